"""Runs of capitalised words: the raw material of names of persons and organizations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.link.document.phrase import is_denied
from kgraph.link.named.departments import past_department, portfolio
from kgraph.link.named.name_parts import ends_name, inside_name, personal
from kgraph.parse.mends.moves import SUBJECTS

if TYPE_CHECKING:
    from kgraph.link.document.reading import Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Role
    from kgraph.parse.tokens import Token

NEVER = frozenset({"DET", "PRON", "ADP", "CCONJ", "SCONJ", "PART", "AUX", "INTJ", "PUNCT", "SYM", "SPACE"})
PARTICLES = 3  # most small words between the parts of a name: "van der"
COMPASS = frozenset({"N.", "S.", "E.", "W."})
SHORT = 4  # letters of a lower-case part before a hyphen: al-, wal-
BYNAME = 3  # most words of a nickname
OPENING, CLOSING = frozenset("\"“‘'"), frozenset("\"”’'")
SYLLABLE = 6  # most letters of a lower-case part that ends a given name: Geun-hye, Sung-hyeon


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of capitalised words."""

    first: int
    last: int


def is_capital(reading: Reading, token: Token) -> bool:
    """Whether a token is printed as a part of a name."""
    if not token.text[0].isupper() or (token.tag_ == "CD" and opens_sentence(reading, token)) or is_denied(token):
        return False
    if opens_sentence(reading, token) and reading.world.is_word("hollow", token.lower_):
        return False  # "*Suspected* Hamas men"
    if token.text in COMPASS and token.i + 1 in reading.hit_at:
        return False  # "in *E.* Afghan raid"
    if reading.world.is_word("calendar", token.text):
        return surname_too(reading, token)
    if token.pos_ in NEVER and not (token.ent_type_ and token.ent_iob_ == "I") and token.i not in reading.hit_at:
        return False
    return (
        not opens_sentence(reading, token) or token.pos_ == "PROPN" or bool(token.ent_type_) or next_is_capital(token)
    )


def surname_too(reading: Reading, token: Token) -> bool:
    """Whether a word of time ends a person's name here: by the model, or by the table of office-holders."""
    if token.i == 0 or not token.nbor(-1).text[0].isupper():
        return False
    inside = token.ent_type_ == "PERSON" and token.ent_iob_ == "I"
    return inside or reading.world.tenure(f"{token.nbor(-1).text} {token.text}", "") is not None


def opens_sentence(reading: Reading, token: Token) -> bool:
    """Whether the capital may be that of a sentence's or a quotation's first word."""
    if token.i == 0 or token.is_sent_start or token.i in reading.parsed.paragraph_starts:
        return True
    return token.nbor(-1).text in "\"'([•-—–:" and token.nbor(-1).text != "-"


def next_is_capital(token: Token) -> bool:
    """Whether the word after it is printed with a capital too and both look like one name."""
    if token.i + 1 >= len(token.doc) or token.pos_ not in ("NOUN", "ADJ"):
        return False
    following = token.nbor()
    return following.text[0].isupper() and following.pos_ == "PROPN"


def joins(reading: Reading, i: int) -> int:
    """Number of tokens from i that link two parts of a name ("-", "al -", "bin"); 0 if they do not."""
    doc = reading.doc
    if i + 1 >= len(doc):
        return 0
    here, following = doc[i], doc[i + 1]
    tight = i > 0 and not doc[i - 1].whitespace_
    if (
        here.text == "-"
        and tight
        and not here.whitespace_
        and (following.text[0].isupper() or len(following.text) < SHORT)
    ):
        return 1 if following.text[0].isupper() else 1 + joins_tail(reading, i + 1)
    if here.text == "&" and following.text[0].isupper():
        return 1
    return joins_tail(reading, i)


