"""A flood of questions, heavy ones among them: are light ones still answered, and does memory stay bounded?

python -m bench.flood STORE [--clients 200] [--seconds 60] [--heavy 0.1]

All clients are of this machine, and each asks again as soon as it is answered; those that ask heavy questions rest a
tenth of a second after a refusal. At the end the server must answer as before and be the same process.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

import psutil
from tests.web.driven import serving

from bench.clients import Client, Told, all_of, answered

LIGHT = (
    "/sparql?query=" + quote("SELECT ?who { ?who kg:pressures state:CHN } ORDER BY ?who"),
    "/api/who?relation=pressures&target=China&limit=10",
    "/api/search?q=chi",
    "/api/sentences?target=China&limit=5",
)
CROSS = "SELECT (COUNT(*) AS ?n) {{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (?c != {}) }}"
PAUSE = 0.1  # seconds
EVERY = 0.25  # seconds between two looks at memory
MEGA = 2**20


@dataclass(frozen=True)
class Flood:
    """How it went: both kinds of clients, the most memory of the server and its processes in MB, and its health."""

    light: Told
    heavy: Told
    memory: float
    processes: int
    healthy: bool

    def lines(self, seconds: float) -> list[str]:
        """For people."""
        light, heavy = self.light, self.heavy
        half, most, every = (f"{light.within(share):.2f} s" for share in (0.5, 0.95, 1))
        return [
            f"light: {len(light.seconds) / seconds:.0f} answers a second; half within {half}, 95 % within {most}, all "
            f"within {every}; statuses {dict(light.statuses)}",
            f"heavy: statuses {dict(heavy.statuses)}",
            f"memory at most {self.memory:.0f} MB in {self.processes} processes; healthy at the end: {self.healthy}",
        ]


async def flood(address: str, server: psutil.Process, *, clients: int, seconds: float, heavy: float) -> Flood:
    """Flood a server of this machine that is listening already."""
    place = urlsplit(address)
    host, port = place.hostname or "", place.port or 0
    numbers, light, hard = itertools.count(), Told(), Told()
    many = round(clients * heavy)
    asking = [
        Client(host, port, itertools.cycle(LIGHT[n % 4 :] + LIGHT[: n % 4]).__next__, light)
        for n in range(clients - many)
    ]
    asking += [
        Client(host, port, lambda: "/sparql?query=" + quote(CROSS.format(next(numbers) % 5)), hard, PAUSE)
        for _ in range(many)
    ]
    watching = asyncio.ensure_future(watched(server))
    await all_of(asking, seconds)
    watching.cancel()
    memory, processes = await watching
    streams = await asyncio.open_connection(host, port)
    healthy = await asyncio.wait_for(answered(*streams, host, "/healthz"), 60) == 200 and server.is_running()
    streams[1].close()
    return Flood(light, hard, memory, processes, healthy)


async def watched(server: psutil.Process) -> tuple[float, int]:
    """The most memory and processes until cancelled: resident, what several share counted for each."""
    memory, processes = 0.0, 0
    try:
        while True:
            sizes = [size(one) for one in (server, *server.children(recursive=True))]
            memory, processes = max(memory, sum(sizes)), max(processes, len(sizes))
            await asyncio.sleep(EVERY)
    except asyncio.CancelledError:
        return memory, processes


def size(process: psutil.Process) -> float:
    """Its resident memory in MB; 0 for one that is gone."""
    try:
        return float(process.memory_info().rss) / MEGA
    except psutil.NoSuchProcess:
        return 0.0


def main() -> None:
    """Read the command line, print how it went."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", type=Path)
    parser.add_argument("--clients", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--heavy", type=float, default=0.1, help="the share of clients whose questions are heavy")
    given = parser.parse_args()
    with serving(given.store) as (address, server):
        asked = {"clients": given.clients, "seconds": given.seconds, "heavy": given.heavy}
        print("\n".join(asyncio.run(flood(address, psutil.Process(server.pid), **asked)).lines(given.seconds)))


if __name__ == "__main__":
    main()
