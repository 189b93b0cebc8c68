"""Finding actors of the index by any of their names, case, accents and full stops aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, cached_property
from itertools import product
from typing import TYPE_CHECKING
from urllib.parse import quote

from kgraph.errors import UnknownTermError
from kgraph.folding import fold
from kgraph.model import ActorType
from kgraph.vocabulary import BASE

if TYPE_CHECKING:
    from kgraph.store.index import Index

STATE_NAMES = ("iso3", "name", "names", "demonyms", "capital", "seats", "nicknames")
NEAREST = 5
MOST_WORDS = 5  # of a name that is tried with hyphens
BY_NAME = "SELECT actor FROM aliases WHERE folded = ? ORDER BY actor"
BY_NAMES = "SELECT DISTINCT actor FROM aliases WHERE folded IN ({}) ORDER BY actor"
BY_ID = "SELECT actor FROM actors WHERE lower(id) = lower(?)"
BY_CODE = f"SELECT actor FROM actors WHERE type = '{ActorType.STATE}' AND state = ?"


@dataclass
class Actors:
    """The actors of an index, which are numbers there."""

    index: Index

    def find(self, name: str) -> tuple[int, ...]:
        """The actors of that name, id, IRI or state code, sorted.

        Raises:
            UnknownTermError: nobody in the graph is called so.
        """
        found = self.named(name)
        if not found:
            raise UnknownTermError(f'No actor of the graph is called "{name}".', self.nearest(name))
        return found

    def named(self, name: str) -> tuple[int, ...]:
        """The same, empty where nobody is called so."""
        found = self._numbers(BY_NAME, fold(name))
        if not found and "/" in name:
            kind, _, rest = name.strip().strip("<>").removeprefix(BASE).partition("/")
            found = self._numbers(BY_ID, f"{kind}/{quote(rest, safe='%')}")
        return found or self._as_state(name) or self._hyphenated(fold(name))

    def homes(self, actors: Iterable[int]) -> tuple[int, ...]:
        """The states that actors are or act for, and those that have none; sorted."""
        wanted = ", ".join(map(str, actors))
        return self._numbers(
            f"SELECT DISTINCT coalesce(home, actor) AS a FROM actors WHERE actor IN ({wanted}) ORDER BY a"
        )

    def states(self, actors: Iterable[int]) -> frozenset[int]:
        """Those of the actors that are states."""
        wanted = ", ".join(map(str, actors))
        return frozenset(self._numbers(f"SELECT actor FROM actors WHERE type = 'state' AND actor IN ({wanted})"))

    def nearest(self, name: str) -> tuple[str, ...]:
        """The labels of the actors with the closest names."""
        wanted = fold(name)
        known = self.all_folded
        close = get_close_matches(wanted, known, NEAREST * 2, 0.5)
        close += [one for one in known if wanted and wanted in one.split()]
        labels = (min(map(self.label, self._numbers(BY_NAME, one))) for one in close)
        return tuple(dict.fromkeys(labels))[:NEAREST]

    @cached_property
    def all_folded(self) -> list[str]:
        """Every name that leads to an actor."""
        return [row[0] for row in self.index.rows("SELECT DISTINCT folded FROM aliases ORDER BY folded")]

    def label(self, actor: int) -> str:
        """An actor's name across the graph, or its id."""
        label, name = next(self.index.rows("SELECT label, id FROM actors WHERE actor = ?", (actor,)))
        return str(label or name)

    def iris(self, actors: Iterable[int]) -> tuple[str, ...]:
        """The IRIs of actors, sorted."""
        wanted = ", ".join(map(str, actors))
        return tuple(
            BASE + row[0] for row in self.index.rows(f"SELECT id FROM actors WHERE actor IN ({wanted}) ORDER BY id")
        )

    def labels(self, iris: Iterable[str]) -> str:
        """The names of actors given by their IRIs, each once."""
        found = (self.label(actor) for iri in iris for actor in self.named(iri))
        return ", ".join(dict.fromkeys(found))

    def _as_state(self, name: str) -> tuple[int, ...]:
        """States of the graph that the codebook calls so, though no document did."""
        codes = _codes().get(fold(name), set())
        return tuple(number for code in sorted(codes) for number in self._numbers(BY_CODE, code))

    def _hyphenated(self, folded: str) -> tuple[int, ...]:
        """Actors whose name has hyphens where this one has spaces, or spaces for hyphens: Kim Jong Un, Kim Jong-Un."""
        words = folded.replace("-", " ").split()
        if not 1 < len(words) <= MOST_WORDS:
            return ()
        forms = ("".join(parts) for parts in product(*([word + " ", word + "-"] for word in words[:-1])))
        names = [form + words[-1] for form in forms]
        return self._numbers(BY_NAMES.format(", ".join("?" * len(names))), *names)

    def _numbers(self, sql: str, *values: str) -> tuple[int, ...]:
        return tuple(row[0] for row in self.index.rows(sql, values))


@cache
def _codes() -> dict[str, set[str]]:
    """The codes of states by all that the codebook calls them, folded."""
    from kgraph.codebook import Codebook

    found: dict[str, set[str]] = {}
    for row in Codebook().rows("states"):
        for name in _cells(row.cells):
            found.setdefault(fold(name), set()).add(row["iso3"])
    return found


def _cells(row: dict[str, str]) -> Iterator[str]:
    for column in STATE_NAMES:
        yield from filter(None, (part.strip() for part in row.get(column, "").split(";")))
