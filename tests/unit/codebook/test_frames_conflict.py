"""The conflict half of the codebook and the PLOVER projection: rows are well formed and broad."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest
from kgraph.codebook import HOME, Row, read_table
from kgraph.model import Status
from kgraph.vocabulary import RELATIONS, ROOTS

CONFLICT = frozenset(
    ["REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]
)
FRAME_COLUMNS = [
    "verb",
    "object",
    "prep",
    "source",
    "target",
    "relation",
    "plover",
    "confidence",
    "subject",
    "example",
    "expect",
    "subject",
]
NOUN_COLUMNS = ["noun", "class", "relation", "source", "target", "plover", "confidence", "example", "expect"]
ROLES = frozenset(
    [
        "speaker",
        "meanwhile",
        "subj.of",
        "subj.with",
        "@place",
        "subj",
        "subj.from",
        "obj",
        "dative",
        "pair",
        "obj.of",
        "obj.bound",
        "comp.subj",
        "after.subj",
        "of",
        "poss",
        "by",
        "pair",
    ]
)
PREPOSITIONS = frozenset(
    [
        "about",
        "across",
        "after",
        "against",
        "along",
        "amid",
        "among",
        "around",
        "as",
        "at",
        "before",
        "behind",
        "belonging",
        "beside",
        "between",
        "by",
        "down",
        "facing",
        "for",
        "following",
        "from",
        "in",
        "inside",
        "into",
        "near",
        "of",
        "off",
        "on",
        "onto",
        "opposite",
        "outside",
        "over",
        "past",
        "run",
        "through",
        "to",
        "under",
        "until",
        "toward",
        "towards",
        "upon",
        "with",
        "within",
        "without",
    ]
)
LEAST = {
    "urges": 40, "asks": 25, "demands": 20, "accuses": 30, "criticizes": 150, "investigates": 60,
    "rejects": 80, "opposes": 30, "denies": 10, "threatens": 20, "warns": 20, "protests-against": 30,
    "sanctions": 50, "cuts-ties-with": 80, "mobilizes-against": 60, "detains": 40, "coerces": 120,
    "attacks": 120, "kills": 30,
}  # fmt: skip


def table(name: str) -> list[Row]:
    """Every row of a shipped table."""
    return list(read_table(HOME / f"{name}.tsv", name))


FRAMES = table("frames_conflict")
NOUNS = table("nouns_conflict")
TELLING = [row for row in NOUNS if row["relation"]]
PLOVER = table("plover")
CODES = {(row["root"], row["status"]): row["plover"] for row in PLOVER}
CLASSES = {row["class"] for row in NOUNS}


def listed(rows: Iterable[Row], bad: Iterable[bool]) -> list[str]:
    """Names of the rows that are bad, for the message of a failing assert."""
    return [
        f"{row.name} {row['verb'] or row['noun'] or row['root']}"
        for row, is_bad in zip(rows, bad, strict=True)
        if is_bad
    ]


def is_slot(name: str) -> bool:
    """A role, a preposition (whose object may have to be a noun), or the owner of a preposition's object."""
    return name in ROLES or name.partition(":")[0].removesuffix(".of") in PREPOSITIONS


def is_confidence(text: str) -> bool:
    """A number above 0, at most 1."""
    return 0 < float(text) <= 1


@pytest.mark.parametrize(("rows", "columns"), [(FRAMES, FRAME_COLUMNS), (NOUNS, NOUN_COLUMNS)])
def test_columns(rows: list[Row], columns: list[str]) -> None:
    assert all(set(row.cells) <= set(columns) for row in rows)
    assert listed(rows, (not row[columns[0]] for row in rows)) == []


def test_breadth() -> None:
    counts = Counter(row["relation"] for row in FRAMES)
    assert len(FRAMES) >= 1200
    assert len(TELLING) >= 400
    assert {leaf: counts[leaf] for leaf, least in LEAST.items() if counts[leaf] < least} == {}


def test_every_leaf_of_the_roots_has_frames_and_nouns() -> None:
    leaves = {leaf for leaf, relation in RELATIONS.items() if relation.root in CONFLICT}
    assert leaves <= {row["relation"] for row in FRAMES}
    assert leaves - {"denies"} <= {row["relation"] for row in TELLING}


