"""The past of a sentence that the parser leaves without a verb, taken for a participle: "Cubans *teamed* up with Peru",
"Peru on Sunday *hailed* Chile's offer".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kgraph.parse.mends.mistaken import LATE, NOUNS, SHORT
from kgraph.parse.mends.moves import move
from kgraph.parse.mends.stranded import FINITE_TAGS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

PASTS = frozenset({"VBN", "VBD"})
HELD = frozenset({"acl", "amod", "compound"})
# verbs that can have no agent: what stands behind them is no participle's
UNSUFFERED = frozenset(
    "agree apologise apologize appeal arrive assemble clash collaborate confer converge cooperate demonstrate die "
    "flee gather march meet negotiate object participate protest rally react resign respond retaliate retreat shuttle "
    "surrender talk team vote walk withdraw".split()
)
MEANS = frozenset("telephone phone video letter radio mail email satellite".split())
GOES = frozenset({"prep", "punct", "advcl", "npadvmod", "advmod", "agent", "dative"})  # what goes with a verb
PARTS = frozenset({"amod", "compound", "nmod", "poss", "npadvmod"})


class Past(NamedTuple):
    """A verb taken for a participle; `told` is the noun that it hangs in, which is its object."""

    verb: Token
    told: Token | None


def missed_past(root: Token) -> Past | None:
    """The past that a sentence without a verb has behind its noun; none in a headline, which may do without."""
    if root.dep_ != "ROOT":
        return None
    if is_initials(root):
        verb = root.doc[root.i + 1]
        return Past(verb, verb.head) if verb.tag_ in PASTS and verb.head.head is root else None
    if not is_statement(root):
        return None
    words = list(root.sent)
    pasts = [w for w in words if w.i > root.i and w.dep_ in HELD and (w.tag_ in PASTS or w.lower_ in LATE)]
    told = {w.i for past in pasts for c in past.rights if says(c) for w in c.subtree}
    if not pasts or any(w.tag_ in FINITE_TAGS and w.i not in told for w in words if w not in pasts):
        return None
    behind = [w for w in pasts if w.dep_ == "acl" and root in owners(w.head) and closes(root, w)]
    if behind:
        return Past(behind[-1], None) if acts(behind[-1]) else None
    found = ((w, top(w)) for w in pasts if w.dep_ != "acl")
    return next((Past(w, noun) for w, noun in found if in_phrase(root, w, noun)), None)


def is_statement(root: Token) -> bool:
    """Whether a sentence that a noun rules is none of a headline: it has a full stop."""
    return root.pos_ in NOUNS and root.sent[-1].text == "."


def is_initials(word: Token) -> bool:
    """Whether the parser takes a body's initials for the verb: "*ECOWAS imposed* sanctions"."""
    last = word.i + 1 == word.sent.end
    return word.tag_.startswith("VB") and word.text.isupper() and len(word.text) > SHORT and not last


def owners(noun: Token) -> tuple[Token, ...]:
    """A noun, and the one that it hangs on: "*clashes* in *Lima*", "*crowds* from the *suburbs*"."""
    above = noun.head
    placed = noun.dep_ == "pobj" and above.dep_ == "prep"
    return (noun, above, above.head) if placed else (noun, above)


def closes(root: Token, verb: Token) -> bool:
    """Whether no comma stands before a verb alone: "Diaz*,* appointed by them*,* shuttled between them"."""
    return sum(w.text == "," for w in root.doc[root.i + 1 : verb.i]) % 2 == 0


def acts(verb: Token) -> bool:
    """Whether a verb cannot tell what its noun suffers: it has an object, or never has one."""
    agents = [noun for c in verb.rights if c.dep_ == "agent" for noun in c.rights]
    if any(noun.lemma not in MEANS for noun in agents):
        return False
    return verb.lemma in UNSUFFERED or any(c.dep_ == "dobj" or says(c) for c in verb.rights)


def says(content: Token) -> bool:
    """Whether a clause is what somebody says: "*charged* on Monday *that* Peru had lied"."""
    return content.dep_ == "ccomp" and any(c.lower_ == "that" and c.dep_ == "mark" for c in content.lefts)


def top(word: Token) -> Token:
    """The noun of the phrase that a word is part of."""
    while word.dep_ in PARTS and word.head is not word:
        word = word.head
    return word


def in_phrase(root: Token, verb: Token, noun: Token) -> bool:
    """Whether a verb stands between a preposition's own noun and another that the parser hangs there too, or between
    the sentence's noun and another.
    """
    last = verb.doc[verb.i - 1]
    if noun.dep_ == "appos" and noun.head is root:
        return last is root
    placed = noun.dep_ == "pobj" and noun.i > verb.i and noun.head.dep_ == "prep" and noun.head.head is root
    return placed and last.pos_ in NOUNS and last.i > noun.head.i


