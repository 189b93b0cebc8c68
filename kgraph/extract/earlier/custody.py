"""Who holds, tries or expels somebody of whom the clause only says that it was done: "was jailed for six years".

Whoever did the like to the same person elsewhere in the document, else the authorities of the state where the report
plays, if the person is one of its own or of none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.sides import on_one_side, rules
from kgraph.extract.actors.slots import fill
from kgraph.extract.earlier.announced import elsewhere
from kgraph.extract.frames.blamed import BLASTS, OUTRAGES, avowed
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.tables.rows import Frame
from kgraph.link import Linked, TokenMention
from kgraph.model import ActorType, Status
from kgraph.parse.tokens import Token
from kgraph.vocabulary import RELATIONS

CUSTODY = frozenset({"detains", "releases", "investigates"})  # done by a place's authorities, if nobody else is named
CHARGING = frozenset({"charge", "indict", "investigate", "accuse", "prosecute"})
LAWLESS = frozenset("kidnap abduct snatch seize hijack capture take grab catch".split())  # nobody's authorities
BANISHED = frozenset({"deport", "expel", "extradite"})
COURTS = frozenset({"sentence", "convict", "acquit", "indict", "try", "jail", "imprison", "condemn"})
FREEING = frozenset({"release", "free"})
BARRING = {
    "strip": "of",
    "ban": "from",
    "bar": "from",
    "disqualify": "from",
}  # what courts and rulers do to politicians
ARRESTING = frozenset({"arrest", "detain"})
RAIDS = frozenset({"raid", "search", "storm", "swoop", "sweep"})  # in which people are arrested
LIKE = frozenset({"detains", "investigates"})
ANSWERING = frozenset({"accountable", "responsible", "liable", "answerable"})  # "be held *accountable*"
DRIVING = frozenset({"attacks", "coerces"})
FALLEN = frozenset({"kill", "wound", "injure", "hurt"})  # in the attack told just before
FIGHTING = frozenset({"clash", "exchange", "trade", "fight", "battle", "skirmish"})  # by both
REACH = 40  # words back to the clash in which people are arrested
AUTHORITIES = frozenset({"GOV", "COP", "JUD", "SPY"})
ARMED = frozenset({"MIL", "COP", "SPY"})
CAPTORS = frozenset("kidnapper abductor captor hijacker hostage-taker".split())
LAWFUL = frozenset({"prisoner", "detainee", "inmate", "convict", "suspect"})  # held by the authorities
CAPTIVE = frozenset({"hostage", "captive"})  # held by others than the authorities
PRISONS = frozenset({"prison", "jail", "custody", "detention", "camp", "cell", "penitentiary", "colony"})
ELSEWHERE = frozenset({"in", "at", "near", "during", "by", "when"})  # where or in what else they came to harm
DONE = Status.ASSERTED
LEAST = 0.8  # how sure a passive tells such an act whatever its row: "is being held"
TASKED = frozenset(
    "official officer agency body committee commission minister ministry department team panel unit".split()
)
FIRM = 0.4  # how sure it is that somebody held them: not that the land did where they were held
KNOWN_WEIGHT = 0.7
SCENE_WEIGHT = 0.5


@dataclass(frozen=True)
class Undergone:
    """An act of authority of which a clause names only whom it was done to."""

    verb: Token
    victim: Arg
    frame: Frame
    context: Context


def undergone(linked: Linked, fitting: Iterable[tuple[Frame, Clause]], context: Context) -> list[Undergone]:
    """What befell the subject of a passive that names nobody who did it."""
    for frame, clause in fitting:
        harmed = clause.verb.lemma in FALLEN and frame.relation in ("kills", "attacks")
        blasted = harmed and bool(clause.subjects) and all(s.lemma in BLASTS | OUTRAGES for s in clause.subjects)
        unnamed = blasted or (clause.passive and not clause.subjects and (harmed or is_told(frame, clause.verb)))
        if not (unnamed or is_sentenced(frame, clause)):
            continue
        victims = [a for slot in frame.target[:1] for a in fill(linked, clause, slot) if not a.is_place]
        fit = [v for v in victims if is_people(linked, v) and (harmed or linked.actors[v.actor].sector != "COP")]
        return [Undergone(clause.verb, v, frame, context) for v in fit]
    return []


def is_sentenced(frame: Frame, clause: Clause) -> bool:
    """Whether somebody gets a term in prison, of which no court is named: "*received a three-year jail term*"."""
    if frame.relation != "detains" or frame.target[:1] != ("subj",) or clause.passive or grammar.negated(clause.verb):
        return False
    return any(is_prison_term(n) for n in clause.objects)


def is_prison_term(noun: Token) -> bool:
    """Whether a noun is a term to be spent in prison: no second term in office, no sentence that is suspended."""
    before = {c.lemma for c in noun.lefts}
    if "suspend" in before or "suspended" in before:
        return False
    return (
        noun.lemma == "sentence"
        or bool(before & PRISONS)
        or any(n.lemma in PRISONS for n in grammar.phrase(noun, "in"))
    )


def is_told(frame: Frame, verb: Token) -> bool:
    """Whether a frame tells an act of authority of its subject."""
    return "subj" in frame.source and is_authority(frame, verb)


def is_authority(frame: Frame, verb: Token) -> bool:
    """Whether a frame tells what courts, police or ministries do, or that a captor lets go."""
    word = verb.lemma
    if any(c.lower_ in ANSWERING for c in verb.children) or is_tasked(verb):
        return False
    if word in BARRING and frame.relation == "coerces":
        return bool(grammar.phrase(verb, BARRING[word]))
    jailed = any(n.lemma in PRISONS for n in grammar.phrase(verb, "into"))  # "were taken *into custody*"
    if word in LAWLESS and frame.relation == "detains":
        return True  # by captors
    return word in BANISHED | FREEING or (frame.relation in CUSTODY - {"releases"} and (jailed or word not in LAWLESS))


def is_tasked(verb: Token) -> bool:
    """Whether an office is charged with a duty, not a crime: "the *official* charged with *keeping* the keys"."""
    duties = [g for c in verb.rights if c.lower_ == "with" for g in c.rights if g.dep_ == "pcomp"]
    return verb.lemma in ("charge", "task") and verb.dep_ == "acl" and verb.head.lemma in TASKED and bool(duties)


def is_people(linked: Linked, victim: Arg) -> bool:
    """Whether an actor is a person or several, no state or body."""
    return linked.actors[victim.actor].type in (ActorType.PERSON, ActorType.GROUP)


def resolved(linked: Linked, acts: Iterable[Undergone], drafts: list[Draft]) -> list[Draft]:
    """A draft of each act whose doer the rest of the document tells."""
    found = []
    for act in acts:
        doer, weight = doer_of(linked, act, drafts)
        if doer is not None and doer.actor != act.victim.actor:
            confidence = max(act.frame.confidence, LEAST) * act.context.weight * weight
            found.append(
                act.context.draft(
                    act.verb,
                    doer,
                    act.victim,
                    act.frame.relation,
                    confidence=confidence,
                    rule="custody",
                    row=act.frame.row,
                    plover=act.frame.plover,
                )
            )
    return found


def doer_of(linked: Linked, act: Undergone, drafts: list[Draft]) -> tuple[Arg | None, float]:
    """Who did the like to the same actor, the nearest; else the report's own state."""
    victim = linked.actors[act.victim.actor]
    if RELATIONS[act.frame.relation].root == "ASSAULT":
        attack = driving(act, drafts, lambda d: d.relation == "attacks")
        if attack is not None:
            return attack.source, KNOWN_WEIGHT
        owned = avowed(linked, act.verb) or struck(linked, act, drafts)
        return next(iter(owned), None), KNOWN_WEIGHT
    like = [d for d in drafts if d.relation in LIKE and d.source.actor != act.victim.actor]
    known = [d for d in like if d.target.actor == act.victim.actor and d.confidence >= FIRM]
    if linked.scene and victim.state == linked.scene:  # another state's case against one's own is another case
        known = [d for d in known if linked.actors[d.source.actor].state in ("", linked.scene)]
    if held_by := [d for d in known if d.relation == "detains"]:
        known = held_by if act.frame.relation == "detains" else known
    if act.frame.relation == "detains" and (keeper := keepers(linked, act.verb)):
        return keeper[0], KNOWN_WEIGHT
    if known:
        nearest = min(known, key=lambda d: (abs(d.head.i - act.verb.i), d.head.i))
        return official(linked, nearest.source, act.verb), KNOWN_WEIGHT
    force = driving(act, drafts, lambda d: linked.actors[d.source.actor].sector in ARMED)
    if force is not None and act.frame.relation == "detains":
        return force.source, KNOWN_WEIGHT
    if act.frame.relation == "detains" and (police := arresting(linked, act, drafts)) is not None:
        return police.source, KNOWN_WEIGHT
    if act.frame.relation == "detains" and (court := trying(linked, act, like)) is not None:
        return court, KNOWN_WEIGHT
    word = act.verb.lemma
    if word in LAWLESS | FREEING:
        return captors(linked, act), KNOWN_WEIGHT
    held_by_others = any(
        linked.actors[d.source.actor].sector not in AUTHORITIES for d in like if d.relation == "detains"
    )
    asked = act.context.status is Status.REQUESTED  # "urged that he be held": of nobody
    unknown = asked or (word == "hold" and held_by_others)
    return (None if unknown else authorities(linked, act)), SCENE_WEIGHT


