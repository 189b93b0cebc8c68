"""Who made what somebody judges: a proposal, a law, a remark ("passed a law. Peru condemned *the law*")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.actors.arguments import Arg, args
from kgraph.extract.actors.sides import shares
from kgraph.extract.speakers.attribution import SPEECH
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.link import Linked

if TYPE_CHECKING:
    from kgraph.extract.earlier.implied import Pointer
    from kgraph.parse.tokens import Token

NEAR = 60  # words back that a proposal or law may have been told
SAYINGS = frozenset("claim remark comment statement charge allegation accusation suggestion description".split())
PROPOSALS = frozenset("idea proposal offer suggestion initiative invitation overture plan project scheme".split())
PROPOSING = frozenset("propose offer suggest invite float recommend plan unveil announce sponsor".split())
LAWS = frozenset("law bill legislation decree amendment".split())
PASSING = frozenset("pass adopt approve sign enact introduce issue draft vote publish promulgate back".split())
REMARKS = frozenset("remark comment statement speech".split())
SPEAKING = SPEECH | frozenset("call accuse describe compare criticize criticise blame brand label".split())


def makers(linked: Linked, pointer: Pointer) -> list[Arg]:
    """Who proposed, enacted or said it, by the verb before that tells so."""
    verb = making(pointer)
    made = args(linked, Clause(verb).subjects) if verb is not None else []
    return [a for a in made if not a.is_place and not shares(linked, pointer.source.actor, a.actor)]


def making(pointer: Pointer) -> Token | None:
    """The verb that tells a proposal or law, the nearest before; of a remark, that of the sentence before."""
    word, doc, at = pointer.noun.lemma, pointer.head.doc, pointer.head.i
    if word in REMARKS:
        start = pointer.head.sent.start
        root = doc[start - 1].sent.root if start else None
        return root if root is not None and root.lemma in SPEAKING and grammar.is_verb(root) else None
    verbs = [t for t in reversed(doc[max(at - NEAR, 0) : at]) if grammar.is_verb(t)]
    if word in PROPOSALS:
        return next((t for t in verbs if t.lemma in PROPOSING), None)
    laws = (t for t in verbs if word in LAWS and t.lemma in PASSING)
    return next((t for t in laws if any(o.lemma in LAWS for o in Clause(t).objects)), None)
