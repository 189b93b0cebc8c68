"""Info: what a store holds, and what made it."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from stat import S_ISREG
from typing import Any

from kgraph.model import ActorType
from kgraph.store import Store
from kgraph.store.folder import DATABASE, PARSES
from kgraph.store.records import FORMAT

SIZES = {"records": DATABASE, "parses": PARSES, "graph": "graph"}


def info(store: Store) -> dict[str, Any]:
    """What a store holds and what made it, as plain values in the order in which they are shown.

    `origins` has an entry for each program, codebook and model that made records, with the number of its documents:
    more than one where a build was interrupted. `dates` are those of the first and last dated document. Sizes are in
    bytes; those of the published snapshot are in `graph`, with which it shares its files.
    """
    documents, totals = store.documents(), store.totals()
    dates = sorted(document.date for document in documents if document.date)
    return {
        "format": int(FORMAT),
        "generation": store.generation,
        "documents": len(documents),
        "publishers": len({document.publisher for document in documents if document.publisher}),
        "dates": [dates[0], dates[-1]] if dates else [],
        "actors": sum(totals.get(kind.capitalize(), 0) for kind in ActorType),
        "claims": totals.get("Claim", 0),
        "events": totals.get("Event", 0),
        "offices": totals.get("Office", 0),
        "parses": len(store.parses.docs()),
        "bytes": {name: size(store.path / part) for name, part in SIZES.items()},
        "graph": "of another program: the next build makes it again" if store.is_stale else "of this program",
        "origins": [
            {"documents": sum(document.origin == number for document in documents), **asdict(origin)}
            for number, origin in store.origins.items()
        ],
    }


def size(path: Path) -> int:
    """The bytes of a file, with those that SQLite keeps beside it, or of a folder; 0 if it is not there."""
    files = path.iterdir() if path.is_dir() else path.parent.glob(f"{path.name}*")
    return sum(map(bytes_of, files))


def bytes_of(file: Path) -> int:
    """The bytes of a file; 0 if it is none, or none any more: a writer beside takes old ones away."""
    try:
        found = file.stat()
    except FileNotFoundError:
        return 0
    return found.st_size if S_ISREG(found.st_mode) else 0
