"""From a clause to drafts: the most specific frame that fits, with source and target filled."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args, deep
from kgraph.extract.actors.drafting import DEEP_WEIGHT, TOGETHER
from kgraph.extract.actors.sides import hostile_first, is_own_ground, shares
from kgraph.extract.actors.slots import fill, owners_of, slot_tokens, spoken_of
from kgraph.extract.brief.things import is_thing
from kgraph.extract.earlier.custody import FIGHTING
from kgraph.extract.frames.backing import backers
from kgraph.extract.frames.blamed import laid, laid_to
from kgraph.extract.frames.closed import is_closed, speaks_out
from kgraph.extract.frames.endings import as_ended, tells_nothing
from kgraph.extract.frames.fitting import SEIZING, Fitting
from kgraph.extract.frames.issued import CLAIMED, makers
from kgraph.extract.frames.jointly import is_joint, is_reciprocal, shared
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.syntax.coordination import singly
from kgraph.extract.syntax.deeds import deed
from kgraph.extract.tables.rows import COOPERATIVE, SPEAKER, Frame, Light
from kgraph.model import ActorType
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

DEED_WEIGHT = 0.85  # a deed told by a noun
BORROWED_SLOT_WEIGHT = 0.9  # target found in a less preferred slot
FELT = frozenset({"AID", "ASSAULT", "COERCE", "RETREAT"})  # deeds that the people of a place feel
PLACES = ("in", "across", "along", "throughout")
MILD = frozenset({"CONSULT", "CONCEDE", "RETREAT"})  # may be read into what is done with one's own men or goods
VOICED_OVER = ("about", "over", "at", "for", "with")
HARMED = frozenset(
    "jail imprison detain arrest hold kill murder shoot wound injure torture beat abduct kidnap expel deport evict "
    "displace persecute execute sentence convict trap strand besiege starve affect attack".split()
)
JUDGING = frozenset({"ACCUSE", "REJECT", "SUPPORT", "AGREE"})
PLACELESS = JUDGING | {"SANCTION"}


@dataclass(frozen=True)
class Predicates(Fitting):
    """Fills the rows of `frames_*.tsv` that fit, and the nouns' rows in its bases."""

    def frame(self, clause: Clause, context: Context) -> tuple[list[Draft], Frame | None]:
        """Drafts of the most specific frame of the verb whose slots hold actors, and that frame."""
        fitting = [] if fell_in_clash(clause.verb) or tells_nothing(clause.verb) else self.fitting(clause)
        for fill_in in (self.fill_frame, self.fill_deep, self.fill_place):
            for frame, reading in fitting:
                drafts = [d for d in fill_in(frame, reading, context) if not self.is_means(d, frame, fitting)]
                if drafts:
                    drafts += self.drilling(frame, reading, context) + self.exchanged(frame, fitting, context)
                    told = [self.narrowed(d, frame, fitting) for d in drafts]
                    return [as_ended(d, clause.verb) for d in told], frame
        return self.together(clause, context), None

    def exchanged(self, frame: Frame, fitting: list[tuple[Frame, Clause]], context: Context) -> list[Draft]:
        """Drafts of the other end of a change: "switched recognition *from A to B*" tells of both."""
        if frame.prep not in ("from", "to") or not frame.object.asked:
            return []
        ends = [(f, c) for f, c in fitting if {f.prep, frame.prep} == {"from", "to"} and f.object.asked]
        ends = [(f, c) for f, c in ends if RELATIONS[f.relation].root != RELATIONS[frame.relation].root]
        return [draft for other, clause in ends[:1] for draft in self.fill_frame(other, clause, context)]

    def noun(
        self,
        token: Token,
        context: Context,
        clause: Clause | None = None,
        light: Light | None = None,
        lent: list[Arg] | None = None,
    ) -> list[Draft]:
        """Drafts of an event noun by its own row, as of whoever is blamed for it, or by the rows of its verb."""
        told = super().noun(token, context, clause, light, lent)
        if told or light is not None or lent is not None:
            return told
        if self.is_hostile(token) and (authors := args(self.linked, laid_to(token))):
            return super().noun(token, laid(self.linked, token, context), lent=authors)
        verb = self.lexicon.deed(token)
        return [] if verb is None else self.deed(token, verb, self.qualified(token, context))

    def deed(self, noun: Token, verb: str, context: Context) -> list[Draft]:
        """Drafts of the clause that a noun stands for."""
        drafts, _ = self.frame(deed(noun, verb), context)
        return [replace(d, head=noun, rule="noun", confidence=d.confidence * DEED_WEIGHT) for d in drafts]

    def narrowed(self, draft: Draft, frame: Frame, fitting: list[tuple[Frame, Clause]]) -> Draft:
        """What is done to a mere thing (`things`) is what the row that asks for it tells: "blocked *a road*" opposes
        nobody.
        """
        if frame.object.asked or not is_thing(draft.target.mention):
            return draft
        noun = self.linked.parsed.doc[draft.target.mention.head]
        for other, _ in fitting:
            if other.object.asked and not other.object.barred and self.lexicon.fits(other.object, noun):
                return replace(draft, relation=other.relation, plover=other.plover, row=other.row)
        return draft

    def is_means(self, draft: Draft, frame: Frame, fitting: list[tuple[Frame, Clause]]) -> bool:
        """Whether another frame takes the target for what is used or given: "called up *men*" is no talk with them."""
        if frame.object.asked or RELATIONS[frame.relation].root not in MILD:
            return False
        noun = self.linked.parsed.doc[draft.target.mention.head]
        return any(
            other.object.asked
            and not other.object.barred
            and not any(slot.startswith("obj") for slot in (*other.target, *other.source))
            and RELATIONS[other.relation].root != RELATIONS[frame.relation].root
            and self.lexicon.fits(other.object, noun)
            for other, _ in fitting
            if other.specificity >= frame.specificity
        )

    def together(self, clause: Clause, context: Context) -> list[Draft]:
        """Whatever two sides do *together*, *jointly* or as a *joint* undertaking *with* somebody they cooperate in."""
        if not is_joint(clause):
            return []
        sides = args(self.linked, clause.subjects)
        others = args(self.linked, clause.phrase("with")) if shared(clause) else []
        if sides and others:
            return self.crossed(clause.verb, sides, others, TOGETHER, context)
        return self.pairs(sides, clause.verb, "cooperates-with", context, TOGETHER)

    def fill_deep(self, frame: Frame, clause: Clause, context: Context) -> list[Draft]:
        """Drafts of a frame whose target slot holds a thing: the nearest actor below it, with low confidence."""
        root = RELATIONS[frame.relation].root
        judged = root == "SUPPORT" or root not in COOPERATIVE  # who backs a raid on Oman does not back Oman
        if root == "CONSULT" or (judged and any(self.is_hostile(o) for o in clause.objects)):
            return []  # who meets a need meets nobody
        sources = next((found for slot in frame.source if (found := fill(self.linked, clause, slot))), [])
        acting = clause.subjects if clause.passive and "subj" in frame.source else []  # no victim is below the doer
        undergone = root == "REQUEST" and any(
            map(self.undergoes, clause.objects)
        )  # "the release of men *of the Front*"
        opened = [s for s in frame.target if s != "of" or not undergone]
        slots = ((slot, self.asked_for(slot, frame, clause)) for slot in opened)
        tokens = [t for slot, asked in slots for t in asked or slot_tokens(clause, slot) if t not in acting]
        if RELATIONS[frame.relation].root == "REQUEST":
            tokens = [t for t in tokens if not self.undergoes(t) and not clause.undergone]
        spared = [t for t in tokens if not self.is_for_others(t, root) and not (judged and self.is_hostile(t))]
        found = deep(self.linked, spared)
        if root == "AID" and "obj" not in frame.target:  # "sent two helicopters and *50 soldiers*"
            found = [a for a in found if a.mention.head not in {o.i for o in clause.objects}]
        if root == "MOBILIZE":
            found = self.unsent(found, clause)
        if not found and root in ("ACCUSE", "PROTEST"):
            found = owners_of(self.linked, tokens, self.suffers)  # not of whom it befell
        weight = DEEP_WEIGHT
        if not found and RELATIONS[frame.relation].root in JUDGING:
            found = args(self.linked, [s for t in tokens for s in makers(t, clause.verb)])
            weight = BORROWED_SLOT_WEIGHT if any(t.lemma in CLAIMED for t in tokens) else DEEP_WEIGHT
        located = RELATIONS[frame.relation].root not in PLACELESS
        targets = [t for t in found if all(t.actor != s.actor for s in sources) and (located or not t.is_place)]
        return [
            self.draft(clause.verb, s, t, frame.relation, context, frame, weight) for s, t in product(sources, targets)
        ]

    def fill_place(self, frame: Frame, clause: Clause, context: Context) -> list[Draft]:
        """Drafts of a deed that names nobody but where it was done: its people, with the least confidence."""
        if RELATIONS[frame.relation].root not in FELT or clause.passive:
            return []
        sources = [s for s in fill(self.linked, clause, "subj") if not s.is_place]
        own = {s.actor for s in sources} | {f"state/{self.linked.actors[s.actor].state}" for s in sources}
        purposes = [Clause(c) for c in grammar.children(clause.verb, "advcl") if grammar.infinitive(c)]
        places = args(self.linked, (n for c in (clause, *purposes) for name in PLACES for n in c.phrase(name)))
        targets = [p for p in places if p.actor not in own and p.is_place]
        return [
            self.draft(clause.verb, s, t, frame.relation, context, frame, DEEP_WEIGHT)
            for s, t in product(sources, targets[:1])
        ]

    def fill_frame(self, frame: Frame, clause: Clause, context: Context) -> list[Draft]:
        """Drafts of one frame, empty when a side is not an actor."""
        sources, certainty = self.sources(frame, clause, context)
        speech = context.speech
        context = context.spoken() if SPEAKER in frame.source else context
        for order, slot in enumerate(frame.target):
            if slot == "pair" and not speaks_out(frame, clause):
                told = self.fill_pair(frame, sources, clause, context)
                if told is not None:
                    return told
            if slot == "pair" or is_closed(slot, frame, clause, self.undergoes):
                continue
            targets = self.targets(slot, frame, clause, sources)
            if not targets and slot == "subj" and SPEAKER in frame.source and is_pronoun(clause.subjects):
                targets = spoken_of(self.linked, speech)  # '"*They lied*," he said *of Peru*'
            elif slot == "subj" and SPEAKER in frame.source:
                targets += backers(self.linked, clause.subjects)
            if frame.relation == "praises" and SPEAKER in frame.source:  # "*we* have done well" praises nobody
                targets = [t for t in targets if not any(shares(self.linked, s.actor, t.actor) for s in sources)]
            if (not targets or len(sources) > 1) and is_reciprocal(slot_tokens(clause, slot)):
                return self.mutual(sources, clause.verb, context, frame)
            if sources and targets:
                weight = certainty * (1.0 if order == 0 else BORROWED_SLOT_WEIGHT)
                return self.directed(frame, clause, sources, targets, context, weight)
        return []

    def fill_pair(self, frame: Frame, sides: list[Arg], clause: Clause, context: Context) -> list[Draft] | None:
        """Drafts of the sides of a plural or conjoined subject toward one another; None if there are none."""
        if RELATIONS[frame.relation].root not in COOPERATIVE and is_joint(clause):
            return self.together(clause, context)  # "fought *side by side*": not each other
        if singly(clause.verb) or self.is_sided(frame, clause):
            return []
        if RELATIONS[frame.relation].symmetric:
            return self.pairs(sides, clause.verb, frame.relation, context, frame) or None
        return self.mutual(sides, clause.verb, context, frame) or None

    def targets(self, slot: str, frame: Frame, clause: Clause, sources: list[Arg]) -> list[Arg]:
        """Who is in a target slot of a frame, besides its sources."""
        root = RELATIONS[frame.relation].root
        requested = root == "REQUEST"
        if root in ("ACCUSE", "PROTEST") and slot in VOICED_OVER:
            hurt = [(n, p) for n in clause.phrase(slot) if (p := harmed(n)) is not None]
            if hurt:  # "voiced concern over *nuns* held in Peru"
                return [a for _, p in hurt for a in self.harmers(Clause(p))]
        suffers = self.undergoes if requested else self.is_of_target if slot == "subj.of" else self.suffers
        named = self.asked_for(slot, frame, clause)
        found = owners_of(self.linked, named, suffers) if named else fill(self.linked, clause, slot, suffers=suffers)
        found = [t for t in found if all(t.actor != s.actor and not is_own_ground(self.linked, t, s) for s in sources)]
        if root == "MOBILIZE" and not slot.startswith("obj"):
            found = self.unsent(found, clause)
        if slot == "obj.of" and frame.relation in SEIZING:  # "jailed *her* aide": not her
            return [t for t in found if self.linked.actors[t.actor].type is not ActorType.PERSON]
        return found

    def unsent(self, found: list[Arg], clause: Clause) -> list[Arg]:
        """Those who are not themselves what is deployed: "massed *troops* near *their* border"."""
        sent = {a.actor for a in fill(self.linked, clause, "obj")}
        return [a for a in found if a.actor not in sent]

    def is_of_target(self, noun: Token) -> bool:
        """Whether an of-phrase names toward whom the noun's act is: "the recognition *of Kosovo*"."""
        row = self.lexicon.event(noun)
        return self.suffers(noun) or (row is not None and "of" in row.target)

    def asked_for(self, slot: str, frame: Frame, clause: Clause) -> list[Token]:
        """The nouns of a slot that a frame asks for: "spoke in a Swiss town *in support* of Peru"."""
        asked = slot == f"{frame.prep}.of" and frame.prep_nouns.asked
        return [n for n in clause.phrase(frame.prep) if self.lexicon.fits(frame.prep_nouns, n)] if asked else []

    def harmers(self, clause: Clause) -> list[Arg]:
        """Who did what a participle tells, or the state in which it was done."""
        where = args(self.linked, clause.phrase("in"))
        states = [a for a in where if self.linked.actors[a.actor].type is ActorType.STATE]
        return args(self.linked, clause.subjects) or states

    def directed(
        self, frame: Frame, clause: Clause, sources: list[Arg], targets: list[Arg], context: Context, weight: float
    ) -> list[Draft]:
        """Drafts of each source toward each target, unless nobody can tell who of them did it to whom."""
        sources = hostile_first(self.linked, frame.relation, sources, targets)
        if self.took_sides(frame, clause, sources, targets):
            return []
        return [
            self.draft(clause.verb, s, t, frame.relation, context, frame, weight) for s, t in product(sources, targets)
        ]

    def is_sided(self, frame: Frame, clause: Clause) -> bool:
        """Whether another row says on which side all of them stand: "A and B spoke *against the bid*" is no talk."""
        others = (f for f, _ in self.fitting(clause) if f.prep and f.specificity > frame.specificity)
        return any(not RELATIONS[f.relation].symmetric for f in others)

    def took_sides(self, frame: Frame, clause: Clause, sources: list[Arg], targets: list[Arg]) -> bool:
        """Whether the victims of a fight of two sides may be of either: "A and B exchanged fire, wounding two"."""
        states = {self.linked.actors[s.actor].state for s in sources}
        unknown = not any(self.linked.actors[t.actor].state for t in targets)
        fought = any(a.lemma in FIGHTING for a in clause.verb.ancestors)
        return RELATIONS[frame.relation].root == "ASSAULT" and fought and unknown and len(states) > 1


def fell_in_clash(verb: Token) -> bool:
    """Whether a relative clause tells who fell in a clash: "clashes with *police that left* one dead"."""
    if verb.dep_ != "relcl":
        return False
    side = verb.head
    while side.dep_ == "conj":
        side = side.head
    return side.dep_ == "pobj" and side.head.lower_ in ("with", "between") and side.head.head.lemma in FIGHTING


def harmed(noun: Token) -> Token | None:
    """The participle that says what befell somebody: "journalists *jailed* in Peru"."""
    return next((p for p in grammar.children(noun, "acl") if p.tag_ == "VBN" and p.lemma in HARMED), None)


def is_pronoun(subjects: list[Token]) -> bool:
    """Whether a clause calls who acts by a pronoun alone."""
    return len(subjects) == 1 and subjects[0].pos_ == "PRON"
