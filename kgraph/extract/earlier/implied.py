"""Acts that a definite noun points back at: "condemned *the raid*", "urged an end to *the siege*"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.drafting import Told
from kgraph.extract.actors.sides import are_comrades, foes_of, on_one_side, shares
from kgraph.extract.earlier.accords import is_judged_alone, sides_of_act
from kgraph.extract.earlier.custody import is_tried
from kgraph.extract.earlier.kinds import DEEDS, MATTER, MEASURE, NEAR, PENALTIES, is_derived, told_by
from kgraph.extract.earlier.proposals import LAWS, PROPOSALS, REMARKS, SAYINGS, makers
from kgraph.extract.judging.censure import CALLING, is_censure, said_of
from kgraph.extract.speakers.attribution import SPEECH
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.syntax.phrases import RULING
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.extract.tables.rows import COOPERATIVE, Frame
from kgraph.link import Linked
from kgraph.link.reference.matters import OF_ACTS
from kgraph.model import NAMED, MentionKind, Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

REACH = 400  # words back that a noun may point
IMPLIED_WEIGHT = 0.7
ENDING = frozenset({"end", "halt", "stop", "cessation", "suspension"})
OPINIONS = frozenset({"criticizes", "opposes", "rejects", "praises", "supports", "protests-against"})
JUDGED = OPINIONS | {"demands", "urges"}
CAPTURE = frozenset({"COERCE"})
FINED = frozenset("fined fines fining fine penalised penalized".split())
BESIDE = frozenset({"appos", "npadvmod", "dep", "dobj", "conj", "attr"})
STRIKING = frozenset("bomb shell strike attack raid storm hit ambush target pound bombard shoot rocket".split())
PLAINLY = NAMED | {MentionKind.ADJECTIVE, MentionKind.NOUN}
TELLING = (
    SPEECH
    | OF_ACTS
    | frozenset(
        "be have seem appear want hope fear expect believe think remain call criticize criticise praise".split()
    )
)
DONE = frozenset({Status.ASSERTED, Status.PLANNED})
VAGUE = MEASURE | PROPOSALS | SAYINGS
PUBLISHED = PROPOSALS | LAWS | REMARKS


@dataclass(frozen=True)
class Pointer:
    """What somebody does about an act that is named before, with the kinds of act that its noun may mean."""

    head: Token
    source: Arg
    row: Frame | Told
    context: Context
    noun: Token
    roots: frozenset[str]
    victims: frozenset[str] = frozenset()  # whose release is asked: then whoever holds them is meant
    own: bool = False  # the act is the source's own, which it ends: then toward whom it was
    beside: bool = False  # the act is told in the same breath: "closed its ports, a step that Oman condemned"
    undergone: bool = False  # the source is who came to harm by the act: "*the strike* killed nine"


def is_told_of(lexicon: Lexicon, noun: Token, clause: Clause) -> bool:
    """Whether a judging clause hangs on a noun for what the sentence tells: "the tariffs *that Oman condemned*"."""
    if clause.verb.dep_ not in ("relcl", "acl") or clause.verb.head != noun:
        return False
    row = lexicon.noun(noun)
    return noun.lemma in VAGUE or (row is not None and bool(row.relation))


def is_judged(frame: Frame, clause: Clause, noun: Token) -> bool:
    """Whether a frame judges the act of a noun: what is demanded is its end; what is called something, harshly."""
    if RELATIONS[frame.relation].root == "REQUEST":
        return any(a.lemma in ENDING for a in noun.ancestors)
    if frame.verb in CALLING and frame.relation == "criticizes":
        return is_censure(said_of(clause))
    if noun.pos_ == "PRON":
        return frame.verb in OF_ACTS
    if frame.relation == "agrees-with" and noun.lemma in PROPOSALS:
        return True  # "accepted *the offer*"
    return frame.relation in (JUDGED if noun.lemma not in MEASURE else OPINIONS)


def pointed(noun: Token) -> Token:
    """The act whose end is meant: "an end to the *siege*"."""
    if noun.lemma in ENDING:
        return next(iter(grammar.phrase(noun, "to", "of", "in")), noun)
    return noun


def resolved(linked: Linked, pointers: Iterable[Pointer], drafts: list[Draft]) -> list[Draft]:
    """A draft of each judgement on whoever did the act that it points at: the nearest one before it."""
    found: list[Draft] = []
    told: dict[int, list[Arg]] = {}  # whom each sentence has judged for their act
    for pointer in sorted(pointers, key=lambda p: p.head.i):
        sides = sides_of(linked, pointer, drafts, told)
        told.setdefault(pointer.head.sent.start, sides)
        for actor in {s.actor: s for s in sides}.values():
            if pointer.undergone and are_comrades(linked, actor.actor, pointer.source.actor):
                continue
            weight = pointer.row.confidence * pointer.context.weight * IMPLIED_WEIGHT
            found.append(
                pointer.context.draft(
                    pointer.head,
                    *((actor, pointer.source) if pointer.undergone else (pointer.source, actor)),
                    pointer.row.relation,
                    confidence=weight,
                    rule="implied",
                    row=pointer.row.row,
                    plover=pointer.row.plover,
                )
            )
    return found


def besides(pointers: Iterable[Pointer], refusing: set[Token], answered: set[Token]) -> list[Pointer]:
    """The pointers whose verb is no answer, told or not: "dismissed *the charge*"; a threat anybody may dismiss."""
    free = [p for p in pointers if p.head not in refusing or p.roots == {"THREATEN"}]
    return [p for p in free if p.head not in answered]


def unasked(pointers: Iterable[Pointer], found: list[Draft], drafts: list[Draft]) -> list[Draft]:
    """The drafts without those that ask captives, where who holds them is asked: "demanded the *crew's* release"."""
    holders = {d.head for d in found}
    victims = {p.head: p.victims for p in pointers if p.roots == CAPTURE and p.head in holders}
    return [d for d in drafts if d.rule == "implied" or d.target.actor not in victims.get(d.head, ())]


def sides_of(linked: Linked, pointer: Pointer, drafts: list[Draft], told: dict[int, list[Arg]]) -> list[Arg]:
    """Whom a pointer means: of the acts before it that its noun may mean, the nearest one's doers."""
    if pointer.beside:
        return doers_beside(linked, pointer, drafts)
    open_to_any = pointer.noun.lower_ in MATTER or pointer.noun.lemma in PUBLISHED
    acts = [] if open_to_any else [d for d in drafts if means(linked, pointer, d)]
    if acts:
        act = max(acts, key=lambda d: (is_derived(pointer.noun, d.head), d.head.i))
        same = [d for d in acts if d.head == act.head]
        if pointer.undergone:
            return foes_of(linked, [d.source for d in same], pointer.source)
        return [s for d in same for s in ((d.target,) if pointer.own else sides_of_act(linked, pointer, d))]
    if pointer.own or pointer.victims or not (pointer.undergone or is_vague(pointer.noun)):
        return makers(linked, pointer) or namers(linked, pointer)
    start = pointer.head.sent.start
    judged = told.get(pointer.head.doc[start - 1].sent.start, []) if start else []
    judged = [a for a in judged if not shares(linked, pointer.source.actor, a.actor)]
    return judged or last_doers(linked, pointer, drafts)


