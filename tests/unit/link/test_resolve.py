"""How a mention resolves on its own and in context."""

from __future__ import annotations

import pytest
from kgraph.link import World, resolve_text
from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "label", "kind", "state"),
    [
        ("Nairobi", "Kenya", "state", "KEN"),
        ("the Kremlin", "Russia", "state", "RUS"),
        ("the Chilean foreign ministry", "Chilean foreign ministry", "organization", "CHL"),
        ("Malian rebels", "Malian rebels", "group", "MLI"),
        ("Norwegian Foreign Minister Kari Solvang", "Kari Solvang", "person", "NOR"),
    ],
)
def test_resolves(nlp: Language, world: World, text: str, label: str, kind: str, state: str) -> None:
    found = resolve_text(text, world=world, nlp=nlp)[0]
    assert (found.label, found.type, found.state) == (label, kind, state)
    assert found.reason


def test_context_decides(nlp: Language, world: World) -> None:
    context = "Norwegian Foreign Minister Kari Solvang met Egypt."
    found = resolve_text("Solvang", context=context, world=world, nlp=nlp)
    assert [r.id for r in found] == ["person/kari-solvang"]


def test_nothing_for_nothing(nlp: Language, world: World) -> None:
    assert resolve_text("  ", world=world, nlp=nlp) == []
    assert resolve_text("quickly", world=world, nlp=nlp) == []
