"""Whole sentences through all modules: constructions, moods, event nouns, light verbs, side remarks."""

from __future__ import annotations

import pytest
from kgraph.codebook import Codebook
from kgraph.extract import Lexicon, extract_one
from kgraph.extract.walk.interpret import DEEP
from kgraph.link import World, link
from kgraph.model import Article
from kgraph.parse import parse

from tests.unit.extract.builders import claim_of, drafts, line, linked, record, told

TOLD = [
    # voice and coordination
    ("France attacked Iran.", "France attacks Iran"),
    ("Iran was attacked by France.", "France attacks Iran"),
    ("Iran was attacked.", ""),
    ("France and Japan attacked Iran.", "France attacks Iran; Japan attacks Iran"),
    ("France attacked Iran and met China.", "France attacks Iran; China meets-with France"),
    ("France attacked and criticized Iran.", "France attacks Iran; France criticizes Iran"),
    ("France attacked Iran and Japan met China.", "France attacks Iran; China meets-with Japan"),
    (
        "France will attack Iran and criticize China.",
        "France attacks Iran [planned]; France criticizes China [planned]",
    ),
    # pairs
    ("France and Iran met on Tuesday.", "France meets-with Iran"),
    ("France, Iran and China met.", "France meets-with Iran; China meets-with France; China meets-with Iran"),
    ("France met with Iran in Kenya.", "France meets-with Iran"),
    ("France met.", ""),
    # receivers
    ("France gave Iran aid.", "France aids Iran"),
    ("France gave aid to Iran.", "France aids Iran"),
    ("Iran was given aid by France.", "France aids Iran"),
    # subordinate clauses
    ("Norway supported France, which attacked Iran.", "Norway supports France; France attacks Iran"),
    ("France left the talks, criticizing Iran.", "France criticizes Iran"),
    ("France responded by attacking Iran.", "France attacks Iran"),
    ("France met China to criticize Iran.", "China meets-with France; France criticizes Iran"),
    (
        "France met China without criticizing Iran.",
        "China meets-with France; France criticizes Iran [negated]",
    ),
    ("Attacked by France, Iran criticized China.", "France attacks Iran; Iran criticizes China"),
    # noun phrases
    ("France criticized its neighbor, Iran.", "France criticizes Iran"),
    ("France attacked dozens of Iranians.", "France attacks Iran"),
    ("France criticized Iran's test.", "France criticizes Iran"),
    # event nouns
    ("The French attack on Iran failed.", "France attacks Iran"),
    ("The killing of Kenya by Iran failed.", "Iran kills Kenya"),
    ("France's criticism of Iran grew.", "France criticizes Iran"),
    ("The talks between France and Iran failed.", "France talks-with Iran"),
    ("Peace talks between France and Iran failed.", "France negotiates-with Iran"),
    (
        "The talks between France, Iran and China failed.",
        "France talks-with Iran; China talks-with France; China talks-with Iran",
    ),
    ("France is an ally of Iran.", "France cooperates-with Iran"),
    # light verbs
    ("France held talks with Iran.", "France talks-with Iran"),
    ("France and Iran held talks.", "France talks-with Iran"),
    ("France received a visit from Iran.", "Iran visits France"),
    ("France came under attack by Iran.", "Iran attacks France"),
    ("France launched an attack on Iran.", "France attacks Iran"),
    ("France did not hold talks with Iran.", "France talks-with Iran [negated]"),
    # adjectives
    ("France was frustrated with Iran.", "France criticizes Iran"),
    # negations and conditions of one part
    ("Neither France nor Japan attacked Iran.", "France attacks Iran [negated]; Japan attacks Iran [negated]"),
    ("Instead of attacking Iran, France met China.", "China meets-with France; France attacks Iran [negated]"),
    ("France attacked Iran but not China.", "France attacks Iran"),
    ("France attacked neither Iran nor China.", "France attacks Iran [negated]; France attacks China [negated]"),
    ("The planned attack by France on Iran angered China.", "France attacks Iran [planned]"),
    ("There are reports that France attacked Iran.", "France attacks Iran [possible]"),
    ("France warned Iran against attacking China.", "France warns Iran"),
    ("It was France that attacked Iran.", "France attacks Iran"),
    (
        "Had France attacked Iran, China would have attacked France.",
        "France attacks Iran [possible]; China attacks France [possible]",
    ),
    # both sides act, or act together
    ("France and Iran clashed.", "France attacks Iran; Iran attacks France"),
    ("France and Iran paint together.", "France cooperates-with Iran"),
    ("French and Iranian negotiators met.", "France meets-with Iran"),
    # what is answered or faced was said to the subject
    ("France rejected a demand from Iran.", "France rejects Iran; Iran demands France"),
    (
        "France attacked China despite demands from Iran.",
        "France attacks China; Iran demands France; France rejects Iran",
    ),
    # who waits, gets or suffers
    ("The sanctions imposed by France on Iran failed.", "France sanctions Iran"),
    ("France will not leave until Iran frees Berg.", "France rejects Iran; Iran releases Berg [possible]"),
    ("France gave Iran $ 5.", "France aids Iran"),
    ("France gave approval for Iran to visit China.", "France yields-to Iran; Iran visits China [planned]"),
    ("France has once attacked Iran.", "France attacks Iran"),
    ("France shelled villages in Iran.", "France attacks Iran"),
    # moods
    ("France did not attack Iran.", "France attacks Iran [negated]"),
    ("France no longer supports Iran.", "France opposes Iran"),
    ("France never attacked Iran.", "France attacks Iran [negated]"),
    (
        "France would attack Iran if Iran attacked Kenya.",
        "France attacks Iran [possible]; Iran attacks Kenya [possible]",
    ),
    ("France should attack Iran.", "France attacks Iran [requested]"),
    # negations that are acts of their own
    ("France does not recognize Iran.", "France rejects Iran"),
    ("France will not support Iran.", "France opposes Iran"),
    ("France did not cooperate with Iran.", "France rejects Iran"),
    ("France said it did not recognize Iran.", "France rejects Iran"),
]


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_what_a_sentence_tells(sentence, expected):
    mentions = {"it": "state/FRA"} if " it " in sentence else None
    assert told(sentence, mentions=mentions) == {part.strip() for part in expected.split(";") if part.strip()}


