"""The wrapping of a bundle: RO-Crate's metadata, and a .zip that is the same each time."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from kgraph import __version__

if TYPE_CHECKING:
    from kgraph.package.described import Described

FORMATS: Mapping[str, str] = {
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".md": "text/markdown",
    ".ttl": "text/turtle",
    ".trig": "application/trig",
    ".graphml": "application/graphml+xml",
    ".cff": "application/yaml",
}
ABOUT: Mapping[str, str] = {
    "graph/graph.trig": "The graph: actors, claims with their evidence, events and offices, one named graph a document",
    "graph/network.graphml": "The network of plain facts: one edge a source, relation and target",
    "tables/texts.csv": "Offsets and hashes of the documents and quotes",
    "tables/dictionary.md": "What every column of every table holds",
    "METHOD.md": "How the graph was made: versions, hashes, limits",
    "EVALUATION.md": "How well it reads: figures on annotated articles and marked sentences",
    "CITATION.cff": "How to cite it",
}
KINDS: Mapping[str, str] = {"tables": "Table", "codebook": "Codebook table", "ontology": "Ontology"}
MODE = 0o644 << 16  # of a file in a .zip


def describe(draft: Path, crate: Path, about: Described, names: list[str]) -> None:
    """Write the files of `draft` to `crate`, with `ro-crate-metadata.json` beside them."""
    from rocrate.model.person import Person
    from rocrate.model.softwareapplication import SoftwareApplication
    from rocrate.rocrate import ROCrate

    made = ROCrate()
    made.name = about.title
    made.description = "Claims and events read from news articles, each with the sentence that says it; see METHOD.md."
    made.datePublished = about.day
    made.license = about.licence or "not stated"
    people = [Person(made, f"#author-{n}", {"name": name}) for n, name in enumerate(about.authors, 1)]
    made.root_dataset["author"] = [made.add(one) for one in people]
    program = SoftwareApplication(made, "#kgraph", {"name": "kgraph", "softwareVersion": __version__})
    made.root_dataset["instrument"] = made.add(program)
    for name in names:
        made.add_file(draft / name, name, properties=_facts(draft / name, name))
    made.write(crate)


def pack(crate: Path, file: IO[bytes], day: str) -> None:
    """The crate as a .zip whose entries are sorted and all of one day."""
    year, month, date = map(int, day.split("-"))
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for path in sorted(crate.rglob("*")):
            if path.is_file():
                entry = ZipInfo(path.relative_to(crate).as_posix(), (max(year, 1980), month, date, 0, 0, 0))
                entry.external_attr, entry.compress_type = MODE, ZIP_DEFLATED
                archive.writestr(entry, path.read_bytes())


def _facts(path: Path, name: str) -> dict[str, str]:
    known = KINDS.get(name.partition("/")[0], "")
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return {
        "name": ABOUT.get(name) or f"{known}: {path.stem}",
        "encodingFormat": FORMATS[path.suffix],
        "contentSize": str(path.stat().st_size),
        "sha256": digest,
    }
