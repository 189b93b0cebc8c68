"""What the codebook says at the row and the operators that a claim names, for people who ask why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from kgraph.codebook import Codebook
from kgraph.errors import CodebookError

OPERATORS = "operators"
CHANGED = "the codebook has changed since: the row may be another one"
EFFECTS: Mapping[str, str] = {
    "planned": "the act is planned",
    "possible": "the act is possible",
    "negated": "the act does not happen",
    "fail": "the act does not happen",
    "neutral": "the act stays as it is",
    "refuse": "who does it rejects the act",
    "threaten": "the act is threatened",
    "warn": "the act is warned of",
    "promise": "the act is promised",
    "agree": "the act is agreed to",
    "requested": "the act is asked of somebody",
    "cut": "cooperation is cut",
    "cancel": "the act is called off",
    "ease": "pressure is eased",
    "deny": "the act is denied",
    "accuse": "somebody is accused of the act",
    "report": "the act is what somebody says",
    "mute": "nothing is said of the act",
}
RULES: Mapping[str, str] = {
    "frame": "a verb with its complements",
    "noun": "a noun that tells an act",
    "operator": "a word that transforms the act below it",
    "answer": "an answer to an act told before",
    "brokered": "what somebody arranged between others",
    "quelled": "what is done to the crowd told last",
    "strikers": "a strike is against whoever employs the strikers",
    "penalties": "sanctions are against the one state punished",
    "relief": "help that goes where a disaster struck",
    "implied": "an act told before that a noun points back at",
    "custody": "the authorities who hold or try somebody of whom only that is said",
    "charge": "a deed that somebody says another did",
    "likewise": "an act told before that somebody is said to have done as well",
    "onward": "an act in the same breath as one that names its target",
    "defied": "whose order or wish an act goes against",
    "verdict": "what somebody says of another's doings",
    "correction": "added by hand",
    "wide": "a guess in a brief text, left out of direct triples and who",
}
BY_HAND = {"corrected": "set right by hand"}
BY_GRAMMAR = "negation or modal verb"


@dataclass(frozen=True, slots=True)
class Coded:
    """A row by its name, with the cells that are not empty; `note` says what is to be known about it."""

    name: str
    cells: Mapping[str, str]
    note: str = ""


@dataclass(frozen=True)
class Reference:
    """A codebook to look rows up in. `built_with` is the digest of the one that made the claims, if known."""

    codebook: Codebook
    built_with: str = ""

    @cached_property
    def changed(self) -> bool:
        """Whether the claims were made with other tables."""
        return bool(self.built_with) and self.built_with != self.codebook.digest

    @cached_property
    def effects(self) -> dict[str, list[str]]:
        """What each operator may do, in the table's order."""
        found: dict[str, list[str]] = {}
        for row in self.codebook.rows(OPERATORS):
            known = found.setdefault(row["word"], [])
            if (words := EFFECTS.get(row["effect"], row["effect"])) not in known:
                known.append(words)
        return found

    def row(self, name: str) -> Coded:
        """The row of that name, `frames_conflict:512`; without cells if the codebook has none such."""
        table, _, line = name.partition(":")
        if not line.isdigit():  # what grammar alone tells has no row
            return Coded(name, {})
        try:
            found = [row for row in self.codebook.rows(table) if row.line == int(line)]
        except CodebookError as error:
            return Coded(name, {}, str(error).partition("\n")[0])
        if not found:
            return Coded(name, {}, "no such row in this codebook: it has changed, or was given by --codebook")
        cells = {column: cell for column, cell in found[0].cells.items() if cell}
        return Coded(name, cells, CHANGED if self.changed else "")

    def operators(self, words: Iterable[str]) -> tuple[str, ...]:
        """Each operator with what it does: `refuse (who does it rejects the act)`."""
        return tuple(
            f"{word} ({' or '.join(self.effects.get(word, [BY_HAND.get(word, BY_GRAMMAR)]))})" for word in words
        )
