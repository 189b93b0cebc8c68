"""The indexes over the tables, and what a bad table says."""

from __future__ import annotations

from pathlib import Path

import pytest
from kgraph.codebook import Codebook
from kgraph.errors import CodebookError
from kgraph.link import World
from kgraph.link.knowledge.world import NameKind
from kgraph.model import ActorType


def test_all_states_are_known(world: World) -> None:
    assert len(world.states) >= 249
    assert world.states["FRA"].demonym == "French"


@pytest.mark.parametrize(
    ("name", "code", "kind"),
    [
        ("France", "FRA", NameKind.NAME),
        ("U.S.", "USA", NameKind.NAME),
        ("Norwegian", "NOR", NameKind.DEMONYM),
        ("Norwegians", "NOR", NameKind.PEOPLE),
        ("Nairobi", "KEN", NameKind.CAPITAL),
        ("Kremlin", "RUS", NameKind.SEAT),
    ],
)
def test_names_of_states(world: World, name: str, code: str, kind: NameKind) -> None:
    known = world.names.get(name)
    assert known is not None
    assert (known.state, known.kind) == (code, kind)


def test_seas_are_no_actors(world: World) -> None:
    known = world.names.get("South China Sea")
    assert known is not None and known.kind is NameKind.THING


def test_regions_belong_to_their_state(world: World) -> None:
    known = world.names.get("Darfur")
    assert known is not None and known.organization is not None
    assert (known.kind, known.organization.state, known.organization.type) == (
        NameKind.PLACE,
        "SDN",
        ActorType.GROUP,
    )


def test_role_nouns_know_number(world: World) -> None:
    one, many = world.roles.get("official"), world.roles.get("officials")
    assert one is not None and many is not None
    assert (one.plural, many.plural) == (False, True)
    assert many.is_state and not one.is_state


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("James", "Jim", True), ("J.", "James", True), ("Michael", "Mike", True), ("James", "Robert", False)],
)
def test_first_names(world: World, one: str, other: str, same: bool) -> None:
    assert world.same_first(one.strip("."), other) is same


def test_tenure_depends_on_the_day(world: World) -> None:
    before, after = world.tenure("Obama", "2016-06-01"), world.tenure("Obama", "2018-06-01")
    assert before is not None and before.state == "USA"
    assert after is None


def test_bad_rows_are_all_reported(tmp_path: Path) -> None:
    (tmp_path / "roles.extra.tsv").write_text(
        "noun\tplural\tkind\nvizier\tviziers\trank\nkhan\tkhans\t\n", encoding="utf-8"
    )
    with pytest.raises(CodebookError) as caught:
        World.load(Codebook(tmp_path))
    assert "roles.extra.tsv, line 2" in str(caught.value) and "line 3" in str(caught.value)


def test_a_user_adds_an_organization(tmp_path: Path) -> None:
    (tmp_path / "organizations.extra.tsv").write_text(
        "name\taliases\ttype\tstate\tsector\nOrder of the Heron\tHeronists\tgroup\tNOR\tREB\n",
        encoding="utf-8",
    )
    known = World.load(Codebook(tmp_path)).names.get("Heronists")
    assert known is not None and known.organization is not None
    assert known.organization.name == "Order of the Heron"


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ("ATL\tking\tMiro Plato", r"leaders.extra.tsv, line 2: states.tsv has no 'ATL'"),
        ("FRA\tking\t", r"leaders.extra.tsv, line 2: a term of office needs a person"),
    ],
)
def test_terms_of_office_of_nobody_or_nowhere(cells: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "leaders.extra.tsv").write_text(f"state\toffice\tperson\n{cells}\n", encoding="utf-8")
    with pytest.raises(CodebookError, match=message):
        World.load(Codebook(tmp_path))


def test_a_shorter_table_of_states_names_some_of_what_it_lacks(tmp_path: Path) -> None:
    (tmp_path / "states.tsv").write_text("iso3\tname\tdemonyms\nFRA\tFrance\tFrench\n", encoding="utf-8")
    with pytest.raises(CodebookError) as caught:
        World.load(Codebook(tmp_path))
    lines = str(caught.value).splitlines()
    assert len(lines) == 11 and lines[-1].endswith("more states") and "'FRA'" not in str(caught.value)
