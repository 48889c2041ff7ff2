"""A link or license path in a manifest leads nowhere.

## What it does
Checks that `huggingface` and `repository` are web addresses, and that license paths are
a URL or a file path rather than a name or a sentence. URLs are not visited.

## Why it matters
The links lead from the manifest to the release, and a license path is the only proof of
a license in a manifest.

## Example
```yaml
huggingface: example-lab/example-7b
```

## Use instead
```yaml
huggingface: https://huggingface.co/example-lab/example-7b
```

## Fix safety
Unsafe: expands a Hub id to its URL and removes the page title after a URL, which is
likely but not certain to be right.

## References
- Model Openness Tool: lfai/model_openness_tool, commit 8b5d30e (2026-05-11)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.model.finding import UNSAFE, WARNING, Edit, Finding, Fix
from owlint_rules.model.node import Route
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.mof import (
    COMPONENTS_ROUTE,
    LICENSE_ROUTE,
    components_of,
    release_of,
    text_of,
)
from owlint_rules.text import shown
from owlint_rules.yaml_edit import replace_scalar

CODE = 'OWL415'
SEVERITY = WARNING
WHY = 'the proof that the manifest leads to is not there'
FIX = UNSAFE


_HUB_ID = re.compile(r'[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*')
_HOST_PATH = re.compile(r'(?:www\.)?(?:huggingface\.co|hf\.co|github\.com|gitlab\.com)/\S+')
_URL = re.compile(r'https?://[^\s/.]+(?:\.[^\s/.]+)+(?::[0-9]+)?(?:/\S*)?', re.I)
_FILE_NAME = re.compile(r'(?:LICEN[CS]E|COPYING|NOTICE|UNLICENSE)(?:[-_][\w-]+)?', re.I)


def check(manifest: Manifest, options: Options) -> Iterator[Finding]:
    """A finding for each link that is none and each path that cannot be one."""
    release = release_of(manifest)
    if release is None:
        return
    for key in ('huggingface', 'repository'):
        text = text_of(release.get(key))
        if not text.strip() or _URL.fullmatch(text):
            continue
        address = ''
        first = text.split()[0]
        if _URL.fullmatch(first):
            address = first  # with the title of its page behind it
        elif _HOST_PATH.fullmatch(text):
            address = f'https://{text}'
        elif key == 'huggingface' and _HUB_ID.fullmatch(text):
            address = f'https://huggingface.co/{text}'
        yield Finding(
            f'`{shown(text)}` is not a web address' + (f'; write `{address}`' if address else ''),
            manifest.at('release', key),
            fixable=UNSAFE if address else None,
            help='Write the whole address, beginning with https://.',
            data=(('release', key), address),
        )
    for route, text in _license_paths(manifest):
        if not _may_be_path(text):
            yield Finding(
                f'`{shown(text)}` is neither an address nor the path of a file',
                manifest.at(*route),
                help='Give the address of the license text, or its path in the release.',
            )


def _license_paths(manifest: Manifest) -> Iterator[tuple[Route, str]]:
    release = release_of(manifest)
    licenses = release.get('license') if release is not None else None
    if licenses is not None:
        for key, value in licenses.items():
            text = text_of(value.get('path'))
            if text:
                yield (*LICENSE_ROUTE, key, 'path'), text
    for index, item in components_of(manifest):
        text = text_of(item.get('license_path'))
        if text:
            yield (*COMPONENTS_ROUTE, index, 'license_path'), text


def _may_be_path(text: str) -> bool:
    if text.lower().startswith(('http:', 'https:')):
        return _URL.fullmatch(text) is not None
    last = text.rpartition('/')[2]
    if '/' in text:
        return True
    stem, dot, ending = last.rpartition('.')
    # `CC-BY-4.0` ends like a file name but is a license
    if dot and stem and ending.isalnum() and not ending.isdigit() and ' ' not in ending:
        return True
    return _FILE_NAME.fullmatch(last) is not None


def fix(manifest: Manifest, finding: Finding, options: Options) -> Fix | None:
    """Write the whole address."""
    route, address = finding.data
    assert manifest.data is not None
    edit = replace_scalar(manifest, manifest.data.find(route), address)
    if edit is None:
        return None
    if manifest.text[edit.start] not in '"\'':
        # an address needs no quotes where none stand
        edit = Edit(edit.start, edit.end, address)
    return Fix(f'write `{address}`', [edit], safety=UNSAFE, changes=[route])
