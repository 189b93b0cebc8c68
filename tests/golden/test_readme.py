"""The README shows what the commands really print on the seed articles."""

from __future__ import annotations

import re
import shlex

from tests.conftest import ROOT

README = ROOT / "README.md"
BLOCK = re.compile(r"```console\n\$ kgraph (?P<words>[^\n]+)\n(?P<output>.*?)```", re.S)
MINIMUM = 4


def test_shown_output_is_real(kgraph, seeds_store, update_goldens):
    text = README.read_text(encoding="utf-8")
    blocks = list(BLOCK.finditer(text))
    assert len(blocks) >= MINIMUM
    for block in blocks:
        done = kgraph(*shlex.split(block["words"]), "--store", str(seeds_store))
        if update_goldens:
            text = text.replace(block.group(), f"```console\n$ kgraph {block['words']}\n{done.stdout}```")
        else:
            assert done.stdout == block["output"], (
                f"kgraph {block['words']}: run pytest --update-goldens and read the change"
            )
    if update_goldens:
        README.write_text(text, encoding="utf-8")
