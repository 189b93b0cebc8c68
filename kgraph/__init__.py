"""kgraph: who did what to whom, from a folder of news articles to a typed and cited graph."""

__version__ = "0.1.0"
