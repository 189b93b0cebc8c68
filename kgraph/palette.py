"""Colours that people with any kind of colour vision can tell apart: Okabe and Ito, Color Universal Design (2008)."""

from __future__ import annotations

from collections.abc import Mapping

BLACK, ORANGE, SKY, GREEN = "#000000", "#E69F00", "#56B4E9", "#009E73"
YELLOW, BLUE, VERMILION, PURPLE = "#F0E442", "#0072B2", "#D55E00", "#CC79A7"
GREY = "#8C8C8C"  # beside the eight, for what matters least

# no colour means an actor type and a quad class
ACTOR_TYPES: Mapping[str, str] = {"state": BLACK, "person": GREEN, "organization": PURPLE, "group": GREY}
QUAD_CLASSES: Mapping[str, str] = {
    "verbal-cooperation": SKY,
    "material-cooperation": BLUE,
    "verbal-conflict": ORANGE,
    "material-conflict": VERMILION,
}


def rgb(colour: str) -> tuple[int, int, int]:
    """`#E69F00` as its three parts from 0 to 255."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue
