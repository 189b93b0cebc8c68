"""How long parsing, linking and extraction take, one process, in CPU seconds; the model and tables are loaded before.

The digest of the claims tells whether two builds of the program read alike.

python bench/steps.py ARTICLES_OR_SENTENCES...
"""

from __future__ import annotations

import sys
import time
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from kgraph.codebook import Codebook
from kgraph.extract import Lexicon, extract_one
from kgraph.kept import unsought
from kgraph.link import World, link
from kgraph.parse import load_model, parse

from bench.breadth import texts

WARM = 5  # documents before the clock starts


def main(names: list[str]) -> None:
    """Print the table."""
    lexicon, world, nlp = Lexicon.load(), World.load(Codebook()), load_model()
    print(f"{'':<28}{'words':>8}{'parse':>8}{'link':>8}{'extract':>8}{'share of the parse':>20}  claims")
    for name in names:
        articles = list(texts(Path(name)))
        for linked in link(parse(articles[:WARM], nlp=nlp), world=world):
            extract_one(linked, lexicon)
        with unsought():  # as in a build
            marks = [time.process_time()]
            parsed = list(parse(articles, nlp=nlp))
            marks.append(time.process_time())
            documents = list(link(parsed, world=world))
            marks.append(time.process_time())
            records = [extract_one(linked, lexicon) for linked in documents]
            marks.append(time.process_time())
        parsing, linking, extracting = (after - before for before, after in pairwise(marks))
        words = sum(len(document.doc) for document in parsed)
        share = (linking + extracting) / parsing
        digest = sha256(repr([record.claims for record in records]).encode()).hexdigest()[:12]
        times = f"{parsing:>8.2f}{linking:>8.2f}{extracting:>8.2f}{share:>20.2f}"
        print(f"{Path(name).name:<28}{words:>8}{times}  {digest}")


if __name__ == "__main__":
    main(sys.argv[1:])
