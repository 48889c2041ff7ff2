"""Rules about policies of the reader: what an organization allows, one module per rule."""
