"""The algebra of operators: what becomes of an act below a word that refuses, threatens, promises, requests ...

The rows are `operators.tsv`; this module gives each effect its meaning, after the guide's operator table.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.sides import are_us
from kgraph.extract.dating.times import ATTEMPTS
from kgraph.extract.governing.adopted import is_adopted
from kgraph.extract.governing.dyads import RELATION, Dyad, addressees, hostile, outer_dyads
from kgraph.extract.governing.guessed import ROW
from kgraph.extract.governing.unfulfilled import failed
from kgraph.extract.speakers.attribution import sources
from kgraph.extract.speakers.context import SHRINKING, Context, Draft
from kgraph.extract.speakers.hearsay import UNNAMED, is_said_of
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.syntax.negation import hindered
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.extract.tables.rows import EventNoun, Operator
from kgraph.link import Linked
from kgraph.model import ActorType, Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

STATUS = {
    "planned": Status.PLANNED,
    "possible": Status.POSSIBLE,
    "negated": Status.NEGATED,
    "fail": Status.NEGATED,
    "deny": Status.NEGATED,
    "requested": Status.REQUESTED,
    "promise": Status.PLANNED,
    "agree": Status.PLANNED,
}
SWALLOWS = frozenset({"refuse", "threaten", "warn", "cut", "cancel", "ease", "mute"})
ENDING = frozenset({"cut", "ease"})  # what somebody is still to end goes on: "urged them to *stop* arming rebels"
UNDONE = frozenset({Status.REQUESTED, Status.POSSIBLE, Status.NEGATED})
SILENCE = frozenset(
    "comment confirm discuss say elaborate answer disclose identify reveal name specify speculate".split()
)
ABILITY = frozenset({"able"})
COMING = frozenset({"be", "go"})
# whose content is the teller's, not the subject's: "China *understands* that Iran has attacked"
KNOWING = frozenset("understand know realize realise recognize recognise notice see ensure mean show forget".split())
WRITING = frozenset({"write"})
LETTER_ACTS = frozenset(
    "accept announce apologise apologize appeal applaud argue ask assure challenge clarify commend complain condemn "
    "confirm congratulate convey criticise criticize demand deny denounce deplore discuss explain express give inform "
    "introduce invite make notify object offer plead praise propose protest question raise recommend remind report "
    "request respond say seek set share state suggest support tell thank try urge voice warn welcome wish".split()
)
MENACES = frozenset("sanction tariff embargo boycott ban strike attack force war retaliation reprisal invasion".split())
OFFERING = frozenset({"agree", "offer", "pledge", "promise", "volunteer", "commit"})
INTENDING = frozenset({"plan", "intend", "intention"})
SENDING = frozenset({"send", "deploy", "dispatch", "contribute", "commit", "provide", "lend"})
OPERATOR_CONFIDENCE = 0.8
GUESS_WEIGHT = 0.7
LOOSE_WEIGHT = 0.5  # the act below has no row of its own
MEDIATING = frozenset({"mediate", "arbitrate"})
CONTENT_WEIGHT = 0.8  # the promised act is less certain than the promise


@dataclass(frozen=True)
class Below:
    """The context below an operator, and the requests that it makes itself."""

    context: Context
    drafts: list[Draft]


def operator_for(lexicon: Lexicon, word: Token, takes: str, noun: EventNoun | None) -> Operator | None:
    """The row of a word for a clause, an object noun (`noun`) or a preposition's object; who does *not* shrink acts."""
    if word.lemma in SHRINKING and grammar.negated(word):
        return None
    for key in grammar.verb_keys(word):
        for operator in lexicon.operators.get(key, ()):
            if takes in operator.takes and _covers(operator, noun):
                return operator
    return None


def clausal_operator(lexicon: Lexicon, word: Token, child: Token) -> Operator | None:
    """The row of a word for a complement clause; an infinitive or gerund may have one of its own (*told them to X*).
    What else a letter does is no request: "wrote to X *to thank* him"; what one is somewhere or something for is its
    purpose, not what is to come: "*are* on strike *to force* them", but "are *to force* them".
    """
    if word.lemma == "call" and "call in" in grammar.verb_keys(word):
        return None  # "called *in* the envoy to protest" asks nothing of him
    somewhere = word.lemma in COMING and any(c.dep_ == "prep" and c.i < child.i for c in word.rights)
    if somewhere or (word.lemma in WRITING and child.lemma in LETTER_ACTS):
        return None
    kind = "from" if hindered(word, child) else "infinitive" if grammar.infinitive(child) else "gerund"
    bold = word.lemma == "dare" and not grammar.children(word, *grammar.OBJECT) and not grammar.children(child, "nsubj")
    own = operator_for(lexicon, word, kind, None) if not bold and (kind != "gerund" or is_bare_gerund(child)) else None
    return own or operator_for(lexicon, word, "clause", None)


def is_bare_gerund(verb: Token) -> bool:
    """Whether a gerund has no subject of its own: "suggested *sending* troops"."""
    return verb.tag_ == "VBG" and not grammar.grammatical_subjects(verb)


