"""Build hook: with KGRAPH_COMPILED=1 the wheel has the modules that pyproject.toml lists as machine code too."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# mypyc; the types are checked by `make check`: it meets the modules in another order and knows some tables later
COMPILE = """
import sys
from mypyc.build import mypycify
from setuptools import setup
settings = ["--config-file", sys.argv.pop(1), "--disable-error-code=has-type"]
modules = sys.argv.pop(1).split(",")
setup(packages=[], py_modules=[], ext_modules=mypycify(settings + modules, opt_level="3", multi_file=True))
"""

CONSTANT = re.compile(r"^([A-Z][A-Z0-9_]*) = (?!TypeVar)", re.M)
CHANGED = re.compile(r"^([A-Z][A-Z0-9_]*) \|= ", re.M)


def fixed(text: str) -> str:
    """A module with its constants declared final: compiled code reads such without looking them up by name."""
    changed = set(CHANGED.findall(text))
    first = CONSTANT.search(text)
    if first is None:
        return text
    text = f"{text[: first.start()]}from typing import Final\n{text[first.start() :]}"
    return CONSTANT.sub(lambda m: m[0] if m[1] in changed else f"{m[1]}: Final = ", text)


class CompiledModules(BuildHookInterface[Any]):
    """Compiles in a copy, so that no compiled module ever stands in for the source that somebody works on."""

    place: Path | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and have the results packed beside their sources."""
        if version == "editable" or os.environ.get("KGRAPH_COMPILED") != "1":
            return
        self.place = place = Path(mkdtemp(prefix="kgraph-compiled-"))
        shutil.copytree(
            Path(self.root, "kgraph"), place / "kgraph", ignore=shutil.ignore_patterns("page", "__pycache__")
        )
        modules = sorted(
            str(path.relative_to(place))
            for pattern in self.config["compiled"]
            for path in place.glob(pattern)
            if path.name != "__init__.py"  # what a package shows is looked up in its source
        )
        for name in modules:
            module = place / name
            module.write_text(fixed(module.read_text(encoding="utf-8")), encoding="utf-8")
        command = [sys.executable, "-c", COMPILE, str(Path(self.root, "pyproject.toml")), ",".join(modules)]
        command += ["--quiet", "build_ext", "--inplace", "--parallel", str(os.cpu_count() or 1)]
        if subprocess.run(command, cwd=place, check=False).returncode:
            shutil.rmtree(place)
            sys.exit("the modules could not be compiled: the lines above say why; a C compiler is needed")
        made = [path for path in place.rglob("*.so") if "build" not in path.relative_to(place).parts]
        build_data["force_include"] |= {str(path): str(path.relative_to(place)) for path in made}
        build_data["pure_python"], build_data["infer_tag"] = False, True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave nothing behind."""
        if self.place is not None:
            shutil.rmtree(self.place)
