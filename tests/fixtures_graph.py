"""A small graph in the shape of docs/architecture.md, "The graph", written down by hand.

Four invented documents, sixteen claims: told by several, planned and then held, requested within, negated,
alleged, undated, with a group as target. Independent of the reader, the parser and the assertion step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kgraph import vocabulary
from kgraph.merge import Merged
from kgraph.merge.events import STRENGTH
from kgraph.model import Actor, ActorType, Article, Claim, Event, Evidence, Office, Record, Status
from kgraph.store.graphs import in_union
from kgraph.store.index import Index
from pyoxigraph import Literal, NamedNode, Quad, Store

BASE = "https://w3id.org/kgraph/id/"
KG = "https://w3id.org/kgraph/ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
ALT_LABEL = "http://www.w3.org/2004/02/skos/core#altLabel"
DCTERMS = "http://purl.org/dc/terms/"

DOCUMENTS = {
    "alpha": (
        "alpha.txt",
        "France and China talk",
        "2019-05-02",
        "Reuters",
        "French Foreign Minister Marie Durand urged China on Thursday to cut ties with Iran. "
        "China rejected the plea by Durand. Durand will meet Li Wen in June. "
        "France sanctioned Iranian firms on 1 May.\n",
    ),
    "beta": (
        "news/beta.txt",
        "Paris presses Beijing",
        "2019-05-03",
        "Deutsche Welle",
        "Durand pressed China over Iran on Thursday. Iran accused France of holding Li Wen. "
        "France has not detained Li Wen. Again Durand pleaded with Beijing.\n",
    ),
    "gamma": (
        "gamma.txt",
        "",
        "",
        "",
        "Iran threatened the U.S. with reprisals. The U.S. may sanction Iran.\n",
    ),
    "delta": (
        "delta.txt",
        "Envoys meet",
        "2019-06-10",
        "Reuters",
        "Marie Durand met Ambassador Li Wen on Sunday. The U.S. urged China to help, and the U.S. "
        "demanded of China an answer. A Paris think tank said Iran attacked the U.S. fleet. "
        "The U.N. criticized Iran.\n",
    ),
}
ACTORS = {  # id -> class, label, aliases, state, sector
    "state/FRA": ("State", "France", ("Paris", "French"), "FRA", "GOV"),
    "state/CHN": ("State", "China", ("Beijing", "Chinese"), "CHN", "GOV"),
    "state/IRN": ("State", "Iran", ("Tehran",), "IRN", "GOV"),
    "state/USA": ("State", "United States", ("U.S.", "Washington"), "USA", "GOV"),
    "person/marie-durand": ("Person", "Marie Durand", ("Durand",), "FRA", "GOV"),
    "person/li-wen": ("Person", "Li Wèn", ("Li Wen",), "CHN", "GOV"),
    "group/irn-firms": ("Group", "Iranian firms", (), "IRN", "BUS"),
    "organization/united-nations": ("Organization", "United Nations", ("U.N.",), "", "IGO"),
}
OFFICES = (
    ("alpha", "person/marie-durand", "Foreign Minister", "state/FRA", "Foreign Minister"),
    ("delta", "person/li-wen", "Ambassador", "state/CHN", "Ambassador"),
)
DURAND, LI = "person/marie-durand", "person/li-wen"
FRA, CHN, IRN, USA = "state/FRA", "state/CHN", "state/IRN", "state/USA"
UN, FIRMS = "organization/united-nations", "group/irn-firms"


@dataclass(frozen=True)
class Told:
    """One claim: `words` are source, predicate and target as the sentence `quotes[0]` has them."""

    id: str
    doc: str
    event: str
    source: str
    relation: str
    target: str
    words: tuple[str, str, str]
    quotes: tuple[str, ...]
    status: str = "asserted"
    date: str = ""
    by: str = ""
    about: tuple[str, ...] = ()
    within: str = ""
    plover: str = ""
    cameo: str = ""
    operators: tuple[str, ...] = ()
    confidence: str = "0.80"


PLEA = "French Foreign Minister Marie Durand urged China on Thursday to cut ties with Iran."
MEET = "Durand will meet Li Wen in June."
HELD = "Marie Durand met Ambassador Li Wen on Sunday."
HOLD = "Iran accused France of holding Li Wen."
PRESS = ("Durand pressed China over Iran on Thursday.", "Again Durand pleaded with Beijing.")
HELP = "The U.S. urged China to help, and the U.S. demanded of China an answer."
CLAIMS = (
    Told("c01", "alpha", "e01", DURAND, "urges", CHN, ("Marie Durand", "urged", "China"), (PLEA,),
         date="2019-05-02", about=(IRN,), plover="REQUEST", cameo="10", confidence="0.90"),
    Told("c02", "alpha", "e02", CHN, "cuts-ties-with", IRN, ("China", "cut ties", "Iran"), (PLEA,),
         status="requested", within="c01", operators=("urge+X",)),
    Told("c03", "alpha", "e03", CHN, "rejects", DURAND, ("China", "rejected", "Durand"),
         ("China rejected the plea by Durand.",), date="2019-05-02", plover="REJECT", cameo="12"),
    Told("c04", "alpha", "e04", DURAND, "meets-with", LI, ("Durand", "meet", "Li Wen"), (MEET,),
         status="planned", date="2019-06", plover="AGREE", cameo="03", operators=("will",)),
    Told("c05", "alpha", "e05", FRA, "sanctions", FIRMS, ("France", "sanctioned", "Iranian firms"),
         ("France sanctioned Iranian firms on 1 May.",), date="2019-05-01", plover="SANCTION", cameo="16"),
    Told("c06", "beta", "e01", DURAND, "urges", CHN, ("Durand", "pressed", "China"), PRESS,
         date="2019-05-02", about=(IRN,), plover="REQUEST", cameo="10"),
    Told("c07", "beta", "e06", IRN, "accuses", FRA, ("Iran", "accused", "France"), (HOLD,),
         date="2019-05-03", plover="ACCUSE", cameo="11"),
    Told("c08", "beta", "e07", FRA, "detains", LI, ("France", "holding", "Li Wen"), (HOLD,), by=IRN,
         within="c07", plover="COERCE", cameo="17"),
    Told("c09", "beta", "e07", FRA, "detains", LI, ("France", "detained", "Li Wen"),
         ("France has not detained Li Wen.",), status="negated", operators=("not",)),
    Told("c10", "gamma", "e08", IRN, "threatens", USA, ("Iran", "threatened", "U.S."),
         ("Iran threatened the U.S. with reprisals.",), plover="THREATEN", cameo="13"),
    Told("c11", "gamma", "e09", USA, "sanctions", IRN, ("U.S.", "sanction", "Iran"),
         ("The U.S. may sanction Iran.",), status="possible", operators=("may",)),
    Told("c12", "delta", "e04", DURAND, "meets-with", LI, ("Marie Durand", "met", "Li Wen"), (HELD,),
         date="2019-06-09", plover="CONSULT", cameo="04"),
    Told("c13", "delta", "e10", USA, "urges", CHN, ("U.S.", "urged", "China"), (HELP,),
         date="2019-06-10", plover="REQUEST", cameo="10"),
    Told("c14", "delta", "e11", USA, "demands", CHN, ("U.S.", "demanded", "China"), (HELP,),
         plover="REQUEST", cameo="10"),
    Told("c15", "delta", "e12", IRN, "attacks", USA, ("Iran", "attacked", "U.S."),
         ("A Paris think tank said Iran attacked the U.S. fleet.",), by="a Paris think tank",
         plover="ASSAULT", cameo="19"),
    Told("c16", "delta", "e13", UN, "criticizes", IRN, ("U.N.", "criticized", "Iran"),
         ("The U.N. criticized Iran.",), date="2019-06-10", plover="ACCUSE", cameo="11"),
)  # fmt: skip


def with_union(quads: Iterable[Quad]) -> Iterator[Quad]:
    """Each quad, and its triple in the union."""
    for quad in quads:
        yield quad
        yield in_union(quad.triple)


def small_graph(path: Path | None = None, *, ontology: bool = True) -> Store:
    """The graph, in memory or on disk."""
    store = Store(str(path)) if path else Store()
    store.extend(with_union(quads()))
    if ontology:
        with vocabulary.ontology_file("kgraph.ttl").open("rb") as file:
            from pyoxigraph import RdfFormat

            store.load(file, format=RdfFormat.TURTLE, to_graph=NamedNode(vocabulary.ONTOLOGY))
    return store


def quads() -> Iterator[Quad]:
    """Every quad of the fixture."""
    for slug, (identifier, title, date, publisher, text) in DOCUMENTS.items():
        put = Writer(slug, f"document/{slug}")
        yield from put.typed("Document", text=text)
        yield from put.under(DCTERMS, identifier=identifier, title=title, publisher=publisher)
        if date:
            yield put.quad(DCTERMS + "date", Literal(date, datatype=NamedNode(XSD + "date")))
        for claim in (c for c in CLAIMS if c.doc == slug):
            yield from claim_quads(claim, text)
        for doc, person, role, body, words in OFFICES:
            if doc == slug:
                start = text.index(words)
                put = Writer(slug, f"office/{slug}-{person.split('/')[1]}")
                yield from put.typed("Office", holder=iri(person), body=iri(body), role=role)
                yield from put.values(document=iri(f"document/{slug}"), start=start, end=start + len(words))


def claim_quads(claim: Told, text: str) -> Iterator[Quad]:
    """One claim with all that it stands on."""
    put = Writer(claim.doc, f"claim/{claim.id}")
    yield from put.typed("Claim", source=iri(claim.source), target=iri(claim.target), relation=term(claim.relation))
    yield from put.values(status=NamedNode(KG + claim.status.capitalize()), document=iri(f"document/{claim.doc}"))
    yield from put.values(event=iri(f"event/{claim.event}"), rule="verb", row="frames:1", mentions=len(claim.quotes))
    yield put.quad(KG + "confidence", Literal(claim.confidence, datatype=NamedNode(XSD + "decimal")))
    yield from dated(put, claim.date)
    if claim.by:
        yield (
            put.quad(KG + "attributedTo", iri(claim.by))
            if "/" in claim.by
            else put.quad(KG + "attributedToText", Literal(claim.by))
        )
    for other in claim.about:
        yield put.quad(KG + "about", iri(other))
    for operator in claim.operators:
        yield put.quad(KG + "operator", Literal(operator))
    if claim.within:
        yield put.quad(KG + "within", iri(f"claim/{claim.within}"))
    if claim.plover:
        yield put.quad(KG + "plover", NamedNode(KG + claim.plover))
        yield put.quad(KG + "cameo", Literal(claim.cameo))
    for n, quote in enumerate(claim.quotes, 1):
        yield put.quad(KG + "evidence", iri(f"evidence/{claim.id}-{n}"))
        yield from evidence_quads(claim, n, quote, text)
    for actor in {claim.source, claim.target, *claim.about, *([claim.by] if "/" in claim.by else [])}:
        yield from actor_quads(claim.doc, actor)
    yield from event_quads(claim)
    yield from direct_quads(claim)


def evidence_quads(claim: Told, n: int, quote: str, text: str) -> Iterator[Quad]:
    """A sentence with its three marked stretches."""
    put = Writer(claim.doc, f"evidence/{claim.id}-{n}")
    start = text.index(quote)
    yield from put.typed("Evidence", quote=quote, start=start, end=start + len(quote))
    words = claim.words if n == 1 else ("Durand", "pleaded", "Beijing")
    for side, part in zip(("source", "predicate", "target"), words, strict=True):
        at = start + quote.index(part)
        yield from put.values(**{f"{side}Text": part, f"{side}Start": at, f"{side}End": at + len(part)})
    yield from put.values(sourceReason="name", targetReason="demonym or name of a state")


def event_quads(claim: Told) -> Iterator[Quad]:
    """The event as its strongest claim (the fixture: the last asserted one, else the first) tells it."""
    told = [c for c in CLAIMS if c.event == claim.event]
    best = next((c for c in told if c.status == "asserted"), told[0])
    put = Writer(claim.doc, f"event/{claim.event}")
    yield from put.typed("Event", source=iri(best.source), target=iri(best.target), relation=term(best.relation))
    root = vocabulary.relation(best.relation).root
    yield from put.values(status=NamedNode(KG + best.status.capitalize()), root=NamedNode(KG + root))
    yield from dated(put, best.date)


def direct_quads(claim: Told) -> Iterator[Quad]:
    """Leaf and parents, both directions if symmetric; only what is asserted, unattributed and undenied."""
    denied = any(c.event == claim.event and c.status == "negated" for c in CLAIMS)
    if claim.status != "asserted" or claim.by or denied:
        return
    relation = vocabulary.relation(claim.relation)
    sides = [(claim.source, claim.target), (claim.target, claim.source)]
    for source, target in sides[: 2 if relation.symmetric else 1]:
        for above in (relation.iri, *vocabulary.parents(claim.relation)):
            yield Writer(claim.doc, source).quad(above, iri(target))


def actor_quads(doc: str, actor: str) -> Iterator[Quad]:
    """An actor's facts."""
    kind, label, aliases, state, sector = ACTORS[actor]
    put = Writer(doc, actor)
    yield from put.typed(kind, sector=sector)
    yield put.quad(RDFS_LABEL, Literal(label))
    for alias in aliases:
        yield put.quad(ALT_LABEL, Literal(alias))
    if state:
        yield put.quad(KG + "stateCode", Literal(state))
        if kind != "State":
            yield put.quad(KG + "actsFor", iri(f"state/{state}"))
            yield from actor_quads(doc, f"state/{state}")


