"""A `language` is not a language code that the Hub knows.

## What it does
Checks each value of `language` against ISO 639-1, ISO 639-3 and the two special values
`code` and `multilingual`, and suggests a replacement: the code for a name (`English`),
lower case, the language without its region (`zh-CN`), the current code for a retired
one.

## Why it matters
The Hub rejects the upload: the value "must be an ISO 639-1, 639-2 or 639-3 code
(two/three letters), or a special value" (huggingface_hub#3862, enforced since about
February 2026; before, capitals were rejected). Existing cards are checked only when
they are next changed: among 25 cards of ESPnet that rejected every commit, values were
`noinfo`, `es-ES` and `zh-CN` (espnet_model_zoo#102). Four dumps contain 1,106 such
values. Codes for groups of languages such as `roa` are ISO 639-2, which the message
allows, but the Hub's own language package lacks them, so they are a warning.

## Example
```yaml
language: English
```

## Use instead
```yaml
language: en
```

## Fix safety
Safe for names, capitals, retired codes with one successor, and several codes in one
string. Unsafe for a region: `zh-CN` becomes `zh`, and the full tag is kept under
`language_bcp47`.

## Options
- `allow`: additional values that your Hub accepts.

## References
- https://github.com/huggingface/huggingface_hub/issues/3862
- https://iso639-3.sil.org/
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.card._values import HUB_FLAVORS, option_words, texts
from owlint_rules.model.finding import ERROR, SAFE, UNSAFE, WARNING, Edit, Finding, Fix
from owlint_rules.model.node import Node, Route
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import newline_of, shown
from owlint_rules.vocab.card_keys import USUAL_LANGUAGES
from owlint_rules.yaml_edit import content_end, is_simple, replace_scalar, whole_lines

CODE = 'OWL122'
SEVERITY = ERROR
WHY = 'the Hub refuses the card, or lists it under no language'
FIX = SAFE
OPTIONS = {'allow': 'further values that your Hub accepts'}

#: A language with a region or script, as BCP 47 writes them; `en_unnorm` is something else.
_REGION = re.compile(
    r'([A-Za-z]{2,3})[-_](?:[A-Za-z]{2}|[0-9]{3}|[A-Za-z]{4})(?:[-_][A-Za-z0-9]{2,8})*'
)
_SEVERAL = re.compile(r'[a-z]{2,3}(?:\s*,\s*[a-z]{2,3})+')


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for each value that is no code."""
    if card.flavor not in HUB_FLAVORS:
        return
    for route, node in texts(card, 'language'):
        value = node.value
        if value in USUAL_LANGUAGES or node.is_null or not value.strip():
            continue
        if node.type not in ('str', 'bool'):
            continue
        found = _judge(card, route, node)
        if found is not None and value not in option_words(options, CODE, 'allow'):
            yield found


def fix(card: Card, finding: Finding, options: Options) -> Fix | None:
    """Write the code."""
    what, route, node, right = finding.data
    if what == 'region':
        return _split_regions(card)
    if what == 'several':
        edits = [Edit(node.start, node.start, '['), Edit(node.end, node.end, ']')]
        return Fix('write the codes as a list', edits, changes=[('language',)])
    edit = replace_scalar(card, node, right)
    return Fix(f'write `{right}`', [edit], changes=[route]) if edit is not None else None


