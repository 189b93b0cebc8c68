"""Every error that kgraph raises on purpose.

    KgraphError              one clear line: what, where, and what to do
    +-- InputError           an article or metadata file cannot be read; names file and line
    +-- CodebookError        bad rows of a table, all of them, each with file and line
    +-- ClusterError         no Dask cluster, or one that would read otherwise or dies
    +-- ModelError           the spaCy pipeline is missing or unfit
    +-- StoreError           not a store, locked, of another version, or unwritable
    |   +-- DamagedError     a stored record cannot be read; names the document
    +-- CorrectionsError     rows of a corrections file that cannot be used, all of them, each with file and line
    +-- QueryError           malformed or forbidden SPARQL, or over its bounds
    +-- UnknownTermError     a relation or actor nobody knows; carries the nearest names
    +-- ExportError          unknown suffix or unwritable path
    +-- GoldError            gold data cannot be read
    +-- InterruptionError    a build was stopped; says what is in and what is not

The command line prints the message alone and exits 1 (130 if interrupted). No other exception may reach a user.
"""

from __future__ import annotations


class KgraphError(Exception):
    """Base of all. `str(error)` is the line a user sees, `exit_code` what the command line then returns."""

    exit_code = 1


class InputError(KgraphError):
    """An input file cannot be used."""


class CodebookError(KgraphError):
    """A codebook table has bad rows."""


class ModelError(KgraphError):
    """The language model cannot be loaded."""


class ClusterError(KgraphError):
    """A Dask cluster cannot be reached, would read otherwise, or its workers die."""


class StoreError(KgraphError):
    """The store cannot be opened, read or written."""


class DamagedError(StoreError):
    """The record of document `doc` is not what was written."""

    def __init__(self, doc: str, why: str) -> None:
        super().__init__(
            f"the record of {doc!r} is damaged ({why}): take it out with kgraph remove, and build it again"
        )
        self.doc = doc


class CorrectionsError(KgraphError):
    """A corrections file cannot be read, or has rows that cannot be used."""


class QueryError(KgraphError):
    """A query cannot be run."""


class UnknownTermError(KgraphError):
    """A relation or actor is unknown. `nearest` holds the closest known names, best first."""

    def __init__(self, message: str, nearest: tuple[str, ...] = ()) -> None:
        hint = f" Nearest: {', '.join(nearest)}." if nearest else ""
        super().__init__(message + hint)
        self.nearest = nearest


class ExportError(KgraphError):
    """An export cannot be written."""


class GoldError(KgraphError):
    """Gold data cannot be read."""


class InterruptionError(KgraphError):
    """A build was stopped before it was done. `documents` are those that it has not put into the store."""

    exit_code = 130

    def __init__(self, message: str, documents: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.documents = documents