def dated(put: Writer, date: str) -> Iterator[Quad]:
    """`kg:date`, typed by how fine it is."""
    kind = {4: "gYear", 7: "gYearMonth", 10: "date"}
    if date:
        yield put.quad(KG + "date", Literal(date, datatype=NamedNode(XSD + kind[len(date)])))


@dataclass(frozen=True)
class Writer:
    """Writes quads about one subject into one document's graph."""

    doc: str
    subject: str

    def quad(self, predicate: str, value: NamedNode | Literal) -> Quad:
        return Quad(iri(self.subject), NamedNode(predicate), value, iri(f"document/{self.doc}"))

    def typed(self, kind: str, **values: str | int | NamedNode) -> Iterator[Quad]:
        yield self.quad(RDF_TYPE, NamedNode(KG + kind))
        yield from self.values(**values)

    def values(self, **values: str | int | NamedNode) -> Iterator[Quad]:
        yield from self.under(KG, **values)

    def under(self, namespace: str, **values: str | int | NamedNode) -> Iterator[Quad]:
        for key, value in values.items():
            if value == "":
                continue
            term = value if isinstance(value, NamedNode) else Literal(value)
            yield self.quad(namespace + key, term)


def iri(path: str) -> NamedNode:
    return NamedNode(BASE + path)


