"""A matplotlib figure that Jupyter shows without any setting."""

from __future__ import annotations

import io

from matplotlib.figure import Figure

from kgraph.plot import style


class Picture(Figure):
    """A figure in the style of all pictures."""

    def _repr_png_(self) -> bytes:
        """What Jupyter shows: the file that would be written."""
        out = io.BytesIO()
        with style.styled():
            style.save(self, out, ".png")
        return out.getvalue()
