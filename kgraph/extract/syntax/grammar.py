"""What a dependency parse says of one clause: who, whom, through which preposition (`keys` and `tense`: the verb).

Labels are those of spaCy's English pipelines (ClearNLP): nsubj, nsubjpass, dobj, dative, prep + pobj, agent ...
Logical roles: in a passive clause the object is the grammatical subject and the subject the by-phrase.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kgraph.extract.syntax.fused import belonging, called
from kgraph.extract.syntax.keys import is_particle as is_particle
from kgraph.extract.syntax.keys import is_phrasal as is_phrasal
from kgraph.extract.syntax.keys import stranding
from kgraph.extract.syntax.keys import unstripped as unstripped
from kgraph.extract.syntax.keys import verb_keys as verb_keys
from kgraph.extract.syntax.measured import MONEY, PAID, PARTITIVE
from kgraph.extract.syntax.negation import acts_on_none as acts_on_none
from kgraph.extract.syntax.negation import denied as denied
from kgraph.extract.syntax.negation import hardly_any as hardly_any
from kgraph.extract.syntax.negation import negated as negated
from kgraph.extract.syntax.tense import FINITE as FINITE
from kgraph.extract.syntax.tense import auxiliaries as auxiliaries
from kgraph.extract.syntax.tense import infinitive as infinitive
from kgraph.extract.syntax.tense import is_finite as is_finite
from kgraph.extract.syntax.tense import is_past as is_past
from kgraph.extract.syntax.tense import marks as marks
from kgraph.parse.mends.given import is_given
from kgraph.parse.tokens import once

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

SUBJECT = frozenset({"nsubj", "csubj", "expl"})
PASSIVE_SUBJECT = frozenset({"nsubjpass", "csubjpass"})
SUBJECTS = SUBJECT | PASSIVE_SUBJECT
OBJECT = frozenset({"dobj", "obj"})
GOVERNED = frozenset({"on", "for", "against", "with", "to"})
RESULT = frozenset({"want", "order", "have", "need", "prefer"})
EVERYBODY = frozenset({"all", "everyone", "everybody", "none", "nobody"})
CLAUSAL = frozenset({"ccomp", "xcomp"})
NAMES = frozenset({"GPE", "ORG", "PERSON", "NORP"})
FOR_TO = frozenset({"advcl", "ccomp", "xcomp", "acl"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "DET"})
PREPOSITION = frozenset({"prep", "agent", "dative"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
DONE_BY = frozenset("led run made built imposed launched ordered organized organised brokered sponsored hosted".split())
BACKED = frozenset("backed supported recognised recognized allied aligned armed trained equipped funded".split())
# nouns that make a preposition with those around them: "in *front* of", "close to"
PLACED = {
    "outside": "front gate gates entrance door doors doorstep steps threshold outskirts edge fringe fringes".split(),
    "near": "vicinity range reach sight earshot border borders frontier".split(),
    "toward": ["direction"],
    "for": ["behalf"],
}
COMPLEX = {word: name for name, words in PLACED.items() for word in words}
CLOSE = frozenset("close near next nearer closer adjacent".split())
CURRENCY = frozenset("$€£¥")
FACING = frozenset({"facing", "overlooking", "bordering", "adjoining"})  # participles that say where
MEANWHILE = frozenset({"after", "before", "as", "while"})
SETTING_OFF = frozenset({",", "-", "--", "\u2013", "\u2014", "("})


def is_verb(token: Token) -> bool:
    """A token that can head a clause."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass")


def children(token: Token, *labels: str) -> list[Token]:
    """Children with one of these labels, in order of the text."""
    return [c for c in token.children if c.dep_ in labels]


