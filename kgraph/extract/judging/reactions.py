"""How others take an act that a noun only points back at: "*the verdict* drew protests from Chile", "angered Oman"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args, befallen
from kgraph.extract.actors.drafting import Told
from kgraph.extract.actors.slots import fill, fill_noun, phrases
from kgraph.extract.earlier.implied import Pointer, is_told_of
from kgraph.extract.earlier.kinds import REACTING, roots
from kgraph.extract.judging.facing import spoken
from kgraph.extract.judging.feelings import DISLIKE
from kgraph.extract.speakers.context import Context
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.extract.tables.rows import Frame
from kgraph.link import Linked
from kgraph.link.document.phrase import BEFALLS
from kgraph.model import Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

GREETED = frozenset({"meet", "greet", "receive"})  # "*was met* with anger"
DONE_TO = frozenset({"COERCE", "ASSAULT", "ACCUSE", "SANCTION"})  # "condemned *his* arrest": by whoever did it
REPLYING = frozenset({"react", "respond", "reply", "answer"})
ANGRILY = frozenset("angrily furiously indignantly bitterly harshly scathingly".split())
ANGER = Told("criticizes", "feeling", 0.6)
FREED = frozenset({"release", "pardon", "acquittal"})


@dataclass(frozen=True)
class Reaction:
    """What others think of the act that a noun tells."""

    act: Token
    row: Frame | Told
    others: list[Arg]


def reactions(
    linked: Linked, lexicon: Lexicon, clause: Clause, fitting: Iterable[tuple[Frame, Clause]], context: Context
) -> list[Pointer]:
    """Pointers of whoever is angered by the act in a clause's subject, or from whom it draws protests or praise."""
    if context.status is not Status.ASSERTED:
        return []
    told = [*felt(linked, fitting), *drawn(linked, lexicon, clause), *voiced(linked, lexicon, clause)]
    return [p for reaction in told for p in pointers(linked, lexicon, reaction, clause.verb, context)]


def acts(clause: Clause) -> list[Token]:
    """The words of a clause's subject, of a passive too."""
    return grammar.children(clause.verb, "nsubjpass") or clause.subjects


def felt(linked: Linked, fitting: Iterable[tuple[Frame, Clause]]) -> list[Reaction]:
    """What an act makes whom it is told of feel: "*the move* angered Oman"."""
    for frame, reading in fitting:
        if frame.source == ("obj",) and frame.target[:1] == ("subj",) and RELATIONS[frame.relation].root in REACTING:
            others = fill(linked, reading, "obj")
            return [Reaction(s, frame, others) for s in reading.subjects]
    return []


def drawn(linked: Linked, lexicon: Lexicon, clause: Clause) -> list[Reaction]:
    """What an act draws from others, or is met with."""
    met = grammar.is_passive(clause.verb) and clause.verb.lemma in GREETED
    nouns = clause.phrase("with") if met else clause.objects if draws(lexicon, clause) else []
    found = []
    for noun in nouns:
        reply = counted(lexicon, noun)
        row = lexicon.event(reply)
        if row is None or RELATIONS[row.relation].root not in REACTING:
            continue
        beside = [n for name in ("from", "by") for n in clause.phrase(name)]
        others = fill_noun(linked, reply, ("from", "by", "poss"), set()) or args(linked, beside)
        found += [Reaction(s, Told(row.relation, row.row, row.confidence, row.plover), others) for s in acts(clause)]
    return found


def voiced(linked: Linked, lexicon: Lexicon, clause: Clause) -> list[Reaction]:
    """What the subject leads, joins in or answers an act with: "led condemnation *of the raid*", "reacted angrily"."""
    others = args(linked, clause.subjects)
    if clause.verb.lemma in REPLYING and is_angry(clause):
        return [Reaction(n, ANGER, others) for n in clause.phrase("to")]
    if clause.passive or not others or not lends(lexicon, clause, "do"):
        return []
    rows = [(noun, row) for noun in clause.objects if (row := lexicon.event(noun)) is not None]
    return [
        Reaction(act, Told(row.relation, row.row, row.confidence, row.plover), others)
        for noun, row in rows
        if RELATIONS[row.relation].root in REACTING
        for name, act in phrases(linked, noun)
        if name in row.target and name not in ("by", "from")
    ]


def is_angry(clause: Clause) -> bool:
    """Whether somebody answers in anger."""
    return bool(
        ANGRILY & {c.lower_ for c in clause.verb.children} or DISLIKE & {n.lemma for n in clause.phrase("with")}
    )


def draws(lexicon: Lexicon, clause: Clause) -> bool:
    """Whether a verb says that its subject meets with what its object tells."""
    return not clause.passive and lends(lexicon, clause, "undergo")


def lends(lexicon: Lexicon, clause: Clause, effect: str) -> bool:
    """Whether a verb only carries its object, whose source or target its subject is."""
    rows = (row for key in grammar.verb_keys(clause.verb) for row in lexicon.light.get(key, ()))
    return any(row.effect == effect and not row.prep for row in rows)


def counted(lexicon: Lexicon, noun: Token) -> Token:
    """The act of which there is much: "a storm of *protest*"."""
    if lexicon.event(noun) is not None:
        return noun
    return next((n for n in grammar.of_phrase(noun) if lexicon.event(n) is not None), noun)


def pointers(linked: Linked, lexicon: Lexicon, reaction: Reaction, verb: Token, context: Context) -> list[Pointer]:
    """Pointers to whoever did an act that its noun does not say who did."""
    act = reaction.act
    hurt = befallen(linked, act) or (list(grammar.of_phrase(act)) if act.lemma in BEFALLS else [])
    victims = frozenset(a.actor for a in args(linked, hurt))
    if linked.at(act.i) is not None or fill_noun(linked, act, ("by", "poss"), set(victims)):
        return []
    beside = is_told_of(lexicon, act, Clause(verb))
    kinds = (frozenset({"CONCEDE"}) if act.lemma in FREED else DONE_TO) if victims else roots(lexicon, act)
    told = [o for o in reaction.others if not o.is_place and o.actor not in victims]
    pointer = Pointer(verb, told[0], reaction.row, context, act, kinds, victims, beside=beside) if told else None
    rows = [(o, worded(linked, reaction.row, o)) for o in told if kinds or beside]
    return [replace(pointer, source=o, row=row) for o, row in rows if pointer is not None]


def worded(linked: Linked, row: Frame | Told, other: Arg) -> Frame | Told:
    """What a protest is: words, unless of a crowd."""
    relation = spoken(linked, row.relation, other.actor)
    return row if relation == row.relation else replace(row, relation=relation)
