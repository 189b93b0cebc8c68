"""Actors that much is told of are counted, not worked out again; the store is the one built afresh all the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from kgraph.merge import merge
from kgraph.model import Actor, Record
from kgraph.store import Store
from kgraph.store.comparison import contents
from kgraph.store.index import Index
from kgraph.store.joining import changes
from kgraph.store.joining.regrouping import Regrouped, regrouped

from tests.factories import claim, organization, record, state

USA, CHINA = state("USA"), state("CHN")
BODY = organization("Assembly", "FRA")


def told(doc: str, one: Actor, other: Actor = CHINA) -> Record:
    return record(doc, claim(one, "urges", other))


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[Regrouped]:
    """What was worked out again, at each commit; all is joined, however much changes."""
    found: list[Regrouped] = []
    monkeypatch.setattr("kgraph.store.writer.FEW", 1e9)
    monkeypatch.setattr(changes, "regrouped", lambda *given: found.append(regrouped(*given)) or found[-1])
    return found


def grown(path: Path, before: Mapping[str, Actor], after: Mapping[str, Actor], *, gone: tuple[str, ...] = ()) -> None:
    """Make a store, change it, and compare it with what is left, built afresh."""
    records = {doc: told(doc, actor) for doc, actor in before.items()}
    with Store.open(path / "store", write=True) as store:
        store.commit(records.values())
        new = {doc: told(doc, actor) for doc, actor in after.items()}
        store.commit(new.values(), gone)
        left = [one for doc, one in sorted((records | new).items()) if doc not in gone]
        assert contents(Index(store._records.db)) == contents(Index.of(left, merge(left)))


def test_who_is_called_as_before_stays(tmp_path: Path, seen: list[Regrouped]) -> None:
    grown(tmp_path, dict.fromkeys("abcdef", USA), {"x": USA, "c": USA}, gone=("e",))
    (found,) = seen
    assert [*found.joined] == ["state/CHN", "state/USA"] and not found.groups and not found.was


@pytest.mark.parametrize(
    ("before", "after", "gone"),
    [
        ({"a": BODY, "b": replace(BODY, label="Old")}, {"c": replace(BODY, label="Old")}, ()),  # another label
        ({"a": BODY, "b": replace(BODY, sector="GOV")}, {}, ("b",)),  # no sector any more
        ({"a": replace(BODY, state=""), "b": replace(BODY, state="")}, {"c": BODY}, ()),  # a state
        ({"a": BODY, "b": BODY}, {"c": replace(BODY, state="GBR")}, ()),  # a namesake
        ({"a": BODY, "b": replace(BODY, state="GBR"), "c": BODY}, {"d": BODY}, ()),  # of two namesakes one
        ({"b": BODY, "c": BODY}, {"a": BODY}, ()),  # another first document
        ({"b": BODY, "c": BODY}, {}, ("b",)),
        ({"a": BODY, "b": USA}, {}, ("a",)),  # nobody left
    ],
)
def test_who_changes_is_worked_out_again(
    before: dict[str, Actor], after: dict[str, Actor], gone: tuple[str, ...], tmp_path: Path, seen: list[Regrouped]
) -> None:
    grown(tmp_path, before, after, gone=gone)
    (found,) = seen
    assert BODY.id not in found.joined and (found.groups or found.before)
