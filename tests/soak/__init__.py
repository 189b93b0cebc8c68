"""The promises of `docs/reliability.md`, put to the test: one module a promise.

A module says in the first line of its docstring what is promised, and has one function

    run(scale: float, seed: int) -> Figures

`scale` 1 is the full number of trials (`make soak`), 0.01 a hundredth of it (`make test`); `seed` draws the trials, the
same ones each time. Registered by name here, a promise is run by `python -m tests.soak NAME`, tested by
`test_soak.py`, and its figures are written where `docs/reliability.md` has its marks.
"""

from __future__ import annotations

PROMISES: dict[str, str] = {  # name -> module, in the order of the document
    "kills": "tests.soak.kills",
    "full_disk": "tests.soak.full_disk",
    "interruptions": "tests.soak.interruptions",
    "histories": "tests.soak.histories",
    "same_bytes": "tests.soak.same_bytes",
    "together": "tests.soak.together",
    "queries": "tests.soak.queries",
    "bombs": "tests.soak.bombs",
    "inputs": "tests.soak.inputs",
    "folders": "tests.soak.folders",
    "tables": "tests.soak.tables",
    "giants": "tests.soak.giants",
    "fuzz": "tests.soak.fuzz",
}
