"""What is made once: a property that is kept, objects that stay to the end; and those that go together."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Keeps:
    """What has kept properties. Compiled, it has no dictionary of its own and `store` is in its place."""

    store: dict[str, Any] | None = None


COMPILED = not hasattr(Keeps(), "__dict__")


class kept(Generic[T]):  # noqa: N801  written like `property`
    """A property worked out at first use and kept in the object's dictionary, where the next use finds it.

    `functools.cached_property` without its lock, which doubles what it costs.
    """

    def __init__(self, reading: Callable[[Any], T]) -> None:
        self.reading, self.name = reading, reading.__name__
        self.__doc__ = reading.__doc__

    def __get__(self, thing: Keeps, owner: type | None = None) -> T:
        held = memory(thing) if COMPILED else thing.__dict__
        if COMPILED and self.name in held:
            return held[self.name]  # type: ignore[no-any-return]
        found = held[self.name] = self.reading(thing)
        return found


def memory(thing: Keeps) -> dict[str, Any]:
    """Where an object keeps what was worked out once."""
    if not COMPILED:
        return thing.__dict__
    if thing.store is None:
        thing.store = {}
    return thing.store


def stay() -> None:
    """What there is now, model and tables, stays to the end: no search for garbage need look at it again.

    What is garbage now goes first, or it would stay as well.
    """
    gc.collect()
    gc.freeze()


@contextmanager
def unsought() -> Iterator[None]:
    """No garbage is sought for a while: what work on one document leaves behind goes all at once when it is done."""
    sought = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if sought:
            gc.enable()
