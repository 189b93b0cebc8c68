"""How much a ranking hangs on single events: intervals from resampled networks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.analyse.acts import Act
from kgraph.analyse.central import MEASURES, Scores, rounded
from kgraph.analyse.edges import Strength, collapsed
from kgraph.analyse.network import network

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np

SEED = 1
LOW, HIGH = 0.05, 0.95  # a 90 % interval


@dataclass(frozen=True, slots=True)
class Stable:
    """An actor's score and rank, and where 90 % of the resamples put both. Rank 1 is the first; equals share it."""

    score: float
    low: float
    high: float
    rank: int
    rank_low: int
    rank_high: int


def stability(
    told: Sequence[Act], measure: str, resamples: int, strength: Strength | None = None, seed: int = SEED
) -> dict[str, Stable]:
    """A measure of every actor with its intervals, by bootstrap over the acts.

    Each resample draws as many acts as there are, with replacement, an act with a probability in proportion to its
    confidence: it tells how far the ranking rests on few or doubtful events. The same seed gives the same intervals.

    Raises:
        KgraphError: the measure does not settle on one of the networks.
    """
    import numpy as np

    measured = MEASURES[measure]
    whole = network(collapsed(told, strength))
    actors = list(whole)
    if not actors:
        return {}
    chance = np.array([act.confidence for act in told])
    drawn = np.random.default_rng(seed).multinomial(len(told), chance / chance.sum(), size=resamples)
    scores = [_scores(_resampled(told, counts, strength), measured, actors) for counts in drawn.tolist()]
    own = _scores(whole, measured, actors)
    return {actor: _stable(n, own, scores) for n, actor in enumerate(actors)}


def _resampled(told: Sequence[Act], counts: Sequence[int], strength: Strength | None) -> nx.DiGraph:
    """The network of acts that count as often as they were drawn."""
    again = [
        act._replace(event=f"{act.event} {n}") for act, count in zip(told, counts, strict=True) for n in range(count)
    ]
    return network(collapsed(again, strength))


def _scores(made: nx.DiGraph, measured: Callable[[nx.DiGraph], Scores], actors: Sequence[str]) -> list[float]:
    """The scores in the order of the actors; who was not drawn has none."""
    found: Mapping[str, float] = measured(made)
    return [rounded(found.get(actor, 0)) for actor in actors]


def _stable(n: int, own: Sequence[float], resampled: Sequence[Sequence[float]]) -> Stable:
    import numpy as np

    low, high = _interval(np.array([scores[n] for scores in resampled]))
    best, worst = _interval(np.array([_rank(scores, n) for scores in resampled]))
    return Stable(own[n], low, high, _rank(own, n), int(best), int(worst))


def _interval(values: np.ndarray) -> tuple[float, float]:
    """Quantiles that are values that occurred."""
    import numpy as np

    low, high = np.quantile(values, (LOW, HIGH), method="inverted_cdf").tolist()
    return low, high


def _rank(scores: Sequence[float], n: int) -> int:
    ordered = sorted(-score for score in scores)
    return bisect_left(ordered, -scores[n]) + 1
