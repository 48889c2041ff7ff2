"""Rules about the card subject, one module per rule."""
