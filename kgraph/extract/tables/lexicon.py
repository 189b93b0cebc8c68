"""The extraction tables, read once into indexes: frames by verb, event nouns by head, light verbs, operators."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from kgraph.codebook import Codebook
from kgraph.extract.syntax import grammar
from kgraph.extract.tables.rows import (
    AnswerVerb,
    EventNoun,
    Frame,
    Light,
    Nouns,
    Operator,
    Phrase,
    needed,
    parse_answer,
    parse_frame,
    parse_light,
    parse_negation,
    parse_noun,
    parse_operator,
    parse_phrase,
    parse_projection,
)
from kgraph.inflection import gerund, respelled
from kgraph.kept import stay
from kgraph.model import Status
from kgraph.parse.mends.verbs import LOADED
from kgraph.parse.tokens import once
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.extract.tables.shelves import Shelf
    from kgraph.parse.tokens import Token

FRAME_TABLES = ("frames_conflict", "frames_cooperation")
NOUN_TABLES = ("nouns_conflict", "nouns_cooperation")
T = TypeVar("T")


JOINT = frozenset(
    "joint common shared combined mixed collaborative cooperative binational bilateral trilateral".split()
)
STRUCK = frozenset(
    "hit struck stuck affected displaced uprooted stranded trapped ravaged devastated fleeing stricken".split()
)
NEEDING = STRUCK | frozenset(
    "homeless hungry starving needy destitute impoverished vulnerable malnourished orphaned injured wounded sick "
    "traumatised traumatized famished besieged blighted battered".split()
)
NEEDY = "victim"  # a condition that lists it takes whoever is in need
TIMES = frozenset("in last next since until by during before after this early late mid of from".split())


@dataclass
class Lexicon:
    """Indexes over the extraction tables. Load once, share between documents."""

    frames: dict[str, list[Frame]] = field(default_factory=dict)
    nouns: dict[str, list[EventNoun]] = field(default_factory=dict)
    light: dict[str, list[Light]] = field(default_factory=dict)
    operators: dict[str, list[Operator]] = field(default_factory=dict)
    projection: dict[tuple[str, str], str] = field(default_factory=dict)
    negations: dict[str, str] = field(default_factory=dict)
    deeds: dict[str, str] = field(default_factory=dict)
    gerunds: dict[str, str] = field(default_factory=dict)
    answers: dict[str, list[AnswerVerb]] = field(default_factory=dict)
    phrases: dict[str, list[Phrase]] = field(default_factory=dict)
    shelves: dict[str, Shelf] = field(default_factory=dict, compare=False)  # the frames again, each at first use

    @classmethod
    def load(cls, codebook: Codebook | None = None) -> Lexicon:
        """Read all tables.

        Raises:
            CodebookError: naming every bad row of a table.
        """
        book = codebook or Codebook()
        nouns = [n for table in NOUN_TABLES for n in book.load(table, parse_noun)]
        classes: dict[str, set[str]] = defaultdict(set)
        for noun in nouns:
            classes[noun.group].add(noun.noun)
        known: dict[str, Nouns] = {}
        frames = [f for table in FRAME_TABLES for f in book.load(table, lambda row: parse_frame(row, classes, known))]
        lexicon = cls(
            frames=index(sorted(frames, key=lambda f: -f.specificity), lambda f: f.verb),
            nouns=index(sorted(nouns, key=lambda n: n.order), lambda n: n.noun.split()[-1]),
            light=index(book.load("light", parse_light), lambda light: light.verb),
            operators=index(book.load("operators", lambda row: parse_operator(row, classes)), lambda o: o.word),
            projection=dict(book.load("plover", parse_projection)),
            negations=dict(book.load("negations", parse_negation)),
            deeds=dict(book.load("deeds", lambda row: (needed(row, "noun"), needed(row, "verb")))),
            gerunds={gerund(f.verb): f.verb for f in frames if " " not in f.verb},
            answers=index(book.load("answers", parse_answer), lambda answer: answer.verb),
            phrases=index(book.load("phrases", parse_phrase), lambda phrase: phrase.words[-1]),
        )
        stay()
        return lexicon

    def deed(self, noun: Token) -> str | None:
        """The verb that tells the same as a noun; a gerund's own, where it has an object: "the *berating* of Peru"."""
        verb = self.deeds.get(noun.lemma)
        if verb is None and noun.tag_ == "NN" and noun.lower_ in self.gerunds and grammar.phrase(noun, "of"):
            return self.gerunds[noun.lower_]
        return verb

    def noun(self, token: Token) -> EventNoun | None:
        """The row of an event noun: a compound before its bare head, a telling one before a mere condition."""
        rows = self.nouns.get(token.lemma)
        if rows is None or token.ent_type_ == "DATE" or is_month(token):
            return None
        for row in rows:  # plain loops here and below: asked some ten times a clause
            if compound_fits(row.noun, token) and not (row.relation == "mobilizes-against" and is_shared(token)):
                return row
        return None

    def event(self, token: Token) -> EventNoun | None:
        """The row of a noun that tells of an act; none for a mere condition."""
        if token.lemma not in self.nouns:  # as most words
            return None
        row = self.noun(token)
        return row if row is not None and row.relation else None

    def fits(self, condition: Nouns, token: Token) -> bool:
        """Whether a noun meets a condition."""
        by_head, barred = condition.by_head, condition.barred
        for noun in counted(token):
            for words in by_head.get(head_of(noun), ()):
                if compound_fits(words, noun):
                    return not barred
        return not barred if NEEDY in by_head and is_in_need(token) else barred

    def one_fits(self, condition: Nouns, tokens: Iterable[Token]) -> bool:
        """Whether one of the nouns meets a condition."""
        for token in tokens:  # noqa: SIM110
            if self.fits(condition, token):
                return True
        return False

    def plover(self, relation: str, status: Status, folded: str = "") -> str:
        """The type that a coder by the PLOVER manual would write (`plover.tsv`), empty for none."""
        root = RELATIONS[relation].root
        for key in ((relation, str(status)), (root, str(status))):
            if key in self.projection:
                code = self.projection[key]
                return folded if folded and code and status is Status.ASSERTED else code
        return folded or root


