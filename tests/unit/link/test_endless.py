"""A sentence without end is linked without comparing all that is in it with each other."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

import pytest
from kgraph.link import Linked
from kgraph.link.document import speech
from kgraph.link.document.speech import Quotation, near
from kgraph.link.reference import pronouns

from tests.unit.link.conftest import LinkText

PARTS = 1500
ENDLESS = 'The president of the country urged China on Monday to talk to Iran. "He said ' + '"He said ' * PARTS


def counted(monkeypatch: pytest.MonkeyPatch, module: object, name: str) -> list[int]:
    """How long what a function returns is, at each call."""
    found: list[int] = []
    real: Callable[..., list[object]] = getattr(module, name)

    def counting(*given: object) -> list[object]:
        made = real(*given)
        found.append(len(made))
        return made

    monkeypatch.setattr(module, name, counting)
    return found


def test_the_nearest_are_compared(link_text: LinkText, monkeypatch: pytest.MonkeyPatch) -> None:
    mentions = counted(monkeypatch, pronouns, "before")
    verbs = counted(monkeypatch, speech, "near")
    linked: Linked = link_text(ENDLESS)
    assert len(linked.parsed.doc) > 3 * PARTS
    assert len(mentions) > PARTS / 2 and max(mentions) == pronouns.MANY
    assert len(verbs) > PARTS / 4 and max(verbs) == 2 * speech.NEAR


def test_verbs_on_both_sides(link_text: LinkText) -> None:
    doc = link_text("Kenya said " * 60 + ".").parsed.doc
    verbs = list(chain(doc[1::2]))[:60]
    found = near(verbs, Quotation(61, 62, opens_paragraph=False))
    assert [verb.i for verb in found] == list(range(21, 101, 2))
