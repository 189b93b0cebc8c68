"""Words that several documents print: wire copy, agency lines left in, quotations shared.

Who reprints a sentence is no second witness of what it says: a claim whose words another document printed before
counts for that document's outlet. Sentences are compared by their runs of five words, so a changed headline, a cut
paragraph or a credit line hides nothing. They are found by an index of the runs, so a sentence is compared with those
alone that share one, and a line that many print (a credit, a dateline) joins no claims but those in it.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from kgraph.model import Claim, Record

RUN = 5  # words
LEAST = 4  # runs: under eight words two reporters may well write the same
SHARED = 0.5  # share of the shorter sentence's runs: half of it is a quotation, or more is copied
WORD = re.compile(r"[^\W_]+")


@dataclass(slots=True)
class Sentence:
    """A sentence that says claims, and the document that prints it, in the order of printing."""

    order: tuple[str, str, int]  # date (undated last), document, where it begins
    runs: list[int]
    claims: list[str] = field(default_factory=list)

    @property
    def doc(self) -> str:
        """Name of the document."""
        return self.order[1]


def first_printed(records: Iterable[Record]) -> dict[str, str]:
    """The document that first printed a claim's words, by claim id; only of claims that others printed before.

    A claim said in several places is a document's own as soon as one of them is.
    """
    sentences = sorted((one for record in records for one in told_in(record)), key=lambda s: (s.order, -len(s.runs)))
    earlier = copies(sentences)
    found: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
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
            order = (article.date or "9999", article.doc, start)
            found[start, end] = Sentence(order, runs(article.text[start:end]))
        found[start, end].claims.append(claim.id)
    return list(found.values())


def stretches(claim: Claim) -> list[tuple[int, int]]:
    """Where a claim's sentences stand."""
    return sorted({(place.start, place.end) for place in claim.evidence})


def runs(text: str) -> list[int]:
    """The runs of words of a sentence, as numbers that hang on nothing else; case and punctuation aside."""
    words = [word.encode("utf-8", "surrogatepass") for word in WORD.findall(text.casefold())]
    return list({zlib.crc32(b" ".join(words[i : i + RUN])): None for i in range(len(words) - RUN + 1)})


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
    return one.doc != other.doc and shared >= max(LEAST, SHARED * min(len(one.runs), len(other.runs)))
