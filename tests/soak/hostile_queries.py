"""Queries that try to read a file, reach the network, or change the store: spellings, times the places they stand in.

`%u` is the address of a server that counts who calls, `%f` a file with a secret in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

BODY = "{ ?s ?p ?o }"
WORDS = ("SERVICE", "service", "Service", "sErViCe", "SERVICE SILENT", "service silent")
GAPS = ("", "\t", "\n", "\r", "\r\n", "   ", "#c\n", "# } {\n", '#"""\n', "#'\r")
# a prologue, and a SERVICE call as it may be written
CALLS = (
    *(("", f"{word} <%u> {BODY}") for word in WORDS),
    *(("", f"SERVICE{gap}<%u>{gap}{BODY}") for gap in GAPS),
    *(("", f"SERVICE SILENT{gap}<%u>{{?s ?p ?o}}") for gap in ("", "\n", "# <x>\n", "\t\t")),
    *(
        ("", f"{word} <%u> {BODY}")
        for word in (
            "\\u0053ERVICE", "S\\u0045RVICE", "\\U00000053ERVICE", "SERV\\u0049CE", "\\u0073ervice", "SERVIC\\u0065",
            "\\u0053\\u0045\\u0052\\u0056\\u0049\\u0043\\u0045", "SERVICE\\u0020", "SERVICE\\u000A",
        )
    ),
    *(("", f"SERVICE {iri} {BODY}") for iri in ("<\\u0068ttp://%h>", "<HTTP://%h>", "<http\\u003A//%h>", "<\\U00000068ttp://%h>")),
    ("PREFIX e: <%u>", f"SERVICE e: {BODY}"),
    ("PREFIX e: <%u/>", f"SERVICE e:x {BODY}"),
    ("PREFIX : <%u/>", f"SERVICE :x {BODY}"),
    ("PREFIX : <%u/>", f"SERVICE:x {BODY}"),
    ("PREFIX service: <%u/>", f"SERVICE service:service {BODY}"),
    ("BASE <%u/>", f"SERVICE <x> {BODY}"),
    ("BASE <%u/>", f"SERVICE <> {BODY}"),
    ("", f"VALUES ?e {{ <%u> }} SERVICE ?e {BODY}"),
    ("", f"VALUES (?e) {{ (<%u>) }} SERVICE SILENT ?e {BODY}"),
    ("", f"BIND (<%u> AS ?e) SERVICE ?e {BODY}"),
    ("", f"BIND (IRI('%u') AS ?e) SERVICE ?e {BODY}"),
    ("", f"{{ SELECT (IRI(CONCAT('http://', '%h')) AS ?e) {{}} }} SERVICE ?e {BODY}"),
    ("", f"# comment \r SERVICE <%u> {BODY}\n"),
    ("", f"#\r\r SERVICE <%u> {BODY}\n"),
    ("", f"# \x0b SERVICE <%u> {BODY}\n"),
    ("", f"# \u2028 SERVICE <%u> {BODY}\n"),
    ("", f"# \u0085 SERVICE <%u> {BODY}\n"),
    ("", f'VALUES ?v {{ "\\u005C" }} SERVICE <%u> {BODY} #" }}\n'),
    ("", f'VALUES ?v {{ "\\u00000022}} #" }} SERVICE <%u> {BODY}\n'),
    ("", f'VALUES ?v {{ "\\\\u0022}} #" }} SERVICE <%u> {BODY}\n'),
    ("", f'VALUES ?v {{ "\\U00000022 }} #" }} SERVICE <%u> {BODY}\n'),
    ("", f"VALUES ?v {{ '\\u0027 \\u0023' }} SERVICE <%u> {BODY}\n"),
    ("", f"VALUES ?v {{ \"\"\"'\"\"\" '\"' '''\"''' }} SERVICE <%u> {BODY} #'\n"),
    ("", f"VALUES ?v {{ 'a''b' \"\"\"\"\" c\"\"\" }} SERVICE <%u> {BODY}\n"),
    ("", f"FILTER ('a'<'>' ) SERVICE <%u> {BODY} #'\n"),
    ("", f"FILTER (1<2#>) }} \n) SERVICE <%u> {BODY}\n"),
    ("", f"VALUES ?v {{ <http://x/#> }} SERVICE <%u> {BODY}\n"),
    ("", f"VALUES ?v {{ <http://x/'> }} SERVICE <%u> {BODY} #'\n"),
    ("PREFIX a: <http://x/>", f"VALUES ?v {{ a:b\\#c a:o\\'d }} SERVICE <%u> {BODY} #'\n"),
    ("", f"?s ?p 1SERVICE <%u> {BODY}"),
    ("", f"?s ?p 1.SERVICE <%u> {BODY}"),
    ("", f"?s ?p ?o.SERVICE<%u>{BODY}"),
    ("", f"?s ?p true.SERVICE<%u>{BODY}"),
    ("PREFIX a: <http://x/>", f"?s ?p a:b.SERVICE <%u> {BODY}"),
    ("PREFIX a: <http://x/>", f"?s ?p a:SERVICE <%u> {BODY}"),
    ("", f'?s ?p "x"@en-SERVICE <%u> {BODY}'),
    ("", f"?s ?p ?o;SERVICE <%u> {BODY}"),
    ("", f"?s ?p ?o FILTER(true)SERVICE <%u> {BODY}"),
    ("", f"LATERAL {{ SERVICE <%u> {BODY} }}"),
    ("", f"GRAPH ?g {{ SERVICE <%u> {BODY} }}"),
    ("", f"SERVICE <%u> {{ SERVICE <%u> {BODY} }}"),
    ("", f"SERVICE <%u> {{ SELECT * {BODY} LIMIT 1 }}"),
    ("", "SERVICE <%u> {}"),
    ("", f"\u017fERVICE <%u> {BODY}"),
    ("", f"\uff33\uff25\uff32\uff36\uff29\uff23\uff25 <%u> {BODY}"),
    ("", f"SER\u200bVICE <%u> {BODY}"),
    ("", f"SERVICE\u00a0<%u> {BODY}"),
    ("", f"\ufeffSERVICE <%u> {BODY}"),
    ("", f"SERVICE/**/<%u> {BODY}"),
    ("", f"<< ?a ?b ?d >> ?e ?f . SERVICE <%u> {BODY}"),
)  # fmt: skip
# where a call may stand
PLACES = (
    "SELECT * { %c }",
    "SELECT * WHERE { ?a ?b ?d . %c }",
    "SELECT * { %c } LIMIT 1",
    "SELECT * { %c } VALUES ?s { <http://x/> }",
    "SELECT * { OPTIONAL { %c } }",
    "SELECT * { {} UNION { %c } }",
    "SELECT * { { %c } UNION {} }",
    "SELECT * { {} MINUS { %c } }",
    "SELECT * { GRAPH ?g { %c } }",
    "SELECT * { { { { %c } } } }",
    "SELECT * { { SELECT * { %c } } }",
    "SELECT * { { SELECT * { OPTIONAL { SELECT * { %c } } } } }",
    "SELECT * { FILTER EXISTS { %c } }",
    "SELECT * { FILTER (NOT EXISTS { %c } || true) }",
    "SELECT * { BIND (EXISTS { %c } AS ?x) }",
    "SELECT (EXISTS { %c } AS ?x) {}",
    "SELECT (IF(EXISTS { %c }, 1, 2) AS ?x) {}",
    "SELECT (COUNT(*) AS ?n) { ?a ?b ?d } GROUP BY ?a HAVING (EXISTS { %c })",
    "SELECT * { ?a ?b ?d } ORDER BY (EXISTS { %c })",
    "ASK { %c }",
    "CONSTRUCT { ?s ?p ?o } WHERE { %c }",
    "DESCRIBE ?s { %c }",
)
GRAPHS = (
    "<file://%f>",
    "<FILE://%f>",
    "<file:%f>",
    "<\\u0066ile://%f>",
    "<%u>",
    "<\\u0068ttp://%h>",
    "<%f>",
    "e:x",
    "<x>",
)
CLAUSES = (
    "FROM",
    "from",
    "FROM NAMED",
    "From Named",
    "FROM#\n",
    "FROM NAMED#\r",
    "\\u0046ROM",
    "FROM <http://x/> FROM",
)
FORMS = (
    "SELECT * %d { ?s ?p ?o }",
    "SELECT * %d { GRAPH ?g { ?s ?p ?o } }",
    "ASK %d { ?s ?p ?o }",
    "CONSTRUCT { ?s ?p ?o } %d WHERE { ?s ?p ?o }",
    "CONSTRUCT %d WHERE { ?s ?p ?o }",
    "DESCRIBE ?s %d { ?s ?p ?o }",
)
PROLOGUES = ("", "PREFIX e: <file://%f#>", "PREFIX e: <%u/>", "BASE <file://%f>", "BASE <%u/>")
CHANGES = (
    "LOAD <file://%f>", "LOAD <%u>", "load silent <%u>", "LOAD <%u> INTO GRAPH <http://x/>", "L\\u004FAD <%u>",
    "INSERT DATA { <http://x/> <http://x/> 1 }", "INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }", "DELETE WHERE { ?s ?p ?o }",
    "DELETE DATA { <http://x/> <http://x/> 1 }", "DELETE { ?s ?p ?o } INSERT {} WHERE { ?s ?p ?o }", "CLEAR ALL",
    "CLEAR SILENT DEFAULT", "DROP ALL", "DROP GRAPH <http://x/>", "CREATE GRAPH <http://x/>",
    "COPY DEFAULT TO <http://x/>", "MOVE DEFAULT TO <http://x/>", "ADD DEFAULT TO <http://x/>",
    "WITH <http://x/> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    "INSERT { ?s ?p ?o } WHERE { SERVICE <%u> { ?s ?p ?o } }",
)  # fmt: skip
BEFORE = ("", "ASK {} ;\n", "SELECT * { ?s ?p ?o } ;\n", "# c\r", "PREFIX x: <http://x/>\n", "ASK {}\n", "{} ; ")
OTHERS = (
    "SELECT (<file://%f>(1) AS ?x) {}",
    "SELECT (<%u>(1) AS ?x) {}",
    "SELECT * { GRAPH <file://%f> { ?s ?p ?o } }",
    "SELECT * { GRAPH <%u> { ?s ?p ?o } }",
    "SELECT * { <file://%f> ?p ?o }",
    "DESCRIBE <file://%f>",
    "DESCRIBE <%u>",
    "SELECT (LOAD(<file://%f>) AS ?x) {}",
    "SELECT (UNPARSED_TEXT('%f') AS ?x) {}",
    "%f",
    "@%f",
    "file://%f",
    "%u",
)


def fetching() -> Iterator[str]:
    """Every call in every place."""
    for (prologue, call), place in product(CALLS, PLACES):
        yield f"{prologue}\n{place.replace('%c', call)}"


def every() -> Iterator[str]:
    """All hostile queries, as templates."""
    yield from fetching()
    for prologue, form, clause, graph in product(PROLOGUES, FORMS, CLAUSES, GRAPHS):
        if ("e:" in graph) == ("e:" in prologue):
            yield f"{prologue}\n{form.replace('%d', f'{clause} {graph}')}"
    for before, change in product(BEFORE, CHANGES):
        yield before + change
    yield from OTHERS


def aimed(template: str, host: str, file: str) -> str:
    """A query against a server (`127.0.0.1:80/x`) and a file."""
    return template.replace("%u", f"http://{host}").replace("%h", host).replace("%f", file)
