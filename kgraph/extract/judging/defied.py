"""Whose will an act goes against: "sailed *despite an appeal from Y*", "built it *over the objections of Y*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import args
from kgraph.extract.actors.slots import never, owners_of
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.link import Linked
from kgraph.model import Status

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

CONFIDENCE = 0.6
AGAINST = frozenset({"despite", "notwithstanding"})
SPITE = frozenset({"spite", "defiance", "tooth", "teeth", "face"})  # "in *spite* of"
BIDDING = frozenset(
    "call appeal plea request demand warning order ruling ban injunction ultimatum threat resolution advice wish "
    "urging entreaty exhortation insistence prohibition decree instruction directive deadline verdict edict "
    "pressure veto".split()
)
RESISTANCE = frozenset("objection opposition protest protestation resistance disapproval misgiving veto".split())
DEFIED = BIDDING | RESISTANCE


def defied(linked: Linked, clause: Clause, own: Context) -> list[Draft]:
    """Who acts, toward whoever asked, ordered or wished otherwise."""
    sources = args(linked, clause.subjects) if own.status in (Status.ASSERTED, Status.PLANNED) else []
    nouns = [n for n in against(clause) if n.lemma in DEFIED] if sources else []
    return [
        own.draft(clause.verb, s, t, "rejects", confidence=CONFIDENCE, rule="defied", row="despite")
        for noun in nouns
        for t in args(linked, bidders(noun)) or owners_of(linked, [noun], never) or args(linked, [noun])
        for s in sources
        if s.actor != t.actor
    ]


def bidders(noun: Token) -> list[Token]:
    """From whom a wish comes, also where the parser hangs that on what is wished: "a plea for mercy *from Peru*"."""
    wished = grammar.phrase(noun, "for", "against", "to")
    return grammar.expand([n for word in (noun, *wished) for n in grammar.phrase(word, "from", "by")])


def against(clause: Clause) -> list[Token]:
    """What stands behind *despite* and its like, on the verb or on what it governs."""
    held = [n for _, n in clause.prepositions if n.i > clause.verb.i]
    found = []
    for word in (clause.verb, *clause.objects, *held, *clause.complements):
        for name, noun in grammar.prepositions(word):
            if name in AGAINST or (name == "over" and noun.lemma in RESISTANCE):
                found += grammar.conjuncts(noun)
            elif name == "in" and noun.lemma in SPITE:
                found += grammar.of_phrase(noun)
    regardless = [c for c in clause.verb.children if c.lower_ in ("regardless", "irrespective")]
    return found + [n for c in regardless for n in grammar.expand(grammar.phrase(c, "of"))]
