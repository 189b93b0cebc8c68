"""Options that several commands share, as one value: a dataclass whose fields are options of the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import Field, fields, is_dataclass
from inspect import Parameter, Signature, signature
from typing import Any, TypeVar, get_type_hints

R = TypeVar("R")


def spread(command: Callable[..., R]) -> Callable[..., R]:
    """The command with each parameter that is such a dataclass spread out: one option a field, in its place.

    The command itself gets the whole value. Defaults are those of the fields.
    """
    hints = get_type_hints(command, include_extras=True)
    groups: dict[str, Any] = {name: kind for name, kind in hints.items() if is_dataclass(kind)}

    def run(**given: Any) -> R:
        for name, kind in groups.items():
            given[name] = kind(**{one.name: given.pop(one.name) for one in fields(kind)})
        return command(**given)

    spread_out = [
        one
        for parameter in signature(command).parameters.values()
        for one in _options(parameter, hints[parameter.name])
    ]
    run.__signature__ = Signature(spread_out)  # type: ignore[attr-defined]
    run.__annotations__ = {one.name: one.annotation for one in spread_out}
    run.__name__, run.__doc__, run.__module__ = command.__name__, command.__doc__, command.__module__
    return run


def _options(parameter: Parameter, kind: Any) -> Iterator[Parameter]:
    if not is_dataclass(kind):
        yield parameter.replace(kind=Parameter.KEYWORD_ONLY, annotation=kind)
        return
    hints = get_type_hints(kind, include_extras=True)
    yield from (_option(one, hints[one.name]) for one in fields(kind))


def _option(field: Field[Any], kind: Any) -> Parameter:
    return Parameter(field.name, Parameter.KEYWORD_ONLY, default=field.default, annotation=kind)
