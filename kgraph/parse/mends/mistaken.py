"""A verb that the parser takes for a noun, and what somebody is called that it takes for another name of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.moves import move
from kgraph.parse.titlecase import plain_verbs, single_words, verb_forms

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

MAIN = frozenset({"ROOT", "ccomp", "dep"})
MODIFIERS = frozenset({"compound", "amod", "nmod"})  # what stands before a verb that is taken for a noun
NOUNS = frozenset({"NOUN", "PROPN"})
PASTS = {"shot": "shoot", "cut": "cut", "hit": "hit", "set": "set", "beat": "beat", "left": "leave", "fought": "fight"}
# verbs of what happens by itself or of one's own going: no passive
FLARING = frozenset(
    "flare rage erupt ensue break resume intensify escalate persist continue assemble gather mass muster march sail "
    "converge rally advance retreat arrive land clash emerge".split()
)
PERSONA = frozenset({"persona", "personae", "personas"})
GRATA = frozenset({"grata", "gratae", "gratas"})
DECLARING = frozenset("declare proclaim name pronounce designate brand call deem make consider".split())
# forms that the lemmatizer takes for those of a verb without the *e*: "waged" is no form of *wag*
E_VERBS = "stage wage fine dine hate hope cope rage rape rate scare scrape shame site snipe spare stare wane".split()
STAGED = {form: verb for verb in E_VERBS for form in (f"{verb}d", f"{verb[:-1]}ing")}
SAYING = frozenset({"say", "complain", "claim", "allege", "charge"})
LATE = {  # pasts that the lemmatizer does not know
    "retook": "retake",
    "overran": "overrun",
    "overrode": "override",
    "forsook": "forsake",
    "unfroze": "unfreeze",
    "outfought": "outfight",
    "foresaw": "foresee",
    "forswore": "forswear",
    "outgunned": "outgun",
    "retaken": "retake",
    "swore": "swear",
    "forgave": "forgive",
    "resold": "resell",
    "mistook": "mistake",
    "strove": "strive",
    "strode": "stride",
    "clung": "cling",
}
SHORT = 3  # letters of an acronym
NAMING = frozenset({"call", "brand", "label", "dub", "term"})


def is_acronym(word: Token) -> bool:
    """Whether capitals that the parser takes for an adverb are the subject of a verb that has none."""
    if word.tag_ not in ("RB", "JJ") or not word.text.isupper() or len(word.text) < SHORT or word.dep_ != "advmod":
        return False
    return word.head.i > word.i and word.head.pos_ == "VERB" and not any("subj" in c.dep_ for c in word.head.lefts)


SIDES = frozenset({"with", "behind", "against"})


def is_mistaken(word: Token) -> bool:
    """Whether a plural is a verb: it has an object, or a name before it and the main noun of the sentence behind it and
    is no noun of the codebook: "Peru *lifts* curbs on Chile".
    """
    if word.tag_ not in ("NNS", "VBZ") or not word.is_lower or word.i == word.sent.start:
        return False
    before = word.doc[word.i - 1]
    if word.dep_ == "ROOT" and word.tag_ == "NNS" and before.dep_ == "nsubj" and before.head is word:
        return any(c.dep_ == "dobj" for c in word.rights)  # "Peru *arms* rebels"
    if before.head is not word or before.dep_ not in MODIFIERS or before.pos_ not in NOUNS:
        return False
    if word.dep_ == "advcl":
        return before.pos_ == "PROPN" and any(c.dep_ == "mark" for c in word.lefts)  # "if Peru *attacks*"
    if word.dep_ == "ROOT":
        own = {c.dep_ for c in word.children}
        if "nsubj" in own:
            return False
        sided = before.pos_ == "PROPN" and any(c.lower_ in SIDES for c in word.rights)
        led = word.lower_ in plain_verbs() and (sided or any(c.lower_ == "between" for c in word.rights))
        joined = any(is_joined(c) for c in word.rights)
        return "dobj" in own or led or joined or (sided and word.lower_ == "sides")
    if word.dep_ == "nsubj" and not (word.head.i == word.i + 1 and word.head.lower_ in single_words()):
        return False  # "Peru *files* complaint against Chile"
    if is_twofold(word, before):
        said = word.head.dep_ == "dobj" and word.head.head.lemma in SAYING
        return said or word.head.dep_ in MAIN
    return word.dep_ in ("compound", "nsubj") and word.head.dep_ in MAIN and word.lower_ in plain_verbs()


def is_twofold(word: Token, before: Token) -> bool:
    """Whether a plural that may be a verb stands between a name and a bare plural: "said Peru *funds* militants"."""
    noun = word.head
    bare = word.dep_ == "compound" and noun.tag_ == "NNS" and noun.i == word.i + 1
    return bare and before.pos_ == "PROPN" and before.ent_type_ == "GPE" and word.lower_ in verb_forms()


def is_joined(verb: Token) -> bool:
    """Whether a verb is joined to another and has an object but no subject: "trains and *equips* rebels"."""
    own = {c.dep_ for c in verb.children}
    return verb.dep_ == "conj" and verb.tag_ == "VBZ" and "dobj" in own and "nsubj" not in own


def twice_mistaken(word: Token) -> tuple[Token, Token] | None:
    """The second of two verbs that the parser takes for plurals, and their object, which it takes for a name of one:
    "Peru *arms* and *funds* the *Wolves*".
    """
    if word.tag_ != "NNS" or word.lower_ not in verb_forms() or not word.lefts or word.lefts[-1].i != word.i - 1:
        return None
    second = next((c for c in word.rights if c.dep_ == "conj" and c.tag_ == "NNS" and c.lower_ in verb_forms()), None)
    if second is None or word.lefts[-1].pos_ not in NOUNS | {"ADJ"} or second.i != word.i + 2:
        return None
    if word.dep_ in MODIFIERS and word.head.i > second.i:
        return second, word.head
    named = (c for c in (*word.rights, *second.rights) if c.dep_ == "appos" and c.left_edge.i == second.i + 1)
    noun = next(named, None)
    return None if noun is None else (second, noun)


def is_past(word: Token) -> bool:
    """Whether a noun with a subject is the first of two verbs in the past: "a gunman *shot* and wounded the mayor"."""
    if word.tag_ != "NN" or word.dep_ not in MAIN or word.lower_ not in PASTS:
        return False
    own = {c.dep_ for c in word.children}
    joined = any(c.dep_ == "conj" and c.tag_ in ("VBD", "VBN") for c in word.rights)
    return "nsubj" in own and joined and not own & {"det", "cop", "amod"}


def is_undergone(word: Token) -> bool:
    """Whether a noun behind a passive's helper is its participle: "the base was *overrun*"."""
    return any(c.dep_ == "auxpass" for c in word.lefts)


