"""Options of the commands that reckon with networks, and the selection of acts that they name."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kgraph.errors import UnknownTermError
from kgraph.model import Status

if TYPE_CHECKING:
    from kgraph.analyse.acts import Selection
    from kgraph.analyse.cast import Player
    from kgraph.analyse.edges import Strength


class Level(StrEnum):
    """As what the actors are shown."""

    PERSON = "person"
    ORGANIZATION = "organization"
    STATE = "state"


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
AllegedOption = Annotated[bool, typer.Option("--alleged", help="Also what somebody else is cited for.")]
GuessedOption = Annotated[bool, typer.Option("--guessed", help="Also what is no more than a guess.")]
CodebookOption = Annotated[
    Path | None, typer.Option("--codebook", metavar="DIR", help="Tables over the shipped ones: weights.tsv.")
]


def selection(
    relations: list[str] | None,
    tone: Tone | None,
    statuses: list[Status] | None,
    level: Level | None,
    since: str,
    until: str,
    alleged: bool = False,
    guessed: bool = False,
) -> Selection:
    """The acts that the options ask for. Raises typer.BadParameter if the relations have none of that tone."""
    from kgraph.analyse.acts import Selection

    return Selection(
        relations=chosen_relations(relations or [], tone),
        statuses=tuple(statuses or [Status.ASSERTED]),
        level=level.value if level else "",
        since=since,
        until=until,
        alleged=alleged,
        guessed=guessed,
    )


def chosen_relations(words: list[str], tone: Tone | None = None) -> tuple[str, ...]:
    """The leaves that are named and of the tone; none named means all."""
    from kgraph.analyse.weights import toned
    from kgraph.vocabulary import find_relation

    named = tuple(dict.fromkeys(leaf for one in words for leaf in find_relation(one)))
    try:
        return toned(named, tone.value if tone else "")
    except UnknownTermError as error:
        raise typer.BadParameter(str(error), param_hint="'--only'") from None


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
