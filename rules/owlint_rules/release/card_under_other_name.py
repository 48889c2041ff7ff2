"""The model card has a name that the Hub does not read.

## What it does
Reports a model card such as MODEL_CARD.md next to weights if no README.md is a model
card. Code repositories, where both names are common, are ignored.

## Why it matters
The Hub shows only README.md and reads front matter only there (Hub docs, model cards):
a release uploaded like this has no card, no license tag and no base model on the Hub,
whatever the file says.

## Example
    MODEL_CARD.md
    model.safetensors

## Use instead
    README.md
    model.safetensors

## Fix safety
No fix: other files may link to the old name.

## References
- https://huggingface.co/docs/hub/model-cards
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import INFO, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release

CODE = 'OWL636'
SEVERITY = INFO
WHY = 'the card is there, and only the Hub does not find it'


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding when weights have a card that the Hub does not see."""
    card = release.card
    if not release.cards or (card is not None and card.flavor == 'model'):
        return
    if not any(weights.path == release.shown(weights.name) for weights in release.weights):
        return
    first = release.cards[0]
    also = 'its front matter is not read' if first.block is not None else 'it is not shown there'
    yield Finding(
        f'{release.inside(first.path)} is the card, but the Hub reads only README.md: {also}',
        first.line(1),
        help='Rename it README.md, or move the front matter to README.md and link to it.',
    )
