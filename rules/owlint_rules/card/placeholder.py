"""A placeholder of a template was left in the card.

## What it does
Reports template placeholders: in the front matter, values such as `{license}`,
`<ORG>/<NAME>`, `[TODO]`, `???` or "More information needed"; in the text, "More
information needed" and `{{ … }}`. In `license` and `base_model` it is an error,
elsewhere a warning.

## Why it matters
The Hub's own card template and many generators leave them: 5,375 of 25,109 cards of
early 2023 say "More information needed" somewhere, and 80 of the 3,433 popular ones of
2024. A placeholder is not a license; one project's template put 13 of them into
`base_model`.

## Example
```yaml
license: '{license}'
```

## Use instead
```yaml
license: apache-2.0
```

## Fix safety
No fix: only the author knows the intended value.

## References
- https://huggingface.co/docs/hub/model-card-annotated
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.card._values import HUB_FLAVORS
from owlint_rules.model.finding import ERROR, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import shown

CODE = 'OWL130'
SEVERITY = WARNING
WHY = 'what should be said there is missing, and the rest of the card is valid'

#: Fields whose values name something, so that no placeholder word can be meant.
_FIELDS = (
    'license', 'license_name', 'license_link', 'base_model', 'datasets', 'language',
    'pipeline_tag', 'library_name', 'new_version', 'model_name', 'model_creator',
)  # fmt: skip
_GRAVE = ('license', 'base_model')
_MARKS = frozenset('?[<{$')
_WORDS = re.compile(
    r'\s*(?:more|info|need|tb[da]|to.?(?:be|do)|fix|xxx|insert|fill|your|my|place|change|n/?a|none)',
    re.IGNORECASE,
)
_CODE = re.compile(r'^[ ]{0,3}(```|~~~).*?^[ ]{0,3}\1|`[^`\n]+`', re.MULTILINE | re.DOTALL)
_NEEDED = re.compile(r'more information needed|information needed', re.IGNORECASE)
_TEMPLATE = re.compile(r'\{\{[^{}\n]{1,80}\}\}|\{%[^{}\n]{1,80}%\}')


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for each value, and one for the text."""
    if card.flavor not in HUB_FLAVORS or card.data is None:
        return
    fields = card.fields
    for name in _FIELDS:
        pair = fields.get(name)
        if pair is None:
            continue
        value = pair[1]
        for node in value.value if value.kind == 'list' else (value,):
            if node.kind == 'scalar':
                text = node.value
                if node.type != 'str' or not text:
                    continue
                if text[:1] not in _MARKS and not _WORDS.match(text) and '/<' not in text:
                    continue
                from owlint_rules.card._placeholders import is_placeholder

                if not is_placeholder(text):
                    continue
            elif node.kind == 'map':
                # {license} without quotes is a mapping with one empty key
                text = card.text[node.start : node.end].strip()
                if not (
                    text.startswith('{')
                    and node.value
                    and all(key.kind == 'map' or item.is_null for key, item in node.value)
                ):
                    continue
            else:
                continue
            yield Finding(
                f'`{shown(text)}` in `{name}` is a template placeholder',
                card.span(node.start, node.end),
                severity=ERROR if name in _GRAVE else WARNING,
                help=f'Write the {name.replace("_", " ")}, or delete the field.',
            )
    yield from _body(card)


def _body(card: Card) -> Iterator[Finding]:
    text = card.text
    start = card.body
    needed = text.find('eeded', start) >= 0 or text.find('EEDED', start) >= 0
    brace = text.find('{', start)
    templated = brace >= 0 and (text.find('{{', brace) >= 0 or text.find('{%', brace) >= 0)
    if not needed and not templated:
        return
    # code keeps its length, so offsets stay true
    body = _CODE.sub(lambda match: ' ' * len(match.group()), text[start:])
    if needed:
        hits = list(_NEEDED.finditer(body))
        if hits:
            times = '' if len(hits) == 1 else f', {len(hits)} times'
            yield Finding(
                f'template placeholder "{hits[0].group()}" left in the card{times}',
                card.span(start + hits[0].start(), start + hits[0].end()),
                help='Write the section, or delete the heading.',
            )
    if templated:
        hit = _TEMPLATE.search(body)
        if hit is not None:
            yield Finding(
                f'`{shown(hit.group())}` is a template placeholder left in the card',
                card.span(start + hit.start(), start + hit.end()),
                help='Write what belongs there.',
            )
