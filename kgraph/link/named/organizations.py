"""Organizations by name: those of the gazetteer, and unknown names with a telling word in them."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from kgraph.link.document.reading import slug
from kgraph.link.document.setting import dateline, dominant
from kgraph.link.knowledge.world import NameKind, state_of
from kgraph.link.named.runs import Run, is_capital, runs, segments
from kgraph.link.unnamed.bodies import PUBLIC
from kgraph.model import ActorType, MentionKind

if TYPE_CHECKING:
    from kgraph.link.document.reading import Entity, Reading
    from kgraph.link.knowledge.gazetteer import Hit
    from kgraph.link.knowledge.world import Known, Organization, Role

WHOLE = frozenset({NameKind.ORGANIZATION, NameKind.PLACE, NameKind.THING, NameKind.SEAT})
PEOPLE = frozenset({"people", "women", "men", "children"})
BRIDGE = 3  # small words between the parts of a long name: "for the", "of"


def link_organizations(reading: Reading) -> None:
    """Enter named organizations; longer names win over the gazetteer's shorter ones."""
    for run, following in zip_longest(runs(reading), runs(reading)[1:]):
        whole = owned_by_people(reading, run, following) if following is not None else None
        if whole is not None:
            link_unknown(reading, whole)
        for segment in segments(reading, run):
            whole = named_by_word(reading, segment)
            if whole is not None and whole.first not in reading.named:
                link_unknown(reading, whole)
    for hit in reading.hits:
        if (
            hit.value.organization is not None
            and hit.value.kind is NameKind.ORGANIZATION
            and hit.first not in reading.named
            and (acts(reading, hit) or not reading.world.is_word("platform", reading.doc[hit.first].text))
        ):
            link_listed(reading, hit, hit.value.organization)


def acts(reading: Reading, hit: Hit[Known]) -> bool:
    """Whether a platform does something or is sued for it, and is not where somebody writes: "*on Facebook*"."""
    word = reading.doc[hit.last]
    if word.dep_ in ("nsubj", "nsubjpass", "dobj", "conj"):
        return word.head.lemma not in ("be", "use", "quit", "join")
    return word.dep_ == "pobj" and word.head.lower_ in ("by", "against", "from")


def named_by_word(reading: Reading, segment: Run) -> Run | None:
    """The stretch of a segment that a telling last word ("Party", "Ltd") makes an organization's name, if
    any.
    """
    doc, world = reading.doc, reading.world
    ends = [
        i
        for i in range(segment.first, segment.last + 1)
        if (world.is_word("organization", doc[i].text) or (world.is_word("suffix", doc[i].text) and i > segment.first))
        and i not in reading.headline
    ]
    if not ends:
        return None
    last = bridged(reading, ends[-1]) if ends[-1] == segment.last else ends[-1]
    last = past_people(reading, last)
    first = widened(reading, segment.first)
    covering = reading.hit_at.get(ends[-1])
    if first < segment.first:
        return Run(first, last)
    whole = covering is not None and covering.last >= last and covering.value.kind in WHOLE
    if covering is not None and whole and not is_end_only(reading, covering, first):
        return None  # the gazetteer knows it whole
    opening = reading.hit_at.get(first)
    if opening is not None and opening.first < first:
        first = opening.first
    if is_organ(reading, first, last) or first == last:
        return None
    return Run(first, last)


def is_end_only(reading: Reading, known: Hit[Known], first: int) -> bool:
    """Whether a listed word only ends another body's name: "Nigeria Labour *Congress*"."""
    before = reading.hit_at.get(known.first - 1)
    of_state = before is not None and before.value.kind is not NameKind.ORGANIZATION
    return first < known.first == known.last and not of_state and is_capital(reading, reading.doc[known.first - 1])


def widened(reading: Reading, first: int) -> int:
    """Where a name begins that "and" joins to another word: "the Peace and Security Council"."""
    doc, i = reading.doc, first - 2
    if i < 1 or doc[first - 1].lower_ != "and" or not doc[i].text[0].isupper() or doc[i].pos_ not in ("PROPN", "NOUN"):
        return first
    known = i in reading.hit_at or i in reading.role_at or i in reading.named or doc[i].ent_type_ in ("PERSON", "GPE")
    opened = doc[i - 1].lower_ == "the" or doc[i - 1].tag_ == "POS" or i - 1 in reading.hit_at
    return i if opened and not known else first


def past_people(reading: Reading, last: int) -> int:
    """The end of a name that goes on after a possessive: "Standing Committee of the National People's Congress"."""
    doc = reading.doc
    if last + 2 < len(doc) and doc[last].lower_ in PEOPLE and doc[last + 1].tag_ == "POS":
        end = run_end(reading, last + 2)
        return end if reading.world.is_word("organization", doc[end].text) else last
    return last


