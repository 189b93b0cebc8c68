"""One clause laid out by logical roles: who acts, on whom, through which phrases; and who lends a verb its subject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from kgraph.extract.syntax import grammar, phrases
from kgraph.extract.syntax.agents import agents
from kgraph.extract.syntax.coordination import before, continued, lent_behind, told_first
from kgraph.extract.syntax.objects import (
    DECREES,
    NAMING,
    addressed,
    copula_of,
    described,
    described_by,
    is_directive,
    is_small,
    meanwhile,
    postposed,
    predicate_head,
    quoted_beside,
    resulting,
    surface_objects,
    those_named,
    those_who,
)
from kgraph.extract.syntax.phrases import (
    asked_beside,
    asked_by,
    chained,
    grouped,
    is_anothers,
    is_aside,
    is_foiled,
    is_plain,
    permitted,
)
from kgraph.kept import Keeps, kept
from kgraph.parse.tokens import once

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

# verbs whose infinitive is done by their subject although they have an object: "called *him* to congratulate"
SUBJECT_CONTROL = frozenset(
    "promise threaten vow pledge offer agree call phone telephone ring visit meet join use summon send deploy dispatch "
    "host hold".split()
)
SENT = frozenset(
    "send deploy dispatch call bring train hire use draft assign appoint invite summon gather mobilize mobilise "
    "activate station post redeploy set schedule slate poise expect".split()
)
CALLED = frozenset({"summon", "call"})
LODGED = frozenset("protest lodge convey complain condemn express register deliver demand warn denounce".split())
INTENDING = frozenset(  # "no *intention* of X-ing", "on the *verge* of X-ing", "took the *step* of X-ing"
    "intention hope chance way point interest stake prospect verge brink cusp process step history record habit favour "
    "favor".split()
)
# phrases that only set the scene: their nouns' phrases are not the verb's
CIRCUMSTANCE = frozenset("during after before since amid despite following because while until".split())
FELT = frozenset("dismay anger outrage disgust indignation regret displeasure fury disappointment frustration".split())
OTHERS = frozenset({"him", "her", "them", "it"})
OBJECT_CONTROL_PREPOSITIONS = frozenset({"of", "for", "from", "into", "over", "against", "as"})
Lent: TypeAlias = "list[Token] | Token"


@dataclass(frozen=True)
class Clause(Keeps):
    """A verb with its logical subject, object and the rest. Token lists are expanded over conjuncts."""

    verb: Token
    lent: tuple[Token, ...] = ()  # subject that an operator gives an infinitive: "called on *Uganda* to help"
    adjectival: bool = False  # a participle read as an adjective: "was *frustrated* with"
    particle: str = ""  # the preposition right behind the verb, read as a part of it: "cordoned *off* the embassy"
    heard: tuple[Token, ...] = ()  # whom a purpose is said to: "called *him* to express condolences"

    @kept
    def passive(self) -> bool:
        """Whether subject and object are swapped on the surface."""
        return not self.adjectival and grammar.is_passive(self.verb)

    @kept
    def subjects(self) -> list[Token]:
        """Who acts: in the passive the by-phrase."""
        if not self.passive:
            return list(self.lent) or surface_subjects(self.verb)
        return agents(self.verb) or decreed(self.verb)

    @kept
    def objects(self) -> list[Token]:
        """Who or what is acted on: in the passive the surface subject."""
        if self.passive and not self.named[0]:
            given = [c for c in grammar.children(self.verb, *grammar.OBJECT) if c.pos_ != "PRON"]
            return grammar.expand(given) or list(self.lent) or surface_subjects(self.verb)
        if self.named[0]:
            return grammar.expand(self.named[0])
        found = [] if self.adjectival else surface_objects(self.verb)
        found = found or grammar.expand(grammar.phrase(self.verb, self.particle))
        pronoun = all(t.lower_ in OTHERS for t in found)
        return list(self.heard) if self.heard and found and pronoun else found

    @kept
    def datives(self) -> list[Token]:
        """The receiver: a bare indirect object, or the surface subject of "X was given aid"."""
        bare = [c for c in self.verb.children if c.dep_ == "dative" and c.pos_ != "ADP"]
        if self.passive and grammar.children(self.verb, *grammar.OBJECT):
            bare += surface_subjects(self.verb)
        return grammar.expand(bare)

    @kept
    def prepositions(self) -> list[tuple[str, Token]]:
        """Prepositional phrases of the verb, then those of its objects and of the nouns below them."""
        own = [pair for pair in self.own_phrases() if not is_aside(pair[1])]
        nouns = [*self.objects, *self.predicated, *(noun for name, noun in own if name not in CIRCUMSTANCE)]
        nested = [pair for noun in nouns for pair in chained(noun)]
        nested += [pair for name, noun in nested if name not in CIRCUMSTANCE for pair in grammar.prepositions(noun)]
        return [*own, *(("as", c) for c in self.predicated), *(pair for pair in nested if not is_anothers(*pair))]

    def own_phrases(self) -> list[tuple[str, Token]]:
        """Prepositional phrases of the verb itself."""
        return grammar.prepositions(self.verb)

    @kept
    def named(self) -> tuple[list[Token], list[Token]]:
        """Whom a naming verb names and what: "called *him* *a liar*"; a name mistaken for a verb is one too."""
        if self.verb.lemma not in NAMING:
            return [], []
        bare = [c for c in self.verb.children if c.dep_ in grammar.OBJECT or (c.dep_ == "dative" and c.pos_ != "ADP")]
        if len(bare) > 1 or (self.passive and bare):  # "*Hamas* was designated *a terrorist group*"
            return (surface_subjects(self.verb), bare) if self.passive else (bare[:1], bare[1:])
        verbs = [c for c in self.verb.children if c.dep_ in ("xcomp", "oprd") and c.pos_ == "VERB"]
        slipped = [c for c in verbs if c.text[:1].isupper() or (c.tag_ == "VBG" and grammar.children(c, "poss", "det"))]
        return slipped, [d for c in slipped for d in grammar.children(c, "dobj")]

    @kept
    def predicated(self) -> list[Token]:
        """What the object is said to be: "called him *a liar*"; read like an as-phrase."""
        named = [c for c in self.verb.children if c.dep_ == "oprd"]
        named += self.named[1] or quoted_beside(self.verb) or described(self.verb)
        small = [
            c for c in self.verb.children if c.dep_ == "ccomp" and c.pos_ in ("NOUN", "ADJ", "PROPN") and is_small(c)
        ]
        return grammar.expand(named + small + postposed(self.verb))

    @kept
    def directive(self) -> bool:
        """Whether its complement, if it has one, tells somebody to act."""
        return all(is_directive(c) for c in self.complements)

    @kept
    def undergone(self) -> bool:
        """Whether its complement tells what somebody is to undergo, not do: "ordered that *he* be jailed"."""
        return any(grammar.is_passive(c) and not agents(c) for c in [*self.complements, *resulting(self.verb)])

    @kept
    def complements(self) -> list[Token]:
        """Verbs of the clausal complements, and of what a noun states: "the demand *that Y leave*"."""
        stated = [c for c in grammar.children(self.verb, "acl") if "that" in grammar.marks(c)]
        whole = [c for c in self.verb.children if c.dep_ in grammar.CLAUSAL]
        felt = [c for w in self.verb.rights if w.lower_ in FELT for c in grammar.children(w, "acl", "ccomp")]
        return stated + [c for c in whole if grammar.is_verb(c) or c.pos_ in ("ADJ", "NOUN")] + felt

    @kept
    def close(self) -> dict[str, list[Token]]:
        """Objects of each preposition of the verb itself and of its objects."""
        own = [*self.own_phrases(), *(("as", c) for c in self.predicated)]
        return grouped(own + [pair for noun in self.objects for pair in chained(noun)])

    @kept
    def phrases(self) -> dict[str, list[Token]]:
        """Objects of each preposition, nearest first."""
        return grouped(self.prepositions)

    def near(self, preposition: str) -> list[Token]:
        """Objects of one preposition of the verb itself or of its objects: what a frame may ask for."""
        return self.close.get(preposition) or (list(self.heard) if preposition == "to" else [])

    @kept
    def gerunds(self) -> dict[str, list[Token]]:
        """Actions that stand in the phrase of each preposition: "charged him *with lying*"."""
        preps = grammar.children(self.verb, "prep")
        return grouped(
            [(p.lower_, c) for p in preps for c in grammar.children(p, "pcomp", "pobj") if grammar.is_verb(c)]
        )

    def phrase(self, preposition: str) -> list[Token]:
        """Objects of one preposition, nearest first."""
        return self.phrases.get(preposition) or (list(self.heard) if preposition == "to" else [])


def decreed(verb: Token) -> list[Token]:
    """Who has a passive act done: "*the court* ordered that he be held", "*the king* had him shot"."""
    above = verb.head.head if verb.dep_ == "acl" else verb.head
    ordered = verb.dep_ in grammar.CLAUSAL or verb in resulting(above)
    return surface_subjects(above) if ordered and above != verb and above.lemma in DECREES else []


@once
def plain(verb: Token) -> Clause:
    """The clause of a verb that nothing above lends a subject, laid out once: a brief text is read twice."""
    return Clause(verb)


@once
def surface_subjects(verb: Token) -> list[Token]:
    """Subject on the surface: its own, else the one that grammar lends it (coordination, control, participles)."""
    found: Lent = verb
    while not isinstance(found, list):
        own = those_who(found) or grammar.grammatical_subjects(found)
        found = before(found, grammar.expand(own)) if own else lender(found)
    return found


def lender(verb: Token) -> Lent:
    """Who lends a verb its subject: the words, or the verb above whose subject it shares."""
    head, label = predicate_head(verb.head), verb.dep_
    if head is verb or head == verb:
        return []
    if label in ("acomp", "oprd") and (objects := described_by(verb)):
        return objects
    if label in ("acomp", "attr", "oprd"):
        return head
    if label in ("relcl", "acl"):
        return head.head if meanwhile(verb, head) else borrowed_from_noun(verb, head)
    if label == "pcomp":
        return borrowed_from_preposition(head)
    if label == "conj" and grammar.is_verb(head):
        return continued(verb)
    if (label == "advcl" or (label == "xcomp" and head.lemma in CALLED)) and grammar.infinitive(verb):
        asked = asked_beside(verb)
        if asked or grammar.is_passive(head):
            return asked or borrowed_from_passive(head, verb)
    if label in ("advcl", "xcomp", "ccomp", "dep") and (grammar.is_verb(head) or head.pos_ == "ADJ"):
        return controlled(verb, head) if label == "xcomp" else lent_behind(verb) or told_first(verb) or head
    return []


def controlled(verb: Token, head: Token) -> Lent:
    """Subject of an open complement: the governing clause's object if it has one, else its subject."""
    persons = addressed(head)
    lent = bool(persons) and (persons[0].dep_ == "pobj" or head.lemma not in SUBJECT_CONTROL)
    return grammar.expand(persons) if lent and verb.i > persons[0].i else head


