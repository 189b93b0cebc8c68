"""Names that only back what is named after them, or say where: "Peru-backed rebels", "the border *with Peru*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kgraph.link.document.reading import Reading

BORDERS = frozenset({"border", "frontier", "boundary"})


def sponsors(reading: Reading, i: int) -> bool:
    """Whether the name at a token backs what follows and does not own it, as in "the Peru-led mission"."""
    doc, actor = reading.doc, reading.named.get(i)
    while actor is not None and reading.named.get(i + 1) == actor:  # "*Al* Qaeda-linked"
        i += 1
    if i > 1 and doc[i - 1].text == "-" and doc[i - 2].lower_ in ("pro", "anti"):
        return True
    name, hyphen, backing = doc[i].lower_.rpartition("-")  # "U.S.-backed" is one word
    if name and hyphen:
        return reading.world.is_word("sponsor", backing)
    if i + 2 >= len(doc) or doc[i + 1].text != "-":
        return False
    return reading.world.is_word("sponsor", doc[i + 2].lower_)


def is_behind(reading: Reading, i: int) -> bool:
    """Whether the name at a token only backs, leads or brokers what follows, or is across a border: "the
    *Peruvian*-led monitors", "near the border with *Peru*".
    """
    doc = reading.doc
    if i > 1 and doc[i - 1].lower_ == "with" and doc[i - 2].lemma in BORDERS:
        return True
    done = i + 2 < len(doc) and doc[i + 1].text == "-" and doc[i + 2].tag_ == "VBN"
    return done or doc[i].lower_.endswith("-led") or sponsors(reading, i)
