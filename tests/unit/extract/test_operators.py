"""The algebra: what becomes of an act below each effect, alone and in pairs."""

from __future__ import annotations

import pytest
from kgraph.extract.governing.dyads import RELATION
from kgraph.extract.governing.operators import STATUS, SWALLOWS, operator_for
from kgraph.extract.speakers.context import RANK, Context, stronger
from kgraph.extract.tables.rows import EFFECTS
from kgraph.model import Status

from tests.unit.extract.builders import claim_of, drafts, lexicon, linked, one, told, word

ALONE = [  # effect, sentence, all that it tells
    ("refuse", "France refused to meet Iran.", "France rejects Iran"),
    ("refuse", "France refused talks with Iran.", "France rejects Iran"),
    ("threaten", "France threatened to attack Iran.", "France threatens Iran"),
    ("warn", "France cautioned Iran that it would attack.", "France warns Iran"),
    ("warn", "France cautioned that China would attack Iran.", "China attacks Iran [planned]"),
    ("promise", "France promised aid, which Iran accepted.", "France promises Iran"),
    ("promise", "France promised to visit Iran.", "France promises Iran; France visits Iran [planned]"),
    (
        "promise",
        "France promised Iran to attack China.",
        "France promises Iran; France attacks China [planned]",
    ),
    ("agree", "France agreed to meet Iran.", "France agrees-with Iran; France meets-with Iran [planned]"),
    (
        "agree",
        "France agreed to talks with Iran.",
        "France agrees-with Iran; France talks-with Iran [planned]",
    ),
    ("agree", "France and Iran agreed to meet.", "France agrees-with Iran; France meets-with Iran [planned]"),
    ("agree", "France is willing to meet Iran.", "France agrees-with Iran; France meets-with Iran [planned]"),
    ("planned", "France plans to visit Iran.", "France visits Iran [planned]"),
    ("planned", "France's plan to visit Iran failed.", "France visits Iran [planned]"),
    ("possible", "France is considering sanctions on Iran.", "France sanctions Iran [possible]"),
    ("possible", "France considered attacking Iran.", "France attacks Iran [possible]"),
    ("negated", "France declined from meeting Iran.", "France meets-with Iran [negated]"),
    ("fail", "France failed to attack Iran.", "France attacks Iran [negated]"),
    ("ease", "France lifted sanctions on Iran.", "France eases Iran"),
    ("ease", "France ended its sanctions against Iran.", "France eases Iran"),
    ("ease", "France stopped attacking Iran.", "France ceases-fire-with Iran"),
    ("cut", "France stopped helping Iran.", "France cuts-ties-with Iran"),
    ("cut", "France suspended aid to Iran.", "France cuts-ties-with Iran"),
    ("cancel", "France called off the talks with Iran.", "France cuts-ties-with Iran"),
    ("deny", "France denied the attack on Iran.", "France attacks Iran [negated]"),
    ("accuse", "France accused Iran of attacking China.", "France accuses Iran; Iran attacks China"),
    (
        "requested",
        "Norway urged France to attack Iran.",
        "Norway urges France; France attacks Iran [requested]",
    ),
    ("requested", "Norway wants France to help Iran.", "Norway urges France; France aids Iran [requested]"),
    (
        "requested",
        "Norway demanded that France free Berg.",
        "Norway demands France; France releases Berg [requested]",
    ),
    (
        "requested",
        "Norway called on France to help Iran.",
        "Norway urges France; France aids Iran [requested]",
    ),
    (
        "requested",
        "France pressed Iran into helping Kenya.",
        "France urges Iran; Iran aids Kenya [requested]",
    ),
    ("neutral", "France continued to attack Iran.", "France attacks Iran"),
    ("mute", "France pretended to attack Iran.", ""),
    ("report", "France said that Iran attacked Kenya.", "Iran attacks Kenya"),
]


def lines(text: str) -> set[str]:
    return {part.strip() for part in text.split(";") if part.strip()}


@pytest.mark.parametrize(("effect", "sentence", "expected"), ALONE)
def test_each_effect_alone(effect, sentence, expected):
    assert told(sentence) == lines(expected)


def test_every_effect_is_tested():
    assert {effect for effect, _, _ in ALONE} == EFFECTS