def doers_beside(linked: Linked, pointer: Pointer, drafts: list[Draft]) -> list[Arg]:
    """Who does what the noun before a judging clause stands for: by the act nearest above it, else its subject."""
    vague = pointer.noun.lemma in VAGUE or pointer.noun.dep_ in BESIDE
    above = [pointer.noun, *(pointer.noun.ancestors if vague else ())]
    acts = [d for d in drafts if d.head in above and d.status in DONE]
    nearest = max((d.head.i for d in acts), default=-1)
    sides = [s for d in acts if d.head.i == nearest for s in (d.attributed if said(pointer, d) else (d.source,))]
    if not acts and pointer.noun.dep_ in BESIDE:
        verb = next((t for t in above if grammar.is_verb(t)), None)
        sides = [a for a in args(linked, Clause(verb).subjects) if not a.is_place] if verb is not None else []
    return [s for s in sides if s.actor in linked.actors and not shares(linked, pointer.source.actor, s.actor)]


def said(pointer: Pointer, act: Draft) -> bool:
    """Whether what is judged is that something was said: "said Chad had fled, a *claim* that Chad called absurd"."""
    return bool(act.attributed) and pointer.noun.lemma in SAYINGS


def namers(linked: Linked, pointer: Pointer) -> list[Arg]:
    """Who does what the noun's own verb told before."""
    verb = None if pointer.own or pointer.victims else told_by(pointer.noun)
    done = args(linked, Clause(verb).subjects) if verb is not None else []
    return [a for a in done if not a.is_place and not shares(linked, pointer.source.actor, a.actor)]


