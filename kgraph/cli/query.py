"""`kgraph query`: SPARQL."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from kgraph.cli.options import DEFAULT_STORE, StoreOption, TimeoutOption


class ResultForm(StrEnum):
    """How a query's result is printed."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    JSONL = "jsonl"
    TTL = "ttl"


def query_command(
    sparql: Annotated[
        str, typer.Argument(metavar="FILE_OR_SPARQL", help="A file, the query itself, or - for standard input.")
    ],
    form: Annotated[
        ResultForm, typer.Option("--format", help="ttl and json for CONSTRUCT and DESCRIBE.")
    ] = ResultForm.TABLE,
    timeout: TimeoutOption = 30.0,
    memory: Annotated[
        int, typer.Option(metavar="MB", min=256, help="Memory that it may take; with more it is ended.")
    ] = 4096,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Run a SPARQL 1.1 query over the union of all documents.

    SELECT, ASK, CONSTRUCT and DESCRIBE. The default graph is the union of the documents, each triple once;
    GRAPH ?d { ... } asks in which document's graph it stands; GRAPH <https://w3id.org/kgraph/ns> is the
    ontology. Known prefixes: kg: for the ontology, claim: document: event: evidence: group: office:
    organization: person: state: for resources, and rdfs: skos: dcterms: and the like. Updates, SERVICE and
    FROM of what is not in the store are refused; nothing is fetched, no file is read but the store's.

    \b
    Example:
      kgraph query queries/dyads.rq
      kgraph query "SELECT ?who { ?who kg:pressures state:CHN }" --format csv
      kgraph ask "who urged China?" --show-query | kgraph query -
    """
    from kgraph.query.run import Bounds, query, read_query

    text = sys.stdin.read() if sparql == "-" else read_query(sparql)
    result = query(store, text, form.value, Bounds(timeout, memory * 2**20))
    sys.stdout.buffer.write(result)