def _covers(operator: Operator, noun: EventNoun | None) -> bool:
    if noun is None or not operator.over:
        return True
    return bool(operator.over & {noun.group, noun.noun, "cooperative" if noun.cooperative else "conflictual"})


def below(linked: Linked, operator: Operator, clause: Clause, own: Context, asked: list[Draft]) -> Below:
    """What an operator lends to what stands under it. `asked` are the verb's own claims (urged Y)."""
    if operator.effect in ("report", "warn") or is_said_of(clause):
        return Below(reported(linked, operator, clause, own), [])
    if operator.effect == "accuse":
        context = replace(reported(linked, operator, clause, own), within=asked[0] if asked else None)
        return Below(context, [])
    if operator.effect == "requested":
        expelled = any(d.relation == "cuts-ties-with" for d in asked)  # "ordered its envoy to leave"
        asked = [d for d in asked if RELATIONS[d.relation].root == "REQUEST"]
        drafts = [] if asked or expelled or not operator.relation else requests(linked, operator, clause, own)
        return Below(own.asking(operator.word, next(iter(asked or drafts), None)), drafts)
    status = STATUS.get(operator.effect)
    if is_adopted(clause.verb) or (operator.word in ABILITY and own.status is Status.PLANNED):
        status = None  # "will be able to X": will X
    context = own.under(status, operator.word) if status else own
    if operator.effect == "promise" and foretells(clause):
        context = replace(reported(linked, operator, clause, own), status=context.status)
    weight = GUESS_WEIGHT if operator.row == ROW else CONTENT_WEIGHT if operator.effect in RELATION else 1.0
    return Below(context.weighed(weight), [])


def also_asked(linked: Linked, child: Token, asked: list[Draft]) -> list[Draft]:
    """What is asked of others in one breath: "urged Chad to halt and *for Peru to leave*"."""
    if not asked or not child.lefts or child.lefts[0].lower_ != "for":
        return []
    first = next((d for d in asked if RELATIONS[d.relation].root == "REQUEST"), None)
    known = {a for d in asked for a in (d.source.actor, d.target.actor)}
    others = [t for t in args(linked, grammar.grammatical_subjects(child)) if t.actor not in known]
    return [replace(first, target=t) for t in others if first is not None]


def foretells(clause: Clause) -> bool:
    """Whether somebody vows what others will do or suffer: "vowed *that they would pay* with their lives"."""
    content = [c for c in clause.complements if {"will", "would"} & {*grammar.auxiliaries(c)}]
    subjects = [s for c in content for s in grammar.grammatical_subjects(c)]
    return any(s.pos_ != "PRON" and all(c.tag_ != "PRP$" for c in s.lefts) for s in subjects)


def reported(linked: Linked, operator: Operator, clause: Clause, own: Context) -> Context:
    """The context below a reporting verb: its subject is whom the content is attributed to."""
    if clause.verb.lemma in KNOWING:
        return own.anew()
    speakers, words = sources(linked, clause.subjects)
    if not speakers and not words:
        if not is_said_of(clause) and (own.attributed or clause.verb.pos_ != "NOUN"):  # "*reports* that Peru had left"
            return own.anew()
        words = UNNAMED
    return own.anew().reported(speakers, words, operator.word or clause.verb.lemma, clause.verb)


def lent_subject(operator: Operator, clause: Clause, child: Token) -> list[Token]:
    """Whom a request or accusation makes the subject of its infinitive or gerund; "a duty to X" lends nobody."""
    over_object = operator.effect == "accuse" or bool(operator.takes & {"for", "of", "against"})
    if not (operator.effect == "requested" or over_object) or clause.verb == child:
        return []
    for slot in operator.addressee or ("obj",):
        found = clause.objects if slot in ("obj", "comp.subj") else clause.phrase(slot)
        if found:
            return found
    return []


def requests(linked: Linked, operator: Operator, clause: Clause, own: Context) -> list[Draft]:
    """*wants Y to X*: the request that no frame has told."""
    if clause.undergone:
        return []
    sources = args(linked, clause.subjects)
    targets = addressees(linked, operator.addressee or ("obj", "comp.subj"), clause)
    return [
        conveyed(clause.verb, s, t, operator.relation, own, operator.row)
        for s in sources
        for t in targets
        if s.actor != t.actor and not are_us(linked, s, t)
    ]


