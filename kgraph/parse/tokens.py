"""A parse as plain objects: what linking and extraction read, under the names that spaCy gives it.

spaCy makes a new object at each access to a token and looks each label up in its string store; a sentence is read some
hundred times over, so copying it once is several times cheaper. Nothing beyond `parse` needs spaCy. `packing` writes
the same columns to bytes and reads them back; `mending` sets right what the parser gets wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from mypy_extensions import mypyc_attr

if TYPE_CHECKING:
    import spacy.tokens

MISREAD = {  # forms that the model cuts wrong or not at all
    "doses": "dose",
    "corpses": "corpse",
    "bases": "base",
    "euros": "euro",
    "decertified": "decertify",
    "overflew": "overfly",
    "overflown": "overfly",
    "forswore": "forswear",
    "chivvied": "chivvy",
}
T = TypeVar("T")


class Columns(NamedTuple):
    """A parse as one list a label, with a value for each word. `heads` and `left_edges` are indices of words."""

    texts: list[str]
    lemmas: list[str]
    pos: list[str]
    tags: list[str]
    deps: list[str]
    entity_types: list[str]
    entity_places: list[str]
    blanks: list[str]
    puncts: list[bool]
    starts: list[bool]
    heads: list[int]
    left_edges: list[int]

    @classmethod
    def of(cls, *sources: Doc | spacy.tokens.Doc) -> Columns:
        """The columns of a document, spaCy's or ours, or of several in a row."""
        rows: list[tuple[Any, ...]] = []
        ends = []
        for source in filter(len, sources):
            at = len(rows)
            rows += [
                (
                    t.text, t.lemma_, t.pos_, t.tag_, t.dep_, t.ent_type_, t.ent_iob_, t.whitespace_,
                    bool(t.is_punct), bool(t.is_sent_start), at + t.head.i, at + t.left_edge.i,
                )
                for t in source
            ]  # fmt: skip
            ends.append(len(rows) - 1)
        columns = cls(*map(list, zip(*rows, strict=True))) if rows else cls(*([] for _ in cls._fields))
        for end in ends[:-1]:
            columns.blanks[end] = " "  # the next one is no part of the word
        return columns


class Token:
    """A word: its place, forms, labels and neighbours in the tree. `i` is its index in the document."""

    __slots__ = (
        "_left_edge",
        "children",
        "dep_",
        "doc",
        "ent_iob_",
        "ent_type_",
        "head",
        "i",
        "is_punct",
        "is_sent_start",
        "lefts",
        "lemma",
        "lemma_",
        "lower_",
        "noted",
        "pos_",
        "rights",
        "sent",
        "tag_",
        "text",
        "whitespace_",
    )  # fmt: skip

    doc: Doc
    head: Token
    sent: Span

    def __init__(
        self, doc: Doc, i: int, text: str, lemma: str, pos: str, tag: str, dep: str, entity_type: str,
        entity_place: str, blank: str, is_punct: bool, is_sent_start: bool, left_edge: int,
    ) -> None:  # fmt: skip
        self.doc, self.head = doc, self
        self.i, self.text, self.lower_, self.lemma_ = i, text, text.lower(), lemma
        self.lemma = MISREAD.get(self.lower_) or (lemma or text).lower()  # a headline's verb too
        self.pos_, self.tag_, self.dep_ = pos, tag, dep
        self.ent_type_, self.ent_iob_ = entity_type, entity_place
        self.whitespace_, self.is_punct = blank, is_punct
        self.is_sent_start = is_sent_start
        self._left_edge = left_edge
        self.lefts: list[Token] = []
        self.rights: list[Token] = []
        self.children: list[Token] = []
        self.noted: dict[Any, Any] = {}  # what `once` keeps

    def __repr__(self) -> str:
        return self.text

    def __hash__(self) -> int:
        return self.i  # the same in every run, so that no order hangs on addresses

    @property
    def is_alpha(self) -> bool:
        """Letters alone."""
        return self.text.isalpha()

    @property
    def is_lower(self) -> bool:
        """No capital."""
        return self.text.islower()

    @property
    def left_edge(self) -> Token:
        """The first word of its subtree."""
        return self.doc[self._left_edge]

    @property
    def subtree(self) -> list[Token]:
        """The word and all that hangs on it, in the order of the text."""
        found, waiting = [self], [self]
        while waiting:
            below = waiting.pop().children
            found += below
            waiting += below
        return sorted(found, key=index)

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, its head's head, and so on."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def as_verb(self, lemma: str, tag: str) -> Token:
        """The word once more, in its place of the tree, read as a verb."""
        word = Token(
            self.doc, self.i, self.text, self.lemma_, "VERB", tag, self.dep_, self.ent_type_, self.ent_iob_,
            self.whitespace_, self.is_punct, self.is_sent_start, self._left_edge,
        )  # fmt: skip
        word.lemma, word.head, word.sent = lemma, self.head, self.sent
        word.lefts, word.rights, word.children = self.lefts, self.rights, self.children
        return word

    def nbor(self, distance: int = 1) -> Token:
        """The word so many places on. Raises IndexError outside the document."""
        if self.i + distance < 0:
            raise IndexError(f"no word {distance} places from word {self.i}")
        return self.doc[self.i + distance]


