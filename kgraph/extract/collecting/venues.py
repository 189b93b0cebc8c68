"""Towns where one meets others than the host: "came to *Brussels* for a NATO meeting", "is in *Doha* for talks with
the rebels". Who goes there visits no Belgian and no Qatari.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import args
from kgraph.extract.speakers.context import Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.link import Linked

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

SEATS = frozenset({"brussels", "geneva", "strasbourg", "hague", "york", "davos", "lausanne"})
MEETINGS = frozenset("talk talks meeting negotiation consultation round discussion dialogue".split())


def without_venues(linked: Linked, drafts: list[Draft]) -> list[Draft]:
    """The drafts without visits to a state in one of whose towns somebody is only for others' sake."""
    return [d for d in drafts if d.relation != "visits" or not is_venue(linked, d)]


def is_venue(linked: Linked, draft: Draft) -> bool:
    """Whether a journey to a town is no visit to its state."""
    mention = draft.target.mention
    if not mention.reason.startswith(("place:", "capital")):
        return False
    town = draft.head.doc[mention.last]
    host = linked.actors[draft.target.actor].state
    if town.lower_ in SEATS:
        return not is_told_of(linked, host)
    met = {linked.actors[a.actor].state for a in args(linked, others(draft.head))}
    return bool(met) and all(met) and host not in met


def is_told_of(linked: Linked, state: str) -> bool:
    """Whether a document names a state, or somebody of it, besides by its town."""
    named = (m for m in linked.mentions if not m.reason.startswith(("place:", "capital")))
    return any(linked.actors[a].state == state for m in named for a in m.actors)


def others(verb: Token) -> list[Token]:
    """With whom the meeting is that somebody travels for: "flew to Oman *for talks with Chad*"."""
    nouns = [n for n in Clause(verb).phrase("for") if n.lemma in MEETINGS]
    return [n for noun in nouns for n in grammar.phrase(noun, "with", "between")]
