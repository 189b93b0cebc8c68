"""Whom else of its sentence an act may concern: further targets and further sources, in the reading of brief texts.

The weights only order the guesses: words near the predicate before words far from it, an act's own words before those
of the clause above it and of the whole sentence, actors before things, and whoever does an act before whoever is only
named beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, combinations
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg
from kgraph.extract.brief.things import SEAT, is_ownerless, is_thing
from kgraph.extract.brief.untold import WIDE
from kgraph.extract.governing.intent import refused
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.link import Linked, TokenMention
from kgraph.model import FIRM

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

NEAR = 5  # steps below its predicate that a thing may stand
REACH = 0.8 * FIRM
STEP = 0.95  # per step further down
EMBEDDED = 0.9
THING_WEIGHT = 0.5
FRONTED = 0.6  # who is named before the source
FAR = 6  # steps that it costs to leave the predicate's own words
FARTHEST = 18  # and to leave its clause
DOERS = frozenset("with by through under from alongside via among between".split())
JOINT = 0.15  # who acts side by side, with each other
PARTAKING = 0.1  # an act by whoever is only named in its sentence


@dataclass(frozen=True, slots=True)
class Guess:
    """An act by and toward somebody it may concern. Many are made and few written."""

    draft: Draft
    source: Arg
    target: Arg
    confidence: float

    @property
    def dyad(self) -> frozenset[str]:
        """Both sides."""
        return frozenset((self.source.actor, self.target.actor))

    @property
    def acts(self) -> bool:
        """Whether one side is an actor, or a thing of one ("*Syrian* missiles")."""
        return not (is_ownerless(self.source.mention) and is_ownerless(self.target.mention))

    def turned(self) -> Guess:
        """The same, done to the source."""
        return Guess(self.draft, self.target, self.source, self.confidence)

    def written(self) -> Draft:
        """As a draft. A kindness that is said not to be done may be a refusal: "*failed to* reach a deal"."""
        draft = self.draft.between(self.source, self.target)
        draft.confidence, draft.rule = self.confidence, WIDE
        return refused(draft, Context())


def as_told(draft: Draft, confidence: float) -> Guess:
    """An act between its own sides."""
    return Guess(draft, draft.source, draft.target, confidence)


def reaching(linked: Linked, drafts: list[Draft]) -> Iterator[Guess]:
    """Each act also toward whoever else its sentence names; a main clause outranks what it governs."""
    near: dict[int, list[tuple[int, TokenMention]]] = {}  # several drafts have one predicate
    sure: dict[int, float] = {}
    for draft in drafts:
        if is_ownerless(draft.source.mention):
            continue
        if draft.head.i not in near:
            near[draft.head.i] = list(around(linked, draft.head))
            sure[draft.head.i] = EMBEDDED ** sum(1 for _ in draft.head.ancestors)
        certainty = REACH * min(1.0, draft.confidence / FIRM) * sure[draft.head.i]
        source, acting = draft.source.mention, draft.source.actor
        content = said_of(draft.head) if draft.relation == "talks-with" else frozenset()
        for depth, mention in near[draft.head.i]:
            actor = mention.actors[0]
            if mention.head in content:
                continue  # "told reporters that *Peru* had left": nobody speaks with whom the words are about
            if actor != acting and not nested(mention, source) and not beside(linked, source, mention):
                weight = STEP**depth * (THING_WEIGHT if is_thing(mention) else 1.0)
                weight *= 1.0 if mention.head > source.last else FRONTED
                yield Guess(draft, draft.source, Arg(actor, mention), certainty * weight)


def partaking(linked: Linked, drafts: list[Draft]) -> Iterator[Guess]:
    """Each act also by whoever else its sentence names: "in a force *of Chad*, Togo helped Mali"."""
    for draft in drafts:
        target = draft.target.mention
        if is_thing(target):
            continue
        for token in draft.head.sent:
            mention = linked.at(token.i)
            if mention is None or len(mention.actors) > 1 or is_thing(mention) or nested(mention, target):
                continue
            if not (mention.head < draft.head.i or takes_part(token)):
                continue
            if mention.actors[0] not in (draft.source.actor, draft.target.actor):
                yield Guess(draft, Arg(mention.actors[0], mention), draft.target, PARTAKING * draft.confidence)


def side_by_side(linked: Linked, drafts: list[Draft]) -> Iterator[Guess]:
    """Those who do one act together, as working with each other: "*Chad and Mali* invaded Togo"."""
    done: dict[tuple[int, str, str], list[Draft]] = {}
    for draft in drafts:
        done.setdefault((draft.head.i, draft.relation, draft.target.actor), []).append(draft)
    for one, other in chain.from_iterable(combinations(same, 2) for same in done.values()):
        apart = one.source.actor != other.source.actor
        if apart and beside(linked, one.source.mention, other.source.mention):
            joint = replace(one, relation="cooperates-with", plover="")
            yield Guess(joint, one.source, other.source, JOINT * one.confidence)


def takes_part(noun: Token) -> bool:
    """Whether words behind the act may name one of its doers: a subject, or "*with*, *by*, *through* Chad"."""
    return noun.dep_.startswith("nsubj") or (noun.dep_ == "pobj" and noun.head.lower_ in DOERS)


def said_of(verb: Token) -> frozenset[int]:
    """The words of what is said."""
    return frozenset(t.i for c in grammar.children(verb, *grammar.CLAUSAL) for t in c.subtree)


def nested(one: TokenMention, other: TokenMention) -> bool:
    """Whether the words of one mention stand within the other's."""
    return other.first <= one.first <= other.last or one.first <= other.first <= one.last


def beside(linked: Linked, one: TokenMention, other: TokenMention) -> bool:
    """Whether two mentions are coordinated: who acts together does not act on each other."""
    first, last = (one.head, other.head) if one.head < other.head else (other.head, one.head)
    token = linked.parsed.doc[last]
    while token.dep_ == "conj" and token.i != first:
        token = token.head
    return token.i == first


def around(linked: Linked, head: Token) -> Iterator[tuple[int, TokenMention]]:
    """Mentions below a predicate; if it is a noun or hangs on one, those below the verb above it; then all of its
    sentence.
    """
    yield from below(linked, head)
    above = list(head.ancestors)
    verb = next((a for a in above if grammar.is_verb(a)), None)
    if verb is not None and (head.dep_ in ("acl", "relcl") or not grammar.is_verb(head)):
        yield from ((depth + FAR, mention) for depth, mention in below(linked, verb))
    if above:
        yield from ((depth + FARTHEST, mention) for depth, mention in below(linked, above[-1]))


def below(linked: Linked, head: Token) -> Iterator[tuple[int, TokenMention]]:
    """Mentions of one actor below a predicate with their depth, the shallowest first; things only close to it."""
    level, depth = [head], 0
    while level:
        depth += 1
        level = [c for t in level for c in t.children]
        for token in level:
            mention = linked.at(token.i)
            if (
                mention is not None
                and len(mention.actors) == 1
                and (depth < NEAR or not is_thing(mention) or mention.reason == SEAT)
            ):
                yield depth, mention
