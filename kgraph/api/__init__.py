"""The Python interface: a store as pandas tables, networkx networks, rdflib datasets and pictures.

Actors may be given by any of their names, relations in any form, dates as ISO days, months or years.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kgraph.analyse.acts import Selection
from kgraph.api.frames import words_of
from kgraph.export.options import Options
from kgraph.model import Status
from kgraph.store import Store

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    import rdflib
    from matplotlib.figure import Figure

    from kgraph.analyse.edges import Strength

Words = str | Iterable[str] | None
BUSIEST = 5  # rows of what Jupyter shows


def open(path: str | Path = ".kgraph") -> Graph:  # noqa: A001  # as gzip.open and the like
    """Open a store for reading: the last whole state, whatever a writer is doing.

    Raises:
        StoreError: there is no store, or it cannot be read.
    """
    return Graph(Path(path))


class Graph:
    """An open store. Close it, or use it in a `with` statement."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._store = Store.open(path)

    def __enter__(self) -> Graph:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files."""
        self._store.close()

    def claims(
        self,
        *,
        relation: Words = None,
        source: str = "",
        target: str = "",
        status: Words = None,
        since: str = "",
        until: str = "",
        doc: str = "",
    ) -> pd.DataFrame:
        """The claims table, or those of its rows that fit; a claim's date is its own, else its document's.

        Raises:
            UnknownTermError: nothing is called like one of the arguments.
        """
        from kgraph.api.frames import Filter, frame

        wanted = Filter(self._relations(relation), self._ids(source), self._ids(target), _statuses(status), doc)
        return frame(self._store, Options(), wanted.within(since, until))

    def events(self) -> pd.DataFrame:
        """The events table: one row a happening, whoever told of it."""
        return self._table("events")

    def actors(self) -> pd.DataFrame:
        """The actors table."""
        return self._table("actors")

    def offices(self) -> pd.DataFrame:
        """The offices table: who held which post, as stated in a document."""
        return self._table("offices")

    def documents(self, *, texts: bool = False) -> pd.DataFrame:
        """The documents table, with the articles' text if that is asked for."""
        return self._table("documents", texts=texts)

    def mentions(self) -> pd.DataFrame:
        """The mentions table: words that stand for actors."""
        return self._table("mentions")

    def dyads(self, *, panel: str = "", zero: bool = False, undirected: bool = False, **chosen: Any) -> pd.DataFrame:
        """Dyads of a selection (see `networkx`), with `panel` "month" or "year" one row a dyad and period.

        `zero`: every dyad has a row for every period. `undirected`: one row a pair.
        """
        from kgraph.api.frames import dyad_frame

        return dyad_frame(self._store.index, self.selection(**chosen), panel, zero=zero, undirected=undirected)

    def who(self, words: str = "", **asked: Any) -> pd.DataFrame:
        """`who("pressured China")`: one row a source, relation and target.

        `asked`: `relation`, `source`, `target`, `about`, `since`, `until`, `status`, `alleged`, `guessed`, `level`
        and `publisher` as elsewhere, `group` what a row is, `having` and `sort` as on the command line, `limit`.

        Raises:
            UnknownTermError: the words name no relation or actor, or nothing is called like one of the arguments.
        """
        from kgraph.api.frames import answer_frame

        return answer_frame(self._store.index, words, asked)

    def ask(self, question: str) -> pd.DataFrame:
        """The answer to a question in plain words; how it was read is in `attrs`.

        Raises:
            UnknownTermError: words that are not understood, all of them.
        """
        from kgraph.api.frames import reply_frame

        return reply_frame(self._store, question)

    def timeline(self, *actors: str, **asked: Any) -> pd.DataFrame:
        """The events of one actor, between two, or over a topic (`about`), in order; `asked` as for `who`."""
        from kgraph.api.frames import timeline_frame

        return timeline_frame(self._store.index, actors, asked)

    def query(self, sparql: str, *, seconds: float = 30.0) -> pd.DataFrame:
        """A SELECT query as a table, numbers as numbers. `sparql` is the query or a file with one.

        Raises:
            QueryError: the query is malformed, not allowed, no SELECT, or over its bounds.
        """
        from kgraph.api.frames import result_frame
        from kgraph.query.run import Bounds, query, read_query

        found = query(self.path, read_query(sparql), "json", Bounds(seconds), fork=False)
        return result_frame(json.loads(found))

    def networkx(self, *, weight: str = "events", **chosen: Any) -> nx.DiGraph:
        """The network of a selection: `relation`, `only`, `level`, `status`, `since`, `until`, `alleged`, `guessed`.

        Nodes are ids with label, type, state and sector; arcs have `weight` (events, or "intensity") and `relations`.
        """
        from kgraph.analyse.cast import cast
        from kgraph.analyse.edges import edges
        from kgraph.analyse.network import network

        made = network(edges(self._store.index, self.selection(**chosen), self._strength(weight)))
        players = cast(self._store.index)
        for actor, facts in made.nodes(data=True):
            one = players[actor]
            facts.update(label=one.label, type=one.type, state=one.state, sector=one.sector)
        for _, _, arc in made.edges(data=True):
            arc["relations"] = tuple(sorted({edge.relation for edge in arc["relations"]}))
        return made

    def central(self, *, weight: str = "events", **chosen: Any) -> pd.DataFrame:
        """Seven measures of every actor of a selection (see `networkx`), the highest PageRank first."""
        from kgraph.analyse.central import central
        from kgraph.api.frames import actor_frame

        made = self.networkx(weight=weight, **chosen)
        return actor_frame(made, central(made)).sort_values(["pagerank", "actor"], ascending=[False, True])

    def communities(self, *, resolution: float = 1.0, weight: str = "events", **chosen: Any) -> pd.DataFrame:
        """The community of every actor with ties in a selection (see `networkx`); the modularity is in `attrs`."""
        from kgraph.analyse.communities import communities
        from kgraph.api.frames import actor_frame

        made = self.networkx(weight=weight, **chosen)
        found = communities(made, resolution=resolution)
        facts = {
            one.actor: {"community": one.community, "weight": one.weight, "inside": one.inside} for one in found.members
        }
        table = actor_frame(made, facts)
        table.attrs["modularity"] = found.modularity
        return table

    def rdflib(self) -> rdflib.Dataset:
        """The whole graph in memory, one named graph a document; for large stores use `query`."""
        import rdflib

        from kgraph.export.rdf import write_nq

        quads = io.BytesIO()
        write_nq(self._store, quads, Options(texts=True))
        made = rdflib.Dataset(default_union=True)
        made.parse(data=quads.getvalue(), format="nquads")
        return made

    def plot(self, kind: str, *, actors: Words = None, title: str = "", limit: int = 25, **chosen: Any) -> Figure:
        """A picture of a selection (see `networkx`): network, timeline, matrix or ego."""
        from kgraph.plot import Kind, draw, style

        shown = [one for name in words_of(actors) for one in self._ids(name) or ()]
        with style.styled():
            return draw(self._store.index, Kind(kind), self.selection(**chosen), actors=shown, title=title, limit=limit)

    def export(self, path: str | Path, **options: Any) -> Path:
        """Write a file, the format by its suffix; `options` are fields of `kgraph.export.options.Options`."""
        from kgraph.export import export

        export(self._store, Path(path), Options(**options))
        return Path(path)

    def selection(
        self,
        *,
        relation: Words = None,
        only: str = "",
        level: str = "",
        status: Words = None,
        since: str = "",
        until: str = "",
        alleged: bool = False,
        guessed: bool = False,
    ) -> Selection:
        """Which acts a network holds; `only` is cooperation or conflict, `level` person, organization or state.

        Raises:
            UnknownTermError: nothing is called like one of the arguments.
        """
        from kgraph.analyse.weights import toned

        leaves = toned(self._relations(relation) or (), only)
        return Selection(leaves, _statuses(status) or (Status.ASSERTED,), level, since, until, alleged, guessed)

    def _table(self, name: str, *, texts: bool = False) -> pd.DataFrame:
        from kgraph.api.frames import frame

        return frame(self._store, Options(table=name, texts=texts))

    @staticmethod
    def _strength(weight: str) -> Strength | None:
        from kgraph.analyse.weights import read_weights
        from kgraph.codebook import Codebook

        return read_weights(Codebook()) if weight == "intensity" else None

    @staticmethod
    def _relations(words: Words) -> tuple[str, ...] | None:
        from kgraph.vocabulary import find_relation

        named = words_of(words)
        return tuple(dict.fromkeys(leaf for one in named for leaf in find_relation(one))) if named else None

    def _ids(self, name: str) -> tuple[str, ...] | None:
        from kgraph.analyse.acts import shown_as
        from kgraph.query.actors import Actors

        index = self._store.index
        return tuple(shown_as(index, Actors(index).find(name))) if name else None

    def __repr__(self) -> str:
        return f"<kgraph.Graph {self.path}: {len(self._store.documents())} documents>"

    def _repr_html_(self) -> str:
        """What Jupyter shows: how much there is, and who is busiest."""
        from kgraph.api.frames import summary

        return summary(self._store, BUSIEST)


def _statuses(given: Words) -> tuple[Status, ...] | None:
    from kgraph.api.frames import status

    return tuple(status(one) for one in words_of(given)) or None
