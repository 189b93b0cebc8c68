"""Aliases merge, homonyms do not; claims of one happening are one event, whatever the order of documents."""

from __future__ import annotations

import itertools

import pytest
from kgraph.codebook import Codebook
from kgraph.merge import Merged, Nicknames, merge
from kgraph.merge.names import PersonName
from kgraph.model import FIRM, Record, Status

from tests.factories import claim, organization, person, record, state

USA, CHN, PRK = state("USA"), state("CHN"), state("PRK")
TILLERSON, MATTIS = person("Rex Tillerson", "USA"), person("Jim Mattis", "USA")
XI, YANG = person("Xi Jinping", "CHN"), person("Yang Jiechi", "CHN")
NICKNAMES = Nicknames.load(Codebook())


def groups(merged: Merged) -> list[list[str]]:
    """The claims of each event, by document and source."""
    return sorted(sorted(event.claims) for event in merged.events.values())


def one_event(*records: Record) -> bool:
    """Whether all claims tell of one event, in every order of the documents."""
    results = [merge(order) for order in itertools.permutations(records)]
    assert all(result == results[0] for result in results)
    return len(results[0].events) == 1


def docs(*claims: object, dates: tuple[str, ...] = ()) -> list[Record]:
    """One document a claim."""
    days = dates or ("2017-06-22",) * len(claims)
    return [record(f"{n}.txt", c, date=day) for n, (c, day) in enumerate(zip(claims, days, strict=True))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Jim Mattis", "James Mattis", True),
        ("Kim Jong-Un", "Kim Jong Un", True),
        ("Kim Jongun", "Kim Jong-un", True),
        ("H.R. McMaster", "Herbert McMaster", True),
        ("José Núñez", "Jose Nunez", True),
        ("Donald J. Trump", "Donald Trump", True),
        ("Donald Trump", "Donald Trump Jr.", False),
        ("George H.W. Bush", "George W. Bush", False),
        ("Kim Jong Un", "Kim Jong Il", False),
        ("John Smith", "Jane Smith", False),
        ("James Mattis", "James Madison", False),
        ("Wang Yi", "Wen Yi", False),
    ],
)
def test_which_names_can_be_one_person(one: str, other: str, same: bool) -> None:
    assert PersonName.of(one).agrees(PersonName.of(other), NICKNAMES) is same
    assert PersonName.of(other).agrees(PersonName.of(one), NICKNAMES) is same


def test_variants_of_a_name_merge_under_the_most_frequent() -> None:
    names = ("Jim Mattis", "James Mattis", "Jim Mattis")
    merged = merge(docs(*(claim(person(name, "USA"), "urges", CHN) for name in names)))
    assert merged.actors["person/jim-mattis"].aliases == ("James Mattis",)
    assert merged.canonical["1.txt", "person/james-mattis"] == "person/jim-mattis"


def test_homonyms_of_two_states_stay_apart() -> None:
    merged = merge(docs(*(claim(person("John Smith", code), "urges", CHN) for code in ("USA", "GBR", ""))))
    assert {i for i in merged.actors if i.startswith("person/")} == {
        "person/john-smith", "person/john-smith-gbr", "person/john-smith-usa",
    }  # fmt: skip


def test_a_name_without_a_state_joins_the_one_with() -> None:
    merged = merge(docs(*(claim(person("Rex Tillerson", code), "urges", CHN) for code in ("USA", ""))))
    assert merged.actors["person/rex-tillerson"].state == "USA"


def test_a_short_name_that_fits_two_persons_stays_apart() -> None:
    names = ("George H.W. Bush", "George W. Bush", "George Bush")
    merged = merge(docs(*(claim(person(name, "USA"), "urges", CHN) for name in names)))
    assert len([i for i in merged.actors if i.startswith("person/")]) == 3


@pytest.mark.parametrize(
    ("surname", "code", "others", "found"),
    [
        ("Tillerson", "USA", [TILLERSON], "person/rex-tillerson"),
        ("Xi", "CHN", [XI], "person/xi-jinping"),
        ("Tillerson", "", [TILLERSON], None),
        ("Tillerson", "GBR", [TILLERSON], None),
        ("Smith", "USA", [person("John Smith", "USA"), person("Jane Smith", "USA")], None),
    ],
)
def test_a_surname_merges_with_the_one_person_it_can_mean(
    surname: str, code: str, others: list[object], found: str | None
) -> None:
    alone = person(surname, code, doc="9.txt")
    full = docs(*(claim(other, "urges", CHN) for other in others))  # type: ignore[arg-type]
    merged = merge([record("9.txt", claim(alone, "urges", PRK)), *full])
    assert merged.canonical["9.txt", alone.id] == (found or alone.id)


