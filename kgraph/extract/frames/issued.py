"""Who made what a clause has for its subject, told before: "Oman *issued a report*. *The report* accuses Peru"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.dating.times import DEFINITE
from kgraph.extract.earlier.statements import STATED
from kgraph.extract.speakers.attribution import SPEECH
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause, surface_subjects
from kgraph.link import Linked

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

MOVES = frozenset(  # what somebody does by doing something else: "shut its border in *a move* that B denounced"
    "move step decision action measure gesture bid effort raid strike attack assault operation crackdown ambush "
    "bombing shelling protest march speech remark statement letter interview address broadcast exchange swap test "
    "launch drill exercise deal reprisal retaliation response show violation breach".split()
)
CLAIMED = STATED | {"charge"}  # nouns for what somebody has just said
NEAR = 60  # words before its sentence in which the maker is sought
TEXTS = frozenset(
    "report statement letter resolution ruling verdict decree order communique declaration petition complaint lawsuit "
    "bill law motion note memorandum warning demand offer proposal".split()
)
COUPS = frozenset({"coup", "putsch", "takeover", "mutiny"})
ISSUING = frozenset(  # "staged" is taken for a form of "stag"
    "publish release issue adopt pass write send submit circulate present unveil file lodge sign deliver make table "
    "hand approve stage stag launch mount lead introduce propose post put".split()
)
SAYING = {"rule": "ruling", "decree": "decree", "order": "order", "warn": "warning", "sue": "lawsuit"}
TOPPLING = frozenset({"overthrow", "topple", "oust", "depose"})
TAKING = frozenset({"seize", "take", "grab"})  # of power


def issuers(linked: Linked, subjects: list[Token]) -> list[Arg]:
    """Who issued the text or made the coup that a clause's subject points back at: by the last that was told of it."""
    noun = next((n for n in subjects if n.lemma in TEXTS or n.lemma in COUPS), None)
    if noun is None or not is_bare(noun):
        return []
    for word in reversed(noun.doc[max(0, noun.sent.start - NEAR) : noun.i]):
        verb = maker(word, noun)
        if verb is not None and not grammar.negated(verb):
            return [a for a in args(linked, Clause(verb).subjects) if not a.is_place]
        if verb is None and word.lemma == noun.lemma and word.pos_ == "NOUN":
            return []  # told of last as somebody else's, or nobody's
    return []


def is_bare(noun: Token) -> bool:
    """Whether a noun points back and says itself neither whose it is nor which: "*the report*", "*this ruling*"."""
    own = [c for c in noun.lefts if c.dep_ in ("poss", "compound", "amod", "nmod")]
    return not own and not noun.rights and any(c.lower_ in DEFINITE for c in noun.lefts)


def maker(word: Token, noun: Token) -> Token | None:
    """The verb that tells how what the noun means was made: "*ruled*", "*issued* a ruling", "*seized* power"."""
    above = word.head
    if word.lemma == noun.lemma and word.dep_ in ("dobj", "nsubjpass"):
        return above if above.lemma in ISSUING else None
    if noun.lemma in COUPS:
        taken = word.lower_ == "power" and word.dep_ == "dobj" and above.lemma in TAKING
        return above if taken else word if word.lemma in TOPPLING and grammar.is_verb(word) else None
    return word if SAYING.get(word.lemma) == noun.lemma and grammar.is_verb(word) else None


def makers(noun: Token, judging: Token) -> list[Token]:
    """Who did what a relative clause judges: "*A* offered help, which B accepted", "*A* moved, a step B denounced"."""
    if judging.dep_ != "relcl" or judging.head != noun or (noun.dep_ == "pobj" and noun.lemma not in MOVES | CLAIMED):
        return []  # "fought in a town that B denounced": not A
    above = [a for a in noun.ancestors if grammar.is_verb(a)]
    verb = next((a for a in above if grammar.is_finite(a)), above[0] if above else None)
    if noun.lemma in CLAIMED:  # "*A* said that B had fled, a claim that B denied"
        verb = next((a for a in above if a.lemma in SPEECH), verb)
    return surface_subjects(verb) if verb is not None else []
