"""The parameters of a call: what there may be, and reading them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kgraph.web.errors import RequestError

LARGEST_PAGE = 1000
LONGEST_NUMBER = 20  # digits


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter; `many` may be given more than once, and if they are `words` as a list with commas too."""

    name: str
    summary: str
    default: str = ""
    many: bool = False
    words: bool = True

    def described(self) -> dict[str, Any]:
        """As OpenAPI has it."""
        kind: dict[str, Any] = {"type": "array", "items": {"type": "string"}} if self.many else {"type": "string"}
        if self.default:
            kind["default"] = [self.default] if self.many else self.default
        return {"name": self.name, "in": "query", "description": self.summary, "schema": kind}


PAGE = (
    Parameter("limit", f"how many at most, up to {LARGEST_PAGE}", "50"),
    Parameter("offset", "how many to leave out before", "0"),
)


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list is asked for."""

    limit: int
    offset: int

    def next(self, found: int) -> int | None:
        """Where the next page begins, if more than this page were found from its offset on."""
        return self.offset + self.limit if found > self.limit else None


class Asked:
    """The parameters that were given."""

    def __init__(self, given: Mapping[str, Sequence[str]], known: Sequence[Parameter]) -> None:
        self.known = {parameter.name: parameter for parameter in known}
        unknown = sorted(set(given) - set(self.known) - {"token"})
        if unknown:
            names = ", ".join(self.known) or "none"
            raise RequestError(400, f"there is no parameter {unknown[0]!r} here: there are {names}")
        for name, values in given.items():
            if len(values) > 1 and name in self.known and not self.known[name].many:
                raise RequestError(400, f"{name} is given more than once")
        self.given = given

    def text(self, name: str) -> str:
        """The value as given, else the default; `""` where the call has no such parameter."""
        default = self.known[name].default if name in self.known else ""
        return next((value.strip() for value in self.given.get(name, ())), default) or default

    def texts(self, name: str) -> list[str]:
        """All values."""
        words = name not in self.known or self.known[name].words
        given = [
            part.strip() for value in self.given.get(name, ()) for part in (value.split(",") if words else [value])
        ]
        default = [self.known[name].default] if name in self.known and self.known[name].default else []
        return [part for part in given if part] or default

    def needed(self, name: str) -> str:
        """The value, which must be there."""
        if not (found := self.text(name)):
            raise RequestError(400, f"the parameter {name} is missing")
        return found

    def number(self, name: str, least: int, most: int) -> int:
        """A whole number within bounds."""
        text = self.text(name)
        found = int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER else -1
        if not least <= found <= most:
            raise RequestError(400, f"{name} must be a whole number from {least} to {most}, not {text[:40]!r}")
        return found

    def flag(self, name: str) -> bool:
        """Whether it is set."""
        return self.choice(name, ("", "0", "1", "false", "true")) in ("1", "true")

    def choice(self, name: str, choices: Sequence[str]) -> str:
        """One of several words."""
        return self._chosen(name, self.text(name), choices)

    def choices(self, name: str, choices: Sequence[str]) -> list[str]:
        """Some of several words."""
        return [self._chosen(name, text, choices) for text in self.texts(name)]

    def page(self) -> Page:
        """Which part of the list."""
        return Page(self.number("limit", 1, LARGEST_PAGE), self.number("offset", 0, 10**8))

    def _chosen(self, name: str, text: str, choices: Sequence[str]) -> str:
        if text not in choices:
            raise RequestError(400, f"{name} must be one of {', '.join(filter(None, choices))}, not {text!r}")
        return text
