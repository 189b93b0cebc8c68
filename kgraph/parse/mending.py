"""Mends of a parse where it goes wrong in one known way, made once for all that read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.asides import (
    BESIDE,
    OPENING,
    SUBJECTS,
    act_together,
    appose,
    counted,
    fellow,
    listed,
    receiver,
    reroot,
    sent_there,
    set_aside,
    told_after,
    told_before,
    told_of,
)
from kgraph.parse.clauses import go_on, inserted, is_asked, second, set_apart, turn
from kgraph.parse.duties import asked_for, bearer, ordered, ranked
from kgraph.parse.gerunds import at_it, do, follow_on, houses, is_named_deed, keep_on, keeps_on, name_deed, striker
from kgraph.parse.given import reduce_given, taken_for_main, taken_for_pact
from kgraph.parse.headlines import straighten
from kgraph.parse.heavy import unload
from kgraph.parse.held import describe, holding, peers, rejoin
from kgraph.parse.helping import helped, let_do
from kgraph.parse.letters import accompany, partner, worded, write
from kgraph.parse.mistaken import (
    LATE,
    MAIN,
    PASTS,
    called,
    declare,
    described,
    instead,
    is_acronym,
    is_breaking_out,
    is_mistaken,
    is_past,
    not_yet,
    qualify,
    twice_mistaken,
    unwelcome,
)
from kgraph.parse.moves import move
from kgraph.parse.openers import opened_by, subordinate
from kgraph.parse.paired import part
from kgraph.parse.pasts import divide, inner_past, missed_past, tell
from kgraph.parse.remarks import remark, subjoin
from kgraph.parse.shifted import call, caller, gift_before, give, receiver_before
from kgraph.parse.stranded import first_of, lead, restore, stranded
from kgraph.parse.verbless import missed_verb, rule
from kgraph.parse.verbs import (
    BUSY,
    demand,
    goes_on,
    happen,
    is_busy,
    is_demanded,
    is_done_to,
    is_particle,
    keep_busy,
    make_verb,
    make_verbs,
    suppose,
    supposed,
)

if TYPE_CHECKING:
    from kgraph.parse.tokens import Doc, Token

# nouns whose that-clause says what is stated, not which one is meant
STATED = frozenset(
    "complaint claim charge allegation accusation report statement announcement warning threat assurance contention "
    "assertion insistence admission denial finding ruling suggestion suspicion fear hope belief demand promise pledge "
    "declaration evidence rumor rumour argument view".split()
)
OF_GENERAL = frozenset(
    "secretary undersecretary attorney director inspector prosecutor solicitor governor consul".split()
)


def mend(doc: Doc) -> None:
    """Mend the words of a document in place."""
    for word in doc:
        unload(word)
        part(word)
        if word.pos_ == "NOUN" and any(c.tag_ == "TO" and c.dep_ == "aux" for c in word.lefts):
            word.pos_, word.tag_ = "VERB", "VB"  # "offered *to host* talks"
            ask(word)
        if word.lemma == "agree" and word.dep_ == "acl" and word.tag_ == "VBD" and not word.lefts:
            word.tag_ = "VBN"  # "backed a plan *agreed* between them"
        if word.tag_ == "JJ" and word.dep_ == "acomp" and any(c.dep_ == "agent" for c in word.rights):
            word.pos_, word.tag_ = "VERB", "VBN"  # "was *jeered* by deputies"
        elif word.lower_ == "general" and word.pos_ == "ADJ" and is_office(word):
            word.pos_, word.tag_ = "NOUN", "NN"  # "the secretary-*general* met them"
        elif word.lower_ == "blame" and word.tag_ == "VB" and word.head.lemma == "be" and word.dep_ == "xcomp":
            word.pos_, word.tag_, word.dep_, word.lemma = "ADJ", "JJ", "acomp", "responsible"  # "is *to blame* for it"
        elif word.lower_ == "court" and word.tag_ == "VB" and not any(c.dep_ == "dobj" for c in word.rights):
            sue(word)
        elif is_acronym(word):
            word.pos_, word.tag_, word.dep_ = "PROPN", "NNP", "nsubj"  # "*USAID* sent tents"
        elif word.lower_ in LATE:
            word.pos_, word.tag_, word.lemma = "VERB", "VBD", LATE[word.lower_]
        elif at_it(word):
            do(word)
        elif (going := keeps_on(word)) is not None:
            keep_on(word, going)
        elif is_named_deed(word):
            name_deed(word)
        elif (blow := striker(word)) is not None:
            follow_on(word, blow)
        elif (place := houses(word)) is not None:
            move(word, place, "acl")
        elif is_past(word):
            word.pos_, word.tag_, word.lemma = "VERB", "VBD", PASTS[word.lower_]
        elif (word.dep_ == "ROOT" or (word.tag_ == "NN" and word.dep_ in MAIN)) and (
            verb := missed_verb(word)
        ) is not None:
            rule(verb, word)
        elif (past := missed_past(word)) is not None:
            tell(past, word)
        elif (inner := inner_past(word)) is not None:
            divide(inner, word)
        elif is_mistaken(word):
            make_verb(word)
        elif word.lower_ == "with" and (pair := fellow(word)) is not None:
            act_together(word, *pair)
        elif (pair := holding(word)) is not None:
            describe(word, *pair)
        elif (over := peers(word)) is not None:
            rejoin(word, over)
        elif is_particle(word):
            move(word, word.doc[word.i - 1], "prt")
        elif (main := goes_on(word)) is not None:
            move(word, main, "conj")
        elif is_done_to(word):
            word.dep_ = "dobj"
        elif (denied := instead(word) or not_yet(word)) is not None:
            move(word, denied, "neg")
        elif is_demanded(word):
            demand(word)
        elif (pair := twice_mistaken(word)) is not None:
            make_verbs(word, *pair)
        elif (noun := caller(word)) is not None:
            call(word, noun)
        elif word.lower_ == "to" and (gift := receiver_before(word)) is not None:
            give(word, *gift)
        elif word.lower_ == "to" and (thing := gift_before(word)) is not None:
            move(word, thing, "prep")
        elif (given_to := taken_for_main(word) or taken_for_pact(word)) is not None:
            reduce_given(word, *given_to)
        elif (doing := helped(word)) is not None:
            let_do(word, *doing)
        elif word.lower_ in BUSY and is_busy(word):
            keep_busy(word)
        elif is_breaking_out(word):
            happen(word)
        elif (guest := unwelcome(word)) is not None:
            declare(guest, word)
        elif word.dep_ == "relcl" and word.head.lemma in STATED and (that := stating(word)) is not None:
            word.dep_, that.dep_, that.tag_ = "acl", "mark", "IN"
        elif word.dep_ == "relcl" and (people := sent_there(word) or told_of(word)) is not None:
            move(word, people, "relcl")
        elif word.dep_ == "relcl" and word.tag_ == "VBN" and (ordering := ordered(word)) is not None:
            befallen = word.head
            move(word, ordering, "ccomp")
            move(befallen, word, "nsubjpass")
        elif (given := receiver(word)) is not None:
            given.dep_ = "dative"
        elif (writing := worded(word)) is not None:
            write(word, writing)
        elif word.lower_ == "that" and word.tag_ == "IN" and word.dep_ == "dobj":
            word.dep_ = "mark"  # "it was in May *that* they met"
        elif is_asked(word):
            word.dep_ = "ccomp"
        elif word.tag_ == "VB" and (held := bearer(word)) is not None:
            move(held, word, "nsubj")
        elif word.tag_ == "VB" and (noun := asked_for(word) or ranked(word)) is not None:
            move(word, noun, "acl")
        elif word.tag_ == "VB" and word.dep_ in ("pcomp", "advcl") and (joint := partner(word)) is not None:
            accompany(word, joint)
        elif word.dep_ in ("conj", "advcl", "dep", "ccomp") and word.pos_ == "VERB":
            opener = opened_by(word) if word.dep_ != "ccomp" else None
            if opener is not None:
                subordinate(word, opener)
            elif (noun := second(word)) is not None:
                go_on(word, noun)
        elif (found := remark(word)) is not None:
            subjoin(word, found)
        elif word.dep_ == "ROOT" and word.pos_ == "VERB":
            main = told_after(word)
            if main is not None:
                reroot(word, main)
            elif (main := supposed(word)) is not None:
                suppose(word, main)
        elif word.dep_ == "appos" and (moves := set_aside(word)):
            for moved, head, hung in moves:
                move(moved, head, hung)
        elif word.pos_ == "PROPN" and word.dep_ in BESIDE:
            kind = told_before(word)
            if kind is not None:
                move(word, kind, "appos")
        elif word.text in OPENING:
            names = listed(doc, word.i + 1)
            noun = counted(word, len(names))
            if noun is not None:
                appose(names, noun)
        if word.pos_ == "VERB" and (said := described(word)) is not None:
            qualify(word, said)
        elif word.pos_ == "VERB" and (label := called(word)) is not None:
            label.head.dep_ = "dobj"
            move(label, word, "oprd")
        if word.pos_ in ("VERB", "AUX"):
            turn(word)
            straighten(word)
            if (subject := stranded(word)) is not None:
                restore(word, subject)
            elif (first := first_of(word)) is not None:
                lead(word, first)
            elif (said := inserted(word)) is not None:
                set_apart(word, said)


def is_office(general: Token) -> bool:
    """Whether *general* ends an office: "attorney general", "secretary-general"."""
    back = 2 if general.i > 1 and general.doc[general.i - 1].text == "-" else 1
    return general.i >= back and general.doc[general.i - back].lower_ in OF_GENERAL


def ask(verb: Token) -> None:
    """Hang an infinitive on the verb that asks for it, the noun it was a part of as its object: "urged Peru to 'now'
    *free* nuns".
    """
    noun = verb.head
    while noun.dep_ == "compound":
        noun = noun.head
    above = noun.head
    if verb.dep_ == "compound" and noun.dep_ == "dobj" and any(c.dep_ == "dobj" and c.i < verb.i for c in above.rights):
        move(verb, above, "xcomp")
        for word in [w for w in verb.doc[verb.i + 1 : noun.i] if w.head is verb]:
            move(word, noun, word.dep_)
        move(noun, verb, "dobj")


def sue(court: Token) -> None:
    """Take a court for a court, no courtship: "took the ministry *to court*"."""
    court.pos_, court.tag_ = "NOUN", "NN"
    to = next((c for c in court.lefts if c.lower_ == "to"), None)
    if to is not None and court.head is not court:
        above = court.head
        move(to, above, "prep")
        move(court, to, "pobj")
        to.pos_ = "ADP"


def stating(verb: Token) -> Token | None:
    """The *that* of a clause that has its own subject and object: "a claim *that* Iran had shelled *ships*"."""
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    that = next((c for c in objects if c.lower_ == "that" and c.i < verb.i), None)
    whole = len(objects) > 1 and any(c.dep_ in SUBJECTS for c in verb.children)
    return that if whole else None
