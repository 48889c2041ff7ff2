"""A package file states its license in a deprecated form.

## What it does
Reports the object form of `license` and the list `licenses` in `package.json`; the
table `license = {text = …}` or `{file = …}`, a list, and `License ::` classifiers in
`pyproject.toml`, including classifiers that contradict the stated license. If a package
shows no sign of a model, it also reports a license file next to it with another
license; in releases, that is license-disagreement (OWL602).

## Why it matters
npm and the Python packaging tools now read one SPDX expression. setuptools 77 and newer
warns about the table and rejects classifiers next to an expression; support for the old
forms is disappearing.

## Example
```json
{"name": "owl", "license": {"type": "MIT", "url": "https://example.org/license"}}
```

## Use instead
```json
{"name": "owl", "license": "MIT"}
```

## Fix safety
Safe for `package.json` if the object only names an SPDX license: the short form means
the same. Unsafe if a URL would be lost, and for the table of `pyproject.toml`: older
build backends do not know the text form. Everything else needs a person.

## References
- npm documentation: package.json, license
- PEP 639, section on deprecated forms
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.licenses.names.expression import parse_expression
from owlint_rules.model.finding import INFO, SAFE, UNSAFE, WARNING, Edit, Finding, Fix
from owlint_rules.model.node import Node
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.reading import entries, names_in, release_statements, scalar

CODE = 'OWL424'
SEVERITY = INFO
WHY = 'package tools still read the old form'
FIX = SAFE


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each old form."""
    if manifest.data is None:
        return
    if manifest.format == 'package-json':
        yield from _npm(manifest, manifest.data)
    elif manifest.format == 'pyproject':
        yield from _python(manifest, manifest.data)
    yield from _against_file(manifest)


def _npm(manifest: Manifest, data: Node) -> Iterator[Finding]:
    stated = data.get('license')
    if stated is not None and stated.kind == 'map':
        name = scalar(stated.get('type'))
        good = _is_expression(name)
        # an address is lost with the object
        safety = SAFE if len(stated.value) == 1 else UNSAFE
        yield Finding(
            '`license` is an object here; an SPDX expression is expected'
            + (f': `"license": "{name}"`' if good else ''),
            manifest.at('license'),
            fixable=safety if good else None,
            help='Write the expression as text.',
            data=('license', f'"{name}"', safety),
        )
    elif stated is not None and stated.kind == 'list':
        yield Finding(
            '`license` is a list here; one SPDX expression is expected',
            manifest.at('license'),
            help='Join the licenses with OR (a choice) or AND (all of them at once).',
        )
    if data.get('licenses') is not None:
        names = [scalar(item.get('type')) for _, item in entries(data.get('licenses'))]
        names = [name for name in names if _is_expression(name)]
        hint = f'; `license` takes its place: {" OR ".join(names)}' if names else ''
        yield Finding(
            'the list `licenses` is deprecated' + hint[:200],
            manifest.at('licenses', key=True),
            help='Write one `license` with an SPDX expression: OR for a choice, AND for all.',
        )


