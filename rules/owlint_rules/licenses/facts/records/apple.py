"""Licenses of Apple."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import SCANCODE, Record

RECORDS = (
    Record(
        'apple-sscl',
        'YYYYY',
        title='Apple Sample Source Code License',
        spdx_ids=('LicenseRef-scancode-apple-sscl',),
        branding='changed copies say that they descend from Apple sample source code',
        notice_by_reference='Y',
        trademarks='changed copies may not be called "Apple sample source code"',
        termination='none stated',
        source=SCANCODE + 'apple-sscl.LICENSE',
    ),
)
