"""A card of the lab names nobody who can be asked.

## What it does
Looks for a mail address at the lab in the body of every model card.

## Why it matters
Section 2 of the lab's own release policy: whoever gets a model must be able to
ask the people who made it.

## Example
A card that ends after the evaluation results.

## Use instead
The same card with a line `Contact: models@lab.example`.

## Fix safety
Safe: a line is added behind the last one. It needs the option `address`.

## Options
- `address`: the address that the fix writes, and that has to be there.

## References
- The lab's release policy, section 2
"""

from __future__ import annotations

import re

from owlint_rules.model.finding import SAFE, WARNING, Edit, Finding, Fix

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from owlint_rules.model.options import Options
    from owlint_rules.model.subjects import Card

CODE = 'LAB101'
NAME = 'missing-contact'
KIND = 'card'
SINCE = '1.0.0'
SEVERITY = WARNING
FIX = SAFE
OPTIONS: dict[str, str] = {'address': 'The mail address that has to be in the card.'}

_ADDRESS = re.compile(r'[\w.+-]+@lab\.example\b')


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for a model card without an address."""
    if card.flavor != 'model':
        return
    address = str(options.rule(CODE).get('address', ''))
    body = card.text[card.body :]
    if (address in body) if address else _ADDRESS.search(body):
        return
    yield Finding(
        'the card names no mail address at the lab',
        card.span(len(card.text.rstrip())),
        fixable=SAFE if address else None,
        help='Say in the card who can be asked about the model.',
    )


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Add a line with the address."""
    address = str(options.rule(CODE).get('address', ''))
    if not address:
        return None
    end = len(card.text.rstrip())
    ending = '\r\n' if '\r\n' in card.text else '\n'
    line = f'{ending}{ending}Contact: {address}'
    return Fix('add the contact address', [Edit(end, end, line)])