def is_breaking_out(word: Token) -> bool:
    """Whether a participle is the main verb: what *flares* or *rages* has nobody who makes it: "clashes *flared*"."""
    if word.lemma not in FLARING or word.dep_ != "acl" or word.head.dep_ != "ROOT" or word.head.pos_ not in NOUNS:
        return False
    return word.tag_ in ("VBN", "VBD") and word.head.i < word.i and not any(c.dep_ == "agent" for c in word.children)


def unwelcome(word: Token) -> Token | None:
    """Who is declared *persona non grata*, if the parser took them for its subject or a part of the words."""
    if word.lower_ not in PERSONA or word.i + 2 >= len(word.doc) or word.doc[word.i + 2].lower_ not in GRATA:
        return None
    noun = word.doc[word.i - 1]
    named = word.i > word.sent.start and noun.pos_ in NOUNS and noun.dep_ in ("nsubj", "compound", "nmod", "dobj")
    return noun if named and declaring(word) is not None else None


def declaring(word: Token) -> Token | None:
    """The verb above that says what somebody is."""
    return next((a for a in word.ancestors if a.pos_ == "VERB" and a.i < word.i and a.lemma in DECLARING), None)


def called(verb: Token) -> Token | None:
    """What somebody is called, hung on them with no comma between: "called the envoy of Peru *a fool*"."""
    if verb.lemma not in NAMING:
        return None
    for noun in verb.rights:
        if noun.dep_ in ("oprd", "dobj"):
            return next((c for c in noun.rights if c.dep_ == "appos" and is_bare(c)), None)
    return None


def telephoned(noun: Token) -> bool:
    """Whether whom somebody called is taken for what they are called: "Soto, called *the premier* to thank her"."""
    verb = noun.head
    own = {c.dep_ for c in verb.children}
    aimed = any(c.tag_ == "VB" and any(t.tag_ == "TO" for t in c.lefts) for c in verb.rights)
    active = "nsubj" in own and not own & {"dobj", "auxpass", "nsubjpass"}
    return verb.lemma == "call" and verb.tag_ == "VBD" and active and aimed


def name_by(verb: Token, label: Token) -> None:
    """Hang what somebody is called on the verb that calls them so."""
    label.head.dep_ = "dobj"
    move(label, verb, "oprd")


