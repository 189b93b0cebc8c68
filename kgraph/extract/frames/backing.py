"""Who stands behind those who are blamed, by a participle on them: "gangs *financed by the mayor* were to blame"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.syntax import grammar
from kgraph.link import Linked

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

BACKING = frozenset(
    "finance fund arm back hire pay sponsor train recruit equip control command lead direct run bankroll support "
    "protect shelter harbour harbor supply manipulate own employ commission send form create set".split()
)


def backers(linked: Linked, nouns: list[Token]) -> list[Arg]:
    """The actors who finance, arm or lead whom the nouns name."""
    told = [c for n in nouns for c in grammar.children(n, "acl") if c.tag_ in ("VBN", "VBD") and c.lemma in BACKING]
    return [
        a for a in args(linked, [n for c in told for n in grammar.expand(grammar.phrase(c, "by"))]) if not a.is_place
    ]
