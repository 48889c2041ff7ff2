"""A license requires words on display that the card does not show.

## What it does
Checks that the card contains the words that some licenses require to be displayed
("Built with Llama", "Powered by Stability AI"). The license is the one that the release
states, that its text is, or that its known base models require. A release that names no
base model may be the licensor's own and is ignored. Severity: info.

## Why it matters
The words are a condition of distributing the model (Llama 3.1 section 1.b.i). The
license also allows them in other places, such as a website or a user interface, which
owlint cannot see; so this is only an info.

## Example
```markdown
---
base_model: meta-llama/Llama-3.1-8B
---
# Llama-3.1-Wise-Owl-8B

A model for owls.
```

## Use instead
```markdown
# Llama-3.1-Wise-Owl-8B

Built with Llama

A model for owls.
```

## Fix safety
Unsafe: adds the words below the first heading of the card, but they may already be
displayed elsewhere.

## References
- The license record: `owlint explain llama3.1`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.lazy import lazy
from owlint_rules.model.finding import INFO, UNSAFE, Edit, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release

CODE = 'OWL607'
SEVERITY = INFO
WHY = 'the words may stand on another page than the card'
FIX = UNSAFE

_HEADING = lazy(r'^#{1,2}[ \t][^\r\n]*(\r\n|\n|\r|$)', re.MULTILINE)


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for each license whose words are not in the card."""
    card = release.card
    if card is None or (card.block is None and card.defect):
        return
    from owlint_rules.licenses.facts.duties import words_of
    from owlint_rules.licenses.facts.record import DISPLAY
    from owlint_rules.statements.bases import has_base
    from owlint_rules.statements.weights import records_of

    if not has_base(release):
        return
    shown = None
    told: set[str] = set()
    for record, place, reason in records_of(release, options):
        for duty in record.duties:
            if duty.kind != DISPLAY or not duty.always or duty.text in told:
                continue
            if shown is None:
                shown = words_of(card.text[card.body :])
            if words_of(duty.text) in shown:
                continue
            told.add(duty.text)
            clause = f', {duty.clause}' if duty.clause else ''
            yield Finding(
                f'{reason} ({record.title}{clause}) requires the card to show "{duty.text}"',
                place,
                fixable=UNSAFE,
                help='Add these words to the card, unless your website or interface shows them.',
                data=duty.text,
            )


def fix(release: Release, finding: Finding, options: Options) -> Fix | None:
    """Write the words below the first heading."""
    card = release.card
    if card is None:
        return None
    newline = '\r\n' if '\r\n' in card.text else '\n'
    heading = _HEADING.search(card.text, card.body)
    if heading is not None:
        ended = '' if heading.group(1) else newline
        edit = Edit(heading.end(), heading.end(), f'{ended}{newline}{finding.data}{newline}')
    else:
        lead = '' if card.text[: card.body].endswith(('\n', '\r')) or not card.body else newline
        edit = Edit(card.body, card.body, f'{lead}{newline}{finding.data}{newline}')
    return Fix(f'show "{finding.data}" in the card', [edit], safety=UNSAFE, subject=card)
