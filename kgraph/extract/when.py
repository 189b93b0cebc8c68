"""The date of an act: the time expression that its own predicate governs, resolved against the document's date."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kgraph.extract import dates, grammar
from kgraph.extract.context import Draft
from kgraph.link import Linked
from kgraph.model import Status

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# labels over which a time expression climbs to the predicate that it dates
CLIMB = frozenset("pobj prep npadvmod nummod compound amod advmod nmod poss appos punct det tmod pcomp quantmod dep cc conj".split())


@dataclass(frozen=True)
class When:
    """Dates the drafts of one document."""

    linked: Linked

    @cached_property
    def governed(self) -> dict[int, list[tuple[int, int]]]:
        """Token ranges of time expressions by the predicate or noun that governs them."""
        found: dict[int, list[tuple[int, int]]] = {}
        for sentence in self.linked.parsed.doc.sents:
            for first, last in dates.find([t.text for t in sentence]):
                governor = self.governor(sentence, first, last)
                found.setdefault(governor.i, []).append((sentence.start + first, sentence.start + last))
        return found

    def governor(self, sentence: Span, first: int, last: int) -> Token:
        """The first verb above a time expression, or a noun that it directly modifies."""
        words = sentence[first : last + 1]
        token: Token = words.root
        inside = range(words.start, words.end)
        while token.head is not token and (token.i in inside or token.pos_ == "ADP"):
            token = token.head
        return token

    def date(self, draft: Draft) -> str:
        """ISO date of a draft, empty where the text fixes none."""
        if draft.status is Status.REQUESTED:
            return ""
        for token in self.carriers(draft.head):
            for first, last in self.governed.get(token.i, ()):
                words = " ".join(t.text for t in self.linked.parsed.doc[first : last + 1])
                found = dates.resolve(words, self.linked.parsed.article.date, tense(token, draft.status))
                if found:
                    return found
        return ""

    def carriers(self, head: Token) -> list[Token]:
        """Where the date of an act may hang: on it, its modifiers, or the verb that carries it."""
        found = [head, *(t for t in head.children if t.dep_ in ("dobj", "attr", "pobj", "prep", "dative"))]
        found += [g for t in list(found) if t.dep_ == "prep" for g in t.children if g.dep_ == "pobj"]
        token = head
        while token.dep_ in ("dobj", "attr", "conj", "xcomp", "nsubjpass", "pobj", "prep", "acomp") and token.head is not token:
            token = token.head
            found.append(token)
            if grammar.is_verb(token) and token.dep_ not in ("xcomp", "conj"):
                break
        return found


def tense(token: Token, status: Status) -> str:
    """past, future or present, as `dates.resolve` asks."""
    if status in (Status.PLANNED, Status.POSSIBLE):
        return "future"
    verb = next((t for t in [token, *token.ancestors] if grammar.is_verb(t)), token)
    return "past" if grammar.is_past(verb) or not grammar.is_verb(verb) else "present"
