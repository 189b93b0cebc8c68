"""How a mention resolves, for `kgraph resolve`: the whole words linked as a small document of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.model import Article

if TYPE_CHECKING:
    from spacy.language import Language

    from kgraph.link.document.linked import Linked, TokenMention
    from kgraph.link.knowledge.world import World

FRAME = "{} said so."  # a subject's place: names act there, and bare nouns are read as actors


@dataclass(frozen=True, slots=True)
class Resolution:
    """One actor that the words may stand for."""

    text: str
    label: str
    type: str
    state: str
    sector: str
    id: str
    reason: str


def resolve_text(text: str, *, context: str = "", date: str = "", world: World, nlp: Language) -> list[Resolution]:
    """Resolve a mention, after the sentences of `context` if given. The widest readings first, without
    repetition.
    """
    words = " ".join(text.split())
    if not words:
        return []
    lead = f"{context.strip()}\n" if context.strip() else ""
    for body in (lead + FRAME.format(words), lead + words):
        found = readings(body, len(lead), len(lead) + len(words), date, world, nlp)
        if found:
            return found
    return []


def readings(body: str, start: int, end: int, date: str, world: World, nlp: Language) -> list[Resolution]:
    """The actors of the mentions inside a stretch of text."""
    from kgraph.link import link
    from kgraph.parse import parse

    linked = next(link(parse([Article("resolve", body, date=date)], nlp=nlp), world=world))
    inside = [m for m in linked.mentions if within(linked, m, start, end)]
    inside.sort(key=lambda m: (m.reason.startswith("place:"), m.first - m.last, m.first))
    covered: list[TokenMention] = []
    found: dict[str, Resolution] = {}
    for mention in inside:
        if any(c.first <= mention.first and mention.last <= c.last and c is not mention for c in covered):
            continue
        covered.append(mention)
        for actor in mention.actors:
            left, right = linked.parsed.offsets(mention.first, mention.last)
            a = linked.actors[actor]
            found.setdefault(
                actor,
                Resolution(body[left:right], a.label, a.type.value, a.state, a.sector, a.id, mention.reason),
            )
    return list(found.values())


def within(linked: Linked, mention: TokenMention, start: int, end: int) -> bool:
    """Whether a mention's words lie inside a stretch of text."""
    left, right = linked.parsed.offsets(mention.first, mention.last)
    return start <= left and right <= end
