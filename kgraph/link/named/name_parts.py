"""Listed words that are parts of an unknown name here: "Israel Katz", "Ri Son Gwon", "the Harakat Sulu"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.knowledge.world import NameKind

if TYPE_CHECKING:
    from kgraph.link.document.reading import Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Role
    from kgraph.link.named.runs import Run


def ends_name(reading: Reading, i: int, run: Run) -> bool:
    """Whether a place only ends a longer name with an article: "the Harakat Sulu", not "the Northern Sinai"."""
    hit = reading.hit_at[i]
    if hit.value.kind is not NameKind.PLACE or hit.last != run.last or run.first == 0:
        return False
    before = [reading.doc[j] for j in range(run.first, hit.first)]
    plain = all(
        t.is_alpha and t.i not in reading.hit_at and t.i not in reading.role_at and t.i not in reading.named
        for t in before
    )
    told = any(reading.world.is_word("direction", t.lower_) or t.pos_ == "ADJ" for t in before)
    return bool(before) and plain and not told and reading.doc[run.first - 1].lower_ == "the"


def inside_name(reading: Reading, hit: Hit[Role]) -> bool:
    """Whether a noun for a person is a part of a name by the model: "Ri Son Gwon", "Choe Son-hui"."""
    token = reading.doc[hit.first]
    single = hit.first == hit.last and hit.value.kinds == {"person"} and token.text[0].isupper()
    after = reading.doc[token.i + 1] if token.i + 1 < len(reading.doc) else token
    goes_on = after.text == "-" or (after.i != token.i and after.text[0].isupper() and after.tag_ == "NNP")
    return single and goes_on and token.i > 0 and reading.doc[token.i - 1].tag_ == "NNP" and token.tag_ == "NNP"


def personal(reading: Reading, i: int) -> bool:
    """Whether a state's or capital's name is a part of a person's ("Israel Katz", "Michael Jordan", then "Jordan")."""
    if in_full_name(reading, i) or after_article(reading, i):
        return True
    token = reading.doc[i]
    if token.ent_type_ != "PERSON" or token.pos_ != "PROPN":
        return False
    if reading.state_surnames is None:
        ends = [hit.last for hit in reading.hits if hit.last and in_full_name(reading, hit.last)]
        reading.state_surnames = frozenset(reading.doc[j].text for j in ends if reading.doc[j].ent_iob_ == "I")
    return token.text in reading.state_surnames


def after_article(reading: Reading, i: int) -> bool:
    """Whether an Arabic article ties the word to a name: "Jaber al-Sabah" is no Malaysian state."""
    doc = reading.doc
    return i > 2 and doc[i - 1].text == "-" and doc[i - 2].lower_ in ("al", "el", "as", "ash", "ad", "an", "ar")


def in_full_name(reading: Reading, i: int) -> bool:
    """Whether a state's name stands in one person's name with a given name before it, or a surname after it."""
    hit, token = reading.hit_at[i], reading.doc[i]
    if (
        hit.value.kind not in (NameKind.NAME, NameKind.CAPITAL, NameKind.PLACE, NameKind.DEMONYM)
        or hit.first != hit.last
        or token.ent_type_ != "PERSON"
        or token.text.isupper()
    ):
        return False
    given = i > 0 and token.ent_iob_ == "I" and is_own(reading, i - 1)
    if hit.value.kind is NameKind.DEMONYM:
        return given and reading.doc[i - 1].ent_iob_ == "B"
    surname = i + 1 < len(reading.doc) and reading.doc[i + 1].ent_iob_ == "I" and is_own(reading, i + 1)
    return given or (surname and i not in reading.headline and not owns_title(reading, i))


def owns_title(reading: Reading, i: int) -> bool:
    """Whether a title's preposition stands before a name: "Ambassador to Chad Kari Solvang"."""
    role = reading.role_at.get(i - 2) if i > 1 else None
    return role is not None and "title" in role.value.kinds and reading.doc[i - 1].lower_ in ("to", "of", "in")


def is_own(reading: Reading, i: int) -> bool:
    """Whether a token is a word of a person's name that no table knows."""
    token = reading.doc[i]
    return (
        token.ent_type_ == "PERSON" and token.pos_ == "PROPN" and i not in reading.hit_at and i not in reading.role_at
    )