def owned_by_people(reading: Reading, run: Run, following: Run) -> Run | None:
    """A body named by whose it is: "Northern Teachers' Union", "General People's Congress"."""
    doc = reading.doc
    if following.first != run.last + 2 or doc[run.last + 1].tag_ != "POS":
        return None
    owner, apart = doc[run.last], run.last in reading.hit_at and reading.hit_at[run.last].first >= run.first
    people = owner.lower_ in PEOPLE or (owner.lower_.endswith("s") and doc[run.last + 1].text in ("'", "’"))
    telling = [
        i for i in range(following.first, following.last + 1) if reading.world.is_word("organization", doc[i].text)
    ]
    listed = reading.hit_at.get(following.last)
    if not people or apart or not telling or (listed is not None and listed.first <= run.first):
        return None
    return Run(run.first, bridged(reading, telling[-1]) if telling[-1] == following.last else telling[-1])


def is_organ(reading: Reading, first: int, last: int) -> bool:
    """Whether the words are only a state and a kind of body ("Turkish Army"): no name of its own."""
    i = first
    while i <= last:
        hit, role = reading.hit_at.get(i), reading.role_at.get(i)
        if hit is not None and hit.value.state:
            i = hit.last + 1
        elif role is not None and role.value.kinds & {"body", "group"} and not of_own(reading, role):
            i = role.last + 1
        elif reading.doc[i].lower_ in ("of", "the", "'s"):
            i += 1
        else:
            return False
    return True


def of_own(reading: Reading, role: Hit[Role]) -> bool:
    """Whether a capitalised kind of body with an of-phrase is a name: "Bank of Cyprus", not "Ministry of Peru"."""
    doc, after = reading.doc, role.last + 1
    of = after < len(doc) and doc[after].lower_ == "of"
    return of and doc[role.first].text[0].isupper() and role.value.sector not in PUBLIC


def bridged(reading: Reading, end: int) -> int:
    """The end of a name that goes on over small words: "Center for Quiet Rivers"."""
    doc, last, i = reading.doc, end, end + 1
    while i < len(doc) and i - last <= BRIDGE and reading.sentence_of[i] == reading.sentence_of[end]:
        if is_capital(reading, doc[i]) and i > last + 1:
            if doc[i - 1].lower_ == "in":
                break
            last = run_end(reading, i)
            cause = doc[i - 1].lower_ == "for" and reading.world.is_word("home body", doc[end].lower_)
            return last if cause or doc[i].ent_type_ != "PERSON" else end
        if doc[i].lower_ not in ("of", "for", "on", "the", "a", "an"):
            break
        i += 1
    return last


def run_end(reading: Reading, i: int) -> int:
    """Last of the capitalised words from i, "and" between two single words included."""
    doc = reading.doc
    while i + 1 < len(doc):
        role = reading.role_at.get(i + 1)
        if is_capital(reading, doc[i + 1]) and (role is None or role.value.plural):
            i += 1
        elif (
            doc[i + 1].lower_ == "and"
            and i + 2 < len(doc)
            and is_capital(reading, doc[i + 2])
            and i + 2 not in reading.hit_at
            and ((doc[i + 2].dep_ == "conj" and doc[i + 2].ent_type_ == "ORG") or spelt_behind(reading, i + 2))
        ):
            i += 2
        else:
            break
    return i


def spelt_behind(reading: Reading, i: int) -> bool:
    """Whether capitals in brackets behind a word end with its letter: "Party for Work and *Peace* (PWP)"."""
    doc, end = reading.doc, i
    while end + 1 < len(doc) and is_capital(reading, doc[end + 1]):
        end += 1
    if end + 2 >= len(doc) or doc[end + 1].text != "(" or not doc[end + 2].text.isupper():
        return False
    return doc[end + 2].text.endswith("".join(doc[k].text[0] for k in range(i, end + 1)))


def link_unknown(reading: Reading, run: Run) -> None:
    """An organization that no table lists."""
    first = run.first
    if state := state_of_administration(reading, run):
        reading.name(first, run.last, reading.state(state).id)
        reading.add(first, run.last, (f"state/{state}",), MentionKind.NAME, "administration of a ruler of the state")
        return
    label = reading.words(first, run.last)
    entity = misprinted(reading, label) or reading.entity(f"organization/{slug(label)}", label, ActorType.ORGANIZATION)
    entity.state = entity.state or state_in(reading, first, run.last)
    kind = run.last if run.last in reading.role_at else run.first
    role = reading.role_at.get(kind)
    medium = "MED" if reading.world.is_word("medium", reading.doc[run.last].text) else ""
    entity.sector = entity.sector or (role.value.sector if role else "") or medium
    entity.heads.add(reading.doc[kind if role else run.last].lower_)
    reading.name(first, run.last, entity.id)
    reading.add(first, run.last, (entity.id,), MentionKind.NAME, "name with a word for organizations")


