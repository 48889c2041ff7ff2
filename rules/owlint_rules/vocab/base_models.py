"""Well-known base models and the license records they follow.

A card names its base model by a hub id; this table tells under which license
that model was given out. It holds only what a public page states, with that
page as source: a model that is missing here is unknown, not free.
"""

from __future__ import annotations

from owlint_rules.vocab.base_model_rows import ROWS

#: When the pages were read.
DATE = '2026-11'


def rows_of(organization: str) -> list[tuple[str, str, str, str]]:
    """(name pattern, record key, note, source) of all models of an organization.

    Patterns are in lower case; ``*`` stands for any characters, and the pattern
    with most other characters wins.
    """
    return [
        (pattern, key, note, source)
        for organizations, key, note, source, patterns in ROWS
        if organization in organizations.split()
        for pattern in patterns.split()
    ]


_PREFIXES = ('https://huggingface.co/', 'http://huggingface.co/', 'https://hf.co/', 'hf.co/')


def _fits(pattern: str, name: str) -> bool:
    """Whether a name fits a pattern with ``*``; linear, unlike a regular expression."""
    first, *rest = pattern.split('*')
    if not rest:
        return name == pattern
    if not name.startswith(first):
        return False
    at = len(first)
    for piece in rest[:-1]:
        at = name.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    last = rest[-1]
    return name.endswith(last) and len(name) - len(last) >= at


def _entry(hub_id: str) -> tuple[str, str, str, str] | None:
    name = hub_id.strip().lower()
    for prefix in _PREFIXES:
        if name.startswith(prefix):
            name = name[len(prefix) :].split('?')[0].split('#')[0].rstrip('/')
            break
    organization, slash, name = name.partition('/')
    if not slash or len(name) > 200:
        return None
    fitting = [row for row in rows_of(organization) if _fits(row[0], name)]
    return max(fitting, key=lambda row: len(row[0].replace('*', '')), default=None)


def family_of(hub_id: str) -> tuple[str, str] | None:
    """The license record key of a well-known base model and a note, or None when not known."""
    row = _entry(hub_id)
    return (row[1], row[2]) if row else None
