"""Names of persons: when two spellings can mean one person."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from kgraph.codebook import Codebook

# where newspapers keep the family name first: "Xi" is Xi Jinping
FAMILY_NAME_FIRST = frozenset({"CHN", "HKG", "KHM", "KOR", "MAC", "PRK", "SGP", "TWN", "VNM"})
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
# letters that have no decomposition of their own
LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"})
WORD = re.compile(r"[^\W_]+")
APOSTROPHES = re.compile(r"['’‘ʼ`]")


def plain(text: str) -> str:
    """Lower case without diacritics and apostrophes, other scripts kept."""
    bare = unicodedata.normalize("NFKD", APOSTROPHES.sub("", text).casefold().translate(LETTERS))
    return "".join(c for c in bare if not unicodedata.combining(c))


def words(name: str) -> tuple[str, ...]:
    """The parts of a name: "Kim Jong-Un" is kim, jong, un; "H.R. McMaster" is h, r, mcmaster."""
    return tuple(WORD.findall(plain(name)))


def slug(text: str) -> str:
    """The words of a text joined by hyphens, for an id: "H.R. McMaster" is hr-mcmaster."""
    return "-".join(words(text.replace(".", ""))) or "unnamed"


@dataclass(frozen=True)
class Nicknames:
    """Given names and their variants. A variant may have several: Alex of Alexander and Alexandra."""

    names: dict[str, frozenset[str]]

    @classmethod
    def load(cls, codebook: Codebook) -> Nicknames:
        """Read `nicknames.tsv`: columns `name` and `variants`."""
        names: dict[str, set[str]] = {}
        for row in codebook.rows("nicknames"):
            name = plain(row["name"])
            for variant in (name, *map(plain, row.list("variants"))):
                names.setdefault(variant, set()).add(name)
        return cls({variant: frozenset(of) for variant, of in names.items()})

    def to_json(self) -> str:
        """As text, to be kept with what was merged by it."""
        return json.dumps({variant: sorted(names) for variant, names in sorted(self.names.items())})

    @classmethod
    def from_json(cls, text: str) -> Nicknames:
        """Read what `to_json` wrote."""
        return cls({variant: frozenset(names) for variant, names in json.loads(text).items()})

    def agree(self, one: str, other: str) -> bool:
        """Whether two given names can be one: equal, variants of one name, or an initial of the other."""
        if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
            return True
        return not self.meant(one).isdisjoint(self.meant(other))

    def meant(self, given: str) -> frozenset[str]:
        """The names that a given name is or is short for."""
        return self.names.get(given) or frozenset({given})


@dataclass(frozen=True)
class PersonName:
    """A full name taken apart. `joined` is the same for Kim Jong-un and Kim Jongun."""

    given: tuple[str, ...]
    surname: str
    generation: str = ""

    @classmethod
    @lru_cache(maxsize=1 << 16)
    def of(cls, label: str) -> PersonName:
        """Take a label apart; the last word is the surname, but for "Jr." and the like."""
        parts = words(label) or (label,)
        generation = parts[-1] if len(parts) > 2 and parts[-1] in GENERATIONS else ""
        parts = parts[:-1] if generation else parts
        return cls(parts[:-1], parts[-1], generation)

    @property
    def joined(self) -> str:
        """All words without borders."""
        return "".join((*self.given, self.surname, self.generation))

    @property
    def fullness(self) -> tuple[int, int]:
        """How much the name says: number of words, then of letters."""
        return len(self.given), len(self.joined)

    def agrees(self, other: PersonName, nicknames: Nicknames) -> bool:
        """Whether both can name one person: surname and generation equal, given names agree in order."""
        if self.joined == other.joined:
            return True
        if (self.surname, self.generation) != (other.surname, other.generation):
            return False
        if not (self.given and other.given and nicknames.agree(self.given[0], other.given[0])):
            return False
        middle, others = self.given[1:], other.given[1:]
        if not middle or not others:
            return True
        return len(middle) == len(others) and all(map(nicknames.agree, middle, others))

    def surnames(self, state: str) -> frozenset[str]:
        """The words by which a newspaper may call this person alone."""
        first = self.given[:1] if state in FAMILY_NAME_FIRST else ()
        return frozenset({self.surname, *first})
