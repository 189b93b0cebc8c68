"""Officials of several states told by them: "the *presidents of Peru and Chile*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kgraph.link.document.reading import Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Role

ENVOYS = ("ambassador", "envoy", "diplomat", "attaché", "consul")  # they are there as themselves
JOINING = frozenset({",", "and", "the"})


def of_several(reading: Reading, hit: Hit[Role]) -> list[str]:
    """The states behind a plural office, if they are nothing but coordinated names: "ministers *of Peru and Chile*"."""
    doc, i = reading.doc, hit.last + 1
    office = "office" in hit.value.kinds and not hit.value.noun.endswith(ENVOYS)
    if not hit.value.plural or not office or i >= len(doc) or doc[i].lower_ not in ("of", "from"):
        return []
    found: list[str] = []
    joint = False
    while (i := i + 1) < len(doc) and (doc[i].lower_ in JOINING or reading.named.get(i, "").startswith("state/")):
        joint = joint or doc[i].lower_ == "and"
        if i in reading.named:
            found.append(reading.named[i])
    owned = i < len(doc) and doc[i].tag_ == "POS"  # "officials from Oman and *Peru's* rebels"
    return list(dict.fromkeys(found)) if joint and not owned and doc[i - 1].lower_ not in JOINING - {","} else []
