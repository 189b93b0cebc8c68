"""What a deed is for: "called *him* to congratulate him", "sent an envoy to *Oman* to help", "marched *to protest*"."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.sides import OFFICIAL, OUTLAWS
from kgraph.extract.brief.telling import tells
from kgraph.extract.frames.predicates import Predicates
from kgraph.extract.governing.happening import broken_off, frustrated
from kgraph.extract.governing.operators import clausal_operator, lent_subject
from kgraph.extract.judging.censure import is_courtesy
from kgraph.extract.manner.inquiries import inquired
from kgraph.extract.manner.letters import addressees
from kgraph.extract.manner.missions import HELPING, lending
from kgraph.extract.speakers.attribution import SPEECH_ROOTS
from kgraph.extract.speakers.context import Context, Draft, Found, mood, stronger
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.tables.lexicon import Lexicon, counted
from kgraph.extract.tables.rows import ENCOUNTERS
from kgraph.link import Linked
from kgraph.model import ActorType, Status
from kgraph.parse.mends.verbs import fasts
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

# "called Y *to congratulate* him": what is said by addressing somebody
ADDRESSING = frozenset("call phone telephone ring write email cable tweet text visit meet speak".split())
EXPRESSED = frozenset({"PROTEST", "REQUEST", "ACCUSE", "SUPPORT"})
BLOCKING = frozenset("block blockade occupy picket barricade surround besiege camp squat".split())
HOLDING = frozenset("hold stage stag launch declare organise organize begin start join announce lead mount".split())
ARMED = OFFICIAL | OUTLAWS
SENDING = frozenset(
    "send dispatch deploy scramble launch take sail rush order fly despatch position move assign detail".split()
)
OCCASIONS = frozenset({"ceremony", "event", "function"})
ARRIVING = frozenset("fly travel arrive come go land stop return drive jet head cross".split())  # "*flew in* to meet Y"
USING = frozenset({"use", "exploit", "employ", "utilize"})  # what one *uses* a visit to do is done
# who "*approved* $2 million to help Y" helps Y
GRANTING = frozenset(
    "approve allocate earmark release disburse authorize authorise award spend contribute deliver donate give grant "
    "provide supply send invest inject channel endorse pass adopt clear".split()
)
# who "*announced* $2 million to help Y", too; not "announced plans to help Y"
ANNOUNCING = frozenset({"announce", "unveil", "mobilize", "mobilise", "raise"})
HELP = frozenset(
    "aid assistance help relief support fund funding money grant loan package million billion dollar euro pound "
    "donation contribution tranche".split()
)
# who "*set up* a fund to help Y" helps Y
FOUNDING = frozenset({"set", "establish", "create", "launch", "open", "start"})
FOUNDED = frozenset("fund foundation appeal scheme programme program project mission centre center facility".split())
# who "*sent* a ship *to bring* food to Y" helps Y
DOORS = frozenset({"gate", "door", "cell", "hatch", "prison", "jail"})
DISPATCHING = frozenset({"send", "dispatch", "fly", "charter", "despatch", "deploy"})
BRINGING = frozenset(
    "deliver bring carry distribute provide ferry airlift drop supply transport rebuild repair".split()
)
SENT = frozenset(
    "flight plane aircraft helicopter airlifter ship vessel boat barge truck lorry train convoy team doctor medic "
    "nurse engineer expert brigade volunteer rescuer firefighter hospital specialist vet technician".split()
)
BACKING = frozenset("support back bolster boost strengthen sustain".split())
FUNDS = frozenset({"money", "aid"})
COURTS = frozenset({"court", "tribunal", "judge", "magistrate"})
SHOWN = frozenset({"ACCUSE", "REJECT", "REQUEST"})
DEMANDING = frozenset("demand call urge press seek insist denounce condemn protest accuse oppose".split())
# "walked out to *force* Y to pay", "blocked the line to *stop* Y from drilling"
FORCED = frozenset({"COERCE", "CONCEDE"})
SAID = SPEECH_ROOTS | {"CONSULT"}


def contacted(linked: Linked, lexicon: Lexicon, child: Token, clause: Clause, found: Found) -> tuple[Token, ...]:
    """Whom the verb calls, meets or visits, if the infinitive is what for; "told *him* to leave" is a request. Whom it
    writes to, if the participle is what the letter says.
    """
    if not grammar.infinitive(child):
        return addressees(child, clause, found)
    operator = clausal_operator(lexicon, clause.verb, child)
    if operator is not None and not is_courtesy(clause.verb) and args(linked, lent_subject(operator, clause, child)):
        return ()
    met = [d.target for d in found.core if d.head == clause.verb and d.relation in ENCOUNTERS]
    return tuple(child.doc[target.mention.head] for target in met)


def addresses(clause: Clause) -> bool:
    """Whether somebody is spoken to: an infinitive after it is the speaker's purpose, "called *him* to X"."""
    return clause.verb.lemma in ADDRESSING and bool(clause.objects)


