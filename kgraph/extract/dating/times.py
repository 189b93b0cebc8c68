"""The time expressions of one document: which word each one modifies, and the date it means there."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract.dating import dates
from kgraph.extract.syntax import grammar
from kgraph.kept import Keeps, kept
from kgraph.link import Linked
from kgraph.model import Status

if TYPE_CHECKING:
    from kgraph.parse.tokens import Span, Token

AHEAD = frozenset({Status.PLANNED, Status.POSSIBLE})
ATTEMPTS = frozenset({"try", "attempt"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
GATHERINGS = frozenset(
    "meeting talk summit dialogue dialog session conference negotiation discussion gathering encounter visit".split()
)
RECENT = 10  # days back from the document's day that its own story reaches
Range = tuple[int, int]
Told = list[tuple[int, str]]


@dataclass(frozen=True)
class Times(Keeps):
    """Finds and resolves the time expressions of one document."""

    linked: Linked

    @kept
    def expressions(self) -> list[Range]:
        """Token ranges of the time expressions, in order of the text."""
        return [
            (sentence.start + first, sentence.start + last)
            for sentence in self.linked.parsed.doc.sents
            for first, last in dates.find([t.text for t in sentence])
        ]

    @kept
    def governed(self) -> dict[int, list[Range]]:
        """Time expressions by the word that governs them; those that own a noun under -index - 1."""
        found: dict[int, list[Range]] = {}
        doc = self.linked.parsed.doc
        for first, last in self.expressions:
            words = doc.span(first, last)
            owned = words.root.dep_ == "poss"  # "Monday's attack" dates the attack alone
            tie = doc[last]
            governor = tie.head if tie.dep_ == "mark" and first < last else governor_of(words)
            found.setdefault(-governor.i - 1 if owned else governor.i, []).append((first, last))
        return found

    @kept
    def told(self) -> Told:
        """Where the text names a date, and which, in order of the text."""
        found = []
        for governor, ranges in self.governed.items():
            token = self.linked.parsed.doc[governor if governor >= 0 else -governor - 1]
            found += [(first, self.resolve(first, last, tense(token, Status.ASSERTED))) for first, last in ranges]
        return sorted((first, date) for first, date in found if date)

    @kept
    def story(self) -> Told:
        """Those that are days of its own story."""
        return [(first, date) for first, date in self.told if self.is_recent(date)]

    @kept
    def ends(self) -> dict[int, Range]:
        """Time expressions by their last token."""
        return {last: (first, last) for first, last in self.expressions}

    @property
    def day(self) -> str:
        """The document's day."""
        return self.linked.parsed.article.date

    def is_recent(self, date: str) -> bool:
        """Whether a date is a day of the document's own story."""
        return dates.is_recent(date, self.day, RECENT)

    def at(self, key: int, carrier: Token, status: Status) -> str:
        """The first date among the time expressions that a word governs, those that need no other before the rest."""
        ranges = self.governed.get(key)
        if ranges is None:  # as most words
            return ""
        for first, last in sorted(ranges, key=lambda words: bool(self.side(*words))):
            found = self.reckoned(first, last, carrier)
            if not found and not self.side(first, last):
                found = self.resolve(first, last, tense(carrier, status))
            if found:
                return found
        return ""

    def resolve(self, first: int, last: int, tensed: str) -> str:
        """A time expression against the document's day."""
        return dates.resolve(self.words(first, last), self.day, tensed)

    def words(self, first: int, last: int) -> str:
        """The words of a time expression."""
        return " ".join(t.text for t in self.linked.parsed.doc[first : last + 1])

    def reckoned(self, first: int, last: int, carrier: Token) -> str:
        """A time expression that counts from another date: the main clause's, else the last one told."""
        words, side = self.words(first, last), self.side(first, last)
        if not side:
            return dates.narrated(words, latest(self.story, first), latest(self.told, first))
        if is_known(self.linked.parsed.doc[last]):  # "the day before *those talks*"
            return dates.apart(words, latest(self.story, first), back=side == "before")
        if carrier.dep_ != "advcl" or side not in grammar.marks(carrier):
            return ""
        verb = carrier.head
        main = self.at(verb.i, verb, Status.ASSERTED) or self.pointed(verb)
        days = words.lower().endswith(f"days {side}") and verb.dep_ != "ROOT"
        if not main and not days and not words.lower().endswith(f"day {side}"):
            main = latest(self.story, first)  # a week from some day of the story is the same month
        return dates.apart(words, main, back=side == "after")

    def pointed(self, act: Token) -> str:
        """The day of a definite meeting, or of what a verb says of it, that the text has told of: "held talks on
        Monday. *The meeting* ...".
        """
        nouns = [act] if act.pos_ == "NOUN" else grammar.children(act, "nsubj", "nsubjpass")
        noun = next((n for n in nouns if n.lemma in GATHERINGS and is_definite(n)), None)
        before = bisect_left(self.story, (noun.i, "")) if noun is not None else 0
        if noun is None or not before:
            return ""
        first, day = self.story[before - 1]
        sentence = self.linked.parsed.doc[first].sent
        return day if any(t.lemma in GATHERINGS and t.i < noun.i for t in sentence) else ""

    def side(self, first: int, last: int) -> str:
        """The word that ties an expression to what follows it: "the day *before* the attack"."""
        doc = self.linked.parsed.doc
        word = doc[last].lower_
        ties = word in ("after", "before") and last + 1 < len(doc) and not doc[last + 1].is_punct
        return word if ties and first < last else ""

    def before_when(self, verb: Token) -> str:
        """The date right before "when": "in July, *when* X happened"."""
        clause = verb
        while clause.dep_ == "conj" and clause.head != clause:
            clause = clause.head
        first = clause.left_edge
        if first.lower_ != "when" or clause.dep_ not in ("relcl", "advcl"):
            return ""
        found = self.ends.get(first.i - 1) or self.ends.get(first.i - 2)
        return dates.resolve(dates.unbound(self.words(*found)), self.day, "past") if found else ""


