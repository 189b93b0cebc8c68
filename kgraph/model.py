"""The values that travel between the steps. Imports no sibling.

Offsets are Unicode code points in `Article.text`, end exclusive, so `text[start:end]` is always the words.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ActorType(StrEnum):
    """What kind of actor: the classes below `kg:Actor`."""

    PERSON = "person"
    ORGANIZATION = "organization"
    STATE = "state"
    GROUP = "group"


class Status(StrEnum):
    """How the text presents an act (see `ontology/kgraph.ttl`, `kg:Status`)."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    POSSIBLE = "possible"
    REQUESTED = "requested"
    NEGATED = "negated"


class MentionKind(StrEnum):
    """Which words stand for the actor; `NAMED` kinds may serve as the shown name of a claim's side."""

    NAME = "name"  # Rex Tillerson, Haaretz, the United States
    TITLE = "title"  # U.S. Secretary of State Rex Tillerson: a name with its title
    ADJECTIVE = "adjective"  # Chinese (efforts)
    NOUN = "noun"  # the secretary, the militant group, police in Manila
    PRONOUN = "pronoun"  # he, they, who, we


FIRM = 0.3  # the least confidence of a claim that the graph states as plain fact and `who` shows

NAMED = frozenset({MentionKind.NAME, MentionKind.TITLE, MentionKind.ADJECTIVE})


INLINE = "html-inline"  # kinds of mask: markup within a sentence, and between paragraphs
BLOCK = "html"


@dataclass(frozen=True, slots=True)
class Masked:
    """A stretch of page furniture, kept in the text and hidden from the parser. `kind` says by which form."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Article:
    """One document as read. `date` is an ISO day or empty; `masked` is sorted and does not overlap."""

    doc: str
    text: str
    title: str = ""
    date: str = ""
    publisher: str = ""
    url: str = ""
    masked: tuple[Masked, ...] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who can act.

    `id` is the path of its IRI below the base: `state/CHN`, `person/rex-tillerson`, `organization/...`, `group/...`.
    After linking it holds what one document says; the merge step gives the one label, state and sector
    that the graph uses. `state` is an ISO 3166 alpha-3 code or empty, `sector` a code of `sectors.tsv` or empty.
    """

    id: str
    label: str
    type: ActorType
    state: str = ""
    sector: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a document that stand for an actor, and why they were read so."""

    actor: str
    start: int
    end: int
    kind: MentionKind
    reason: str


@dataclass(frozen=True, slots=True)
class Office:
    """A post as stated in one document: person, role and body are actor ids; `start:end` are its words."""

    person: str
    role: str
    body: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place that says the claim.

    `start:end` is the quote: the sentence, widened where one side is named in another. `source_*` and `target_*` are
    the nearest named mention in the sentence (or the pronoun or role noun if there is none, this up to the name in its
    phrase: "the head of Interpol"), `predicate_*` the words that matched.
    """

    start: int
    end: int
    source_start: int
    source_end: int
    target_start: int
    target_end: int
    predicate_start: int
    predicate_end: int
    source_reason: str = ""
    target_reason: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """What one document says: unique by document, source, relation, target, status and date.

    `id` is the path of its IRI (`claim/...`). `source` and `target` are actor ids. `date` is an ISO day, month or
    year, or empty. `attributed_to` is an actor id, or words such as "a Washington think tank", or empty.
    `plover` is the type a coder by the PLOVER manual would write, empty for none. `rule` names the grammatical
    construction, `row` the codebook row, `operators` the chain that changed the relation or the status.
    """

    id: str
    doc: str
    source: str
    relation: str
    target: str
    status: Status
    date: str
    attributed_to: str
    about: tuple[str, ...]
    within: str
    plover: str
    confidence: float
    rule: str
    row: str
    operators: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """All that one document yields, a function of the document, the codebook and the model alone."""

    article: Article
    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    offices: tuple[Office, ...]
    claims: tuple[Claim, ...]
    dropped: tuple[tuple[str, int], ...] = ()  # what the steps passed over, and how often


@dataclass(frozen=True, slots=True)
class Event:
    """The happening that one or more claims tell of; `id` is the path of its IRI (`event/...`)."""

    id: str
    root: str
    relation: str
    source: str
    target: str
    status: Status
    date: str
    claims: tuple[str, ...]
