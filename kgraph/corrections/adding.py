"""Claims that people found and the program did not, and the type that PLOVER gives a corrected one."""

from __future__ import annotations

from functools import cache

from kgraph.corrections.checking import EMPTY
from kgraph.corrections.matching import called, nearest_place
from kgraph.corrections.rows import Correction
from kgraph.corrections.wording import parse
from kgraph.model import Claim, Evidence, Record, Status
from kgraph.vocabulary import RELATIONS

RULE = "correction"  # of a claim that was added by hand
REASON = "named by a correction"


def added(record: Record, row: Correction, source: str, target: str) -> Claim:
    """The claim that a row adds, between two actors that the record knows."""
    from kgraph.extract.collecting.claims import claim_id

    doc, status = record.article.doc, Status(row.new_status or Status.ASSERTED)
    date = "" if row.new_date == EMPTY else row.new_date
    sides = tuple(sorted((source, target))) if RELATIONS[row.relation].symmetric else (source, target)
    speakers = called(record, row.new_attributed_to) if row.new_attributed_to else []
    return Claim(
        id=claim_id(doc, (sides[0], row.relation, sides[1], str(status), date)),
        doc=doc,
        source=source,
        relation=row.relation,
        target=target,
        status=status,
        date=date,
        attributed_to=speakers[0].id if len(speakers) == 1 else row.new_attributed_to.removeprefix(EMPTY),
        about=(),
        within="",
        plover=coded(row.relation, status),
        confidence=1.0,
        rule=RULE,
        row="",
        operators=(),
        evidence=(evidence(record, row, source, target),),
    )


def evidence(record: Record, row: Correction, source: str, target: str) -> Evidence:
    """The place of a row's quote; the predicate is what stands between the sides, else the whole quote."""
    quote = nearest_place(record.article.text, row)
    first, second = words_of(record, source, row.source, quote), words_of(record, target, row.target, quote)
    (_, end), (start, _) = sorted((first, second))
    between = record.article.text[end:start]
    start = end + len(between) - len(between.lstrip())
    predicate = (start, start + len(between.strip())) if between.strip() else quote
    return Evidence(*quote, *first, *second, *predicate, REASON, REASON)


def words_of(record: Record, actor: str, cell: str, quote: tuple[int, int]) -> tuple[int, int]:
    """Where a quote names an actor: by a mention, by a name, else the whole quote."""
    start, end = quote
    mentions = [(m.start, m.end) for m in record.mentions if m.actor == actor and start <= m.start and m.end <= end]
    if mentions:
        return min(mentions)
    names = [name for one in record.actors if one.id == actor for name in (one.label, *one.aliases)]
    for name in (parse(cell).name, *names):
        at = record.article.text.find(name, start, end)
        if name and at >= 0:
            return at, at + len(name)
    return quote


@cache
def projection() -> dict[tuple[str, str], str]:
    """The shipped table of folded types."""
    from kgraph.codebook import Codebook
    from kgraph.extract.tables.rows import parse_projection

    return dict(Codebook().load("plover", parse_projection))


def coded(relation: str, status: Status) -> str:
    """The type that a coder by the PLOVER manual would write."""
    from kgraph.extract import Lexicon

    return Lexicon(projection=projection()).plover(relation, status)
