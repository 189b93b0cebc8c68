"""Options of the commands that reckon with networks, and the selection of acts that they name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kgraph.cli.asking import Which
from kgraph.cli.options import Level, chosen_relations, statuses

if TYPE_CHECKING:
    from kgraph.analyse.acts import Selection
    from kgraph.analyse.cast import Player
    from kgraph.analyse.edges import Strength


class Tone(StrEnum):
    """Halves of the relations, by quad class."""

    COOPERATION = "cooperation"
    CONFLICT = "conflict"


class Weight(StrEnum):
    """What the weight of an edge is."""

    EVENTS = "events"
    INTENSITY = "intensity"


LevelOption = Annotated[
    Level | None,
    typer.Option("--as", help="Roll up: states for all who act for them, organizations for who holds an office."),
]
ToneOption = Annotated[
    Tone | None, typer.Option("--only", help="Only cooperative or only conflictual relations, by quad class.")
]
WeightOption = Annotated[
    Weight, typer.Option("--weight", help="Count events, or add up how strong the relations are (weights.tsv).")
]
CodebookOption = Annotated[
    Path | None, typer.Option("--codebook", metavar="DIR", help="Tables over the shipped ones: weights.tsv.")
]


@dataclass(frozen=True, slots=True)
class Acts(Which):
    """The options that say which acts a network is made of."""

    only: ToneOption = None
    level: LevelOption = None

    def selection(self) -> Selection:
        """The acts asked for. Raises typer.BadParameter if the relations have none of that tone."""
        from kgraph.analyse.acts import Selection

        return Selection(
            relations=chosen_relations(self.relation, self.only.value if self.only else ""),
            statuses=statuses(self.status),
            level=self.level.value if self.level else "",
            since=self.since,
            until=self.until,
            alleged=self.alleged,
            guessed=self.guessed,
        )


def strength(codebook: Path | None, weight: Weight = Weight.INTENSITY) -> Strength | None:
    """The weights of the relations, if edges are weighed by them. Raises CodebookError."""
    if weight is Weight.EVENTS:
        return None
    from kgraph.analyse.weights import read_weights
    from kgraph.codebook import Codebook

    return read_weights(Codebook(codebook))


def shown(player: Player) -> dict[str, Any]:
    """An actor as the first cells of a row."""
    return {"actor": player.label, "type": player.type, "state": player.state}
