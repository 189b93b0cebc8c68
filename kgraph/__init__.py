"""kgraph: who did what to whom, from a folder of news articles to a typed and cited graph.

import kgraph
g = kgraph.open(".kgraph")
g.claims(relation="pressured", target="China")
g.who("pressured China")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.errors import KgraphError

if TYPE_CHECKING:
    from kgraph.api import Graph, open  # noqa: A004  # as gzip.open and the like

__version__ = "0.1.0"
__all__ = ["Graph", "KgraphError", "__version__", "open"]


def __getattr__(name: str) -> object:
    """Load the Python interface when it is first asked for: importing kgraph stays light."""
    if name in ("Graph", "open"):
        from kgraph import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
