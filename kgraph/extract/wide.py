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

from kgraph.extract import grammar
from kgraph.extract.arguments import Arg, aboard, args
from kgraph.extract.context import Context, Draft
from kgraph.extract.intent import refused
from kgraph.extract.lexicon import Lexicon
from kgraph.extract.things import SEAT, is_ownerless, is_thing
from kgraph.extract.untold import WIDE, WideInterpreter
from kgraph.extract.voiced import commanded, judged, voiced
from kgraph.link import Linked, TokenMention
from kgraph.model import FIRM, NAMED, Status

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token


BRIEF = 4  # sentences that make a text more than brief
NEAR = 3  # steps below its predicate that a thing may stand
WIDE_WEIGHT = 0.95 * FIRM
REACH = 0.8 * FIRM
STEP = 0.95  # per step further down
EMBEDDED = 0.9
THING_WEIGHT = 0.5
MOST = 6  # guesses for one source
FRONTED = 0.6  # who is named before the source
FAR = 6  # steps that it costs to leave the predicate's own words
BEHIND = 0.7  # an act of somebody's people, as their own
CARRIED = 0.6
LEADING = frozenset("lead head command direct".split())
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

    def turned(self) -> Guess:
        """The same, done to the source."""
        return replace(self, draft=replace(self.draft, source=self.target), target=self.draft.source)

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
    spoken = [d for told in (*firm, *read, *whole) for d in (*voiced(wide, told), *commanded(wide, told))]
    turned = interpreter.backward
    guesses = [g.turned() if g.draft.rule == WIDE and g.draft.head.i in turned else g for g in guesses]
    guesses += [Guess(d, d.target, d.confidence * WIDE_WEIGHT) for d in spoken]
    guesses += [Guess(d, d.target, d.confidence) for c, own in interpreter.clauses for d in judged(wide, c, own)]
    unnamed = [g for g in guesses if g.draft.source.mention.kind not in NAMED]
    unnamed += [Guess(d, d.target, WIDE_WEIGHT) for d in firm if d.source.mention.kind not in NAMED]
    guesses += [g for told in unnamed for g in behind(wide, told)]
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
            near[draft.head.i] = list(around(linked, draft.head))
        certainty = REACH * min(1.0, draft.confidence / FIRM) * EMBEDDED ** sum(1 for _ in draft.head.ancestors)
        source, acting = draft.source.mention, draft.source.actor
        content = said_of(draft.head) if draft.relation == "talks-with" else frozenset()
        for depth, mention in near[draft.head.i]:
            actor = mention.actors[0]
            if mention.head in content:
                continue  # "told reporters that *Peru* had left": nobody speaks with whom the words are about
            if actor != acting and not nested(mention, source) and not beside(linked, source, mention):
                weight = STEP**depth * (THING_WEIGHT if is_thing(mention) else 1.0)
                weight *= 1.0 if mention.head > source.last else FRONTED
                yield Guess(draft, Arg(actor, mention), certainty * weight)


def said_of(verb: Token) -> frozenset[int]:
    """The words of what is said."""
    return frozenset(t.i for c in grammar.children(verb, *grammar.CLAUSAL) for t in c.subtree)


def nested(one: TokenMention, other: TokenMention) -> bool:
    """Whether the words of one mention stand within the other's."""
    return other.first <= one.first <= other.last or one.first <= other.first <= one.last


def behind(linked: Linked, guess: Guess) -> Iterator[Guess]:
    """The same act, of somebody unnamed, by those whose people or means do it: "troops *of Chad*"."""
    source = guess.draft.source
    noun = linked.parsed.doc[source.mention.head]
    leading = [c for c in noun.children if c.dep_ == "acl" and grammar.lemma(c) in LEADING]
    backers = grammar.phrase(noun, "of", "from", "for", "in") + [n for c in leading for n in grammar.phrase(c, "by")]
    carried = [o for b in grammar.expand(backers) for o in carrying(b)] + carrying(noun)
    for weight, nouns in ((BEHIND, backers), (CARRIED, carried)):
        for owner in args(linked, nouns):
            if owner.actor not in (source.actor, guess.target.actor):
                yield Guess(replace(guess.draft, source=owner), guess.target, guess.confidence * weight)


def carrying(craft: Token) -> list[Token]:
    """Who is carried, and whose men: "lorries *carrying soldiers of Chad*"."""
    borne = aboard(craft)
    return [*borne, *(n for b in borne for n in grammar.phrase(b, "of", "from"))]


def beside(linked: Linked, one: TokenMention, other: TokenMention) -> bool:
    """Whether two mentions are coordinated: who acts together does not act on each other."""
    first, last = (one.head, other.head) if one.head < other.head else (other.head, one.head)
    token = linked.parsed.doc[last]
    while token.dep_ == "conj" and token.i != first:
        token = token.head
    return token.i == first


def around(linked: Linked, head: Token) -> Iterator[tuple[int, TokenMention]]:
    """Mentions below a predicate; then, if it is a noun or hangs on one, those below the verb above it."""
    yield from below(linked, head)
    verb = next((a for a in head.ancestors if grammar.is_verb(a)), None)
    if verb is not None and (head.dep_ in ("acl", "relcl") or not grammar.is_verb(head)):
        yield from ((depth + FAR, mention) for depth, mention in below(linked, verb))


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
