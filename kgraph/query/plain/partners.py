"""Questions for partners: "who are China's closest allies", "critics of Iran", "is China an ally of Iran?"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kgraph import vocabulary
from kgraph.query.plain.asked import Asked, Focus
from kgraph.query.plain.leads import KIND_OF
from kgraph.query.plain.naming import Naming

SOURCE, TARGET, BOTH = "source", "target", ""
FRIENDLY = ("SUPPORT", "COOPERATE", "AID", "AGREE")
HOSTILE = ("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT")
HELPFUL = ("supports", "praises", "AID")
# the noun -> the terms of what passes, and which side of it a partner is
NOUNS: Mapping[str, tuple[tuple[str, ...], str]] = {
    "partner": (("verbal-cooperation", "material-cooperation"), BOTH),
    "ally": (FRIENDLY, BOTH),
    "friend": (FRIENDLY, BOTH),
    "opponent": (HOSTILE, BOTH),
    "adversary": (HOSTILE, BOTH),
    "enemy": (HOSTILE, BOTH),
    "foe": (HOSTILE, BOTH),
    "rival": (HOSTILE, BOTH),
    "critic": (("criticizes", "accuses", "opposes"), SOURCE),
    "supporter": (HELPFUL, SOURCE),
    "backer": (HELPFUL, SOURCE),
    "donor": (("AID",), SOURCE),
    "victim": (("material-conflict",), TARGET),
}
NOUN_OF = {form: noun for noun in NOUNS for form in (noun, noun[:-1] + "ies" if noun.endswith("y") else noun + "s")}
NOUN = "|".join(NOUN_OF)
# rows come with the most events first anyhow
HOW = r"(?:(?:most|frequent|close|closest|main|chief|biggest|top|strongest|fiercest|harshest|key|important|major) )*"
LED = (
    rf"(?:(?:who|(?:which|what)(?: (?P<kind>{'|'.join(KIND_OF)}))?) (?:is|are|was|were|have been|has been) )?(?:all )?"
)
FORMS = tuple(
    re.compile(form, re.I)
    for form in (
        rf"{LED}(?:the |an? )?{HOW}(?P<noun>{NOUN}) of (?P<who>.+)",
        rf"{LED}(?P<who>.+?)(?:['’]s|(?<=s)['’]) {HOW}(?P<noun>{NOUN})",
        rf"(?:is|are|was|were) (?P<other>.+?) (?:an? |the |one of the )?{HOW}(?P<noun>{NOUN}) of (?P<who>.+)",
        rf"(?:is|are|was|were) (?P<other>.+?) (?:one of )?(?P<who>.+?)['’]s {HOW}(?P<noun>{NOUN})",
    )
)


@dataclass(frozen=True, slots=True)
class Partners:
    """A question for partners, and the words in it that name nobody."""

    asked: Asked
    unknown: tuple[str, ...]


def partners(naming: Naming, text: str) -> Partners | None:
    """The question for partners that the words ask; None for another one."""
    found = [_read(naming, match) for form in FORMS if (match := form.fullmatch(text))]
    return min(found, key=lambda one: len(one.unknown), default=None)


def _read(naming: Naming, match: re.Match[str]) -> Partners:
    terms, side = NOUNS[NOUN_OF[match["noun"].lower()]]
    given = match.groupdict()
    who, other = naming.actors(given["who"]), naming.actors(given.get("other") or "")
    relations = tuple(dict.fromkeys(leaf for term in terms for leaf in vocabulary.leaves_under(term)))
    sources, targets = (who.iris, other.iris) if side == TARGET else (other.iris, who.iris)
    asked = Asked(
        Focus.WHETHER if given.get("other") else Focus.PARTNERS,
        relations,
        sources,
        targets,
        side=side or TARGET,
        kind=KIND_OF.get((given.get("kind") or "").lower(), ""),
        mutual=side == BOTH,
    )
    return Partners(asked, (*who.unknown, *other.unknown))
