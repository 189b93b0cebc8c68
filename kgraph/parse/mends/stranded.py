"""A subject that the parser hangs on the phrase opening the sentence: "In Quito, *the minister* accused Peru", "In May
*Chad* accused Sudan".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kgraph.parse.mends.moves import move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
FINITE_TAGS = FINITE | {"MD"}
TIMES = frozenset({"DATE", "TIME"})
BESIDE = frozenset({"aux", "auxpass", "neg", "advmod"})
NOT_MAIN = frozenset({"relcl", "acl", "amod", "aux", "auxpass"})
WITHIN = frozenset({"of", "in"})
NUMBER = re.compile(r"1\d{3}|20\d\d|[12]?\d|3[01]")
YEAR = re.compile(r"1\d{3}|20\d\d")
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.".split()
)
HOURS = frozenset("morning afternoon evening night midday noon midnight weekend week month year".split())


def stranded(verb: Token) -> Token | None:
    """The noun right before a finite verb without a subject, if it hangs on what stands before by a mere comma, or on
    a time: "In *1932* miners struck".
    """
    if verb.dep_ in NOT_MAIN or not is_finite(verb) or any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    if any(c.dep_ in SUBJECTS for a in verb.lefts if a.dep_ in BESIDE for c in a.children):
        return None
    last = before(verb)
    if last is None:
        return None
    found = None
    above = {a.i for a in verb.ancestors}
    for noun in [last, *last.ancestors]:
        if noun.i >= verb.i or noun.i in above or reach(noun) != last.i:
            break
        if set_apart(noun, verb):
            found = noun
    return found


def is_finite(verb: Token) -> bool:
    """Whether a verb is finite by its form or its auxiliary."""
    helpers = [c for c in verb.lefts if c.dep_ in ("aux", "auxpass")]
    return any(c.tag_ in FINITE_TAGS for c in helpers) or (not helpers and verb.tag_ in FINITE)


def shows_tense(verb: Token, tags: frozenset[str] = FINITE) -> bool:
    """Whether a verb or a helper before it has one of these forms."""
    return any(w.tag_ in tags for w in (verb, *(c for c in verb.lefts if c.dep_ in ("aux", "auxpass"))))


def before(verb: Token) -> Token | None:
    """The last word before a verb, its auxiliaries and times of day, if it is a noun's."""
    at = verb.i
    for child in reversed(verb.lefts):
        last = verb.doc[reach(child)]
        timed = child.dep_ in ("prep", "npadvmod") and last.ent_type_ in TIMES and not (is_name(last) and times(last))
        if not (child.dep_ in BESIDE or timed or child.text in (",", "-")):
            break
        at = child.left_edge.i
    while at > 0 and verb.doc[at - 1].text == ",":
        at -= 1
    return verb.doc[at - 1] if at > verb.sent.start else None


def reach(token: Token) -> int:
    """Index of the last word below a token, punctuation apart."""
    return max((t.i for t in token.subtree if not t.is_punct), default=token.i)


def set_apart(noun: Token, verb: Token) -> bool:
    """Whether a noun may be the verb's subject by how it hangs on what stands before it."""
    if noun.dep_ == "pobj":
        return is_name(noun) and bool(times(noun) or place(noun))
    if noun.pos_ not in ("NOUN", "PROPN") or noun.ent_type_ in TIMES:
        return False
    comma = noun.doc[opening(noun).i - 1].text == "," if opening(noun).i > noun.sent.start else False
    if not comma or hangs_bare(noun, verb):
        return False
    if verb.dep_ == "conj":  # "Bring them home, *mothers* implored"; not "met Ali, the envoy, then left"
        return noun.dep_ == "conj" and not joined(noun) and verb.doc[verb.i - 1].text != ","
    dated = noun.head.ent_type_ in TIMES or bool(YEAR.fullmatch(noun.head.text))  # no name is one with a year
    return noun.dep_ == "appos" or (noun.dep_ == "conj" and (dated or not joined(noun)))


def is_name(noun: Token) -> bool:
    """Whether a noun names somebody or something, and no time."""
    return noun.pos_ in ("NOUN", "PROPN") and noun.lower_ not in HOURS and noun.lower_ not in DAYS


def joined(noun: Token) -> bool:
    """Whether a conjunction stands before a coordinated noun, or behind it another."""
    return any(c.dep_ == "cc" for c in noun.head.children) or any(c.dep_ in ("cc", "conj") for c in noun.children)


def times(noun: Token) -> list[Token]:
    """The words of time that open a noun phrase: "in *1956* Britain", "on *March 3* Peru"; a year is no number of its
    members.
    """
    found: list[Token] = []
    for word in noun.doc[noun.left_edge.i : noun.i]:
        named = word.lower_ in DAYS and word.pos_ == "PROPN"
        number = word.tag_ == "CD" and (NUMBER if found else YEAR).fullmatch(word.text)
        if word.head is not noun or not (named or number):
            break
        found.append(word)
    return found


def place(noun: Token) -> list[Token]:
    """The name of a place that opens a noun phrase in the plural: "in the town of *Goma* soldiers fled"."""
    opening = noun.doc[noun.left_edge.i : noun.i] if noun.tag_ == "NNS" and noun.head.lower_ in WITHIN else []
    names = [w for w in opening if w.tag_ == "NNP" and w.head is noun]
    named = bool(names) and names[-1].i == noun.i - 1 and all(w in names or w.dep_ == "amod" for w in opening)
    return names if named and noun.lower_ not in HOURS else []


def first_of(verb: Token) -> Token | None:
    """The first of several subjects, left to the time before it: "In 1956 *Britain*, France and Israel invaded"."""
    subject = next((c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    at = opening(subject).i if subject is not None else 0
    if subject is None or at < 3 or verb.doc[at - 1].text != "," or not any(c.dep_ == "cc" for c in subject.rights):
        return None
    noun = verb.doc[at - 2]
    if noun.dep_ != "pobj" or noun.head.dep_ != "prep" or noun.head.head is not verb or noun.lower_ in DAYS:
        return None
    objects = [c for c in noun.head.rights if c.dep_ == "pobj" and c is not noun]
    apart = [c for c in objects if c.lower_ in DAYS or YEAR.fullmatch(c.text)]
    return noun if (times(noun) if not objects else apart) else None


def opening(noun: Token) -> Token:
    """The first word of a noun phrase, a prefix that the parser takes for a noun of its own included: "the *vice*-"."""
    first = noun.left_edge
    for prefix in prefixes(noun):
        first = prefix.left_edge
    return first


def prefixes(noun: Token) -> Iterator[Token]:
    """Nouns that a hyphen joins to the one behind them: "*vice*-president"."""
    at = noun.left_edge.i
    for other in reversed(noun.head.rights):
        if other.dep_ == noun.dep_ and other.i == at - 2 and noun.doc[at - 1].text == "-":
            at = other.left_edge.i
            yield other


def hangs_bare(noun: Token, verb: Token) -> bool:
    """Whether a noun stands below the verb with nothing but nouns between: "the union, *UBEF*, struck"."""
    for above in noun.ancestors:
        if above is verb:
            return True
        if above.pos_ not in ("NOUN", "PROPN"):
            return False
    return False


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
