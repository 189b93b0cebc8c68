"""What stands before or beside a name and says who it is: titles, appositions, their bodies."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kgraph.link.document.phrase import DASHES, left_edge, main_head
from kgraph.link.document.reading import Post
from kgraph.link.knowledge.world import NameKind
from kgraph.link.unnamed.backers import sponsors
from kgraph.link.unnamed.bodies import last_of_kind

if TYPE_CHECKING:
    from kgraph.link.document.reading import Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Role
    from kgraph.parse.tokens import Token

PERSONAL = frozenset({"title", "office", "person"})
PREPOSITIONS = frozenset({"of", "at", "for", "to", "in", "with", "from", "on"})
BEFORE_DEPARTMENT = frozenset({"of", "for", "to", "in"})
JOINTS = BEFORE_DEPARTMENT | {"and", "the", "&"}
LONG_TITLE = 11  # tokens of a title before its owner
REACH = 9  # tokens after a role noun within which its body may stand


@dataclass
class Title:
    """The words before a name: their first token, the roles in them, and who owns the office."""

    first: int
    roles: list[Hit[Role]] = field(default_factory=list)
    owner: str = ""
    owner_pronoun: int = -1


def before(reading: Reading, name_first: int) -> Title:
    """The title that leads up to a name; without roles if there is none."""
    doc = reading.doc
    title = over_department(reading, name_first)
    i = after_suffix(reading, title.first - 1)
    while i >= 0 and reading.sentence_of[i] == reading.sentence_of[name_first]:
        i -= doc[i].text == "." and i - 1 in reading.role_at  # "Col." in two tokens
        hit = reading.role_at.get(i)
        if (
            hit is not None
            and hit.last == i
            and hit.value.kinds & PERSONAL
            and i not in reading.named
            and fits(reading, hit, title)
        ):
            title.roles.insert(0, hit)
            title.first, i = hit.first, hit.first - 1
        elif i in reading.named and title.roles and not sponsors(reading, i) and owns(reading, title, reading.named[i]):
            title.owner = reading.named[i]
            if title.owner.startswith("person/"):
                break
            while i >= 0 and reading.named.get(i) == title.owner:
                i -= 1
            title.first = i + 1
        elif not title.roles:
            return title
        elif i in reading.role_at and not title.owner and "body" in reading.role_at[i].value.kinds:
            title.owner = last_of_kind(reading, reading.role_at[i])
            title.first = reading.role_at[i].first
            i = title.first - 1
        elif doc[i].text in ("'s", "'", "-") or (
            doc[i].dep_ in ("amod", "compound", "nmod", "punct") and doc[i].text not in ',;:"()' and i < doc[i].head.i
        ):
            title.first = i if doc[i].text not in ("'s", "'", "-") else title.first
            i -= 1
        else:
            if doc[i].tag_ == "PRP$":
                title.owner_pronoun = i
            break
    return title


def owns(reading: Reading, title: Title, actor: str) -> bool:
    """Whether an actor before a title owns it; a state that sends an envoy, rather than the body he is sent to."""
    sent = title.owner.startswith("organization/") and reading.world.is_word("diplomat", title.roles[-1].value.noun)
    return not title.owner or (sent and actor.startswith("state/"))


def is_state(reading: Reading, i: int) -> bool:
    """Whether a state's name covers a token."""
    return reading.named.get(i, "").startswith("state/")


def after_suffix(reading: Reading, i: int) -> int:
    """The last token of a title before what makes it one to come: "president-elect", "minister-designate"."""
    doc = reading.doc
    suffixed = i > 1 and doc[i].lower_ in ("elect", "designate", "nominate") and doc[i - 1].text == "-"
    return i - 2 if suffixed and i not in reading.role_at else i


def over_department(reading: Reading, name_first: int) -> Title:
    """A title with its department or owner between it and a full name: "Minister for Water and Power X", "Minister of
    Health of the Republic of Peru X", "Ambassador to Chad X"; without roles if there is none.
    """
    doc, owner = reading.doc, ""
    if name_first and doc[name_first - 1].lower_ == "the":
        return Title(name_first)  # "the captain of the *Nordkap*" names the ship
    full = name_first + 1 < len(doc) and doc[name_first + 1].text[0].isupper() and doc[name_first].text[0].isupper()
    full = full and not reading.world.is_word("department", doc[name_first].text)
    for j in range(name_first - 1, max(name_first - LONG_TITLE, -1), -1):
        hit = reading.role_at.get(j)
        if hit is not None and hit.last == j and "title" in hit.value.kinds and j not in reading.named:
            after = doc[j + 1].lower_
            if not full or hit.value.plural or after not in BEFORE_DEPARTMENT:
                break
            return Title(hit.first, [hit], owner if after != "to" else "")
        if doc[j].lower_ not in JOINTS and not doc[j].text[0].isupper():
            break
        if doc[j - 1].lower_ in ("of", "the") and not reading.named.get(j, "person/").startswith("person/"):
            owner = reading.named[j]
    return Title(name_first)


def fits(reading: Reading, hit: Hit[Role], title: Title) -> bool:
    """Whether a role noun is a title here: singular, or "Presidents" before a pair; not the verb "leads"."""
    token = reading.doc[hit.last]
    if token.pos_ not in ("NOUN", "PROPN", "ADJ") and not token.text[0].isupper():
        return False
    return not hit.value.plural or not title.roles


