"""How broad the codebook is: of the clauses that join two actors, how many have a row; and which rows ever fire.

    python bench/breadth.py ARTICLES_OR_SENTENCES... [--verbs N]

ARTICLES is a folder of texts; SENTENCES a .tsv of marked sentences, of which the worked fold is read. `--verbs` lists
the commonest verbs that join two actors and have no row.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from kgraph.codebook import Codebook
from kgraph.evaluate.gold import read_sentences
from kgraph.extract import Lexicon, extract_one
from kgraph.extract.actors.arguments import args
from kgraph.extract.brief.telling import mentions, tells
from kgraph.extract.frames.predicates import Predicates
from kgraph.extract.syntax import grammar
from kgraph.extract.syntax.clause import Clause
from kgraph.link import Linked, World, link
from kgraph.model import Article
from kgraph.parse import load_model, parse
from kgraph.read import ReadReport, read


def main(words: list[str]) -> None:
    """Print the shares."""
    listed = int(words[words.index("--verbs") + 1]) if "--verbs" in words else 0
    lexicon, world, nlp = Lexicon.load(), World.load(Codebook()), load_model()
    fired: Counter[str] = Counter()
    for name in (word for word in words if Path(word).exists()):
        told: Counter[bool] = Counter()
        silent: Counter[str] = Counter()
        for linked in link(parse(texts(Path(name)), nlp=nlp), world=world):
            predicates = Predicates(linked, lexicon)
            for clause in joining(linked):
                row = tells(predicates, clause) or mentions(predicates, clause)
                told[row is not None] += 1
                silent[clause.verb.lemma] += row is None
            fired.update(claim.row for claim in extract_one(linked, lexicon).claims)
        total = told.total()
        print(f"{name}: {total} clauses join two actors, {told[True]} have a row ({told[True] / (total or 1):.3f})")
        print("".join(f"  {verb} {n}\n" for verb, n in silent.most_common(listed) if n), end="")
    rows = sum(len(found) for table in (lexicon.frames, lexicon.nouns) for found in table.values())
    print(f"{len(fired)} rows fired, of {rows} frames and event nouns")


def texts(path: Path) -> Iterable[Article]:
    """The documents of a folder, or the sentences of a file."""
    if path.is_dir():
        return read([path], report=ReadReport())
    return [Article(sentence.doc, sentence.text) for sentence in read_sentences(path, "worked")]


def joining(linked: Linked) -> Iterator[Clause]:
    """The clauses with two different actors in their slots."""
    for token in linked.parsed.doc:
        if grammar.is_verb(token):
            clause = Clause(token)
            slots = [*clause.subjects, *clause.objects, *clause.datives, *(noun for _, noun in clause.prepositions)]
            if len({arg.actor for arg in args(linked, slots)}) > 1:
                yield clause


if __name__ == "__main__":
    main(sys.argv[1:])
