"""Short and other names that a document gives a body: "Long Name (LN)", "known as X", "or L.N.", initials alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.model import MentionKind

if TYPE_CHECKING:
    from kgraph.link.document.reading import Reading
    from kgraph.parse.tokens import Token

BODY = ("organization/", "group/")
LINKS = frozenset(
    {"as", "by", "its", "their", "the", "acronym", "acronyms", "initials", "abbreviation", "for", "short"}
)
KNOWN = frozenset({"known", "called", "dubbed", "abbreviated", "nicknamed"})
BETWEEN = 6  # tokens from a name to "known" and from there to the other name


def link_acronyms(reading: Reading) -> None:
    """Enter the other names of bodies that the document itself explains."""
    for token in reading.doc:
        if token.text == "(":
            in_brackets(reading, token.i)
        elif token.lower_ in KNOWN or (token.lower_ == "or" and reading.doc[token.i - 1].text == ","):
            after_word(reading, token)
    by_initials(reading)


def in_brackets(reading: Reading, i: int) -> None:
    """ "Long Name (LN)" in either order: the capitals mean the long name's actor."""
    doc = reading.doc
    if i == 0 or i + 2 >= len(doc) or i - 1 not in reading.named or doc[i + 2].text != ")":
        return
    inner = doc[i + 1]
    if is_acronym(inner.text):
        join(reading, reading.named[i - 1], inner)


def after_word(reading: Reading, token: Token) -> None:
    """ "The Long Name, known by its acronym LN", "the Long Name, or L.N.,": the name after the word is another of the
    body before it.
    """
    doc, left = reading.doc, token.i - 1
    if token.lower_ == "called" and doc[min(token.i + 1, len(doc) - 1)].lower_ == "for":
        return  # "the bloc also *called for* Peru to leave"
    while left >= 0 and token.i - left < BETWEEN and left not in reading.named:
        if doc[left].text != "," and doc[left].pos_ not in ("ADV", "NOUN"):
            return
        left -= 1
    right = token.i + 1
    while right < len(doc) and right - token.i < BETWEEN and doc[right].lower_ in LINKS:
        right += 1
    if left < 0 or left not in reading.named or right >= len(doc):
        return
    name = doc[right]
    single = right + 1 >= len(doc) or not doc[right + 1].text[0].isupper()
    if name.text[0].isupper() and single and (token.lower_ != "or" or is_acronym(name.text)):
        join(reading, reading.named[left], name)


def is_acronym(text: str) -> bool:
    """Whether a word is printed in capitals, with or without dots."""
    return text.isupper() and len(text.replace(".", "")) > 1


def join(reading: Reading, long: str, name: Token) -> None:
    """The name means the body; where it has an actor already, the two are one."""
    short = reading.named.get(name.i, "")
    if not short:
        adopt(reading, name.text, long)
    elif short != long and long.startswith("organization/") and short.startswith("organization/"):
        reading.same(long, short)


def adopt(reading: Reading, name: str, actor: str) -> None:
    """Every token that is printed so means the actor."""
    if not actor.startswith(BODY):
        return
    for token in reading.doc:
        if token.text == name and token.i not in reading.named:
            reading.name(token.i, token.i, actor)
            reading.add(token.i, token.i, (actor,), MentionKind.NAME, "other name given in the document")


INSIDE = frozenset({"compound", "nmod", "amod"})


def by_initials(reading: Reading) -> None:
    """Capitals that are the initials of one long name before them: "the FQW" after "Front for Quiet Water"."""
    long: dict[str, list[str]] = {}
    for key, entity in sorted(reading.entities.items()):
        if key.startswith(BODY):
            words = entity.label.replace("-", " ").split()
            for letters in (initials(words), initials([w for w in words if w[0].isupper()])):
                if len(letters) > 1 and key not in long.setdefault(letters, []):
                    long[letters].append(key)
    for token in reading.parsed.capitals if long else ():
        bodies = long.get(token.text.replace(".", ""), ()) if is_acronym(token.text) else ()
        if len(token.text) == 2 and (token.i == 0 or token.nbor(-1).lower_ != "the" or token.dep_ in INSIDE):
            continue  # two capitals are many things
        if len(bodies) == 1 and token.i not in reading.named and token.i not in reading.role_at:
            reading.name(token.i, token.i, bodies[0])
            reading.add(token.i, token.i, (bodies[0],), MentionKind.NAME, "initials of a name of the document")


def initials(words: list[str]) -> str:
    """The first letters of words, in capitals."""
    return "".join(w[0] for w in words).upper()
