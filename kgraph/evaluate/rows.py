"""Rows of the claims and offices tables as the scoring compares them."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import PurePath
from typing import Any

from kgraph import vocabulary

Claim = dict[str, Any]  # a row of a table, numbers as numbers, absent text as ""

OFFSETS = ("source_start", "source_end", "target_start", "target_end")
SUFFIX = re.compile(r"\.(txt|html?|jsonl?)$", re.I)
OTHER = "OTHER"


def by_document(rows: Iterable[Mapping[str, Any]]) -> dict[str, list[Claim]]:
    """Rows by the stem of their document's name."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for row in rows:
        found[SUFFIX.sub("", PurePath(str(row["doc"])).name)].append(_comparable(row))
    return dict(found)


def _comparable(row: Mapping[str, Any]) -> Claim:
    filled: Claim = dict(row)
    filled |= {key: int(row[key] or 0) for key in OFFSETS if key in row}
    filled["confidence"] = float(row.get("confidence") or 0)
    filled["date"] = str(row.get("date") or "")
    filled["status"] = row.get("status") or ""
    return filled


def line(claim: Claim) -> str:
    """The whole row as text: the last tie-break."""
    return json.dumps(claim, sort_keys=True, default=str)


def root(relation: str | None) -> str:
    """The PLOVER root of a leaf, status aside."""
    return _roots().get(relation or "", OTHER)


def is_symmetric(relation: str) -> bool:
    """Whether the two sides may be swapped."""
    known = vocabulary.vocabulary().relations.get(relation)
    return known is not None and known.symmetric


@lru_cache(maxsize=1)
def _roots() -> dict[str, str]:
    return {leaf: relation.root for leaf, relation in vocabulary.vocabulary().relations.items()}
