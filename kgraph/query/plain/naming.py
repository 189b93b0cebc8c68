"""The actors that the words of a plain question name, and the words that name nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kgraph.errors import UnknownTermError
from kgraph.query.actors import Actors
from kgraph.query.plain.periods import MONTH

ANYBODY = frozenset({"", "whom", "who", "anybody", "anyone", "somebody", "someone", "each other", "one another"})
LIST = re.compile(r",? (?:or|and) |, ")
QUOTED = re.compile(r'["“](?P<words>[^"”]+)["”]')
SEASONS = "spring|summer|autumn|fall|winter"
VAGUE = re.compile(
    rf"\b(?:recently|lately|now|today|yesterday|ago|(?:last|this|past) (?:week|month|year|{SEASONS})"
    rf"|(?:in|during) (?:the )?(?:early|late|mid|{SEASONS}))\b",
    re.I,
)
PLACE = re.compile(r"(?:in|at|near|inside|outside) ", re.I)
HINTS = {
    "dated": ": a date needs its year, as in June 2017",
    "vague": ": say which days, as in June 2017",
    "placed": ": the graph knows who, whom and when, not where",
}
HIDDEN = "\x01{}\x01"


@dataclass(frozen=True, slots=True)
class Named:
    """The IRIs of actors, and the words that name none."""

    iris: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass
class Naming:
    """Looks words up in an index. What stands in quotation marks is one name, whatever words it has."""

    actors_known: Actors
    hidden: list[str] = field(default_factory=list)

    def hide(self, text: str) -> str:
        """The question with a mark in place of each quoted name, and without what ends a sentence."""
        text = QUOTED.sub(self._hide, " ".join(text.split()))
        return re.sub(r"[?!.]+(?=$)|(?<=\w)[;:](?= |$)", "", text.strip()).strip()

    def actors(self, words: Sequence[str] | str) -> Named:
        """All actors that the words name: one name, or several joined by commas, and, or."""
        phrase = words if isinstance(words, str) else " ".join(words)
        phrase = phrase.strip(" ,")
        if phrase.lower() in ANYBODY:
            return Named()
        if found := self._one(phrase):
            return Named(found)
        parts = LIST.split(phrase)
        if len(parts) > 1:
            named = [self.actors(part) for part in parts]
            iris = tuple(dict.fromkeys(iri for one in named for iri in one.iris))
            return Named(iris, tuple(words for one in named for words in one.unknown))
        return self._beginning(phrase)

    def pair(self, words: Sequence[str]) -> tuple[Named, Named]:
        """The two actors of "China and Russia"; the second is empty where only one is named."""
        phrase = " ".join(words)
        for match in LIST.finditer(phrase):
            one, other = self.actors(phrase[: match.start()]), self.actors(phrase[match.end() :])
            if not (one.unknown or other.unknown):
                return one, other
        return self.actors(phrase), Named()

    def not_understood(self, unknown: Sequence[str]) -> UnknownTermError:
        """The error for words that have no place in the question, with the nearest names."""
        shown = [self.shown(words) for words in dict.fromkeys(unknown)]
        dated = any(re.match(rf"(?:(?:in|on|since|before|after|by) )?(?:{MONTH})\b", words, re.I) for words in shown)
        vague = any(VAGUE.search(words) for words in shown)
        placed = any(PLACE.match(words) for words in shown)
        hint = next(
            (HINTS[kind] for kind, is_so in (("dated", dated), ("vague", vague), ("placed", placed)) if is_so), ""
        )
        unclear = () if vague or placed else shown
        nearest = dict.fromkeys(name for words in unclear for name in self.actors_known.nearest(words)[:3])
        told = ", ".join(f'"{words}"' for words in shown)
        return UnknownTermError(f"Not understood: {told}{hint}.", tuple(nearest))

    def shown(self, text: str) -> str:
        """Words as the question had them."""
        for number, words in enumerate(self.hidden):
            text = text.replace(HIDDEN.format(number), words)
        return text

    def _hide(self, match: re.Match[str]) -> str:
        self.hidden.append(match["words"])
        return HIDDEN.format(len(self.hidden) - 1)

    def _one(self, phrase: str) -> tuple[str, ...]:
        return self.actors_known.iris(self.actors_known.named(self.shown(phrase)))

    def _beginning(self, phrase: str) -> Named:
        """The longest beginning that is a name; what follows it is not understood."""
        words = phrase.split()
        for count in range(len(words) - 1, 0, -1):
            if found := self._one(re.sub(r"['’]s?$", "", " ".join(words[:count]))):
                return Named(found, (" ".join(words[count:]),))
        return Named((), (phrase,))