PAIRS = [
    ("France refused to stop attacking Iran.", "France rejects Iran"),
    ("France promised not to attack Iran.", "France promises Iran; France attacks Iran [negated]"),
    ("France promised Iran not to attack China.", "France promises Iran; France attacks China [negated]"),
    (
        "France promised to stop attacking Iran.",
        "France promises Iran; France ceases-fire-with Iran [planned]",
    ),
    ("Norway urged France to lift sanctions on Iran.", "Norway urges France; France eases Iran [requested]"),
    ("Norway urged France not to attack Iran.", "Norway urges France"),
    ("France threatened to suspend aid to Iran.", "France threatens Iran"),
    ("France agreed to lift sanctions on Iran.", "France agrees-with Iran; France eases Iran [planned]"),
    ("France plans to call off the talks with Iran.", "France cuts-ties-with Iran [planned]"),
    ("France failed to stop attacking Iran.", "France ceases-fire-with Iran [negated]; France attacks Iran"),
    ("France is considering to suspend aid to Iran.", "France cuts-ties-with Iran [possible]"),
    ("France will not threaten to attack Iran.", "France threatens Iran [negated]"),
    ("France will refuse to meet Iran.", "France rejects Iran [planned]"),
    (
        "France could agree to meet Iran.",
        "France agrees-with Iran [possible]; France meets-with Iran [possible]",
    ),
    ("France continued to refuse to attack Iran.", "France rejects Iran"),
    ("France did not accuse Iran of attacking China.", "France accuses Iran [negated]"),
    ("France did not urge Iran to attack China.", "France urges Iran [negated]"),
    ("France has no plans to attack Iran.", "France attacks Iran [negated]"),
    ("Iran blamed France for the attack on China.", "Iran accuses France; France attacks China"),
    ("France thanked Iran for the attack on China.", "France praises Iran; Iran attacks China"),
    ("Norway accused France of refusing to meet Iran.", "Norway accuses France; France rejects Iran"),
]


@pytest.mark.parametrize(("sentence", "expected"), PAIRS)
def test_operators_in_pairs(sentence, expected):
    assert told(sentence) == lines(expected)


def test_a_refused_end_keeps_nothing_of_the_act():
    assert told("France refused to stop supporting Iran.") == {"France rejects Iran"}


def test_a_denied_act_is_not_a_promise():
    document = linked("France denied that it attacked Iran.", mentions={"it": "state/FRA"})
    assert [str(c.status) for c in [one(document)]] == ["negated"]


def test_warning_of_ones_own_act_is_a_warning_to_its_target():
    assert told("France cautioned that it would attack Iran.", mentions={"it": "state/FRA"}) == {"France warns Iran"}


def test_agreeing_to_consider_plans_nothing_firm():
    found = told("France agreed to consider talks with Iran.")
    assert found == {"France agrees-with Iran", "France talks-with Iran [possible]"}


def test_operators_are_recorded_in_the_order_they_are_passed():
    claim = claim_of(linked("Norway urged France to lift sanctions on Iran."), "France eases Iran [requested]")
    assert claim.operators == ("urge",)
    assert claim_of(linked("France plans to visit Iran."), "France visits Iran [planned]").operators == ("plan",)


def test_what_is_asked_for_stands_within_the_request():
    document = linked("Norway urged France to attack Iran.")
    request, act = (claim_of(document, text) for text in ("Norway urges France", "France attacks Iran [requested]"))
    assert (act.within, request.within) == (request.id, "")


def test_what_somebody_is_accused_of_stands_within_the_accusation_and_is_the_accusers():
    document = linked("France accused Iran of attacking China.")
    charge, act = (claim_of(document, text) for text in ("France accuses Iran", "Iran attacks China"))
    assert (act.within, act.attributed_to, charge.attributed_to) == (charge.id, "state/FRA", "")


def test_in_the_passive_the_accused_still_acts():
    assert told("Iran was accused by France of attacking China.") == {
        "France accuses Iran",
        "Iran attacks China",
    }
    assert told("Iran was accused of attacking China.") == {"Iran attacks China"}


def test_a_called_off_act_is_typed_as_a_rejection():
    [draft] = drafts(linked("France called off the talks with Iran."))
    assert (draft.relation, draft.plover, draft.rule) == ("cuts-ties-with", "REJECT", "operator")


def test_an_act_nobody_wrote_a_row_for_lends_its_actor_weakly():
    [sure] = drafts(linked("France refused to meet Iran."))
    [loose] = drafts(linked("France refused to paint Iran."))
    assert (sure.relation, loose.relation) == ("rejects", "rejects")
    assert loose.confidence < sure.confidence


@pytest.mark.parametrize(
    ("sentence", "form", "takes", "noun", "effect"),
    [
        ("France refused to meet Iran.", "refused", "clause", "", "refuse"),
        ("France refused to meet Iran.", "refused", "of", "", ""),
        ("France suspended aid to Iran.", "suspended", "noun", "aid", "cut"),
        ("France ended its sanctions against Iran.", "ended", "noun", "sanctions", "ease"),
        ("France lifted aid to Iran.", "lifted", "noun", "aid", ""),
        ("France called off the talks with Iran.", "called", "noun", "talks", "cancel"),
    ],
)
def test_which_row_covers_a_word(sentence, form, takes, noun, effect):
    row = lexicon().noun(word(sentence, noun)) if noun else None
    found = operator_for(lexicon(), word(sentence, form), takes, row)
    assert (found.effect if found else "") == effect


def test_the_stronger_status_holds_whichever_stands_above():
    for outer in Status:
        for inner in Status:
            assert stronger(outer, inner) == stronger(inner, outer) == max(outer, inner, key=RANK.__getitem__)


def test_a_context_remembers_the_words_that_made_it():
    context = Context().under(Status.PLANNED, "plan").under(Status.NEGATED, "not").under(Status.ASSERTED)
    assert (context.status, context.operators) == (Status.NEGATED, ("plan", "not"))
    assert context.anew().operators == ()


def test_effects_have_a_meaning():
    assert set(STATUS) | set(RELATION) | SWALLOWS | {"report", "accuse", "neutral"} == EFFECTS