def term(leaf: str) -> NamedNode:
    return NamedNode(vocabulary.relation(leaf).iri)


@lru_cache(maxsize=1)
def shared_graph() -> Store:
    """The graph in memory, made once: for reading only."""
    return small_graph()


def small_index(*more: Told) -> Index:
    """The same as tables, with more claims if given."""
    told = (*CLAIMS, *more)
    return Index.of([record(slug, told) for slug in sorted(DOCUMENTS)], merged(told))


def merged(told: tuple[Told, ...]) -> Merged:
    """What merging would say: every document's actor is the graph's, events are those written down."""
    actors = {name: actor(name) for name in ACTORS}
    events = {f"event/{one.event}": event(one.event, told) for one in told}
    denied = {one.event for one in told if one.status == "negated"}
    plain = (c for c in told if c.status == "asserted" and not c.by and c.event not in denied)
    return Merged(
        actors=actors,
        canonical={(facts[0], name): name for facts in DOCUMENTS.values() for name in actors},
        events=events,
        event_of={f"claim/{one.id}": f"event/{one.event}" for one in told},
        direct=frozenset(f"claim/{one.id}" for one in plain),
    )


def record(slug: str, told: tuple[Told, ...]) -> Record:
    """One document."""
    doc, title, date, publisher, text = DOCUMENTS[slug]
    claims = tuple(claim(one) for one in told if one.doc == slug)
    sides = {side for c in claims for side in (c.source, c.target, *c.about, c.attributed_to) if side in ACTORS}
    offices = tuple(
        Office(person, role, body, text.index(words), text.index(words) + len(words))
        for where, person, role, body, words in OFFICES
        if where == slug
    )
    homes = {f"state/{ACTORS[side][3]}" for side in sides if ACTORS[side][3]}
    named = tuple(actor(name) for name in sorted(sides | homes))
    return Record(Article(doc, text, title, date, publisher), named, (), offices, claims)


