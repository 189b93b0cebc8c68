"""Words that several documents print: wire copy, agency lines left in, quotations shared.

Who reprints a sentence is no second witness of what it says: a claim whose words another document printed before
counts for that document's outlet. Sentences are compared by their runs of five words, so a changed headline, a cut
paragraph or a credit line hides nothing, and a line that many print (a credit, a dateline) joins no claims but those
in it. They are found by an index of the runs that are rarest (`keys`), so those that have no more in common than
phrases of the trade are not compared with each other, however many they are.
"""

from __future__ import annotations

import heapq
import math
import re
import zlib
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from kgraph.model import Claim, Record

RUN = 5  # words
LEAST = 4  # runs: under eight words two reporters may well write the same
SHARED = 0.5  # share of the shorter sentence's runs: half of it is a quotation, or more is copied
WORD = re.compile(r"[^\W_]+")
UNDATED = "9999"
Order = tuple[str, str, int, int]  # date (undated last), document, where it begins, the longer first


@dataclass(slots=True)
class Sentence:
    """A sentence that says claims, and the document that prints it, in the order of printing."""

    order: Order
    runs: array[int]
    claims: list[str] = field(default_factory=list)

    @property
    def doc(self) -> str:
        """Name of the document."""
        return self.order[1]

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.order[2]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.order[2] - self.order[3]


def first_printed(records: Iterable[Record]) -> dict[str, str]:
    """The document that first printed a claim's words, by claim id; only of claims that others printed before."""
    sentences, earlier, _ = copied(one for record in records for one in told_in(record))
    return reprints(sentences, earlier)


def copied(sentences: Iterable[Sentence]) -> tuple[list[Sentence], dict[int, int], dict[int, int]]:
    """Sentences in the order of printing, the number of what they copy for the copies among them, and `shared`."""
    ordered = sorted(sentences, key=lambda sentence: sentence.order)
    often = shared(ordered)
    return ordered, copies(ordered, often), often


def reprints(sentences: list[Sentence], earlier: Mapping[int, int]) -> dict[str, str]:
    """The document that first printed a claim's words, by claim id.

    A claim said in several places is a document's own as soon as one of them is.
    """
    found: dict[str, list[Order]] = defaultdict(list)
    own: set[str] = set()
    for number, sentence in enumerate(sentences):
        if number not in earlier:
            own.update(sentence.claims)
            continue
        for claim in sentence.claims:
            found[claim].append(sentences[earlier[number]].order)
    return {claim: min(orders)[1] for claim, orders in sorted(found.items()) if claim not in own}


def told_in(record: Record) -> list[Sentence]:
    """The sentences of a document that say its claims, each once."""
    found: dict[tuple[int, int], Sentence] = {}
    article = record.article
    for claim, (start, end) in ((one, stretch) for one in record.claims for stretch in stretches(one)):
        if (start, end) not in found:
            place = order_of(article.date, article.doc, start, end)
            found[start, end] = Sentence(place, runs(article.text[start:end]))
        found[start, end].claims.append(claim.id)
    return list(found.values())


def order_of(day: str, doc: str, start: int, end: int) -> Order:
    """The place of a sentence in the order of printing."""
    return day or UNDATED, doc, start, start - end


def stretches(claim: Claim) -> list[tuple[int, int]]:
    """Where a claim's sentences stand."""
    return sorted({(place.start, place.end) for place in claim.evidence})


def runs(text: str) -> array[int]:
    """The runs of words of a sentence, as numbers that hang on nothing else; case and punctuation aside."""
    words = [word.encode("utf-8", "surrogatepass") for word in WORD.findall(text.casefold())]
    return array("I", dict.fromkeys(zlib.crc32(b" ".join(words[i : i + RUN])) for i in range(len(words) - RUN + 1)))


def shared(sentences: Iterable[Sentence]) -> dict[int, int]:
    """How many sentences have a run, of those runs that several have."""
    import numpy as np

    every = array("I")
    for sentence in sentences:
        if len(sentence.runs) >= LEAST:
            every.extend(sentence.runs)
    found, counts = np.unique(np.asarray(every), return_counts=True)
    several = counts > 1
    return dict(zip(found[several].tolist(), counts[several].tolist(), strict=True))


def copies(sentences: list[Sentence], often: Mapping[int, int]) -> dict[int, int]:
    """For each sentence that an earlier document has, word for word or in good part, the first that has it."""
    first: dict[int, int] = {}
    printed = Printed(sentences, often)
    for _, document in groupby(range(len(sentences)), key=lambda number: sentences[number].doc):
        own = []
        for number in document:
            if (earliest := printed.copied_by(sentences[number])) is not None:
                first[number] = earliest
            else:
                own.append(number)
        for number in own:
            printed.add(number)
    return first


@dataclass
class Printed:
    """The sentences of earlier documents that copy none, found by their runs."""

    sentences: list[Sentence]
    often: Mapping[int, int]  # how many have a run; one that is not there nobody shares
    by_run: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_key: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, number: int) -> None:
        """Take a sentence in."""
        found = self.shared(self.sentences[number])
        for run in found if len(found) >= LEAST else ():
            self.by_run[run].append(number)
        for run in self.keys(self.sentences[number], found):
            self.by_key[run].append(number)

    def copied_by(self, sentence: Sentence) -> int | None:
        """The number of the first that a sentence copies, if it copies any."""
        if len(found := self.shared(sentence)) < LEAST:
            return None
        runs, last = set(found), -1
        for number in self.near(sentence, found):
            other = self.sentences[number]
            if number > last and is_copy(len(sentence.runs), len(other.runs), len(runs.intersection(other.runs))):
                return number
            last = number
        return None

    def near(self, sentence: Sentence, found: list[int]) -> Iterator[int]:
        """Those that may be as one, in their order: shorter ones by their keys, longer ones by its own."""
        shorter = [self.by_key[run] for run in found if run in self.by_key]
        longer = [self.by_run[run] for run in self.keys(sentence, found) if run in self.by_run]
        return heapq.merge(*shorter, *longer)

    def shared(self, sentence: Sentence) -> list[int]:
        """The runs that others have too."""
        return [run for run in sentence.runs if run in self.often] if len(sentence.runs) >= LEAST else []

    def keys(self, sentence: Sentence, found: list[int]) -> list[int]:
        """The keys that others have too."""
        return keys(found, len(sentence.runs), self.often.__getitem__)


def keys(runs: Iterable[int], size: int, often: Callable[[int], int]) -> list[int]:
    """The rarest of a sentence's runs, one more than it can lack and yet be in good part in a longer one.

    So each longer one that it is a copy of, or that copies it, has one of them (prefix filtering: Chaudhuri, Ganti,
    Kaushik, A primitive operator for similarity joins in data cleaning, 2006). `runs` may leave out those that no
    other sentence has, of the `size` that it has.
    """
    known = sorted(runs, key=lambda run: (often(run), run))
    return known[: max(0, len(known) - math.ceil(enough(size, size)) + 1)]


def is_copy(one: int, other: int, shared: int) -> bool:
    """Whether two sentences of so many runs share enough of them."""
    return shared >= enough(one, other)


def enough(one: int, other: int) -> float:
    """How many runs two sentences of so many must share for one to be a copy of the other."""
    return max(LEAST, SHARED * min(one, other))
