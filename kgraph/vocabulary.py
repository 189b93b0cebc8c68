"""The terms of the graph, as `ontology/kgraph.ttl` defines them, and the words that people use for them.

A *term* is the name of a relation (`meets-with`), of a PLOVER root (`REQUEST`) or of a grouping (`pressures`,
`verbal-conflict`). The Turtle is read once, on first use.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from pathlib import Path

from kgraph.errors import UnknownTermError
from kgraph.inflection import bare, inflections

KG = "https://w3id.org/kgraph/ns#"
BASE = "https://w3id.org/kgraph/id/"
ONTOLOGY = "https://w3id.org/kgraph/ns"  # the ontology's own IRI, and the graph it stands in
SKOS = "http://www.w3.org/2004/02/skos/core#"
OWL = "http://www.w3.org/2002/07/owl#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
PREFIXES: Mapping[str, str] = {
    "kg": KG,
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": OWL,
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "skos": SKOS,
    "time": "http://www.w3.org/2006/time#",
    "xsd": XSD,
}

BE = frozenset({"is", "are", "was", "were", "been", "being", "be"})
LONGEST = 8  # no wording of a term has more words
AUXILIARIES = BE | {"did", "do", "does", "has", "have", "had"}

Triple = tuple[str, str, str]
Index = dict[str, dict[str, list[str]]]


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation that a claim can have. `quad` is a grouping: `verbal-conflict`."""

    leaf: str
    iri: str
    root: str
    quad: str
    symmetric: bool
    label: str
    cameo: str
    comment: str


@dataclass(frozen=True)
class Vocabulary:
    """The Turtle, read."""

    terms: frozenset[str]  # the IRI of every term that the file defines
    relations: Mapping[str, Relation]  # by leaf
    roots: Mapping[str, str]  # root -> CAMEO code
    groupings: tuple[str, ...]
    statuses: tuple[str, ...]  # the strongest first
    parents: Mapping[str, tuple[str, ...]]  # leaf -> IRIs of the properties above it
    under: Mapping[str, tuple[str, ...]]  # term -> leaves
    phrases: Mapping[tuple[str, ...], str]  # words -> term


RELATIONS: Mapping[str, Relation]  # by leaf, in the order of the Turtle
ROOTS: Mapping[str, str]  # root -> CAMEO code
GROUPINGS: tuple[str, ...]
STATUSES: tuple[str, ...]


def __getattr__(name: str) -> object:
    """Read the Turtle only when one of the four tables is asked for."""
    if name in {"RELATIONS", "ROOTS", "GROUPINGS", "STATUSES"}:
        return getattr(vocabulary(), name.lower())
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def ontology_file(name: str) -> Path:
    """Where `kgraph.ttl` or `shapes.ttl` lies: inside the installed package, else in the repository."""
    here = Path(__file__).parent
    packed = here / "ontology" / name
    return packed if packed.is_file() else here.parent / "ontology" / name


def term_iri(curie: str) -> str:
    """The IRI of a term that the Turtle defines, from `kg:urges` or `dcterms:title`.

    Raises:
        UnknownTermError: the ontology does not define it, so it cannot be asserted.
    """
    prefix, _, name = curie.partition(":")
    iri = PREFIXES.get(prefix, "") + name
    known = vocabulary().terms
    if prefix not in PREFIXES or iri not in known:
        shown = [shorten(term) for term in sorted(known)]
        raise UnknownTermError(
            f"{curie} is not defined in ontology/kgraph.ttl; define it there first.",
            tuple(get_close_matches(curie, shown, 3)),
        )
    return iri


def shorten(iri: str) -> str:
    """`kg:urges` for an IRI in one of the known namespaces, else the IRI."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def relation(leaf: str) -> Relation:
    """The relation of that name. Raises UnknownTermError."""
    try:
        return vocabulary().relations[leaf]
    except KeyError:
        raise _unknown(leaf, tuple(vocabulary().relations)) from None


def parents(leaf: str) -> tuple[str, ...]:
    """The IRIs of all properties above a leaf: root, groupings, top; sorted. Raises UnknownTermError."""
    relation(leaf)
    return vocabulary().parents[leaf]


def leaves_under(term: str) -> tuple[str, ...]:
    """The leaves that a leaf, root or grouping stands for. Raises UnknownTermError."""
    under = vocabulary().under
    if term not in under:
        raise _unknown(term, tuple(under))
    return under[term]


def cameo(leaf: str, plover: str) -> str:
    """The CAMEO code of a claim's folded type: the leaf's own where the type is its root, else the type's."""
    known, roots = relation(leaf), vocabulary().roots
    if plover and plover not in roots:
        raise _unknown(plover, tuple(roots))
    return known.cameo if plover == known.root else roots.get(plover, "")


def find_relation(words: str) -> tuple[str, ...]:
    """The leaves that the words stand for, all of them read: `pressured`, `met with`, `REQUEST`.

    Raises:
        UnknownTermError: no term has this name, or words are left over.
    """
    parts = words.split()
    term, used = match_leading(parts)
    if used < len(parts):
        raise _unknown(words)
    return leaves_under(term)


def match_leading(words: Sequence[str]) -> tuple[str, int]:
    """The term that the longest leading words name, and how many words these are.

    Auxiliaries before an active verb count as words read: `did urge`, `has accused`, `is pressing`.

    Raises:
        UnknownTermError: the words do not start with the name of a term, or are in the passive.
    """
    plain = [word.strip(" ?,.!\"'") for word in words]
    skip = 0
    while True:
        if found := next(terms_at(plain[skip:]), None):
            term, used = found
            _refuse_passive(plain[: skip + used], skip)
            return term, skip + used
        if skip >= len(plain) or plain[skip].lower() not in AUXILIARIES:
            raise _unknown(" ".join(words))
        skip += 1


