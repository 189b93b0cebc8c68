"""Who says what stands in a sentence, and what stands above a predicate."""