def joins_tail(reading: Reading, i: int) -> int:
    """A lower-case particle, with or without its hyphen, before a capital."""
    doc, size = reading.doc, len(reading.doc)
    if i + 1 >= size or not doc[i].text.islower():
        return 0
    if (
        i + 2 < size
        and doc[i + 1].text == "-"
        and len(doc[i].text) < SHORT + 1
        and not doc[i].whitespace_
        and doc[i + 2].text[0].isupper()
    ):
        return 2
    n = 0
    while n < PARTICLES and i + n + 1 < size and reading.world.is_word("particle", doc[i + n].text):
        n += 1
    return n if n and doc[i + n].text[0].isupper() else 0


def byname(reading: Reading, i: int) -> int:
    """Number of tokens of a nickname in quotation marks between a given and a family name: Jorge "*the Owl*" Rivas."""
    doc = reading.doc
    if doc[i].text not in OPENING or doc[i].whitespace_ or i in reading.parsed.paragraph_starts:
        return 0
    closing = next((j for j in range(i + 2, min(i + 2 + BYNAME, len(doc) - 1)) if doc[j].text in CLOSING), 0)
    if not closing or doc[closing - 1].whitespace_ or not doc[i - 1].whitespace_ or not doc[closing].whitespace_:
        return 0
    given, family = doc[i - 1], doc[closing + 1]
    named = given.tag_ == family.tag_ == "NNP" and i - 1 not in reading.hit_at and closing + 1 not in reading.role_at
    return closing + 1 - i if named and family.text[0].isupper() and given.ent_type_ != "DATE" else 0


def runs(reading: Reading) -> tuple[Run, ...]:
    """The runs of the document, found once."""
    if reading.runs is None:
        reading.runs = tuple(find_runs(reading))
    return reading.runs


def find_runs(reading: Reading) -> Iterator[Run]:
    """Maximal runs of capitalised words, particles and hyphens between them included."""
    doc, size, i = reading.doc, len(reading.doc), 0
    while i < size:
        start = i
        hyphened = i + 1 < size and doc[i + 1].text == "-" and not opens_sentence(reading, doc[i])
        # a particle alone does not open a name: "of de Gaulle" starts at the capital
        i += joins_tail(reading, i) if hyphened else 0
        if not doc[i].text[0].isupper() or not is_capital(reading, doc[i]):
            i = start + 1
            continue
        last = extend(reading, i)
        yield Run(start, last)
        i = last + 1


def extend(reading: Reading, i: int) -> int:
    """Last token of the run that is open at i."""
    doc, start = reading.doc, i
    while i + 1 < len(doc) and reading.sentence_of[i + 1] == reading.sentence_of[i]:
        if syllable_follows(reading, i) and (i > start or family_follows(reading, i)):
            i += 2
            continue
        gap = joins(reading, i + 1) or byname(reading, i + 1)
        following = i + 1 + gap
        if following >= len(doc):
            break
        hyphened = bool(gap) and doc[i + 1].text == "-" and doc[following].text[0].isupper()
        if not hyphened and (not is_capital(reading, doc[following]) or told_before(doc[i], doc[following])):
            break
        i = following
    return i


def told_before(noun: Token, following: Token) -> bool:
    """Whether a clause begins behind whom it is told: "told *Soto* Peru would pay"."""
    while following.dep_ == "compound" and following.head.i > following.i:
        following = following.head
    begins = following.dep_ in SUBJECTS and all(c.i > noun.i for c in following.lefts)
    return begins and noun.dep_ in ("dobj", "dative") and following.head.head is noun.head


def syllable_follows(reading: Reading, i: int) -> bool:
    """Whether a lower-case syllable ends a given name: "Jae-in" after a family name, not "Berg-led"."""
    doc = reading.doc
    if i + 2 >= len(doc) or doc[i + 1].text != "-" or doc[i].whitespace_ or doc[i + 1].whitespace_:
        return False
    part = doc[i + 2]
    role = reading.role_at.get(i)
    apart = i not in reading.hit_at and (role is None or inside_name(reading, role))
    closed = bool(part.whitespace_) or i + 3 >= len(doc) or doc[i + 3].text in ",.;:)'\"" or doc[i + 3].tag_ == "POS"
    syllable = part.text.islower() and part.is_alpha and len(part.text) <= SYLLABLE
    named = part.tag_ == "NNP" or (part.ent_type_ == "PERSON" and part.ent_iob_ == "I")
    plain = len(part.text) <= SHORT and part.tag_ not in ("VBN", "VBD", "VBG", "NNS", "JJ", "RB")
    return apart and syllable and closed and (named or plain)


