"""Writing a file whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

from kgraph.errors import ExportError

FULL = frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT})


def write_whole(path: Path, write: Callable[[IO[bytes]], object]) -> None:
    """Let `write` fill a temporary file beside `path`, then put it in place: no partial file is ever seen.

    A link stays one, and what it leads to is written; a file that was there keeps its mode.

    Raises:
        ExportError: the path cannot be written.
    """
    place = Path(os.path.realpath(path))
    try:
        if place.is_dir():
            raise IsADirectoryError(21, "is a folder")
        mode = place.stat().st_mode & 0o777 if place.exists() else 0o666 & ~_umask()
        handle, temporary = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
    except OSError as error:
        raise unwritable(path, error) from None
    try:
        with os.fdopen(handle, "wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(mode)
        Path(temporary).replace(place)
    except OSError as error:
        raise unwritable(path, error) from None
    finally:
        with suppress(OSError):
            Path(temporary).unlink(missing_ok=True)


def unwritable(path: Path, error: OSError) -> ExportError:
    """The one line for a path that cannot be written."""
    cure = "make room on the disk" if error.errno in FULL else "name a file in a folder you may write"
    return ExportError(f"{path}: cannot be written ({error.strerror or error}); {cure}")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
