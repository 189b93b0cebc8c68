"""The extraction tables, read once into indexes: frames by verb, event nouns by head, light verbs, operators."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kgraph.codebook import Codebook, Row
from kgraph.extract.grammar import lemma, quantified
from kgraph.model import Status
from kgraph.vocabulary import RELATIONS, ROOTS

if TYPE_CHECKING:
    from spacy.tokens import Token

FRAME_TABLES = ("frames_conflict", "frames_cooperation")
NOUN_TABLES = ("nouns_conflict", "nouns_cooperation")
COOPERATIVE = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
EFFECTS = frozenset(
    "planned possible negated requested neutral refuse threaten warn promise agree cut cancel ease deny report accuse fail mute".split()
)
DEFAULT_CONFIDENCE = 0.8


@dataclass(frozen=True, slots=True)
class Nouns:
    """A condition on a noun: lemmas, compounds ("arms sale") and classes, or any, or none at all."""

    lemmas: frozenset[str] = frozenset()
    asked: bool = False
    absent: bool = False
    present: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb and where its source and target stand (`frames_*.tsv`)."""

    verb: str
    object: Nouns
    subject: Nouns
    prep: str
    prep_nouns: Nouns
    source: tuple[str, ...]
    target: tuple[str, ...]
    relation: str
    plover: str
    confidence: float
    row: str

    @property
    def specificity(self) -> int:
        """More conditions win over fewer."""
        return (
            2 * self.subject.asked
            + 2 * self.object.asked
            + 2 * self.prep_nouns.asked
            + bool(self.prep)
            + self.object.absent
            + self.object.present
        )


@dataclass(frozen=True, slots=True)
class EventNoun:
    """A noun that tells of an act (`nouns_*.tsv`). An empty relation: only a condition for frames."""

    noun: str
    group: str
    relation: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    plover: str
    confidence: float
    row: str

    @property
    def cooperative(self) -> bool:
        """Whether ending it is a cut (else an easing)."""
        return bool(self.relation) and RELATIONS[self.relation].root in COOPERATIVE


@dataclass(frozen=True, slots=True)
class Light:
    """A verb that lends its subject to an event noun (`light.tsv`)."""

    verb: str
    prep: str
    effect: str
    classes: frozenset[str]
    row: str


@dataclass(frozen=True, slots=True)
class Operator:
    """A word that transforms what stands under it (`operators.tsv`)."""

    word: str
    takes: frozenset[str]
    over: frozenset[str]
    effect: str
    relation: str
    addressee: tuple[str, ...]
    row: str


@dataclass(frozen=True, slots=True)
class AnswerVerb:
    """A verb that answers an earlier act and may leave out to whom (`answers.tsv`)."""

    relation: str
    roots: frozenset[str]
    row: str


@dataclass
class Lexicon:
    """Indexes over the extraction tables. Load once, share between documents."""

    frames: dict[str, list[Frame]] = field(default_factory=dict)
    nouns: dict[str, list[EventNoun]] = field(default_factory=dict)
    light: dict[str, list[Light]] = field(default_factory=dict)
    operators: dict[str, list[Operator]] = field(default_factory=dict)
    projection: dict[tuple[str, str], str] = field(default_factory=dict)
    negations: dict[str, str] = field(default_factory=dict)
    answers: dict[str, AnswerVerb] = field(default_factory=dict)

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
        frames = [f for table in FRAME_TABLES for f in book.load(table, lambda row: parse_frame(row, classes))]
        lexicon = cls(
            _index(sorted(frames, key=lambda f: -f.specificity), lambda f: f.verb),
            _index(
                sorted(nouns, key=lambda n: (-n.noun.count(" "), not n.relation)),
                lambda n: n.noun.split()[-1],
            ),
            _index(book.load("light", parse_light), lambda light: light.verb),
            _index(book.load("operators", parse_operator), lambda o: o.word),
        )
        lexicon.projection = dict(pair for row in book.load("plover", parse_projection) for pair in row)
        lexicon.negations = dict(
            book.load("negations", lambda row: (needed(row, "verb"), relation(row, needed(row, "relation"))))
        )
        lexicon.answers = dict(book.load("answers", parse_answer))
        return lexicon

    def noun(self, token: Token) -> EventNoun | None:
        """The row of an event noun: a compound before its bare head, a telling one before a mere condition."""
        rows = [n for n in self.nouns.get(lemma(token), ()) if compound_fits(n.noun, token)]
        return rows[0] if rows else None

    def fits(self, condition: Nouns, token: Token) -> bool:
        """Whether a noun meets a condition."""
        counted = [token, *quantified(token)]
        return any(
            compound_fits(words, t) for t in counted for words in condition.lemmas if words.split()[-1] == lemma(t)
        )

    def plover(self, relation: str, status: Status, folded: str = "") -> str:
        """The type that a coder by the PLOVER manual would write (`plover.tsv`), empty for none."""
        root = RELATIONS[relation].root
        for key in ((relation, str(status)), (root, str(status))):
            if key in self.projection:
                code = self.projection[key]
                return folded if folded and code and status is Status.ASSERTED else code
        return folded or root