class Span:
    """Some words in a row: `end` is exclusive."""

    __slots__ = ("doc", "end", "start")

    def __init__(self, doc: Doc, start: int, end: int) -> None:
        self.doc, self.start, self.end = doc, start, end

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc[self.start : self.end])

    def __getitem__(self, place: int) -> Token:
        return self.doc[self.start : self.end][place]

    @property
    def text(self) -> str:
        """The words as written, single blanks kept where they stood."""
        words = self.doc[self.start : self.end]
        return "".join(w.text + w.whitespace_ for w in words[:-1]) + "".join(w.text for w in words[-1:])

    @property
    def root(self) -> Token:
        """The word that the others hang on: one without a head, else the one nearest to it."""
        words = self.doc[self.start : self.end]
        free = next((w for w in words if w.head is w), None)
        if free is not None:
            return free
        outward = [w for w in words if not self.start <= w.head.i < self.end]
        return min(outward, key=depth, default=words[0])

    def is_deeper(self, chain: int) -> bool:
        """Whether more words than that hang below one another."""
        level = [self.root] if len(self) > chain else []
        while level and chain:
            level = [child for word in level for child in word.children]
            chain -= 1
        return bool(level)


@mypyc_attr(native_class=False)  # mypyc takes no class that is a list
class Doc(list[Token]):
    """The words of a document, with its sentences."""

    __slots__ = ("sents",)

    def __init__(self, columns: Columns) -> None:
        labels: tuple[list[Any], ...] = columns[:-2]
        rows = zip(*labels, columns.left_edges, strict=True)
        super().__init__(Token(self, i, *row) for i, row in enumerate(rows))
        for word, head in zip(self, columns.heads, strict=True):
            word.head = self[head]
            if word.head is not word:
                (word.head.lefts if word.i < word.head.i else word.head.rights).append(word)
        for word in self:
            word.children = word.lefts + word.rights
        starts = [w.i for w in self if w.is_sent_start or w.i == 0]
        self.sents = [Span(self, *bounds) for bounds in pairwise([*starts, len(self)])]
        for sentence in self.sents:
            for word in sentence:
                word.sent = sentence

    def span(self, first: int, last: int) -> Span:
        """The words from one to another, both included."""
        return Span(self, first, last + 1)


def once(reading: Callable[[Token], T]) -> Callable[[Token], T]:
    """A reading of a word that hangs on the parse alone: made once, kept with the word, and never changed."""

    @wraps(reading)
    def noted(token: Token) -> T:
        known = token.noted
        found = known.get(reading, known)
        if found is known:
            found = known[reading] = reading(token)
        return found  # type: ignore[no-any-return]

    return noted


def index(token: Token) -> int:
    """The place of a word."""
    return token.i


def depth(token: Token) -> tuple[bool, int]:
    """How many words stand above one in the tree; a lone mark or blank comes last."""
    mark = token.is_punct or token.text.isspace()
    return mark and not token.children, sum(1 for _ in token.ancestors)
