"""Role nouns apposed to a name: "Kari Solvang, a ministry spokeswoman", "the head of the mission, Nils Berg"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.phrase import left_edge
from kgraph.link.named.titles import PERSONAL, REACH, noun_of

if TYPE_CHECKING:
    from kgraph.link.document.reading import Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Role

WITHIN = frozenset({"pobj", "prep", "compound", "poss", "amod", "nmod", "case", "conj", "appos"})  # of a noun's phrase
FROM = frozenset({"of", "from"})


def after(reading: Reading, name_last: int) -> Hit[Role] | None:
    """The role noun in an apposition after a name: "Kari Solvang, a foreign ministry spokeswoman"."""
    doc, i = reading.doc, name_last + 1
    if i + 1 >= len(doc) or doc[i].text not in (",", "(", "-", "--", "—"):
        return None
    return apposed(reading, i + 1)


def apposed(reading: Reading, i: int) -> Hit[Role] | None:
    """The role noun that heads the noun phrase opening at a token, unless a name follows it as its own."""
    doc, start = reading.doc, i
    while i < len(doc) and i - start < REACH and reading.sentence_of[i] == reading.sentence_of[start]:
        hit = reading.role_at.get(i)
        if hit is not None and hit.first == i and i not in reading.named:
            following = doc[hit.last + 1] if hit.last + 1 < len(doc) else None
            if following is not None and (
                following.pos_ == "PROPN"
                or following.i in reading.role_at
                or following.pos_ == "NOUN"
                or following.text == "'s"
            ):
                if following.pos_ == "PROPN" and hit.value.kinds & PERSONAL:
                    return None
                i = hit.last + 1
                continue
            return hit if not hit.value.plural and not acts_itself(reading, hit, start) else None
        inside = (
            doc[i].pos_ in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV")
            or doc[i].tag_ in ("POS", "PRP$", "VBN", "HYPH")
            or doc[i].text == "-"
        )
        if not inside or doc[i].tag_ == "WP$":  # "Kari Solvang, *whose* husband left"
            return None
        i += 1
    return None


def acts_itself(reading: Reading, hit: Hit[Role], start: int) -> bool:
    """Whether the noun after the comma is the subject of a verb of its own: "at a port, an official said"."""
    noun, before = noun_of(reading, hit), reading.doc[start - 2]
    following = reading.doc[hit.last + 1] if hit.last + 1 < len(reading.doc) else noun
    return noun.dep_ == "nsubj" and following.i == noun.head.i and before.dep_ not in ("nsubj", "nsubjpass")


def led_by(reading: Reading, name_first: int, name_last: int, kinds: frozenset[str] = PERSONAL) -> Hit[Role] | None:
    """The role noun whose phrase ends at a comma before the name: "the finance minister, Kari Solvang,"."""
    doc = reading.doc
    if name_first < 2 or doc[name_first - 1].text != ",":
        return None
    hit = reading.role_at.get(name_first - 2)
    if hit is None or hit.value.plural or name_first - 2 in reading.hit_at or not hit.value.kinds & kinds:
        hit = over_phrase(reading, name_first - 2) if kinds is PERSONAL else None
    if hit is None or hit.value.plural or not hit.value.kinds & kinds or hit.first in reading.named:
        return None
    edge = left_edge(noun_of(reading, hit))
    definite = (
        edge < hit.last or doc[edge].dep_ in ("det", "poss") or (edge > 0 and reading.named.get(edge - 1, "") != "")
    )
    return hit if definite and closes(reading, name_last) else None


def closes(reading: Reading, name_last: int) -> bool:
    """Whether a mark ends the apposition after the name, or after where its bearer is from."""
    doc, i = reading.doc, name_last + 1
    article = i + 1 < len(doc) and doc[i + 1].lower_ == "the"  # "the leader, Kari Solvang of *the* Harvest Party,"
    named = i + 1 + article < len(doc) and doc[i + 1 + article].text[0].isupper()
    if named and doc[i].lower_ in FROM:
        i += 1 + article
        while i < len(doc) and doc[i].text[0].isupper():
            i += 1
    return i >= len(doc) or doc[i].text in ",.:;\"')-"


def over_phrase(reading: Reading, last: int) -> Hit[Role] | None:
    """The role noun that heads the phrase ending at a token: "the commander in the north", "the president of Peru's
    National Court".
    """
    doc, token, steps = reading.doc, reading.doc[last], 0
    while steps < REACH:
        hit = reading.role_at.get(token.i)
        following = doc[hit.last + 1] if hit is not None and hit.last + 1 < len(doc) else None
        if hit is not None and following is not None and following.dep_ == "prep" and hit.value.kinds & PERSONAL:
            return hit
        if token.dep_ not in WITHIN or token.head.i >= token.i + REACH or token.head.i == token.i:
            return None
        token, steps = token.head, steps + 1
    return None


def coordinated(reading: Reading, hit: Hit[Role]) -> Hit[Role] | None:
    """A second post in the apposition: "the Danish finance minister and president of the Eurogroup"."""
    for child in noun_of(reading, hit).children:
        other = reading.role_at.get(child.i) if child.dep_ == "conj" and child.i > hit.last else None
        if other is not None and not other.value.plural and "office" in other.value.kinds:
            return other
    return None
