"""A use policy accompanies a permissive license, and the card does not mention it.

## What it does
Reports a use policy (`USAGE_POLICY`, `USE_POLICY.md`, `AUP.md` ...) in a release whose
card states a license that allows any use and does not mention the policy.

## Why it matters
Readers of the tag assume that the model has no conditions. Only the policy's text can
say whether it is binding; readers should know that it exists. Real releases: Command R
is tagged `cc-by-nc-4.0` and adds a use policy; gpt-oss is under Apache-2.0 with a usage
policy next to it.

## Example
`license: apache-2.0` in the card, and a file `USAGE_POLICY`.

## Use instead
The same, with a sentence in the card that names the policy and says whether it
is part of the terms.

## Fix safety
No fix: only the publisher knows the purpose of the policy.

## References
- docs/verdicts.md, terms of a release
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.facts.lookup import Record
    from owlint_rules.statements.statement import Statement

CODE = 'OWL608'
SEVERITY = WARNING
WHY = 'whether the policy is part of the terms stays open'

_MENTION = re.compile(r'\b(?:use|usage|uses)[-_ ]polic(?:y|ies)|\bAUP\b', re.IGNORECASE)


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for each policy that nothing in the card points to."""
    card = release.card
    policies = [text for text in release.licenses if text.role == 'policy']
    if card is None or not policies:
        return
    from owlint_rules.statements.card import card_statements

    statements = card_statements(release)
    records = [_meant(one) for one in statements]
    if not records or any(
        record is None or record.any_purpose != 'Y' or record.use_restrictions != 'none'
        for record in records
    ):
        return
    body = card.text[card.body :]
    if _MENTION.search(body):
        return
    for policy in policies:
        if policy.name.lower() in body.lower() or not policy.text.strip():
            continue
        yield Finding(
            f'{policy.path} is a use policy, but the card states only {statements[0].name}, '
            'which allows any use',
            statements[0].place,
            help='Link the policy in the card, and say whether it is part of the terms.',
            related=[(policy.line(1), 'the policy')],
        )


def _meant(one: Statement) -> Record | None:
    """The record of a statement, also of a misspelled name that can mean one license alone."""
    from owlint_rules.licenses.facts.lookup import find

    if one.records or len(one.keys) != 1:
        return one.records[0] if len(one.records) == 1 else None
    return find(next(iter(one.keys)))
