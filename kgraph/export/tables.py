"""The tables, row by row from the store's index: nothing is held but the row at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph import vocabulary
from kgraph.errors import ExportError
from kgraph.export.columns import Shape, shapes
from kgraph.query.outlets import of_claim

if TYPE_CHECKING:
    from kgraph.analyse.cast import Player
    from kgraph.analyse.dyads import Dyad
    from kgraph.export.options import Options
    from kgraph.store import Store

Cell = str | int | float | None
Cells = tuple[Cell, ...]  # in the order of the columns; "" and None are absent
Row = dict[str, Cell]
Rows = Callable[["Store", "Options"], Iterator[Cells]]
LATE = "9999"  # sorts after every date

EVENTS = f"""
SELECT e.id, e.root, e.relation, s.id, s.label, t.id, t.label, e.status, e.date, count(c.claim),
    count(DISTINCT c.paper), count(DISTINCT {of_claim("c", "o")}), (SELECT group_concat(publisher, '; ') FROM (
        SELECT DISTINCT p.publisher FROM claims d JOIN papers p USING (paper)
        WHERE d.event = e.event AND p.publisher != '' ORDER BY p.publisher))
FROM events e JOIN actors s ON s.actor = e.source JOIN actors t ON t.actor = e.target JOIN claims c USING (event)
    JOIN papers o ON o.paper = c.paper
GROUP BY e.event ORDER BY CASE e.date WHEN '' THEN '{LATE}' ELSE e.date END, e.id"""
ACTORS = """
SELECT a.id, a.label, a.type, a.state, a.sector,
    (SELECT h.id FROM actors h WHERE h.actor = a.home AND h.actor != a.actor),
    (SELECT group_concat(name, '; ') FROM (SELECT DISTINCT n.name FROM names n
        WHERE n.actor = a.actor AND n.name NOT IN ('', a.label) ORDER BY n.name)),
    (SELECT count(*) FROM claims c WHERE c.source = a.actor), (SELECT count(*) FROM claims c WHERE c.target = a.actor)
FROM actors a ORDER BY a.id"""
OFFICES = """
SELECT doc, person, person_label, role, body, body_label, state, start, end FROM (
    SELECT p.doc, h.id AS person, h.label AS person_label, o.role, b.id AS body, b.label AS body_label, b.state,
        o.start, o.end, row_number() OVER (PARTITION BY o.paper, o.person, o.body ORDER BY o.start, o.role) AS place
    FROM offices o JOIN papers p USING (paper) JOIN actors h ON h.actor = o.person JOIN actors b ON b.actor = o.body)
WHERE place = 1 ORDER BY doc, start, person, body, role"""
DOCUMENTS = """
SELECT p.doc, p.title, p.date, p.publisher, p.url, (SELECT count(*) FROM claims c WHERE c.paper = p.paper),
    (SELECT count(*) FROM claims c WHERE c.paper = p.paper AND c.reprints != ''),
    (SELECT group_concat(reprints, '; ') FROM (SELECT DISTINCT c.reprints FROM claims c
        WHERE c.paper = p.paper AND c.reprints != '' ORDER BY c.reprints))
FROM papers p ORDER BY p.doc"""
MERGED = "SELECT local, id, label FROM merged JOIN actors USING (actor) JOIN papers USING (paper) WHERE doc = ?"
LABELS = "SELECT id, label FROM actors"


@dataclass(frozen=True, slots=True)
class Table:
    """A table that can be exported: its shape, and its rows."""

    shape: Shape
    rows: Rows


def claims(store: Store, options: Options) -> Iterator[Cells]:
    """The contract's claims table."""
    columns = ", ".join(_spoken(name, options) for name in shapes()["claims"].names)
    return store.index.rows(f"SELECT {columns} FROM claim_rows ORDER BY doc, quote_start, claim_id")


def _spoken(column: str, options: Options) -> str:
    """A column of the claims view; without quotes only actors are named as speakers, not words such as "a rebel"."""
    if column == "attributed_to" and not options.quotes:
        return "(SELECT label FROM claims c JOIN actors a ON a.actor = c.by_actor WHERE c.id = claim_id)"
    return f'"{column}"'


def events(store: Store, options: Options) -> Iterator[Cells]:
    """One row an event."""
    from kgraph.analyse.weights import read_weights
    from kgraph.codebook import Codebook

    weights = read_weights(Codebook())
    for row in store.index.rows(EVENTS):
        yield (*row, vocabulary.relation(row[2]).quad, weights[row[2]])


