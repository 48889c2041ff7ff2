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
RULES: dict[str, tuple[str, str]] = {
    'OWL201': ('unknown-license-text', 'license.unknown_license_text'),
    'OWL202': ('changed-license-text', 'license.changed_license_text'),
    'OWL203': ('empty-license-file', 'license.empty_license_file'),
    'OWL204': ('license-pointer', 'license.license_pointer'),
    'OWL205': ('unfilled-placeholder', 'license.unfilled_placeholder'),
    'OWL601': ('missing-license-text', 'release.missing_license_text'),
    'OWL602': ('license-disagreement', 'release.license_disagreement'),
    'OWL603': ('unmet-claim', 'release.unmet_claim'),
    'OWL604': ('base-model-terms', 'release.base_model_terms'),
    'OWL605': ('missing-required-notice', 'release.missing_required_notice'),
    'OWL801': ('unused-suppression', 'configuration.unused_suppression'),
    'OWL802': ('suppression-without-reason', 'configuration.suppression_without_reason'),
    'OWL803': ('invalid-suppression', 'configuration.invalid_suppression'),
    'OWL804': ('stale-baseline', 'configuration.stale_baseline'),
    'OWL901': ('unreadable-file', 'input.unreadable_file'),
    'OWL902': ('not-utf-8', 'input.not_utf_8'),
    'OWL903': ('too-large', 'input.too_large'),
    'OWL904': ('too-complex', 'input.too_complex'),
    'OWL905': ('binary-content', 'input.binary_content'),
}

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
