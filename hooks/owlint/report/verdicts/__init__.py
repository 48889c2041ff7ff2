"""Verdicts on releases, one module for each format."""
