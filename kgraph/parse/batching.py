"""Texts in order, a batch at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar


class Texted(Protocol):
    """What has a text."""

    @property
    def text(self) -> str:
        """The text."""


T = TypeVar("T", bound=Texted)


def batched(parts: Iterable[T], number: int, characters: int) -> Iterator[list[T]]:
    """Parts in order, so many at the most and of so many characters together; one that is longer is alone."""
    batch: list[T] = []
    length = 0
    for part in parts:
        if batch and (len(batch) == number or length + len(part.text) > characters):
            yield batch
            batch, length = [], 0
        batch.append(part)
        length += len(part.text)
    if batch:
        yield batch
