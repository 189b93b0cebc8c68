"""Mends of a parse, by what the parser gets wrong; `order` says which exclude each other."""
