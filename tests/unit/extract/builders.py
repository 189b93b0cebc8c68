"""Parses made by hand, and the linked documents over them: no model, so each test says what grammar it needs.

`parses.txt` holds one sentence a line, one word after another as `word=lemma/TAG/label>head`, for instance
`France/NNP/nsubj>attacked attacked=attack/VBD/ROOT Iran/NNP/dobj>attacked`. The lemma is the lower-case word
where it is left out, the part of speech follows from the tag. The head is the nearest word of that form;
`head#2` is the second one of the sentence. Tests name a sentence by its words, or give a parse in that notation.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import spacy.tokens
from kgraph.codebook import Codebook
from kgraph.extract import Lexicon, extract_one
from kgraph.extract.brief.untold import WIDE
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.walk.interpret import Interpreter
from kgraph.link import Linked, TokenMention
from kgraph.model import Actor, ActorType, Article, Claim, MentionKind, Record, Status
from kgraph.parse import Parsed
from kgraph.parse.mending import mended
from kgraph.parse.tokens import Columns, Doc, Token
from kgraph.vocabulary import RELATIONS
from spacy.lang.en import English
from spacy.vocab import Vocab

HERE = Path(__file__).parent
TABLES = HERE / "tables"
PARSES = HERE / "parses.txt"
DATE = "2020-06-17"  # a Wednesday
PARAGRAPH = "¶"  # opens a paragraph, between sentences
WORD = re.compile(
    r"^(?P<word>.+?)(?:=(?P<lemma>[^/]+))?/(?P<tag>[^/]+)/(?P<dep>\w+)(?:>(?P<head>.+?)(?:#(?P<nth>\d+))?)?$"
)
TAGS_OF = {
    "NOUN": "NN NNS",
    "PROPN": "NNP NNPS",
    "ADJ": "JJ JJR JJS",
    "VERB": "VB VBD VBZ VBP VBN VBG",
    "AUX": "MD",
    "ADP": "IN RP",
    "PART": "TO POS",
    "ADV": "RB RBR RBS",
    "SCONJ": "WRB",
    "NUM": "CD",
    "CCONJ": "CC",
    "PRON": "PRP PRP$ WP WDT EX",
    "DET": "DT PDT",
}
POS = {tag: pos for pos, tags in TAGS_OF.items() for tag in tags.split()}
POS_OF_LABEL = {"aux": "AUX", "auxpass": "AUX", "neg": "PART", "mark": "SCONJ"}
STATES = {
    "France": "FRA",
    "Iran": "IRN",
    "China": "CHN",
    "Kenya": "KEN",
    "Japan": "JPN",
    "Norway": "NOR",
}
PEOPLE = {"French": "FRA", "Iranian": "IRN", "Chinese": "CHN", "Kenyan": "KEN", "Iranians": "IRN"}
PERSONS = ("Berg", "Okoro")
ACTORS = {f"state/{code}": Actor(f"state/{code}", name, ActorType.STATE, code) for name, code in STATES.items()}
ACTORS |= {f"person/{n.lower()}": Actor(f"person/{n.lower()}", n, ActorType.PERSON) for n in PERSONS}
ACTORS["group/reporters"] = Actor("group/reporters", "reporters", ActorType.GROUP, "", "MED")

Mentions = Mapping[str, "str | tuple[str, ...]"]


# -- parses ----------------------------------------------------------------------------------------


@cache
def parses() -> dict[str, str]:
    """The sentences of `parses.txt` by their words without spaces."""
    lines = [line for line in PARSES.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return {"".join(read_word(part)["word"] for part in line.split()): line for line in lines}


def notation(sentence: str) -> str:
    """The parse of a sentence: itself if it is one, else the one of `parses.txt`."""
    if "/ROOT" in sentence:
        return sentence
    known = parses()
    key = "".join(sentence.split())
    assert key in known, f"parses.txt lacks {sentence!r}"
    return known[key]


def read_word(part: str) -> dict[str, str]:
    """One word of the notation."""
    match = WORD.match(part)
    assert match, f"cannot read {part!r}"
    return {name: value or "" for name, value in match.groupdict().items()}


def head_of(own: int, word: dict[str, str], forms: list[str]) -> int:
    """Index of a word's head in its sentence, its own for a root."""
    if not word["head"]:
        return own
    places = [n for n, form in enumerate(forms) if form == word["head"]]
    assert places, f"no word {word['head']!r} in {' '.join(forms)!r}"
    return places[int(word["nth"]) - 1] if word["nth"] else min(places, key=lambda n: abs(n - own))


def part_of_speech(word: dict[str, str]) -> str:
    """Universal part of speech, as spaCy's English pipelines map the tags."""
    if word["dep"] in POS_OF_LABEL and word["tag"] != "TO":
        return POS_OF_LABEL[word["dep"]]
    return "AUX" if word["lemma"] == "be" else POS.get(word["tag"], "PUNCT")


