"""Build hook: with KGRAPH_COMPILED=1 the wheel has the modules that pyproject.toml lists as machine code too."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# mypyc; the types are checked by `make check`: it meets the modules in another order, knows some tables later, and
# the `__init__` that is written for a frozen class fills it
COMPILE = """
import sys
from mypyc.build import mypycify
from setuptools import setup
settings = ["--config-file", sys.argv.pop(1), "--disable-error-code=has-type", "--disable-error-code=misc"]
modules = sys.argv.pop(1).split(",")
setup(packages=[], py_modules=[], ext_modules=mypycify(settings + modules, opt_level="3", multi_file=True))
"""

TOKEN = "from kgraph.parse.tokens import Token as _Token"
FUTURE = "from __future__ import annotations\n"
CONSTANT = re.compile(r"^([A-Z][A-Z0-9_]*) = (?!TypeVar)", re.M)
CHANGED = re.compile(r"^([A-Z][A-Z0-9_]*) \|= ", re.M)
KEPT = re.compile(r"^( *)@(once|kept)\n\1def (_?)(\w+)\((\w+)(.*?)\) -> (.+):$", re.M)
NOTED = re.compile(r"^( +)self\.noted\b.*\n", re.M)
WORDS = re.compile(r"(?<![\w.])((?:\w+\.)*doc)\[")
MEMBER = re.compile(r"(?<![\w.])(ActorType|MentionKind|Status)\.([A-Z]+)\b")


def fixed(text: str, module: str, noted: Sequence[str] = ()) -> str:
    """A module as it is compiled, which would else call what is slow in Python objects.

    Constants and members of enumerations are declared final, or they would be looked up by name; what `once` and
    `kept` wrap is written out, and so is how data classes are filled. A word has an attribute of its own for each
    reading that is `noted`, and the words of a document are a list: its own class is slow to index.
    """
    changed = set(CHANGED.findall(text))
    text = NOTED.sub(lambda m: "".join(f"{m[1]}self.{name}: Any = None\n" for name in noted) + m[0], text)
    text = initialized(text)
    text = CONSTANT.sub(lambda m: m[0] if m[1] in changed else f"{m[1]}: Final = ", text)
    text = KEPT.sub(lambda m: opened(m, module), text)
    needed = ["from typing import Final, cast as _cast"]
    if "_memory(" in text:
        needed.append("from kgraph.kept import memory as _memory")
    members = sorted(set(MEMBER.findall(text)))
    needed += [f"from kgraph.model import {kind} as _{kind}" for kind in sorted({kind for kind, _ in members})]
    needed += [f"_{kind}_{name}: Final = _{kind}.{name}" for kind, name in members]
    text = MEMBER.sub(r"_\1_\2", text)
    text, indexed = WORDS.subn(r"_cast('list[_Token]', \1)[", text)
    if indexed:
        needed += ["from typing import TYPE_CHECKING as _CHECKING", "if _CHECKING:", f"    {TOKEN}"]
    return text.replace(FUTURE, FUTURE + "".join(line + "\n" for line in needed), 1)


def opened(found: re.Match[str], module: str) -> str:
    """A kept reading as two functions: one that keeps, one that reads."""
    indent, wrapper, private, name, thing, rest, kind = found.groups()
    keeping = (
        (
            f"def {private}{name}({thing}{rest}) -> {kind}:",
            f"    found = {thing}.{place(module, name)}",
            "    if found is None:",
            f"        found = {thing}.{place(module, name)} = _read_{name}({thing})",
        )
        if wrapper == "once"
        else (
            "@property",
            f"def {private}{name}({thing}{rest}) -> {kind}:",
            f"    held = _memory({thing})",
            f'    found = held.get("{module}.{name}", held)',
            "    if found is held:",
            f'        found = held["{module}.{name}"] = {thing}._read_{name}()',
        )
    )
    lines = (
        *keeping,
        f"    return _cast({kind}, found)",
        "",
        f"def _read_{name}({thing}{rest}) -> {kind}:",
    )
    return "\n".join(indent + line for line in lines)


def place(module: str, name: str) -> str:
    """The attribute of a word in which a reading made once is kept."""
    return f"once_{module}_{name}"


def places(modules: Iterable[tuple[str, str]]) -> list[str]:
    """Those attributes, of the readings in modules of these names and texts."""
    return [place(name, one[4]) for name, text in modules for one in KEPT.finditer(text) if one[2] == "once"]


def initialized(text: str) -> str:
    """A module whose native data classes have their `__init__` written out: that of `dataclass` is not compiled."""
    lines = text.splitlines()
    for mark, node in reversed(data_classes(ast.parse(text))):
        fields = [one for one in node.body if isinstance(one, ast.AnnAssign)]
        if fields:  # else the one above fills it
            given = [parameter(one) for one in fields]
            values = [f"        self.{name} = {value}" for name, _, value in given]
            header = f"    def __init__(self, {', '.join(text for _, text, _ in given)}) -> None:"
            lines[(fields[-1].end_lineno or 0) : fields[-1].end_lineno] = ["", header, *values]
        marked = ast.unparse(mark)
        marked = f"{marked[:-1]}, init=False)" if marked.endswith(")") else f"{marked}(init=False)"
        lines[mark.lineno - 1] = f"@{marked}" + lines[mark.lineno - 1][mark.end_col_offset :]
    return "\n".join(lines) + "\n"


def data_classes(tree: ast.Module) -> list[tuple[ast.expr, ast.ClassDef]]:
    """Those that become native classes, in order, each behind its mark."""
    return [
        (mark, node)
        for node in tree.body
        if isinstance(node, ast.ClassDef)
        if not any("native_class=False" in ast.unparse(mark) for mark in node.decorator_list)
        for mark in node.decorator_list
        if ast.unparse(mark).startswith("dataclass")
    ]


def parameter(field: ast.AnnAssign) -> tuple[str, str, str]:
    """The name of a field, its parameter, and the value that it takes."""
    name, kind, given = ast.unparse(field.target), ast.unparse(field.annotation), field.value
    if not (isinstance(given, ast.Call) and ast.unparse(given.func) == "field"):
        return name, f"{name}: {kind}" + (f" = {ast.unparse(given)}" if given else ""), name
    words = {word.arg: ast.unparse(word.value) for word in given.keywords}
    if "default" in words:
        return name, f"{name}: {kind} = {words['default']}", name
    made = words["default_factory"]
    made = made.removeprefix("lambda: ") if made.startswith("lambda") else f"{made}()"
    return name, f"{name}: {kind} | None = None", f"{made} if {name} is None else {name}"


def surroundings() -> dict[str, str]:
    """The environment of the C compiler. GCC is to optimize over all modules at once: they mostly call each other."""
    if sys.platform != "linux" or "gcc" not in (sysconfig.get_config_var("CC") or ""):
        return dict(os.environ)
    flags = {"CFLAGS": "-flto -fno-semantic-interposition", "LDFLAGS": "-flto=auto -O3"}
    return os.environ | {name: f"{os.environ.get(name, '')} {more}".strip() for name, more in flags.items()}


class CompiledModules(BuildHookInterface[Any]):
    """Compiles in a copy, so that no compiled module ever stands in for the source that somebody works on."""

    place: Path | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and have the results packed beside their sources."""
        if version == "editable" or os.environ.get("KGRAPH_COMPILED") != "1":
            return
        self.place = folder = Path(mkdtemp(prefix="kgraph-compiled-"))
        shutil.copytree(
            Path(self.root, "kgraph"), folder / "kgraph", ignore=shutil.ignore_patterns("page", "__pycache__")
        )
        modules = sorted(
            str(path.relative_to(folder))
            for pattern in self.config["compiled"]
            for path in folder.glob(pattern)
            if path.name != "__init__.py"  # what a package shows is looked up in its source
        )
        texts = {name: Path(folder, name).read_text(encoding="utf-8") for name in modules}
        noted = places((Path(name).stem, text) for name, text in texts.items())
        for name, text in texts.items():
            Path(folder, name).write_text(fixed(text, Path(name).stem, noted), encoding="utf-8")
        command = [sys.executable, "-c", COMPILE, str(Path(self.root, "pyproject.toml")), ",".join(modules)]
        command += ["--quiet", "build_ext", "--inplace", "--parallel", str(os.cpu_count() or 1)]
        if subprocess.run(command, cwd=folder, env=surroundings(), check=False).returncode:
            shutil.rmtree(folder)
            sys.exit("the modules could not be compiled: the lines above say why; a C compiler is needed")
        made = [path for path in folder.rglob("*.so") if "build" not in path.relative_to(folder).parts]
        build_data["force_include"] |= {str(path): str(path.relative_to(folder)) for path in made}
        build_data["pure_python"], build_data["infer_tag"] = False, True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave nothing behind."""
        if self.place is not None:
            shutil.rmtree(self.place)
