"""Who is called by a name: organizations, states, persons with titles and posts."""
