"""The license of a Croissant or CodeMeta file is not the address of a license.

## What it does
Checks that `license` in Croissant (and `sdLicense`) and in `codemeta.json` is the URL
of a license text, such as that on spdx.org. Reports bare identifiers, URLs on spdx.org
that lead to no license, and texts that name no license, such as `unknown` or the
`undefined` page of choosealicense.com.

## Why it matters
Both vocabularies define the field as a URL or a described work; search engines and
dataset loaders follow it. Several of the dataset descriptions in Croissant's own
repository have bare ids, `unknown`, or a URL that says `undefined`.

## Example
```json
{"license": "cc-by-4.0"}
```

## Use instead
```json
{"license": "https://spdx.org/licenses/CC-BY-4.0"}
```

## Fix safety
Safe: replaces an identifier, or an unambiguous spelling of one, with its URL on
spdx.org, which means the same.

## References
- Croissant format specification 1.1, license
- schema.org, license
- CodeMeta 3.0 terms
- SPDX License List 3.29
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.definitions.mof_license import spdx_id
from owlint_rules.manifest._rewrite import rewritten
from owlint_rules.model.finding import SAFE, WARNING, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.reading import NO_LICENSE, URL, statements_of
from owlint_rules.text import shown
from owlint_rules.vocab.spdx_ids import DEPRECATED_SPDX_IDS, SPDX_BY_LOWER, SPDX_IDS

CODE = 'OWL432'
SEVERITY = WARNING
WHY = 'the format asks for an address, but a person can read the name'
FIX = SAFE

_SPDX = 'spdx.org/licenses/'


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each license that no address leads to."""
    for statement in statements_of(manifest):
        if statement.kind != URL or statement.route[-1] in ('name', 'sc:name'):
            continue
        found = _wrong(statement.value)
        if found is None:
            continue
        message, right = found
        node = manifest.data.find(statement.route) if manifest.data is not None else None
        fixable = right and rewritten(manifest, node, right) is not None
        yield Finding(
            message,
            manifest.at(*statement.route),
            fixable=SAFE if fixable else None,
            help='Write the URL of the license, such as https://spdx.org/licenses/MIT.',
            data=(statement.route, right),
        )


def _wrong(value: str) -> tuple[str, str] | None:
    """What is wrong with a value, and the address that it means or ''."""
    lower = value.lower()
    if '://' in value:
        if lower.rstrip('/').endswith('/undefined'):
            return f'`{shown(value)}` is the page for datasets without a license', ''
        if _SPDX not in lower:
            return None
        head, _, name = value.partition('/licenses/')
        bare = name.partition('#')[0].removesuffix('.html').removesuffix('.json').strip('/')
        if not bare:
            return f'`{shown(value)}` is the list of licenses, not one license', ''
        if bare in SPDX_IDS:
            return None
        known = SPDX_BY_LOWER.get(bare.lower()) or spdx_id(bare)
        if known:
            right = f'{head}/licenses/{known}'
            return f'spdx.org spells this license `{known}`', _unless_deprecated(known, right)
        return f'`{shown(bare)}` is not a license on spdx.org', ''
    if lower in NO_LICENSE:
        return (f'`{shown(value)}` names no license' if value else 'the license is empty'), ''
    if lower.startswith(_SPDX) and value[len(_SPDX) :] in SPDX_IDS:
        return f'`{shown(value)}` lacks `https://`', f'https://{value}'
    known = spdx_id(value)
    if known:
        right = f'https://spdx.org/licenses/{known}'
        message = f'`{shown(value)}` is not a URL; this license has one on spdx.org'
        return message, _unless_deprecated(known, right)
    return f'`{shown(value)}` is not the URL of a license', ''


def _unless_deprecated(known: str, right: str) -> str:
    """The address, '' for an id that leaves open whether later versions are meant."""
    return '' if known in DEPRECATED_SPDX_IDS else right


def fix(manifest: Manifest, finding: Finding, options: Options) -> Fix | None:
    """Write the address on spdx.org."""
    route, right = finding.data
    assert manifest.data is not None
    edit = rewritten(manifest, manifest.data.find(route), right)
    return Fix(f'write `{right}`', [edit], changes=[route]) if edit is not None else None
