"""What a deed is for: "called *him* to congratulate him", "sent an envoy to *Oman* to help", "marched *to protest*"."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from kgraph.extract import grammar
from kgraph.extract.arguments import args
from kgraph.extract.attribution import SPEECH_ROOTS
from kgraph.extract.censure import is_courtesy
from kgraph.extract.clause import Clause
from kgraph.extract.context import Context, Draft, Found, mood, stronger
from kgraph.extract.inquiries import inquired
from kgraph.extract.letters import addressees
from kgraph.extract.lexicon import Lexicon, counted
from kgraph.extract.operators import clausal_operator, lent_subject
from kgraph.extract.phrases import BORDERS
from kgraph.extract.predicates import Predicates
from kgraph.extract.relief import seeks_lost
from kgraph.extract.rows import ENCOUNTERS
from kgraph.extract.sides import OFFICIAL, OUTLAWS
from kgraph.extract.telling import tells
from kgraph.link import Linked
from kgraph.link.phrase import clause as clause_head
from kgraph.model import ActorType, Status
from kgraph.parse.verbs import fasts
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

# "called Y *to congratulate* him": what is said by addressing somebody
ADDRESSING = frozenset("call phone telephone ring write email cable tweet text visit meet speak".split())
EXPRESSED = frozenset({"PROTEST", "REQUEST", "ACCUSE", "SUPPORT"})
HELPING = frozenset(
    "help assist aid support protect guard serve bolster train rescue search safeguard fund finance back "
    "evacuate treat feed vaccinate relieve".split()
)
COMING = frozenset({"visits", "mobilizes-against"})
LENDING = frozenset({"provide", "give", "offer", "lend", "deliver"})
LENT = frozenset("backup support security help aid assistance relief protection training reinforcement care".split())
LEADING = frozenset("lead join reinforce bolster boost strengthen support staff".split())
PEACEFUL = ("as", "for", "under", "in", "within")
PEACE = ("peace", "u.n", "un-", "nations", "multinational", "stabili", "humanitarian")
BLOCKING = frozenset("block blockade occupy picket barricade surround besiege camp squat".split())
ARMED = OFFICIAL | OUTLAWS
RISEN = frozenset("rebel separatist insurgent guerrilla mutineer putschist coup".split())
FRIENDS = frozenset("ally neighbour neighbor partner friend comrade".split())
FIGHTING = frozenset("fight combat battle tackle counter confront defeat quell subdue".split())
BROKERING = frozenset("revive resume restart mediate broker negotiate end resolve settle arrange find reach".split())
KEEPING = frozenset("keep maintain restore ensure boost improve enforce uphold preserve provide monitor".split())
ORDER = frozenset("order peace security stability calm law truce ceasefire cease-fire rule".split())
FOUGHT = frozenset(
    "rebel insurgent militant jihadist islamist extremist terrorist bandit gang pirate poacher insurgency outbreak "
    "epidemic virus ebola cholera fire wildfire blaze".split()
)
DISASTERS = frozenset(
    "earthquake quake cyclone hurricane typhoon tsunami flood flooding epidemic outbreak famine drought disaster "
    "eruption wildfire ebola cholera landslide mudslide".split()
)
INVITED = frozenset({"request", "invitation", "behest"})
LED = frozenset("force mission peacekeeping effort operation contingent hospital flag mandate auspices banner".split())
TRAINING = frozenset("take participate join hold conduct stage carry attend".split())
DRILLS = frozenset("exercise drill maneuver manoeuvre wargame game training".split())
SENDING = frozenset(
    "send dispatch deploy scramble launch take sail rush order fly despatch position move assign detail".split()
)
USING = frozenset({"use", "exploit", "employ", "utilize"})  # what one *uses* a visit to do is done
# who "*approved* $2 million to help Y" helps Y
GRANTING = frozenset(
    "approve allocate earmark release disburse authorize authorise award spend contribute deliver donate give grant "
    "provide supply send invest inject channel endorse pass adopt clear".split()
)
# who "*set up* a fund to help Y" helps Y
FOUNDING = frozenset({"set", "establish", "create", "launch", "open", "start"})
FOUNDED = frozenset("fund foundation appeal scheme programme program project mission centre center facility".split())
BACKING = frozenset("support back bolster boost strengthen sustain".split())
FUNDS = frozenset({"money", "aid"})
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
        if RELATIONS[draft.relation].root not in said:
            draft.status = stronger(draft.status, Status.PLANNED)


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
    told = tells(predicates, clause)
    if fasts(clause.verb) or (clause.verb.lemma in BLOCKING and is_crowd(predicates, clause)):
        return True
    if told is not None:
        return told.relation == "protests-against"
    striking = any(n.lemma == "strike" for n in clause.near("on"))
    lent = (predicates.lexicon.event(n) for n in clause.objects)
    return striking or any(row is not None and row.relation == "protests-against" for row in lent)


def settled(linked: Linked, clause: Clause, found: Found) -> None:
    """What the purposes of a clause make of its own act, and of what they tell again."""
    lending(linked, clause, found)
    inquired(clause, found)
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


def lending(linked: Linked, clause: Clause, found: Found) -> None:
    """Men who come to help come as help, to a coder: "troops landed in *Chad* to help the police", whomever they are to
    fight there. Who comes to drill with the hosts works with them: "frigates called at *Oman* to take part in a joint
    exercise".
    """
    coming = [d for d in found.core if d.relation in COMING and d.head == clause.verb]
    if not coming or stands_guard(clause):
        return
    below = [*clause.verb.children, *(c for o in clause.objects for c in grammar.children(o, "acl", "relcl"))]
    purposes = [c for c in below if grammar.infinitive(c) or c.tag_ == "VBG"]
    abroad = any(d.relation == "mobilizes-against" and is_abroad(linked, d) for d in coming)
    helps = any(is_helping(c) or backs(c) for c in purposes) or is_for_peace(clause)
    if helps or (abroad and (is_called_for(clause) or any(map(pacifies, purposes)))):
        for draft in coming:
            draft.plover = "AID"
            draft.relation = "aids" if draft.relation == "mobilizes-against" else draft.relation
        found.core = [d for d in found.core if not is_fought(d, clause.verb)]
        found.side = [d for d in found.side if not is_fought(d, clause.verb)]
    elif any(is_drilling(c) for c in purposes):
        for draft in coming:
            draft.relation, draft.plover = "cooperates-with", ""


def stands_guard(clause: Clause) -> bool:
    """Whether forces stay on their side of a border: whom they protect there is no neighbour."""
    return any(n.lemma in BORDERS for name in ("along", "on", "at", "near") for n in clause.near(name))


def backs(verb: Token) -> bool:
    """Whether a purpose is to lend a hand: "to *provide backup*", "to *lead a mission*"."""
    wanted = LENT if verb.lemma in LENDING else LED if verb.lemma in LEADING else frozenset()
    return any(n.lemma in wanted for n in Clause(verb).objects)


def is_helping(purpose: Token) -> bool:
    """Whether a purpose is to help others: not "to *protect its* ships", rebels, nor "to help *end the war*"."""
    if any(c.lemma in BROKERING for c in grammar.children(purpose, "xcomp", "ccomp")):
        return False
    objects = (noun for noun in Clause(purpose).objects if noun.lemma not in FRIENDS)
    own = any(noun.lemma in RISEN or c.tag_ == "PRP$" for noun in objects for c in (noun, *noun.lefts))
    helps = purpose.lemma in HELPING or seeks_lost(purpose)
    return grammar.infinitive(purpose) and helps and not own


def is_for_peace(clause: Clause) -> bool:
    """Whether forces are sent for others' peace: "deployed men *as part of a U.N. mission*", "under the U.N. *flag*",
    "its first *peacekeeping* mission".
    """
    if any(t.lower_ == "peacekeeping" and clause_head(t) == clause.verb for t in clause.verb.sent):
        return True
    nouns = [n for name in PEACEFUL for noun in clause.near(name) for n in (noun, *grammar.of_phrase(noun))]
    missions = (n for n in nouns if n.lemma in LED)
    return any(c.lower_ == "un" or c.lower_.startswith(PEACE) for n in missions for c in (n, *n.lefts))


def is_abroad(linked: Linked, draft: Draft) -> bool:
    """Whether somebody of one state sends men to another."""
    here, there = (linked.actors[side.actor] for side in (draft.source, draft.target))
    return bool(here.state) and there.type is ActorType.STATE and here.state != there.state


def is_called_for(clause: Clause) -> bool:
    """Whether men are asked for, or come after a disaster: "*at the request of* Y", "in response to the *cyclone*"."""
    asked = any(n.lemma in INVITED for n in clause.near("at"))
    return asked or any(t.lemma in DISASTERS for p in grammar.children(clause.verb, "prep") for t in p.subtree)


def pacifies(purpose: Token) -> bool:
    """Whether a purpose is order in another's land, or to fight its outlaws: "to *keep the peace*", "to *fight
    rebels*".
    """
    objects = {n.lemma for n in Clause(purpose).objects}
    verb = purpose.lemma
    return bool((verb in KEEPING and objects & ORDER) or (verb in FIGHTING and objects & FOUGHT))


def is_fought(draft: Draft, verb: Token) -> bool:
    """Whether an act is the fight that those whom the verb sends are to help with."""
    fought = draft.relation == "attacks" and draft.head.lemma in FIGHTING and draft.head != verb
    return fought and verb in draft.head.ancestors


def is_drilling(verb: Token) -> bool:
    """Whether a verb tells of an exercise: "to *hold* war games", "to *take part* in a drill"."""
    clause = Clause(verb)
    nouns = [*clause.objects, *clause.near("in")]
    return verb.lemma in TRAINING and any(n.lemma in DRILLS for n in nouns)


def grants(verb: Token, purpose: Token) -> bool:
    """Whether what a verb grants helps by being granted: "*donated* $2 million *to help* Y"."""
    if verb.lemma in FOUNDING:
        return purpose.lemma in HELPING and any(o.lemma in FOUNDED for o in Clause(verb).objects)
    return verb.lemma in GRANTING and purpose.lemma in HELPING


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
            or (purpose == draft.head and grants(purpose.head, purpose))
        )
        if said and draft.status is Status.PLANNED:
            draft.status = own.status
    return found
