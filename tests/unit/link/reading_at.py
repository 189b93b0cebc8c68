"""How tests ask what a word means."""

from __future__ import annotations

from kgraph.link import Linked, TokenMention


def mention_at(linked: Linked, word: str, nth: int = 0) -> TokenMention | None:
    """The mention that holds the nth occurrence of a word as its head, if any."""
    places = [t.i for t in linked.parsed.doc if t.text == word]
    return linked.at(places[nth])


def actors_at(linked: Linked, word: str, nth: int = 0) -> tuple[str, ...]:
    """Ids of the actors that the nth occurrence of a word stands for; empty for none or a mere place."""
    mention = mention_at(linked, word, nth)
    return () if mention is None or mention.reason.startswith("place:") else mention.actors
