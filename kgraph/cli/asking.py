"""Options that say which claims count, and the question that they make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kgraph.cli.options import (
    AllegedOption,
    GuessedOption,
    RelationsOption,
    SinceOption,
    StatusOption,
    UntilOption,
    chosen_relations,
    statuses,
)

if TYPE_CHECKING:
    from kgraph.query.who import Question


@dataclass(frozen=True, slots=True)
class Which:
    """The options by which every command says which claims count, in the order in which help shows them."""

    relation: RelationsOption = None
    status: StatusOption = None
    since: SinceOption = ""
    until: UntilOption = ""
    alleged: AllegedOption = False
    guessed: GuessedOption = False


@dataclass(frozen=True, slots=True)
class Claims(Which):
    """The same, for a question."""

    def question(self, **more: Any) -> Question:
        """A question about these claims; `more` are fields of it, relations that other words name among them."""
        from kgraph.query.who import Question

        asked = {
            "relations": chosen_relations(self.relation),
            "since": self.since,
            "until": self.until,
            "statuses": statuses(self.status),
            "alleged": self.alleged,
            "guessed": self.guessed,
        }
        return Question(**{**asked, **more})
