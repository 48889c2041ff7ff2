"""Which license a text is, and what was changed in it."""
