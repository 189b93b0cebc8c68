"""A store that documents are added to, changed in and taken from has the index and the graph of one built afresh."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from kgraph.assertion import quads
from kgraph.merge import merge
from kgraph.model import Actor, Claim, Evidence, Record, Status
from kgraph.store import Store
from kgraph.store.comparison import contents
from kgraph.store.index import Index
from tests.factories import claim, organization, person, record, state

STATES = tuple(map(state, ("USA", "CHN", "PRK", "GBR")))
FULL = (
    "Jim Mattis", "James Mattis", "James N. Mattis", "John Smith", "J. Smith", "Jane Smith", "John Lee", "John Lee Usa",
    "Kim Jong Un", "Kim Jongun", "Kim Jong-un", "Kim Jong Il", "Xi Jinping", "Bob Jones Jr", "Bob Jones",
    "Robert Jones",
)  # fmt: skip
ALONE = ("Mattis", "Smith", "Kim", "Un", "Jones")
CODES = ("", "USA", "GBR", "PRK", "CHN")
LINES = (
    "The big states pressed their small neighbours on {} occasions to exert more economic pressure now",
    "A quite different sentence that also has quite a lot of words number {} in all of it today",
)
PIECES = tuple(" ".join(f"{word}{n}" for n in range(7)) for word in ("red", "blue", "green", "grey"))
DOCS = tuple(f"{letter}.txt" for letter in "abcdefghijkl")
STEPS = 12


def actor(doc: str, chance: random.Random) -> Actor:
    """Somebody easily confused with others."""
    kind = chance.random()
    if kind < 0.25:
        return chance.choice(STATES)
    if kind < 0.7:
        return person(chance.choice(FULL), chance.choice(CODES))
    if kind < 0.85:
        return person(chance.choice(ALONE), chance.choice(CODES[:4]), doc=doc)
    body = organization(chance.choice(("Assembly", "National Assembly")), chance.choice(("", "FRA", "GBR")))
    return replace(body, sector=chance.choice(("", "GOV")))


def document(doc: str, chance: random.Random) -> Record:
    """A few claims, each once, some of them in sentences that other documents print."""
    known: dict[str, Actor] = {}
    told = {}
    for _ in range(chance.randrange(1, 5)):
        source, target = (known.setdefault(one.id, one) for one in (actor(doc, chance), actor(doc, chance)))
        relation = chance.choice(("urges", "asks", "meets-with", "visits", "attacks"))
        date = chance.choice(("", "2017", "2017-06", "2017-06-21", "2017-06-22"))
        status = chance.choice((Status.ASSERTED, Status.PLANNED, Status.NEGATED))
        if source.id != target.id:
            act = claim(source, relation, target, date=date, status=status, attributed_to=chance.choice(("", "", "x")))
            told[source.id, relation, target.id, status, date] = act
    made = record(doc, *told.values(), date=chance.choice(("", "2017-06-22", "2017-06-23", "2017-06-26")))
    return printed(made, chance)


def printed(made: Record, chance: random.Random) -> Record:
    """A record some of whose claims are said by longer sentences."""
    text, claims = made.article.text, list[Claim]()
    for one in made.claims:
        if chance.random() < 0.6:
            line = chance.choice(LINES).format(chance.randrange(3))[chance.choice((0, 0, 10)) :]
            if chance.random() < 0.5:  # a long sentence of phrases that many have
                line = " ".join(chance.choices(PIECES, k=chance.randrange(1, 5)))
            start, text = len(text) + 1, f"{text}\n{line}"
            place = Evidence(start, start + len(line), start, start + 3, start + 4, start + 6, start + 7, start + 9)
            one = replace(one, evidence=(place, *(one.evidence if chance.random() < 0.3 else ())))
        claims.append(one)
    return replace(made, article=replace(made.article, text=text), claims=tuple(claims))


@pytest.mark.parametrize("seed", (5, 7, 11))
def test_a_grown_store_is_that_of_a_fresh_build(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kgraph.store.writer.FEW", 1e9)  # however much changes, the rest is not derived again
    chance = random.Random(seed)
    with Store.open(tmp_path / "store", write=True) as store:
        present = {DOCS[0]: document(DOCS[0], chance)}
        store.commit(present.values())
        monkeypatch.setattr("kgraph.store.writer.Writer._derive", None)
        for _ in range(STEPS):
            put = {doc: document(doc, chance) for doc in chance.sample(DOCS, chance.randrange(1, 3))}
            gone = [doc for doc in chance.sample(DOCS, chance.randrange(2)) if doc not in put]
            store.commit(put.values(), gone)
            present = {doc: one for doc, one in (present | put).items() if doc not in gone}
            records = [present[doc] for doc in sorted(present)]
            merged = merge(records)
            assert contents(Index(store._records.db)) == contents(Index.of(records, merged))
            assert store.nquads() == sorted({f"{quad} ." for one in records for quad in quads(one, merged)})
