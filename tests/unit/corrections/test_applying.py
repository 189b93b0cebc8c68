"""A corrected record: what each kind of correction makes of a document, and that the order of rows does not matter."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from kgraph.corrections import Correction, Corrections
from kgraph.corrections.applying import attaching, corrected
from kgraph.corrections.matching import State
from kgraph.model import Claim, Record, Status

from tests.factories import claim, person, record, state

USA, CHN, PRK = state("USA"), state("CHN"), state("PRK")
KIM = person("Kim Jong Un", "PRK")
DOC = record(
    "a.txt", claim(USA, "urges", CHN), claim(CHN, "meets-with", PRK), claim(KIM, "visits", CHN),
    text="France also\nasked Ann Lee to leave.",
)  # fmt: skip
URGES = Correction("", "a.txt", "United States urges China.", source="United States", relation="urges")


def made(*rows: Correction, of: Record = DOC) -> Record:
    """The corrected record, the same for every order of the rows."""
    results = [corrected(of, Corrections.of(order)) for order in permutations(rows)]
    assert all(one == results[0] for one in results)
    return results[0]


def told(found: Record) -> list[str]:
    """The claims in short."""
    names = {actor.id: actor.label for actor in found.actors}
    return [f"{names[c.source]} {c.relation} {names[c.target]}" for c in found.claims]


def urging(found: Record) -> Claim:
    """The claim about urging, by its id, which no correction changes."""
    return next(one for one in found.claims if one.id == DOC.claims[0].id)


def test_a_rejected_claim_is_gone() -> None:
    assert told(made(replace(URGES, kind="reject"))) == ["China meets-with North Korea", "Kim Jong Un visits China"]


def test_an_edited_claim_keeps_its_id_and_says_that_it_was_edited() -> None:
    row = replace(
        URGES, kind="edit", new_relation="demands", new_status="requested", new_date="2017-06", new_attributed_to="CNN"
    )
    found = urging(made(row))
    assert (found.relation, found.status, found.date) == ("demands", Status.REQUESTED, "2017-06")
    assert (found.attributed_to, found.operators, found.rule) == ("CNN", ("corrected",), "active")


def test_a_side_is_marked_where_the_quote_names_it() -> None:
    doc = record("a.txt", claim(USA, "urges", CHN), claim(PRK, "visits", CHN))
    quote = "United States urges China. North Korea visits China."
    wide = replace(doc.claims[0].evidence[0], end=len(quote))
    doc = replace(doc, claims=(replace(doc.claims[0], evidence=(wide,)), doc.claims[1]))
    found = made(replace(URGES, kind="edit", quote="United States urges China.", new_source="North Korea"), of=doc)
    place = next(one for one in found.claims if one.relation == "urges").evidence[0]
    assert doc.article.text[place.source_start : place.source_end] == "North Korea"
    assert place.source_reason == "set by a correction"


def test_a_new_side_may_be_a_state_or_one_who_is_described() -> None:
    row = replace(URGES, kind="edit", new_source="France", new_target="person: Ann Lee [GBR]")
    found = made(row)
    assert (urging(found).source, urging(found).target) == ("state/FRA", "person/ann-lee")
    assert next(actor for actor in found.actors if actor.id == "person/ann-lee").state == "GBR"


def test_a_missed_claim_is_added_at_its_words() -> None:
    row = Correction(
        "add", "a.txt", "France also asked Ann Lee to leave.", source="France", relation="asks",
        target="person: Ann Lee", new_status="negated",
    )  # fmt: skip
    found = next(one for one in made(row).claims if one.rule == "correction")
    place, text = found.evidence[0], DOC.article.text
    assert (found.confidence, found.status) == (1.0, Status.NEGATED)
    assert text[place.start : place.end] == "France also\nasked Ann Lee to leave."
    assert text[place.source_start : place.source_end] == "France"
    assert text[place.predicate_start : place.predicate_end] == "also\nasked"
    assert text[place.target_start : place.target_end] == "Ann Lee"


def test_an_actor_of_a_document_is_another() -> None:
    found = made(Correction("split", "a.txt", actor="Kim Jong Un", value="person: Kim Jong Il [PRK]"))
    assert "Kim Jong Il visits China" in told(found)
    assert {m.actor for m in found.mentions} >= {"person/kim-jong-il"}
    assert KIM not in found.actors


def test_an_actor_is_another_in_some_words_only() -> None:
    row = Correction("split", "a.txt", "United States urges China.", actor="China", value="France")
    assert told(made(row)) == [
        "United States urges France", "China meets-with North Korea", "Kim Jong Un visits China",
    ]  # fmt: skip


def test_claims_that_become_the_same_are_one() -> None:
    doc = record("a.txt", claim(USA, "urges", CHN), claim(USA, "demands", CHN))
    found = made(replace(URGES, kind="edit", new_relation="demands"), of=doc)
    assert told(found) == ["United States demands China"]
    assert len(found.claims[0].evidence) == 2


def test_a_claim_within_a_rejected_one_stands_alone() -> None:
    first, second, third = DOC.claims
    doc = replace(DOC, claims=(first, replace(second, within=first.id), third))
    assert [one.within for one in made(replace(URGES, kind="reject"), of=doc).claims] == ["", ""]


@pytest.mark.parametrize(
    ("changes", "state", "why"),
    [
        ({}, State.ATTACHED, ""),
        ({"quote": "urges   China"}, State.ATTACHED, ""),
        ({"source": "state/USA"}, State.ATTACHED, ""),
        ({"source": "China"}, State.UNATTACHED, "no claim in these words"),
        ({"quote": "United States praises China."}, State.UNATTACHED, "does not have these words"),
        ({"relation": "demands"}, State.UNATTACHED, "no claim"),
    ],
)
def test_whether_a_correction_attaches(changes: dict[str, str], state: State, why: str) -> None:
    (fit,) = attaching(DOC, [replace(URGES, kind="reject").having(changes)])
    assert fit.state is state
    assert why in fit.why


def test_of_two_equal_quotes_the_nearest_is_meant() -> None:
    twice = record("a.txt", claim(USA, "urges", CHN), claim(USA, "urges", CHN, date="2017-06-01"))
    row = Correction("reject", "a.txt", "United States urges China.")
    assert attaching(twice, [row])[0].state is State.AMBIGUOUS
    (fit,) = attaching(twice, [replace(row, start="20")])
    assert fit.means == (twice.claims[1].id,)


def test_rows_that_mean_one_claim_and_contradict_each_other_do_nothing() -> None:
    rows = [
        replace(URGES, kind="edit", new_relation="demands"),
        replace(URGES, kind="edit", source="", new_relation="asks"),
    ]
    assert {fit.state for fit in attaching(DOC, rows)} == {State.AMBIGUOUS}
    assert made(*rows) == DOC


def test_an_actor_nobody_knows_is_told() -> None:
    (fit,) = attaching(DOC, [replace(URGES, kind="edit", new_source="Ann Lee")])
    assert "write person: Ann Lee" in fit.why
