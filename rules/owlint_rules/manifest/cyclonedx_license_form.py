"""A license entry of a CycloneDX document has a form that its version does not accept.

## What it does
Checks every `licenses` and its entries: it is a list, and each entry is a `license`
with exactly one of `id` and `name`, or an `expression`; up to version 1.6, a list
contains either licenses or a single expression; `acknowledgement` requires 1.6 and
`expressionDetails` requires 1.7. Also reports an SPDX identifier under `name` and an
expression under `id` or `name`.

## Why it matters
A document that breaks these rules does not validate, and tools reject it as a whole. An
identifier under `name` is free text, which programs do not look up.

## Example
```json
{"licenses": [{"license": {"name": "MIT"}}]}
```

## Use instead
```json
{"licenses": [{"license": {"id": "MIT"}}]}
```

## Fix safety
Safe: `name` becomes `id` if it contains an SPDX identifier or an unambiguous spelling
of one; a single entry that contains an expression becomes an `expression`. The meaning
of the document stays the same. In XML, an entry with comments, CDATA or entities needs
a person.

## References
- CycloneDX 1.5, 1.6 and 1.7, JSON schemas, license and licenseChoice
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.definitions.mof_license import spdx_id
from owlint_rules.licenses.names.expression import parse_expression, successor
from owlint_rules.model.finding import INFO, SAFE, WARNING, Edit, Finding, Fix
from owlint_rules.model.node import Node, Route
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.bom import acknowledged, holders, license_entries, version
from owlint_rules.statements.manifests.reading import scalar
from owlint_rules.text import shown
from owlint_rules.vocab.spdx_ids import DEPRECATED_SPDX_IDS, SPDX_IDS

CODE = 'OWL427'
SEVERITY = WARNING
WHY = 'validators of the format refuse the entry, but readers show the license'
FIX = SAFE

_AS_ID, _AS_EXPRESSION = 'id', 'expression'

_HELP = (
    'Write `[{"license": {"id": "…"}}]` with an SPDX identifier, or `[{"expression": "…"}]`; in '
    'XML the same as elements.'
)


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """Findings about every list of licenses."""
    if manifest.format != 'cyclonedx' or manifest.data is None:
        return
    for route, holder in _holders(manifest.data):
        if holder.get('licenses') is not None:
            yield from _list(manifest, route, holder, version(manifest.data))


def _holders(data: Node) -> Iterator[tuple[Route, Node]]:
    """Everything that may have a list of licenses."""
    for route, item in holders(data):
        yield route, item
        evidence = item.get('evidence')
        if evidence is not None and evidence.kind == 'map':
            yield (*route, 'evidence'), evidence
    metadata = data.get('metadata')
    if metadata is not None and metadata.kind == 'map':
        yield ('metadata',), metadata


def _list(
    manifest: Manifest, route: Route, holder: Node, spec: tuple[int, int]
) -> Iterator[Finding]:
    here: Route = (*route, 'licenses')
    listed = holder.get('licenses')
    if listed is None or listed.is_null:
        return
    if listed.kind != 'list':
        yield Finding('`licenses` is a list of entries', manifest.at(*here), help=_HELP)
        return
    for index, entry in enumerate(listed.value):
        if entry.kind != 'map':
            message = 'an entry of `licenses` needs `license` or `expression`; this is a bare value'
            yield Finding(message, manifest.at(*here, index), help=_HELP)
    found = list(license_entries(holder))
    kinds = [key for _, _, key, _ in found]
    expressions = sum(key.startswith('expression') for key in kinds)
    if (0, 0) < spec < (1, 7) and expressions and len(kinds) > 1:
        what = (
            'several expressions' if expressions == len(kinds) else 'expressions next to licenses'
        )
        yield Finding(
            f'the list has {what}; CycloneDX {spec[0]}.{spec[1]} allows licenses or exactly '
            'one expression',
            manifest.at(*here, key=True),
            help='Join them in one expression with AND or OR, or raise specVersion to 1.7.',
        )
    known = {
        scalar(value.get('id'))
        for _, _, key, value in found
        if key == 'license' and value is not None and value.kind == 'map'
    }
    for index, item, key, value in found:
        place: Route = (*here, index)
        if not key or value is None:
            yield Finding(
                'a license entry needs `license` or `expression`',
                manifest.at(*place),
            )
            continue
        if key == 'license' and item.get('expression') is not None:
            yield Finding(
                'a license entry has `license` or `expression`, not both',
                manifest.at(*place, 'expression', key=True),
                help='Keep the one that is right.',
            )
        if key == 'expression' and item.get('expressionDetails') is not None:
            if (0, 0) < spec < (1, 7):
                yield _too_new(manifest, (*place, 'expressionDetails'), '1.7', spec)
        if key == 'expression-detailed' and (0, 0) < spec < (1, 7):
            yield _too_new(manifest, (*place, key), '1.7', spec)
        holder_of = acknowledged(item, value)
        if holder_of.get('acknowledgement') is not None and (0, 0) < spec < (1, 6):
            below: Route = () if holder_of is item else (key,)
            yield _too_new(manifest, (*place, *below, 'acknowledgement'), '1.6', spec)
        if key == 'license':
            yield from _license(manifest, (*place, 'license'), value, len(found), known)
        elif key == 'expression' and manifest.syntax == 'json' and value.type != 'str':
            yield Finding('`expression` is a text', manifest.at(*place, key), help=_HELP)


def _too_new(manifest: Manifest, route: Route, since: str, spec: tuple[int, int]) -> Finding:
    return Finding(
        f'`{route[-1]}` came with CycloneDX {since}; this document is {spec[0]}.{spec[1]}',
        manifest.at(*route, key=True),
        help=f'Raise specVersion to {since} or leave it out.',
    )


def _license(
    manifest: Manifest, route: Route, value: Node, count: int, ids: set[str]
) -> Iterator[Finding]:
    """Findings about one license; ``ids`` are those that the list has, and grow with each name."""
    identifier, name = scalar(value.get('id')), scalar(value.get('name'))
    pairs = value.value if value.kind == 'map' else []
    named = [key for key, _ in pairs if key.value in ('id', 'name')]
    if len(named) > 1 and not (identifier and name):
        # only XML can say it twice; in JSON a repeated key is a rule of its own
        if manifest.syntax == 'xml':
            yield Finding(
                f'a license has one `{named[1].value}`; further licenses are entries of their own',
                manifest.span(named[1].start, named[1].end),
            )
        return
    if identifier and name:
        yield Finding(
            'a license has an `id` or a `name`, not both',
            manifest.at(*route, 'name', key=True),
            help='Keep the `id` when it is the right SPDX identifier.',
        )
        return
    if not identifier and not name:
        yield Finding('a license needs an `id` or a `name`', manifest.at(*route))
        return
    field, text = ('id', identifier) if identifier else ('name', name)
    alone = (
        count == 1 and len(value.value) == 1 and _as_expression(manifest, route, text) is not None
    )
    renamed = _as_id(manifest, value, text)
    if text not in SPDX_IDS and ' ' in text and parse_expression(text).valid:
        yield Finding(
            f'`{shown(text)}` is a license expression; it belongs under `expression`',
            manifest.at(*route, field),
            fixable=SAFE if alone else None,
            data=(_AS_EXPRESSION, route, text),
        )
    elif field == 'id' and text.startswith('LicenseRef-') and ' ' not in text:
        yield Finding(
            'an `id` must be an SPDX identifier; put a `LicenseRef-` name under `expression` '
            'or `name`',
            manifest.at(*route, 'id'),
            fixable=SAFE if alone else None,
            data=(_AS_EXPRESSION, route, text),
        )
    elif field == 'name':
        known = spdx_id(text)
        if known in DEPRECATED_SPDX_IDS:
            # what the list puts in its place may be a choice that only the author can make
            known = '' if successor(known).endswith('-only') else successor(known)
        # tools write a license once by each of its names
        if known and known not in ids and value.get('text') is None:
            ids.add(known)
            yield Finding(
                f'`{shown(text)}` is the SPDX license `{known}`; programs recognize it as `id`',
                manifest.at(*route, 'name'),
                severity=None if text == known else INFO,
                fixable=SAFE if renamed else None,
                data=(_AS_ID, route, known),
            )


def _as_id(manifest: Manifest, value: Node, text: str) -> list[Edit]:
    """The edits that make a `name` an `id` with this text; none where that is not certain."""
    key, name = value.key('name'), value.get('name')
    if (
        key is None
        or name is None
        or name.kind != 'scalar'
        or any(char in text for char in '"\\<&')
    ):
        return []
    if manifest.syntax == 'json':
        return [Edit(key.start, key.end, '"id"'), Edit(name.start, name.end, f'"{text}"')]
    tag = manifest.text[key.start : key.end]
    begin = manifest.text.find('>', key.end) + 1
    closing = manifest.text.find('</', name.end)
    end = closing + 2 + len(tag)
    if (
        name.style != 'element'
        or manifest.text[begin:closing].strip() != name.value
        or manifest.text[closing + 2 : end] != tag
    ):
        return []
    new = f'{tag[: tag.rfind(":") + 1]}id'
    return [
        Edit(key.start, key.end, new),
        Edit(begin, closing, text),
        Edit(closing + 2, end, new),
    ]


def _as_expression(manifest: Manifest, route: Route, text: str) -> Edit | None:
    """The edit that makes an entry with a lone license an expression; None where it says more."""
    assert manifest.data is not None
    entry, value = manifest.data.find(route[:-1]), manifest.data.find(route)
    if entry is None or value is None or len(entry.value) != 1:
        return None
    if any(char in text for char in '"\\<&'):
        return None
    if manifest.syntax == 'json':
        return Edit(entry.start, entry.end, f'{{"expression": "{text}"}}')
    key, inner = entry.value[0][0], value.value[0][1] if value.value else None
    tag = manifest.text[key.start : key.end]
    raw = manifest.text[value.start : value.end]
    if inner is None or inner.kind != 'scalar' or inner.style != 'element' or '<!' in raw:
        return None
    if '<?' in raw or not raw.endswith(f'</{tag}>'):
        return None
    new = f'{tag[: tag.rfind(":") + 1]}expression'
    return Edit(value.start, value.end, f'<{new}>{text}</{new}>')


def fix(manifest: Manifest, finding: Finding, options: Options) -> Fix | None:
    """Move the text to where its form belongs."""
    what, route, text = finding.data
    assert manifest.data is not None
    value = manifest.data.find(route)
    if value is None:
        return None
    if what == _AS_ID:
        edits = _as_id(manifest, value, text)
        return Fix(f'write `{text}` as id', edits, changes=[route]) if edits else None
    edit = _as_expression(manifest, route, text)
    if edit is None:
        return None
    return Fix('write it as expression', [edit], changes=[route[:-1]])
