"""Finding actors of the graph by any of their names, case, accents and full stops aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING

from kgraph.errors import UnknownTermError
from kgraph.folding import fold
from kgraph.query.graph import Node, actor_type, actors, local_id

if TYPE_CHECKING:
    from pyoxigraph import Store

STATE_NAMES = ("iso3", "name", "names", "demonyms", "capital", "seats", "nicknames")
NEAREST = 5


@dataclass
class Names:
    """The actors of a graph with every name that leads to them."""

    nodes: dict[str, Node]
    by_name: dict[str, set[str]] = field(default_factory=dict)

    @classmethod
    def read(cls, graph: Store) -> Names:
        """Collect labels, other labels, ids and state codes."""
        names = cls(actors(graph))
        for iri, node in names.nodes.items():
            for called in called_names(node):
                names.by_name.setdefault(fold(called), set()).add(iri)
        return names

    def find(self, name: str) -> tuple[str, ...]:
        """The IRIs of the actors of that name, sorted.

        Raises:
            UnknownTermError: nobody in the graph is called so.
        """
        found = self.by_name.get(fold(name)) or self._as_state(name)
        if not found:
            raise UnknownTermError(f'No actor of the graph is called "{name}".', self.nearest(name))
        return tuple(sorted(found))

    def nearest(self, name: str) -> tuple[str, ...]:
        """The labels of the actors with the closest names."""
        wanted = fold(name)
        close = get_close_matches(wanted, sorted(self.by_name), NEAREST * 2, 0.5)
        close += [known for known in sorted(self.by_name) if wanted and wanted in known.split()]
        labels = [self.label(min(self.by_name[known])) for known in close]
        return tuple(dict.fromkeys(labels))[:NEAREST]

    def label(self, iri: str) -> str:
        """An actor's name across the graph."""
        return (self.nodes[iri].one("label") if iri in self.nodes else "") or local_id(iri)

    def type(self, iri: str) -> str:
        """`person`, `organization`, `state`, `group`, or `""`."""
        return actor_type(self.nodes[iri]) if iri in self.nodes else ""

    def state(self, iri: str) -> str:
        """The state itself or the state that an actor acts for, `""` if none."""
        return iri if self.type(iri) == "state" else self.nodes[iri].one("actsFor") if iri in self.nodes else ""

    def code(self, iri: str) -> str:
        """An actor's ISO 3166 alpha-3 code, or `""`."""
        return self.nodes[iri].one("stateCode") if iri in self.nodes else ""

    def _as_state(self, name: str) -> set[str]:
        """States of the graph that the codebook calls so, though no document did."""
        codes = {row["iso3"] for row in _states() if fold(name) in map(fold, _cells(row))}
        return {
            iri for iri, node in self.nodes.items() if actor_type(node) == "state" and node.one("stateCode") in codes
        }


def called_names(node: Node) -> Iterator[str]:
    """Every string that means the actor."""
    yield from (node.id, node.iri)
    yield from node.all("label")
    yield from node.all("altLabel")
    if actor_type(node) == "state":
        yield from node.all("stateCode")


def _states() -> Iterable[dict[str, str]]:
    from kgraph.codebook import Codebook

    return (row.cells for row in Codebook().rows("states"))


def _cells(row: dict[str, str]) -> Iterator[str]:
    for column in STATE_NAMES:
        yield from filter(None, (part.strip() for part in row.get(column, "").split(";")))
