"""What a plain question asks as SPARQL, for the store's graph and for anybody who wants to see or change it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from kgraph import vocabulary
from kgraph.model import FIRM
from kgraph.query.graph import PREFIXES
from kgraph.query.plain.asked import Asked, Focus
from kgraph.vocabulary import KG, ONTOLOGY

TOLD = "(COUNT(DISTINCT ?outlet) AS ?outlets) (COUNT(DISTINCT ?document) AS ?documents)"
COUNTED = f"(COUNT(DISTINCT ?event) AS ?events) {TOLD} (MIN(?dated) AS ?first) (MAX(?dated) AS ?last)"
ACT = ("source", "relation", "target")
NODES = {"speaker": "", "source": "?s", "relation": "?r", "target": "?t", "status": "", "over": "?topic", "to_do": ""}
SPEAKER = "?claim kg:attributedTo|kg:attributedToText ?anybody"
VERBAL = ("verbal-cooperation", "verbal-conflict")
ORDER = "ORDER BY DESC(?events)"


def compiled(asked: Asked) -> str:
    """The query, whose columns are those of `columns`."""
    head, tail = _frame(asked)
    body = "\n".join(f"  {line}" for line in _pattern(asked))
    return f"SELECT {head} WHERE {{\n{body}\n}}{tail}\n"


def columns(asked: Asked) -> tuple[str, ...]:
    """The columns of the answer."""
    counts = ("events", "outlets", "documents", "first", "last")
    extra = (*(["over"] if asked.over else []), *(["to_do"] if asked.content or asked.inner else []))
    act = ("speaker", *ACT, "status") if asked.said else ACT
    return {
        Focus.ACTS: (*act, *extra, *counts),
        Focus.DATES: ("date", *act, *extra, "outlets", "documents"),
        Focus.COUNT: counts,
        Focus.SOURCES: ("number", *counts),
        Focus.TARGETS: ("number", *counts),
        Focus.WHETHER: ("answer", *counts),
        Focus.PAPERS: ("publisher", *counts),
        Focus.PARTNERS: ("partner", *counts),
    }[asked.focus]


def _frame(asked: Asked) -> tuple[str, str]:
    """What is selected, and how it is grouped and ordered."""
    texts = [one for one in columns(asked) if one in NODES]
    shown, nodes = " ".join(f"?{one}" for one in texts), " ".join(NODES[one] for one in texts if NODES[one])
    if asked.focus is Focus.ACTS:
        return f"{shown} {COUNTED}", f"\nGROUP BY {nodes} {shown}\n{ORDER} {shown} {nodes}"
    if asked.focus is Focus.DATES:
        order = "DESC(?day)" if asked.only == "last" else "?day"
        end = "\nLIMIT 1" if asked.only else ""
        return (
            f"(?day AS ?date) {shown} {TOLD}",
            f"\nGROUP BY ?day {nodes} {shown}\nORDER BY {order} {shown} {nodes}{end}",
        )
    if asked.focus is Focus.PARTNERS:
        return f"?partner {COUNTED}", f"\nGROUP BY ?p ?partner\n{ORDER} ?partner ?p"
    if asked.focus is Focus.PAPERS:
        return f"?publisher {COUNTED}", f"\nGROUP BY ?publisher\n{ORDER} ?publisher"
    if asked.focus is Focus.WHETHER:
        return f'(IF(COUNT(DISTINCT ?event) > 0, "yes", "no") AS ?answer) {COUNTED}', ""
    number = {Focus.SOURCES: "(COUNT(DISTINCT ?s) AS ?number) ", Focus.TARGETS: "(COUNT(DISTINCT ?t) AS ?number) "}
    return f"{number.get(asked.focus, '')}{COUNTED}", ""


def _pattern(asked: Asked) -> Iterator[str]:
    """The claims that fit."""
    for variable, iris in (("?r", _relations(asked.relations)), ("?s", asked.sources), ("?t", asked.targets)):
        if iris and not (asked.mutual and variable != "?r"):
            yield f"VALUES {variable} {{ {_terms(iris)} }}"
    yield "?claim a kg:Claim ; kg:relation ?r ; kg:status ?standing ; kg:confidence ?confidence ;"
    yield "  kg:event ?event ; kg:document ?document ."
    yield from _sides(asked)
    yield from _words(asked)
    if asked.beside:
        yield from _beside(asked)
    if asked.focus is Focus.PARTNERS:
        yield from _partner(asked)
    elif asked.kind and asked.side:
        yield f"?{asked.side[0]} a kg:{asked.kind} ."
    yield f"FILTER (?standing IN ({', '.join(f'kg:{status.capitalize()}' for status in asked.statuses)}))"
    yield f"FILTER (?confidence >= {FIRM})"
    if not (asked.alleged or asked.said):
        yield f"FILTER NOT EXISTS {{ {SPEAKER} }}"
    yield from _dates(asked)
    yield from _outlet()
    yield from _content(asked)
    yield "?s rdfs:label ?source ."
    yield "?t rdfs:label ?target ."
    yield f"GRAPH <{ONTOLOGY}> {{ ?r kg:leaf ?relation }}"
    if asked.only:
        yield 'FILTER (?day != "")'
    if asked.publishers:
        yield "?document dcterms:publisher ?paper ."
        yield f"FILTER (?paper IN ({', '.join(map(_literal, asked.publishers))}))"
    if asked.focus is Focus.PAPERS:
        yield "?document dcterms:publisher ?publisher ."


def _sides(asked: Asked) -> Iterator[str]:
    """Who did it to whom; turned round where the relation is symmetric and only so fits."""
    told, turned = "?claim kg:source ?s ; kg:target ?t .", "?claim kg:source ?t ; kg:target ?s ."
    one, other = _terms(asked.sources, ", "), _terms(asked.targets, ", ")
    if asked.mutual:
        yield told
        both = f"(?s IN ({one}) && ?t IN ({other})) || (?s IN ({other}) && ?t IN ({one}))"
        yield f"FILTER ({both if one and other else f'?s IN ({one or other}) || ?t IN ({one or other})'})"
        return
    symmetric = [leaf for leaf in asked.relations or vocabulary.RELATIONS if vocabulary.relation(leaf).symmetric]
    if not symmetric or not (one or other):
        yield told
        return
    fits = " && ".join([*([f"?t IN ({one})"] if one else []), *([f"?s IN ({other})"] if other else [])])
    yield f"{{ {told} }} UNION {{"
    yield f"  {turned} ?claim kg:relation ?r ."  # a filter sees what its own group binds
    yield f"  FILTER (?r IN ({_terms(_relations(symmetric), ', ')}) && !({fits}))"
    yield "}"


def _words(asked: Asked) -> Iterator[str]:
    """Who says it: the one it is attributed to; of what was said about somebody, also who says it to them."""
    if not asked.said:
        return
    speakers = f" FILTER (?v IN ({_terms(asked.speakers, ', ')}))" if asked.speakers else ""
    topics = _terms(asked.topics, ", ")
    about = f"?t IN ({topics}) || EXISTS {{ ?claim kg:about ?matter . FILTER (?matter IN ({topics})) }}"
    yield f"{{ ?claim kg:attributedTo ?v . ?v rdfs:label ?speaker{speakers} }}"
    if not asked.speakers:
        yield "UNION { ?claim kg:attributedToText ?speaker }"
    if not asked.relations:
        verbal = [leaf for quad in VERBAL for leaf in vocabulary.leaves_under(quad)]
        yield "UNION { ?claim kg:source ?v ; kg:target ?t ; kg:relation ?own_act . ?v rdfs:label ?speaker"
        yield f"  FILTER (?own_act IN ({_terms(_relations(verbal), ', ')})){speakers}"
        yield f"  FILTER NOT EXISTS {{ {SPEAKER} }}{f' FILTER ({about})' if topics else ''} }}"
    yield f"BIND (LCASE(STRAFTER(STR(?standing), {_literal(KG)})) AS ?status)"
    if topics:
        yield f"FILTER (?s IN ({topics}) || {about})"


def _beside(asked: Asked) -> Iterator[str]:
    """The act that was promised or agreed to: told as planned by the same document, of the same two."""
    acts = _terms(_relations(asked.beside), ", ")
    yield "FILTER EXISTS {"
    yield "  ?claim kg:source ?one ; kg:target ?two ."
    yield "  ?act_beside kg:document ?document ; kg:source ?one ; kg:target ?two ; kg:relation ?meant ;"
    yield f"    kg:status kg:Planned . FILTER (?meant IN ({acts}))"
    yield "}"


def _partner(asked: Asked) -> Iterator[str]:
    """The side that is not named."""
    named = _terms(asked.sources or asked.targets, ", ")
    yield f"BIND (IF(?s IN ({named}), ?t, ?s) AS ?p)"
    yield "?p rdfs:label ?partner ."
    if asked.kind:
        yield f"?p a kg:{asked.kind} ."


def _dates(asked: Asked) -> Iterator[str]:
    """The claim's date, else its document's. "~" sorts after every digit: a month ends after its last day."""
    yield "OPTIONAL { ?claim kg:date ?own }"
    yield "OPTIONAL { ?document dcterms:date ?published }"
    yield 'BIND (COALESCE(STR(?own), STR(?published), "") AS ?day)'
    yield 'BIND (IF(?day != "", ?day, ?undated) AS ?dated)'
    if asked.period.since:
        yield f'FILTER (?day != "" && CONCAT(?day, "~") >= "{asked.period.since}")'
    if asked.period.until:
        yield f'FILTER (?day != "" && ?day <= "{asked.period.until}")'


def _outlet() -> Iterator[str]:
    """Whose word a claim is: reprinted words are those of the document that printed them first."""
    yield "OPTIONAL { ?claim kg:reprints ?original }"
    yield "BIND (COALESCE(?original, ?document) AS ?printer)"
    yield "OPTIONAL { ?printer dcterms:publisher ?named_outlet }"
    yield 'BIND (COALESCE(?named_outlet, "") AS ?outlet)'


def _content(asked: Asked) -> Iterator[str]:
    """What the act was about, and which acts lie within it."""
    if asked.about:
        yield f"FILTER EXISTS {{ ?claim kg:about ?named . FILTER (?named IN ({_terms(asked.about, ', ')})) }}"
    if asked.over:
        yield "OPTIONAL { ?claim kg:about ?topic . ?topic rdfs:label ?over }"
    if asked.inner:
        yield f"VALUES ?do {{ {_terms(_relations(asked.inner))} }}"
    if asked.inner_targets:
        yield f"VALUES ?to {{ {_terms(asked.inner_targets)} }}"
    if asked.content or asked.inner:
        act = f"?act kg:within ?claim ; kg:relation ?do ; kg:target ?to . ?to rdfs:label ?whom . {_LEAF_OF_DO}"
        act += ' BIND (CONCAT(?does, " ", ?whom) AS ?to_do)'
        yield act if asked.inner else f"OPTIONAL {{ {act} }}"


_LEAF_OF_DO = f"GRAPH <{ONTOLOGY}> {{ ?do kg:leaf ?does }}"


def _relations(leaves: Iterable[str]) -> tuple[str, ...]:
    return tuple(vocabulary.relation(leaf).iri for leaf in leaves)


def _literal(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _terms(iris: Iterable[str], joined: str = " ") -> str:
    """IRIs as SPARQL has them, shortened where a prefix is known and the rest needs no escape."""
    return joined.join(map(_term, iris))


def _term(iri: str) -> str:
    for prefix, start in PREFIXES.items():
        local = iri.removeprefix(start)
        if iri.startswith(start) and local.replace("-", "").isalnum() and local.isascii():
            return f"{prefix}:{local}"
    return f"<{iri}>"
