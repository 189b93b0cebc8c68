"""The tables of the index, and why each is there. `docs/architecture.md` says what may be asked of them.

Every table is derived from the records and the merge; numbers are keys of this file alone and mean nothing outside.
Ids are the paths of IRIs below the base, as the graph and the exports have them.
"""

from __future__ import annotations

from kgraph.model import FIRM, Status

VERSION = "6"  # raise it with every change below: an index of another version is made again

TABLES = """
-- documents without their text
CREATE TABLE papers (
    paper INTEGER PRIMARY KEY, doc TEXT NOT NULL UNIQUE, title TEXT NOT NULL, date TEXT NOT NULL,
    publisher TEXT NOT NULL, url TEXT NOT NULL) STRICT;
-- the graph's actors; `home` is the state itself or the one acted for
CREATE TABLE actors (
    actor INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, label TEXT NOT NULL, type TEXT NOT NULL,
    state TEXT NOT NULL, sector TEXT NOT NULL, home INTEGER) STRICT;
-- what each document calls an actor
CREATE TABLE names (
    actor INTEGER NOT NULL, name TEXT NOT NULL, paper INTEGER NOT NULL,
    PRIMARY KEY (actor, name, paper)) STRICT, WITHOUT ROWID;
-- every name by which an actor is found, folded, once
CREATE TABLE aliases (
    folded TEXT NOT NULL, actor INTEGER NOT NULL, name TEXT NOT NULL,
    PRIMARY KEY (folded, actor, name)) STRICT, WITHOUT ROWID;
-- which actor a document's own id means, where the merge gave it another
CREATE TABLE merged (
    paper INTEGER NOT NULL, local TEXT NOT NULL, actor INTEGER NOT NULL,
    PRIMARY KEY (paper, local)) STRICT, WITHOUT ROWID;
CREATE TABLE events (
    event INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, root TEXT NOT NULL, relation TEXT NOT NULL,
    source INTEGER NOT NULL, target INTEGER NOT NULL, status TEXT NOT NULL, date TEXT NOT NULL) STRICT;
-- `day` is the claim's date, else its document's; the homes are the sides' states, else the sides;
-- `direct` says whether the graph states it as plain fact; `reprints` is the document that printed its words first,
-- empty where it is this one
CREATE TABLE claims (
    claim INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, paper INTEGER NOT NULL, event INTEGER NOT NULL,
    source INTEGER NOT NULL, relation TEXT NOT NULL, target INTEGER NOT NULL, source_home INTEGER NOT NULL,
    target_home INTEGER NOT NULL, status TEXT NOT NULL, date TEXT NOT NULL, day TEXT NOT NULL,
    by_actor INTEGER, by_text TEXT NOT NULL, within TEXT NOT NULL, plover TEXT NOT NULL, cameo TEXT NOT NULL,
    confidence REAL NOT NULL, mentions INTEGER NOT NULL, rule TEXT NOT NULL, row TEXT NOT NULL,
    direct INTEGER NOT NULL, reprints TEXT NOT NULL) STRICT;
-- the actors that a claim's content names besides its sides
CREATE TABLE about (
    claim INTEGER NOT NULL, actor INTEGER NOT NULL, PRIMARY KEY (claim, actor)) STRICT, WITHOUT ROWID;
-- the places that say a claim, counted from 1 in the document's order
CREATE TABLE evidence (
    claim INTEGER NOT NULL, number INTEGER NOT NULL, quote TEXT NOT NULL, start INTEGER NOT NULL,
    end INTEGER NOT NULL, source_text TEXT NOT NULL, source_start INTEGER NOT NULL, source_end INTEGER NOT NULL,
    target_text TEXT NOT NULL, target_start INTEGER NOT NULL, target_end INTEGER NOT NULL,
    predicate_text TEXT NOT NULL, predicate_start INTEGER NOT NULL, predicate_end INTEGER NOT NULL,
    PRIMARY KEY (claim, number)) STRICT, WITHOUT ROWID;
CREATE TABLE offices (
    paper INTEGER NOT NULL, person INTEGER NOT NULL, role TEXT NOT NULL, body INTEGER NOT NULL,
    start INTEGER NOT NULL, end INTEGER NOT NULL) STRICT;
-- what merging goes on from where a few documents change (`joining`): each document's actors, with the graph's;
-- `key` is what those share who may be one, `block` surname and generation of a person known by full name
CREATE TABLE members (
    paper INTEGER NOT NULL, local TEXT NOT NULL, label TEXT NOT NULL, type TEXT NOT NULL, state TEXT NOT NULL,
    sector TEXT NOT NULL, aliases TEXT NOT NULL, actor INTEGER NOT NULL, key TEXT NOT NULL, block TEXT NOT NULL) STRICT;
-- what decided the id of an actor that documents name; `family` is what two share whose ids could be equal
CREATE TABLE wishes (
    actor INTEGER PRIMARY KEY, plain TEXT NOT NULL, family TEXT NOT NULL, first_local TEXT NOT NULL,
    first_doc TEXT NOT NULL) STRICT;
-- by which surname alone a person may be called
CREATE TABLE calls (
    surname TEXT NOT NULL, state TEXT NOT NULL, actor INTEGER NOT NULL,
    PRIMARY KEY (surname, state, actor)) STRICT, WITHOUT ROWID;
-- the sentences that say claims; `earlier` is the one that a copy copies
CREATE TABLE sentences (
    sentence INTEGER PRIMARY KEY, paper INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    size INTEGER NOT NULL, earlier INTEGER) STRICT;
-- the runs of words of those that are long enough; by the keys among them a longer sentence finds a shorter one
CREATE TABLE runs (
    run INTEGER NOT NULL, sentence INTEGER NOT NULL, key INTEGER NOT NULL,
    PRIMARY KEY (run, sentence)) STRICT, WITHOUT ROWID;
-- the claims table of the contract, to be read ORDER BY doc, quote_start, claim_id: papers lead, so nothing is sorted
CREATE VIEW claim_rows AS
SELECT c.id AS claim_id, e.id AS event_id, p.doc, p.date AS doc_date, p.publisher,
    s.id AS source_id, s.label AS source_label, s.type AS source_type, s.state AS source_state,
    s.sector AS source_sector, v.source_text, v.source_start, v.source_end, c.relation, c.plover, c.cameo,
    t.id AS target_id, t.label AS target_label, t.type AS target_type, t.state AS target_state,
    t.sector AS target_sector, v.target_text, v.target_start, v.target_end, c.status, c.date,
    coalesce(b.label, c.by_text) AS attributed_to,
    coalesce((SELECT group_concat(label, '; ') FROM (SELECT a.label FROM about JOIN actors a USING (actor)
        WHERE about.claim = c.claim ORDER BY a.label)), '') AS about,
    c.within, c.confidence, v.quote, v.start AS quote_start, v.end AS quote_end, c.mentions, c.rule
FROM papers p CROSS JOIN claims c ON c.paper = p.paper LEFT JOIN evidence v ON v.claim = c.claim AND v.number = 1
    LEFT JOIN actors s ON s.actor = c.source LEFT JOIN actors t ON t.actor = c.target
    LEFT JOIN events e ON e.event = c.event LEFT JOIN actors b ON b.actor = c.by_actor;
"""
# what `who` shows by default: asserted by the papers themselves, and no mere guess
PLAIN = f"status = '{Status.ASSERTED}' AND by_actor IS NULL AND by_text = '' AND confidence >= {FIRM}"
KEYS = f"""
CREATE INDEX names_paper ON names (paper);
CREATE INDEX actors_home ON actors (home);
CREATE INDEX aliases_actor ON aliases (actor);
CREATE INDEX claims_paper ON claims (paper);
CREATE INDEX claims_event ON claims (event);
CREATE INDEX claims_relation ON claims (relation);
CREATE INDEX claims_source ON claims (source, relation);
CREATE INDEX claims_target ON claims (target, relation);
-- an actor's partners are counted over all that it does and suffers: these keep the many together that a state has
CREATE INDEX plain_source ON claims (source, relation, target, event, mentions) WHERE {PLAIN};
CREATE INDEX plain_target ON claims (target, relation, source, event, mentions) WHERE {PLAIN};
CREATE INDEX claims_source_home ON claims (source_home, relation, target_home);
CREATE INDEX claims_target_home ON claims (target_home, relation);
CREATE INDEX about_actor ON about (actor);
CREATE INDEX offices_person ON offices (person);
CREATE INDEX offices_paper ON offices (paper);
CREATE INDEX members_paper ON members (paper);
-- with all that says who a state is, so that much named ones are counted without reading their rows
CREATE INDEX members_key ON members (key, actor, label, type, state, sector);
CREATE INDEX members_actor ON members (actor);
CREATE INDEX members_block ON members (block) WHERE block != '';
CREATE INDEX wishes_family ON wishes (family);
CREATE INDEX calls_actor ON calls (actor);
CREATE INDEX runs_key ON runs (run) WHERE key;
CREATE INDEX sentences_paper ON sentences (paper);
CREATE INDEX sentences_earlier ON sentences (earlier) WHERE earlier IS NOT NULL;
"""


def statements(script: str) -> list[str]:
    """The statements of a script, each alone, without its comments."""
    lines = (line for line in script.splitlines() if not line.startswith("--"))
    return [one.strip() for one in "\n".join(lines).split(";\n") if one.strip()]
