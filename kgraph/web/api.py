"""The JSON API: what the command line asks, as calls with parameters. The functions behind are the same.

A call is a function from a store and its parameters to a value that JSON can write. `CALLS` lists them; `openapi`
describes them from the same list.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from kgraph.errors import KgraphError, StoreError, UnknownTermError
from kgraph.web.errors import RequestError
from kgraph.web.parameters import PAGE, Asked, Parameter

if TYPE_CHECKING:
    from kgraph.query.who import Question
    from kgraph.store import Store

WHICH = (
    Parameter("relation", "a relation, root or grouping in any form: `urges`, `REQUEST`, `pressures`", many=True),
    Parameter("about", "another actor in what was said"),
    Parameter("since", "a day, month or year: 2017-06-21, 2017-06, 2017"),
    Parameter("until", "a day, month or year"),
    Parameter("status", "asserted, planned, possible, requested or negated", "asserted", many=True),
    Parameter("as", "person, organization or state: roll up to states, or only such sources"),
    Parameter("alleged", "1: also what somebody else is cited for"),
    Parameter("guessed", "1: also what is no more than a guess"),
)
PUBLISHER = Parameter("publisher", "only what this publisher's documents say", many=True, words=False)
BUSIEST = """SELECT label FROM actors JOIN (SELECT source AS actor, count(*) AS n FROM claims WHERE direct GROUP BY 1)
    USING (actor) WHERE label != '' ORDER BY n DESC, id LIMIT 1"""
COUNTED = ("papers", "actors", "claims", "events")
SIDES = (Parameter("source", "who did it, by any name"), Parameter("target", "to whom, by any name"))


@dataclass(frozen=True, slots=True)
class Call:
    """One call: what it does, its parameters, and the function."""

    summary: str
    parameters: tuple[Parameter, ...]
    run: Callable[[Store, Asked], dict[str, Any]]


def call(store: Store, name: str, given: Mapping[str, list[str]]) -> dict[str, Any]:
    """The answer of a call.

    Raises:
        RequestError: 404 for a call or a name that nobody knows, 400 for a parameter that is not understood, 503 if
            the store cannot answer now.
    """
    if name not in CALLS:
        raise RequestError(404, f"no call {name!r}: see /api/openapi.json")
    known = CALLS[name]
    try:
        return known.run(store, Asked(given, known.parameters))
    except UnknownTermError as error:
        raise RequestError(404, str(error)) from None
    except StoreError as error:
        raise RequestError(503, str(error)) from None
    except KgraphError as error:
        raise RequestError(400, str(error)) from None


def question(asked: Asked) -> Question:
    """The question that the parameters make. Raises UnknownTermError, RequestError."""
    from kgraph.model import Status
    from kgraph.query.days import span
    from kgraph.query.who import Question
    from kgraph.vocabulary import find_relation

    relations = [leaf for term in asked.texts("relation") for leaf in find_relation(term)]
    for name in ("since", "until"):
        if asked.text(name):
            span(asked.text(name))
    return Question(
        relations=tuple(sorted(set(relations))),
        source=asked.text("source"),
        target=asked.text("target"),
        about=asked.text("about"),
        since=asked.text("since"),
        until=asked.text("until"),
        statuses=tuple(Status(status) for status in asked.choices("status", tuple(Status))),
        alleged=asked.flag("alleged"),
        guessed=asked.flag("guessed"),
        publishers=tuple(asked.texts("publisher")),
        kind=asked.choice("as", ("", "person", "organization", "state")),
    )


def search(store: Store, asked: Asked) -> dict[str, Any]:
    """Actors by the beginning of a name."""
    from kgraph.query.search import search

    page = asked.page()
    hits = search(store.index, asked.text("q"), limit=page.limit + 1, offset=page.offset)
    return {"actors": [asdict(hit) for hit in hits[: page.limit]], "next": page.next(len(hits))}


def who(store: Store, asked: Asked) -> dict[str, Any]:
    """Who did what to whom."""
    from dataclasses import replace

    from kgraph.query.grouping import GROUPS, Order
    from kgraph.query.who import who

    page = asked.page()
    wanted = replace(
        question(asked),
        group=asked.choice("group", tuple(GROUPS)),
        sort=tuple(map(Order.read, asked.texts("sort"))),
    )
    answer = who(store.index, wanted, with_quotes=asked.flag("quotes"))
    rows = [asdict(row) for row in answer.rows[page.offset : page.offset + page.limit]]
    return {
        "rows": rows,
        "total": len(answer.rows),
        "left_out": answer.others,
        "next": page.next(len(answer.rows) - page.offset),
    }


def network(store: Store, asked: Asked) -> dict[str, Any]:
    """The network around an actor."""
    from dataclasses import replace

    from kgraph.query.ego import ego

    wanted = replace(question(asked), source=asked.needed("actor"), target="")
    ties = asked.number("ties", 0, 10**6)
    return ego(store.index, wanted, most=asked.number("most", 1, 5000), ties=ties).plain()


def sentences(store: Store, asked: Asked) -> dict[str, Any]:
    """The sentences behind a question."""
    from kgraph.query.sentences import sentences

    page = asked.page()
    total, found = sentences(store.index, question(asked), limit=page.limit, offset=page.offset)
    return {"total": total, "sentences": [asdict(one) for one in found], "next": page.next(total - page.offset)}


def ask(store: Store, asked: Asked) -> dict[str, Any]:
    """A question in plain words."""
    from kgraph.query.plain import compiled, read_question, reply, understood

    read = read_question(store.index, asked.needed("q"))
    page, found = asked.page(), reply(store.graph, read)
    return {
        "read_as": understood(store.index, read),
        "columns": found.columns,
        "rows": found.rows[page.offset : page.offset + page.limit],
        "total": len(found.rows),
        "sparql": compiled(read),
        "next": page.next(len(found.rows) - page.offset),
    }


def actor(store: Store, asked: Asked) -> dict[str, Any]:
    """Who somebody is."""
    from kgraph.query.profile import profiles

    found = profiles(store.index, asked.needed("name"), limit=asked.number("most", 0, 1000))
    return {"actors": [asdict(one) for one in found]}


def timeline(store: Store, asked: Asked) -> dict[str, Any]:
    """What happened, in order."""
    from dataclasses import replace

    from kgraph.query.timeline import timeline

    page = asked.page()
    actors = asked.texts("actor")
    if len(actors) > 2:
        raise RequestError(400, "a timeline is of one or two actors")
    wanted = replace(question(asked), limit=page.offset + page.limit + 1)
    found = timeline(store.index, actors, wanted)
    moments = found.moments[page.offset :]
    return {
        "moments": [asdict(one) for one in moments[: page.limit]],
        "left_out": found.others,
        "next": page.next(len(moments)),
    }


def event(store: Store, asked: Asked) -> dict[str, Any]:
    """One event in all papers."""
    from kgraph.query.compare import compare_event

    return asdict(compare_event(store.index, asked.needed("id")))


def compare(store: Store, asked: Asked) -> dict[str, Any]:
    """The same events in different papers."""
    from dataclasses import replace

    from kgraph.query.compare import compare_outlets

    page = asked.page()
    asked.needed("outlets")
    wanted = replace(question(asked), limit=page.offset + page.limit + 1)
    found = compare_outlets(store.index, asked.texts("outlets"), wanted)[page.offset :]
    return {"events": [asdict(one) for one in found[: page.limit]], "next": page.next(len(found))}


def document(store: Store, asked: Asked) -> dict[str, Any]:
    """A document's text."""
    article = store.record(asked.needed("doc")).article
    keys = ("doc", "title", "date", "publisher", "url", "text")
    return {key: getattr(article, key) for key in keys}