def terms_at(words: Sequence[str]) -> Iterator[tuple[str, int]]:
    """The terms that leading words name, with how many words, the longest first; in capitals a root is the root."""
    book = vocabulary()
    if words and words[0] in book.roots:
        yield words[0], 1
        return
    lower = [word.lower() for word in words]
    for count in range(min(len(lower), LONGEST), 0, -1):
        if term := book.phrases.get(tuple(lower[:count])):
            yield term, count


def _refuse_passive(words: Sequence[str], verb: int) -> None:
    """`was urged by` asks for the other direction: say so, do not answer the wrong question."""
    if verb and words[verb - 1].lower() in BE and not words[verb].lower().endswith("ing"):
        raise UnknownTermError(f'"{" ".join(words)}" is in the passive: ask in the active, who {words[verb]} whom.')


def _unknown(words: str, names: Sequence[str] = ()) -> UnknownTermError:
    """The error for words that name nothing, with the names or wordings closest to their first few."""
    names = names or [" ".join(phrase) for phrase in vocabulary().phrases]
    parts = words.lower().split()
    scored: dict[str, float] = {}
    for count in range(1, min(len(parts), 3) + 1):
        head = " ".join(parts[:count])
        for name in get_close_matches(head, [name for name in names if name.count(" ") == count - 1], 3):
            scored[name] = SequenceMatcher(None, head, name).ratio()
    longer = sorted((name for name in names if parts and name.startswith(f"{parts[0]} ")), key=lambda n: (len(n), n))
    nearest = [*longer[:2], *sorted(scored, key=lambda name: (-scored[name], name))][:3]
    return UnknownTermError(f'No relation, root or grouping is called "{words}".', tuple(nearest))


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """Read the Turtle, once."""
    index: Index = {}
    for subject, predicate, value in _triples():
        index.setdefault(subject, {}).setdefault(predicate, []).append(value)
    kinds = {
        kind: [iri for iri, facts in index.items() if KG + kind in facts.get(RDF + "type", [])]
        for kind in ("Relation", "Root", "Grouping", "Status")
    }
    name = {iri: _name(index[iri]) for members in kinds.values() for iri in members}
    above = {iri: _above(index, iri) for iri in (*kinds["Relation"], *kinds["Root"], *kinds["Grouping"])}
    relations = {name[iri]: _relation(index, iri, name, above) for iri in kinds["Relation"]}
    under = {
        name[term]: tuple(r.leaf for r in relations.values() if term == r.iri or term in above[r.iri]) for term in above
    }
    return Vocabulary(
        terms=frozenset(iri for iri, facts in index.items() if RDF + "type" in facts and iri != ONTOLOGY),
        relations=relations,
        roots={name[iri]: index[iri][KG + "cameo"][0] for iri in kinds["Root"]},
        groupings=tuple(name[iri] for iri in kinds["Grouping"]),
        statuses=tuple(name[iri] for iri in sorted(kinds["Status"], key=lambda s: int(index[s][KG + "rank"][0]))),
        parents={r.leaf: above[r.iri] for r in relations.values()},
        under=under,
        phrases=_phrases(index, name, [*kinds["Grouping"], *kinds["Root"], *kinds["Relation"]]),
    )


def _triples() -> Iterator[Triple]:
    import pyoxigraph

    for quad in pyoxigraph.parse(path=ontology_file("kgraph.ttl"), format=pyoxigraph.RdfFormat.TURTLE):
        assert isinstance(quad.subject, pyoxigraph.NamedNode), "the ontology has no blank nodes"
        assert isinstance(quad.object, pyoxigraph.NamedNode | pyoxigraph.Literal)
        yield quad.subject.value, quad.predicate.value, quad.object.value


def _name(facts: dict[str, list[str]]) -> str:
    return facts.get(KG + "leaf", facts.get(SKOS + "notation", [""]))[0]


def _above(index: Index, iri: str) -> tuple[str, ...]:
    found: set[str] = set()
    todo = [iri]
    while todo:
        new = [up for up in index[todo.pop()].get(RDFS + "subPropertyOf", []) if up not in found]
        found.update(new)
        todo += new
    return tuple(sorted(found))


def _relation(index: Index, iri: str, name: Mapping[str, str], above: Mapping[str, tuple[str, ...]]) -> Relation:
    facts = index[iri]
    root = facts[KG + "ploverRoot"][0]
    return Relation(
        leaf=name[iri],
        iri=iri,
        root=name[root],
        quad=name[index[root][RDFS + "subPropertyOf"][0]],
        symmetric=OWL + "SymmetricProperty" in facts[RDF + "type"],
        label=facts[RDFS + "label"][0],
        cameo=facts[KG + "cameo"][0],
        comment=facts[RDFS + "comment"][0],
    )


def _phrases(index: Index, name: Mapping[str, str], iris: Sequence[str]) -> dict[tuple[str, ...], str]:
    """Every wording of every term; of two terms with one wording the later, narrower one has it."""
    found: dict[tuple[str, ...], str] = {}
    for iri in iris:
        local = iri.removeprefix(KG).lower()
        names = {local, f"kg:{local}", name[iri].lower(), name[iri].lower().replace("-", " ")}
        for label in index[iri].get(SKOS + "altLabel", []):
            names.update(inflections(label))
        for wording in sorted(names.union(index[iri].get(SKOS + "hiddenLabel", []))):
            found[tuple(wording.split())] = name[iri]
    for iri in iris:
        for label in index[iri].get(SKOS + "altLabel", []):
            for wording in bare(label, index[iri][RDFS + "label"][0]):
                found.setdefault(tuple(wording.split()), name[iri])
    return found
