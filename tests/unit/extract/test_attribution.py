"""Who says it: verbs of saying before and behind the content, "according to", quotations, own speech acts."""

from __future__ import annotations

import pytest
from kgraph.extract.speakers.attribution import according_to, sentence_contexts, set_behind, speakers_of
from kgraph.extract.speakers.hearsay import UNNAMED

from tests.unit.extract.builders import ACTORS, PARAGRAPH, claim_of, linked, one, told

ATTACK = "Iran attacks Kenya"
BARE = "Iran/NNP/nsubj>attacked attacked=attack/VBD/ROOT Kenya/NNP/dobj>attacked"
SAID = [  # sentence, whom its attack is attributed to
    ("Iran attacked Kenya.", ""),
    ("France said that Iran attacked Kenya.", "state/FRA"),
    ("France said Iran attacked Kenya.", "state/FRA"),
    ("Iran attacked Kenya, Berg said.", "person/berg"),
    ("France claimed that Iran attacked Kenya.", "state/FRA"),
    ("According to France, Iran attacked Kenya.", "state/FRA"),
    ("Iran attacked Kenya, according to Berg.", "person/berg"),
    ("According to France and China, Iran attacked Kenya.", "state/FRA"),
    ("A think tank said Iran attacked Kenya.", "A think tank"),
    ("According to a think tank, Iran attacked Kenya.", "a think tank"),
    ("According to a think tank that France supports, Iran attacked Kenya.", "a think tank"),
    ("France said China claimed that Iran attacked Kenya.", "state/CHN"),
    ("It was said that Iran attacked Kenya.", UNNAMED),
]


@pytest.mark.parametrize(("sentence", "speaker"), SAID)
def test_attribution(sentence, speaker):
    assert claim_of(linked(sentence), ATTACK).attributed_to == speaker


HEARSAY = [  # text, whom its only claim is attributed to
    ("Chad reportedly bombed Libya.", UNNAMED),
    ("France said that Chad allegedly bombed Libya.", "state/FRA"),
    ("Chad is believed to have bombed Libya.", UNNAMED),
    ("Chad is thought to be arming Libya.", UNNAMED),
    ("It is believed that Chad attacked Libya.", UNNAMED),
    ("Chad was accused of bombing Libya.", UNNAMED),
    ("A Serbian colonel is wanted for killing Danish soldiers.", UNNAMED),
    ("A Serbian colonel was convicted of killing Danish soldiers.", ""),
    ("Chad was criticized for bombing Libya.", ""),
    ("Chad is known to have bombed Libya.", ""),
]


@pytest.mark.parametrize(("text", "speaker"), HEARSAY)
def test_what_unnamed_others_say_is_not_vouched_for(read_text, text, speaker):
    assert [claim.attributed_to for claim in read_text(text).claims if claim.confidence > 0.5] == [speaker]


def test_a_verb_of_speech_hung_below_the_content():
    document = linked(BARE + " ,/,/punct>attacked Berg/NNP/nsubj>said said=say/VBD/parataxis>attacked")
    root = document.parsed.doc[1]
    tag = set_behind(document, root)
    assert tag is not None
    assert (tag.verb.text, [a.actor for a in tag.speakers]) == ("said", ["person/berg"])
    assert one(document).attributed_to == "person/berg"


def test_a_verb_of_speech_with_content_of_its_own_is_not_set_behind():
    document = linked(BARE + " and/CC/cc>attacked Berg/NNP/nsubj>told told=tell/VBD/conj>attacked Okoro/NNP/dobj>told")
    assert set_behind(document, document.parsed.doc[1]) is None
    assert claim_of(document, ATTACK).attributed_to == ""


def test_what_is_answered_with_an_act_is_no_speech():
    document = linked(BARE + " and/CC/cc>attacked Berg/NNP/nsubj>responded responded=respond/VBD/conj>attacked")
    assert set_behind(document, document.parsed.doc[1]) is None


def test_according_to_gives_actors_or_else_words():
    document = linked("According to a think tank, Iran attacked Kenya.")
    verb = next(t for t in document.parsed.doc if t.dep_ == "ROOT")
    assert according_to(document, verb) == ([], "a think tank")
    document = linked("Iran attacked Kenya.")
    assert according_to(document, document.parsed.doc[1]) == ([], "")


