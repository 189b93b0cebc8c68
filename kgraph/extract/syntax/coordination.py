"""What a clause really continues or stands beside, where the parser hangs it below its neighbour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.syntax import grammar

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token


# what one does by speaking: "said it was no port and *condemned* the raid"
SPEAKING = frozenset(
    "condemn urge demand call accuse criticize criticise denounce threaten warn reject vow pledge promise praise thank "
    "ask appeal blame deny insist order invite welcome deplore dismiss defend apologize apologise".split()
)
TELLING = frozenset("say report announce state confirm tell add".split())
# what a deed brings about, told behind who told the deed: "troops raided it, police said, *killing* two"
OUTCOMES = frozenset(
    "kill wound injure hurt break hit strike destroy damage leave force cause trigger send arrest detain seize capture "
    "cut close open end raise mark spark prompt draw burn block shut displace trap shell shoot drive halt disrupt "
    "violate defy evacuate rescue free release take bring set drop fire throw smash loot abduct kidnap expel".split()
)
GETTING = frozenset({"receive", "get", "have"})
LETTERS = frozenset("letter message note call statement telegram email cable request reply answer phone".split())
SAYING = frozenset(
    "promise pledge vow urge ask request demand warn threaten invite thank praise congratulate condemn accuse offer "
    "assure apologize apologise express protest call press criticize criticise blame denounce insist reject".split()
)


def told_first(verb: Token) -> Token | None:
    """The clause that tells of what a participle behind a verb of telling is the outcome."""
    telling = verb.head
    outcome = verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.i > telling.i and verb.lemma in OUTCOMES
    if not outcome or telling.lemma not in TELLING:
        return None
    beside = telling.head if telling.dep_ == "parataxis" and grammar.is_verb(telling.head) else None
    return next((c for c in telling.lefts if c.dep_ == "ccomp" and grammar.is_verb(c)), beside)


def sent_by(verb: Token) -> list[Token]:
    """Who says what a participle behind a letter that somebody got says: "had a letter from *Y*, promising to go"."""
    getting = verb.head
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or verb.lemma not in SAYING or getting.lemma not in GETTING:
        return []
    things = [c for c in grammar.children(getting, *grammar.OBJECT) if c.lemma in LETTERS and c.i < verb.i]
    return grammar.expand([n for c in things for n in (*grammar.phrase(c, "from"), *grammar.phrase(getting, "from"))])


def lent_behind(verb: Token) -> list[Token]:
    """Who lends their subject to a clause that they do not govern."""
    return sent_by(verb) or of_whom(verb)


def of_whom(verb: Token) -> list[Token]:
    """Of whom a relative clause says that something is so: "*rebels* it said were armed by Oman"."""
    telling = verb.head
    inside = verb.dep_ == "ccomp" and telling.dep_ == "relcl" and verb.i > telling.i and not grammar.marks(verb)
    said = inside and bool(grammar.children(telling, *grammar.SUBJECTS)) and grammar.is_finite(verb)
    return [telling.head] if said and not grammar.children(telling, *grammar.OBJECT) else []


def continued(verb: Token) -> Token:
    """The verb that a coordinated one continues: of "*said* that they would fight, and *accused* NATO" the first."""
    head = verb.head
    if grammar.grammatical_subjects(verb) or not grammar.is_finite(verb):
        return head
    if (relative := behind_passive(verb)) is not None:
        return relative
    while (
        not grammar.is_finite(head)
        and verb.tag_ in grammar.FINITE
        and head.dep_ in ("advcl", "xcomp", "ccomp")
        and grammar.is_verb(head.head)
    ):
        head = head.head  # "flew in troops to guard it and *ordered* ships": no infinitive goes on in the past
    if (
        head != verb.head
        or head.dep_ not in ("ccomp", "advcl")
        or not grammar.is_verb(head.head)
        or not grammar.is_finite(head)
    ):
        return head
    if not grammar.grammatical_subjects(head):
        return head
    joint = next((c for c in head.children if c.dep_ == "cc" and head.i < c.i < verb.i), None)
    apart = joint is not None and verb.doc[joint.i - 1].text == ","
    tensed = verb.tag_ in ("VBD", "VBZ") and any(c.tag_ == "MD" for c in head.children)
    spoken = verb.lemma in SPEAKING and verb.tag_ == head.head.tag_ and (head.lemma == "be" or head.tag_ != verb.tag_)
    return head.head if apart or tensed or spoken else head


def behind_passive(verb: Token) -> Token | None:
    """The relative clause that an active verb goes on, hung on the passive before: "was seized by men who beat him and
    *demanded* money".
    """
    head = verb.head
    if verb.tag_ not in ("VBD", "VBZ") or not grammar.is_passive(head):
        return None
    between = (t for t in verb.doc[head.i + 1 : verb.i] if t.dep_ == "relcl" and t.tag_ == verb.tag_)
    found = [t for t in between if any(s.lower_ in grammar.RELATIVE for s in grammar.children(t, *grammar.SUBJECT))]
    return found[-1] if found else None


def stands_apart(clause: Token) -> bool:
    """A clause hung below the next as if that reported it: before a semicolon ("A froze aid; B *said* that ..."), or
    before what merely is ("A was held, a step his party claims *is* unlawful").
    """
    verb = clause.head
    if clause.dep_ not in grammar.CLAUSAL or clause.i > verb.i:
        return False
    bare = verb.lemma == "be" and not grammar.marks(clause) and bool(grammar.children(clause, *grammar.SUBJECTS))
    return bare or any(t.text == ";" for t in clause.doc[clause.i : verb.i])


def is_set_off(infinitive: Token) -> bool:
    """An infinitive behind a comma, which the verb before the comma does not govern."""
    first = infinitive.doc[min(c.i for c in (infinitive, *infinitive.children))]
    return (
        grammar.infinitive(infinitive) and first.i > 0 and first.doc[first.i - 1].text == "," and first.lower_ == "to"
    )


def before(verb: Token, subjects: list[Token]) -> list[Token]:
    """Subjects without those that join the first one only behind its clause: "Oman, *which* left, and *Iran*"."""
    first = subjects[0]
    return [s for s in subjects if first.i > verb.i or s.i < verb.i] if verb.dep_ == "relcl" else subjects


def singly(verb: Token) -> bool:
    """Whether several do something each for themselves: "agreed to take forty *each*"."""
    words = [t for t in verb.subtree if t.i > verb.i and t.lower_ in ("each", "individually", "separately")]
    return any(verb.doc[t.i + 1].lower_ != "other" for t in words if t.i + 1 < len(verb.doc))
