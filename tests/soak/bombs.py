"""No query runs on: each is answered, or ended in one line within its time and memory."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from random import Random

from kgraph.errors import KgraphError
from kgraph.query.run import Bounds, query
from kgraph.query.worker import TO_ANSWER, TO_CHECK, load
from kgraph.store import Store

from tests.factories import record
from tests.soak.harness import Figures, scratch

BOUNDS = Bounds(seconds=2, memory=768 * 2**20)
GRACE = 8  # seconds that killing and a busy machine may take beyond the bound
ANY = " . ".join(f"?s{n} ?p{n} ?o{n}" for n in range(12))
PATH = "(kg:urges|!kg:urges|^!kg:urges)*"
KINDS: dict[str, Callable[[int], str]] = {  # of a size
    "product counted": lambda n: f"SELECT (COUNT(*) AS ?n) {{ {ANY} }}",
    "product filtered": lambda n: f"SELECT * {{ {ANY} FILTER (STRLEN(CONCAT(STR(?s1), STR(?o9))) < {n % 2}) }}",
    "product sorted": lambda n: f"SELECT * {{ {ANY} }} ORDER BY ?o{n % 12} DESC(?s3)",
    "product made distinct": lambda n: f"SELECT DISTINCT * {{ {ANY} }} OFFSET {n}",
    "product in one string": lambda n: f"SELECT (GROUP_CONCAT(?o{n % 12}; SEPARATOR=',') AS ?x) {{ {ANY} }}",
    "product constructed": lambda n: f"CONSTRUCT {{ ?s1 ?p{n % 12} ?o2 }} WHERE {{ {ANY} }}",
    "product described": lambda n: f"DESCRIBE * {{ {ANY} }}",
    "product printed": lambda n: f"SELECT * {{ {ANY} }}",
    "chance": lambda n: f"SELECT (UUID() AS ?u) {{ {ANY} }} ORDER BY RAND()",
    "hashes": lambda n: f"SELECT (COUNT(DISTINCT SHA512(CONCAT(STR(?s1), STRUUID()))) AS ?n) {{ {ANY} }}",
    "paths": lambda n: f"SELECT (COUNT(*) AS ?n) {{ ?a {PATH} ?b . ?c {PATH} ?d . ?e {PATH} ?f . {ANY} }}",
    "long path": lambda n: f"ASK {{ ?a {'/'.join([PATH] * (50 + n))} ?b }}",
    "steps of a path": lambda n: f"ASK {{ ?a {'/'.join(['kg:urges'] * (n * 20))} ?b }}",
    "repeated pattern": lambda n: f"SELECT * {{ ?s ?p ?o FILTER REGEX('{'a' * n}', '((a{{1,99}}){{1,99}}){{99}}b') }}",
    "nested pattern": lambda n: f"SELECT * {{ ?s ?p ?o FILTER REGEX('{'a' * n}', '{'(' * n}a{')*' * n}b') }}",
    "string doubled": lambda n: "SELECT ?x99 { BIND ('aaaaaaaa' AS ?x0) "
    + " ".join(f"BIND (CONCAT(?x{k}, ?x{k}) AS ?x{k + 1})" for k in range(30 + n % 60))
    + " }",
    "replaced": lambda n: "SELECT ?x { BIND (" + "REPLACE(" * 30 + "'aaaa'" + ", 'a', 'aaaa')" * 30 + " AS ?x) }",
    "many values": lambda n: f"SELECT * {{ VALUES ?v {{ {' '.join(str(k) for k in range(n * 100))} }} {ANY} }}",
    "many strings": lambda n: "SELECT * { VALUES ?v { " + "'a' " * n * 100 + "} }",
    "brackets": lambda n: f"SELECT ({'(' * n}1{')' * n} AS ?x) {{}}",
    "open brackets": lambda n: f"SELECT {'(' * n * 20}",
    "braces": lambda n: f"SELECT * {'{' * n}{'}' * n}",
    "open braces": lambda n: f"SELECT * {'{' * n * 20}",
    "optionals": lambda n: f"SELECT * {{ {'OPTIONAL { ?s ?p ?o ' * n}{'}' * n} }}",
    "optionals in a row": lambda n: f"SELECT * {{ {' '.join(f'OPTIONAL {{ ?s{k} ?p{k} ?o{k} }}' for k in range(n))} }}",
    "unions": lambda n: f"SELECT * {{ {' UNION '.join(['{ ?s ?p ?o }'] * n)} }}",
    "selects": lambda n: f"SELECT * {{ {'{ SELECT * { ' * n}?s ?p ?o{' } }' * n} }}",
    "exists": lambda n: f"SELECT * {{ ?s ?p ?o {'FILTER EXISTS { ?s ?p ?o ' * n}{'}' * n} }}",
    "negations": lambda n: f"SELECT ({'!' * n * 20}true AS ?x) {{}}",
    "sums": lambda n: f"SELECT ({'1+' * n * 20}1 AS ?x) {{}}",
    "conditions": lambda n: f"SELECT * {{ ?s ?p ?o FILTER ({' || '.join(['?o = 1'] * n)}) }}",
    "calls": lambda n: f"SELECT ({'IF(true, ' * n}1{', 2)' * n} AS ?x) {{}}",
    "lists": lambda n: f"SELECT * {{ ?s ?p {'(' * n}1{')' * n} }}",
    "blank nodes": lambda n: f"SELECT * {{ {'[ kg:urges ' * n}?x{' ]' * n} }}",
    "triples": lambda n: f"SELECT * {{ {' . '.join(f'?a{k} ?p ?a{k + 1}' for k in range(n))} }}",
    "prefixes": lambda n: "\n".join(f"PREFIX p{k}: <http://x/{k}>" for k in range(n * 5)) + "ASK {}",
    "long name": lambda n: f"SELECT * {{ ?s <http://x/{'a' * n * 100}> ?o }}",
    "dots": lambda n: "SELECT * { ?s ?p " + "a." * n * 200 + " }",
    "long comment": lambda n: "ASK {} #" + "x" * n * 900,
    "long string": lambda n: f"SELECT ('{'x' * n * 900}' AS ?x) {{}}",
    "open string": lambda n: f"SELECT ('''{'x' * n * 900}",
    "too long": lambda n: "#" * (1_000_000 + n),
}  # fmt: skip
ROUNDS = 5


def run(scale: float, seed: int) -> Figures:
    """Every kind of bomb in several sizes, or some of them."""
    load((*TO_CHECK, *TO_ANSWER))
    found = Figures({"queries": 0, "ended": 0, "longest, s": 0.0})
    chance = Random(seed)
    bombs = [(kind, chance.randint(20, 1000)) for _ in range(ROUNDS) for kind in KINDS]
    chance.shuffle(bombs)
    with scratch() as folder:
        with Store.open(folder / "store", write=True) as store:
            store.commit([record(f"{n}.txt") for n in range(40)])
        for kind, size in bombs[: math.ceil(len(bombs) * scale)]:
            found.add("queries")
            began = time.monotonic()
            try:
                query(folder / "store", KINDS[kind](size), "table", BOUNDS)
            except KgraphError as error:
                found.add("ended")
                if "\n" in str(error) or len(str(error)) > 400:
                    found.fail(f"{kind} of {size}: is told in {str(error)!r}")
            took = time.monotonic() - began
            found.most("longest, s", took)
            if took > BOUNDS.seconds + GRACE:
                found.fail(f"{kind} of {size}: took {took:.0f} s")
    return found
