"""Whom a strike is against that its clause does not name: who employs the strikers ("*Air Peru* pilots walked out")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.earlier.settled import settled
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.link import Linked
from kgraph.model import ActorType

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

STAGING = frozenset("stage begin launch hold start declare join call mount continue".split())
RESTING = frozenset("go be remain come".split())
STRIKES = frozenset({"strike", "walkout", "stoppage", "walk-out", "go-slow", "sit-in"})
LAID_DOWN = {"down": frozenset({"tool"}), "stop": frozenset({"work"})}
WORKERS = frozenset(
    "worker employee staff crew pilot driver docker miner nurse doctor teacher engineer controller cleaner "
    "postman firefighter journalist mechanic steward attendant wharfie stevedore labourer laborer technician "
    "porter handler conductor lecturer trucker sailor seaman tutor".split()
)
QUARRELS = frozenset("dispute row talk negotiation standoff stand-off wrangle feud deadlock impasse".split())
FAULTS = frozenset({"failure", "refusal", "decision", "delay"})
DISPUTED = QUARRELS | FAULTS
EMPLOYERS = frozenset({"", "BUS", "GOV", "HLH", "EDU", "MED"})
WEIGHT = 0.5


def strikers(linked: Linked, drafts: list[Draft]) -> list[Draft]:
    """A draft of each strike of somebody's workers, a protest against whoever employs them."""
    told = {d.head for d in drafts}
    words = (w for w in linked.parsed.doc if grammar.is_verb(w) and w not in told and is_strike(w))
    found = []
    for verb in words:
        if (status := settled(verb)) is None:
            continue
        found += [
            Context(status).draft(
                verb, worker, employer, "protests-against", confidence=WEIGHT, rule="strikers", row="strikers"
            )
            for noun in Clause(verb).subjects
            if noun.lemma in WORKERS
            for worker in args(linked, [noun])
            for employer in employers(linked, noun, worker) or quarrelled(linked, verb, worker)
        ]
    return found


def is_strike(verb: Token) -> bool:
    """Whether a verb tells, with what stands beside it, that its subject stops work."""
    word = verb.lemma
    if word == "strike":
        return not grammar.is_passive(verb) and not grammar.children(verb, *grammar.OBJECT)
    if word == "walk":
        return any(c.lower_ in ("out", "off") for c in verb.rights)
    if word in LAID_DOWN:
        return any(o.lemma in LAID_DOWN[word] for o in verb.rights)
    if word in RESTING:
        return any(n.lemma == "strike" for n in grammar.phrase(verb, "on"))
    return word in STAGING and any(o.lemma in STRIKES for o in grammar.children(verb, *grammar.OBJECT))


def employers(linked: Linked, noun: Token, worker: Arg) -> list[Arg]:
    """The body whose workers they are: "drivers *at Acme*", "*Air Peru* pilots"; not the state that they are of."""
    words = [*grammar.phrase(noun, "at", "of", "with", "for"), *grammar.owners(noun)]
    inside = [o for n in words for o in grammar.owners(n)]  # "workers at *the Acme* plant"
    bodies = (a for a in args(linked, [*words, *inside]) if a.actor != worker.actor)
    fit = (a for a in bodies if linked.actors[a.actor].type is ActorType.ORGANIZATION)
    return [a for a in fit if linked.actors[a.actor].sector in EMPLOYERS][:1]


def quarrelled(linked: Linked, verb: Token, worker: Arg) -> list[Arg]:
    """With whom the sentence says that they are in dispute: "a dispute *with Peru*", "failure *by Peru* to pay"."""
    nouns = [t for t in verb.subtree if t.lemma in DISPUTED and t.pos_ == "NOUN"]
    words = [w for n in nouns for w in grammar.phrase(n, "with" if n.lemma in QUARRELS else "by")]
    words += [o for n in nouns if n.lemma in FAULTS for o in grammar.owners(n)]
    found = [a for a in args(linked, words) if a.actor != worker.actor]
    return [a for a in found if linked.actors[a.actor].type in (ActorType.STATE, ActorType.ORGANIZATION)][:1]
