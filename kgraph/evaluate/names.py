"""Whether a claim's actor is the gold's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from kgraph.evaluate.gold import GoldActor
from kgraph.evaluate.rows import Claim

# words before a surname that are not part of it
TITLES = frozenset(
    [
        "president",
        "premier",
        "minister",
        "prime",
        "foreign",
        "secretary",
        "general",
        "state",
        "gen",
        "mr",
        "mrs",
        "ms",
        "dr",
        "sir",
        "king",
        "queen",
        "prince",
        "princess",
        "sheikh",
        "ayatollah",
        "pope",
        "senator",
        "sen",
        "rep",
        "governor",
        "gov",
        "chancellor",
        "ambassador",
        "councilor",
        "chief",
        "leader",
        "former",
        "the",
        "us",
        "u",
        "s",
        "adm",
        "col",
        "lt",
        "sgt",
    ]
)
INITIAL = re.compile(r"\b(\w)\.(?=\w\.|\w\b|\s|$)")
POSSESSIVE = re.compile(r"'s\b|'$")
PUNCTUATION = re.compile(r"[^\w\s]")
ARTICLE = re.compile(r"^\s*(the|a|an)\s+")
SPACE = re.compile(r"\s+")


def norm(text: object) -> str:
    """A name without case, accents, article, dots of initials, possessive and punctuation."""
    plain = unicodedata.normalize("NFKD", str(text or "").replace("’", "'"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    plain = PUNCTUATION.sub(" ", POSSESSIVE.sub("", INITIAL.sub(r"\1", plain)))
    return SPACE.sub(" ", ARTICLE.sub("", plain)).strip()


def surname(name: object) -> str:
    """The last word that is no title."""
    words = [word for word in norm(name).split() if word not in TITLES]
    return words[-1] if words else ""


def names(actor: GoldActor) -> set[str]:
    """Everything the gold calls an actor."""
    return {norm(name) for name in [actor["name"], *actor.get("aliases", [])]}


def same_actor(actor: GoldActor, claim: Claim, side: str, actors: Mapping[str, GoldActor]) -> bool:
    """By ISO code for states; else by label or words of the text; a person also by a unique surname."""
    kind, state = claim.get(f"{side}_type"), claim.get(f"{side}_state")
    if actor["type"] == "state" and actor.get("state") and kind == "state" and state:
        return bool(state.upper() == actor["state"])
    known, label = names(actor) - {""}, claim.get(f"{side}_label")
    if norm(label) in known:
        return True
    if actor["type"] == "person":
        return kind in (None, "person") and surname(label) == _unique_surname(actor, actors) != ""
    return norm(claim.get(f"{side}_text")) in known and kind in (None, actor["type"], "group")


def _unique_surname(actor: GoldActor, actors: Mapping[str, GoldActor]) -> str:
    mine = surname(actor["name"])
    rivals = [other for other in actors.values() if other["type"] == "person" and surname(other["name"]) == mine]
    return mine if len(rivals) == 1 else ""
