"""From drafts to claims: each thing once, its date, its ties to others, and evidence from the text."""

from __future__ import annotations

import pytest
from kgraph.codebook import Codebook
from kgraph.extract import Lexicon, extract, extract_one
from kgraph.extract.collecting.claims import claim_id, finest
from kgraph.link import World, link
from kgraph.model import Article, MentionKind
from kgraph.parse import parse
from kgraph.vocabulary import RELATIONS

from tests.unit.extract.builders import PARAGRAPH, claim_of, claims, lexicon, line, linked, one, record

ATTACK = "France attacked Iran."
MANY = (
    "Norway urged France to lift sanctions on Iran.",
    PARAGRAPH,
    "France accused Iran of attacking China.",
    "Iran attacked Kenya, Berg said.",
    "France and Iran met on Tuesday.",
)


def test_the_same_thing_told_twice_is_one_claim_with_two_places():
    claim = one(linked(ATTACK, "Iran was attacked by France."))
    assert [e.predicate_start for e in claim.evidence] == sorted(e.predicate_start for e in claim.evidence)
    assert len(claim.evidence) == 2


def test_another_status_is_another_claim():
    found = claims(linked(ATTACK, "France will attack Iran."))
    assert {line(c) for c in found} == {"France attacks Iran", "France attacks Iran [planned]"}


def test_the_other_direction_is_another_claim():
    assert len(claims(linked(ATTACK, "France was attacked by Iran."))) == 2


def test_a_symmetric_relation_is_one_claim_either_way():
    claim = one(linked("France met Iran.", "Iran met France."))
    assert len(claim.evidence) == 2


def test_a_telling_without_a_date_joins_the_dated_one():
    for sentences in (
        (ATTACK, "France attacked Iran on Tuesday."),
        ("France attacked Iran on Tuesday.", ATTACK),
    ):
        claim = one(linked(*sentences))
        assert (claim.date, len(claim.evidence)) == ("2020-06-16", 2)


def test_two_days_are_two_claims_and_a_dateless_telling_joins_neither():
    found = claims(linked("France attacked Iran on Tuesday.", "France attacked Iran on Monday.", ATTACK))
    assert sorted(c.date for c in found) == ["", "2020-06-15", "2020-06-16"]


@pytest.mark.parametrize(
    ("date", "known", "expected"),
    [
        ("", {""}, ""),
        ("", {"", "2020-06-16"}, "2020-06-16"),
        ("", {"", "2020-06-16", "2020-06"}, "2020-06-16"),
        ("2020-06", {"2020-06", "2020-06-16"}, "2020-06-16"),
        ("2020", {"2020", "2020-06", "2019-05-01"}, "2020-06"),
        ("2020-06", {"2020-06", "2020-07-16"}, "2020-06"),
        ("", {"", "2020-06-16", "2020-06-15"}, ""),
        ("2020-06-16", {"2020", "2020-06-16"}, "2020-06-16"),
    ],
)
def test_the_finest_date(date, known, expected):
    assert finest(date, known) == expected


@pytest.mark.parametrize("source", ["state/FRA", "state/IRN"])
def test_nobody_acts_on_themselves(source):
    assert not claims(linked(ATTACK, mentions={"France": source, "Iran": source}))


def test_ids_say_what_makes_a_claim_unique():
    key = ("state/FRA", "attacks", "state/IRN", "asserted", "")
    claim = one(linked(ATTACK))
    assert claim.id == claim_id("doc.txt", key)
    others = [("other.txt", key), *(("doc.txt", (*key[:n], "x", *key[n + 1 :])) for n in range(5))]
    assert len({claim_id(*o) for o in others} | {claim.id}) == 7


def test_ids_do_not_depend_on_what_else_the_document_says():
    alone = one(linked(ATTACK)).id
    assert claim_of(linked(*MANY, ATTACK), "France attacks Iran").id == alone


def test_two_runs_give_the_same_record():
    assert record(linked(*MANY)) == record(linked(*MANY))
    assert list(extract([linked(*MANY)], lexicon=lexicon())) == [record(linked(*MANY))]


def test_claims_stand_in_the_order_of_the_text():
    places = [(c.evidence[0].start, c.evidence[0].predicate_start) for c in claims(linked(*MANY))]
    assert places == sorted(places)
    assert len(places) >= 5


