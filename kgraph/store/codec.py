"""Records and other frozen dataclasses as JSON text, and back.

Strict: every field must be there, with a value of its type, and no other. What is read is what was written.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import GenericAlias
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from kgraph.errors import StoreError
from kgraph.model import Article, Record

T = TypeVar("T")


def to_json(record: Record) -> str:
    """A record as one line of JSON, the same for equal records."""
    return dump(plain(record))


def from_json(text: str) -> Record:
    """A record from its JSON.

    Raises:
        StoreError: the text is not what `to_json` writes.
    """
    try:
        value = json.loads(text)
    except ValueError as error:
        raise StoreError(f"it is not JSON: {error}") from None
    return load(Record, value, "record")


def digest(article: Article) -> str:
    """SHA-256 over all that was given of a document: text and metadata, not what we mask in it."""
    given = {name: value for name, value in plain(article).items() if name != "masked"}
    return hashlib.sha256(dump(given).encode()).hexdigest()


def dump(value: object) -> str:
    """Plain values as JSON. ASCII, so that even a lone surrogate comes back as it was."""
    return json.dumps(value, separators=(",", ":"))


def plain(value: Any) -> Any:
    """Dataclasses as dictionaries in the order of their fields, tuples as lists, enumerations as text."""
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return str(value) if isinstance(value, StrEnum) else value


def load(kind: type[T], value: Any, where: str) -> T:
    """A value of that type from plain values. `where` names the place in errors."""
    if isinstance(kind, GenericAlias) or get_origin(kind) is tuple:
        return load_tuple(kind, value, where)  # type: ignore[return-value]
    if is_dataclass(kind):
        return load_dataclass(kind, value, where)  # type: ignore[no-any-return]
    if issubclass(kind, StrEnum):
        if value not in list(kind):
            raise wrong(where, f"{value!r} is no {kind.__name__}")
        return kind(value)
    if kind is float and type(value) is int:
        return float(value)  # type: ignore[return-value]
    if type(value) is not kind:
        raise wrong(where, f"{type(value).__name__} where {kind.__name__} belongs")
    return value


def load_tuple(kind: Any, value: Any, where: str) -> tuple[Any, ...]:
    """`tuple[X, ...]` or a tuple of fixed length."""
    if not isinstance(value, list):
        raise wrong(where, "is not a list")
    kinds = get_args(kind)
    if kinds[-1] is ...:
        return tuple(load(kinds[0], part, f"{where}[{i}]") for i, part in enumerate(value))
    if len(value) != len(kinds):
        raise wrong(where, f"has {len(value)} parts, not {len(kinds)}")
    return tuple(load(k, part, f"{where}[{i}]") for i, (k, part) in enumerate(zip(kinds, value, strict=True)))


def load_dataclass(kind: Any, value: Any, where: str) -> Any:
    """A dataclass from a dictionary that has exactly its fields."""
    hints: dict[str, Any] = field_types(kind)
    if not isinstance(value, dict) or value.keys() != hints.keys():
        raise wrong(where, f"does not have the fields of {kind.__name__}")
    return kind(**{name: load(hint, value[name], f"{where}.{name}") for name, hint in hints.items()})


@cache
def field_types(kind: Any) -> dict[str, Any]:
    """The type of each field."""
    return get_type_hints(kind)


def wrong(where: str, what: str) -> StoreError:
    """The error for a value that does not fit."""
    return StoreError(f"{where} {what}")
