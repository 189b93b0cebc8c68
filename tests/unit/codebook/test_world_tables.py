"""The tables of states, sectors, organizations, roles, leaders, given names and places hold together."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pycountry
import pytest
from kgraph.codebook import HOME, Codebook, Row

ALIAS_COLUMNS = {
    "states": ("name", "names", "demonyms", "capital", "seats", "nicknames"),
    "organizations": ("name", "aliases"),
    "roles": ("noun", "plural"),
    "nicknames": ("name", "variants"),
    "places": ("name", "demonyms"),
    "sectors": ("code", "label"),
}
KEYS = {
    "states": ("iso3",),
    "sectors": ("code",),
    "organizations": ("name",),
    "roles": ("noun",),
    "leaders": ("state", "office", "person", "start"),
    "nicknames": ("name",),
    "places": ("name",),
}
MINIMUM = {
    "states": 250,
    "sectors": 25,
    "organizations": 1000,
    "roles": 900,
    "leaders": 400,
    "nicknames": 250,
    "places": 1200,
}
AMBIGUOUS = {
    ("states", "congolese"): "both states on the river Congo",
    ("states", "dominican"): "Dominica and the Dominican Republic",
    ("states", "dominicans"): "Dominica and the Dominican Republic",
    ("states", "korean"): "South Korea, unless the document is about North Korea alone",
    ("states", "koreans"): "South Korea, unless the document is about North Korea alone",
    ("organizations", "jem"): "JeM is Jaish-e-Mohammed, JEM the Justice and Equality Movement",
    ("nicknames", "ricky"): "short for Ricardo and Richard",
    ("nicknames", "teddy"): "short for Edward and Theodore",
}
ACROSS = {
    "sana": "SANA is the Syrian agency, Sana the Yemeni capital without its apostrophes",
    "nis": "NIS is the Korean service, Nis a Serbian city",
}
ROLE_KINDS = {"title", "office", "person", "group", "body"}
PLACE_KINDS = {
    *("city", "region", "unit", "territory", "supranational", "sea"),
    *("waterway", "line", "island", "base", "site", "camp", "mountain"),
}
STATELESS_PLACES = {"supranational", "sea", "waterway", "line", "island", "region"}
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def rows(table: str) -> list[Row]:
    return list(Codebook().rows(table))


def states() -> set[str]:
    return {row["iso3"] for row in rows("states")}


def sectors() -> set[str]:
    return {row["code"] for row in rows("sectors")}


def aliases(row: Row) -> set[str]:
    return {alias.lower() for column in ALIAS_COLUMNS[row.table] for alias in row.list(column)}


def owners(*tables: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for table in tables:
        for row in rows(table):
            for alias in aliases(row):
                found[alias].add(row.name)
    return found


@pytest.mark.parametrize("table", sorted(MINIMUM))
def test_table_is_complete_enough(table: str) -> None:
    assert len(rows(table)) >= MINIMUM[table]


@pytest.mark.parametrize("table", sorted(KEYS))
def test_keys_are_unique_and_filled(table: str) -> None:
    seen: dict[tuple[str, ...], str] = {}
    for row in rows(table):
        key = tuple(row[column].lower() for column in KEYS[table])
        assert all(key), f"{row.name}: empty key"
        assert key not in seen, f"{row.name} repeats {seen[key]}"
        seen[key] = row.name


@pytest.mark.parametrize("table", sorted(KEYS))
def test_every_column_is_documented_and_rows_have_full_width(table: str) -> None:
    lines = (HOME / f"{table}.tsv").read_text(encoding="utf-8").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    header = lines[len(comments)].split("\t")
    assert [comment[2:].split(":")[0] for comment in comments] == header
    assert {line.count("\t") for line in lines[len(comments) :]} == {len(header) - 1}


@pytest.mark.parametrize("table", sorted(KEYS))
def test_cells_are_tidy(table: str) -> None:
    for row in rows(table):
        for column, cell in row.cells.items():
            assert "  " not in cell and ";;" not in cell, f"{row.name} {column}: {cell!r}"
            assert not cell.startswith(";") and not cell.endswith(";"), f"{row.name} {column}: {cell!r}"


@pytest.mark.parametrize("table", sorted(ALIAS_COLUMNS))
def test_no_alias_has_two_rows_unless_listed(table: str) -> None:
    shared = {(table, alias) for alias, names in owners(table).items() if len(names) > 1}
    assert shared == {pair for pair in AMBIGUOUS if pair[0] == table}


def test_no_alias_is_a_state_an_organization_and_a_place_at_once() -> None:
    found = owners("states", "organizations", "places")
    within = {alias for _, alias in AMBIGUOUS}
    assert {a for a, names in found.items() if len(names) > 1} - within == set(ACROSS)


@pytest.mark.parametrize("table", ["states", "organizations", "nicknames", "places"])
def test_no_alias_is_repeated_in_its_row(table: str) -> None:
    for row in rows(table):
        listed = [alias for column in ALIAS_COLUMNS[table] for alias in row.list(column)]
        assert len(listed) == len(set(listed)), f"{row.name}: {sorted(listed)}"


def test_states_are_those_of_iso_3166_and_kosovo() -> None:
    codes = {country.alpha_3: country.alpha_2 for country in pycountry.countries} | {"XKX": "XK"}
    assert {row["iso3"]: row["iso2"] for row in rows("states")} == codes


def test_correlates_of_war_codes_are_unique() -> None:
    codes = [row["cow"] for row in rows("states") if row["cow"]]
    assert len(codes) == len(set(codes)) >= 190
    assert all(re.fullmatch(r"[A-Z]{3}", code) for code in codes)


def test_sovereign_states_have_demonyms() -> None:
    assert [row["iso3"] for row in rows("states") if row["cow"] and not row["demonyms"]] == []


@pytest.mark.parametrize("table, column", [("organizations", "state"), ("leaders", "state"), ("places", "iso3")])
def test_state_codes_exist(table: str, column: str) -> None:
    assert {row[column] for row in rows(table) if row[column]} <= states()


@pytest.mark.parametrize("table", ["organizations", "roles"])
def test_sectors_exist(table: str) -> None:
    assert {row["sector"] for row in rows(table) if row["sector"]} <= sectors()


def test_sectors_are_defined() -> None:
    for row in rows("sectors"):
        assert re.fullmatch(r"[A-Z]{3}", row["code"]), row.name
        assert row["label"] and row["definition"].endswith("."), row.name


def test_organizations_have_type_and_sector() -> None:
    for row in rows("organizations"):
        assert row["type"] in {"organization", "group"}, row.name
        assert row["sector"], row.name


def test_examples_of_organizations_name_them() -> None:
    told = [row for row in rows("organizations") if row["example"]]
    assert len(told) >= 50
    for row in told:
        assert any(alias in row["example"].lower() for alias in aliases(row)), row.name


def test_roles_have_known_values() -> None:
    for row in rows("roles"):
        kinds = row.list("kind")
        assert kinds and set(kinds) <= ROLE_KINDS, row.name
        assert row["stands_for"] in {"", "state"}, row.name
        assert row["gender"] in {"", "m", "f"}, row.name
        may_lack = "title" in kinds or row["stands_for"] == "state"
        assert row["plural"] or may_lack, f"{row.name}: only a title or a noun for a state may lack a plural"


def test_examples_of_roles_use_the_noun() -> None:
    for row in rows("roles"):
        example = row["example"].lower()
        assert example.endswith("."), row.name
        assert row["noun"].lower() in example or row["plural"].lower() in example, row.name


def test_leaders_hold_offices_of_the_role_table_for_well_formed_terms() -> None:
    offices = {row["noun"] for row in rows("roles") if "office" in row.list("kind")}
    for row in rows("leaders"):
        start, end = row["start"], row["end"]
        assert row["office"] in offices, row.name
        assert row["source"], row.name
        assert DATE.fullmatch(start) and (not end or DATE.fullmatch(end)), row.name
        shared = min(len(start), len(end))
        assert not end or start[:shared] <= end[:shared], f"{row.name}: {start} after {end}"


def test_a_person_is_called_the_same_in_every_term() -> None:
    called: dict[str, set[str]] = defaultdict(set)
    for row in rows("leaders"):
        called[row["person"]].add(row["called"])
    assert {person: names for person, names in called.items() if len(names) > 1} == {}


def test_at_most_one_person_is_in_an_office() -> None:
    holders: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in rows("leaders"):
        if not row["end"]:
            holders[row["state"], row["office"]].append(row["person"])
    assert {post: people for post, people in holders.items() if len(people) > 1} == {}


def test_terms_in_one_office_do_not_overlap() -> None:
    terms: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows("leaders"):
        terms[row["state"], row["office"]].append(row)
    for held in terms.values():
        held.sort(key=lambda row: row["start"])
        for earlier, later in pairwise(held):
            shared = min(len(earlier["end"]), len(later["start"]))
            assert shared and earlier["end"][:shared] <= later["start"][:shared], later.name


def test_places_have_a_kind_and_only_wide_ones_lack_a_state() -> None:
    for row in rows("places"):
        assert row["kind"] in PLACE_KINDS, row.name
        assert row["iso3"] or row["kind"] in STATELESS_PLACES, row.name
        assert not row["iso3"] or row["kind"] not in {"supranational", "sea"}, row.name


@pytest.mark.parametrize(
    "table, code, alias",
    [
        ("states", "PRK", "the north"),
        ("states", "RUS", "kremlin"),
        ("states", "GBR", "downing street"),
        ("states", "UKR", "kiev"),
        ("states", "MMR", "burma"),
        ("states", "PHL", "filipinos"),
        ("organizations", "Islamic State", "daesh"),
        ("organizations", "UN refugee agency", "unhcr"),
        ("organizations", "U.S. Congress", "congress"),
        ("places", "Gaza", "gazans"),
    ],
)
def test_well_known_aliases_are_there(table: str, code: str, alias: str) -> None:
    found = [row for row in rows(table) if row[KEYS[table][0]] == code]
    assert len(found) == 1 and alias in aliases(found[0])


def test_tables_are_in_the_package_folder() -> None:
    assert {path.stem for path in Path(HOME).glob("*.tsv")} >= set(KEYS)
