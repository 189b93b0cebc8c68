"""Words that several documents print: wire copy, agency lines left in, quotations shared.

Who reprints a sentence is no second witness of what it says: a claim whose words another document printed before
counts for that document's outlet. Sentences are compared by their runs of five words, so a changed headline, a cut
paragraph or a credit line hides nothing. They are found by an index of the runs, so a sentence is compared with those
alone that share one, and a line that many print (a credit, a dateline) joins no claims but those in it.
"""

from __future__ import annotations

import re
import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

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
    return reprints(*copied(one for record in records for one in told_in(record)))


def copied(sentences: Iterable[Sentence]) -> tuple[list[Sentence], dict[int, int]]:
    """Sentences in the order of printing, and for the copies among them the number of what they copy."""
    ordered = sorted(sentences, key=lambda sentence: sentence.order)
    return ordered, copies(ordered)


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


def copies(sentences: list[Sentence]) -> dict[int, int]:
    """For each sentence that an earlier document has, word for word or in good part, the first that has it."""
    by_run: dict[int, list[int]] = defaultdict(list)
    first: dict[int, int] = {}
    for number, sentence in enumerate(sentences):
        if len(sentence.runs) < LEAST:
            continue
        shared = Counter(other for run in sentence.runs for other in by_run.get(run, ()))
        alike = [other for other, runs in shared.items() if is_copy(sentence, sentences[other], runs)]
        if alike:
            first[number] = min(alike)
        else:
            for run in sentence.runs:
                by_run[run].append(number)
    return first


def is_copy(one: Sentence, other: Sentence, shared: int) -> bool:
    """Whether the shorter shares enough runs with the longer, which another document prints."""
    return one.doc != other.doc and shared >= enough(len(one.runs), len(other.runs))


def enough(one: int, other: int) -> float:
    """How many runs two sentences of so many must share for one to be a copy of the other."""
    return max(LEAST, SHARED * min(one, other))
