"""What sentences say about terms; nothing is heard yet."""

from __future__ import annotations

from owlint_rules.statements.model import Statement


def statements_of_text(text: str, start: int = 0, *, gate: bool = False) -> list[Statement]:
    """The statements of a text from an offset on."""
    return []