def _python(manifest: Manifest, data: Node) -> Iterator[Finding]:
    stated = data.find(('project', 'license'))
    if stated is not None and stated.kind == 'map':
        text = scalar(stated.get('text'))
        good = _is_expression(text) and manifest.text[stated.start : stated.start + 1] == '{'
        if stated.get('file') is not None:
            message = (
                'the table `license = {file = …}` is deprecated; write the expression as '
                '`license` and the file in `license-files`'
            )
        else:
            message = 'the table `license = {text = …}` is deprecated' + (
                f'; write `license = "{text}"`' if good else ''
            )
        yield Finding(
            message,
            manifest.at('project', 'license', key=True),
            fixable=UNSAFE if good else None,
            help='Ask for a build backend that knows PEP 639, such as setuptools 77.',
            data=('project.license', f'"{text}"', UNSAFE),
        )
    elif stated is not None and stated.kind == 'list':
        yield Finding(
            '`license` is a list here; PEP 639 takes one SPDX expression',
            manifest.at('project', 'license'),
            help='Join the licenses with OR (a choice) or AND (all of them at once).',
        )
    files = data.find(('project', 'license-files'))
    if files is not None and files.kind != 'list':
        yield Finding(
            '`license-files` is a list of patterns, such as `["LICENSE*"]`',
            manifest.at('project', 'license-files', key=True),
            help='Write the list; the table with `paths` or `globs` is deprecated.',
        )
    expression = stated is not None and stated.kind == 'scalar'
    for route, node in names_in(data.find(('project', 'classifiers'))):
        if not scalar(node).startswith('License ::'):
            continue
        place = manifest.at('project', 'classifiers', *route)
        if expression and _contradicts(scalar(node), scalar(stated)):
            yield Finding(
                f'this classifier says another license than `license = "{scalar(stated)[:80]}"`',
                place,
                severity=WARNING,
                help='Find out which of the two is right, and remove the classifier.',
            )
            continue
        beside = (
            'beside a license expression the build may fail'
            if expression
            else 'write the SPDX expression as `license` instead'
        )
        yield Finding(
            f'license classifiers are deprecated (PEP 639); {beside}',
            place,
            severity=WARNING if expression else INFO,
            help='Remove the classifier once `license` states the SPDX expression.',
        )


def _contradicts(classifier: str, expression: str) -> bool:
    """Whether a classifier means none of the licenses in an expression."""
    from owlint_rules.licenses.recognition.equivalence import keys_of, may_agree
    from owlint_rules.vocab.classifiers import CLASSIFIERS

    meant, stated = keys_of(CLASSIFIERS.get(classifier, '')), keys_of(expression)
    return bool(meant and stated) and not may_agree(meant, stated)


def _against_file(manifest: Manifest) -> Iterator[Finding]:
    """A finding where all license files beside a package are known, and none is of its license."""
    texts = [
        one for one in manifest.beside if one.role == 'license' and one.artifact in ('', 'code')
    ]
    if manifest.format not in ('pyproject', 'package-json') or not texts:
        return
    from owlint_rules.licenses.recognition.equivalence import keys_of, keys_of_text, may_agree
    from owlint_rules.licenses.recognition.recognized import match_of
    from owlint_rules.statements.manifests.artifacts import comparable

    said = release_statements(manifest, 'code')
    stated = [keys_of(comparable(one)) for one in said]
    matches = [match_of(text) for text in texts]
    held = [keys_of_text(one) for one in matches if one.status in ('exact', 'custom')]
    if not stated or not all(stated) or len(held) < len(texts) or not all(held):
        return
    meant: frozenset[str] = frozenset().union(*stated)
    if any(may_agree(meant, keys) for keys in held):
        return
    if any(key.startswith('lgpl') for key in meant) and _all_gpl(held):
        return  # the LGPL adds permissions to the GPL, whose text comes with it
    yield Finding(
        f'this package says {_words(meant)}, {texts[0].path} says {_words(held[0])}',
        manifest.at(*said[0].route),
        severity=WARNING,
        help='Find out which of the two is right and correct the other.',
        related=[(texts[0].line(1), f'{texts[0].path} says {_words(held[0])}')],
    )


def _all_gpl(held: list[frozenset[str]]) -> bool:
    return all(key.startswith('gpl') for keys in held for key in keys)


def _words(keys: frozenset[str]) -> str:
    return ' or '.join(sorted(key.removesuffix('-*').removesuffix('*') for key in keys))


def _is_expression(text: str) -> bool:
    return bool(text) and '"' not in text and len(text) <= 100 and parse_expression(text).valid


def fix(manifest: Manifest, finding: Finding, options: Options) -> Fix | None:
    """Write the expression as text."""
    place, text, safety = finding.data
    route = tuple(place.split('.'))
    node = manifest.data.find(route) if manifest.data is not None else None
    if node is None or node.kind != 'map':
        return None
    edit = Edit(node.start, node.end, text)
    return Fix(f'write {text}', [edit], safety=safety, changes=[route])