@pytest.mark.parametrize("rows", [FRAMES, TELLING])
def test_relation_plover_and_confidence(rows: list[Row]) -> None:
    assert listed(rows, (row["relation"] not in RELATIONS for row in rows)) == []
    assert listed(rows, (bool(row["plover"]) and row["plover"] not in ROOTS for row in rows)) == []
    assert listed(rows, (row["plover"] == RELATIONS[row["relation"]].root for row in rows)) == []
    assert listed(rows, (not is_confidence(row["confidence"]) for row in rows)) == []


@pytest.mark.parametrize("rows", [FRAMES, TELLING])
def test_slots(rows: list[Row]) -> None:
    assert listed(rows, (not all(is_slot(s) for c in ("source", "target") for s in row.list(c)) for row in rows)) == []
    assert listed(rows, (not row["target"] for row in rows)) == []


def test_conditions_name_classes_that_exist() -> None:
    def unknown(row: Row) -> bool:
        nouns = [
            *row.list("object"),
            *(part.strip() for part in row["prep"].partition(":")[2].removeprefix("!").split(";")),
        ]
        return any(noun.startswith("@") and noun[1:] not in CLASSES for noun in nouns)

    assert listed(FRAMES, map(unknown, FRAMES)) == []
    assert (
        listed(
            FRAMES,
            (row["prep"].partition(":")[0] not in {"", "as", "like", *PREPOSITIONS} for row in FRAMES),
        )
        == []
    )


@pytest.mark.parametrize("rows", [FRAMES, TELLING])
def test_examples_are_sentences_of_their_own(rows: list[Row]) -> None:
    twice = {text for text, count in Counter(row["example"] for row in rows).items() if count > 1}
    assert listed(rows, (row["example"] in twice or not row["example"].endswith(".") for row in rows)) == []


@pytest.mark.parametrize("rows", [FRAMES, TELLING])
def test_expect_names_relation_and_actors_of_the_example(rows: list[Row]) -> None:
    def wrong(row: Row) -> bool:
        source, _, target = row["expect"].partition(f" {row['relation']} ")
        return not (source and target and source in row["example"] and target in row["example"])

    assert listed(rows, map(wrong, rows)) == []


def test_no_two_frames_ask_for_the_same() -> None:
    keys = Counter((row["verb"], row["object"], row["prep"], row["subject"], row["source"]) for row in FRAMES)
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_noun_stands_twice_in_a_class_or_tells_two_things() -> None:
    classes = Counter((row["noun"], row["class"]) for row in NOUNS)
    told = Counter(row["noun"] for row in TELLING)
    assert [key for key, count in (*classes.items(), *told.items()) if count > 1] == []


def test_a_noun_whose_victim_stands_in_the_of_phrase_takes_its_source_elsewhere() -> None:
    sources = (row.list("source") or ("of", "by", "from") for row in TELLING)
    assert (
        listed(
            TELLING,
            (row.list("target")[0] == "of" and "of" in s for row, s in zip(TELLING, sources, strict=True)),
        )
        == []
    )


def test_projection_covers_every_root_and_unsure_status() -> None:
    unsure = [Status.POSSIBLE, Status.REQUESTED, Status.NEGATED]
    keys = [(root, status) for root in sorted(ROOTS) for status in [Status.PLANNED, *unsure]]
    assert [key for key in keys if key not in CODES] == []
    assert {code for (_, status), code in CODES.items() if status in unsure} == {""}


def test_projection_has_known_and_single_keys() -> None:
    assert len(CODES) == len(PLOVER)
    assert listed(PLOVER, (row["root"] not in {*ROOTS, *RELATIONS} for row in PLOVER)) == []
    assert listed(PLOVER, (row["status"] not in set(Status) for row in PLOVER)) == []


@pytest.mark.parametrize(
    ("key", "status", "code"),
    [
        ("CONSULT", "planned", "AGREE"),
        ("RETREAT", "planned", "CONCEDE"),
        ("ASSAULT", "planned", "THREATEN"),
        ("REQUEST", "planned", "REQUEST"),
        ("releases", "asserted", "RETREAT"),
        ("apologizes-to", "asserted", "CONCEDE"),
    ],
)
def test_projection_follows_the_manual(key: str, status: str, code: str) -> None:
    assert CODES[key, status] == code


def test_projection_gives_reasons() -> None:
    assert listed(PLOVER, (not row["reason"] for row in PLOVER)) == []
