"""Whose side an actor is on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kgraph.extract.syntax import grammar
from kgraph.link import Linked
from kgraph.link.unnamed.definite import OFFICIAL as OFFICIAL
from kgraph.link.unnamed.groups import OUTLAWS as OUTLAWS
from kgraph.model import Actor, ActorType, MentionKind
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.extract.actors.arguments import Arg
    from kgraph.extract.speakers.context import Draft

AGAINST = frozenset({"ACCUSE", "THREATEN", "SANCTION", "ASSAULT", "COERCE", "AGREE"})
CALLING = frozenset({"summon", "call"})
REGION = ("place: a ", "region named")  # reasons of mentions that are a place's name
MANY = 2  # sides, beyond which some may be members of others
HIGH = frozenset(
    "president minister premier king queen chancellor ambassador envoy secretary spokesman spokeswoman".split()
)
FORCES = frozenset({"MIL", "COP"})
REVIEWING = frozenset({"uphold", "confirm", "affirm", "overturn", "quash", "review", "back", "endorse"})
RULERS = frozenset("president king queen emperor sultan emir monarch premier".split())
PAST = frozenset("former ex deposed ousted late vice deputy overthrown exiled jailed toppled".split())
KEEPING = frozenset("set erect patrol seal cordon block clear guard search sweep comb control impose".split())
LOYAL = frozenset({"", "GOV", "MIL", "COP", "SPY", "JUD"})


def answers_for(linked: Linked, one: str, other: str) -> bool:
    """Whether somebody may answer what is said to another: of one side, or both officials of one state."""
    who, whom = linked.actors[one], linked.actors[other]
    officials = {who.sector, whom.sector} <= OFFICIAL and bool(who.state) and who.state == whom.state
    return officials or of_one_force(who, whom) or on_one_side(linked, one, other)


def of_one_force(one: Actor, other: Actor) -> bool:
    """Whether an army or police answers for its men where the text says of one of them only whose it is: "accused
    *soldiers* of looting. *The army* denied it".
    """
    return one.sector == other.sector and one.sector in FORCES and "" in (one.state, other.state)


def on_one_side(linked: Linked, one: str, other: str) -> bool:
    """Whether two actors are the same, a state and somebody of it, or a body and who speaks for it."""
    who, whom = linked.actors[one], linked.actors[other]
    return (
        who.id == whom.id
        or (bool(who.state) and who.state == whom.state and ActorType.STATE in (who.type, whom.type))
        or (one, other) in linked.posts
        or (other, one) in linked.posts
    )


def are_us(linked: Linked, one: Arg, other: Arg) -> bool:
    """Whether somebody means the own side by *we*: "I wish *we* had more help"."""
    word = linked.parsed.doc[other.mention.head].lower_
    return word in ("we", "us") and on_one_side(linked, one.actor, other.actor)


def hostile_first(linked: Linked, relation: str, sources: list[Arg], targets: list[Arg]) -> list[Arg]:
    """Of the sides that fought, those that are not of the victims' state: "A and B clashed, killing one of A's men"."""
    states = {linked.actors[t.actor].state for t in targets} - {""}
    others = [s for s in sources if linked.actors[s.actor].state not in states]
    return others if RELATIONS[relation].root == "ASSAULT" and others else sources


def is_against_own(linked: Linked, draft: Draft) -> bool:
    """Whether an official would act against the state in whose office he is, or fighters would fall to their own
    raid: "Ten *gunmen* and a nun died when *rebels* raided a camp"; or somebody calls at a town of his own state.
    """
    source, target = draft.source, draft.target
    who, whom = linked.actors[source.actor], linked.actors[target.actor]
    root = RELATIONS[draft.relation].root
    if draft.head.lemma in CALLING and draft.relation == "criticizes" and who.state == whom.state != "":
        return True  # a ministry calls in envoys of others
    if root in AGAINST and whom.type is ActorType.STATE and (who.id, whom.id) in linked.posts:
        return any(o.person == who.id and o.body == whom.id and is_high(o.role) for o in linked.offices)
    if draft.relation == "cuts-ties-with" and who.type is ActorType.STATE and whom.type is ActorType.GROUP:
        return who.state == whom.state != ""  # nobody expels diplomats of their own
    region = target.mention.reason.startswith(REGION)
    if draft.relation == "visits" and region and who.state == (whom.state or linked.scene) != "":
        return True  # a journey at home
    if grants_leave(linked, draft) or keeps_order(linked, draft):
        return True
    if is_court_of_court(linked, draft) or stays_out(linked, draft):
        return True
    alike = who.sector == whom.sector and who.sector in OUTLAWS
    unnamed = target.mention.kind is MentionKind.NOUN and root == "ASSAULT"
    befell = grammar.is_passive(draft.head) or draft.head.lemma == "die"
    return alike and unnamed and befell and not grammar.children(draft.head, "agent")


