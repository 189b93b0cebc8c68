"""What hangs on earlier sentences: acts pointed at, answered, or told without one of their sides."""
