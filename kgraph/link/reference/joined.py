"""Two of whom a sentence tells together: "talks *between X and Y*", "*X and Y* clashed", "*X* met *Y*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.phrase import SUBJECT
from kgraph.link.reference.agreement import together

if TYPE_CHECKING:
    from collections.abc import Callable

    from kgraph.link.document.reading import Reading
    from kgraph.parse.tokens import Token

# what two do with each other, said of both together: "Oman and Chad *signed* a truce"
MUTUAL = frozenset(
    "meet clash fight battle talk speak negotiate confer sign agree discuss reach conclude initial resume hold open "
    "begin start exchange trade swap accuse blame quarrel fail declare observe settle".split()
)
# what one does with another: "Oman *met* Chad", "clashed *with* Chad"
TOWARD = frozenset("meet fight battle".split())
WITH = frozenset("meet clash fight talk speak negotiate confer sign agree discuss hold reach quarrel".split())
FAR = 4  # sentences back


def told_together(
    reading: Reading,
    token: Token,
    fits: Callable[[tuple[str, ...]], tuple[str, ...]],
    near: int = FAR,
    *,
    mutual: bool = True,
) -> tuple[str, ...]:
    """The two whom the sentences before a word told together last, as far as they fit; empty if none did."""
    number = reading.sentence_of[token.i]
    for back in range(number, max(number - near, 0) - 1, -1):
        words = [word for word in reading.sentence(back) if word.i < token.i and not is_over(word, token)]
        found = [two for word in words if len(two := fits(pair_at(reading, word, mutual))) == 2]
        if found:
            return found[-1] if all(set(two) == set(found[-1]) for two in found) else ()
    return ()


def is_over(word: Token, token: Token) -> bool:
    """Whether a word governs another, so that what it tells is told of that one too."""
    while token.head.i != token.i and token.i != word.i:
        token = token.head
    return token.i == word.i


def pair_at(reading: Reading, word: Token, mutual: bool) -> tuple[str, ...]:
    """The two told together by one word: *between*, or a verb (of what two do with each other, if `mutual`)."""
    if word.lower_ == "between":
        return of_noun(reading, next((c for c in word.rights if c.dep_ == "pobj"), None))
    if word.lemma not in MUTUAL and (mutual or word.pos_ != "VERB"):
        return ()
    subject = next((c for c in word.lefts if c.dep_ in SUBJECT), None)
    first = of_noun(reading, subject)
    if len(first) != 1 or word.lemma not in MUTUAL:
        return first
    beside = [c for c in word.rights if word.lemma in TOWARD and c.dep_ == "dobj"]
    beside += [p for c in phrases(word) for p in c.rights if p.dep_ == "pobj"] if word.lemma in WITH else []
    second = of_noun(reading, beside[0]) if beside else ()
    return (*first, *second) if len(second) == 1 and first != second else second


def phrases(verb: Token) -> list[Token]:
    """The phrases of a verb or its object that say with whom: "held talks *with* Chad"."""
    over = [verb, *(c for c in verb.rights if c.dep_ == "dobj")]
    return [c for word in over for c in word.rights if c.lower_ == "with"]


def of_noun(reading: Reading, noun: Token | None) -> tuple[str, ...]:
    """The actors of a noun and of those coordinated with it; none where it is a mere place."""
    mention = reading.at(noun.i) if noun is not None else None
    return () if mention is None or mention.reason.startswith("place:") else together(reading, mention)
