"""Participles of giving that keep what was given as their object: "farmers *given* loans by the bank"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.moves import move
from kgraph.parse.mends.stranded import FINITE, FINITE_TAGS, shows_tense

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

TIED = frozenset({"linked", "tied", "allied", "connected", "affiliated"})
GIVING = frozenset("grant give offer award deny show promise hand pay refuse lend accord allow".split())


def is_given(participle: Token) -> bool:
    """Whether a participle below a noun tells what those whom the noun names were given."""
    if participle.tag_ != "VBN" or participle.lemma not in GIVING:
        return False
    things = [c for c in participle.rights if c.dep_ == "dobj"]
    apart = participle.doc[participle.i - 1].text == ","
    return bool(things) and (not apart or any(c.lower_ == "by" for w in (participle, *things) for c in w.rights))


def taken_for_main(participle: Token) -> tuple[Token, Token] | None:
    """The subject of a participle that the parser takes for the main verb, and the verb behind it that is:
    "*farmers* given loans by the bank *planted* maize".
    """
    if participle.lemma not in GIVING or participle.tag_ not in ("VBD", "VBN"):
        return None
    before = participle.lefts[-1] if participle.lefts else None
    if before is None or before.dep_ != "nsubj" or any(c.dep_ in ("aux", "neg") for c in participle.lefts):
        return None
    things = [c for c in participle.rights if c.dep_ in ("dobj", "dative")]
    by = [c for w in (participle, *things) for c in w.rights if c.lower_ == "by" and w.i < c.i]
    later = [c for c in participle.rights if c.dep_ in ("conj", "advcl", "ccomp") and by and c.i > by[0].i]
    main = next((c for c in later if c.tag_ in FINITE and c.pos_ == "VERB"), None)
    if not things or main is None or any(c.dep_ in ("mark", "nsubj", "nsubjpass", "cc") for c in main.lefts):
        return None
    joined = any(c.dep_ in ("cc", "punct") and by[0].i < c.i < main.i for c in participle.rights)
    return None if joined else (before, main)


def taken_for_tie(participle: Token) -> tuple[Token, Token] | None:
    """The same of whom somebody is linked to: "*gunmen* linked to Al-Shabab *killed* two soldiers"."""
    before = participle.lefts[-1] if participle.lefts else None
    tie = next((c for c in participle.rights if c.lower_ in ("to", "with")), None)
    if tie is None or tie.i != participle.i + 1 or before is None or before.dep_ != "nsubj":
        return None
    if before.tag_ not in ("NNS", "NN", "NNP") or participle.tag_ not in ("VBD", "VBN"):
        return None
    later = (c for c in participle.rights if c.i > tie.i and c.dep_ in ("advcl", "ccomp", "conj", "dep"))
    main = next((c for c in later if c.tag_ in ("VBD", "VBZ") and c.pos_ == "VERB"), None)
    if main is None or any(c.dep_ in ("mark", "nsubj", "nsubjpass", "cc", "punct") for c in main.lefts):
        return None
    return before, main


def taken_for_pact(participle: Token) -> tuple[Token, Token] | None:
    """The same of what two sides agreed: "a *plan* agreed between Peru and Chile *failed*"."""
    sides = next((c for c in participle.rights if c.lower_ == "between"), None)
    before = participle.lefts[-1] if participle.lefts else None
    if participle.lemma != "agree" or sides is None or before is None or before.dep_ != "nsubj":
        return None
    later = (
        c for c in participle.rights if c.i > sides.i and c.dep_ in ("ccomp", "advcl", "conj") and c.pos_ == "VERB"
    )
    main = next(
        (
            c
            for c in later
            if shows_tense(c, FINITE_TAGS) and not any(w.dep_ in ("mark", "nsubj", "cc") for w in c.lefts)
        ),
        None,
    )
    joined = any(c.dep_ in ("cc", "punct") and sides.i < c.i < main.i for c in participle.rights) if main else False
    return (before, main) if main is not None and before.pos_ == "NOUN" and not joined else None


def reduce_given(participle: Token, subject: Token, main: Token) -> None:
    """Hang a participle on the subject of the main verb, which stands behind it."""
    label, above = participle.dep_, participle.head
    for word in [w for w in participle.rights if w.i > main.i]:
        move(word, main, word.dep_)
    move(main, main if above is participle else above, label)
    move(subject, main, "nsubj")
    participle.tag_ = "VBN"
    move(participle, subject, "acl")
