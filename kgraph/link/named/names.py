"""Unknown names of a document, and the signs that tell a person's from a body's or a place's."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from kgraph.link.knowledge.gazetteer import WORDS, fold
from kgraph.link.named import appositions, titles
from kgraph.link.named.origins import origin_after
from kgraph.link.named.runs import Run, free_parts, runs, segments

if TYPE_CHECKING:
    from kgraph.link.document.reading import Reading

SELF = frozenset({"itself", "himself", "herself"})  # "calls itself X"
FAR = 8  # words from a minister's title to a department
BODIES = frozenset({"body", "group"})  # roles that no single person has
SHORT = 4  # words between a name's comma and what it is called
NAME_WORDS = 3  # most words of a name that is a person's without any other sign
ACCORDS = frozenset("agreement accord convention protocol treaty pact declaration memorandum".split())
CREEDS = frozenset({"islamic", "islamist", "jihadist", "marxist", "leninist"})
LABELS = {
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "PERSON": "person",
    "ORG": "organization",
    "NORP": "people",
}


@dataclass
class Name:
    """All runs of a document printed alike."""

    words: tuple[str, ...]
    runs: list[Run] = field(default_factory=list)
    votes: Counter[str] = field(default_factory=Counter)

    @property
    def key(self) -> str:
        """The letters alone."""
        return squeeze(" ".join(self.words))


@lru_cache(maxsize=WORDS)
def squeeze(text: str) -> str:
    """Letters and digits alone, folded: "Omar El Zaki" and "Omar Elzaki" are one name."""
    return "".join(c for c in fold(text).lower() if c.isalnum())


def collect(reading: Reading) -> dict[str, Name]:
    """The unknown names of the document by their letters."""
    names: dict[str, Name] = {}
    for run in runs(reading):
        for segment in segments(reading, run) if run.first not in reading.dateline else ():
            for part in free_parts(reading, segment):
                words = tuple(reading.words(part.first, part.last).split())
                if any(c.isalpha() for c in words[-1]) and not in_portfolio(reading, part):
                    names.setdefault(squeeze(" ".join(words)), Name(words)).runs.append(part)
    return {key: name for key, name in sorted(names.items()) if key and believable(reading, name, names)}


def in_portfolio(reading: Reading, run: Run) -> bool:
    """Whether the words name a department: "Minister of Health and Sports"."""
    doc = reading.doc
    if run.first == 0 or doc[run.first - 1].lower_ not in ("of", "for", "and", "&"):
        return False
    for i in range(run.first - 1, max(run.first - FAR, 0), -1):
        role = reading.role_at.get(i - 1)
        if doc[i].lower_ in ("of", "for") and role is not None:
            return reading.world.is_word("portfolio", role.value.noun.split()[0])
        if not (doc[i].text in (",", "and", "&", "of", "for") or doc[i].text[0].isupper()):
            return False
    return False


def believable(reading: Reading, name: Name, names: dict[str, Name]) -> bool:
    """A name that stands only in a headline printed with capitals, or opens sentences only, needs another
    sign.
    """
    if len(name.words) == 1 and name.words[0].lower().removesuffix("s") in ACCORDS | CREEDS:
        return False  # "the Minsk *Agreements*", "the *Islamic* group"
    body = [r for r in name.runs if r.first not in reading.headline]
    if body:
        return True
    doc = reading.doc
    return any(doc[r.last].ent_type_ in ("PERSON", "ORG") and doc[r.last].pos_ == "PROPN" for r in name.runs) and any(
        other is not name and other.words[-1] == name.words[-1] for other in names.values()
    )


def vote(reading: Reading, name: Name) -> None:
    """Count the signs of each kind of name: titles and appositions weigh more than the model's label."""
    for run in name.runs:
        vote_by_label(reading, name, run)
        vote_by_title(reading, name, run)
        vote_by_neighbours(reading, name, run)
    if len(name.words) == 1 and len(name.words[0]) > 1:
        if name.words[0].isupper():
            name.votes["organization"] += 2 * len(name.runs)
            name.votes["person"] -= 2 * len(name.runs)
        elif len(name.key) > 2 and reading.world.tenure(name.words[0], reading.parsed.article.date) is not None:
            name.votes["person"] += 3 * len(name.runs)


def vote_by_label(reading: Reading, name: Name, run: Run) -> None:
    """What the model calls it; a subject or owner without a label may be a person."""
    doc = reading.doc
    labels = {doc[i].ent_type_ for i in range(run.first, run.last + 1)} - {""}
    for label in sorted(labels):
        name.votes[LABELS.get(label, "other")] += 2 if label == "PERSON" else 1
    head = doc[run.last]
    if not labels and head.dep_ in ("nsubj", "nsubjpass", "poss") and head.pos_ == "PROPN":
        name.votes["person"] += 1
    if labels == {"NORP"} and head.dep_ in ("nsubj", "nsubjpass") and head.tag_ == "NNP" and not any(head.lefts):
        name.votes["person"] += 2  # a people that no table knows, without an article
    if head.dep_ in ("dobj", "nsubjpass") and reading.world.is_word("to person", head.head.lemma_.lower()):
        name.votes["person"] += 3
    if not labels and len(name.words) == 1 and head.dep_ == "dobj" and head.pos_ == "PROPN":
        name.votes["person"] += 1
    if len(name.words) > 1 and head.dep_ == "nsubj":
        name.votes["person"] += int(reading.world.is_word("say", head.head.lemma_.lower()))
    proper = all(t.pos_ == "PROPN" for t in doc[run.first : run.last + 1] if t.is_alpha)
    if not labels and 2 <= len(name.words) <= NAME_WORDS and proper:
        name.votes["person"] += 1


