"""Does the compiled program read as its source does, and how much faster? `make compiled` asks.

python -m bench.compiled WHEEL ARTICLES_OR_SENTENCES...: the tables of `bench.steps` of both, and their claims compared.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

ROOT = Path(__file__).parent.parent


def main(wheel: str, names: list[str]) -> None:
    """Print both tables. Exits with 1 where the claims differ."""
    paths = [str(Path(name).resolve()) for name in names]
    with TemporaryDirectory() as place:
        with ZipFile(wheel) as packed:
            packed.extractall(place)
        tables = [steps(Path(where), paths) for where in (ROOT, place)]
    for kind, table in zip(("source", "compiled"), tables, strict=True):
        print(f"{kind}\n{table}")
    digests = [[line.split()[-1] for line in table.splitlines()] for table in tables]
    if digests[0] != digests[1]:
        sys.exit("the compiled program reads something else than its source: do not use it, and tell us")


def steps(place: Path, paths: list[str]) -> str:
    """What `bench.steps` prints with the program of that folder."""
    searched = os.pathsep.join([str(place), str(ROOT)])
    command = [sys.executable, "-P", "-m", "bench.steps", *paths]
    ran = subprocess.run(
        command, env=os.environ | {"PYTHONPATH": searched}, capture_output=True, text=True, check=False
    )
    if ran.returncode:
        sys.exit(f"{place}: bench.steps failed\n{ran.stderr}")
    return ran.stdout


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
