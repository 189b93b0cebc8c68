"""Corrections: what people set right, kept in a file beside the corpus and applied whenever a graph is made.

`rows` reads and writes the file, `wording` says how a cell names an actor, `matching` which claims and actors of a
document a row means, `applying` makes one document's corrected record of its extracted one; those about actors of the
whole graph are done in `merge`. `attaching` says which rows still mean something. `editing` is what the command calls,
`review` the way through a spreadsheet.

A correction is an input of the graph as a document is: what is stored of a document stays as it was extracted.
"""

from kgraph.corrections.rows import Correction, Corrections

__all__ = ["Correction", "Corrections"]
