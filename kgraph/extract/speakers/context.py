"""What stands above a predicate: status, attribution, and the operators passed on the way down."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg
from kgraph.extract.actors.draft import Draft as Draft
from kgraph.extract.dating.date_meanings import WEEKDAYS
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.negation import unreached
from kgraph.extract.syntax.tense import asks_if, is_awaited, is_of_bill
from kgraph.kept import Keeps, kept
from kgraph.model import MentionKind, Status
from kgraph.parse.mends.duties import is_needful
from kgraph.parse.tokens import once

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

RANK = {Status.ASSERTED: 0, Status.PLANNED: 1, Status.POSSIBLE: 2, Status.REQUESTED: 3, Status.NEGATED: 4}
PLAN = frozenset({"will", "shall"})
MAYBE = frozenset({"can", "could", "may", "might"})
DUTY = frozenset({"should", "must", "ought"})
BIDING = frozenset({"see", "wait"})  # "Peru will have *to see*": nobody asks it to
FIRST = frozenset({"once", "when", "after", "as"})  # (soon) as: what has to come before what will
AHEAD = frozenset({"will", "shall", "wo", "'ll"})
AWAITING = frozenset({"until", "till"})
COMING = frozenset({"next", "coming"})
CONDITION = frozenset({"if", "unless", "whether"})
OPEN = frozenset({"if", "whether"})
FORETOLD = PLAN | {"would"}
PICTURED = frozenset("shake greet pose hug embrace wave gesture smile kiss bow".split())  # "greets him *on Monday*"
PERHAPS = frozenset("perhaps maybe possibly probably presumably conceivably".split())
SHRINKING = frozenset({"hesitate", "shrink", "flinch", "waver", "shy", "balk", "scruple"})  # who does *not*, acts
LATER = AWAITING | FIRST


@dataclass(eq=False)  # not frozen, which triples what one costs: several are made for each verb
class Context(Keeps):
    """The reading that governors lend to what is below them. Never changed once it is lent."""

    status: Status = Status.ASSERTED
    attributed: tuple[Arg, ...] = ()
    attributed_words: str = ""
    within: Draft | None = None
    operators: tuple[str, ...] = ()
    speech: Token | None = None
    finite: Context | None = None  # what the nearest finite clause above stands under
    above: Context | None = None  # what the finite clause above that one stands under
    weight: float = 1.0

    def draft(
        self,
        head: Token,
        source: Arg,
        target: Arg,
        relation: str,
        *,
        confidence: float,
        rule: str,
        row: str,
        plover: str = "",
    ) -> Draft:
        """A draft that stands here: with this status, speaker, operators and request above it."""
        return Draft(
            head=head,
            source=source,
            target=target,
            relation=relation,
            status=self.status,
            confidence=confidence,
            rule=rule,
            row=row,
            plover=plover,
            attributed=self.attributed,
            attributed_words=self.attributed_words,
            speech=self.speech,
            operators=self.operators,
            within=self.within,
        )

    def like(self) -> Context:
        """The same once more, for one that differs in part. `replace` takes three times as long."""
        return Context(
            self.status,
            self.attributed,
            self.attributed_words,
            self.within,
            self.operators,
            self.speech,
            self.finite,
            self.above,
            self.weight,
        )

    def under(self, status: Status, operator: str = "") -> Context:
        """The context below a word that lends a status: the stronger of the two holds."""
        status = stronger(self.status, status)
        if status is self.status and not operator:
            return self
        here = self.like()
        here.status = status
        if operator:
            here.operators = (*self.operators, operator)
        return here

    def finite_clause(self) -> Context:
        """The context inside a finite clause that stands here."""
        here, outer = self.like(), self.like()
        outer.finite = outer.above = None
        here.finite, here.above = outer, self.finite
        return here

    def reported(self, speakers: list[Arg], words: str, operator: str, speech: Token | None) -> Context:
        """The context below a reporting verb; several who have no name are called by their words together."""
        if words and len(speakers) > 1 and all(s.mention.kind is MentionKind.NOUN for s in speakers):
            speakers = []
        here = self.like()
        here.attributed, here.attributed_words = tuple(speakers), "" if speakers else words
        here.speech, here.operators = speech, (*self.operators, operator)
        return here

    def asking(self, operator: str, request: Draft | None) -> Context:
        """The context below a verb of asking: what stands there is asked, by that request."""
        here = self.like()
        here.status, here.within = Status.REQUESTED, request or self.within
        here.operators = (*self.operators, operator)
        return here

    def weighed(self, share: float) -> Context:
        """The context of what is that much less sure."""
        if share == 1.0:
            return self
        here = self.like()
        here.weight = self.weight * share
        return here

    def spoken(self) -> Context:
        """The context of what somebody does by saying this: it is done, and nobody else says it."""
        here = self.like()
        here.status, here.attributed, here.attributed_words, here.speech = Status.ASSERTED, (), "", None
        return here

    def anew(self) -> Context:
        """The context of an adverbial or nominal that the speaker presents for itself."""
        return self._anew

    @kept
    def _anew(self) -> Context:
        here = self.like()
        here.status, here.within, here.operators, here.above = Status.ASSERTED, None, (), None
        return here

    def aside(self, clause: Token) -> Context:
        """The context of a clause below a noun: the reporter's own background, unless it tells what somebody else did
        (*the men it holds*).
        """
        return self.anew() if grammar.has_own_subject(clause) else self.background()

    def background(self) -> Context:
        """The context of what the reporter adds."""
        return Context(weight=self.weight)


@dataclass(slots=True)
class Found:
    """Drafts of a subtree: `core` tells what it says itself, `side` what it mentions besides."""

    core: list[Draft] = field(default_factory=list)
    side: list[Draft] = field(default_factory=list)

    @property
    def all(self) -> list[Draft]:
        """Both."""
        return self.core + self.side

    def without(self, heads: set[int]) -> Found:
        """What is not told by certain words."""
        return Found([d for d in self.core if d.head.i not in heads], [d for d in self.side if d.head.i not in heads])

    def aside(self, other: Found) -> None:
        """Take another subtree's drafts as side remarks."""
        self.side += other.core
        self.side += other.side


