"""Rules about files that cannot be read as they are, one module per rule."""