def test_about_names_the_others_in_the_content():
    request = claim_of(linked("Norway urged France to lift sanctions on Iran."), "Norway urges France")
    assert request.about == ("state/IRN",)
    assert claim_of(linked("France met with Iran in Kenya."), "France meets-with Iran").about == ()
    meeting = linked("France met with Iran and Norway over China.")
    assert claim_of(meeting, "France meets-with Iran").about == ("state/CHN",), "a party of the talks is no topic"
    apposed = linked("France criticized Iran, Norway's ally, over China.")
    assert claim_of(apposed, "France criticizes Iran").about == ("state/CHN",), "nor is who only tells which side it is"
    assert one(linked(ATTACK)).about == ()


def test_within_names_a_claim_of_the_document_and_never_itself():
    found = {c.id: c for c in claims(linked(*MANY))}
    inner = [c for c in found.values() if c.within]
    assert len(inner) == 2
    assert all(c.within in found and c.within != c.id for c in inner)


def slices(document):
    """Every stretch of evidence as (quote, source, target, predicate)."""
    text = document.parsed.article.text
    return [
        (
            text[e.start : e.end],
            text[e.source_start : e.source_end],
            text[e.target_start : e.target_end],
            text[e.predicate_start : e.predicate_end],
        )
        for c in claims(document)
        for e in c.evidence
    ]


def test_evidence_is_words_of_the_text():
    assert slices(linked(ATTACK)) == [("France attacked Iran .", "France", "Iran", "attacked")]
    assert slices(linked(*MANY))[-1] == ("France and Iran met on Tuesday .", "France", "Iran", "met")


def test_evidence_shows_the_nearest_name_for_a_pronoun():
    sentence = "Berg said that he praised Iran."
    document = linked(sentence, mentions={"he": "person/berg"})
    [(_, source, target, predicate)] = slices(document)
    assert (source, target, predicate) == ("Berg", "Iran", "praised")
    assert one(document).evidence[0].source_reason == "pronoun"


def test_evidence_shows_the_pronoun_where_the_sentence_has_no_name():
    document = linked("He attacked Iran.", mentions={"He": "person/berg"})
    assert slices(document)[0][1] == "He"


def test_briefing_reporters_is_no_event():
    told = linked("Berg told reporters that Iran attacked Kenya.", mentions={"reporters": "group/reporters"})
    assert [line(c) for c in claims(told)] == ["Iran attacks Kenya"]
    talked = linked("Berg talked to reporters.", mentions={"reporters": "group/reporters"})
    assert not claims(talked)


def test_the_most_certain_telling_leads():
    claim = one(linked("France reacted to the Iranian attack.", "France criticized Iran."))
    assert (claim.relation, claim.confidence, claim.rule) == ("criticizes", 0.8, "frame")
    assert claim.row.startswith("frames_conflict:")


def test_one_telling_of_the_reporter_lifts_the_attribution():
    document = linked("Iran attacked Kenya, Berg said.", "Iran attacked Kenya.")
    assert claim_of(document, "Iran attacks Kenya").attributed_to == ""


def test_a_record_holds_the_actors_and_mentions_of_its_claims_only():
    document = linked("France attacked Iran.", "Norway fled.")
    found = record(document)
    assert [a.id for a in found.actors] == ["state/FRA", "state/IRN"]
    assert [(m.actor, m.kind) for m in found.mentions] == [
        ("state/FRA", MentionKind.NAME),
        ("state/IRN", MentionKind.NAME),
    ]
    assert dict(found.dropped) == {"mention never in a claim": 1}


def test_claims_have_relations_of_the_ontology():
    assert all(c.relation in RELATIONS for c in claims(linked(*MANY)))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The head of Interpol urged Chile to leave.", "The head of Interpol"),
        ("Members of Greenpeace accused Peru of fraud.", "Members of Greenpeace"),
        ("The head of Interpol said that Interpol accused Peru of fraud.", "Interpol"),
    ],
)
def test_who_speaks_for_a_body_is_shown_with_its_name(nlp, text, source):
    world, lexicon = World.load(Codebook()), Lexicon.load(Codebook())
    record = extract_one(next(iter(link(parse([Article("one", text)], nlp=nlp), world=world))), lexicon)
    assert source in {text[e.source_start : e.source_end] for c in record.claims for e in c.evidence}