def stronger(outer: Status, inner: Status) -> Status:
    """Negated over requested over possible over planned over asserted."""
    return max(outer, inner, key=RANK.__getitem__)


@once
def mood(verb: Token) -> tuple[Status, str]:
    """The status that a verb's own auxiliaries, negation and conjunction give it, and the word that does."""
    if word := unreached(verb):
        return Status.NEGATED, word
    if grammar.negated(verb) and "if" in grammar.marks(verb):
        return Status.POSSIBLE, "if"  # "*if* it does *not* free them"
    if grammar.negated(verb) and verb.lemma not in SHRINKING:
        short_of = any(c.lower_ in ("nearly", "almost") or grammar.hardly_any(c) for c in verb.children)
        return Status.NEGATED, "nearly" if short_of else "not"
    words = grammar.auxiliaries(verb)
    if "should" in words and asks_if(verb):
        return Status.POSSIBLE, "if"
    if is_needful(verb):
        return Status.REQUESTED, "must"
    if grammar.announces(verb):
        return Status.PLANNED, "to"
    asked = grammar.marks(verb) & OPEN
    for word in words:
        if asked and word in FORETOLD:
            return Status.POSSIBLE, min(asked)  # "asked *whether* Peru *will* sign"
        if word in PLAN:  # "will *already have* met": has
            past = "have" in words and any(c.lower_ == "already" for c in verb.children)
            return (Status.ASSERTED, "") if past else (Status.PLANNED, word)
        if word == "would":
            return (Status.POSSIBLE, word) if hypothetical(verb) else (Status.PLANNED, word)
        if word in MAYBE and verb.lemma == "do" and any(c.lower_ == "more" for c in verb.children):
            return Status.REQUESTED, "should"  # "could do more" asks for it
        if word in MAYBE:
            return Status.POSSIBLE, word
        if word in DUTY:
            return Status.REQUESTED, word
    if set_for := scheduled(verb):
        return Status.PLANNED, set_for
    if {"as", "though"} <= grammar.marks(verb):
        return Status.POSSIBLE, "as though"
    if verb.dep_ == "ROOT" and verb.sent[-1].text == "?":
        return Status.POSSIBLE, "?"
    condition = grammar.marks(verb) & CONDITION or inverted(verb) or awaited(verb)
    if condition:
        return Status.POSSIBLE, min(condition)
    unsure = next((c.lower_ for c in verb.children if c.lower_ in PERHAPS and c.doc[c.i + 1].dep_ != "prep"), "")
    return (Status.POSSIBLE, unsure) if unsure else (Status.ASSERTED, "")


