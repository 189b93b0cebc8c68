"""What is known before reading: states, organizations, role nouns and office-holders, and how names are found."""
