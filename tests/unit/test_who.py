"""`who` and `why` on the small graph."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from pathlib import Path

import pytest
from kgraph.cli.who import remarks
from kgraph.cli.why import marked
from kgraph.codebook import Codebook
from kgraph.errors import UnknownTermError
from kgraph.folding import fold
from kgraph.model import Status
from kgraph.query.actors import Actors
from kgraph.query.coded import BY_GRAMMAR, CHANGED, EFFECTS, RULES, Reference
from kgraph.query.days import span
from kgraph.query.who import Answer, Question, read_words, who
from kgraph.query.why import Explanation, Mark, as_dict, why

from tests.fixtures_graph import CLAIMS, DOCUMENTS, record, shared_index, small_index


def answer(words: str, **asked: object) -> Answer:
    relations, target, about = read_words(words.split())
    return who(shared_index(), Question(**{"relations": relations, "target": target, "about": about, **asked}))  # type: ignore[arg-type]


def dyads(found: Answer) -> list[tuple[str, str, str, int]]:
    return [(row.source, row.relation, row.target, row.events) for row in found.rows]


def test_one_event_told_twice_is_one() -> None:
    found = answer("pressured China")
    assert dyads(found) == [
        ("Marie Durand", "urges", "China", 1),
        ("United States", "demands", "China", 1),
        ("United States", "urges", "China", 1),
    ]
    plea = found.rows[0]
    assert plea.documents == 2 and plea.publishers == ("Deutsche Welle", "Reuters")
    assert (plea.first, plea.last) == ("2019-05-02", "2019-05-02")
    assert [quote.claim for quote in plea.quotes] == ["claim/c01", "claim/c06", "claim/c06"]


@pytest.mark.parametrize("words", ["met with Li Wen", "meets-with li wen", "has met with LI WÈN?", "CONSULT Li Wen"])
def test_any_inflection_and_any_alias(words: str) -> None:
    assert dyads(answer(words)) == [("Marie Durand", "meets-with", "Li Wèn", 1)]


def test_symmetric_relations_turn_to_the_target_asked_for() -> None:
    assert dyads(answer("met with Durand")) == [("Li Wèn", "meets-with", "Marie Durand", 1)]
    assert dyads(answer("met with", source="Li Wen")) == [("Li Wèn", "meets-with", "Marie Durand", 1)]


@pytest.mark.parametrize("name", ["China", "beijing", "CHN", "the Chinese", "People's Republic of China", "state/CHN"])
def test_names_of_a_state(name: str) -> None:
    assert len(answer("urged", target=name).rows) == 2


def test_others_are_counted_by_reason() -> None:
    assert answer("met with Li Wen").others == {"planned": 1}
    assert answer("detained").rows == () and answer("detained").others == {"alleged": 1, "negated": 1}
    assert answer("sanctions").others == {"possible": 1}


def test_other_statuses_and_allegations() -> None:
    planned = answer("met with Li Wen", statuses=(Status.PLANNED,))
    assert planned.rows[0].first == "2019-06" and planned.others == {"asserted": 1}
    alleged = answer("attacked", alleged=True)
    assert alleged.rows[0].attributed_to == "a Paris think tank"


def test_a_guess_is_shown_only_where_it_is_asked_for() -> None:
    guess = replace(CLAIMS[-1], id="c99", relation="praises", confidence="0.29")
    index = small_index(guess)
    question = Question(relations=("praises",))
    assert who(index, question).rows == () and who(index, question).others == {"guessed": 1}
    assert len(who(index, replace(question, guessed=True)).rows) == 1


def test_as_state_rolls_up() -> None:
    found = answer("urged China", kind="state")
    assert dyads(found) == [("France", "urges", "China", 1), ("United States", "urges", "China", 1)]
    assert dyads(answer("sanctions Iran", kind="state")) == [("France", "sanctions", "Iran", 1)]


def test_as_person_leaves_out_and_counts() -> None:
    found = answer("urged China", kind="person")
    assert dyads(found) == [("Marie Durand", "urges", "China", 1)]
    assert found.others == {"by sources that are no person": 1}


def test_those_who_act_for_a_state_are_counted() -> None:
    found = answer("sanctions Iran")
    assert found.rows == () and found.for_target == 1
    assert answer("urged China", source="France").for_source == 2


def claims_shown(found: Answer) -> set[str]:
    return {quote.claim for row in found.rows for quote in row.quotes}


ASKED: list[tuple[str, dict[str, object]]] = [
    ("sanctions Iran", {}),
    ("sanctions Iran", {"statuses": (Status.POSSIBLE,)}),
    ("sanctions Iran", {"until": "2019-04"}),
    ("met with China", {}),
    ("met with China", {"statuses": (Status.PLANNED,)}),
    ("detained China", {}),
    ("detained China", {"alleged": True}),
    ("rejected France", {}),
    ("urged China", {"source": "France", "since": "2019-06"}),
    ("met with", {"source": "China"}),
    ("acts-toward France", {}),
    ("acts-toward China", {"alleged": True, "statuses": tuple(Status)}),
]


@pytest.mark.parametrize(("words", "asked"), ASKED)
def test_the_hint_counts_what_the_same_question_shows_by_states(words: str, asked: dict[str, object]) -> None:
    plain, rolled = answer(words, **asked), answer(words, kind="state", **asked)
    assert plain.for_target + plain.for_source == len(claims_shown(rolled) - claims_shown(plain))


def test_enough_hints_are_compared() -> None:
    found = [answer(words, **asked) for words, asked in ASKED]
    assert sum(1 for one in found if one.for_target or one.for_source) >= 5
    assert answer("met with China").for_target == 1  # turned round: Li Wen is its target


def test_no_state_acts_toward_itself_as_state() -> None:
    own = replace(CLAIMS[-1], id="c99", source="state/CHN", relation="detains", target="person/li-wen")
    question = Question(relations=("detains",), source="China", kind="state")
    found = who(small_index(own), question)
    assert found.rows == () and found.others == {"within one state": 1}


def test_nobody_speaks_for_the_documents_only_where_they_assert() -> None:
    nobody = "nobody, as far as the documents assert"
    for asked, expected in (({}, nobody), ({"alleged": True}, "nobody"), ({"statuses": (Status.PLANNED,)}, "nobody")):
        question = Question(source="Iran", relations=("hosts",), **asked)  # type: ignore[arg-type]
        assert remarks(who(shared_index(), question), question).splitlines() == [expected]


def test_about() -> None:
    assert dyads(answer("pressured China over Iran")) == [("Marie Durand", "urges", "China", 1)]
    assert answer("pressured over Iran") == answer("pressured", about="Iran")
    assert dyads(answer("urged", about="Iran")) == [("Marie Durand", "urges", "China", 1)]


def test_dates_compare_by_the_claim_s_else_the_document_s() -> None:
    assert [row.relation for row in answer("pressured China", since="2019-06").rows] == ["demands", "urges"]
    assert dyads(answer("urged China", until="2019-05-02")) == [("Marie Durand", "urges", "China", 1)]
    assert answer("threatened", since="2019").others == {"without a date": 1}
    late = answer("urged China", since="2020")
    assert late.rows == () and late.others == {"at other times": 3}


def test_no_words_ask_for_everything() -> None:
    assert read_words([]) == ((), "", "")
    assert len(answer("").rows) == 9
    assert read_words(["pressured", "whom?"])[1] == ""


def test_unknown_names_come_with_the_nearest() -> None:
    with pytest.raises(UnknownTermError, match="Chinna") as raised:
        answer("urged Chinna")
    assert raised.value.nearest[0] == "China"
    with pytest.raises(UnknownTermError, match="urge"):
        read_words(["urgd", "China"])
    with pytest.raises(UnknownTermError, match="is no date"):
        answer("urged", since="yesterday")


def test_fold() -> None:
    assert fold("the U.S.") == fold("us") and fold("Chávez") == fold("CHAVEZ")


def test_states_of_the_codebook_lead_to_actors_of_the_graph() -> None:
    actors = Actors(shared_index())
    assert [actors.label(one) for one in actors.find("Islamic Republic of Iran")] == ["Iran"]
    with pytest.raises(UnknownTermError):
        actors.find("Germany")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019", "2019-01-01", "2019-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2019-05-02", "2019-05-02", "2019-05-02"),
    ],
)
def test_spans(text: str, first: str, last: str) -> None:
    assert (span(text).first, span(text).last) == (first, last)


@pytest.mark.parametrize("text", ["2019-13", "2019-02-30", "19", "", "2019-5-2"])
def test_no_dates(text: str) -> None:
    with pytest.raises(UnknownTermError):
        span(text)


def explain(key: str) -> list[Explanation]:
    documents = {facts[0]: record(slug, CLAIMS) for slug, facts in DOCUMENTS.items()}
    return why(shared_index(), documents.__getitem__, key)


def test_why_shows_every_sentence_with_its_marks() -> None:
    (one,) = explain("claim/c06")
    assert one.claim["source_label"] == "Marie Durand" and one.row == "frames:1"
    first, second = one.sentences
    assert marked(first.quote, first.marks, False) == (
        "[source: Durand] [predicate: pressed] [target: China] over Iran on Thursday."
    )
    assert second.start == 115 and second.target_reason.startswith("demonym")


@pytest.mark.parametrize(
    "key",
    [
        "claim/c12",
        "c12",
        "https://w3id.org/kgraph/id/claim/c12",
        "<claim/c12>",
        "claim/c1 2".replace(" ", ""),
    ],
)
def test_why_takes_any_way_to_name_a_claim(key: str) -> None:
    (one,) = explain(key)
    assert one.claim["claim_id"] == "claim/c12"


def test_why_of_an_event_shows_all_its_claims() -> None:
    told = explain("event/e04")
    assert [one.claim["claim_id"] for one in told] == ["claim/c04", "claim/c12"]
    assert told[0].operators == ("will",)
    shown = as_dict(told[0])
    assert shown["status"] == "planned" and shown["operators"] == ["will"]


def test_why_refuses_what_is_unclear() -> None:
    with pytest.raises(UnknownTermError, match="write more"):
        explain("claim/c0")
    with pytest.raises(UnknownTermError, match="No claim or event"):
        explain("nothing")
    with pytest.raises(UnknownTermError):
        explain("")


def test_crossing_marks_do_not_garble_the_quote() -> None:
    marks = (Mark("source", 0, 6), Mark("predicate", 4, 9))
    assert marked("abcdefghij", marks, False) == "[source: abcdef][predicate: ghi]j"
    assert marked("ab", (Mark("target", 0, 2),), True) == "\x1b[1;31mab\x1b[0m"


def test_the_row_of_the_codebook_is_shown() -> None:
    first = next(Codebook().rows("operators"))
    coded = Reference(Codebook()).row(first.name)
    assert coded.cells["word"] == first["word"] and coded.cells["example"] and coded.note == ""
    assert list(coded.cells) == [column for column, cell in first.cells.items() if cell]


@pytest.mark.parametrize(
    ("name", "note"), [("operators:1", "no such row"), ("absent:7", "absent.tsv"), ("duty", ""), ("", "")]
)
def test_a_row_that_is_not_there_is_no_error(name: str, note: str) -> None:
    coded = Reference(Codebook()).row(name)
    assert coded.cells == {} and note in coded.note


def test_a_codebook_that_has_changed_is_told() -> None:
    name = next(Codebook().rows("operators")).name
    assert Reference(Codebook(), "another digest").row(name).note == CHANGED
    assert Reference(Codebook(), Codebook().digest).row(name).note == ""


def test_operators_in_words() -> None:
    told = Reference(Codebook()).operators(("refuse", "not"))
    assert told == ("refuse (who does it rejects the act)", f"not ({BY_GRAMMAR})")
    effects = {row["effect"] for row in Codebook().rows("operators")}
    assert effects <= set(EFFECTS)


def test_every_rule_that_a_claim_of_the_seeds_names_is_explained() -> None:
    with (Path(__file__).parents[2] / "exports" / "claims.csv").open(encoding="utf-8", newline="") as file:
        named = {row["rule"] for row in csv.DictReader(file)}
    assert len(named) >= 3 and named <= set(RULES)


def test_every_rule_that_extraction_writes_is_explained() -> None:
    extraction = (Path(__file__).parents[2] / "kgraph" / "extract").rglob("*.py")
    written = {rule for path in extraction for rule in re.findall(r'rule="(\w+)"', path.read_text(encoding="utf-8"))}
    assert len(written) >= 8 and written <= set(RULES)
