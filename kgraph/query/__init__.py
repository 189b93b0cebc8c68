"""Ask the graph: SPARQL (`run`), who did what to whom (`who`), and why it says so (`why`).

`graph` reads nodes and their values, `naming` finds actors by any name, `days` compares dates, `sparql` says what a
query may not do, `results` writes what it gave, `told` groups claims, `coded` shows codebook rows.
"""
