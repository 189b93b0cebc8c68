"""Acts that somebody will or will not do: *will not* is a refusal, if the act is a kindness or waits for somebody.

*Would*, on a condition, is a threat, if the act is hostile.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.sides import OFFICIAL, answers_for, on_one_side
from kgraph.extract.earlier.unaddressed import is_menace
from kgraph.extract.governing.operators import conveyed
from kgraph.extract.governing.unfulfilled import by, held_to
from kgraph.extract.judging.ultimatums import conditions, is_menacing, is_own, persists
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause, surface_subjects
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.extract.tables.rows import COOPERATIVE, HARM
from kgraph.link import Linked
from kgraph.model import Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

WITHHELD_WEIGHT = 0.7
MENACE_WEIGHT = 0.9
UNSAID_WEIGHT = 0.6  # where only the reporter says what might be done
PRESSURE = frozenset({"pressure", "threat", "duress", "dictation"})
UNLESS = frozenset({"unless"})
IF = frozenset({"if"})
UNTIL = frozenset({"until"})
DRIVEN = frozenset({"force", "compel", "oblige", "require", "prompt"})
PREPARED = frozenset({"have", "need", "be", "reserve", "hesitate"})
STEPS = frozenset({"countermeasure", "measure", "retaliation", "reprisal", "revenge", "vengeance", "countermove"})
MODALS = frozenset({"will", "would", "could", "may", "might", "can"})
# what befalls its subject: "*will lose* the war unless Y sends arms"
UNDERGONE = frozenset(
    "lose die starve collapse fall fail suffer face run sink drown perish remain stay lack miss default need go become "
    "be get have struggle disappear vanish languish risk wither win prevail triumph".split()
)
MENACING = HARM | {"SANCTION", "MOBILIZE"}
READY = DRIVEN | PREPARED


def is_intent(verb: Token, context: Context) -> bool:
    """*will not*, and *would not* where it is reported: "said it *would not* help"."""
    words = grammar.auxiliaries(verb)
    return "will" in words or ("would" in words and context.speech is not None and "have" not in words)


def menaced(linked: Linked, drafts: list[Draft], verb: Token, context: Context) -> list[Draft]:
    """*said it would attack Y if ...*: what a speaker would do to somebody on a condition is a threat that is made."""
    if "would" not in grammar.auxiliaries(verb) or context.status is not Status.ASSERTED:
        return drafts
    speakers = [arg for arg in context.attributed if arg.actor in linked.actors]
    return [threat(linked, d, speakers) or d for d in drafts]


def threat(linked: Linked, act: Draft, speakers: list[Arg]) -> Draft | None:
    """What a speaker's side would do as the threat it is; what *his men* would do he threatens."""
    hurts = RELATIONS[act.relation].root in MENACING or act.relation == "investigates"
    if act.status is not Status.POSSIBLE or not hurts:
        return None
    own = any(may_say_for(linked, s.actor, act.source.actor) for s in speakers)
    commanded = any(c.tag_ == "PRP$" for c in act.head.doc[act.source.mention.head].lefts)
    if not own and not (commanded and speakers):
        return None
    source = act.source if own else speakers[0]
    sure = act.confidence * MENACE_WEIGHT
    return replace(act, source=source, relation="threatens", status=Status.ASSERTED, plover="", confidence=sure)


