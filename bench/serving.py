"""Requests a second, beside Oxigraph's own server over the same graph: one light query, 1, 8 and 64 clients.

python -m bench.serving STORE [--oxigraph PROGRAM] [--seconds 10]

PROGRAM is the server that `pip install oxigraph` puts into a virtual environment of its own. It runs queries in its own
process without a bound on time or memory; kgraph's runs them in processes that can be killed.
"""

from __future__ import annotations

import argparse
import asyncio
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, urlsplit

from tests.web.driven import served

from bench.clients import Client, Told, all_of

NS = "https://w3id.org/kgraph/"
QUERY = f"SELECT ?who {{ ?who <{NS}ns#pressures> <{NS}id/state/CHN> }} ORDER BY ?who LIMIT 20"
CLIENTS = (1, 8, 64)
WARM = 1.0  # seconds


@contextmanager
def oxigraph(program: str, store: Path) -> Iterator[str]:
    """Oxigraph's server over the store's graph."""
    with tempfile.TemporaryDirectory() as folder:
        graph, place = f"{folder}/graph.nt", f"127.0.0.1:{free_port()}"
        subprocess.run(
            [sys.executable, "-m", "kgraph", "export", graph, "--store", str(store)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        subprocess.run(
            [program, "load", "--location", f"{folder}/db", "--file", graph], check=True, stderr=subprocess.DEVNULL
        )
        server = subprocess.Popen(
            [program, "serve-read-only", "--location", f"{folder}/db", "--bind", place], stderr=subprocess.DEVNULL
        )
        try:
            wait_for(place)
            yield f"http://{place}/"
        finally:
            server.terminate()
            server.wait()


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def wait_for(place: str) -> None:
    """Until somebody listens, ten seconds at most."""
    host, _, port = place.partition(":")
    for _ in range(100):
        with socket.socket() as tried:
            if tried.connect_ex((host, int(port))) == 0:
                return
        time.sleep(0.1)
    raise SystemExit(f"nobody listens at {place}")


def measured(address: str, path: str, clients: int, seconds: float) -> Told:
    """What so many clients meet."""
    told, place = Told(), urlsplit(address)

    async def asking(told: Told, seconds: float) -> None:
        await all_of(
            [Client(place.hostname or "", place.port or 0, lambda: path, told) for _ in range(clients)], seconds
        )

    asyncio.run(asking(Told(), WARM))
    asyncio.run(asking(told, seconds))
    return told


def table(name: str, address: str, path: str, seconds: float) -> None:
    """One line for each number of clients."""
    for clients in CLIENTS:
        told = measured(address, path, clients, seconds)
        wrong = {status: n for status, n in told.statuses.items() if status != 200}
        print(
            f"{name:<12}{clients:3} clients{len(told.seconds) / seconds:8.0f} a second"
            f"{1000 * told.within(0.95):8.1f} ms at 95 %" + (f"  failed: {wrong}" if wrong else "")
        )


def main() -> None:
    """Read the command line, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", type=Path)
    parser.add_argument("--oxigraph", metavar="PROGRAM", help="Oxigraph's own server")
    parser.add_argument("--seconds", type=float, default=10)
    given = parser.parse_args()
    with served(given.store) as address:
        table("kgraph", address, "/sparql?query=" + quote(QUERY), given.seconds)
    if given.oxigraph:
        with oxigraph(given.oxigraph, given.store) as address:
            table("oxigraph", address, "/query?query=" + quote(QUERY), given.seconds)


if __name__ == "__main__":
    main()
