"""What the parser hangs in the wrong place: names set apart, a clause of time taken for the main one, a name beside its
kind.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kgraph.codebook import Codebook
from kgraph.parse.mends.moves import move
from kgraph.parse.titlecase import act_nouns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.parse.tokens import Doc, Token

OPENING = frozenset({"–", "—", "--", "("})
CLOSING = frozenset({"–", "—", "--", ")"})
NUMBERS = {word: n for n, word in enumerate("two three four five six seven".split(), start=2)}
FIRST = frozenset({"after", "before", "while", "although", "though", "because", "since", "when", "as"})
GIVING = frozenset("give send offer pay grant lend sell".split())
HANDING = frozenset({"give", "hand"})
TERMS = frozenset({"month", "year", "decade"})
SPANS = TERMS | {"minute", "hour", "day", "week", "fortnight"}
BELONGING = frozenset({"in", "at", "from", "near", "of", "for", "with"})  # between a person and a body or place
BESIDE = frozenset({"dobj", "dep", "oprd"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def told_after(verb: Token) -> Token | None:
    """The main verb of a sentence that opens with a clause of time, which is taken for what that clause says: "*After*
    the envoy said talks had failed, Peru *left*".
    """
    opened = any(c.dep_ == "mark" and c.lower_ in FIRST and c.i < verb.i for c in verb.lefts)
    for child in verb.rights if opened else ():
        subject = next((c for c in child.lefts if c.dep_ in SUBJECTS), None)
        told = child.dep_ in ("ccomp", "conj", "dep") and child.pos_ in ("VERB", "AUX")
        if told and subject is not None and verb.doc[subject.left_edge.i - 1].text == ",":
            return child
    return None


def part_told(noun: Token) -> tuple[Token, Token] | None:
    """The people of whom a noun only says what a part of them are, and the word for the part: "200 people, *many* of
    them students, marched".
    """
    beside = [noun.head, *noun.lefts] if noun.dep_ == "appos" else ()
    part = next((t for t in beside if any(of_them(c) for c in t.rights)), None)
    place = part.left_edge.i - 1 if part is not None else 0
    if part is None or place < 1 or noun.doc[place].text != "," or part.i > noun.i:
        return None
    last = noun.doc[place - 1]
    people = next((t for t in (last, *last.ancestors) if t.tag_ in ("NNS", "NNPS") and t.i <= last.i), None)
    return (people, part) if people is not None and people.sent.start == noun.sent.start else None


def tell_part(noun: Token, people: Token, part: Token) -> None:
    """Hang a part on its people, and what they are on the part."""
    move(part, people, "dep")
    move(noun, part, "attr")


def among_them(name: Token) -> Token | None:
    """The people of whom somebody is named as one, if he is taken for another: "denounced by nine ministers, *among
    them* Kari Solvang".
    """
    opener = next((c for c in name.lefts if c.lower_ == "among" and any(g.lower_ == "them" for g in c.rights)), None)
    place = opener.i - 1 if opener is not None and opener.i > name.sent.start else 0
    if not place or name.doc[place].text != ",":
        return None
    last = name.doc[place - 1]
    people = next((t for t in (last, *last.ancestors) if t.tag_ in ("NNS", "NNPS") and t.i <= last.i), None)
    return people if people is not name.head else None


def sent_there(verb: Token) -> Token | None:
    """Who was sent to a place that a clause on them hangs on: "sent *envoys* to Muscat who met the sultan"."""
    place = verb.head
    sent = place.head.head if place.dep_ == "pobj" and place.ent_type_ == "GPE" else None
    if sent is None or sent.pos_ != "VERB" or not any(c.lower_ in ("who", "whom") for c in verb.lefts):
        return None
    return next((c for c in sent.rights if c.dep_ == "dobj" and c.i < place.i and c.tag_ == "NNS"), None)


def told_of(verb: Token) -> Token | None:
    """The person of a body or in a place that a clause on them hangs on: "a *clerk* of the court in Lima, who fled"."""
    noun = verb.head
    if not any(c.lower_ in ("who", "whom") for c in verb.lefts):
        return None
    while noun.dep_ == "pobj" and noun.head.lower_ in BELONGING and is_no_person(noun):
        above = noun.head.head
        if above.pos_ != "NOUN" or above.lemma in act_nouns():
            break
        noun = above
    return None if noun is verb.head or is_no_person(noun) else noun


def told_apart(verb: Token) -> Token | None:
    """The object that a relative clause tells of, a time between: "unveiled a *bill* on Tuesday that would ban it"."""
    relative = any(c.tag_ == "WDT" and c.dep_ in SUBJECTS for c in verb.lefts)
    before = [c for c in verb.head.rights if c.dep_ == "dobj" and c.i < verb.i] if relative else ()
    return before[-1] if before else None


def is_relative(verb: Token) -> bool:
    """Whether a clause on a noun has the relative pronoun for its subject: "a law *that* outlaws parties"."""
    told = verb.tag_ in ("VBZ", "VBD", "VBP")
    return told and any(c.dep_ == "nsubj" and c.lower_ in ("that", "which", "who") for c in verb.lefts)


def is_no_person(noun: Token) -> bool:
    """Whether a noun names a place, a body or the initials of one."""
    return noun.ent_type_ == "GPE" or noun.lemma in bodies() or (noun.pos_ == "PROPN" and noun.text.isupper())


@cache
def bodies() -> frozenset[str]:
    """The codebook's nouns for bodies, in the singular."""
    return frozenset(row["noun"] for row in Codebook().rows("roles") if row["kind"] == "body")


