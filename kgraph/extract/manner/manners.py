"""How an act is done says toward whom: "works *hand in glove with* Y", "marched *in sympathy with* Y" (`phrases.tsv`).

Whatever the verb is, its subject stands in the phrase's relation to whom the phrase names; or, where it names nobody
("worked *hand in hand*"), the subjects to one another. Words that may only say *and* count if the verb itself
tells nothing: "condemned Y *together with* Z" is a judgement on Y.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.slots import fill, never, owners_of
from kgraph.extract.frames.predicates import Predicates
from kgraph.extract.manner.letters import LEAVES
from kgraph.extract.speakers.attribution import SPEECH
from kgraph.extract.speakers.context import Context, Draft, Found
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.tables.rows import EventNoun, Phrase
from kgraph.kept import kept
from kgraph.model import Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

BETWEEN = frozenset({"JJ", "RB", "DT", "PRP$", "VBN"})  # "in *close* concert with", "under *its* wing"
SKIPPED = 2
# who only is or talks beside somebody does nothing with them
IDLE = frozenset(
    "be live die stand sit lie appear remain stay walk pose speak say tell watch rank feature list see know "
    "arrive leave come go grow travel bury kill wound arrest detain sign accept receive attend".split()
)
FIXED = 0.6  # confidence of phrases that mean working together beside any verb

REPROACHES = frozenset({"criticism", "insult"})
TURNED = frozenset({"rejection", "protest"})


@dataclass(frozen=True, slots=True)
class Manner:
    """A phrase of the table in the text, and the preposition of its other side, if it stands there."""

    phrase: Phrase
    other: Token | None


class Manners(Predicates):
    """Matches the rows of `phrases.tsv`."""

    def manner(self, clause: Clause, context: Context, told: list[Draft]) -> list[Draft]:
        """Drafts of the phrases that say how a clause's act is done."""
        found: list[Draft] = []
        for manner in self.manners.get(clause.verb.i, ()):
            row = manner.phrase.tells
            if row.confidence < FIXED and (clause.verb.lemma in IDLE or (told and mutual(row))):
                continue
            sources = args(self.linked, clause.subjects)
            if denies(manner.phrase) and context.status is Status.NEGATED and not grammar.children(clause.verb, "neg"):
                context = replace(context, status=Status.ASSERTED)
            if manner.other is None and not manner.phrase.alone:
                found += self.pairs(sources, clause.verb, row.relation, context, row) if mutual(row) else []
            else:
                found += self.crossed(clause.verb, sources, self.toward(manner, clause), row, context)
        return found

    def toward(self, manner: Manner, clause: Clause) -> list[Arg]:
        """The other side: behind the phrase's preposition, or in its slots."""
        if manner.other is not None:
            nouns = grammar.expand(grammar.children(manner.other, "pobj"))
            sided = RELATIONS[manner.phrase.tells.relation].root == "SUPPORT"  # "in support of *Peru's* call"
            return args(self.linked, nouns) or (owners_of(self.linked, nouns, never) if sided else [])
        return next((a for slot in manner.phrase.tells.target if (a := fill(self.linked, clause, slot))), [])

    @kept
    def manners(self) -> dict[int, list[Manner]]:
        """The phrases of the document by the verb that each belongs to."""
        found: dict[int, list[Manner]] = {}
        for token in self.linked.parsed.doc:
            for phrase in self.lexicon.phrases.get(token.lower_, ()):
                first = start(phrase, token)
                verb = None if first is None or self.is_changed(first) else governor(first, token)
                if verb is not None:
                    found.setdefault(verb.i, []).append(Manner(phrase, closing(phrase, token)))
        return found

    def is_changed(self, first: Token) -> bool:
        """Whether a phrase says what is halted or resumed, not how: "a pause *in cooperation with* Chile"."""
        return first.head.pos_ == "NOUN" and first.head.lemma in self.lexicon.operators


def start(phrase: Phrase, last: Token) -> Token | None:
    """The first word of a phrase that ends, but for its preposition, with this word."""
    at = last
    for place, word in reversed(list(enumerate(phrase.words[:-1]))):
        if at.i == last.sent.start:
            return None
        at = at.nbor(-1)
        skipped = 0
        while place == 0 and at.lower_ != word and at.tag_ in BETWEEN and skipped < SKIPPED and at.i > last.sent.start:
            at, skipped = at.nbor(-1), skipped + 1
        if at.lower_ != word:
            return None
    return at


def closing(phrase: Phrase, last: Token) -> Token | None:
    """The preposition that the phrase ends with, if the text has it."""
    if not phrase.preposition:
        return None if phrase.alone else last
    after = last.i + 1
    return last.doc[after] if after < last.sent.end and last.doc[after].lower_ == phrase.preposition else None


def governor(first: Token, last: Token) -> Token | None:
    """The verb that a phrase belongs to, none of its own words taken for one."""
    above = (a for a in first.ancestors if not first.i <= a.i <= last.i + 1)
    return next((a for a in above if grammar.is_verb(a)), None)


def denies(phrase: Phrase) -> bool:
    """Whether a phrase is itself the refusal that negates its verb: "had *no truck with* Y"."""
    return phrase.words[0] == "no"


def mutual(row: EventNoun) -> bool:
    """Whether two who do this beside each other do it to each other."""
    return RELATIONS[row.relation].symmetric


def reworded(clause: Clause, beside: list[Draft], found: Found) -> None:
    """What a deed is by how it is done: a word that names nobody is to whom its letter goes ("threatened, in a letter
    *to Oman*, to leave"); who marches in support of somebody protests against nobody.
    """
    relation = LEAVES.get(clause.verb.lemma)
    if relation is not None and not any(d.head == clause.verb for d in found.core):
        for draft in beside:
            if draft.relation == "talks-with":
                draft.relation = relation
    backed = {d.target.actor for d in beside if d.relation == "supports"}
    found.core = [d for d in found.core if d.relation != "protests-against" or d.target.actor not in backed]


def is_manner(row: EventNoun, verb: Token) -> bool:
    """Whether a noun says how an act is done: "marched *in protest* at Y", "said *in a swipe* at Y"."""
    return row.group in TURNED or (row.group in REPROACHES and verb.lemma in SPEECH)
