"""A second, wider reading of brief texts, whose claims are never firm.

A headline, a snippet or one sentence of a corpus seldom names what an act is done to: "condemned *the bombing*", "sent
troops to *the border town*". There every sentence is read once more with each noun phrase as a possible side
(`things`), a predicate whose slots stayed empty still tells its relation (`untold`), and an act also reaches the actors
named deeper below its predicate. An article introduces whoever matters by name and is not read so. The claims stay
under `FIRM`, so that direct triples and `who` leave them out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph.extract.context import Context, Draft
from kgraph.extract.intent import refused
from kgraph.extract.lexicon import Lexicon
from kgraph.extract.slots import Arg
from kgraph.extract.things import is_ownerless, is_thing
from kgraph.extract.untold import WIDE, WideInterpreter
from kgraph.link import Linked, TokenMention
from kgraph.model import FIRM, Status

if TYPE_CHECKING:
    from kgraph.tokens import Token


BRIEF = 4  # sentences that make a text more than brief
NEAR = 3  # steps below its predicate that a thing may stand
WIDE_WEIGHT = 0.95 * FIRM
REACH = 0.8 * FIRM
STEP = 0.95  # per step further down
EMBEDDED = 0.9
THING_WEIGHT = 0.5
MOST = 4  # guesses for one source
CODED = frozenset({Status.ASSERTED, Status.PLANNED})


def is_brief(linked: Linked) -> bool:
    """Whether a document is too short to introduce anybody."""
    return len(linked.parsed.doc.sents) < BRIEF


@dataclass(frozen=True, slots=True)
class Guess:
    """An act toward somebody it may concern."""

    draft: Draft
    target: Arg
    confidence: float

    @property
    def dyad(self) -> frozenset[str]:
        """Both sides."""
        return frozenset((self.draft.source.actor, self.target.actor))

    @property
    def acts(self) -> bool:
        """Whether one side is an actor, or a thing of one ("*Syrian* missiles")."""
        return not (is_ownerless(self.draft.source.mention) and is_ownerless(self.target.mention))

    def written(self) -> Draft:
        """As a draft. A kindness that is said not to be done may be a refusal: "*failed to* reach a deal"."""
        return refused(replace(self.draft, target=self.target, confidence=self.confidence, rule=WIDE), Context())


def wider(wide: Linked, lexicon: Lexicon, contexts: dict[int, Context], firm: list[Draft]) -> list[Draft]:
    """The likeliest draft of each dyad that the firm reading leaves untold, a few for each source."""
    interpreter = WideInterpreter(wide, lexicon)
    read, _ = interpreter.document(contexts)
    whole, aimless = interpreter.untold(read)
    guesses = [Guess(d, d.target, d.confidence * WIDE_WEIGHT) for d in (*read, *whole)]
    guesses += reaching(wide, [*firm, *read, *aimless])
    told = {frozenset((d.source.actor, d.target.actor)) for d in firm if d.status in CODED}
    likeliest = sorted(guesses, key=lambda guess: -guess.confidence)
    return [guess.written() for guess in few(g for g in likeliest if g.dyad not in told and g.acts)]


def few(guesses: Iterable[Guess]) -> list[Guess]:
    """The first guess of each dyad, and not more than `MOST` of one source."""
    best: dict[frozenset[str], Guess] = {}
    made: Counter[str] = Counter()
    for guess in guesses:
        source = guess.draft.source.actor
        if guess.dyad not in best and made[source] < MOST:
            best[guess.dyad] = guess
            made[source] += 1
    return list(best.values())


def reaching(linked: Linked, drafts: list[Draft]) -> Iterator[Guess]:
    """Each act also toward whoever else is named below its predicate; a main clause outranks what it governs."""
    near: dict[int, list[tuple[int, TokenMention]]] = {}  # several drafts have one predicate
    for draft in drafts:
        if is_thing(draft.source.mention):
            continue
        if draft.head.i not in near:
            near[draft.head.i] = list(below(linked, draft.head))
        certainty = REACH * EMBEDDED ** sum(1 for _ in draft.head.ancestors)
        for depth, mention in near[draft.head.i]:
            actor = mention.actors[0]
            source = draft.source.mention
            if mention.head > source.last and actor != draft.source.actor and not beside(linked, source, mention):
                weight = STEP**depth * (THING_WEIGHT if is_thing(mention) else 1.0)
                yield Guess(draft, Arg(actor, mention), certainty * weight)


def beside(linked: Linked, one: TokenMention, other: TokenMention) -> bool:
    """Whether two mentions are coordinated: who acts together does not act on each other."""
    token = linked.parsed.doc[other.head]
    while token.dep_ == "conj" and token.i != one.head:
        token = token.head
    return token.i == one.head


def below(linked: Linked, head: Token) -> Iterator[tuple[int, TokenMention]]:
    """Mentions of one actor below a predicate with their depth, the shallowest first; things only close to it."""
    level, depth = [head], 0
    while level:
        depth += 1
        level = [c for t in level for c in t.children]
        for token in level:
            mention = linked.at(token.i)
            if mention is not None and len(mention.actors) == 1 and (depth < NEAR or not is_thing(mention)):
                yield depth, mention
