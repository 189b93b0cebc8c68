"""Networks for the tests of measures: known ones, and arbitrary ones from a seed."""

from __future__ import annotations

import random

import networkx as nx
from kgraph.analyse.acts import Act
from kgraph.analyse.edges import collapsed
from kgraph.analyse.network import network


def act(
    source: str, relation: str, target: str, *, date: str = "2020-01-05", confidence: float = 0.8, event: str = ""
) -> Act:
    """One act, an event of its own unless told otherwise."""
    name = event or f"{source} {relation} {target} {date}"
    return Act(name, source, relation, target, (date,) if date else (), confidence, (name,), ("d",))


def arbitrary(actors: int, acts: int, seed: int) -> nx.DiGraph:
    """A network of so many actors and acts."""
    draw = random.Random(seed)
    names = [f"actor{n:04}" for n in range(actors)]
    told = [act(draw.choice(names), "urges", draw.choice(names), event=f"e{n}") for n in range(acts)]
    return network(collapsed(told))