def described(verb: Token) -> Token | None:
    """The participle that somebody calls something, taken for what it did: "called the charge *fabricated*"."""
    told = (c for c in verb.rights if c.dep_ == "ccomp" and c.tag_ in ("VBD", "VBN")) if verb.lemma in NAMING else ()
    return next((c for c in told if [w.dep_ for w in c.children if w.dep_ != "punct"] == ["nsubj"]), None)


def qualify(verb: Token, said: Token) -> None:
    """Hang a participle as what something is called."""
    noun = said.children[0]
    move(noun, verb, "dobj")
    said.pos_, said.tag_, said.dep_, said.lemma = "ADJ", "JJ", "oprd", said.lower_


def quality(word: Token) -> tuple[Token, Token | None] | None:
    """The verb that calls its object something, and the object if the parser takes that for a part of the word, or the
    word for a part of the object: "called *Peru's decision* regrettable", "called the plan by Peru *cruel*".
    """
    thing = next((c for c in word.lefts if c.dep_ == "compound" and c.pos_ == "NOUN" and c.i == word.i - 1), None)
    if thing is not None:
        return (word.head, thing) if word.head.lemma in NAMING and word.head.i < thing.left_edge.i else None
    behind = word.head.i < word.i and word.dep_ in ("oprd", "amod") and word.head.lemma not in NAMING
    inside = [a for a in word.ancestors if a.i < word.i] if behind else []
    objects = [a for a in inside if a.dep_ == "dobj" and a.head.lemma in NAMING]
    return (objects[0].head, None) if objects and not any(a.dep_ in ("relcl", "ccomp") for a in inside) else None


def call_so(word: Token, verb: Token, thing: Token | None) -> None:
    """Hang both under the verb."""
    if thing is not None:
        for part in [c for c in word.lefts if c.i < thing.i]:
            move(part, thing, part.dep_)
        move(thing, verb, "dobj")
    move(word, verb, "oprd")


def is_bare(name: Token) -> bool:
    """Whether *a* or *an* opens a noun phrase, and a word stands before it."""
    first = name.left_edge
    return first.lower_ in ("a", "an") and first.doc[first.i - 1].is_alpha


def instead(word: Token) -> Token | None:
    """Who did not do what another did, where the parser denies the deed: "it was *not Peru* but Chile that fired"."""
    if word.dep_ != "neg" or word.head.lemma != "be" or word.i < word.head.i:
        return None
    names = [c for c in word.head.rights if c.dep_ == "attr" and c.i > word.i]
    return next((n for n in names if any(c.lower_ == "but" and c.dep_ == "cc" for c in n.rights)), None)


def not_yet(word: Token) -> Token | None:
    """What is not done yet, where the parser denies the *yet*: "troops *not yet* complying"."""
    yet = word.head
    return yet.head if word.dep_ == "neg" and yet.lower_ == "yet" and yet.head.tag_.startswith("VB") else None


def declare(words: Token, noun: Token) -> None:
    """Hang somebody as the object of the verb that says what they are, and the words for that beside them."""
    verb = declaring(words)
    assert verb is not None
    for word in words.doc[verb.i + 1 : noun.i]:
        if word.head.i >= words.i:
            move(word, noun, word.dep_)
    for word in (words.doc[words.i + 1], words.doc[words.i + 2]):
        move(word, words, "nmod")
    words.pos_, words.tag_ = "NOUN", "NN"
    move(noun, verb, "dobj")
    move(words, verb, "oprd")


def become(turned: Token) -> tuple[Token, Token] | None:
    """Somebody by name whom the parser has turned, and what they were: "backed ex-banker *turned* candidate *Soto*"."""
    if turned.lower_ != "turned" or turned.dep_ != "ccomp" or turned.head.i > turned.i:
        return None
    before = [c for c in turned.lefts if c.dep_ == "nsubj"]
    after = [c for c in turned.rights if c.dep_ in ("dobj", "oprd", "attr") and c.pos_ == "PROPN"]
    bare = len(before) == len(turned.lefts) == len(after) == 1 and not any(c.dep_ == "det" for c in before[0].lefts)
    close = bare and before[0].i == turned.i - 1 and before[0].tag_ == "NN" and after[0].ent_type_ in ("PERSON", "")
    return (before[0], after[0]) if close else None


def name_whom(turned: Token, before: Token, named: Token) -> None:
    """Make the name the object of the verb, with what they were and became before it."""
    verb = turned.head
    for later in [c for c in turned.rights if c is not named]:
        move(later, verb, later.dep_)
    move(named, verb, "dobj")
    move(before, named, "nmod")
    move(turned, named, "amod")
