"""The second, wider reading of brief texts."""
