"""Whether the name of a state only tells where something is: "in *Peru*", "Lima, *Peru*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.phrase import main_head, preposition
from kgraph.link.knowledge.world import NameKind

if TYPE_CHECKING:
    from kgraph.link.document.reading import Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Known

MEETINGS = frozenset(
    "talk summit conference meeting negotiation agreement accord pact treaty protocol convention declaration process "
    "round communique memorandum dialogue forum congress proposal framework roadmap".split()
)
CURRENCIES = frozenset(
    "dollar peso pound franc rupee shilling dinar rial riyal krone krona crown won yuan lira".split()
)
OUTRAGES = frozenset(
    "attack bombing blast explosion shooting massacre killing carnage atrocity siege riot unrest violence uprising "
    "crash fire earthquake bomb".split()
)


def locates(reading: Reading, hit: Hit[Known]) -> bool:
    """Whether the words tell where, not who."""
    doc = reading.doc
    if after_place(reading, hit):
        return True
    head = main_head(doc, hit.first, hit.last)
    if head.dep_ in ("conj", "appos") and head.head.i != head.i and head.head.i < hit.first:
        return inside(reading, preposition(head))
    return inside(reading, preposition(head)) or adjacent_inside(reading, hit)


def names_event(reading: Reading, hit: Hit[Known]) -> bool:
    """Whether the name of a city only tells one meeting, treaty or outrage from another: "the *Oslo* accords", "the
    *Kabul* attack"; not "Kabul attacks on rebels".
    """
    doc, noun = reading.doc, reading.doc[hit.last].head
    beside = doc[hit.last].dep_ in ("compound", "nmod") and noun.i == hit.last + 1
    if not beside or noun.pos_ not in ("NOUN", "PROPN"):
        return False
    done_to = any(c.lower_ in ("on", "against", "of", "at") for c in noun.rights if c.dep_ == "prep")
    word = noun.lemma if noun.pos_ == "NOUN" else noun.lower_.removesuffix("s")  # "the Minsk *Agreements*"
    return word in MEETINGS or (word in OUTRAGES and not done_to)


def of_currency(reading: Reading, hit: Hit[Known]) -> bool:
    """Whether the name tells whose money is paid: "*Canadian* dollars"."""
    token = reading.doc[hit.last]
    beside = token.dep_ in ("amod", "compound") and token.head.i == hit.last + 1
    return beside and token.head.tag_ == "NNS" and token.head.lemma in CURRENCIES


def inside(reading: Reading, word: str) -> bool:
    """Whether a preposition only locates."""
    return bool(word) and reading.world.is_word("inside", word)


def adjacent_inside(reading: Reading, hit: Hit[Known]) -> bool:
    """Whether a preposition of place stands right before, whatever the parse says."""
    doc = reading.doc
    i = hit.first - 1
    while (
        i >= 0
        and (doc[i].lower_ in ("the", "both") or doc[i].dep_ in ("amod", "compound"))
        and doc[i].head.i <= hit.last
    ):
        i -= 1
    return (
        i >= 0
        and doc[i].pos_ == "ADP"
        and doc[i].lower_ in ("in", "at", "near", "outside", "inside", "across", "throughout")
    )


def after_place(reading: Reading, hit: Hit[Known]) -> bool:
    """The second half of "Warsaw, Poland": a capitalised place, a comma, and the state."""
    doc, i = reading.doc, hit.first
    if i < 2 or doc[i - 1].text != ",":
        return False
    before = doc[i - 2]
    listed = reading.hit_at.get(before.i)
    is_city = before.ent_type_ in ("GPE", "LOC", "FAC") and (listed is None or listed.value.kind is NameKind.CAPITAL)
    closes = hit.last + 1 >= len(doc) or doc[hit.last + 1].text in ',.;:)"'
    return is_city and closes and hit.value.kind is NameKind.NAME
