"""A folder with model weights has a README.md without front matter.

## What it does
Reports a `README.md` without a YAML block at its top if weight files are next to it. A
README in a folder without weights is ignored, and so is one in a repository of code: a
folder with `setup.py`, `pyproject.toml`, `.github` and the like and without
`config.json` or `.gitattributes`.

## Why it matters
The Hub reads license, language, task and base model of a model only from that block:
without it, the page has no license badge and no filter finds the model. Of 29,432 cards
of February 2022, 47.3 % had a block; of the 3,433 popular ones of 2024, 97.2 % did. The
block is described in `docs/hub/model-cards.md` of huggingface/hub-docs@242f4a1e.

## Example
```markdown
# My model
```

## Use instead
```markdown
---
license: apache-2.0
---

# My model
```

## Fix safety
No fix: the content of the block is unknown.

## References
- https://huggingface.co/docs/hub/model-cards
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card

CODE = 'OWL101'
SEVERITY = WARNING
WHY = 'the Hub shows such a model without license, task or tags'


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for a model's README that has nothing like a block."""
    if card.flavor == 'model' and card.block is None and not card.defect:
        yield Finding(
            'the model card has no front matter, so it states no license',
            card.span(0),
            help='Start the file with `---`, fields such as `license: …`, and a second `---`.',
        )