def _index(items: Iterable, key) -> dict:  # type: ignore[no-untyped-def,type-arg]
    index: dict[str, list] = defaultdict(list)  # type: ignore[type-arg]
    for item in items:
        index[key(item)].append(item)
    return dict(index)


def compound_fits(words: str, token: Token) -> bool:
    """Whether the modifiers that a compound names stand right before the head."""
    *before, _ = words.split()
    doc = token.doc
    return all(
        token.i >= n and word in (lemma(doc[token.i - n]), doc[token.i - n].lower_)
        for n, word in enumerate(reversed(before), 1)
    )


def parse_nouns(row: Row, text: str, classes: dict[str, set[str]]) -> Nouns:
    """`talk;@deal`, `-` (none may stand there), `+` (any must) or empty."""
    if text in ("-", "+"):
        return Nouns(absent=text == "-", present=text == "+")
    lemmas: set[str] = set()
    for part in (p.strip() for p in text.split(";") if p.strip()):
        if not part.startswith("@"):
            lemmas.add(part)
        elif part[1:] in classes:
            lemmas |= classes[part[1:]]
        else:
            raise row.error(f"no noun has the class {part}")
    return Nouns(frozenset(lemmas), asked=bool(lemmas))


def parse_frame(row: Row, classes: dict[str, set[str]]) -> Frame:
    """One row of `frames_*.tsv`."""
    prep, _, nouns = row["prep"].partition(":")
    return Frame(
        verb=needed(row, "verb"),
        object=parse_nouns(row, row["object"], classes),
        subject=parse_nouns(row, row["subject"], classes),
        prep=prep.strip(),
        prep_nouns=parse_nouns(row, nouns, classes),
        source=row.list("source") or ("subj",),
        target=row.list("target") or ("obj",),
        relation=relation(row, needed(row, "relation")),
        plover=root(row, row["plover"]),
        confidence=number(row, row["confidence"]),
        row=row.name,
    )


def parse_noun(row: Row) -> EventNoun:
    """One row of `nouns_*.tsv`."""
    return EventNoun(
        noun=needed(row, "noun"),
        group=needed(row, "class"),
        relation=relation(row, row["relation"]) if row["relation"] else "",
        source=row.list("source") or ("of", "by", "from"),
        target=row.list("target"),
        plover=root(row, row["plover"]),
        confidence=number(row, row["confidence"]),
        row=row.name,
    )


def parse_light(row: Row) -> Light:
    """One row of `light.tsv`; `come under:under` may name a preposition after a colon or in its own column."""
    if row["effect"] not in ("do", "undergo"):
        raise row.error(f"effect is {row['effect']!r}; write do or undergo")
    verb, _, prep = needed(row, "verb").partition(":")
    return Light(
        verb,
        row["prep"] or prep,
        row["effect"],
        frozenset(c.lstrip("@") for c in row.list("classes")),
        row.name,
    )


def parse_operator(row: Row) -> Operator:
    """One row of `operators.tsv`."""
    if row["effect"] not in EFFECTS:
        raise row.error(f"effect {row['effect']!r} is unknown; one of {', '.join(sorted(EFFECTS))}")
    takes = frozenset(row.list("takes"))
    if not takes:
        raise row.error("column takes is empty; write clause, infinitive, noun, modifier or a preposition")
    return Operator(
        word=needed(row, "word"),
        takes=takes,
        over=frozenset(part.lstrip("@") for part in row.list("over")),
        effect=row["effect"],
        relation=relation(row, row["relation"]) if row["relation"] else "",
        addressee=row.list("addressee"),
        row=row.name,
    )


def parse_answer(row: Row) -> tuple[str, AnswerVerb]:
    """One row of `answers.tsv`."""
    roots = frozenset(root(row, name) for name in row.list("roots"))
    return needed(row, "verb"), AnswerVerb(relation(row, needed(row, "relation")), roots, row.name)


def parse_projection(row: Row) -> list[tuple[tuple[str, str], str]]:
    """One row of `plover.tsv`: root or leaf, status, folded type."""
    key = row["root"]
    if key not in RELATIONS and key not in ROOTS:
        raise row.error(f"{key!r} is neither a relation nor a root")
    return [((key, row["status"]), root(row, row["plover"]))]


def needed(row: Row, column: str) -> str:
    """A cell that may not be empty."""
    if not row[column]:
        raise row.error(f"column {column} is empty")
    return row[column]


def relation(row: Row, name: str) -> str:
    """A leaf relation of the ontology."""
    if name not in RELATIONS:
        raise row.error(f"relation {name!r} is not in ontology/kgraph.ttl")
    return name


def root(row: Row, name: str) -> str:
    """A PLOVER root, or empty."""
    if name and name not in ROOTS:
        raise row.error(f"{name!r} is not a PLOVER root")
    return name


def number(row: Row, text: str) -> float:
    """A confidence between 0 and 1."""
    try:
        value = float(text or DEFAULT_CONFIDENCE)
    except ValueError:
        value = -1.0
    if not 0 < value <= 1:
        raise row.error(f"confidence {text!r} is not a number above 0 and up to 1")
    return value
