"""Warnings in plain words: "told Peru aid *could be cut off if* ...", "would shut its ports *unless Peru* paid",
"ordered Peru to pay *or face war*".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.sides import on_one_side
from kgraph.extract.earlier.answers import PUBLIC
from kgraph.extract.governing.operators import conveyed
from kgraph.extract.speakers.attribution import SPEECH
from kgraph.extract.speakers.context import Context, Draft, inverted
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause, surface_subjects
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.extract.tables.rows import COOPERATIVE
from kgraph.link import Linked
from kgraph.model import Status
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

TELLING = frozenset("tell inform notify advise remind radio write cable signal".split())
THREATS = frozenset({"threatens", "warns"})
VOWING = frozenset({"vow", "pledge", "swear", "promise", "threaten"})
HINTING = frozenset({"hint", "signal", "indicate"})
MENACING = frozenset({"would", "will", "could", "might", "may"})
CONDITION = frozenset({"if", "unless", "until"})
ANSWERING = frozenset({"respond", "react", "act", "intervene"})
CUTTING = frozenset({"cut", "cancel", "refuse"})
ULTIMATUM_WEIGHT = 0.75
TROOPS = frozenset("troop force soldier army unit peacekeeper garrison tank".split())
WITHDRAWING = frozenset({"withdraw", "pull", "remove", "recall"})
SUFFERING = frozenset({"face", "risk", "lose", "suffer", "die", "else"})
LOSING = frozenset({"stand", "risk", "lose", "forfeit", "face", "suffer"})
FORETOLD = frozenset({"would", "will"})
CONSEQUENCES = frozenset(
    "price dearly consequence pain wrath fate reprisal retaliation sanction war attack strike".split()
)
PERSISTING = frozenset("continue maintain keep stay remain prolong extend sustain press carry go hold stick".split())
STOPPAGES = frozenset(
    "strike stoppage walkout protest boycott blockade sit-in picket demonstration campaign stayaway occupation".split()
)
WARNING = frozenset({"warn", "threaten", "caution", "hint"})
PENALTIES = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})
BODING = CONSEQUENCES | frozenset("response answer action measure step fire fury revenge punishment".split())
PAYING = dict.fromkeys(("pay", "suffer", "feel", "face", "meet", "regret", "risk"), CONSEQUENCES)
WARNERS = SPEECH | TELLING | HINTING | VOWING


def ultimatums(linked: Linked, lexicon: Lexicon, clause: Clause, own: Context, told: list[Draft]) -> list[Draft]:
    """What a verb warns of besides what it has told: "threatened to kill a nun *if Peru* did not pay"."""
    threats = {d.target.actor for d in told if d.head == clause.verb and d.relation in THREATS}
    if threats and not is_price(clause):
        return []
    return [d for d in warnings(linked, lexicon, clause, own) if d.target.actor not in threats]


def is_price(clause: Clause) -> bool:
    """Whether what is threatened would be done for what somebody does *not* do: "to kill a nun *unless Peru* paid"."""
    averted = [c for w in (clause.verb, *clause.complements) for c in conditions(w)]
    undone = any(grammar.negated(c) or "unless" in grammar.marks(c) or "until" in grammar.marks(c) for c in averted)
    return clause.verb.lemma in VOWING and bool(clause.complements) and undone


def warnings(linked: Linked, lexicon: Lexicon, clause: Clause, own: Context) -> list[Draft]:
    """What a verb of telling warns of: toward who is told, or who could still avert it."""
    verb = clause.verb.lemma
    if verb not in WARNERS or own.status is not Status.ASSERTED or clause.passive:
        return []
    vowed = verb in VOWING and any(is_vowed(lexicon, c) for c in clause.complements)
    if verb == "threaten" or vowed or bodes(lexicon, clause):
        return threatened(linked, clause, own)
    for content in clause.complements:
        if verb in TELLING and (doomed := suffering(linked, clause, content)):
            return addressed(linked, clause, own, "warns", args(linked, clause.subjects), doomed)
        averted = conditions(content)
        if not averted or not is_menacing(lexicon, content):
            continue
        speakers = [a for a in args(linked, clause.subjects) if not a.is_place]
        heard = [a for a in args(linked, [*clause.objects, *clause.datives]) if is_party(linked, a)]
        if verb not in TELLING and not is_own(linked, speakers, content):
            continue  # "said that the rebels would attack if ...": what others do
        awaited = heard if verb in TELLING else averting(linked, averted)
        return addressed(linked, clause, own, "warns", speakers, awaited)
    return []


def suffering(linked: Linked, clause: Clause, content: Token) -> list[Arg]:
    """Who is told that they *would pay a price*, or *stood to lose* aid unless they gave in."""
    if content.lemma in LOSING and conditions_of(content) and not grammar.negated(content):
        return [a for a in args(linked, [*clause.objects, *clause.datives]) if is_party(linked, a)]
    if not FORETOLD & set(grammar.auxiliaries(content)) or grammar.negated(content):
        return []
    paid = {w.lemma for w in content.children} & PAYING.get(content.lemma, frozenset())
    told = any(s.pos_ == "PRON" for s in surface_subjects(content))
    heard = args(linked, [*clause.objects, *clause.datives]) if paid and told else []
    return [a for a in heard if is_party(linked, a)]


def bodes(lexicon: Lexicon, clause: Clause) -> bool:
    """Whether what is promised or warned of hurts: "promised *retaliation* if", "warned of *consequences* if"."""
    verb = clause.verb.lemma
    if verb == "warn":
        return any(n.lemma in BODING and not grammar.phrase(n, "by") for n in clause.phrase("of"))
    told = clause.objects if verb in VOWING else []
    events = [row for noun in told if (row := lexicon.event(noun)) is not None and row.relation]
    return any(n.lemma in BODING for n in told) or any(not row.cooperative for row in events)


def is_vowed(lexicon: Lexicon, content: Token) -> bool:
    """Whether what is vowed hurts: "to *invade*", "to resume *air strikes*", "to keep *fighting*"."""
    acts = [content, *grammar.children(content, "xcomp")]
    nouns = [row for o in grammar.children(content, *grammar.OBJECT) if (row := lexicon.event(o)) is not None]
    hostile = any(is_hostile(lexicon, v) for v in acts if lexicon.frames.keys() & set(grammar.verb_keys(v)))
    return not grammar.negated(content) and (hostile or any(r.relation and not r.cooperative for r in nouns))


def threatened(linked: Linked, clause: Clause, own: Context) -> list[Draft]:
    """Whom a threat that names nobody is to: "threatened strikes *if Peru* did not withdraw", "vowed to strike *unless
    Peru* withdrew".
    """
    threats = [clause.verb, *clause.objects, *clause.complements]
    averted = [c for t in threats for c in conditions(t)]
    speakers = [a for a in args(linked, clause.subjects) if not a.is_place]
    kept_up = any(persists(c) for c in clause.complements) and all("until" in grammar.marks(c) for c in averted)
    relation = "rejects" if kept_up else "threatens"
    return addressed(linked, clause, own, relation, speakers, averting(linked, averted))


def persists(verb: Token) -> bool:
    """Whether a protest or strike is only gone on with: "to *continue* their strike", "to *stay* on strike"."""
    goes_on = verb.lemma in PERSISTING or bool(PERSISTING.intersection(grammar.verb_keys(verb)))
    nouns = [*Clause(verb).objects, *(n for _, n in grammar.prepositions(verb))]
    return goes_on and any(n.lemma in STOPPAGES for n in nouns)


def threatening(linked: Linked, drafts: list[Draft]) -> list[Draft]:
    """The drafts; a demand with a penalty is a threat to a coder: "told Peru to pay *or face war*"."""
    for draft in drafts:
        if (draft.relation in ("demands", "urges") and is_penalized(draft.head)) or is_own_warning(linked, draft):
            draft.plover = "THREATEN"
    return drafts


def is_own_warning(linked: Linked, draft: Draft) -> bool:
    """Whether somebody warns of what their own side may do: "*may* withhold aid, its chief *warned*"."""
    if draft.status is not Status.POSSIBLE or draft.speech is None or draft.speech.lemma not in WARNING:
        return False
    hurts = RELATIONS[draft.relation].root in PENALTIES
    return hurts and any(on_one_side(linked, s.actor, draft.source.actor) for s in draft.attributed)


def is_penalized(head: Token) -> bool:
    """Whether words behind a demand say what follows if it is not met; the parse of *or face* varies."""
    doc, end = head.doc, head.sent.end
    return any(t.lower_ == "or" and t.i + 2 < end and hurts(*doc[t.i + 1 : t.i + 3]) for t in doc[head.i : end])


def hurts(word: Token, following: Token) -> bool:
    """Whether an alternative is one to suffer: "or *face* war", "or *be killed*", "or *they would* attack"."""
    undergone = word.lower_ == "be" and following.tag_ == "VBN"
    return word.lower_ in SUFFERING or undergone or (word.tag_ == "PRP" and following.lower_ in FORETOLD)


def averting(linked: Linked, averted: list[Token]) -> list[Arg]:
    """Who could still avert it: the subjects of the conditions."""
    return args(linked, [s for c in averted for s in surface_subjects(c)])


def addressed(
    linked: Linked, clause: Clause, own: Context, relation: str, speakers: list[Arg], heard: list[Arg]
) -> list[Draft]:
    """What the speakers say to others than their own side."""
    told = own.weighed(ULTIMATUM_WEIGHT)
    return [
        conveyed(clause.verb, s, t, relation, told, "ultimatum")
        for s in speakers
        for t in heard
        if not t.is_place and not on_one_side(linked, s.actor, t.actor)
    ]


def is_own(linked: Linked, speakers: list[Arg], content: Token) -> bool:
    """Whether what would be done is done by the speaker's side, or by nobody who is named."""
    doers = args(linked, Clause(content).subjects)
    return all(on_one_side(linked, s.actor, d.actor) for s in speakers for d in doers)


