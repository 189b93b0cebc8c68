"""Same input, same bytes: whatever the order of files, the hash seed, the number of processes and the history."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

from tests.conftest import ROOT
from tests.soak.harness import Figures, scratch, trials

TRIALS = 30
FORMATS = ("graph.nq", "graph.ttl", "claims.csv", "net.graphml")
HEADER = "verb\tobject\tprep\tsource\ttarget\trelation\tplover\tconfidence\texample\texpect\n"
ROW = "{0}\t\t\t\tobj\tattacks\t\t0.9\tFrance {0}d Iran.\tFrance attacks Iran\n"
VERBS = "urge accuse criticize praise invade escalate".split()  # found in some of the documents each


def run(scale: float, seed: int) -> Figures:
    """Build the seed articles and some of the corpus by many ways; compare the exports with those of the plain way."""
    figures = Figures({"stores": 0, "builds": 0, "with parses of their own": 0})
    with scratch() as folder:
        inputs = folder / "in"
        gather(inputs)
        (folder / "book").mkdir()
        kgraph("0", "build", inputs, "--store", folder / "plain")
        expected = exported(folder / "plain", "0")
        for number, chance in trials(TRIALS, scale, seed):
            figures.add("stores")
            shutil.rmtree(folder / "store", ignore_errors=True)
            (folder / "store").mkdir()
            if number % 10 == 9:
                figures.add("with parses of their own")
            else:  # loading the model takes longer than all the rest
                shutil.copy(folder / "plain" / "parses.sqlite", folder / "store")
            grow(folder, chance, figures)
            found = exported(folder / "store", str(chance.randrange(1, 10**6)))
            figures.fail(*[f"trial {number}: {name} differs" for name in FORMATS if found[name] != expected[name]])
    return figures


def gather(inputs: Path) -> None:
    """The documents: the seeds and the first half of the unseen corpus."""
    shutil.copytree(ROOT / "seeds", inputs)
    for path in sorted((ROOT / "tests" / "corpus" / "unseen").glob("*.txt"))[:6]:
        shutil.copy(path, inputs)


def grow(folder: Path, chance: Random, figures: Figures) -> None:
    """Build a store by detours, the last of which has all documents as they are."""
    inputs, store = folder / "in", folder / "store"
    names = sorted(path.name for path in inputs.glob("*.txt"))
    chance.shuffle(names)
    for _ in range(chance.randint(0, 2)):
        some = [inputs / name for name in names[: chance.randint(1, len(names))]]
        rows = [ROW.format(verb) for verb in chance.sample(VERBS, chance.randint(1, 3))]
        (folder / "book" / "frames_conflict.extra.tsv").write_text("".join([HEADER, *rows]), "utf-8")
        book = ["--codebook", folder / "book"] if chance.random() < 0.5 else []
        kgraph(drawn(chance), "build", *some, *book, "--jobs", chance.choice((1, 2)), "--store", store)
        figures.add("builds")
        if chance.random() < 0.5:
            kgraph(drawn(chance), "remove", chance.choice(some).name, "--store", store)
    whole = [inputs] if chance.random() < 0.5 else [inputs / name for name in names]
    kgraph(drawn(chance), "build", *whole, "--jobs", chance.choice((1, 2)), "--store", store)
    figures.add("builds")


def drawn(chance: Random) -> str:
    """A hash seed."""
    return str(chance.randrange(1, 10**6))


def kgraph(hash_seed: str, *words: object) -> None:
    """Run the command line under a hash seed. Raises CalledProcessError if it fails."""
    command = [sys.executable, "-m", "kgraph", *map(str, words)]
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)


def exported(store: Path, hash_seed: str) -> dict[str, str]:
    """Digests of what a store exports."""
    files = [store.with_name(name) for name in FORMATS]
    kgraph(hash_seed, "export", *files, "--store", store)
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
