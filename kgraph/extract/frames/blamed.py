"""Whose an attack is said to be: "a raid *blamed on rebels*", "blamed *rebels* for it", "*rebels* claimed it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.dating.times import DEFINITE
from kgraph.extract.speakers.context import Context
from kgraph.extract.speakers.hearsay import UNNAMED
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause, surface_subjects
from kgraph.link import Linked
from kgraph.link.named.locating import OUTRAGES as STRUCK

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

# where the doer stands behind what is said of an attack
LAID = {
    "blame": "on",
    "pin": "on",
    "attribute": "to",
    "ascribe": "to",
    "claim": "by",
    "perpetrate": "by",
    "commit": "by",
    "carry": "by",
}
BLAMING = {"blame": "for", "accuse": "of", "suspect": "of", "convict": "of", "denounce": "for", "condemn": "for"}
BLASTS = frozenset("bomb blast explosion mine grenade rocket missile mortar shell".split())
OUTRAGES = STRUCK | frozenset("ambush raid assault strike assassination killing murder incident hijacking".split())
FELONIES = frozenset(
    "attack bombing blast explosion killing murder assassination massacre shooting".split()
)  # arrested *in*
# what only a state or its men do, and what others do too
MEASURES = frozenset(
    "detention arrest jailing imprisonment execution expulsion deportation airstrike shelling bombardment incursion "
    "invasion annexation occupation blockade crackdown persecution repression conviction sentencing seizure "
    "internment extradition eviction".split()
)
BLOWS = MEASURES | OUTRAGES | {"shooting", "bombing", "kidnapping", "abduction", "poisoning", "firing"}
# for what somebody is scolded, or protested to, that is theirs
SCOLDING = frozenset(
    "criticize criticise condemn denounce rebuke slam chide upbraid fault lambast lambaste censure scold".split()
)
PROTESTS = frozenset({"protest", "complaint"})
PROTESTING = frozenset("protest complain lodge file submit deliver register".split())
ARBITERS = frozenset("un u.n. nations council court commission committee tribunal union league".split())
OVER = ("over", "for", "about", "against", "at", "after", "following")
ENVOYS = frozenset("ambassador envoy commissioner consul diplomat attache affaires nuncio".split())
REACH = 200  # words behind a deed where somebody may own up to it
SHOTS = frozenset({"fire", "gunfire", "shot", "bullet", "sniper", "shelling"})
SENT = frozenset({"fire", "launch", "shoot"})
UNDERGOING = grammar.OBJECT | {"nsubjpass"}
WORK = frozenset({"work", "handiwork", "doing", "responsibility"})
AVOWING = frozenset({"claim", "admit", "acknowledge"})


def laid_to(noun: Token) -> list[Token]:
    """Who is said to have made an attack, by a clause on its noun or the verb above it."""
    beside = [c for c in grammar.children(noun, "acl", "relcl") if c.lemma in LAID]
    return next((found for c in beside if (found := told_behind(c))), []) or told_above(noun) or reproached(noun)


def sent_from(noun: Token) -> list[Token]:
    """Where an attack or a shot comes from: "a rocket (fired) *from Gaza*"."""
    fired = [c for c in grammar.children(noun, "acl") if c.lemma in SENT]
    return [head for word in (noun, *fired) for head in grammar.phrase(word, "from")]


def laid(linked: Linked, noun: Token, context: Context) -> Context:
    """The context of an attack that somebody, who may have no name, lays at another's door."""
    verb = noun.head
    if verb.lower_ in OVER:  # "to protest *over the arrest*": it has been made
        return context.anew()
    if LAID.get(verb.lemma) not in ("on", "to"):
        return context
    accusers = args(linked, Clause(verb).subjects)
    return context.reported(accusers, "" if accusers else UNNAMED, verb.lemma, verb)


def told_behind(verb: Token) -> list[Token]:
    """The doer in a clause on the attack: "*claimed by rebels*", "*for which rebels claimed responsibility*"."""
    if any(o.lemma == "responsibility" for o in grammar.children(verb, *grammar.OBJECT)):
        return surface_subjects(verb)
    return grammar.expand(grammar.phrase(verb, LAID[verb.lemma]))