def is_party(linked: Linked, side: Arg) -> bool:
    """Whether somebody is told who can do what is asked: no reporters, deputies or crowd."""
    return linked.actors[side.actor].sector not in PUBLIC and not side.is_place


def conditions(content: Token) -> list[Token]:
    """The clauses that say how something may be averted or come about: "*if* it did not stop", "*unless* Peru paid"."""
    return [c for c in grammar.children(content, "advcl") if grammar.marks(c) & CONDITION or inverted(c)]


def conditions_of(content: Token) -> list[Token]:
    """The conditions of a clause, or of what stands below its verb: "risked losing aid *unless it paid*"."""
    return [c for v in (content, *grammar.children(content, "xcomp")) for c in conditions(v)]


def is_menacing(lexicon: Lexicon, content: Token) -> bool:
    """Whether what would or could be done hurts: an act of conflict, or something kind that is cut off."""
    if not MENACING & set(grammar.auxiliaries(content)) or grammar.negated(content):
        return False
    if content.lemma in ANSWERING and not grammar.children(content, "prep"):  # "would *respond* if Peru attacked"
        return any(is_hostile(lexicon, c) for c in conditions(content))
    keys = grammar.verb_keys(content)
    troops = any(o.lemma in TROOPS for o in grammar.children(content, "dobj"))
    if troops and content.lemma in WITHDRAWING:
        return False  # "would withdraw *troops*" hurts nobody
    cut = not troops and any(o.effect in CUTTING for key in keys for o in lexicon.operators.get(key, ()))
    return cut or is_hostile(lexicon, content)


def is_hostile(lexicon: Lexicon, verb: Token) -> bool:
    """Whether most of what a verb may tell is conflict."""
    rows = [f for key in grammar.verb_keys(verb) for f in lexicon.frames.get(key, ())]
    hostile = [f for f in rows if RELATIONS[f.relation].root not in COOPERATIVE | {"REQUEST"}]
    return 2 * len(hostile) > len(rows)
