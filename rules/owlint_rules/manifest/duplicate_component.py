"""A component is listed more than once.

## What it does
Reports every entry with the name of an earlier one.

## Why it matters
The Model Openness Tool keeps the last entry and ignores the others, with their licenses
and paths. Several datasets under several licenses belong in one entry whose license is
an SPDX expression such as `CC-BY-4.0 AND ODbL-1.0`.

## Example
```yaml
components:
  - name: Datasets
    license: CC-BY-4.0
  - name: Datasets
    license: ODbL-1.0
```

## Use instead
```yaml
components:
  - name: Datasets
    license: CC-BY-4.0 AND ODbL-1.0
```

## Fix safety
No fix: it is uncertain which entry is right.

## References
- Model Openness Tool: lfai/model_openness_tool, commit 8b5d30e (2026-05-11), issues 90 and 168
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.mof import COMPONENTS_ROUTE, component_name, components_of
from owlint_rules.text import shown

CODE = 'OWL404'
SEVERITY = ERROR
WHY = 'the tool counts one of the two, and says not which'


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding at each repeated name, with the first one as a related place."""
    seen: dict[str, int] = {}
    for index, item in components_of(manifest):
        name = component_name(item)
        if not name:
            continue
        if name not in seen:
            seen[name] = index
            continue
        first = manifest.at(*COMPONENTS_ROUTE, seen[name], 'name')
        yield Finding(
            f'`{shown(name)}` is listed a second time; '
            'the Model Openness Tool keeps only the last entry',
            manifest.at(*COMPONENTS_ROUTE, index, 'name'),
            related=[(first, 'first listed here')],
            help='Merge the entries into one.',
        )
