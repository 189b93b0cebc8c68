"""Who says it: quotations that run over sentences, verbs of speech set behind, and "according to"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract import grammar
from kgraph.extract.clause import surface_subjects
from kgraph.extract.context import Context
from kgraph.extract.slots import Arg, args
from kgraph.link import Linked
from kgraph.model import ActorType

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

SPEECH = frozenset(
    "say tell add write tweet note claim state declare announce insist explain argue report stress warn suggest reply "
    "respond comment remark continue conclude assert maintain".split()
)
SET_BEHIND = frozenset({"parataxis", "ccomp", "advcl", "dep", "conj", "intj"})
Speech = tuple[list[Arg], "Token | None"]
QUOTE = '"'


def according_to(linked: Linked, verb: Token) -> tuple[list[Arg], str]:
    """Source of "according to Y": its actors, else its words."""
    for child in verb.children:
        if child.lower_ == "according":
            for noun in (t for t in child.subtree if t.dep_ == "pobj" and t.head.lower_ == "to"):
                return args(linked, grammar.conjuncts(noun)), phrase(noun)
    return [], ""


def phrase(noun: Token) -> str:
    """The words of a noun phrase without its clauses."""
    words = [t for t in noun.subtree if not any(a.dep_ in ("relcl", "acl") for a in [t, *t.ancestors] if a.i > noun.i)]
    return " ".join(t.text for t in words if t.pos_ != "PUNCT")


def set_behind(linked: Linked, root: Token) -> list[Arg]:
    """Speakers of a verb of speech that the parser hung below the content: *..., the minister said*."""
    for child in root.children:
        if child.dep_ in SET_BEHIND and grammar.lemma(child) in SPEECH and not grammar.children(child, "ccomp", "dobj"):
            found = args(linked, grammar.expand(grammar.grammatical_subjects(child)))
            if found:
                return found
    return []


def sentence_contexts(linked: Linked) -> dict[int, Context]:
    """The context of every sentence, by the index of its first token: quotations carry their speaker."""
    contexts: dict[int, Context] = {}
    last: Speech = ([], None)
    for paragraph in paragraphs(linked):
        speakers = {s.start: speakers_of(linked, s) for s in paragraph}
        inside = False
        for n, sentence in enumerate(paragraph):
            opens = sentence[0].text == QUOTE
            speaker: Speech = ([], None)
            if (inside or opens) and not speakers[sentence.start][0]:
                later = [speakers[s.start] for s in paragraph[n + 1 :]]
                earlier = [speakers[s.start] for s in reversed(paragraph[:n])]
                speaker = next((s for s in earlier + later if s[0]), last)
            contexts[sentence.start] = Context(attributed=tuple(speaker[0]), speech=speaker[1])
            inside ^= sum(t.text == QUOTE for t in sentence) % 2 == 1
        last = next((s for s in reversed(list(speakers.values())) if s[0]), last if inside else ([], None))
    return contexts


def paragraphs(linked: Linked) -> list[list[Span]]:
    """Sentences by paragraph."""
    starts = linked.parsed.paragraph_starts
    found: list[list[Span]] = []
    for sentence in linked.parsed.doc.sents:
        if sentence.start in starts or not found:
            found.append([])
        found[-1].append(sentence)
    return found


def speakers_of(linked: Linked, sentence: Span) -> Speech:
    """Persons or bodies that a sentence says are speaking, and the verb that says so."""
    for token in sentence:
        if grammar.lemma(token) in SPEECH and grammar.is_verb(token):
            found = args(linked, surface_subjects(token))
            if any(linked.actors[a.actor].type is not ActorType.STATE for a in found):
                return found, token
    return [], None