def queries(_store: Store, _asked: Asked) -> dict[str, Any]:
    """The example queries."""
    from kgraph.query.examples import examples

    return {"queries": [asdict(one) for one in examples()]}


def about(store: Store, asked: Asked) -> dict[str, Any]:
    """What the store holds: counts, relations, outlets and the span of days."""
    from kgraph.vocabulary import RELATIONS

    index = store.index
    outlets = index.rows("SELECT publisher, count(*) FROM papers GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 500")
    first, last = next(index.rows("SELECT min(day), max(day) FROM claims WHERE day != ''"))
    busiest = next(index.rows(BUSIEST), None)
    relations = [
        {"relation": leaf, "root": relation.root, "quad": relation.quad} for leaf, relation in sorted(RELATIONS.items())
    ]
    counts = {
        table: next(index.rows(f"SELECT count(*) FROM {table}"))[0]
        for table in ("papers", "actors", "claims", "events")
    }
    return {
        "counts": counts,
        "busiest": busiest[0] if busiest else "",
        "first": first or "",
        "last": last or "",
        "outlets": [{"publisher": name, "documents": count} for name, count in outlets],
        "relations": relations,
    }


CALLS: Mapping[str, Call] = {
    "about": Call("What the store holds", (), about),
    "search": Call("Actors by the beginning of a name", (Parameter("q", "what has been typed"), *PAGE), search),
    "who": Call(
        "Who did what to whom",
        (
            *SIDES,
            *WHICH,
            PUBLISHER,
            Parameter("group", "act, source, target, dyad, relation, month or publisher", "act"),
            Parameter("sort", "a column to sort by; -COLUMN turns it round", many=True),
            Parameter("quotes", "1: with the sentences"),
            *PAGE,
        ),
        who,
    ),
    "ask": Call(
        "A question in plain words, how it was read, and the SPARQL that answers it",
        (Parameter("q", "the question: `who urged China in June 2017?`"), *PAGE),
        ask,
    ),
    "network": Call(
        "The network around an actor",
        (
            Parameter("actor", "whose, by any name"),
            *WHICH,
            PUBLISHER,
            Parameter("most", "how many partners", "60"),
            Parameter("ties", "how many edges among the partners", "5000"),
        ),
        network,
    ),
    "actor": Call(
        "Who somebody is: names, offices, partners, documents",
        (Parameter("name", "any of the names"), Parameter("most", "how many of each list, 0 for all", "20")),
        actor,
    ),
    "timeline": Call(
        "What happened, in order: with one actor, or between two",
        (Parameter("actor", "one name, or two", many=True, words=False), *WHICH, PUBLISHER, *PAGE),
        timeline,
    ),
    "event": Call("One event in all papers", (Parameter("id", "the event, or one of its claims"),), event),
    "compare": Call(
        "The same events in different papers",
        (Parameter("outlets", "publishers, two or more", many=True), *WHICH, *PAGE),
        compare,
    ),
    "sentences": Call("The sentences behind a question", (*SIDES, *WHICH, PUBLISHER, *PAGE), sentences),
    "queries": Call("Example queries in SPARQL", (), queries),
    "document": Call("A document's text", (Parameter("doc", "its name"),), document),
}
