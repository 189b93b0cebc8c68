"""From a clause or event noun to drafts: the codebook row that fits, with source and target filled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations, product
from typing import TYPE_CHECKING

from kgraph.extract import grammar
from kgraph.extract.clause import Clause, surface_subjects
from kgraph.extract.context import Context, Draft
from kgraph.extract.lexicon import COOPERATIVE, EventNoun, Frame, Lexicon, Light
from kgraph.extract.slots import Arg, args, deep, fill, fill_noun, owners_of, slot_tokens
from kgraph.link import Linked
from kgraph.model import ActorType, Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from spacy.tokens import Token

PLACE_WEIGHT = 0.6
OWNER_WEIGHT = 0.7  # source found as the owner of the subject
DEEP_WEIGHT = 0.5  # target found below the words of its slot
RELATIONAL = frozenset({"partner", "backer"})  # nouns for somebody by what they are to another
DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE"})
CUSTODY = frozenset(
    {"detains", "releases", "investigates"}
)  # done by the authorities of the place, if nobody else is named
JUDGING = frozenset({"ACCUSE", "REJECT", "SUPPORT", "AGREE"})
UNDERGONE = ("by", "from", "poss", "of", "at")  # where the doer of a received, suffered or won act stands
BORROWED_SLOT_WEIGHT = 0.9  # target found in a less preferred slot


@dataclass(frozen=True)
class Predicates:
    """Matches codebook rows against the words of one document."""

    linked: Linked
    lexicon: Lexicon

    def frame(self, clause: Clause, context: Context) -> tuple[list[Draft], Frame | None]:
        """Drafts of the most specific frame of the verb whose slots hold actors, and that frame."""
        fitting = [
            (frame, reading)
            for key, reading in self.readings(clause)
            for frame in self.lexicon.frames.get(key, ())
            if self.applies(frame, reading)
        ]
        for fill_in in (self.fill_frame, self.fill_deep):
            for frame, reading in fitting:
                drafts = fill_in(frame, reading, context)
                if drafts:
                    return drafts, frame
        return [], None

    def fill_deep(self, frame: Frame, clause: Clause, context: Context) -> list[Draft]:
        """Drafts of a frame whose target slot holds a thing: the nearest actor below it, with low confidence."""
        if any(self.is_hostile(o) for o in clause.objects) and RELATIONS[frame.relation].root not in COOPERATIVE:
            return []
        sources = next((found for slot in frame.source if (found := fill(self.linked, clause, slot))), [])
        tokens = [t for slot in frame.target for t in slot_tokens(clause, slot)]
        found = deep(self.linked, tokens)
        if not found and RELATIONS[frame.relation].root in JUDGING:
            found = args(self.linked, [s for t in tokens for s in makers(t, clause.verb)])
        targets = [t for t in found if all(t.actor != s.actor for s in sources)]
        return [
            self.draft(clause.verb, s, t, frame.relation, context, frame, DEEP_WEIGHT)
            for s, t in product(sources, targets)
        ]

    def readings(self, clause: Clause) -> Iterator[tuple[str, Clause]]:
        """Keys under which a verb may stand in the table; a participle also as an adjective."""
        verb = clause.verb
        if verb.tag_ in ("VBN", "JJ", "VBG") and verb.lower_ in self.lexicon.frames:
            yield verb.lower_, Clause(verb, clause.lent, adjectival=True)
        for key in grammar.verb_keys(verb):
            yield key, clause

    def applies(self, frame: Frame, clause: Clause) -> bool:
        """Whether a frame's conditions on object and preposition hold."""
        if frame.object.absent and clause.objects:
            return False
        if frame.object.present and not clause.objects:
            return False
        if frame.subject.asked and not any(self.lexicon.fits(frame.subject, s) for s in clause.subjects):
            return False
        if frame.object.asked and not any(self.lexicon.fits(frame.object, o) for o in clause.objects):
            return False
        if not frame.prep:
            return True
        nouns = clause.near(frame.prep)
        return any(self.lexicon.fits(frame.prep_nouns, n) for n in nouns) if frame.prep_nouns.asked else bool(nouns)

    def fill_frame(self, frame: Frame, clause: Clause, context: Context) -> list[Draft]:
        """Drafts of one frame, empty when a side is not an actor."""
        sources, certainty = self.sources(frame, clause)
        for order, slot in enumerate(frame.target):
            if slot == "pair":
                return self.pairs(sources, clause.verb, frame.relation, context, frame)
            if slot == "comp.subj" and RELATIONS[frame.relation].root == "REQUEST" and not clause.directive:
                continue
            targets = fill(self.linked, clause, slot, suffers=self.suffers)
            targets = [t for t in targets if all(t.actor != s.actor for s in sources)]
            if not targets and is_reciprocal(slot_tokens(clause, slot)):
                return self.mutual(sources, clause.verb, context, frame)
            if sources and targets:
                sources = hostile_first(self.linked, frame.relation, sources, targets)
                weight = certainty * (1.0 if order == 0 else BORROWED_SLOT_WEIGHT)
                return [
                    self.draft(clause.verb, s, t, frame.relation, context, frame, weight)
                    for s, t in product(sources, targets)
                ]
        return []

    def sources(self, frame: Frame, clause: Clause) -> tuple[list[Arg], float]:
        """Actors in the source slot; else who made what the subject is ("*Russian* strikes killed", "put out a report accusing")."""
        found = next((found for slot in frame.source if (found := fill(self.linked, clause, slot))), [])
        if found or "subj" not in frame.source:
            return found, 1.0
        if clause.passive and not clause.subjects and frame.relation in CUSTODY:
            where = args(self.linked, clause.phrase("in"))
            return [a for a in where if self.linked.actors[a.actor].type is ActorType.STATE], PLACE_WEIGHT
        makers = [
            s
            for t in clause.subjects
            if t.dep_ in grammar.OBJECT and grammar.is_verb(t.head)
            for s in surface_subjects(t.head)
        ]
        return args(self.linked, makers) or owners_of(self.linked, clause.subjects, self.suffers), OWNER_WEIGHT

    def suffers(self, noun: Token) -> bool:
        """Whether an of-phrase names who suffers the noun ("the killing of ..."), not who does it."""
        row = self.lexicon.noun(noun)
        return row is not None and bool(row.relation) and not row.cooperative and "of" in row.target

    def is_hostile(self, noun: Token) -> bool:
        """A noun for a deed against somebody: what is below it may be its victim."""
        row = self.lexicon.noun(noun)
        return row is not None and bool(row.relation) and RELATIONS[row.relation].root in DEEDS

    def noun(
        self,
        token: Token,
        context: Context,
        clause: Clause | None = None,
        light: Light | None = None,
        lent: list[Arg] | None = None,
    ) -> list[Draft]:
        """Drafts of an event noun, alone or carried by a verb that lends it a subject."""
        row = self.lexicon.noun(token)
        if row is None or not row.relation:
            return []
        context = self.qualified(token, context)
        if lent is None:
            lent = args(self.linked, clause.subjects if clause is not None else self.named_beside(token, row))
        if light is not None and light.effect == "undergo" and clause is not None:
            taken = {a.actor for a in lent}
            sources = fill_noun(self.linked, token, UNDERGONE, taken) or self.beside(clause, UNDERGONE, taken)
            return self.crossed(token, sources, lent, row, context)
        sources, targets = self.noun_sides(token, row, lent, clause)
        if targets and sources:
            return self.crossed(token, sources, targets, row, context)
        if sources and not RELATIONS[row.relation].symmetric:
            beside = clause.prepositions if clause is not None else []
            below = grammar.expand(
                [head for name, head in [*grammar.prepositions(token), *beside] if name in row.target]
            )
            weak = replace(context, weight=context.weight * DEEP_WEIGHT)
            return self.crossed(token, sources, deep(self.linked, below), row, weak)
        if RELATIONS[row.relation].symmetric and not targets:
            return self.pairs(sources, token, row.relation, context, row)
        return []

    def qualified(self, noun: Token, context: Context) -> Context:
        """What a determiner or adjective makes of an event noun: *no* talks, *planned* talks, an *alleged* attack."""
        if grammar.denied(noun):
            return context.under(Status.NEGATED, "no")
        for adjective in grammar.children(noun, "amod"):
            for operator in self.lexicon.operators.get(adjective.lower_, ()):
                if "modifier" in operator.takes:
                    return context.under(Status(operator.effect), operator.word)
        return context

    def named_beside(self, token: Token, row: EventNoun) -> list[Token]:
        """Whom a relational noun describes: "*China*, their main ally", "its ally *China*"."""
        if row.group not in RELATIONAL:
            return []
        above = [token.head] if token.dep_ in ("appos", "compound", "nmod") else []
        return above + grammar.children(token, "appos")

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
        between = fill_noun(self.linked, token, ["between", "among"], set())
        if len(between) > 1:
            return between, []
        targets = fill_noun(self.linked, token, row.target, taken)
        if not targets and clause is not None:
            targets = self.beside(clause, row.target, taken)
        if lent:
            return lent, targets or fill_noun(self.linked, token, ["poss"] if row.relation else [], taken)
        sources = fill_noun(self.linked, token, ("poss", *row.source), {a.actor for a in targets})
        return sources, [t for t in targets if all(t.actor != s.actor for s in sources)]

    def beside(self, clause: Clause, slots: Iterable[str], taken: set[str]) -> list[Arg]:
        """Targets that hang on the light verb: "held talks in Geneva *with Iran*"."""
        for slot in slots:
            if slot not in ("of", "poss"):
                found = [a for a in args(self.linked, clause.phrase(slot)) if a.actor not in taken]
                if found:
                    return found
        return []

    def crossed(
        self, head: Token, sources: list[Arg], targets: list[Arg], row: EventNoun, context: Context
    ) -> list[Draft]:
        """Every source with every target."""
        return [
            self.draft(head, s, t, row.relation, context, row)
            for s, t in product(sources, targets)
            if s.actor != t.actor
        ]

    def mutual(self, sides: list[Arg], head: Token, context: Context, row: Frame) -> list[Draft]:
        """*blamed each other*: every one toward every other."""
        both = [(s, t) for s, t in product(sides, sides) if s.actor != t.actor]
        return [self.draft(head, s, t, row.relation, context, row) for s, t in both]

    def pairs(
        self, sides: list[Arg], head: Token, relation: str, context: Context, row: Frame | EventNoun
    ) -> list[Draft]:
        """Each two of the actors, once."""
        return [self.draft(head, a, b, relation, context, row) for a, b in combinations(sides, 2) if a.actor != b.actor]

    def draft(
        self,
        head: Token,
        source: Arg,
        target: Arg,
        relation: str,
        context: Context,
        row: Frame | EventNoun,
        weight: float = 1.0,
    ) -> Draft:
        """One draft under its context."""
        places = source.is_place + target.is_place
        return Draft(
            head=head,
            source=source,
            target=target,
            relation=relation,
            status=context.status,
            confidence=row.confidence * weight * context.weight * PLACE_WEIGHT**places,
            rule="frame" if isinstance(row, Frame) else "noun",
            row=row.row,
            plover=row.plover,
            attributed=context.attributed,
            attributed_words=context.attributed_words,
            speech=context.speech,
            operators=context.operators,
            within=context.within,
        )

    def light(self, clause: Clause, token: Token, preposition: str = "") -> Light | None:
        """The light verb reading of a clause for its object, or for a prepositional object."""
        row = self.lexicon.noun(token)
        if row is None or not row.relation:
            return None
        for key in grammar.verb_keys(clause.verb):
            for light in self.lexicon.light.get(key, ()):
                if light.prep == preposition and (not light.classes or row.group in light.classes):
                    return light
        return None


def makers(noun: Token, judging: Token) -> list[Token]:
    """Who did what a relative clause judges: "*A* offered help, which B accepted", "*A* moved guns, a step that B denounced"."""
    if judging.dep_ != "relcl" or judging.head != noun:
        return []
    verb = next((a for a in noun.ancestors if grammar.is_verb(a)), None)
    return surface_subjects(verb) if verb is not None else []


def is_reciprocal(tokens: list[Token]) -> bool:
    """*each other*, *one another*, *the other*."""
    return any(t.lower_ in ("other", "another") for t in tokens)


def hostile_first(linked: Linked, relation: str, sources: list[Arg], targets: list[Arg]) -> list[Arg]:
    """Of the sides that fought, those that are not of the victims' state: "A and B clashed, killing one of A's men"."""
    states = {linked.actors[t.actor].state for t in targets} - {""}
    others = [s for s in sources if linked.actors[s.actor].state not in states]
    return others if RELATIONS[relation].root == "ASSAULT" and others else sources
