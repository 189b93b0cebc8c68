"""Query processes as the server sees them: started from one that has imported all they need, asked, ended.

To import takes two thirds of a second of the processor, to fork a hundredth. So the library's fork server imports
once; what it forks opens the store, bounds its memory and seals itself, as a process of its own would.
"""

from __future__ import annotations

import asyncio
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
        except (OSError, EOFError):
            ours.close()
            raise EndedError from None
        finally:
            theirs.close()
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

    async def kill(self) -> None:
        """End it, whatever it is doing."""
        self.out.close()
        with suppress(ProcessLookupError):
            self.process.kill()
        await asyncio.to_thread(self.process.join)


def born(theirs: socket.socket, store: Path, memory: int) -> Process:
    """A new process that answers on a socket: forked from a warm one, or a new interpreter where none can fork."""
    try:
        context = get_context("forkserver")
    except ValueError:
        spawned = get_context("spawn").Process(target=live, args=(theirs, store, memory), daemon=True)
        spawned.start()
        return spawned
    context.set_forkserver_preload(["kgraph.web.warm"])
    forked = context.Process(target=live, args=(theirs, store, memory), daemon=True)
    forked.start()
    return forked
