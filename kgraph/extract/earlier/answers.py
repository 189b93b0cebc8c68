"""Answers whose addressee stands in an earlier sentence: "Moscow denied it", "He declined"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.sides import answers_for, on_one_side
from kgraph.extract.dating.times import DEFINITE
from kgraph.extract.earlier.charges import DEEDS, accusers
from kgraph.extract.earlier.statements import STATED, STATEMENTS, said_of, told_just_before
from kgraph.extract.governing.operators import SILENCE, conveyed
from kgraph.extract.speakers.attribution import SPEECH
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause, surface_subjects
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.extract.tables.rows import AnswerVerb
from kgraph.link import Linked
from kgraph.model import MentionKind, Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

REACH = 120  # words back that an answer may refer to
FAR = 250  # a charge is denied where the report comes to the accused
GUILT = frozenset(
    "role responsibility involvement part link wrongdoing guilt complicity misconduct culpability".split()
)
SAID = STATEMENTS | GUILT | {"charge", "remark"}
ASKING = frozenset({"call", "ask", "demand", "propose", "offer", "urge", "suggest"})
ASKED = frozenset({"demand", "request", "call", "plea", "condition"})
ANSWER_WEIGHT = 0.75
SAYING_WEIGHT = 0.6


WITHHELD = AnswerVerb(
    "will not", "rejects", frozenset({"REQUEST"}), "will not"
)  # "asked for ransom; they *will not pay*"
UNMOVED = AnswerVerb("will not be", "rejects", frozenset({"REQUEST", "THREATEN", "ACCUSE", "SANCTION"}), "will not")
DISOWNED = AnswerVerb("not", "denies", frozenset({"ACCUSE"}), "not")  # "charged it with theft; it *has stolen nothing*"
JUST = 60  # words back, where the charge must just have been made
BULLYING = frozenset("bully intimidate blackmail cow browbeat pressure coerce dictate lecture deter frighten".split())
OWNING = frozenset("accept recognize recognise acknowledge concede admit".split())
OUTCOMES = frozenset("result outcome defeat verdict ruling election vote decision loss".split())
PUBLIC = frozenset({"MED", "LEG", "CVL"})  # who hears what is said for others to know
DUE = frozenset({Status.ASSERTED, Status.PLANNED})
MENACES = DEEDS | {"SANCTION", "ACCUSE"}  # what is a threat where it is announced
VOICED = SAID | STATED | ASKED
SPEAKING = SPEECH | ASKING


@dataclass(frozen=True)
class Answer:
    """An answer without a named addressee."""

    head: Token
    source: Arg | None  # nobody: whoever was asked, "the request *was denied*"
    verb: AnswerVerb
    context: Context
    kind: str = ""  # the root of the act that is answered, if a noun tells it
    speech: Token | None = None
    to: tuple[Arg, ...] = ()  # who has just said what is answered: "*Oman* said it had fled, a claim that Iran denied"


@dataclass(frozen=True)
class Asked:
    """An act that an answer may be to."""

    at: int
    source: Arg
    target: Arg
    weight: float
    same: bool  # of the kind that the answer's noun names


def resolved(linked: Linked, answers: Iterable[Answer], drafts: list[Draft]) -> list[Draft]:
    """A draft for each answer to the nearest act toward its source before it, or to what was said of its source."""
    found = []
    for answer in answers:
        answer = turned(linked, answer, drafts)
        asked = asked_of(linked, answer, drafts)
        if asked:
            nearest = max(asked, key=lambda act: (act.same, act.at, act.weight))
            beside = [act for act in asked if (act.same, act.at) == (nearest.same, nearest.at)]
            found += [reply(answer, act) for act in {act.source.actor: act for act in beside}.values()]
    return found


def turned(linked: Linked, answer: Answer, drafts: list[Draft]) -> Answer:
    """An answer by *him* who asked just before, by whom he asked: "urged Soto to go. *He* refused"."""
    source, start = answer.source, answer.head.sent.start
    if source is None or answer.to or source.mention.kind is not MentionKind.PRONOUN or not start:
        return answer
    before = [d for d in drafts if d.head.sent.end == start and RELATIONS[d.relation].root in answer.verb.roots]
    his = [d.target.actor for d in before if d.source.actor == source.actor and d.status is Status.ASSERTED]
    alike = {a for a in his if linked.actors[a].type is linked.actors[source.actor].type}
    asked = any(d.target.actor == source.actor for d in before)
    return answer if asked or len(alike) != 1 else replace(answer, source=replace(source, actor=alike.pop()))


def reply(answer: Answer, act: Asked) -> Draft:
    """The draft of an answer to one of those whom it is to."""
    who = answer.source or act.target
    draft = conveyed(answer.head, who, act.source, answer.verb.relation, answer.context, answer.verb.row)
    draft.rule, draft.confidence = "answer", draft.confidence * act.weight
    return draft


def asked_of(linked: Linked, answer: Answer, drafts: list[Draft]) -> list[Asked]:
    """The acts that an answer may be to."""
    source = answer.source
    if source is None:
        return [act(answer, d, d.source, ANSWER_WEIGHT) for d in drafts if is_named(answer, d)]
    if answer.to:
        apart = [s for s in answer.to if not on_one_side(linked, source.actor, s.actor)]
        return [Asked(answer.head.i, s, source, ANSWER_WEIGHT, same=True) for s in apart]
    asked = [act(answer, d, d.source, ANSWER_WEIGHT) for d in drafts if is_asked(linked, answer, d)]
    asked += [act(answer, d, s, SAYING_WEIGHT) for d in drafts for s in blamed_by(linked, answer, d)]
    asked += [Asked(verb.i, s, source, SAYING_WEIGHT, same=True) for verb, s in said_of(linked, answer)]
    before = [] if asked else told_just_before(linked, answer)
    return asked + [Asked(verb.i, s, source, SAYING_WEIGHT, same=True) for verb, s in before]


def act(answer: Answer, told: Draft, source: Arg, weight: float) -> Asked:
    """A draft as what an answer may be to."""
    kind = "THREATEN" if is_announced(told) else RELATIONS[told.relation].root
    return Asked(told.head.i, source, told.target, weight, kind == answer.kind)


def is_announced(told: Draft) -> bool:
    """Whether an act that hurts is still to come: who says so threatens it."""
    return told.status is Status.PLANNED and RELATIONS[told.relation].root in MENACES


def is_named(answer: Answer, act: Draft) -> bool:
    """Whether an act is the one that a noun points back at: "*the request* was turned down"."""
    near = 0 < answer.head.i - act.head.i <= REACH
    return near and RELATIONS[act.relation].root == answer.kind and act.status is Status.ASSERTED


def blamed_by(linked: Linked, answer: Answer, deed: Draft) -> list[Arg]:
    """Who says of the answerer's side that it did what hurts; nobody, if the answer is to something else."""
    if (
        "ACCUSE" not in answer.verb.roots
        or answer.source is None
        or not 0 < answer.head.i - deed.head.i <= reach(answer)
    ):
        return []
    if not answers_for(linked, answer.source.actor, deed.source.actor):
        return []
    return [s for s in accusers(linked, deed, anybody=True) if not on_one_side(linked, s.actor, answer.source.actor)]


