"""What opens a clause, taken for another kind of word: a conjunction for a preposition ("*after Peru* sued them, they
left"), an adjective for a verb ("*visiting* Premier Ana Soto said"), a noun for a preposition ("*thanks* to a loan").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.parse.mends.asides import SUBJECTS
from kgraph.parse.mends.moves import move
from kgraph.parse.mends.stranded import FINITE_TAGS, shows_tense
from kgraph.parse.mends.verbless import going_forms

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

# what one can say of a doing: "Ending the war in Mali, Chad and Niger *would take* years"
LASTING = frozenset("be take require cost mean need remain prove seem become help involve".split())
COMING = ("visiting", "returning", "departing", "touring", "retiring")
# verbs whose object is what somebody does: "enjoyed *visiting* him"
DOING = frozenset(
    "enjoy like love hate begin start stop finish recall remember deny admit consider avoid keep continue resume "
    "suggest recommend cancel delay postpone plan mention describe report regret miss mind risk defend "
    "cease go come be".split()
)
CLAUSAL = frozenset({"after", "before", "since", "until", "till", "as"})


def opened_by(verb: Token) -> Token | None:
    """The conjunction of a clause that is taken for another main verb, its subject for the object of a preposition:
    "spoke *after* a ship escorted by two boats *entered* its waters".
    """
    joined = any(c.dep_ == "cc" and verb.head.i < c.i < verb.i for c in verb.head.children)
    if not shows_tense(verb) or joined or any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    first = min((c.i for c in verb.lefts if c.dep_ in ("aux", "auxpass", "advmod", "neg")), default=verb.i)
    before = verb.doc[first - 1]
    before = verb.doc[first - 2] if before.text == "," and first > 1 else before
    inside = [before, *before.ancestors]
    noun = next((t for t in inside if t.dep_ == "pobj" and t.head.lower_ in CLAUSAL), None)
    noun = noun or set_off(verb, first)
    return noun.head if noun is not None and noun.head.i > verb.head.i else None


def set_off(verb: Token, first: int) -> Token | None:
    """The noun of a preposition, set off from the verb by commas: "*as settlers*, shouting, *tried* to march"."""
    preps = [c for c in verb.head.rights if c.dep_ == "prep" and c.lower_ in CLAUSAL and c.i < first]
    nouns = [n for c in preps for n in c.rights if n.dep_ == "pobj"]
    edges = [(n, max(t.i for t in n.subtree) + 1) for n in nouns]
    apart = [n for n, end in edges if end < first - 1 and verb.doc[end].text == verb.doc[first - 1].text == ","]
    return apart[-1] if apart else None


def subordinate(verb: Token, opener: Token) -> None:
    """Hang a verb as the clause that its conjunction opens, with the conjunction's noun as its subject; a verb that
    stands above it already stays where it is.
    """
    noun = next(c for c in opener.children if c.dep_ == "pobj")
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    if verb not in opener.ancestors:
        move(verb, opener.head, "advcl")
    move(opener, verb, "mark")
    move(noun, verb, "nsubjpass" if passive else "nsubj")
    opener.pos_ = "SCONJ"


def visitor(word: Token) -> Token | None:
    """Who says or does what a sentence tells, taken for whom its first word acts on: "Visiting Premier *Ana Soto*
    said"; "visiting Peru annoyed him" names nobody.
    """
    named = (c for c in word.rights if c.dep_ == "dobj" and c.left_edge.i == word.i + 1)
    noun = next((c for c in named if c.ent_type_ == "PERSON" and len(c.lefts) > 1), None)
    verb = word.head
    if noun is None or not shows_tense(verb, FINITE_TAGS) or any(t.text == "," for t in word.doc[word.i : verb.i]):
        return None
    return noun


def attend(word: Token, noun: Token) -> None:
    """Make a verb the adjective of its object, which does what the verb above tells."""
    verb = word.head
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    for part in [c for c in word.rights if c is not noun]:
        move(part, verb, part.dep_)
    move(noun, verb, "nsubjpass" if passive else "nsubj")
    word.pos_ = "ADJ"
    move(word, noun, "amod")


def guest(word: Token) -> Token | None:
    """Whom somebody meets or tells, taken for whom he visits: "told *visiting* Premier *Ana Soto*"."""
    verb, named = word.head, (c for c in word.rights if c.dep_ == "dobj" and c.left_edge.i == word.i + 1)
    noun = next((c for c in named if c.ent_type_ == "PERSON" and len(c.lefts) > 1), None)
    apart = verb.pos_ != "VERB" or verb.i != word.i - 1 or verb.lemma in DOING
    return None if apart or any(c.dep_ == "dobj" for c in verb.rights) else noun


def receive(word: Token, noun: Token) -> None:
    """Make a verb the adjective of its object, which the verb above acts on."""
    verb = word.head
    for part in [c for c in (*word.rights, *noun.rights) if c is not noun and c.dep_ in ("ccomp", "xcomp", "relcl")]:
        move(part, verb, "xcomp" if part.tag_ == "VB" and part.dep_ == "xcomp" else "ccomp")
    for part in [c for c in word.rights if c is not noun]:
        move(part, verb, part.dep_)
    move(noun, verb, "dobj")
    word.pos_ = "ADJ"
    move(word, noun, "amod")


def beginner(word: Token) -> Token | None:
    """Who does what a sentence tells, taken for a part of the phrase that opens it: "Defying Oman, *Peru* and Chile
    signed".
    """
    verb = word.head
    if word.i > verb.i or not word.is_sent_start or (word.dep_ == "csubj" and verb.lemma in LASTING):
        return None
    commas = [t.i for t in word.doc[word.i : verb.i] if t.text == ","]
    if (
        len(commas) != 1
        or not shows_tense(verb, FINITE_TAGS)
        or any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
    ):
        return None
    inside = [t for t in word.subtree if commas[0] < t.i < verb.i and t.head.i < commas[0] and t.dep_ != "cc"]
    return inside[0] if len(inside) == 1 and inside[0].pos_ in ("NOUN", "PROPN") else None


def begin(word: Token, noun: Token) -> None:
    """Hang the phrase beside the clause, and the noun as its subject."""
    verb = word.head
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    move(noun, verb, "nsubjpass" if passive else "nsubj")
    word.dep_ = "advcl" if word.tag_ == "VBG" else word.dep_


def opening_talk(mark: Token) -> tuple[Token, Token] | None:
    """What a sentence opens with, and who does what it tells, taken for the subject and a part of it: "After *talks* in
    Geneva, *Peru* and two neighbours signed".
    """
    verb = mark.head
    noun = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.left_edge.i == mark.i + 1), None)
    commas = [t.i for t in mark.doc[mark.i : verb.i] if t.text == ","]
    if noun is None or not mark.is_sent_start or verb.dep_ != "ROOT" or len(commas) != 1:
        return None
    parts = [t for t in noun.subtree if commas[0] < t.i < verb.i and t.head.i < commas[0] and t.dep_ != "cc"]
    return (noun, parts[0]) if len(parts) == 1 and parts[0].pos_ in ("NOUN", "PROPN") else None


def open_with(mark: Token, noun: Token, subject: Token) -> None:
    """Make the conjunction a preposition, and hang the subject on the verb."""
    verb = mark.head
    mark.dep_, mark.pos_ = "prep", "ADP"
    move(subject, verb, "nsubj")
    move(noun, mark, "pobj")


def thanked(thanks: Token) -> tuple[Token, Token] | None:
    """The *to* of a phrase that says what helped, and its noun: "*thanks to a loan*, they rebuilt it"."""
    to = next((c for c in thanks.rights if c.lower_ == "to" and c.i == thanks.i + 1), None)
    noun = next((c for c in to.rights if c.dep_ == "pobj"), None) if to is not None else None
    return (to, noun) if to is not None and noun is not None and thanks.dep_ not in ("dobj", "pobj") else None


def credit(thanks: Token, to: Token, noun: Token) -> None:
    """Make one preposition of both."""
    move(noun, thanks, "pobj")
    to.dep_ = "advmod"
    thanks.dep_, thanks.pos_, thanks.tag_ = "prep", "ADP", "IN"


def is_opening_deed(word: Token) -> bool:
    """Whether a gerund that opens the sentence is taken for a name: "*Accusing* Chad of theft, Peru left"."""
    opens = word.i == word.sent.start and word.lower_ in going_forms()
    return opens and any(c.dep_ == "dobj" for c in word.rights)


def open_by(word: Token) -> None:
    """Make it the verb that it is."""
    word.pos_, word.tag_, word.lemma = "VERB", "VBG", going_forms()[word.lower_]
