"""Headlines with a capital on every word, written as a sentence: the parser takes each capital for a name's."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from kgraph.codebook import Codebook
from kgraph.inflection import inflections

WORD = re.compile(r"[^\W\d_]+(?:[.'-][^\W\d_]+)*")
FEWEST = 5  # words of a headline: a shorter run of capitals may be a name
SMALL = frozenset(
    "a an and as at but by for from in into its it nor of off on or out over per than that the their to up via vs with "
    "after against ahead amid among around before behind below between beyond despite during her him his is near "
    "outside since them through toward towards under until upon versus where while who will".split()
)
LITTLE = SMALL - {"the"} | frozenset(  # "The" may be of a name
    "about above across along also are be been being can could could down has have he if inside may might more must "
    "not now onto she should so still they this too was were when without would".split()
)
# verbs that are part of many names, or are nouns there
NAMED = frozenset(
    "house state states united court cross base force forces march may press post guard guards union trade watch order "
    "police will mark bill grant rule head chair border group power rights time times bank young field place view home "
    "air water mine land school party council office arms general front league second service services".split()
)
TABLES = ("frames_conflict", "frames_cooperation", "light", "operators")


def sentence_case(text: str) -> str:
    """A headline in title case with its verbs and little words in small letters; any other text as it is."""
    words = list(WORD.finditer(text))
    if len(words) < FEWEST or not all(map(is_capital, words)):
        return text
    parts, at = [], 0
    for before, word, after in zip([None, *words], words, [*words[1:], None], strict=False):
        if before is None or not is_common(word.group()):
            continue
        small = word.group().lower()
        if is_named(before.group(), small, after.group() if after else ""):
            continue
        parts += [text[at : word.start()], small]
        at = word.end()
    return "".join((*parts, text[at:]))


def is_capital(word: re.Match[str]) -> bool:
    """Whether a word begins with a capital, or is one of those that headlines leave small."""
    first = word.group()
    return first[0].isupper() or first in SMALL or word.string[word.start() - 1 : word.start()].isdigit()


def is_common(word: str) -> bool:
    """Whether a word is a little one, or a verb or plural of the codebook, not all in capitals."""
    small = word.lower()
    return word[1:].islower() and (small in LITTLE or small in common_words())


def is_named(before: str, word: str, after: str) -> bool:
    """Whether a word stands in a name of the codebook: "Supreme *Court*", "Human Rights *Watch*"."""
    pairs = name_pairs()
    return (before.lower(), word) in pairs or (word, after.lower()) in pairs


@cache
def common_words() -> frozenset[str]:
    """Forms of the codebook's verbs, and plurals of its event nouns and of its words for people."""
    return (verb_forms() | plurals()) - NAMED


@cache
def plain_verbs() -> frozenset[str]:
    """Forms of the codebook's verbs that are no plural of its nouns."""
    return verb_forms() - plurals() - NAMED


@cache
def verb_forms() -> frozenset[str]:
    """Every form of the codebook's verbs."""
    book = Codebook()
    verbs = {row["verb"] or row["word"] for table in TABLES for row in book.rows(table)}
    return frozenset(form for verb in verbs for form in inflections(verb.split()[0].partition(":")[0]))


@cache
def plurals() -> frozenset[str]:
    """Plurals of the codebook's event nouns and of its words for people."""
    book = Codebook()
    nouns = {row["noun"].split()[-1] for table in ("nouns_conflict", "nouns_cooperation") for row in book.rows(table)}
    people = {row["plural"].split()[-1] for row in book.rows("roles") if row["plural"]}
    return frozenset({f"{noun}s" for noun in nouns} | people)


@cache
def name_pairs() -> frozenset[tuple[str, str]]:
    """Neighbouring words in the names of organizations, states and places."""
    book = Codebook()
    rows = [(row["name"], *row.list("aliases")) for table in ("organizations", "states") for row in book.rows(table)]
    names = [name for row in rows for name in row] + [row["name"] for row in book.rows("places")]
    return frozenset(pair for name in names for pair in pairwise(WORD.findall(name.lower())))