@once
def conjuncts(token: Token) -> list[Token]:
    """The token and what is coordinated to it, in order; "but not X", "not X but" and "all but X" leave X out."""
    found, waiting = [], [token]
    while waiting:
        here = waiting.pop()
        joined = [c for c in here.children if c.dep_ == "conj" and (c.pos_ in NOUNS) == (here.pos_ in NOUNS)]
        but = bool(joined) and any(c.dep_ == "cc" and c.lower_ == "but" for c in here.children)
        found += [] if but and any(c.dep_ == "neg" for c in here.lefts) else [here]
        waiting += reversed([c for c in joined if not (_excluded(c) or (but and here.lower_ in EVERYBODY))])
    return found


def _excluded(token: Token) -> bool:
    before = token.left_edge.i - 1
    stands_before = before >= 0 and token.doc[before].lower_ == "not"
    return stands_before or any(c.dep_ == "neg" and c.lower_ == "not" for c in token.children)


def expand(tokens: list[Token]) -> list[Token]:
    """Every conjunct of every token."""
    return [c for t in tokens for c in conjuncts(t)] if tokens else []


@once
def is_passive(verb: Token) -> bool:
    """Passive by auxiliary, by subject, as a reduced relative, or as coordinated to a passive."""
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return True
    if verb.tag_ == "VBN" and verb.dep_ in CLAUSAL and verb.head.lemma in RESULT and not children(verb, "aux"):
        return True  # "wants them *freed*"
    if verb.tag_ == "VBD" and verb.dep_ == "ccomp" and verb.head.lemma in RESULT and not children(verb, *OBJECT):
        return True  # taken for a past: "ordered him *jailed*", "had them *rounded* up"
    if verb.dep_ == "acl" and ((verb.tag_ == "VBD" and children(verb, "agent")) or is_given(verb)):
        return True  # taken for a past: "a man *wanted* by Oman"; "men *granted* a pardon"
    if verb.tag_ != "VBN" or any(c.dep_ in SUBJECT or c.dep_ in OBJECT or c.dep_ == "aux" for c in verb.children):
        return False
    if verb.dep_ == "conj":
        return is_passive(verb.head) if is_verb(verb.head) else False
    agent = any(c.dep_ == "agent" for c in verb.children)
    return not is_stray(verb) and (agent or verb.dep_ in ("acl", "relcl", "advcl", "amod"))


def is_stray(verb: Token) -> bool:
    """A main verb hung on a noun: "Oman, whose king is ill, *called* for talks"; of the root."""
    root = verb.sent.root
    if verb.dep_ != "acl" or is_verb(root) or root.i > verb.i or root.pos_ not in NOUNS:
        return False
    labels = {c.dep_ for c in verb.children}
    governs = labels & (OBJECT | CLAUSAL) or any(c.dep_ == "prep" and c.lower_ in GOVERNED for c in verb.children)
    acts = verb.doc[verb.i - 1].text == "," or labels & OBJECT or ("prt" in labels and bool(phrase(verb, "with")))
    return verb.tag_ in FINITE or (verb.tag_ == "VBN" and bool(governs) and bool(acts))


def antecedent(pronoun: Token) -> Token:
    """The noun that a relative pronoun stands for, else the token itself."""
    if pronoun.lower_ not in RELATIVE or pronoun.pos_ not in ("PRON", "DET", "SCONJ"):
        return pronoun
    clause = next((a for a in [pronoun, *pronoun.ancestors] if a.dep_ == "relcl" or is_cleft(a)), None)
    if clause is None:
        return pronoun
    return person_of(pronoun, clause.head) if clause.dep_ == "relcl" else children(clause.head, "attr")[0]


def person_of(pronoun: Token, noun: Token) -> Token:
    """Whom *who* can mean: no place, but who is there ("*rebels* in Chad who fled")."""
    located = (
        noun.dep_ == "pobj" and noun.head.lower_ in ("in", "at", "from", "near", "of") and noun.head.head.pos_ == "NOUN"
    )
    return noun.head.head if located and pronoun.lower_ in ("who", "whom") and noun.ent_type_ == "GPE" else noun