def conditioned(
    linked: Linked, lexicon: Lexicon, clause: Clause, own: Context, context: Context, core: list[Draft]
) -> list[Draft]:
    """*could block the package unless Y pays*: what somebody would do if Y does not act is a threat to Y."""
    verb = clause.verb
    if own.status not in (Status.POSSIBLE, Status.PLANNED) or not MODALS.intersection(grammar.auxiliaries(verb)):
        return []
    if (clause.passive and verb.lemma not in DRIVEN) or verb.lemma in UNDERGONE:
        return []
    told = context.spoken()
    weak = told.weighed(MENACE_WEIGHT if context.attributed else UNSAID_WEIGHT)
    voices = [a.actor for a in context.attributed if a.actor in linked.actors]
    answers = any(map(is_menace, map(Clause, (verb, *driven(verb)))))  # "will *answer in kind* if"
    bare = "will" in grammar.auxiliaries(verb) and not any(d.head == verb for d in core)  # "*will retaliate* if"
    said = context.attributed or answers or bare
    answering = said and not is_warned(linked, lexicon, verb, context) and menacing(lexicon, clause)
    opening = UNLESS | IF if answering else UNLESS
    relation = "threatens"
    if persists(verb):  # "will stay on strike *until* Y pays"
        opening, relation = UNTIL, "rejects"
    above = [verb.head] if verb.dep_ in grammar.CLAUSAL else []  # where the parser may hang the condition
    return [
        conveyed(verb, s, t, relation, weak, "unless")
        for s in args(linked, surface_subjects(verb))
        for t in [t for v in (verb, *above, *driven(verb)) for t in held_to(linked, v, opening)]
        if (not voices or any(may_say_for(linked, v, s.actor) for v in voices))
        and not on_one_side(linked, s.actor, t.actor)
    ]


def is_warned(linked: Linked, lexicon: Lexicon, verb: Token, context: Context) -> bool:
    """Whether who says it already warns of it (`ultimatums`)."""
    speakers = [a for a in context.attributed if a.actor in linked.actors]
    spoken = bool(context.attributed) and is_own(linked, speakers, verb)
    return spoken and bool(conditions(verb)) and is_menacing(lexicon, verb)


def may_say_for(linked: Linked, voice: str, source: str) -> bool:
    """Whether who says it may say it for who would do it: "the foreign ministry", of no state, for Peru."""
    pair = (linked.actors[voice], linked.actors[source])
    unplaced = any(one.sector in OFFICIAL and not one.state for one in pair)
    return (unplaced and {a.sector for a in pair} <= OFFICIAL | {""}) or answers_for(linked, source, voice)


def menacing(lexicon: Lexicon, clause: Clause) -> bool:
    """Whether what somebody would do on a condition hurts: an act of conflict, an answer in kind, countermeasures."""
    return any(
        is_menacing(lexicon, v) or is_menace(Clause(v)) or any(o.lemma in STEPS for o in Clause(v).objects)
        for v in (clause.verb, *driven(clause.verb))
    )


def driven(verb: Token) -> list[Token]:
    """What somebody would be forced to do."""
    return grammar.children(verb, "xcomp") if verb.lemma in READY else []


def withheld(linked: Linked, clause: Clause, context: Context) -> list[Draft]:
    """*will not X until Y does Z*: X is refused to Y."""
    weak = context.weighed(WITHHELD_WEIGHT)
    return [
        conveyed(clause.verb, s, t, "rejects", weak, "until")
        for s in args(linked, clause.subjects)
        for t in [*held_to(linked, clause.verb), *pressing(linked, clause)]
        if s.actor != t.actor
    ]


def pressing(linked: Linked, clause: Clause) -> list[Arg]:
    """Under whose pressure something will not be done: "would not step aside *under pressure from Y*"."""
    faced = [n for n in clause.phrase("under") if n.lemma in PRESSURE]
    return args(linked, [o for noun in faced for o in (*grammar.owners(noun), *by(noun))])


def negations(lexicon: Lexicon, verb: Token, told: list[Draft], context: Context) -> list[Draft]:
    """*does not recognize*, *will not accept*: what these negated verbs tell is a rejection that is made."""
    relation = next((r for key in grammar.verb_keys(verb) if (r := lexicon.negations.get(key))), None)
    if relation is None:
        return told
    return [
        replace(d, relation=relation, status=context.status, plover="", operators=(*context.operators, "not"))
        for d in told
    ]


def refused(draft: Draft, context: Context) -> Draft:
    """*will not* over a cooperative act is a refusal that is made; over a refusal ("will *not block* it") a
    promise; over another hostile one it stays a denial of intent.
    """
    if draft.status is not Status.NEGATED:
        return draft
    if draft.relation in ("opposes", "rejects"):
        return replace(draft, relation="promises", status=context.status, plover="")
    if RELATIONS[draft.relation].root not in COOPERATIVE:
        return draft
    return replace(draft, relation="rejects", status=context.status, plover="")
