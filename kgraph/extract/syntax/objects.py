"""What a clause acts on by the words' order, and what its complements are: small, directive, statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.fused import called
from kgraph.parse.mends.asides import SPANS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

CLAIMING = frozenset({"insist", "suggest"})  # demand or claim: "insisted that they *stay*", that they *share* a view
# what is done, taken for who does what the participle behind it tells
ACTS = frozenset(
    "campaign offensive attack assault raid operation strike airstrike bombing shelling war insurgency rebellion "
    "revolt uprising coup incursion invasion ambush crackdown sweep siege blockade protest demonstration march rally "
    "barrage".split()
)
ADDRESSING = {  # verbs that say to whom by a preposition, and want them to do something
    "call": ("on", "upon"),
    "appeal": ("to",),
    "plead": ("with",),
    "prevail": ("on", "upon"),
    "lean": ("on",),
    "beckon": ("to",),
    "signal": ("to",),
}
CHARGES = frozenset("charge accusation allegation claim report suggestion statement assertion account rumor".split())
RANKS = frozenset("first second third last latest only next sole".split())
PAUSES = frozenset({",", "-", "--", "("})
DECREES = frozenset({"order", "decree", "have"})
NAMING = frozenset("call label brand dub name deem term designate declare classify".split())


def surface_objects(verb: Token) -> list[Token]:
    """Object on the surface: its own, the subject of a small clause, a shared or a relativised one."""
    words = grammar.children(verb, *grammar.OBJECT)
    if any(is_of_charge(c) for c in words):
        return []
    own = [grammar.antecedent(c) for c in words]
    if not own and any(grammar.is_particle(c, verb) for c in verb.children):  # "called home *its envoy*"
        own = [c for c in grammar.children(verb, "oprd") if c.pos_ in ("NOUN", "PROPN")]
    held = verb.dep_ == "relcl" and len(own) == 1 and own[0].lower_ in ("hostage", "captive", "prisoner")
    if own and not held:  # "the men it held *hostage*"
        return grammar.expand(own)
    fused = [noun for c in verb.children if c.dep_ == "ccomp" and (noun := called(c)) is not None]
    if fused:
        return grammar.expand(fused)
    small = [s for c in verb.children if c.dep_ in grammar.CLAUSAL and is_small(c) for s in said_to_be(c)]
    if small:
        return grammar.expand(small)
    taken = _relative_subject(verb) or _relative_phrase(verb)
    if verb.dep_ == "relcl" and grammar.grammatical_subjects(verb) and not taken:
        return grammar.expand([verb.head])
    bare = [c for c in verb.children if c.dep_ == "dative" and c.pos_ != "ADP"]
    # "gave Oman ten *days* to leave"
    spans = [c for c in verb.children if c.dep_ == "npadvmod" and c.lemma in SPANS] if bare else []
    return spans or grammar.expand(bare) or shared_object(verb)


def is_of_charge(pronoun: Token) -> bool:
    """Whether *which* stands for a charge, not for the noun before it: "accused Chad of arming the rebels, *which* it
    denied".
    """
    apart = pronoun.i and pronoun.doc[pronoun.i - 1].text == ","
    denied = pronoun.lower_ == "which" and apart and pronoun.head.lemma in ("deny", "refute", "dispute")
    return bool(denied) and grammar.antecedent(pronoun).lemma not in CHARGES


def addressed(verb: Token) -> list[Token]:
    """Whom a verb acts upon or speaks to, who then does what its infinitive tells: "called on *Peru* to leave"."""
    acted = [o for o in grammar.children(verb, "dobj", "dative") if o.pos_ != "ADP"]
    spoken_to = grammar.phrase(verb, *ADDRESSING.get(verb.lemma, ())) if not acted else []
    return acted or [o for o in spoken_to if o.ent_type_ not in ("DATE", "TIME")]


def said_to_be(complement: Token) -> list[Token]:
    """Subject of a small clause; a parser may take it for part of the predicate: "found *Rafael Diaz* guilty"."""
    own = grammar.grammatical_subjects(complement)
    return own or (grammar.children(complement, "compound")[-1:] if complement.pos_ == "ADJ" else [])


def is_small(complement: Token) -> bool:
    """A complement without a finite verb: "urged *China* to help", "called *him* a liar"."""
    if any(c.dep_ == "mark" for c in complement.children):
        return False
    if grammar.infinitive(complement) or complement.tag_ in ("VB", "VBG", "VBN"):
        helped = any(c.dep_ == "aux" and c.lower_ != "to" for c in complement.children)
        return not helped and not grammar.is_finite(complement)  # "denied *he was involved*"
    return not grammar.is_verb(complement)


def is_statement(complement: Token) -> bool:
    """A complement that says something is so: not a bare infinitive (*let them X*)."""
    return complement.tag_ != "VB" or grammar.is_finite(complement)


def is_directive(complement: Token) -> bool:
    """A complement that says what is to be done, not what is the case: to X, that Y X, that Y should X."""
    words = set(grammar.auxiliaries(complement)) - {"to", "be"}
    if words:
        return bool(words & {"should", "must", "ought", "shall"})
    if complement.head.lemma in CLAIMING and complement.tag_ == "VBP":
        return not any(is_plural(s) for s in grammar.grammatical_subjects(complement))
    return complement.tag_ not in ("VBZ", "VBD")


def is_subjunctive(complement: Token) -> bool:
    """A complement with a subject and a bare verb, which asks whatever the word above it: "suggested that *he go*"."""
    bare = complement.tag_ == "VB" and not grammar.auxiliaries(complement)
    return bare and bool(grammar.grammatical_subjects(complement))


def is_imperative(complement: Token) -> bool:
    """A bare verb without a subject that opens the sentence: "'*Stop* it,' Peru told them"."""
    bare = complement.tag_ == "VB" and set(grammar.auxiliaries(complement)) <= {"do"}
    return bare and complement.i < complement.head.i and not grammar.grammatical_subjects(complement)


def is_over(complement: Token) -> bool:
    """A complement that says what was so: nobody agrees to it, or decides it, any more."""
    words = {*grammar.auxiliaries(complement)}
    if "to" in words:
        return False
    return bool(words & {"had", "has", "have"}) or (complement.tag_ == "VBD" and not words)


def is_plural(noun: Token) -> bool:
    """Several of a kind, or several coordinated."""
    return noun.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in noun.children)


def _relative_subject(verb: Token) -> bool:
    """Whether a relative pronoun is the subject or owns it: "Peru, *whose* envoys met", which does not say *whom*."""
    subjects = [c for c in verb.children if c.dep_ in grammar.SUBJECTS]
    return any(w.lower_ in grammar.RELATIVE or w.lower_ == "whose" for c in subjects for w in (c, *c.lefts))


def _relative_phrase(verb: Token) -> bool:
    """Whether what a relative clause is about stands in a phrase of it: "a raid *in which* soldiers died"."""
    return any(
        c.dep_ == "pobj" and c.lower_ in grammar.RELATIVE for p in grammar.children(verb, "prep") for c in p.rights
    )


def shared_object(verb: Token) -> list[Token]:
    """The object that a coordinated verb brings: "attacked and killed *them*"."""
    for other in verb.children:
        if (
            other.dep_ == "conj"
            and grammar.is_verb(other)
            and not grammar.grammatical_subjects(other)
            and other.i - verb.i <= 3
        ):
            return surface_objects(other)
    return []


def those_named(noun: Token) -> list[Token]:
    """Whom the main clause names of *those* to whom something was done: "*among those* held were *two Danes*", "*Oman*
    was one of the *states* that signed".
    """
    prep, above = noun.head, noun.head.head
    if noun.lower_ not in ("those", "first") and noun.tag_ != "NNS":
        return []
    if noun.dep_ == "pobj" and prep.lower_ == "among" and above.lemma == "be":
        return [c for c in above.children if c.dep_ in ("nsubj", "attr")]
    if noun.dep_ == "pobj" and prep.lower_ == "of" and above.tag_ == "CD" and above.dep_ == "attr":
        return [c for c in above.head.children if c.dep_ == "nsubj"]
    if noun.lower_ == "those" and noun.dep_ == "nsubj" and noun.head.lemma == "include":
        return [c for c in noun.head.children if c.dep_ == "dobj"]
    return []


def those_who(verb: Token) -> list[Token]:
    """The same of *those* who did something: "*Keller* was among those who voted"."""
    if verb.dep_ != "relcl" or not _relative_subject(verb):
        return []
    return those_named(verb.head)


def postposed(verb: Token) -> list[Token]:
    """The adjective behind an object and its phrase, taken for its own: "held Peru's king *responsible* for it"."""
    objects = [c for c in verb.children if c.dep_ in ("dobj", "obj")]
    whole = [n for o in objects for n in (o, *grammar.of_phrase(o))]
    behind = [c for n in whole for c in n.rights if c.dep_ == "amod" and c.pos_ == "ADJ"]
    return [c for c in behind if c.doc[c.i - 1].text not in PAUSES]


def described(verb: Token) -> list[Token]:
    """The adjective that a verb describes its object by: "described the step as *reckless*"."""
    words = [verb, *(c for c in verb.children if c.dep_ in ("dobj", "obj"))]
    behind = (p for w in words for p in w.children if p.dep_ == "prep" and p.lower_ == "as")
    return [c for p in behind for c in p.children if c.pos_ == "ADJ" and c.dep_ in ("amod", "acomp", "advmod")]


def is_ranked(noun: Token) -> bool:
    """Whether a noun is told from others by who comes first, last, next or alone in doing something."""
    return any(c.ent_type_ == "ORDINAL" or c.lower_ in RANKS for c in (noun, *noun.children))


def copula_of(noun: Token) -> Token | list[Token] | None:
    """The verb that says somebody is a noun told by its rank ("*was* the first state to X", "one of the first to X"),
    or who is named behind it: "the first to X was *Peru*".
    """
    over = noun.head.head
    if noun.dep_ == "nsubj" and noun.head.lemma == "be" and is_ranked(noun):
        return [c for c in noun.head.rights if c.dep_ == "attr" and c.pos_ in ("PROPN", "NOUN")] or None
    if noun.dep_ == "attr":
        some = noun.lower_ in ("one", "some") and any(is_ranked(n) for n in grammar.of_phrase(noun))
        return noun.head if some or is_ranked(noun) else None
    if noun.dep_ != "pobj" or not is_ranked(noun):
        return None
    if noun.head.lower_ == "among":
        return over if over.lemma == "be" else None
    return over.head if noun.head.lower_ == "of" and over.dep_ == "attr" else None


def described_by(adjective: Token) -> list[Token]:
    """The object that an adjective right behind it describes: "accused *soldiers* loyal to the king"."""
    before = adjective.doc[adjective.left_edge.i - 1] if adjective.i else adjective
    return grammar.expand([before]) if before.dep_ in grammar.OBJECT and before.head is adjective.head else []


def meanwhile(verb: Token, noun: Token) -> bool:
    """Whether a participle behind a comma tells what was done by an act, its noun: "waged a *campaign*, killing 40"."""
    apart = verb.tag_ == "VBG" and verb.doc[verb.i - 1].text == ","
    return apart and noun.lemma in ACTS and noun.dep_ in grammar.OBJECT and grammar.is_verb(noun.head)


def predicate_head(head: Token) -> Token:
    """The copula above a predicate adjective ("is *willing* to meet"), else the token itself."""
    return head.head if head.pos_ == "ADJ" and head.dep_ in ("acomp", "oprd") else head


def quoted_beside(verb: Token) -> list[Token]:
    """What a naming verb calls its object in quotation marks, taken for an apposition: 'called it "*a farce*"'."""
    if verb.lemma not in NAMING:
        return []
    beside = [a for o in grammar.children(verb, *grammar.OBJECT) for a in grammar.children(o, "appos")]
    return [a for a in beside if a.doc[a.left_edge.i - 1].text == '"' or a.left_edge.text == '"']


def resulting(verb: Token) -> list[Token]:
    """A participle that the parser hung on the object: "ordered the men *held*"."""
    if verb.lemma not in DECREES:
        return []
    return [p for o in grammar.children(verb, *grammar.OBJECT) for p in grammar.children(o, "acl") if p.tag_ == "VBN"]
