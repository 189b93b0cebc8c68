"""The seeds' story is in the graph: who urged whom, the meeting planned and held, and what several papers tell."""

from __future__ import annotations

import csv
from collections import defaultdict

import pytest


@pytest.fixture(scope="module")
def claims(kgraph, seeds_store, tmp_path_factory):
    table = tmp_path_factory.mktemp("story") / "claims.csv"
    kgraph("export", str(table), "--store", str(seeds_store))
    with table.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


TOLD = [
    ("United States", "urges", "China", "asserted"),
    ("Rex Tillerson", "urges", "China", "asserted"),
    ("United States", "meets-with", "China", "planned"),
    ("Rex Tillerson", "meets-with", "Yang Jiechi", "asserted"),
    ("Donald Trump", "meets-with", "Xi Jinping", "asserted"),
    ("Donald Trump", "visits", "China", "planned"),
    ("Donald Trump", "praises", "Xi Jinping", "asserted"),
    ("United States", "sanctions", "foreign firms", "possible"),
    ("Treasury Department", "sanctions", "Chinese nationals", "asserted"),
    ("United States", "aids", "Taiwan", "asserted"),
    ("North Korea", "warns", "South Korea", "asserted"),
    ("United States", "opposes", "China", "asserted"),
]


@pytest.mark.parametrize("told", TOLD, ids=" ".join)
def test_the_graph_tells(told, claims):
    assert told in {(c["source_label"], c["relation"], c["target_label"], c["status"]) for c in claims}


@pytest.mark.parametrize(
    ("root", "sides", "documents"),
    [("REQUEST", {"USA", "CHN"}, 3), ("CONSULT", {"USA", "CHN"}, 4)],
    ids=["the pleas", "the June meeting"],
)
def test_papers_share_an_event(root, sides, documents, claims):
    papers = defaultdict(set)
    for claim in claims:
        if {claim["source_state"], claim["target_state"]} == sides and claim["relation"] in (
            "urges",
            "demands",
            "meets-with",
        ):
            papers[claim["event_id"], claim["relation"] == "meets-with"].add(claim["doc"])
    assert max(len(docs) for (_, met), docs in papers.items() if met == (root == "CONSULT")) >= documents


def test_the_april_summit_is_one_event(claims):
    summit = [
        c
        for c in claims
        if c["relation"] == "meets-with" and c["date"] == "2017-04" and c["target_label"] == "Xi Jinping"
    ]
    assert len({c["doc"] for c in summit}) >= 2
    assert len({c["event_id"] for c in summit}) == 1


def test_planned_and_held_meet_in_one_event(claims):
    met = defaultdict(set)
    for claim in claims:
        if claim["relation"] == "meets-with":
            met[claim["event_id"]].add(claim["status"])
    assert any({"planned", "asserted"} <= statuses for statuses in met.values())


def test_every_quote_is_the_text(claims):
    from tests.conftest import SEEDS

    texts = {p.name: p.read_text(encoding="utf-8") for p in SEEDS.glob("*.txt")}
    assert len(claims) >= 80
    for claim in claims:
        text = texts[claim["doc"]]
        assert text[int(claim["quote_start"]) : int(claim["quote_end"])] == claim["quote"]
        for side in ("source", "target"):
            assert text[int(claim[f"{side}_start"]) : int(claim[f"{side}_end"])] == claim[f"{side}_text"]