def captors(linked: Linked, act: Undergone) -> Arg | None:
    """The kidnappers of whom the report tells by that word: who is taken is taken, and let go, by them."""
    told = {m.actors for m in linked.mentions if linked.parsed.doc[m.head].lemma in CAPTORS}
    lawful = linked.actors[act.victim.actor].label.split()[-1].removesuffix("s") in LAWFUL
    if len(told) != 1 or lawful:
        return None
    (actor,) = next(iter(told))
    mentions = [m for m in linked.mentions if m.actors == (actor,)]
    return Arg(actor, min(mentions, key=lambda m: abs(m.head - act.verb.i)))


def is_tried(linked: Linked, act: Draft) -> bool:
    """Whether a court did something, or its verb says that one did."""
    court = linked.actors[act.source.actor].sector == "JUD"
    return court or (act.relation in LIKE and act.head.lemma in COURTS)


def trying(linked: Linked, act: Undergone, like: list[Draft]) -> Arg | None:
    """The one court that jailed somebody just before: "*a court* jailed Rojas; four others *got* prison terms"."""
    if act.verb.lemma not in COURTS and not any(is_prison_term(n) for n in grammar.children(act.verb, "dobj")):
        return None
    jailed = [d for d in like if d.relation == "detains" and d.status is DONE and is_beside(d.head, act.verb)]
    courts = {d.source.actor: d.source for d in jailed if linked.actors[d.source.actor].sector == "JUD"}
    return next(iter(courts.values())) if len(courts) == 1 else None


