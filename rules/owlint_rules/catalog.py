"""The static table of all rules: code, name and module. Importing it imports no rule.

The family digit of a code is the subject it reads: 1 card, 2 license text,
3 source header, 4 manifest, 5 weight-file header, 6 release, 8 configuration
and suppressions, 9 unreadable input.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType

#: code -> (name, module below owlint_rules)
RULES: dict[str, tuple[str, str]] = {}

#: The kind of subject that each family of codes reads.
KINDS = {
    '1': 'card',
    '2': 'license',
    '3': 'header',
    '4': 'manifest',
    '5': 'weights',
    '6': 'release',
    '8': 'configuration',
    '9': 'input',
}


def kind_of(code: str) -> str:
    """The kind of subject a rule of ours reads, by its code."""
    return KINDS[code[3]]


def load(code: str) -> ModuleType:
    """Import the module of one of our rules."""
    from importlib import import_module

    return import_module('owlint_rules.' + RULES[code][1])