def stay_plans(drafts: list[Draft], present: Collection[str]) -> None:
    """A purpose is planned unless it is a word of judgement, or any word to somebody present."""
    for draft in drafts:
        said = SAID if draft.target.actor in present else EXPRESSED
        if RELATIONS[draft.relation].root not in said and not is_met(draft):
            draft.status = stronger(draft.status, Status.PLANNED)


def turned(linked: Linked, drafts: list[Draft], met: list[Arg]) -> None:
    """What is said to somebody of *his country* is said of theirs, not of the speaker's own."""
    for draft in drafts:
        own = f"state/{linked.actors[draft.source.actor].state}"
        if met and draft.target.actor == own and met[0].actor != draft.source.actor:
            draft.target = met[0]


def shown(predicates: Predicates, clause: Clause, purpose: Token, drafts: list[Draft]) -> None:
    """What a march or blockade is to say is a protest: "*blocked roads* to denounce the decree", "*marched*, demanding
    that Y go".
    """
    calling = purpose.tag_ == "VBG" and purpose.i > clause.verb.i and purpose.lemma in DEMANDING
    if not (calling or grammar.infinitive(purpose)):
        return
    doing = {a.actor for a in args(predicates.linked, clause.subjects)}
    said = [d for d in drafts if d.head == purpose and d.source.actor in doing]
    said = [d for d in said if RELATIONS[d.relation].root in SHOWN | FORCED]
    if said and is_protest(predicates, clause):
        for draft in said:
            if draft.status is Status.PLANNED and RELATIONS[draft.relation].root in FORCED:
                draft.status = mood(clause.verb)[0]
            draft.relation, draft.plover = "protests-against", ""


def is_protest(predicates: Predicates, clause: Clause) -> bool:
    """Whether a clause tells a protest, whoever it is against: "*are on strike* to demand more"."""
    if sues(clause):
        return False
    told = tells(predicates, clause)
    if fasts(clause.verb) or (clause.verb.lemma in BLOCKING and is_crowd(predicates, clause)):
        return True
    if clause.verb.lemma in HOLDING:  # "held *weeks of protests*"
        rows = (predicates.lexicon.event(n) for o in clause.objects for n in grammar.of_phrase(o))
        if any(row is not None and row.relation == "protests-against" for row in rows):
            return True
    if told is not None:
        return told.relation == "protests-against"
    striking = any(n.lemma == "strike" for n in clause.near("on"))
    lent = (predicates.lexicon.event(n) for n in clause.objects)
    return striking or any(row is not None and row.relation == "protests-against" for row in lent)


def sues(clause: Clause) -> bool:
    """Whether a petition goes to a court: "filed a petition *at a London court*"."""
    to = [
        n for word in (clause.verb, *clause.objects) for n in grammar.phrase(word, "at", "in", "with", "before", "to")
    ]
    return any(n.lemma in COURTS for n in to)


def settled(linked: Linked, clause: Clause, found: Found) -> None:
    """What the purposes of a clause make of its own act, and of what they tell again."""
    lending(linked, clause, found)
    inquired(clause, found)
    if clause.objects and broken_off(clause.verb):
        frustrated(found.core)
    met = [d for d in found.core if is_talk(d) and d.status is Status.ASSERTED]
    pairs = {both_sides(d) for d in met}
    if pairs:  # "held a meeting *to discuss* trade" is one
        found.side = [d for d in found.side if not (is_retold(d, clause.verb) and both_sides(d) in pairs)]