def test_what_is_said_to_be_planned_stays_planned():
    claim = claim_of(linked("France said Iran will attack Kenya."), f"{ATTACK} [planned]")
    assert (claim.attributed_to, claim.operators) == ("state/FRA", ("say", "will"))


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Berg said that he praised Iran.", "Berg praises Iran"),
        ("Berg said that he criticized Iran.", "Berg criticizes Iran"),
        ("Berg announced that he attacked Iran.", "Berg attacks Iran"),
    ],
)
def test_own_speech_acts_and_announced_acts_are_unattributed(sentence, wanted):
    assert claim_of(linked(sentence, mentions={"he": "person/berg"}), wanted).attributed_to == ""


def test_a_report_of_ones_own_deed_is_attributed():
    document = linked("Berg said that he attacked Iran.", mentions={"he": "person/berg"})
    assert claim_of(document, "Berg attacks Iran").attributed_to == "person/berg"


def test_speech_acts_that_somebody_else_reports_are_attributed():
    claim = claim_of(linked("France said that Berg criticized Iran."), "Berg criticizes Iran")
    assert claim.attributed_to == "state/FRA"


def test_what_nobody_said_is_not_told():
    assert told("France didn't say that Iran attacked Kenya.") == set()


@pytest.mark.parametrize("verb", ["let", "made", "saw"])
def test_a_bare_infinitive_is_not_reported(verb):
    document = linked(
        f"France/NNP/nsubj>{verb} {verb}/VBD/ROOT Iran/NNP/nsubj>attack attack/VB/ccomp>{verb} China/NNP/dobj>attack"
    )
    assert claim_of(document, "Iran attacks China").attributed_to == ""


def test_saying_that_somebody_should_act_urges_them():
    document = linked("Berg said that Iran should attack Kenya.")
    request, act = (claim_of(document, text) for text in ("Berg urges Iran", f"{ATTACK} [requested]"))
    assert (request.attributed_to, act.within, act.date) == ("", request.id, "")


# -- quotations ------------------------------------------------------------------------------------

OPEN = '"/``/punct>attacked ' + BARE + " ././punct>attacked"
INNER = "China/NNP/nsubj>criticized criticized=criticize/VBD/ROOT Iran/NNP/dobj>criticized ././punct>criticized"
CLOSED = INNER + " \"/''/punct>criticized"
SPEAKS = "Berg/NNP/nsubj>said said=say/VBD/ROOT so/RB/advmod>said ././punct>said"
OTHER = "Okoro/NNP/nsubj>said said=say/VBD/ROOT so/RB/advmod>said ././punct>said"


def speakers(*sentences: str) -> list[str]:
    """The speaker of each sentence."""
    document = linked(*sentences)
    contexts = sentence_contexts(document)
    found = [contexts[s.start].attributed for s in document.parsed.doc.sents]
    return [ACTORS[f[0].actor].label if f else "" for f in found]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ((SPEAKS, OPEN, CLOSED), ["", "Berg", "Berg"]),
        ((OPEN, CLOSED, SPEAKS), ["Berg", "Berg", ""]),
        ((SPEAKS, OPEN, CLOSED, INNER), ["", "Berg", "Berg", ""]),
        ((INNER, SPEAKS), ["", ""]),
        ((SPEAKS, PARAGRAPH, INNER), ["", ""]),
        ((SPEAKS, OPEN, CLOSED, OTHER), ["", "Berg", "Berg", ""]),
        ((OPEN, CLOSED), ["", ""]),
        ((SPEAKS, OPEN, PARAGRAPH, OPEN, CLOSED), ["", "Berg", "Berg", "Berg"]),
    ],
)
def test_quotations_over_sentences(sentences, expected):
    assert speakers(*sentences) == expected


def test_a_quotation_attributes_its_claims():
    document = linked(SPEAKS, OPEN, CLOSED, INNER.replace("China", "Kenya"))
    assert claim_of(document, ATTACK).attributed_to == "person/berg"
    assert claim_of(document, "China criticizes Iran").attributed_to == "person/berg"
    assert claim_of(document, "Kenya criticizes Iran").attributed_to == ""


