"""Clauses whose rank the parser mistakes: a closing clause of time for the main one, a condition for what is said, and
what is let known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.asides import FIRST, SUBJECTS
from kgraph.parse.mends.duties import bidden
from kgraph.parse.mends.mistaken import NOUNS
from kgraph.parse.mends.moves import move
from kgraph.parse.mends.stranded import FINITE, TIMES

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

TELLING = frozenset("say tell add report state announce claim note write".split())  # set behind what is told
HOLDING = TELLING | frozenset("believe think suspect allege insist fear".split())
SAID = HOLDING | frozenset("know understand rumour rumor think presume reckon estimate reveal".split())
ASKING = frozenset("investigate probe examine ask wonder determine inquire check see decide".split())
KNOWING = frozenset("know known understand understood".split())


def turn(verb: Token) -> None:
    """Set right the rank of a verb's clause, in place."""
    if (first := told_first(verb)) is not None:
        subordinated(verb, first)
    elif verb.dep_ == "ccomp" and (main := inverted(verb)) is not None:
        move(verb, main, "advcl")
    if (knowing := let_known(verb)) is not None:
        tell(verb, knowing)
    if (task := bidden(verb)) is not None:
        task.dep_ = "xcomp"
    if (name := taken_for_adverb(verb)) is not None:
        name.dep_ = "dobj"
    if verb.dep_ == "ccomp" and (subject := before_saying(verb)) is not None:
        move(subject, verb, "nsubj")
    if verb.dep_ == "conj" and (beside := another_end(verb)) is not None:
        move(verb, beside, "conj")
    if verb.tag_ == "VBZ" and is_plural(verb):
        verb.pos_, verb.tag_, verb.dep_ = "NOUN", "NNS", "dobj"


def another_end(verb: Token) -> Token | None:
    """The infinitive that another goes on with, hung on the finite verb of a clause between them: "urged them *to meet*
    to solve issues that divide them and *to sign* a truce".
    """
    over = verb.head
    finite = over.tag_ in FINITE or any(c.dep_ == "aux" and c.tag_ in FINITE for c in over.lefts)
    if not finite or not is_end(verb) or over.dep_ != "relcl" or any(c.dep_ == "xcomp" for c in over.rights):
        return None
    found = None
    for above in over.ancestors:
        if is_end(above):
            found = above
        elif above.pos_ in ("VERB", "AUX"):
            break
    return found


def is_end(verb: Token) -> bool:
    """Whether a verb is an infinitive with *to*."""
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.lefts)


def is_plural(verb: Token) -> bool:
    """Whether what the parser takes for a verb is the plural object right behind one: "began joint combat *drills*"."""
    before = {c.dep_ for c in verb.lefts}
    behind = verb.head.i == verb.left_edge.i - 1 and verb.dep_ == "ccomp" and verb.head.pos_ == "VERB"
    taken = any(c.dep_ == "dobj" for c in (*verb.head.rights, *verb.rights))
    return behind and not taken and bool(before & {"amod", "compound"}) and before <= {"amod", "compound", "det"}


def told_first(verb: Token) -> Token | None:
    """The main verb before a closing clause of time that the parser takes for the main one: "Peru *shelled* the port,
    hours before envoys were to arrive".
    """
    mark = next((c for c in verb.lefts if c.dep_ == "mark" and c.lower_ in FIRST), None)
    if mark is None or verb.head is not verb:
        return None
    before = [c for c in verb.lefts if c.dep_ == "ccomp" and c.i < mark.i and c.pos_ == "VERB"]
    whole = [c for c in before if any(s.dep_ in SUBJECTS for s in c.lefts)]
    return whole[0] if whole else None


def inverted(verb: Token) -> Token | None:
    """The clause beside which a condition without *if* stands, taken for another thing said: "*should Peru refuse*, it
    would shut its ports".
    """
    helper = next((c for c in verb.lefts if c.dep_ == "aux"), None)
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if helper is None or subject is None or helper.lower_ != "should" or not helper.i < subject.i < verb.i:
        return None
    beside = [c for c in verb.head.children if c is not verb and c.dep_ in ("ccomp", "conj") and c.pos_ == "VERB"]
    return beside[0] if beside and verb.head is not verb and verb.dep_ == "ccomp" else None


def before_saying(verb: Token) -> Token | None:
    """The subject of what is said, which stands before who says so and is taken for a time: "*Peru*, he said, had
    agreed".
    """
    saying = verb.head
    if verb.i < saying.i or verb.tag_ == "VB" or any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    labels = [c.dep_ for c in saying.lefts]
    if labels[:2] != ["npadvmod", "punct"] or not SUBJECTS & {*labels}:
        return None
    first = saying.lefts[0]
    return first if first.pos_ in NOUNS and first.ent_type_ not in TIMES else None


def subordinated(verb: Token, main: Token) -> None:
    """Make a verb before it the main one of its sentence, with who says so and the punctuation."""
    apart = [c for c in verb.lefts if c.i > main.i and c.dep_ in ("parataxis", "punct", "npadvmod")]
    move(main, main, "ROOT")
    for word in apart:
        move(word, main if word.dep_ != "npadvmod" else verb, word.dep_)
    move(verb, main, "advcl")


def let_known(verb: Token) -> Token | None:
    """The verb of knowing below *let*, if it has a clause that says what."""
    if verb.lemma != "let":
        return None
    for child in verb.rights:
        if child.dep_ in ("ccomp", "xcomp") and child.lower_ in KNOWING and content(child) is not None:
            return child
    return None