def test_the_table_is_not_cut_short():
    assert len(TOLD) >= 40


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "France did not attack or criticize Iran.",
            {"France attacks Iran [negated]", "France criticizes Iran [negated]"},
        ),
        # a finite verb does not share the auxiliary of the one it is coordinated to
        (
            "France did not attack Iran but criticized China.",
            {"France attacks Iran [negated]", "France criticizes China"},
        ),
        (
            "France will attack Iran and met China.",
            {"France attacks Iran [planned]", "China meets-with France"},
        ),
        (
            "France plans to attack Iran and criticized China.",
            {"France attacks Iran [planned]", "France criticizes China"},
        ),
        (
            "France won't attack Iran but criticizes China.",
            {"France attacks Iran [negated]", "France criticizes China"},
        ),
        (
            "France did not attack Iran but it criticized China.",
            {"France attacks Iran [negated]", "France criticizes China"},
        ),
        (
            "France did not attack Iran and will meet China.",
            {"France attacks Iran [negated]", "China meets-with France [planned]"},
        ),
        (
            "France attacked Iran but did not meet China.",
            {"France attacks Iran", "China meets-with France [negated]"},
        ),
        (
            "France was attacked by Iran and criticized China.",
            {"Iran attacks France", "France criticizes China"},
        ),
        (
            "France plans to attack and criticize Iran.",
            {"France attacks Iran [planned]", "France criticizes Iran [planned]"},
        ),
        (
            "France urged Iran to free Berg and help Kenya.",
            {"France urges Iran", "Iran releases Berg [requested]", "Iran aids Kenya [requested]"},
        ),
        ("France, Berg said, attacked Iran.", {"France attacks Iran"}),
        ("Berg, who France attacked, met Okoro.", {"France attacks Berg", "Berg meets-with Okoro"}),
        ("France denied attacking Iran.", {"France attacks Iran [negated]"}),
        ("France stopped Iran from attacking Kenya.", {"Iran attacks Kenya [negated]"}),
        (
            "If France attacks Iran, China will attack France.",
            {"France attacks Iran [possible]", "China attacks France [planned]"},
        ),
        ("France is to attack Iran.", {"France attacks Iran [planned]"}),
        ("France is going to attack Iran.", {"France attacks Iran [planned]"}),
        ("Iran is expected to be attacked by France.", {"France attacks Iran [planned]"}),
        ("There was no attack by France on Iran.", {"France attacks Iran [negated]"}),
        ("France faulted Iran for its tests on China.", {"France accuses Iran"}),
        ("France made no attack on Iran.", {"France attacks Iran [negated]"}),
        ("France refused to meet or praise Iran.", {"France rejects Iran"}),
        ("France does not plan to attack Iran.", {"France attacks Iran [negated]"}),
        ("France did not refuse to meet Iran.", {"France rejects Iran [negated]"}),
        ("Iran, attacked by France, criticized China.", {"France attacks Iran", "Iran criticizes China"}),
        ("The Iranian troops France attacked fled.", {"France attacks Iran"}),
        (
            "France accused Iran and China of attacking Kenya.",
            {"France accuses Iran", "France accuses China", "Iran attacks Kenya", "China attacks Kenya"},
        ),
        (
            "France urged Iran and China to meet.",
            {"France urges Iran", "France urges China", "China meets-with Iran [requested]"},
        ),
        (
            "France refused to attack Iran but agreed to meet China.",
            {"France rejects Iran", "China agrees-with France", "China meets-with France [planned]"},
        ),
        ("France called Iran a liar and attacked China.", {"France criticizes Iran", "France attacks China"}),
        ("France, as well as Iran, attacked China.", {"France attacks China", "Iran attacks China"}),
        ("None of the Iranians attacked China.", {"Iran attacks China [negated]"}),
        ("France denied that it refused to meet Iran.", {"France rejects Iran [negated]"}),
        ("Iran was urged to attack China.", {"Iran attacks China [requested]"}),
        ("France, urged by Iran, attacked China.", {"Iran urges France", "France attacks China"}),
        ("France and Iran criticized each other.", {"France criticizes Iran", "Iran criticizes France"}),
    ],
)
def test_harder(sentence, expected):
    mentions = {"it": "state/FRA"} if " it " in sentence else None
    assert told(sentence, mentions=mentions) == expected


