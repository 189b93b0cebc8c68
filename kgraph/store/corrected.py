"""The corrections that a store's graph is made with, and its records as they are with them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.errors import CorrectionsError
from kgraph.model import Record
from kgraph.store.records import Records

if TYPE_CHECKING:
    from kgraph.corrections import Corrections

TEXT, FILE = "corrections", "corrections_file"  # of the facts about a store: as last read, and from where


def kept(store: Records) -> Corrections:
    """The corrections that the graph is made with."""
    return parsed(store.meta(TEXT) or "", Path(store.meta(FILE) or "").name)


@lru_cache(maxsize=4)
def parsed(text: str, name: str) -> Corrections:
    """Corrections of a file's text, which has been read before."""
    from kgraph.corrections.rows import FILE as USUAL
    from kgraph.corrections.rows import Corrections

    return Corrections.parse(text, name or USUAL) if text else Corrections(where=name or USUAL)


def keep(store: Records, corrections: Corrections) -> bool:
    """Make these the ones that the graph is made with; return whether they say anything else than those before."""
    differ = kept(store).rows != corrections.rows
    store.set_meta({TEXT: corrections.text})
    return differ


def records(store: Records) -> Iterator[Record]:
    """The records of all documents, in order, with their corrections. Raises DamagedError."""
    return (correct(store, record) for record in store.records())


def record(store: Records, doc: str) -> Record | None:
    """The record of one document, with its corrections. Raises DamagedError."""
    found = store.record(doc)
    return correct(store, found) if found else None


def correct(store: Records, found: Record) -> Record:
    """An extracted record with the corrections of its document."""
    if not store.meta(TEXT):
        return found
    from kgraph.corrections.applying import corrected

    return corrected(found, kept(store))


def file_of(store: Records, folder: Path) -> Path:
    """The corrections file of a store: the one that somebody named, else the one in its folder."""
    from kgraph.corrections.rows import FILE as USUAL

    return Path(os.path.normpath(folder / (store.meta(FILE) or USUAL)))


def name_file(store: Records, folder: Path, path: Path) -> None:
    """Remember another corrections file, by its way from the store, so that both can be moved together."""
    store.set_meta({FILE: os.path.relpath(path.absolute(), folder.absolute())})


def read_file(store: Records, folder: Path, named: Path | None = None) -> Corrections:
    """The corrections of a store as its file has them now.

    Raises:
        CorrectionsError: rows that cannot be used, or somebody named a file and it is not there.
    """
    from kgraph.corrections.rows import Corrections

    path = named or file_of(store, folder)
    if path.is_file():
        return Corrections.read(path)
    if named is None and store.meta(FILE):
        raise CorrectionsError(f"{path}: the corrections file of this store is not there; name it with --corrections")
    return Corrections(where=path.name)
