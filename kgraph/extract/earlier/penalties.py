"""Sanctions that name nobody are against whom the report says is punished: "*The EU* has imposed sanctions *too*"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.sides import on_one_side
from kgraph.extract.earlier.settled import settled
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.link import Linked
from kgraph.model import ActorType, Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

IMPOSING = frozenset("impose adopt announce approve slap tighten introduce extend renew apply reimpose agree".split())
LIFTING = frozenset({"lift", "ease", "suspend", "remove", "relax", "waive"})
CHANGING = IMPOSING | LIFTING
PENALTIES = frozenset({"sanction", "embargo"})
HARSH = frozenset({"punitive", "retaliatory", "restrictive"})  # measures that punish
PUBLIC = frozenset({ActorType.STATE, ActorType.ORGANIZATION})
TOWARD = ("on", "against", "upon", "at", "of", "for", "to", "over")
WEIGHT = 0.5


def penalties(linked: Linked, drafts: list[Draft]) -> list[Draft]:
    """A draft of each sanction imposed or lifted of which is not said on whom, toward the one state punished."""
    verbs = [v for v in linked.parsed.doc if v.lemma in CHANGING and grammar.is_verb(v)]
    told = {d.head for d in drafts}
    known = {(d.source.actor, d.relation, d.target.actor) for d in drafts}
    acts = [v for v in verbs if v not in told and is_open(linked, v)]
    victim = punished(linked, drafts) if acts else None
    found = []
    for verb in acts if victim is not None else ():
        status = settled(verb)
        if victim is None or status is None:
            continue
        relation = "eases" if verb.lemma in LIFTING else "sanctions"
        found += [
            Context(status).draft(verb, state, victim, relation, confidence=WEIGHT, rule="penalties", row="penalties")
            for state in args(linked, Clause(verb).subjects)
            if linked.actors[state.actor].type in PUBLIC and not on_one_side(linked, state.actor, victim.actor)
            if (state.actor, relation, victim.actor) not in known
        ]
    return found


def is_open(linked: Linked, verb: Token) -> bool:
    """Whether a verb tells of sanctions and says neither on whom nor whose they are."""
    nouns = [n for n in Clause(verb).objects if is_penalty(n)]
    named = [h for w in (verb, *nouns) for name, h in grammar.prepositions(w) if name in TOWARD]
    return bool(nouns) and not args(linked, [*named, *(o for n in nouns for o in grammar.owners(n))])


def is_penalty(noun: Token) -> bool:
    """Whether a noun means sanctions: "*sanctions*", "punitive *measures*"."""
    return noun.lemma in PENALTIES or (noun.lemma == "measure" and bool({c.lower_ for c in noun.lefts} & HARSH))


def punished(linked: Linked, drafts: list[Draft]) -> Arg | None:
    """The one state that the report tells to be punished."""
    hit = [d for d in drafts if RELATIONS[d.relation].root == "SANCTION" and d.status is not Status.NEGATED]
    states = {f"state/{linked.actors[d.target.actor].state}": d.target for d in hit}
    known = [replace(target, actor=state) for state, target in states.items() if state in linked.actors]
    return known[0] if len(known) == 1 else None
