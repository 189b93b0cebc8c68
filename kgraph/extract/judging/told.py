"""What somebody is told to their face: a refusal ("*told Y* that it *would not* pay"), a duty ("that it *must* leave"),
a reproach ("that the raid *was illegal*").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.sides import on_one_side
from kgraph.extract.judging.ruled_out import HELPERS
from kgraph.extract.judging.ultimatums import TELLING, is_hostile, is_own, is_party
from kgraph.extract.judging.verdicts import CRITICISM, blamed, named, verdict
from kgraph.extract.speakers.context import DUTY, Context, Draft, is_obliged
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.link import Linked
from kgraph.model import Status

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

CONFIDENCE = 0.6
ASKED = frozenset("extradite surrender deport punish prosecute arrest sanction condemn fight expel recall".split())


def told(linked: Linked, lexicon: Lexicon, clause: Clause, own: Context) -> list[Draft]:
    """A draft of what the speaker does to whoever is told, by saying it."""
    if clause.verb.lemma not in TELLING or own.status is not Status.ASSERTED:
        return []
    speakers = [a for a in args(linked, clause.subjects) if not a.is_place]
    heard = [a for a in args(linked, [*clause.objects, *clause.datives]) if is_party(linked, a)]
    beside = [c for o in clause.objects for c in grammar.children(o, "relcl") if c.left_edge.i == o.i + 1]
    contents = [*clause.complements, *beside]
    relations = {r for c in contents if (r := relation(linked, lexicon, speakers, heard, c))}
    return [
        own.draft(clause.verb, s, t, r, confidence=CONFIDENCE, rule="operator", row="told")
        for r in sorted(relations)
        for s in speakers
        for t in heard
        if not on_one_side(linked, s.actor, t.actor)
    ]


def relation(linked: Linked, lexicon: Lexicon, speakers: list[Arg], heard: list[Arg], content: Token) -> str:
    """What it is to tell somebody this, empty for mere news."""
    if is_withheld(lexicon, content) and is_own(linked, speakers, content):
        return "rejects"
    if is_due(content):
        return "urges"
    if is_unwelcome(content):
        return "rejects"
    said = Clause(content)
    if verdict(said) is not CRITICISM:
        return ""
    if any(is_anothers(noun) for noun in said.subjects):
        return ""
    others = [a.actor for n in said.subjects for a in blamed(linked, lexicon, n, said) or named(linked, n)]
    theirs = all(any(on_one_side(linked, a.actor, o) for o in others) for a in heard)
    return "criticizes" if theirs or not others else ""


def is_anothers(noun: Token) -> bool:
    """Whether what is judged is nobody's ("*there* would be none") or said to be done by somebody ("a move *by* Y")."""
    return noun.dep_ == "expl" or bool(grammar.phrase(noun, "by"))


def is_withheld(lexicon: Lexicon, content: Token) -> bool:
    """Whether a clause says what will not be done, and that it is no blow."""
    helped = HELPERS & {*grammar.auxiliaries(content)}
    return bool(helped) and grammar.negated(content) and (content.lemma in ASKED or not is_hostile(lexicon, content))


def is_unwelcome(content: Token) -> bool:
    """Whether a clause says that whoever is told is not wanted: "that they were *not welcome*"."""
    said = {c.lemma for c in grammar.children(content, "acomp")}
    return content.lemma == "be" and ("unwelcome" in said or ("welcome" in said and grammar.negated(content)))


def is_due(content: Token) -> bool:
    """Whether a clause says what whoever is told, called by a pronoun, has to do."""
    subjects = grammar.children(content, *grammar.SUBJECT)
    if not subjects or any(s.pos_ != "PRON" or s.lower_ in ("i", "we", "there") for s in subjects):
        return False
    due = bool(DUTY & {*grammar.auxiliaries(content)}) and "have" not in grammar.auxiliaries(content)
    due = due or any(is_obliged(c) for c in grammar.children(content, "xcomp"))
    return due and not grammar.negated(content)
