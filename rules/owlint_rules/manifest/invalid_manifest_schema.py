"""A release manifest does not have the form that the framework's schema requires.

## What it does
Checks a manifest of the Model Openness Framework for required keys (`framework` with
name, version and date; `release` with name, license, producer and components), the type
of each value, the allowed values of `type`, `architecture` and `treatment`, the date
format and duplicate keys. Unknown keys are allowed.

## Why it matters
The Model Openness Tool imports only what fits its schema. A component without a name,
or with a license that is not a string, stops the import of the whole model.

## Example
```yaml
release:
  name: Example
  architecture: Transformer
```

## Use instead
```yaml
release:
  name: Example
  producer: Example Lab
  architecture: transformer
  license: {}
  components: []
```

## Fix safety
No fix: only the producer knows the missing values.

## References
- Manifest schema of the Model Openness Tool: lfai/model_openness_tool, commit 8b5d30e (2026-05-11)
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.definitions.mof_scalars import tool_type
from owlint_rules.model.finding import ERROR, Finding
from owlint_rules.model.node import Node, Route
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.mof import has_old_syntax, text_of
from owlint_rules.text import shown
from owlint_rules.vocab.mof import ARCHITECTURES, FRAMEWORK, LICENSE_KEYS, MODEL_TYPES, TREATMENTS

#: Keys of the release that hold text, in the order of the schema.
TEXT_KEYS = (
    'name',
    'version',
    'date',
    'type',
    'architecture',
    'treatment',
    'origin',
    'producer',
    'contact',
    'huggingface',
    'repository',
)
WORDS = {'type': MODEL_TYPES, 'architecture': ARCHITECTURES, 'treatment': TREATMENTS}


CODE = 'OWL402'
SEVERITY = ERROR
WHY = "the framework's tool refuses the manifest"


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each departure from the schema, in the order of the schema."""
    if manifest.format != 'mof' or manifest.syntax_error is not None:
        return
    data = manifest.data
    if data is None:
        if not manifest.problems:
            yield Finding('the manifest is empty', manifest.span(0))
        return
    if data.kind != 'map':
        yield Finding('a manifest must be a mapping with `framework` and `release`', manifest.at())
        return
    yield from _twice(manifest, data)
    framework = data.get('framework')
    release = data.get('release')
    for name, part in (('framework', framework), ('release', release)):
        if part is None:
            yield Finding(f'the required key `{name}` is missing', manifest.at())
        elif part.kind != 'map':
            yield Finding(f'`{name}` must be a mapping', manifest.at(name))
    if framework is not None and framework.kind == 'map':
        yield from _framework(manifest, framework)
    if release is not None and release.kind == 'map':
        yield from _release(manifest, release)


def _twice(manifest: Manifest, data: Node) -> Iterator[Finding]:
    for _, node in data.walk():
        if node.kind != 'map':
            continue
        seen: dict[str, Node] = {}
        for key, _ in node.value:
            if key.kind != 'scalar':
                continue
            if key.value in seen:
                first = seen[key.value]
                yield Finding(
                    f'the key `{shown(key.value)}` is written twice here; readers stop or keep one',
                    manifest.span(key.start, key.end),
                    related=[(manifest.span(first.start, first.end), 'first here')],
                )
            else:
                seen[key.value] = key


def _framework(manifest: Manifest, framework: Node) -> Iterator[Finding]:
    for key in ('name', 'version', 'date'):
        value = framework.get(key)
        if value is None:
            yield Finding(
                f'the required key `framework.{key}` is missing', manifest.at('framework')
            )
            continue
        yield from _text(manifest, ('framework', key), value)
        if key == 'name' and text_of(value) != FRAMEWORK and value.kind == 'scalar':
            yield Finding(
                f'the name of the framework must be exactly `{FRAMEWORK}`',
                manifest.at('framework', 'name'),
            )
        if key == 'date':
            yield from _date(manifest, ('framework', key), value)


def _release(manifest: Manifest, release: Node) -> Iterator[Finding]:
    old = has_old_syntax(manifest)
    for key in ('name', 'license', 'producer', 'components'):
        # the old syntax had no license here; its own rule says so
        if release.get(key) is None and not (key == 'license' and old):
            yield Finding(f'the required key `release.{key}` is missing', manifest.at('release'))
    for key in TEXT_KEYS:
        value = release.get(key)
        if value is None:
            continue
        yield from _text(manifest, ('release', key), value)
        if value.kind != 'scalar' or value.is_null:
            continue
        if key == 'name' and not value.value:
            yield Finding('the name of the release is empty', manifest.at('release', 'name'))
        if key == 'date':
            yield from _date(manifest, ('release', key), value)
        allowed = WORDS.get(key)
        if allowed is not None and value.value not in allowed:
            yield _word(manifest, key, value.value, allowed)
    yield from _licenses(manifest, release.get('license'))
    yield from _components(manifest, release.get('components'))


