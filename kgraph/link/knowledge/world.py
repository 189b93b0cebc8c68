"""What kgraph knows of the world before it reads: states, organizations, role nouns and office-holders, as
indexes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from kgraph.codebook import Codebook, Row
from kgraph.errors import CodebookError
from kgraph.kept import stay
from kgraph.link.knowledge.gazetteer import Trie, fold
from kgraph.model import ActorType

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
LONG_AGO = "1991"
NO_PEOPLE = frozenset({"sea", "waterway", "line", "mountain", "supranational"})  # places that nobody attacks or aids
TOLD = 10  # unknown states that one error names
KINDS = frozenset({"title", "office", "person", "group", "body"})


class NameKind(StrEnum):
    """What a listed name is to its state; `ORGANIZATION` and `THING` are names of their own."""

    NAME = "name"
    DEMONYM = "demonym"
    PEOPLE = "people"
    CAPITAL = "capital"
    SEAT = "seat"
    NICKNAME = "nickname"
    ORGANIZATION = "organization"
    PLACE = "place"
    THING = "thing"


@dataclass(frozen=True, slots=True)
class State:
    """A state: code, newspaper name, its adjective, and whether its people have a government of that name."""

    code: str
    name: str
    demonym: str
    sovereign: bool


@dataclass(frozen=True, slots=True)
class Organization:
    """A listed organization."""

    name: str
    type: ActorType
    state: str
    sector: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What a name of the gazetteer means: a state's code or an organization."""

    kind: NameKind
    state: str = ""
    organization: Organization | None = None


def state_of(known: Known) -> str:
    """The state that a listed name is, or belongs to."""
    return known.state or (known.organization.state if known.organization is not None else "")


@dataclass(frozen=True, slots=True)
class Role:
    """A role noun in the number matched. `is_state`: with a nationality it means the state itself."""

    noun: str
    kinds: frozenset[str]
    sector: str
    is_state: bool
    gender: str
    plural: bool
    states: tuple[str, ...] = ()  # the few states that call an office so


@dataclass(frozen=True, slots=True)
class Tenure:
    """Somebody's time in an office of a state."""

    state: str
    office: str
    person: str
    called: str
    start: str
    end: str


@cache
def letters(person: str) -> list[str]:
    """The words of a listed person's name, plain."""
    return [plain(w) for w in fold(person).lower().split()]


def plain(word: str) -> str:
    """A word of a name in lower case without its Arabic article: "al-Bashir" is "bashir"."""
    head, _, tail = word.partition("-")
    return tail if tail and head in ("al", "el", "as", "ash", "ad", "ar") else word


