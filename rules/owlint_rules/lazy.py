"""What is made when it is first used: regular expressions, and functions of other modules.

Compiling is the dearest thing on the way of a standard text, and most patterns
are for texts that are not standard.
"""

from __future__ import annotations

from re import Match, Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class _Lazy:
    """Stands in for a compiled pattern until one of its methods is asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._made = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        import re

        real = re.compile(*self._made)
        for method in ('match', 'search', 'sub', 'split', 'findall', 'finditer', 'fullmatch'):
            setattr(self, method, getattr(real, method))
        return getattr(real, name)


def lazy(pattern: str, flags: int = 0) -> Pattern[str]:
    """A pattern that costs nothing before it is used."""
    return _Lazy(pattern, flags)  # type: ignore[return-value]


class Needing:
    """A pattern that is tried only where a text has one of the words that it cannot do without.

    The ``words`` are in small letters, with ``|`` between them.
    """

    __slots__ = ('pattern', 'words')

    def __init__(self, words: str, pattern: Pattern[str]) -> None:
        self.words = words.split('|')
        self.pattern = pattern

    def may_match(self, lower: str) -> bool:
        """Whether a text in small letters has one of the words."""
        for word in self.words:  # noqa: SIM110 - short texts are asked often
            if word in lower:
                return True
        return False

    def search(self, text: str, start: int = 0) -> Match[str] | None:
        return self.pattern.search(text, start) if self.may_match(text.lower()) else None


def load(reference: str) -> Any:
    """What ``module:name`` stands for, a module below ``owlint_rules``; imported now."""
    from importlib import import_module

    module, _, name = reference.partition(':')
    return getattr(import_module('owlint_rules.' + module), name)