def is_cleft(clause: Token) -> bool:
    """The clause of "it was X *that did it*"."""
    copula = clause.head
    return (
        clause.dep_ in ("ccomp", "advcl")
        and not any(c.dep_ == "mark" and c.lower_ != "that" for c in clause.children)
        and copula.lemma == "be"
        and bool(children(copula, "attr"))
        and any(c.lower_ == "it" for c in children(copula, *SUBJECT))
    )


@once
def grammatical_subjects(verb: Token) -> list[Token]:
    """Own subject heads, relative pronouns replaced by what they stand for; a parser may hang one on an auxiliary, or
    take a name before the verb for an adverb.
    """
    own = children(verb, *SUBJECTS) or [s for a in children(verb, "aux", "auxpass") for s in children(a, *SUBJECTS)]
    own = own or [c for c in children(verb, "npadvmod") if c.i == verb.i - 1 and c.ent_type_ in NAMES]
    return [antecedent(c) for c in [*listed(verb, own), *own]]


def listed(verb: Token, subjects: list[Token]) -> list[Token]:
    """A name that a headline sets before the subject with a comma for *and*: "*Iran*, Russia sign deal"."""
    if verb.tag_ not in ("VBP", "VB") or not subjects or any(c.lower_ == "to" for c in verb.children):
        return []
    before = [c for c in verb.children if c.dep_ in ("npadvmod", "dep") and c.pos_ == "PROPN"]
    return [n for n in before if n.i + 2 == subjects[0].left_edge.i and n.nbor().text == ","]


def announces(verb: Token) -> bool:
    """The infinitive of a headline: "Leaders *to meet*", also where the parser hangs it below the name."""
    if not infinitive(verb) or "have" in auxiliaries(verb):  # "the first states *to have left*"
        return False
    named = verb.dep_ in ("relcl", "acl") and verb.head.dep_ == "ROOT" and not is_verb(verb.head)
    return named or (verb.dep_ == "ROOT" and bool(grammatical_subjects(verb)))


@once
def prepositions(token: Token) -> list[tuple[str, Token]]:
    """(preposition, head of its object) of a verb or noun, conjoined prepositions included."""
    found: list[tuple[str, Token]] = []
    for child in token.children:
        if child.dep_ == "advmod" and child.pos_ == "ADV":  # "home from ..."
            beside = prepositions(child)
            found += [("near", n) for name, n in beside if name == "to" and child.lower_ in CLOSE] + beside
        if (
            child.dep_ in PREPOSITION
            or (child.dep_ == "conj" and child.pos_ == "ADP")
            or (child.dep_ == "prt" and any(g.dep_ == "pobj" for g in child.children))
        ):
            found += _objects_of(child)
        elif child.dep_ in FOR_TO and any(c.lower_ == "for" and c.dep_ == "mark" for c in child.children):
            found += [("for", s) for s in children(child, *SUBJECTS)]  # "approval *for Y to do it*"
        elif child.lower_ in FACING:
            found += [("facing", o) for o in children(child, "dobj", "pobj")]
    return found


def phrase(token: Token, *names: str) -> list[Token]:
    """Heads of what stands behind these prepositions of a verb or noun."""
    return [head for name, head in prepositions(token) if name in names]


def _objects_of(prep: Token) -> Iterator[tuple[str, Token]]:
    if prep.pos_ not in ("ADP", "SCONJ", "VERB", "ADV", "PART"):  # dative without a preposition
        return
    name = prep.lower_
    for child in prep.children:
        if child.dep_ in ("pobj", "pcomp", "dobj") and (noun := called(child) if is_verb(child) else antecedent(child)):
            yield name, noun
            if child.lower_ in COMPLEX:
                yield from ((COMPLEX[child.lower_], head) for head in of_phrase(child))
        elif child.dep_ == "prep":  # "out of", "because of"
            yield from _objects_of(child)
    own = children(prep, "pobj", "pcomp", "prep")
    for other in prep.children:
        if other.dep_ == "conj" and other.pos_ == "ADP":
            shared = list(_objects_of(other))
            yield from ([] if own else [(name, noun) for _, noun in shared])  # "*into* and through Iran"
            yield from shared
    yield from ((name, noun) for noun in stranding(prep))