def arresting(linked: Linked, act: Undergone, drafts: list[Draft]) -> Draft | None:
    """The arrests or raid that a force made just before, or arrests that it alone made in the report: "*police* seized
    seven men; also *arrested* was Rojas".
    """
    if act.verb.lemma not in ARRESTING:
        return None
    before = [d for d in drafts if d.head.i < act.verb.i and d.status is DONE]
    held = [d for d in before if d.relation == "detains" and d.source.actor != act.victim.actor]
    forces = [d for d in held if linked.actors[d.source.actor].sector in ARMED]
    last = max(forces, key=lambda d: d.head.i, default=None)
    alone = len({d.source.actor for d in held}) == 1
    if last is not None and (alone or act.verb.i - last.head.i <= REACH):
        return last
    raids = [d for d in before if d.head.lemma in RAIDS and is_beside(d.head, act.verb)]
    raiding = [d for d in raids if linked.actors[d.source.actor].sector in ARMED]
    return raiding[-1] if len({d.source.actor for d in raiding}) == 1 else None


def keepers(linked: Linked, verb: Token) -> list[Arg]:
    """The state whose prison it is in which somebody is held: "is being held in a *Moscow* jail"."""
    prisons = [n for name, n in grammar.prepositions(verb) if name in ("in", "at") and n.lemma in PRISONS]
    words = [t for n in prisons for t in (*grammar.owners(n), *grammar.phrase(n, "in"))]
    return [a for a in args(linked, words) if linked.actors[a.actor].type is ActorType.STATE]