def receiver(verb: Token) -> Token | None:
    """To whom somebody gives what a clause hangs on: "the aid it gives *Chad*", not "the man who gave *aid*"."""
    if verb.dep_ != "relcl" or verb.lemma not in GIVING:
        return timed(verb) if verb.lemma in HANDING else None
    pronoun = any(t.tag_ in ("WDT", "WP") for t in verb.doc[verb.head.i + 1 : verb.i])
    given = any(c.dep_ in SUBJECTS for c in verb.lefts) and not pronoun
    objects = [c for c in verb.rights if c.dep_ == "dobj"]
    return objects[0] if given and len(objects) == 1 else None


def receive(verb: Token, somebody: Token) -> None:
    """Take the object of a verb of giving for who is given something."""
    somebody.dep_ = "dative"


def timed(verb: Token) -> Token | None:
    """Who is given what is taken for how long it took: "gave *four men* ten years in jail"."""
    last = next((c for c in reversed(verb.rights) if c.dep_ in ("dobj", "npadvmod")), None)
    before = [c for c in verb.rights if c.dep_ == "dobj" and c is not last]
    if last is None or last.dep_ != "npadvmod" or last.lemma not in SPANS or len(before) != 1:
        return None
    return before[0] if any(c.dep_ == "nummod" or c.lower_ in ("a", "an") for c in last.lefts) else None


def given_time(word: Token) -> Token | None:
    """Who is given a time, taken for another name of it: "gave *the envoy* 48 *hours* to leave"."""
    somebody = word.head
    measured = any(c.dep_ == "nummod" or c.lower_ in ("a", "an") for c in word.lefts)
    given = somebody.dep_ in ("dobj", "dative") and somebody.head.lemma in GIVING and somebody.i < word.i
    return somebody if given and measured and word.lemma in SPANS else None


def give_time(word: Token, somebody: Token) -> None:
    """Hang the time on the verb, and make who is given it the receiver."""
    somebody.dep_ = "dative"
    move(word, somebody.head, "dobj")


def of_them(word: Token) -> bool:
    """Whether a word opens *of them*."""
    return word.lower_ == "of" and any(c.lower_ == "them" for c in word.rights)


def told_before(name: Token) -> Token | None:
    """The noun right before a name that says whose it is, taken for another object: "persuaded *its ally* Chile"."""
    place = name.left_edge.i - 1
    noun = name.doc[place] if place >= 0 else name
    owned = noun.tag_ == "NN" and noun.dep_ in ("dobj", "dative") and any(c.dep_ == "poss" for c in noun.lefts)
    return noun if owned and (noun.head is name.head or name.dep_ == "dep") and not name.rights else None


def listed(doc: Doc, first: int) -> list[list[Token]]:
    """The names that alone fill an aside: "– *Chad and Mali* –"."""
    names: list[list[Token]] = [[]]
    for word in doc[first:]:
        if word.pos_ == "PROPN":
            names[-1].append(word)
        elif word.text in CLOSING:
            return [name for name in names if name]
        elif word.lower_ not in (",", "and"):
            return []
        else:
            names.append([])
    return []


def counted(mark: Token) -> tuple[list[list[Token]], Token] | None:
    """The names in an aside, and the noun before it that counts them: "the *two* African *states* to have signed –"."""
    names = listed(mark.doc, mark.i + 1)
    if len(names) < NUMBERS["two"]:
        return None
    before = mark.doc[mark.sent.start : mark.i]
    noun = next((t for t in reversed(before) if t.tag_ == "NNS" and len(names) in counts(t)), None)
    return None if noun is None else (names, noun)


def counts(noun: Token) -> Iterator[int]:
    """The numbers right on a noun."""
    for child in noun.lefts:
        if child.dep_ == "nummod":
            yield NUMBERS.get(child.lower_, int(child.text) if child.text.isdecimal() else 0)


def appose(mark: Token, names: list[list[Token]], noun: Token) -> None:
    """Hang names as those of a noun, each beside the one before."""
    last = noun
    for name in names:
        for word in name[:-1]:
            move(word, name[-1], "compound")
        move(name[-1], last, "appos" if last is noun else "conj")
        last = name[-1]


def reroot(verb: Token, main: Token) -> None:
    """Make a verb the main one of its sentence, and the one above it a clause of time."""
    verb.rights.remove(main)
    verb.children = verb.lefts + verb.rights
    main.head, main.dep_ = main, "ROOT"
    said = [c for c in main.lefts if c.dep_ == "ccomp" and c.i > verb.i]
    for clause in said:
        move(clause, verb, "ccomp")
    move(verb, main, "advcl")
