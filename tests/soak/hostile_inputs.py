"""Files that mean harm: texts, tables and names, drawn by chance."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable
from random import Random

SENTENCES = (
    "France urged Iran to release the envoy.",
    "U.S. Secretary of State Rex Tillerson met Xi Jinping in Beijing on Monday.",
    "The Foreign Ministry of Peru condemned the attack, he said.",
    '"We will not attend the talks," the spokesman said.',
    "PARIS (Reuters) - Germany and Poland signed a deal.",
    "China rejected the offer and threatened Japan with sanctions.",
    "Read more: Iran rejects talks", "June 22, 2017", "By Mary Major", "They met.",
    "Police in Manila said so, according to Reuters.",
)  # fmt: skip
ODD = (
    "\0", "\x01", "\x1b[31m", "\x7f", "\x85", "\u200b", "\u200e", "\u202e", "\u2066", "\u2028", "\u2029", "\ufeff",
    "\ufffe",
    "\ufffd", "\U0010ffff", "\U0001f600", "e\u0301", "\u0130", "\u017f", "\ud800", "\r", "\r\n", "\n", "\t",
    "\x0b", "\x0c", "'",
    '"', "\u201c", "\u2019s", "<", ">", "&amp;", "<b>", "</p>", "<!--", "-->", "<script>", "<a href='", "|", ";",
    ",", "\\",
    "%", "{", "}", "[", "(", ")", "=1+1", "+", "-", "@SUM(A1)", "#", "$", "..", "/", "://", "A" * 300, "1" * 50,
    "\u4e2d\u56fd",
    "\u0627\u0644\u0639\u0631\u0628\u064a\u0629", "\u0939\u093f", "\u00df", "\ufb01", "' OR 1=1 --",
    "\"; DROP TABLE documents; --",
)  # fmt: skip
ENCODINGS = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "latin-1", "cp1252", "cp1251",
    "cp437", "koi8-r",
    "iso8859-5", "mac-roman", "shift-jis", "euc-jp", "gb18030", "big5", "euc-kr", "cp500", "hz", "iso2022-jp",
)  # fmt: skip
NAMES = (
    "a b", "it's", 'say "so"', "a<b>&c", "x;y,z", "=1+1", "-x", "@x", "%2e%2e", "#x", "a?b", "\u202eabc",
    "caf\u00e9", "cafe\u0301",
    "a\nb", "a\tb", "\u4e2d", "CON", "a" * 200, "..a", "a..", "~", "$HOME", "`id`", "{x}", "a\\b", "\x01", "\x85",
    "\u2028", "\ufffe",
)  # fmt: skip
IDS = (
    *NAMES,
    "../../etc/passwd",
    "/etc/passwd",
    "a/../b",
    "",
    " ",
    "x" * 600,
    "\ud800",
    "a\r",
    "http://x/y",
    7,
    -1.5,
    1e300,
)
COLUMNS = ("text", "id", "title", "date", "publisher", "url", "doc", "other")
DATES = (
    "2017-06-22",
    "2017-13-45",
    "22 June 2017",
    "0000-00-00",
    "9999-12-31",
    "=1",
    "2017-06-22T10:00:00Z",
    "\u0662\u0660",
)


def text(chance: Random) -> str:
    """Sentences of news with odd things between and within them."""
    parts: list[str] = []
    for _ in range(chance.randint(0, 12)):
        part = chance.choice(SENTENCES)
        for _ in range(chance.choice((0, 0, 0, 0, 0, 1, 2))):
            at = chance.randint(0, len(part))
            part = part[:at] + chance.choice(ODD) + part[at:]
        parts += [part, chance.choice((" ", " ", "\n", "\n\n", "", " ", "\n", chance.choice(ODD)))]
    return "".join(parts)


def encoded(chance: Random, words: str) -> bytes:
    """Words as bytes, in any encoding, sometimes cut or with a byte changed."""
    data = words.encode(chance.choice((*ENCODINGS, *["utf-8"] * 40)), "replace")
    if chance.random() < 0.1:
        data = words.encode("utf-8", "surrogatepass")
    if data and chance.random() < 0.1:
        at = chance.randrange(len(data))
        data = data[:at] + chance.choice((b"", bytes([chance.randrange(256)]))) + data[at + 1 :]
    return data


def noise(chance: Random) -> bytes:
    """Random bytes."""
    return chance.randbytes(chance.choice((0, 1, 2, 3, 10, 1000)))


def plain(chance: Random) -> bytes:
    return encoded(chance, text(chance))


def markup(chance: Random) -> bytes:
    """HTML that nests deep, or never closes."""
    tag = chance.choice(("div", "b", "span style='x'", "table", "a href=x", "script", "!--", "p", "svg"))
    opened = f"<{tag}>" * chance.choice((1, 30, 3000))
    return encoded(chance, opened + text(chance) + chance.choice(("", f"</{tag.split()[0]}>" * 50)))


def cells(chance: Random) -> dict[str, object]:
    """A row of a table."""
    row: dict[str, object] = {"text": text(chance)}
    for column in COLUMNS:
        if chance.random() < 0.4:
            row[column] = chance.choice((chance.choice(IDS), chance.choice(DATES), text(chance)))
    return row


def table(chance: Random) -> bytes:
    """CSV with quotes that never close, too many cells, no header, or formulas."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=chance.choice(",,,,;\t"), lineterminator=chance.choice(("\n", "\r\n", "\r")))
    writer.writerow(chance.sample(COLUMNS, chance.randint(1, len(COLUMNS))))
    for _ in range(chance.randint(0, 5)):
        writer.writerow([str(cell) for cell in cells(chance).values()])
    whole = out.getvalue()
    at = chance.randint(0, len(whole))
    return encoded(chance, whole[:at] + chance.choice(("", "", '"', '""', '"\n', "," * 5000, "\0", "\r")) + whole[at:])


