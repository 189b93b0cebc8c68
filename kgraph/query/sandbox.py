"""What a process of a query may not do, where the system helps: take more than its share, open a file, reach out.

Linux keeps all of it. macOS does not bound the address space: there the parent looks how much its child holds.
Windows has none of it: a query is bounded there in time alone, and kept from the network by the check of its text.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from struct import Struct

TIMEOUT = 30.0
MEMORY = 4 * 2**30  # of address space, of which Oxigraph maps a good part without using it
STDERR = 2
# Landlock, https://docs.kernel.org/userspace-api/landlock.html: the calls, the thirteen accesses of its first version
LANDLOCK_CREATE, LANDLOCK_ADD, LANDLOCK_RESTRICT = 444, 445, 446
LANDLOCK_BENEATH = 1
LANDLOCK_EVERY = (1 << 13) - 1
LANDLOCK_READING = 1 << 2 | 1 << 3  # files and folders
LANDLOCK_RULE = Struct("=Qi")
NO_NEW_PRIVILEGES = 38
CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000
BOUNDS_MEMORY = sys.platform.startswith("linux")  # whether the system ends a process that takes too much


@dataclass(frozen=True, slots=True)
class Bounds:
    """How long a query may take, in seconds, and how much memory besides that of an idle process, in bytes."""

    seconds: float = TIMEOUT
    memory: int = MEMORY


def hush() -> None:
    """Lack of memory ends Oxigraph by an abort that talks and dumps; the parent has one line for it."""
    import faulthandler

    faulthandler.disable()
    os.dup2(os.open(os.devnull, os.O_WRONLY), STDERR)


def limit_time(seconds: float) -> None:
    """Bound the processor time, where the system can."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        most = (int(seconds) + 2) * (os.cpu_count() or 1)
        resource.setrlimit(resource.RLIMIT_CPU, (most, most))


def limit_memory(memory: int) -> None:
    """Bound the address space, where the system can, to so many bytes besides what a process has by now.

    To be called when all is loaded and open, so that they are those of a query alone.
    """
    with suppress(ImportError, ValueError, OSError):
        import resource

        most = mapped() + memory
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def mapped() -> int:
    """The address space that this process has, in bytes; 0 if the system does not tell."""
    with suppress(OSError, ValueError):
        return int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    return 0


def seal(folder: Path | None = None) -> None:
    """From here on nothing can be opened but what lies in the folder, to read; what is open stays so.

    Second locks on the door that the check of the text closes. A store's folder must stay open, because Oxigraph
    opens its files when it first needs them.
    """
    no_network()
    if folder is None:
        no_more_handles()
    else:
        only_reading(folder)


def no_more_handles() -> None:
    """Leave no handle to give to a file or a connection."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def only_reading(folder: Path) -> None:
    """Let this process read below a folder, and open no other file, where Linux has Landlock."""
    with suppress(Exception):
        import ctypes

        libc = ctypes.CDLL(None)
        every = ctypes.c_uint64(LANDLOCK_EVERY)
        rules = libc.syscall(LANDLOCK_CREATE, ctypes.byref(every), ctypes.sizeof(every), 0)
        if rules < 0:
            return
        beneath = os.open(folder, os.O_PATH | os.O_CLOEXEC)
        rule = LANDLOCK_RULE.pack(LANDLOCK_READING, beneath)
        if libc.syscall(LANDLOCK_ADD, rules, LANDLOCK_BENEATH, rule, 0) == 0:
            libc.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0)
            libc.syscall(LANDLOCK_RESTRICT, rules, 0)
        os.close(beneath)
        os.close(rules)


def no_network() -> None:
    """Move to a network that has nobody on it, where Linux allows that."""
    with suppress(Exception):
        import ctypes

        libc = ctypes.CDLL(None)
        if libc.unshare(CLONE_NEWNET) != 0:
            libc.unshare(CLONE_NEWUSER | CLONE_NEWNET)


def held(pid: int) -> int:
    """The memory that a process holds, in bytes; 0 if the system does not tell."""
    with suppress(OSError, ValueError, subprocess.SubprocessError):
        told = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, check=True, timeout=5)
        return int(told.stdout) * 1024
    return 0