def overtaken(answers: Iterable[Answer]) -> set[Token]:
    """Verbs of speech whose telling is the answer itself: "*told* Oman that it would not pay" is no talk besides."""
    return {a.speech for a in answers if a.to and a.speech is not None}


def reach(answer: Answer) -> int:
    """How many words back an answer may refer."""
    if answer.verb is DISOWNED:
        return JUST
    return FAR if answer.verb.relation == "denies" else REACH


def is_asked(linked: Linked, answer: Answer, act: Draft) -> bool:
    """Whether an earlier act is one that the answer may be to: said to its source, or to its source's side."""
    distance = answer.head.i - act.head.i
    if not 0 < distance <= reach(answer) or answer.source is None:
        return False
    root = RELATIONS[act.relation].root
    if not (is_announced(act) and "THREATEN" in answer.verb.roots) and root not in answer.verb.roots:
        return False
    if act.source.actor == answer.source.actor:
        return False
    return answers_for(linked, answer.source.actor, act.target.actor)


def answerable(lexicon: Lexicon, noun: Token, verb: AnswerVerb) -> bool:
    """Whether what is denied or refused may be something said before: *it*, *the charge*, not *the package*."""
    row = lexicon.noun(noun)
    if verb.verb == "rule out":
        return True
    if grammar.phrase(noun, "by"):  # whose it is, is told
        return False
    if noun.pos_ == "PRON" or noun.lemma in SAID:
        return True
    return row is not None and row.relation != "" and RELATIONS[row.relation].root in verb.roots


