"""The codebook's rows as the extraction asks them, and the indexes over them."""
