"""What a clause says besides what its predicate tells: to somebody's face, in passing, of what there will not be."""

from __future__ import annotations

from kgraph.extract.judging.defied import defied
from kgraph.extract.judging.feelings import felt
from kgraph.extract.judging.reproaches import deplored, slurs
from kgraph.extract.judging.ruled_out import ruled_out
from kgraph.extract.judging.told import told
from kgraph.extract.judging.verdicts import faulted, remarks
from kgraph.extract.speakers.context import Context, Draft
from kgraph.extract.syntax.clause import Clause
from kgraph.extract.tables.lexicon import Lexicon
from kgraph.link import Linked


def sayings(linked: Linked, lexicon: Lexicon, clause: Clause, own: Context) -> list[Draft]:
    """Their drafts."""
    return [
        *remarks(linked, clause, own),
        *faulted(linked, clause, own),
        *ruled_out(linked, lexicon, clause, own),
        *told(linked, lexicon, clause, own),
        *defied(linked, clause, own),
        *felt(linked, clause, own),
        *deplored(linked, clause, own),
        *slurs(linked, clause, own),
    ]
