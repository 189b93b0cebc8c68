"""What somebody says of another's doings: "said Oman's decision was *illegal*", that its efforts *had failed*."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.drafting import Told
from kgraph.extract.actors.sides import on_one_side, shares
from kgraph.extract.actors.slots import never, owners_of, spoken_of
from kgraph.extract.earlier.answers import Answer
from kgraph.extract.earlier.implied import Pointer
from kgraph.extract.earlier.kinds import roots
from kgraph.extract.earlier.statements import is_stated
from kgraph.extract.judging.censure import is_bad, is_kind, is_marked
from kgraph.extract.judging.critics import is_ruler
from kgraph.extract.judging.judgements import (
    ALTERED,
    BELIEVED,
    CRIMES,
    DUTIES,
    FAVOURABLE,
    GOOD,
    HARMING,
    HOSTILITIES,
    KEEPING,
    MADE_GOOD,
    UNTRUE,
    VOID,
    WORDS_GIVEN,
    WRONGING,
    WRONGS,
)
from kgraph.extract.judging.reproaches import FRIENDS, is_reproach
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.syntax.fused import called
from kgraph.extract.syntax.objects import NAMING
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.link import Linked
from kgraph.model import Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

CRITICISM = Told("criticizes", "verdict", 0.6)
CHARGE = Told("accuses", "verdict", 0.7)
OPPOSITION = Told("opposes", "verdict", 0.6)
DENIAL = Told("denies", "verdict", 0.6)
PRAISE = Told("praises", "verdict", 0.6)
CHARGES = frozenset({"charge", "accusation", "allegation"})  # what a statement is called behind it
CLAIMS = frozenset("claim allegation charge accusation report statement story assertion suggestion account".split())
REPORTS = frozenset({"report", "finding", "study", "dossier", "footage", "video"})
SLANTED = frozenset(  # what a report is called by whom it accuses
    "biased one-sided exaggerated fabricated distorted misleading inaccurate flawed unbalanced politicized politicised "
    "malicious unfair sensational partisan".split()
)
STEPS = frozenset("one decision step move thing choice course policy approach path".split())  # "the *right* one"
CLOAKS = frozenset("front cover cloak smokescreen facade pretext fig-leaf guise excuse".split())
GIFTS = frozenset({"reward", "prize", "gift", "bonus", "licence", "license", "present", "boon"})
GIVEN = frozenset("terrorist extremist aggressor enemy dictator regime criminal kill murder junta militant".split())
MISREAD = frozenset({"blackmail"})  # read as a participle: "it is *blackmail*"
COPULAS = frozenset({"be", "remain", "amount", "constitute"})
THIS = frozenset({"this", "that"})  # what was just done: "*this* is an outrage"
FAR = 150  # words back to where a decision is said to be somebody's
OWNED = frozenset("decision move announcement plan proposal policy shift ruling law bill offer".split())
ENDEAVOURS = OWNED | frozenset(
    "effort attempt strategy approach campaign diplomacy budget reform condition term remark comment statement word "
    "speech conduct behaviour behavior handling treatment response reaction refusal silence absence failure inaction "
    "intervention involvement presence agenda verdict version quota scheme formula roadmap initiative draft blueprint "
    "timetable target demand stance reply answer letter position candidacy bid application quest claim action conduct "
    "programme program ambition escalation buildup activity rhetoric "
    "launch test drill exercise manoeuvre maneuver deployment expansion construction "
    "intransigence obstinacy inflexibility stubbornness unwillingness interference meddling behaviors".split()
)
REASONS = frozenset({"because", "owing", "due"})
FAULTS = frozenset(
    "refusal unwillingness intransigence reluctance failure behavior behaviour obstinacy stubbornness inflexibility "
    "obstruction interference meddling negligence aggression provocation hostility greed incompetence treachery".split()
)
TRUSTED = frozenset(
    "true good great reliable loyal steadfast trusted trustworthy faithful dependable".split()
)  # friends
GROUPS = frozenset({"decision", "proposal", "insult"})  # nouns for what somebody does, whatever it is
KIND = GOOD | FAVOURABLE
OUTRAGES = CRIMES | HOSTILITIES
DISCREDITED = SLANTED | UNTRUE
UNDERTAKEN = ENDEAVOURS | CLAIMS


def verdict(clause: Clause) -> Told | None:
    """What a clause says of its subject: that it is bad, has come to nothing, counts for nothing, or is good."""
    verb, denied = clause.verb, grammar.negated(clause.verb)
    if is_charge(verb):
        return CHARGE
    if is_reproach(clause):
        return CRITICISM
    if neglects(clause) or (verb.lemma in HARMING and not denied and not clause.passive):
        return CRITICISM
    if verb.lower_ in MISREAD and clause.passive:
        return CRITICISM
    if verb.lemma in WRONGING:
        return None if denied or clause.passive else CRITICISM
    if verb.lemma in ALTERED:
        return OPPOSITION if denied and clause.objects else None
    if verb.lemma in MADE_GOOD:
        return PRAISE if not denied and {n.lemma for n in clause.objects} & WRONGS else None
    if verb.lemma == "fail":
        return CRITICISM if not denied and not clause.complements and not clause.objects else None
    if verb.lemma == "work":
        meant = any(s.pos_ not in ("PRON", "DET") for s in clause.subjects)  # "but *this* did not work": nobody's doing
        return CRITICISM if denied and meant else None
    if verb.lemma not in COPULAS or denied:
        return None
    words = grammar.expand([*grammar.children(verb, "acomp", "attr", "dobj", "oprd"), *reached(verb)])
    said = {w.lemma for w in words} | {c.lemma for w in words if w.lemma in STEPS for c in w.lefts if c.dep_ == "amod"}
    if said & VOID:
        return OPPOSITION
    if said & GOOD or any(is_friend(w) for w in words):
        return PRAISE
    if said & UNTRUE and any(n.lemma in CLAIMS for n in clause.subjects):
        return DENIAL
    cloak = any(w.lemma in CLOAKS and grammar.phrase(w, "for") for w in words)  # "was a *front for* arms dealers"
    judged = any(is_bad(w) or w.lemma in OUTRAGES or is_gift(w) for w in words)
    return CRITICISM if cloak or judged or is_quoted(words) else None


def is_gift(noun: Token) -> bool:
    """Whether an act is called what nobody should be given for what they do: "a *reward for* terrorism"."""
    ends = {n.lemma for n in grammar.phrase(noun, "for", "to")}
    return noun.lemma in GIFTS and bool(ends & (OUTRAGES | GIVEN))


def is_friend(noun: Token) -> bool:
    """Whether somebody is called more than an ally: "a *true* friend", "a *reliable* partner"."""
    return noun.lemma in FRIENDS and any(c.lemma in TRUSTED for c in noun.lefts)


def is_charge(verb: Token) -> bool:
    """Whether what a clause states is called a charge behind it: "said Peru armed them, *a charge* that it denied"."""
    if verb.dep_ not in grammar.CLAUSAL and verb.dep_ != "ROOT":
        return False
    behind = (w for w in verb.doc[verb.i + 1 : verb.sent.end] if w.lemma in CHARGES and w.pos_ == "NOUN")
    return any(w.left_edge.lower_ in ("a", "an") and w.doc[w.left_edge.i - 1].text == "," for w in behind)


def neglects(clause: Clause) -> bool:
    """Whether somebody has left undone what they should have done: "had *failed to protect* them", "*did nothing*"."""
    verb, denied = clause.verb, grammar.negated(clause.verb)
    if verb.lemma == "fail":
        return not denied and any(c.lemma in DUTIES and grammar.infinitive(c) for c in clause.complements)
    done = {t.lemma for t in clause.objects}
    if verb.lemma in KEEPING:  # "had *not kept its word*"
        return denied and bool((done | {t.lemma for t in clause.phrase("on")}) & WORDS_GIVEN)
    return verb.lemma == "do" and (bool(done & {"nothing", "little"}) or (denied and "enough" in done))


def reached(verb: Token) -> list[Token]:
    """What something comes to: "amounted to *an insult*"."""
    return grammar.phrase(verb, "to") if verb.lemma == "amount" else []


def is_quoted(words: list[Token]) -> bool:
    """Whether what something is said to be is a figure of speech in quotation marks: 'was "*a joke*"'."""
    nouns = [w for w in words if w.pos_ == "NOUN"]
    return bool(nouns) and not is_kind(nouns) and any(is_marked(w) for w in nouns)


def verdicts(linked: Linked, lexicon: Lexicon, clause: Clause, own: Context) -> tuple[list[Draft], list[Pointer]]:
    """A judgement on whoever owns what is judged, and pointers to whoever did what was named before."""
    denied = own.status is Status.NEGATED and grammar.negated(clause.verb)  # "would *not change* the law"
    foreseen = own.status is not Status.NEGATED and clause.verb.lemma in HARMING  # "would *harm* ties"
    judgement = verdict(clause) if own.attributed and (denied or foreseen or own.status is Status.ASSERTED) else None
    if judgement is None:
        return [], []
    speakers = {s.actor for s in own.attributed}
    own = replace(own, status=Status.ASSERTED)
    told = replace(own, attributed=(), attributed_words="")
    drafts: list[Draft] = []
    pointers: list[Pointer] = []
    for noun in [s for s in clause.subjects if not grammar.is_verb(s)] or acting(clause):
        judged = blamed(linked, lexicon, noun, clause) or (
            spoken_of(linked, own.speech) if noun.pos_ in ("PRON", "DET") else []
        )
        drafts += [
            told.draft(
                clause.verb, s, t, judgement.relation, confidence=judgement.confidence, rule="verdict", row="verdict"
            )
            for s in own.attributed
            for t in judged
            if t.actor not in speakers and is_ruler(linked, t) and not shares(linked, s.actor, t.actor)
        ]
        meant = not judged and (noun.pos_ != "PRON" or noun.lower_ in THIS or is_deed(clause, noun))
        kinds = roots(lexicon, noun) if meant else frozenset()
        pointers += [Pointer(clause.verb, s, judgement, told, noun, kinds) for s in own.attributed if kinds]
    return drafts, pointers


def is_deed(clause: Clause, noun: Token) -> bool:
    """Whether *it* is something done, by what it is called: "said *it* was blackmail", not "it was wrong to go"."""
    called = any(c.dep_ == "attr" and c.pos_ == "NOUN" for c in clause.verb.children) or clause.passive
    return noun.lower_ == "it" and called and not clause.complements


def acting(clause: Clause) -> list[Token]:
    """Who does what a clause judges: "*what Peru has done* is a disgrace"; who "cannot be trusted"."""
    if clause.passive:
        return clause.objects if clause.verb.lemma == "trust" or clause.verb.lower_ in MISREAD else []
    whole = grammar.children(clause.verb, "csubj")
    return [s for c in whole for s in grammar.grammatical_subjects(c) if s.tag_ not in ("WP", "WDT")]


def faulted(linked: Linked, clause: Clause, own: Context) -> list[Draft]:
    """A charge in the reason that a speaker gives: "the talks failed *because of Chile's refusal* to compromise"."""
    if not own.attributed or own.status is not Status.ASSERTED:
        return []
    reasons = [c for c in clause.verb.children if c.lower_ in REASONS]
    nouns = [n for c in reasons for n in c.subtree if n.lemma in FAULTS and n.pos_ == "NOUN"]
    told = own.spoken()
    return [
        told.draft(clause.verb, s, t, CHARGE.relation, confidence=CHARGE.confidence, rule="verdict", row="fault")
        for s in own.attributed
        for t in owners_of(linked, nouns[:1], never)
        if not t.is_place and s.actor != t.actor and not on_one_side(linked, s.actor, t.actor)
    ]


def remarks(linked: Linked, clause: Clause, own: Context) -> list[Draft]:
    """A judgement in passing on what a clause tells: "shut the border, *in what Peru called a provocation*"."""
    inner = [c for p in grammar.children(clause.verb, "prep") if p.lower_ == "in" for c in grammar.children(p, "pcomp")]
    return [
        own.spoken().draft(calling, s, t, told.relation, confidence=told.confidence, rule="verdict", row="remark")
        for calling in inner
        if (noun := called(calling)) is not None and (told := remark(noun)) is not None
        for s in args(linked, grammar.grammatical_subjects(calling))
        for t in args(linked, clause.subjects)
        if s.actor != t.actor and not on_one_side(linked, s.actor, t.actor)
    ]


def remark(noun: Token) -> Told | None:
    """What is said of an act by what it is called."""
    if is_bad(noun) or noun.lemma in OUTRAGES:
        return CRITICISM
    return PRAISE if {c.lemma for c in noun.children} & KIND else None


def rebuttals(linked: Linked, lexicon: Lexicon, clause: Clause, own: Context) -> list[Answer]:
    """Denials in other words: "said the charges were *false*", "called them *absurd*"."""
    if own.status is not Status.ASSERTED:
        return []
    naming = clause.verb.lemma in NAMING
    said = clause.predicated if naming else grammar.expand(grammar.children(clause.verb, "acomp", "attr"))
    said += [clause.verb] if clause.passive and clause.verb.lower_ in SLANTED else []
    if not said:
        return []
    nouns = clause.objects if naming or clause.passive else clause.subjects
    rows = [row for noun in nouns if (row := lexicon.event(noun)) is not None]
    charged = any(RELATIONS[row.relation].root == "ACCUSE" for row in rows) or any(map(is_stated, nouns))
    slanted = any(n.lemma in REPORTS for n in nouns) and bool({w.lower_ for w in said} & DISCREDITED)
    if not slanted and (not charged or not is_dismissed(said, naming)):
        return []
    told = own if naming else replace(own, attributed=(), attributed_words="")
    tellers = args(linked, clause.subjects) if naming else list(own.attributed)
    return [Answer(clause.verb, s, lexicon.answers["deny"][0], told) for s in tellers]


def is_dismissed(said: list[Token], naming: bool) -> bool:
    """Whether what a charge is said to be denies it: untrue; or any name for it that does not own that it is true."""
    words = {w.lemma for w in said} | {c.lemma for w in said for c in w.children if c.dep_ == "amod"}
    thing = any(w.pos_ in ("NOUN", "PROPN") or (w.tag_ == "VBG" and is_marked(w)) for w in said)
    figure = naming or is_quoted(said)
    return bool(words & UNTRUE) or (figure and thing and not words & BELIEVED)


def blamed(linked: Linked, lexicon: Lexicon, noun: Token, clause: Clause) -> list[Arg]:
    """Whoever owns the thing, or is the thing itself: "said *Oman* was a threat"."""
    row = lexicon.noun(noun)
    if noun.lemma in UNDERTAKEN or (row is not None and (row.relation or row.group in GROUPS)):
        return [a for a in owners_of(linked, [told_before(linked, noun)], never) if not a.is_place]
    idle = clause.verb.lemma in ALTERED | HARMING | {"fail", "work"} and not neglects(clause)
    return [] if idle else named(linked, noun)


def named(linked: Linked, noun: Token) -> list[Arg]:
    """The actor that a noun itself means, no place."""
    return [a for a in args(linked, [noun]) if not a.is_place]


def told_before(linked: Linked, noun: Token) -> Token:
    """Where the text said whose a decision is: "*its decision* to leave ... said *the decision* was wrong"."""
    if noun.lemma not in OWNED or not any(c.lower_ == "the" for c in noun.lefts) or any(grammar.owners(noun)):
        return noun
    before = noun.doc[max(noun.i - FAR, 0) : noun.i]
    same = (t for t in reversed(before) if t.lemma == noun.lemma and t.pos_ == "NOUN")
    return next((t for t in same if owners_of(linked, [t], never)), noun)
