"""The front matter is not closed by a line of exactly three dashes.

## What it does
Reports front matter without a closing line, or with one that is indented, longer than
three dashes, or written `...`. It also reports a horizontal rule further down that is
taken for the closing line. Trailing blanks on the closing line are an info on model
cards and a warning on dataset cards.

## Why it matters
The Hub's client and server look for a line break, `---` and at most blanks
(`huggingface_hub/repocard.py`, huggingface_hub@ee0a4510). With any other ending, the
whole block is silently lost. If the text has a horizontal rule later, that rule closes
the block, the prose in between becomes YAML and the upload fails. The `datasets`
library accepts only `---` without blanks.

## Example
```markdown
---
license: mit
----
# My model
```

## Use instead
```markdown
---
license: mit
---
# My model
```

## Fix safety
Safe: corrects the closing line or adds it after the last field. Offered only where the
extent of the block is certain: its lines are a mapping with known keys, followed by a
heading or other Markdown without further fields.

## References
- https://huggingface.co/docs/hub/model-cards
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._values import HUB_FLAVORS, line_number
from owlint_rules.model.finding import ERROR, INFO, SAFE, WARNING, Edit, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import newline_of
from owlint_rules.yaml_edit import whole_lines

CODE = 'OWL103'
SEVERITY = ERROR
WHY = 'everything in the file is read as fields, or nothing is'
FIX = SAFE


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for a block without a proper end."""
    defect = card.defect
    if defect not in ('unclosed', 'closing', 'closing-blanks'):
        return
    if card.flavor not in HUB_FLAVORS or card.problems:
        return
    at = card.defect_at
    first, last = whole_lines(card, at, at)
    written = card.text[first:last].rstrip('\r\n')
    place = card.span(first, first + len(written))
    if defect == 'closing-blanks':
        yield Finding(
            'spaces after the closing `---`: the `datasets` library ignores the block',
            place,
            severity=WARNING if card.flavor == 'dataset' else INFO,
            help='Delete the spaces.',
            fixable=SAFE if card.data is not None and card.syntax_error is None else None,
        )
        return
    taken = ''
    if card.block is not None:
        line = line_number(card, card.block.closing)
        taken = f'; the horizontal rule on line {line} is read as its end'
    lost = taken or ': the Hub finds none of its fields'
    if defect == 'unclosed':
        message = f'the front matter is never closed{lost}'
        help_text = 'Add a line `---` after the last field.'
    else:
        message = f'the front matter ends with `{written}` instead of `---`{lost}'
        help_text = 'Write exactly three dashes at the start of the line.'
    yield Finding(message, place, help=help_text, fixable=SAFE if card.lost else None)


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Write the closing line where it was meant."""
    if card.defect == 'closing-blanks':
        at = card.defect_at
    elif card.lost is None:
        return None
    elif card.defect == 'unclosed':
        end = card.lost.end
        text = f'{newline_of(card.text)}---'
        if end == len(card.text):
            text += newline_of(card.text)
        elif card.text[end] not in '\r\n':
            return None
        return Fix('close the front matter', [Edit(end, end, text)], changes=_all(card))
    else:
        at = card.lost.closing
    first, last = whole_lines(card, at, at)
    edit = Edit(first, first + len(card.text[first:last].rstrip('\r\n')), '---')
    return Fix('close the front matter with `---`', [edit], changes=_all(card))


def _all(card: Card) -> list[tuple[str, ...]]:
    """A block that was cut too long holds less afterwards; any other holds the same."""
    return [()] if card.lost is not None and card.block is not None else []