def apply(
    linked: Linked,
    operator: Operator,
    clause: Clause,
    child: Token,
    own: Context,
    inner: list[Draft],
    asked: list[Draft],
) -> tuple[list[Draft], list[Draft]]:
    """(drafts of the content that stay, drafts that the operator adds)."""
    if operator.effect == "refuse" and any(c.lemma in SILENCE for c in clause.complements):
        return [], []  # "declined to comment" is no act toward anybody
    named = addressees(linked, operator.addressee, clause)
    if operator.word in OFFERING:
        inner = [lent(linked, d) for d in inner]
    kept = [] if operator.effect in SWALLOWS else inner
    if operator.word in ATTEMPTS:
        kept = [attempted(d, own) for d in kept]
    if operator.effect == "fail":
        return failed(inner, own.status), []
    if operator.effect == "refuse" and child.lemma == "rule" and any(c.lower_ == "out" for c in child.rights):
        return [], [replace(d, relation="threatens") for d in inner if d.relation == "rejects" and is_menace(child)]
    force = [d for d in inner if hostile(d)]
    undone = own.status is Status.NEGATED and own.operators[-1:] == ("not",)
    if operator.effect == "refuse" and undone and force:  # did *not rule out* force
        own, inner = replace(own, status=Status.ASSERTED), force
    if operator.effect in ENDING and own.status in UNDONE and grammar.is_verb(child):
        kept = [replace(d, status=Status.ASSERTED, within=None, operators=()) for d in inner if d.status is own.status]
    if operator.effect == "warn":
        kept, inner = parted(linked, clause, inner)
        if not inner and not named:
            return kept, []
    if operator.word in INTENDING and own.status is Status.NEGATED:
        return kept, [disowned(d, own, operator) for d in inner if is_present(child) and not hostile(d)]
    if operator.effect not in RELATION and operator.effect not in ("ease", "deny"):
        return kept, []
    likely = own.weighed(1.0 if inner or named else LOOSE_WEIGHT)
    dyads = outer_dyads(linked, operator, clause, child, inner)
    new = told_besides(operator, clause, likely, dyads, asked)
    if operator.effect == "promise" and new and child.lemma in MEDIATING:
        return [], new  # who offers to mediate has no talks of his own
    threatened = operator.effect == "promise" and any(d.relation == "threatens" for d in new)
    told = {(d.relation, d.target.actor) for d in new}
    return ([] if threatened else [d for d in kept if (d.relation, d.target.actor) not in told]), new


def is_menace(verb: Token) -> bool:
    """Whether what is ruled out, or not, would be harm: "refused to *rule out sanctions*"."""
    return any(o.lemma in MENACES for o in grammar.children(verb, *grammar.OBJECT))


def is_present(purpose: Token) -> bool:
    """Whether what somebody intends is told in the present: "*has* no plans to X", "*does* not intend to X"."""
    verb = next((a for a in purpose.ancestors if grammar.is_verb(a)), purpose)
    return any(t.tag_ in ("VBZ", "VBP") for t in (verb, *grammar.children(verb, "aux")))


def disowned(act: Draft, own: Context, operator: Operator) -> Draft:
    """A kindness that somebody has no plans for is refused."""
    told = replace(own, status=Status.ASSERTED, weight=own.weight * GUESS_WEIGHT)
    return conveyed(act.head, act.source, act.target, "rejects", told, operator.row)


def lent(linked: Linked, act: Draft) -> Draft:
    """Forces that somebody offers or agrees to send to a state are help to it: "*agreed to send* troops to Chad"."""
    sent = act.relation == "mobilizes-against" and act.head.lemma in SENDING
    if not sent or linked.actors[act.target.actor].type is not ActorType.STATE:
        return act
    there = any(n.i == act.target.mention.head for n in grammar.phrase(act.head, "to"))
    return replace(act, relation="aids", plover="") if there else act


def attempted(draft: Draft, own: Context) -> Draft:
    """To try to strike or kill somebody is an assault already, whatever comes of it."""
    if RELATIONS[draft.relation].root != "ASSAULT" or draft.status is not Status.POSSIBLE:
        return draft
    return replace(draft, relation="attacks", status=own.status)


def told_besides(
    operator: Operator, clause: Clause, context: Context, dyads: list[Dyad], asked: list[Draft]
) -> list[Draft]:
    """A draft of each dyad once that the verb's own frame has not told; who is promised a thing is told so there."""
    if operator.effect == "promise" and any(d.relation == "promises" and d.head == clause.verb for d in asked):
        return []
    new = {(d.source.actor, d.relation, d.target.actor): d for d in asked}
    for source, target, relation in dyads:
        key = (source.actor, relation, target.actor)
        if source.actor != target.actor and key not in new:
            new[key] = conveyed(clause.verb, source, target, relation, context, operator.row)
            cancelled = operator.effect == "cancel" and relation == RELATION["cancel"]
            new[key].plover = "REJECT" if cancelled else ""
    return [d for d in new.values() if d not in asked]


def parted(linked: Linked, clause: Clause, inner: list[Draft]) -> tuple[list[Draft], list[Draft]]:
    """(what others do, what the subject or its state does) of the acts that somebody warns of."""
    acting = {s.actor for s in args(linked, clause.subjects)}
    acting |= {f"state/{linked.actors[a].state}" for a in acting if linked.actors[a].state}
    own = [d for d in inner if d.source.actor in acting]
    return [d for d in inner if d not in own], own


def conveyed(head: Token, source: Arg, target: Arg, relation: str, context: Context, row: str) -> Draft:
    """A draft that an operator tells."""
    confidence = OPERATOR_CONFIDENCE * context.weight
    return context.draft(head, source, target, relation, confidence=confidence, rule="operator", row=row)
