"""Clients of an HTTP server by the dozen, each with a connection of its own, in one process."""

from __future__ import annotations

import asyncio
import math
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

LOST = 0  # the status of a request whose connection broke
PATIENCE = 90.0  # seconds for one answer


@dataclass
class Told:
    """What a kind of client met: seconds of each answer with status 200, and how often which status."""

    seconds: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)

    def within(self, share: float) -> float:
        """Seconds within which a share of the answers came; not a number without answers."""
        found = sorted(self.seconds)
        return found[min(len(found) - 1, math.ceil(share * len(found)) - 1)] if found else math.nan


@dataclass
class Client:
    """One client; `next_path` says what it asks for next, `pause` how long it rests after a refusal, in seconds."""

    host: str
    port: int
    next_path: Callable[[], str]
    told: Told
    pause: float = 0.0

    async def run(self, until: float) -> None:
        """Ask one question after the other until a moment of `time.perf_counter`."""
        streams = None
        while time.perf_counter() < until:
            began = time.perf_counter()
            try:
                streams = streams or await asyncio.open_connection(self.host, self.port)
                status = await asyncio.wait_for(answered(*streams, self.host, self.next_path()), PATIENCE)
            except (OSError, ValueError, TimeoutError, asyncio.IncompleteReadError):
                status = LOST
            if status == LOST and streams:
                streams[1].close()
                streams = None
            self.told.statuses[status] += 1
            if status == 200:
                self.told.seconds.append(time.perf_counter() - began)
            elif self.pause:
                await asyncio.sleep(self.pause)
        if streams:
            streams[1].close()
            with suppress(OSError):
                await streams[1].wait_closed()


async def answered(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, host: str, path: str) -> int:
    """Ask for a path, read the whole answer, give its status."""
    writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept: application/json\r\n\r\n".encode())
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    if "transfer-encoding: chunked" in head:
        while size := int(await reader.readline(), 16):
            await reader.readexactly(size + 2)
        await reader.readexactly(2)
    else:
        await reader.readexactly(int(head.partition("content-length:")[2].split("\r\n")[0]))
    return int(head.split(" ", 2)[1])


async def all_of(clients: list[Client], seconds: float) -> None:
    """Let clients ask at the same time for so long."""
    until = time.perf_counter() + seconds
    await asyncio.gather(*(client.run(until) for client in clients))
