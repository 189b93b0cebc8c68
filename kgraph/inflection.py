"""The forms of English verb phrases. Imports nothing of kgraph."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

# past and participle of the verbs in the ontology's labels that do not take -ed
IRREGULAR: Mapping[str, tuple[str, ...]] = {
    "break": ("broke", "broken"),
    "bring": ("brought",),
    "build": ("built",),
    "cut": ("cut",),
    "do": ("did", "done"),
    "fight": ("fought",),
    "give": ("gave", "given"),
    "go": ("went", "gone"),
    "hold": ("held",),
    "leave": ("left",),
    "make": ("made",),
    "meet": ("met",),
    "pay": ("paid",),
    "put": ("put",),
    "seek": ("sought",),
    "sell": ("sold",),
    "send": ("sent",),
    "set": ("set",),
    "shoot": ("shot",),
    "sit": ("sat",),
    "speak": ("spoke", "spoken"),
    "stand": ("stood",),
    "strike": ("struck", "stricken"),
    "take": ("took", "taken"),
    "withdraw": ("withdrew", "withdrawn"),
}
DOUBLED = frozenset({"commit", "confer", "expel"})  # verbs of two syllables that double their last letter


def inflections(phrase: str) -> tuple[str, ...]:
    """A verb phrase with its first word in every form: `meet with`, `meets with`, `met with` and so on."""
    verb, _, rest = phrase.partition(" ")
    past = IRREGULAR.get(verb) or (_regular_past(verb),)
    forms = {verb, _third_person(verb), *past, gerund(verb)}
    return tuple(sorted(f"{form} {rest}".strip() for form in forms))


def gerund(verb: str) -> str:
    """The form in -ing: `criticizing`, `banning`."""
    return (verb if verb.endswith("ee") else _stem(verb)) + "ing"


def bare(phrase: str, form: str) -> tuple[str, ...]:
    """A phrase without its last word, in every form, if `form` is one of its own: `talked` for `talks with`."""
    shorter = phrase.rpartition(" ")[0]
    return inflections(shorter) if shorter and form in inflections(phrase) else ()


def _stem(verb: str) -> str:
    """What -ing and -ed are added to: `criticiz`, `bann`, `visit`."""
    if verb.endswith("e"):
        return verb[:-1]
    short = re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", verb)
    return verb + verb[-1] if short or verb in DOUBLED else verb


def _regular_past(verb: str) -> str:
    return verb[:-1] + "ied" if re.search(r"[^aeiou]y$", verb) else _stem(verb) + "ed"


def _third_person(verb: str) -> str:
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ies"
    return verb + ("es" if re.search(r"(s|x|z|ch|sh|o)$", verb) else "s")


OUR = "rumor favor labor neighbor harbor armor color humor clamor endeavor behavior honor dishonor vigor succor".split()
SPELT = {f"{word[:-2]}or": f"{word[:-2]}our" for word in OUR} | {
    "defense": "defence", "offense": "offence", "license": "licence", "program": "programme", "center": "centre",
    "judgment": "judgement", "maneuver": "manoeuvre", "practice": "practise", "fulfill": "fulfil", "ax": "axe",
}  # fmt: skip
SPELT |= {british: american for american, british in SPELT.items()}
ENDINGS = {"ize": "ise", "ise": "ize", "yze": "yse", "yse": "yze", "ization": "isation", "isation": "ization"}


@cache
def respelled(word: str) -> str:
    """An American word as the British spell it, and the reverse; empty if they do not differ. No word may be both:
    of *promise* there is no other spelling, and nobody writes what this gives for it.
    """
    for ending, other in ENDINGS.items():
        if word.endswith(ending):
            return word.removesuffix(ending) + other
    return SPELT.get(word, "")