def state_of_administration(reading: Reading, run: Run) -> str:
    """The state that is meant by a surname and "Administration", if one that is listed governed it."""
    doc = reading.doc
    is_one = run.last == run.first + 1 and doc[run.last].lower_ == "administration"
    return reading.world.governed_by(doc[run.first].text) if is_one else ""


def misprinted(reading: Reading, label: str) -> Entity | None:
    """The organization of which a long name is a misprint."""
    near = [key for key in reading.organizations.misprinted(slug(label)) if key in reading.entities]
    return reading.entities[near[0]] if near else None


def state_in(reading: Reading, first: int, last: int) -> str:
    """The state that a name contains or whose possessive stands before it."""
    i = first - 1
    if i > 0 and reading.doc[i].text in ("'s", "'"):
        i -= 1
    hits = [reading.hit_at.get(j) for j in (*range(first, last + 1), i)]
    if any(h is not None and h.value.kind is NameKind.ORGANIZATION and not state_of(h.value) for h in hits):
        return ""
    states = [state_of(h.value) for h in hits if h is not None and h.value.kind is not NameKind.ORGANIZATION]
    return next((state for state in states if state), "")


def link_listed(reading: Reading, hit: Hit[Known], known: Organization) -> None:
    """An organization of the gazetteer, with its own state's name before it if it stands there."""
    other = state_in(reading, hit.first, hit.first - 1) or state_of_bare(reading, hit, known)
    if not other and reading.words(hit.first, hit.last) == "House" and not is_at_home(reading, known):
        return
    if known.sector in PUBLIC and known.state and other not in ("", known.state):
        adjective = reading.world.states[other].demonym
        known = replace(known, name=f"{adjective} {reading.words(hit.first, hit.last)}", state=other)
        key = f"organization/{other.lower()}-{slug(reading.words(hit.first, hit.last))}"
        entity = reading.entity(key, known.name, ActorType.ORGANIZATION, other, known.sector)
    else:
        entity = listed(reading, known)
    first = hit.first
    possessive = first > 1 and reading.doc[first - 1].tag_ == "POS"
    before = reading.hit_at.get(first - 2 if possessive else first - 1)
    if before is not None and before.value.state and before.value.state == known.state:
        first = before.first
    entity.heads.add(reading.doc[hit.last].lower_)
    reading.name(hit.first, hit.last, entity.id)
    reading.add(first, hit.last, (entity.id,), MentionKind.NAME, "listed organization")


def state_of_bare(reading: Reading, hit: Hit[Known], known: Organization) -> str:
    """The state that a bare "Congress" or "Foreign Office" is an organ of: that of the one named before, or the one
    that a report is of, where it is not the listed one.
    """
    bare = hit.first == hit.last and hit.first in reading.role_at and known.name != reading.doc[hit.first].text
    if not bare and not is_shared(reading, hit):
        return ""
    if before := named_before(reading, reading.words(hit.first, hit.last)):
        return before
    own = dominant(reading)
    if not any(h.value.state == known.state for h in reading.hits):  # one of a state that calls its parliament so
        told = [h.value.state for h in reading.hits if h.value.state and h.first < hit.first]
        near = [state for state in told if reading.world.is_word("congress state", state)]
        own = own if own in near or not near else near[-1]
        return own if near or own == dateline(reading) else ""
    return own if own and own == dateline(reading) else ""


def is_at_home(reading: Reading, known: Organization) -> bool:
    """Whether a report names the state of a listed body by more than that body, or has words that only it has."""
    told = any(t.text in ("Senate", "Congress") for t in reading.doc)
    return told or any(h.value.state == known.state and h.value.organization != known for h in reading.hits)


def named_before(reading: Reading, words: str) -> str:
    """The state of which the text has named a body so called: "*Peru's* Congress ... Congress"."""
    end = f"-{slug(words)}"
    same = [e for key, e in reading.entities.items() if key.startswith("organization/") and key.endswith(end)]
    return same[-1].state if same else ""


def is_shared(reading: Reading, hit: Hit[Known]) -> bool:
    """Whether bodies of several states bear a listed name."""
    return reading.world.is_word("shared body", reading.words(hit.first, hit.last))


def listed(reading: Reading, known: Organization) -> Entity:
    """The actor of a listed organization."""
    kind = known.type
    return reading.entity(f"{kind.value}/{slug(known.name)}", known.name, kind, known.state, known.sector)
