"""Rules about the header subject, one module per rule."""
