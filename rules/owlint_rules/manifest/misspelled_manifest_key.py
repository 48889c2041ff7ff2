"""A key of a release manifest is misspelled, or one that its format requires is missing.

## What it does
Reports keys of a manifest that differ in letter case, or by one or two letters, from a
known key that is missing, and misspelled tags of an SPDX document. Reports a Kitfile
without `manifestVersion` and a citation
file without `cff-version`, `message`, `title` or `authors`. Other unknown keys are
ignored.

## Why it matters
Readers ignore unknown keys or reject the file: with `licnese` a model has no license,
and without `cff-version` no tool reads a citation file.

## Example
```yaml
manifestVersoin: "1.0"
model:
  path: owl.safetensors
```

## Use instead
```yaml
manifestVersion: "1.0"
model:
  path: owl.safetensors
```

## Fix safety
No fix: the known key is likely, but not certain, to be meant.

## References
- KitOps: Kitfile reference
- Citation File Format 1.2.0, schema guide
- docs/manifests.md
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.lazy import lazy
from owlint_rules.model.finding import ERROR, WARNING, Finding
from owlint_rules.model.node import Node, Route
from owlint_rules.model.options import Options
from owlint_rules.model.subject import Place
from owlint_rules.model.subjects import Manifest
from owlint_rules.text import only_within, shown
from owlint_rules.vocab.manifest_keys import DEPRECATED, KEYS, REQUIRED, SPDX_TAGS

CODE = 'OWL437'
SEVERITY = WARNING
WHY = 'readers of the format ignore the key'

#: Words of fewer letters are like too many others; a letter of them may be lost.
_SHORTEST = 4
#: A quoted text, which is skipped, or a tag at the start of a line.
_TAG = lazy(r'<text>[^<]*(?:</text>)?|^([A-Za-z][A-Za-z0-9-]{3,60}):', re.MULTILINE)
#: With more unknown keys at one place than this, a format of somebody's own is assumed.
_MANY = 40


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each misspelled key, and one for all that are missing."""
    data = manifest.data
    if data is None or data.kind != 'map' or manifest.syntax_error is not None:
        return
    if manifest.syntax == 'tags':
        yield from _tags(manifest)
    if manifest.syntax not in ('json', 'yaml', 'toml', 'xml'):
        return
    meant: set[str] = set()
    for way, words in KEYS.get(manifest.format, {}).items():
        for route, node in _places(data, way):
            for key, right in _misspelled(node, words.split()):
                if key in DEPRECATED.get(manifest.format, ()):
                    continue
                meant.add(right)
                yield _finding(key, right, manifest.at(*route, key, key=True))
    required = REQUIRED.get(manifest.format, ())
    missing = [key for key in required if data.key(key) is None and key not in meant]
    if missing:
        names = ', '.join(f'`{key}`' for key in missing)
        one = len(missing) == 1
        yield Finding(
            f'the required {"key" if one else "keys"} {names} {"is" if one else "are"} missing',
            manifest.at(),
            severity=ERROR,
            help='Readers of the format refuse a file without it.',
        )


def _tags(manifest: Manifest) -> Iterator[Finding]:
    """Misspelled tags of an SPDX document, outside of the texts that it quotes."""
    known = SPDX_TAGS.split()
    for match in _TAG.finditer(manifest.text):
        tag = match.group(1)
        right = only_within(tag, known, 2) if tag and tag not in known else ''
        if right:
            yield _finding(tag, right, manifest.span(match.start(1), match.end(1)))


def _finding(key: str, right: str, place: Place) -> Finding:
    return Finding(
        f'the key `{shown(key)}` is not one of this format; did you mean `{right}`?',
        place,
        help='Readers ignore a key that they do not know, or refuse the file.',
    )


def _places(data: Node, way: tuple[str, ...]) -> Iterator[tuple[Route, Node]]:
    """The mappings that a way leads to."""
    found: list[tuple[Route, Node]] = [((), data)]
    for step in way:
        inner: list[tuple[Route, Node]] = []
        for route, node in found:
            if step != '*':
                child = node.get(step) if node.kind == 'map' else None
                inner += [((*route, step), child)] if child is not None else []
            elif node.kind == 'list':
                inner += [((*route, index), item) for index, item in enumerate(node.value)]
            elif node.kind == 'map':
                inner += [((*route, key), item) for key, item in node.items()]
        found = inner
    yield from ((route, node) for route, node in found if node.kind == 'map')


def _misspelled(node: Node, known: list[str]) -> Iterator[tuple[str, str]]:
    """(key, key that was meant) of a mapping."""
    there = {key for key, _ in node.items()}
    strange = [
        key
        for key in there
        if key not in known and len(key) >= _SHORTEST - 1 and not key.startswith(('@', 'xmlns'))
    ]
    absent = [key for key in known if key not in there and len(key) >= _SHORTEST]
    if len(strange) > _MANY:
        return
    for key in sorted(strange):
        plain = _squeezed(key)
        same = [right for right in absent if _squeezed(right) == plain]
        right = same[0] if same else only_within(key, absent, 1 if len(key) < 7 else 2)
        if right:
            yield key, right


def _squeezed(key: str) -> str:
    return key.lower().replace('-', '').replace('_', '').replace(' ', '')
