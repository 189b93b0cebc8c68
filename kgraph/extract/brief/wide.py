"""A second, wider reading of brief texts, whose claims are never firm.

A headline, a snippet or one sentence of a corpus seldom names what an act is done to: "condemned *the bombing*", "sent
troops to *the border town*". There every sentence is read once more with each noun phrase as a possible side
(`things`), a predicate whose slots stayed empty still tells its relation (`untold`), and an act may concern whoever
else its sentence names (`concerned`). An article introduces whoever matters by name and is not read so. The claims
stay under `FIRM`, so that direct triples and `who` leave them out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import aboard, args
from kgraph.extract.brief.concerned import Guess, as_told, partaking, reaching, side_by_side
from kgraph.extract.brief.untold import WIDE, WideInterpreter
from kgraph.extract.brief.voiced import commanded, judged, sided, sought, voiced
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.link import Linked
from kgraph.model import FIRM, NAMED, Status

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token


BRIEF = 4  # sentences that make a text more than brief
WIDE_WEIGHT = 0.95 * FIRM
MOST = 8  # guesses for one source
BEHIND = 0.7  # an act of somebody's people, as their own
CARRIED = 0.6
LEADING = frozenset("lead head command direct".split())
CODED = frozenset({Status.ASSERTED, Status.PLANNED})


def is_brief(linked: Linked) -> bool:
    """Whether a document is too short to introduce anybody."""
    return len(linked.parsed.doc.sents) < BRIEF


def wider(wide: Linked, lexicon: Lexicon, contexts: dict[int, Context], firm: list[Draft]) -> list[Draft]:
    """The likeliest draft of each dyad that the firm reading leaves untold, a few for each source."""
    interpreter = WideInterpreter(wide, lexicon)
    read, _ = interpreter.document(contexts)
    whole, aimless = interpreter.untold(read)
    guesses = [as_told(d, d.confidence * WIDE_WEIGHT) for d in (*read, *whole)]
    acts = [*firm, *read]
    guesses += [*reaching(wide, [*acts, *aimless]), *partaking(wide, acts), *side_by_side(wide, acts)]
    spoken = [d for told in (*firm, *read, *whole) for d in (*voiced(wide, told), *commanded(wide, told))]
    spoken += [d for told in (*firm, *read) for d in (*sought(told), *sided(wide, told))]
    turned = interpreter.backward
    guesses = [g.turned() if g.draft.rule == WIDE and g.draft.head.i in turned else g for g in guesses]
    guesses += [as_told(d, d.confidence * WIDE_WEIGHT) for d in spoken]
    guesses += [as_told(d, d.confidence) for c, own in interpreter.clauses for d in judged(wide, c, own)]
    unnamed = [g for g in guesses if g.source.mention.kind not in NAMED]
    unnamed += [as_told(d, WIDE_WEIGHT) for d in firm if d.source.mention.kind not in NAMED]
    guesses += [g for told in unnamed for g in behind(wide, told)]
    told = {frozenset((d.source.actor, d.target.actor)) for d in firm if d.status in CODED}
    likeliest = sorted(guesses, key=lambda guess: -guess.confidence)
    return [guess.written() for guess in few(g for g in likeliest if g.dyad not in told and g.acts)]


def few(guesses: Iterable[Guess]) -> list[Guess]:
    """The first guess of each dyad, and not more than `MOST` of one source."""
    best: dict[frozenset[str], Guess] = {}
    made: Counter[str] = Counter()
    for guess in guesses:
        source = guess.source.actor
        if guess.dyad not in best and made[source] < MOST:
            best[guess.dyad] = guess
            made[source] += 1
    return list(best.values())


def behind(linked: Linked, guess: Guess) -> Iterator[Guess]:
    """The same act, of somebody unnamed, by those whose people or means do it: "troops *of Chad*"."""
    source = guess.source
    noun = linked.parsed.doc[source.mention.head]
    leading = [c for c in noun.children if c.dep_ == "acl" and c.lemma in LEADING]
    backers = grammar.phrase(noun, "of", "from", "for", "in") + [n for c in leading for n in grammar.phrase(c, "by")]
    carried = [o for b in grammar.expand(backers) for o in carrying(b)] + carrying(noun)
    for weight, nouns in ((BEHIND, backers), (CARRIED, carried)):
        for owner in args(linked, nouns):
            if owner.actor not in (source.actor, guess.target.actor):
                yield Guess(guess.draft, owner, guess.target, guess.confidence * weight)


def carrying(craft: Token) -> list[Token]:
    """Who is carried, and whose men: "lorries *carrying soldiers of Chad*"."""
    borne = aboard(craft)
    return [*borne, *(n for b in borne for n in grammar.phrase(b, "of", "from"))]
