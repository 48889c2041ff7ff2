"""One reader per file format: bytes become subjects with positions."""
