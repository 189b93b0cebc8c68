"""What refers back: pronouns, pairs, both sides."""