def owners(noun: Token) -> Iterator[Token]:
    """Possessors, nationality adjectives and noun modifiers, then of-phrases: whose or of whom the noun is."""
    for child in children(noun, "poss"):
        yield from conjuncts(child)
    for child in children(noun, "amod", "compound", "nmod"):
        yield from modifiers(child)
    yield from (*of_phrase(noun), *belonging(noun))


def modifiers(token: Token) -> Iterator[Token]:
    """A modifier, what is coordinated or compounded to it."""
    waiting = [token]
    while waiting:
        here = waiting.pop()
        after = here.doc[here.i + 1 : here.i + 3]  # "the *UN-backed* government" is not theirs
        if here.lower_.rpartition("-")[2] in BACKED or (after and after[0].text == "-" and after[-1].lower_ in BACKED):
            continue
        yield here
        inner = children(here, "conj", "compound", "nmod", "amod", "poss")
        if here.lower_ in DONE_BY:  # "a *Saudi*-led strike"
            inner = [*children(here, "npadvmod"), *inner]
        waiting += reversed(inner)


def of_phrase(noun: Token) -> Iterator[Token]:
    """Heads of the noun's of-phrases."""
    for head in phrase(noun, "of"):
        yield from conjuncts(head)


def included(noun: Token) -> list[Token]:
    """Members that are listed: "six men, *including* Ali and Omar"."""
    lists = [c for c in noun.children if c.dep_ == "prep" and c.lower_ == "including"]
    return [n for c in lists for head in children(c, "pobj") for n in conjuncts(head)] or among_them(noun)


def among_them(noun: Token) -> list[Token]:
    """Members listed behind a comma: "donors, *among them* Spain and Oman", wherever the parser hangs them."""
    first = noun.i + 4
    if first > len(noun.doc) or noun.doc[first - 2].lower_ != "among" or noun.doc[first - 1].lower_ != "them":
        return []
    words = (t for t in noun.doc[first : first + 8] if t.pos_ in ("NOUN", "PROPN") and t.dep_ != "poss")
    return next((conjuncts(t) for t in words if noun.i < t.left_edge.i <= first), [])


def quantified(noun: Token) -> Iterator[Token]:
    """The counted noun below a partitive, the currency of a sum, what that is in: "many *rebels*", "*$*5 in *aid*"."""
    if noun.pos_ == "NUM":
        yield from (c for c in noun.children if c.tag_ == "$" or c.lower_ in CURRENCY)
    if noun.lemma in PARTITIVE or noun.pos_ == "NUM":
        yield from of_phrase(noun)
    if noun.pos_ == "NUM" or noun.lemma in MONEY:
        beside = [c for c in noun.head.rights if c.dep_ == "prep" and c.i == noun.i + 1]
        yield from (
            n for c in (*noun.rights, *beside) if c.lower_ == "in" for n in children(c, "pobj") if n.lemma in PAID
        )


def is_trailing(clause: Token) -> bool:
    """A clause of time set off behind what was said: "..., a day *after* Y did X", or one of "*since* Y did X"."""
    before = clause.left_edge.i - 1
    apart = before > clause.head.i and clause.doc[before].text in SETTING_OFF
    return "since" in marks(clause) or (apart and bool(marks(clause) & MEANWHILE))


def has_own_subject(clause: Token) -> bool:
    """A clause below a noun with a subject that is not that noun, and no comma before it: "the men *it* holds"."""
    before = clause.left_edge.i - 1
    apart = before >= 0 and clause.doc[before].text in SETTING_OFF
    return not apart and any(c.lower_ not in RELATIVE for c in children(clause, *SUBJECTS))
