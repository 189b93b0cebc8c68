"""What reading left out, hid or passed over, so that nothing vanishes silently."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class ReadReport:
    """Counts and problems of one run; `left_out` and `problems` hold (document or file[:line], one line).

    What stands in `left_out` was not read; what stands in `problems` was, without the part that is wrong.
    `furniture` counts masked stretches by kind, `passed_over` the files of a folder that were not looked at,
    by suffix, as "hidden" or as "symlink".
    """

    articles: int = 0
    left_out: list[tuple[str, str]] = field(default_factory=list)
    problems: list[tuple[str, str]] = field(default_factory=list)
    furniture: Counter[str] = field(default_factory=Counter)
    passed_over: Counter[str] = field(default_factory=Counter)
