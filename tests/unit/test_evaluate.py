"""Our figures are the scorer's, on random tables and by hand."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kgraph.errors import GoldError
from kgraph.evaluate import (
    by_document,
    read_articles,
    read_sentences,
    score_articles,
    score_offices,
    score_sentences,
)
from kgraph.evaluate.articles import half_date
from kgraph.evaluate.gold import unmark
from kgraph.evaluate.names import norm, same_actor, surname

SCORER = Path(__file__).parents[3] / "shared" / "gold" / "score.py"
needs_scorer = pytest.mark.skipif(not SCORER.is_file(), reason="the scorer of ../shared is not here")

ACTORS: list[dict[str, Any]] = [
    {"id": "fra", "name": "France", "type": "state", "aliases": ["Paris"], "state": "FRA"},
    {"id": "irn", "name": "Iran", "type": "state", "aliases": ["Tehran"], "state": "IRN"},
    {"id": "durand", "name": "Marie Durand", "type": "person", "aliases": ["Durand"], "state": "FRA"},
    {"id": "durand2", "name": "Paul Durand", "type": "person", "aliases": [], "state": None},
    {"id": "wen", "name": "Minister Li Wen", "type": "person", "aliases": [], "state": "CHN"},
    {"id": "un", "name": "the United Nations", "type": "organization", "aliases": ["U.N."], "state": None},
]
RELATIONS = ["urges", "asks", "meets-with", "visits", "accuses", "sanctions", "attacks", "talks-with"]
STATUSES = ["asserted", "planned", "negated", "requested"]
DATES = ["2019-05-02", "2019-05", "2019", "2019-06-01", None]
QUOTES = ["Paris urged Tehran", "Durand met Li Wen in", "the U.N. said", ""]
LABELS = {
    "France": "state",
    "Iran": "state",
    "Marie Durand": "person",
    "Wen": "person",
    "Paul Durand": "person",
    "UN": "organization",
    "rebels": "group",
}
CODES = {"France": "FRA", "Iran": "IRN", "Marie Durand": "FRA"}


def optional(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(st.none(), strategy)


def gold_events() -> st.SearchStrategy[dict[str, Any]]:
    ids = [actor["id"] for actor in ACTORS]
    return st.fixed_dictionaries(
        {
            "source": st.sampled_from(ids),
            "relation": st.sampled_from(RELATIONS),
            "target": st.sampled_from(ids),
            "status": st.sampled_from(STATUSES),
            "date": st.sampled_from(DATES),
            "attributed_to": optional(st.sampled_from([*ids, "a think tank"])),
            "quote": st.sampled_from(QUOTES),
        },
        optional={
            "agreed": st.booleans(),
            "relation_alt": st.sampled_from(RELATIONS),
            "status_alt": st.sampled_from(STATUSES),
        },
    )


@st.composite
def claim_rows(draw: st.DrawFn) -> dict[str, Any]:
    source, target = draw(st.sampled_from(sorted(LABELS))), draw(st.sampled_from(sorted(LABELS)))
    row: dict[str, Any] = {"doc": draw(st.sampled_from(["one.txt", "sub/two.txt"]))}
    for side, label in (("source", source), ("target", target)):
        start = draw(st.integers(0, 40))
        row |= {f"{side}_label": label, f"{side}_type": LABELS[label], f"{side}_state": CODES.get(label)}
        row |= {
            f"{side}_text": draw(st.sampled_from(["Durand", "Paris", "they", label])),
            f"{side}_start": start,
        }
        row[f"{side}_end"] = start + draw(st.integers(0, 30))
    relation = draw(st.sampled_from(RELATIONS))
    row |= {
        "relation": relation,
        "status": draw(st.sampled_from(STATUSES)),
        "date": draw(st.sampled_from(DATES)),
    }
    row |= {"attributed_to": draw(optional(st.sampled_from(["Durand", "Iran", "a think tank"])))}
    row |= {"quote": draw(st.sampled_from(QUOTES)), "confidence": draw(st.sampled_from([0.5, 0.8, 0.9]))}
    row["plover"] = draw(optional(st.sampled_from(["REQUEST", "CONSULT", "COERCE", "SANCTION", "CONCEDE", "RETREAT"])))
    return row


def scorer() -> Any:
    spec = importlib.util.spec_from_file_location("gold_scorer", SCORER)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def write_rows(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@needs_scorer
@settings(max_examples=150)
@given(events=st.lists(gold_events(), max_size=8), rows=st.lists(claim_rows(), max_size=10))
def test_articles_are_scored_as_the_scorer_does(
    events: list[dict[str, Any]], rows: list[dict[str, Any]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("gold")
    for doc, part in (("one", events[::2]), ("two", events[1::2])):
        gold = {"doc": doc, "actors": ACTORS, "offices": [], "events": part}
        (folder / f"{doc}.json").write_text(json.dumps(gold), encoding="utf-8")
    theirs = scorer()
    read = theirs.read_rows(write_rows(folder / "claims.jsonl", rows), theirs.CLAIM)
    ours = score_articles(read_articles(folder), by_document(rows))
    assert ours.figures == theirs.score_docs(folder, read, 0)


@needs_scorer
@settings(max_examples=60)
@given(
    posts=st.lists(
        st.tuples(st.sampled_from(["durand", "wen", "nobody"]), st.sampled_from(["fra", "un", "a bank"])),
        max_size=5,
    ),
    found=st.lists(
        st.tuples(st.sampled_from(sorted(LABELS)), st.sampled_from(["France", "U.N.", "a bank", "Elysee"])),
        max_size=6,
    ),
)
def test_offices_are_scored_as_the_scorer_does(
    posts: list[tuple[str, str]], found: list[tuple[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("gold")
    offices = [{"person": person, "role": "minister", "of": of} for person, of in posts]
    gold = {"doc": "one", "actors": ACTORS, "offices": offices, "events": []}
    (folder / "one.json").write_text(json.dumps(gold), encoding="utf-8")
    state = {"France": "FRA", "Elysee": "FRA"}
    rows = [
        {"doc": "one.txt", "person_label": p, "role": "x", "of_label": of, "of_state": state.get(of)} for p, of in found
    ]
    theirs = scorer()
    read = theirs.read_rows(write_rows(folder / "offices.jsonl", rows), ("doc", "person_label"))
    assert score_offices(read_articles(folder), by_document(rows)).figures == theirs.score_offices(folder, read, 0)


@needs_scorer
@settings(max_examples=100)
@given(rows=st.lists(claim_rows(), max_size=10), fold=st.sampled_from(["all", "worked", "unseen"]))
def test_sentences_are_scored_as_the_scorer_does(
    rows: list[dict[str, Any]], fold: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("plv")
    marked = [
        "<s>Paris</s> urged <t>Tehran to <s>stop</s></t>.",
        "They met <t>Li Wen</t> in <s>Paris</s>.",
        "No marks.",
    ]
    table = folder / "plv.tsv"
    lines = [f"{n}\t{('REQUEST', 'CONSULT', 'YIELD')[n % 3]}\t{marked[n % 3]}" for n in range(10)]
    table.write_text("uid\tgold_root\tmarked_sentence\n" + "\n".join(lines) + "\n", encoding="utf-8")
    rows = [row | {"doc": f"plv-000{n % 10}"} for n, row in enumerate(rows)]
    theirs = scorer()
    theirs.FOLD = fold
    read = theirs.read_rows(write_rows(folder / "claims.jsonl", rows), theirs.CLAIM)
    assert score_sentences(read_sentences(table, fold), by_document(rows)).figures == theirs.score_plv(table, read, 0)


@needs_scorer
def test_names_are_folded_as_the_scorer_does() -> None:
    theirs = scorer()
    for name in [
        "the U.N.",
        "U.A.E.",
        "H.R. McMaster",
        "Chávez’s",
        "President Dr. Li Wen",
        "",
        "A Coruña",
        "King's",
    ]:
        assert norm(name) == theirs.norm(name)
        assert surname(name) == theirs.surname(name)


def test_a_surname_that_two_share_is_nobody_s() -> None:
    actors = {actor["id"]: actor for actor in ACTORS}
    claim = {"source_label": "Minister Durand", "source_type": "person"}
    assert not same_actor(actors["durand"], claim, "source", actors)
    assert same_actor(actors["wen"], {"source_label": "Wen", "source_type": "person"}, "source", actors)


def test_half_dates() -> None:
    assert half_date("2019-05-02", "2019-05-02") == 1.0
    assert half_date("2019-05-02", "2019-05") == 0.5
    assert half_date("2019-05", "2019-05-09") == 0.5
    assert half_date("2019-05", "2018") == 0.0
    assert half_date("2019-05", "soon") == 0.0


def test_unmark_keeps_offsets() -> None:
    text, sources, targets = unmark("a <s>b <t>c</t></s> d")
    assert text == "a b c d"
    assert [text[i:j] for i, j in sources] == ["b c"] and [text[i:j] for i, j in targets] == ["c"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [("{", "cannot be read"), ('{"actors": []}', "lacks 'events'"), ("[]", "cannot be read")],
)
def test_bad_gold_is_one_line(content: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(content)
    with pytest.raises(GoldError, match=reason):
        read_articles(tmp_path)


def test_unknown_relation_in_gold(tmp_path: Path) -> None:
    event = {"source": "fra", "relation": "hugs", "target": "irn"}
    (tmp_path / "x.json").write_text(json.dumps({"actors": ACTORS, "events": [event], "offices": []}))
    with pytest.raises(GoldError, match="hugs"):
        read_articles(tmp_path)


def test_no_gold(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no gold"):
        read_articles(tmp_path)
    (tmp_path / "x.tsv").write_text("a\tb\n1\t2\n")
    with pytest.raises(GoldError, match="uid"):
        read_sentences(tmp_path / "x.tsv")


@needs_scorer
def test_the_gold_itself_scores_one() -> None:
    """Every gold event told as a claim: we and the scorer, as a subprocess, find the same high figures."""
    folder = SCORER.parent / "seeds"
    articles = read_articles(folder)
    rows = [row for article in articles for row in _as_rows(article)]
    ours = score_articles(articles, by_document(rows)).figures
    command = [sys.executable, str(SCORER), "docs", str(folder), "/dev/stdin"]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    done = subprocess.run(command, input=lines, capture_output=True, text=True, check=True, timeout=60)
    theirs = json.loads(done.stdout.splitlines()[-1])
    assert ours == theirs
    assert theirs["event"]["f1"] > 0.95


def _as_rows(article: Any) -> list[dict[str, Any]]:
    rows = []
    for event in article.events:
        row: dict[str, Any] = {"doc": f"{article.doc}.txt", "confidence": 1.0}
        for side in ("source", "target"):
            actor = article.actors[event[side]]
            row |= {
                f"{side}_label": actor["name"],
                f"{side}_type": actor["type"],
                f"{side}_state": actor.get("state"),
            }
        keys = ("relation", "status", "date", "attributed_to", "quote")
        rows.append(row | {key: event.get(key) for key in keys})
    return rows
