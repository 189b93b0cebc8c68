"""Names as they are compared: case, accents, full stops and the article aside. Imports no sibling."""

from __future__ import annotations

import re
import unicodedata


def fold(name: str) -> str:
    """A name without case, accents, full stops and article: `the U.S.` is `us`."""
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    plain = re.sub(r"\s+", " ", name.casefold().replace(".", "").replace("’", "'")).strip(" ?!,")
    return plain.removeprefix("the ")
