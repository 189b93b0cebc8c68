"""The verb of a sentence that the parser leaves without one: "Chad and Mali *plan* talks", "Peru *snubs* Chile".

Its form is that of a noun, and what stands before it may be a name for what it does ("the Chad and Mali plan"). It is
the verb where its sentence has no other, and where what stands behind it follows a verb.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from kgraph.inflection import inflections
from kgraph.parse.mends.headlines import CLOSES
from kgraph.parse.mends.mistaken import NOUNS
from kgraph.parse.mends.moves import move
from kgraph.parse.mends.stranded import FINITE_TAGS, TIMES
from kgraph.parse.titlecase import act_nouns, base_forms, plurals, verb_forms

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

FORMS = frozenset({"NN", "VB", "VBP", "RB", "RP", "JJ"})
BEFORE = frozenset({"NNP", "NNPS", "NNS", "NN", "JJ", "CC", ",", "CD"})
NOUN_TAGS = frozenset({"NNP", "NNPS", "NNS", "NN"})
PLURALS = frozenset({"NNS", "NNPS"})
JOINING = frozenset({"and", "&", ","})
MANY = frozenset({"police", "people", "staff", "crew", "troops"})  # plural without a mark of it
# words behind which a clause of its own may stand
OPENING = frozenset("that who which as after while when if because before since until where how why".split())
AUXILIARIES = frozenset({"is", "has", "does"})
# what no verb of a sentence hangs as
OF_NOUNS = frozenset({"aux", "nsubj", "nsubjpass", "compound", "amod", "nmod"})
PARTS = frozenset({"det", "poss", "case", "amod", "nummod"})
OBJECT = frozenset({"DT", "PRP", "PRP$", "NNP", "NNPS"})
# nouns that stand before another as its kind ("trade talks", "aid workers", "phone call") more than before an object
KINDS = frozenset(
    "trade phone border aid peace arms power water labor labour market test press film tax travel".split()
)
SITES = frozenset(
    "village town city base camp post convoy embassy airport port prison school hospital church mosque market bank "
    "office ship boat tanker vessel plane bridge road highway pipeline position border railway mine factory".split()
)
# what no other noun is the kind of
DEALT = frozenset("fire blame accusation insult barb threat blow shot prisoner".split())
# verbs that are nouns too, with what may stand behind the verb alone
FOLLOWING = {
    verb: frozenset(words.split())
    for verb, words in {
        "call": "on off",
        "clash": "with in near at over along",
        "fan": "out",
        "fight": "for against over in near",
        "fire": "at on upon into",
        "hand": "over back out",
        "march": "on to through in against",
        "move": "to into against in toward towards",
        "protest": "against over at in outside",
        "rally": "for against behind in outside",
        "step": "up down in",
        "strike": "in at over for against outside",
        "walk": "out away off",
        "withdraw": "from",
    }.items()
}


def missed_verb(root: Token) -> Token | None:
    """The word of a sentence without a verb that is the verb of the nouns before it; none where it stays without."""
    if root.dep_ != "ROOT" and root.tag_ != "NN":
        return None
    if (going := going_on(root) or past_before(root) or state_of(root)) is not None:
        return going
    words = list(root.sent)
    if root.tag_ == "NN" and root.lower_ in base_forms() and root.is_lower and has_subject(root):
        return root if governs(words, root.i - words[0].i) else None
    for at, word in enumerate(words if root.dep_ == "ROOT" else ()):
        if word.is_lower and is_form(word, words[:at]):
            missed = word.pos_ not in ("VERB", "AUX") or word.dep_ in OF_NOUNS
            return word if missed and governs(words, at) and not has_verb(words, at) else None
        if word.tag_ not in BEFORE:
            return None
    return None


def going_on(be: Token) -> Token | None:
    """What is going on, taken for a noun: "is *mediating* between them"."""
    if be.lemma != "be" or be.dep_ != "ROOT":
        return None
    found = next((c for c in be.rights if c.dep_ == "attr" and c.tag_ == "NN" and c.lower_ in going_forms()), None)
    plain = found is not None and not found.lefts and found.rights and not any(c.lower_ == "of" for c in found.rights)
    return found if plain else None


def past_before(noun: Token) -> Token | None:
    """A past taken for what its object is like, though it has a subject: "the chief *begged* donors"."""
    pasts = (c for c in noun.lefts if c.tag_ == "VBN" and c.dep_ == "amod" and any(w.dep_ == "nsubj" for w in c.lefts))
    return next(pasts, None) if noun.dep_ == "ROOT" and noun.tag_ in NOUN_TAGS else None


def state_of(noun: Token) -> Token | None:
    """What a headline says that somebody is: "Peru *ready* for talks"."""
    if noun.dep_ != "ROOT" or noun.tag_ not in NOUN_TAGS or noun.sent[-1].text in CLOSES:
        return None
    behind = noun.rights[0] if noun.rights else noun
    said = behind.tag_ == "JJ" and behind.dep_ == "amod" and any(c.dep_ == "prep" and c.rights for c in behind.rights)
    return behind if said and not any(w.tag_ in FINITE_TAGS for w in noun.sent) else None


def is_form(word: Token, before: list[Token]) -> bool:
    """Whether a word may be the present of those before it."""
    if word.tag_ in FORMS and word.lower_ in base_forms():
        return is_group(before)
    return word.tag_ in ("NNS", "VBZ") and word.lower_ in single_forms() and is_one(before)


def is_one(words: list[Token]) -> bool:
    """Whether the words before are one who may do a thing."""
    last = words[-1] if words else None
    if last is not None and last.tag_ == "JJ":  # "*Pakistan* summons envoy"
        return len(words) == 1 and last.ent_type_ == "GPE"
    named = any(w.tag_ == "NNP" or (w.tag_ == "JJ" and w.ent_type_ == "NORP") for w in words)
    return last is not None and last.tag_ in ("NNP", "NN") and named


def has_subject(noun: Token) -> bool:
    """Whether the parser gives a noun a plural subject."""
    first = next((c for c in noun.lefts if c.dep_ == "nsubj"), None)
    return first is not None and (first.tag_ in PLURALS or any(c.dep_ == "conj" for c in first.rights))


def is_group(words: list[Token]) -> bool:
    """Whether the words before are several who may do a thing."""
    if not words or words[-1].tag_ not in NOUN_TAGS:
        return False
    if words[-1].tag_ in PLURALS or words[-1].lower_ in MANY:
        return True
    return words[-1].text[0].isupper() and any(w.lower_ in JOINING for w in words[1:-1])


def has_verb(words: list[Token], at: int) -> bool:
    """Whether the sentence has a verb besides, in no clause of its own."""
    apart = False
    for word in words[at + 1 :]:
        apart = apart or word.lower_ in OPENING or (word.tag_ == "VBZ" and word.doc[word.i - 1].text == ",")
        if (
            word.tag_ in FINITE_TAGS
            and not apart
            and (word.tag_ != "VBZ" or word.lower_ in AUXILIARIES | verb_forms())
            and not is_object(word, words[at])
        ):
            return True
    return any(w.tag_ in FINITE_TAGS for w in words[:at])


def is_object(word: Token, verb: Token) -> bool:
    """Whether a noun right behind a verb only has the form of one: "seeks *deal*"."""
    deed = word.i == verb.i + 1 and word.lower_ in act_nouns()
    return deed and verb.lower_ not in plurals() and verb.lower_ not in KINDS


def governs(words: list[Token], at: int) -> bool:
    """Whether the words behind follow a verb: its object, an infinitive, or the preposition that its row asks for."""
    verb, behind = words[at], words[at + 1 :]
    if not behind:
        return False
    first = behind[0]
    if first.tag_ in OBJECT or first.lower_ == "that" or (first.tag_ == "JJ" and first.text[0].isupper()):
        return True
    if first.tag_ == "TO":
        return len(behind) > 1 and behind[1].tag_ == "VB"
    if first.tag_ == "CD" and words[at].tag_ in ("NNS", "VBZ"):  # no number stands behind a plural: "*wounds 77* men"
        return (counted := object_of(behind)) is not None and counted.ent_type_ not in TIMES
    if first.tag_ in ("IN", "RP"):
        return has_subject(verb) or first.lower_ in FOLLOWING.get(single_forms().get(verb.lower_, verb.lower_), ())
    if is_object(first, verb):
        return True
    noun = object_of(behind)
    if noun is None or (verb.tag_ in ("NNS", "VBZ") and noun.lemma not in act_nouns()):
        return False
    if any(w.dep_ == "nsubj" for w in words[:at]):
        return True
    if verb.lower_ in KINDS or noun.lemma in DEALT:
        return noun.lemma in DEALT
    return noun.tag_ in PLURALS or noun.lemma in SITES or verb.lower_ not in act_nouns() or noun.lemma in act_nouns()


def object_of(behind: list[Token]) -> Token | None:
    """The last of the nouns that stand together behind the verb."""
    noun = None
    for word in behind:
        if word.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM"):
            break
        noun = word if word.pos_ in NOUNS else noun
    return noun


def rule(root: Token, verb: Token) -> None:
    """Make a word the verb of its sentence: the nouns before it its subjects, the first one behind its object."""
    if verb.dep_ in ("attr", "amod"):
        restore(verb, root)
        return
    several = verb.lower_ in base_forms()
    verb.pos_, verb.tag_ = "VERB", "VBP" if several else "VBZ"
    verb.lemma = verb.lower_ if several else single_forms()[verb.lower_]
    if verb is not root or not has_subject(verb):
        words = list(root.sent)
        at = verb.i - words[0].i
        move(verb, verb, "ROOT")
        govern_before(verb, words[:at])
        govern_behind(verb, words[at + 1 :], root)
    clause(verb)


def restore(verb: Token, root: Token) -> None:
    """Make a form that the parser takes for a noun or adjective the main verb, with what hung on the word above it."""
    if verb.tag_ == "JJ":
        move(verb, verb, "ROOT")
        for word in [c for c in root.rights if c is not verb]:
            move(word, verb, word.dep_)
        move(root, verb, "nsubj")
        return
    going = verb.dep_ == "attr"
    move(verb, verb, "ROOT")
    for word in [c for c in root.children if going and c is not verb]:
        move(word, verb, word.dep_)
    move(root, verb, "aux" if going else "dobj")
    verb.pos_, verb.tag_ = "VERB", "VBG" if going else "VBD"
    verb.lemma = going_forms().get(verb.lower_, verb.lemma)


def govern_before(verb: Token, words: list[Token]) -> None:
    """Hang the words before a verb on it: its subjects, and each other word on the one that it belongs to."""
    if words[-1].tag_ == "JJ":
        words[-1].pos_, words[-1].tag_ = "PROPN", "NNP"
    subjects = heads(words)
    move(subjects[0], verb, "nsubj")
    for first, second in pairwise(subjects):
        move(second, first, "conj")
    for word in words:
        if word in subjects or word.i < word.head.i < verb.i:
            continue
        before = [s for s in subjects if s.i < word.i]
        if word.lower_ in JOINING and before:
            move(word, before[-1], "punct" if word.lower_ == "," else "cc")
        else:
            move(word, next(s for s in subjects if s.i > word.i), word.dep_ if word.dep_ in PARTS else "compound")


def govern_behind(verb: Token, words: list[Token], root: Token) -> None:
    """Hang the words behind a verb on it that hung on a noun before them."""
    if words and is_object(words[0], verb):
        words[0].pos_, words[0].tag_ = "NOUN", "NN"
    noun = object_of(words)
    for word in words:
        if word.head.i <= verb.i or word is root:
            move(word, verb, "dobj" if word is noun else behind_verb(word))
    for word in words:
        if noun is not None and word.head is verb and word.i < noun.i:
            move(word, noun, "compound" if word.pos_ in NOUNS else "amod")


def heads(words: list[Token]) -> list[Token]:
    """The last noun of each of several phrases."""
    ends = [word for word, after in pairwise(words) if after.lower_ in JOINING]
    return [word for word in (*ends, words[-1]) if word.tag_ in NOUN_TAGS]


def behind_verb(word: Token) -> str:
    """What a word hangs as on a verb that hung on a noun."""
    if word.pos_ in NOUNS:
        return "dobj"
    if any(c.dep_ == "mark" for c in word.lefts):  # "orders troops out *as tension grows*"
        return "advcl"
    return {"acl": "xcomp", "relcl": "ccomp", "advcl": "xcomp", "ROOT": "conj"}.get(word.dep_, word.dep_)


def clause(verb: Token) -> None:
    """Hang what is wanted on a verb as on one: "*plan to meet*", "*demand that Togo leave*"."""
    for word in verb.rights:
        first = word.lefts[0] if word.lefts else word
        if word.pos_ == "VERB" and first.i == verb.i + 1 and first.lower_ in ("to", "that"):
            word.dep_ = "xcomp" if first.lower_ == "to" else "ccomp"


@cache
def single_forms() -> dict[str, str]:
    """The codebook's verbs by their form for one: "snubs"."""
    return {form: verb for verb in base_forms() for form in inflections(verb) if form.endswith("s") and form != verb}


@cache
def going_forms() -> dict[str, str]:
    """The codebook's verbs by their form in -ing."""
    return {form: verb for verb in base_forms() for form in inflections(verb) if form.endswith("ing") and form != verb}
