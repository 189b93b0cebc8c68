"""The files of a bundle: graph, tables, codebook, ontology, method card and citation."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.codebook import TABLES
from kgraph.errors import CodebookError
from kgraph.export import export
from kgraph.export.options import Options
from kgraph.export.tables import ROWS
from kgraph.package.method import citation, evaluation_file, method
from kgraph.vocabulary import ontology_file

if TYPE_CHECKING:
    from kgraph.codebook import Codebook
    from kgraph.package.described import Described
    from kgraph.store import Store

GRAPHS = ("graph/graph.trig", "graph/network.graphml")
TEXTS = "tables/texts.csv"
SPANS = "SELECT c.id, v.number, v.start, v.end, v.quote FROM evidence v JOIN claims c USING (claim) ORDER BY 1, 2"


def fill(folder: Path, store: Store, about: Described, codebook: Codebook, *, texts: bool) -> list[str]:
    """Write the files; return their names below the folder, sorted. Raises CodebookError, ExportError."""
    _check(store, codebook)
    for name in GRAPHS:
        _put(folder, name)
        export(store, folder / name, Options(quotes=texts))
    for name in ROWS:
        if name != "dictionary":
            export(store, _put(folder, f"tables/{name}.csv"), Options(table=name, quotes=texts))
    export(store, folder / "tables" / "dictionary.md")
    _put(folder, TEXTS).write_text("".join(_hashes(store)), encoding="utf-8")
    for table in TABLES:
        for path in codebook.files(table):
            shutil.copyfile(path, _put(folder, f"codebook/{path.name}"))
    for name in ("kgraph.ttl", "shapes.ttl"):
        shutil.copyfile(ontology_file(name), _put(folder, f"ontology/{name}"))
    if measured := evaluation_file():
        shutil.copyfile(measured, folder / "EVALUATION.md")
    (folder / "METHOD.md").write_text(method(store, codebook, texts=texts), encoding="utf-8")
    (folder / "CITATION.cff").write_text(citation(about), encoding="utf-8")
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _check(store: Store, codebook: Codebook) -> None:
    """A bundle shows the tables that made it, or it shows nothing."""
    if store.origin and store.origin.codebook != codebook.digest:
        raise CodebookError("the store was built with another codebook: name its folder with --codebook DIR")


def _put(folder: Path, name: str) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    return path


def _hashes(store: Store) -> Iterator[str]:
    """Lines of CSV that tell a holder of the documents which texts and quotes are meant."""
    yield "what,id,number,start,end,sha256\n"
    for document in store.documents():
        text = store.record(document.doc).article.text
        yield f'document,"{document.doc.replace(chr(34), chr(34) * 2)}",,0,{len(text)},{_sha(text)}\n'
    for claim, number, start, end, quote in store.index.rows(SPANS):
        yield f"quote,{claim},{number},{start},{end},{_sha(quote)}\n"


def _sha(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