class World:
    """Indexes over the codebook's tables. Load once, use for every document."""

    def __init__(self) -> None:
        self.states: dict[str, State] = {}
        self.names: Trie[Known] = Trie()
        self.namesakes: dict[str, dict[str, Known]] = {}  # names of several states: by state, first the likeliest
        self.roles: Trie[Role] = Trie(fold_case=True)
        self.tenures: dict[str, list[Tenure]] = {}
        self.words: dict[str, frozenset[str]] = {}
        self.nicknames: dict[str, frozenset[str]] = {}
        self.named: dict[str, Row] = {}  # codes of states, by the first row of another table that names them

    @classmethod
    def load(cls, codebook: Codebook) -> World:
        """Read the tables.

        Raises:
            CodebookError: a table is missing, has bad rows, or names states that `states.tsv` lacks; each is told.
        """
        world = cls()
        codebook.load("name_words", world.add_words)
        codebook.load("organizations", world.add_organization)
        codebook.load("states", world.add_state)
        codebook.load("places", world.add_place)
        codebook.load("roles", world.add_role)
        codebook.load("leaders", world.add_tenure)
        codebook.load("nicknames", world.add_nickname)
        world.check_states()
        stay()
        return world

    def add_state(self, row: Row) -> None:
        """Enter a row of `states.tsv`."""
        code = row["iso3"]
        if len(code) != 3 or not row["name"]:
            raise row.error("a state needs a three-letter iso3 and a name")
        demonyms = row.list("demonyms")
        self.states[code] = State(code, row["name"], demonyms[0] if demonyms else row["name"], bool(row["cow"]))
        for name in (row["name"], *row.list("names")):
            self.add_state_name(name.removeprefix("the "), Known(NameKind.NAME, code))
        for name in demonyms:
            plural = name.endswith("s") and name[:-1] in demonyms
            self.add_state_name(name, Known(NameKind.PEOPLE if plural else NameKind.DEMONYM, code))
        for column, kind in (
            ("capital", NameKind.CAPITAL),
            ("seats", NameKind.SEAT),
            ("nicknames", NameKind.NICKNAME),
        ):
            for name in row.list(column):
                self.names.add(name, Known(kind, code))

    def check_states(self) -> None:
        """Refuse tables that name states which `states.tsv` lacks. Raises CodebookError."""
        unknown = ((code, row) for code, row in self.named.items() if code not in self.states)
        lacking = [str(row.error(f"states.tsv has no {code!r}")) for code, row in unknown]
        if lacking:
            more = [f"and {len(lacking) - TOLD} more states"] if len(lacking) > TOLD else []
            raise CodebookError("\n".join(lacking[:TOLD] + more))

    def code(self, row: Row, column: str) -> str:
        """The state that a row of another table names; whether there is one is known when all are read."""
        if row[column]:
            self.named.setdefault(row[column], row)
        return row[column]

    def add_state_name(self, name: str, known: Known) -> None:
        """Enter a name of a state; two states may bear it, of which the table's first is the likelier."""
        first = self.names.get(name)
        if first is not None and first.state not in ("", known.state):
            self.namesakes.setdefault(name, {first.state: first})[known.state] = known
        self.names.add(name, known)

    def add_organization(self, row: Row) -> None:
        """Enter a row of `organizations.tsv`."""
        try:
            kind = ActorType(row["type"] or "organization")
        except ValueError:
            raise row.error(f"type {row['type']!r} is not an actor type: write organization or group") from None
        known = Organization(row["name"], kind, self.code(row, "state"), row["sector"], row.list("aliases"))
        for name in (known.name, *known.aliases):
            self.names.add(
                name.removeprefix("the ").removeprefix("The "),
                Known(NameKind.ORGANIZATION, organization=known),
            )

    def add_place(self, row: Row) -> None:
        """Enter a row of `places.tsv`."""
        place = Organization(row["name"], ActorType.GROUP, self.code(row, "iso3"), "CVL")
        kind = NameKind.THING if row["kind"] in NO_PEOPLE else NameKind.PLACE
        self.names.add(place.name, Known(kind, "", place))
        for name in row.list("demonyms"):
            people = NameKind.ORGANIZATION if name.endswith("s") else kind
            self.names.add(name, Known(people, "", replace(place, name=name) if name.endswith("s") else place))

    def add_role(self, row: Row) -> None:
        """Enter a row of `roles.tsv`, singular and plural."""
        kinds = frozenset(row.list("kind"))
        if not kinds or not kinds <= KINDS:
            raise row.error(f"kind {row['kind']!r}: write one or more of {', '.join(sorted(KINDS))}")
        is_state = row["stands_for"] == "state"
        for code in row.list("state"):
            self.named.setdefault(code, row)
        for noun, plural in ((row["noun"], False), (row["plural"], True)):
            if noun:
                meant = is_state and (plural or "office" not in kinds)
                self.roles.add(
                    noun, Role(row["noun"], kinds, row["sector"], meant, row["gender"], plural, row.list("state"))
                )

    def add_tenure(self, row: Row) -> None:
        """Enter a row of `leaders.tsv`."""
        if not fold(row["person"]).strip():
            raise row.error("a term of office needs a person")
        called = row["called"] or row["person"].split()[-1]
        tenure = Tenure(self.code(row, "state"), row["office"], row["person"], called, row["start"], row["end"])
        for word in dict.fromkeys([plain(fold(called).lower()), plain(fold(row["person"]).lower().split()[-1])]):
            self.tenures.setdefault(word, []).append(tenure)

    def add_words(self, row: Row) -> None:
        """Enter a row of `name_words.tsv`."""
        words = frozenset(row.list("words"))
        self.words[row["use"]] = self.words.get(row["use"], frozenset()) | words
        if row["use"] == "thing":
            for word in sorted(words):
                self.names.add(word, Known(NameKind.THING))

    def add_nickname(self, row: Row) -> None:
        """Enter a row of `nicknames.tsv`."""
        family = frozenset({row["name"].lower(), *(n.lower() for n in row.list("variants"))})
        for name in sorted(family):
            self.nicknames[name] = self.nicknames.get(name, frozenset()) | family

    def is_word(self, use: str, word: str) -> bool:
        """Whether `name_words.tsv` lists the word for this use."""
        return word in self.words.get(use, ())

    def tenure(self, name: str, date: str, offices: frozenset[str] = frozenset()) -> Tenure | None:
        """The office that the bearer of a name holds on a day, if the table has one such person then. A surname alone
        without a day means somebody of long ago only where the office is told.
        """
        words = [plain(w) for w in fold(name).lower().split() if w not in SUFFIXES]
        found = [
            t
            for w in dict.fromkeys([words[-1], words[0]])
            for t in self.tenures.get(w, ())
            if (not date or (t.start[: len(date)] <= date and (not t.end or date[: len(t.end)] <= t.end)))
            and self.may_be(words, t)
            and (date or len(words) > 1 or t.office in offices or not t.end or t.end > LONG_AGO)
        ]
        exact = [t for t in found if words == letters(t.person)]
        found = exact or found
        return found[0] if len({(t.person, t.state) for t in found}) == 1 else None

    def governed_by(self, name: str) -> str:
        """The state of all listed office holders of a surname, whenever they held it; `""` if there are several."""
        states = {tenure.state for tenure in self.tenures.get(plain(fold(name).lower()), ())}
        return states.pop() if len(states) == 1 else ""

    def may_be(self, words: list[str], tenure: Tenure) -> bool:
        """Whether the words of a name fit a listed person: the name newspapers use alone, or first names
        that agree.
        """
        other = letters(tenure.person)
        if len(words) == 1:
            return words[0] == plain(fold(tenure.called).lower())
        return words == other[-len(words) :] or (
            len(other) > 1 and words[-1] == other[-1] and self.same_first(words[0], other[0])
        )

    def same_first(self, one: str, other: str) -> bool:
        """Whether two first names may be one person's: equal, an initial, or a known short form."""
        one, other = one.lower(), other.lower()
        if one == other or other in self.nicknames.get(one, ()):
            return True
        return min(len(one), len(other)) <= 2 and one[0] == other[0]
