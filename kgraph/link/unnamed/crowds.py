"""Nouns that may only count others or name what is granted: "*hundreds* of nuns", "special *powers*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kgraph.link.document.reading import Reading
    from kgraph.parse.tokens import Token

CROWDS = frozenset({"thousands", "hundreds", "dozens", "scores", "tens of thousands", "hundreds of thousands"})
BANDS = frozenset({"group", "crowd", "gang", "mob", "band", "team", "throng"})
COUNTING = CROWDS | {"couple"}
ACTING = frozenset({"nsubj", "nsubjpass", "dobj", "conj"})
AUTHORITY = frozenset(
    "special emergency executive sweeping broad wide wide-ranging extraordinary veto new more full police legislative "
    "presidential absolute decree greater extra additional constitutional".split()
)
RULES = frozenset(  # "pension *regimes*": no government
    "pension sanctions sanction tax visa inspection inspections trade customs training exercise diet tariff legal "
    "regulatory safeguards verification ceasefire licensing quota retirement welfare".split()
)
ERRANDS = frozenset({"mission", "patrol", "tour"})
FLAGS = frozenset({"amod", "compound", "nmod"})
BOUND = frozenset("arrive reach come dock land sink capsize".split())  # what a boat does of itself
HULLS = frozenset("ship vessel boat trawler".split())


def is_no_actor(reading: Reading, noun: str, token: Token, first: int, following: Token | None) -> bool:
    """Whether a noun counts those behind *of*, is a sum or a thing, or means what somebody may do."""
    if following is not None and following.lower_ == "of" and noun in COUNTING:
        return True
    if token.lemma in HULLS and is_hull(reading, token):
        return True
    if is_errand(token) or (token.dep_ == "compound" and (is_errand(token.head) or token.lower_ == "troop")):
        return True  # "sent ships on *a patrol mission*", "*a troop* carrier"
    if noun == "power" and first and token.doc[first - 1].lower_ in AUTHORITY:
        return True
    if noun == "regime" and first and token.doc[first - 1].lower_ in RULES:
        return True
    return noun in CROWDS and (token.dep_ not in ACTING or token.ent_type_ == "MONEY")


def is_hull(reading: Reading, boat: Token) -> bool:
    """Whether a boat is a thing of others': whose crew does nothing, and which no state is named as that of."""
    owned = any(c.dep_ == "poss" for c in boat.lefts)
    flagged = any(reading.named.get(c.i, "").startswith("state/") for c in boat.lefts if c.dep_ in FLAGS)
    acting = boat.dep_ == "nsubj" and boat.head.lemma not in BOUND
    return owned or not (flagged or acting or boat.head.dep_ == "agent")


def is_errand(noun: Token) -> bool:
    """Whether a noun tells what somebody is sent on: "on *a mission*"; not "fired on *the mission*"."""
    owned = any(c.lower_ in ("a", "an", "another") or c.dep_ == "poss" for c in noun.lefts)
    return noun.lemma in ERRANDS and noun.dep_ == "pobj" and noun.head.lower_ == "on" and owned


def counts_people(reading: Reading, noun: Token) -> bool:
    """Whether a noun only says that those behind *of* are several: "*a group* of students"."""
    if noun.lemma not in BANDS or noun.tag_ != "NN":
        return False
    below = [g for c in noun.rights if c.lower_ == "of" for g in c.rights if c.i == noun.i + 1 and g.dep_ == "pobj"]
    alike = [g for g in below if g.tag_ == "NNS" and not any(c.dep_ == "conj" for c in g.children)]
    roles = [reading.role_at.get(g.i) for g in alike if g.i not in reading.named]
    return any(role is not None and "body" not in role.value.kinds for role in roles)
