"""Whose word it is: independent outlets as SQL of the index, and the publisher that a name means.

An outlet is a publisher; documents without one count as one outlet together. A claim whose words another document
printed first is that document's outlet's, and so is a document all of whose claims are of that kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.errors import UnknownTermError

if TYPE_CHECKING:
    from kgraph.store.index import Index


def of_claim(claim: str, paper: str) -> str:
    """The outlet of a claim, which has `reprints`, and its paper; both are names of tables in the query."""
    return f"""CASE WHEN {claim}.reprints = '' THEN {paper}.publisher
        ELSE (SELECT f.publisher FROM papers f WHERE f.doc = {claim}.reprints) END"""


def of_paper(paper: str) -> str:
    """The outlet of a document: of several that it reprints, the first by name."""
    claims = f"FROM claims k WHERE k.paper = {paper}.paper"
    first = f"SELECT f.publisher FROM papers f WHERE f.doc = (SELECT min(k.reprints) {claims})"
    return f"""CASE WHEN EXISTS (SELECT 1 {claims} AND k.reprints = '') THEN {paper}.publisher
        ELSE coalesce(({first}), {paper}.publisher) END"""


def find_outlet(index: Index, name: str) -> str:
    """A publisher by its name, case aside. Raises UnknownTermError with the nearest."""
    from difflib import get_close_matches

    known = {
        row[0].casefold(): row[0] for row in index.rows("SELECT DISTINCT publisher FROM papers ORDER BY publisher")
    }
    if (wanted := name.strip().casefold()) in known and wanted:
        return str(known[wanted])
    if not any(known):
        raise UnknownTermError("No document of the store has a publisher: give them in a metadata.csv and build again.")
    near = tuple(known[one] for one in get_close_matches(wanted, [one for one in known if one], 3, 0.4))
    raise UnknownTermError(f'No document of the store is published by "{name}".', near)
