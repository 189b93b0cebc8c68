"""The rows of the extraction tables: what each becomes, and what a bad one says."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from kgraph.codebook import Row
from kgraph.extract.tables.places import slots
from kgraph.model import Status
from kgraph.vocabulary import RELATIONS, ROOTS

COOPERATIVE = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
ENCOUNTERS = frozenset({"meets-with", "talks-with", "negotiates-with", "visits"})
HARM = frozenset({"ASSAULT", "COERCE"})  # what hurts whom it is done to
EFFECTS = frozenset(
    "planned possible negated requested neutral refuse threaten warn promise agree cut cancel ease deny report accuse "
    "fail mute".split()
)
SIDES = frozenset({"cooperative", "conflictual"})
DEFAULT_CONFIDENCE = 0.8
SPEAKER = "speaker"  # source slot: whoever says it
Classes = Mapping[str, Collection[str]]


@dataclass(frozen=True, slots=True)
class Nouns:
    """A condition on a noun: lemmas and compounds ("arms sale") by their last word, or any, or none at all."""

    by_head: dict[str, tuple[str, ...]] = field(default_factory=dict)
    asked: bool = False
    absent: bool = False
    present: bool = False
    barred: bool = False  # any noun but these


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
    def is_narrow(self) -> bool:
        """Whether it names the nouns that it asks for."""
        return self.object.asked or self.subject.asked or self.prep_nouns.asked

    @property
    def specificity(self) -> int:
        """More conditions win over fewer."""
        return (
            2 * self.subject.asked
            + 2 * (self.object.asked and not self.object.barred)
            + 2 * (self.prep_nouns.asked and not self.prep_nouns.barred)
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
    def order(self) -> tuple[int, bool]:
        """A compound comes before its bare head, a noun that tells something before a mere condition."""
        return -self.noun.count(" "), not self.relation

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

    verb: str
    relation: str
    roots: frozenset[str]
    row: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that say how something is done and so toward whom (`phrases.tsv`): "hand in glove *with*"."""

    words: tuple[str, ...]
    preposition: str  # the last of all; empty if the phrase is one preposition, or slots name the target
    tells: EventNoun

    @property
    def alone(self) -> bool:
        """Whether the other side stands elsewhere in the clause: "represents them *free of charge*"."""
        return bool(self.tells.target)


def parse_nouns(row: Row, text: str, classes: Classes) -> Nouns:
    """`talk;@deal`, `!talk` (any but these), `-` (none may stand there), `+` (any must) or empty."""
    if text in ("-", "+"):
        return Nouns(absent=text == "-", present=text == "+")
    barred, text = text.startswith("!"), text.removeprefix("!")
    lemmas: set[str] = set()
    for part in (p.strip() for p in text.split(";") if p.strip()):
        if not part.startswith("@"):
            lemmas.add(part)
        elif part[1:] in classes:
            lemmas.update(classes[part[1:]])
        else:
            raise row.error(f"no noun has the class {part}")
    by_head: dict[str, tuple[str, ...]] = {}
    for words in sorted(lemmas):
        by_head[words.split()[-1]] = (*by_head.get(words.split()[-1], ()), words)
    return Nouns(by_head, asked=bool(lemmas), barred=barred)


def parse_frame(row: Row, classes: Classes, known: dict[str, Nouns]) -> Frame:
    """One row of `frames_*.tsv`; `known` keeps conditions by their words, for many rows have the same."""
    prep, _, nouns = row["prep"].partition(":")
    for text in (row["object"], row["subject"], nouns):
        if text not in known:
            known[text] = parse_nouns(row, text, classes)
    return Frame(
        verb=needed(row, "verb"),
        object=known[row["object"]],
        subject=known[row["subject"]],
        prep=prep.strip(),
        prep_nouns=known[nouns],
        source=row.list("source") or ("subj",),
        target=slots(row) or ("obj",),
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
        target=slots(row),
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


def parse_operator(row: Row, classes: Collection[str]) -> Operator:
    """One row of `operators.tsv`."""
    if row["effect"] not in EFFECTS:
        raise row.error(f"effect {row['effect']!r} is unknown; one of {', '.join(sorted(EFFECTS))}")
    takes = frozenset(row.list("takes"))
    if not takes:
        raise row.error("column takes is empty; write clause, infinitive, that, noun, modifier or a preposition")
    if "modifier" in takes and row["effect"] not in set(Status):
        raise row.error(f"effect {row['effect']!r} of a modifier is no status; one of {', '.join(Status)}")
    return Operator(
        word=needed(row, "word"),
        takes=takes,
        over=frozenset(covered(row, part, classes) for part in row.list("over")),
        effect=row["effect"],
        relation=relation(row, row["relation"]) if row["relation"] else "",
        addressee=row.list("addressee"),
        row=row.name,
    )


def covered(row: Row, part: str, classes: Collection[str]) -> str:
    """A part of the column `over`: a side or a class of nouns."""
    if part in SIDES or part.removeprefix("@") in classes:
        return part.removeprefix("@")
    raise row.error(f"no noun has the class {part}; write cooperative, conflictual or a class of nouns_*.tsv")


def parse_answer(row: Row) -> AnswerVerb:
    """One row of `answers.tsv`."""
    roots = frozenset(root(row, name) for name in row.list("roots"))
    return AnswerVerb(needed(row, "verb"), relation(row, needed(row, "relation")), roots, row.name)


def parse_projection(row: Row) -> tuple[tuple[str, str], str]:
    """One row of `plover.tsv`: root or leaf, status, folded type."""
    key, status = row["root"], row["status"]
    if key not in RELATIONS and key not in ROOTS:
        raise row.error(f"{key!r} is neither a relation nor a root")
    if status not in set(Status):
        raise row.error(f"status {status!r} is unknown; one of {', '.join(Status)}")
    return (key, status), root(row, row["plover"])


def parse_negation(row: Row) -> tuple[str, str]:
    """One row of `negations.tsv`: verb, relation that its negation tells."""
    return needed(row, "verb"), relation(row, needed(row, "relation"))


def parse_phrase(row: Row) -> Phrase:
    """One row of `phrases.tsv`."""
    words = tuple(needed(row, "phrase").split())
    leaf = relation(row, needed(row, "relation"))
    slots, folded = row.list("target"), root(row, row["plover"])
    tells = EventNoun("", "", leaf, (), slots, folded, number(row, row["confidence"]), row.name)
    return Phrase(words, "", tells) if slots or len(words) == 1 else Phrase(words[:-1], words[-1], tells)


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
