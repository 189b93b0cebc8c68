"""What a letter says, its writer says to whom it goes: "wrote to *the premier* demanding an answer"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import args
from kgraph.extract.governing.operators import conveyed
from kgraph.extract.speakers.context import Context, Found
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.syntax.coordination import GETTING
from kgraph.link import Linked
from kgraph.parse.mends.letters import LETTERS
from kgraph.vocabulary import RELATIONS

if TYPE_CHECKING:
    from kgraph.parse.tokens import Token

WRITING = frozenset("write cable wire telegraph email fax message".split())
# what a participle says to whom the letter goes, where its own rows name nobody
SAYS = {
    "asks": "ask seek request beg plead appeal",
    "urges": "urge press call",
    "demands": "demand insist",
    "threatens": "threaten",
    "warns": "warn",
    "criticizes": "protest complain object condemn denounce criticize criticise deplore",
    "accuses": "accuse blame",
    "praises": "thank congratulate praise commend",
    "apologizes-to": "apologise apologize",
    "promises": "promise pledge offer assure",
    "rejects": "reject refuse decline",
}
LEAVES = {word: relation for relation, words in SAYS.items() for word in words.split()}


def is_written(clause: Clause) -> bool:
    """Whether a clause tells that somebody is written to."""
    return clause.verb.lemma in WRITING or any(o.lower_ in LETTERS for o in clause.objects)


def addressees(participle: Token, clause: Clause, found: Found) -> tuple[Token, ...]:
    """Whom a letter goes to, if the participle is what it says."""
    if participle.tag_ != "VBG" or participle.i < clause.verb.i or not is_written(clause):
        return ()
    return tuple(participle.doc[d.target.mention.head] for d in found.core if d.head == clause.verb)


def spelt(linked: Linked, participle: Token, clause: Clause, own: Context, found: Found, inner: Found) -> None:
    """A letter is told for what it says: as a word to whom it goes, and no talk besides."""
    sent = [d for d in found.core if d.head == clause.verb]
    told = {d.target.actor for d in inner.core if RELATIONS[d.relation].root != "CONSULT"}
    relation = LEAVES.get(participle.lemma)
    others = any(d.head == participle for d in inner.core)  # "a letter to Oman *accusing Chad* of lies"
    if relation is not None and not others and not told & {d.target.actor for d in sent}:
        pairs = {d.target.actor: (s, d.target) for s in args(linked, clause.subjects) for d in sent}
        if clause.verb.lemma in GETTING:  # "had a letter *from Oman*, urging it to leave"
            pairs = {t.actor: (t, s) for s, t in pairs.values()}
        inner.core += [conveyed(participle, s, t, relation, own, "letter") for s, t in pairs.values()]
        told |= set(pairs)
    found.core = [d for d in found.core if d not in sent or d.target.actor not in told]