def is_obliged(verb: Token) -> bool:
    """Whether its subject *has to*, *needs to* or *ought to* do it; not *has yet to*."""
    above = verb.head
    if above.lemma not in ("have", "need", "ought") or not grammar.infinitive(verb):
        return False
    if verb.dep_ != "xcomp" and (verb.dep_ != "advcl" or verb.doc[above.i + 1].tag_ != "TO"):
        return False
    if verb.lemma in BIDING:
        return False
    return not grammar.negated(above) and not any(c.lower_ == "yet" for c in above.children)


def scheduled(verb: Token) -> str:
    """The time ahead that makes a present tense a plan: "flies to Lima *on Tuesday*", "visits Peru *next* week"."""
    words = grammar.auxiliaries(verb)
    if is_awaited(verb):
        return "expected"
    if verb.lemma in PICTURED:
        return ""
    running = verb.tag_ == "VBG" and "be" in words
    if not (running or (verb.tag_ in ("VBZ", "VBP") and not words)) or grammar.is_past(verb):
        return ""
    for child in verb.children:
        if child.lower_ == "tomorrow":
            return child.lower_
        if child.dep_ == "npadvmod" and (near := {t.lower_ for t in child.children} & COMING):
            return min(near)
        dated = child.lower_ == "on" and any(t.lower_ in WEEKDAYS for t in child.children)
        if dated and not running and verb.sent[-1].text == ".":
            return child.lower_
    return ""


def inverted(verb: Token) -> set[str]:
    """The auxiliary that opens a condition without *if*: "*had* they known, ..."."""
    if verb.dep_ != "advcl":
        return set()
    first = verb.left_edge
    return {first.lower_} if first.dep_ in ("aux", "auxpass") and first.lower_ in ("had", "were", "should") else set()


def awaited(verb: Token) -> set[str]:
    """The conjunction of what has not happened yet: "*until* they leave"; in the past it has, but "to fight until"."""
    words = grammar.marks(verb) & LATER
    if not words:
        return words
    present = any(t.tag_ in ("VBZ", "VBP") for t in [verb, *grammar.children(verb, "aux", "auxpass")])
    if words & FIRST:  # "talks *will* begin *once* they leave"
        main = next((a for a in verb.ancestors if grammar.is_verb(a)), verb)
        soon = verb.head.lower_ == "soon" or "as" not in words
        return words if present and soon and AHEAD & {*grammar.auxiliaries(main)} else set()
    return words if present or grammar.infinitive(verb.head) else set()


def hypothetical(verb: Token) -> bool:
    """Whether *would* is conditional (would have, would ... if ...) and no offer; else it is the past of *will*."""
    clauses = (c for c in verb.children if c.dep_ == "advcl" and c.left_edge.lower_ != "even")
    offers = any(c.lower_ in ("willing", "prepared", "ready") for c in grammar.children(verb, "acomp"))
    given = "have" in grammar.auxiliaries(verb) or (verb.lemma == "be" and not offers)
    return given or (not offers and not is_of_bill(verb) and any(grammar.marks(c) & CONDITION for c in clauses))
