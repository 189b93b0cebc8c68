"""What a speaker says there will be none of: "would be *no talks with Y*", "freeing them is *out of the question*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.sides import on_one_side
from kgraph.extract.actors.slots import fill_noun, never, owners_of
from kgraph.extract.judging.defied import BIDDING
from kgraph.extract.judging.ultimatums import is_hostile
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.link import Linked

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

CONFIDENCE = 0.6
HELPERS = frozenset({"will", "would", "can", "could"})  # behind *not*: what is refused
QUESTIONS = frozenset({"question", "chance", "possibility", "way", "prospect"})  # no *question* of X-ing
PROPOSED = frozenset("offer proposal plan idea suggestion condition claim bid term".split())
OUT = frozenset({"question", "table", "window"})  # out of the *question*, off the *table*
DEALING = frozenset("negotiate talk deal cooperate collaborate recognise recognize accept trust compromise".split())
HOLDING = frozenset("hold have begin start open resume continue conduct enter".split())
POSSIBLE = frozenset({"possible", "conceivable", "thinkable"})  # where it is *not*
UNTHINKABLE = frozenset({"unthinkable", "impossible", "inconceivable", "unacceptable"})
OFFERED = BIDDING | PROPOSED
PURSUING = DEALING | HOLDING


def ruled_out(linked: Linked, lexicon: Lexicon, clause: Clause, own: Context) -> list[Draft]:
    """A refusal by who says so toward whom it names."""
    if not own.attributed:
        return []
    refused = spoken_of_no(linked, clause, own)
    if clause.verb.lemma != "be" and not refused:
        return []
    return [
        own.spoken().draft(clause.verb, s, t, "rejects", confidence=CONFIDENCE, rule="operator", row="ruled out")
        for s in own.attributed
        for t in refused or with_whom(linked, lexicon, excluded(clause))
        if s.actor in linked.actors and not t.is_place and not on_one_side(linked, s.actor, t.actor)
    ]


def spoken_of_no(linked: Linked, clause: Clause, own: Context) -> list[Arg]:
    """Whose demand or offer somebody speaks of with a no: '"*We will never bow*," he said *of Y's demand*'."""
    denied = HELPERS & {*grammar.auxiliaries(clause.verb)} and grammar.negated(clause.verb)
    nouns = grammar.phrase(own.speech, "of", "about") if denied and own.speech is not None else []
    return owners_of(linked, [n for n in nouns if n.lemma in OFFERED], never)


def excluded(clause: Clause) -> list[Token]:
    """The acts that are said not to come: nouns, or verbs below "no question of"."""
    verb = clause.verb
    if any(c.dep_ == "expl" and c.lower_ == "there" for c in verb.children):
        if not HELPERS & {*grammar.auxiliaries(verb)}:
            return []
        nouns = [n for n in grammar.children(verb, "attr", "nsubj") if any(c.lower_ == "no" for c in n.lefts)]
        below = [p for n in nouns if n.lemma in QUESTIONS for c in n.rights for p in c.children if p.tag_ == "VBG"]
        return [*nouns, *below]
    out = any(n.lemma in OUT for n in [*grammar.phrase(verb, "out", "off"), *grammar.phrase(verb, "of")])
    said = {c.lemma for c in grammar.children(verb, "acomp")}
    denied = grammar.negated(verb)
    if not (said & POSSIBLE if denied else out or said & UNTHINKABLE):
        return []
    acts = [c for c in verb.children if c.dep_ in ("nsubj", "csubj") and c.i < verb.i]
    return acts if any(c.lower_ != "it" for c in acts) else dealings(verb)


def dealings(verb: Token) -> list[Token]:
    """The dealings with others that it is said not to be possible *to have*."""
    below = [c for c in verb.children if c.dep_ == "xcomp" and c.lemma in PURSUING]
    return [n for c in below for n in (grammar.children(c, "dobj") if c.lemma in HOLDING else [c])]


def with_whom(linked: Linked, lexicon: Lexicon, acts: list[Token]) -> list[Arg]:
    """Whom a kindness that is ruled out would have been toward."""
    found: list[Arg] = []
    for act in acts:
        if grammar.is_verb(act) and not is_hostile(lexicon, act):
            inner = Clause(act)
            found += args(linked, [*inner.objects, *inner.phrase("to"), *inner.phrase("with"), *inner.phrase("on")])
        elif not grammar.is_verb(act) and (row := lexicon.event(act)) is not None and row.cooperative:
            found += fill_noun(linked, act, row.target, set()) or owners_of(linked, [*grammar.of_phrase(act)], never)
    return found