def test_surnames_alone_stay_apart() -> None:
    alone = [person("Kim", "PRK", doc=f"{n}.txt") for n in range(2)]
    merged = merge(docs(*(claim(kim, "urges", CHN) for kim in alone)))
    assert len([i for i in merged.actors if i.startswith("person/")]) == 2


def test_organizations_of_one_name_and_two_states_stay_apart() -> None:
    merged = merge(docs(*(claim(organization("National Assembly", c), "urges", CHN) for c in ("FRA", "GBR"))))
    assert "organization/national-assembly-fra" in merged.actors
    assert "organization/national-assembly-gbr" in merged.actors


def test_a_plea_that_three_documents_tell_is_one_event() -> None:
    tellings = docs(
        claim(USA, "urges", CHN, date="2017-06-21"),
        claim(TILLERSON, "asks", CHN),
        claim(USA, "urges", XI, date="2017-06"),
    )
    assert one_event(*tellings)


def test_a_meeting_planned_and_held_is_one_event() -> None:
    planned = claim(USA, "meets-with", CHN, date="2017-06-21", status=Status.PLANNED)
    held = claim(CHN, "meets-with", USA, date="2017-06-21")
    records = docs(planned, held, dates=("2017-06-15", "2017-06-22"))
    assert one_event(*records)
    (event,) = merge(records).events.values()
    assert (event.status, event.date) == (Status.ASSERTED, "2017-06-21")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (claim(TILLERSON, "urges", CHN), claim(MATTIS, "urges", CHN)),
        (claim(USA, "urges", CHN), claim(CHN, "urges", USA)),
        (claim(USA, "urges", CHN), claim(USA, "praises", CHN)),
        (claim(USA, "urges", CHN), claim(USA, "urges", PRK)),
        (claim(USA, "urges", CHN, date="2017-06-21"), claim(USA, "urges", CHN, date="2017-06-20")),
        (claim(USA, "urges", CHN, date="2017-05"), claim(USA, "urges", CHN, date="2017-06-20")),
        (claim(USA, "urges", CHN, date="2017-06-01"), claim(USA, "urges", CHN)),
        (
            claim(USA, "visits", CHN, date="2017-04"),
            claim(USA, "visits", CHN, date="2017", status=Status.PLANNED),
        ),
    ],
)
def test_what_stays_two_events(one: object, other: object) -> None:
    assert not one_event(*docs(one, other))
    assert len(merge([record("a.txt", one, other)]).events) == 2  # type: ignore[arg-type]


def test_no_chain_brings_two_persons_or_dates_together() -> None:
    persons = docs(claim(TILLERSON, "urges", CHN), claim(USA, "urges", CHN), claim(MATTIS, "urges", CHN))
    dates = docs(*(claim(USA, "urges", CHN, date=day) for day in ("2017-06-20", "2017-06", "2017-06-21", "")))
    assert {len(g) for g in groups(merge(persons))} == {1, 2}
    for event in merge(dates).events.values():
        assert event.date in ("2017-06-20", "2017-06-21")


def test_undated_claims_of_undated_documents_stay_with_their_document() -> None:
    assert not one_event(*docs(claim(USA, "urges", CHN), claim(USA, "urges", CHN), dates=("", "")))
    assert one_event(record("a.txt", claim(USA, "urges", CHN), claim(USA, "asks", CHN), date=""))


def test_an_event_names_its_most_frequent_then_most_specific_actors() -> None:
    (event,) = merge(docs(claim(USA, "urges", CHN), claim(TILLERSON, "urges", CHN))).events.values()
    assert (event.source, event.target, event.root) == ("person/rex-tillerson", "state/CHN", "REQUEST")


def test_only_what_is_plainly_asserted_is_direct() -> None:
    plain = claim(USA, "urges", CHN)
    attributed = claim(USA, "attacks", PRK, attributed_to="state/PRK")
    planned = claim(USA, "visits", CHN, status=Status.PLANNED)
    guessed = claim(USA, "praises", CHN, confidence=FIRM - 0.01)
    merged = merge([record("a.txt", plain, attributed, planned, guessed)])
    assert len(merged.direct) == 1


def test_a_negated_claim_of_the_event_contradicts_it() -> None:
    told, negated = claim(USA, "meets-with", CHN), claim(USA, "meets-with", CHN, status=Status.NEGATED)
    merged = merge(docs(told, negated))
    assert not merged.direct
    assert [event.status for event in merged.events.values()] == [Status.ASSERTED]
