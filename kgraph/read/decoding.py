"""Bytes to text: UTF-8, or UTF-16 with a byte order mark; newlines stay, so that offsets are the file's."""

from __future__ import annotations

import codecs
import errno
import io
import os
import re
import stat
from io import BufferedReader
from pathlib import Path
from typing import TextIO

MAX_TEXT = 1_000_000  # code points a document; no news article comes near, and spaCy refuses more
BYTES_A_CHARACTER = 4
SNIFF = 4
UNHURRIED = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)  # opening a pipe waits for no writer
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
SURROGATE = re.compile("[\ud800-\udfff]")
CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
MAX_CONTROL_SHARE = 0.01
TOO_LONG = f"longer than {MAX_TEXT:,} characters: split it into articles"


class Unreadable(ValueError):  # noqa: N818 - not an error a user sees: it becomes a line of the report
    """Why a file or text cannot be used."""


def decode_file(path: Path) -> str:
    """The text of a file, without its byte order mark.

    Raises:
        Unreadable: missing rights, too big, or not text in a known encoding.
    """
    try:
        with open_bytes(path) as stream:
            data = stream.read(MAX_TEXT * BYTES_A_CHARACTER + 1)
    except OSError as error:
        raise Unreadable(reason(error)) from None
    if len(data) > MAX_TEXT * BYTES_A_CHARACTER:
        raise Unreadable(TOO_LONG)
    return decode(data)


def decode(data: bytes) -> str:
    """Decode bytes. Raises Unreadable naming the first byte that does not fit."""
    if data.startswith(UTF16):
        encoding, name = "utf-16", "UTF-16"
    elif b"\0" in data:
        raise Unreadable("is binary, not text")
    else:
        encoding, name = "utf-8-sig", "UTF-8"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding, "ignore").count("\n") + 1
        raise Unreadable(f"line {line} is not {name} (byte {error.start}): save it as UTF-8") from None


def open_bytes(path: Path) -> BufferedReader:
    """Open a file. A pipe, which nobody may ever write to, or a device, which may never end, is none.

    Raises:
        OSError: it cannot be opened, or is no file.
    """
    stream = os.fdopen(os.open(path, os.O_RDONLY | UNHURRIED), "rb")
    if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
        stream.close()
        raise OSError(errno.EINVAL, "is not a file")
    return stream


def open_text(path: Path) -> TextIO:
    """Open a table for reading line by line. Bytes that are not UTF-8 come as lone surrogates, for `check`.

    Raises:
        OSError: it cannot be opened.
    """
    stream = open_bytes(path)
    try:
        wide = stream.read(SNIFF).startswith(UTF16)
        stream.seek(0)
    except OSError:
        stream.close()
        raise
    if wide:
        return io.TextIOWrapper(stream, encoding="utf-16", newline="\n")
    return io.TextIOWrapper(stream, encoding="utf-8-sig", errors="surrogateescape", newline="\n")


def check(text: str) -> None:
    """Refuse what is no article text. Raises Unreadable saying why."""
    if len(text) > MAX_TEXT:
        raise Unreadable(TOO_LONG)
    if not text.strip().strip("\ufeff\u200b"):
        raise Unreadable("is empty")
    if SURROGATE.search(text):
        raise Unreadable("is not UTF-8 (a broken character): save it as UTF-8")
    if "\0" in text or len(CONTROL.findall(text)) > MAX_CONTROL_SHARE * len(text):
        raise Unreadable("is binary, not text")


def reason(error: OSError) -> str:
    """One line for an operating system's refusal."""
    return f"cannot be read: {error.strerror or type(error).__name__}"


def printable(name: str) -> str:
    """A file name that can be printed on one line and stored, whatever its bytes; what has no form is escaped."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)
