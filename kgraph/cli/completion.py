"""What the shell offers when TAB is pressed: relations from the ontology, actors and outlets from the store.

Whatever goes wrong (no store, an index that is being made) offers nothing: a shell shows no errors here.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

import typer

from kgraph.errors import KgraphError
from kgraph.model import Status

VARIABLE = "_KGRAPH_COMPLETE"
MANY = 60
UNSAFE = re.compile(r"[^\w@%+=:,./-]")
ACTORS = """SELECT DISTINCT name FROM aliases WHERE folded >= :start AND folded < :start || char(1114111)
    ORDER BY folded, name LIMIT :many"""
DOCUMENTS = "SELECT doc FROM papers WHERE doc >= :start AND doc < :start || char(1114111) ORDER BY doc LIMIT :many"
OUTLETS = "SELECT DISTINCT publisher FROM papers WHERE publisher != '' ORDER BY publisher"


def relations(incomplete: str) -> list[str]:
    """Names of relations, roots and groupings."""
    return _offered(_terms(), incomplete)


def statuses(incomplete: str) -> list[str]:
    """How sure acts are told to be."""
    return _offered([*Status, "all"], incomplete)


def actors(ctx: typer.Context, incomplete: str) -> list[str]:
    """Names of actors of the store that the command line names, by any of their spellings."""
    from kgraph.folding import fold

    return _quoted(_rows(ctx, ACTORS, {"start": fold(incomplete), "many": MANY}))


def words(ctx: typer.Context, incomplete: str) -> list[str]:
    """What may come next in `who`: a relation, then an actor."""
    return relations(incomplete) + actors(ctx, incomplete)


def documents(ctx: typer.Context, incomplete: str) -> list[str]:
    """Names of documents of the store."""
    return _quoted(_rows(ctx, DOCUMENTS, {"start": incomplete, "many": MANY}))


def outlets(ctx: typer.Context, incomplete: str) -> list[str]:
    """Publishers, the last of a list with commas."""
    before, comma, last = incomplete.rpartition(",")
    return _offered([before + comma + name for name in _rows(ctx, OUTLETS, {})], incomplete if comma else last)


def _terms() -> list[str]:
    from kgraph.vocabulary import vocabulary

    return sorted(vocabulary().under)


def _rows(ctx: typer.Context, sql: str, values: dict[str, object]) -> list[str]:
    from kgraph.cli.options import open_index

    try:
        with open_index(Path(ctx.params.get("store") or os.environ.get("KGRAPH_STORE", ".kgraph"))) as index:
            return [str(row[0]) for row in index.rows(sql, values)]
    except KgraphError:
        return []


def _offered(names: Iterable[str], incomplete: str) -> list[str]:
    return _quoted(name for name in names if name.casefold().startswith(incomplete.casefold()))


def _quoted(names: Iterable[str]) -> list[str]:
    """Names as the shell must have them: bash inserts them as they come, other shells quote for themselves."""
    if not os.environ.get(VARIABLE, "").endswith("bash"):
        return list(names)
    return [UNSAFE.sub(r"\\\g<0>", name) for name in names]
