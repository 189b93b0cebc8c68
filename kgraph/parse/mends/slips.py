"""Single words that the parser takes for another kind of word, and small clauses hung under the wrong label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.asides import SUBJECTS
from kgraph.parse.mends.mistaken import LATE, PASTS
from kgraph.parse.mends.moves import move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

# nouns whose that-clause says what is stated, not which one is meant
STATED = frozenset(
    "complaint claim charge allegation accusation report statement announcement warning threat assurance contention "
    "assertion insistence admission denial finding ruling suggestion suspicion fear hope belief demand promise pledge "
    "declaration evidence rumor rumour argument view".split()
)
REFLEXIVE = frozenset("himself herself itself themselves myself ourselves yourself yourselves oneself".split())
OF_GENERAL = frozenset(
    "secretary undersecretary attorney director inspector prosecutor solicitor governor consul".split()
)


def plan(word: Token) -> None:
    """Make a verb of a noun behind *to*: "offered *to host* talks"."""
    if any(c.tag_ == "TO" and c.dep_ == "aux" for c in word.lefts):
        word.pos_, word.tag_ = "VERB", "VB"
        ask(word)


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


def settle(word: Token) -> None:
    """Make a participle of a past right behind what was agreed: "backed a plan *agreed* between them"."""
    if word.dep_ == "acl" and word.tag_ == "VBD" and not word.lefts:
        word.tag_ = "VBN"


def is_suffered(word: Token) -> bool:
    """Whether what somebody is by another is done to them: "was *jeered* by deputies"."""
    return any(c.dep_ == "agent" for c in word.rights)


def is_office(general: Token) -> bool:
    """Whether *general* ends an office: "attorney general", "secretary-general"."""
    back = 2 if general.i > 1 and general.doc[general.i - 1].text == "-" else 1
    return general.i >= back and general.doc[general.i - back].lower_ in OF_GENERAL


def is_at_fault(blame: Token) -> bool:
    """Whether *to blame* says what somebody is: "is *to blame* for it"."""
    return blame.head.lemma == "be"


def find_fault(blame: Token) -> None:
    """Read *to blame* as the adjective that it means."""
    blame.pos_, blame.tag_, blame.dep_, blame.lemma = "ADJ", "JJ", "acomp", "responsible"


def is_court(court: Token) -> bool:
    """Whether a court is no courtship: nobody is courted."""
    return not any(c.dep_ == "dobj" for c in court.rights)


def sue(court: Token) -> None:
    """Take a court for a court, no courtship: "took the ministry *to court*"."""
    court.pos_, court.tag_ = "NOUN", "NN"
    to = next((c for c in court.lefts if c.lower_ == "to"), None)
    if to is not None and court.head is not court:
        above = court.head
        move(to, above, "prep")
        move(court, to, "pobj")
        to.pos_ = "ADP"


def name(word: Token) -> None:
    """Make a subject of an acronym: "*USAID* sent tents"."""
    word.pos_, word.tag_, word.dep_ = "PROPN", "NNP", "nsubj"


def make_past(word: Token) -> None:
    """Make a verb in the past of a word that is one."""
    word.pos_, word.tag_ = "VERB", "VBD"
    word.lemma = LATE.get(word.lower_) or PASTS[word.lower_]


def stating(verb: Token) -> Token | None:
    """The *that* of a clause that has its own subject and object: "a claim *that* Iran had shelled *ships*"."""
    if verb.head.lemma not in STATED:
        return None
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    that = next((c for c in objects if c.lower_ == "that" and c.i < verb.i), None)
    whole = len(objects) > 1 and any(c.dep_ in SUBJECTS for c in verb.children)
    return that if whole else None


def state(verb: Token, that: Token) -> None:
    """Take a clause for what is stated, its *that* for a mere conjunction."""
    verb.dep_, that.dep_, that.tag_ = "acl", "mark", "IN"


def own_state(word: Token) -> Token | None:
    """What somebody declares themselves to be, taken for a clause: "declared *himself* ready to talk"."""
    state = word.head
    said = state.pos_ == "ADJ" and state.dep_ in ("ccomp", "xcomp") and state.head.pos_ == "VERB"
    return state if said and not any(c.dep_ == "aux" for c in state.lefts) else None


def profess(word: Token, state: Token) -> None:
    """Hang both under the verb."""
    move(word, state.head, "dobj")
    state.dep_ = "acomp"


def is_stressed(word: Token) -> bool:
    """Whether a verb behind *did* is taken for a noun: "Peru did *praise* it"."""
    return any(c.dep_ == "aux" and c.lower_ in ("do", "does", "did") for c in word.lefts)
