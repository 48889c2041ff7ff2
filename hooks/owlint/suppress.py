"""Suppression comments: ``owlint: ignore[OWL101] reason`` in YAML, TOML, source and Markdown.

A comment at the end of a line speaks for that line, one alone on its line for
the next line that is neither blank nor a comment, ``ignore-file`` for the
whole file. An HTML comment in a card also speaks for the card's front matter,
because the hub's client deletes YAML comments when it saves a card.
"""

from __future__ import annotations

import re

from owlint.config import ConfigError, codes_of, resolve_rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

_COMMENT = re.compile(
    r'(?P<open><!--|/\*|\(\*|--|//|#|;|%|")[ \t]*owlint:[ \t]*'
    r'(?P<what>ignore-file|ignore)\b(?:\[(?P<codes>[^\]\n\r]*)\])?'
    r'(?P<reason>[^\n\r]*?)(?P<close>-->|\*/|\*\))?[ \t]*(?=\r|\n|\Z)'
)


class Suppression:
    """One suppression comment.

    ``lines`` are the numbers of the lines it speaks for, None for the whole
    file. ``used`` collects the codes for which it held something back.
    ``error`` says why the comment does nothing, '' when it is in order.
    """

    __slots__ = (
        'codes',
        'column',
        'end_column',
        'error',
        'line',
        'lines',
        'names',
        'reason',
        'used',
    )

    def __init__(self, line: int, column: int, end_column: int) -> None:
        self.line = line
        self.column = column
        self.end_column = end_column
        self.names: list[str] = []
        self.codes: dict[str, set[str]] = {}
        self.lines: set[int] | None = set()
        self.reason = ''
        self.error = ''
        self.used: set[str] = set()

    def covers(self, code: str, first: int, last: int) -> bool:
        """Whether a finding of a rule on these lines is held back."""
        if self.error or not any(code in codes for codes in self.codes.values()):
            return False
        return self.lines is None or any(line in self.lines for line in range(first, last + 1))

    def use(self, code: str) -> None:
        """Remember which of the comment's names was needed."""
        self.used.update(name for name, codes in self.codes.items() if code in codes)


def read_suppressions(
    text: str, front: tuple[int, int] | None, plugins: Mapping[str, ModuleType]
) -> list[Suppression]:
    """The suppression comments of a text.

    ``front`` are the first and last line of a card's front matter.
    """
    if 'owlint:' not in text:
        return []
    lines = re.split(r'\r\n|\r|\n', text)
    found = []
    for number, line in enumerate(lines, 1):
        if 'owlint:' not in line:
            continue
        match = _COMMENT.search(line)
        if match is None:
            continue
        comment = Suppression(number, match.start() + 1, match.end() + 1)
        comment.reason = match.group('reason').strip(' \t:-') if match.group('reason') else ''
        _read_names(comment, match.group('codes'), plugins)
        if match.group('what') == 'ignore-file':
            comment.lines = None
        else:
            comment.lines = _lines_of(lines, number, match.start())
            if match.group('open') == '<!--' and front is not None and number > front[1]:
                comment.lines.update(range(front[0], front[1] + 1))
        found.append(comment)
    return found


def _lines_of(lines: list[str], number: int, start: int) -> set[int]:
    if lines[number - 1][:start].strip():
        return {number}
    following = number
    while following < len(lines):
        line = lines[following].strip()
        if line and not line.startswith(('#', '//', '<!--', ';', '%')):
            return {number, following + 1}
        following += 1
    return {number}


def _read_names(comment: Suppression, names: str | None, plugins: Mapping[str, ModuleType]) -> None:
    words = [word.strip() for word in (names or '').split(',') if word.strip()]
    if not words:
        comment.error = 'names no rule; write `owlint: ignore[OWL101] reason`'
        return
    for word in words:
        try:
            code = resolve_rule(word, plugins)
        except ConfigError as error:
            comment.error = str(error)
            continue
        comment.names.append(word)
        comment.codes[word] = set(codes_of(code, plugins))
    if comment.codes:
        comment.error = ''
