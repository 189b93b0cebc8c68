"""What somebody says of another's doings: verdicts, reproaches, threats, votes."""
