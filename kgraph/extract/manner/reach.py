"""Weapons that can hit somebody: "is building a missile *capable of reaching Chile*", "tested rockets *that can hit
Chile*".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.slots import fill
from kgraph.extract.frames.predicates import Predicates
from kgraph.extract.speakers.context import MAYBE, Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.tables.rows import EventNoun

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

ARMING = EventNoun("", "", "mobilizes-against", (), (), "", 0.7, "reach")
WEAPONS = frozenset({"weapon"})
HAD = frozenset(
    "develop build make produce manufacture assemble design perfect complete acquire obtain buy import possess have "
    "own test launch fire unveil display parade show present exhibit deploy install station field stockpile order "
    "seek pursue work modernize modernise upgrade".split()
)
REACHING = frozenset("hit reach strike target threaten attack destroy carry deliver bombard cover penetrate".split())
ABLE = frozenset({"capable", "able", "powerful", "designed", "meant", "built", "intended", "aimed"})
WHOM = ("obj", "obj.of", "to", "on", "into", "against", "at")


def in_range(predicates: Predicates, clause: Clause, own: Context) -> list[Draft]:
    """Drafts of a clause that tells of weapons made, tested or held, toward whom they can hit."""
    if clause.verb.lemma not in HAD:
        return []
    weapons = [n for n in [*clause.objects, *clause.phrase("on")] if is_weapon(predicates, n)]
    targets = [t for n in weapons for t in within(predicates, n)]
    return predicates.crossed(clause.verb, args(predicates.linked, clause.subjects), targets, ARMING, own)


def is_weapon(predicates: Predicates, noun: Token) -> bool:
    """Whether a noun is a missile or the like."""
    row = predicates.lexicon.noun(noun)
    return row is not None and row.group in WEAPONS


def within(predicates: Predicates, weapon: Token) -> list[Arg]:
    """Whom the words on a weapon say that it can hit."""
    for verb in feats(weapon):
        for slot in WHOM if verb.lemma in REACHING else ():
            found = fill(predicates.linked, Clause(verb), slot)
            if found:
                return found
    return []


def feats(weapon: Token) -> list[Token]:
    """What a weapon can do: "capable of *hitting*", "able to *hit*", "that could *hit*"."""
    able = [c for c in weapon.children if c.lower_ in ABLE]
    below = [d for c in able for d in c.children]
    gerunds = [g for d in below if d.dep_ == "prep" for g in d.children if g.dep_ == "pcomp"]
    infinitives = [d for d in below if d.dep_ in ("xcomp", "advcl", "ccomp", "acl")]
    clauses = [c for c in grammar.children(weapon, "relcl") if MAYBE & {*grammar.auxiliaries(c)}]
    return [v for v in (*gerunds, *infinitives, *clauses) if grammar.is_verb(v)]
