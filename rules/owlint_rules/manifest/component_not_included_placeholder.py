"""A component that is not part of the release is listed with a placeholder for a license.

## What it does
Reports license texts that say "Component not included", "Pending evaluation" or a
misspelling of them.

## Why it matters
Listing a component means that the release includes it. The Model Openness Tool reads
the placeholder as the name of a license, shows the component as released under it, and
calls it invalid instead of missing. Leave out a component that is not released.

## Example
```yaml
components:
  - name: Model card
    license: MIT
  - name: Datasets
    license: Component not included
```

## Use instead
```yaml
components:
  - name: Model card
    license: MIT
```

## Fix safety
Unsafe: removes the entry with all its content.

## References
- Model Openness Tool: lfai/model_openness_tool, commit 8b5d30e (2026-05-11),
  migration of the syntax before 2025-04-18
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import UNSAFE, WARNING, Edit, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.mof import (
    COMPONENTS_ROUTE,
    component_items,
    component_name,
    components_of,
    is_placeholder,
    text_of,
)
from owlint_rules.text import shown
from owlint_rules.yaml_edit import item_lines

CODE = 'OWL406'
SEVERITY = WARNING
WHY = 'the tool counts the component as part of the release'
FIX = UNSAFE


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each placeholder; manifests in the old syntax used them rightly."""
    marked = [
        (index, item)
        for index, item in components_of(manifest)
        if is_placeholder(text_of(item.get('license')))
    ]
    # without any item the list would read as null
    spans = item_lines(manifest, component_items(manifest)) if marked else None
    removable = len(spans or ()) > len(marked)
    for index, item in marked:
        name = shown(component_name(item)) or 'the component'
        yield Finding(
            f'`{shown(text_of(item.get("license")))}` is not a license; '
            f'the Model Openness Tool counts {name} as part of the release',
            manifest.at(*COMPONENTS_ROUTE, index, 'license'),
            fixable=UNSAFE if removable else None,
            help='Remove the entry: what is not released is not listed.',
            data=index,
        )


def fix(manifest: Manifest, finding: Finding, options: Options) -> Fix | None:
    """Remove the component's lines."""
    spans = item_lines(manifest, component_items(manifest))
    if spans is None:
        return None
    start, end = spans[finding.data]
    return Fix(
        'remove the component that is not included',
        [Edit(start, end, '')],
        safety=UNSAFE,
        changes=[COMPONENTS_ROUTE],
    )
