"""The document on the desk: its actors and mentions as the reading goes on."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from kgraph.kept import Keeps, kept
from kgraph.link.document.labels import label_of
from kgraph.link.document.linked import TokenMention
from kgraph.link.document.phrase import SUBJECT, is_no_name, opening_dateline, outward_heads
from kgraph.link.knowledge.gazetteer import Hit, Pieces, fold, pieces
from kgraph.link.knowledge.world import NameKind
from kgraph.link.named.organization_names import Organizations
from kgraph.model import Actor, ActorType, MentionKind, Office

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.link.knowledge.world import Known, Role, World
    from kgraph.link.named.runs import Run
    from kgraph.parse import Parsed
    from kgraph.parse.tokens import Doc, Token

OWN = 24  # letters of a document's name in an id
SLUG = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Lower-case ASCII words joined by hyphens."""
    return SLUG.sub("-", fold(text).lower().replace("'", "")).strip("-")


def own_slug(doc: str) -> str:
    """What ends the ids of actors whom only one document can tell apart."""
    return slug(doc.rsplit(".", 1)[0])[-OWN:].strip("-")


def local_id(doc: str, words: str) -> str:
    """The id of a group that only one document knows by these words."""
    return f"group/{slug(words)}-{own_slug(doc)}"


@dataclass(frozen=True, slots=True)
class Post:
    """A role of a person: noun of the table, words as written, the body's actor id, and the words' tokens; the
    token of a pronoun that owns it, -1 if none does.
    """

    noun: str
    words: str
    body: str
    first: int
    last: int
    pronoun: int = -1


@dataclass
class Entity:
    """An actor in the making."""

    id: str
    label: str
    type: ActorType
    state: str = ""
    sector: str = ""
    gender: str = ""
    plural: bool = False
    single: bool = False  # one unnamed person
    region: bool = False  # the people of a place, by its name
    local: bool = False  # known by a noun alone: another document's is another actor
    collective: bool = False  # several by a singular noun ("gang"): it or they
    state_stated: bool = False  # the words beside the name say whose it is
    heads: set[str] = field(default_factory=set)  # nouns it may be called by
    offices: frozenset[str] = frozenset()  # posts that the table of office-holders knows
    posts: list[Post] = field(default_factory=list)
    peers: list[Post] = field(default_factory=list)  # "his Danish counterpart": an office told by another's
    followed: str = ""  # who is named as the one whose supporters, lawyers they are
    names: Counter[str] = field(default_factory=Counter)

    def frozen(self, key: str) -> Actor:
        """The actor as it leaves the step, under an id."""
        label = label_of(self)
        aliases = tuple(sorted({*self.names, self.label} - {label}))
        kind = ActorType.PERSON if self.single else self.type
        return Actor(key, label, kind, self.state, self.sector, aliases)


