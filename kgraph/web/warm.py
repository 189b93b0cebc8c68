"""What every query process needs, loaded: the fork server imports this module once, and forks what it holds."""

import gc

from kgraph.query.worker import TO_ANSWER, TO_CHECK, TO_WRITE, load
from kgraph.vocabulary import vocabulary
from kgraph.web.answering import TO_CALL

load((*TO_CHECK, *TO_ANSWER, *TO_WRITE, *TO_CALL))
vocabulary()
gc.freeze()  # so that no search for garbage writes to what the processes share
