"""What others have said to whoever acts: "did it *despite* protests from Y", "bowed *to* the demands of Y", "did it *in
response to* criticism from Y".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.judging.defied import RESISTANCE, SPITE
from kgraph.extract.syntax import grammar
from kgraph.extract.tables.rows import EventNoun
from kgraph.model import ActorType
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.link import Linked
    from kgraph.parse.tokens import Token

FACED = frozenset({"despite", "notwithstanding", "amid", "under", "after", "following", "with", "at", "thanks"})
ANSWERING = frozenset(
    "respond reply react answer bow yield cave give accede submit succumb capitulate relent listen heed".split()
)
# "in *response* to", "in *retaliation* for"
ANSWERS = SPITE | frozenset(
    "response reply answer reaction retaliation revenge reprisal deference obedience compliance accordance".split()
)
RECEIVED = frozenset({"REQUEST", "ACCUSE", "THREATEN", "SUPPORT", "AID", "PROTEST"})
MATTERS = ("over", "about", "at", "against", "on")
SETTING_OFF = ("to", "for", "of", "with")


def faced(noun: Token, name: str, verb: Token) -> list[Token]:
    """The acts toward a verb's subject that a prepositional phrase of the verb tells."""
    if name in FACED:  # "*after* protests by students": against whoever
        return [] if noun.lemma in RESISTANCE and name not in ("despite", "notwithstanding") else [noun]
    if (name == "to" and verb.lemma in ANSWERING) or (name == "over" and noun.lemma in RESISTANCE):
        return [] if is_elsewhere(noun) else [noun]
    acts = grammar.expand(grammar.phrase(noun, *SETTING_OFF)) if name == "in" and noun.lemma in ANSWERS else []
    return [act for act in acts if not is_elsewhere(act)]


def is_elsewhere(act: Token) -> bool:
    """Whether an act has a matter of its own, and so may be toward somebody else: "criticism *that the court* lied"."""
    stated = any(t.lower_ == "that" and t.dep_ == "mark" for t in act.subtree)
    return stated or bool(grammar.phrase(act, *MATTERS))


def is_received(row: EventNoun) -> bool:
    """Whether a noun tells what is said or given to somebody."""
    return bool(row.relation) and (RELATIONS[row.relation].root in RECEIVED or row.relation == "opposes")


def spoken(linked: Linked, relation: str, source: str) -> str:
    """What a protest is: words, unless of a crowd."""
    crowd = linked.actors[source].type is ActorType.GROUP
    return "criticizes" if relation == "protests-against" and not crowd else relation


def is_heard(linked: Linked, relation: str, source: str, target: str) -> bool:
    """Whether somebody is who a protest is to: that of a state is to another, whoever of theirs acts against it."""
    kinds = linked.actors[source].type, linked.actors[target].type
    return relation != "protests-against" or kinds[0] is not ActorType.STATE or kinds[1] is ActorType.STATE
