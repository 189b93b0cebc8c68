"""What a check finds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Finding:
    """Something that is wrong: the kind of check, the document, claim or node, and one clear line."""

    kind: str
    where: str
    message: str
