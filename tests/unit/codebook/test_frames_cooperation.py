"""The cooperative half of the extraction tables and the light verbs are well formed.

That each example yields its `expect` is tested in tests/unit/extract/test_examples.py.
"""

from __future__ import annotations

import re
from collections import Counter

import pytest
from kgraph.codebook import HOME, Codebook, Row, read_table
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.extract.tables.rows import COOPERATIVE
from kgraph.vocabulary import RELATIONS, ROOTS

Tables = dict[str, list[Row]]
FRAMES, NOUNS, LIGHT = "frames_cooperation", "nouns_cooperation", "light"
COLUMNS = {
    FRAMES: "verb object prep source target relation plover confidence example expect subject",
    NOUNS: "noun class relation source target plover confidence example expect",
    LIGHT: "verb effect classes example expect",
}
MINIMUM = {FRAMES: 1000, NOUNS: 600, LIGHT: 100}
MINIMUM_EVENT_NOUNS = 250
MINIMUM_FRAMES = {  # by relation: the weak classes of unseen text are those to keep deep
    "aids": 130,
    "supports": 120,
    "praises": 60,
    "cooperates-with": 120,
    "yields-to": 90,
    "releases": 45,
    "withdraws-from": 30,
    "ceases-fire-with": 20,
    "agrees-with": 40,
    "visits": 30,
    "meets-with": 25,
    "talks-with": 50,
}
SHARED_CLASSES = """
talks visit deal support praise condolence apology cooperation exercise ties aid training asylum release
pardon concession withdrawal ceasefire diplomat troops prisoner offer money weapons goods personnel
peacekeeping information decision request border asset embassy base
"""
SLOT = re.compile(r"^(subj(\.[a-z]+)?|obj|dative|pair|(comp|after)\.subj|obj\.(of|bound)|[a-z]+(\.of)?)$")
PREPOSITIONS = """
about after against alongside among around as at before behind beside between by for from in into of off on over
through to toward towards under upon with out amid along across near aboard
"""
NOT_A_PREPOSITION = {"subj", "obj", "dative", "pair", "comp", "speaker"}
EXPECT = re.compile(
    rf"^(?P<source>.+?) (?P<relation>{'|'.join(sorted(RELATIONS, key=len, reverse=True))}) (?P<target>.+)$"
)


@pytest.fixture(scope="module")
def tables() -> Tables:
    return {name: list(read_table(HOME / f"{name}.tsv", name)) for name in COLUMNS}


@pytest.fixture(scope="module")
def classes() -> set[str]:
    book = Codebook()
    return {row["class"] for name in ("nouns_conflict", NOUNS) for row in book.rows(name)}


