"""Rules about the license subject, one module per rule."""
