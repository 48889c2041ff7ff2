"""The license id names a whole family, or several licenses without saying what each covers.

## What it does
Reports Hub ids that stand for several licenses (`cc`, `gpl`, `lgpl`, `bsd`, `gfdl`,
`openrail`) or for none (`unknown`), and lists of licenses if the text does not name
each of them.

## Why it matters
`cc` may allow everything or almost nothing; `gpl` states neither version nor "or
later"; texts called OpenRAIL differ in what they forbid. Readers of the tag cannot know
which terms apply. With a list, nobody can tell which license covers the weights, the
code or the data, or whether they may choose. In the 2024 dump, 48 cards say `openrail`
and 7 have several licenses.

## Example
```yaml
license: cc
```

## Use instead
```yaml
license: cc-by-4.0
```

## Fix safety
No fix: the intended license is unknown.

## References
- https://huggingface.co/docs/hub/repositories-licenses
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._values import HUB_FLAVORS, texts
from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import listed

CODE = 'OWL113'
SEVERITY = WARNING
WHY = 'the exact terms stay open, and the card is still valid'

_OPEN = {
    'cc': 'which Creative Commons license is meant, and in which version',
    'gpl': 'the version, and whether later versions are allowed',
    'lgpl': 'the version, and whether later versions are allowed',
    'gfdl': 'the version, and whether later versions are allowed',
    'bsd': 'whether it is the license of two, three or four clauses',
    'openrail': 'which text of that family is meant',
    'unknown': 'which license applies',
}


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for each vague id, and one for a list that the text does not explain."""
    if card.flavor not in HUB_FLAVORS:
        return
    found = texts(card, 'license')
    for _, node in found:
        left_open = _OPEN.get(node.value)
        if left_open is not None:
            yield Finding(
                f'`{node.value}` does not say {left_open}',
                card.span(node.start, node.end),
                help='Write the id of the license you mean.',
            )
    named = list(dict.fromkeys(node.value for _, node in found))
    if len(named) > 1:
        body = card.text[card.body :].lower()
        if any(_plain(name) not in _plain(body) for name in named if name != 'other'):
            pair = card.fields['license']
            yield Finding(
                f'several licenses ({listed(named)}) without saying what each covers',
                card.span(pair[0].start, pair[0].end),
                help='Say in the card which license applies to weights, code and data, or '
                'that users may choose.',
            )


def _plain(text: str) -> str:
    return text.lower().replace('-', ' ').replace('_', ' ')
