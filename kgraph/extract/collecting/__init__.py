"""From drafts to claims: what is left out, how far each is trusted, each thing once."""
