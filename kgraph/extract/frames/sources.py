"""Who does what a frame tells: the actor in its source slot, else who made, ordered or launched what stands there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.drafting import PLACE_WEIGHT, TOGETHER
from kgraph.extract.actors.sides import OUTLAWS
from kgraph.extract.actors.slots import fill, fill_noun, owners_of
from kgraph.extract.earlier.custody import ARMED, CHARGING, COURTS, CUSTODY, LAWLESS
from kgraph.extract.earlier.relief import donors
from kgraph.extract.frames.blamed import BLASTS, FELONIES, SHOTS, laid_to, sent_from
from kgraph.extract.frames.event_nouns import EventNouns
from kgraph.extract.frames.issued import issuers
from kgraph.extract.frames.jointly import bordered, drills
from kgraph.extract.frames.texts import owned_before, voted
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.agents import is_gapped
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.syntax.phrases import DONE
from kgraph.extract.tables.rows import HARM, SPEAKER, Frame
from kgraph.model import ActorType, MentionKind, Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

DEEDS = HARM | {"SANCTION", "PROTEST", "MOBILIZE"}
WHEN = frozenset({"when", "after", "as"})
MEANWHILE = "meanwhile"  # slot of who attacked when the subject died
DURING = ("in", "during")
UPON = ("after", "following", "from")  # behind what somebody is killed, though not behind what they are held
# verbs whose subject answers for what their object does: "*published* a report that accuses"
AUTHORED = frozenset(
    "put publish release introduce pass adopt submit propose write draft post unveil present sign issue circulate file "
    "sponsor table lodge deliver move author pen read launch record air broadcast distribute cosponsor tender".split()
)
# verbs that have an act done or going on
SET_GOING = frozenset(
    "order approve authorize authorise plan lead mastermind sponsor orchestrate organize organise unleash start begin "
    "renew resume continue intensify expand escalate extend repeat command oversee direct fund back announce set ease "
    "lift introduce tighten reimpose prepare".split()
)
ADOPTED = frozenset({"adopt", "approve", "pass", "endorse", "back"})  # "a resolution that condemns Y was *passed*"
CALLED, SHUT_OUT = frozenset({"summon"}), frozenset({"bar", "ban", "expel", "deport", "exclude"})
PUT_OUT = frozenset("expel suspend exclude eject kick throw oust remove drop".split())
ARMS = frozenset({"weapon", "weapons", "troops"})
FOUGHT = frozenset(  # in which men fall by the hand of those who tell it
    "raid operation fighting battle clash encounter gunfight gunbattle shootout firefight offensive strike airstrike "
    "sweep exchange action engagement assault skirmish area region district province town village city north south "
    "east west valley".split()
)
PRESS = frozenset({"MED"})
ONLOOKERS = frozenset({"MED", "EDU", "NGO", "HLH", "ELI", "CVL"})  # who tells what others will do
MARCHING = ONLOOKERS | {"LAB", "AGR", "OPP", "REF"}
ADOPTING = frozenset({"council", "assembly", "parliament", "congress", "senate"})
OWNER_WEIGHT, ARMS_WEIGHT = 0.7, 0.9  # source found as the owner of the subject, of arms


@dataclass(frozen=True)
class Sources(EventNouns):
    """Finds the sources of a frame; the event nouns' rows are in its base."""

    def sources(self, frame: Frame, clause: Clause, context: Context) -> tuple[list[Arg], float]:
        """Actors in the source slot; else who made what the subject is: "*Russian* strikes killed"."""
        if SPEAKER in frame.source:
            blaming = RELATIONS[frame.relation].root == "ACCUSE"
            return self.speakers(context, blaming) if is_said(frame, context) else [], 1.0
        if MEANWHILE in frame.source:
            return self.doers(clause, clause.subjects), OWNER_WEIGHT
        unnamed = clause.passive and not clause.subjects and "subj" in frame.source
        if unnamed and RELATIONS[frame.relation].root in HARM:
            menacing = self.speakers(context) if context.status is Status.PLANNED else []
            upon = UPON if RELATIONS[frame.relation].root == "ASSAULT" else ()
            found = self.doers(clause, clause.objects, upon) or menacing
            if frame.relation == "detains":  # who strikes or marches makes no arrests, nor who made "the ETA *attack*"
                found = [a for a in found if self.linked.actors[a.actor].sector not in MARCHING]
                found = [] if any(n.lemma in FELONIES for n in clause.phrase("in")) else found
            if found:
                return found, OWNER_WEIGHT
        if unnamed and (found := self.tellers(frame, clause, context)):
            return found, OWNER_WEIGHT
        given = donors(clause.objects) if unnamed and frame.relation == "aids" else []
        if unnamed and (found := self.entered(clause) or args(self.linked, given)):
            return found, 1.0
        slots = [
            s for s in frame.source if s != "obj" or clause.passive or "subj" not in frame.source
        ]  # "was sent": goes
        found = next((found for slot in slots if (found := self.acting(frame, clause, slot))), [])
        if found or "subj" not in frame.source:
            return self.authorities(found) if unnamed else found, 1.0
        if unnamed and frame.relation in CUSTODY and clause.verb.lemma not in LAWLESS:
            where = args(self.linked, [*clause.phrase("in"), *owned(clause.phrase("from"))])
            return [a for a in where if self.linked.actors[a.actor].type is ActorType.STATE], PLACE_WEIGHT
        if is_outcome(clause.verb):
            return [], 1.0  # "said Peru's efforts had failed, *raising* doubts": the saying does
        if adopted := self.adopters(clause.subjects):
            return adopted, OWNER_WEIGHT
        if issued := issuers(self.linked, clause.subjects):
            return issued, OWNER_WEIGHT
        if context.status is Status.REQUESTED and clause.verb.dep_ == "xcomp":
            return owners_of(self.linked, clause.subjects, self.suffers), OWNER_WEIGHT  # who asks it does not do it
        voters = [v for t in clause.subjects if (v := voted(t)) is not None]
        makers = [t.head for t in clause.subjects if self.is_deed(t, clause.verb)] + voters
        makers = [s for verb in makers for s in Clause(verb).subjects]
        makers += [s for t in clause.subjects if self.is_blow(t) for s in laid_to(t)]
        found = args(self.linked, makers) or owners_of(self.linked, clause.subjects, self.suffers)
        weight = ARMS_WEIGHT if any(map(self.is_arm, clause.subjects)) else OWNER_WEIGHT
        return found or args(self.linked, self.launched_from(clause.subjects)), weight

    def acting(self, frame: Frame, clause: Clause, slot: str) -> list[Arg]:
        """Actors in a source slot; held *in* whose land, not "for a role in *the teachers'* strike"."""
        found = fill(self.linked, clause, slot)
        anybody = slot != "in" or frame.relation != "detains"
        return [a for a in found if anybody or a.is_place or self.linked.actors[a.actor].type is ActorType.STATE]

    def tellers(self, frame: Frame, clause: Clause, context: Context) -> list[Arg]:
        """Police who say who was arrested, prosecutors who say who was charged, an army that says what rebels fell."""
        word, foes = clause.verb.lemma, args(self.linked, clause.objects)
        outlaws = bool(foes) and all(self.linked.actors[f.actor].sector in OUTLAWS for f in foes)
        doers = frozenset[str]()
        if frame.relation == "kills" and outlaws and {n.lemma for n in clause.near("in")} <= FOUGHT:
            doers = ARMED
        elif frame.relation == "investigates" and word in CHARGING:
            doers = frozenset({"JUD"})
        elif frame.relation == "detains" and word not in COURTS:
            doers = ARMED if outlaws else frozenset({"COP"})
        known = (s for s in context.attributed if s.actor in self.linked.actors)
        return [s for s in known if self.linked.actors[s.actor].sector in doers]

    def partners(self, clause: Clause) -> list[Arg]:
        """With whom an exercise is held: "held war games *with Chile* off Peru"."""
        return args(self.linked, clause.near("with")) if drills(clause) and not bordered(clause) else []

    def drilling(self, frame: Frame, clause: Clause, context: Context) -> list[Draft]:
        """Those who drill near somebody else drill with each other."""
        if frame.relation != "mobilizes-against" or not drills(clause):
            return []
        return self.pairs(args(self.linked, clause.subjects), clause.verb, "cooperates-with", context, TOGETHER)

    def adopters(self, subjects: list[Token]) -> list[Arg]:
        """Whose a resolution is that names no body, whoever drafted it: the council or parliament told of last."""
        noun = next((n for n in subjects if n.lemma == "resolution" and not owned_before(n)), None)
        if noun is None:
            return []
        for mention in reversed(self.linked.mentions):
            actor = self.linked.actors[mention.actors[0]]
            if mention.last < noun.i and ADOPTING & {*actor.label.lower().split()}:
                return [Arg(actor.id, mention)]
        return []

    def entered(self, clause: Clause) -> list[Arg]:
        """Who summoned somebody *to the ministry*, barred him *from (entering) the country* or *the bloc*."""
        word = clause.verb.lemma
        if word in CALLED:
            return [a for a in args(self.linked, clause.phrase("to")) if not a.is_place]
        left = args(self.linked, [*clause.near("from"), *clause.near("out"), *clause.near("of")])
        bodies = [a for a in left if self.linked.actors[a.actor].type is ActorType.ORGANIZATION]
        if word in PUT_OUT and bodies:
            return bodies
        if word not in SHUT_OUT:
            return []
        out = [c for c in clause.verb.children if c.dep_ == "prep" and c.lower_ == "from"]
        entering = [o for c in out for g in c.children if g.dep_ == "pcomp" for o in Clause(g).objects]
        found = self.authorities(args(self.linked, [*clause.phrase("from"), *entering]))
        return [a for a in found if self.linked.actors[a.actor].type is ActorType.STATE]

    def speakers(self, context: Context, blaming: bool = False) -> list[Arg]:
        """Who says it, if they may do it or have it done: "*the police* said looters would be shot". Anybody but the
        press may lay something at somebody's door.
        """
        barred = PRESS if blaming else ONLOOKERS
        return [a for a in context.attributed if self.linked.actors[a.actor].sector not in barred]

    def launched_from(self, nouns: list[Token]) -> list[Token]:
        """Where an attack or a weapon comes from: "rockets *from Gaza* hit", "killed by fire *from rebels*"."""
        armed = [n for n in nouns if self.is_arm(n) or self.is_hostile(n) or n.lemma in BLASTS | SHOTS]
        return [head for noun in armed for head in sent_from(noun)]

    def is_arm(self, noun: Token) -> bool:
        """Whether a noun means arms or troops: what "*Peru's jets*" do, Peru does."""
        row = self.lexicon.noun(noun)
        return row is not None and row.group in ARMS

    def authorities(self, sources: list[Arg]) -> list[Arg]:
        """Sources, a mere place among them replaced by its state: who holds "a man arrested in *Lyon*".

        Whose own a thing is gives way to who grants it: "stripped of *their British* citizenship".
        """
        sources = [s for s in sources if s.mention.kind is not MentionKind.PRONOUN] or sources
        states = [(s, f"state/{self.linked.actors[s.actor].state}" if s.is_place else s.actor) for s in sources]
        return [replace(s, actor=actor) for s, actor in states if actor in self.linked.actors]

    def doers(self, clause: Clause, harmed: list[Token], upon: tuple[str, ...] = ()) -> list[Arg]:
        """Who did the deed in which somebody came to harm: "killed in a *French* raid", "in clashes with *police*"."""
        victims = {a.actor for a in args(self.linked, harmed)}
        both = [clause, *(Clause(c) for c in grammar.children(clause.verb, "conj") if is_gapped(c))]
        nouns = (n for c in both for name in (*DURING, *upon) for n in c.phrase(name))
        for noun in (n for counted in nouns for n in (counted, *grammar.quantified(counted))):
            found = [a for a in self.authors_of(noun, victims) if not a.is_place and a.actor not in victims]
            if found:
                return found
        return next((found for c in both if (found := self.meanwhile(c, victims))), [])

    def authors_of(self, noun: Token, victims: set[str]) -> list[Arg]:
        """Whose an attack is, or who fought in it: by its own phrases, by who is blamed for it or launched it."""
        row = self.lexicon.event(noun)
        protest = row is not None and row.relation == "protests-against"  # who marches kills nobody by it
        if protest or not (self.is_hostile(noun) or noun.lemma in BLASTS):
            return []
        slots = ("with", "against", "between") if row is not None and row.group == "clash" else ("by", "poss")
        named = fill_noun(self.linked, noun, slots, victims) or args(self.linked, laid_to(noun))
        done = not named and noun.dep_ in grammar.OBJECT and (noun.head.lemma in DONE or self.is_doing(noun.head))
        return args(self.linked, Clause(noun.head).subjects) if done else named

    def meanwhile(self, clause: Clause, victims: set[str]) -> list[Arg]:
        """Who attacked when somebody came to harm: "were killed when *rebels* ambushed their lorry"."""
        for verb in grammar.children(clause.verb, "advcl"):
            opened = any(c.lower_ in WHEN and c.dep_ in ("mark", "advmod") for c in verb.children)
            rows = (f for key in grammar.verb_keys(verb) for f in self.lexicon.frames.get(key, ())) if opened else ()
            if any(RELATIONS[f.relation].root in HARM for f in rows):
                return self.armed(verb, victims)
        return []

    def armed(self, verb: Token, victims: set[str]) -> list[Arg]:
        """Who attacks, or whose arms do: "*rebels* fired", "a mine laid by *rebels* blew up"."""
        clause = Clause(verb)
        arms = [clause.subjects, clause.objects]
        named = [args(self.linked, clause.subjects), *(owners_of(self.linked, a, self.suffers) for a in arms)]
        others = ([a for a in found if a.actor not in victims and not a.is_place] for found in named)
        return next((found for found in others if found), [])

    def undergoes(self, noun: Token) -> bool:
        """Whether an of-phrase names who undergoes the noun, good or bad: whose release is asked is not asked."""
        row = self.lexicon.event(noun)
        return row is not None and bool(row.target) and row.target[0] == "of"

    def is_deed(self, noun: Token, verb: Token) -> bool:
        """A noun that is what somebody did: "launched *strikes* that killed"; not "condemned *strikes* that"."""
        passive = noun.dep_ == "nsubjpass" and noun.head.lemma in ADOPTED
        if passive or noun.dep_ not in grammar.OBJECT or not grammar.is_verb(noun.head):
            return passive
        if grammar.infinitive(verb) or noun.head.lemma in DONE | AUTHORED:
            return True
        return self.lexicon.event(noun) is not None and self.is_doing(noun.head)

    def is_doing(self, verb: Token) -> bool:
        """Whether a verb has its subject do what its object tells: lends it to the noun, or sets it going."""
        rows = [light for key in grammar.verb_keys(verb) for light in self.lexicon.light.get(key, ())]
        return any(light.effect == "do" for light in rows) or verb.lemma in SET_GOING

    def is_blow(self, noun: Token) -> bool:
        """A noun for an attack or for what it is made with: "the *blast*", "a car *bomb*"."""
        row = self.lexicon.event(noun)
        return noun.lemma in BLASTS or (row is not None and RELATIONS[row.relation].root == "ASSAULT")

    def is_hostile(self, noun: Token) -> bool:
        """A noun for a deed against somebody: what is below it may be its victim."""
        row = self.lexicon.event(noun)
        return row is not None and RELATIONS[row.relation].root in DEEDS


def is_outcome(verb: Token) -> bool:
    """A participle that tells what came of all before it: "..., *raising* doubts"."""
    bare = verb.dep_ == "advcl" and verb.tag_ == "VBG" and not grammar.marks(verb)
    return bare and verb.left_edge.i > verb.head.i and verb.doc[verb.left_edge.i - 1].text == ","


def is_said(frame: Frame, context: Context) -> bool:
    """Whether a threat that a speaker makes is of the future, any other judgement of what is."""
    if RELATIONS[frame.relation].root != "THREATEN":
        return context.status is Status.ASSERTED
    if frame.prep == "until":  # "they *have until* Friday"
        return context.status is Status.ASSERTED
    on_condition = context.status is Status.POSSIBLE and context.operators[-1:] == ("would",)
    return context.status is Status.PLANNED or on_condition


def owned(nouns: list[Token]) -> list[Token]:
    """Owners of the nouns: "released from *North Korean* captivity"."""
    return [owner for noun in nouns for owner in grammar.owners(noun)]
