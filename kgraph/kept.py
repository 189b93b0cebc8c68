"""A property that is worked out once: `functools.cached_property` without its lock, which doubles what it costs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class kept(Generic[T]):  # noqa: N801  written like `property`
    """Worked out at first use and kept in the object's dictionary, where the next use finds it."""

    def __init__(self, reading: Callable[[Any], T]) -> None:
        self.reading, self.name = reading, reading.__name__
        self.__doc__ = reading.__doc__

    def __get__(self, thing: Any, owner: type | None = None) -> T:
        found = thing.__dict__[self.name] = self.reading(thing)
        return found
