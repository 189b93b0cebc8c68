"""Joining: what the merge says of all documents, brought from one state to the next where a few documents change.

The result is that of `kgraph.merge` over all documents, as the tests compare; the rules are its own and stand there.
What it costs hangs on the documents that have something in common with the changed ones, not on the store.

`ground` keeps in the index what merging goes on from; `standing` tells which actors stay what they are, `regrouping`
finds the others anew, `retelling` the events and `reprinting` who printed first; `changes` says which documents differ,
`outcome` what the merge says of these, and `relaying` brings the tables of `ground` up to date.
"""
