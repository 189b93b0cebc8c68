"""What a clause says besides what its predicate tells: to somebody's face, in passing, of what there will not be."""

from __future__ import annotations

from kgraph.extract.clause import Clause
from kgraph.extract.context import Context, Draft
from kgraph.extract.defied import defied
from kgraph.extract.feelings import felt
from kgraph.extract.lexicon import Lexicon
from kgraph.extract.reproaches import deplored, slurs
from kgraph.extract.ruled_out import ruled_out
from kgraph.extract.told import told
from kgraph.extract.verdicts import faulted, remarks
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