def vote_by_title(reading: Reading, name: Name, run: Run) -> None:
    """A title before it, a role noun beside it, an age after it."""
    doc = reading.doc
    title = titles.before(reading, run.first)
    if is_vessel(reading, title.first):
        name.votes["vessel"] += 12
        return
    if title.roles or appositions.led_by(reading, title.first, run.last):
        name.votes["person"] += 5
    elif appositions.led_by(reading, run.first, run.last, BODIES):  # "the company, *Kari Solvang*,"
        name.votes["organization"] += 6
    role = appositions.after(reading, run.last)
    if role is not None:
        name.votes["person" if role.value.kinds & titles.PERSONAL else "organization"] += 4
    after = [t.text for t in doc[run.last + 1 : run.last + 3]]
    if len(after) == 2 and after[0] == "," and after[1].isdigit() and len(after[1]) == 2:
        name.votes["person"] += 3


def is_vessel(reading: Reading, first: int) -> bool:
    """Whether the name that begins at a token is a ship's: "the tanker X", "the frigate General Y"."""
    words = [reading.doc[i] for i in (first - 1, first) if i >= 0]
    return any(t.pos_ == "NOUN" and reading.world.is_word("vessel", t.lemma_.lower()) for t in words)


def vote_by_neighbours(reading: Reading, name: Name, run: Run) -> None:
    """Common nouns for bodies and places next to it, an article before it."""
    doc, world = reading.doc, reading.world
    if run.first and doc[run.first - 1].lower_ in SELF:
        name.votes["organization" if doc[run.first - 1].lower_ == "itself" else "person"] += 5
    if run.last + 1 < len(doc) and is_weapon(reading, run):
        name.votes["thing"] += 6
    if stands_for_place(reading, run):
        name.votes["place"] += 8
    for i in (run.first - 1, run.last + 1):
        if 0 <= i < len(doc) and doc[i].pos_ in ("NOUN", "ADJ"):  # "the *weekly* X"
            told = world.is_word("media", doc[i].lemma_) or world.is_word("outfit", doc[i].lemma_)
            name.votes["organization"] += 4 if told else 0
    if len(name.words) > 1 and origin_after(reading, run) and doc[run.first - 1].lower_ != "the":
        name.votes["person"] += 3
    if run.first and doc[run.first - 1].lower_ == "the":
        name.votes["person"] -= 3
        name.votes["organization"] += 3 if run.last in reading.hit_at and len(name.words) > 1 else 0


def is_weapon(reading: Reading, run: Run) -> bool:
    """Whether the noun after a name calls it a make of weapon: "Tornado jets", "a Patriot missile battery"."""
    following = reading.doc[run.last + 1]
    return following.pos_ == "NOUN" and reading.world.is_word("weapon", following.lemma_.lower())


def stands_for_place(reading: Reading, run: Run) -> bool:
    """Whether the words around a name or its last word call it a place: "the village of X", "X Airport"."""
    doc, world = reading.doc, reading.world
    if world.is_word("terrain", doc[run.last].text) or world.is_word("place", doc[run.last].lower_):
        return True
    before, after = run.first - 1, run.last + 1
    of_place = before > 0 and doc[before].lower_ == "of" and world.is_word("place", doc[before - 1].lower_)
    beside = before >= 0 and world.is_word("place", doc[before].lower_) and doc[before].pos_ == "NOUN"
    told = called_place(reading, after)
    followed = after < len(doc) and world.is_word("place", doc[after].lower_) and doc[after].pos_ == "NOUN"
    return of_place or beside or told or followed


def called_place(reading: Reading, after: int) -> bool:
    """Whether what is set behind a name with a comma calls it a place: "X, *a northern port*", "X, *capital of* Y"."""
    doc, i = reading.doc, after + 1
    if i >= len(doc) or doc[after].text != ",":
        return False
    while i + 1 < len(doc) and i - after < SHORT and (doc[i].pos_ in ("DET", "ADJ") or doc[i].dep_ == "amod"):
        i += 1
    kind = doc[i].lower_ == "capital" or reading.world.is_word("place", doc[i].lower_)
    return kind and not (i + 1 < len(doc) and doc[i + 1].pos_ in ("NOUN", "PROPN", "PART"))


def share_votes(names: dict[str, Name]) -> None:
    """A full name without a sign of its own is what its last word is elsewhere."""
    for name in names.values():
        tail = names.get(squeeze(name.words[-1])) if len(name.words) > 1 else None
        if tail is not None:
            name.votes["person"] += max(0, tail.votes["person"])


def winner(name: Name) -> str:
    """The kind with most votes; empty without any."""
    best = sorted(name.votes.items(), key=lambda item: (-item[1], item[0]))
    return best[0][0] if best and best[0][1] > 0 else ""
