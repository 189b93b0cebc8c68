"""The vocabulary: relations, what stands above and below them, and the words that name them."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest
from kgraph import vocabulary
from kgraph.errors import UnknownTermError
from kgraph.inflection import inflections
from kgraph.model import Status
from kgraph.vocabulary import (
    GROUPINGS,
    KG,
    RELATIONS,
    ROOTS,
    STATUSES,
    cameo,
    find_relation,
    leaves_under,
    match_leading,
    parents,
    relation,
    term_iri,
)

LEAVES = {
    "CONSULT": "meets-with talks-with negotiates-with visits hosts",
    "AGREE": "agrees-with promises",
    "SUPPORT": "supports praises apologizes-to",
    "COOPERATE": "cooperates-with",
    "AID": "aids",
    "CONCEDE": "eases releases yields-to",
    "RETREAT": "withdraws-from ceases-fire-with",
    "REQUEST": "urges asks demands",
    "ACCUSE": "accuses criticizes investigates",
    "REJECT": "rejects opposes denies",
    "THREATEN": "threatens warns",
    "PROTEST": "protests-against",
    "SANCTION": "sanctions cuts-ties-with",
    "MOBILIZE": "mobilizes-against",
    "COERCE": "detains coerces",
    "ASSAULT": "attacks kills",
}
SYMMETRIC = {
    "meets-with",
    "talks-with",
    "negotiates-with",
    "agrees-with",
    "cooperates-with",
    "ceases-fire-with",
}
SCORER = Path(__file__).parents[3] / "shared" / "gold" / "score.py"


def test_the_leaves_and_their_roots_are_those_of_the_guide() -> None:
    expected = {leaf: root for root, leaves in LEAVES.items() for leaf in leaves.split()}
    assert {leaf: known.root for leaf, known in RELATIONS.items()} == expected
    assert len(RELATIONS) == 36
    assert set(ROOTS) == set(LEAVES)
    assert {leaf for leaf, known in RELATIONS.items() if known.symmetric} == SYMMETRIC


@pytest.mark.skipif(not SCORER.is_file(), reason="the scorer lies beside the repository only where gold is kept")
def test_the_scorer_has_the_same_tables() -> None:
    spec = importlib.util.spec_from_file_location("score", SCORER)
    assert spec and spec.loader
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    assert {leaf: known.root for leaf, known in RELATIONS.items()} == scorer.ROOT
    assert {leaf for leaf, known in RELATIONS.items() if known.symmetric} == scorer.SYM
    assert set(STATUSES) == scorer.STATUS


def test_statuses_are_those_of_the_model_and_the_strongest_comes_first() -> None:
    assert tuple(Status) == STATUSES


def test_nothing_heavy_is_loaded_on_import() -> None:
    heavy = {"pyoxigraph", "rdflib", "spacy", "networkx"}
    code = f"import sys, kgraph.vocabulary; print(sorted({heavy} & set(sys.modules)))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"


def test_the_packed_turtle_is_preferred(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed = tmp_path / "kgraph" / "ontology" / "kgraph.ttl"
    monkeypatch.setattr(vocabulary, "__file__", str(tmp_path / "kgraph" / "vocabulary.py"))
    assert vocabulary.ontology_file("kgraph.ttl") == tmp_path / "ontology" / "kgraph.ttl"
    packed.parent.mkdir(parents=True)
    packed.touch()
    assert vocabulary.ontology_file("kgraph.ttl") == packed


def test_no_other_attribute_is_made_up() -> None:
    with pytest.raises(AttributeError):
        vocabulary.WORDS  # type: ignore[attr-defined]  # noqa: B018


def test_parents_are_the_root_the_quad_the_groupings_and_the_top() -> None:
    assert parents("urges") == tuple(KG + name for name in ("REQUEST", "actsToward", "pressures", "verbalConflict"))
    assert parents("meets-with") == tuple(KG + name for name in ("CONSULT", "actsToward", "verbalCooperation"))


def test_leaves_under_each_kind_of_term() -> None:
    assert leaves_under("urges") == ("urges",)
    assert leaves_under("REQUEST") == ("urges", "asks", "demands")
    assert leaves_under("pressures") == ("urges", "demands", "threatens", "warns", "sanctions", "coerces")
    assert leaves_under("acts-toward") == tuple(RELATIONS)


def test_the_quads_part_the_relations() -> None:
    quads = [name for name in GROUPINGS if name.startswith(("verbal", "material"))]
    assert sorted(leaf for quad in quads for leaf in leaves_under(quad)) == sorted(RELATIONS)
    assert all(known.leaf in leaves_under(known.quad) for known in RELATIONS.values())


@pytest.mark.parametrize("ask", [leaves_under, parents, relation])
def test_an_unknown_term_names_the_nearest(ask: object) -> None:
    with pytest.raises(UnknownTermError, match="Nearest: urges") as caught:
        ask("urge")  # type: ignore[operator]
    assert caught.value.nearest[0] == "urges"


def test_a_term_that_the_turtle_does_not_define_is_refused() -> None:
    assert term_iri("kg:urges") == KG + "urges"
    assert term_iri("dcterms:title") == "http://purl.org/dc/terms/title"
    for curie in ("kg:urge", "dcterms:subject", "nope:urges", "urges", "kg:"):
        with pytest.raises(UnknownTermError, match="not defined"):
            term_iri(curie)


@pytest.mark.parametrize(
    ("leaf", "plover", "code"),
    [
        ("urges", "REQUEST", "020"),
        ("visits", "CONSULT", "042"),
        ("visits", "AGREE", "03"),
        ("sanctions", "", ""),
    ],
)
def test_cameo_of_the_folded_type(leaf: str, plover: str, code: str) -> None:
    assert cameo(leaf, plover) == code


def test_cameo_of_an_unknown_type_is_refused() -> None:
    with pytest.raises(UnknownTermError):
        cameo("urges", "SULK")


WORDINGS = [
    ("pressured", "pressures"), ("pressure", "pressures"), ("put pressure on", "pressures"),
    ("pressuring", "pressures"), ("acts toward", "acts-toward"), ("did anything to", "acts-toward"),
    ("REQUEST", "REQUEST"), ("requested", "REQUEST"), ("SANCTION", "SANCTION"),
    ("consulted with", "CONSULT"), ("sanctioned", "sanctions"), ("sanctions", "sanctions"),
    ("Sanctioned", "sanctions"), ("imposed sanctions on", "sanctions"),
    ("verbal conflict", "verbal-conflict"), ("materialCooperation", "material-cooperation"),
    ("material-conflict", "material-conflict"), ("meets", "meets-with"), ("met", "meets-with"),
    ("met with", "meets-with"), ("meets-with", "meets-with"), ("meetsWith", "meets-with"),
    ("kg:meetsWith", "meets-with"), ("meeting with", "meets-with"), ("held talks with", "talks-with"),
    ("spoke to", "talks-with"), ("spoken with", "talks-with"), ("did urge", "urges"),
    ("has accused", "accuses"), ("is pressing", "urges"), ("had been urging", "urges"),
    ("called on", "urges"), ("called", "talks-with"), ("protested against", "protests-against"),
    ("protests", "protests-against"), ("cut ties with", "cuts-ties-with"),
    ("cutting ties with", "cuts-ties-with"), ("broke off relations with", "cuts-ties-with"),
    ("withdrew from", "withdraws-from"), ("pulled out of", "withdraws-from"), ("gave in to", "yields-to"),
    ("attack on", "attacks"), ("struck", "attacks"), ("denied", "denies"), ("banned", "coerces"),
    ("agreeing with", "agrees-with"), ("freed?", "releases"), ("fought against", "attacks"),
    ("committed to", "promises"), ("vetoes", "opposes"), ("criticised", "criticizes"),
    ("consults", "CONSULT"), ("talked", "talks-with"), ("talking", "talks-with"), ("negotiated", "negotiates-with"),
    ("cooperated", "cooperates-with"), ("agreed", "agrees-with"), ("protested", "protests-against"),
    ("ceased fire", "ceases-fire-with"), ("cut ties", "cuts-ties-with"), ("mobilized", "mobilizes-against"),
    ("yielded", "yields-to"), ("apologized", "apologizes-to"), ("withdrew", "withdraws-from"),
    ("conferred with", "talks-with"), ("expelled diplomats of", "cuts-ties-with"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "term"), WORDINGS)
def test_words_in_any_inflection_name_their_term(words: str, term: str) -> None:
    assert find_relation(words) == leaves_under(term)
    assert match_leading([*words.split(), "China"]) == (term, len(words.split()))


def test_enough_wordings_are_tried() -> None:
    assert len(WORDINGS) >= 50


@pytest.mark.parametrize("term", [*RELATIONS, *ROOTS, *GROUPINGS])
def test_every_term_is_found_by_its_own_name(term: str) -> None:
    assert match_leading([term]) == (term, 1)
    assert find_relation(term) == leaves_under(term)


@pytest.mark.parametrize("leaf", RELATIONS)
def test_every_leaf_is_found_by_its_label_and_in_the_past(leaf: str) -> None:
    words = RELATIONS[leaf].label.split()
    assert match_leading(words) == (leaf, len(words))
    phrases = [phrase for phrase, term in vocabulary.vocabulary().phrases.items() if term == leaf]
    assert len(phrases) > 10


@pytest.mark.parametrize("leaf", [leaf for leaf, known in RELATIONS.items() if " " in known.label])
def test_every_leaf_is_found_without_its_preposition(leaf: str) -> None:
    words = RELATIONS[leaf].label.split()[:-1]
    assert match_leading(words) == (leaf, len(words))


def test_no_wording_belongs_to_two_leaves() -> None:
    owners: dict[str, set[str]] = {}
    for subject, predicate, value in vocabulary._triples():
        leaf = next((known.leaf for known in RELATIONS.values() if known.iri == subject), "")
        if leaf and predicate.endswith(("#altLabel", "#hiddenLabel")):
            for form in inflections(value) if predicate.endswith("#altLabel") else [value]:
                owners.setdefault(form, set()).add(leaf)
    assert {form: leaves for form, leaves in owners.items() if len(leaves) > 1} == {}
    assert max(len(form.split()) for form in owners) <= vocabulary.LONGEST


@pytest.mark.parametrize(
    ("words", "nearest"),
    [("presured China", "pressured"), ("urgd", "urged"), ("critisized Iran", "criticized")],
)
def test_unknown_words_name_the_nearest(words: str, nearest: str) -> None:
    with pytest.raises(UnknownTermError, match="No relation") as caught:
        match_leading(words.split())
    assert caught.value.nearest[0] == nearest


@pytest.mark.parametrize("words", ["", "   ", "did", "China", "pressured China"])
def test_find_relation_reads_all_words(words: str) -> None:
    with pytest.raises(UnknownTermError):
        find_relation(words)


@pytest.mark.parametrize("words", ["was urged by", "were attacked by", "has been sanctioned by", "is criticized by"])
def test_the_passive_is_refused_not_turned_round(words: str) -> None:
    with pytest.raises(UnknownTermError, match="passive"):
        match_leading([*words.split(), "China"])


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("meet with", {"meet with", "meets with", "met with", "meeting with"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("ban", {"ban", "bans", "banned", "banning"}),
        ("visit", {"visit", "visits", "visited", "visiting"}),
        ("free", {"free", "frees", "freed", "freeing"}),
        ("press", {"press", "presses", "pressed", "pressing"}),
        ("break ties", {"break ties", "breaks ties", "broke ties", "broken ties", "breaking ties"}),
        ("deploy", {"deploy", "deploys", "deployed", "deploying"}),
    ],
)
def test_inflections(verb: str, forms: set[str]) -> None:
    assert set(inflections(verb)) == forms
