"""What is known of questions that were asked before: whether they take long."""

from __future__ import annotations

from collections import OrderedDict
from hashlib import sha256

MOST = 10_000  # questions


class Remembered:
    """How questions went when they were asked last; the latest of them."""

    def __init__(self) -> None:
        self._heavy: OrderedDict[bytes, bool] = OrderedDict()

    def is_heavy(self, order: bytes) -> bool:
        """Whether a question took more than a slice."""
        return self._heavy.get(sha256(order).digest(), False)

    def is_light(self, order: bytes) -> bool:
        """Whether a question was answered within its slice."""
        return not self._heavy.get(sha256(order).digest(), True)

    def note(self, order: bytes, *, heavy: bool) -> None:
        """Remember how a question went."""
        key = sha256(order).digest()
        self._heavy.pop(key, None)
        self._heavy[key] = heavy
        if len(self._heavy) > MOST:
            self._heavy.popitem(last=False)
