"""A release manifest is not valid YAML.

## What it does
Reports the first position at which the YAML parser fails on a manifest of the Model
Openness Framework.

## Why it matters
The Model Openness Tool cannot import such a file, and no other rule can check it: its
release counts as not described.

## Example
```yaml
release:
  name: My model: small
```

## Use instead
```yaml
release:
  name: "My model: small"
```

## Fix safety
No fix: the intended content is uncertain.

## References
- YAML 1.2.2, chapter 7
- Model Openness Tool: lfai/model_openness_tool, commit 8b5d30e (2026-05-11)
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest

CODE = 'OWL401'
SEVERITY = ERROR
WHY = 'no tool can read the manifest'


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """One finding, at the place where the reader stopped."""
    if manifest.format != 'mof' or manifest.syntax_error is None:
        return
    message, offset = manifest.syntax_error
    yield Finding(
        f'the manifest cannot be read as YAML: {message}',
        manifest.span(offset),
        help='Fix the YAML first; quote text that contains `: ` or ` #`.',
    )
