"""A kept property is worked out once for each object."""

from __future__ import annotations

import gc
import weakref
from dataclasses import dataclass, replace

import pytest
from kgraph.kept import kept, stay, unsought


@dataclass(frozen=True)
class Word:
    """Counts how often it is measured."""

    text: str
    asked: list[str]

    @kept
    def length(self) -> int:
        """Number of letters."""
        self.asked.append(self.text)
        return len(self.text)


def test_once_for_each_object() -> None:
    word = Word("Lima", [])
    assert [word.length, word.length] == [4, 4] and word.asked == ["Lima"]


def test_a_changed_copy_is_measured_anew() -> None:
    word = Word("Lima", [])
    assert (word.length, replace(word, text="Peru-").length) == (4, 5)


def test_garbage_does_not_stay() -> None:
    class Thing:
        pass

    thing = Thing()
    thing.itself = thing  # type: ignore[attr-defined]
    seen = weakref.ref(thing)
    del thing
    stay()
    assert seen() is None


def test_garbage_is_sought_again_afterwards() -> None:
    with pytest.raises(KeyError), unsought():
        assert not gc.isenabled()
        raise KeyError
    assert gc.isenabled()
    gc.disable()
    with unsought():
        pass
    assert not gc.isenabled()  # whoever had it off keeps it off
    gc.enable()
