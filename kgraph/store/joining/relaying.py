"""The tables of `ground` after a change."""

from __future__ import annotations

import sqlite3

from kgraph.merge.groups import Group
from kgraph.store.joining.changes import Change
from kgraph.store.joining.ground import MEMBER, block_of, lay_sentence, lay_wish, member_row
from kgraph.store.joining.reprinting import Prints
from kgraph.store.joining.retelling import number

PLACE = """UPDATE members SET actor = ?, block = ?
    WHERE local = ? AND paper = (SELECT paper FROM papers WHERE doc = ?)"""


def take_out(db: sqlite3.Connection, change: Change) -> None:
    """Remove the rows of documents that go, while their claims are still there."""
    prints = Prints(db, change.gone, ())
    for one in prints.leaving():
        runs = [(run, one.number) for run in prints.words(one)]
        db.executemany("DELETE FROM runs WHERE run = ? AND sentence = ?", runs)
    for doc in sorted(change.gone):
        for table in ("members", "sentences"):
            db.execute(f"DELETE FROM {table} WHERE paper = (SELECT paper FROM papers WHERE doc = ?)", (doc,))
    for actor in sorted(change.regrouped.before):
        db.execute("DELETE FROM wishes WHERE actor = ?", (actor,))
        db.execute("DELETE FROM calls WHERE actor = ?", (actor,))


def put_in(db: sqlite3.Connection, change: Change) -> None:
    """Write the rows of new documents, and those that differ of others."""
    papers = {doc: db.execute("SELECT paper FROM papers WHERE doc = ?", (doc,)).fetchone()[0] for doc in change.new}
    for name, group in change.regrouped.groups.items():
        actor = number(db, name)
        lay_wish(db, group, actor)
        for doc, one in group.members:
            was = change.regrouped.was.get((doc, one.id))
            if was is None:
                db.execute(MEMBER, member_row(papers[doc], doc, one, actor, group))
            elif (was.number, was.block) != (actor, block_of(doc, one, group)):
                db.execute(PLACE, (actor, block_of(doc, one, group), one.id, doc))
    for name, members in change.regrouped.joined.items():
        rows = [member_row(papers[doc], doc, one, number(db, name), Group(one.id)) for doc, one in members]
        db.executemany(MEMBER, rows)
    numbers = dict(change.reprinted.numbers)
    for order, sentence in change.reprinted.new.items():
        numbers[order] = lay_sentence(db, sentence, papers)
    for order, earlier in change.reprinted.changed.items():
        copied = numbers[earlier] if earlier else None
        db.execute("UPDATE sentences SET earlier = ? WHERE sentence = ?", (copied, numbers[order]))
