"""What made the contents of a store: so that a build with another codebook, model or program is noticed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path

from kgraph import __version__
from kgraph.codebook import Codebook
from kgraph.vocabulary import ontology_file

HOME = Path(__file__).parent
EXTRACTION = ("model.py", "errors.py", "inflection.py", "parse.py", "link", "extract", "codebook")
DERIVATION = ("model.py", "vocabulary.py", "assertion.py", "merge")


@dataclass(frozen=True)
class Origin:
    """`program`, `codebook` and `model` decide what a record is, `derivation` what its graph is."""

    program: str
    codebook: str
    model: str
    derivation: str

    @classmethod
    def of(cls, model: str, codebook: Codebook) -> Origin:
        """The origin of records made now. Does not load the model."""
        return cls(
            program=f"{__version__} {digest(sources(EXTRACTION))}",
            codebook=codebook.digest,
            model=model_version(model),
            derivation=derivation(),
        )

    def same_records(self, other: Origin) -> bool:
        """Whether both make the same record of a document."""
        return (self.program, self.codebook, self.model) == (other.program, other.codebook, other.model)


@cache
def derivation() -> str:
    """Version and digest of what turns records into a graph."""
    return f"{__version__} {digest([*sources(DERIVATION), ontology_file('kgraph.ttl')])}"


def sources(names: Iterable[str]) -> list[Path]:
    """The program's files of those names and folders, sorted."""
    found = []
    for name in names:
        path = HOME / name
        found += sorted(path.rglob("*.py")) if path.is_dir() else [path]
    return [path for path in found if path.is_file()]


def digest(paths: Iterable[Path]) -> str:
    """SHA-256 over the contents of files, shortened."""
    sha = hashlib.sha256()
    for path in paths:
        sha.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return sha.hexdigest()[:16]


def model_version(name: str) -> str:
    """Name and version of a spaCy pipeline, by its package or its folder's `meta.json`."""
    described = Path(name) / "meta.json"
    try:
        if described.is_file():
            meta = json.loads(described.read_text(encoding="utf-8"))
            return f"{meta['lang']}_{meta['name']} {meta['version']}"
        return f"{name} {metadata.version(name)}"
    except (metadata.PackageNotFoundError, OSError, ValueError, LookupError, TypeError):
        return name
