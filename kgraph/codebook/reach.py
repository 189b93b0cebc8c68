"""Which documents a change of the user's tables can touch: those with the words of a row that came, went or differs.

A row of most tables is looked up by words of the text, so where these are not, it might as well not be. The words are
compared by their first letters, which every form of a word shares with its lemma and with what is derived from it. A
row of any other table, and a change of the shipped tables, may touch all.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from kgraph.codebook import ADDED, HOME, UNREAD, Codebook, Row, read_rows, table_of, table_text

if TYPE_CHECKING:
    from kgraph.parse import Parsed

LETTERS = 4  # of a word that are compared, less where it is shorter: "wag" for *wage*, which "waging" has
WORDS = 20_000  # of which the beginnings are kept: news repeats its words
BY_WORD = {  # the column of a table that holds the words by which a row is found
    "frames_conflict": ("verb",),
    "frames_cooperation": ("verb",),
    "nouns_conflict": ("noun",),
    "nouns_cooperation": ("noun",),
    "light": ("verb",),
    "operators": ("word",),
    "negations": ("verb",),
    "phrases": ("phrase",),
}
IF_ADDED = {  # shipped names are also looked up where the text has them not: the Union of a man in Brussels
    "organizations": ("name", "aliases"),
    "places": ("name", "demonyms"),
    "roles": ("noun", "plural"),
}


@dataclass(frozen=True, slots=True)
class Tables:
    """What a codebook is made of: a digest of the shipped tables, and the text of the user's own by file name."""

    shipped: str
    own: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, codebook: Codebook) -> Tables:
        """The tables of a codebook. Raises CodebookError for one that cannot be read."""
        return cls(Codebook().digest, tuple((name, codebook.text(name)) for name in codebook.own))

    def to_json(self) -> str:
        """As a store keeps it."""
        return json.dumps([self.shipped, dict(self.own)], ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Tables:
        """What `to_json` wrote."""
        digest, own = json.loads(text)
        return cls(digest, tuple(own.items()))

    def rows(self, table: str) -> Iterator[Row]:
        """The rows of a table, of which the shipped ones are those of now."""
        texts = {f"{table}.tsv": table_text(HOME / f"{table}.tsv")}
        texts |= {name: text for name, text in self.own if table_of(name) == table}
        for name, text in texts.items():
            yield from read_rows(text, name, table)


@dataclass(frozen=True, slots=True)
class Reach:
    """What changed rows can touch: everything, or what has all the beginnings of words of one of `found_by`."""

    found_by: frozenset[frozenset[str]] = frozenset()
    everything: bool = False

    @classmethod
    def between(cls, before: Tables, after: Tables) -> Reach:
        """The reach of what differs between tables. Raises CodebookError for one that cannot be read."""
        if before.shipped != after.shipped:
            return EVERYTHING
        differ = {table_of(name) for name, _ in set(before.own) ^ set(after.own)} - UNREAD
        if not differ <= BY_WORD.keys() | IF_ADDED.keys():
            return EVERYTHING
        rows = [row for table in sorted(differ) for row in changed(before.rows(table), after.rows(table))]
        if not all(row.table in BY_WORD or row.file == f"{row.table}{ADDED}.tsv" for row in rows):
            return EVERYTHING
        return cls(frozenset(key for row in rows for key in keys(row)))

    def touches(self, parsed: Parsed) -> bool:
        """Whether the record of a document may be another one now."""
        if self.everything:
            return True
        here = begun(parsed)
        return any(key <= here for key in self.found_by)


EVERYTHING = Reach(everything=True)


def begun(parsed: Parsed) -> frozenset[str]:
    """How the words of a document begin, those of its title and publisher among them."""
    article = parsed.article
    return frozenset().union(*map(beginnings, {article.publisher, article.title, *words(parsed)}))


def words(parsed: Parsed) -> Iterator[str]:
    """The words of a parse, as printed and as lemmas."""
    for token in parsed.doc:
        yield token.text
        yield token.lemma_
        yield token.lemma


def changed(before: Iterable[Row], after: Iterable[Row]) -> list[Row]:
    """The rows that are in one of two tables alone; one that stands on another line has another name."""
    one, other = (
        {(row.table, row.file, row.line, tuple(sorted(row.cells.items()))): row for row in rows}
        for rows in (before, after)
    )
    return [row for key, row in (one | other).items() if key not in one or key not in other]


def keys(row: Row) -> Iterator[frozenset[str]]:
    """By which beginnings of words a row is found, of each of its names; one without any is found by nothing."""
    for column in BY_WORD.get(row.table) or IF_ADDED[row.table]:
        for name in row.list(column):
            yield frozenset(piece[: max(1, min(LETTERS, len(piece) - 1))] for piece in pieces(name))


def pieces(text: str) -> list[str]:
    """The words of a name or a token, as the gazetteer cuts them, in lower case."""
    from kgraph.link.knowledge.gazetteer import split

    return [piece.lower() for piece in split(text)]


@lru_cache(maxsize=WORDS)
def beginnings(text: str) -> frozenset[str]:
    """The first letters of the words of a text, one and more of them."""
    return frozenset(piece[:count] for piece in pieces(text) for count in range(1, LETTERS + 1))
