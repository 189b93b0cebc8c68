"""Who says what a letter says, "sent a note to Oman *asking* for help"; with whom something is done for an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.moves import move

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

LETTERS = frozenset(
    "letter note message telegram telegramme cable email e-mail memo fax missive dispatch communication petition text "
    "statement brief motion tweet".split()
)
SPOKEN = LETTERS | frozenset("statement video speech interview broadcast address audio recording post release".split())
SAID_IN = frozenset({"in", "on", "at", "during", "through", "via"})
WRITING = frozenset("write cable wire telegraph email fax message tweet text phone telephone ring".split())
# what a letter may say to whom it goes: the writer says it, not the addressee
SAYING = frozenset(
    "ask seek demand request express voice convey thank urge protest complain offer promise pledge threaten warn "
    "invite congratulate condemn criticise criticize denounce propose apologise apologize appeal call plead beg "
    "reiterate reaffirm confirm accept reject refuse decline object accuse blame praise commend welcome "
    "assure wish press insist say tell inform explain announce declare deny".split()
)
TO = frozenset({"to", "for", "with", "before"})
# where or how people protest: who does so calls for something, not the street or the strike
PROTESTS = frozenset(
    "street square road highway bridge capital parliament embassy ministry headquarters building office house gate "
    "strike sit-in sit protest march rally demonstration vigil fast blockade walkout boycott picket hunger".split()
)
PLACED = frozenset({"in", "into", "to", "on", "onto", "at", "outside", "through", "of"})
ACTS = frozenset({"protest", "march", "rally", "demonstration", "strike", "sit-in", "blockade", "boycott"})
FORCING = frozenset({"demand", "force", "press", "pressure", "urge", "compel"})
CALLING = frozenset("demand call urge press protest denounce condemn oppose insist".split())


def worded(participle: Token) -> Token | None:
    """The verb of writing whose letter, or whose addressee, the parser hangs a participle of speech on; the verb of a
    protest whose purpose it hangs on the noun: "held *weeks of protests to force* him out".
    """
    if participle.tag_ == "VB":
        noun, infinitive = participle.head, any(c.tag_ == "TO" for c in participle.lefts)
        meant = infinitive and participle.lemma in FORCING and is_protest(noun)
        return protesting(noun) if meant and participle.dep_ in ("acl", "relcl") else None
    if participle.tag_ != "VBG" or participle.lemma not in SAYING:
        return None
    if participle.dep_ in ("ccomp", "pcomp"):
        return wired(participle)
    if participle.dep_ == "advcl":  # "joined others in *sending* a letter *urging* it"
        between = participle.doc[participle.head.i + 1 : participle.i]
        return next((w.head for w in between if is_letter(w) and w.head.dep_ == "pcomp"), None)
    if participle.dep_ != "acl":
        return None
    noun = participle.head
    if is_letter(noun) and noun.head.pos_ == "VERB":
        return noun.head
    if noun.lemma in PROTESTS and participle.lemma in CALLING:
        return protesting(noun)
    while noun.dep_ == "pobj" and noun.head.lower_ == "of":  # "a note to members *of the cabinet urging* them"
        noun = noun.head.head
    return sender(noun.head) if noun.dep_ == "pobj" and noun.head.lower_ in TO else None


def told_in(verb: Token) -> Token | None:
    """The verb of saying whose content is hung on where it was said: "said in *a video* that it would attack"."""
    noun = verb.head
    opened = any(c.lower_ == "that" and c.dep_ in ("mark", "dobj") for c in verb.lefts)
    own = any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.lefts)
    if not (opened and own) or noun.dep_ != "pobj" or noun.head.lower_ not in SAID_IN or noun.lemma not in SPOKEN:
        return None
    above = noun.head.head
    return above if above.lemma in SAYING and not any(c.dep_ == "ccomp" for c in above.rights) else None


def tell_in(verb: Token, above: Token) -> None:
    """Hang what is said on the verb of saying, with *that* as its mark."""
    for that in verb.lefts:
        if that.lower_ == "that":
            that.dep_ = "mark"
    move(verb, above, "ccomp")


def protesting(noun: Token) -> Token | None:
    """The verb that leads to a place or means of protest, if somebody does it: "began *a strike* demanding more"."""
    while noun.dep_ == "pobj" and noun.head.lower_ in PLACED:
        noun = noun.head
        if noun.head.pos_ == "VERB":
            break
        noun = noun.head
    above = noun.head
    whole = above.pos_ == "VERB" and noun.dep_ in ("dobj", "prep") and any(c.dep_ == "nsubj" for c in above.lefts)
    return above if whole else None


def is_protest(noun: Token) -> bool:
    """Whether a noun is a protest, or so much or such a thing of it: "a *campaign of strikes*"."""
    parts = [p for c in noun.rights if c.lower_ == "of" for p in c.rights]
    return noun.lemma in ACTS or any(p.lemma in ACTS for p in parts)


def wired(participle: Token) -> Token | None:
    """The verb of writing whose addressee is taken for the participle's subject: "cabled *Oman* thanking it"."""
    if not any(c.dep_ == "nsubj" and c.pos_ in ("NOUN", "PROPN") for c in participle.lefts):
        return None
    above = participle.head
    if participle.dep_ == "pcomp":
        return sender(above) if above.lower_ in TO else None
    return above if above.pos_ == "VERB" and above.lemma in WRITING else None


def sender(prep: Token) -> Token | None:
    """The verb of writing that the addressee's preposition belongs to."""
    above = prep.head
    if is_letter(above):
        above = above.head
    sent = any(is_letter(c) for c in above.rights)
    return above if above.pos_ == "VERB" and (sent or above.lemma in WRITING) else None


def is_letter(noun: Token) -> bool:
    """Whether a noun is a letter that a verb sends."""
    return noun.dep_ == "dobj" and noun.lower_ in LETTERS


def partner(verb: Token) -> Token | None:
    """The *with* of a partner taken for the subject of a purpose: "works *with* Oman to count whales"."""
    if not any(c.dep_ == "aux" and c.tag_ == "TO" for c in verb.lefts):
        return None
    if not any(c.dep_ == "nsubj" and c.pos_ in ("NOUN", "PROPN") for c in verb.lefts):
        return None
    if verb.dep_ == "pcomp":
        return verb.head if verb.head.lower_ == "with" and verb.head.head.pos_ == "VERB" else None
    marks = [c for c in verb.lefts if c.dep_ == "mark" and c.lower_ == "with"]
    return marks[0] if marks and verb.dep_ == "advcl" and verb.head.pos_ == "VERB" and verb.head.i < verb.i else None


def accompany(verb: Token, joint: Token) -> None:
    """Hang the subject of a purpose as the partner of the verb above it: "works *with Oman* to count whales"."""
    above = verb.head if joint.head is verb else joint.head
    noun = next(c for c in verb.lefts if c.dep_ == "nsubj")
    move(joint, above, "prep")
    move(noun, joint, "pobj")
    move(verb, above, "advcl")
    joint.pos_ = "ADP"


def write(participle: Token, verb: Token) -> None:
    """Hang a participle as what a letter says, and its subject as whom the letter goes to."""
    noun = next((c for c in participle.lefts if c.dep_ == "nsubj"), None)
    if noun is not None:
        move(noun, *((participle.head, "pobj") if participle.dep_ == "pcomp" else (verb, "dobj")))
    move(participle, verb, "advcl")
