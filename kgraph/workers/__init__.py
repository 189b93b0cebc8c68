"""From articles to records: parse, link and extract, in this process, in several (`pool`) or on others (`cluster`).

What is parsed is kept at once, so that a build that is killed need not parse it again.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kgraph.codebook import Codebook
from kgraph.extract import Lexicon, extract_one
from kgraph.kept import unsought
from kgraph.link import World, link
from kgraph.model import Article, Record
from kgraph.parse import Parsed, load_model, parse
from kgraph.store.parses import Packed, Parses

if TYPE_CHECKING:
    from spacy.language import Language

WORDS = 50_000  # that the vocabulary remembers, in 23 MB

Made = tuple[Record, Packed | None]  # a record, and its parse if that is new


@dataclass
class Workshop:
    """The model and the tables, loaded once and used for many articles. `parses` are those made before."""

    model: str
    codebook: Codebook
    parses: Parses | None = None

    @cached_property
    def nlp(self) -> Language:
        """The language model. Raises ModelError."""
        return load_model(self.model)

    @cached_property
    def world(self) -> World:
        """What the linker knows. Raises CodebookError."""
        return World.load(self.codebook)

    @cached_property
    def lexicon(self) -> Lexicon:
        """What the extraction knows. Raises CodebookError."""
        return Lexicon.load(self.codebook)

    def made(self, article: Article) -> Made:
        """The record of an article. The model is loaded for the first that has no parse."""
        world, lexicon = self.world, self.lexicon  # bad tables are told before the model takes its time to load
        with unsought():
            parsed, packed = self.parses.find(article) if self.parses else None, None
            if parsed is None:
                parsed = self.parsed(article)
                packed = self.parses.packed(parsed) if self.parses else None
            (linked,) = link([parsed], world=world)
            return extract_one(linked, lexicon), packed

    def parsed(self, article: Article) -> Parsed:
        """The parse of an article. Once the vocabulary is large, it forgets new words with their article or would grow
        without end; before, to meet each again as if it were new would take a fourth of the time.
        """
        with self.nlp.memory_zone() if len(self.nlp.vocab) > WORDS else nullcontext():
            (parsed,) = parse([article], nlp=self.nlp)
        return parsed


def records_of(
    articles: Sequence[Article],
    model: str,
    codebook: Codebook,
    *,
    jobs: int = 1,
    cluster: str = "",
    parses: Parses | None = None,
    lost: list[str] | None = None,
) -> Generator[Record]:
    """The records of articles, in order, the same wherever they are made and whatever parses are kept.

    They are made by `jobs` processes. `cluster` is the address of a Dask scheduler whose workers make them instead.
    `lost` gets the documents over which a process died twice.
    """
    for made in made_by(articles, model, codebook, jobs, cluster, parses, [] if lost is None else lost):
        if parses and (new := [packed for _, packed in made if packed]):
            parses.keep(new)
        yield from (record for record, _ in made)


def made_by(
    articles: Sequence[Article],
    model: str,
    codebook: Codebook,
    jobs: int,
    cluster: str,
    parses: Parses | None,
    lost: list[str],
) -> Iterator[list[Made]]:
    """Records and new parses, made where they are to be made."""
    if cluster:
        from kgraph.workers.cluster import made_on_cluster

        return made_on_cluster(articles, model, codebook, cluster, parses)
    if jobs > 1:
        from kgraph.workers.pool import Crew

        return Crew(model, codebook.directory, jobs, parses, lost).made(articles)
    workshop = Workshop(model, codebook, parses)
    return ([workshop.made(article)] for article in articles)
