"""What is said of a sentence behind it, which the parser takes for its main clause: "Peru accused Chile of spying, *a
charge Chile denied*".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kgraph.parse.mends.moves import SUBJECTS, move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

MATTERS = frozenset(
    "charge claim allegation accusation assertion suggestion contention report statement move decision step demand "
    "request proposal offer threat idea notion act action measure plan view insinuation".split()
)
ASKING = frozenset(
    "urge call ask demand tell order press want appeal request invite implore exhort plead beg advise push insist "
    "require pressure instruct".split()
)
ADDING = frozenset(
    "accusing warning blaming saying adding citing calling describing denouncing condemning criticizing criticising "
    "insisting arguing claiming alleging threatening vowing stressing noting expressing voicing charging branding "
    "dismissing praising pledging promising offering declaring hinting cautioning complaining".split()
)
PASTS = frozenset({"VBD", "VBZ", "VBP", "VBN"})


class Remark(NamedTuple):
    """The main verb of a sentence, the noun for what it tells, and who says something of that."""

    main: Token
    noun: Token
    speaker: Token


def remark(verb: Token) -> Remark | None:
    """The parts of a sentence whose last clause is taken for its main one."""
    if verb.dep_ != "ROOT" or verb.tag_ not in PASTS:
        return None
    mains = [
        c for c in verb.lefts if c.dep_ == "ccomp" and c.tag_ in PASTS and any(s.dep_ in SUBJECTS for s in c.lefts)
    ]
    nouns = [c for c in verb.lefts if c.lemma in MATTERS and opens_aside(c)]
    if len(mains) != 1 or not nouns or nouns[-1].i < mains[0].i:
        return None
    noun = nouns[-1]
    speakers = [c for c in (*verb.lefts, *noun.rights) if noun.i < c.i < verb.i and c.dep_ in SUBJECTS | {"appos"}]
    if not speakers or any(w.text == "," for w in verb.doc[noun.i : speakers[-1].i]):
        return None
    return Remark(mains[0], noun, speakers[-1])


def opens_aside(noun: Token) -> bool:
    """Whether *a* or *an* stands before a noun, behind a comma."""
    first = noun.left_edge
    return first.lower_ in ("a", "an") and first.i > noun.sent.start and noun.doc[first.i - 1].text == ","


def subjoin(verb: Token, main: Token, noun: Token, speaker: Token) -> None:
    """Hang a remark on the noun for what the sentence tells, and that on its main verb."""
    move(speaker, verb, "nsubj")
    for word in [c for c in verb.children if c is not main and (c.i < noun.left_edge.i or c.dep_ == "punct")]:
        move(word, main, word.dep_)
    move(main, main, "ROOT")
    move(noun, main, "npadvmod")
    move(verb, noun, "relcl")


def resumed(verb: Token) -> Token | None:
    """The verb that another goes on, hung on what the first calls something: "called the deal *illegal* and
    *retaliated* by leaving".
    """
    said, main = verb.head, verb.head.head
    if said.pos_ != "ADJ" or said.dep_ != "oprd" or main.tag_ != "VBD" or verb.i < said.i:
        return None
    acts = any(c.dep_ in ("dobj", "xcomp") or any(g.dep_ == "pcomp" for g in c.rights) for c in verb.rights)
    return main if acts else None


def go_on(verb: Token, main: Token) -> None:
    """Hang it there."""
    verb.pos_, verb.tag_ = "VERB", "VBD"
    move(verb, main, "conj")


def asker(participle: Token) -> Token | None:
    """The verb of asking that somebody adds to, where the parser has those who are asked do so: "urged Chile to leave,
    *accusing* it of theft".
    """
    verb = participle.head
    if participle.i < verb.i or participle.doc[participle.i - 1].text != ",":
        return None
    if participle.dep_ == "xcomp":
        return verb if verb.lemma in ASKING else None
    below = verb.tag_ in ("VB", "VBP") and verb.dep_ in ("xcomp", "ccomp") and verb.head.i < verb.i
    return verb.head if below and verb.head.lemma in ASKING else None
