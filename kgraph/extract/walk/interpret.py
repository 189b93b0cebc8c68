"""Read a sentence from its root downwards: predicates become drafts, operators change what stands below them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import args
from kgraph.extract.earlier.answers import Answer, answers_of, kept_back
from kgraph.extract.earlier.unaddressed import menaces, protests
from kgraph.extract.frames.endured import endured
from kgraph.extract.governing import guessed
from kgraph.extract.governing.happening import HAPPENS, broken_off, frustrated, happening, whence
from kgraph.extract.governing.intent import conditioned, is_intent, menaced, negations, refused, withheld
from kgraph.extract.governing.obliged import duty, is_barred, owed
from kgraph.extract.governing.operators import ABILITY, clausal_operator
from kgraph.extract.judging.ballots import ballots
from kgraph.extract.judging.critics import charges, criticism
from kgraph.extract.judging.disowned import disowned
from kgraph.extract.judging.sayings import sayings
from kgraph.extract.judging.ultimatums import ultimatums
from kgraph.extract.judging.verdicts import rebuttals, verdicts
from kgraph.extract.manner.advice import advised
from kgraph.extract.manner.letters import spelt
from kgraph.extract.manner.manners import reworded
from kgraph.extract.manner.means import aimed
from kgraph.extract.manner.purposes import contacted, expressed, funded, settled, shown, stay_plans, turned
from kgraph.extract.manner.reach import in_range
from kgraph.extract.speakers.attribution import according_to, set_behind
from kgraph.extract.speakers.context import Context, Draft, Found, mood
from kgraph.extract.speakers.hearsay import UNNAMED, rumoured
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause, plain
from kgraph.extract.syntax.coordination import continued, stands_apart
from kgraph.extract.syntax.objects import NAMING
from kgraph.extract.syntax.phrases import asked_beside
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.extract.tables.rows import COOPERATIVE, HARM, Frame
from kgraph.extract.walk.nominals import NounReader, is_gerund
from kgraph.link import Linked
from kgraph.model import Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token


DEEP = 120  # words in a chain, which a sentence that somebody wrote has not; the reading goes as deep as they do
PURPOSE_WEIGHT = 0.9
ANSWERS = frozenset({"REJECT", "CONCEDE"})
PARTED = grammar.CLAUSAL | {"advcl"}
SILENT = frozenset({"nsubj", "punct", "aux", "auxpass", "advmod", "mark", "neg", "prt", "cc", "npadvmod", "expl"})


class Interpreter(NounReader):
    """Interprets the sentences of one document: clauses here, noun phrases and complements in its bases."""

    def __init__(self, linked: Linked, lexicon: Lexicon) -> None:
        super().__init__(linked, lexicon)
        self.answers: list[Answer] = []

    def document(self, contexts: Mapping[int, Context]) -> tuple[list[Draft], int]:
        """All drafts of the document, and how many of its sentences are nested too deep to be read."""
        drafts: list[Draft] = []
        too_deep = 0
        for sentence in self.linked.parsed.doc.sents:
            too_deep += (deep := sentence.is_deeper(DEEP))
            drafts += [] if deep else self.sentence(sentence.root, contexts[sentence.start])
        return drafts, too_deep

    def sentence(self, root: Token, context: Context) -> list[Draft]:
        """All drafts of one sentence."""
        return self.visit(root, context).all + self.standing(root, context)

    def visit(self, token: Token, context: Context) -> Found:
        """A subtree, by the kind of its head."""
        if grammar.is_verb(token) or (token.pos_ == "ADJ" and grammar.grammatical_subjects(token)):
            return self.verb(token, context)  # a headline's "Peru *ready* to meet Chile"
        return Found() if self.is_bare(token) else self.nominal(token, context)

    def verb(self, verb: Token, context: Context, lent: tuple[Token, ...] = (), heard: tuple[Token, ...] = ()) -> Found:
        """A clause: its own predicate, then each child under what the verb makes of it."""
        status, word = mood(verb)
        context = context.finite_clause() if grammar.is_finite(verb) else context
        own = self.sourced(verb, context).under(status, word)
        lent = () if grammar.grammatical_subjects(verb) else lent
        clause = Clause(verb, lent, heard=heard) if lent or heard else plain(verb)
        found = Found()
        own = owed(self.linked, clause, context, own, word, found)
        barred = is_barred(self.linked, clause, context, word)
        if barred:
            duty(self.linked, clause, context, own, found)
        told, frame = self.predicates.frame(clause, own)
        funded(self.lexicon, clause, told)
        self.note_pointers(clause, own, told)
        found.core += negations(self.lexicon, verb, told, context) if word == "not" else told
        manners = self.predicates.manner(clause, own, told)
        found.side += manners
        for child in verb.children:
            if not (child.dep_ in SILENT and self.is_bare(child)):
                self.child(child, clause, own, context, found, frame)
        reworded(clause, manners, found)
        settled(self.linked, clause, found)
        aimed(self.predicates, clause, own, found)
        for others in (in_range, advised, endured):
            found.side += others(self.predicates, clause, own)
        warned = ultimatums(self.linked, self.lexicon, clause, own, found.core)
        found.core = [d for d in found.core if not warned or d.head != verb or d.relation != "talks-with"] + warned
        if barred:  # what is not to be done is neither done nor said not to be
            found.core = [d for d in found.core if d.status is not Status.NEGATED]
        self.note_answers(clause, own, told, found)
        self.judged(clause, own, found)
        found.core = menaced(self.linked, found.core, verb, context)
        found.side += conditioned(self.linked, self.lexicon, clause, own, context, found.core)
        if word == "not" and is_intent(verb, context):
            found.core = [refused(d, context) for d in found.core] or withheld(self.linked, clause, context)
            self.answers += [] if found.core else kept_back(self.linked, clause, context)
        return found

    def note_pointers(self, clause: Clause, own: Context, told: list[Draft]) -> None:
        """Keep for the end of the document which act a clause points at without telling it."""
        if told:
            self.pointers += self.predicates.held(clause, told, own)
            return
        self.pointers += self.predicates.pointers(clause, own)
        self.undergone += self.predicates.undergone(clause, own)
        self.untargeted += self.predicates.untargeted(clause, own)
        self.partings += self.predicates.partings(clause, own)

    def note_answers(self, clause: Clause, own: Context, told: list[Draft], found: Found) -> None:
        """Keep denials, refusals, threats and protests that name nobody, likewise."""
        if not any(d.head == clause.verb for d in found.core):
            self.answers += answers_of(self.linked, self.lexicon, clause, own)
        self.unmet += [] if told else [*menaces(self.linked, clause, own), *protests(self.linked, clause, own)]
        self.answers += rebuttals(self.linked, self.lexicon, clause, own) + disowned(self.linked, clause, own)

    def judged(self, clause: Clause, own: Context, found: Found) -> None:
        """What a clause says of others' doings, to their face or not."""
        said, pointers = verdicts(self.linked, self.lexicon, clause, own)
        done = {d.source.actor for d in found.core if d.head == clause.verb and RELATIONS[d.relation].root in HARM}
        said = [d for d in said if d.target.actor not in done]  # who tells a deed of theirs tells it, no more
        found.side += said + sayings(self.linked, self.lexicon, clause, own) + ballots(self.linked, clause, own)
        found.side += criticism(self.linked, clause, own) + charges(self.linked, clause, own)
        self.pointers += pointers

    def sourced(self, verb: Token, context: Context) -> Context:
        """Under "according to Y", or a verb of speech set behind, what the clause says is theirs."""
        speakers, words = according_to(self.linked, verb)
        if speakers or words:
            return context.reported(speakers, words, "according to", None)
        tag = set_behind(self.linked, verb)
        if tag is not None:
            return context.reported(tag.speakers, tag.words, "said", tag.verb)
        rumour = "" if context.attributed else rumoured(verb)
        return context.reported([], UNNAMED, rumour, None) if rumour else context

    def child(
        self, child: Token, clause: Clause, own: Context, outer: Context, found: Found, frame: Frame | None
    ) -> None:
        """Route one child of a verb."""
        label = child.dep_
        if label == "conj" and grammar.is_verb(child):
            lent = () if grammar.is_finite(child) else clause.lent  # "asked *Peru* to find the men and try them"
            told = self.verb(child, self.coordinated(child, clause.verb, own, outer), lent)
            if continued(child) == clause.verb:
                found.core += self.into(found, told)
            else:
                found.aside(told)
        elif label in PARTED and (grammar.is_cleft(child) or stands_apart(child)):
            found.core += self.into(found, self.verb(child, outer if stands_apart(child) else own))
        elif label in PARTED and (met := contacted(self.linked, self.lexicon, child, clause, found)):
            self.purpose(child, own, found, met)
        elif label in grammar.CLAUSAL:
            self.complement(child, clause, own, found)
            shown(self.predicates, clause, child, found.core)
        elif label in ("acomp", "oprd", "attr"):
            self.predicative(child, clause, own, found)
        elif label in grammar.OBJECT or label == "nsubjpass":
            self.objects(child, clause, own, found, frame)
        elif label in ("prep", "agent", "dative") and child.pos_ in ("ADP", "SCONJ", "ADV", "VERB", "PART"):
            self.adverb(child, clause, own, found, frame)
        elif label == "advmod" and (
            near := [c for c in child.rights if c.dep_ == "prep" and any(map(is_gerund, c.rights))]
        ):
            for prep in near:  # "came close *to X-ing*"
                self.phrase(prep, clause, own, found)
        elif label == "advcl" and grammar.infinitive(child) and self.operates(clause, child):
            self.complement(child, clause, own, found)
        elif label in ("advcl", "relcl", "acl", "parataxis", "dep"):
            inner = self.adverbial(child, own)
            shown(self.predicates, clause, child, inner.core)
            found.aside(inner)
        elif label in grammar.SUBJECT and clause.verb.lemma in HAPPENS:
            found.aside(self.visit(child, happening(self.lexicon, clause.verb, own)))
        elif label in grammar.SUBJECT and (givers := whence(clause)) and self.lexicon.event(child) is not None:
            found.core += self.predicates.noun(child, own, lent=args(self.linked, givers))
        elif label in grammar.SUBJECT and broken_off(clause.verb):
            inner = self.visit(child, own.anew())
            frustrated(inner.core)
            found.aside(inner)
        else:
            found.aside(self.visit(child, own.anew()))

    def adverb(self, prep: Token, clause: Clause, own: Context, found: Found, frame: Frame | None) -> None:
        """A prepositional phrase; of one that the frame has used up only what is below it: "went on *strike*"."""
        used = self.predicates.used_up(frame, prep)
        for noun in used:  # "bowed *to the demands of Y*"
            found.side += self.answered(noun, clause, own, found)
        whole = not used or any(grammar.phrase(noun, "with") for noun in used)
        for noun in () if whole else used:
            light = self.predicates.light(clause, noun, prep.lower_)
            if light is not None and light.effect == "undergo":  # "released *from captivity*" tells both
                self.object(noun, clause, own, found, prep.lower_)
            else:
                found.aside(self.below_noun(noun, own))
        if whole:  # "flew in for talks *with Y*" tells both
            self.phrase(prep, clause, own, found)

    def purpose(self, child: Token, own: Context, found: Found, met: tuple[Token, ...]) -> None:
        """What is said to whom one meets is said; what else it is for is planned."""
        inner = self.verb(child, own.weighed(PURPOSE_WEIGHT), heard=met)
        if child.tag_ == "VBG":
            spelt(self.linked, child, plain(child.head), own, found, inner)
        heard = args(self.linked, met)
        turned(self.linked, inner.core, heard)
        stay_plans(inner.core, {a.actor for a in heard})
        found.core += self.into(found, inner)

    def objects(self, child: Token, clause: Clause, own: Context, found: Found, frame: Frame | None) -> None:
        """Every conjunct of an object; of one that the frame has used up only what is below it."""
        for noun in grammar.conjuncts(child):
            found.side += self.answered(noun, clause, own, found)
            if frame is not None and frame.object.asked and self.lexicon.fits(frame.object, noun):
                hosted = RELATIONS[frame.relation].root in COOPERATIVE and self.predicates.names_both(noun)
                found.aside(self.nominal(noun, own, conjuncts=False) if hosted else self.below_noun(noun, own))
            else:
                self.object(noun, clause, own, found, "")

    def answered(self, noun: Token, clause: Clause, own: Context, found: Found) -> list[Draft]:
        """*rejected a demand from Y*: what is answered has been said to the subject."""
        told = [d.relation for d in found.core if d.head == clause.verb]
        if not any(RELATIONS[relation].root in ANSWERS and relation != "opposes" for relation in told):
            return []
        return self.predicates.received(noun, clause, own.anew())

    def coordinated(self, child: Token, verb: Token, own: Context, outer: Context) -> Context:
        """What a coordinated verb stands under: the mood it shares, or that of the clause it really continues."""
        if continued(child) != verb:
            return (outer.above if grammar.is_finite(verb) else outer.finite) or Context()
        bare = grammar.is_finite(verb) and verb.lemma != "be" and not grammar.acts_on_none(verb)
        tensed = child.tag_ in ("VBD", "VBZ") and (grammar.auxiliaries(verb) or not bare)  # "due but *went*"
        if not grammar.auxiliaries(child) and not grammar.grammatical_subjects(child) and not tensed:
            return replace(own, within=outer.within)
        continues = grammar.is_finite(child) and not grammar.is_finite(verb)
        return outer.finite if continues and outer.finite is not None else outer

    def into(self, found: Found, other: Found) -> list[Draft]:
        """Keep the other's side remarks, hand over its core."""
        found.side += other.side
        return other.core

    def predicative(self, child: Token, clause: Clause, own: Context, found: Found) -> None:
        """*is willing to X*, *is critical of Y*, *is an ally of Y*."""
        if child.pos_ in ("NOUN", "PROPN"):
            named = clause.verb.lemma in NAMING and not clause.passive
            found.core += self.predicates.noun(child, own, None if named else clause)
            found.aside(self.below_noun(child, own))
            return
        told = self.predicates.frame(predicate := Clause(child), own)[0]
        self.pointers += [] if told else self.predicates.pointers(predicate, own)
        found.core += told
        for inner in child.children:
            if (inner.dep_ in grammar.CLAUSAL or inner.dep_ == "advcl") and grammar.is_verb(inner):
                managed = child.lemma in ABILITY and grammar.is_past(clause.verb)  # "was able to X": did
                row = None if managed else clausal_operator(self.lexicon, child, inner)
                operator = guessed.NEUTRAL if managed else row or guessed.judged(child, inner)
                self.operate(operator, inner, clause, own, found)
            elif inner.dep_ == "prep":
                self.phrase(inner, predicate, own, found)
            else:
                found.aside(self.visit(inner, own.anew()))

    def adverbial(self, clause: Token, own: Context) -> Found:
        """An adverbial or participial clause: told for itself; a purpose is planned."""
        if not grammar.is_verb(clause):
            return self.visit(clause, own.anew())
        if clause.dep_ in ("relcl", "acl"):
            return self.verb(clause, own.aside(clause))
        if clause.dep_ == "advcl" and grammar.infinitive(clause):
            if asked_beside(clause):
                return self.verb(clause, own.anew().under(Status.REQUESTED, "to"))
            found = self.verb(clause, own.anew().under(Status.PLANNED, "to"))
            return expressed(found, clause, own)
        return self.verb(clause, own.background() if grammar.is_trailing(clause) else own.anew())
