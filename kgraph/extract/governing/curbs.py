"""Orders to fall silent, to close or to leave: the coercion or penalty that they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.speakers.context import Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

ORDERING = frozenset({"order", "tell", "instruct", "direct", "command"})
HALTING = frozenset("suspend cease stop halt end discontinue quit".split())
WORK = frozenset(
    "publication publishing publish broadcasting broadcast printing print operation operate activity work transmission "
    "transmit programme program service production produce airing air trading trade teaching "
    "distribution cover coverage report".split()
)
LEAVING = frozenset("leave quit depart go return pack".split())
AWAY = frozenset({"away", "out"})
DIPLOMATS = frozenset(
    "diplomat ambassador envoy consul attache attaché affaires counsellor nuncio representative coordinator".split()
)
POSTS = frozenset({"embassy", "consulate", "consular", "legation"})
TERMS = frozenset({"term", "sentence", "year", "month", "time"})
PRISONS = frozenset("jail prison custody detention bar bars cell penitentiary gaol".split())
SHUTTING = frozenset("close shut disband dissolve wait vacate remain stay".split())


def curbed(clause: Clause, child: Token, asked: list[Draft]) -> None:
    """An order to fall silent, close or stay: to a coder the coercion that it is ("ordered *the paper to suspend
    publication*"); diplomats told to leave are expelled.
    """
    if clause.verb.lemma not in ORDERING:
        return
    if is_tried(child):
        for draft in asked:
            if draft.head == clause.verb and draft.relation == "demands":
                draft.relation, draft.plover = "investigates", ""
        return
    leaves = child.lemma in LEAVING or any(t.lower_ in AWAY for t in grammar.children(child, "advmod"))
    halts = (curbs(child) and not leaves) or serves(child)
    for draft in asked if halts or leaves else ():
        if draft.head == clause.verb and draft.relation == "demands":
            addressee = clause.verb.doc[draft.target.mention.head]
            draft.plover = "COERCE" if halts else "SANCTION" if is_diplomat(addressee) else draft.plover


def is_tried(verb: Token) -> bool:
    """Whether who obeys a verb is tried: "ordered him *to stand trial*"."""
    return verb.lemma in ("stand", "face", "undergo") and any(
        n.lemma in ("trial", "charge", "court-martial") for n in grammar.children(verb, *grammar.OBJECT)
    )


def serves(verb: Token) -> bool:
    """Whether a verb tells that somebody goes to prison: "to *start serving* a term", "to *spend* a year *in jail*"."""
    begun = grammar.children(verb, "xcomp") if verb.lemma in ("start", "begin") else [verb]
    inside = any(n.lemma in PRISONS for v in begun for name in ("in", "behind") for n in grammar.phrase(v, name))
    terms = (o for v in begun if v.lemma == "serve" or (inside and v.lemma == "spend") for o in v.rights)
    return any(o.lemma in TERMS for o in terms)


def is_diplomat(noun: Token) -> bool:
    """Whether somebody is accredited: an envoy, or *embassy* staff."""
    return noun.lemma in DIPLOMATS or any(c.lemma in POSTS and c.dep_ == "compound" for c in noun.children)


def curbs(verb: Token) -> bool:
    """Whether who obeys a verb stops working or stays where they are."""
    if verb.lemma in HALTING:
        done = [*grammar.children(verb, *grammar.OBJECT), *grammar.children(verb, "xcomp")]
        return any(t.lemma in WORK for t in done)
    return verb.lemma in SHUTTING