def test_states_do_not_speak_in_quotations():
    document = linked("France said that Iran attacked Kenya.")
    assert speakers_of(document, document.parsed.doc.sents[0]) == ([], None)


def test_we_in_a_quotation_is_whom_the_linker_says():
    quote = OPEN.replace("Iran/NNP", "We/PRP")
    assert told(SPEAKS, quote, mentions={"We": "state/FRA"}) == {"France attacks Kenya"}


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("It emerged that Iran attacked Kenya.", ""),
        ("Berg said China understands that Iran attacked Kenya.", "person/berg"),
    ],
)
def test_nobody_and_who_only_knows_are_no_speakers(sentence, speaker):
    assert claim_of(linked(sentence), ATTACK).attributed_to == speaker


def test_a_relative_clause_with_a_subject_of_its_own_is_part_of_the_report():
    document = linked("Berg said France will free men that Iran arrested.", mentions={"men": "group/reporters"})
    assert claim_of(document, "Iran detains reporters").attributed_to == "person/berg"


def test_what_is_announced_to_come_is_attributed():
    claim = claim_of(linked("France will attack Iran, Berg announced."), "France attacks Iran [planned]")
    assert claim.attributed_to == "person/berg"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Berg said that he would urge Iran.", "Berg urges Iran [planned]"),
        ("Berg said that he met Iran.", "Berg meets-with Iran"),
    ],
)
def test_ones_own_plans_and_meetings_are_attributed(sentence, wanted):
    assert claim_of(linked(sentence, mentions={"he": "person/berg"}), wanted).attributed_to == "person/berg"


def test_a_quotation_runs_on_into_the_paragraph_that_names_its_speaker():
    closing = CLOSED.replace("China", "Kenya") + " Berg/NNP/nsubj>wrote wrote=write/VBD/conj>criticized"
    assert speakers(OPEN, PARAGRAPH, closing) == ["Berg", ""]


def test_a_name_right_before_a_verb_of_speech_speaks_wherever_it_hangs():
    claim = claim_of(linked("France attacked Iran in Kenya, Berg said on Monday."), "France attacks Iran")
    assert claim.attributed_to == "person/berg"
    assert claim_of(linked("France attacked Iran and said so."), "France attacks Iran").attributed_to == ""


def test_a_clause_of_time_set_off_behind_a_report_is_the_reporters():
    document = linked("Berg said China met Japan, a day after Iran attacked Kenya.")
    assert claim_of(document, ATTACK).attributed_to == ""
    assert claim_of(document, "China meets-with Japan").attributed_to == "person/berg"


def test_a_closing_verb_of_speech_hung_on_a_noun():
    document = linked("Iran attacked Kenya after talks with China, Berg said.")
    assert claim_of(document, ATTACK).attributed_to == "person/berg"


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Berg : Iran attacks Kenya", "person/berg"),
        ("Iran attacks Kenya : Berg", "person/berg"),
        ("China : Iran attacks Kenya", ""),  # where it is about
        ("Iran attacks Kenya", ""),
    ],
)
def test_whom_a_headline_names_as_its_source(headline, speaker):
    assert claim_of(linked(headline, PARAGRAPH, SPEAKS), ATTACK).attributed_to == speaker


def test_a_headline_leaves_out_the_source_that_the_text_names():
    document = linked("Iran attacks Kenya", PARAGRAPH, "France said that Iran attacked Kenya.")
    assert one(document).attributed_to == "state/FRA"


def test_a_source_without_a_name_that_tells_the_press():
    document = linked("Iran attacked Kenya, a Norwegian source told reporters.", mentions={"Norwegian": ()})
    assert claim_of(document, ATTACK).attributed_to == "a Norwegian source"
    beside = linked("Iran attacked Kenya and Norway told Japan.")  # what they told is not said
    assert claim_of(beside, ATTACK).attributed_to == ""


def test_two_sources_of_which_the_parser_takes_one_for_an_apposition():
    claim = claim_of(linked("Iran attacked Kenya, an aide and a guard said."), ATTACK)
    assert claim.attributed_to == "an aide and a guard"
