"""Help that names nobody goes where a disaster struck: "A quake hit Nepal. *India sent rescue teams*."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.sides import on_one_side
from kgraph.extract.actors.slots import made, parts_of
from kgraph.extract.earlier.settled import settled
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.link import Linked
from kgraph.model import ActorType

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

DISASTERS = frozenset(
    "earthquake quake aftershock tsunami cyclone hurricane typhoon tornado storm flood flooding landslide mudslide "
    "avalanche eruption wildfire drought famine epidemic outbreak explosion".split()
)
STRIKING = frozenset(
    "hit strike devastate ravage batter rock pound kill shake sweep tear lash flatten flood destroy rip slam".split()
)
WHERE = ("in", "into", "across", "through", "over", "on", "near", "of")
GIVEN = frozenset(
    "donate supply provide send give pledge offer contribute fund finance buy purchase ship deliver dispatch".split()
)
SENDING = frozenset(
    "send dispatch donate give provide deliver fly rush airlift ship release mobilize mobilise contribute".split()
)
PROMISING = frozenset({"offer", "pledge", "promise", "announce"})
HELP = frozenset(
    "team rescuer worker personnel crew aid assistance help relief tent blanket food rice grain wheat medicine doctor "
    "medic nurse helicopter water supply expert dog hospital equipment fund money million euro dollar tonne ton $ € £ "
    "shelter medical engineer firefighter generator m mn bn".split()
)
SEEKING = frozenset({"look", "hunt", "dig", "search"})
LOST = frozenset("survivor victim missing people person body crew sailor fisherman miner child villager".split())
MANY, LEAD = 2, 80  # states that it struck; words in which a report says what it is about
NEAR = 500  # words between a disaster and the help for it
PUBLIC = frozenset({ActorType.STATE, ActorType.ORGANIZATION})
WEIGHT = 0.5
GIVING = SENDING | PROMISING


def donors(nouns: list[Token]) -> list[Token]:
    """Whose gift a thing is: "patrol boats *donated by Japan*", "a batch of masks *sent by Peru*"."""
    given = [n for noun in nouns for n in (noun, *parts_of(noun))]
    told = [p for n in given for p in made(n) if p.lemma in GIVEN]
    return [d for p in told for d in grammar.phrase(p, "by")]


def relief(linked: Linked, drafts: list[Draft]) -> list[Draft]:
    """A draft of each gift and offer of help that says not to whom, toward the one state where a disaster struck."""
    struck = stricken(linked) or helped(linked, drafts)
    if struck is None:
        return []
    at, victim = struck
    told = {d.head for d in drafts}
    found = []
    giving = (t for t in linked.parsed.doc if t.lemma in GIVING and grammar.is_verb(t))
    for verb in (t for t in giving if t not in told and abs(t.i - at) <= NEAR):
        status = settled(verb)
        if status is None or not is_help(linked, verb):
            continue
        relation = "promises" if verb.lemma in PROMISING else "aids"
        found += [
            Context(status).draft(verb, giver, victim, relation, confidence=WEIGHT, rule="relief", row="relief")
            for giver in args(linked, Clause(verb).subjects)
            if linked.actors[giver.actor].type in PUBLIC and not on_one_side(linked, giver.actor, victim.actor)
        ]
    return found


def stricken(linked: Linked) -> tuple[int, Arg] | None:
    """Where a disaster struck, if it struck one state, and the word for it."""
    found: dict[str, tuple[int, Arg]] = {}
    for word in linked.parsed.doc:
        if is_disaster(word):
            for place in placed(linked, word):
                state = linked.actors[place.actor].state
                if f"state/{state}" in linked.actors:
                    found.setdefault(state, (word.i, Arg(f"state/{state}", place.mention)))
    return next(iter(found.values()), at_home(linked)) if len(found) < MANY else None


def is_disaster(word: Token) -> bool:
    """Whether a word tells of a disaster, by itself or before its name: "*Hurricane* Mitch"."""
    return word.lower_ in DISASTERS if word.pos_ == "PROPN" else word.lemma in DISASTERS and word.pos_ == "NOUN"


def helped(linked: Linked, drafts: list[Draft]) -> tuple[int, Arg] | None:
    """The one state to which help goes in the sentence that tells of a disaster: "aid to *Peru* after the storm"."""
    aided = [d for d in drafts if d.relation == "aids" and linked.actors[d.target.actor].type is ActorType.STATE]
    if len({d.target.actor for d in aided}) != 1:
        return None
    told = (d for d in aided if any(is_disaster(w) for w in d.head.sent))
    return next(((d.head.i, d.target) for d in told), None)


def at_home(linked: Linked) -> tuple[int, Arg] | None:
    """The state where a report plays that opens with a disaster."""
    state = f"state/{linked.scene}"
    told = next((w.i for w in linked.parsed.doc[:LEAD] if is_disaster(w)), -1)
    mention = next((m for m in linked.mentions if m.actors == (state,)), None)
    return (told, Arg(state, mention)) if told >= 0 and mention is not None else None


def placed(linked: Linked, disaster: Token) -> list[Arg]:
    """The places of a disaster: what it hit, whose or in which it was."""
    disaster = disaster.head if disaster.dep_ == "compound" and disaster.pos_ == "PROPN" else disaster  # its name
    verb = disaster.head.head if disaster.dep_ == "pobj" and disaster.head.lower_ == "by" else disaster.head
    inside = [*grammar.phrase(disaster, *WHERE), *grammar.owners(disaster)]
    if verb.lemma in STRIKING and (verb is not disaster.head or disaster.dep_ in grammar.SUBJECT):
        inside = [*inside, *Clause(verb).objects, *grammar.phrase(verb, *WHERE)]
    return args(linked, inside)


def is_help(linked: Linked, verb: Token) -> bool:
    """Whether what is given is help, and nobody is named to whom."""
    clause = Clause(verb)
    goods = [w for o in clause.objects for w in (o, *grammar.phrase(o, "of", "with", "in"), *o.lefts)]
    named = args(linked, [*clause.datives, *clause.phrase("to"), *clause.phrase("for")])
    return bool({w.lemma for w in goods} & HELP) and not named


def seeks_lost(verb: Token) -> bool:
    """Whether somebody looks for those whom a disaster left: "*dig for survivors*"."""
    return verb.lemma in SEEKING and any(n.lemma in LOST for n in Clause(verb).near("for"))
