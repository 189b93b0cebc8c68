"""Values of the command line that are plainly right, without Typer's way to them.

Typer checks every value, also one that nobody gave, by pydantic, whose import takes a third of the time to start.
So what is plainly of its kind is converted here, and all else is left to Typer, which says what is wrong with it.
"""

from __future__ import annotations

import os
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_origin


class NotPlainError(Exception):
    """Typer has to look at the value."""


def converting_plainly(params: list[Any]) -> list[Any]:
    """Parameters of Typer, set to convert plain values so; those of a release that converts otherwise as they are."""
    for param in params:
        known = hasattr(param, "get_runtime_param") and hasattr(param, "type_descriptor")
        if known and "get_runtime_param" not in vars(param):
            converter = Converter(param)
            param.get_runtime_param = lambda converter=converter: converter
    return params


class Converter:
    """Stands where Typer has its own converter of a parameter."""

    def __init__(self, param: Any) -> None:
        self._kind = param.type_descriptor.annotation
        self._many = param.multiple or param.nargs == -1
        self._typers = param.get_runtime_param

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """The value as the command gets it. Raises what Typer raises for one that is wrong."""
        if value is None:
            return () if self._many else None
        try:
            return plain(value, self._kind, param.type_descriptor.parameter_info)
        except NotPlainError:
            return self._typers().coerce(value, param=param, ctx=ctx)


def plain(value: Any, kind: Any, bounds: Any) -> Any:
    """A value that is of its kind by its looks, within `bounds.min` and `bounds.max`. Raises NotPlainError."""
    if get_origin(kind) is list and isinstance(value, list | tuple):
        return [plain(one, get_args(kind)[0], bounds) for one in value]
    if not isinstance(kind, type):
        raise NotPlainError
    if isinstance(value, kind):
        return value
    if isinstance(value, str):
        if issubclass(kind, Enum) and value in {member.value for member in kind}:
            return kind(value)
        if kind is Path and (os.access(value, os.R_OK) or not os.path.lexists(value)):
            return Path(value)
        if kind is int and value.isascii() and value.isdigit() and within(int(value), bounds):
            return int(value)
    raise NotPlainError


def within(number: int, bounds: Any) -> bool:
    """Whether a number may stand, if it has bounds."""
    return (bounds.min is None or bounds.min <= number) and (bounds.max is None or number <= bounds.max)
