"""What licenses grant, require and forbid."""