def rules(linked: Linked, person: str) -> bool:
    """Whether somebody is the head of a state, whose authorities he is himself: "Peru's *president*, indicted in"."""
    roles = (o.role.lower().split() for o in linked.offices if o.person == person and o.body.startswith("state/"))
    return any(words[-1] in RULERS and not PAST & {*words} for words in roles)


def is_court_of_court(linked: Linked, draft: Draft) -> bool:
    """Whether a court would try another, whose verdict it upholds."""
    who, whom = linked.actors[draft.source.actor], linked.actors[draft.target.actor]
    return draft.relation == "investigates" and who.sector == whom.sector == "JUD" and draft.head.lemma in REVIEWING


def grants_leave(linked: Linked, draft: Draft) -> bool:
    """Whether a court only runs its own trial, and yields to nobody: "gave *her lawyer* more time"."""
    who, whom = linked.actors[draft.source.actor], linked.actors[draft.target.actor]
    return draft.relation == "yields-to" and who.sector == "JUD" and whom.sector in ("JUD", "MED")


def stays_out(linked: Linked, draft: Draft) -> bool:
    """Whether workers only stop their own work: "*teachers* went on strike, shutting down schools"."""
    own = linked.actors[draft.source.actor].sector in ("LAB", "EDU", "HLH", "AGR")
    return own and draft.relation == "coerces" and draft.head.lemma in ("shut", "close", "shutter")


def keeps_order(linked: Linked, draft: Draft) -> bool:
    """Whether forces would act against the state that they are of: "*police* patrolled a suburb of *Harare*"."""
    who, whom = linked.actors[draft.source.actor], linked.actors[draft.target.actor]
    root = RELATIONS[draft.relation].root
    if (root != "MOBILIZE" and draft.head.lemma not in KEEPING) or whom.type is not ActorType.STATE:
        return False
    home = who.state or linked.scene or (whom.state if who.sector == "COP" else "")
    return who.sector in FORCES and whom.state == home


def shares(linked: Linked, judge: str, doer: str) -> bool:
    """Whether a judge would judge itself: a minister his government; but a party or union may judge its own."""
    loyal = linked.actors[judge].sector in LOYAL or judge.startswith("state/")
    return on_one_side(linked, judge, doer) if loyal else judge == doer


def foes_of(linked: Linked, sides: list[Arg], victim: Arg) -> list[Arg]:
    """Of several who fought, who are not of the victim's side; nobody if none of them is of it."""
    state = linked.actors[victim.actor].state
    own = [s for s in sides if state and linked.actors[s.actor].state == state]
    several = len({s.actor for s in sides}) > 1
    return [s for s in sides if s not in own] if own or not several else []


def is_own_ground(linked: Linked, target: Arg, source: Arg) -> bool:
    """Whether words only say on whose ground somebody of a state is: "troops fired at cars on *their side*"."""
    state = linked.actors[source.actor].state
    return bool(state) and target.mention.reason.startswith("side of") and target.actor == f"state/{state}"


def are_comrades(linked: Linked, one: str, other: str) -> bool:
    """Whether two are forces of one state."""
    who, whom = linked.actors[one], linked.actors[other]
    return bool(who.state) and who.state == whom.state and {who.sector, whom.sector} <= FORCES


def is_high(role: str) -> bool:
    """Whether an office speaks for its state: a minister's or envoy's, no party leader's."""
    return role.lower().split()[-1] in HIGH or role.lower().split()[0] in HIGH


def unlisted(linked: Linked, pairs: Iterable[tuple[Arg, Arg]], sides: list[Arg]) -> list[tuple[Arg, Arg]]:
    """The pairs of two actors of which neither is listed behind the other as one of it."""
    told = listed(linked, sides)
    return [(a, b) for a, b in pairs if a.actor != b.actor and told[a] != told[b]]


def listed(linked: Linked, sides: list[Arg]) -> dict[Arg, str]:
    """By whom each side is told: itself, or whom it is listed behind as one of: "six factions, *including Hamas*"."""
    doc, told = linked.parsed.doc, {side: side.actor for side in sides}
    for side in sides if len(sides) > MANY else ():
        members = {n.i for n in grammar.included(doc[side.mention.head])}
        told |= {other: side.actor for other in sides if other.mention.head in members}
    return told


def names_itself(draft: Draft) -> bool:
    """Whether the target is only the nationality in the source's own words: "violations by *Indian* troops"."""
    source, target = draft.source.mention, draft.target.mention
    inside = source.first <= target.first and target.last <= source.last and source.head != target.head
    return inside and target.kind is MentionKind.ADJECTIVE and not RELATIONS[draft.relation].symmetric
