"""Mends of a parse where it goes wrong in one known way, made once for all that read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.hyphens import settle as settle_hyphen
from kgraph.parse.mends.accounts import ENDS, hold_to
from kgraph.parse.mends.annexed import annexed, release
from kgraph.parse.mends.between import join
from kgraph.parse.mends.clauses import inserted, set_apart, turn
from kgraph.parse.mends.described import describe, describes
from kgraph.parse.mends.gerunds import REFLEXIVE, describe_party, harm_also, party
from kgraph.parse.mends.headlines import straighten
from kgraph.parse.mends.mistaken import STAGED, called, described, name_by, qualify
from kgraph.parse.mends.nouned import name_said, said
from kgraph.parse.mends.order import LOOSE, MISREAD
from kgraph.parse.mends.paired import part
from kgraph.parse.mends.posts import bearer, name_given
from kgraph.parse.mends.slips import plan, settle
from kgraph.parse.mends.stranded import first_of, lead, restore, stranded
from kgraph.parse.tokens import Columns, Doc

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token


def mended(columns: Columns) -> Doc:
    """The document of a parse, mended."""
    doc = Doc(columns)
    mend(doc)
    return doc


def mend(doc: Doc) -> None:
    """Mend the words of a document in place."""
    for word in doc:
        if "-" in word.text:
            settle_hyphen(word)
        LOOSE.make(word)
        if word.lower_ == "between":
            join(word)
        elif word.text == "Will" and (family := bearer(word)) is not None:
            name_given(word, family)
        elif word.lower_ in REFLEXIVE:
            harm_also(word)
        elif word.dep_ == "pcomp" and (somebody := party(word)) is not None:
            describe_party(word, somebody)
        part(word)
        if word.pos_ == "NOUN":
            plan(word)
        elif word.lemma == "agree":
            settle(word)
        elif word.lemma in ENDS:
            hold_to(word)
        if (people := describes(word)) is not None:
            describe(word, people)
        if (verb := said(word)) is not None:
            name_said(word, verb)
        MISREAD.make(word)
        if word.pos_ == "VERB":
            word.lemma = STAGED.get(word.lower_, word.lemma)
            mend_names(word)
        if word.pos_ in ("VERB", "AUX"):
            mend_clause(word)


def mend_names(verb: Token) -> None:
    """Mend what a verb calls somebody or something."""
    if (said := described(verb)) is not None:
        qualify(verb, said)
    elif (label := called(verb)) is not None:
        name_by(verb, label)


def mend_clause(verb: Token) -> None:
    """Mend the sides of a verb, and the verb that it hangs on."""
    turn(verb)
    straighten(verb)
    if (subject := stranded(verb)) is not None:
        restore(verb, subject)
    elif (first := first_of(verb)) is not None:
        lead(verb, first)
    elif (second := annexed(verb)) is not None:
        release(verb, second)
    elif (said := inserted(verb)) is not None:
        set_apart(verb, said)
