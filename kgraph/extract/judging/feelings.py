"""How others take what somebody does: "*to the fury of Poland*, they opened the pipeline"."""

from __future__ import annotations

from kgraph.extract.actors.arguments import args
from kgraph.extract.actors.drafting import Told
from kgraph.extract.actors.sides import on_one_side
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.link import Linked
from kgraph.model import Status

DISLIKE = frozenset(
    "fury anger ire outrage dismay annoyance irritation chagrin consternation displeasure disgust exasperation rage "
    "indignation disappointment frustration horror alarm".split()
)
LIKING = frozenset("delight relief satisfaction joy pleasure gratification".split())
CRITICISM = Told("criticizes", "feeling", 0.6)
PRAISE = Told("praises", "feeling", 0.5)


def felt(linked: Linked, clause: Clause, own: Context) -> list[Draft]:
    """Drafts of who is displeased or pleased with the subject of a clause."""
    nouns = [n for p in clause.verb.children if p.lower_ == "to" for n in grammar.children(p, "pobj")]
    told = [(n, CRITICISM if n.lemma in DISLIKE else PRAISE) for n in nouns if n.lemma in DISLIKE | LIKING]
    if not told or own.status is not Status.ASSERTED:
        return []
    plain = own.anew()
    return [
        plain.draft(noun, s, t, row.relation, confidence=row.confidence, rule="verdict", row=row.row)
        for noun, row in told
        for s in args(linked, grammar.expand(list(grammar.owners(noun))))
        for t in args(linked, clause.subjects)
        if s.actor != t.actor and not on_one_side(linked, s.actor, t.actor)
    ]
