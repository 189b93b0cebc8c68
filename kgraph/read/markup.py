"""Markup that was left in a text: tags, comments and scripts are masked, the words between tags are read.

A tag is told by its form: a known element with well-formed attributes. "x < 5 and y > 3" and "<name@place>" are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kgraph.model import BLOCK, INLINE, Masked

# elements within a sentence
INLINE_ELEMENTS = (
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "o:p", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt", "u", "var", "wbr",
)  # fmt: skip
# elements that end one
BLOCK_ELEMENTS = (
    "address", "article", "aside", "audio", "blockquote", "body", "br", "button", "caption", "center", "col",
    "colgroup", "dd", "details", "div", "dl", "dt", "embed", "fieldset", "figcaption", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "input", "legend", "li", "link",
    "main", "meta", "nav", "noscript", "object", "ol", "option", "p", "param", "picture", "pre", "script", "section",
    "select", "source", "style", "summary", "svg", "path", "table", "tbody", "td", "textarea", "tfoot", "th", "thead",
    "title", "tr", "track", "ul", "video",
)  # fmt: skip
FLAGS = (
    "allowfullscreen", "async", "autoplay", "checked", "controls", "defer", "disabled", "hidden", "itemscope", "loop",
    "muted", "nomodule", "noshade", "novalidate", "nowrap", "playsinline", "readonly", "required", "selected",
)  # fmt: skip
VALUE = r"""(?:"[^"]*+"|'[^']*+'|[^\s"'<>]++)"""
ATTRIBUTE = rf"(?:[a-z@:_][\w:.-]*+\s*+=\s*+{VALUE}|(?:{'|'.join(FLAGS)})(?=[\s/>]))"
ELEMENT = "|".join(sorted(map(re.escape, (*INLINE_ELEMENTS, *BLOCK_ELEMENTS)), key=lambda name: (-len(name), name)))
TAG = rf"</?(?P<name>{ELEMENT})(?=[\s/>])(?:\s*+{ATTRIBUTE})*+\s*+/?>"
OPENING = re.compile(rf"<!--|<!doctype\b[^<>]*+>|{TAG}", re.I)
# what hides its content as well, up to its closing
CLOSINGS = {
    "<!--": re.compile("-->"),
    "script": re.compile(r"</script\s*+>", re.I),
    "style": re.compile(r"</style\s*+>", re.I),
}


def find(text: str) -> Iterator[Masked]:
    """Tags, and scripts, styles and comments whole; an opening that nothing closes is masked alone if it is a tag."""
    unclosed: set[str] = set()
    at = 0
    while match := OPENING.search(text, at):
        name = (match["name"] or match.group()).lower()
        at = match.end()
        hides = name in CLOSINGS and name not in unclosed and not match.group().startswith("</")
        closing = CLOSINGS[name].search(text, at) if hides else None
        if closing:
            at = closing.end()
        elif name in CLOSINGS:
            unclosed.add(name)
        if closing or name != "<!--":
            yield Masked(match.start(), at, INLINE if name == "<!--" or name in INLINE_ELEMENTS else BLOCK)
