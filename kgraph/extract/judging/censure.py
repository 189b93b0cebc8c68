"""What somebody calls another or another's doings: "called it *a surrender*", "described the step as *reckless*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.judging.judgements import BAD, BAD_THINGS, CRIMES, FAVOURABLE, GOOD, PLAIN
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.syntax.objects import NAMING
from kgraph.extract.tables.rows import Frame
from kgraph.parse.tokens import once

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

DESCRIBING = frozenset("describe characterize characterise portray depict regard view see".split())
COURTESIES = frozenset(
    "discuss brief congratulate thank bid greet apprise convey express voice complain present".split()
)
CALLING = NAMING | DESCRIBING
COMPLAINTS = frozenset(
    "complaint allegation claim charge accusation grievance report tip petition demand request plea concern".split()
)
FEELING = frozenset("trouble concern alarm worry disturb shock sadden distress".split())
LONGER = frozenset({"more", "extra", "another", "further", "additional"})
AIMED = frozenset({"to", "for", "of", "on", "at", "in"})
QUOTES = frozenset({'"', "'", "``", "''", "“", "”", "‘", "’"})
SPEAKING = frozenset({"warn", "caution", "speak", "talk", "mutter", "hint"})
SPOKEN_OF = frozenset({"of", "about", "at"})
NATIONS = frozenset({"NORP", "GPE", "ORG"})
TASKS = frozenset(
    "peace security aid safety protection stability development reconstruction order welfare implementation talk "
    "future relief defence defense enforcement supply upkeep maintenance".split()
)
KIND = GOOD | FAVOURABLE
WRONG = BAD | BAD_THINGS


def said_of(clause: Clause) -> list[Token]:
    """What the object of a naming verb is called, adjectives included: "as *reckless*"."""
    behind = [c for p in grammar.children(clause.verb, "prep") if p.lower_ == "as" for c in p.children]
    objects = [p for o in clause.objects for p in grammar.children(o, "prep") if p.lower_ == "as"]
    behind += [c for p in objects for c in p.children]
    return [*clause.predicated, *grammar.expand([c for c in behind if c.pos_ in ("NOUN", "ADJ", "PROPN")])]


def is_censure(said: list[Token]) -> bool:
    """Whether what something is called is bad: by a word of judgement, or a figure of speech that is not kind."""
    return any(is_bad(w) for w in said) or (not is_kind(said) and any(is_figure(w) for w in said))


def is_kind(said: list[Token]) -> bool:
    """Whether what something is called is good, or plain: "a *step* forward", "an *ally*", "a matter of time"."""
    words = {c.lemma for w in said for c in (w, *grammar.children(w, "amod", "compound"))}
    bad = any(is_bad(w) for w in said)
    return bool(words & KIND or {w.lemma for w in said} & PLAIN) and not bad


def is_task(noun: Token) -> bool:
    """Whether a responsibility is for what is to be done, not for a deed."""
    if any(c.dep_ in ("acl", "relcl", "xcomp") and grammar.infinitive(c) for c in noun.rights):
        return True
    gerunds = [g for c in noun.rights if c.dep_ == "prep" for g in grammar.children(c, "pcomp")]
    return bool(gerunds) or any(n.lemma in TASKS for n in grammar.phrase(noun, "for"))


def is_anothers(act: Token) -> bool:
    """Whether an act is said to be somebody's by name: "warned of a *Russian* attack", "an attack *by* rebels"."""
    before = any(c.ent_type_ in NATIONS and c.dep_ in ("amod", "compound", "poss") for c in act.lefts)
    return before or any(c.lower_ == "by" for c in act.rights)


@once
def is_bad(noun: Token) -> bool:
    """Whether what an act is called is bad: "*illegal*", "a *provocation*", "an act of *piracy*"."""
    named = any(w.lemma in WRONG for w in [noun, *noun.children])
    return named or any(w.lemma in CRIMES for w in grammar.of_phrase(noun))


def is_figure(noun: Token) -> bool:
    """Whether something is called what it is not: in quotation marks, or by a thing done to somebody ("a gift to")."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return False
    indefinite = any(c.lower_ in ("a", "an", "another") for c in noun.lefts)
    return is_marked(noun) or (indefinite and any(c.dep_ == "prep" and c.lower_ in AIMED for c in noun.rights))


def is_marked(noun: Token) -> bool:
    """Whether a noun phrase opens with a quotation mark."""
    return noun.doc[noun.left_edge.i - 1].text in QUOTES or noun.left_edge.text in QUOTES


def is_courtesy(verb: Token) -> bool:
    """Whether somebody calls on another to talk, and not on them to do a thing."""
    inside = [c for c in verb.subtree if c.tag_ == "VB" and c.i > verb.i and grammar.infinitive(c)]
    asked = inside or any(c.lower_ in ("for", "to") for c in verb.subtree if c.i > verb.i)
    return not asked or bool(inside and inside[0].lemma in COURTESIES and inside[0].head == verb)


def belied(frame: Frame, clause: Clause) -> bool:
    """Whether a frame takes for blame whatever something is called, and it is called something good; for a request a
    call on somebody of whom nothing is asked; for praise what somebody would *like* another to do; for a threat the
    time that somebody is given *more* of; or for those looked into those who asked for it.
    """
    if frame.relation == "investigates" and not frame.is_narrow:  # "investigated *a complaint* by nuns": not them
        return any(n.lemma in COMPLAINTS for n in (*clause.objects, *clause.near("into")))
    if frame.relation == "warns" and frame.verb == "give":
        return any(c.lower_ in LONGER for o in clause.objects for c in o.lefts)
    if frame.relation == "meets-with" and frame.verb == "see":  # "is *seen as* a saint": nobody meets him
        return any(c.lower_ == "as" for c in clause.verb.children) or bool(clause.predicated)
    if frame.relation == "criticizes" and frame.verb in FEELING:  # "was troubled by *his claims*": not at him
        return any(n.lemma in COMPLAINTS for name in ("by", "about") for n in clause.near(name))
    if frame.relation == "accuses" and frame.subject.asked:  # "responsibility *to protect them* lies with Peru"
        return any(n.lemma == "responsibility" and is_task(n) for n in clause.subjects)
    if frame.relation == "threatens" and frame.prep in SPOKEN_OF and frame.verb in SPEAKING:
        return any(is_anothers(n) for n in clause.near(frame.prep))
    if frame.relation == "praises" and frame.verb == "like":
        return bool(clause.complements)
    if frame.relation == "urges" and frame.prep == "on" and frame.verb == "call":
        return is_courtesy(clause.verb) or bool(clause.predicated)
    whatever = frame.relation == "criticizes" and frame.verb in CALLING and not frame.prep_nouns.asked
    return whatever and is_kind(said_of(clause))
