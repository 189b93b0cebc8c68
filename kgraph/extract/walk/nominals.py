"""Read noun phrases: objects, prepositional phrases and what hangs on a noun. The base of the interpreter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import args
from kgraph.extract.actors.doers import asker, doers, staters
from kgraph.extract.actors.sides import on_one_side
from kgraph.extract.frames.endured import SUFFERED
from kgraph.extract.governing import guessed, undone
from kgraph.extract.governing.happening import FRUIT, beneath, is_others, is_over_with, is_to_come, struck
from kgraph.extract.governing.operators import operator_for
from kgraph.extract.judging.facing import faced
from kgraph.extract.manner.manners import is_manner
from kgraph.extract.manner.purposes import grants, is_talk
from kgraph.extract.speakers.context import Context, Draft, Found, mood
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.syntax.phrases import FOILING
from kgraph.extract.tables.rows import ENCOUNTERS, Operator
from kgraph.extract.walk.complements import ComplementReader
from kgraph.model import Status
from kgraph.parse.mends.duties import is_step
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

MATTERS = frozenset({"over", "about", "against", "at"})  # "protested *over its visit*"
STANDING = frozenset({"relation", "relationship"})  # by itself a state of things, no act
# verbs that keep somebody from an act: "stopped them *from* landing", "advised them *against* landing"
KEEPING = {
    "against": frozenset("advise warn caution counsel recommend decide argue urge lobby".split()),
    "from": frozenset(
        "stop prevent keep bar ban block deter discourage dissuade restrain prohibit hinder forbid preclude exclude "
        "refrain abstain desist".split()
    ),
}
ENDS = frozenset({"break", "halt", "freeze", "pause"})
GIVING_UP = frozenset({"refuse", "cut", "cancel"})  # the verb's own subject gives up or turns down what was planned
PLANNED = grammar.OBJECT | {"nsubjpass"}


class NounReader(ComplementReader):
    """Interprets noun phrases; clauses go back to the interpreter, complements to its base."""

    def object(self, noun: Token, clause: Clause, own: Context, found: Found, preposition: str) -> None:
        """An object or prepositional object: carried by a light verb, under an operator, or by itself."""
        self.lifted(noun, clause, own, found)
        told, noun = noun, self.counted(noun)
        row = self.lexicon.event(noun)
        light = self.predicates.light(clause, noun, preposition) if row else None
        operator = operator_for(self.lexicon, clause.verb, preposition or "noun", row) if row else None
        if operator is not None and row is not None and is_over_with(operator, row, clause, told != noun):
            operator = guessed.NEUTRAL
        if operator is not None:
            self.operate(operator, noun, clause, own, found, noun=True)
        elif light is not None:
            found.core += self.predicates.noun(noun, own, clause, light)
            found.aside(self.below_noun(noun, own))
        elif is_step(noun):  # "refused to take *steps* to free them"
            found.core += self.nominal(noun, own, conjuncts=False).all
        else:
            found.aside(self.nominal(noun, own.anew(), conjuncts=False))

    def carried(self, noun: Token, context: Context, clause: Clause, lent: tuple[Token, ...]) -> Found:
        """An event noun that names no source: whom the verb accuses or praises for it, else the verb's subject."""
        found = self.below_noun(noun, context)
        own = self.predicates.noun(noun, context)
        if not own and clause.verb.lemma == "agree" and self.predicates.is_put_to(noun):
            return Found([], found.all + self.predicates.received(noun, clause, context.anew()))
        given = args(self.linked, lent) or None
        if not own and given is None and self.predicates.is_suffered(noun):  # "fears a *Russian* attack"
            own = self.predicates.noun(noun, context, clause, SUFFERED)
        if not own and given is None and clause.verb.lemma in FOILING and self.predicates.is_one_sided(noun):
            return Found([], found.all)  # "foiled *an attack on the embassy*": by others
        if not own and lent and given is None:  # "a group that Peru *blamed for* the raid": not Peru's raid
            return Found([], found.all)
        told = own or self.predicates.noun(noun, context, None if given else clause, lent=given)
        if given:  # "thanked the king for *Niger's help*" does not say that he helped Niger
            told = [d for d in told if not on_one_side(self.linked, d.source.actor, d.target.actor)]
        return Found(told, found.all)

    def phrase(self, prep: Token, clause: Clause, own: Context, found: Found) -> None:
        """A prepositional phrase of a verb: gerunds and event nouns may stand under the verb's operator."""
        name = prep.lower_
        for child in prep.children:
            if is_gerund(child):
                self.gerund(child, name, clause, own, found)
            elif child.dep_ in ("pobj", "pcomp"):
                for noun in grammar.conjuncts(child):
                    self.prepositional(noun, name, clause, own, found)
            elif child.dep_ in ("prep", "conj"):
                self.phrase(child, clause, own, found)

    def gerund(self, verb: Token, name: str, clause: Clause, own: Context, found: Found) -> None:
        """A gerund below a preposition: *accused of X-ing*; *without X-ing* denies."""
        beside = (verb.head.head, *verb.head.children)  # *instead* governs *of* or hangs on it
        kept_from = name in KEEPING and verb.head.head.lemma in KEEPING[name]
        short = any(t.lower_ == "short" for t in verb.head.head.children)  # "*stopped short of* backing it"
        denies = (
            kept_from or short or name == "without" or any(t.lower_ in ("instead", "rather", "far") for t in beside)
        )
        operator = operator_for(self.lexicon, clause.verb, name, None)
        hollow = False
        if operator is None and (noun := before(verb, clause)) is not None:
            operator = operator_for(self.lexicon, noun, name, None)
            hollow = operator is not None and grammar.denied(noun)  # "saw *no point* in X-ing"
        operator = operator or (None if denies else guessed.below_preposition(name))
        lower = own.anew()
        if operator is not None and not (operator.effect == "negated" and undone.not_kept(clause.verb, own)):
            self.operate(operator, verb, clause, own.under(Status.NEGATED, "no") if hollow else own, found)
            return
        if operator is None and denies:
            lower = lower.under(Status.NEGATED, name)
        elif is_to_come(name, own):  # "will tour a port before *meeting* Y", not "sought by *warning* Y"
            lower = lower.under(own.status, own.operators[-1])
        found.aside(self.visit(verb, lower))

    def prepositional(self, noun: Token, name: str, clause: Clause, own: Context, found: Found) -> None:
        """An event noun below a preposition of the verb."""
        counted = self.counted(noun)
        row = self.lexicon.event(counted)
        ends = clause.verb.lemma in ENDS and name == "in"  # "*a break in* talks", not "broke the ice in"
        lifted = row and not ends and operator_for(self.lexicon, clause.verb, name, row)
        if row and (lifted or self.predicates.light(clause, counted, name)):
            self.object(noun, clause, own, found, name)
            return
        ending = before(noun, clause) if row else None  # "called *a halt* to attacks"
        if ending is not None and (operator := operator_for(self.lexicon, ending, name, row)) is not None:
            self.operate(operator, counted, clause, own, found, noun=True)
            return
        self.lifted(noun, clause, own, found)
        lower = beneath(name, noun, clause.verb, own)
        told = self.nominal(noun, lower, conjuncts=False)
        how = row is not None and (row.relation in ENCOUNTERS or (name == "in" and is_manner(row, clause.verb)))
        shared = row is not None and (how or struck(row, clause, found.core)) and name not in MATTERS
        left = any(d.head == clause.verb and RELATIONS[d.relation].root == "REJECT" for d in found.core)
        visit = row is not None and row.relation == "visits" and not noun.rights  # "during *the visit* he spoke to Y"
        elsewhere = visit or (name == "during" and any(c.dep_ == "poss" for c in noun.lefts))  # "during *its* meetings"
        if shared and not told.core and not left and not elsewhere and not is_others(noun, name):
            # "spoke during a meeting *with Y*": the subject met Y; "marched *in defiance of Y*": it defied Y
            told.core = self.predicates.noun(noun, lower, clause)
        if name == "in" and clause.verb.lemma == "agree":  # "agreed in talks *with Peru* to leave"
            told.core = [replace(d, relation="agrees-with", plover="") for d in told.core if is_talk(d)]
        for act in () if told.core else faced(noun, name, clause.verb):
            acting = [d.source for d in found.core if d.head == clause.verb]
            told.side += self.predicates.received(act, clause, own.anew(), acting)
        found.aside(told)

    def lifted(self, noun: Token, clause: Clause, own: Context, found: Found) -> None:
        """Phrases hung on a noun that belong to the verb above it: "accused them *of X-ing*"."""
        for prep in grammar.children(noun, "prep"):
            if self.taken_by_verb(noun, prep):
                self.phrase(prep, clause, own, found)
            elif noun.lemma in FRUIT and prep.lower_ in ("in", "at", "during"):
                self.fruitful(prep, clause, own, found)

    def fruitful(self, prep: Token, clause: Clause, own: Context, found: Found) -> None:
        """Talks in which something was or was not reached: "failed to make *progress in talks*"."""
        for noun in grammar.children(prep, "pobj"):
            row = self.lexicon.event(noun)
            if row is not None and row.relation in ENCOUNTERS and not self.predicates.noun(noun, own):
                lower = own.anew() if own.status is Status.NEGATED else beneath(prep.lower_, noun, clause.verb, own)
                found.side += self.predicates.noun(noun, lower, clause)

    def counted(self, noun: Token) -> Token:
        """The event noun that a noun counts ("a series of *attacks*") or has begin ("the resumption of *talks*"), else
        the noun itself.
        """
        begins = any(o.effect == "neutral" and "of" in o.takes for o in self.lexicon.operators.get(noun.lemma, ()))
        inside = grammar.of_phrase(noun) if begins else grammar.quantified(noun)
        return next((n for n in inside if self.lexicon.noun(n)), noun)

    def nominal(self, noun: Token, context: Context, conjuncts: bool = True) -> Found:
        """A noun phrase: the act that the noun tells by itself, then all below it."""
        found = self.below_noun(noun, context, conjuncts)
        if noun.lemma not in STANDING:
            told = self.predicates.noun(noun, context)
            if told and self.lexicon.deed(noun):  # "the severance *of ties*" is no tie
                found = found.without({o.i for o in grammar.phrase(noun, "of")})
            found.core += told
        return found

    def is_bare(self, token: Token) -> bool:
        """A word that has nothing to tell, as most: no verb, no event noun, and nothing below it."""
        return not token.children and token.lemma not in self.lexicon.nouns and not grammar.is_verb(token)

    def taken_by_verb(self, noun: Token, prep: Token) -> bool:
        """Whether a gerund below a noun's preposition belongs to the operator that the noun's verb is."""
        verb = noun.head.head if noun.dep_ == "pobj" else noun.head
        placed = (noun.dep_ in grammar.OBJECT or noun.dep_ == "pobj") and grammar.is_verb(verb)
        gerund = placed and any(is_gerund(c) for c in prep.children)
        return gerund and operator_for(self.lexicon, verb, prep.lower_, None) is not None

    def below_noun(self, noun: Token, context: Context, conjuncts: bool = False) -> Found:
        """Clauses and nouns that hang on a noun; an infinitive stands under the noun as operator (*plan to X*)."""
        found = Found()
        for child in noun.children:
            if child.dep_ in ("relcl", "acl", "ccomp") and grammar.is_verb(child):
                self.adnominal(noun, child, context, found)
            elif child.dep_ == "prep":
                self.adjunct(noun, child, context, found)
            elif self.is_bare(child):
                continue
            elif conjuncts or child.dep_ != "conj" or grammar.is_verb(child):
                found.aside(self.visit(child, context.anew()))
        return found

    def adnominal(self, noun: Token, verb: Token, context: Context, found: Found) -> None:
        """A relative clause, participle or infinitive below a noun."""
        stated = "that" in grammar.marks(verb)
        joint = self.joint_operator(noun, verb)
        if joint is None and undone.is_turned_down(noun, verb):
            return
        operator = joint or operator_for(self.lexicon, noun, "that" if stated else "clause", None)
        if operator is not None and (stated or grammar.infinitive(verb)):
            gone = undone.is_denied(noun) if stated else joint is None and undone.is_given_up(noun)
            if gone or grammar.denied(noun) or undone.called_false(noun):
                context = context.under(Status.NEGATED, "no")
                operator = guessed.DENIED if undone.called_false(noun) and not staters(noun) else operator
            # the infinitive's subject is the noun's owner, and so is who states what is stated
            given_up = joint is not None and joint.effect in GIVING_UP
            clause = Clause(noun, tuple(staters(noun))) if stated else Clause(noun.head if given_up else verb)
            self.operate(operator, verb, clause, context, found)
            found.core += self.predicates.charged(noun, verb, staters(noun), context) if stated else []
        else:
            below = context if is_step(noun) else context.aside(verb)
            if undone.is_denied(noun) if stated else undone.is_given_up(noun) and grammar.infinitive(verb):
                below = below.under(Status.NEGATED, noun.head.lemma)
            elif grammar.denied(noun) and grammar.infinitive(verb):
                below = below.under(Status.NEGATED, "no")  # "saw *no* reason to X"
            elif noun.dep_ in grammar.OBJECT and grants(noun.head, verb):
                below = below.under(*mood(noun.head))  # "gave $2 million *to help* them": by giving
            elif undone.is_denied(noun) and (
                said := grammar.children(verb, "ccomp")
            ):  # "denied reports *saying that* ..."
                found.aside(self.visit(said[0], below.under(Status.NEGATED, noun.head.lemma)))
                return
            elif undone.is_unfulfilled(noun, verb):
                below = below.under(Status.PLANNED, "to")
            found.aside(self.verb(verb, below))

    def joint_operator(self, noun: Token, verb: Token) -> Operator | None:
        """The row of a verb with its object: "*reserved the right* to X", "*turned down an offer* to X"."""
        # "rejected *Peru's* offer to X": Peru would X; "rejected a demand *that Y leave*": it was asked
        others = any(s.pos_ != "PRON" for s in grammar.grammatical_subjects(verb))
        theirs = others or (noun.lemma in undone.PROPOSED and bool(staters(noun)))
        keys = grammar.verb_keys(noun.head) if noun.dep_ in PLANNED else []
        rows = (o for key in keys for o in self.lexicon.operators.get(f"{key} {noun.lemma}", ()))
        return next((o for o in rows if "clause" in o.takes and not (theirs and o.effect == "refuse")), None)

    def adjunct(self, noun: Token, prep: Token, context: Context, found: Found) -> None:
        """A prepositional phrase below a noun, unless the verb above or the noun itself governs it."""
        if self.taken_by_verb(noun, prep) or self.under_noun(noun, prep, context, found):
            return
        found.aside(self.visit(prep, context))
        found.side += self.encounter(noun, prep, context)

    def under_noun(self, noun: Token, prep: Token, context: Context, found: Found) -> bool:
        """*a suspension of aid*, *the intention of X-ing*: a noun that is an operator over what stands below its
        preposition.
        """
        for inner in prep.children:
            if is_gerund(inner) and (operator := operator_for(self.lexicon, noun, prep.lower_, None)):
                lower = context.under(Status.NEGATED, "no") if grammar.denied(noun) else context
                self.operate(operator, inner, Clause(inner), lower, found)
                return True
            row = self.lexicon.event(inner) if inner.dep_ == "pobj" else None
            operator = operator_for(self.lexicon, noun, prep.lower_, row) if row else None
            if operator is not None:
                asked = asker(noun)  # "called for *an end to* Peru's raids": Peru is to end them
                clause = Clause(noun, () if asked else tuple(doers(noun, prep)))
                lower = context.under(Status.REQUESTED, asked.lemma) if asked else context
                self.operate(operator, inner, clause, lower, found, noun=True)
                return True
        return False

    def encounter(self, noun: Token, prep: Token, context: Context) -> list[Draft]:
        """*The minister, on a visit to Paris, ...*: the noun's actor makes the visit."""
        here = [a for a in args(self.linked, [noun]) if not a.is_place]
        found = []
        for inner in (p for p in prep.children if p.dep_ == "pobj" and here):
            row = self.lexicon.event(inner)
            if row and row.relation in ENCOUNTERS and not self.predicates.noun(inner, context):
                stands = context if noun.dep_ in grammar.OBJECT else context.anew()  # "will lead *men* on a visit"
                found += self.predicates.noun(inner, stands, lent=here)
        return found


def before(word: Token, clause: Clause) -> Token | None:
    """The object that stands right before a word's preposition, where the parser hangs that on the verb."""
    return next((o for o in clause.objects if o.i == word.head.i - 1), None)


def is_gerund(token: Token) -> bool:
    """A verb as the object of a preposition."""
    return token.dep_ == "pcomp" and grammar.is_verb(token)
