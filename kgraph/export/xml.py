"""Writing XML element by element, indented, so that a file of any size needs no memory."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import IO
from xml.sax.saxutils import escape, quoteattr

Value = str | int | float | bool
# what XML 1.0 cannot hold at all, not even escaped
FORBIDDEN = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
INDENT = "  "
RETURN = {"\r": "&#13;"}


class Xml:
    """An XML document that is being written to a binary file."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._depth = 0
        self._line("<?xml version='1.0' encoding='utf-8'?>")

    @contextmanager
    def element(self, tag: str, attributes: Mapping[str, Value] | None = None) -> Iterator[None]:
        """An element whose children are written inside the `with` statement."""
        self._line(f"<{tag}{_attributes(attributes)}>")
        self._depth += 1
        yield
        self._depth -= 1
        self._line(f"</{tag}>")

    def leaf(self, tag: str, attributes: Mapping[str, Value] | None = None, value: Value | None = None) -> None:
        """An element without children."""
        opened = f"<{tag}{_attributes(attributes)}"
        self._line(f"{opened} />" if value is None else f"{opened}>{escape(text(value), RETURN)}</{tag}>")

    def _line(self, line: str) -> None:
        self._file.write(f"{INDENT * self._depth}{line}\n".encode())


def held(line: str) -> str:
    """A line of XML as a reader will have it: without what XML cannot hold, returns spelt so that they are kept."""
    return FORBIDDEN.sub("", line).replace("\r", RETURN["\r"])


def text(value: Value) -> str:
    """A value as XML may hold it: booleans in lower case, no control characters."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return FORBIDDEN.sub("", str(value))


def _attributes(values: Mapping[str, Value] | None) -> str:
    return "".join(f" {key}={quoteattr(text(value), RETURN)}" for key, value in (values or {}).items())