def content(knowing: Token) -> Token | None:
    """The clause of what is known."""
    return next((c for c in knowing.rights if c.dep_ == "ccomp"), None)


def hearer(knowing: Token) -> Token | None:
    """Who is let know; nobody, if *it* is."""
    found = next((c for c in knowing.lefts if c.dep_ in SUBJECTS), None)
    return None if found is None or found.lower_ == "it" else found


def tell(verb: Token, knowing: Token) -> None:
    """Read what lets somebody know as telling them, what lets it be known as saying it."""
    said, told = content(knowing), hearer(knowing)
    assert said is not None
    verb.lemma = "tell" if told is not None else "say"
    for word in knowing.rights:
        if word.dep_ in ("prep", "punct", "npadvmod"):
            move(word, verb, word.dep_)
    move(said, verb, "ccomp")
    if told is not None:
        move(told, verb, "dobj")
    knowing.dep_, knowing.pos_, knowing.tag_ = "prt", "PART", "RP"


def inserted(verb: Token) -> Token | None:
    """What says so, between a relative pronoun and its verb, and taken for an auxiliary: "who Oman *says* fled"."""
    if verb.dep_ != "relcl":
        return None
    words = [c for c in verb.lefts if c.dep_ == "aux" and c.lemma in HOLDING and c.tag_ in FINITE]
    return words[0] if words and any(c.lower_ in ("who", "which", "that") for c in verb.lefts) else None


def set_apart(verb: Token, said: Token) -> None:
    """Hang who says so beside the verb, and make the relative pronoun its subject."""
    speaker = next((c for c in verb.lefts if c.dep_ in SUBJECTS and c.i == said.i - 1), None)
    pronoun = next((c for c in verb.lefts if c.lower_ in ("who", "which", "that") and c.i < said.i), None)
    if speaker is None or pronoun is None:
        return
    move(speaker, said, "nsubj")
    said.dep_, said.pos_ = "parataxis", "VERB"
    pronoun.dep_ = "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.lefts) else "nsubj"


def taken_for_adverb(verb: Token) -> Token | None:
    """The name right behind a verb without an object, taken for an adverb: "to back *Nauru*"."""
    if any(c.dep_ in ("dobj", "ccomp", "xcomp") for c in verb.rights) or verb.i + 1 >= len(verb.doc):
        return None
    name = verb.doc[verb.i + 1]
    return name if name.head is verb and name.dep_ == "advmod" and name.tag_ == "NNP" else None


def second(verb: Token) -> Token | None:
    """The subject of a second main clause, taken for another object or part of the first: "sent a note and *Peru*
    recalled ...", "spoke to Chad and *Mali* left the hall".
    """
    head = verb.head
    helpers = [c for c in verb.lefts if c.dep_ in ("aux", "auxpass")]  # "killed nine men and *two* were hurt"
    first = helpers[0] if helpers else verb
    if first.tag_ not in FINITE or any((c.dep_ in SUBJECTS or c.dep_ == "mark") for c in verb.children):
        return None
    if verb.lemma in TELLING or any(c.dep_ == "cc" and head.i < c.i < verb.i for c in head.children):
        return None
    last = verb.doc[first.i - 1]
    apart = last.text == ","
    last = verb.doc[first.i - 2] if apart else last
    inside = [t for t in [last, *last.ancestors] if t.dep_ == "conj" and t.i < verb.i and t.pos_ in ("NOUN", "PROPN")]
    transitive = any(c.dep_ in ("dobj", "ccomp", "xcomp") for c in verb.rights)
    noun = next((t for t in inside if t.head.dep_ == "dobj" and t.head.head is head and verb.dep_ == "conj"), None)
    if noun is None and transitive and not apart and not helpers:
        noun = next((t for t in inside if t.head.dep_ == "pobj" and head in t.ancestors), None)
    joined = noun is not None and any(c.dep_ == "cc" and c.i < noun.i for c in noun.head.children)
    return noun if joined else None


def go_on(verb: Token, noun: Token) -> None:
    """Hang a second main clause beside the first, with its own subject."""
    joint = next(c for c in noun.head.children if c.dep_ == "cc" and c.i < noun.i)
    move(joint, verb.head, "cc")
    move(noun, verb, "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.lefts) else "nsubj")
    if verb.dep_ == "advcl":
        verb.dep_ = "conj"


def is_asked(verb: Token) -> bool:
    """Whether an *if* opens what somebody asks, no condition: "are investigating *if* Peru paid"."""
    if verb.dep_ != "advcl" or verb.head.lemma not in ASKING or verb.i < verb.head.i:
        return False
    asked = any(c.lower_ == "if" and c.dep_ == "mark" for c in verb.lefts)
    return asked and not any(c.dep_ in ("dobj", "ccomp", "xcomp") for c in verb.head.rights)


def is_bidden(verb: Token) -> bool:
    """Whether what somebody is told to do opens the sentence: "'Please *let* them in,' she told the guards"."""
    fronted = verb.i < verb.head.i and verb.head.lemma == "tell"
    return fronted and not any(c.dep_ in ("mark", "nsubj") or c.lower_ == "to" for c in verb.lefts)


def is_said_of(verb: Token) -> bool:
    """Whether an infinitive tells what others say of somebody, a word between: "were said *on Friday to have fled*"."""
    above = verb.head
    passive = above.lemma in SAID and any(c.dep_ in ("nsubjpass", "auxpass") for c in above.lefts)
    return passive and verb.i > above.i and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.lefts)
