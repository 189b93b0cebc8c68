"""`kgraph why`: the sentences behind a claim or an event, and how they were read."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kgraph.cli.options import DEFAULT_STORE, StoreOption, TextOption, TextOrJson, open_store
from kgraph.cli.rows import as_json
from kgraph.cli.stdin import lines_of
from kgraph.errors import UnknownTermError

if TYPE_CHECKING:
    from kgraph.codebook import Codebook
    from kgraph.query.why import Explanation, Mark, Sentence
    from kgraph.store import Store

COLOURS = {"source": "\x1b[1;34m", "predicate": "\x1b[1;33m", "target": "\x1b[1;31m"}
PLAIN = "\x1b[0m"


def why_command(
    keys: Annotated[
        list[str],
        typer.Argument(
            metavar="CLAIM_OR_EVENT", help="Ids, IRIs, or the beginnings of ids; - for a list on standard input."
        ),
    ],
    codebook: Annotated[
        Path | None, typer.Option("--codebook", metavar="DIR", help="Tables of your own, as for build.")
    ] = None,
    form: TextOption = TextOrJson.TEXT,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Show the sentences behind a claim or an event, with the actors and the predicate marked.

    Above them: the rule, the codebook row that matched with its cells, and the operators from the outermost
    inwards. Below each: where it stands, and how each name was resolved. Colours on a terminal,
    [source: ...] where the output goes elsewhere.

    \b
    Example:
      kgraph why claim/0a1b2c
      kgraph why event/3d4e --format json
      kgraph timeline China --format jsonl | jq -r .claim | kgraph why -
    """
    from kgraph.codebook import Codebook
    from kgraph.query.why import as_dict

    tables = Codebook(codebook)
    with open_store(store) as opened:
        explained = [one for key in lines_of(keys) for one in explain(opened, key, tables)]
    if form is TextOrJson.TEXT:
        typer.echo(as_text(explained, colours=in_colours()))
    else:
        typer.echo(as_json([as_dict(one) for one in explained], form), nl=False)


def explain(store: Store, key: str, tables: Codebook) -> list[Explanation]:
    """What is behind a claim or an event of a store, its corrections included. Raises UnknownTermError."""
    from kgraph.query.why import why

    built_with = store.origin.codebook if store.origin else ""
    if not store.corrections:
        return why(store.index, store.record, key, codebook=tables, built_with=built_with)
    from kgraph.corrections.telling import behind, rejection

    try:
        return why(
            store.index, store.record, key, codebook=tables, built_with=built_with, set_right=partial(behind, store)
        )
    except UnknownTermError:
        if told := rejection(store, key):
            raise UnknownTermError(told) from None
        raise


def in_colours() -> bool:
    """Whether standard output is a terminal whose user has nothing against colours."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def as_text(explained: list[Explanation], *, colours: bool) -> str:
    """Paragraphs, one a claim."""
    return "\n\n".join("\n".join(lines(one, colours)) for one in explained)


def lines(one: Explanation, colours: bool) -> Iterator[str]:
    """One claim."""
    claim = one.claim
    yield f"{claim['claim_id']}: {claim['source_label']} {claim['relation']} {claim['target_label']}"
    yield from (_line(name, value) for name, value in _facts(one) if value)
    for sentence in one.sentences:
        yield f"  {marked(sentence.quote, sentence.marks, colours)}"
        yield from (f"    {text}" for text in _read(one, sentence))


def _facts(one: Explanation) -> Iterator[tuple[str, str]]:
    from kgraph.query.coded import RULES

    claim = {key: "" if value is None else str(value) for key, value in one.claim.items()}
    yield (
        "status",
        claim["status"] + (f", attributed to {claim['attributed_to']}" if claim["attributed_to"] else ""),
    )
    yield "date", claim["date"]
    yield "document", ", ".join(filter(None, (claim["doc"], claim["publisher"], claim["doc_date"])))
    yield "event", claim["event_id"]
    yield "within", claim["within"]
    yield "about", claim["about"]
    yield "PLOVER", " ".join(filter(None, (claim["plover"], claim["cameo"])))
    yield "rule", ": ".join(filter(None, (claim["rule"], RULES.get(claim["rule"], ""))))
    yield "row", one.row and f"codebook row {one.row}"
    yield from (("", f"{column}: {cell}") for column, cell in one.coded.cells.items())
    yield "", one.coded.note
    yield "operators", " > ".join(one.chain)
    yield "confidence", claim["confidence"]
    yield from (("corrected", text) for text in one.corrections)


def _line(name: str, value: str) -> str:
    return f"  {name:<11}{value}"


def _read(one: Explanation, sentence: Sentence) -> Iterator[str]:
    """Where the sentence stands and how its names were read."""
    yield f"characters {sentence.start} to {sentence.end}"
    for side, reason in (("source", sentence.source_reason), ("target", sentence.target_reason)):
        shown = next((sentence.quote[m.start : m.end] for m in sentence.marks if m.side == side), "")
        words = f'"{shown}" is ' if shown else ""
        yield f"{side}: {words}{one.claim[f'{side}_label']}" + (f": {reason}" if reason else "")


def marked(quote: str, marks: tuple[Mark, ...], colours: bool) -> str:
    """The quote with its marks, on one line; of two marks that cross, the later begins after the first."""
    done = 0
    parts = []
    for mark in marks:
        if mark.end <= done:
            continue
        start = max(mark.start, done)
        parts += [quote[done:start], _mark(mark.side, quote[start : mark.end], colours)]
        done = mark.end
    return " ".join("".join([*parts, quote[done:]]).split())


def _mark(side: str, words: str, colours: bool) -> str:
    return f"{COLOURS[side]}{words}{PLAIN}" if colours else f"[{side}: {words}]"
