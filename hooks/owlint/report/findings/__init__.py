"""What a run found, one module for each format."""
