"""spaCy's entity recogniser, deciding of all words outside names at once: the same names in a fraction of the time.

It goes from word to word: each begins a name (B), is one (U) or is outside (O); inside a name it goes on with it (I) or
ends it (L). Its network sees the word, the first word of the open name and the word before. Outside a name there are no
such two, so that the best move at a word hangs on that word alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span
from spacy.util import minibatch
from thinc.api import NumpyOps

if TYPE_CHECKING:
    from numpy.typing import NDArray

NEVER = -np.inf


@dataclass(frozen=True, slots=True)
class Words:
    """The words of several documents in a row: what the network makes of each in each of the three places (the first
    row is of no word), the best move outside a name, whether no name goes on behind it.
    """

    seen: NDArray[np.float32]
    best: list[int]
    last: list[bool]


class Entities:
    """Stands in a pipeline for the recogniser that it is made of."""

    def __init__(self, recognizer: Any) -> None:
        self.network, self.lower, self.upper = map(recognizer.model.get_ref, ("tok2vec", "lower", "upper"))
        names = [recognizer.moves.get_class_name(i) for i in range(recognizer.moves.n_moves)]
        self.moves = [(move, label) for move, _, label in (name.partition("-") for name in names)]
        self.number = {move: i for i, move in enumerate(self.moves)}
        self.begin = [i for i, (move, _) in enumerate(self.moves) if move == "B"]
        self.naming = self.begin + [i for i, (move, label) in enumerate(self.moves) if move == "U" and label]
        self.inside = sorted(set(range(len(self.moves))) - {*self.naming, self.number["O", ""]})

    @staticmethod
    def suits(nlp: Language) -> bool:
        """Whether a pipeline's recogniser decides word by word from those three words, and nobody else does."""
        recognizer: Any = nlp.get_pipe("ner")
        if type(recognizer) is not EntityRecognizer or type(recognizer.model.ops) is not NumpyOps:
            return False
        model = recognizer.model
        whole = model.attrs["has_upper"] and not model.attrs["unseen_classes"] and recognizer.cfg["beam_width"] == 1
        alone = not any("doc.ents" in nlp.get_pipe_meta(name).assigns for name in nlp.pipe_names if name != "ner")
        return bool(whole and alone and model.get_ref("lower").get_dim("nF") == 3)

    def __call__(self, doc: Doc) -> Doc:
        self.recognize([doc])
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 128) -> Iterator[Doc]:
        """Recognise the entities of documents, in order."""
        batches = minibatch(docs, batch_size)  # type: ignore[no-untyped-call]
        for batch in batches:
            by_length = minibatch(sorted(batch, key=len), max(batch_size // 4, 2))  # type: ignore[no-untyped-call]
            for part in by_length:  # as the recogniser itself does
                self.recognize(part)
            yield from batch

    def recognize(self, docs: Sequence[Doc]) -> None:
        """Recognise the entities of some documents."""
        docs = [doc for doc in docs if len(doc)]
        if not docs:
            return
        borders = np.cumsum([0, *map(len, docs)])
        words = self.read(docs, borders)
        for doc, (start, end) in zip(docs, pairwise(borders.tolist()), strict=True):
            names = self.names(words, start, end)
            doc.set_ents([Span(doc, first - start, behind - start, label) for first, behind, label in names])

    def read(self, docs: Sequence[Doc], borders: NDArray[np.int_]) -> Words:
        """What is known of the words before any name is."""
        seen = self.lower.predict(self.network.predict(docs))
        scores = self.scores(seen[1:, 0] + seen[0, 1] + seen[0, 2])
        marks = np.concatenate([doc.to_array(["IS_SPACE", "SENT_START"]).reshape(-1, 2) for doc in docs])
        last = np.append(marks[1:, 1] == 1, True)
        last[borders[1:] - 1] = True
        scores[:, self.inside] = NEVER
        scores[np.ix_(marks[:, 0] == 1, np.array(self.naming))] = NEVER
        scores[np.ix_(last, np.array(self.begin))] = NEVER
        return Words(seen, scores.argmax(axis=1).tolist(), last.tolist())

    def names(self, words: Words, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """The names in a stretch of words: the first word, the one behind it, the label."""
        behind = start
        for i in range(start, end):
            move, label = self.moves[words.best[i]]
            if i >= behind and move != "O":
                behind = i + 1 if move == "U" else self.behind(words, i, label)
                yield i, behind, label

    def behind(self, words: Words, first: int, label: str) -> int:
        """The word behind a name that begins with a word and goes on."""
        moves = sorted((self.number["I", label], self.number["L", label]))
        i = first + 1
        while not words.last[i]:
            seen = words.seen[i + 1 : i + 2, 0] + words.seen[first + 1, 1] + words.seen[i, 2]
            if self.moves[moves[self.scores(seen)[0, moves].argmax()]][0] == "L":
                break
            i += 1
        return i + 1

    def scores(self, seen: NDArray[np.float32]) -> Any:
        """What the network says of each move, from the sums of what it makes of the three words."""
        hidden = (seen + self.lower.get_param("b")).max(axis=2)
        return hidden @ self.upper.get_param("W").T + self.upper.get_param("b")


@Language.factory("kgraph_ner")
def entities(nlp: Language, name: str) -> Entities:
    """The component for a pipeline that has a recogniser."""
    return Entities(nlp.get_pipe("ner"))
