"""``python -m owlint``."""

from owlint.cli import entry

entry()
