"""`license_link` is neither an address nor the name of a file in the repository.

## What it does
Checks the form of `license_link`: an `http(s)` URL, or the relative name of a file such
as `LICENSE` or `LICENSE.md`. Whether that file exists is checked by OWL630.

## Why it matters
Through this link, readers of the page get to the terms of `license: other`. The Hub's
`modelcard.md` allows `LICENSE`, `LICENSE.md` and a URL; 68 cards of the 2024 dump have
a relative link. A path on somebody's machine, a URL without `https://` or a Markdown
link leads nowhere.

## Example
```yaml
license_link: www.example.org/license
```

## Use instead
```yaml
license_link: https://www.example.org/license
```

## Fix safety
Safe: removes brackets around a URL and `./` before a file name. A URL without its
scheme needs a person.

## References
- https://github.com/huggingface/hub-docs/blob/main/modelcard.md
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.card._values import HUB_FLAVORS
from owlint_rules.model.finding import ERROR, SAFE, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.statements.addresses import FILE_NAME, decoded, has_form_of_file, names_a_file
from owlint_rules.text import shown
from owlint_rules.yaml_edit import replace_scalar

CODE = 'OWL116'
SEVERITY = ERROR
WHY = 'the only way to the terms leads nowhere'
FIX = SAFE

_ADDRESS = re.compile(r'https?://[^\s/?#<>"][^\s/?#<>".]*\.[^\s<>"]+', re.IGNORECASE)
_WRAPPED = re.compile(r'<(https?://\S+)>|\[[^\]]*\]\((https?://[^\s)]+)\)')


def check(card: Card, options: Options) -> Iterator[Finding]:
    """At most one finding about the link."""
    pair = card.fields.get('license_link')
    if pair is None or card.flavor not in HUB_FLAVORS:
        return
    node = pair[1]
    link = node.value
    if node.kind != 'scalar' or node.is_null or not link.strip():
        return
    from owlint_rules.card._placeholders import is_placeholder

    if is_placeholder(link):
        return
    right = ''
    if _ADDRESS.fullmatch(link):
        return
    wrapped = _WRAPPED.fullmatch(link.strip())
    if wrapped:
        right = wrapped.group(1) or wrapped.group(2)
        message = 'the URL is in brackets'
    elif link.startswith('./') and FILE_NAME.fullmatch(link[2:]):
        right = link[2:]
        message = 'a file of the repository is written without `./`'
    elif re.match(r'(?:[A-Za-z]:)?[\\/]|~|file:', link):
        message = f'`{shown(link)}` is a local path'
    elif '://' in link or link.lower().startswith(('www.', 'http', 'mailto:')):
        message = f'`{shown(link)}` is not a complete http or https URL'
    elif names_a_file(decoded(link)):
        return
    elif has_form_of_file(link):
        message = f'`{shown(link)}` is a URL without `https://`'
    else:
        message = f'`{shown(link)}` is neither a URL nor the name of a file'
    yield Finding(
        message,
        card.span(node.start, node.end),
        help=f'Write {right}.'
        if right
        else 'Write LICENSE for that file of the repository, or a URL that begins with https://.',
        fixable=SAFE if right and replace_scalar(card, node, right) else None,
        data=right,
    )


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Write the address or the file name alone."""
    edit = replace_scalar(card, card.fields['license_link'][1], finding.data)
    if edit is None:
        return None
    return Fix(f'write {finding.data}', [edit], changes=[('license_link',)])