def _judge(card: Card, route: Route, node: Node) -> Finding | None:
    from owlint_rules.card._placeholders import is_placeholder
    from owlint_rules.vocab import languages

    value = node.value
    if languages.is_code(value) or is_placeholder(value):
        return None
    severity = ERROR
    right = ''
    what = 'code'
    fixable: str | None = SAFE
    plain = value.strip().lower()
    message = f'`{shown(value)}` is not an ISO 639 language code'
    help_text = 'Write a code of ISO 639-1 or ISO 639-3, or `multilingual` or `code`.'
    region = _REGION.fullmatch(value)
    successor = languages.retired(plain)
    if plain != value and (plain in USUAL_LANGUAGES or languages.is_code(plain)):
        right = plain
        message = f'language codes must be lower case: write `{right}`'
    elif languages.meant_code(value):
        right = str(languages.meant_code(value))
        message += f': write `{right}`'
    elif successor is not None:
        right = successor
        severity = WARNING
        message = f'`{shown(value)}` is a retired code of ISO 639-3'
        message += f': it is `{right}` today' if right else ''
    elif languages.is_group(plain):
        severity = WARNING
        message = (
            f'`{shown(value)}` is an ISO 639-2 code for a group of languages, which the Hub '
            'may not know'
        )
        help_text = 'List the languages.'
    elif plain == 'sh':
        severity = WARNING
        message = '`sh` was withdrawn from ISO 639-1; the Hub does not list it'
        help_text = 'Write `sr`, `hr`, `bs` or `hbs`.'
    elif region is not None and languages.is_code(region.group(1).lower()):
        what = 'region'
        right = region.group(1).lower()
        fixable = UNSAFE if _split_regions(card) else None
        message = f'`{shown(value)}` names a region: write `{right}`'
        help_text = f'Write `{right}`, and `{value.replace("_", "-")}` under '
        help_text += 'language_bcp47.'
    elif _SEVERAL.fullmatch(value):
        what = 'several'
        right = value
        message = f'`{shown(value)}` is one string; several languages must be a list'
        help_text = f'Write [{value}].'
        codes = [word.strip() for word in value.split(',')]
        plain_text = node.style is None and is_simple(card, node) and len(route) == 1
        if not plain_text or not all(languages.is_code(code) and code != 'no' for code in codes):
            fixable = None
    if what == 'code':
        if not right or not is_simple(card, node) or _repeats(card, right):
            fixable = None
        if right:
            # the message says it, but for quotes
            help_text = "Write 'no' in quotes." if right == 'no' and node.style is None else ''
    return Finding(
        message,
        card.span(node.start, node.end),
        severity=severity,
        help=help_text,
        fixable=fixable if right else None,
        data=(what, ('language', *route[1:]), node, right),
    )


def _repeats(card: Card, right: str) -> bool:
    present = card.cache.get('languages')
    if present is None:
        present = card.cache['languages'] = {one.value for _, one in texts(card, 'language')}
    return right in present


def _split_regions(card: Card) -> Fix | None:
    """All regions of the card at once: the languages stay, the whole tags go to their own field."""
    if 'regions' not in card.cache:
        card.cache['regions'] = _all_regions(card)
    found: Fix | None = card.cache['regions']
    return found


def _all_regions(card: Card) -> Fix | None:
    from owlint_rules.vocab import languages

    if 'language_bcp47' in card.fields or card.block is None:
        return None
    key, value = card.fields['language']
    edits = []
    changes: list[Route] = [('language_bcp47',)]
    tags = []
    codes = []
    for route, node in texts(card, 'language'):
        region = _REGION.fullmatch(node.value)
        code = region.group(1).lower() if region is not None else node.value
        codes.append(code)
        if region is None or not languages.is_code(code):
            continue
        edit = replace_scalar(card, node, code)
        if edit is None:
            return None
        edits.append(edit)
        tags.append(node.value.replace('_', '-'))
        changes.append(route)
    if not tags or len(set(codes)) != len(codes):
        return None
    _, at = whole_lines(card, key.start, content_end(card, value))
    before = card.text[whole_lines(card, key.start, key.start)[0] : key.start]
    if before or at > card.block.closing:
        return None
    eol = newline_of(card.text)
    lines = [f'language_bcp47:{eol}', *(f'- {tag}{eol}' for tag in tags)]
    edits.append(Edit(at, at, ''.join(lines)))
    return Fix('keep the regions under language_bcp47', edits, safety=UNSAFE, changes=changes)
