"""Whether a pronoun can mean an actor: kind, number, gender, and place in the clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document import speech
from kgraph.link.document.phrase import BEFALLS, SUBJECT, clause, is_in_what_is_said, is_subject, subject_of
from kgraph.model import ActorType, MentionKind

if TYPE_CHECKING:
    from kgraph.link.document.linked import TokenMention
    from kgraph.link.document.reading import Entity, Reading
    from kgraph.parse.tokens import Token

HE = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
UNLESS = frozenset({"unless", "until", "till"})
GAINING = frozenset("get receive gain win obtain secure lose fail".split())
EXCUSING = frozenset("apologise apologize atone compensate explain answer account pay".split())
TREATED = frozenset({"on", "against", "to", "at", "with", "from"})
QUARRELS = frozenset("row dispute quarrel fight war struggle battle standoff conflict bid quest campaign feud".split())
TELLING = frozenset("tell inform brief talk speak write update consult negotiate boast".split())
VOICES = frozenset("spokesman spokeswoman spokesperson official lawyer representative".split())
PART = 0.2  # points by which a part of several may fit better than all of them
UPON = frozenset({"at", "into", "on", "upon"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})


def admissible(
    reading: Reading,
    token: Token,
    mention: TokenMention,
    kind: str,
    found: list[speech.Quotation],
    speaker: str,
) -> bool:
    """Whether a mention agrees with a pronoun in kind, number, gender, and place in the clause."""
    if found and speech.quoted(found, mention.head) >= 0 and speech.quoted(found, token.i) < 0:
        return False
    entities = [reading.entities[a] for a in mention.actors]
    officer = kind == "he" and is_officer(reading, mention) and entities[0].id != speaker
    if kind != "they" and (len(entities) != 1 or not (officer or agrees(entities[0], token, kind, speaker))):
        return False
    if (
        kind == "they"
        and not any(may_be_they(reading, e, mention) for e in entities)
        and len(together(reading, mention)) < 2
    ):
        return False
    if mention.kind is MentionKind.ADJECTIVE and kind != "it":
        return False
    if found and kind == "they" and all(e.sector == "MED" for e in entities) and hears(token, mention, found):
        return False
    head = reading.doc[mention.head]
    if (kind == "they" and apposed_list(reading, head)) or is_said(reading, head, token):
        return False
    if head.dep_ not in SUBJECT or token.dep_ == "poss" or token.lower_.endswith(("self", "selves")):
        return True
    return clause(head).i != clause(token).i


def is_said(reading: Reading, noun: Token, token: Token) -> bool:
    """Whether a noun stands in what a pronoun's verb reports of others: "Soto had lied, *he* said" is not Soto's."""
    return speech.is_saying(reading, clause(token)) and is_in_what_is_said(noun, token)


def hears(token: Token, mention: TokenMention, found: list[speech.Quotation]) -> bool:
    """Whether reporters outside a quotation only hear what it says of others: "*reporters* came. "They shot us," he
    said".
    """
    return speech.quoted(found, token.i) >= 0 and speech.quoted(found, mention.head) < 0


def is_officer(reading: Reading, mention: TokenMention) -> bool:
    """Whether a body is told by whoever leads it: "*the head of Oxfam* said he ..."."""
    return mention.reason.endswith(" for the body") and reading.doc[mention.head].tag_ == "NN"


def agrees(entity: Entity, token: Token, kind: str, speaker: str) -> bool:
    """Whether one actor may be he, she or it."""
    if kind == "he":
        person = entity.type is ActorType.PERSON or (entity.single and entity.sector != "INT")
        return person and entity.id != speaker and entity.gender in ("", HE[token.lower_])
    return is_body(entity) and entity.id != speaker


def is_body(entity: Entity) -> bool:
    """Whether an actor is a state, a body, or a group that acts as one ("the gang", a rebel army)."""
    if entity.type is ActorType.GROUP:
        several = entity.label.lower().split()[-1:] == ["police"]  # always "they"
        return not several and (entity.collective or not (entity.plural or entity.single or entity.sector == "CVL"))
    return entity.type is not ActorType.PERSON


def may_be_they(reading: Reading, entity: Entity, mention: TokenMention) -> bool:
    """Whether one actor may be they: groups, bodies, and states spoken of as such."""
    if entity.type is ActorType.GROUP:
        return entity.plural or not (entity.single or entity.sector == "CVL")
    return entity.type is not ActorType.PERSON


def whole_of(scored: dict[tuple[str, ...], float]) -> dict[tuple[str, ...], float]:
    """The candidates without those that are told beside others who fit as well: "*police and rebels* say they ..."."""
    several = [(set(actors), points) for actors, points in scored.items() if len(actors) > 1]
    return {
        actors: points
        for actors, points in scored.items()
        if not any(whole > set(actors) and points <= best + PART for whole, best in several)
    }


def together(reading: Reading, mention: TokenMention) -> tuple[str, ...]:
    """The actors of a mention and of those coordinated with it."""
    actors = list(mention.actors)
    stack = [reading.doc[mention.head]]
    while stack:
        for child in stack.pop().children:
            joined = child.dep_ == "conj" and child.i > mention.last and not apposed_list(reading, child)
            other = reading.at(child.i) if joined else None
            if other is not None:
                actors += other.actors
                stack.append(child)
    return tuple(dict.fromkeys(actors))


def is_part(token: Token) -> bool:
    """Whether a pronoun stands for those of whom some are told apart: "three of *them*"."""
    part = token.head.head if token.head.lower_ == "of" else token
    return (
        token.lower_ == "them"
        and is_subject(part)
        and (part.tag_ == "CD" or part.lower_ in ("most", "many", "some", "several", "dozens"))
    )


def is_of_several(reading: Reading, token: Token) -> bool:
    """Whether a relative clause tells of all nouns before it: "Cuba and Norway, *which were* absent"."""
    before = reading.doc[token.i - 1] if token.i else token
    verb = token.head
    plural = any(c.lower_ in ("are", "were", "have") for c in verb.lefts) or verb.tag_ == "VBP"
    return token.dep_ in SUBJECT and plural and before.text == ","


def apposed_list(reading: Reading, noun: Token) -> bool:
    """Whether a noun is of a list of those who were told before, taken for more of them: "the hostages, *two Poles* and
    *a Dane*, were freed".
    """
    while noun.dep_ == "conj" and noun.head.i < noun.i:
        first = noun.left_edge.i
        counted = any(c.dep_ == "nummod" for c in noun.lefts)
        if counted and noun.head.tag_ == "NNS" and first > 0 and reading.doc[first - 1].text == ",":
            return True
        noun = noun.head
    return False


def is_source(reading: Reading, mention: TokenMention) -> bool:
    """Whether a mention is only the source of a report: "eleven were hurt, *hospital staff* said"."""
    head, verb = reading.doc[mention.head], clause(reading.doc[mention.head])
    said = mention.kind is MentionKind.NOUN and is_subject(head) and speech.is_saying(reading, verb)
    return said and any(c.dep_ == "ccomp" and c.i < head.i for c in verb.children)


def goes_on(token: Token) -> bool:
    """Whether a pronoun is the subject of a verb that goes on reporting: "*They* said"."""
    return is_subject(token) and any(c.dep_ == "ccomp" for c in clause(token).children)


def is_beside(token: Token, noun: Token) -> bool:
    """Whether a gerund is done to a pronoun by who acts on a noun: "freed *the captain* without charging him"."""
    verb = clause(token)
    if token.dep_ != "dobj" or noun.dep_ != "dobj":
        return False
    over = verb.head.head if verb.dep_ == "pcomp" else verb.head
    return verb.tag_ == "VBG" and verb.dep_ in ("pcomp", "advcl") and over.i == noun.head.i


def is_affected(token: Token, noun: Token) -> bool:
    """Whether a pronoun stands for whom something is done to: in the reason for it, in what would end it, or in what is
    done to them besides ("accused Chad and warned *it*").
    """
    verb = token.head
    besides = token.dep_ == "dobj" and verb.dep_ == "conj" and noun.dep_ == "dobj" and noun.head is verb.head
    return besides or is_reason(token, noun) or is_awaited(token, noun)


def is_meant(token: Token, noun: Token) -> bool:
    """Whether the grammar of a sentence says that a pronoun stands for a noun in it."""
    return is_affected(token, noun) or is_spoken_for(token, noun) or is_joined(token, noun)


def is_joined(token: Token, noun: Token) -> bool:
    """Whether a possessive stands with what is told beside its owner: "Ana Diaz *and her* ally"."""
    return token.dep_ == "poss" and token.head.dep_ == "conj" and token.head.head is noun


def is_spoken_for(token: Token, noun: Token) -> bool:
    """Whether a pronoun opens what somebody's spokesman says: "a spokesman *for the army* said *it* was ready"."""
    speaker = subject_of(token.head.head) if token.head.dep_ == "ccomp" and token.dep_ in SUBJECT else None
    if speaker is None or speaker.lemma not in VOICES:
        return False
    return noun.head is speaker or (noun.dep_ == "pobj" and noun.head.head is speaker)


