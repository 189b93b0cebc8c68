"""A store of as many invented claims as one likes, for timings: no parser, the same bytes for the same seed.

python -m bench.generate STORE --claims 1000000 [--seed 1] [--graph]

Actors, relations and outlets are drawn as newspapers draw them: few much, most seldom (Zipf). Records are merged and
written as a build does it. Without --graph the graph stays empty, so only commands that ask the index answer; with it,
the store is as a build leaves it, and takes several times as long.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from kgraph.codebook import Codebook
from kgraph.merge import Gathered, Merged, shipped
from kgraph.model import Actor, ActorType, Article, Claim, Event, Evidence, Mention, MentionKind, Office, Record, Status
from kgraph.store import Store
from kgraph.store.filing import Filing
from kgraph.store.graphs import Graphs
from kgraph.store.index import Index
from kgraph.store.joining.ground import lay
from kgraph.store.lock import exclusive
from kgraph.store.origin import derivation
from kgraph.store.records import Records
from kgraph.vocabulary import RELATIONS

OFTEN = ("USA", "CHN", "RUS", "PRK", "KOR", "GBR", "FRA", "DEU", "ISR", "IRN", "UKR", "SYR", "JPN", "TUR", "IND")
FIRST_DAY, DAYS = date(2010, 1, 1), 3650
PER_DOCUMENT = 10
STATUSES = {Status.ASSERTED: 70, Status.PLANNED: 10, Status.REQUESTED: 8, Status.POSSIBLE: 6, Status.NEGATED: 6}
RETOLD = 0.4  # how many claims tell of an event that another told of already
SLICE = 1_000_000  # claims that are merged at once
CACHE = 600  # bytes of the database kept in memory for each claim, for ids come in no order
REMEMBERED = 3000  # events that may still be retold
SYLLABLES = ("ka", "ro", "mi", "ten", "du", "va", "lis", "or", "shen", "ba", "ri", "no", "gul", "ette", "zan", "pe")
ROLES = ("minister of defence", "foreign minister", "president", "ambassador", "spokesman")
COMMON = {name: 1 / (rank + 1) ** 0.7 for rank, name in enumerate(sorted(RELATIONS))}


@dataclass(frozen=True)
class Zipf:
    """Draws things, the first ones most."""

    things: list
    weights: list = field(default_factory=list)

    @classmethod
    def of(cls, things: list, slope: float) -> Zipf:
        """With the weight of the thing at rank r as r to the power of minus the slope."""
        return cls(things, list(accumulate(1 / (rank + 1) ** slope for rank in range(len(things)))))

    def draw(self, chance: random.Random):
        """One of them."""
        return chance.choices(self.things, cum_weights=self.weights)[0]


class World:
    """The actors, outlets and events of the invented news."""

    def __init__(self, claims: int, seed: int) -> None:
        self.chance = random.Random(seed)
        self.claims = claims
        self.states = self._states()
        persons = [self._person(number) for number in range(max(20, claims // 60))]
        bodies = [self._body(number) for number in range(max(10, claims // 200))]
        self.kinds = {
            ActorType.STATE: Zipf.of(self.states, 1.0),
            ActorType.PERSON: Zipf.of(persons, 0.9),
            ActorType.ORGANIZATION: Zipf.of(bodies, 0.9),
        }
        self.actors = {actor.id: actor for actor in (*self.states, *persons, *bodies)}
        self.outlets = Zipf.of([f"The {self._word().title()} Post" for _ in range(200)], 0.8)
        self.recent: deque[Event] = deque(maxlen=REMEMBERED)
        self.made = 0

    def documents(self) -> Iterator[Record]:
        """Records in order of name."""
        done = number = 0
        while done < self.claims:
            wanted = min(self.claims - done, 1 + int(self.chance.expovariate(1 / (PER_DOCUMENT - 1))))
            record = self.document(number, wanted)
            done += len(record.claims)
            number += 1
            yield record

    def document(self, number: int, wanted: int) -> Record:
        """One document of some claims; its number gives its name and day."""
        day = FIRST_DAY + timedelta(days=number * PER_DOCUMENT * DAYS // max(self.claims, PER_DOCUMENT) % DAYS)
        doc = f"{day.year}/{number:07}.txt"
        told: dict[str, Claim] = {}
        lines: list[str] = []
        at = 0
        for _ in range(wanted):
            event = self._event(day)
            line = self._sentence(event)
            claim = self._claim(doc, event, at, line)
            if claim.id not in told:
                told[claim.id] = claim
                lines.append(line)
                at += len(line) + 1
        article = Article(doc, "\n".join(lines), lines[0][:60], day.isoformat(), self.outlets.draw(self.chance))
        claims = tuple(told.values())
        named = sorted({side for c in claims for side in (c.source, c.target, *c.about, c.attributed_to)} - {""})
        actors = tuple(self.actors[name] for name in named if name in self.actors)
        mentions = tuple(
            Mention(c.source, c.evidence[0].source_start, c.evidence[0].source_end, MentionKind.NAME, "")
            for c in claims
        )
        return Record(article, actors, mentions, self._offices(actors), claims)

    def _event(self, day: date) -> Event:
        if self.recent and self.chance.random() < RETOLD:
            return self.recent[self.chance.randrange(len(self.recent))]
        source, target = self._actor(), self._actor()
        while target.id == source.id:
            target = self._actor()
        relation = self.chance.choices(list(COMMON), list(COMMON.values()))[0]
        when = day - timedelta(days=int(self.chance.expovariate(0.5)))
        text = self.chance.choices([when.isoformat(), f"{when:%Y-%m}", ""], [6, 2, 2])[0]
        status = self.chance.choices(list(STATUSES), list(STATUSES.values()))[0]
        self.made += 1
        name = f"event/{hashlib.sha256(str(self.made).encode()).hexdigest()[:16]}"
        self.recent.append(Event(name, RELATIONS[relation].root, relation, source.id, target.id, status, text, ()))
        return self.recent[-1]

    def _claim(self, doc: str, event: Event, at: int, line: str) -> Claim:
        source, target = self.actors[event.source], self.actors[event.target]
        verb = at + len(source.label) + 1
        whom = verb + len(event.relation) + 1
        key = "\0".join((doc, event.source, event.relation, event.target, event.status, event.date))
        about = (self.kinds[ActorType.STATE].draw(self.chance).id,) if self.chance.random() < 0.4 else ()
        speaker = self._actor().id if self.chance.random() < 0.25 else ""
        places = Evidence(
            at, at + len(line), at, verb - 1, whom, whom + len(target.label), verb, whom - 1, "name", "name"
        )
        sure = 0.25 if self.chance.random() < 0.05 else self.chance.choice((0.9, 0.8, 0.72, 0.56))
        return Claim(
            f"claim/{hashlib.sha256(key.encode()).hexdigest()[:16]}", doc, event.source, event.relation, event.target,
            event.status, event.date, speaker, tuple(sorted({*about} - {event.source, event.target})), "",
            RELATIONS[event.relation].root, sure, "frame", "frames_conflict:100", (),
            (places,) * self.chance.choices((1, 2), (12, 1))[0],
        )  # fmt: skip

    def _sentence(self, event: Event) -> str:
        source, target = self.actors[event.source].label, self.actors[event.target].label
        return f"{source} {event.relation} {target} over the {self._word()} of {self._word()}, officials there said."

    def _offices(self, actors: tuple[Actor, ...]) -> tuple[Office, ...]:
        persons = [one for one in actors if one.type is ActorType.PERSON and f"state/{one.state}" in self.actors]
        known = {one.id for one in actors}
        return tuple(
            Office(one.id, ROLES[len(one.label) % len(ROLES)], f"state/{one.state}", 0, 5)
            for one in persons
            if f"state/{one.state}" in known
        )

    def _actor(self) -> Actor:
        kind = self.chance.choices(list(self.kinds), (5, 3, 2))[0]
        found: Actor = self.kinds[kind].draw(self.chance)
        return found

    def _states(self) -> list[Actor]:
        rows = {row["iso3"]: row for row in Codebook().rows("states")}
        order = [*OFTEN, *(code for code in rows if code not in OFTEN)]
        return [
            Actor(f"state/{code}", rows[code]["name"], ActorType.STATE, code, "GOV", (rows[code]["capital"],))
            for code in order
        ]

    def _person(self, number: int) -> Actor:
        name = f"{self._word().title()} {self._word().title()}{number}"
        home = Zipf.of(self.states, 1.0).draw(self.chance)
        return Actor(f"person/{name.lower().replace(' ', '-')}", name, ActorType.PERSON, home.state, "GOV")

    def _body(self, number: int) -> Actor:
        home = self.chance.choice(self.states[:80])
        name = f"{self._word().title()} Agency {number}"
        return Actor(f"organization/{name.lower().replace(' ', '-')}", name, ActorType.ORGANIZATION, home.state, "GOV")

    def _word(self) -> str:
        return "".join(self.chance.choices(SYLLABLES, k=self.chance.choice((2, 3))))


def write(path: Path, world: World, *, graph: bool) -> None:
    """The store, in one transaction, with the graph of all documents or none."""
    if graph:
        with Store.open(path, write=True) as store:
            store.commit(world.documents())
        return
    path.mkdir(parents=True)
    lock, records, graphs = exclusive(path / "lock"), Records(path / "records.sqlite", write=True), Graphs(path)
    records.create()
    records.db.execute(f"PRAGMA cache_size = {-CACHE * world.claims // 1000}")
    records.db.execute("PRAGMA journal_mode = OFF")  # a journal would hold the whole store once more
    with records.transaction():
        fill(records, world)
        records.set_meta({"generation": "1", "derivation": derivation()})
    records.db.execute("PRAGMA journal_mode = WAL")
    graphs.rebuild([], 1)
    graphs.close()
    records.close()
    lock.close()


def fill(records: Records, world: World) -> None:
    """Records and index. What is more than a slice is merged slice by slice, to stay in memory: no event is of two of
    them, and what merging would go on from is not kept.
    """
    documents = world.documents()
    with Index(records.db).making(1):
        filing = Filing(records.db, Merged({}, {}, {}, {}, frozenset()))
        while (met := gathered(records, documents)).docs:
            filing.merged = met.merged(shipped())
            filing.events.clear()
            for doc in sorted(met.docs):
                record = records.record(doc)
                assert record is not None, "it has just been put in"
                filing.file(record)
        filing.aliases(sorted(filing.actors.values()))
        if world.claims <= SLICE and filing.merged.grounds:
            lay(records.db, filing.merged.grounds, filing.actors, filing.papers)


def gathered(records: Records, documents: Iterator[Record]) -> Gathered:
    """Put in the documents of the next slice."""
    met = Gathered()

    def slice_() -> Iterator[Record]:
        for record in documents:
            yield met.take(record)
            if len(met.claims) >= SLICE:
                return

    records.put(slice_())
    return met


def main() -> None:
    """Read the command line, write the store, print how long it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", type=Path)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--graph", action="store_true")
    given = parser.parse_args()
    started = time.perf_counter()
    write(given.store, World(given.claims, given.seed), graph=given.graph)
    print(f"{given.claims} claims in {time.perf_counter() - started:.0f} s")


if __name__ == "__main__":
    main()
