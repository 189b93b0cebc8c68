"""What somebody says of another's doings: "said Oman's decision was *illegal*", that its efforts *had failed*."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract import grammar
from kgraph.extract.answers import Answer
from kgraph.extract.clause import NAMING, Clause
from kgraph.extract.context import Context, Draft
from kgraph.extract.drafting import Told
from kgraph.extract.implied import Pointer, roots
from kgraph.extract.judgements import BAD, BAD_THINGS, UNTRUE
from kgraph.extract.lexicon import Lexicon
from kgraph.extract.sides import on_one_side
from kgraph.extract.slots import Arg, args, owning
from kgraph.link import Linked
from kgraph.model import Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.tokens import Token

VERDICT = Told("criticizes", "verdict", 0.6)
COPULAS = frozenset({"be", "remain", "amount", "constitute"})
GROUPS = frozenset({"decision", "proposal", "insult"})  # nouns for what somebody does, whatever it is


def is_harsh(clause: Clause) -> bool:
    """Whether a clause says that its subject is bad or has come to nothing."""
    verb, denied = clause.verb, grammar.negated(clause.verb)
    if verb.lemma == "fail":
        return not denied and not clause.complements and not clause.objects
    if verb.lemma == "work":
        return denied
    if verb.lemma not in COPULAS or denied:
        return False
    said = grammar.children(verb, "acomp", "attr", "dobj", "oprd")
    return any(w.lemma in BAD or w.lemma in BAD_THINGS for w in grammar.expand(said))


def verdicts(linked: Linked, lexicon: Lexicon, clause: Clause, own: Context) -> tuple[list[Draft], list[Pointer]]:
    """Criticism of whoever owns what is called bad, and pointers to whoever did what was named before."""
    if not own.attributed or own.status is not Status.ASSERTED or not is_harsh(clause):
        return [], []
    told = replace(own, attributed=(), attributed_words="")
    drafts: list[Draft] = []
    pointers: list[Pointer] = []
    for noun in clause.subjects:
        judged = blamed(linked, lexicon, noun, clause)
        drafts += [
            told.draft(
                clause.verb, s, t, VERDICT.relation, confidence=VERDICT.confidence, rule="verdict", row=VERDICT.row
            )
            for s in own.attributed
            for t in judged
            if not on_one_side(linked, s.actor, t.actor)
        ]
        kinds = frozenset() if judged else roots(lexicon, noun)
        pointers += [Pointer(clause.verb, s, VERDICT, told, noun, kinds) for s in own.attributed if kinds]
    return drafts, pointers


def rebuttals(linked: Linked, lexicon: Lexicon, clause: Clause, own: Context) -> list[Answer]:
    """Denials in other words: "said the charges were *false*", "called them *absurd*"."""
    naming = grammar.lemma(clause.verb) in NAMING
    said = clause.predicated if naming else grammar.expand(grammar.children(clause.verb, "acomp", "attr"))
    rows = [row for noun in (clause.objects if naming else clause.subjects) if (row := lexicon.event(noun)) is not None]
    charged = any(RELATIONS[row.relation].root == "ACCUSE" for row in rows)
    if not charged or not {w.lemma for w in said} & UNTRUE or own.status is not Status.ASSERTED:
        return []
    told = own if naming else replace(own, attributed=(), attributed_words="")
    tellers = args(linked, clause.subjects) if naming else list(own.attributed)
    return [Answer(clause.verb, s, lexicon.answers["deny"][0], told) for s in tellers]


def blamed(linked: Linked, lexicon: Lexicon, noun: Token, clause: Clause) -> list[Arg]:
    """Whoever owns the thing, or is the thing itself: "said *Oman* was a threat"."""
    row = lexicon.noun(noun)
    if row is not None and (row.relation or row.group in GROUPS):
        return [a for a in owning(linked, list(grammar.owners(noun))) if not a.is_place]
    return [] if clause.verb.lemma in ("fail", "work") else [a for a in args(linked, [noun]) if not a.is_place]
