"""Any folder builds, passes the check, and has each export read by a reader that shares no code with its writer."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from random import Random
from xml.etree import ElementTree

from kgraph.build import build
from kgraph.check import check
from kgraph.errors import InputError
from kgraph.export import FAMILIES, export
from kgraph.export.options import Options
from kgraph.store import Store

from tests.soak.harness import Figures, scratch, trials
from tests.soak.hostile_inputs import file, harmless, sidecar

FOLDERS = 200
csv.field_size_limit(2**30)


def run(scale: float, seed: int) -> Figures:
    """Folders of hostile files with a sound one among them."""
    found = Figures({"folders": 0, "documents": 0, "claims": 0, "exports read": 0})
    for number, chance in trials(FOLDERS, scale, seed):
        with scratch() as place:
            (place / "in").mkdir()
            (place / "out").mkdir()
            filled(place / "in", chance)
            found.add("folders")
            try:
                tried(place, found)
                assert sorted(path.name for path in place.iterdir()) == ["in", "out", "store"]
            except Exception as error:
                found.fail(f"{seed}/{number}: {type(error).__name__}: {error}")
    return found


def filled(folder: Path, chance: Random) -> None:
    """Put files into a folder, some below others, and a sidecar."""
    (folder / "sound.txt").write_bytes(harmless(chance))
    (folder / "sub").mkdir()
    for _ in range(chance.randint(1, 6)):
        name, data = file(chance)
        (folder / chance.choice((".", "sub")) / name).write_bytes(data)
    if chance.random() < 0.5:
        (folder / "metadata.csv").write_bytes(sidecar(chance))


def tried(place: Path, found: Figures) -> None:
    """Build, check, export, and read each export."""
    try:
        build([place / "in"], place / "store")
    except InputError as error:  # two rows of one name: told, and nothing is built
        assert "two articles are named" in str(error)
        for twin in (place / "in").rglob("*[!.txt]"):
            if twin.is_file() and twin.name != "sound.txt":
                twin.unlink()
        build([place / "in"], place / "store")
    with Store.open(place / "store") as store:
        assert check(store) == []
        totals = store.totals()
        found.add("documents", totals.get("Document", 0))
        found.add("claims", totals.get("Claim", 0))
        for suffix in sorted(FAMILIES.keys() & READERS.keys()):
            export(store, place / "out" / f"graph{suffix}")
            READERS[suffix](place / "out" / f"graph{suffix}", totals.get("Claim", 0))
            found.add("exports read")
        for table in ("actors", "documents", "events", "mentions", "offices"):
            export(store, place / "out" / f"{table}.csv", Options(table))
            read_csv(place / "out" / f"{table}.csv", -1)
            found.add("exports read")


def read_csv(path: Path, claims: int) -> None:
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    assert all(len(row) == len(rows[0]) for row in rows)
    assert claims in (-1, len(rows) - 1)


def read_jsonl(path: Path, claims: int) -> None:
    assert len([json.loads(line) for line in path.read_text("utf-8").split("\n") if line]) == claims


def read_parquet(path: Path, claims: int) -> None:
    from pyarrow.parquet import read_table

    assert read_table(path).num_rows == claims


def read_rdf(path: Path, claims: int) -> None:
    from rdflib import RDF, Dataset, URIRef

    graph = Dataset(default_union=True)
    graph.parse(path)
    assert len(set(graph.subjects(RDF.type, URIRef("https://w3id.org/kgraph/ns#Claim")))) == claims


def read_graphml(path: Path, claims: int) -> None:
    from igraph import Graph

    assert Graph.Read_GraphML(str(path)).vcount() >= min(claims, 1)


def read_xml(path: Path, claims: int) -> None:
    assert ElementTree.parse(path).getroot().tag.endswith("gexf")


def read_html(path: Path, claims: int) -> None:
    from html.parser import HTMLParser

    HTMLParser().feed(path.read_text("utf-8"))


READERS: dict[str, Callable[[Path, int], None]] = {
    ".csv": read_csv,
    ".jsonl": read_jsonl,
    ".parquet": read_parquet,
    **dict.fromkeys((".ttl", ".nt", ".nq", ".trig", ".jsonld", ".rdf"), read_rdf),
    ".graphml": read_graphml,
    ".gexf": read_xml,
    ".html": read_html,
}
