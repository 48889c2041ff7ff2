"""One module per output format; only the one that is asked for is imported."""
