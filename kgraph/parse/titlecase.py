"""Headlines with a capital on every word, written as a sentence: the parser takes each capital for a name's.

Which words are none of a name, the codebook says (its verbs, event nouns and words for people), or the article itself,
where it has them in small letters.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from kgraph.codebook import Codebook
from kgraph.inflection import inflections

WORD = re.compile(r"[^\W\d_]+(?:[.'-][^\W\d_]+)*")
FEWEST = 4  # words of a headline: a shorter run of capitals may be a name
SURE = 5  # so many need no verb to be one
SMALL_WORD = re.compile(r"(?<![\w'.-])[a-z]{3,}(?![\w'-])")
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
NOUN_TABLES = ("nouns_conflict", "nouns_cooperation")
TABLES = ("frames_conflict", "frames_cooperation", "light", "operators")


def sentence_case(text: str, article: str = "") -> str:
    """A headline in title case with its verbs, nouns and little words in small letters; any other text as it is.

    What the article has in small letters is no name, unless it has it beside the same word in one.
    """
    words = list(WORD.finditer(text))
    if not is_headline(words):
        return text
    small = small_words(article)
    parts, at = [], 0
    for before, word, after in zip([None, *words], words, [*words[1:], None], strict=False):
        if before is None or not word.group()[1:].islower():
            continue
        one = word.group().lower()
        follows = after.group() if after else ""
        usual = one in LITTLE or one in common_words() or (one in single_words() and not before_name(follows))
        if not (usual or one in small) or is_named(before.group(), one, follows):
            continue
        if small and one not in LITTLE and is_joined(before, word, after, article):
            continue
        parts += [text[at : word.start()], one]
        at = word.end()
    return "".join((*parts, text[at:]))


def is_headline(words: list[re.Match[str]]) -> bool:
    """Whether words in title case are a headline: five of them, or four with a verb among them that is no noun."""
    if len(words) < FEWEST or not all(map(is_capital, words)):
        return False
    return len(words) >= SURE or any(word.group().lower() in plain_verbs() for word in words[1:3])


def is_capital(word: re.Match[str]) -> bool:
    """Whether a word begins with a capital, or is one of those that headlines leave small."""
    first = word.group()
    return first[0].isupper() or first in SMALL or word.string[word.start() - 1 : word.start()].isdigit()


def before_name(word: str) -> bool:
    """Whether the word behind a noun may be the name of whom it tells: "*President* Diaz", "Envoy Expelled" is none."""
    small = word.lower()
    return word[:1].isupper() and not (small in LITTLE or small in common_words() or small in single_words())


def is_joined(before: re.Match[str], word: re.Match[str], after: re.Match[str] | None, article: str) -> bool:
    """Whether the article has a word with a capital beside one of its neighbours elsewhere than in the headline."""
    told = neighbours(article)
    return (before.group(), word.group()) in told or (after is not None and (word.group(), after.group()) in told)


@lru_cache(maxsize=1)
def neighbours(article: str) -> frozenset[tuple[str, str]]:
    """The words that stand beside each other in the article's lines, headlines left out."""
    lines = (list(WORD.finditer(line)) for line in article.splitlines())
    return frozenset((a.group(), b.group()) for words in lines if not is_headline(words) for a, b in pairwise(words))


@lru_cache(maxsize=1)
def small_words(article: str) -> frozenset[str]:
    """The words that an article has in small letters."""
    return frozenset(SMALL_WORD.findall(article))


def is_named(before: str, word: str, after: str) -> bool:
    """Whether a word stands in a name of the codebook: "Supreme *Court*", "Human Rights *Watch*"."""
    pairs = name_pairs()
    return (before.lower(), word) in pairs or (word, after.lower()) in pairs


@cache
def common_words() -> frozenset[str]:
    """Forms of the codebook's verbs, and plurals of its event nouns and of its words for people."""
    return (verb_forms() | plurals()) - NAMED


@cache
def single_words() -> frozenset[str]:
    """The codebook's event nouns and words for people, in the singular."""
    people = {row["noun"] for row in Codebook().rows("roles")}
    return frozenset(word for word in {*event_rows()} | people if word.isalpha() and word.islower()) - NAMED


@cache
def plain_verbs() -> frozenset[str]:
    """Forms of the codebook's verbs that are no plural of its nouns."""
    return verb_forms() - plurals() - NAMED


def known_words() -> list[str]:
    """All words of the codebook that a parse hangs on."""
    pairs = {" ".join(pair) for pair in name_pairs()}
    return sorted(verb_forms() | plurals() | single_words() | act_nouns() | pairs)


@cache
def verb_forms() -> frozenset[str]:
    """Every form of the codebook's verbs."""
    return frozenset(form for verb in base_forms() for form in inflections(verb))


@cache
def base_forms() -> frozenset[str]:
    """The codebook's verbs."""
    book = Codebook()
    verbs = {row["verb"] or row["word"] for table in TABLES for row in book.rows(table)}
    return frozenset(verb.split()[0].partition(":")[0] for verb in verbs)


@cache
def act_nouns() -> frozenset[str]:
    """The codebook's nouns that tell an act, in the singular."""
    return frozenset(noun for noun, tells in event_rows().items() if tells)


@cache
def event_rows() -> dict[str, bool]:
    """The codebook's event nouns, and whether each tells an act."""
    book, told = Codebook(), dict[str, bool]()
    for row in (row for table in NOUN_TABLES for row in book.rows(table)):
        told[row["noun"]] = told.get(row["noun"], False) or bool(row["relation"])
    return told


@cache
def plurals() -> frozenset[str]:
    """Plurals of the codebook's event nouns and of its words for people."""
    nouns = {noun.split()[-1] for noun in event_rows()}
    people = {row["plural"].split()[-1] for row in Codebook().rows("roles") if row["plural"]}
    return frozenset({f"{noun}s" for noun in nouns} | people)


@cache
def name_pairs() -> frozenset[tuple[str, str]]:
    """Neighbouring words in the names of organizations, states and places."""
    book = Codebook()
    rows = [(row["name"], *row.list("aliases")) for table in ("organizations", "states") for row in book.rows(table)]
    names = [name for row in rows for name in row] + [row["name"] for row in book.rows("places")]
    return frozenset(pair for name in names for pair in pairwise(WORD.findall(name.lower())))