def is_sayer(token: Token, noun: Token) -> bool:
    """Whether a pronoun opens what somebody says in a lesser clause: "wept after *Peru* said *it* would leave"."""
    verb = token.head
    while verb.dep_ in ("xcomp", "conj") and verb.head is not verb:
        verb = verb.head
    told = any(c.dep_ in ("dobj", "dative") for c in verb.head.rights)  # "told Peru that *it* ..."
    says = verb.dep_ == "ccomp" and verb.head.dep_ != "ROOT" and not told
    return says and token.dep_ in SUBJECT and noun.head is verb.head and noun.dep_ in SUBJECT


def is_reason(token: Token, noun: Token) -> bool:
    """Whether a possessive tells for what of theirs something is done to somebody: "penalties on two firms *for their*
    ties", "criticized Chad *over its* raid".
    """
    above = reason(token.head)
    if above is not None and clause(above).lemma in EXCUSING:
        return False  # "apologized to Chad *for its* raid": the speaker's own
    treated = noun.dep_ == "dobj" or (noun.dep_ in ("pobj", "dative") and noun.head.lower_ in TREATED)
    return above is not None and treated and noun.i < above.i and clause(noun).i == clause(above).i


def is_awaited(token: Token, noun: Token) -> bool:
    """Whether a clause tells what somebody must do to be spared what stands above: "will shell the town unless *it*
    yields", "vowed to sue them until *they* pay".
    """
    word = token.head if token.dep_ == "poss" else token
    verb = word.head
    if word.dep_ != "nsubj" or verb.dep_ != "advcl" or verb.head.i > verb.i or verb.lemma in GAINING:
        return False
    marks = {c.lower_ for c in verb.lefts if c.dep_ in ("mark", "prep", "advmod")}
    spared = bool(marks & UNLESS) or ("if" in marks and any(c.dep_ == "neg" for c in verb.lefts))
    return spared and noun.dep_ in ("dobj", "pobj", "dative") and noun.i > main_subject(verb.head)