def is_definite(noun: Token) -> bool:
    """Whether a noun is told as one spoken of before."""
    return any(c.lower_ in DEFINITE for c in noun.lefts)


def is_known(tie: Token) -> bool:
    """Whether a preposition of time leads to something spoken of before."""
    return any(is_definite(noun) for noun in grammar.children(tie, "pobj"))


def latest(told: Told, before: int) -> str:
    """The last date told before a token."""
    n = bisect_left(told, (before, ""))
    return told[n - 1][1] if n else ""


def governor_of(words: Span) -> Token:
    """The word that a time expression modifies."""
    token: Token = words.root
    inside = range(words.start, words.end)
    while token.head != token and (token.i in inside or token.pos_ == "ADP"):
        token = token.head
    if words.root.dep_ in ("compound", "nmod") and token.pos_ == "PROPN" and token.dep_ in grammar.SUBJECTS:
        return token.head  # "last August *Peru* left"
    if token.dep_ == "ccomp" and token.head.i < words.start:
        opening = [c for c in token.children if c.dep_ == "mark" or c.dep_ in grammar.SUBJECTS]
        if opening and words.end <= opening[0].left_edge.i:  # "told Y *on Monday* it would X"
            return token.head
    return token


def tense(token: Token, status: Status) -> str:
    """past, future or present, as `dates.resolve` asks."""
    above = [token, *token.ancestors]
    verb = next((t for t in above if grammar.is_verb(t)), token)
    if any(t.lemma in ATTEMPTS for t in above[:3]):  # "tried on Monday to X"
        return "past" if any(grammar.is_past(t) for t in above) else "present"
    if status in AHEAD and "have" not in grammar.auxiliaries(verb):
        return "future"
    return "past" if grammar.is_past(verb) or not grammar.is_verb(verb) else "present"
