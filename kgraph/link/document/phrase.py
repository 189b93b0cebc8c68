"""Small questions about the syntax around a token or a stretch of tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.heavy import DASHES as DASHES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.parse.tokens import Doc, Token

SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
SAYING = frozenset("say claim believe allege think suspect insist maintain contend".split())
UNDERGOING = frozenset({"nsubjpass", "dobj"})
EMPTY = frozenset({"PUNCT", "DET", "PART", "SPACE", "CCONJ", "ADP", "SYM"})
LEFT = frozenset(
    {
        "det",
        "amod",
        "compound",
        "poss",
        "nummod",
        "nmod",
        "quantmod",
        "advmod",
        "case",
        "punct",
        "predet",
        "npadvmod",
    }
)
CONTROL = frozenset(
    "appeal call ask urge order tell persuade press force allow invite warn instruct push want request pressure "
    "encourage convince compel require authorize permit help lead beg implore advise direct command enable".split()
)
# what befalls whom it is of: "*her* arrest"
BEFALLS = frozenset(
    "arrest detention imprisonment jailing killing murder assassination execution release extradition deportation "
    "expulsion ouster dismissal removal torture kidnapping abduction prosecution trial beating disappearance "
    "conviction sentencing incarceration captivity indictment poisoning eviction capture death loss plight fate injury "
    "suffering wounding treatment mistreatment maltreatment".split()
)
DATELINE = 14  # tokens within which a dateline ends
CLAUSE_ENDS = frozenset({"VERB", "AUX"})
BESIDE = frozenset("after before by while since without upon on in despite besides".split())


def outward_heads(doc: Doc, first: int, last: int) -> list[int]:
    """Tokens of a stretch whose governor stands outside it; the last content word if there is none."""
    if first == last:
        return [first]
    found = [
        t.i
        for t in doc[first : last + 1]
        if (t.head.i < first or t.head.i > last or t.head.i == t.i) and t.pos_ not in EMPTY and t.dep_ != "case"
    ]
    return found or [next((t.i for t in reversed(doc[first : last + 1]) if t.pos_ not in EMPTY), last)]


def main_head(doc: Doc, first: int, last: int) -> Token:
    """The one head of a stretch: the last of the outward ones."""
    return doc[outward_heads(doc, first, last)[-1]]


def is_subject(token: Token) -> bool:
    """Whether the noun, or the noun it is coordinated or apposed with, is a subject."""
    while token.dep_ in ("conj", "appos") and token.head.i != token.i and token.head.pos_ not in CLAUSE_ENDS:
        token = token.head
    return token.dep_ in SUBJECT or (token.dep_ == "pobj" and token.head.dep_ == "agent")


def governor(token: Token) -> Token:
    """The verb or noun that a noun phrase belongs to, past coordination and preposition."""
    while token.dep_ in ("conj", "appos", "compound", "poss", "amod", "nmod", "pobj") and token.head.i != token.i:
        token = token.head
    return token.head


def clause(token: Token) -> Token:
    """The verb that heads the token's clause, or the root."""
    while token.head.i != token.i and token.pos_ not in CLAUSE_ENDS:
        token = token.head
    return token


def is_denied(name: Token) -> bool:
    """Whether a name says of whom something is not: "a *non-EU* company"."""
    return name.i > 1 and name.doc[name.i - 1].text == "-" and name.doc[name.i - 2].lower_ == "non"


def is_no_name(first: Token, last: Token) -> bool:
    """Whether a name says of whom something is not, or is cut out of a longer one ("*the West* African bloc")."""
    after = last.doc[last.i + 1 : last.i + 2] if last.lower_ in ("west", "east", "north", "south") else []
    return is_denied(first) or any(t.text[0].isupper() for t in after)


