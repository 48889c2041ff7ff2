"""The components are not in the framework's order.

## What it does
Compares the order of the listed components with the order that the Model Openness Tool
writes: code, then data, then documents. Severity: info.

## Why it matters
Manifests in the usual order can be compared line by line, and the tool's next export
moves nothing. All 273 manifests in the tool's collection follow it.

## Example
```yaml
components:
  - name: Model card
  - name: Model architecture
```

## Use instead
```yaml
components:
  - name: Model architecture
  - name: Model card
```

## Fix safety
Safe: moves whole entries, with the comments directly above them. Offered if all names
are known and the list is in block form without anchors.

## References
- Model Openness Tool: lfai/model_openness_tool, commit 8b5d30e (2026-05-11), component weights
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.model.finding import INFO, SAFE, Edit, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.mof import (
    COMPONENTS_ROUTE,
    component_items,
    component_name,
    components_of,
    has_old_syntax,
)
from owlint_rules.vocab.mof import ORDER
from owlint_rules.yaml_edit import item_lines

#: An anchor or alias: moved, it could stand before what it repeats.
_ANCHOR = re.compile(r'(?:[:\[,{-]|^)[ \t]*[&*][^\s*&]', re.M)


CODE = 'OWL411'
SEVERITY = INFO
WHY = 'every tool reads the manifest in any order'
FIX = SAFE


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """One finding, at the first component that stands too late."""
    last, before = -1, ''
    certain = True
    found: tuple[int, str, str] | None = None
    for index, item in components_of(manifest):
        name = component_name(item)
        place = ORDER.get(name)
        if place is None:
            certain = False
            continue
        if place < last and found is None:
            found = index, name, before
        if place > last:
            last, before = place, name
    if found is not None:
        index, name, before = found
        movable = certain and not has_old_syntax(manifest) and _moved(manifest) is not None
        yield Finding(
            f'`{name}` comes before `{before}` in the usual order',
            manifest.at(*COMPONENTS_ROUTE, index, 'name'),
            fixable=SAFE if movable else None,
        )


def _moved(manifest: Manifest) -> Edit | None:
    spans = item_lines(manifest, component_items(manifest))
    items = dict(components_of(manifest))
    text = manifest.text
    if spans is None or len(items) != len(spans):
        return None
    start, end = spans[0][0], spans[-1][1]
    if _ANCHOR.search(text, start, end):
        return None
    # what stands between two entries stays with the first of them
    edges = [first for first, _ in spans] + [end]
    parts = [text[edges[i] : edges[i + 1]] for i in range(len(spans))]
    if not parts[-1].endswith('\n'):
        return None
    order = sorted(range(len(parts)), key=lambda i: ORDER.get(component_name(items[i]), len(ORDER)))
    return Edit(start, end, ''.join(parts[i] for i in order))


def fix(manifest: Manifest, finding: Finding, options: Options) -> Fix | None:
    """Move the entries into order."""
    edit = _moved(manifest)
    if edit is None:
        return None
    return Fix('put the components in order', [edit], changes=[COMPONENTS_ROUTE])
