"""One module per output format; only the one that is asked for is imported."""

from __future__ import annotations

from types import ModuleType

#: format -> module below owlint.report. Each has ``render(result, context) -> str``.
FORMATS = {
    'text': 'text',
    'json': 'json_report',
    'sarif': 'sarif',
    'github': 'github',
    'gitlab': 'gitlab',
    'junit': 'junit',
    'markdown': 'markdown',
}

#: The formats that print the edits of a fix when ``Reported.replacements`` is filled.
WITH_FIXES = frozenset({'json', 'sarif'})


def get(name: str) -> ModuleType:
    """Import the module of one format.

    Raises ``KeyError`` for a name that is not in ``FORMATS``.
    """
    from importlib import import_module

    return import_module('owlint.report.' + FORMATS[name])
