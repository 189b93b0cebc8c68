"""Whose duty something is said to be: "it is up to *Oman* to free them", "the onus is on *Oman* to free them"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.asides import HANDING, SPANS
from kgraph.parse.mends.moves import move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

BURDENS = frozenset({"onus", "burden", "responsibility", "obligation", "duty"})
# what it is for somebody to do what they have to
NEEDFUL = frozenset(
    "time vital imperative essential crucial important necessary urgent incumbent indispensable high-time up".split()
)

# nouns that an infinitive behind them completes: "ignored *an appeal to free* them"
ASKED = frozenset(
    "call appeal plea demand request order advice invitation offer proposal suggestion idea plan bid pledge promise "
    "vow threat decision pressure summons instruction ultimatum motion".split()
)
BECOMING = frozenset({"become", "be"})
RANKS = frozenset({"only", "last", "latest", "next", "sole", "first"})
STEPS = frozenset("step measure action move effort initiative precaution responsibility".split())
TAKING = frozenset("take make undertake adopt initiate launch begin pursue expedite".split())
ORDERING = frozenset({"order", "want", "ask", "direct", "instruct", "request", "require"})


def asked_for(verb: Token) -> Token | None:
    """The noun right before an infinitive that it completes, where the parser takes it for a purpose."""
    to = verb.doc[verb.i - 1]
    if verb.dep_ not in ("advcl", "xcomp") or to.tag_ != "TO" or to.head is not verb or to.i == verb.sent.start:
        return None
    noun = verb.doc[to.i - 1]
    completed = noun.lemma in ASKED or is_step(noun)
    completed = completed and noun.dep_ in ("dobj", "nsubjpass") and noun.head is verb.head
    return noun if completed and noun.pos_ == "NOUN" else None


def ranked(verb: Token) -> Token | None:
    """The noun that says as which somebody does what an infinitive tells: "became the *third state* to sign it"."""
    if verb.dep_ not in ("advcl", "xcomp") or verb.head.lemma not in BECOMING or verb.doc[verb.i - 1].tag_ != "TO":
        return None
    nouns = [c for c in verb.head.rights if c.dep_ == "attr" and c.i < verb.i]
    return next((n for n in nouns if any(c.lower_ in RANKS or c.ent_type_ == "ORDINAL" for c in n.lefts)), None)


def is_step(noun: Token) -> bool:
    """Whether a noun only stands between a verb and what is to be done: "take *steps* to free them"."""
    return noun.lemma in STEPS and noun.dep_ == "dobj" and noun.head.lemma in TAKING


def bearer(verb: Token) -> Token | None:
    """Who has to do what an infinitive tells, hung on *up to* or on the burden's preposition."""
    being = verb.head
    if being.lemma != "be" or verb.dep_ not in ("xcomp", "advcl", "ccomp") or verb.tag_ != "VB":
        return None
    if any(c.dep_ == "neg" for c in being.children):
        return None  # "it is *not* up to Oman"
    if any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.lefts) or not any(c.tag_ == "TO" for c in verb.lefts):
        return None
    up = next((c for c in being.rights if c.lower_ in ("up", "incumbent")), None)
    burden = any(c.dep_ == "nsubj" and c.lemma in BURDENS for c in being.lefts)
    preps = [*(up.rights if up is not None else ()), *(being.rights if burden or up is not None else ())]
    behind = (p for p in preps if p.lower_ in ("to", "on", "upon", "with") and p.i < verb.i)
    return next((c for p in behind for c in p.rights if c.dep_ == "pobj"), None)


def ordered(verb: Token) -> Token | None:
    """The verb that orders what a passive infinitive tells, hung on whom it befalls: "ordered *the men* to be held"."""
    passive = any(c.dep_ == "auxpass" for c in verb.lefts) and any(c.tag_ == "TO" for c in verb.lefts)
    noun = verb.head
    above = noun.head
    return above if passive and noun.dep_ == "dobj" and above.lemma in ORDERING and noun.i < verb.i else None


def befall(verb: Token, ordering: Token) -> None:
    """Hang what is ordered on the verb of ordering, and whom it befalls on it."""
    victim = verb.head
    move(verb, ordering, "ccomp")
    move(victim, verb, "nsubjpass")


def bidden(verb: Token) -> Token | None:
    """What somebody is given a time to do: "gave Chad a week *to leave*"."""
    if verb.lemma not in HANDING or not any(c.dep_ == "dative" for c in verb.rights):
        return None
    times = [c for c in verb.rights if c.dep_ in ("dobj", "npadvmod") and c.lemma in SPANS]
    tasks = (c for c in verb.rights if c.dep_ in ("advcl", "xcomp") and c.lefts and c.lefts[0].lower_ == "to")
    return next(tasks, None) if times else None


def is_needful(verb: Token) -> bool:
    """Whether an infinitive tells what it is time or vital for its own subject to do, or given a time for."""
    if bidden(verb.head) is verb:
        return True
    if verb.tag_ not in ("VB", "VBN") or not any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.lefts):
        return False
    if not any(c.tag_ == "TO" for c in verb.lefts):
        return False
    above = verb.head
    beside = [above, *(above.children if above.lemma == "be" else ())]
    return any(w.lemma in NEEDFUL or (w.dep_ == "nsubj" and w.lemma in BURDENS) for w in beside if w is not verb)
