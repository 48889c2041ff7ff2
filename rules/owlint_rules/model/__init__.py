"""Plain data: what is read, what rules say of it, what they are told."""
