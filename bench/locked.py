"""The part of requirements.lock that the program itself needs, without what only tests and checks use.

`make sbom` makes its bill of materials of it: `python -m bench.locked | cyclonedx-py requirements -`.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements.lock"
ENTRY = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>\S+)(?P<marker> ; .*?)?(?: \\)?$")
VIA = re.compile(r"^    #(?: via)? +(?P<parent>\S.*)$")
NAME = re.compile(r"[A-Za-z0-9._-]+")


def normal(name: str) -> str:
    """A distribution's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def entries(text: str) -> dict[str, list[str]]:
    """The lines of each locked package, by its name."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in text.splitlines():
        if match := ENTRY.match(line):
            name = normal(match["name"])
        if name:
            found.setdefault(name, []).append(line)
    return found


def parents(lines: list[str]) -> set[str]:
    """Who asks for a package: packages, or `kgraph-news` and the group of pyproject.toml."""
    told = {match["parent"] for line in lines if (match := VIA.match(line))}
    return {parent if "(" in parent else normal(parent) for parent in told if parent != "via"}


def asked() -> set[str]:
    """The packages that pyproject.toml lists for the program itself."""
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    return {normal(NAME.match(line)[0]) for line in listed if NAME.match(line)}  # type: ignore[index]


def needed(text: str) -> dict[str, list[str]]:
    """Of a lock, the entries that the program's own dependencies lead to, in the lock's order."""
    known = entries(text)
    found = asked()
    while more := {name for name, lines in known.items() if name not in found and parents(lines) & found}:
        found |= more
    return {name: lines for name, lines in known.items() if name in found}


if __name__ == "__main__":
    for lines in needed(LOCK.read_text("utf-8")).values():
        print("\n".join(lines))
