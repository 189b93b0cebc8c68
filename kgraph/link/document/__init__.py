"""The document on the desk: its actors and mentions as the reading goes on, who speaks in it, where it plays."""
