"""What a word without a row of its own in `operators.tsv` makes of the clause below it: an act is a fact only where the
word may tell one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.objects import is_statement
from kgraph.extract.tables.rows import Operator
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.extract.syntax.clause import Clause
    from kgraph.extract.tables.lexicon import Lexicon
    from kgraph.parse.tokens import Token

ROW = "guessed"
# verbs that have their object do a thing; what others have it do is still to come: "*hired* men to kill the king"
CAUSING = frozenset(
    "force compel oblige drive move lead leave make prompt bring cause help assist get let allow enable permit have "
    "see watch hear inspire provoke trigger spur send use join take find show know report say feel".split()
)
PERMITTING = frozenset({"allow", "let", "permit", "enable", "empower", "authorize", "authorise", "entitle"})
RULES = frozenset(
    "law bill act rule decree constitution treaty legislation resolution mandate ruling amendment charter statute code "
    "agreement deal pact accord measure provision power".split()
)
HAVING = frozenset({"have", "get"})
UNREAL = frozenset({"of", "about", "against", "to", "toward", "towards", "over"})  # "dreamt *of* bombing"


def guess(effect: str, word: str = "") -> Operator:
    """An operator that no row has."""
    return Operator(word, frozenset(), frozenset(), effect, "", (), ROW)


NEUTRAL, REPORTED, DENIED = guess("neutral"), guess("report"), guess("negated")


def clausal(clause: Clause, child: Token) -> Operator:
    """What a verb makes of its clause: what it says, does, or has others do."""
    if child.dep_ != "xcomp" and is_statement(child):
        return NEUTRAL if has_done(clause.verb, child) else REPORTED
    if clause.verb.lemma in PERMITTING and any(s.lemma in RULES for s in clause.subjects):
        return guess("possible", clause.verb.lemma)  # "the law *allows* police *to hold* him"
    given = clause.passive or any(o.i < child.i for o in grammar.children(clause.verb, "dobj", "dative"))
    word = clause.verb.lemma
    return guess("planned", word) if given and grammar.infinitive(child) and word not in CAUSING else NEUTRAL


def has_done(verb: Token, child: Token) -> bool:
    """Whether a verb has its complement done to somebody: "would *have* the station *shut*"."""
    bare = all(c.dep_ in grammar.SUBJECTS for c in child.lefts)
    return verb.lemma in HAVING and child.tag_ in ("VBN", "VBD") and bare


def judged(adjective: Token, child: Token) -> Operator:
    """What an adjective makes of an infinitive: nothing is done because somebody is able or *too weak to* do it."""
    if not grammar.infinitive(child):
        return NEUTRAL
    return guess("negated" if any(c.lower_ == "too" for c in adjective.lefts) else "possible", adjective.lemma)


def below_preposition(name: str) -> Operator | None:
    """What a preposition makes of a gerund: nothing is done because somebody speaks *of* or is *against* it."""
    return guess("possible", name) if name in UNREAL else None


def asked(lexicon: Lexicon, clause: Clause, child: Token) -> Operator | None:
    """What a verb whose frames ask somebody makes of an infinitive: "*prodded* Chad *to act*", "*leaned on* it to"."""
    if not grammar.infinitive(child):
        return None
    rows = (f for key in grammar.verb_keys(clause.verb) for f in lexicon.frames.get(key, ()))
    for frame in rows:
        if RELATIONS[frame.relation].root != "REQUEST" or frame.object.asked or frame.prep_nouns.asked:
            continue
        slot = next((s for s in frame.target if (clause.objects if s == "obj" else clause.phrase(s))), "")
        if slot:
            return Operator(frame.verb, frozenset(), frozenset(), "requested", frame.relation, (slot,), frame.row)
    return None