def is_vague(noun: Token) -> bool:
    """Whether a word may stand for any act: *it*, *the move*."""
    return noun.lemma in MEASURE or noun.lower_ in MATTER


def last_doers(linked: Linked, pointer: Pointer, drafts: list[Draft]) -> list[Arg]:
    """Who did what was last told, whatever it is: by an act that is read, else the subject of the sentence before."""
    start = pointer.head.sent.start
    acts = [d for d in drafts if 0 < pointer.head.i - d.head.i <= NEAR and d.status in DONE]
    acts = [d for d in acts if RELATIONS[d.relation].root in (pointer.roots if pointer.undergone else DEEDS)]
    acts = [d for d in acts if not shares(linked, pointer.source.actor, d.source.actor)]
    last = max(acts, key=lambda d: (d.head.sent.start, d.rule != "noun", d.head.i), default=None)
    if last is not None and (barring := over_it(last, drafts)):
        return [d.source for d in barring if not shares(linked, pointer.source.actor, d.source.actor)]
    if not start or (last is not None and last.head.i >= pointer.head.doc[start - 1].sent.start):
        return [d.source for d in acts if last is not None and d.head == last.head]
    verb = pointer.head.doc[start - 1].sent.root
    if (
        verb.i < linked.parsed.headline_end
        or not grammar.is_verb(verb)
        or verb.lemma in TELLING
        or grammar.negated(verb)
    ):
        return []
    if pointer.undergone and verb.lemma not in STRIKING:
        return []
    doers = [a for a in args(linked, Clause(verb).subjects) if not a.is_place and a.mention.kind in PLAINLY]
    return [a for a in doers if not shares(linked, pointer.source.actor, a.actor)]


def over_it(act: Draft, drafts: list[Draft]) -> list[Draft]:
    """Who keeps another from a kindness that a noun tells: "*Peru* vetoed Chile's *aid*. It is a disgrace"."""
    kind = act.rule == "noun" and RELATIONS[act.relation].root in COOPERATIVE
    over = [d for d in drafts if d.head in act.head.ancestors] if kind else []
    return [d for d in over if RELATIONS[d.relation].root == "REJECT" and d.status in DONE]


def means(linked: Linked, pointer: Pointer, act: Draft) -> bool:
    """Whether an act before the pointer may be the one: of its kind, done or planned, and not the judge's own."""
    within = bool(pointer.victims) and pointer.head in act.head.ancestors  # "the release of men *held* by Y"
    if not (within or 0 < pointer.head.i - act.head.i <= REACH) or act.status not in DONE:
        return False
    if RELATIONS[act.relation].root not in pointer.roots or is_judged_alone(pointer, act):
        return False
    if act.target.actor == pointer.source.actor and act.head in pointer.head.ancestors:
        return False  # "beat *those who marched against* the ban": the ban is another act
    far = pointer.head.i - act.head.i > NEAR and not is_derived(pointer.noun, act.head)
    if far and pointer.row.relation == "protests-against":
        return False  # a crowd may march against what the report has not told
    if pointer.noun.lemma in MEASURE and "accuse" in act.operators:
        return False  # a step is what was taken, not what somebody is accused of
    if pointer.noun.lemma in PENALTIES and RELATIONS[act.relation].root == "ACCUSE" and act.head.lower_ not in FINED:
        return False
    if pointer.noun.lemma in RULING and not is_tried(linked, act):
        return False
    freed = pointer.victims and pointer.roots == CAPTURE
    if (freed and act.relation != "detains") or (pointer.victims and act.target.actor not in pointer.victims):
        return False
    if pointer.own:
        return on_one_side(linked, pointer.source.actor, act.source.actor)
    return not shares(linked, pointer.source.actor, act.source.actor)
