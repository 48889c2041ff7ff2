"""A license of the release is a plain text where a mapping is expected.

## What it does
Reports `release.license: <text>` and `release.license.<key>: <text>`.

## Why it matters
The Model Openness Tool ignores the text: every component without its own license counts
as unlicensed.

## Example
```yaml
release:
  license: Apache-2.0
```

## Use instead
```yaml
release:
  license: {distribution: {name: Apache-2.0}}
```

## Fix safety
Safe: writes the same license where it is read.

## References
- Manifest schema of the Model Openness Tool: lfai/model_openness_tool, commit 8b5d30e (2026-05-11)
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, SAFE, Edit, Finding, Fix
from owlint_rules.model.node import Route
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.mof import LICENSE_ROUTE, release_of
from owlint_rules.vocab.mof import LICENSE_KEYS
from owlint_rules.yaml_edit import as_scalar, replace_scalar

CODE = 'OWL409'
SEVERITY = ERROR
WHY = "the framework's tool refuses the manifest"
FIX = SAFE


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each text that stands where a mapping should."""
    release = release_of(manifest)
    licenses = release.get('license') if release is not None else None
    if licenses is None:
        return
    message = (
        'this text is ignored by the Model Openness Tool; a license needs a mapping with a name'
    )
    if licenses.kind == 'scalar' and not licenses.is_null:
        yield Finding(
            message,
            manifest.at(*LICENSE_ROUTE),
            fixable=SAFE,
            help='Write `license: {distribution: {name: …}}`.',
            data=LICENSE_ROUTE,
        )
        return
    for key, value in licenses.items():
        if value.kind == 'scalar' and not value.is_null and key in LICENSE_KEYS:
            route: Route = (*LICENSE_ROUTE, key)
            yield Finding(
                message,
                manifest.at(*route),
                fixable=SAFE,
                help=f'Write `{key}: {{name: …}}`.',
                data=route,
            )


def fix(manifest: Manifest, finding: Finding, options: Options) -> Fix | None:
    """Wrap the text in a mapping, on the same line."""
    route = finding.data
    assert manifest.data is not None
    node = manifest.data.find(route)
    if node is None or replace_scalar(manifest, node, 'MIT') is None:
        return None
    quote = '"' if node.style == '"' else ''
    name = as_scalar(node.value, node.style)
    if not node.value:
        text = '{}'
    elif route == LICENSE_ROUTE:
        text = f'{{{quote}distribution{quote}: {{{quote}name{quote}: {name}}}}}'
    else:
        text = f'{{{quote}name{quote}: {name}}}'
    return Fix('make it a mapping with a name', [Edit(node.start, node.end, text)], changes=[route])
