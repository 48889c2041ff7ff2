"""`UNLICENSED` in package.json forbids all use; `Unlicense` gives the work to the public.

## What it does
Reports a `license` of `package.json` that is `UNLICENSED` in a package that is not
private (info), or a spelling of it or of `Unlicense` in the wrong letter case.

## Why it matters
The two words differ by one letter for most people but are opposites in law: npm's
`UNLICENSED` says that no one gets any rights, the SPDX license `Unlicense` gives up all
rights. Other spellings mean neither. In a Model Openness Framework manifest,
`unlicensed` has a third meaning: a component without a license.

## Example
```json
{"license": "Unlicensed"}
```

## Use instead
```json
{"license": "UNLICENSED"}
```
for private code, or `"Unlicense"` for a dedication to the public.

## Fix safety
No fix: the two words are opposites, and only the author knows which was meant.

## References
- npm documentation: package.json, license
- SPDX License List 3.29
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import INFO, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.reading import scalar

CODE = 'OWL425'
SEVERITY = WARNING
WHY = 'one of the two words was probably meant as the other'


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """One finding for a word that may mean its opposite."""
    if manifest.format != 'package-json' or manifest.data is None:
        return
    word = scalar(manifest.data.get('license'))
    if word == 'Unlicense' or word.lower() not in ('unlicensed', 'unlicense'):
        return
    if word == 'UNLICENSED':
        # with `private` the package is meant to stay with its authors
        if scalar(manifest.data.get('private')) == 'true':
            return
        yield Finding(
            '`UNLICENSED` tells npm that the package grants no license',
            manifest.at('license'),
            severity=INFO,
            help='If the work is given to the public, write `Unlicense`; if it is private, add '
            '`"private": true`.',
        )
        return
    yield Finding(
        f'`{word}` is neither `UNLICENSED` (nobody may use the package) nor `Unlicense` '
        '(everybody may)',
        manifest.at('license'),
        help='Use exactly `UNLICENSED` or `Unlicense`.',
    )