@pytest.mark.parametrize("deep", [DEEP, 10 * DEEP])
def test_a_parse_nested_too_deep_is_counted_and_the_rest_is_read(deep: int):
    links = [f"to/TO/aux>want{n} want{n}=want/VB/xcomp>want{n - 1}" for n in range(1, deep)]
    found = record(linked(f"Berg/NNP/nsubj>want0 want0=want/VBP/ROOT {' '.join(links)}", "France attacked Iran."))
    assert [line(c) for c in found.claims] == ["France attacks Iran"]
    assert dict(found.dropped)["sentence nested too deep"] == 1


def test_a_parse_nested_almost_too_deep_is_read():
    links = [f"say{n}=said/VBD/ccomp>say{n - 1}" for n in range(1, DEEP - 2)]
    last = f"France/NNP/nsubj>hit hit=attacked/VBD/ccomp>say{DEEP - 3} Iran/NNP/dobj>hit"
    found = record(linked(f"say0=said/VBD/ROOT {' '.join(links)} {last}"))
    assert "sentence nested too deep" not in dict(found.dropped)


def test_negated_verbs_keep_the_mood_above_them():
    claim = claim_of(linked("France does not recognize Iran."), "France rejects Iran")
    assert (claim.operators, claim.plover) == (("not",), "REJECT")


def test_a_relative_clause_is_the_reporters_own_background():
    document = linked("Berg said that Norway supported France, which attacked Iran.")
    assert claim_of(document, "Norway supports France").attributed_to == "person/berg"
    assert claim_of(document, "France attacks Iran").attributed_to == ""


def test_a_place_is_a_weak_actor():
    [sure] = drafts(linked("France met with Iran."))
    document = linked("France met with Iran in Kenya.")
    assert [d.confidence for d in drafts(document)] == [sure.confidence]


def test_a_borrowed_slot_is_less_certain():
    [direct], [owned] = (
        drafts(linked("France criticized Iran.")),
        drafts(linked("France criticized Iran's test.")),
    )
    assert owned.confidence < direct.confidence


def test_a_deep_target_is_less_certain_still():
    [owned], [deep] = (
        drafts(linked("France criticized Iran's test.")),
        drafts(linked("France attacked the capital of Iran.")),
    )
    assert deep.confidence < owned.confidence


@pytest.mark.parametrize("head", ["attacked", "Iran"])
def test_a_parse_that_makes_no_sense_is_survived(head):
    drafts(linked(f"France/NNP/conj>{head} attacked=attack/VBD/ROOT Iran/NNP/prep>attacked by/IN/agent>{head}"))


# -- a few whole texts through the model -----------------------------------------------------------