def actors(store: Store, options: Options) -> Iterator[Cells]:
    """One row an actor."""
    return store.index.rows(ACTORS)


def offices(store: Store, options: Options) -> Iterator[Cells]:
    """The contract's offices table: the first place of a document that states one."""
    return store.index.rows(OFFICES)


def documents(store: Store, options: Options) -> Iterator[Cells]:
    """One row a document, with its text if that is asked for."""
    for row in store.index.rows(DOCUMENTS):
        yield (*row, store.record(row[0]).article.text) if options.texts else row


def mentions(store: Store, options: Options) -> Iterator[Cells]:
    """One row a mention, document by document."""
    from kgraph.store.filing import path

    labels: dict[str, str] = dict(store.index.rows(LABELS))
    for document in store.documents():
        record = store.record(document.doc)
        merged = {local: (name, label) for local, name, label in store.index.rows(MERGED, (document.doc,))}
        text = record.article.text
        for one in sorted(record.mentions, key=lambda m: (m.start, m.end, m.actor)):
            known = merged.get(one.actor) or (path(one.actor), labels[path(one.actor)])
            yield (document.doc, one.start, one.end, text[one.start : one.end], *known, one.kind, one.reason)


def dyads(store: Store, options: Options) -> Iterator[Cells]:
    """One row a dyad of the selection."""
    from kgraph.analyse.acts import acts
    from kgraph.analyse.cast import cast
    from kgraph.analyse.dyads import dyads as reckoned
    from kgraph.analyse.weights import read_weights
    from kgraph.codebook import Codebook

    players = cast(store.index)
    for row in reckoned(acts(store.index, options.selection), read_weights(Codebook())).rows:
        yield dyad_cells(row, players)


def dyad_cells(row: Dyad, players: Mapping[str, Player]) -> Cells:
    """A dyad in the order of the columns."""
    ends = (players[row.source], players[row.target])
    named = (cell for player in ends for cell in (player.id, player.label, player.state))
    return (*named, row.events, *row.quads, row.mean_weight, row.reciprocity, row.documents, row.first, row.last)


def gdelt(store: Store, options: Options) -> Iterator[Cells]:
    """Events under GDELT's column names."""
    from kgraph.export.gdelt import rows

    return rows(store.index)


def dictionary(store: Store, options: Options) -> Iterator[Cells]:
    """What every column of every table holds."""
    for table in shapes().values():
        for place, column in enumerate(table.columns, 1):
            yield table.name, place, column.name, column.kind, column.definition


WORDS: Mapping[str, tuple[str, ...]] = {  # columns that hold words of an article
    "claims": ("source_text", "target_text", "quote"),
    "actors": ("aliases",),
    "documents": ("title", "text"),
    "mentions": ("text",),
}
ROWS: Mapping[str, Rows] = {
    "claims": claims,
    "events": events,
    "actors": actors,
    "offices": offices,
    "documents": documents,
    "mentions": mentions,
    "dyads": dyads,
    "gdelt": gdelt,
    "dictionary": dictionary,
}


def table(options: Options) -> Table:
    """The table asked for. Raises ExportError listing the names."""
    if options.table not in ROWS:
        raise ExportError(f"unknown table {options.table!r}; known tables: {' '.join(ROWS)}")
    shape = shapes()[options.table]
    if options.table == "documents" and not options.texts:
        shape = Shape(shape.name, shape.definition, shape.order, shape.columns[:-1])
    found = ROWS[options.table]
    return Table(shape, found if options.quotes else _wordless(found, shape))


def _wordless(found: Rows, shape: Shape) -> Rows:
    """The rows with nothing in the columns that hold words of an article."""
    hidden = {n for n, name in enumerate(shape.names) if name in WORDS.get(shape.name, ())}

    def hushed(store: Store, options: Options) -> Iterator[Cells]:
        for row in found(store, options):
            yield tuple("" if n in hidden else cell for n, cell in enumerate(row))

    return hushed


def rows(store: Store, options: Options) -> Iterator[Row]:
    """The rows of the table asked for by column, absent cells None. Raises ExportError listing the names."""
    chosen = table(options)
    for cells in chosen.rows(store, options):
        yield {name: None if cell == "" else cell for name, cell in zip(chosen.shape.names, cells, strict=True)}
