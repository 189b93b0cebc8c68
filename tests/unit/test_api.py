"""The Python interface: tables, networks, queries, pictures; and that importing kgraph stays light."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import kgraph
import pandas as pd
import pytest
from kgraph.errors import QueryError, StoreError, UnknownTermError
from kgraph.export.columns import shapes
from kgraph.store import Store

from tests.fixtures_graph import BASE, CHN, CLAIMS, DURAND, LI, USA
from tests.fixtures_store import records

HEAVY = ("pandas", "numpy", "networkx", "rdflib", "pyoxigraph", "matplotlib", "spacy", "pyarrow")


@pytest.fixture(scope="module")
def g(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kgraph.Graph]:
    path = tmp_path_factory.mktemp("api") / "store"
    with Store.open(path, write=True) as store:
        store.commit(records())
    with kgraph.open(path) as opened:
        yield opened


def test_public_names() -> None:
    assert sorted(kgraph.__all__) == ["Graph", "KgraphError", "__version__", "open"]
    assert all(getattr(kgraph, name) for name in kgraph.__all__)
    public = {name for name in vars(kgraph.Graph) if not name.startswith("_")}
    assert public == {
        "actors", "ask", "central", "claims", "close", "communities", "documents", "dyads", "events", "export",
        "mentions", "networkx", "offices", "plot", "query", "rdflib", "selection", "timeline", "who",
    }  # fmt: skip
    with pytest.raises(AttributeError, match="no attribute 'graph'"):
        kgraph.graph  # noqa: B018


def test_importing_kgraph_is_light() -> None:
    code = f"import sys, kgraph; sys.exit(', '.join(m for m in {HEAVY!r} if m in sys.modules) or 0)"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


@pytest.mark.parametrize("name", ["claims", "events", "actors", "offices", "documents", "mentions", "dyads"])
def test_tables_have_the_columns_and_kinds_of_the_dictionary(name: str, g: kgraph.Graph) -> None:
    table = getattr(g, name)()
    columns = [column for column in shapes()[name].columns if (name, column.name) != ("documents", "text")]
    assert list(table.columns) == [column.name for column in columns] and len(table) > 0
    kinds = {"text": "string", "integer": "Int64", "decimal": "Float64", "fraction": "Float64"}
    assert [str(kind) for kind in table.dtypes] == [kinds[column.kind] for column in columns]


def test_claims_by_relation_actor_status_and_period(g: kgraph.Graph) -> None:
    def ids(**asked: str) -> set[str]:
        return {claim.removeprefix("claim/") for claim in g.claims(**asked).claim_id}  # type: ignore[arg-type]

    assert ids() == {told.id for told in CLAIMS}
    assert ids(relation="pressured", target="Beijing") == {"c01", "c06", "c13", "c14"}
    assert ids(source="U.S.", status="asserted", since="2019-06-10") == {"c13", "c14"}
    assert ids(until="2019-05-01") == {"c05"}
    assert ids(doc="gamma.txt") == {"c10", "c11"} and ids(doc="gamma.txt", since="1990") == set()
    with pytest.raises(UnknownTermError):
        g.claims(source="Atlantis")
    with pytest.raises(UnknownTermError, match="asserted"):
        g.claims(status="sure")


def test_who(g: kgraph.Graph) -> None:
    table = g.who("pressured China")
    assert set(table.target) == {"China"} and {"Marie Durand", "United States"} <= set(table.source)
    assert g.who("sanctions", target="Iran").empty
    months = g.who(relation=["urges", "demands"], level="state", status="asserted", group="month", having="events>=1")
    assert list(months.month) == ["2019-05", "2019-06"]
    assert list(g.who(group="source", sort=["-events", "source"], limit=1).events) == [1]
    with pytest.raises(UnknownTermError, match="no status"):
        g.who("pressured China", status="sure")


def test_ask_and_timeline(g: kgraph.Graph) -> None:
    asked = g.ask("who urged China in May 2019?")
    assert list(asked.source) == ["Marie Durand"] and list(asked.outlets) == [2]
    assert asked.attrs["read_as"].startswith("relation urges; target China; from 2019-05-01")
    with pytest.raises(UnknownTermError, match="Chinna"):
        g.ask("who urged Chinna?")
    moments = g.timeline("Durand", "China", since="2019-05")
    assert sorted(moments.relation) == ["rejects", "urges"] and list(moments.date) == ["2019-05-02"] * 2
    assert moments.attrs["left_out"] == {}
    assert len(g.timeline("Durand", status=["asserted", "planned"])) >= len(g.timeline("Durand"))
    assert g.timeline(about="no such words").empty


def test_networks(g: kgraph.Graph) -> None:
    made = g.networkx(level="state")
    assert made.nodes[CHN] == {"label": "China", "type": "state", "state": "CHN", "sector": "GOV"}
    assert made[USA][CHN]["relations"] == ("demands", "urges") and made[USA][CHN]["weight"] == 2
    assert g.networkx(relation="urges", weight="intensity")[USA][CHN]["weight"] == 1.5
    assert not g.networkx(only="cooperation").has_edge(USA, CHN)
    central = g.central()
    assert set(central.index) == set(g.networkx()) and list(central.pagerank) == sorted(central.pagerank, reverse=True)
    parts = g.communities()
    assert parts.attrs["modularity"] > 0 and parts.loc[DURAND, "actor"] == "Marie Durand"
    with pytest.raises(UnknownTermError, match="neither cooperation nor conflict"):
        g.networkx(only="war")


def test_panels(g: kgraph.Graph) -> None:
    panel = g.dyads(panel="month", zero=True)
    assert list(panel.columns[5:8]) == ["target_state", "period", "events"]
    assert set(panel.period) == {"2019-05", "2019-06"} and len(panel) == 2 * len(
        panel[["source_id", "target_id"]].drop_duplicates()
    )
    undirected = g.dyads(undirected=True)
    assert ((undirected.source_id == LI) & (undirected.target_id == DURAND)).sum() == 1


def test_queries_give_numbers_as_numbers(g: kgraph.Graph) -> None:
    table = g.query("SELECT ?c ?n ?w { ?c kg:mentions ?n ; kg:confidence ?w } ORDER BY ?c")
    assert table.c[0] == BASE + "claim/c01" and table.n.sum() == 17 and table.w.max() == 0.9
    assert g.query("SELECT ?x { ?x a kg:Nothing }").empty
    with pytest.raises(QueryError, match="only SELECT"):
        g.query("ASK {}")


def test_rdflib(g: kgraph.Graph) -> None:
    made = g.rdflib()
    asked = made.query("SELECT (COUNT(?c) AS ?n) { ?c a <https://w3id.org/kgraph/ns#Claim> }")
    assert [int(row.n) for row in asked] == [len(CLAIMS)]  # type: ignore[union-attr]
    assert sum("/document/" in str(graph.identifier) for graph in made.graphs()) == 4


def test_pictures_and_files(g: kgraph.Graph, tmp_path: Path) -> None:
    figure = g.plot("ego", actors="China")
    assert figure.axes and figure._repr_png_().startswith(b"\x89PNG")  # type: ignore[attr-defined]
    table = pd.read_parquet(g.export(tmp_path / "events.parquet", table="events"))
    assert len(table) == len(g.events())


def test_what_jupyter_shows_is_escaped(g: kgraph.Graph, tmp_path: Path) -> None:
    from dataclasses import replace

    assert "16 claims" in g._repr_html_() and "<td>China</td>" in g._repr_html_() and "4 documents" in repr(g)
    made = records()[0]
    actors = tuple(replace(one, label="<b>Bold</b>") if one.id == CHN else one for one in made.actors)
    with Store.open(tmp_path / "store", write=True) as store:
        store.commit([replace(made, actors=actors)])
    with kgraph.open(tmp_path / "store") as rude:
        assert "&lt;b&gt;Bold&lt;/b&gt;" in rude._repr_html_()


def test_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="kgraph build"):
        kgraph.open(tmp_path / "absent")