def told_above(noun: Token) -> list[Token]:
    """The doer in the clause above the attack: "blamed *rebels* for it", "*rebels* claimed it", "were behind it"."""
    above = noun.head
    if noun.dep_ in grammar.OBJECT and above.lemma in AVOWING:
        return surface_subjects(above)
    if noun.dep_ in UNDERGOING and above.lemma in LAID:
        return told_behind(above)  # "the raid *was blamed on rebels*", "blamed the raid *on rebels*"
    if noun.dep_ == "nsubj" and above.lemma == "be":
        work = [n for n in grammar.children(above, "attr") if n.lemma in WORK]
        return [doer for n in work for name in ("of", "by") for doer in grammar.expand(grammar.phrase(n, name))]
    if noun.dep_ != "pobj":
        return []
    verb = next((a for a in above.ancestors if grammar.is_verb(a)), above)
    blamed = Clause(verb).objects if BLAMING.get(verb.lemma) == above.lower_ else []
    if blamed and (above.head is verb or above.head in blamed):
        return blamed
    avowed = above.head.lemma == "responsibility" and above.head.dep_ in grammar.OBJECT and verb.lemma in AVOWING
    behind = verb.lemma == "be" and above.lower_ == "behind"
    behind = behind or (above.lower_ == "for" and above.head.lower_ == "responsible" and verb.lemma == "be")
    return surface_subjects(verb) if avowed or behind else []


def avowed(linked: Linked, verb: Token) -> list[Arg]:
    """Who is said, next after a deed of which nobody is named, to have done it: "*Rebels* claimed responsibility"."""
    for word in verb.doc[verb.i + 1 : verb.i + REACH]:
        if grammar.is_verb(word) and not grammar.negated(word) and (named := args(linked, answering(word))):
            return [a for a in named if not a.is_place]
    return []


def reproached(noun: Token) -> list[Token]:
    """Who is scolded for an act, or to whom somebody protests over it: "criticized *Peru* for the arrest of a nun",
    "summoned *Peru's* envoy over the killing of a nun", "recalled its envoy *to Peru* over it".
    """
    if noun.dep_ != "pobj" or noun.head.lower_ not in OVER or noun.lemma not in BLOWS or is_owned(noun):
        return []
    verb = next((a for a in noun.ancestors if grammar.is_verb(a)), noun)
    above, clause = noun.head.head, Clause(verb)
    if above is not verb and above not in clause.objects and above.lemma not in PROTESTS:
        return []  # "criticized Peru for its *silence* over the arrest"
    return [t for t in scolded(clause) if t.pos_ == "PROPN" or t.tag_ == "JJ" or noun.lemma in MEASURES]


def scolded(clause: Clause) -> list[Token]:
    """Whom a verb scolds, or to whom it carries a protest."""
    verb = clause.verb
    if verb.lemma in SCOLDING:
        return clause.objects
    if verb.dep_ in ("advcl", "xcomp") and verb.lemma == "protest" and verb.head.lemma == "summon":
        clause = Clause(verb.head)
    envoys = [o for o in clause.objects if o.lemma in ENVOYS]
    if clause.verb.lemma == "summon":
        return [o for envoy in envoys for o in grammar.owners(envoy)]
    if verb.lemma in ("recall", "withdraw"):
        return [n for envoy in envoys for n in (*grammar.phrase(envoy, "to", "in"), *clause.near("from"))]
    heard = clause.near("to") + clause.near("with") if verb.lemma in PROTESTING else []
    return [n for n in heard if n.lower_ not in ARBITERS]


def is_owned(noun: Token) -> bool:
    """Whether an act's own words say whose it is: "a *Somali* raid", "the arrest of a nun *by Oman*"."""
    return bool(grammar.phrase(noun, "by")) or any(
        c.dep_ == "poss" or c.text[0].isupper() for c in grammar.children(noun, "poss", "amod", "compound", "nmod")
    )


def answering(verb: Token) -> list[Token]:
    """Who is told to have made *the* attack: who claims it, or at whose door it is laid."""
    clause = Clause(verb)
    if verb.lemma in AVOWING and any(o.lemma == "responsibility" for o in clause.objects):
        return clause.subjects
    if any(is_outrage(o) for o in clause.objects):
        name = LAID.get(verb.lemma, "")
        return clause.subjects if name == "by" else clause.near(name)
    if verb.lemma == "be" and any(is_outrage(n) for n in clause.near("behind")):
        return clause.subjects
    name = BLAMING.get(verb.lemma, "")
    return clause.objects if any(is_outrage(n) for n in clause.near(name)) else []


def is_outrage(noun: Token) -> bool:
    """Whether a noun points at an attack told before: "*the* bombing"."""
    return noun.lemma in OUTRAGES and any(c.lower_ in DEFINITE for c in grammar.children(noun, "det"))
