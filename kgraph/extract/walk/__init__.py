"""The walk through a sentence, from its root downwards."""
