"""The TOML reader: the standard one, or tomli before Python 3.11; imported when there is TOML."""

from __future__ import annotations

import sys

from owlint_rules.lazy import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Most steps of one dotted key: readers take time by the square of their number, seconds for
#: 10,000 of them.
MAX_STEPS = 64
_STEPS = lazy(r"""(?<![\w-])(?:(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.[ \t]*)+""")


class TooDeep(ValueError):
    """A key with more steps than any reader should have to take; ``offset`` is where it begins."""

    def __init__(self, text: str, offset: int) -> None:
        self.offset = offset
        line = text.count('\n', 0, offset) + 1
        column = offset - text.rfind('\n', 0, offset)
        message = f'a key of more than {MAX_STEPS} steps'
        super().__init__(f'{message} (at line {line}, column {column})')


def load_toml(text: str) -> dict[str, Any]:
    """Parse TOML; raises ValueError with line and column in its message."""
    if text.count('.') > MAX_STEPS:
        for match in _STEPS.finditer(text):
            if match.group().count('.') > MAX_STEPS:
                raise TooDeep(text, match.start())
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    data: dict[str, Any] = tomllib.loads(text)
    return data
