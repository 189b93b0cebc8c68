"""Who is called by a noun alone: bodies, office-holders, groups, and whose they are."""
