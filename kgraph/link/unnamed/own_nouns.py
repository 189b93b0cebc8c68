"""Common nouns out of an organization's own name: "the observatory" after an Observatory was named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.phrase import determiner
from kgraph.model import MentionKind

if TYPE_CHECKING:
    from kgraph.link.document.reading import Reading


def link_own_nouns(reading: Reading) -> None:
    """A common noun ("the observatory", "the agency") out of the name of an organization before it."""
    by_word: dict[str, list[tuple[int, str]]] = {}
    for mention in sorted(reading.mentions, key=lambda m: m.first):
        for actor in mention.actors:
            if mention.kind is MentionKind.NAME and actor.startswith("organization/"):
                for word in reading.words(mention.first, mention.last).split():
                    if word[0].isupper():
                        by_word.setdefault(word.lower(), []).append((mention.last, actor))
    for token in reading.doc:
        if (
            token.pos_ == "NOUN"
            and token.is_lower
            and token.i not in reading.role_at
            and determiner(token) in ("the", "this")
        ):
            before = [actor for last, actor in by_word.get(token.lower_, ()) if last < token.i]
            if before and reading.world.is_word("organization", token.text.capitalize()):
                reading.add(token.i, token.i, (before[-1],), MentionKind.NOUN, f"the {token.lower_} named before")