def tell(root: Token, verb: Token, noun: Token | None) -> None:
    """Make a past the main verb of its sentence, what stands before it its subject."""
    if noun is not None and noun.head is not root:
        leave(verb, noun)
    for word in [c for c in (*root.rights, *verb.head.rights) if c.i > verb.i]:
        move(word, verb, word.dep_)
    for kind in [c for c in root.lefts if c.dep_ == "nsubj"]:
        move(kind, root, "compound")  # "the *bloc* ECOWAS"
    move(verb, verb, "ROOT")
    move(root, verb, "nsubj")
    root.pos_, root.tag_ = ("PROPN", "NNP") if root.tag_.startswith("VB") else (root.pos_, root.tag_)
    if noun is not None:
        move(noun, verb, "dobj")
    verb.pos_, verb.tag_ = "VERB", "VBD"


def leave(verb: Token, noun: Token) -> None:
    """Take the words before a verb out of its object's phrase: the last is the preposition's noun."""
    prep, last = noun.head, verb.doc[verb.i - 1]
    parts = [w for w in verb.doc[prep.i + 1 : verb.i] if w is not last and w.head.i >= verb.i]
    if last.head is not prep:
        move(last, prep, "pobj")
    for word in parts:
        move(word, last, word.dep_ if word.dep_ in PARTS | {"det"} else "compound")
    inner = [c for c in verb.children if c.i < verb.i]
    for word in inner:
        move(word, last, word.dep_)


def inner_past(root: Token) -> Token | None:
    """The past inside the one noun phrase of a sentence without a verb: "Chad *barred* fishermen from fishing"."""
    if root.dep_ != "ROOT" or not is_statement(root):
        return None
    if any(w.tag_ in FINITE_TAGS for w in root.sent):
        return None
    nouns = [w for w in root.sent if w is root or (w.dep_ == "compound" and root.pos_ == "PROPN" and top(w) is root)]
    verb = next((c for noun in nouns for c in noun.lefts if c.dep_ == "amod" and c.tag_ == "VBN"), None)
    if verb is None or verb.children or verb.i == root.sent.start:
        return None
    before = verb.doc[verb.i - 1]
    return verb if top(before) is root and before.dep_ in PARTS and before.pos_ in NOUNS else None


def divide(root: Token, verb: Token) -> None:
    """Make a past inside a noun phrase the main verb, what stands before it its subject, the noun its object."""
    subject = verb.doc[verb.i - 1]
    for word in [w for w in root.doc[root.sent.start : subject.i] if w.head.i > verb.i]:
        move(word, subject, word.dep_)
    for word in [c for c in root.rights if c.dep_ in GOES and c.lower_ != "of"]:
        move(word, verb, word.dep_)
    move(verb, verb, "ROOT")
    move(subject, verb, "nsubj")
    move(root, verb, "dobj")
    verb.pos_, verb.tag_ = "VERB", "VBD"


def purposeful_past(root: Token) -> Token | None:
    """A past taken for what its object is like, where the parser has the purpose for the main verb: "the air force
    *scrambled* jets to intercept them".
    """
    if not any(c.lower_ == "to" and c.dep_ == "aux" for c in root.lefts):
        return None
    noun = next((c for c in root.lefts if c.dep_ == "nsubj"), None)
    past = noun.doc[noun.i - 1] if noun is not None and noun.i > noun.sent.start else None
    if noun is None or past is None or past.tag_ not in PASTS or past.dep_ != "amod" or past.head is not noun:
        return None
    before = past.doc[past.i - 1] if past.i > past.sent.start else past
    return past if before.pos_ in NOUNS and before.head in (noun, past) else None


def aim(root: Token, past: Token) -> None:
    """Make the past the main verb, with the nouns before it for its subject and the one behind it for its object."""
    noun, subject = past.head, past.doc[past.i - 1]
    parts = [c for c in (*noun.lefts, *past.lefts) if c not in (past, subject) and c.i < past.i]
    move(past, past, "ROOT")
    past.tag_, past.pos_ = "VBD", "VERB"
    move(subject, past, "nsubj")
    for part in parts:
        move(part, subject, part.dep_)
    move(noun, past, "dobj")
    for mark in [c for c in root.rights if c.dep_ == "punct"]:
        move(mark, past, "punct")
    move(root, past, "advcl")
