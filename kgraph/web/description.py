"""What the endpoint says of itself: W3C's SPARQL 1.1 Service Description."""

from __future__ import annotations

from kgraph.web.answering import Answer
from kgraph.web.negotiation import GRAPHS, chosen

SD = "http://www.w3.org/ns/sparql-service-description#"
FORMATS = "http://www.w3.org/ns/formats/"
RESULTS = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "JSON-LD",
    "RDF_XML",
)


def description(address: str, accept: str) -> Answer:
    """The description of the service at an IRI. Raises RequestError, 406, if no form suits."""
    from pyoxigraph import NamedNode, RdfFormat, Triple, serialize

    kinds = {
        "ttl": RdfFormat.TURTLE,
        "nt": RdfFormat.N_TRIPLES,
        "jsonld": RdfFormat.JSON_LD,
        "rdf": RdfFormat.RDF_XML,
    }
    form = chosen(accept, GRAPHS)
    triples = [Triple(*map(NamedNode, parts)) for parts in facts(address)]
    body = serialize(triples, format=kinds[form.name], prefixes={"sd": SD, "formats": FORMATS}) or b""
    return Answer(200, body, {"content-type": form.content_type, "vary": "accept"})


def facts(address: str) -> list[tuple[str, str, str]]:
    """The triples, in order."""
    kind = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    dataset, union = f"{address}#dataset", f"{address}#union"
    return [
        (address, kind, f"{SD}Service"),
        (address, f"{SD}endpoint", address),
        (address, f"{SD}supportedLanguage", f"{SD}SPARQL11Query"),
        *((address, f"{SD}resultFormat", FORMATS + name) for name in RESULTS),
        (address, f"{SD}defaultDataset", dataset),
        (dataset, kind, f"{SD}Dataset"),
        (dataset, f"{SD}defaultGraph", union),
        (union, kind, f"{SD}Graph"),
    ]