@pytest.fixture(scope="module")
def read(nlp):
    """A text of ours to its claims, by the shipped tables."""
    lexicon, world = Lexicon.load(), World.load(Codebook())

    def lines(text: str) -> set[tuple[str, str, str, str]]:
        [document] = link(parse([Article("doc.txt", text, date="2020-06-17")], nlp=nlp), world=world)
        found = extract_one(document, lexicon)
        return {(c.source, c.relation, c.target, str(c.status)) for c in found.claims}

    return lines


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Ghana urged Togo to lift its sanctions on Benin.", ("state/GHA", "urges", "state/TGO", "asserted")),
        (
            "Ghana urged Togo to lift its sanctions on Benin.",
            ("state/TGO", "eases", "state/BEN", "requested"),
        ),
        ("Peru refused to meet Chile.", ("state/PER", "rejects", "state/CHL", "asserted")),
        ("Peru will not recognize Chile.", ("state/PER", "rejects", "state/CHL", "asserted")),
        ("Mali accused Chad of attacking Niger.", ("state/MLI", "accuses", "state/TCD", "asserted")),
        ("Mali accused Chad of attacking Niger.", ("state/TCD", "attacks", "state/NER", "asserted")),
        ("Oman, which Yemen attacked, thanked Qatar.", ("state/YEM", "attacks", "state/OMN", "asserted")),
        ("Oman, which Yemen attacked, thanked Qatar.", ("state/OMN", "praises", "state/QAT", "asserted")),
        # what a call or visit is for: said to whom one calls, else planned
        ("Chad phoned Gabon on Friday to express condolences.", ("state/TCD", "praises", "state/GAB", "asserted")),
        ("Chad sent an envoy to Gabon to thank it.", ("state/TCD", "praises", "state/GAB", "asserted")),
        ("Chad visited Gabon to sell arms.", ("state/TCD", "aids", "state/GAB", "planned")),
        ("The kings of Jordan and Bahrain met in Oman.", ("state/JOR", "meets-with", "state/BHR", "asserted")),
        ("Oman hosted talks between Egypt and Iraq.", ("state/EGY", "talks-with", "state/IRQ", "asserted")),
        # what sides do jointly
        ("Egypt and Iraq fought side by side.", ("state/EGY", "cooperates-with", "state/IRQ", "asserted")),
        ("Egypt and Iraq set up a joint force.", ("state/EGY", "cooperates-with", "state/IRQ", "asserted")),
        # help that the subject acts with
        ("Chad retook the town with support from Gabon.", ("state/GAB", "supports", "state/TCD", "asserted")),
        # headlines
        ("Iran, Oman sign gas treaty", ("state/IRN", "agrees-with", "state/OMN", "asserted")),
        ("India, Nepal to hold talks", ("state/IND", "talks-with", "state/NPL", "planned")),
        ("Egypt to host Syria", ("state/EGY", "hosts", "state/SYR", "planned")),
        # sides named by a coordination before the noun, in a subject's phrase, or both at one meeting
        ("Swiss and Cuban negotiators have agreed a treaty.", ("state/CHE", "agrees-with", "state/CUB", "asserted")),
        ("Food aid from Chad reached Gabon.", ("state/TCD", "aids", "state/GAB", "asserted")),
        (
            "Chad and Gabon attended a summit of the Arab League.",
            ("state/TCD", "meets-with", "state/GAB", "asserted"),
        ),
    ],
)
def test_whole_texts(text, claim, read):
    assert claim in read(text)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Rain.", "“", "...", "Peru."])
def test_texts_that_tell_nothing(text, read):
    assert read(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Poland blocked a Hungarian proposal to ease sanctions against Russia.",
            ("Hungary", "eases", "Russia", "possible"),
        ),
        ("Few countries supported Israel.", ("countries", "supports", "Israel", "negated")),
        ("Yemen nearly attacked Oman.", ("Yemen", "attacks", "Oman", "negated")),
        ("It sounded as though Bahrain had attacked Oman.", ("Bahrain", "attacks", "Oman", "possible")),
        ("Was Cuba attacked by the United States?", ("United States", "attacks", "Cuba", "possible")),
        ("Reports that Kenya attacked Uganda were false.", ("Kenya", "attacks", "Uganda", "negated")),
    ],
)
def test_what_is_not_told_as_a_fact(text, expected, nlp):
    book = Codebook()
    document = next(link(parse([Article("a", text)], nlp=nlp), world=World.load(book)))
    found = extract_one(document, Lexicon.load(book))
    names = {actor.id: actor.label for actor in found.actors}
    assert expected in {(names[c.source], c.relation, names[c.target], str(c.status)) for c in found.claims}


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("France will already have met Iran.", "France meets-with Iran"),
        ("Traders marched to criticize Iran.", "reporters criticizes Iran"),  # the march says it
        ("Traders marched to attack Iran.", "reporters attacks Iran [planned]"),
        ("France has yet to praise Iran.", "France praises Iran [negated]"),
        ("France has to praise Iran.", "France praises Iran"),
        ("A meeting between France and Iran is planned.", "France meets-with Iran [planned]"),
    ],
)
def test_what_is_done_and_what_is_meant_to_be(sentence, wanted):
    assert told(sentence, mentions={"Traders": "group/reporters"}) == {wanted}


def test_a_past_tense_after_a_reported_future_goes_on_with_the_speaker():
    found = told("Berg said Norway will meet China and urged Iran to help.")
    assert "Berg urges Iran" in found
    assert "Norway urges Iran" not in found
