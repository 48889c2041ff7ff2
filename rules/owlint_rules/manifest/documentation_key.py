"""The release's license for documents is under a key that no tool reads.

## What it does
Reports keys of `release.license` other than `distribution`, `code`, `data` and
`document`; the most common is `documentation`.

## Why it matters
The Model Openness Tool ignores the key. Documents then inherit the license of the whole
distribution, or none.

## Example
```yaml
license:
  documentation:
    name: CC-BY-4.0
```

## Use instead
```yaml
license:
  document:
    name: CC-BY-4.0
```

## Fix safety
Safe for `documentation`, `documents` and `docs`, if there is no `document` yet.

## References
- Manifest schema of the Model Openness Tool: lfai/model_openness_tool, commit 8b5d30e (2026-05-11)
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, SAFE, WARNING, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.mof import LICENSE_ROUTE, release_of
from owlint_rules.text import shown
from owlint_rules.vocab.mof import LICENSE_KEYS
from owlint_rules.yaml_edit import replace_scalar

CODE = 'OWL410'
SEVERITY = ERROR
WHY = 'the license of the documents is lost'
FIX = SAFE


#: Other words for the key that can mean nothing else.
_SAME = frozenset(('documentation', 'documents', 'document(s)', 'docs'))


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each license key that the tool ignores."""
    release = release_of(manifest)
    licenses = release.get('license') if release is not None else None
    if licenses is None:
        return
    for key, _ in licenses.items():
        if key in LICENSE_KEYS or key in ('name', 'path'):
            continue
        sure = key.lower() in _SAME and licenses.key('document') is None
        yield Finding(
            f'the key `{shown(key)}` is ignored'
            + ('; it is called `document`' if key.lower() in _SAME else ''),
            manifest.at(*LICENSE_ROUTE, key, key=True),
            severity=None if key.lower() in _SAME else WARNING,
            fixable=SAFE if sure else None,
            help='Licenses of a release: `distribution`, `code`, `data`, `document`.',
            data=key,
        )


def fix(manifest: Manifest, finding: Finding, options: Options) -> Fix | None:
    """Rename the key."""
    release = release_of(manifest)
    licenses = release.get('license') if release is not None else None
    key = licenses.key(finding.data) if licenses is not None else None
    edit = replace_scalar(manifest, key, 'document')
    if edit is None:
        return None
    changes = [(*LICENSE_ROUTE, finding.data), (*LICENSE_ROUTE, 'document')]
    return Fix('rename the key to `document`', [edit], changes=changes)
