"""What stands beside a person's name and says which state is theirs: "Iran's X", "X of Iran", "X, an Iranian"; and
titles that several names share.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.link.document.reading import Post
from kgraph.link.knowledge.world import NameKind
from kgraph.model import MentionKind

if TYPE_CHECKING:
    from kgraph.link.document.reading import Entity, Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Known, Role
    from kgraph.link.named.runs import Run

FAR = 16  # tokens between a plural title and the names that share it


def learn_origin(reading: Reading, run: Run, person: Entity) -> None:
    """Give a person the state that the words right beside the name tell."""
    owner = possessor(reading, run) or origin_after(reading, run)
    person.state = person.state or (reading.entities[owner].state if owner else "")
    people = nationality_after(reading, run)
    if people is not None:
        person.state = person.state or people.value.state
        reading.add(run.last + 2, people.last, (person.id,), MentionKind.NOUN, "nationality beside the name")


def possessor(reading: Reading, run: Run) -> str:
    """The state, party or company whose possessive stands right before the name."""
    i = run.first - 1
    actor = reading.named.get(i - 1, "") if i > 0 and reading.doc[i].tag_ == "POS" else ""
    return actor if actor.startswith(("state/", "organization/")) else ""


def origin_after(reading: Reading, run: Run) -> str:
    """The state in an of-phrase right after the name."""
    doc, i = reading.doc, run.last + 1
    if i + 1 >= len(doc) or doc[i].lower_ != "of":
        return ""
    actor = reading.named.get(i + 1 + (doc[i + 1].lower_ == "the"), "")
    return actor if actor.startswith("state/") else ""


def nationality_after(reading: Reading, run: Run) -> Hit[Known] | None:
    """A nationality used as a noun after a comma: "X, an American,", "X, the Canadian who leads"."""
    doc, i = reading.doc, run.last + 1
    if i + 2 >= len(doc) or doc[i].text != "," or doc[i + 1].lower_ not in ("a", "an", "the"):
        return None
    hit = reading.hit_at.get(i + 2)
    if hit is None or hit.value.kind is not NameKind.DEMONYM:
        return None
    following = doc[hit.last + 1] if hit.last + 1 < len(doc) else None
    as_noun = following is None or (following.pos_ not in ("NOUN", "PROPN", "ADJ", "VERB") and following.text != "-")
    return hit if as_noun else None


def shared_title(reading: Reading, run: Run) -> Hit[Role] | None:
    """The plural title before the first of several names: "Foreign Ministers X of Peru and Y of Chile", "the two
    presidents, X of Peru and Y of Chile".
    """
    i = run.first - 1
    if i < 0 or (reading.doc[i].lower_ not in ("and", ",") and i not in reading.role_at):
        return None
    while i >= 0 and run.first - i < FAR and i not in reading.role_at:
        if i not in reading.named and reading.doc[i].lower_ not in ("and", ",", "of", "the"):
            return None
        i -= 1
    hit = reading.role_at.get(i)
    return hit if hit is not None and hit.value.plural and "office" in hit.value.kinds else None


def shared_post(reading: Reading, run: Run, hit: Hit[Role]) -> Post:
    """The post that a shared title gives to one of the names."""
    words = reading.words(hit.first, hit.last)
    return Post(hit.value.noun, words, origin_after(reading, run), hit.first, hit.last)
