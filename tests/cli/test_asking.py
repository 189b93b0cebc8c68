"""The asking commands as a user runs them, on the seeds' store."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
from kgraph.cli.commands import COMMANDS, load
from kgraph.export.columns import shapes
from kgraph.store import Store

from tests.conftest import ROOT, Run

NEVER = ("Traceback", "Error(")


@pytest.fixture(scope="session")
def store(seeds_store: Path) -> str:
    return str(seeds_store)


def fails(kgraph: Run, *words: str, code: int = 1) -> str:
    """Run words that must fail with one line on standard error, and return it."""
    done = kgraph(*words, check=False)
    assert done.returncode == code, (done.stdout, done.stderr)
    assert not any(sign in done.stderr for sign in NEVER)
    if code == 1:
        assert done.stderr.startswith("kgraph: ") and len(done.stderr.splitlines()) == 1
    return done.stderr


def claim_id(kgraph: Run, store: str) -> str:
    rows = json.loads(kgraph("who", "pressured", "China", "--quotes", "--format", "json", "--store", store).stdout)
    return str(rows[0]["quotes"][0]["claim"])


HELPS = """
import os
from kgraph.cli import COMMANDS, main
for command in COMMANDS:
    if not os.fork():
        main([command, "--help"])
    assert os.wait()[1] == 0, command
    os.write(1, b"\\0")
