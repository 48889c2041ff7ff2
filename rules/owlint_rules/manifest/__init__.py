"""Rules about the manifest subject, one module per rule."""