def borrowed_from_passive(head: Token, verb: Token) -> Lent:
    """Whose purpose an infinitive tells below a passive: theirs who did it, unless somebody was sent to do it."""
    called = head.lemma in CALLED and verb.lemma in LODGED  # "was summoned *to protest*": by who summoned him
    return head if head.lemma in SENT and not called else Clause(head).subjects


def borrowed_from_noun(verb: Token, noun: Token) -> Lent:
    """Subject of a participle or infinitive below a noun."""
    if grammar.is_stray(verb):
        return grammar.expand([verb.sent.root])
    if (being := copula_of(noun)) is not None and verb.tag_ in ("VB", "VBG"):
        return being  # "*Gabon* was the first to recognise it", "the only one opposing it"
    if (named := those_named(noun)) and (noun.tag_ != "NNS" or not grammar.infinitive(verb)):
        return grammar.expand(named)
    if not grammar.infinitive(verb):
        return grammar.expand([noun]) if verb.tag_ in ("VBG", "VBN", "VBD", "VBZ", "VBP", "VB") else []
    if asked := asked_by(noun, verb, noun) or permitted(noun):
        return asked
    if phrases.is_for_others(noun, verb):
        return noun.head if noun.head.lemma in phrases.ANSWERING and noun.dep_ in grammar.OBJECT else []
    owned = ("poss", "compound", "amod", "pobj", "nmod")
    owners = grammar.phrase(noun, "by") or [o for o in grammar.owners(noun) if o.dep_ in owned and not is_plain(o)]
    if noun.pos_ == "PROPN" and grammar.announces(verb):
        return grammar.expand([noun, *grammar.children(noun, "appos")])  # "A, B to meet"
    if owners:
        return owners
    if noun.dep_ in ("dobj", "attr", "pobj") and grammar.is_verb(noun.head) and not is_foiled(noun):
        return noun.head
    return []


