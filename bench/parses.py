"""What keeping parses costs and saves, one process, in CPU seconds; the model and tables are loaded before.

python -m bench.parses ARTICLES_OR_SENTENCES...
"""

from __future__ import annotations

import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from kgraph.codebook import Codebook
from kgraph.info import info
from kgraph.parse import load_model, parse
from kgraph.parse.packing import pack, unpack
from kgraph.store import Store
from kgraph.workers import Workshop

from bench.breadth import texts

WARM = 5  # documents before the clock starts


def main(names: list[str]) -> None:
    """Print the figures."""
    articles = [article for name in names for article in texts(Path(name))]
    workshop = Workshop("", Codebook())
    workshop.__dict__["nlp"] = load_model()
    for article in articles[:WARM]:
        workshop.made(article)
    marks = [time.process_time()]
    parsed = list(parse(articles, nlp=workshop.nlp))
    marks.append(time.process_time())
    packed = [pack(one) for one in parsed]
    marks.append(time.process_time())
    read = [unpack(article, data) for article, data in zip(articles, packed, strict=True)]
    marks.append(time.process_time())
    assert [len(one.doc) for one in read] == [len(one.doc) for one in parsed]
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "store", write=True) as store:
        workshop.parses = store.parses
        store.parses.keep(map(store.parses.packed, parsed))
        began = time.process_time()
        records = [workshop.made(article)[0] for article in articles]
        again = time.process_time() - began
        store.commit(records)
        sizes = info(store)["bytes"]
    parsing, packing, unpacking = (after - before for before, after in pairwise(marks))
    words = sum(len(one.doc) for one in parsed)
    print(f"documents {len(articles)}, words {words}")
    print(f"parse {parsing:.2f} s, pack {packing:.2f} s, read back {unpacking:.3f} s: in 1/{parsing / unpacking:.0f}")
    print(f"a packed parse takes {sum(map(len, packed)) / words:.1f} bytes a word")
    anew = parsing + again - unpacking
    print(f"records from kept parses {again:.2f} s, parsing anew {anew:.2f} s: in 1/{anew / again:.1f}")
    print("bytes a document:", ", ".join(f"{part} {size // len(articles):,}" for part, size in sizes.items()))


if __name__ == "__main__":
    main(sys.argv[1:])
