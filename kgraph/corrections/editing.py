"""What `kgraph correct` does: rows from what a user names, into the file and at once into the graph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.corrections.attaching import of_store
from kgraph.corrections.matching import Fit, called
from kgraph.corrections.rows import Correction, Corrections
from kgraph.corrections.wording import state_called, written
from kgraph.errors import CorrectionsError, UnknownTermError
from kgraph.store import Store

if TYPE_CHECKING:
    from kgraph.model import Claim, Record

SIDES = ("new_source", "new_target")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an application did: the file, its corrections as they attach, and how many documents' graphs changed."""

    file: Path
    fits: tuple[Fit, ...]
    changed: int
    added: int


def apply(store_path: Path, rows: Iterable[Correction] = (), *, file: Path | None = None) -> Outcome:
    """Add rows to the corrections file of a store and make its graph again; without rows heed the file as it is.

    Raises:
        CorrectionsError: rows that cannot be used or contradict others; nothing has been changed.
        StoreError: there is no store, or it cannot be written.
    """
    Store.open(store_path).close()
    with Store.open(store_path, write=True) as store:
        before = store.read_corrections(file)
        path = file or store.corrections_file
        after = Corrections.of([*before.rows, *rows], path.name)
        new = len(after.rows) - len(before.rows)
        if new:
            after = after.numbered
            write(path, after.text)
        changed = store.commit(corrections=after if new else before, corrections_file=file)
        return Outcome(path, tuple(of_store(store)), changed, new)


def write(path: Path, text: str) -> None:
    """Put a file in place of another in one step. Raises ExportError."""
    from kgraph.export.files import write_whole

    write_whole(path, lambda file: file.write(text.encode()))


def about_claim(store: Store, kind: str, key: str, changes: Mapping[str, str]) -> Correction:
    """A row that rejects or edits the claim with that id, or the beginning of it.

    Raises:
        UnknownTermError: no claim of the store, or several, are meant; or a new side that nobody is called.
    """
    record, claim = find_claim(store, key)
    row = row_of(kind, record, claim)
    named = {side: wording(store, record, changes[side]) for side in SIDES if changes.get(side)}
    return row.having({**changes, **named})


def about_document(
    store: Store, kind: str, words: Sequence[str], cells: Mapping[str, str], told: Mapping[str, str]
) -> Correction:
    """A row that adds a claim to a document (its name, a quote), or splits an actor (its name, who, the other).

    Raises:
        UnknownTermError: there is no such document, or nobody is called so.
    """
    record = store.record(words[0])
    if kind == "split":
        other = wording(store, record, words[2])
        return Correction(kind, words[0], cells["quote"], actor=words[1], value=other).having(told)
    sides = {side: wording(store, record, cells[side]) for side in ("source", "target") if cells[side]}
    new = {f"new_{name}": cells[name] for name in ("status", "date", "attributed_to")}
    plain = Correction(kind, words[0], " ".join(words[1].split()), relation=cells["relation"])
    return plain.having({**sides, **new, **told})


def about_actors(store: Store, kind: str, words: Sequence[str], told: Mapping[str, str]) -> Correction:
    """A row about one actor of the graph, or two. Raises UnknownTermError with the nearest names for nobody."""
    from kgraph.query.actors import Actors

    known = Actors(store.index)
    for name in words if kind in ("merge", "forbid") else words[:1]:
        known.find(name)
    return Correction(kind, actor=words[0], value=words[1]).having(told)


def row_of(kind: str, record: Record, claim: Claim) -> Correction:
    """A row about a claim, with all that tells it from others of its document."""
    labels = {actor.id: actor.label for actor in record.actors}
    place = claim.evidence[0]
    return Correction(
        kind,
        doc=claim.doc,
        quote=" ".join(record.article.text[place.start : place.end].split()),
        start=str(place.start),
        source=short(record, claim.source, labels),
        relation=claim.relation,
        target=short(record, claim.target, labels),
        status=str(claim.status),
    )


def short(record: Record, actor: str, labels: Mapping[str, str]) -> str:
    """How the document calls an actor, if it calls nobody else so; else the id."""
    label = labels[actor]
    return label if [one.id for one in called(record, label)] == [actor] else actor


def find_claim(store: Store, key: str) -> tuple[Record, Claim]:
    """The claim as extracted, and its document. Raises UnknownTermError."""
    wanted = key.strip().strip("<>").rpartition("/")[2]
    found = [(r, c) for r in store.extracted() for c in r.claims if c.id.partition("/")[2].startswith(wanted)]
    if len(found) == 1 and wanted:
        return found[0]
    names = tuple(claim.id for _, claim in found[:8])
    if found:
        raise UnknownTermError(f'"{key}" is the beginning of {len(found)} ids: write more of it.', names)
    raise UnknownTermError(f'No claim that was extracted is called "{key}": kgraph who ... --quotes shows their ids.')


def wording(store: Store, record: Record, name: str) -> str:
    """How a cell names an actor of the graph in a document: as the document does, else in full.

    Raises:
        UnknownTermError: nobody in document or graph is called so, or several are.
    """
    from kgraph.corrections.wording import parse
    from kgraph.query.actors import Actors
    from kgraph.store.filing import path as path_of

    if parse(name).actor or len(called(record, name)) == 1 or state_called(name):
        return name
    found = Actors(store.index).find(name)
    ids = [one for number in found for (one,) in store.index.rows("SELECT id FROM actors WHERE actor = ?", (number,))]
    if len(ids) > 1:
        raise UnknownTermError(f'"{name}" may be several: write person: {name}, or the id with it.', tuple(ids))
    return written(next(actor for actor in store.merged.actors.values() if path_of(actor.id) == ids[0]))


def undo(store_path: Path, lines: Iterable[int], *, file: Path | None = None) -> Outcome:
    """Take rows out of the corrections file, by their lines, and make the graph again.

    Raises:
        CorrectionsError: there is no correction on one of the lines; nothing has been changed.
        StoreError: there is no store, or it cannot be written.
    """
    Store.present(store_path)
    wanted = set(lines)
    with Store.open(store_path, write=True) as store:
        before = store.read_corrections(file)
        path = file or store.corrections_file
        if unknown := wanted - {row.line for row in before.rows}:
            raise CorrectionsError(f"{path}: has no correction on line {min(unknown)}")
        after = Corrections.of((row for row in before.rows if row.line not in wanted), path.name).numbered
        write(path, after.text)
        changed = store.commit(corrections=after, corrections_file=file)
        return Outcome(path, tuple(of_store(store)), changed, -len(wanted))