def borrowed_from_preposition(prep: Token) -> Lent:
    """Subject of a gerund below a preposition: accused *Y* of X-ing, *Y* responded by X-ing."""
    governor = prep.head
    if governor.dep_ == "prep" or governor.pos_ == "ADV":  # "instead of X-ing"
        governor = governor.head
    governor = predicate_head(governor)  # "is guilty *of X-ing*"
    if not grammar.is_verb(governor):
        owners = list(grammar.owners(governor))
        meant = governor.lemma in INTENDING and not owners
        above = governor.head.head if governor.dep_ == "pobj" else governor.head
        return above if meant and (governor.dep_ in grammar.OBJECT or governor.dep_ == "pobj") else owners
    if prep.lower_ == "for" and (faulted := phrases.faulted(prep.head)):
        return grammar.expand(faulted)
    clause = Clause(governor)
    before_it = clause.objects if clause.objects and clause.objects[0].i < prep.i else []
    if before_it and prep.lower_ == "in" and governor.lemma == "join":
        return [*clause.subjects, *before_it]  # "*Peru* joined *Chile* in X-ing"
    if prep.lower_ == "for" and (laid := phrases.laid_to(governor, clause.objects, clause.prepositions)):
        before_it = [n for n in laid if n.i < prep.i]  # "imposed a fine *on Peru* for X-ing"
    return before_it if before_it and prep.lower_ in OBJECT_CONTROL_PREPOSITIONS else governor
