"""Nouns whose content is denied or given up: "*dropped* a plan to X", "the rumours that ... *proved untrue*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.judging.judgements import UNTRUE
from kgraph.extract.speakers.context import Context
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.objects import is_ranked
from kgraph.extract.syntax.phrases import LEAVES
from kgraph.model import Status

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

LACKING = frozenset("lack abandon shelve scrap drop ditch renounce forgo forswear forfeit lose miss".split())
ABILITIES = frozenset("capacity means ability power resources resource money authority right strength way".split())
ASKED = frozenset("demand request call plea appeal ultimatum order warning".split())  # made, whoever rejects it
PROPOSED = frozenset({"offer", "proposal", "bid", "plan", "idea", "suggestion", "motion", "scheme", "project"})
AHEAD = frozenset("will would shall must should may might can".split())
DENYING = frozenset({"deny", "reject", "dismiss", "refute", "rebut", "disprove"})


def called_false(noun: Token) -> bool:
    """A report that the clause calls false: "Rumours that ... *proved untrue*"."""
    verb = noun.head
    if noun.dep_ not in grammar.SUBJECT or verb.lemma not in ("be", "prove", "turn", "remain"):
        return False
    return any(c.lower_ in UNTRUE for c in verb.children if c.dep_ in ("acomp", "oprd", "attr", "xcomp"))


def is_denied(noun: Token) -> bool:
    """What somebody rejects as untrue: "dismissed the *idea* that ..."."""
    return noun.dep_ in grammar.OBJECT and noun.head.lemma in DENYING and noun.lemma not in ASKED


def is_turned_down(noun: Token, verb: Token) -> bool:
    """Whether an infinitive tells what a proposal that is turned down was for: "rejected *Peru's plan to end* it"."""
    return noun.lemma in PROPOSED and is_denied(noun) and grammar.infinitive(verb)


def is_given_up(noun: Token) -> bool:
    """What somebody has no more, or never had: "*dropped* a plan to X", "*lacks* the means to X"."""
    lacked = noun.lemma in ABILITIES and noun.head.lemma == "have" and grammar.negated(noun.head)
    kept = noun.lemma in LEAVES and noun.head.lemma in ("deny", "refuse")  # "denied them *the right* to X"
    return noun.dep_ in grammar.OBJECT and (noun.head.lemma in LACKING or lacked or kept)


def is_unfulfilled(noun: Token, verb: Token) -> bool:
    """An infinitive below a noun tells what is to be: "money *to arm* them", but not "the first *to visit*"."""
    done = "have" in grammar.auxiliaries(verb) or is_ranked(noun)
    return grammar.infinitive(verb) and not done


def not_kept(verb: Token, own: Context) -> bool:
    """Whether nobody kept an act from being done, so that it was: "*failed to stop* rebels from killing him"."""
    return own.status is Status.NEGATED and not AHEAD & {*grammar.auxiliaries(verb)}
