"""Export: the graph as files, the format chosen by the suffix. One module a family of formats."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import IO, TYPE_CHECKING

from kgraph.errors import ExportError
from kgraph.export.files import write_whole
from kgraph.export.options import Options

if TYPE_CHECKING:
    from kgraph.store import Store

Writer = Callable[["Store", IO[bytes], Options], None]

# suffix -> module of this package and its function `write_<suffix>`
FAMILIES: Mapping[str, str] = {
    ".csv": "tabular",
    ".jsonl": "tabular",
    ".parquet": "tabular",
    ".md": "tabular",
    ".ttl": "rdf",
    ".nt": "rdf",
    ".nq": "rdf",
    ".trig": "rdf",
    ".jsonld": "rdf",
    ".rdf": "rdf",
    ".graphml": "graphml",
    ".gexf": "gexf",
    ".html": "report",
}
INSTEAD: Mapping[str, str] = {  # what people ask for -> what the program of theirs reads
    **dict.fromkeys((".xlsx", ".xls", ".ods"), "spreadsheets open .csv"),
    **dict.fromkeys((".dta", ".sav", ".rds", ".rdata"), "Stata, SPSS and R read .csv, R also .parquet"),
    **dict.fromkeys((".gml", ".net", ".gdf"), "network programs read .graphml and .gexf"),
    **dict.fromkeys((".json", ".ndjson"), "rows as JSON are .jsonl, the graph is .jsonld"),
    **dict.fromkeys((".png", ".svg", ".pdf"), "kgraph plot draws pictures"),
}
DICTIONARY = "dictionary"  # a file of this name holds the data dictionary


def export(store: Store, path: Path, options: Options = Options()) -> None:
    """Write a store to `path`; `options` choose what the suffix leaves open.

    Raises:
        ExportError: the suffix or the table is unknown, or the path cannot be written.
    """
    write = writer(path)
    if path.stem == DICTIONARY and options.table == Options().table:
        options = replace(options, table=DICTIONARY)
    write_whole(path, lambda file: write(store, file, options))


def writer(path: Path) -> Writer:
    """The function that writes files of this suffix."""
    module = import_module(f"kgraph.export.{family(path)}")
    found: Writer = getattr(module, f"write_{path.suffix.lower()[1:]}")
    return found


def family(path: Path) -> str:
    """The family of formats that the suffix belongs to. Raises ExportError listing the known suffixes."""
    suffix = path.suffix.lower()
    if suffix == ".md" and path.stem != DICTIONARY:
        raise ExportError(f"{path}: only the data dictionary is Markdown; name the file {DICTIONARY}.md")
    if suffix not in FAMILIES:
        known = f"known suffixes: {' '.join(FAMILIES)}"
        instead = f"{INSTEAD[suffix]}; " if suffix in INSTEAD else ""
        raise ExportError(f"{path}: unknown suffix {suffix or '(none)'}; {instead}{known}")
    return FAMILIES[suffix]
