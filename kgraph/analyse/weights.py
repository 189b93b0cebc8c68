"""How cooperative or conflictual each relation is: the figures of `codebook/weights.tsv`."""

from __future__ import annotations

from collections.abc import Mapping

from kgraph import vocabulary
from kgraph.codebook import Codebook, Row
from kgraph.errors import CodebookError, UnknownTermError

TABLE = "weights"
MOST = 10.0
COOPERATION = ("verbal-cooperation", "material-cooperation")
CONFLICT = ("verbal-conflict", "material-conflict")
TONES = {"cooperation": COOPERATION, "conflict": CONFLICT}
QUADS = (*COOPERATION, *CONFLICT)  # the order of GDELT's QuadClass: 1 to 4


def read_weights(codebook: Codebook) -> Mapping[str, float]:
    """The weight of every relation, by leaf: -10 (most conflictual) to 10 (most cooperative).

    Raises:
        CodebookError: a row has no such relation or weight, a weight's sign is not that of the relation's quad
            class, or a relation has no row.
    """
    found = dict(codebook.load(TABLE, _parse))
    if missing := [leaf for leaf in vocabulary.RELATIONS if leaf not in found]:
        raise CodebookError(f"{TABLE}.tsv: no weight for {', '.join(missing)}; add a row for each")
    return found


def toned(leaves: tuple[str, ...], tone: str) -> tuple[str, ...]:
    """Those of the leaves (of all, if there are none) that are `cooperation` or `conflict`; `""` keeps all.

    Raises:
        UnknownTermError: there is no such tone, or none of the leaves has it.
    """
    if not tone:
        return leaves
    if tone not in TONES:
        raise UnknownTermError(f"{tone!r} is neither cooperation nor conflict.")
    wanted = leaves or tuple(vocabulary.RELATIONS)
    found = tuple(leaf for leaf in wanted if vocabulary.relation(leaf).quad in TONES[tone])
    if not found:
        raise UnknownTermError(f"none of {', '.join(leaves)} is {tone}.")
    return found


def _parse(row: Row) -> tuple[str, float]:
    leaf = row["relation"]
    if leaf not in vocabulary.RELATIONS:
        raise row.error(f"{leaf!r} is no relation of the ontology")
    try:
        weight = float(row["weight"])
    except ValueError:
        raise row.error(f"{row['weight']!r} is no number") from None
    if not 0 < abs(weight) <= MOST:
        raise row.error(f"the weight of {leaf} is {weight:g}: write one from -10 to 10, not 0")
    if (weight > 0) != (vocabulary.relation(leaf).quad in COOPERATION):
        raise row.error(f"the weight of {leaf} is {weight:g}, and the relation is {vocabulary.relation(leaf).quad}")
    return leaf, weight
