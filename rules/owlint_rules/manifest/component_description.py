"""A component has no description, or that of another component.

## What it does
Reports components whose `description` is missing or empty, and descriptions that two
components share. The two kinds of model parameters may share one, as the Model Openness
Tool writes it. Severity: info.

## Why it matters
Descriptions tell readers who do not know the framework what each part is. The Model
Openness Tool writes one for every component.

## Example
```yaml
- name: Model card
  license: CC-BY-4.0
```

## Use instead
```yaml
- name: Model card
  description: Description of the model, its use and its limits.
  license: CC-BY-4.0
```

## Fix safety
Safe: adds a general description of the component where it is missing, in owlint's
wording rather than the tool's. Existing ones are kept.

## References
- Model Openness Tool: lfai/model_openness_tool, commit 8b5d30e (2026-05-11)
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import INFO, SAFE, Edit, Finding, Fix
from owlint_rules.model.node import Node
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.mof import (
    COMPONENTS_ROUTE,
    component_name,
    components_of,
    text_of,
)
from owlint_rules.text import newline_of
from owlint_rules.vocab.mof import BY_NAME
from owlint_rules.yaml_edit import (
    as_scalar,
    has_odd_lines,
    line_end,
    line_start,
    replace_scalar,
)

CODE = 'OWL412'
SEVERITY = INFO
WHY = 'every tool reads the manifest without it'
FIX = SAFE

#: The tool itself writes the same description for these two.
_WEIGHTS = ('Model parameters (Final)', 'Model parameters (Intermediate)')


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each component without a description of its own."""
    seen: dict[str, tuple[int, str]] = {}
    newline = '' if has_odd_lines(manifest.text) else newline_of(manifest.text)
    for index, item in components_of(manifest):
        name = component_name(item)
        if name not in BY_NAME:
            continue
        text = text_of(item.get('description')).strip()
        if not text:
            yield Finding(
                f'{name} has no description',
                manifest.at(*COMPONENTS_ROUTE, index, 'name'),
                fixable=SAFE if _filled(manifest, item, newline) else None,
                data=index,
            )
        elif text in seen and not (name in _WEIGHTS and seen[text][1] in _WEIGHTS):
            yield Finding(
                f'{name} has the description of another component',
                manifest.at(*COMPONENTS_ROUTE, index, 'description'),
                related=[
                    (manifest.at(*COMPONENTS_ROUTE, seen[text][0], 'description'), 'also here')
                ],
            )
        else:
            seen[text] = index, name


def _filled(manifest: Manifest, item: Node, newline: str) -> Edit | None:
    name, old = item.get('name'), item.get('description')
    if name is None:
        return None
    about = BY_NAME[name.value].about
    if old is not None:
        return replace_scalar(manifest, old, about)
    text = manifest.text
    key = item.key('name')
    if key is None or not newline:
        return None
    start = line_start(text, key.start)
    before = text[start : key.start]
    end = line_end(text, name.end)
    # the name must stand alone on its line: after the dash, or indented
    if before.strip() not in ('', '-') or text[name.end : end].strip()[:1] not in ('', '#'):
        return None
    if not text[start:end].endswith('\n') or name.style in ('|', '>'):
        return None
    indent = before.replace('-', ' ')
    return Edit(end, end, f'{indent}description: {as_scalar(about)}{newline}')


def fix(manifest: Manifest, finding: Finding, options: Options) -> Fix | None:
    """Fill in what the component is."""
    assert manifest.data is not None
    item = manifest.data.find((*COMPONENTS_ROUTE, finding.data))
    newline = '' if has_odd_lines(manifest.text) else newline_of(manifest.text)
    edit = _filled(manifest, item, newline) if item is not None else None
    if edit is None:
        return None
    changes = [(*COMPONENTS_ROUTE, finding.data, 'description')]
    return Fix('describe the component', [edit], changes=changes)
