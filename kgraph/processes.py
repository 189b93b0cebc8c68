"""Processes that work for this one: they end with it, however it ends, and leave the keyboard to it."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import connection, parent_process
from threading import Thread


@contextmanager
def keyboard_unheard() -> Iterator[None]:
    """Processes that are started here never hear an interruption, and this one hears it afterwards."""
    if not hasattr(signal, "pthread_sigmask"):  # pragma: no cover
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def end_with_parent() -> None:
    """End this process with the one that started it: then there is nobody to work for."""
    Thread(target=_await_end, daemon=True).start()


def _await_end() -> None:
    if parent := parent_process():
        connection.wait([parent.sentinel])
        os._exit(1)