class Reading(Keeps):
    """Mutable state of the link step for one document."""

    def __init__(self, parsed: Parsed, world: World) -> None:
        self.parsed = parsed
        self.doc: Doc = parsed.doc
        self.world = world
        self.entities: dict[str, Entity] = {}
        self.mentions: list[TokenMention] = []
        self.named: dict[int, str] = {}  # token to the id of the named actor whose name covers it
        self.spent: set[int] = set()  # tokens of role nouns that are part of a name's mention
        self.offices: list[Office] = []
        self.runs: tuple[Run, ...] | None = None  # of capitalised words, once found
        self.state_surnames: frozenset[str] | None = None  # states' names that end a person's name, once found
        self.scene = ""  # the state where the report plays, once found
        self.unmarked: set[str] = set()  # persons with a post whose state the document leaves out
        self.organizations = Organizations()
        self._places: dict[str, list[int]] = {}
        self._heads: dict[int, TokenMention] = {}
        self._by_sentence: dict[int, list[TokenMention]] = {}
        self._by_actor: dict[str, list[TokenMention]] = {}

    @kept
    def own_slug(self) -> str:
        """What ends the ids of actors whom only this document can tell apart."""
        return own_slug(self.parsed.article.doc)

    @kept
    def printed(self) -> frozenset[str]:
        """The document's words as printed."""
        return frozenset(token.text for token in self.doc)

    @kept
    def pieces(self) -> Pieces:
        """The document's word pieces."""
        return pieces(self.doc)

    @kept
    def hits(self) -> list[Hit[Known]]:
        """Names of the gazetteer."""
        found = self.world.names.find(self.pieces)
        named = [h for h in found if h.value.kind is not NameKind.ORGANIZATION or not self.in_role(h)]
        return self.told_apart([h for h in named if not is_no_name(self.doc[h.first], self.doc[h.last])])

    def told_apart(self, hits: list[Hit[Known]]) -> list[Hit[Known]]:
        """A name of two states ("Korean") is that of the one that alone has another name in the document, else the
        likelier one's.
        """
        shared = [self.world.namesakes.get(self.words(h.first, h.last), {}) for h in hits]
        named = {h.value.state for h, bearers in zip(hits, shared, strict=True) if not bearers}
        told = []
        for hit, bearers in zip(hits, shared, strict=True):
            own = [known for code, known in bearers.items() if code in named]
            told.append(replace(hit, value=own[0]) if own else hit)
        return told

    def in_role(self, hit: Hit[Known]) -> bool:
        """Whether a listed name is only the first word of a longer role noun ("labour minister")."""
        role = self.role_at.get(hit.first)
        return role is not None and role.first <= hit.first and hit.last < role.last

    @kept
    def hit_at(self) -> dict[int, Hit[Known]]:
        """The gazetteer hit that covers a token (the last, where a compound token holds two)."""
        return {i: hit for hit in self.hits for i in range(hit.first, hit.last + 1)}

    @kept
    def roles(self) -> list[Hit[Role]]:
        """Role nouns."""
        found = self.world.roles.find(self.pieces)
        return [h for h in found if h.value.noun[0].islower() or self.doc[h.first].text[0].isupper()]

    @kept
    def role_at(self) -> dict[int, Hit[Role]]:
        """The role noun that covers a token."""
        return {i: hit for hit in self.roles for i in range(hit.first, hit.last + 1)}

    @kept
    def sentence_of(self) -> list[int]:
        """Number of the sentence of each token."""
        numbers: list[int] = []
        starts = self.parsed.paragraph_starts
        number = -1
        for token in self.doc:
            number += bool(token.is_sent_start) or token.i in starts or token.i == 0
            numbers.append(number)
        return numbers

    @kept
    def main_subjects(self) -> dict[int, list[int]]:
        """Tokens that are subjects of the main verbs of each sentence."""
        found: dict[int, list[int]] = {}
        for token in self.doc:
            if token.dep_ in SUBJECT and token.head.dep_ == "ROOT":
                found.setdefault(self.sentence_of[token.head.i], []).append(token.i)
        return found

    @kept
    def headline(self) -> frozenset[int]:
        """Tokens of paragraphs printed with a capital on nearly every word."""
        found: set[int] = set()
        bounds = [*sorted(self.parsed.paragraph_starts), len(self.doc)]
        for first, end in pairwise(bounds):
            long = [t for t in self.doc[first:end] if t.is_alpha and len(t.text) > 3]
            lower_verb = any(t.pos_ in ("VERB", "AUX") and t.text[0].islower() for t in long)
            closed = self.doc[end - 1].text in (".", ",", '"')
            if (
                len(long) >= 4
                and not lower_verb
                and not closed
                and sum(t.text[0].isupper() for t in long) >= 0.75 * len(long)
            ):
                found.update(range(first, end))
        return frozenset(found)

    @kept
    def dateline(self) -> frozenset[int]:
        """Tokens of place, day and agency before the report's first words, where they were left in."""
        return opening_dateline(self.doc)

    def words(self, first: int, last: int) -> str:
        """The words of a stretch of tokens, white space folded."""
        return self.parsed.words(first, last)

    def entity(self, key: str, label: str, kind: ActorType, state: str = "", sector: str = "") -> Entity:
        """The actor of an id, made on first use; gaps in what is known of it are filled."""
        known = self.entities.get(key)
        if known is None:
            known = self.entities[key] = Entity(key, label, kind, state, sector)
            self.organizations.enter(key, label)
        known.state = known.state or state
        known.sector = known.sector or sector
        return known

    def state(self, code: str) -> Entity:
        """The actor of a state."""
        return self.entity(f"state/{code}", self.world.states[code].name, ActorType.STATE, code, "GOV")

    def add(self, first: int, last: int, actors: tuple[str, ...], kind: MentionKind, reason: str) -> None:
        """Enter a mention, once for each token that the rest of the sentence points at."""
        if kind is not MentionKind.PRONOUN and len(actors) == 1:
            self.entities[actors[0]].names[self.words(first, last)] += 1
        for head in outward_heads(self.doc, first, last):
            mention = TokenMention(head, first, last, actors, kind, reason)
            self.mentions.append(mention)
            self._file(mention)
            known = self._heads.get(head)
            if known is None or known.last - known.first < last - first:
                self._heads[head] = mention

    def _file(self, mention: TokenMention) -> None:
        """Enter a mention in the indexes by sentence and by actor."""
        self._by_sentence.setdefault(self.sentence_of[mention.head], []).append(mention)
        for actor in mention.actors:
            self._by_actor.setdefault(actor, []).append(mention)

    def mentions_in(self, sentence: int) -> list[TokenMention]:
        """The mentions so far whose head stands in a sentence."""
        return self._by_sentence.get(sentence, [])

    def mentions_of(self, actor: str) -> list[TokenMention]:
        """The mentions so far of an actor."""
        return self._by_actor.get(actor, [])

    @kept
    def sentence_starts(self) -> list[int]:
        """First token of each sentence, and the end of the document."""
        numbers = self.sentence_of
        return [i for i, n in enumerate(numbers) if i == 0 or n != numbers[i - 1]] + [len(numbers)]

    def sentence(self, number: int) -> Iterator[Token]:
        """The tokens of a sentence; none for a number out of range."""
        starts = self.sentence_starts
        if 0 <= number < len(starts) - 1:
            yield from self.doc[starts[number] : starts[number + 1]]

    def at(self, token: int) -> TokenMention | None:
        """The widest mention so far whose head is this token."""
        return self._heads.get(token)

    def name(self, first: int, last: int, actor: str) -> None:
        """Remember that a name of the actor covers these tokens."""
        for i in range(first, last + 1):
            self.named[i] = actor
            self._places.setdefault(actor, []).append(i)

    def places_of(self, actor: str) -> list[int]:
        """The tokens that the actor's names cover."""
        return [i for i in self._places.get(actor, ()) if self.named[i] == actor]

    def same(self, one: str, other: str) -> None:
        """Two ids turn out to be one actor: the other takes over."""
        gone, kept = self.entities.pop(one), self.entities[other]
        kept.names.update(gone.names)
        kept.heads |= gone.heads
        kept.state, kept.sector = kept.state or gone.state, kept.sector or gone.sector
        kept.posts += gone.posts
        for entity in self.entities.values():
            entity.posts = [replace(p, body=other if p.body == one else p.body) for p in entity.posts]
        self.named = {i: other if actor == one else actor for i, actor in self.named.items()}
        self._places.setdefault(other, []).extend(self._places.pop(one, ()))
        self.mentions = [replace(m, actors=tuple(other if a == one else a for a in m.actors)) for m in self.mentions]
        self._heads = {
            i: replace(m, actors=tuple(other if a == one else a for a in m.actors)) for i, m in self._heads.items()
        }
        self._by_sentence, self._by_actor = {}, {}
        for mention in self.mentions:
            self._file(mention)
