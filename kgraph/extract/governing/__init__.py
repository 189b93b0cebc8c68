"""Words that govern an act: operators, and what becomes of the act below them."""
