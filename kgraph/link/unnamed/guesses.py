"""Which state a bare office is one of: what its title, its department, the sentence, and the report tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.phrase import clause, is_subject
from kgraph.link.document.setting import around, dateline, home, own_report, phrase_head, seat_before, topic
from kgraph.link.named.titles import owner_left
from kgraph.model import ActorType

if TYPE_CHECKING:
    from kgraph.link.document.reading import Post, Reading


def state_guessed(reading: Reading, post: Post) -> str:
    """The state of a bare office: its own title tells, or the department named like it, or where it stands."""
    diplomat = reading.world.is_word("diplomat", post.noun)
    return (
        peculiar(reading, post)
        or seat_before(reading, post.first)
        or by_same_noun(reading, post, before=diplomat)
        or (topic(reading, post.last) if diplomat else by_body(reading, post))
        or subject_state(reading, post)
        or topic(reading, post.last, reach=1)
        or free(reading, post, own_report(reading))
        or free(reading, post, home(reading))
        or free(reading, post, around(reading, post.last, reach=1))
        or own_title(reading, post)
    )


def named_place(reading: Reading, post: Post) -> str:
    """The state of the dateline, if the report names it too, for who is the main subject, where no other is plainly
    the report's own.
    """
    noun, here = phrase_head(reading.doc[post.last]), dateline(reading)
    named = [hit.first for hit in reading.hits if hit.value.state == here]
    here_told = any(i > noun.i and reading.sentence_of[i] == reading.sentence_of[noun.i] for i in named)
    main = is_subject(noun) and clause(noun).dep_ == "ROOT" and not here_told  # who speaks of a state is of another
    return free(reading, post, here) if main and named else ""


def free(reading: Reading, post: Post, state: str) -> str:
    """The state, unless another person of the document holds the same highest office of it."""
    if state and reading.world.is_word("leader", post.noun):
        name = reading.named.get(reading.doc[phrase_head(reading.doc[post.last]).i].i, "")
        for key, other in reading.entities.items():
            if key != name and other.state == state and post.noun in other.offices:
                return ""
    return state


def subject_state(reading: Reading, post: Post) -> str:
    """The state that acts in the sentence before a bare office, if it does not act on its holder: "Peru shut the border
    and President X left", "Peru called off talks between Foreign Minister X and Chad", "Peru fled, according to X".
    """
    noun = phrase_head(reading.doc[post.last])
    inside = noun.dep_ == "pobj" and (noun.head.head.pos_ == "NOUN" or noun.head.head.lower_ == "according")
    acts = noun.i + 1 < len(reading.doc) and reading.doc[noun.i + 1].pos_ == "VERB"
    beside = (noun.dep_ == "conj" and acts) or (is_subject(noun) and clause(noun).dep_ == "conj")
    for subject in reading.main_subjects.get(reading.sentence_of[post.first], ()) if inside or beside else ():
        mention = reading.at(subject)
        if mention is not None and mention.last < post.first and len(mention.actors) == 1:
            return mention.actors[0].removeprefix("state/") if mention.actors[0].startswith("state/") else ""
    return ""


def own_title(reading: Reading, post: Post) -> str:
    """The one state that calls an office so, where nothing in the document tells another."""
    role = reading.world.roles.get(post.noun)
    return role.states[0] if role is not None and len(role.states) == 1 else ""


def peculiar(reading: Reading, post: Post) -> str:
    """The state that calls an office so, if the document names it, and no other that does."""
    role = reading.world.roles.get(post.noun)
    codes = role.states if role is not None else ()
    named = {hit.value.state for hit in reading.hits if hit.value.state in codes} if codes else set()
    return named.pop() if len(named) == 1 else ""


def by_same_noun(reading: Reading, post: Post, *, before: bool) -> str:
    """The state of the nearest phrase with the same office and an owner ("Peru's president"); for diplomats, of whom
    a document has many, of one `before`.
    """
    found = []
    for hit in reading.roles:
        if hit.value.noun == post.noun and hit.first not in reading.spent and not hit.value.plural:
            _, owner, _ = owner_left(reading, hit)
            if before and hit.first > post.first:
                break
            if owner and reading.entities[owner].state:
                found.append((abs(hit.first - post.first), reading.entities[owner].state))
    return min(found)[1] if found else ""


def by_body(reading: Reading, post: Post) -> str:
    """The state of the department that shares the office's first word: home secretary, Home Office."""
    first, _, rest = post.noun.partition(" ")
    states = {
        e.state
        for e in reading.entities.values()
        if rest
        and e.type is ActorType.ORGANIZATION
        and e.state
        and e.sector == "GOV"
        and first in e.label.lower().split()
    }
    return min(states) if len(states) == 1 else ""
