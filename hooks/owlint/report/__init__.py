"""One module per output format; only the one that is asked for is imported.

A format of findings or of verdicts is a row of one of the two tables here. Its module has
``render(result, context) -> str``, where the result of verdicts is the list of judged releases.
"""

from __future__ import annotations

from types import ModuleType

#: What a report is written in decides how a character is escaped, and the encoding: that of the
#: screen for text, else UTF-8. ``markup`` is XML and HTML; ``github`` is text with commands of
#: ours; ``source`` (YAML, TOML) escapes its values itself, so only its comments are left.
TEXT, GITHUB, SOURCE, JSON, MARKUP = 'text', 'github', 'source', 'json', 'markup'


class Output:
    """An output format: its module, what it is written in, and whether it shows edits of fixes."""

    __slots__ = ('form', 'module', 'with_fixes')

    def __init__(self, module: str, form: str = TEXT, *, with_fixes: bool = False) -> None:
        self.module = module
        self.form = form
        self.with_fixes = with_fixes

    def load(self) -> ModuleType:
        """Import the module."""
        from importlib import import_module

        return import_module('owlint.report.' + self.module)


FINDINGS = {
    'text': Output('findings.text'),
    'json': Output('findings.json', JSON, with_fixes=True),
    'sarif': Output('findings.sarif', JSON, with_fixes=True),
    'github': Output('findings.github', GITHUB),
    'gitlab': Output('findings.gitlab', JSON),
    'junit': Output('findings.junit', MARKUP),
    'markdown': Output('findings.markdown'),
}

VERDICTS = {
    'text': Output('verdicts.text'),
    'json': Output('verdicts.json', JSON),
    'markdown': Output('verdicts.markdown'),
    'html': Output('verdicts.html', MARKUP),
    'sarif': Output('verdicts.sarif', JSON),
    'badge': Output('verdicts.badge', MARKUP),
}
