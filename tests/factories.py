"""Small records made by hand, so that merge, store and build can be tested without a language model."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from kgraph.model import (
    Actor,
    ActorType,
    Article,
    Claim,
    Evidence,
    Mention,
    MentionKind,
    Office,
    Record,
    Status,
)

NAMES = {
    "USA": "United States",
    "CHN": "China",
    "PRK": "North Korea",
    "GBR": "United Kingdom",
    "FRA": "France",
}


def slug(text: str) -> str:
    """How the linker makes ids of names."""
    return text.lower().replace(".", "").replace(" ", "-")


def state(code: str) -> Actor:
    """A state."""
    return Actor(f"state/{code}", NAMES[code], ActorType.STATE, code)


def person(name: str, code: str = "", *, doc: str = "") -> Actor:
    """A person; with `doc`, one known by surname alone in that document."""
    own = f"-{slug(doc.removesuffix('.txt'))}" if doc else ""
    return Actor(f"person/{slug(name)}{own}", name, ActorType.PERSON, code)


def organization(name: str, code: str = "") -> Actor:
    """An organization."""
    return Actor(f"organization/{slug(name)}", name, ActorType.ORGANIZATION, code)


def claim(
    source: Actor,
    relation: str,
    target: Actor,
    *,
    date: str = "",
    status: Status = Status.ASSERTED,
    attributed_to: str = "",
    confidence: float = 0.8,
) -> tuple[Actor, Actor, Claim]:
    """A claim with its actors, for `record` to put in a document."""
    who, act = (source.id, relation, target.id), (status, date, attributed_to)
    return source, target, Claim("", "", *who, *act, (), "", "", confidence, "active", "frames:1", (), ())


def record(
    doc: str,
    *claims: tuple[Actor, Actor, Claim],
    date: str = "2017-06-22",
    text: str = "",
    actors: Sequence[Actor] = (),
    offices: tuple[Office, ...] = (),
) -> Record:
    """A record whose text says each claim in a line."""
    lines: list[str] = [text] if text else []
    known = {actor.id: actor for actor in actors}
    mentions, made = [], []
    for source, target, bare in claims:
        start = sum(len(line) + 1 for line in lines)
        lines.append(f"{source.label} {bare.relation} {target.label}.")
        known |= {source.id: source, target.id: target}
        place = evidence(start, source.label, bare.relation, target.label)
        mentions += [
            Mention(source.id, place.source_start, place.source_end, MentionKind.NAME, "name"),
            Mention(target.id, place.target_start, place.target_end, MentionKind.NAME, "name"),
        ]
        made.append(placed(bare, doc, place))
    article = Article(doc, "\n".join(lines) or "Nothing.", title=doc, date=date, publisher="Example Post")
    return Record(article, tuple(known[i] for i in sorted(known)), tuple(mentions), offices, tuple(made))


def evidence(start: int, source: str, relation: str, target: str) -> Evidence:
    """Where a line that starts at `start` has its words."""
    verb = start + len(source) + 1
    other = verb + len(relation) + 1
    end = other + len(target)
    return Evidence(start, end + 1, start, start + len(source), other, end, verb, verb + len(relation), "name", "name")


def placed(bare: Claim, doc: str, place: Evidence) -> Claim:
    """A claim with the id that its content gives it."""
    key = (doc, bare.source, bare.relation, bare.target, bare.status, bare.date)
    name = hashlib.sha256("\0".join(key).encode()).hexdigest()[:16]
    values = {field: getattr(bare, field) for field in Claim.__dataclass_fields__}
    return Claim(**{**values, "id": f"claim/{name}", "doc": doc, "evidence": (place,)})


def written(folder: Path, texts: Mapping[str, str]) -> Path:
    """A folder with files of those names and texts."""
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
