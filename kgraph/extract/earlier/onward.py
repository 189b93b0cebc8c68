"""A hostile measure that names nobody, coordinated with one that does: "accused Chad of theft and *closed its border*".

What a state closes, recalls or puts on alert in one breath with an act against another is meant for that other; what
somebody asks for, or is sorry or thankful for, is said to whom they have met or called: "phoned Chad and *asked for*
help". What is done in answer is meant for whoever acted first: "Chad *responded by closing* its border".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg
from kgraph.extract.actors.sides import on_one_side
from kgraph.extract.actors.slots import fill, owners_of, slot_tokens
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.syntax.coordination import continued
from kgraph.extract.tables.rows import COOPERATIVE, Frame
from kgraph.link import Linked
from kgraph.model import ActorType
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

SAID = frozenset({"asks", "demands", "praises", "apologizes-to"})
MEASURES = frozenset({"SANCTION", "MOBILIZE", "COERCE", "RETREAT"})
HOSTILE = frozenset({"ACCUSE", "REJECT", "THREATEN", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "REQUEST"})
ANSWERING = frozenset({"respond", "retaliate", "reply", "react", "answer", "counter"})
ANSWERS = frozenset({"response", "retaliation", "reprisal", "reply", "answer", "revenge"})
ORDERING = frozenset({"order", "command"})  # strikes or drones, of nobody who was blamed before
RELEASE = frozenset({"release", "return", "freedom", "liberation", "extradition"})
REDRESS = frozenset({"demand", "seek", "want"})
MATTER = frozenset({"over", "for"})  # behind which stands what thanks or condolences are for
PERSONS = frozenset({"he", "she"})
ONWARD_WEIGHT = 0.7


@dataclass(frozen=True)
class Untargeted:
    """A measure of which a clause names only who takes it, and the verbs that it is coordinated with."""

    verb: Token
    source: Arg
    frame: Frame
    context: Context
    beside: tuple[Token, ...]
    answering: bool = False


def untargeted(linked: Linked, fitting: Iterable[tuple[Frame, Clause]], context: Context) -> list[Untargeted]:
    """The measure that a clause tells without saying against whom."""
    for frame, clause in fitting:
        measure = RELATIONS[frame.relation].root in MEASURES and frame.object.asked
        said = frame.relation in SAID and clause.verb.lemma not in ORDERING
        if clause.passive or not (measure or said):
            continue
        beside, answering = (*coordinated(clause.verb), *before_also(clause.verb)), measure and is_answer(clause.verb)
        if (beside or answering) and is_open(linked, frame, clause):
            sources = [a for a in fill(linked, clause, "subj") if not a.is_place]
            return [Untargeted(clause.verb, s, frame, context, beside, answering) for s in sources]
    return []


def is_answer(verb: Token) -> bool:
    """Whether an act answers another: "responded by *closing* it", "*closed* it in retaliation"."""
    above = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ in ("by", "with") else verb
    return above.lemma in ANSWERING or any(n.lemma in ANSWERS for n in grammar.phrase(verb, "in"))


def before_also(verb: Token) -> list[Token]:
    """The verbs of the sentence before one that adds to it: "*It also* recalled its envoy", "*He* expressed his
    condolences".
    """
    first = verb.sent.start
    adds = any(c.lower_ == "also" or (c.dep_ == "nsubj" and c.lower_ in PERSONS) for c in verb.lefts)
    if verb.dep_ != "ROOT" or not first or not adds:
        return []
    return [t for t in verb.doc[first - 1].sent if grammar.is_verb(t)]


def coordinated(verb: Token) -> tuple[Token, ...]:
    """The verbs before and behind a verb that share its subject."""
    before = [continued(verb)] if verb.dep_ == "conj" and not grammar.grammatical_subjects(verb) else []
    after = [c for c in grammar.children(verb, "conj") if grammar.is_verb(c) and continued(c) == verb]
    return (*before, *(c for c in after if not grammar.grammatical_subjects(c)))


def is_open(linked: Linked, frame: Frame, clause: Clause) -> bool:
    """Whether nothing stands in a frame's phrases, and what is acted on is nobody else's."""
    thanks = frame.relation == "praises"  # "expressed *his* condolences *over the flood*"
    phrases = [s for s in frame.target if not (s.startswith("obj") or (thanks and s in MATTER))]
    own = {a.actor for a in fill(linked, clause, "subj")}
    owners = {a.actor for a in owners_of(linked, clause.objects, lambda noun: False)}
    named = [t for slot in phrases for t in slot_tokens(clause, slot) if t.lemma not in ANSWERS]
    return not named and (thanks or owners <= own)


def resolved(linked: Linked, measures: Iterable[Untargeted], drafts: list[Draft]) -> list[Draft]:
    """A draft of each measure toward whom the coordinated act names: a state or a body, no crowd."""
    found: list[Draft] = []
    for measure in measures:
        said = measure.frame.relation in SAID
        for target in {t.actor: t for t in concerned(linked, measure, [*drafts, *found])}.values():
            public = linked.actors[target.actor].type in (ActorType.STATE, ActorType.ORGANIZATION)
            if said or (public and not target.is_place):
                found.append(
                    measure.context.draft(
                        measure.verb,
                        measure.source,
                        target if said else abroad(linked, target),
                        measure.frame.relation,
                        confidence=measure.frame.confidence * measure.context.weight * ONWARD_WEIGHT,
                        rule="onward",
                        row=measure.frame.row,
                        plover=measure.frame.plover,
                    )
                )
    return found


def concerned(linked: Linked, measure: Untargeted, drafts: list[Draft]) -> list[Arg]:
    """Whom a measure is meant for: the others of the acts beside it, or who did what it answers."""
    said, source = measure.frame.relation in SAID, measure.source.actor
    own = [d for d in drafts if d.head in measure.beside and d.source.actor == source]
    # "protested to Chad and *demanded* redress"
    blamed = measure.verb.lemma in REDRESS and not asks_release(measure.verb)
    acts = [d for d in own if (is_talk(d) or (blamed and is_charge(linked, d)) if said else is_hostile(d, measure))]
    if acts or not measure.answering:
        return [d.target for d in acts]
    earlier = [d for d in drafts if d.head.i < measure.verb.i and RELATIONS[d.relation].root in HOSTILE]
    suffered = [d for d in earlier if on_one_side(linked, d.target.actor, source) and d.source.actor != source]
    return [max(suffered, key=lambda d: d.head.i).source] if suffered else []


def asks_release(verb: Token) -> bool:
    """Whether it is captives that are demanded: of whoever holds them."""
    return any(o.lemma in RELEASE for o in grammar.children(verb, "dobj"))


def is_charge(linked: Linked, act: Draft) -> bool:
    """Whether something is held against a state or body, that redress may be asked of."""
    public = linked.actors[act.target.actor].type in (ActorType.STATE, ActorType.ORGANIZATION)
    return public and RELATIONS[act.relation].root == "ACCUSE"


def is_talk(act: Draft) -> bool:
    """Whether somebody met or called another, to whom what they say in the same breath is said."""
    return RELATIONS[act.relation].root == "CONSULT"


def abroad(linked: Linked, target: Arg) -> Arg:
    """The state behind a body of it: a border is closed to the country whose *embassy* got the protest."""
    state = f"state/{linked.actors[target.actor].state}"
    return replace(target, actor=state) if state in linked.actors else target


def is_hostile(act: Draft, measure: Untargeted) -> bool:
    """Whether an act is the same actor's against somebody."""
    root = RELATIONS[act.relation].root
    return act.source.actor == measure.source.actor and root in HOSTILE and root not in COOPERATIVE
