"""One actor: what it is called, which offices it holds, with whom it has most to do, and where it is named.

Partners are counted over what `who` shows by default: asserted by the papers themselves, and no mere guess. Outlets
are independent ones, as there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kgraph import vocabulary
from kgraph.query.actors import Actors
from kgraph.query.fitting import quoted
from kgraph.query.outlets import of_claim, of_paper
from kgraph.store.schema import PLAIN

if TYPE_CHECKING:
    from kgraph.store.index import Index

SHOWN = 10
LABEL = "coalesce(nullif({0}.label, ''), {0}.id)"
FACTS = f"""SELECT a.id, {LABEL.format("a")}, a.type, a.state, a.sector,
    coalesce(CASE WHEN h.actor != a.actor THEN {LABEL.format("h")} END, '')
    FROM actors a LEFT JOIN actors h ON h.actor = a.home WHERE a.actor = ?"""
ALIASES = """SELECT name, count(*) AS documents FROM names WHERE actor = ? AND name != ''
    GROUP BY name ORDER BY documents DESC, name"""
SEEN = f"""SELECT count(*), count(DISTINCT {of_paper("p")}), coalesce(min(nullif(date, '')), ''),
    coalesce(max(date), '') FROM papers p WHERE paper IN (SELECT paper FROM names WHERE actor = ?)"""
PAPERS = """SELECT doc, title, date, publisher,
    (SELECT count(*) FROM claims c WHERE c.paper = p.paper AND (+c.source = :actor OR +c.target = :actor)) AS claims
    FROM (SELECT * FROM papers WHERE paper IN (SELECT paper FROM names WHERE actor = :actor)
        ORDER BY date DESC, doc LIMIT :limit) p ORDER BY date DESC, doc"""
OFFICES = f"""SELECT o.role, {LABEL.format("a")} AS other, count(DISTINCT o.paper) AS documents,
    coalesce(min(nullif(p.date, '')), '') AS first, coalesce(max(p.date), '') AS last
    FROM offices o JOIN papers p USING (paper) JOIN actors a ON a.actor = o.{{other}} WHERE o.{{own}} = :actor
    GROUP BY o.role, o.{{other}} ORDER BY documents DESC, last DESC, o.role, other, a.id LIMIT :limit"""
CLAIMS = "SELECT (SELECT count(*) FROM claims WHERE source = :a), (SELECT count(*) FROM claims WHERE target = :a)"
# the few that are shown are chosen by counts alone, before their outlets and dates are looked up
TOLD = f"""SELECT c.*, k.day, k.reprints, k.paper FROM chosen c JOIN claims k ON k.{{own}} = :actor
    AND k.relation = c.relation AND k.{{other}} = c.other WHERE {{ways}} AND {PLAIN}"""
PARTNERS = f"""WITH dealings AS (
        SELECT 'to' AS way, relation, target AS other, event, mentions FROM claims WHERE source = :actor AND {PLAIN}
        UNION ALL
        SELECT CASE WHEN relation IN ({{symmetric}}) THEN 'to' ELSE 'from' END, relation, source, event, mentions
        FROM claims WHERE target = :actor AND {PLAIN}),
    chosen AS MATERIALIZED (
        SELECT way, relation, other, {LABEL.format("a")} AS partner, a.id AS name, events, mentions FROM (
            SELECT way, relation, other, count(DISTINCT event) AS events, sum(mentions) AS mentions
            FROM dealings GROUP BY way, relation, other)
        JOIN actors a ON a.actor = other
        ORDER BY events DESC, mentions DESC, way DESC, relation, partner, name LIMIT :limit),
    told AS (
        {TOLD.format(own="source", other="target", ways="c.way = 'to'")}
        UNION ALL
        {TOLD.format(own="target", other="source", ways="(c.way = 'from' OR c.relation IN ({symmetric}))")})
    SELECT way, relation, partner, name, events, count(DISTINCT {of_claim("t", "p")}), t.mentions,
    coalesce(min(nullif(day, '')), ''), max(day)
    FROM told t JOIN papers p USING (paper)
    GROUP BY way, relation, other ORDER BY events DESC, t.mentions DESC, way DESC, relation, partner, name"""


@dataclass(frozen=True, slots=True)
class Alias:
    """A name and how many documents use it."""

    name: str
    documents: int


@dataclass(frozen=True, slots=True)
class Post:
    """An office: of the actor if `holder` is empty, else held by somebody in the actor's body.

    `first` and `last` are the dates of the first and last document that says so, ISO or empty.
    """

    role: str
    body: str
    holder: str
    documents: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Partner:
    """With whom the actor has to do; `way` is `to` where it acts (or both do), `from` where the partner acts."""

    way: str
    relation: str
    partner: str
    partner_id: str
    events: int
    outlets: int
    mentions: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that names the actor, with how many of its claims have it as source or target."""

    doc: str
    title: str
    date: str
    publisher: str
    claims: int


@dataclass(frozen=True, slots=True)
class Profile:
    """One actor. `first` and `last` are dates of documents that name it; `papers` are the latest of them."""

    id: str
    label: str
    type: str
    state: str
    sector: str
    acts_for: str
    documents: int
    outlets: int
    first: str
    last: str
    claims_as_source: int
    claims_as_target: int
    aliases: tuple[Alias, ...]
    offices: tuple[Post, ...]
    partners: tuple[Partner, ...]
    papers: tuple[Paper, ...]


def profiles(index: Index, name: str, *, limit: int = SHOWN) -> tuple[Profile, ...]:
    """All actors of that name, by id; `limit` is how many offices, partners and documents, 0 for all.

    Raises:
        UnknownTermError: nobody is called so; with the nearest names.
    """
    found = (_profile(index, actor, limit or -1) for actor in Actors(index).find(name))
    return tuple(sorted(found, key=lambda one: one.id))


def _profile(index: Index, actor: int, limit: int) -> Profile:
    lists = (
        tuple(Alias(*row) for row in index.rows(ALIASES, (actor,))),
        tuple(_posts(index, actor, limit)),
        tuple(Partner(*row) for row in _partners(index, actor, limit)),
        tuple(Paper(*row) for row in index.rows(PAPERS, {"actor": actor, "limit": limit})),
    )
    facts, seen = next(index.rows(FACTS, (actor,))), next(index.rows(SEEN, (actor,)))
    return Profile(*(*facts, *seen, *next(index.rows(CLAIMS, {"a": actor})), *lists))


def _posts(index: Index, actor: int, limit: int) -> Iterator[Post]:
    """Those that the actor holds, then those held in it."""
    values = {"actor": actor, "limit": limit}
    for role, body, *seen in index.rows(OFFICES.format(own="person", other="body"), values):
        yield Post(role, body, "", *seen)
    own = next(index.rows("SELECT label FROM actors WHERE actor = ?", (actor,)))[0]
    for role, holder, *seen in index.rows(OFFICES.format(own="body", other="person"), values):
        yield Post(role, own, holder, *seen)


def _partners(index: Index, actor: int, limit: int) -> Iterator[tuple[Any, ...]]:
    symmetric = quoted(leaf for leaf, known in vocabulary.RELATIONS.items() if known.symmetric)
    return index.rows(PARTNERS.format(symmetric=symmetric), {"actor": actor, "limit": limit})
