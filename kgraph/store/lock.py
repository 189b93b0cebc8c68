"""Advisory locks on files: one writer a store, and readers that hold a snapshot.

Where the system has no `flock`, Oxigraph's own lock still keeps a second writer out.
"""

from __future__ import annotations

from pathlib import Path
from typing import IO

try:
    import fcntl
except ImportError:  # pragma: no cover
    fcntl = None  # type: ignore[assignment]


class BusyError(Exception):
    """Somebody else holds the lock."""


def exclusive(path: Path) -> IO[bytes]:
    """Hold a file for oneself until it is closed. Raises BusyError."""
    file = path.open("ab")
    if fcntl:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            file.close()
            raise BusyError(str(path)) from None
    return file


def shared(path: Path) -> IO[bytes]:
    """Hold a file together with others until it is closed. Raises BusyError rather than wait."""
    file = path.open("rb")
    if fcntl:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError:
            file.close()
            raise BusyError(str(path)) from None
    return file
