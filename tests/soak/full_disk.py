"""A full disk costs nothing that was there: one clear line, and given room the same command completes the build."""

from __future__ import annotations

import contextlib
import resource
import shutil
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from random import Random

from tests.soak.building import finish
from tests.soak.cases import CASES, Case, case, completed, placed, whole
from tests.soak.harness import Figures, scratch, trials

TRIALS = 40
ROOM = 64 << 20


def run(scale: float, seed: int) -> Figures:
    """Builds with a limit on the size of files and builds on a disk that is too small, one after the other."""
    figures = Figures({"builds": 0, "refused for want of room": 0, "documents lost": 0})
    with scratch() as folder:
        small = can_mount(folder / "disk")
        figures.counts["on a disk of its own"] = 0 if small else "cannot be made here"
        for number, chance in trials(TRIALS, scale, seed):
            figures.add("builds")
            try:
                tried = on_small_disk if small and number % 2 == 0 else with_small_files
                tried(folder, case(seed, number // 2 % CASES), chance, figures)
            except AssertionError as error:
                figures.fail(f"trial {number}: {error}")
    return figures


def with_small_files(folder: Path, case: Case, chance: Random, figures: Figures) -> None:
    """No file may grow beyond some size below that of the largest that the build would write."""
    store = placed(folder / "trial", case.before)
    most = max(path.stat().st_size for path in case.done.rglob("*") if path.is_file())
    limited(store, case, partial(limit_files, chance.randint(0, most)), figures)
    completed(store, case, folder / "said")


def limit_files(size: int) -> None:
    """Let this process write no file beyond that many bytes."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def on_small_disk(folder: Path, case: Case, chance: Random, figures: Figures) -> None:
    """The disk has room for what is there, and some of what the build would write."""
    now = sum(path.stat().st_size for path in case.before.rglob("*") if path.is_file()) if case.before else 0
    most = 3 * sum(path.stat().st_size for path in case.done.rglob("*") if path.is_file())
    with small_disk(folder / "disk", ROOM) as disk:
        store = placed(disk / "store", case.before)
        resize(disk, max(now * 2, chance.randint(now, most), 1 << 16))
        figures.add("on a disk of its own")
        limited(store, case, None, figures)
        resize(disk, ROOM)
        completed(store, case, folder / "said")


def limited(store: Path, case: Case, first: partial[None] | None, figures: Figures) -> None:
    """Build without room. Raises AssertionError if it ends otherwise than with a store and one line."""
    said = store.with_name("said") if first else store.parent.with_name("said")
    code = finish(case.command(store), said, first)
    told = said.read_text("utf-8")
    assert code in (0, 1), f"exit {code}: {told}"
    if code:
        figures.add("refused for want of room")
        assert told.startswith("kgraph: ") and told.count("\n") == 1, told
    lost = whole(store, case) if store.exists() else sorted(case.known)
    figures.add("documents lost", len(lost))
    assert not lost, f"lost {lost}"


@contextlib.contextmanager
def small_disk(folder: Path, size: int) -> Iterator[Path]:
    """A file system of that many bytes in memory. Raises CalledProcessError where none can be mounted."""
    folder.mkdir(exist_ok=True)
    mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder))
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def resize(disk: Path, size: int) -> None:
    """Give a disk another size."""
    mount("-o", f"remount,size={size}", str(disk))


def mount(*words: str) -> None:
    """Run `mount`, without a word."""
    subprocess.run(["mount", *words], check=True, capture_output=True)


def can_mount(folder: Path) -> bool:
    """Whether this machine lets us make file systems."""
    if not shutil.which("mount"):
        return False
    try:
        with small_disk(folder, 1 << 20):
            return True
    except subprocess.CalledProcessError:
        return False
