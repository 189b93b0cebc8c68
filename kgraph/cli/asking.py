"""Options of the commands that ask which claims fit, and the question that they make."""

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
class Claims:
    """The options that say which claims count."""

    relation: RelationsOption = None
    since: SinceOption = ""
    until: UntilOption = ""
    status: StatusOption = None
    alleged: AllegedOption = False
    guessed: GuessedOption = False

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
