"""Tables of a store as pandas DataFrames, for the Python interface."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from html import escape
from typing import TYPE_CHECKING, Any

from kgraph.analyse.acts import Selection
from kgraph.errors import QueryError, UnknownTermError
from kgraph.export.columns import DIGITS, INTEGER, Column, shapes
from kgraph.export.options import Options
from kgraph.export.tables import Row, rows, table
from kgraph.model import Status
from kgraph.query.days import span

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

    from kgraph.query.who import Question
    from kgraph.store import Store
    from kgraph.store.index import Index

Fits = Callable[[Row], bool]
NUMBERS = {"integer": "Int64", "decimal": "Float64", "double": "Float64", "float": "Float64"}  # of XML Schema


@dataclass(frozen=True, slots=True)
class Filter:
    """Which claims are wanted; None asks for nothing."""

    relations: tuple[str, ...] | None = None
    sources: tuple[str, ...] | None = None
    targets: tuple[str, ...] | None = None
    statuses: tuple[Status, ...] | None = None
    doc: str = ""

    def within(self, since: str, until: str) -> Fits:
        """Whether a row fits, and may lie in the period. Raises UnknownTermError for what is no date."""
        first = span(since).first if since else ""
        last = span(until).last if until else ""

        def fits(row: Row) -> bool:
            day = str(row["date"] or row["doc_date"] or "")
            if (first or last) and not day:
                return False
            return self._fits(row) and (not first or span(day).last >= first) and (not last or day <= last)

        return fits

    def _fits(self, row: Row) -> bool:
        asked = (
            (self.relations, "relation"),
            (self.sources, "source_id"),
            (self.targets, "target_id"),
            (self.statuses, "status"),
            ((self.doc,) if self.doc else None, "doc"),
        )
        return all(wanted is None or row[column] in wanted for wanted, column in asked)


def frame(store: Store, options: Options, fits: Fits | None = None) -> pd.DataFrame:
    """A table, or those of its rows that fit, with pandas' nullable types."""
    kept = (row for row in rows(store, options) if fits is None or fits(row))
    return _frame(kept, table(options).shape.columns)


def dyad_frame(index: Index, chosen: Selection, panel: str, *, zero: bool, undirected: bool) -> pd.DataFrame:
    """Dyads, with a panel a column for the period after the ends."""
    from kgraph.analyse.acts import acts
    from kgraph.analyse.cast import cast
    from kgraph.analyse.dyads import dyads
    from kgraph.analyse.panels import Panel
    from kgraph.analyse.weights import read_weights
    from kgraph.codebook import Codebook
    from kgraph.export.tables import dyad_cells

    columns = list(shapes()["dyads"].columns)
    found = dyads(
        acts(index, chosen), read_weights(Codebook()), Panel(panel) if panel else None, undirected=undirected, zero=zero
    )
    players = cast(index)
    cells = [[*dyad_cells(one, players)] for one in found.rows]
    if panel:
        columns.insert(6, Column("period", "text", "ISO month or year"))
        for row, one in zip(cells, found.rows, strict=True):
            row.insert(6, one.period)
    names = [column.name for column in columns]
    return _frame((dict(zip(names, row, strict=True)) for row in cells), columns)


def answer_frame(index: Index, words: str, asked: Mapping[str, Any]) -> pd.DataFrame:
    """An answer of `who`, without its quotes; how many claims were left out, and why, is in `attrs`."""
    import pandas as pd

    from kgraph.query.grouping import ACT, columns_of
    from kgraph.query.who import read_words, who

    named = zip(("relations", "target", "about"), read_words(words.split()), strict=True)
    question = asked_question({**{key: value for key, value in named if value}, **asked})
    answer = who(index, question, with_quotes=False)
    columns = [*columns_of(question.group), *(("status", "attributed_to") if question.group == ACT else ())]
    made = pd.DataFrame([{name: getattr(row, name) for name in columns} for row in answer.rows], columns=columns)
    made.attrs["left_out"] = dict(answer.others)
    return made


def reply_frame(store: Store, text: str) -> pd.DataFrame:
    """The answer to a question in plain words."""
    import pandas as pd

    from kgraph.query.plain import read_question, reply, understood

    asked = read_question(store.index, text)
    found = reply(store.graph, asked)
    made = pd.DataFrame(list(found.rows), columns=list(found.columns))
    made.attrs["read_as"] = understood(store.index, asked)
    return made


