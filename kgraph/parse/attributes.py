"""spaCy's attribute ruler, its patterns of one word asked once for each kind of word instead of at every word.

Most patterns ask for the tag, the label in the tree and perhaps the word itself, of which there are few combinations.
The other patterns are few and looked for as ever.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc, Span

KIND: list[int | str] = ["LOWER", "TAG", "DEP", "IS_SPACE"]  # what tells kinds of words apart


class Attributes:
    """Stands in a pipeline for the ruler that it is made of."""

    def __init__(self, ruler: Any) -> None:
        self.ruler = ruler
        self.of_one, self.others = Matcher(ruler.vocab), Matcher(ruler.vocab)
        self.named: set[int] = set()  # the words that patterns of one word ask for
        self.known: dict[tuple[int, ...], list[tuple[int, int]]] = {}  # the patterns that fit a kind of word
        for number, row in enumerate(ruler.patterns):
            of_one = row["index"] == 0 and all(map(is_of_one, row["patterns"]))
            (self.of_one if of_one else self.others).add(str(number), row["patterns"])
            if of_one:
                self.named.update(ruler.vocab.strings[word] for (asked,) in row["patterns"] for word in words(asked))

    @staticmethod
    def suits(nlp: Language) -> bool:
        """Whether a pipeline has spaCy's ruler."""
        return nlp.has_pipe("attribute_ruler") and type(nlp.get_pipe("attribute_ruler")) is AttributeRuler

    def __call__(self, doc: Doc) -> Doc:
        found = [(self.number(name), name, *bounds) for name, *bounds in self.others(doc, allow_missing=True)]
        for i, (word, *labels) in enumerate(doc.to_array(KIND).tolist()):
            kind = (word if word in self.named else 0, *labels)
            if kind not in self.known:
                self.known[kind] = self.fitting(doc[i : i + 1])
            found += [(number, name, i, i + 1) for number, name in self.known[kind]]
        self.ruler.set_annotations(doc, sorted(found))  # later patterns have precedence
        return doc

    def fitting(self, word: Span) -> list[tuple[int, int]]:
        """The patterns of one word that fit a word: number and name."""
        return [(self.number(name), name) for name, *_ in self.of_one(word, allow_missing=True)]

    def number(self, name: int) -> int:
        """The number of a pattern."""
        return int(self.ruler.vocab.strings[name])


def is_of_one(pattern: list[dict[str, Any]]) -> bool:
    """Whether a pattern is of one word and asks for nothing but its kind."""
    return len(pattern) == 1 and pattern[0].keys() <= set(KIND) and None not in words(pattern[0])


def words(asked: dict[str, Any]) -> Iterator[str | None]:
    """The words that a pattern asks for; None where it asks otherwise than for one of several."""
    word = asked.get("LOWER", {"IN": ()})
    yield from [word] if isinstance(word, str) else word["IN"] if word.keys() == {"IN"} else [None]


@Language.factory("kgraph_attribute_ruler")
def attributes(nlp: Language, name: str) -> Attributes:
    """The component for a pipeline that has a ruler."""
    return Attributes(nlp.get_pipe("attribute_ruler"))
