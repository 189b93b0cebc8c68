"""Ask the graph: SPARQL (`run`), who did what to whom (`who`), and why it says so (`why`).

The index answers what counts: `actors` finds who is meant, `fitting` which claims fit, `grouping` counts them.
`graph` reads nodes and their values, `days` compares dates, `sparql` says what a query
may not do, `results` writes what it gave, `coded` shows codebook rows.
"""
