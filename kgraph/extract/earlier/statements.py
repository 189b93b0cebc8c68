"""Who has just said what somebody denies: "*Oman* said it had won. Iran denied *the claim*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.sides import answers_for, on_one_side
from kgraph.extract.dating.times import DEFINITE
from kgraph.extract.speakers.attribution import SPEECH
from kgraph.extract.speakers.context import PLAN
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause, surface_subjects
from kgraph.link import Linked

if TYPE_CHECKING:
    from kgraph.extract.earlier.answers import Answer
    from kgraph.parse.tokens import Token

STATEMENTS = frozenset("account report claim suggestion story version".split())
STATED = STATEMENTS | {"allegation", "accusation", "statement"}
SAYING_REACH = 60  # words back from its sentence that an answer to a statement may refer to
CONTRAST = frozenset({"although", "though", "while", "whereas"})
ALLEGED = frozenset({"claim", "allegation", "accusation"})


def said_of(linked: Linked, answer: Answer) -> list[tuple[Token, Arg]]:
    """Who said something of the answerer's side in the sentences before, if the answer is to a statement."""
    clause, source = Clause(answer.head), answer.source
    nouns = clause.objects or [n for n in clause.subjects if is_stated(n)]  # "said *the claim* was false"
    if "ACCUSE" not in answer.verb.roots or not nouns or source is None:
        return []
    if beside := [a for a in contradicted(linked, answer.head, nouns) if is_apart(linked, a.actor, source.actor)]:
        return [(answer.head, a) for a in beside]
    if not all(n.lemma in STATED for n in nouns):
        return []
    doc, last = answer.head.doc, answer.head.sent.start
    near = (t for t in doc[max(0, last - SAYING_REACH) : last] if t.lemma in SPEECH)
    verbs = [t for t in near if grammar.is_verb(t) and not is_reply(t)]
    spoken = [(v, a) for v in verbs for a in args(linked, surface_subjects(v))]
    pointed = any(c.lower_ in ("this", "that") for n in nouns for c in grammar.children(n, "det"))
    pointed = pointed or all(is_stated(n) and n.lemma in ALLEGED for n in nouns)
    just = [(v, a) for v, a in spoken if pointed and v == v.sent.root and v.sent.end == last]  # whatever it tells of
    apart = [(v, a) for v, a in just if is_apart(linked, a.actor, source.actor)]
    return apart or [(v, a) for v, a in spoken if tells_of(linked, v, a.actor, source.actor)]


def contradicted(linked: Linked, verb: Token, nouns: list[Token]) -> list[Arg]:
    """Who says in the same sentence what a clause denies: "*Oman* said it had won, although Iran denied *it*"."""
    but = any(c.lower_ == "but" and c.i < verb.i for c in grammar.children(verb.head, "cc"))
    apart = verb.dep_ in ("advcl", "conj", "ccomp", "parataxis") and (but or bool(grammar.marks(verb) & CONTRAST))
    if not apart or not all(n.lower_ in ("it", "this", "that") or n.lemma in STATED for n in nouns):
        return []
    speech = next((a for a in verb.ancestors if a.lemma in SPEECH and a.i < verb.i), None)
    return args(linked, surface_subjects(speech)) if speech is not None else []


def is_stated(noun: Token) -> bool:
    """Whether a noun points at what somebody has just said: "*the claim*", "*these reports*"."""
    return noun.lemma in STATED and any(c.lower_ in DEFINITE for c in grammar.children(noun, "det"))


def told_just_before(linked: Linked, answer: Answer) -> list[tuple[Token, Arg]]:
    """Who said in the sentence before what the answerer's side did, if a denial names no charge: "denied *looting*"."""
    start, source, clause = answer.head.sent.start, answer.source, Clause(answer.head)
    named = any(n.pos_ != "PRON" and n.lower_ != "charge" for n in clause.objects)  # "*the charges*" are a court's
    if answer.verb.relation != "denies" or source is None or not start or named:
        return []
    verb = answer.head.doc[start - 1].sent.root
    past = [c for c in Clause(verb).complements if not PLAN & {*grammar.auxiliaries(c)}]
    told = [args(linked, [s for c in verbs for s in surface_subjects(c)]) for verbs in (past, clause.complements)]
    own = [[a for a in side if answers_for(linked, source.actor, a.actor)] for side in told]
    if verb.lemma not in SPEECH or not own[0] or (clause.complements and not own[1]):
        return []
    speakers = args(linked, surface_subjects(verb))
    return [(verb, s) for s in speakers if not answers_for(linked, source.actor, s.actor)]


def is_apart(linked: Linked, speaker: str, actor: str) -> bool:
    """Whether a speaker is of another side, and no paper or station."""
    return linked.actors[speaker].sector != "MED" and not on_one_side(linked, speaker, actor)


def tells_of(linked: Linked, verb: Token, speaker: str, actor: str) -> bool:
    """Whether a speaker of another side names an actor, or somebody of it, in the sentence of a verb of speech."""
    if not is_apart(linked, speaker, actor):
        return False
    words = (linked.at(i) for i in range(verb.sent.start, verb.sent.end))
    named = {a for m in words if m is not None for a in m.actors if a != speaker}
    return any(a in linked.actors and on_one_side(linked, actor, a) for a in sorted(named))


def is_reply(verb: Token) -> bool:
    """Whether a verb of speech tells a deed: "*replied* in kind", "*responded* with mortars"."""
    return verb.lemma in ("reply", "respond") and bool(grammar.phrase(verb, "in", "with", "by"))