def family_follows(reading: Reading, i: int) -> bool:
    """Whether a given name of two syllables stands before the family name: "Min-jun Lee"."""
    doc = reading.doc
    if i + 3 >= len(doc) or doc[i + 2].tag_ != "NNP":
        return False
    family = doc[i + 3]
    return family.text[0].isupper() and family.pos_ == "PROPN" and i + 3 not in reading.role_at


def segments(reading: Reading, run: Run) -> Iterator[Run]:
    """A run cut at titles ("Director"), so that organization, title and person stand apart."""
    start = i = past_department(reading, run)
    while i <= run.last:
        role = reading.role_at.get(i)
        if role is not None and role.first == i and cuts(reading, role, run):
            if start < i and not portfolio(reading, start, role):
                yield Run(start, i - 1)
            start = i = max(role.last, i) + 1
            continue
        i += 1
    if start <= run.last:
        yield Run(start, run.last)


def cuts(reading: Reading, role: Hit[Role], run: Run) -> bool:
    """Whether a role noun is a title between two names, not a part of one ("Veterans Club", "El Sheikh")."""
    i = role.first
    if (
        role.value.plural
        or not role.value.kinds & {"title", "office"}
        or "body" in role.value.kinds
        or i in reading.named
    ):
        return False
    covered = [reading.hit_at.get(i), reading.hit_at.get(i - 1)]
    after_name = i > run.first and covered[1] is None and i - 1 not in reading.role_at
    return not (after_name and role.last >= run.last and reading.doc[i].pos_ == "PROPN")


def free_parts(reading: Reading, run: Run) -> Iterator[Run]:
    """What of a segment is covered neither by a gazetteer name nor by a role noun."""
    start = None
    for i in range(run.first, run.last + 1):
        covered = (
            i in reading.named
            or (i in reading.hit_at and not personal(reading, i) and not ends_name(reading, i, run))
            or is_role(reading, i, run)
        )
        if covered and start is not None:
            yield from trimmed(reading, Run(start, i - 1))
            start = None
        elif not covered and start is None:
            start = i
    if start is not None:
        yield from trimmed(reading, Run(start, run.last))


def trimmed(reading: Reading, run: Run) -> Iterator[Run]:
    """The run without hyphens at its ends."""
    first, last = run.first, run.last
    while first <= last and not reading.doc[first].text[0].isalnum():
        first += 1
    while last >= first and not reading.doc[last].text[0].isalnum():
        last -= 1
    if first <= last:
        yield Run(first, last)


def is_role(reading: Reading, i: int, run: Run) -> bool:
    """Whether a token belongs to a role noun that is not the last part of somebody's name (Luther King)."""
    hit = reading.role_at.get(i)
    if hit is None:
        return False
    if (inside_name(reading, hit) and hit.first > run.first) or is_trade(reading, hit):
        return False
    before = hit.first - 1
    after_name = before >= run.first and before not in reading.hit_at and before not in reading.role_at
    return not (after_name and hit.last >= run.last and not hit.value.plural and reading.doc[i].pos_ == "PROPN")


def is_trade(reading: Reading, hit: Hit[Role]) -> bool:
    """Whether a word for a trade is somebody's surname behind a title: "President *Carter*", "Secretary *Baker*"."""
    title, word = reading.role_at.get(hit.first - 1), reading.doc[hit.first]
    if title is None or "title" not in title.value.kinds or hit.value.kinds & {"title", "office", "body"}:
        return False
    return hit.first == hit.last and word.pos_ == "PROPN" and word.text[0].isupper() and not hit.value.plural
