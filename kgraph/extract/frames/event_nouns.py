"""Event nouns: who does what to whom by the noun's own phrases, or with a subject that a verb lends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args, befallen, deep, is_hyphenated
from kgraph.extract.actors.drafting import DEEP_WEIGHT, Drafter
from kgraph.extract.actors.slots import bidden, fill_noun, jailers, owners_of
from kgraph.extract.earlier.kinds import FREED
from kgraph.extract.earlier.walkouts import works
from kgraph.extract.frames.strained import is_strained
from kgraph.extract.judging.facing import is_heard, is_received, spoken
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause, surface_subjects
from kgraph.extract.syntax.phrases import arrangers, is_shared, one_of, opened, tells_no_act, unruled
from kgraph.extract.tables.rows import EventNoun, Light
from kgraph.link.document.phrase import BEFALLS
from kgraph.model import ActorType, MentionKind, Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

RELATIONAL = frozenset({"partner", "backer"})  # nouns for somebody by what they are to another
BEING = frozenset({"be", "remain", "become"})
DESCRIBING = RELATIONAL | {"helper"}  # of these, those that may stand beside whom they tell of
BETWEEN = ("between", "among")
WANTING = frozenset("seek want wish hope await expect favour favor pursue request need work push press".split())
CONCLUDED = frozenset({"sign", "reach", "strike", "ink", "conclude", "seal"})
CONTAINING = frozenset({"contain", "include", "carry"})
UNDERGONE = ("from", "by", "poss", "of", "at")  # where the doer of a received, suffered or won act stands


@dataclass(frozen=True)
class EventNouns(Drafter):
    """Matches the rows of `nouns_*.tsv` and `light.tsv`."""

    def noun(
        self,
        token: Token,
        context: Context,
        clause: Clause | None = None,
        light: Light | None = None,
        lent: list[Arg] | None = None,
    ) -> list[Draft]:
        """Drafts of an event noun, alone or carried by a verb that lends it a subject."""
        row = self.lexicon.event(token)
        if (
            row is None
            or (row.group in RELATIONAL and self.stands_for_them(token))
            or tells_no_act(token)
            or (row.group == "ties" and is_strained(token))
        ):
            return []
        held = light is not None and light.effect == "do"
        context = self.qualified(token, context, held=held)
        lent = self.subjects(token, row, clause, light) if lent is None else lent
        if row.group in FREED and WANTING.intersection(context.operators):
            lent = []  # "sought *the release* of the men": by others
        if light is not None and light.effect == "undergo" and clause is not None:
            taken = {a.actor for a in lent}
            if row.group in FREED:  # "secured *their* release": whose, not the subject's
                freed = fill_noun(self.linked, token, ("of", "poss"), taken)
                sources = fill_noun(self.linked, token, ("by", "from"), taken)
                return self.crossed(token, sources, freed, row, context) if freed else []
            sources = fill_noun(self.linked, token, UNDERGONE, taken) or self.beside(clause, UNDERGONE, taken)
            return self.crossed(token, sources, lent, row, context)
        sides = fill_noun(self.linked, token, BETWEEN, set()) or self.divided(token)
        if len(sides) > 1:
            return self.each_other(token, sides, row, context)
        sources, targets = self.noun_sides(token, row, lent, clause)
        targets = targets or bidden(self.linked, token, RELATIONS[row.relation].root)
        if RELATIONS[row.relation].symmetric:
            third = {a.actor for a in args(self.linked, arrangers(token))}
            sources, targets = ([a for a in side if a.actor not in third] for side in (sources, targets))
        if token.lemma == "strike" and any(works(self.linked, self.lexicon, s) for s in sources):
            row = replace(row, relation="protests-against")
        if targets and not sources and row.relation == "detains":
            sources = jailers(self.linked, [token])
        if row.group in FREED and not (targets and sources):
            return self.let_go(token, targets or sources, row, context)
        if targets and sources:
            return self.crossed(token, sources, targets, row, context)
        if len(sources) > 1 and {"with", "between"} & {*row.target} and is_hyphenated(self.linked, token):
            return self.each_other(token, sources, row, context)
        if RELATIONS[row.relation].symmetric:
            listed = bool(grammar.included(token))  # "its allies, *among them* Peru and Chile": not of each other
            sides = targets if is_shared(token) else [] if targets or listed else sources
            return self.pairs(sides, token, row.relation, context, row)
        weak = context.weighed(DEEP_WEIGHT)
        return self.crossed(token, sources, self.below(token, row, clause) if sources else [], row, weak)

    def stands_for_them(self, token: Token) -> bool:
        """Whether the noun only stands for those told before, or counts them: "its *two allies*", "has *15 allies*"."""
        mention = self.linked.at(token.i)
        if mention is None:
            return False
        counted = any(c.dep_ == "nummod" for c in token.lefts)
        mere = mention.kind is MentionKind.NOUN and "conj" not in token.dep_ and "appos" not in token.dep_
        mere = mere and not opened(token)
        return len(mention.actors) > 1 or counted or (mere and one_of(token) is token)

    def let_go(self, token: Token, freed: list[Arg], row: EventNoun, context: Context) -> list[Draft]:
        """Drafts of a release that says from what: "his release *from two years of detention in Chile*"."""
        words = [token, *grammar.of_phrase(token)]
        spans = [h for w in words for name, h in grammar.prepositions(w) if name == "from"]
        held = [n for h in spans for n in (h, *grammar.of_phrase(h)) if self.is_custody(n)]
        captors = owners_of(self.linked, held, self.suffers) or self.inside([*spans, *held]) if held else []
        holding = self.lexicon.event(held[0]) if captors else None
        told = self.crossed(held[0], captors, freed, holding, context.anew()) if holding else []
        return told + self.crossed(token, captors, freed, row, context)

    def is_custody(self, noun: Token) -> bool:
        """Whether a noun tells of being held."""
        row = self.lexicon.event(noun)
        return row is not None and row.relation == "detains"

    def inside(self, nouns: list[Token]) -> list[Arg]:
        """The states in which the nouns are: "detention *in Chile*"."""
        found = args(self.linked, [h for n in nouns for name, h in grammar.prepositions(n) if name == "in"])
        return [a for a in found if self.linked.actors[a.actor].state]

    def each_other(self, token: Token, sides: list[Arg], row: EventNoun, context: Context) -> list[Draft]:
        """Drafts of what stands *between* sides: one of a symmetric relation, else one each way."""
        if token.lemma == "call":  # on the phone: nobody calls on each other
            return self.pairs(sides, token, "talks-with", context, row)
        if RELATIONS[row.relation].symmetric:
            return self.pairs(sides, token, row.relation, context, row)
        return self.mutual(sides, token, context, row)

    def subjects(self, token: Token, row: EventNoun, clause: Clause | None, light: Light | None) -> list[Arg]:
        """Who does what the noun tells if it names no source: the verb's subject, unless the noun has a by-phrase."""
        lent = args(self.linked, clause.subjects if clause is not None else self.named_beside(token, row))
        if not lent and clause is not None and clause.verb.lemma in CONTAINING:  # "*her* report contained a warning"
            sent = [h for s in clause.subjects for name, h in grammar.prepositions(s) if name == "from"]
            lent = owners_of(self.linked, clause.subjects, self.suffers) or args(self.linked, sent)
        if light is not None and light.effect == "undergo":
            if clause is None:
                return lent
            done_to = clause.passive and token not in clause.objects  # "*he* was released from captivity"
            suffering = clause.objects if done_to else clause.subjects
            return args(self.linked, suffering) or owners_of(self.linked, suffering, self.suffers)  # "*its raid* met"
        if RELATIONS[row.relation].root == "CONSULT" and args(self.linked, grammar.of_phrase(token)):
            return []  # "agreed on a meeting *of their ministers*": no meeting of theirs
        return fill_noun(self.linked, token, ["by"], set()) or lent

    def below(self, token: Token, row: EventNoun, clause: Clause | None) -> list[Arg]:
        """Actors below the words in the noun's target slots: "an attack on a base of *theirs*"."""
        beside = clause.prepositions if clause is not None else []
        near = [h for name, h in [*grammar.prepositions(token), *beside] if name in row.target]
        heads = unruled(grammar.expand(near), RELATIONS[row.relation].root)
        done = [h for h in heads if self.suffers(h)]  # "a protest at the jailing of X *by Y*"
        return owners_of(self.linked, done, self.suffers) if done else deep(self.linked, heads)

    def suffers(self, noun: Token) -> bool:
        """Whether an of-phrase names who suffers the noun ("the killing of ..."), not who does it."""
        row = self.lexicon.event(noun)
        return noun.lemma in BEFALLS or (row is not None and not row.cooperative and "of" in row.target)

    def is_for_others(self, noun: Token, root: str) -> bool:
        """Whether whom a noun names is not who is judged: whom an arrest befell, to whom arms are sold."""
        row = self.lexicon.event(noun) if root in ("ACCUSE", "REJECT") else None
        given = row is not None and row.relation in ("aids", "supports")
        return given or (root in ("ACCUSE", "PROTEST") and self.suffers(noun))

    def is_suffered(self, token: Token) -> bool:
        """Whether an act against somebody names who does it, and nobody else: "a *Russian* attack"."""
        row = self.lexicon.event(token)
        named = row is None or row.cooperative or fill_noun(self.linked, token, row.target, set())
        if named or befallen(self.linked, token):  # "ordered *Soto's* arrest"
            return False
        before = args(self.linked, grammar.children(token, "amod", "poss", "compound"))
        return any(not a.is_place for a in before or fill_noun(self.linked, token, ("by",), set()))

    def is_one_sided(self, token: Token) -> bool:
        """Whether a noun tells what one does to another: who averts a *war* with Oman might have waged it."""
        row = self.lexicon.event(token)
        return row is not None and not row.cooperative and "with" not in row.target

    def received(self, token: Token, clause: Clause, context: Context, acting: Iterable[Arg] = ()) -> list[Draft]:
        """Drafts of a request, charge, threat or help that names only its source: the clause's subject got it.

        `acting` are those who do what the clause tells: of "he was held *at Oman's request*" who held him.
        """
        row = self.lexicon.event(token)
        if row is None or row.group in RELATIONAL or not is_received(row):
            return []
        slots = ("from", "by", "poss", "of") if row.cooperative or "of" in row.source else ("from", "by", "poss")
        befell = {a.actor for a in args(self.linked, befallen(self.linked, token))}
        sources = fill_noun(self.linked, token, slots, befell)
        asked = args(self.linked, clause.subjects) or list({a.actor: a for a in acting}.values())
        own = self.qualified(token, context)
        toward = ((s, [t for t in asked if is_heard(self.linked, row.relation, s.actor, t.actor)]) for s in sources)
        rows = ((s, heard, replace(row, relation=spoken(self.linked, row.relation, s.actor))) for s, heard in toward)
        return [d for s, heard, told in rows for d in self.crossed(token, [s], heard, told, own)]

    def is_put_to(self, noun: Token) -> bool:
        """Whether a noun tells what its owner asks or offers: "agreed to *Niger's offer*"."""
        row = self.lexicon.event(noun)
        asked = row is not None and (row.relation == "promises" or RELATIONS[row.relation].root == "REQUEST")
        return asked and bool(fill_noun(self.linked, noun, ("from", "by", "poss", "of"), set()))

    def charged(self, noun: Token, verb: Token, staters: Iterable[Token], context: Context) -> list[Draft]:
        """*Oman's complaint that Iran had X-ed*: Oman's charge against who does what is stated."""
        row, sources = self.lexicon.event(noun), args(self.linked, staters)
        if row is None or row.relation != "accuses":
            return []
        acting = [] if grammar.is_passive(verb) else surface_subjects(verb)  # not "that *he* was beaten"
        blamed = [a for a in args(self.linked, acting) if not a.is_place]
        return self.crossed(noun, sources, blamed, row, context.anew())

    def qualified(self, noun: Token, context: Context, *, held: bool = False) -> Context:
        """What a determiner or adjective makes of an event noun: *no* talks, *planned* talks, an *alleged* attack; but
        who *held* the planned talks has had them.
        """
        if grammar.denied(noun):
            return context.under(Status.NEGATED, "no")
        to_come = context.status in (Status.PLANNED, Status.POSSIBLE)
        if to_come and any(c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma in CONCLUDED for c in noun.rights):
            return context.anew()  # "will study a pact *signed* in May"
        for adjective in grammar.children(noun, "amod"):
            for operator in self.lexicon.operators.get(adjective.lower_, ()):
                if "modifier" in operator.takes and not (held and operator.effect == "planned"):
                    return context.under(Status(operator.effect), operator.word)
        return context

    def names_both(self, noun: Token) -> bool:
        """Whether a noun names both its sides: "hosted talks *between A and B*"."""
        return len(fill_noun(self.linked, noun, BETWEEN, set())) > 1

    def named_beside(self, token: Token, row: EventNoun) -> list[Token]:
        """Whom a relational noun describes: "*China*, their main ally", "its ally *China*"."""
        if row.group not in DESCRIBING and one_of(token) is token:
            return []
        first = token.head if token.dep_ == "conj" and token.head.dep_ == "appos" else one_of(token)
        above = [first.head] if first.dep_ in ("appos", "compound", "nmod") else []
        if first is not token and first.head.lemma in BEING:
            above = surface_subjects(first.head)  # "*Oman* is one of their allies"
        if first.dep_ == "nsubj" and first.head.lemma in BEING:  # "their main donor is *Oman*"
            above = [c for c in grammar.children(first.head, "attr") if c.pos_ == "PROPN"]
        return above + grammar.children(token, "appos") + opened(token)

    def noun_sides(
        self, token: Token, row: EventNoun, lent: list[Arg], clause: Clause | None
    ) -> tuple[list[Arg], list[Arg]]:
        """Sources and targets of an event noun; `lent` sources stand in where the noun names none."""
        taken = {a.actor for a in lent}
        if row.group in RELATIONAL:  # "their *militia* allies" are militias, not allies of one
            taken |= {
                a.actor
                for a in fill_noun(self.linked, token, ["poss"], set())
                if self.linked.actors[a.actor].type is ActorType.GROUP
            }
        targets = fill_noun(self.linked, token, row.target, taken)
        if not targets and clause is not None:
            talks = RELATIONS[row.relation].root == "CONSULT"  # "invited them *to Lima* for talks": there, not with it
            targets = self.beside(clause, [s for s in row.target if not (talks and s == "to")], taken)
        if lent and row.relation == "visits" and not targets:  # "prepared for *Oman's* visit": Oman's, to who prepared
            guests = [a for a in args(self.linked, grammar.children(token, "poss")) if a.actor not in taken]
            if guests:
                return guests, lent
        if lent:
            beside = [token.head] if row.group in RELATIONAL and token.dep_ == "conj" else []
            owned = (fill_noun(self.linked, noun, ["poss"], taken) for noun in (token, *beside))
            return lent, targets or next((found for found in owned if found), [])
        sources = fill_noun(self.linked, token, ("poss", *row.source), {a.actor for a in targets})
        return sources, [t for t in targets if all(t.actor != s.actor for s in sources)]

    def divided(self, token: Token) -> list[Arg]:
        """Sides that hang on the verb that an event noun is the subject of: "fighting erupted *between A and B*"."""
        if token.dep_ not in grammar.SUBJECTS or not grammar.is_verb(token.head):
            return []
        heads = grammar.phrase(token.head, *BETWEEN)
        return args(self.linked, grammar.expand(heads))

    def beside(self, clause: Clause, slots: Iterable[str], taken: set[str]) -> list[Arg]:
        """Targets that hang on the light verb: "held talks in Geneva *with Iran*", "gave *Iran* an ovation"."""
        for slot in slots:
            if slot not in ("of", "poss"):
                words = clause.phrase(slot) or (clause.datives if slot == "to" else [])
                found = [a for a in args(self.linked, words) if a.actor not in taken]
                if found:
                    return found
        return []

    def light(self, clause: Clause, token: Token, preposition: str = "") -> Light | None:
        """The light verb reading of a clause for its object, or for a prepositional object."""
        row = self.lexicon.event(token)
        if row is None:
            return None
        for key in grammar.verb_keys(clause.verb):
            for light in self.lexicon.light.get(key, ()):
                if light.prep == preposition and (not light.classes or row.group in light.classes):
                    return light
        return None