def objects(chance: Random) -> bytes:
    """JSON lines: nested, huge, doubled keys, lone surrogates, wrong types."""
    odd = (
        "[" * 2000, '{"text":' * 2000, '{"text": ' + "9" * 5000 + "}", '{"text": "a", "text": 1}',
        '{"text": NaN}', '{"text": 1e999}',
        '{"text": "\\ud800"}', '{"text": "China urged Iran.", "id": "\\u0000"}', "null", '"text"', "[]", "{}",
        '{"text": null}', "",
        '{"text": ["a"]}', '{"text": "China urged Iran.", "id": {"a": 1}}', '{"text": true}', "\ufeff",
        '{"__class__": "x", "text": "y"}',
    )  # fmt: skip
    lines = []
    for _ in range(chance.randint(0, 6)):
        ascii_only = chance.random() < 0.5
        lines.append(chance.choice((chance.choice(odd), json.dumps(cells(chance), ensure_ascii=ascii_only))))
    return encoded(chance, chance.choice(("\n", "\r\n", "\n\n")).join(lines))


def packed(chance: Random) -> bytes:
    """A zip archive that calls itself a text."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../escaped.txt", text(chance).encode("utf-8", "replace"))
    return out.getvalue()


KINDS: dict[str, tuple[Callable[[Random], bytes], ...]] = {
    ".txt": (plain, plain, plain, markup, noise, packed),
    ".csv": (table, table, plain, noise),
    ".jsonl": (objects, objects, plain, noise),
}


def named(chance: Random) -> str:
    """A file name with a kind that is read, or nearly."""
    stem = chance.choice((chance.choice(NAMES), f"n{chance.randrange(1000)}")).replace("/", "_")
    return stem + chance.choice((*KINDS, *KINDS, *KINDS, ".TXT", ".txt.zip", ".html", ""))


def file(chance: Random) -> tuple[str, bytes]:
    """A name and what is in it."""
    name = named(chance)
    kinds = KINDS.get("." + name.rpartition(".")[2].lower(), (plain,))
    return name, chance.choice(kinds)(chance)


def sidecar(chance: Random) -> bytes:
    """A `metadata.csv`, sound or broken."""
    return table(chance).replace(b"text", b"doc", 1)


def harmless(chance: Random) -> bytes:
    """A text that is read, whatever stands beside it."""
    return " ".join(chance.sample(SENTENCES[:6], 4)).encode()
