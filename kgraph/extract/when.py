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

# labels over which an act takes the date of the verb that carries it
CARRIED = frozenset({"dobj", "attr", "conj", "xcomp", "nsubjpass", "pobj", "prep", "acomp", "pcomp", "advcl", "agent"})


@dataclass(frozen=True)
class When:
    """Dates the drafts of one document."""

    linked: Linked

    @cached_property
    def governed(self) -> dict[int, list[tuple[int, int]]]:
        """Token ranges of time expressions by the word that governs them; those that own a noun under -index - 1."""
        found: dict[int, list[tuple[int, int]]] = {}
        for sentence in self.linked.parsed.doc.sents:
            for first, last in dates.find([t.text for t in sentence]):
                governor = self.governor(sentence, first, last)
                owned = sentence[first : last + 1].root.dep_ == "poss"  # "Monday's attack" dates the attack alone
                key = -governor.i - 1 if owned else governor.i
                found.setdefault(key, []).append((sentence.start + first, sentence.start + last))
        return found

    def governor(self, sentence: Span, first: int, last: int) -> Token:
        """The word that a time expression modifies."""
        words = sentence[first : last + 1]
        token: Token = words.root
        inside = range(words.start, words.end)
        while token.head != token and (token.i in inside or token.pos_ == "ADP"):
            token = token.head
        return token

    def date(self, draft: Draft) -> str:
        """ISO date of a draft, empty where the text fixes none."""
        if draft.status is Status.REQUESTED:
            return ""
        carriers = self.carriers(draft.head)
        if draft.speech is not None and draft.source.actor in {a.actor for a in draft.attributed}:
            carriers += self.carriers(draft.speech)
        keys = [(-draft.head.i - 1, draft.head), *((t.i, t) for t in carriers)]
        return next((found for key, token in keys if (found := self.resolved(key, token, draft.status))), "")

    def resolved(self, key: int, carrier: Token, status: Status) -> str:
        """The first date among the time expressions that a word governs."""
        for first, last in self.governed.get(key, ()):
            words = " ".join(t.text for t in self.linked.parsed.doc[first : last + 1])
            found = dates.resolve(words, self.linked.parsed.article.date, tense(carrier, status))
            if found:
                return found
        return ""

    def carriers(self, head: Token) -> list[Token]:
        """Where the date of an act may hang: on it, on its phrases, then on the verbs that carry it."""
        found = [head, *circumstances(head)]
        token = head
        while token.dep_ in CARRIED and token.head != token:
            token = token.head
            found += [token, *circumstances(token)]
            if grammar.is_verb(token) and token.dep_ not in ("xcomp", "conj"):
                break
        return list(dict.fromkeys(found))


def circumstances(head: Token) -> list[Token]:
    """Heads of the prepositional phrases of a predicate ("during *talks* on Wednesday"), and its bare objects."""
    level, found = [head], []
    for _ in range(3):
        level = [
            g for t in level for p in t.children if p.dep_ in ("prep", "agent") for g in p.children if g.dep_ == "pobj"
        ]
        found += level
    return found + [c for c in head.children if c.dep_ in ("dobj", "npadvmod", "attr")]


def tense(token: Token, status: Status) -> str:
    """past, future or present, as `dates.resolve` asks."""
    verb = next((t for t in [token, *token.ancestors] if grammar.is_verb(t)), token)
    if status in (Status.PLANNED, Status.POSSIBLE) and "have" not in grammar.auxiliaries(verb):
        return "future"
    return "past" if grammar.is_past(verb) or not grammar.is_verb(verb) else "present"
