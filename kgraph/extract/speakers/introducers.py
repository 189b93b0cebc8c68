"""Who speaks a quotation that nobody is said to speak: "*The premier* was blunt. 'Oman must withdraw.'"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.syntax.clause import surface_subjects
from kgraph.link import Linked
from kgraph.model import ActorType

if TYPE_CHECKING:
    from kgraph.parse.tokens import Span

QUOTE = '"'
ONLOOKERS = frozenset({"MED"})


def introducer(linked: Linked, quoted: Span, before: Span) -> list[Arg]:
    """The person of whom the sentence before a wholly quoted one tells."""
    last = quoted[len(quoted) - 1].text
    marks = [t.text for t in quoted].count(QUOTE)
    whole = quoted[0].text == QUOTE and (marks == 1 or (marks == 2 and last == QUOTE))
    if not whole or any(t.text == QUOTE for t in before) or before.root.pos_ not in ("VERB", "AUX"):
        return []
    found = args(linked, surface_subjects(before.root))
    people = [a for a in found if linked.actors[a.actor].type is ActorType.PERSON]
    return people if len(found) == 1 and linked.actors[found[0].actor].sector not in ONLOOKERS else []
