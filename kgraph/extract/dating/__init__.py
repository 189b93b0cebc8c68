"""Time expressions, and which of them dates an act."""