def parse(*sentences: str, date: str = DATE) -> Parsed:
    """A parsed document: words joined by single spaces, paragraphs by line breaks."""
    words: list[dict[str, str]] = []
    heads: list[int] = []
    broken: set[int] = set()
    for sentence in sentences:
        if sentence == PARAGRAPH:
            broken.add(len(words))
            continue
        parts = [read_word(part) for part in notation(sentence).split()]
        forms = [part["word"] for part in parts]
        heads += [len(words) + head_of(n, part, forms) for n, part in enumerate(parts)]
        words += parts
    text, starts = layout([word["word"] for word in words], broken)
    return Parsed(Article("doc.txt", text, date=date), make_doc(words, heads), starts)


@cache
def vocabulary() -> Vocab:
    """Lexical attributes of English, without a model."""
    return English().vocab


def make_doc(words: list[dict[str, str]], heads: list[int]) -> Doc:
    """The document of the words."""
    parsed = spacy.tokens.Doc(
        vocabulary(),
        words=[word["word"] for word in words],
        heads=heads,
        deps=[word["dep"] for word in words],
        tags=[word["tag"] for word in words],
        pos=[part_of_speech(word) for word in words],
        lemmas=[word["lemma"] or word["word"].lower() for word in words],
    )
    return mended(Columns.of(parsed))


def layout(forms: list[str], broken: set[int]) -> tuple[str, array[int]]:
    """The text of the words and where each starts."""
    starts, text = array("l"), ""
    for n, form in enumerate(forms):
        text += ("\n" if n in broken else " ") if n else ""
        starts.append(len(text))
        text += form
    return text, starts


def word(sentence: str, form: str, nth: int = 1) -> Token:
    """The nth word of a form in a sentence."""
    return [t for t in parse(sentence).doc if t.text == form][nth - 1]


def clause(sentence: str, verb: str) -> Clause:
    """The clause of a verb."""
    return Clause(word(sentence, verb))


def texts(tokens: list[Token]) -> list[str]:
    """Words of tokens."""
    return [t.text for t in tokens]


# -- linked documents ------------------------------------------------------------------------------


def linked(*sentences: str, mentions: Mentions | None = None, date: str = DATE) -> Linked:
    """A parse with its known states, nationality adjectives and persons linked, and more mentions by word.

    `mentions` gives actor ids, several for a plural, none to unlink; a pronoun or common noun becomes a
    mention of that kind.
    """
    parsed = parse(*sentences, date=date)
    found = [(t, actors_of(t, mentions or {})) for t in parsed.doc]
    made = tuple(TokenMention(t.i, t.i, t.i, ids, kind_of(t), reason_of(t)) for t, ids in found if ids)
    return Linked(parsed, dict(ACTORS), made, ())


def actors_of(token: Token, mentions: Mentions) -> tuple[str, ...]:
    """Ids of the actors that a word stands for."""
    if token.text in mentions:
        ids = mentions[token.text]
        return (ids,) if isinstance(ids, str) else ids
    if token.text in PERSONS:
        return (f"person/{token.text.lower()}",)
    code = STATES.get(token.text) or PEOPLE.get(token.text)
    return (f"state/{code}",) if code else ()


def kind_of(token: Token) -> MentionKind:
    """Kind of a one-word mention by its part of speech."""
    kinds = {"ADJ": MentionKind.ADJECTIVE, "PRON": MentionKind.PRONOUN, "NOUN": MentionKind.NOUN}
    return kinds.get(token.pos_, MentionKind.NAME)


def reason_of(token: Token) -> str:
    """Why a mention is read so; a name after *in* only locates."""
    return "place: in" if token.head.lower_ == "in" else str(kind_of(token))


# -- what comes out --------------------------------------------------------------------------------


@cache
def lexicon() -> Lexicon:
    """The small tables beside this file, so that no change to a shipped row changes what these tests say."""
    return Lexicon.load(Codebook(TABLES))


def drafts(document: Linked, context: Context | None = None) -> list[Draft]:
    """What the interpreter reads in all sentences."""
    interpreter = Interpreter(document, lexicon())
    sentences = document.parsed.doc.sents
    return [d for s in sentences for d in interpreter.sentence(s.root, context or Context())]


def record(document: Linked) -> Record:
    """What one document yields, through all modules."""
    return extract_one(document, lexicon())


def claims(document: Linked) -> tuple[Claim, ...]:
    """The claims of one document, without the guesses that brief texts yield besides (`wide`)."""
    return tuple(c for c in record(document).claims if c.rule != WIDE)


def told(*sentences: str, mentions: Mentions | None = None) -> set[str]:
    """The claims of sentences as `France attacks Iran [planned]`."""
    return {line(c) for c in claims(linked(*sentences, mentions=mentions))}


def line(claim: Claim) -> str:
    """One claim in the notation of the tables; the sides of a symmetric relation in alphabetical order."""
    sides = [ACTORS[claim.source].label, ACTORS[claim.target].label]
    if RELATIONS[claim.relation].symmetric:
        sides.sort()
    status = "" if claim.status is Status.ASSERTED else f" [{claim.status}]"
    return f"{sides[0]} {claim.relation} {sides[1]}{status}"


def one(document: Linked) -> Claim:
    """The only claim of a document."""
    found = claims(document)
    assert len(found) == 1, [line(c) for c in found]
    return found[0]


def claim_of(document: Linked, wanted: str) -> Claim:
    """The claim that reads as wanted."""
    found = {line(c): c for c in claims(document)}
    assert wanted in found, f"no {wanted!r} in {sorted(found)}"
    return found[wanted]
