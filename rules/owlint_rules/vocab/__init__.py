"""Dated lists that somebody else owns."""
