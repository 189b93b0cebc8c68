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
    sent_there,
    set_aside,
    told_after,
    told_before,
    told_of,
)
from kgraph.parse.clauses import go_on, inserted, second, set_apart, turn
from kgraph.parse.duties import asked_for, bearer, ordered, ranked
from kgraph.parse.given import reduce_given, taken_for_main
from kgraph.parse.headlines import straighten
from kgraph.parse.heavy import unload
from kgraph.parse.helping import helped, let_do
from kgraph.parse.letters import partner, worded
from kgraph.parse.mistaken import (
    LATE,
    MAIN,
    PASTS,
    called,
    declaring,
    instead,
    is_acronym,
    is_breaking_out,
    is_mistaken,
    is_past,
    twice_mistaken,
    unwelcome,
)
from kgraph.parse.moves import move
from kgraph.parse.paired import part
from kgraph.parse.pasts import missed_past, tell
from kgraph.parse.shifted import call, caller, gift_before, give, receiver_before
from kgraph.parse.stranded import FINITE, first_of, place, prefixes, stranded, times
from kgraph.parse.verbless import missed_verb, rule
from kgraph.parse.verbs import BUSY, demand, happen, is_busy, is_demanded, is_done_to, keep_busy, make_verb, make_verbs

if TYPE_CHECKING:
    from kgraph.parse.tokens import Doc, Token

CLAUSAL = frozenset({"after", "before", "since", "until", "till", "as"})
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
        elif is_past(word):
            word.pos_, word.tag_, word.lemma = "VERB", "VBD", PASTS[word.lower_]
        elif (word.dep_ == "ROOT" or (word.tag_ == "NN" and word.dep_ in MAIN)) and (
            verb := missed_verb(word)
        ) is not None:
            rule(verb, word)
        elif (past := missed_past(word)) is not None:
            tell(past, word)
        elif is_mistaken(word):
            make_verb(word)
        elif word.lower_ == "with" and (pair := fellow(word)) is not None:
            act_together(word, *pair)
        elif is_done_to(word):
            word.dep_ = "dobj"
        elif (denied := instead(word)) is not None:
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
        elif (given_to := taken_for_main(word)) is not None:
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
        elif word.dep_ == "ROOT" and word.pos_ == "VERB":
            main = told_after(word)
            if main is not None:
                reroot(word, main)
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
        if word.pos_ == "VERB" and (label := called(word)) is not None:
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


def opened_by(verb: Token) -> Token | None:
    """The conjunction of a clause that is taken for another main verb, its subject for the object of a preposition:
    "spoke *after* a ship escorted by two boats *entered* its waters".
    """
    finite = verb.tag_ in FINITE or any(c.dep_ in ("aux", "auxpass") and c.tag_ in FINITE for c in verb.lefts)
    joined = any(c.dep_ == "cc" and verb.head.i < c.i < verb.i for c in verb.head.children)
    if not finite or joined or any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    first = min((c.i for c in verb.lefts if c.dep_ in ("aux", "auxpass", "advmod", "neg")), default=verb.i)
    before = verb.doc[first - 1]
    before = verb.doc[first - 2] if before.text == "," and first > 1 else before
    inside = [before, *before.ancestors]
    noun = next((t for t in inside if t.dep_ == "pobj" and t.head.lower_ in CLAUSAL), None)
    noun = noun or set_off(verb, first)
    return noun.head if noun is not None and noun.head.i > verb.head.i else None


def set_off(verb: Token, first: int) -> Token | None:
    """The noun of a preposition, set off from the verb by commas: "*as settlers*, shouting, *tried* to march"."""
    preps = [c for c in verb.head.rights if c.dep_ == "prep" and c.lower_ in CLAUSAL and c.i < first]
    nouns = [n for c in preps for n in c.rights if n.dep_ == "pobj"]
    edges = [(n, max(t.i for t in n.subtree) + 1) for n in nouns]
    apart = [n for n, end in edges if end < first - 1 and verb.doc[end].text == verb.doc[first - 1].text == ","]
    return apart[-1] if apart else None


def subordinate(verb: Token, opener: Token) -> None:
    """Hang a verb as the clause that its conjunction opens, with the conjunction's noun as its subject; a verb that
    stands above it already stays where it is.
    """
    noun = next(c for c in opener.children if c.dep_ == "pobj")
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    if verb not in opener.ancestors:
        move(verb, opener.head, "advcl")
    move(opener, verb, "mark")
    move(noun, verb, "nsubjpass" if passive else "nsubj")
    opener.pos_ = "SCONJ"


def accompany(verb: Token, joint: Token) -> None:
    """Hang the subject of a purpose as the partner of the verb above it: "works *with Oman* to count whales"."""
    above = verb.head if joint.head is verb else joint.head
    noun = next(c for c in verb.lefts if c.dep_ == "nsubj")
    move(joint, above, "prep")
    move(noun, joint, "pobj")
    move(verb, above, "advcl")
    joint.pos_ = "ADP"


def write(participle: Token, verb: Token) -> None:
    """Hang a participle as what a letter says, and its subject as whom the letter goes to."""
    noun = next((c for c in participle.lefts if c.dep_ == "nsubj"), None)
    if noun is not None:
        move(noun, *((participle.head, "pobj") if participle.dep_ == "pcomp" else (verb, "dobj")))
    move(participle, verb, "advcl")


def restore(verb: Token, noun: Token) -> None:
    """Hang a noun as the verb's subject; a time or place before it stays where it hung."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    stay = (times(noun) or place(noun)) if noun.dep_ == "pobj" else []
    for prefix in list(prefixes(noun)):
        move(prefix, noun, "compound")
    for word in stay:
        move(word, noun.head if word is stay[0] else stay[0], "pobj" if word is stay[0] else "nummod")
    move(noun, verb, "nsubjpass" if passive else "nsubj")


def lead(verb: Token, noun: Token) -> None:
    """Make a noun the first of the verb's subjects."""
    subject = next(c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass"))
    move(noun, verb, subject.dep_)
    move(subject, noun, "conj")


def reroot(verb: Token, main: Token) -> None:
    """Make a verb the main one of its sentence, and the one above it a clause of time."""
    verb.rights.remove(main)
    verb.children = verb.lefts + verb.rights
    main.head, main.dep_ = main, "ROOT"
    said = [c for c in main.lefts if c.dep_ == "ccomp" and c.i > verb.i]
    for clause in said:
        move(clause, verb, "ccomp")
    move(verb, main, "advcl")


def declare(noun: Token, words: Token) -> None:
    """Hang somebody as the object of the verb that says what they are, and the words for that beside them."""
    verb = declaring(words)
    assert verb is not None
    for word in words.doc[verb.i + 1 : noun.i]:
        if word.head.i >= words.i:
            move(word, noun, word.dep_)
    for word in (words.doc[words.i + 1], words.doc[words.i + 2]):
        move(word, words, "nmod")
    words.pos_, words.tag_ = "NOUN", "NN"
    move(noun, verb, "dobj")
    move(words, verb, "oprd")
