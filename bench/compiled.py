"""Does the compiled program read as its source does, and how much faster? `make compiled` asks.

python -m bench.compiled WHEEL ARTICLES_OR_SENTENCES...: the tables of `bench.steps` of both, and their claims compared.
"""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from bench.bench import ROOT


def main(wheel: Path, names: list[str]) -> None:
    """Print both tables. Exits with 1 where the claims differ."""
    paths = [str(Path(name).resolve()) for name in names]
    with TemporaryDirectory() as folder:
        place = unpacked(wheel, Path(folder))
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            if unfit := [name for name, loads in pool.map(partial(loaded, place), modules(place)) if not loads]:
                sys.exit(f"cannot be imported before all others: {', '.join(unfit)}")
        tables = [steps(where, paths) for where in (ROOT, place)]
    for kind, table in zip(("source", "compiled"), tables, strict=True):
        print(f"{kind}\n{table}")
    digests = [[line.split()[-1] for line in table.splitlines()] for table in tables]
    if digests[0] != digests[1]:
        sys.exit("the compiled program reads something else than its source: do not use it, and tell us")


def unpacked(wheel: Path, place: Path) -> Path:
    """The folder, filled with what the wheel holds."""
    with ZipFile(wheel) as packed:
        packed.extractall(place)
    return place


def modules(place: Path) -> list[str]:
    """The names of the modules that are machine code."""
    files = (path.relative_to(place) for path in place.rglob("kgraph/**/*.so"))
    return sorted(".".join((*path.parts[:-1], path.name.partition(".")[0])) for path in files)


def loaded(place: Path, name: str) -> tuple[str, bool]:
    """A module, and whether a process can import it first of all: classes of machine code want each other made."""
    command = [sys.executable, "-P", "-c", f"import {name}"]
    return name, not subprocess.run(command, env=surroundings(place), capture_output=True, check=False).returncode


def surroundings(place: Path) -> dict[str, str]:
    """The environment in which `python -P` finds the program in that folder, and what else is ours here."""
    return os.environ | {"PYTHONPATH": os.pathsep.join([str(place), str(ROOT)])}


def steps(place: Path, paths: list[str]) -> str:
    """What `bench.steps` prints with the program of that folder."""
    command = [sys.executable, "-P", "-m", "bench.steps", *paths]
    ran = subprocess.run(command, env=surroundings(place), capture_output=True, text=True, check=False)
    if ran.returncode:
        sys.exit(f"{place}: bench.steps failed\n{ran.stderr}")
    return ran.stdout


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
