"""Extraction holds its promises on any text and any parse: no failure, evidence in the text, known terms."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kgraph.codebook import Codebook
from kgraph.extract import Lexicon, extract_one
from kgraph.extract.brief.things import widened
from kgraph.link import Linked, TokenMention, World, link
from kgraph.model import Article, MentionKind, Record, Status
from kgraph.parse import Parsed, parse
from kgraph.vocabulary import RELATIONS, ROOTS
from tests.unit.extract.builders import ACTORS, layout, lexicon, make_doc

LABELS = [  # ClearNLP
    "acl", "acomp", "advcl", "advmod", "agent", "amod", "appos", "attr", "aux", "auxpass", "cc",
    "ccomp", "compound", "conj", "csubj", "csubjpass", "dative", "dep", "det", "dobj", "expl", "intj",
    "mark", "neg", "nmod", "npadvmod", "nsubj", "nsubjpass", "nummod", "oprd", "parataxis", "pcomp",
    "pobj", "poss", "preconj", "prep", "prt", "punct", "relcl", "xcomp",
]  # fmt: skip
WORDS = (  # word, lemma, tag
    *((name, name.lower(), "NNP") for name in ("France", "Iran", "Kenya", "Tuesday")),
    *(
        (text, "attack", tag)
        for text, tag in (("attacked", "VBD"), ("attacked", "VBN"), ("attacking", "VBG"), ("attack", "NN"))
    ),
    *(
        (word, word, "VB")
        for word in (
            "meet",
            "refuse",
            "urge",
            "call",
            "be",
            "accuse",
            "stop",
            "say",
            "promise",
            "deny",
            "hold",
            "demand",
        )
    ),
    *((word, word, "NN") for word in ("talk", "sanction", "aid", "killing", "plan", "liar", "ally", "some")),
    *(
        (word, word, "IN")
        for word in ("of", "by", "on", "to", "with", "between", "before", "without", "according", "if")
    ),
    *((word, word, "MD") for word in ("will", "would", "could", "should")),
    *((word, word, "PRP") for word in ("it", "they")),
    *((word, word, "WDT") for word in ("which", "that")),
    ("to", "to", "TO"),
    ("not", "not", "RB"),
    ("no", "no", "DT"),
    ("off", "off", "RP"),
    ("willing", "willing", "JJ"),
    ('"', '"', "``"),
    ("2015", "2015", "CD"),
    (",", ",", ","),
)
MAKERS = st.lists(st.sampled_from(sorted(ACTORS)), min_size=1, max_size=2, unique=True).map(tuple)


@st.composite
def sentences(draw: st.DrawFn) -> tuple[list[dict[str, str]], list[int]]:
    """Words with any labels in any tree."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
    order = draw(st.permutations(range(len(words))))  # each hangs on one before it in this order: no cycles
    heads = list(range(len(words)))
    for n, i in enumerate(order[1:], 1):
        heads[i] = order[draw(st.integers(0, n - 1))]
    labels = [draw(st.sampled_from(LABELS)) if heads[n] != n else "ROOT" for n in range(len(words))]
    rows = zip(words, labels, strict=True)
    return [{"word": w, "lemma": lemma, "tag": tag, "dep": dep} for (w, lemma, tag), dep in rows], heads


@st.composite
def documents(draw: st.DrawFn) -> Linked:
    """Linked documents over any parses, any words being mentions."""
    words: list[dict[str, str]] = []
    heads: list[int] = []
    broken: set[int] = set()
    for more, links in draw(st.lists(sentences(), min_size=1, max_size=3)):
        broken |= {len(words)} if draw(st.booleans()) else set()
        heads += [len(words) + head for head in links]
        words += more
    text, starts = layout([w["word"] for w in words], broken)
    parsed = Parsed(
        Article("doc.txt", text, date=draw(st.sampled_from(("", "2020-06-17")))),
        make_doc(words, heads),
        starts,
    )
    return Linked(parsed, dict(ACTORS), mentions(draw, words), ())


