"""The card states no license, although the release carries the text of one.

## What it does
Reports cards without `license` in a release whose license file is, word for word, a
text that owlint knows, and names the matching tag.

## Why it matters
The Hub shows and filters by the tag; a text without a tag counts as no license there
(OWL110). The text determines the tag.

## Example
`LICENSE` with the Apache License 2.0, and a card that begins:
```yaml
library_name: transformers
```

## Use instead
```yaml
license: apache-2.0
library_name: transformers
```

## Fix safety
Unsafe: the text may cover only the code, which only the publisher knows.
`--add-license-from-file` makes this one fix safe. It sets the tag only from a single
unmodified text that the release has for its weights; nothing else in the card changes.

## References
- https://huggingface.co/docs/hub/repositories-licenses
- OWL110
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.finding import INFO, SAFE, UNSAFE, Edit, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card, LicenseText, Release

CODE = 'OWL611'
SEVERITY = INFO
WHY = 'the terms are there, and the Hub does not show them'
FIX = UNSAFE


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for a card without a tag beside exactly one known text."""
    card = release.card
    if card is None or not _can_take_a_tag(card):
        return
    from owlint_rules.statements.weights import stated_licenses, weight_license_texts

    if stated_licenses(release, options):
        return  # a merge key, a manifest or the configuration states one
    texts = weight_license_texts(release, options)
    if len(texts) != 1 or texts[0].text is None:
        return
    text = texts[0].text
    if text not in release.licenses:
        return  # that of the folder above, which may be for something else
    lines = _tag(release, text)
    if not lines:
        return
    from owlint_rules.statements.conflicts import conflict_with

    name = match_of(text).spdx or match_of(text).license or ''
    if conflict_with(name, release, options):
        return  # OWL602 and OWL604 say what stands against it
    fixable = SAFE if options.add_license_from_file else UNSAFE
    shown = lines[0]
    place = card.span(0)
    if card.block is not None:
        place = card.span(card.block.opening, card.block.opening + 3)
    yield Finding(
        f'{text.path} holds {match_of(text).title}, but the card has no `{shown}`',
        place,
        fixable=fixable,
        help=f'Add `{shown}`, if the text covers the weights; --add-license-from-file does so.',
        related=[(text.line(1), match_of(text).title)],
        data=lines,
    )


def _can_take_a_tag(card: Card) -> bool:
    """Whether the front matter lacks the tag and a line can be put into it."""
    if card.block is None:
        return card.flavor == 'model' and not card.defect and card.lost is None
    if card.syntax_error is not None or card.data is None or card.data.kind != 'map':
        return False
    from owlint_rules.vocab.card_keys import LICENSE_LIKE

    keys = card.fields.keys()
    if '<<' in keys:
        return False  # a merge key may bring one in
    return 'license' not in keys and keys.isdisjoint(LICENSE_LIKE) and card.data.style != '{'


def _tag(release: Release, text: LicenseText) -> list[str]:
    """The lines of front matter that say what a text is; none when it is not exactly known."""
    match = match_of(text)
    if match.status not in ('exact', 'custom') or match.parts or match.policy or match.placeholders:
        return []
    from owlint_rules.licenses.facts.lookup import record
    from owlint_rules.vocab.hub import HUB_LICENSES

    known = record(match.license or '')
    ids = [(match.spdx or '').lower().removesuffix('-only').removesuffix('-or-later')]
    if known is not None and len(known.hub_ids) == 1:
        ids += known.hub_ids  # `odbl`; a record with several leaves the version open
    for name in ids:
        if name in HUB_LICENSES:
            return [f'license: {name}']
    if known is None and match.spdx is None:
        return []
    name = known.key if known is not None else (match.spdx or '').lower()
    inside = release.inside(text.path)
    if '/' in name or ' ' in name or not inside.isascii() or not inside.replace('/', '').strip():
        return []
    if any(char in inside for char in ' :#\'"'):
        return []
    return ['license: other', f'license_name: {name}', f'license_link: {inside}']


def fix(release: Release, finding: Finding, options: Options) -> Fix | None:
    """Put the tag in front of the first key, or a front matter with it before the card."""
    card = release.card
    if card is None:
        return None
    lines: list[str] = finding.data
    newline = '\r\n' if '\r\n' in card.text else '\n'
    block = card.block
    body = newline.join(lines) + newline
    if block is not None:
        edit = Edit(block.start, block.start, body)
    else:
        start = 1 if card.text.startswith('\ufeff') else 0
        edit = Edit(start, start, f'---{newline}{body}---{newline}')
    return Fix(
        f'add `{lines[0]}`',
        [edit],
        safety=finding.fixable or UNSAFE,
        changes=[(line.partition(':')[0],) for line in lines],
        subject=card,
    )