def is_talk(draft: Draft) -> bool:
    """Whether an act is a meeting or talk."""
    return RELATIONS[draft.relation].root == "CONSULT"


def both_sides(draft: Draft) -> frozenset[str]:
    """Who takes part in an act."""
    return frozenset((draft.source.actor, draft.target.actor))


def is_retold(draft: Draft, verb: Token) -> bool:
    """Whether an act is a talk that the verb's purpose tells."""
    purpose = draft.head.head == verb and grammar.infinitive(draft.head)
    return purpose and draft.status is Status.PLANNED and is_talk(draft)


def is_crowd(predicates: Predicates, clause: Clause) -> bool:
    """Whether those who do something are people without arms or office: "*villagers* blocked the road"."""
    doing = [predicates.linked.actors[a.actor] for a in args(predicates.linked, clause.subjects)]
    return bool(doing) and all(d.type is ActorType.GROUP and d.sector not in ARMED for d in doing)


def grants(verb: Token, purpose: Token) -> bool:
    """Whether what a verb grants helps by being granted: "*donated* $2 million *to help* Y"."""
    if verb.lemma == "open":  # "*opened the gates to let out* Y"
        return purpose.lemma in ("let", "free", "release") and any(o.lemma in DOORS for o in Clause(verb).objects)
    if verb.lemma in DISPATCHING:
        return purpose.lemma in HELPING | BRINGING and any(o.lemma in SENT for o in Clause(verb).objects)
    if verb.lemma in FOUNDING:
        return purpose.lemma in HELPING and any(o.lemma in FOUNDED for o in Clause(verb).objects)
    told = verb.lemma in ANNOUNCING and any(o.lemma in HELP for o in Clause(verb).objects)
    return (told or verb.lemma in GRANTING) and purpose.lemma in HELPING


def funded(lexicon: Lexicon, clause: Clause, drafts: list[Draft]) -> None:
    """Whom money is to support is aided: "approved $2 million *to support* Y"."""
    verb = clause.verb
    if verb.lemma not in BACKING or not drafts or not grammar.infinitive(verb):
        return
    given = Clause(verb.head).objects if grammar.is_verb(verb.head) else [verb.head]
    rows = (lexicon.nouns.get(word.lemma, ()) for noun in given for word in counted(noun))
    if any(row.group in FUNDS for found in rows for row in found):
        for draft in drafts:
            draft.relation = "aids" if draft.relation == "supports" else draft.relation


def is_met(draft: Draft) -> bool:
    """Whether somebody came to meet whom they met: "*flew* to Oman *to meet* the sultan"."""
    above = [draft.head.head, draft.head.head.head]
    came = any(a.lemma in ARRIVING and grammar.is_past(a) for a in above if grammar.is_verb(a))
    return RELATIONS[draft.relation].root in ("CONSULT", "COOPERATE") and came


def is_occasion(verb: Token) -> bool:
    """Whether a verb has an event held, which does what it is for: "held *a ceremony* to hand over six buses"."""
    return any(noun.lemma in OCCASIONS for noun in Clause(verb).objects)


def is_sending(verb: Token) -> bool:
    """Whether a verb, or the noun of one, sends forces on their way."""
    return verb.lemma in SENDING


def expressed(found: Found, purpose: Token, own: Context) -> Found:
    """What is done in order to X: planned, but for what the deed says: *marched to protest*, *sailed to shadow Y*."""
    for draft in found.core:
        root, relation = RELATIONS[draft.relation].root, draft.relation
        shows = root in EXPRESSED or relation == "yields-to"  # "to meet their demands"
        said = purpose in (draft.head, draft.head.head) and (  # "to *show support* for Y"
            shows
            or purpose.head.lemma in USING
            or (root == "MOBILIZE" and is_sending(purpose.head))
            or (purpose == draft.head and (grants(purpose.head, purpose) or is_occasion(purpose.head)))
            or is_met(draft)
        )
        if said and draft.status is Status.PLANNED:
            draft.status = own.status
    return found