def main_subject(verb: Token) -> int:
    """The place of the subject above a verb, past what is only said or wanted; of the verb, where it has none."""
    while verb.dep_ in ("ccomp", "xcomp"):
        verb = verb.head
    subject = subject_of(verb)
    return subject.i if subject is not None else verb.i


def reason(noun: Token) -> Token | None:
    """The preposition of a noun that is a reason: *for*, *over*, *because of*; *about*, where nobody is told of it."""
    if noun.dep_ != "pobj":
        return None
    above = noun.head
    if above.lower_ == "in" and noun.lemma in QUARRELS:
        return above  # "backed Chad *in its* row with Niger"
    told = above.lower_ == "about" and clause(above).lemma not in TELLING
    return above if told or above.lower_ in ("for", "over", "because") else None


def is_several(reading: Reading, mention: TokenMention) -> bool:
    """Whether a mention means several people or actors."""
    return len(together(reading, mention)) > 1 or any(reading.entities[a].plural for a in mention.actors)


def is_theirs(reading: Reading, token: Token, mention: TokenMention) -> bool:
    """Whether a possessive tells what befell people, or who rules those of a state: "asked for *their* release",
    "expelled the *Malians* and asked *their* government".
    """
    if token.dep_ != "poss" or token.head.tag_ != "NN":
        return False
    if token.head.lemma in BEFALLS:
        return True
    ruled = reading.world.is_word("over people", token.head.lemma)
    return ruled and any(e.plural and e.state for e in (reading.entities[a] for a in mention.actors))


def is_harmed(reading: Reading, noun: Token) -> bool:
    """Whether violence is done to a noun that nobody harms of their own: "said Peru had shelled its *villages*"."""
    verb, top = clause(noun), noun
    if not reading.world.is_word("harm", verb.lemma) or not reading.world.is_word("not harmed own", noun.lemma):
        return False
    while top.dep_ == "pobj" and top.head.lower_ == "of":
        top = top.head.head  # "two *of its soldiers*"
    upon = top.dep_ == "pobj" and top.head.lower_ in UPON and top.head.head.i == verb.i
    return upon or (top.dep_ == "dobj" and top.head.i == verb.i)


def is_anybody(entity: Entity) -> bool:
    """Whether somebody is told by a role alone that says nothing of whom they serve: "a spokesman"."""
    return entity.single and not entity.sector


def thing_free(reading: Reading, token: Token, gap: int) -> bool:
    """Whether the main subject of the sentence before is an actor, so that "it" need not be a thing."""
    subjects = reading.main_subjects.get(reading.sentence_of[token.i] - gap, ())
    return all(reading.at(subject) is not None for subject in subjects)
