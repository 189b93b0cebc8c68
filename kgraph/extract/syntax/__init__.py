"""What the parse says of one clause: its verb and tense, what denies it, its sides and phrases by role."""
