"""Rules about the release subject, one module per rule."""
