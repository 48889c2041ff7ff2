"""The front matter is not valid YAML for every parser.

## What it does
Reports front matter that cannot be parsed, at the position where YAML parsers stop,
with the error and its usual cause. It also reports what only some parsers accept: tabs
that libyaml accepts and PyYAML's pure Python parser does not, tags such as
`!!python/tuple`, keys that are lists or mappings, and a lone `=`.

## Why it matters
A card that does not parse loses all its fields, and the Hub rejects the commit. The
client uses PyYAML's pure Python parser: 8 published card files that libyaml accepts
fail there; the three we inspected fail because of a tab, such as `license:
<tab>gpl-3.0` in Madhour/gpt2-eli5. A tag written by a tool, `!!python/tuple`, was
rejected with "unknown tag" (huggingface_hub#1950). Cards that were never pushed are
worse: 5 errors in 95 such files.

## Example
```yaml
license: mit
license_name: Example: the license
```

## Use instead
```yaml
license: mit
license_name: 'Example: the license'
```

## Fix safety
Safe, for tabs only: a tab after a colon becomes a space, trailing tabs are deleted, and
each indenting tab becomes two spaces if no line is indented with spaces. All other
causes need a person.

## References
- https://yaml.org/spec/1.2.2/
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.card._values import ALL_FLAVORS, route_to, scan
from owlint_rules.card._yaml_faults import usual_cause
from owlint_rules.model.finding import ERROR, SAFE, Edit, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.yaml_edit import quote_scalar

CODE = 'OWL104'
SEVERITY = ERROR
WHY = 'a reader of the Hub or of Python refuses the whole front matter'
FIX = SAFE

_LINE = re.compile(r'[^\r\n]+')
_AFTER_COLON = re.compile(r'(?:[ ]*(?:- )*[\w.-]+:|[ ]*-)([ \t]+)(?=[^\s|>])')
_INDENT = re.compile(r'[ \t]+')


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for a syntax error, else one for each value that no safe reader takes."""
    if card.flavor not in ALL_FLAVORS or card.defect in ('closing', 'unclosed'):
        return
    if card.syntax_error is not None:
        message, at = card.syntax_error
        cause = usual_cause(message, card.text, at)
        tabs = card.text[at : at + 1] == '\t' or card.data is not None
        yield Finding(
            f'the front matter is not valid YAML: {message}',
            card.span(at),
            help=f'Usual cause: {cause}.' if cause else '',
            fixable=SAFE if tabs and _tab_edits(card) else None,
            data='tabs',
        )
        return
    if card.data is None:
        return
    for node in scan(card).unsafe:
        place = card.span(node.start, node.start)
        if node.type == 'value' and node.kind == 'scalar':
            yield Finding(
                'an unquoted `=` has a special meaning in YAML 1.1; PyYAML rejects the card',
                place,
                help='Put quotes around it.',
                fixable=SAFE if quote_scalar(card, node) else None,
                data=node,
            )
        elif node.type in ('map', 'seq'):
            yield Finding(
                'a front-matter key is itself a list or a mapping; PyYAML rejects it',
                place,
                help='Put quotes around text in brackets, and replace placeholders.',
            )
        else:
            tag = node.type if node.type.startswith('!') else f'!!{node.type}'
            yield Finding(
                f'the tag `{tag}` is unknown to safe YAML loaders; the Hub rejects the card',
                place,
                help='Write the value as plain text or as a list.',
            )


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Replace tabs where that is certain; quote a lone ``=``."""
    if finding.data == 'tabs':
        edits = _tab_edits(card)
        return Fix('write spaces instead of tabs', edits) if edits else None
    edit = quote_scalar(card, finding.data)
    if edit is None:
        return None
    route, is_key = route_to(card, finding.data)
    return None if is_key else Fix('put quotes around `=`', [edit], changes=[route])


def _tab_edits(card: Card) -> list[Edit]:
    """Edits that take all tabs out of the YAML's structure; none when one of them is unclear."""
    block = card.block
    if block is None:
        return []
    edits = []
    by_tab = by_space = False
    for line in _LINE.finditer(card.text, block.start, block.end):
        text = line.group()
        indent = _INDENT.match(text)
        if indent is not None and indent.end() < len(text):
            if '\t' in indent.group():
                if ' ' in indent.group():
                    return []
                by_tab = True
                width = indent.end()
                edits.append(Edit(line.start(), line.start() + width, '  ' * width))
            else:
                by_space = True
        start = indent.end() if indent is not None else 0
        after = _AFTER_COLON.match(text, start)
        if after is not None and '\t' in after.group(1):
            edits.append(Edit(line.start() + after.start(1), line.start() + after.end(1), ' '))
        words = max(len(text.rstrip(' \t')), after.end(1) if after else start)
        if '\t' in text[words:]:
            edits.append(Edit(line.start() + words, line.end(), ''))
    raw = card.text[block.start : block.end]
    if by_tab and (by_space or re.search(r':[ \t]+[|>]|["\'](?:[ \t]*$)', raw)):
        return []
    return edits
