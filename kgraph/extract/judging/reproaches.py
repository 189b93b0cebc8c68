"""What a clause in speech holds against whom it is about: not *serious*, acting *unlawfully*, without *the right* to;
or that they do a thing of which it is said to be *shameful*; or what it calls theirs: "*Peru's reckless* policy".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.sides import shares
from kgraph.extract.actors.slots import never, owners_of
from kgraph.extract.frames.closed import SUFFERING
from kgraph.extract.judging.critics import is_ruler
from kgraph.extract.judging.judgements import BAD, HOSTILITIES
from kgraph.extract.speakers.context import CONDITION, DUTY, Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.link import Linked
from kgraph.model import Status

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

CERTAINTY = 0.55
# what somebody ought to be, and is *not* said to be
FIT = frozenset(
    "serious acceptable fair honest credible reliable sincere trustworthy legitimate justified responsible helpful "
    "constructive justifiable right democratic transparent consistent impartial neutral independent truthful lawful "
    "legal constitutional genuine straight frank candid straightforward reasonable permissible excusable tolerable "
    "tenable defensible appropriate wise worthy".split()
)
VIRTUES = frozenset(  # what they *lack*, have *no* ...
    "independence transparency credibility legitimacy courage will seriousness honesty integrity sincerity vision "
    "impartiality leadership competence compassion humanity decency shame respect regard wisdom goodwill backbone "
    "conscience principle mandate moral".split()
)
THEMSELVES = frozenset({"itself", "themselves", "himself", "herself", "nobody"})  # whom they "have only ... to blame"
FRIENDS = frozenset({"friend", "ally", "partner"})
TITLES = frozenset("right business authority mandate justification excuse".split())  # *no* ... to
# what something is *in* or *at*, and *against* what it is, where it is not as it ought to be
BREACHES = frozenset("violation breach contravention defiance contempt".split())
CLASHES = frozenset("contradiction conflict confrontation odds odd".split())
LAWS = frozenset("law constitution charter rule convention principle treaty spirit interest norm".split())
TRUTH = frozenset({"truth"})
WRONGLY = frozenset(
    "irresponsibly recklessly illegally unlawfully unfairly unjustly shamefully disgracefully brutally cruelly "
    "wrongly wrongfully dishonestly unconscionably arbitrarily cynically barbarically arrogantly hypocritically "
    "selfishly unacceptably provocatively stubbornly blatantly flagrantly falsely maliciously unconstitutionally "
    "undemocratically inhumanely callously treacherously outrageously deliberately heartlessly ruthlessly savagely "
    "disgustingly appallingly abusively disrespectfully cowardly deceitfully unreasonably disproportionately "
    "indiscriminately irrationally foolishly naively shamelessly brazenly unethically vindictively".split()
)
ILL = frozenset({"badly", "poorly", "shabbily", "harshly", "abominably", "dreadfully", "terribly", "horribly"})
DEALING = frozenset({"treat", "behave", "act", "handle", "manage", "conduct", "run", "govern", "serve"})
# what is called somebody's own where one speaks against it
DOINGS = frozenset(
    "policy behaviour behavior conduct action act activity campaign crackdown repression attack aggression regime rule "
    "war invasion occupation treatment decision move attitude rhetoric tactic practice stance approach handling "
    "response refusal interference intervention provocation ambition adventurism agenda actions demand claim law "
    "government leadership measure step blockade embargo sanction violence brutality record statement remark "
    "comment lie propaganda strategy position".split()
)
MISDEEDS = (HOSTILITIES - {"coup", "incursion", "hunt", "ultimatum", "escalation", "warfare"}) | frozenset(
    "aggression repression oppression brutality bullying blackmail intransigence hypocrisy arrogance cruelty "
    "treachery adventurism obstructionism imperialism tyranny barbarism greed incompetence negligence".split()
)
SHAMES = frozenset("disgrace scandal outrage shame irony hypocrisy insult mockery travesty crime ironic".split())
SAID_OF = frozenset({"dobj", "pobj", "attr", "nsubj", "nsubjpass"})
CONTENT = frozenset({"ccomp", "advcl", "csubj", "acl", "relcl"})
DEFENDED = frozenset("deny justify defend support praise excuse back condone".split())


def is_reproach(clause: Clause) -> bool:
    """Whether a clause says of its subject that it is not as it ought to be, or does wrong."""
    verb, denied = clause.verb, grammar.negated(clause.verb)
    if grammar.marks(verb) & CONDITION or DUTY & {*grammar.auxiliaries(verb)}:
        return False
    if verb.lemma == "be":
        return is_unfit(clause, denied) or (not denied and is_opposed(clause))
    if verb.lemma in ("run", "fly") and not denied:  # "*ran counter to* the accord", "*flies in the face* of it"
        return any(c.lower_ == "counter" for c in verb.rights) or any(n.lemma == "face" for n in clause.phrase("in"))
    if verb.lemma in ("have", "lack"):
        return is_wanting(clause, denied or verb.lemma == "lack")
    if verb.lemma == "go" and not denied:  # "had *gone too far*"
        return any(c.lower_ == "far" and any(m.lower_ == "too" for m in c.lefts) for c in verb.rights)
    if denied:
        lies = verb.lemma in ("tell", "speak") and any(n.lemma in TRUTH for n in clause.objects)
        return lies or (verb.lemma == "trust" and clause.passive)
    return not clause.passive and does_wrong(verb)


def is_unfit(clause: Clause, denied: bool) -> bool:
    """Whether what somebody is not, is what they ought to be: "is not *serious*", "not a *reliable* partner"."""
    said = grammar.expand(grammar.children(clause.verb, "acomp", "attr"))
    if any(w.lemma in FRIENDS and any(c.lower_ == "no" for c in w.lefts) for w in said):  # "is *no friend* of peace"
        return True
    if not denied and not any(c.lower_ == "neither" for w in said for c in w.lefts):
        return False
    words = {w.lemma for w in said} | {c.lemma for w in said if w.pos_ == "NOUN" for c in w.lefts if c.dep_ == "amod"}
    return bool(words & FIT)


def is_opposed(clause: Clause) -> bool:
    """Whether something is said to go against what is right: "is *in violation of* the law", "*contrary to* it"."""
    against = [n for n in clause.phrase("in") + clause.phrase("at") if n.lemma in BREACHES or is_clash(n)]
    contrary = any(c.lower_ == "contrary" for c in clause.verb.rights)
    lawless = any(n.lemma in LAWS for n in clause.phrase("against"))
    return contrary or lawless or bool(against)


def is_clash(noun: Token) -> bool:
    """Whether something clashes with what is right, not with anybody: "*at odds* with the treaty"."""
    return noun.lemma in CLASHES and any(n.pos_ == "NOUN" for n in grammar.phrase(noun, "with"))


def is_wanting(clause: Clause, denied: bool) -> bool:
    """Whether somebody has no title to what they do, or lacks a virtue: "has *no right* to", "lacks *courage*"."""
    for noun in clause.objects:
        none = denied or any(c.lower_ in ("no", "little") for c in noun.lefts)
        below = [*noun.rights, *grammar.children(clause.verb, "xcomp", "advcl")]
        bound = any(is_bound(noun, c) for c in below if grammar.is_verb(c))
        if noun.lower_ in THEMSELVES and any(c.lemma == "blame" and grammar.infinitive(c) for c in below):
            return True
        if none and (noun.lemma in VIRTUES or (noun.lemma in TITLES and bound)):
            return True
    return False


def is_bound(title: Token, verb: Token) -> bool:
    """Whether a verb tells what there is no title to: "no right *to send*", "no business *sending*"."""
    return grammar.infinitive(verb) or (title.lemma == "business" and verb.tag_ == "VBG")


def does_wrong(verb: Token) -> bool:
    """Whether an adverb says that something is done wrongly: "treated them *unfairly*"."""
    adverbs = {c.lower_ for c in verb.children if c.dep_ == "advmod"}
    return bool(adverbs & WRONGLY) or (verb.lemma in DEALING and bool(adverbs & ILL))


def deplored(linked: Linked, clause: Clause, own: Context) -> list[Draft]:
    """Drafts of what a clause in speech deplores that somebody does: "it is *shameful that Peru* turns them away"."""
    if not own.attributed or own.status is not Status.ASSERTED or clause.verb.lemma != "be":
        return []
    if not any(s.lower_ == "it" for s in clause.subjects) and not grammar.children(clause.verb, "expl"):
        return []
    if not any(w.lemma in BAD or w.lemma in SHAMES for w in grammar.children(clause.verb, "acomp", "attr")):
        return []
    said = [*grammar.children(clause.verb, "acomp", "attr"), clause.verb]
    inner = [c for w in said for c in w.rights if c.dep_ in CONTENT and is_done(c)]
    return [
        d for c in inner for s in Clause(c).subjects for d in held_against(linked, clause.verb, own, args(linked, [s]))
    ]


def is_done(verb: Token) -> bool:
    """Whether a clause tells what somebody does: "*that* Peru *turns them away*", no wish and no suffering."""
    that = any(c.lower_ == "that" and c.dep_ in ("mark", "advmod") for c in verb.lefts)
    told = that or (verb.dep_ == "ccomp" and grammar.is_finite(verb) and not grammar.marks(verb))
    return told and verb.lemma not in SUFFERING - {"be", "have"} and not grammar.is_passive(verb)


def slurs(linked: Linked, clause: Clause, own: Context) -> list[Draft]:
    """Drafts of what a clause in speech calls somebody's doings: "pays for *Uganda's reckless* policy"."""
    if not own.attributed or clause.verb.lemma in DEFENDED:
        return []
    preps = [c for c in clause.verb.children if c.dep_ == "prep"]
    nouns = [n for w in (clause.verb, *preps) for n in w.children if n.dep_ in SAID_OF]
    slurred = [n for n in nouns if is_slurred(n)]
    return [d for n in slurred for d in held_against(linked, n, own, owners_of(linked, [n], never))]


def is_slurred(noun: Token) -> bool:
    """Whether a noun calls somebody's doings bad, by its adjective or itself: "*brutal* policy", "*meddling*"."""
    if noun.pos_ != "NOUN":
        return False
    return noun.lemma in MISDEEDS or (
        noun.lemma in DOINGS and any(c.lemma in BAD for c in noun.lefts if c.dep_ == "amod")
    )


def held_against(linked: Linked, head: Token, own: Context, sides: list[Arg]) -> list[Draft]:
    """A draft of each speaker's criticism of each of those who can be blamed and are not of the speaker's own side."""
    told = own.spoken()
    return [
        told.draft(head, s, t, "criticizes", confidence=CERTAINTY, rule="verdict", row="reproach")
        for s in own.attributed
        for t in sides
        if not t.is_place and is_ruler(linked, t) and not shares(linked, s.actor, t.actor)
    ]