def mentions(draw: st.DrawFn, words: Sequence[dict[str, str]]) -> tuple[TokenMention, ...]:
    """A mention on some of the words, more often on those with a capital."""
    found = []
    for n, word in enumerate(words):
        if word["word"][0].isupper() or draw(st.integers(0, 4)) == 0:
            kind, reason = draw(st.sampled_from(MentionKind)), draw(st.sampled_from(("name", "place: in")))
            first = max(0, n - draw(st.integers(0, 1)))
            found.append(TokenMention(n, first, n, draw(MAKERS), kind, reason))
    return tuple(found)


def sound(record: Record, actors: set[str]) -> None:
    """What holds of every record."""
    text, ids = record.article.text, {claim.id for claim in record.claims}
    assert len(ids) == len(record.claims)
    for claim in record.claims:
        assert claim.source != claim.target
        assert {claim.source, claim.target, *claim.about} <= {a.id for a in record.actors} <= actors
        assert claim.relation in RELATIONS
        assert claim.status in set(Status)
        assert claim.plover in {"", *ROOTS}
        assert 0 < claim.confidence <= 1
        assert claim.within in ids - {claim.id} | {""}
        assert claim.evidence
        assert len(set(claim.evidence)) == len(claim.evidence)
        for place in claim.evidence:
            quoted = range(place.start, place.end + 1)
            assert 0 <= place.start < place.end <= len(text)
            assert text[place.start : place.end].strip() == text[place.start : place.end]
            for start, end in (
                (place.source_start, place.source_end),
                (place.target_start, place.target_end),
                (place.predicate_start, place.predicate_end),
            ):
                assert start < end
                assert start in quoted
                assert end in quoted
    for mention in record.mentions:
        assert text[mention.start : mention.end].strip()


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_any_parse_is_survived(document):
    record = extract_one(document, lexicon())
    sound(record, {*ACTORS, *widened(document).actors})
    assert extract_one(document, lexicon()) == record


# -- texts -----------------------------------------------------------------------------------------

NAMES = st.sampled_from(
    (
        "France",
        "Iran's foreign ministry",
        "Chinese officials",
        "the United Nations",
        "Prime Minister Ada Okoro",
        "he",
        "they",
        "rebels in Kenya",
        "both sides",
        "Norway and Peru",
    )
)
ACTS = st.sampled_from(
    (
        "attacked",
        "will meet",
        "urged",
        "has accused",
        "refused to meet",
        "did not recognize",
        "is considering sanctions on",
        "was criticized by",
        "called off talks with",
        "threatened to suspend aid to",
        "promised not to attack",
        "and its allies denied that it attacked",
        "agreed to lift sanctions on",
        "would support",
    )
)
TAILS = st.sampled_from(
    (
        "",
        " on Tuesday",
        ", officials said",
        ", which Japan opposes",
        " before talks with Ghana",
        ' "at once"',
        " in 2015",
    )
)
CLAUSES = st.builds(lambda a, v, b, tail: f"{a} {v} {b}{tail}", NAMES, ACTS, NAMES, TAILS)
FRAMES = st.sampled_from(
    (
        "{}.",
        "“{}”, she said.",
        "According to a think tank, {}.",
        "Berg said that {}.",
        "{}: report",
        "If {}, war looms.",
    )
)
TIDY = st.builds(lambda frame, clause: frame.format(clause), FRAMES, CLAUSES)
PIECES = [
    "France", "Iran", "attack", "attacked", "urges", "to", "not", "of", "by", "the", "talks", "sanctions",
    ",", ".", '"', "“", "”", "'", "—", "and", "who", "on", "Tuesday", "\n",
]  # fmt: skip
LOOSE = st.lists(
    st.sampled_from(PIECES),
    max_size=15,
).map(" ".join)
WILD = st.text(st.characters(codec="utf-8"), max_size=40)
TEXTS = st.lists(st.one_of(TIDY, TIDY, LOOSE, WILD), max_size=4).map("\n\n".join)


@pytest.fixture(scope="module")
def tables() -> tuple[Lexicon, World]:
    """The shipped tables."""
    return Lexicon.load(), World.load(Codebook())


@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(text=TEXTS)
def test_any_text_is_survived(text, nlp, tables):
    shipped, world = tables
    [document] = link(parse([Article("doc.txt", text, date="2020-06-17")], nlp=nlp), world=world)
    sound(extract_one(document, shipped), set(widened(document).actors))
