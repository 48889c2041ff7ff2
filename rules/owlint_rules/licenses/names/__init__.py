"""What licenses are called."""
