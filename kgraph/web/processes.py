"""Query processes as the server sees them: started from one that has imported all they need, asked, ended.

To import takes two thirds of a second of the processor, to fork a hundredth. So the library's fork server imports
once; what it forks opens the store, bounds its memory and seals itself, as a process of its own would.
"""

from __future__ import annotations

import asyncio
import os
import socket
from contextlib import suppress
from dataclasses import dataclass
from json import loads
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.web.answering import LENGTHS, Answer, live
from kgraph.web.errors import RequestError

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerProcess, SpawnProcess

    Process = ForkServerProcess | SpawnProcess

START_SECONDS = 30.0
BUFFER = 2**20  # bytes
USER, SYSTEM = 11, 12  # of /proc/PID/stat, behind the name: proc(5)


class EndedError(Exception):
    """A query process is gone."""


class StaleError(Exception):
    """A query process has an older store than there is by now."""


@dataclass(slots=True, eq=False)
class Worker:
    """One query process; an answer may have `largest` bytes."""

    process: Process
    source: asyncio.StreamReader
    out: asyncio.StreamWriter
    largest: int

    @classmethod
    async def start(cls, store: Path, *, memory: int, largest: int) -> Worker:
        """Start a process and wait until it has the store open. Raises EndedError."""
        ours, theirs = socket.socketpair()
        try:
            process = await asyncio.to_thread(born, theirs, store, memory)
        except BaseException as error:
            ours.close()  # whoever is born though nobody waits any more finds the end of its input, and goes
            if isinstance(error, OSError | EOFError):
                raise EndedError from None
            raise
        worker = cls(process, *await asyncio.open_connection(sock=ours, limit=BUFFER), largest)
        try:
            await asyncio.wait_for(worker.read(), START_SECONDS)
        except BaseException:
            await worker.kill()
            raise
        return worker

    async def ask(self, order: bytes) -> Answer:
        """Send an order and read the answer. Raises EndedError, and RequestError for one that is too large."""
        with suppress(ConnectionError):
            self.out.write(order)
            await self.out.drain()
        return await self.read()

    async def read(self) -> Answer:
        """The next frame."""
        try:
            head, body = LENGTHS.unpack(await self.source.readexactly(LENGTHS.size))
            if body > self.largest:
                raise RequestError(
                    503, f"the answer is larger than {self.largest >> 20} MiB: ask for less, with LIMIT for one"
                )
            header = loads(await self.source.readexactly(head))
            if "stale" in header:
                raise StaleError
            return Answer(header.get("status", 200), await self.source.readexactly(body), header.get("headers", {}))
        except (asyncio.IncompleteReadError, ConnectionError):
            raise EndedError from None

    def worked(self) -> float | None:
        """The seconds of the processor that it has had; None where the system does not tell."""
        try:
            told = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
            return (int(told[USER]) + int(told[SYSTEM])) / os.sysconf("SC_CLK_TCK")
        except (OSError, ValueError, IndexError):
            return None

    async def kill(self) -> None:
        """End it, whatever it is doing."""
        self.out.close()
        with suppress(ProcessLookupError):
            self.process.kill()
        await asyncio.to_thread(self.process.join)


def born(theirs: socket.socket, store: Path, memory: int) -> Process:
    """A new process that answers on a socket: forked from a warm one, or a new interpreter where none can fork.

    The socket is closed here, where it was sent: a fork server that is sent a closed one dies.
    """
    process: Process
    with theirs:
        try:
            context = get_context("forkserver")
        except ValueError:
            process = get_context("spawn").Process(target=live, args=(theirs, store, memory), daemon=True)
        else:
            context.set_forkserver_preload(["kgraph.web.warm"])
            process = context.Process(target=live, args=(theirs, store, memory), daemon=True)
        process.start()
    return process
