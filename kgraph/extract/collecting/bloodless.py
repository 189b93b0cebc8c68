"""Wars and attacks in name only: "a legal *battle* with Oman", "a *war* on poverty", "under *attack* from critics",
"*drought* hit Oman".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.speakers.context import Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.link import Linked
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

WARS = frozenset("war battle offensive blitz fight attack assault siege onslaught crusade skirmish clash".split())
# what a quarrel is fought with, and what is no quarrel either
FOUGHT_WITH = frozenset(
    "legal court courtroom judicial diplomatic political trade price tariff bidding patent verbal rhetorical media "
    "procedural parliamentary custody tax currency turf succession culture cultural economic financial ideological "
    "constitutional".split()
)
COURTING = frozenset({"charm", "marketing", "advertising", "publicity", "electoral", "public-relations", "goodwill"})
ILLS = frozenset(
    "drug drugs narcotic poverty corruption graft crime cancer disease hunger inflation smoking obesity waste malaria "
    "aids ebola cholera virus coronavirus covid-19 pandemic epidemic drought cheat evasion illiteracy unemployment "
    "pollution plastic homelessness vote title survival".split()
)
CRITICAL = frozenset({"MED", "NGO", "LEG", "PTY", "LAB", "EDU", "BUS", "JUD"})
CRITICS = frozenset(
    "critic creditor analyst lawmaker opposition economist columnist editorial newspaper environmentalist campaigner "
    "senator investor commentator deputy legislator reformer academic lawyer colleague rival".split()
)
# what strikes or forces without anybody's will
CALAMITIES = frozenset(
    "drought flood flooding storm hurricane cyclone typhoon quake earthquake tsunami eruption volcano wildfire "
    "bushfire smoke smog fog rain snow snowstorm blizzard heatwave weather virus coronavirus pandemic epidemic disease "
    "illness injury plague famine crisis recession slump downturn inflation price datum data figure shortage debt "
    "economy market currency demand warning bid film crash accident scandal ruling verdict decision news cost "
    "deficit".split()
)
SIDES = frozenset({"nsubj", "dobj", "pobj", "attr"})
QUARREL_WEIGHT = 0.5


def without_wars(linked: Linked, drafts: list[Draft]) -> list[Draft]:
    """Drafts in which a war of words is a quarrel, one on an ill is on nobody, and critics only criticize."""
    return [kept for d in drafts if (kept := as_fought(linked, d)) is not None]


def as_fought(linked: Linked, draft: Draft) -> Draft | None:
    """A draft as it is, or as what its war or attack is by the words around that."""
    if RELATIONS[draft.relation].root not in ("ASSAULT", "COERCE"):
        return draft
    if any({n.lemma, n.lower_.removesuffix("s")} & CALAMITIES for n in Clause(draft.head).subjects):
        return None
    for noun in wars(draft.head):
        kinds = {c.lower_ for c in noun.lefts}
        against = {n.lemma for n in grammar.phrase(noun, "on", "against", "for")}
        if kinds & COURTING or against & ILLS:
            return None
        if kinds & FOUGHT_WITH or any(n.lower_ in ("words", "nerves") for n in grammar.of_phrase(noun)):
            return softened(draft, "opposes", QUARREL_WEIGHT)
        if noun.head.lower_ == "under" and criticizes(linked, draft):
            return softened(draft, "criticizes", QUARREL_WEIGHT)
    return draft


def wars(head: Token) -> list[Token]:
    """The words for war that a predicate is, or has for a side."""
    own = [head] if head.lemma in WARS and head.pos_ == "NOUN" else []
    phrases = [n for c in grammar.children(head, "prep") for n in grammar.children(c, "pobj")]
    return own + [c for c in (*head.children, *phrases) if c.lemma in WARS and c.dep_ in SIDES]


def softened(draft: Draft, relation: str, weight: float) -> Draft:
    """What only is a quarrel."""
    return replace(draft, relation=relation, plover="", confidence=min(draft.confidence, weight))


def criticizes(linked: Linked, draft: Draft) -> bool:
    """Whether whoever attacks has only words for it."""
    noun = draft.head.doc[draft.source.mention.head]
    return noun.lemma in CRITICS or linked.actors[draft.source.actor].sector in CRITICAL
