"""Rows matched: which frames and event nouns fit a clause, and who fills them."""