def controller(verb: Token) -> Token | None:
    """Who is to do what an infinitive says, if it is the object of the verb above: "appealed to *Peru* to act"."""
    over = verb.head
    if verb.dep_ not in ("xcomp", "advcl", "acl") or over.lemma_ not in CONTROL or verb.i < over.i:
        return None
    if verb.dep_ == "advcl" and verb.tag_ == "VBG":  # "urged Peru to act, *accusing* it of delay"
        return None
    told = [c for c in over.children if over.i < c.i < verb.i]
    objects = [c for c in told if c.dep_ in ("dobj", "dative") and over.lemma_ not in ("call", "appeal")]
    objects += [g for c in told if c.lower_ in ("to", "on", "upon") for g in c.children if g.dep_ == "pobj"]
    return objects[0] if objects else None


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb: its own, or that of the verb it is coordinated with or depends on."""
    while True:
        own = next((c for c in verb.children if c.dep_ in SUBJECT), None) or controller(verb)
        if own is None and verb.dep_ == "pcomp" and verb.head.lower_ in BESIDE:  # "freed them after *holding* them"
            verb = verb.head
        elif own is None and verb.dep_ == "acl" and verb.tag_ == "VB":  # "in an effort *to get* it to act"
            verb = clause(verb.head)
            if verb.pos_ not in CLAUSE_ENDS:
                return None
            continue
        elif own is None and verb.dep_ == "acl" and verb.tag_ in ("VBG", "VBN"):
            return verb.head  # "nurses *protesting* against cuts to their pay"
        elif own is not None or verb.dep_ not in ("conj", "xcomp", "advcl") or verb.head.i == verb.i:
            return own
        verb = verb.head


def is_in_what_is_said(noun: Token, sayer: Token) -> bool:
    """Whether a noun stands in what the subject of a verb set behind says: nobody is named before "..., *he* said"."""
    verb = sayer.head
    if sayer.dep_ != "nsubj" or verb.i < noun.i:
        return False
    said = (c for c in verb.lefts if c.dep_ == "ccomp")
    apart = any(t.text in "-–—:;" for t in noun.doc[noun.i + 1 : sayer.i])
    return not apart and any(c is noun or c in noun.ancestors for c in said)


def preposition(token: Token) -> str:
    """The preposition that governs a noun, past coordination; empty if none does."""
    while token.dep_ in ("conj", "appos") and token.head.i != token.i:
        token = token.head
    return token.head.lower_ if token.dep_ == "pobj" else ""


def left_edge(token: Token, floor: int = 0) -> int:
    """First token of the plain noun phrase that a noun heads: its modifiers before it, no clause."""
    first = token.i
    stack = [token]
    while stack:
        for child in stack.pop().lefts:
            if child.dep_ in LEFT and child.i >= floor and not (child.dep_ == "punct" and child.text not in "-/'"):
                first = min(first, child.i)
                stack.append(child)
    return first


def modifiers(token: Token) -> Iterator[Token]:
    """All words before a noun that belong to its plain phrase, leftmost first."""
    first = left_edge(token)
    for i in range(first, token.i):
        yield token.doc[i]


def determiner(token: Token) -> str:
    """The article or demonstrative of a noun in lower case, `poss` for an owner, empty for none."""
    for child in token.lefts:
        if child.dep_ == "poss":
            return "poss"
        if child.dep_ == "det":
            return str(child.lower_)
    return ""


def opening_dateline(doc: Doc) -> frozenset[int]:
    """Tokens before the dash that ends a dateline: "LIMA, Peru -- "; none where no dateline opens the text."""
    dash = next((t for t in doc[1:DATELINE] if t.text in DASHES and doc[t.i - 1].whitespace_ and t.whitespace_), None)
    if dash is None or (doc[0].pos_ == "DET" and not doc[0].text.isupper()):
        return frozenset()
    if dash.i + 1 < len(doc) and doc[dash.i + 1].text.islower():  # "Chad - *which* has no coast - signed"
        return frozenset()
    capital = all(t.text[0].isupper() for t in doc[: dash.i] if t.is_alpha)
    return frozenset(range(dash.i)) if capital else frozenset()


def undergoes(noun: Token, verbs: frozenset[str]) -> bool:
    """Whether one of some verbs is done to whom a noun tells."""
    top = noun.head if noun.dep_ == "conj" else noun
    return top.dep_ in UNDERGOING and top.head.lemma in verbs


def is_fused(noun: Token) -> bool:
    """Whether somebody says that what is acted on is the noun: "freed *what it said* were ten *soldiers*"."""
    being, clause = noun.head, noun.head.head
    if noun.dep_ != "attr" or being.dep_ != "ccomp" or clause.lemma not in SAYING:
        return False
    return any(c.lower_ == "what" for c in (*clause.lefts, *being.lefts))
