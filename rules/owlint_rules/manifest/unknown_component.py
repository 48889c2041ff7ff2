"""A component has a name that is not one of the framework's 17.

## What it does
Reports components whose name is not exactly one of the 17 names of the Model Openness
Framework, and suggests the closest one.

## Why it matters
The Model Openness Tool treats every unknown name as **Datasets**. A release that lists
`Model Card` with a capital C seems to publish its training data and to lack a model
card.

## Example
```yaml
components:
  - name: model card
```

## Use instead
```yaml
components:
  - name: Model card
```

## Fix safety
Unsafe, because the result of the evaluation changes. Offered only if the name differs
just in case, blanks and punctuation and the correct name is not listed yet.

## References
- Model Openness Tool: lfai/model_openness_tool, commit 8b5d30e (2026-05-11),
  search for a component by its name
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, UNSAFE, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.mof import (
    COMPONENTS_ROUTE,
    component_name,
    components_of,
    spelled,
)
from owlint_rules.text import nearest, shown
from owlint_rules.vocab.mof import BY_NAME, FALLBACK
from owlint_rules.yaml_edit import replace_scalar

CODE = 'OWL403'
SEVERITY = ERROR
WHY = "the framework's tool refuses or drops the component"
FIX = UNSAFE


#: Names are compared with the 17 only so often and only so long; more is no honest manifest.
_MOST_SEARCHES, _LONGEST = 50, 100


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each name that is not one of the 17."""
    listed = {component_name(item) for _, item in components_of(manifest)}
    right = {spelled(known): known for known in BY_NAME}
    searches = _MOST_SEARCHES
    for index, item in components_of(manifest):
        name = component_name(item)
        if not name or name in BY_NAME:
            continue
        same = right.get(spelled(name), '') if len(name) <= _LONGEST else ''
        near = same
        if not near and searches and len(name) <= _LONGEST:
            searches -= 1
            near = nearest(name, BY_NAME)
        fixable = UNSAFE if same and same not in listed else None
        hint = f' (the nearest is `{near}`)' if near else ''
        yield Finding(
            f'`{shown(name)}` is not one of the 17 components{hint}; '
            f'the Model Openness Tool counts it as {FALLBACK}',
            manifest.at(*COMPONENTS_ROUTE, index, 'name'),
            fixable=fixable,
            help='Use one of: ' + ', '.join(BY_NAME) + '.',
            data=(index, same),
        )


def fix(manifest: Manifest, finding: Finding, options: Options) -> Fix | None:
    """Write the name as the framework does."""
    index, name = finding.data
    route = (*COMPONENTS_ROUTE, index, 'name')
    assert manifest.data is not None
    edit = replace_scalar(manifest, manifest.data.find(route), name)
    if edit is None:
        return None
    return Fix(f'write `{name}`', [edit], safety=UNSAFE, changes=[route])
