"""`license_name` or `license_link` is given with a license that needs neither.

## What it does
Reports `license_name` with a license other than `other` and, as info, `license_link`
alone with such a license.

## Why it matters
The two fields explain `license: other` and nothing else. Next to another id they make a
second statement, and the page shows only one of them: which license applies? 64 cards
of the 2024 dump are written that way; five of the 17 with `license_name: llama3` have
another license tag.

## Example
```yaml
license: apache-2.0
license_name: example-community-1.0
```

## Use instead
```yaml
license: other
license_name: example-community-1.0
license_link: LICENSE
```

## Fix safety
No fix: which of the two applies is unknown.

## References
- https://huggingface.co/docs/hub/repositories-licenses
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._values import HUB_FLAVORS, texts
from owlint_rules.model.finding import INFO, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import listed, shown

CODE = 'OWL115'
SEVERITY = WARNING
WHY = 'the Hub does not show the fields, and a reader may doubt the license'


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for a name, or else a link, that explains nothing."""
    fields = card.fields
    name, link = fields.get('license_name'), fields.get('license_link')
    if (name is None and link is None) or card.flavor not in HUB_FLAVORS:
        return
    licenses = [node.value for _, node in texts(card, 'license') if node.value.strip()]
    if not licenses or 'other' in licenses:
        return
    stated = listed([f'`{shown(one)}`' for one in licenses])
    if name is not None and name[1].kind == 'scalar' and name[1].value.strip():
        same = name[1].value.strip().lower() in (one.lower() for one in licenses)
        yield Finding(
            f'`license_name` is only for `license: other`, but the license is {stated}',
            card.span(name[0].start, name[0].end),
            severity=INFO if same else WARNING,
            help='Delete it, or write `license: other` if the named license applies.',
        )
    elif link is not None:
        yield Finding(
            f'`license_link` is only for `license: other`, but the license is {stated}',
            card.span(link[0].start, link[0].end),
            severity=INFO,
            help='Delete it if the id is enough.',
        )
