"""How, by what means and what for something is done, and what that tells besides."""
