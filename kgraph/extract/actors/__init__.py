"""From words to the actors they name, and from the slots of a row to words; drafts of filled sides."""