def driving(act: Undergone, drafts: list[Draft], fits: Callable[[Draft], bool]) -> Draft | None:
    """What was done to the same people just before: "drove off *the crowd*; three *were arrested*"."""
    near = [d for d in drafts if d.relation in DRIVING and 0 < act.verb.i - d.head.i <= REACH]
    on_them = [d for d in near if d.target.actor == act.victim.actor]
    return max((d for d in on_them if fits(d)), key=lambda d: d.head.i, default=None)


def struck(linked: Linked, act: Undergone, drafts: list[Draft]) -> list[Arg]:
    """Who attacked just before others came to harm: "fired on *the crowd*; ten *people* were killed"."""
    near = [d for d in drafts if d.relation == "attacks" and 0 < act.verb.i - d.head.i <= REACH and d.status is DONE]
    last = max((d.head.i for d in near), default=-1)
    blows = [d for d in near if d.head.i == last and is_beside(d.head, act.verb) and d.head.lemma not in FIGHTING]
    if any(name in ELSEWHERE for name, _ in grammar.prepositions(act.verb)):
        return []
    doers = list({d.source.actor: d.source for d in blows}.values())
    return doers if len(doers) == 1 and not on_one_side(linked, doers[0].actor, act.victim.actor) else []


def is_beside(one: Token, other: Token) -> bool:
    """Whether two words stand in one sentence or in neighbours."""
    return other.sent.start in (one.sent.start, one.sent.end)


def official(linked: Linked, source: Arg, verb: Token) -> Arg | None:
    """A court tries and jails, but its state arrests; soldiers and police arrest, but their state tries, if known."""
    actor = linked.actors[source.actor]
    state = f"state/{actor.state}"
    tried = verb.lemma in COURTS
    foreign = actor.sector == "JUD" if not tried else actor.sector in ARMED | {"IGO"}
    if foreign and state in linked.actors:
        return replace(source, actor=state)
    return None if foreign and tried else source


def authorities(linked: Linked, act: Undergone) -> Arg | None:
    """The state where the report plays, by its last mention before the act."""
    state, victim = f"state/{linked.scene}", linked.actors[act.victim.actor]
    taken = any(key.endswith(("hostage", "captive")) for key in grammar.verb_keys(act.verb))
    ruling = act.frame.relation == "investigates" and rules(linked, victim.id)
    captive = taken or victim.label.split()[-1].removesuffix("s") in CAPTIVE
    if state not in linked.actors or victim.state not in ("", linked.scene) or captive or ruling:
        return None
    whither = args(linked, grammar.phrase(act.verb, "to")) if act.verb.lemma in BANISHED else []
    banished = any(a.actor == state for a in whither)  # "was deported to *Peru*": by others
    if banished or elsewhere(linked, act.verb, linked.actors[state]):
        return None
    mention = last_mention(linked, state, act.verb.i)
    return Arg(state, mention) if mention is not None else None


def last_mention(linked: Linked, actor: str, before: int) -> TokenMention | None:
    """The last mention of an actor before a word."""
    return max(
        (m for m in linked.mentions if actor in m.actors and m.last < before), key=lambda m: m.last, default=None
    )
