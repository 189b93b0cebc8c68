"""No bytes that a coverage-guided fuzzer finds crash the readers."""

from __future__ import annotations

import math
import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from tests.conftest import ROOT
from tests.soak.harness import Figures, scratch

SECONDS = 600
RUNS = re.compile(r"Done (\d+) runs|stat::number_of_executed_units: *(\d+)")
FOLDER = "KGRAPH_FUZZED"  # where the fuzzer's process, which ends without a last word, puts its files
ABSENT = "atheris is not installed"


def run(scale: float, seed: int) -> Figures:
    """Ten minutes of libFuzzer on files of each kind, with the sidecar."""
    try:
        import atheris  # noqa: F401
    except ImportError:
        return Figures({"seconds": 0, "inputs": ABSENT})
    seconds = math.ceil(SECONDS * scale)
    limits = [f"-max_total_time={seconds}", f"-seed={seed}", "-print_final_stats=1", "-timeout=60"]
    with scratch() as folder:
        (folder / "in").mkdir()
        command = [sys.executable, "-m", "tests.soak.fuzz", *limits, f"-artifact_prefix={folder}/"]
        place = {**os.environ, FOLDER: str(folder / "in")}
        done = subprocess.run(command, cwd=ROOT, env=place, capture_output=True, text=True, check=False)
        artifacts = {path.name: path.read_bytes()[:200] for path in folder.iterdir() if path.is_file()}
    counted = RUNS.findall(done.stderr)
    figures = Figures({"seconds": seconds, "inputs": max((int(a or b) for a, b in counted), default=0)})
    if done.returncode:
        figures.fail(f"{artifacts} {done.stderr[-1500:]}")
    return figures


def fuzz() -> None:
    """The fuzzer's own process: it ends with the time or with the first crash."""
    import atheris

    with atheris.instrument_imports(include=["kgraph.read"]):
        from kgraph.errors import InputError
        from kgraph.read import ReadReport, read

    folder = Path(os.environ[FOLDER])

    def one(data: bytes) -> None:
        kind, sidecar, content = (data[:1] or b"\0")[0] % 3, data[1:2] > b"\xc0", data[2:]
        (folder / ("a.txt", "a.csv", "a.jsonl")[kind]).write_bytes(content)
        if sidecar:
            (folder / "metadata.csv").write_bytes(content)
        with suppress(InputError):
            list(read([folder], report=ReadReport()))
        clear(folder)

    atheris.Setup(sys.argv, one)
    atheris.Fuzz()


def clear(folder: Path) -> None:
    """Remove the files of a folder."""
    for path in folder.iterdir():
        path.unlink()


if __name__ == "__main__":
    fuzz()
