"""Verbs that a hyphen joins are one word: "*re-imposed* sanctions", "*tear-gassed* the students". spaCy cuts them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kgraph.parse.mends.moves import move
from kgraph.parse.titlecase import base_forms

if TYPE_CHECKING:
    from spacy.language import Language

    from kgraph.parse.tokens import Token

AGAIN = "re-"
MEANS = "tear|strip|frog|gang|pistol|machine|carpet|petrol|fire|force|court|press|horse"
OTHERS = (  # whose first part also begins adjectives: "*cold*-blooded", "*ill*-fated"
    "air-dropp|air-lift|arm-twist|back-pedall?|bad-mouth|black-ball|black-list|cold-shoulder|cross-examin|dive-bomb|"
    "double-cross|fast-track|green-light|hero-worshipp?|ill-treat|pooh-pooh|rubber-stamp|second-guess|stone-wall|"
    "strong-arm|hand-cuff|car-jack|hi-jack|side-lin|soft-pedall?|wire-tapp|bull-doz|out-vot|counter-attack|counter-su"
)
WHOLE = re.compile(
    rf"re-[a-z]{{3,}}(?:ed|ing)|re-(?:impose|open|enter|arrest)s?|(?:{MEANS})-[a-z]+ed|force-fed|(?:{OTHERS})ed",
    re.IGNORECASE,
)
NOUNS = frozenset({"NOUN", "PROPN"})
PASTS = {"force-fed": "force-feed"}
ENDINGS = ("", "ed", "d", "ing", "s")


def keep_whole(nlp: Language) -> None:
    """Have the tokenizer leave such verbs alone."""
    if hasattr(nlp.tokenizer, "token_match"):
        nlp.tokenizer.token_match = WHOLE.fullmatch


def settle(word: Token) -> None:
    """Make such a word the verb that it is, with the lemma that the codebook has."""
    if WHOLE.fullmatch(word.text) is None:
        return
    if (before := doer(word)) is not None:
        rule(word, before)
    elif word.dep_ == "acomp" and word.head.lemma == "be":
        undergo(word, word.head)
    own = {c.dep_ for c in word.children}
    if word.pos_ == "ADJ" and (word.dep_ == "ROOT" or "auxpass" in own) and own & {"nsubj", "nsubjpass"}:
        word.pos_, word.tag_ = "VERB", "VBN" if "auxpass" in own else "VBD"
    if word.pos_ == "VERB":
        word.lemma = base(word.lower_)


def doer(word: Token) -> Token | None:
    """Who did what the parser takes for a part of its object: "*police* strip-searched Danes", "police *have*"."""
    before = word.doc[word.i - 1] if word.i > word.sent.start and word.dep_ in ("amod", "compound") else None
    if before is None or word.head.i < word.i or [c for c in word.lefts if c is not before]:
        return None
    joined = before.head in (word, word.head) or word.head.head is before
    return before if joined and (before.pos_ in NOUNS or before.lemma == "have") else None


def rule(word: Token, before: Token) -> None:
    """Make such a word the verb over its object and who stands before it, and of *have* its helper."""
    noun = word.head
    top = noun if before.head in (word, noun) else before
    move(word, word if top.head is top else top.head, top.dep_)
    word.pos_, word.tag_ = "VERB", "VBD" if before.pos_ in NOUNS else "VBN"
    for part in [c for c in top.children if c is not noun and c is not before and c is not word]:
        outer = part.i < word.i or part.dep_ == "punct" or top is before
        home = before if part.i < word.i and before.pos_ in NOUNS else word if outer else noun
        move(part, home, part.dep_)
    move(noun, word, "dobj")
    move(before, word, "nsubj" if before.pos_ in NOUNS else "aux")


def undergo(word: Token, copula: Token) -> None:
    """Make the passive of "the students *were* tear-gassed": the parser sees what they were like."""
    move(word, word if copula.head is copula else copula.head, copula.dep_)
    for part in [c for c in copula.children if c is not word]:
        move(part, word, "nsubjpass" if part.dep_ == "nsubj" else part.dep_)
    move(copula, word, "auxpass")
    word.pos_, word.tag_ = "VERB", "VBN"
    for by in (c for c in word.children if c.dep_ == "prep" and c.lower_ == "by"):
        by.dep_ = "agent"


@cache
def base(form: str) -> str:
    """The lemma of a form: a verb of the codebook, written in one if that has it ("reimpose", "airlift"), else without
    *re-*.
    """
    stems = [form.removesuffix(end) for end in ENDINGS if form.endswith(end)]
    stems += [stem + "e" for stem in stems] + [stem[:-1] for stem in stems if stem[-2:-1] == stem[-1]]
    again = [stem.removeprefix(AGAIN) for stem in stems] if form.startswith(AGAIN) else []
    wanted = (*("re" + stem for stem in again), *again, *stems, *(stem.replace("-", "") for stem in stems))
    return PASTS.get(form) or next((stem for stem in wanted if stem in base_forms()), form)
