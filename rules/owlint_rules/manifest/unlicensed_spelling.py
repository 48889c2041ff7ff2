""" "Without license" is not written as the word `unlicensed`.

## What it does
Reports `Unlicensed` in another case, an empty license text and the text `0` as the
license of a component, and `Unlicensed` in another case as the license of the release.

## Why it matters
Only the lower-case word means "released without license". In another case, the Model
Openness Tool treats it as an unknown license. An empty text and `0` count as no
license, and the component silently does not inherit the release's license either.
(`Unlicense`, without the d, is a license.)

## Example
```yaml
license: Unlicensed
```

## Use instead
```yaml
license: unlicensed
```

## Fix safety
Safe for another case and for the empty text, which mean the same. No fix for `0`.

## References
- Model Openness Tool: lfai/model_openness_tool, commit 8b5d30e (2026-05-11),
  resolution of a component's license
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.definitions.mof_license import UNLICENSED
from owlint_rules.model.finding import ERROR, SAFE, WARNING, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.mof import stated_licenses
from owlint_rules.yaml_edit import replace_scalar

CODE = 'OWL407'
SEVERITY = WARNING
WHY = 'the tool takes the word for the name of a license'
FIX = SAFE


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each spelling that the tool reads in its own way."""
    for route, node in stated_licenses(manifest):
        text = node.value
        place = manifest.at(*route)
        if text.lower() == UNLICENSED and text != UNLICENSED:
            yield Finding(
                f'`{text}` counts as an unknown license; the word is `unlicensed`, in lower case',
                place,
                fixable=SAFE,
                data=route,
            )
        elif text == '0':
            yield Finding(
                'no license is called `0`; the Model Openness Tool takes it for none',
                place,
                severity=ERROR,
                help='Write the license, `unlicensed`, or leave the key out to inherit.',
            )
        elif not text.strip() and route[1] == 'components':
            yield Finding(
                'an empty license means without license, and nothing is inherited; '
                'write `unlicensed`',
                place,
                fixable=SAFE if not text else None,
                help="To inherit the release's license, leave the key out.",
                data=route,
            )


def fix(manifest: Manifest, finding: Finding, options: Options) -> Fix | None:
    """Write the word, without the quotes that an empty text needed."""
    route = finding.data
    assert manifest.data is not None
    node = manifest.data.find(route)
    edit = replace_scalar(manifest, node, UNLICENSED)
    return Fix('write `unlicensed`', [edit], changes=[route]) if edit is not None else None
