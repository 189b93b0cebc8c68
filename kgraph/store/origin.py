"""What made the contents of a store: so that a build with another codebook, model or program is noticed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph import __version__
from kgraph.vocabulary import ontology_file

if TYPE_CHECKING:
    from kgraph.codebook import Codebook
    from kgraph.parse.pipeline import Pipeline

HOME = Path(__file__).parent.parent
PARSING = ("parse", "kept.py")
EXTRACTION = (
    *PARSING,
    "model.py",
    "inflection.py",
    "folding.py",
    "planning.py",
    "vocabulary.py",
    "workers",
    "codebook",
    "read",
    "link",
    "extract",
)
DERIVATION = ("model.py", "vocabulary.py", "assertion.py", "terms.py", "merge", "corrections")


@dataclass(frozen=True, slots=True)
class Origin:
    """What a record came from: all that decides what it is, besides the document.

    `program` is a version and a digest of the modules that read and extract, `ontology` and `codebook` are digests,
    `tables` the tables of the user's own. `model` is a name and version, `weights` a digest of its files, `published`
    "yes" if they are those that its package came with. `parser` says all that a parse hangs on.
    """

    program: str
    ontology: str
    codebook: str
    tables: str
    model: str
    weights: str
    published: str
    parser: str

    @classmethod
    def of(cls, model: str, codebook: Codebook) -> Origin:
        """The origin of records made now. Does not load the model. Raises ModelError for a damaged one."""
        from kgraph.parse.pipeline import identify

        pipeline = identify(model)
        return cls(
            program=f"{__version__} {digest(sources(EXTRACTION))}",
            ontology=digest([ontology_file("kgraph.ttl")]),
            codebook=codebook.digest,
            tables="; ".join(codebook.own),
            model=str(pipeline),
            weights=pipeline.weights,
            published="yes" if pipeline.published else "",
            parser=parser(pipeline),
        )

    def same_records(self, other: Origin) -> bool:
        """Whether both make the same record of a document."""
        return self.deciding() == other.deciding()

    def differs_in_tables(self, other: Origin) -> bool:
        """Whether nothing but the codebook may make another record of a document."""
        return self.same_records(replace(other, codebook=self.codebook))

    def deciding(self) -> tuple[str, ...]:
        """What decides what a record is; the names of things do not."""
        return self.program, self.ontology, self.codebook, self.parser


def parser(pipeline: Pipeline) -> str:
    """All that a parse hangs on besides the text: our code, the words it mends by, the library, the model's files."""
    from importlib import metadata

    from kgraph.parse.titlecase import known_words

    library = f"spacy {metadata.version('spacy')}"
    words = hashlib.sha256(" ".join(known_words()).encode()).hexdigest()[:16]
    return f"{library} {digest(sources(PARSING))} {words} {pipeline.weights or pipeline}"


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
