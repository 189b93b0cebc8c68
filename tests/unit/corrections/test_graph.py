"""Corrections of the graph's actors, and what a store makes of corrections whatever its history."""

from __future__ import annotations

from pathlib import Path

import pytest
from kgraph.check import graphs
from kgraph.corrections import Correction, Corrections
from kgraph.corrections.attaching import states, unattached
from kgraph.corrections.editing import apply, undo
from kgraph.corrections.matching import State
from kgraph.errors import CorrectionsError
from kgraph.merge import Merged, merge, shipped
from kgraph.model import ActorType, Office
from kgraph.store import Store

from tests.factories import claim, organization, person, record, state

CHN, USA = state("CHN"), state("USA")
JIM, JAMES = person("Jim Mattis", "USA"), person("James Mattis", "USA")
A = record("a.txt", claim(JIM, "urges", CHN), claim(USA, "warns", CHN))
B = record("b.txt", claim(JAMES, "urges", CHN))
C = record("c.txt", claim(organization("Pentagon", "USA"), "asks", CHN), claim(person("Ann Lee", "GBR"), "visits", CHN))
ALL = (A, B, C)


def merged(*rows: Correction) -> Merged:
    """The merge of all documents, the same for every order of rows."""
    one, other = (merge(ALL, corrections=Corrections.of(order)) for order in (rows, rows[::-1]))
    assert one == other
    return one


def actor(kind: str, who: str, value: str) -> Correction:
    return Correction(kind, actor=who, value=value)


def test_two_that_may_not_be_one() -> None:
    assert len(merged().actors) + 1 == len(merged(actor("forbid", "James Mattis", "Jim Mattis")).actors)
    found = merged(actor("forbid", "James Mattis", "Jim Mattis"))
    assert found.canonical["a.txt", JIM.id] == "person/jim-mattis"
    assert found.canonical["b.txt", JAMES.id] == "person/james-mattis"


def test_two_that_are_one_are_what_the_second_is() -> None:
    found = merged(actor("merge", "Ann Lee", "Pentagon"))
    assert found.canonical["c.txt", "person/ann-lee"] == "organization/pentagon"
    one = found.actors["organization/pentagon"]
    assert (one.label, one.type, one.state, one.aliases) == ("Pentagon", ActorType.ORGANIZATION, "USA", ("Ann Lee",))


def test_a_chain_of_merges() -> None:
    found = merged(actor("merge", "Ann Lee", "Pentagon"), actor("merge", "Pentagon", "United States"))
    assert {found.canonical["c.txt", i] for i in ("person/ann-lee", "organization/pentagon")} == {"state/USA"}


def test_names_types_and_states() -> None:
    found = merged(
        actor("rename", "Pentagon", "Department of Defense"),
        actor("retype", "Ann Lee", "organization"),
        actor("state", "Ann Lee", "FRA"),
        actor("merge", "Jim Mattis", "Department of Defense"),
    )
    assert found.actors["organization/pentagon"].label == "Department of Defense"
    assert found.actors["organization/ann-lee"].state == "FRA"
    assert found.canonical["a.txt", JIM.id] == "organization/pentagon"


@pytest.mark.parametrize(
    ("row", "state"),
    [
        (actor("merge", "Jim Mattis", "Pentagon"), State.ATTACHED),
        (actor("merge", "Nobody", "Pentagon"), State.UNATTACHED),
        (actor("retype", "China", "person"), State.UNATTACHED),
        (Correction("reject", "gone.txt", "words"), State.UNATTACHED),
    ],
)
def test_what_attaches(row: Correction, state: State) -> None:
    (fit,) = states(ALL, Corrections.of([row]), shipped())
    assert fit.state is state
    assert bool(fit.why) is (state is not State.ATTACHED)


REJECT = Correction("reject", "a.txt", "United States warns China.")
MERGE = actor("merge", "Ann Lee", "Pentagon")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Store.open(tmp_path / "store", write=True) as store:
        store.commit(ALL)
    return tmp_path / "store"


def graph(path: Path) -> list[str]:
    with Store.open(path) as store:
        assert not list(graphs(store))
        assert store.index.is_of(store.generation)
        return store.nquads()


def test_a_store_with_corrections_equals_one_that_always_had_them(path: Path, tmp_path: Path) -> None:
    plain = graph(path)
    assert apply(path, [REJECT, MERGE]).changed == 2
    with Store.open(tmp_path / "fresh", write=True) as store:
        store.commit([C], corrections=Corrections.of([MERGE, REJECT]).numbered)
        store.commit([B, A])
    assert graph(path) == graph(tmp_path / "fresh") != plain
    assert undo(path, [2, 3]).changed == 2
    assert graph(path) == plain


def test_the_same_corrections_again_change_nothing(path: Path) -> None:
    apply(path, [REJECT])
    with Store.open(path) as store:
        before = store.generation
    assert apply(path, [REJECT]).changed == 0
    assert apply(path).changed == 0
    with Store.open(path) as store:
        assert store.generation == before


def test_what_was_extracted_is_kept(path: Path) -> None:
    apply(path, [REJECT])
    with Store.open(path) as store:
        assert list(store.extracted()) == list(ALL)
        assert len(store.record("a.txt").claims) == 1


def test_corrections_of_a_removed_document_wait_for_it(path: Path) -> None:
    apply(path, [REJECT])
    before = graph(path)
    with Store.open(path, write=True) as store:
        store.commit(removals=["a.txt"])
        assert "no document 'a.txt'" in unattached(store)[0][1]
        store.commit([A])
    assert graph(path) == before


def test_bad_rows_change_neither_file_nor_graph(path: Path) -> None:
    apply(path, [REJECT])
    file, before = path / "corrections.csv", graph(path)
    text = file.read_text()
    with pytest.raises(CorrectionsError):
        apply(path, [Correction("reject", "a.txt")])
    assert (file.read_text(), graph(path)) == (text, before)


def test_a_file_beside_the_corpus_is_remembered(path: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    apply(path, [REJECT], file=file)
    assert not (path / "corrections.csv").exists()
    apply(path, [MERGE])
    assert len(Corrections.read(file).rows) == 2
    file.unlink()
    with pytest.raises(CorrectionsError, match=r"mine\.csv.*is not there"):
        apply(path)


def test_an_office_of_one_who_is_no_person_is_none(tmp_path: Path) -> None:
    held = record("d.txt", claim(JIM, "visits", CHN), actors=(USA,), offices=(Office(JIM.id, "head", USA.id, 0, 3),))
    with Store.open(tmp_path / "store", write=True) as store:
        store.commit([held])
        assert store.totals()["Office"] == 1
        store.commit(corrections=Corrections.of([actor("retype", "Jim Mattis", "organization")]).numbered)
        assert "Office" not in {name for name, number in store.totals().items() if number}
