"""Rules about the weights subject, one module per rule."""
