"""Which kinds of act a noun may point back at: "*the raid*", "*the move*", "*it*"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.dating.times import DEFINITE
from kgraph.extract.earlier.accords import ACCORDS
from kgraph.extract.earlier.proposals import LAWS, PROPOSALS, REMARKS
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.phrases import RULING
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.extract.tables.rows import HARM
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

FREED = frozenset({"release", "pardon"})
MEASURES = frozenset({"SANCTION", "COERCE", "MOBILIZE", "RETREAT", "CONCEDE"})
# nouns for a measure whatever it is, and for a deed of either kind
MEASURE = frozenset("move step decision action measure policy development gesture".split())
EITHER = frozenset("coup takeover raid strike operation seizure crackdown".split())
REVOLTS = frozenset("mutiny revolt uprising rebellion insurrection putsch".split())
REPRISALS = frozenset({"retaliation", "reprisal", "retribution"})
CRIMES = frozenset("crime atrocity carnage bloodshed slaughter outrage brutality act".split())  # "*the crime*"
SHOTS = {"launch": ("fire",), "firing": ("fire", "launch")}  # of a missile: one word tells of the other
PENALTIES = frozenset({"fine", "penalty"})
RULED = frozenset({"COERCE", "ACCUSE", "CONCEDE", "REJECT", "SUPPORT"})
MATTER = frozenset({"it", "this", "that"})
MADE_OF = ("ure", "ion", "al", "ance")
NEAR = 60  # words back that "the move" or *it* may point
DEEDS = frozenset({"AGREE", "COOPERATE", "AID", "PROTEST", "ASSAULT"}) | MEASURES
REMOVAL = frozenset("expulsion deportation ouster removal".split())  # of diplomats or of anybody
FORCE = frozenset({"force", "violence", "weapon", "arm", "firearm", "gas"})  # "deplored the use *of force*"
VAGUE = frozenset("violence war terrorism conflict abuse aggression".split())
REACTING = frozenset({"ACCUSE", "REJECT", "SUPPORT", "PROTEST"})  # what others make of an act
KNOWN = DEFINITE | {"such"}


def roots(lexicon: Lexicon, noun: Token) -> frozenset[str]:
    """The kinds of act that a definite noun may point back at; none if it does not point."""
    row = lexicon.noun(noun)
    word = noun.lemma
    if word in MATTER or (word in PROPOSALS and grammar.children(noun, "det") and not any(grammar.owners(noun))):
        return DEEDS
    if word in VAGUE or not is_definite(noun):
        return frozenset()
    if word in RULING:
        return RULED
    if word in LAWS | REMARKS:
        return DEEDS
    if word in PENALTIES:
        return MEASURES | {"ACCUSE"}
    if word == "use" and any(w.lemma in FORCE for w in grammar.of_phrase(noun)):
        return HARM
    if word in REPRISALS:
        return MEASURES
    if word in CRIMES:
        return HARM
    if word in REVOLTS:
        return HARM | {"MOBILIZE", "PROTEST"}
    if row is None:
        return DEEDS if told_by(noun) is not None else frozenset()
    if not row.relation:
        return MEASURES if word in MEASURE else frozenset()
    root = RELATIONS[row.relation].root
    if row.group in FREED or (RELATIONS[row.relation].symmetric and root not in ACCORDS):
        return frozenset()
    if word in REMOVAL:
        return frozenset({"SANCTION", "COERCE"})
    return HARM if word in EITHER else frozenset({root})


def is_definite(noun: Token) -> bool:
    """Whether a noun means one that is known: "*the* ruling", "*Friday's* ruling"."""
    known = any(c.lower_ in KNOWN for c in grammar.children(noun, "det", "amod"))
    return known or any(c.ent_type_ == "DATE" for c in grammar.children(noun, "poss"))


def told_by(noun: Token) -> Token | None:
    """The verb before a noun that tells its deed, whatever it is: "*launched* two missiles ... the *launches*"."""
    before = noun.doc[max(noun.i - NEAR, 0) : noun.i]
    made = noun.lemma.endswith(MADE_OF)  # "closed its border ... the *closure*"
    verbs = (t for t in reversed(before) if grammar.is_verb(t))
    kin = {noun.lemma, *SHOTS.get(noun.lemma, ())}
    return next((t for t in verbs if t.lemma in kin or (made and is_derived(noun, t))), None)


def is_derived(noun: Token, verb: Token) -> bool:
    """Whether a noun is made of an act's own word: "expelled nine ... the *expulsion*"."""
    shared = next((i for i, (a, b) in enumerate(zip(noun.lemma, verb.lemma, strict=False)) if a != b), len(verb.lemma))
    return noun.lemma == verb.lemma or shared >= max(3, len(verb.lemma) - 2)
