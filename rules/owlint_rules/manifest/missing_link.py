"""The manifest does not say where the release is.

## What it does
Reports manifests with neither `huggingface` nor `repository`.

## Why it matters
Nobody can verify what a manifest says about files that cannot be found. The schema does
not require a link, but every part of the tool uses it; a third of the manifests in its
collection have none.

## Example
```yaml
release:
  name: example-7b
```

## Use instead
```yaml
release:
  name: example-7b
  huggingface: https://huggingface.co/example-lab/example-7b
```

## Fix safety
No fix: only the producer knows the URL.

## References
- Model Openness Tool: lfai/model_openness_tool, commit 8b5d30e (2026-05-11)
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import INFO, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.mof import release_of, text_of

CODE = 'OWL414'
SEVERITY = INFO
WHY = 'the manifest is valid without it'


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """One finding when neither link is given."""
    release = release_of(manifest)
    if release is None:
        return
    # old-syntax speaks of `github`
    if any(text_of(release.get(key)).strip() for key in ('huggingface', 'repository', 'github')):
        return
    yield Finding(
        'the manifest has neither a `huggingface` nor a `repository` link',
        manifest.at('release', key=True),
        help='Add the address at which the release is published.',
    )
