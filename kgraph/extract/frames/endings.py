"""How a trial or a rescue ends, told by words beside the verb: found *not* guilty, freed *from rubble*; clauses that
only tell what else came of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.speakers.context import Draft
from kgraph.extract.syntax import grammar

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

TRAPPED = frozenset({"trap", "pin", "bury", "entomb", "strand"})
FINDING = frozenset("find declare rule judge pronounce hold deem".split())
UNCHANGED = frozenset(
    "cut hit put set shut let quit cast split beat bid hurt read spread cost broadcast shed rid".split()
)
ENABLING = ("allow", "let", "enable", "permit")
EASING = frozenset(  # what is done for others to do something
    "lift ease agree sign relax open reopen approve grant rule decide vote amend pass order reverse overturn waive "
    "drop suspend change accept revoke repeal issue adopt extend end".split()
)


def tells_nothing(verb: Token) -> bool:
    """Whether a clause tells no act of its own."""
    return is_consequence(verb) or is_found(verb) or is_stray(verb)


def is_stray(verb: Token) -> bool:
    """Whether a bare verb hangs on a past one, so that its infinitive was not seen: "was blamed for inciting crowds to
    *loot* shops and *stone* cars".
    """
    over = verb.head
    while over.dep_ == "conj" and over.tag_ == "VB":
        over = over.head
    if verb.tag_ != "VB" or verb.dep_ != "conj" or over.tag_ not in ("VBD", "VBZ") or verb.lower_ in UNCHANGED:
        return False
    return not any(c.dep_ in ("aux", "nsubj", "mark") for v in (verb, verb.head) for c in v.lefts if v is not over)


def as_ended(draft: Draft, verb: Token) -> Draft:
    """A draft as what it is by how it ended."""
    return helped(acquitted(draft) if frees(verb) else draft)


def is_consequence(verb: Token) -> bool:
    """Whether somebody only could do a thing for what was done: "pulled out, *allowing* rebels to advance"."""
    forced = verb.lemma == "force" and grammar.negated(verb.head)  # "did not meet, *forcing* envoys to shuttle"
    trailing = (
        (verb.lemma in ENABLING or forced) and verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.i > verb.head.i
    )
    return trailing and verb.doc[verb.left_edge.i - 1].text == "," and verb.head.lemma not in EASING


def is_found(verb: Token) -> bool:
    """Whether a judge finds somebody guilty, which the verb above tells."""
    return verb.lemma in ("guilty", "liable") and verb.head is not verb and verb.head.lemma in FINDING


def helped(draft: Draft) -> Draft:
    """A freeing out of rubble, as what it is."""
    freed = [c for t in draft.head.children if t.dep_ in ("dobj", "nsubjpass") for c in t.children if c.dep_ == "acl"]
    trapped = any(c.lemma in TRAPPED for c in freed)
    return replace(draft, relation="aids", plover="") if trapped and draft.relation == "releases" else draft


def frees(verb: Token) -> bool:
    """Whether a court finds somebody *not* guilty."""
    words = [c for c in verb.children if c.i > verb.i and c.lower_ in ("guilty", "liable")]
    return verb.lemma in FINDING and any(grammar.children(w, "neg") for w in words)


def acquitted(draft: Draft) -> Draft:
    """A charge that fell, as what it is."""
    charged = draft.relation in ("investigates", "accuses")
    return replace(draft, relation="releases", plover="") if charged else draft
