"""The manifest is in the syntax before 2025-04-18.

## What it does
Reports components with `license_name` or `location`, and the link `github`.

## Why it matters
The Model Openness Tool no longer reads these keys: every component counts as included
and unlicensed, even those that are marked as not included.

## Example
```yaml
release:
  github: https://example.org/lab/model
  components:
    - name: Model card
      license_name: License not specified
      license_path: ''
      location: README.md
    - name: Datasets
      license_name: Component not included
```

## Use instead
```yaml
release:
  repository: https://example.org/lab/model
  license: {}
  components:
    - name: Model card
      license: unlicensed
      component_path: README.md
```

## Fix safety
Unsafe: applies the tool's own migration, which removes the entries of components that
are not included, with the comments in them and directly above them. All other comments
are kept.

## References
- Model Openness Tool: lfai/model_openness_tool, commit 8b5d30e (2026-05-11),
  migration of 2025-04-18
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.definitions.mof_license import UNLICENSED, is_not_specified
from owlint_rules.model.finding import UNSAFE, WARNING, Edit, Finding, Fix
from owlint_rules.model.node import Node
from owlint_rules.model.options import Options
from owlint_rules.model.subject import Place
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.mof import (
    COMPONENTS_ROUTE,
    component_items,
    components_of,
    has_old_syntax,
    is_placeholder,
    release_of,
    text_of,
)
from owlint_rules.text import newline_of
from owlint_rules.yaml_edit import item_lines, line_start, pair_lines, replace_scalar

CODE = 'OWL413'
SEVERITY = WARNING
WHY = 'newer tools read only part of the manifest'
FIX = UNSAFE


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """One finding, at the first key of the old syntax."""
    release = release_of(manifest)
    if release is None:
        return
    for index, item in components_of(manifest):
        for key in ('license_name', 'location'):
            if item.key(key) is not None:
                yield _finding(manifest, key, manifest.at(*COMPONENTS_ROUTE, index, key, key=True))
                return
    if release.key('github') is not None and release.key('repository') is None:
        yield _finding(manifest, 'github', manifest.at('release', 'github', key=True))


def _finding(manifest: Manifest, key: str, place: Place) -> Finding:
    new = {'license_name': 'license', 'location': 'component_path', 'github': 'repository'}[key]
    return Finding(
        f'`{key}` is of the syntax before 2025-04-18 and is not read any more; '
        f'it is called `{new}` now',
        place,
        fixable=UNSAFE if _edits(manifest) else None,
    )


def _edits(manifest: Manifest) -> list[Edit] | None:
    """The whole migration, or None when the form of the text does not allow it."""
    release = release_of(manifest)
    assert release is not None
    edits: list[Edit] = []
    if release.key('github') is not None and release.key('repository') is None:
        edit = replace_scalar(manifest, release.key('github'), 'repository')
        if edit is None:
            return None
        edits.append(edit)
    if not has_old_syntax(manifest):
        return edits
    spans = item_lines(manifest, component_items(manifest))
    if spans is None:
        return None
    components = dict(components_of(manifest))
    gone = {
        i for i, item in components.items() if is_placeholder(text_of(item.get('license_name')))
    }
    if len(gone) == len(spans):
        return None  # nothing is left; a person should look
    edits += [Edit(*spans[i], '') for i in sorted(gone)]
    for index, item in components.items():
        if index in gone:
            continue
        changed = _item_edits(manifest, item)
        if changed is None:
            return None
        edits += changed
    if release.get('license') is None:
        key = release.key('components')
        assert key is not None
        start = line_start(manifest.text, key.start)
        indent = manifest.text[start : key.start]
        if indent.strip():
            return None
        edits.append(Edit(start, start, f'{indent}license: {{}}{newline_of(manifest.text)}'))
    return edits


def _item_edits(manifest: Manifest, item: Node) -> list[Edit] | None:
    edits: list[Edit] = []
    name = item.get('license_name')
    if name is not None and item.get('license') is None:
        edit = replace_scalar(manifest, item.key('license_name'), 'license')
        if edit is None:
            return None
        edits.append(edit)
        if is_not_specified(text_of(name)):
            edit = replace_scalar(manifest, name, UNLICENSED)
            if edit is None:
                return None
            edits.append(edit)
    if item.get('license_path') is not None and not text_of(item.get('license_path')):
        edit = _without(manifest, item, 'license_path')
        if edit is None:
            return None
        edits.append(edit)
    if item.get('location') is not None and item.get('component_path') is None:
        if text_of(item.get('location')):
            edit = replace_scalar(manifest, item.key('location'), 'component_path')
            if edit is None:
                return None
            edits.append(edit)
        else:
            edit = _without(manifest, item, 'location')
            if edit is None:
                return None
            edits.append(edit)
    return edits


def _without(manifest: Manifest, item: Node, key: str) -> Edit | None:
    """Take a key with its empty value out; a comment behind it stays, on a line of its own."""
    name, value = item.key(key), item.get(key)
    lines = pair_lines(manifest, name, value) if name is not None and value is not None else None
    if lines is None or name is None or value is None:
        return None
    start, end = lines
    rest = max(value.end, name.end)
    comment = manifest.text.find('#', rest, end)
    return Edit(start, end, '') if comment < 0 else Edit(name.start, comment, '')


def fix(manifest: Manifest, finding: Finding, options: Options) -> Fix | None:
    """Migrate the manifest."""
    edits = _edits(manifest)
    if not edits:
        return None
    changes = [
        ('release', 'github'),
        ('release', 'repository'),
        ('release', 'license'),
        COMPONENTS_ROUTE,
    ]
    return Fix('migrate to the syntax of today', edits, safety=UNSAFE, changes=changes)
