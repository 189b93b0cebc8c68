"""Who did what is told in the passive: the by-phrase, wherever it hangs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.syntax import grammar
from kgraph.link.unnamed.others import MORE

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

# prepositions behind whose noun the parser may hang the agent: "was thrown *into* the yard by gunmen"
WHERE = frozenset(
    "without in into on onto at to from near inside outside across with over under around through".split()
)
# and those behind which it does if the noun is nothing that somebody does: "was helped *after* the quake by Y"
FURTHER = frozenset("after before of as against for during amid despite about in".split())
DEEDS = frozenset(
    "attack raid assault strike bombing shooting killing murder abuse rape theft abduction kidnapping seizure invasion "
    "incursion ambush shelling offensive operation action crackdown visit tour trip call demand request threat warning "
    "statement comment remark speech appeal complaint allegation accusation criticism claim protest clash march rally "
    "vote decision move ruling verdict failure refusal attempt effort use violation breach violence persecution "
    "harassment pressure investigation inquiry search takeover purchase book report article film song work".split()
)
CHARGING = frozenset(
    "convict acquit accuse charge clear absolve suspect find sentence jail imprison fine arraign indict".split()
)
SINCE = frozenset({"after", "once", "when"})
FREED = frozenset("release free discharge bail parole reinstate repatriate reprieve".split())
LETTING = frozenset(
    "drop lift revoke pardon order rule grant throw overturn quash annul acquit dismiss approve commute clear "
    "intervene suspend decide".split()
)
PLACING = WHERE | {"of"}


def agents(verb: Token) -> list[Token]:
    """The by-phrase of a passive, or of what it gives ("were refused entry *by Y*", "was hit with a fine *by Y*"),
    of what it bars or bids ("was barred from preaching *by Y*", "was ordered to leave *by Y*"), or of a passive
    coordinated to it ("were held and killed *by Y*").
    """
    given = [*grammar.children(verb, *grammar.OBJECT, "oprd"), *grammar.phrase(verb, "with")]
    bidden = [i for w in (verb, *given) for i in grammar.children(w, "xcomp", "acl") if bids(i)]
    gerunds = [g for p in grammar.children(verb, "prep") for g in grammar.children(p, "pcomp") if g.tag_ == "VBG"]
    for word in (verb, *given, *gerunds, *bidden):
        own = grammar.expand(grammar.phrase(word, "by"))
        if own:
            return own
    later = [c for c in grammar.children(verb, "conj") if is_passive_too(c)]
    return next((found for c in later if (found := agents(c))), []) or slipped_agents(verb) or freers(verb)


def freers(verb: Token) -> list[Token]:
    """Who had somebody freed, as what came before tells: "were released *after a court dropped the case*"."""
    before = [c for c in grammar.children(verb, "advcl") if SINCE & grammar.marks(c) and c.lemma in LETTING]
    doers = [s for c in before if verb.lemma in FREED for s in grammar.children(c, "nsubj") if s.pos_ != "PRON"]
    return grammar.expand(doers)


def is_passive_too(verb: Token) -> bool:
    """Whether a coordinated verb is passive as the one before: a past with *by* behind it and no object is."""
    past = verb.tag_ == "VBD" and grammar.children(verb, "agent") and not grammar.children(verb, *grammar.OBJECT)
    return (verb.tag_ == "VBN" or bool(past)) and (
        is_gapped(verb) or befalls_more(verb) or not grammar.children(verb, *grammar.SUBJECTS)
    )


def befalls_more(verb: Token) -> bool:
    """Whether a passive tells of more of the same people: "one was killed and *two others* were hurt by Y"."""
    subjects = grammar.children(verb, "nsubjpass") if verb.dep_ == "conj" else []
    return any(s.lower_ in MORE or any(c.lower_ in MORE for c in s.rights) for s in subjects)


def is_gapped(verb: Token) -> bool:
    """Whether a passive shares the helper of the one it is coordinated to: "two were killed and six *wounded*"."""
    passive = verb.dep_ == "conj" and any(c.dep_ == "nsubjpass" for c in verb.children)
    return passive and not any(c.dep_ in ("aux", "auxpass") for c in verb.children)


def bids(verb: Token) -> bool:
    """Whether a verb is active, an infinitive or "terms *ranging*": what stands with *by* behind it does not do it."""
    bare = verb.tag_ == "VB" and verb.dep_ == "xcomp" and verb.head.lemma == "let"
    return verb.lower_ == "ranging" or bare or (grammar.infinitive(verb) and not grammar.children(verb, "auxpass"))


def slipped_agents(verb: Token) -> list[Token]:
    """The by-phrase of a passive that the parser hung on the noun before it: "was shot in the street *by Y*"."""
    nouns = [n for name, n in grammar.prepositions(verb) if name in WHERE or (name in FURTHER and passes(verb, n))]
    nouns += [n for o in grammar.children(verb, "oprd", "acomp") for _, n in grammar.prepositions(o)]
    deeper = [n for noun in nouns for name, n in grammar.prepositions(noun) if name in PLACING]
    level = grammar.expand([*nouns, *deeper])
    return next((found for n in level if (found := grammar.expand(grammar.phrase(n, "by")))), [])


def passes(verb: Token, noun: Token) -> bool:
    """Whether what stands with *by* behind a noun did what the verb tells, not the noun."""
    return noun.lemma not in DEEDS or verb.lemma in CHARGING
