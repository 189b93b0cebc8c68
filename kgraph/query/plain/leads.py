"""The question word of a plain question: what is asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kgraph.errors import UnknownTermError

KINDS: Mapping[str, tuple[str, ...]] = {  # class of the ontology -> words for it
    "State": ("state", "states", "country", "countries", "nation", "nations", "government", "governments"),
    "Person": ("person", "persons", "people", "politician", "politicians", "leader", "leaders", "official",
               "officials"),
    "Organization": ("organization", "organizations", "organisation", "organisations", "body", "bodies", "company",
                     "companies", "agency", "agencies"),
    "": ("actor", "actors", "party", "parties", "side", "sides"),
}  # fmt: skip
KIND_OF = {word: kind for kind, words in KINDS.items() for word in words}
PAPERS = "papers?|newspapers?|publishers?|outlets?|media|sources?"
TELL = "reported|reports?|said|says?|wrote|writes?|told|tells?|claimed|claims?"
TOWARD = "to|with|against|toward|towards|from|on|at|of"
FORMS = (
    (
        "often",
        re.compile(rf"how many (?:{PAPERS})(?: have| has| do| did)? (?:{TELL})(?: that)?\b", re.I),
    ),
    (
        "papers",
        re.compile(rf"(?:which|what) (?:{PAPERS})(?: have| has| do| did)? (?:{TELL})(?: that)?\b", re.I),
    ),
    ("often", re.compile(r"how (?:often|frequently|many times)\b", re.I)),
    ("many", re.compile(r"how many (?P<kind>\w+)\b", re.I)),
    ("agent", re.compile(r"by (?:whom|who|which (?P<kind>\w+))\b", re.I)),
    (
        "whom",
        re.compile(
            rf"(?:(?P<toward>{TOWARD}) )?(?:whom|which (?P<kind>\w+)(?= (?:did|has|have|does|was|were)\b))", re.I
        ),
    ),
    ("who", re.compile(r"(?:which|what) (?P<kind>" + "|".join(KIND_OF) + r")\b|who\b", re.I)),
    ("when", re.compile(r"(?:since )?when\b|on (?:which|what) (?:days?|dates?)\b", re.I)),
    ("what", re.compile(r"what\b", re.I)),
    ("whether", re.compile(r"(?=(?:did|do|does|has|have|had|was|were|is|are)\b)", re.I)),
)
TELLING = re.compile(r"(?P<rest>.+?) (?:whom|who)$", re.I)  # Tillerson urged whom?
UNKNOWN = re.compile(r"(?:where|why|how)\b", re.I)
STATED = "stated"  # no question word: "US pressure on China"
HOW = "a question begins with who, whom, what, when, which states, how often, how many states, by whom, or did"


@dataclass(frozen=True, slots=True)
class Lead:
    """The question word (a name of `FORMS`) and the class of actors that it asks for, empty for any.

    `toward` is the preposition before it: *on* whom.
    """

    word: str
    kind: str = ""
    toward: str = ""


def take_lead(text: str) -> tuple[Lead, str]:
    """The question word and the rest of the question.

    Raises:
        UnknownTermError: it begins otherwise, or asks for a kind of actor that there is not.
    """
    for word, form in FORMS:
        if match := form.match(text):
            kind = (match.groupdict().get("kind") or "").lower()
            if kind and kind not in KIND_OF:
                raise UnknownTermError(f'"{kind}" is no kind of actor: write states, persons, organizations or actors.')
            toward = match.groupdict().get("toward") or ""
            return Lead(word, KIND_OF.get(kind, ""), toward.lower()), text[match.end() :].strip()
    if match := TELLING.fullmatch(text):
        return Lead("whom"), match["rest"]
    if UNKNOWN.match(text):
        raise UnknownTermError(
            f'"{text}" is not understood: the graph knows who, what and when, not where, why or how.'
        )
    raise UnknownTermError(f'"{text}" is not understood: {HOW}.' if text else f"Nothing is asked: {HOW}.")
