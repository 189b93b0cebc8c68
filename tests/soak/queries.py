"""No query reads a file, reaches the network or changes the store, however it is spelt."""

from __future__ import annotations

import hashlib
import math
import socket
from pathlib import Path
from random import Random

from kgraph.errors import KgraphError
from kgraph.query.run import Bounds, query
from kgraph.query.worker import TO_ANSWER, TO_CHECK, load
from kgraph.store import Store

from tests.factories import record
from tests.soak.harness import Figures, scratch
from tests.soak.hostile_queries import aimed, every

SECRET = "the canary sings"
BOUNDS = Bounds(seconds=60)


class Canary:
    """A port that knows who called: the system completes a connection, and nobody ever answers it."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.socket.setblocking(False)
        self.host = f"127.0.0.1:{self.socket.getsockname()[1]}/x"

    def called(self) -> bool:
        """Whether anybody has called since the last look."""
        try:
            self.socket.accept()[0].close()
        except BlockingIOError:
            return False
        return True


def run(scale: float, seed: int) -> Figures:
    """Every spelling in every place, or some of them, against a store of two documents."""
    load((*TO_CHECK, *TO_ANSWER))  # once, not in each query's process
    found, canary = Figures({"queries": 0, "refused": 0}), Canary()
    templates = list(every())
    Random(seed).shuffle(templates)
    with scratch() as folder:
        secret = folder / "secret.nt"
        secret.write_text(f'<http://x/s> <http://x/p> "{SECRET}" .\n', "utf-8")
        with Store.open(folder / "store", write=True) as store:
            store.commit([record("a.txt"), record("b.txt")])
        query(folder / "store", "ASK {}")  # the first reader after a writer has SQLite make its files
        before = contents(folder)
        for template in templates[: math.ceil(len(templates) * scale)]:
            found.add("queries")
            text = aimed(template, canary.host, str(secret))
            try:
                told = query(folder / "store", text, "json" if "CONSTRUCT" in text else "csv", BOUNDS)
            except KgraphError as error:
                told = str(error).encode()
                found.add("refused")
            faults = {
                "reached the network": canary.called(),
                "read a file": SECRET.encode() in told,
                "changed a file": contents(folder) != before,
                "was told on several lines": b"\n" in told.strip() and told.startswith(b"the query"),
            }
            found.fail(*[f"{fault}: {text!r}" for fault, is_so in faults.items() if is_so])
    return found


def contents(folder: Path) -> dict[str, str]:
    """A digest of every file below a folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
