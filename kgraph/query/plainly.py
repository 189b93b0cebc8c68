"""Whether a query is plainly one of SPARQL 1.1 that reads the store alone, told without parsing it.

Its bare words are looked at, in the one spelling of `spelling`: each must be on the list below, on which SERVICE and
FROM are not, nor anything by which an engine goes beyond the standard. The word service may stand nowhere but in
strings, not even in a name, so that it does not matter where an engine takes a word to begin. What is not plain is
no error: it gets the whole check of `sparql`, by a parser whose import takes longer than most queries.
"""

from __future__ import annotations

import re

from kgraph.query.spelling import Misspelt, spelling

# https://www.w3.org/TR/sparql11-query/#sparqlGrammar: the words of queries and built-in calls, but for FROM, NAMED,
# SERVICE and SILENT
WORDS = frozenset(
    """a abs as asc ask avg base bind bnode bound by ceil coalesce concat construct contains count datatype day desc
    describe distinct encode_for_uri exists false filter floor graph group group_concat having hours if in iri isblank
    isiri isliteral isnumeric isuri lang langmatches lcase limit max md5 min minus minutes month not now offset
    optional order prefix rand reduced regex replace round sameterm sample seconds select separator sha1 sha256 sha384
    sha512 str strafter strbefore strdt strends strlang strlen strstarts struuid substr sum timezone true tz ucase
    undef union uri uuid values where year""".split()
)
NUMBER = re.compile(r"[0-9]+(?:e[0-9]*)?")
MORE = re.compile(r"<<|\{\||\|\}|--|~")  # signs of triples about triples and of directions, which came after 1.1
OPENING = re.compile(r"[(\[{!]")
LONGEST = 20_000  # characters
DEEPEST = 300  # signs that open something: a parser takes them one in the other, and the stack has an end


def plain_text(sparql: str) -> str:
    """The one spelling of a query that is plain and may run as it is; empty for one that has to be checked."""
    if len(sparql) > LONGEST:
        return ""
    try:
        spelt = spelling(sparql)
    except Misspelt:
        return ""
    outline = spelt.outline.casefold()
    deep = sum(1 for _ in OPENING.finditer(outline)) > DEEPEST
    if deep or "service" in outline or MORE.search(outline):
        return ""
    known = all(word in WORDS or NUMBER.fullmatch(word) for word in spelt.words)
    return spelt.text if known and not any("from" in prefix for prefix in spelt.prefixes) else ""
