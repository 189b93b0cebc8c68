"""What the link step yields: the parse with its actors, their mentions by token, and the offices stated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kgraph.kept import Keeps, kept
from kgraph.model import Actor, MentionKind, Office

if TYPE_CHECKING:
    from kgraph.parse import Parsed


@dataclass(frozen=True, slots=True)
class TokenMention:
    """Words that stand for one actor, or for several ("the two leaders").

    `head` is the token that dependencies from outside point at; `first` and `last` are inclusive. A `reason`
    that starts with `place:` marks words that only locate ("in Kenya"), at best a weak reading as an actor.
    """

    head: int
    first: int
    last: int
    actors: tuple[str, ...]
    kind: MentionKind
    reason: str


@dataclass(frozen=True)
class Linked(Keeps):
    """One document with its actors known. `mentions` is sorted and may nest."""

    parsed: Parsed
    actors: dict[str, Actor]
    mentions: tuple[TokenMention, ...]
    offices: tuple[Office, ...]
    scene: str = ""  # the state where the report plays, if it plays in one

    @kept
    def _widest(self) -> dict[int, TokenMention]:
        found: dict[int, TokenMention] = {}
        for mention in self.mentions:
            known = found.get(mention.head)
            if known is None or mention.last - mention.first > known.last - known.first:
                found[mention.head] = mention
        return found

    @kept
    def sides(self) -> dict[int, list[Any]]:
        """What the extraction has found each word to stand for, by its index: it asks more than once."""
        return {}

    @kept
    def hung(self) -> dict[int, list[Any]]:
        """The phrases that the extraction has found on each word, likewise."""
        return {}

    @kept
    def posts(self) -> frozenset[tuple[str, str]]:
        """Who holds a post in which body, by their ids."""
        return frozenset((office.person, office.body) for office in self.offices)

    def at(self, token: int) -> TokenMention | None:
        """The widest mention whose head is this token."""
        return self._widest.get(token)