"""


@pytest.fixture(scope="module")
def helps() -> dict[str, str]:
    """What each command says of itself in a process that has loaded no other: forks of one that has loaded none."""
    done = subprocess.run(
        [sys.executable, "-c", HELPS], capture_output=True, text=True, timeout=60, cwd=ROOT, check=True
    )
    return dict(zip(COMMANDS, done.stdout.split("\0"), strict=False))


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_has_an_example(command: str, helps: dict[str, str]) -> None:
    shown = helps[command]
    assert "Example:" in shown and f"kgraph {command}" in shown
    own = load(command).help.partition("\n\n")[0]
    assert " ".join(own.split()) == COMMANDS[command], "the list of commands says what the command says"


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        (["--format", "verse"], "'verse' is not one of 'table'"),
        (["--limit", "-1"], "'--limit'"),
        (["--limit", "many"], "'--limit'"),
        (["--status", "certain"], "'certain' is no status: one of asserted"),
        (["--since", "May"], "May"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_values_that_are_wrong_are_told(words: list[str], wrong: str, kgraph: Run, store: str) -> None:
    assert wrong in fails(kgraph, "who", "urged", *words, "--store", store, code=2)


def test_values_of_every_kind_are_taken(kgraph: Run, store: str) -> None:
    asked = ("who", "--source", "United States", "--limit", "2", "--format", "json", "--store", store)
    states = ("--status", "asserted", "--status", "requested")
    assert len(json.loads(kgraph(*asked, *states, "--as", "state").stdout)) == 2
    assert kgraph("query", "SELECT ?a { ?a ?b ?c }", "--timeout", "20.5", "--store", store).stdout.startswith("a\n")


def test_help_and_version(kgraph: Run) -> None:
    shown = kgraph("--help").stdout
    assert all(f"  {command} " in shown for command in COMMANDS)
    assert kgraph("--version").stdout.startswith("kgraph ")


def test_who(kgraph: Run, store: str) -> None:
    table = kgraph("who", "pressured", "China", "--store", store).stdout
    assert table.startswith("source") and "China" in table
    rows = list(
        csv.DictReader(io.StringIO(kgraph("who", "pressured", "China", "--format", "csv", "--store", store).stdout))
    )
    assert rows and {row["target"] for row in rows} == {"China"}
    events = [int(row["events"]) for row in rows]
    assert events == sorted(events, reverse=True)


def test_who_in_every_form(kgraph: Run, store: str) -> None:
    asked = [
        "who",
        "--relation",
        "urges,asks",
        "China",
        "--group-by",
        "dyad",
        "--having",
        "events>=1",
        "--store",
        store,
    ]
    forms = {form: kgraph(*asked, "--format", form).stdout for form in ("csv", "tsv", "json", "jsonl")}
    rows = json.loads(forms["json"])
    assert rows and [json.loads(line) for line in forms["jsonl"].splitlines()] == rows
    for form, delimiter in (("csv", ","), ("tsv", "\t")):
        read = list(csv.DictReader(io.StringIO(forms[form]), delimiter=delimiter))
        assert [(row["source"], int(row["events"])) for row in read] == [(r["source"], r["events"]) for r in rows]


def test_who_finds_the_store_in_the_environment(kgraph: Run, store: str) -> None:
    assert kgraph("who", "pressured", KGRAPH_STORE=store).stdout.startswith("source")


def test_why(kgraph: Run, store: str) -> None:
    key = claim_id(kgraph, store)
    shown = kgraph("why", key, "--store", store).stdout
    assert "[source: " in shown and "[target: " in shown and "codebook row" in shown and "\x1b" not in shown
    told = json.loads(kgraph("why", key.split("/")[1][:12], "--format", "json", "--store", store).stdout)
    assert told[0]["claim_id"] == key and told[0]["sentences"]


def test_why_shows_the_row_and_the_operators(kgraph: Run, store: str) -> None:
    find = 'SELECT ?c { ?c kg:operator "say" ; kg:row ?row FILTER CONTAINS(?row, ":") } ORDER BY ?c LIMIT 1'
    key = kgraph("query", find, "--format", "csv", "--store", store).stdout.split()[-1]
    shown = kgraph("why", key, "--store", store).stdout
    assert "example: " in shown and "say (the act is what somebody says)" in shown
    (told,) = json.loads(kgraph("why", key, "--format", "json", "--store", store).stdout)
    assert told["codebook"]["relation"] and told["codebook_note"] == ""


def test_query(kgraph: Run, store: str) -> None:
    shown = kgraph("query", "queries/dyads.rq", "--format", "csv", "--store", store).stdout
    assert shown.splitlines()[0] == "source,target,events,documents" and len(shown.splitlines()) > 5


def test_central_and_path(kgraph: Run, store: str) -> None:
    rows = json.loads(kgraph("central", "--limit", "3", "--by", "in", "--format", "json", "--store", store).stdout)
    assert len(rows) == 3 and rows[0]["in"] >= rows[1]["in"] >= rows[2]["in"]
    shown = kgraph("path", "United States", "Pyongyang", "--store", store).stdout
    assert "United States" in shown and "-->" in shown and '"' in shown


def test_export(kgraph: Run, store: str, tmp_path: Path) -> None:
    names = [
        "c.csv",
        "c.jsonl",
        "g.ttl",
        "g.nt",
        "g.nq",
        "g.trig",
        "g.jsonld",
        "g.rdf",
        "g.graphml",
        "g.gexf",
        "t.parquet",
        "r.html",
        "dictionary.md",
    ]
    kgraph("export", *(str(tmp_path / name) for name in names), "--store", store)
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(names)
    assert all(p.stat().st_size > 1000 for p in tmp_path.iterdir())
    first = (tmp_path / "c.csv").read_text(encoding="utf-8").splitlines()[0]
    assert first == ",".join(shapes()["claims"].names)


def test_export_with_texts(kgraph: Run, store: str, tmp_path: Path) -> None:
    for words, expected in (((), False), (("--texts",), True)):
        table, graph = tmp_path / "d.jsonl", tmp_path / "g.nt"
        kgraph("export", str(table), str(graph), "--table", "documents", *words, "--store", store)
        rows = [json.loads(line) for line in table.read_text(encoding="utf-8").splitlines()]
        assert all(("text" in row) == expected for row in rows)
        assert ("ns#text>" in graph.read_text(encoding="utf-8")) == expected


def test_a_store_that_is_being_written_answers(kgraph: Run, tmp_path: Path) -> None:
    store = tmp_path / "store"
    text = "France urged Iran to release Canadian sailors. Canada thanked France. Iran accused Canada of theft."
    kgraph("build", "-", "--store", str(store), input=json.dumps({"id": "a", "text": text}))
    asked = (["who", "urged"], ["why", "a"], ["query", "ASK {}"], ["central"],
             ["path", "Iran", "France"], ["export", str(tmp_path / "x.ttl")], ["check"])  # fmt: skip
    before = [kgraph(*words, "--store", str(store)).stdout for words in asked]
    with Store.open(store, write=True) as writer:
        writer.graph.clear()  # a writer in the middle of its work
        during = [kgraph(*words, "--store", str(store), alone=True).stdout for words in asked]
    assert during == before and all(before)


def test_resolve(kgraph: Run) -> None:
    (one,) = json.loads(kgraph("resolve", "the Kremlin", "--format", "json").stdout)
    assert (one["label"], one["type"], one["state"]) == ("Russia", "state", "RUS") and one["reason"]


def test_evaluate(kgraph: Run, store: str, gold: Path) -> None:
    found = json.loads(kgraph("evaluate", str(gold / "seeds"), "--format", "json", "--store", store).stdout)
    assert {"strict", "event", "dyad", "rolled", "offices", "date_f1"} <= set(found)


def test_evaluate_agrees_with_the_scorer(kgraph: Run, store: str, gold: Path, tmp_path: Path) -> None:
    ours = json.loads(kgraph("evaluate", str(gold / "seeds"), "--format", "json", "--store", store).stdout)
    theirs: dict[str, object] = {}
    for mode, table in (("docs", "claims"), ("offices", "offices")):
        rows = tmp_path / f"{table}.jsonl"
        kgraph("export", str(rows), "--table", table, "--store", store)
        command = [sys.executable, str(gold / "score.py"), mode, str(gold / "seeds"), str(rows)]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
        theirs |= json.loads(done.stdout.splitlines()[-1])
    assert ours == theirs


def test_evaluate_builds_marked_sentences_in_a_temporary_store(kgraph: Run, tmp_path: Path) -> None:
    table = tmp_path / "marked.tsv"
    table.write_text(
        "uid\tgold_root\tmarked_sentence\n1\tACCUSE\t<s>France</s> condemned <t>Iran</t> on Monday.\n",
        encoding="utf-8",
    )
    found = json.loads(kgraph("evaluate", str(table), "--format", "json").stdout)
    assert found["n"] == 1 and found["accuracy"] == 1.0


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["who", "urgd", "China"], "urge"),
        (["who", "urged", "Chinna"], "China"),
        (["why", "nothing"], "No claim or event"),
        (["query", "SELECT * { ?s ?p"], "malformed SPARQL at line 1"),
        (["query", "DELETE WHERE { ?s ?p ?o }"], "updates are refused"),
        (["query", "SELECT * { SERVICE <http://127.0.0.1:9/> {} }"], "SERVICE is refused"),
        (["query", "absent.rq"], "absent.rq: cannot be read"),
        (
            ["query", "--timeout", "0.2", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"],
            "more than 0.2",
        ),
        (["path", "China", "Atlantis"], "Atlantis"),
        (["export", "graph.docx"], ".gexf"),
        (["export", "claims.md"], "dictionary.md"),
        (["export", "/absent/folder/graph.ttl"], "cannot be written"),
        (["evaluate", "queries"], "no gold here"),
    ],
    ids=lambda value: " ".join(value)[:30] if isinstance(value, list) else None,
)
def test_bad_input_is_one_line(words: list[str], hint: str, kgraph: Run, store: str) -> None:
    assert hint in fails(kgraph, *words, "--store", store)


@pytest.mark.parametrize(
    "words",
    [
        ["who"], ["why", "x"], ["query", "ASK {}"], ["central"], ["path", "a", "b"], ["export", "x.csv"],
    ],
    ids=lambda words: words[0],
)  # fmt: skip
def test_no_store(words: list[str], kgraph: Run, tmp_path: Path) -> None:
    assert "no store" in fails(kgraph, *words, "--store", str(tmp_path / "absent"))
    assert not (tmp_path / "absent").exists()
    (tmp_path / "file").write_text("not a store")
    fails(kgraph, *words, "--store", str(tmp_path / "file"))


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"], ["who", "--nonsense"], ["why"], ["export"], ["query", "ASK {}", "--format", "xml"],
        ["who", "urged", "--as", "dog"], ["central", "--limit", "0"],
        ["who", "urged", "China", "--target", "Iran"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_wrong_usage_exits_2(words: list[str], kgraph: Run, store: str) -> None:
    assert "Usage" in fails(kgraph, *words, code=2)


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["who", "urged", "--since", "June"], "is no date"),
        (["who", "urged", "--until", "2017-13"], "is no date"),
        (["who", "urged", "--status", "sure"], "is no status: one of asserted"),
        (["who", "urged", "--having", "events"], "events>=3"),
        (["who", "urged", "--sort", "size"], "no column to sort by"),
        (["who", "--relation", "hugged"], "hugged"),
        (["central", "--relation", "hugged"], "hugged"),
        (["central", "--by", "size"], "is not one of"),
        (["export", "x.csv", "--table", "people"], "offices"),
        (["export", "g.ttl", "g.gexf", "--table", "events"], "only .csv, .jsonl and .parquet"),
        (["export", "g.graphml", "--texts"], "only RDF"),
        (["export", "x.csv", "--texts"], "only RDF"),
    ],
    ids=" ".join,
)
def test_a_wrong_value_is_wrong_usage(words: list[str], hint: str, kgraph: Run, store: str) -> None:
    last = fails(kgraph, *words, "--store", store, code=2).splitlines()[-1]
    assert last.startswith("Error: Invalid value for '--") and hint in last and "Value error" not in last


def test_the_day_of_resolve_is_checked(kgraph: Run) -> None:
    assert "is no date" in fails(kgraph, "resolve", "he", "--date", "June", code=2)


@pytest.mark.parametrize(
    "words", [["build", "seeds"], ["why", "event/"], ["resolve", "he"], ["evaluate", "queries"]], ids=lambda w: w[0]
)
def test_a_codebook_that_is_not_there(words: list[str], kgraph: Run, tmp_path: Path) -> None:
    absent = str(tmp_path / "absent")
    assert "is not a folder" in fails(kgraph, *words, "--codebook", absent)
    (tmp_path / "lihgt.extra.tsv").write_text("verb\n", encoding="utf-8")
    assert "Nearest: light.extra.tsv." in fails(kgraph, *words, "--codebook", str(tmp_path))


@pytest.mark.parametrize(
    "name", ["c.csv", "c.jsonl", "c.parquet", "g.ttl", "g.jsonld", "g.graphml", "g.gexf", "r.html"]
)
def test_a_disk_that_is_full_is_one_line(name: str, store: str, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    command = [sys.executable, "-m", "kgraph", "export", str(tmp_path / name), "--store", store]
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))  # noqa: E731
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        timeout=60,
        cwd=ROOT,
        preexec_fn=limit,
        check=False,
    )
    assert done.returncode == 1 and done.stderr.startswith(f"kgraph: {tmp_path / name}: cannot be written")
    assert "make room" in done.stderr and len(done.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
@pytest.mark.parametrize("words", [["who"], ["query", "ASK {}"], ["--version"]], ids=lambda w: w[0])
@pytest.mark.parametrize("inherited", [dict(os.environ), {}], ids=["own environment", "empty environment"])
def test_standard_output_that_is_full_is_one_line(words: list[str], inherited: dict[str, str], store: str) -> None:
    command = [sys.executable, "-m", "kgraph", *words]
    env = {**inherited, "KGRAPH_STORE": store}
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60, cwd=ROOT, env=env, check=False
        )
    assert done.returncode == 1 and done.stderr == "kgraph: No space left on device\n"


def test_a_reader_that_leaves_is_no_error(store: str) -> None:
    command = f"{sys.executable} -m kgraph query 'SELECT * {{ ?s ?p ?o }}' --store {store} | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, timeout=60, cwd=ROOT, check=True)
    assert done.stderr == "" and len(done.stdout.splitlines()) == 1


def test_interruption_is_one_line(store: str) -> None:
    import signal

    command = [sys.executable, "-m", "kgraph", "query", "--store", store]
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    running = subprocess.Popen([*command, endless], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT)
    while running.poll() is None and not psutil.Process(running.pid).children():  # until a process of its own asks
        time.sleep(0.05)
    running.send_signal(signal.SIGINT)
    _, stderr = running.communicate(timeout=20)
    assert running.returncode == 130 and stderr == "kgraph: interrupted\n"


@pytest.mark.parametrize("words", [["who", "pressured", "China"], ["why", "event/"], ["--help"]], ids=lambda w: w[0])
def test_quick_commands_import_nothing_heavy(words: list[str], store: str) -> None:
    heavy = {"spacy", "rdflib", "networkx", "numpy", "rich", "pyshacl", "pydantic", "importlib.metadata"}
    script = (
        "import sys; from kgraph.cli import run; run(sys.argv[1:]); "
        f"print(*({heavy} & set(sys.modules)), file=sys.stderr)"
    )
    given = [*words, *(["--store", store] if words[0] != "--help" else [])]
    command = [sys.executable, "-c", script, *given]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=ROOT, check=True)
    assert done.stderr.splitlines()[-1] == ""