def timeline_frame(index: Index, actors: Sequence[str], asked: Mapping[str, Any]) -> pd.DataFrame:
    """Events in order; how many claims were left out, and why, is in `attrs`."""
    import pandas as pd

    from kgraph.query.timeline import Moment, timeline

    found = timeline(index, actors, asked_question(asked))
    made = pd.DataFrame([asdict(one) for one in found.moments], columns=[one.name for one in fields(Moment)])
    made.attrs["left_out"] = dict(found.others)
    return made


def asked_question(asked: Mapping[str, Any]) -> Question:
    """A question from what a caller writes: names in any form, one or several. Raises UnknownTermError."""
    from kgraph.query.grouping import Condition, Order
    from kgraph.query.who import Question
    from kgraph.vocabulary import find_relation

    known = dict(asked)
    relations = [leaf for one in words_of(known.pop("relation", None)) for leaf in find_relation(one)]
    given = {
        "relations": tuple(dict.fromkeys(relations)),
        "statuses": tuple(map(status, words_of(known.pop("status", None)))),
        "publishers": tuple(words_of(known.pop("publisher", None))),
        "kind": known.pop("level", ""),
        "having": tuple(map(Condition.read, words_of(known.pop("having", None)))),
        "sort": tuple(map(Order.read, words_of(known.pop("sort", None)))),
    }
    return Question(**{name: value for name, value in given.items() if value}, **known)


def words_of(given: str | Iterable[str] | None) -> list[str]:
    """One word or several, as a list."""
    return [given] if isinstance(given, str) and given else list(given or ())


def result_frame(found: Mapping[str, Any]) -> pd.DataFrame:
    """SPARQL's JSON results, columns of numbers as numbers. Raises QueryError for what are no rows."""
    import pandas as pd

    if not isinstance(found, Mapping) or "results" not in found:
        raise QueryError("only SELECT gives a table: write one, or use g.rdflib()")
    names = found["head"]["vars"]
    bindings = found["results"]["bindings"]
    cells = [{name: row[name]["value"] for name in names if name in row} for row in bindings]
    made = pd.DataFrame(cells, columns=names, dtype="string")
    for name in names:
        kinds = {row[name].get("datatype", "").rpartition("#")[2] for row in bindings if name in row}
        if kinds and kinds <= set(NUMBERS):
            made[name] = pd.to_numeric(made[name]).astype("Int64" if kinds == {"integer"} else "Float64")
    return made


def actor_frame(made: nx.DiGraph, facts: Mapping[str, Mapping[str, Any]]) -> pd.DataFrame:
    """One row an actor of a network with what was reckoned about it, indexed by id."""
    import pandas as pd

    called = {"label": "actor", "type": "type", "state": "state"}
    named = ({called[key]: made.nodes[actor][key] for key in called} | dict(known) for actor, known in facts.items())
    return pd.DataFrame(list(named), index=pd.Index(list(facts), name="id"))


def status(word: str) -> Status:
    """A status by its name. Raises UnknownTermError listing them."""
    try:
        return Status(word)
    except ValueError:
        raise UnknownTermError(f"{word!r} is no status.", tuple(Status)) from None


def summary(store: Store, limit: int) -> str:
    """A store in a few lines of HTML."""
    from kgraph.analyse.overview import busiest, counts

    head = "".join(f"<th>{cell}</th>" for cell in ("actor", "type", "state", "claims by", "claims toward"))
    lines = ("".join(f"<td>{escape(str(cell))}</td>" for cell in row) for row in busiest(store.index, limit))
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    told = ", ".join(f"{count} {name}" for name, count in counts(store.index).items())
    return f"<p><b>kgraph</b> {told}</p><table><tr>{head}</tr>{body}</table>"


def _frame(found: Iterable[Mapping[str, Any]], columns: Sequence[Column]) -> pd.DataFrame:
    import pandas as pd

    kinds = {INTEGER: "Int64", **dict.fromkeys(DIGITS, "Float64")}
    made = pd.DataFrame.from_records(list(found), columns=[column.name for column in columns])
    return made.astype({column.name: kinds.get(column.kind, "string") for column in columns})
