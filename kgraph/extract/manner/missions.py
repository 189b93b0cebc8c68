"""What men who come or are sent are for: help to those they come to, order in their land, a drill with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.earlier.relief import seeks_lost
from kgraph.extract.speakers.context import Draft, Found
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.syntax.phrases import BORDERS
from kgraph.link import Linked
from kgraph.link.document.phrase import clause as clause_head
from kgraph.model import ActorType

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

COMING = frozenset({"visits", "mobilizes-against"})
LENDING = frozenset({"provide", "give", "offer", "lend", "deliver"})
LENT = frozenset("backup support security help aid assistance relief protection training reinforcement care".split())
LEADING = frozenset("lead join reinforce bolster boost strengthen support staff".split())
PEACEFUL = ("as", "for", "under", "in", "within")
PEACE = ("peace", "u.n", "un-", "nations", "multinational", "stabili", "humanitarian")
UNIONS = ("african union", "european union", "au ", "eu ", "ecowas")
RISEN = frozenset("rebel separatist insurgent guerrilla mutineer putschist coup".split())
FRIENDS = frozenset("ally neighbour neighbor partner friend comrade".split())
FIGHTING = frozenset("fight combat battle tackle counter confront defeat quell subdue calm contain".split())
BROKERING = frozenset("revive resume restart mediate broker negotiate end resolve settle arrange find reach".split())
KEEPING = frozenset("keep maintain restore ensure boost improve enforce uphold preserve provide monitor".split())
ORDER = frozenset("order peace security stability calm law truce ceasefire cease-fire rule".split())
FOUGHT = frozenset(
    "rebel insurgent militant jihadist islamist extremist terrorist bandit gang pirate poacher insurgency outbreak "
    "epidemic virus ebola cholera fire wildfire blaze riot rioting unrest looting disorder violence chaos".split()
)
DISASTERS = frozenset(
    "earthquake quake cyclone hurricane typhoon tsunami flood flooding epidemic outbreak famine drought disaster "
    "eruption wildfire ebola cholera landslide mudslide".split()
)
INVITED = frozenset({"request", "invitation", "behest"})
LED = frozenset("force mission peacekeeping effort operation contingent hospital flag mandate auspices banner".split())
TRAINING = frozenset("take participate join hold conduct stage carry attend".split())
DRILLS = frozenset("exercise drill maneuver manoeuvre wargame game training".split())
FORCES = frozenset("army military police government soldier troop force guard authority".split())
HELPING = frozenset(
    "help assist aid support protect guard serve bolster train rescue search safeguard fund finance back "
    "evacuate treat feed vaccinate relieve prop".split()
)


def lending(linked: Linked, clause: Clause, found: Found) -> None:
    """Men who come to help come as help, to a coder: "troops landed in *Chad* to help the police", whomever they are to
    fight there. Who comes to drill with the hosts works with them: "frigates called at *Oman* to take part in a joint
    exercise".
    """
    coming = [d for d in found.core if d.relation in COMING and d.head == clause.verb]
    if not coming or stands_guard(clause):
        return
    abroad = [d for d in coming if is_abroad(linked, d)]
    police = any(d.relation == "visits" and linked.actors[d.source.actor].sector == "COP" for d in abroad)
    forces = any(d.relation == "mobilizes-against" for d in abroad)
    asked = forces and (is_called_for(clause) or any(map(pacifies, purposes_of(clause))))
    kept = forces and any(keeps_peace(linked, d) for d in abroad)
    if police or asked or kept or lends(clause):
        for draft in coming:
            draft.plover = "AID"
            draft.relation = "aids" if draft.relation == "mobilizes-against" else draft.relation
        found.core = [d for d in found.core if not is_fought(d, clause.verb)]
        found.side = [d for d in found.side if not is_fought(d, clause.verb)]
    elif any(map(is_drilling, purposes_of(clause))):
        for draft in coming:
            draft.relation, draft.plover = "cooperates-with", ""


def purposes_of(clause: Clause) -> list[Token]:
    """What somebody comes or is sent for: infinitives and participles of the verb and of its objects."""
    below = [*clause.verb.children, *(c for o in clause.objects for c in grammar.children(o, "acl", "relcl"))]
    aims = [c for c in below if grammar.infinitive(c) or c.tag_ == "VBG"]
    return [v for c in aims for v in (c, *(j for j in c.rights if j.dep_ == "conj" and j.tag_ == "VB"))]


def lends(clause: Clause) -> bool:
    """Whether those who come or are sent are to help others."""
    return any(is_helping(c) or backs(c) for c in purposes_of(clause)) or is_for_peace(clause)


def stands_guard(clause: Clause) -> bool:
    """Whether forces stay on their side of a border: whom they protect there is no neighbour."""
    return any(n.lemma in BORDERS for name in ("along", "on", "at", "near", "to") for n in clause.near(name))


def backs(verb: Token) -> bool:
    """Whether a purpose is to lend a hand: "to *provide backup*", "to *lead a mission*"."""
    wanted = LENT if verb.lemma in LENDING else LED if verb.lemma in LEADING else frozenset()
    return any(n.lemma in wanted for n in Clause(verb).objects)


def is_helping(purpose: Token) -> bool:
    """Whether a purpose is to help others: not "to *protect its* ships", rebels, nor "to help *end the war*"."""
    if any(c.lemma in BROKERING for c in grammar.children(purpose, "xcomp", "ccomp")):
        return False
    objects = (noun for noun in Clause(purpose).objects if noun.lemma not in FRIENDS)
    own = any(noun.lemma in RISEN or is_own(noun) for noun in objects)
    helps = purpose.lemma in HELPING or seeks_lost(purpose)
    return (grammar.infinitive(purpose) or purpose.lower_ == "helping") and helps and not own


def is_own(noun: Token) -> bool:
    """Whether it is theirs who send men, and no force that these can only be lent to: "to bolster *its army*"."""
    return noun.lemma not in FORCES and any(c.tag_ == "PRP$" for c in noun.lefts)


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
    """Whether somebody sends men to another state than their own."""
    here, there = (linked.actors[side.actor] for side in (draft.source, draft.target))
    return there.type is ActorType.STATE and here.state != there.state


def keeps_peace(linked: Linked, draft: Draft) -> bool:
    """Whether those who come are peacekeepers or another body's that has no war of its own: "the *U.N.* force"."""
    label = linked.actors[draft.source.actor].label.lower()
    return any(word.startswith(PEACE) for word in label.split()) or label.startswith(UNIONS)


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