def actor(name: str) -> Actor:
    """An actor as a document has it."""
    kind, label, aliases, state, sector = ACTORS[name]
    return Actor(name, label, ActorType(kind.lower()), state, sector, aliases)


def claim(told: Told) -> Claim:
    """A claim of the model."""
    doc, *_, text = DOCUMENTS[told.doc]
    words = [told.words, *[("Durand", "pleaded", "Beijing")] * (len(told.quotes) - 1)]
    places = tuple(place(text, quote, *parts) for quote, parts in zip(told.quotes, words, strict=True))
    within = f"claim/{told.within}" if told.within else ""
    act = (told.source, told.relation, told.target, Status(told.status), told.date, told.by, told.about, within)
    read = (told.plover, float(told.confidence), "verb", "frames:1", told.operators, places)
    return Claim(f"claim/{told.id}", doc, *act, *read)


def place(text: str, quote: str, source: str, predicate: str, target: str) -> Evidence:
    """Where a quote and its words stand."""
    start = text.index(quote)
    at = {part: start + quote.index(part) for part in (source, predicate, target)}
    ends = (at[source], at[source] + len(source), at[target], at[target] + len(target))
    verb = (at[predicate], at[predicate] + len(predicate))
    return Evidence(start, start + len(quote), *ends, *verb, "name", "demonym or name of a state")


def event(name: str, told: tuple[Told, ...]) -> Event:
    """An event as its strongest claim tells it."""
    claims = [one for one in told if one.event == name]
    best = min(claims, key=lambda one: STRENGTH.index(Status(one.status)))
    root = vocabulary.relation(best.relation).root
    sides = (best.source, best.target, Status(best.status), best.date)
    return Event(f"event/{name}", root, best.relation, *sides, tuple(f"claim/{one.id}" for one in claims))


@lru_cache(maxsize=1)
def shared_index() -> Index:
    """The index in memory, made once: for reading only."""
    return small_index()
