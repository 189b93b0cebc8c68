"""kgraph beside others that read the same articles: how fast, and how much they find."""
