"""Under which keys a verb may stand in the tables: with its particle, or by its lemma alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kgraph.parse.tokens import once

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

PARTICLES = frozenset(
    "back up out off down on in together away over around forward through aside apart along ahead home no firm "
    "foul ashore aboard open round dearly".split()
)
SHIFTED = frozenset(
    {"home", "back", "aside", "together", "ashore", "aboard"}
)  # behind the object: "called its envoy *home*", "brushed it *aside*"
SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")  # a verb that doubles its last letter before -ed
LET = frozenset({"let", "lets"})  # taken for an auxiliary: "*let go* the hostages"
RESULTS = frozenset(  # complete a verb wherever the parser hangs them: "shot *dead* two men", "kept him *confined*"
    "dead free loose short ablaze alight afire aflame hostage captive incommunicado packing confined locked "
    "unwelcome undesirable imprisoned jailed interned chained caged shackled quarantined".split()
)
UPON = frozenset({"upon", "on", "at", "with"})  # what a passive leaves behind its verb


def stranding(prep: Token) -> list[Token]:
    """What a preposition without an object is about: "a pact that Peru objected *to*", "*Peru* was called *upon*"."""
    if prep.children:
        return []
    if prep.head.dep_ == "relcl":
        return [prep.head.head]
    return [c for c in prep.head.children if c.dep_ == "nsubjpass"] if prep.lower_ in UPON else []


@once
def verb_keys(verb: Token) -> list[str]:
    """Keys of a verb in the tables, the fullest first: `call off`, `hit back`, then the bare lemma."""
    others = unstripped(verb)
    cut = bool(others) and verb.lemma == verb.lower_[:-2] and verb.lemma not in others
    lemmas = others if cut else [verb.lemma, *others]
    if verb.lemma == "go" and any(c.dep_ == "aux" and c.lower_ in LET for c in verb.children):
        return ["let go"]
    if verb.lemma == "let" and any(lets_go(c) for c in verb.rights):
        return ["let go"]  # "urged Oman to *let* them *go*"
    near = (c for c in verb.children if c.dep_ == "prt" or c.lower_ in PARTICLES)
    particles = [c.lower_ for c in near if is_particle(c, verb)] + results(verb)
    return list(dict.fromkeys([*(f"{word} {p}" for word in lemmas for p in particles), *lemmas]))


def lets_go(complement: Token) -> bool:
    """Whether what somebody is let do is just to go, no journey or step."""
    plain = all(c.dep_ in ("nsubj", "punct", "advmod", "npadvmod") for c in complement.children)
    return complement.dep_ in ("ccomp", "xcomp") and complement.lower_ == "go" and plain


def is_particle(word: Token, verb: Token) -> bool:
    """Whether a word completes a verb: right behind it, or before a preposition ("pulled its men *out* of")."""
    if word.dep_ == "prt" or (word.lower_ in SHIFTED and word.dep_ == "advmod" and word.i > verb.i):
        return True
    return word.lower_ in PARTICLES and (word.i == verb.i + 1 or any(c.dep_ == "prep" for c in word.children))


def is_phrasal(key: str, verb: Token) -> bool:
    """Whether a key has a particle that stands right behind the verb."""
    _, _, particle = key.partition(" ")
    if particle in RESULTS:
        return particle in results(verb)
    return bool(particle) and any(c.lower_ == particle and c.i == verb.i + 1 for c in verb.children)


def results(verb: Token) -> list[str]:
    """What the verb makes of its object: *dead* or *free*, right behind it or behind the object ("set them *free*")."""
    after = [w.lower_ for w in verb.doc[verb.i + 1 : verb.i + 2] if w.lower_ in RESULTS]
    words = (c for c in verb.children if c.lower_ in RESULTS)
    behind = [c.lower_ for c in words if c.dep_ in ("oprd", "acomp", "advmod", "prt") or c.tag_ == "JJ"]
    return list(dict.fromkeys(after + behind))


def unstripped(verb: Token) -> list[str]:
    """The other reading of an ending that the lemmatizer may cut wrong: hopes (not *hop*), slated (not *slat*)."""
    word = verb.lower_
    if verb.tag_ not in ("VBZ", "VBD", "VBN") and not (verb.tag_ == "VBP" and verb.lemma == word):
        return []
    if not word.endswith(("es", "ed")):
        return []
    sibilant = word.endswith(("ses", "xes", "zes", "ches", "shes", "oes"))
    short = sibilant if word.endswith("es") else not SHORT.fullmatch(word[:-2])  # "raped" is no *rap*
    doubled = [word[:-3]] if word.endswith("ed") and len(word) > 6 and word[-3] == word[-4] else []  # "readmitted"
    return [word[:-1], word[:-2], *doubled] if short else [word[:-1]]
