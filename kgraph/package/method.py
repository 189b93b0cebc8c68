"""What a reader of a bundle must know: how it was made, with what, and how well that reads; and how to cite it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph import __version__
from kgraph.analyse.overview import counts
from kgraph.model import FIRM

if TYPE_CHECKING:
    from kgraph.codebook import Codebook
    from kgraph.package.described import Described
    from kgraph.store import Store

PARTS = ("spacy", "pyoxigraph", "networkx", "pyarrow", "rocrate")
HOME = Path(__file__).parent.parent
EVALUATION = ("evaluation.md", "../docs/evaluation.md")  # beside the package, else in the repository
UNSAID = "none"


def evaluation_file() -> Path | None:
    """The project's figures of accuracy, where this installation has them."""
    return next((path for name in EVALUATION if (path := HOME / name).is_file()), None)


def method(store: Store, codebook: Codebook, *, texts: bool) -> str:
    """The method card, as Markdown."""
    made = asdict(store.origin) if store.origin else {}
    facts = {
        "kgraph": __version__,
        **{name: value or UNSAID for name, value in made.items()},
        "codebook of this bundle (SHA-256)": codebook.digest,
        **{name: metadata.version(name) for name in PARTS},
    }
    sections = [
        "# How this graph was made",
        "kgraph reads news articles by grammar: a dependency parse, tables of verbs and nouns (`codebook/`) and rules. "
        "Nothing is fetched; the same articles, parser and tables give the same bytes.",
        _table("what", "how many", counts(store.index)),
        "## Versions and hashes",
        _table("part", "version or hash", facts),
        "## What is in it",
        "`graph/` holds the graph as TriG, one named graph a document, and the network of plain facts as GraphML; "
        "`tables/` the same as CSV, each column defined in `tables/dictionary.md`; `ontology/` the terms and shapes. "
        f"Claims with a confidence under {FIRM} are guesses: the tables have them, direct triples do not.",
        _texts(texts),
        "## How well it reads",
        "`EVALUATION.md` has the figures of this version on annotated articles and marked sentences."
        if evaluation_file()
        else "The figures of evaluation are not part of this installation of kgraph; its repository has them in "
        "`docs/evaluation.md`.",
    ]
    return "\n\n".join(sections) + "\n"


def citation(about: Described) -> str:
    """CITATION.cff, version 1.2.0 (https://citation-file-format.github.io)."""
    names = about.authors or ("not stated",)
    lines = [
        "cff-version: 1.2.0",
        'message: "If you use this data set, please cite it and the software that made it."',
        "type: dataset",
        f"title: {_quoted(about.title)}",
        "authors:",
        *(f"  - name: {_quoted(name)}" for name in names),
        f"date-released: {about.day}",
        *([f"license: {_quoted(about.licence)}"] if about.licence else []),
        "references:",
        "  - type: software",
        "    title: kgraph",
        f"    version: {_quoted(__version__)}",
        "    authors:",
        '      - name: "The kgraph authors"',
    ]
    return "\n".join(lines) + "\n"


def _texts(texts: bool) -> str:
    hashes = "`tables/texts.csv` has the SHA-256 of every document and quote, with their offsets."
    if texts:
        return f"Quotes are part of the claims; the articles' full texts are not. {hashes}"
    return (
        "Quotes, headlines and all other words of the articles are left out, as their licence may ask; the actors' "
        f"main names and their roles remain. Who holds the articles finds each quote again: {hashes}"
    )


def _table(one: str, other: str, rows: Mapping[str, object]) -> str:
    lines = (f"| {key} | {value} |" for key, value in rows.items())
    return "\n".join([f"| {one} | {other} |", "| --- | --- |", *lines])


def _quoted(text: str) -> str:
    """Text as YAML, which takes JSON's strings."""
    return json.dumps(text, ensure_ascii=False)
