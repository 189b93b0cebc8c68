"""One spelling of a query, so that the parser that checks it and the engine that runs it read the same.

The two differ in what ends a comment, in how far an escape such as `\\u0022` reaches, and in what they take for
a string or an IRI: enough to hide a SERVICE from one and show it to the other. So comments are left out, every
string is written anew on one line, escapes are written out where they stand for a letter, and an escape anywhere
else is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

TOKEN = re.compile(
    r"""
      (?P<comment> \#[^\r\n]*+ )
    | (?P<long> \"\"\" (?: \"{0,2} (?: [^"\\] | \\. ) )*+ \"\"\" | ''' (?: '{0,2} (?: [^'\\] | \\. ) )*+ ''' )
    | (?P<open> \"\"\" | ''' )
    | (?P<short> " (?: [^"\\\r\n] | \\. )*+ " | ' (?: [^'\\\r\n] | \\. )*+ ' )
    | (?P<iri> <[^<>"{}|^`\x00-\x20]*+> )
    | (?P<name> (?: [^\W\d] [\w.-]*+ )? : (?: [\w:.%-] | \\[_~.\-!$&'()*+,;=/?\#@%] )*+ )
    | (?P<variable> [?$] \w++ | @ \w++ (?: - \w++ )*+ )
    | (?P<word> \w++ )
    | (?P<sign> [^"'\\] )
    """,
    re.X | re.S,
)
ESCAPE = re.compile(r"""\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))""", re.S)
NOT_IN_IRI = re.compile(r'[<>"{}|^`\\\x00-\x20]')
PLAIN = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"', "'": "'", "\\": "\\"}
WRITTEN = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})


class Misspelt(ValueError):  # noqa: N818 - not an error a user sees: the query is told to be malformed
    """The text is no SPARQL by its spelling alone. `at` is where."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


@dataclass(frozen=True, slots=True)
class Spelling:
    """A query as the engine gets it; the same without the contents of its strings; whether it says SERVICE.

    `words` are its bare words and numbers, `prefixes` what stands before the colon of names, both in lower case.
    """

    text: str
    outline: str
    service: bool
    words: frozenset[str]
    prefixes: frozenset[str]


def spelling(sparql: str) -> Spelling:
    """The one spelling of a query. Line numbers stay. Raises Misspelt."""
    text: list[str] = []
    outline: list[str] = []
    said: dict[str, set[str]] = {"word": set(), "name": set()}
    service, at = False, 0
    while at < len(sparql):
        token = TOKEN.match(sparql, at)
        kind = token.lastgroup if token else None
        if token is None or kind == "open":
            raise Misspelt(at)
        found, at = token.group(), token.end()
        service = service or says_service(str(kind), found)
        if kind in said:
            said[kind].add(found.partition(":")[0].casefold())
        if kind in ("long", "short"):
            # two strings side by side would begin another; and what stood on several lines still takes as many
            gap = " " * sparql.startswith(('"', "'"), at) + "\n" * found.count("\n")
            quotes = 3 if kind == "long" else 1
            text.append(f'"{characters(found[quotes:-quotes], token.start()).translate(WRITTEN)}"{gap}')
            outline.append(f'""{gap}')
        elif kind == "iri":
            text.append(iri(found, token.start()))
            outline.append(text[-1])
        elif kind != "comment":
            text.append(found)
            outline.append(found)
    return Spelling("".join(text), "".join(outline), service, frozenset(said["word"]), frozenset(said["name"]))


def says_service(kind: str, found: str) -> bool:
    """Whether a token may be read as the word, alone or run together with what stands beside it."""
    word = found.partition(":")[0] if kind == "name" else found
    return kind in ("word", "name") and "service" in word.casefold()


def characters(written: str, at: int) -> str:
    """What the inside of a string stands for. Raises Misspelt for an escape that SPARQL does not have."""

    def one(match: re.Match[str]) -> str:
        number = match[1] or match[2]
        try:
            character = chr(int(number, 16)) if number else PLAIN[match[3]]
            character.encode()
        except (KeyError, ValueError, OverflowError):
            raise Misspelt(at) from None
        return character

    return ESCAPE.sub(one, written)


def iri(written: str, at: int) -> str:
    """An IRI with its escapes written out. An apostrophe is escaped: where `<` is a sign it would open a string."""
    plain = characters(written[1:-1], at)
    if NOT_IN_IRI.search(plain):
        raise Misspelt(at)
    return f"<{plain}>".replace("'", "\\u0027")
