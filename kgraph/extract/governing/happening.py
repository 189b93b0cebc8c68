"""Acts that a verb says happen, are planned or possible: "talks *will resume*", "a visit is *likely*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.governing.operators import STATUS, operator_for
from kgraph.extract.speakers.context import MAYBE, Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.extract.tables.rows import EventNoun, Operator
from kgraph.model import Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

# verbs whose mood is that of the act in their subject: "talks *will resume*", "the visit *did not happen*"
HAPPENS = frozenset("be begin start resume restart open take happen occur continue proceed go follow".split())
AWAITING = frozenset("prepare plan ready wait brace gear arm arrange call ask push press look hope leave".split())
AHEAD = frozenset({"before", "ahead", "pending", "for", "toward", "towards"})
OCCASIONS = frozenset({"before", "after", "of", "since", "until", "following"})  # *ahead of*, *days before* it
MEANS = frozenset({"through", "by", "via"})  # "urged them to settle it *through* talks"
# gerunds that are yet to come with their verb
TO_COME = {
    Status.PLANNED: MEANS | {"before"},
    Status.POSSIBLE: frozenset({"before", "in"}),
    Status.REQUESTED: MEANS | {"in"},  # "urged them to work with Y *in disarming* Z"
}
COMING = frozenset({"next", "coming", "upcoming", "future", "later", "forthcoming", "tomorrow"})

COME = frozenset("arrive come fly travel land visit gather assemble converge journey jet".split())
TALKS = frozenset("talk discussion consultation meeting summit dialogue negotiation".split())
ARRIVING = frozenset({"come", "arrive", "emanate"})
FAILING = frozenset("collapse fail founder flounder unravel fizzle deadlock stall implode falter".split())
BREAKING = frozenset({"break down", "break up", "fall apart", "fall through", "run aground", "come unstuck"})
CLOSING = frozenset("end close conclude finish adjourn wind break fold".split())
SETTLING = frozenset("agree narrow reach resolve settle bridge sign overcome strike clinch secure iron".split())
FRUIT = frozenset(
    "agreement deal accord result breakthrough progress resolution compromise consensus success decision conclusion "
    "settlement outcome communique date solution pact contract headway".split()
)
MET = frozenset({"meeting", "summit", "visit", "conference", "session", "phone call", "tour", "trip", "dinner"})
FAILURE = frozenset("failure deadlock stalemate impasse acrimony collapse disarray disagreement discord".split())


def is_to_come(preposition: str, own: Context) -> bool:
    """Whether an act below a preposition is no more done than its verb's: "could answer *by bombing* them", but not
    "tried to calm them *by calling*".
    """
    able = preposition in MEANS and own.status is Status.POSSIBLE and not MAYBE.isdisjoint(own.operators[-1:])
    return able or preposition in TO_COME.get(own.status, ())


def whence(clause: Clause) -> list[Token]:
    """Who does what a noun tells that comes from them: "a plea to Peru came *from Chile*"."""
    return clause.phrase("from") if clause.verb.lemma in ARRIVING and not clause.objects else []


def beneath(preposition: str, noun: Token, verb: Token, own: Context) -> Context:
    """What a preposition of a verb makes of an act below it: *ahead of* talks plans them, *without* denies."""
    if preposition == "without":
        return own.anew().under(Status.NEGATED, preposition)
    done = preposition == "for" and (is_past_deed(noun, verb) or has_come(noun, verb))
    if preposition in AHEAD and not done:
        return own.anew().under(Status.PLANNED, preposition)
    if own.status in (Status.PLANNED, Status.POSSIBLE) or (own.status is Status.REQUESTED and preposition in MEANS):
        said = preposition == "during" and is_occasion(noun, verb)
        return own.anew() if said else own.anew().under(own.status, own.operators[-1])
    return own.anew()


def is_past_deed(noun: Token, verb: Token) -> bool:
    """Whether a deed below *for* is why something is done, so that it has been: "fined *for its raid* on Peru"."""
    owned = any(c.dep_ == "poss" for c in noun.lefts)
    return owned and verb.lemma not in AWAITING


def has_come(noun: Token, verb: Token) -> bool:
    """Whether somebody came for talks, which are had: "*flew* to Peru *for talks* with its president"."""
    there = verb.lemma in COME and (grammar.is_past(verb) or verb.tag_ == "VBZ") and not grammar.negated(verb)
    return there and noun.lemma in TALKS and not any(t.lower_ in COMING for t in noun.subtree)


def is_occasion(noun: Token, verb: Token) -> bool:
    """Whether what an infinitive hangs on was said at an occasion that it takes for its own: "agreed to lend them ships
    *during talks* in Lima".
    """
    offer = verb.dep_ in ("acl", "relcl") and verb.head.dep_ in grammar.OBJECT  # "renewed his *offer* to X"
    over = grammar.infinitive(verb) and grammar.is_past(verb.head.head if offer else verb.head)
    return over and (offer or verb.dep_ == "xcomp") and not any(t.lower_ in COMING for t in noun.subtree)


def broken_off(verb: Token) -> bool:
    """Whether what its subject tells comes to nothing: "talks *collapsed*", "the summit *ended without* agreement"."""
    lemma = verb.lemma
    if lemma in FAILING or BREAKING.intersection(grammar.verb_keys(verb)):
        return not grammar.negated(verb)
    if lemma not in CLOSING:
        return False
    objects = grammar.children(verb, *grammar.OBJECT)  # "ended two days of *talks* without agreement"
    words = [verb, *objects, *(n for o in objects for n in grammar.of_phrase(o))]
    fruitless = any(n.lemma in FRUIT for word in words for n in grammar.phrase(word, "without"))
    return fruitless or unreached(words) or any(n.lemma in FAILURE for n in grammar.phrase(verb, "in"))


def unreached(words: list[Token]) -> bool:
    """Whether something ends without what it was for: "*without narrowing* their differences"."""
    preps = (p for word in words for p in grammar.children(word, "prep") if p.lower_ == "without")
    return any(g.tag_ == "VBG" and g.lemma in SETTLING for p in preps for g in p.children)


def frustrated(drafts: list[Draft]) -> None:
    """Meetings that come to nothing: a coder writes a refusal."""
    for draft in drafts:
        if RELATIONS[draft.relation].root == "CONSULT":
            draft.plover = "REJECT"


def happening(lexicon: Lexicon, verb: Token, own: Context) -> Context:
    """The context of an act that a verb says happens: "talks *will resume*", "a meeting is *possible*"."""
    if own.operators and own.status is not Status.ASSERTED:
        return own.anew().under(own.status, own.operators[-1])
    for word in grammar.children(verb, "acomp"):
        operator = operator_for(lexicon, word, "modifier", None) or operator_for(lexicon, word, "clause", None)
        status = STATUS.get(operator.effect) if operator is not None else None
        proved = status is Status.REQUESTED and (verb.tag_ == "VBD" or bool(grammar.phrase(word, "in")))
        if operator is not None and status is not None and not proved:  # "was *crucial*": has been done
            return own.anew().under(status, operator.word)
    return own.anew()


def is_over_with(operator: Operator, row: EventNoun, clause: Clause, counted: bool) -> bool:
    """Whether talks were had, not broken off: "*A and B ended* their talks", "ended *two days of* talks", *a visit*."""
    held = operator.word == "end" and operator.effect == "cut" and RELATIONS[row.relation].root == "CONSULT"
    return held and (counted or row.noun in MET or len(clause.subjects) > 1)


def is_others(noun: Token, preposition: str) -> bool:
    """Whether an occasion only says when, and names nobody who is met: "ahead of an *ASEAN summit*"."""
    return preposition in OCCASIONS and not any(p.lower_ in ("with", "between") for p in grammar.children(noun, "prep"))


def struck(row: EventNoun, clause: Clause, drafts: list[Draft]) -> bool:
    """Whether an attack is how who acts has hurt somebody: "killed two men *in a raid into Chad*"."""
    acts = [d for d in drafts if d.head == clause.verb and RELATIONS[d.relation].root == "ASSAULT"]
    return row.relation == "attacks" and not clause.passive and bool(acts)
