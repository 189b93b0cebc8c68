"""Which language model reads: its name, version and files, and whether they are the ones that were published.

A model is known by its files: what they read is the same wherever they lie and whatever they are called.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from kgraph.errors import ModelError


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A spaCy pipeline. `weights` is a SHA-256 over its files, shortened, empty if they cannot be found.

    `published` says that each file has the hash that its package came with; a folder of one's own has none.
    """

    name: str
    version: str = ""
    weights: str = ""
    published: bool = False

    def __str__(self) -> str:
        return f"{self.name} {self.version}".strip()


def identify(name: str) -> Pipeline:
    """The pipeline of a package or a folder, without loading it.

    Raises:
        ModelError: a file of the package is missing or is not the one that was published.
    """
    if (Path(name) / "meta.json").is_file():
        return of_folder(Path(name))
    try:
        package = metadata.distribution(name)
    except (metadata.PackageNotFoundError, ValueError):
        return Pipeline(name)  # it may never be needed; loading it says that it is missing
    hashes = [(file, compared(name, file, package, known)) for file, known in listed(package)]
    return Pipeline(name, package.version, shortened(hashes), bool(hashes))


def listed(package: metadata.Distribution) -> Iterator[tuple[str, str]]:
    """The files of a package with the hash that its record gives, but for what installing it wrote."""
    for file, known, *_ in csv.reader((package.read_text("RECORD") or "").splitlines()):
        method, _, value = known.partition("=")
        if method == "sha256" and not file.partition("/")[0].endswith(".dist-info"):
            yield file, value


def of_folder(folder: Path) -> Pipeline:
    """The pipeline of a folder, by its `meta.json`; its own name is not kept, for it says where it lies."""
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        name, version = f"{meta['lang']}_{meta['name']}", str(meta["version"])
    except (OSError, ValueError, LookupError, TypeError):
        name, version = folder.name, ""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return Pipeline(name, version, shortened((path.relative_to(folder).as_posix(), sha256(path)) for path in files))


def compared(name: str, file: str, package: metadata.Distribution, known: str) -> str:
    """The hash of a package's file. Raises ModelError if it is not the known one."""
    path = Path(str(package.locate_file(file)))
    found = sha256(path) if path.is_file() else ""
    if found != known:
        wrong = "is not the file that was published" if found else "is missing"
        raise ModelError(f"model {name!r}: {file} {wrong}; install the package again")
    return found


def sha256(path: Path) -> str:
    """The hash of a file as a package's record has it."""
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").digest()
    return base64.urlsafe_b64encode(found).rstrip(b"=").decode()


def shortened(hashes: Iterable[tuple[str, str]]) -> str:
    """One hash over names and hashes of files."""
    whole = "\n".join(f"{hash_} {name}" for name, hash_ in sorted(hashes))
    return hashlib.sha256(whole.encode()).hexdigest()[:16] if whole else ""