def index(items: Iterable[T], key: Callable[[T], str]) -> dict[str, list[T]]:
    """Items by their key, in order, whether it is spelt as the British or the Americans do."""
    found: dict[str, list[T]] = defaultdict(list)
    for item in items:
        ours = key(item)
        found[min(ours, spelt_else(ours) or ours)].append(item)
    return {word: kept for ours, kept in found.items() for word in (ours, spelt_else(ours)) if word}


def spelt_else(key: str) -> str:
    """A verb with its particle, spelt as on the other side of the ocean; empty if it is spelt the same."""
    word, _, particle = key.partition(" ")
    other = respelled(word)
    return f"{other} {particle}".strip() if other else ""


def is_month(token: Token) -> bool:
    """Whether a noun for an act is the name of a month: "in *March*"."""
    named = token.text == "March" and token.tag_ == "NNP" and token.dep_ in ("pobj", "npadvmod")
    return named and token.i > 0 and token.doc[token.i - 1].lower_ in TIMES


@once
def is_shared(noun: Token) -> bool:
    """Whether a drill is held by several with each other: "a *joint* naval drill", "drills *between* A and B"."""
    return any(c.lower_ in JOINT or (c.dep_ == "prep" and c.lower_ == "between") for c in noun.children)


@once
def is_in_need(noun: Token) -> bool:
    """Whether somebody is said to need help, whoever they are: "*displaced* Kurds", "Greeks *hit by* the storm"."""
    before = (c.lower_.rpartition("-")[2] for c in noun.lefts if c.dep_ in ("amod", "compound"))
    behind = (c.lower_ for c in noun.rights if c.dep_ in ("acl", "relcl"))
    return not NEEDING.isdisjoint(before) or not STRUCK.isdisjoint(behind)


@once
def counted(noun: Token) -> list[Token]:
    """A noun and what it counts; of a name also the title before it: "*Ambassador* Kari Solvang"."""
    titles = [c for c in noun.lefts if c.dep_ == "compound"] if noun.pos_ == "PROPN" else []
    return [noun, *grammar.quantified(noun), *titles, *loads(noun)]


def head_of(noun: Token) -> str:
    """The word under which a condition lists a noun."""
    return noun.lower_ if noun.pos_ == "PROPN" else noun.lemma


def loads(craft: Token) -> list[Token]:
    """What fills a craft that is sent: "a plane *loaded with tents*", "lorries *carrying flour*"."""
    full = (c for c in craft.rights if c.dep_ == "acl" and c.lower_ in LOADED)
    return [n for c in full for p in c.rights for n in (p, *p.rights) if n.dep_ in ("dobj", "pobj")]


def compound_fits(words: str, token: Token) -> bool:
    """Whether the modifiers that a compound names stand right before the head."""
    if " " not in words:  # as most
        return True
    words_before = modifiers(words)
    around, at = token.doc, token.i
    if len(words_before) > at:
        return False
    for word in words_before:
        at -= 1
        if word != around[at].lemma and word != around[at].lower_:
            return False
    return True


@cache
def modifiers(words: str) -> tuple[str, ...]:
    """What stands before the head of a compound, the nearest first."""
    return tuple(reversed(words.split()[:-1]))
