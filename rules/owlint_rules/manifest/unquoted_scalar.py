"""A date, a version number or a word such as `yes` is not quoted where text is expected.

## What it does
Reports values that the schema defines as strings but a YAML parser reads as a date, a
number or true/false.

## Why it matters
The Model Openness Tool's YAML parser turns an unquoted date into a number and stops
importing the model; an unquoted `1.0` fails its schema. `yes` is a string there but
true for YAML 1.1 parsers such as PyYAML.

## Example
```yaml
framework:
  version: 1.0
  date: 2024-12-15
```

## Use instead
```yaml
framework:
  version: '1.0'
  date: '2024-12-15'
```

## Fix safety
Safe: adds quotes around the text as it is.

## References
- Manifest schema of the Model Openness Tool: lfai/model_openness_tool, commit 8b5d30e (2026-05-11)
- YAML 1.1 types bool, float, timestamp; YAML 1.2.2, section 10.3
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.definitions.mof_scalars import tool_type
from owlint_rules.manifest.invalid_manifest_schema import TEXT_KEYS
from owlint_rules.model.finding import ERROR, SAFE, WARNING, Edit, Finding, Fix
from owlint_rules.model.node import Node, Route
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.mof import COMPONENTS_ROUTE, components_of, release_of
from owlint_rules.text import shown

CODE = 'OWL408'
SEVERITY = ERROR
WHY = 'the value has another type in each reader'
FIX = SAFE


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each value that needs quotes to be text."""
    for route, node in _wanted_as_text(manifest):
        if node.kind != 'scalar' or node.style is not None or node.is_null:
            continue
        tool = tool_type(node)
        if tool == 'str' and (node.type == 'str' or ':' in node.type):
            continue
        if tool == 'number':
            kind = (
                'a date' if node.type == 'timestamp' or node.value.count('-') == 2 else 'a number'
            )
            message = f'unquoted, `{shown(node.value)}` is {kind}, where text is wanted; quote it'
        elif tool == 'bool':
            message = (
                f'unquoted, `{shown(node.value)}` is true or false, where text is wanted; quote it'
            )
        else:
            read = {'bool': 'true or false', 'timestamp': 'a date'}.get(node.type, 'a number')
            message = f'unquoted, some YAML readers read `{shown(node.value)}` for {read}; quote it'
        yield Finding(
            message,
            manifest.at(*route),
            severity=WARNING if tool == 'str' else None,
            fixable=SAFE,
            data=route,
        )


def _wanted_as_text(manifest: Manifest) -> Iterator[tuple[Route, Node]]:
    if manifest.format != 'mof' or manifest.data is None:
        return
    for part, keys in (('framework', ('name', 'version', 'date')), ('release', TEXT_KEYS)):
        parent = manifest.data.get(part)
        for key in keys:
            value = parent.get(key) if parent is not None else None
            if value is not None:
                yield (part, key), value
    release = release_of(manifest)
    licenses = release.get('license') if release is not None else None
    if licenses is not None:
        for key, value in licenses.items():
            for name in ('name', 'path'):
                found = value.get(name)
                if found is not None:
                    yield ('release', 'license', key, name), found
    for index, item in components_of(manifest):
        # a license that is a number is no license in quotes either: invalid-manifest-schema
        for key in ('name', 'description', 'license_path', 'component_path'):
            value = item.get(key)
            if value is not None:
                yield (*COMPONENTS_ROUTE, index, key), value


def fix(manifest: Manifest, finding: Finding, options: Options) -> Fix | None:
    """Put the text in quotes."""
    route = finding.data
    assert manifest.data is not None
    node = manifest.data.find(route)
    if node is None or manifest.text[node.start : node.end] != node.value:
        return None
    return Fix('quote the text', [Edit(node.start, node.end, f"'{node.value}'")], changes=[route])
