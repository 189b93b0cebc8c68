"""Where a clause points at an act named before, or at whoever holds those whose release it asks (`implied`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import args, befallen
from kgraph.extract.actors.drafting import Told
from kgraph.extract.actors.slots import fill, fill_noun, slot_tokens
from kgraph.extract.earlier.custody import Undergone, undergone
from kgraph.extract.earlier.implied import CAPTURE, OPINIONS, Pointer, is_judged, is_told_of, pointed
from kgraph.extract.earlier.kinds import DEEDS, FREED, roots
from kgraph.extract.earlier.onward import Untargeted, untargeted
from kgraph.extract.earlier.partings import Parting, partings
from kgraph.extract.governing.dyads import CEASED
from kgraph.extract.judging.reactions import DONE_TO, reactions, worded
from kgraph.extract.manner.manners import Manners
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.tables.rows import HARM, Frame, Operator
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

STANDING = frozenset({"SANCTION", "AID", "COERCE"})  # acts that last until they are ended
ENDED = frozenset({"ease", "cut", "cancel"})


def blows(clause: Clause) -> list[Token]:
    """What may have struck: the subject, or in what somebody was hurt."""
    if not clause.passive:
        return clause.subjects
    return [] if clause.subjects else [n for name in ("in", "during", "by") for n in clause.phrase(name)]


class Pointing(Manners):
    """Finds what a clause points at, where it names no actor itself."""

    def pointers(self, clause: Clause, context: Context) -> list[Pointer]:
        """Judgements on an act that the clause names by a definite noun only: "condemned *the raid*"."""
        for frame, reading in self.fitting(clause):
            victims = self.captives(frame, reading)
            if victims:
                sources = fill(self.linked, reading, "subj")
                return [Pointer(clause.verb, s, frame, context, clause.verb, CAPTURE, victims) for s in sources]
            nouns = [pointed(n) for slot in frame.target for n in slot_tokens(reading, slot)]
            if not nouns and frame.object.asked and frame.relation != "protests-against":
                nouns = reading.objects  # "dismissed *the threat*": of whom, it may not say
            harmed = next((n for n in nouns if befallen(self.linked, n)), None)
            if harmed is not None and is_judged(frame, reading, harmed):
                kinds = frozenset({"CONCEDE"}) if harmed.lemma in FREED else DONE_TO
                who = frozenset(a.actor for a in args(self.linked, befallen(self.linked, harmed)))
                sources = [s for s in fill(self.linked, reading, "subj") if not s.is_place]
                return [Pointer(clause.verb, s, frame, context, harmed, kinds, who) for s in sources]
            beside = next((n for n in nouns if is_told_of(self.lexicon, n, reading)), None)
            passing = frame.relation in OPINIONS or frame.relation == "agrees-with"
            if beside is not None and passing and is_judged(frame, reading, beside):
                sources = [s for s in fill(self.linked, reading, "subj") if not s.is_place]
                return [Pointer(clause.verb, s, frame, context, beside, DEEDS, beside=True) for s in sources]
            blow = next((n for n in blows(reading) if self.strikes(frame, n)), None)
            if blow is not None:
                hurt = next((found for slot in frame.target if (found := fill(self.linked, reading, slot))), [])
                return [Pointer(clause.verb, v, frame, context, blow, HARM, undergone=True) for v in hurt]
            noun = next((n for n in nouns if roots(self.lexicon, n) and self.linked.at(n.i) is None), None)
            if noun is not None and is_judged(frame, reading, noun):
                sources = self.sources(frame, reading, context)[0]
                kinds = roots(self.lexicon, noun)
                named = [(s, worded(self.linked, frame, s)) for s in sources if not s.is_place]
                return [Pointer(clause.verb, s, row, context, noun, kinds) for s, row in named]
        return reactions(self.linked, self.lexicon, clause, self.fitting(clause), context)

    def held(self, clause: Clause, told: list[Draft], context: Context) -> list[Pointer]:
        """Where whoever is to be freed was read as the one who is asked: then who holds them may be meant."""
        asked = {d.target.actor for d in told if RELATIONS[d.relation].root == "REQUEST"}
        if not asked:
            return []
        return [p for p in self.pointers(clause, context) if asked <= p.victims and p.roots == CAPTURE]

    def held_by(self, asked: list[Draft], child: Token, context: Context) -> list[Pointer]:
        """The same where a clause says what is asked for: "called for *the crew* to be freed"."""
        if not (asked and grammar.is_passive(child) and self.frees(child)):
            return []
        victims = frozenset(a.actor for a in args(self.linked, Clause(child).objects))
        mistaken = [d for d in asked if d.target.actor in victims]
        told = [(d, Told(d.relation, d.row)) for d in mistaken]
        return [Pointer(d.head, d.source, row, context, d.head, CAPTURE, victims) for d, row in told]

    def strikes(self, frame: Frame, noun: Token) -> bool:
        """Whether a noun is an attack told before, by which somebody came to harm: "*the raid* killed nine"."""
        row = self.lexicon.event(noun)
        hostile = row is not None and RELATIONS[row.relation].root == "ASSAULT"
        return hostile and RELATIONS[frame.relation].root == "ASSAULT" and bool(roots(self.lexicon, noun))

    def undergone(self, clause: Clause, context: Context) -> list[Undergone]:
        """Acts of authority that the clause says were done to its subject."""
        return undergone(self.linked, self.fitting(clause), context)

    def untargeted(self, clause: Clause, context: Context) -> list[Untargeted]:
        """Measures that the clause names without saying against whom."""
        return untargeted(self.linked, self.fitting(clause), context)

    def partings(self, clause: Clause, context: Context) -> list[Parting]:
        """Talks that the clause says somebody leaves, without a word with whom."""
        return partings(self.linked, clause, context)

    def captives(self, frame: Frame, clause: Clause) -> frozenset[str]:
        """Whose release a clause asks for: "called for *his* release", "demanded that *she* be freed"."""
        if RELATIONS[frame.relation].root != "REQUEST":
            return frozenset()
        nouns = [n for slot in frame.target for n in slot_tokens(clause, slot)]
        asked = [n for n in nouns if (row := self.lexicon.event(n)) is not None and row.group in FREED]
        held = [a for n in asked for a in fill_noun(self.linked, n, ("of", "poss"), set())]
        verbs = [c for c in clause.complements if clause.undergone and self.frees(c)]
        return frozenset(a.actor for a in [*held, *args(self.linked, [o for v in verbs for o in Clause(v).objects])])

    def frees(self, verb: Token) -> bool:
        """Whether a verb tells a release."""
        rows = [f for key in grammar.verb_keys(verb) for f in self.lexicon.frames.get(key, ())]
        return any(f.relation == "releases" for f in rows)

    def ended(self, operator: Operator, noun: Token, clause: Clause, context: Context) -> list[Pointer]:
        """An act of the subject's own that it ends and names by a definite noun: "lifted *the embargo*"."""
        kinds, row = roots(self.lexicon, noun), self.lexicon.event(noun)
        if operator.effect not in ENDED or row is None or not kinds & STANDING:
            return []
        relation = CEASED.get(row.relation, "eases") if operator.effect == "ease" else "cuts-ties-with"
        told = Told(operator.relation or relation, operator.row)
        sources = args(self.linked, clause.subjects)
        return [Pointer(clause.verb, s, told, context, noun, kinds, own=True) for s in sources if not s.is_place]