def named_classes(row: Row, *columns: str) -> set[str]:
    return {name for column in columns for name in re.findall(r"@([\w-]+)", row[column])}


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_header_is_the_documented_one(name: str) -> None:
    lines = (HOME / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    header = next(line for line in lines if line and not line.startswith("#"))
    assert header.split("\t") == COLUMNS[name].split()
    documented = [line[2:].split(":")[0] for line in lines[: len(COLUMNS[name].split())]]
    assert documented == COLUMNS[name].split()


@pytest.mark.parametrize("name", sorted(MINIMUM))
def test_tables_keep_their_breadth(tables: Tables, name: str) -> None:
    assert len(tables[name]) >= MINIMUM[name]


def test_every_relation_keeps_its_breadth(tables: Tables) -> None:
    frames = Counter(row["relation"] for row in tables[FRAMES])
    assert {k: frames[k] for k, least in MINIMUM_FRAMES.items() if frames[k] < least} == {}
    assert sum(bool(row["relation"]) for row in tables[NOUNS]) >= MINIMUM_EVENT_NOUNS


def test_classes_shared_with_conditions_exist(tables: Tables) -> None:
    assert set(SHARED_CLASSES.split()) - {row["class"] for row in tables[NOUNS]} == set()


def test_conditions_name_known_classes(tables: Tables, classes: set[str]) -> None:
    unknown = {row.name: named_classes(row, "object", "prep") - classes for row in tables[FRAMES]}
    assert {name: names for name, names in unknown.items() if names} == {}
    light = {row.name: set(row.list("classes")) - classes for row in tables[LIGHT]}
    assert {name: names for name, names in light.items() if names} == {}


def test_lexicon_loads_and_indexes_every_frame() -> None:
    lexicon = Lexicon.load()
    loaded = {frame.row for frames in lexicon.frames.values() for frame in frames}
    assert sum(row.startswith(FRAMES) for row in loaded) >= MINIMUM[FRAMES]


def test_slots_are_slots(tables: Tables) -> None:
    for name in (FRAMES, NOUNS):
        for row in tables[name]:
            slots = row.list("source") + row.list("target")
            assert all(SLOT.match(slot) for slot in slots), row.name
            words = {slot.split(".")[0] for slot in slots}
            assert words - NOT_A_PREPOSITION <= set(PREPOSITIONS.split()), (row.name, words)


def test_a_frame_has_one_source_slot_and_a_target(tables: Tables) -> None:
    for row in tables[FRAMES]:
        assert len(row.list("source")) <= 1, row.name
        assert row.list("target"), row.name


def test_pairs_are_only_for_mutual_acts(tables: Tables) -> None:
    """Restored ties and swapped prisoners are told of both sides, though their relations are directed."""
    mutual = {name for name, relation in RELATIONS.items() if relation.symmetric} | {"eases", "releases"}
    paired = [row for row in tables[FRAMES] if "pair" in row.list("target")]
    assert [row.name for row in paired if row["relation"] not in mutual] == []


def test_prepositional_conditions_name_one_preposition(tables: Tables) -> None:
    for row in tables[FRAMES]:
        preposition = row["prep"].partition(":")[0]
        assert not preposition or preposition in PREPOSITIONS.split(), row.name


def test_relations_are_cooperative_or_say_so(tables: Tables) -> None:
    roots = Counter(RELATIONS[row["relation"]].root for row in tables[FRAMES])
    other = sum(n for root, n in roots.items() if root not in COOPERATIVE)
    assert other <= 5, roots


def test_plover_only_where_it_differs(tables: Tables) -> None:
    for name in (FRAMES, NOUNS):
        for row in tables[name]:
            if row["plover"]:
                assert row["plover"] in ROOTS, row.name
                assert row["plover"] != RELATIONS[row["relation"]].root, row.name


def test_confidence_is_a_share(tables: Tables) -> None:
    cells = [row["confidence"] for name in (FRAMES, NOUNS) for row in tables[name] if row["confidence"]]
    assert all(0 < float(cell) <= 1 for cell in cells)
    assert len(set(cells)) >= 4


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_examples_are_unique_and_expect_can_be_read(tables: Tables, name: str) -> None:
    rows = [row for row in tables[name] if name != NOUNS or row["relation"]]
    examples = Counter(row["example"] for row in rows)
    assert [example for example, n in examples.items() if n > 1] == []
    for row in rows:
        assert row["example"].endswith("."), row.name
        for part in row.list("expect"):
            match = EXPECT.match(part)
            assert match, f"{row.name}: {part!r}"
            if name != LIGHT:
                assert match["relation"] == row["relation"], row.name


def test_condition_nouns_carry_nothing_else(tables: Tables) -> None:
    for row in tables[NOUNS]:
        if not row["relation"]:
            assert not any(
                row[column] for column in ("source", "target", "plover", "confidence", "example", "expect")
            ), row.name


def test_no_two_rows_say_the_same(tables: Tables) -> None:
    keys = Counter((row["verb"], frozenset(row.list("object")), row["prep"], row["subject"]) for row in tables[FRAMES])
    assert [key for key, n in keys.items() if n > 1] == []
    nouns = Counter((row["noun"], row["class"]) for row in tables[NOUNS])
    assert [key for key, n in nouns.items() if n > 1] == []
    light = Counter((row["verb"], row["effect"]) for row in tables[LIGHT])
    assert [key for key, n in light.items() if n > 1] == []


def test_no_frame_repeats_one_of_the_conflict_half(tables: Tables) -> None:
    columns = ("verb", "object", "prep", "subject")
    conflict = {tuple(row[c] for c in columns) for row in Codebook().rows("frames_conflict")}
    shared = [row.name for row in tables[FRAMES] if tuple(row[c] for c in columns) in conflict]
    assert shared == []


def test_light_effects(tables: Tables) -> None:
    effects = Counter(row["effect"] for row in tables[LIGHT])
    assert set(effects) == {"do", "undergo"}
    assert min(effects.values()) >= 25
