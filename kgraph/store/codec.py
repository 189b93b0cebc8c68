"""Records and other frozen dataclasses as JSON text, and back.

Strict: every field must be there, with a value of its type, and no other. What is read is what was written.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from functools import cache, partial
from operator import attrgetter, itemgetter
from types import GenericAlias
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from kgraph.errors import StoreError
from kgraph.model import Article, Record

T = TypeVar("T")
Reader = Callable[[Any, str], Any]  # of a plain value, told where it stands


def to_json(record: Record) -> str:
    """A record as one line of JSON, the same for equal records."""
    return dump(record)


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
    given = {name: value for name, value in fields_of(article).items() if name != "masked"}
    return hashlib.sha256(dump(given).encode()).hexdigest()


def dump(value: object) -> str:
    """Values and dataclasses as JSON. ASCII, so that even a lone surrogate comes back as it was."""
    return json.dumps(value, separators=(",", ":"), default=fields_of)


def fields_of(value: Any) -> dict[str, Any]:
    """The fields of a dataclass, in their order."""
    form = form_of(value.__class__)
    return dict(zip(form.names, form.values(value), strict=True))


@dataclass(frozen=True)
class Form:
    """What is looked up of a dataclass once: its fields, what they are in JSON, and those that are more than that."""

    kind: Any
    names: Sequence[str]
    values: Callable[[Any], tuple[Any, ...]]  # of an object
    items: Callable[[dict[str, Any]], tuple[Any, ...]]  # of a dictionary
    kinds: tuple[type, ...]
    readers: Sequence[Reader]
    composed: Sequence[tuple[str, int]]


@cache
def form_of(kind: Any) -> Form:
    """The form of a dataclass of two fields and more."""
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    kinds = tuple(in_json(hints[name]) for name in names)
    composed = [(name, place) for place, name in enumerate(names) if kinds[place] is not hints[name]]
    readers = [reader(hints[name]) for name in names]
    return Form(kind, names, attrgetter(*names), itemgetter(*names), kinds, readers, composed)


def in_json(kind: Any) -> type:
    """What a value of a type is in JSON."""
    if is_tuple(kind):
        return list
    if is_dataclass(kind):
        return dict
    return str if issubclass(kind, StrEnum) else kind


def is_tuple(kind: Any) -> bool:
    """Whether a type is a tuple of others."""
    return isinstance(kind, GenericAlias) or get_origin(kind) is tuple


def load(kind: type[T], value: Any, where: str) -> T:
    """A value of that type from plain values. `where` names the place in errors."""
    known: Any = kind
    return reader(known)(value, where)  # type: ignore[no-any-return]


@cache
def reader(kind: Any) -> Reader:
    """What reads values of a type, told where they stand."""
    if is_tuple(kind):
        *kinds, last = get_args(kind)
        return (
            partial(read_many, reader(kinds[0]))
            if last is ...
            else partial(read_few, list(map(reader, (*kinds, last))))
        )
    if in_json(kind) is dict:
        return partial(read_dataclass, form_of(kind))
    if issubclass(kind, StrEnum):
        return partial(read_enumeration, kind, {str(one): one for one in kind})
    return partial(read_plain, kind)


def read_plain(kind: type[T], value: Any, where: str) -> T:
    """Text, a truth value or a number."""
    if kind is float and type(value) is int:
        return float(value)  # type: ignore[return-value]
    if type(value) is not kind:
        raise wrong(where, f"{type(value).__name__} where {kind.__name__} belongs")
    return value


def read_enumeration(kind: type[StrEnum], known: dict[str, StrEnum], value: Any, where: str) -> StrEnum:
    """One of several words."""
    if not isinstance(value, str) or value not in known:
        raise wrong(where, f"{value!r} is no {kind.__name__}")
    return known[value]


def read_many(read: Reader, value: Any, where: str) -> tuple[Any, ...]:
    """`tuple[X, ...]`."""
    if not isinstance(value, list):
        raise wrong(where, "is not a list")
    return tuple([read(part, f"{where}[{i}]") for i, part in enumerate(value)])


def read_few(readers: Sequence[Reader], value: Any, where: str) -> tuple[Any, ...]:
    """A tuple of fixed length."""
    if not isinstance(value, list):
        raise wrong(where, "is not a list")
    if len(value) != len(readers):
        raise wrong(where, f"has {len(value)} parts, not {len(readers)}")
    return tuple(read(part, f"{where}[{i}]") for i, (read, part) in enumerate(zip(readers, value, strict=True)))


def read_dataclass(form: Form, value: Any, where: str) -> Any:
    """A dataclass from a dictionary that has exactly its fields."""
    if not isinstance(value, dict) or len(value) != len(form.names):
        raise wrong(where, f"does not have the fields of {form.kind.__name__}")
    try:
        made = list(form.items(value))
    except KeyError:
        raise wrong(where, f"does not have the fields of {form.kind.__name__}") from None
    if tuple(map(type, made)) != form.kinds:  # one that is wrong, or an integer for a number
        made = [read(one, f"{where}.{name}") for read, one, name in zip(form.readers, made, form.names, strict=True)]
    else:
        for name, place in form.composed:
            made[place] = form.readers[place](made[place], f"{where}.{name}")
    return form.kind(*made)


def wrong(where: str, what: str) -> StoreError:
    """The error for a value that does not fit."""
    return StoreError(f"{where} {what}")
