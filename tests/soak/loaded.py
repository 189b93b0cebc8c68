"""What a build takes seconds to load, loaded once: the fork server imports this, and each of its processes has it."""

from __future__ import annotations

import importlib
import pkgutil

import kgraph
from kgraph.codebook import Codebook
from kgraph.extract import Lexicon
from kgraph.link import World
from kgraph.model import Article
from kgraph.parse import load_model, parse
from kgraph.read.language import is_english
from kgraph.workers import Workshop

for module in pkgutil.walk_packages(kgraph.__path__, "kgraph."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
Workshop.nlp = load_model()  # type: ignore[assignment,method-assign]
Workshop.world = World.load(Codebook())  # type: ignore[assignment,method-assign]
Workshop.lexicon = Lexicon.load(Codebook())  # type: ignore[assignment,method-assign]
list(parse([Article("a.txt", "France urged Iran to leave.")], nlp=Workshop.nlp))
assert is_english("France urged Iran to release the sailors that it had taken on Monday.")