def answers_of(linked: Linked, lexicon: Lexicon, clause: Clause, own: Context) -> list[Answer]:
    """Denials and refusals of a clause that names nobody whom it answers."""
    keys = [k for k in grammar.verb_keys(clause.verb) if k in lexicon.answers]
    if not keys or own.status not in DUE or any(c.lemma in SILENCE for c in clause.complements):
        return []  # "declined to comment" answers nobody
    if any(c.lemma in OWNING and any(n.lemma in OUTCOMES for n in Clause(c).objects) for c in clause.complements):
        return []  # "refused to accept *the results*" neither
    rows = lexicon.answers[keys[0]]
    verb = next((v for v in rows if all(answerable(lexicon, noun, v) for noun in clause.objects)), None)
    if verb is None:
        return []
    kind = next((k for noun in clause.objects if (k := kind_of(lexicon, noun))), "")
    if clause.passive and not clause.subjects:
        return [Answer(clause.verb, None, verb, own, kind)] if kind and is_pointing(clause.objects) else []
    named = any(noun.lemma in VOICED for noun in clause.objects)
    beside = clause.verb.dep_ in ("relcl", "acl") and (named or is_of_all(clause.verb))
    to = (own.attributed or tuple(tellers(linked, clause.verb.head))) if beside else ()
    own = replace(own, attributed=(), attributed_words="", speech=None) if to else own
    return [Answer(clause.verb, s, verb, own, kind, None, to) for s in args(linked, clause.subjects)]


def is_of_all(verb: Token) -> bool:
    """Whether a relative clause is about all that was said before it: "..., *which* the government denied"."""
    edge = verb.left_edge.i
    relative = any(c.lower_ == "which" and c.dep_ == "dobj" and c.i == edge for c in verb.lefts)
    return relative and edge > 0 and verb.doc[edge - 1].text == ","


def tellers(linked: Linked, noun: Token) -> list[Arg]:
    """Who says or asks what a noun in passing stands for: "*Oman* said it had fled, a *claim* denied by Iran"."""
    above = [a for a in noun.ancestors if grammar.is_verb(a)]
    verbs = [v for a in above for v in (a, *grammar.children(a, "parataxis")) if v.i < noun.i]
    verb = next((v for v in verbs if v.lemma in SPEAKING), None)
    return args(linked, surface_subjects(verb)) if verb is not None else []


def is_pointing(nouns: list[Token]) -> bool:
    """Whether a noun means something named before: *the* request, *that* charge."""
    return any(c.lower_ in DEFINITE for noun in nouns for c in grammar.children(noun, "det"))


def kind_of(lexicon: Lexicon, noun: Token) -> str:
    """The root of the act that a noun tells."""
    row = lexicon.event(noun)
    return "" if row is None else RELATIONS[row.relation].root


def kept_back(linked: Linked, clause: Clause, context: Context) -> list[Answer]:
    """*will not pay*: an answer to whoever asked, if it names nobody and is no mere state of things."""
    if clause.passive and clause.verb.lemma in BULLYING and not clause.subjects:
        sources = [s for s in args(linked, clause.objects) if not s.is_place]
        return [Answer(clause.verb, s, UNMOVED, context) for s in sources]
    if clause.passive or clause.verb.lemma in ("be", "have"):
        return []
    sources = [s for s in args(linked, clause.subjects) if not s.is_place]
    told = Clause(context.speech).objects if context.speech is not None and context.speech.lemma == "tell" else []
    to = tuple(a for a in args(linked, told) if linked.actors[a.actor].sector not in PUBLIC)
    speech = context.speech
    if to:  # "told *Oman* that it would not accept it"
        context = replace(context, attributed=(), attributed_words="", speech=None)
    return [Answer(clause.verb, s, WITHHELD, context, "", speech, to) for s in sources]
