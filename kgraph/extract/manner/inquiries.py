"""Who goes or sends somebody to find out what was done inquires there: "sent experts to *Peru* to probe it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.manner.missions import purposes_of
from kgraph.extract.speakers.context import Found
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.syntax.keys import verb_keys

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

GOING = frozenset({"visits", "aids", "mobilizes-against", "talks-with", "cooperates-with", "agrees-with"})
INQUIRING = frozenset({"investigate", "probe", "look into", "inquire", "enquire", "audit", "look"})
FINDING = frozenset({"establish", "determine", "ascertain", "find", "find out", "clarify", "verify", "check"})
OPEN = frozenset({"whether", "if", "who", "how", "why", "what"})
GATHERING = frozenset({"collect", "gather", "seek", "find", "examine", "take", "assess", "study"})
PROOFS = frozenset(
    "evidence proof testimony clue sample allegation accusation claim circumstance abuse report fact".split()
)


def inquired(clause: Clause, found: Found) -> None:
    """Tell a journey or a dispatch by its purpose, where that is to find out what was done."""
    going = [d for d in found.core if d.head == clause.verb and d.relation in GOING]
    if not going or clause.verb.lemma in ("agree", "meet"):
        return
    if any(inquires(c) for c in purposes_of(clause) if grammar.infinitive(c)):
        for draft in going:
            draft.relation, draft.plover = "investigates", ""


def inquires(verb: Token) -> bool:
    """Whether a purpose is to find out: "to *look into* claims", "to *establish whether*", "to *gather evidence*"."""
    keys = set(verb_keys(verb))
    if keys & INQUIRING:
        return "look" not in keys - {"look into"} or bool(grammar.phrase(verb, "into"))
    if keys & FINDING and any(t.lower_ in OPEN for t in verb.subtree if t.i > verb.i):
        return True
    return bool(keys & GATHERING) and any(o.lemma in PROOFS for o in Clause(verb).objects)