def _word(manifest: Manifest, key: str, text: str, allowed: tuple[str, ...]) -> Finding:
    near = next((word for word in allowed if word and word.lower() == text.lower().strip()), '')
    words = ', '.join(f'`{word}`' for word in allowed if word)
    return Finding(
        f'`{shown(text)}` is not allowed for `{key}`' + (f'; write it `{near}`' if near else ''),
        manifest.at('release', key),
        help=f'Allowed are {words}' + ('' if '' not in allowed else ', or an empty text') + '.',
    )


def _licenses(manifest: Manifest, licenses: Node | None) -> Iterator[Finding]:
    if licenses is None or (licenses.kind == 'scalar' and not licenses.is_null):
        return  # missing: reported above; a text: string-license
    if licenses.kind != 'map':
        yield Finding(
            '`release.license` must be a mapping',
            manifest.at('release', 'license'),
            help='Write `license: {}` when there is none for the whole release.',
        )
        return
    for key, value in licenses.items():
        if key not in LICENSE_KEYS or (value.kind == 'scalar' and not value.is_null):
            continue
        route: Route = ('release', 'license', key)
        if value.kind != 'map':
            yield Finding(f'`{key}` must be a mapping with `name` and `path`', manifest.at(*route))
            continue
        for part in ('name', 'path'):
            found = value.get(part)
            if found is not None and not found.is_null:
                yield from _text(manifest, (*route, part), found)


def _components(manifest: Manifest, components: Node | None) -> Iterator[Finding]:
    if components is None:
        return
    route: Route = ('release', 'components')
    if components.kind != 'list':
        yield Finding('`release.components` must be a list', manifest.at(*route))
        return
    if len(components.value) > 17:
        yield Finding(
            f'{len(components.value)} components are listed; there are only 17',
            manifest.at(*route, key=True),
        )
    for index, item in enumerate(components.value):
        here = (*route, index)
        if item.kind != 'map':
            yield Finding('a component must be a mapping with a `name`', manifest.at(*here))
            continue
        if item.get('name') is None:
            yield Finding(
                'this component has no `name`; the tool stops importing the model here',
                manifest.at(*here),
            )
        for key in ('name', 'description', 'license_path', 'component_path'):
            value = item.get(key)
            if value is not None:
                yield from _text(manifest, (*here, key), value)
        stated = item.get('license')
        # null inherits, which is fine
        if stated is not None and not stated.is_null and tool_type(stated) != 'str':
            what = 'a list or mapping' if stated.kind != 'scalar' else f'`{shown(stated.value)}`'
            yield Finding(
                f'the license must be text, not {what}; the tool stops importing the model here',
                manifest.at(*here, 'license'),
                help='Write one SPDX identifier or a text such as `MIT AND CC-BY-4.0`.',
            )


def _text(manifest: Manifest, route: Route, value: Node) -> Iterator[Finding]:
    """Nothing for unquoted scalars: unquoted-scalar speaks of them and mends them."""
    if value.kind != 'scalar':
        yield Finding(f'`{route[-1]}` must be text', manifest.at(*route))
    elif value.is_null:
        yield Finding(
            f'`{route[-1]}` is empty and reads as null, where the schema wants text',
            manifest.at(*route, key=True),
            help="Leave the key out or write '' for an empty text.",
        )


def _date(manifest: Manifest, route: Route, value: Node) -> Iterator[Finding]:
    if value.kind != 'scalar' or value.is_null or _is_date(value.value):
        return
    yield Finding(
        f'`{shown(value.value)}` is not a date of the form YYYY-MM-DD',
        manifest.at(*route),
    )


def _is_date(text: str) -> bool:
    if len(text) != 10 or text[4] != '-' or text[7] != '-':
        return False
    if not (text[:4] + text[5:7] + text[8:]).isdigit() or not text.isascii():
        return False
    year, month, day = int(text[:4]), int(text[5:7]), int(text[8:])
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return 1 <= month <= 12 and 1 <= day <= days[month - 1]