def noun_of(reading: Reading, hit: Hit[Role]) -> Token:
    """The head word of a role noun: "secretary" of "secretary of state"."""
    return main_head(reading.doc, hit.first, hit.last)


def words(reading: Reading, hit: Hit[Role], last: int | None = None) -> tuple[int, int, str]:
    """First and last token and text of a role, a compound noun before it included ("railways minister")."""
    doc, first = reading.doc, hit.first
    while first > 0:
        before = doc[first - 1]
        plain = before.i not in reading.named and before.i not in reading.hit_at and before.i not in reading.role_at
        if (before.dep_ == "compound" and plain and first <= before.head.i <= hit.last and before.text.isalpha()) or (
            before.lower_ == "chief" and plain and before.dep_ in ("amod", "compound")
        ):
            first -= 1
        else:
            break
    end = hit.last if last is None else last
    while end > hit.last and doc[end].pos_ in ("DET", "ADP"):
        end -= 1
    return first, end, reading.words(first, end)


def posts_of(reading: Reading, title: Title) -> list[Post]:
    """The posts that a title states; the body is the owner's, empty if the title names none."""
    posts = []
    for hit in title.roles:
        if hit.value.kinds & {"office", "title"}:
            first, last, text = words(reading, hit)
            posts.append(Post(hit.value.noun, text, title.owner, first, last, title.owner_pronoun))
    return posts


def body_after(reading: Reading, hit: Hit[Role]) -> tuple[int, str]:
    """Where the role's words end, and the actor in its of- or at-phrase ("chief of staff of the army")."""
    doc, end, i = reading.doc, hit.last, hit.last + 1
    while (
        i < len(doc)
        and i - hit.last <= REACH
        and doc[i].lower_ in PREPOSITIONS
        and reading.sentence_of[i] == reading.sentence_of[hit.last]
    ):
        j = i + 1
        while (
            j < len(doc)
            and j not in reading.named
            and doc[j].pos_ in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "CCONJ")
            and j - i < REACH
        ):
            j += 1
        actor = reading.named.get(j, "") if j < len(doc) else ""
        if doc[i].lower_ in ("to", "in") and reading.world.is_word("diplomat", hit.value.noun):
            return end, ""  # where he is sent, not who sends him
        near = doc[j - 1].pos_ in ("DET", "ADP", "ADJ") or j - 1 in reading.role_at
        if actor and (near or doc[i].lower_ == "of"):
            return end, owner_beyond(reading, j)
        if doc[i].lower_ not in ("of", "for", "on") or j == i + 1:
            return end, ""
        end, i = j - 1, j
    return end, ""


def body_of_holder(reading: Reading, name_last: int) -> str:
    """The body in an of-phrase after a titled name: "General Nils Berg of the Home Guard"."""
    doc, i = reading.doc, name_last + 1
    if i + 1 >= len(doc) or doc[i].lower_ not in ("of", "from"):
        return ""
    i += 1 + (doc[i + 1].lower_ == "the")
    return owner_beyond(reading, i) if i in reading.named else ""


def owner_beyond(reading: Reading, i: int) -> str:
    """The actor whose name opens at a token: the body that a possessor leads up to, if one follows
    ("Peru's Coast Guard").
    """
    doc, actor, j = reading.doc, reading.named[i], i
    while j + 1 < len(doc) and (
        reading.named.get(j + 1) == actor or doc[j + 1].text in ("'s", "'") or doc[j + 1].dep_ in ("amod", "compound")
    ):
        j += 1
        other = reading.named.get(j)
        if other and other != actor:
            return other
        place = reading.hit_at.get(j)
        if not other and place is not None and place.value.kind is NameKind.PLACE and doc[j - 1].tag_ == "POS":
            return ""  # a region of the state, entered later
    following = reading.named.get(j + 1, "")
    return following if following.startswith("organization/") else actor


def owner_left(reading: Reading, hit: Hit[Role]) -> tuple[int, str, int]:
    """First token of the role's noun phrase, the named actor among its modifiers, and an owner's pronoun (-1
    if none).
    """
    doc = reading.doc
    edge = min(left_edge(doc[i]) for i in range(hit.first, hit.last + 1))
    actor, pronoun, body = "", -1, None
    for i in range(hit.first - 1, edge - 1, -1):
        if doc[i].text in DASHES and doc[i].whitespace_:
            break  # "LIMA (AP) - *Authorities* ..."
        role = reading.role_at.get(i)
        sent = actor.startswith("organization/") and reading.world.is_word("diplomat", hit.value.noun)
        if i in reading.named and not sponsors(reading, i) and (not actor or (sent and is_state(reading, i))):
            actor = reading.named[i]
        elif not actor and role is not None and role.last == i and "body" in role.value.kinds:
            body = body or role
        if doc[i].tag_ in ("PRP$", "WP$"):
            pronoun = i
    if body is not None and not actor:
        actor = last_of_kind(reading, body)
    return tight(reading, edge, hit), actor, pronoun


def tight(reading: Reading, edge: int, hit: Hit[Role]) -> int:
    """The first token of the noun's phrase after a word of time, a bracket or a dash that stands apart."""
    doc = reading.doc
    for i in range(hit.first - 1, edge - 1, -1):
        apart = doc[i].text in "()[]–—:" or (doc[i].text == "-" and bool(doc[i].whitespace_))
        if apart or reading.world.is_word("calendar", doc[i].text):
            return i + 1
    return edge
