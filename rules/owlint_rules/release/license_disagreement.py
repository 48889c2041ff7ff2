"""Places that state the license of the weights say different things.

## What it does
Collects every place that states a license for the weights (the card's tag, the
license files by what their text really is, release manifests, the headers of
weight files, the configuration) and shows them side by side when they differ.
Licenses of other artifacts (code, data, documents) may rightly differ and are
left out; so are texts that are not recognized.

## Why it matters
Whoever relies on the wrong one of two statements uses the model without a
license. Real releases: a repository whose LICENSE is CC BY-NC while the hub's
card says MIT (EnVision-Research/DVD issue 21), a card that differs from LICENSE
(facebookresearch/ImageBind issue 5).

## Example
`README.md` says `license: mit`; `LICENSE` holds the Llama 3.1 agreement.

## Use instead
One license in all places.

## Fix safety
No fix: which of the statements is right only the publisher knows. (A tag that is
missing altogether can be set from the text: see OWL110.)

## References
- docs/verdicts.md, terms of a release
"""

from __future__ import annotations

from owlint_rules.finding import ERROR, Finding
from owlint_rules.licenses.lookup import FAMILIES, find

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from owlint_rules.finding import Place
    from owlint_rules.subjects import Options, Release

CODE = 'OWL602'
NAME = 'license-disagreement'
KIND = 'release'
SINCE = '0.1.0'
SEVERITY = ERROR
FIX = None
OPTIONS: dict[str, str] = {}


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding with all places that disagree."""
    statements = _statements(release)
    if len({key for key, _, _ in statements}) < 2:
        return
    first_key, first_text, first_place = statements[0]
    others = [item for item in statements if item[0] != first_key]
    parts = [f'{first_text} says {first_key}']
    parts += [f'{text} says {key}' for key, text, _ in others]
    yield Finding(
        'the places that state the license disagree: ' + '; '.join(parts),
        first_place,
        help='Find out which statement is right and correct the others.',
        related=[(place, f'{text} says {key}') for key, text, place in others],
    )


def _statements(release: Release) -> list[tuple[str, str, Place]]:
    """(license as a comparable name, what states it, where), the card's first."""
    found: list[tuple[str, str, Place]] = []
    card = release.card
    stated = card.get('license') if card is not None else None
    if card is not None and stated is not None:
        values = [
            (route, node)
            for route, node in stated.texts()
            if not node.is_null and node.value.strip()
        ]
        # several tags do not say which of them is for the weights
        if len(values) == 1:
            route, node = values[0]
            name = node.value.strip()
            if name == 'other':
                given = card.get('license_name')
                name = given.value if given is not None and given.kind == 'scalar' else ''
            key = _comparable(name)
            if key:
                found.append((key, f'{card.path}', card.at('license', *route)))
    from owlint_rules.definitions.terms import (
        WEIGHTS_COMPONENT,
        manifest_license,
        weight_license_files,
    )

    texts = weight_license_files(release)
    for manifest, route, name, alone in manifest_license(release, *WEIGHTS_COMPONENT):
        key = _comparable(name)
        if key:
            found.append((key, manifest.path, manifest.at(*route)))
        if alone:
            # the manifest takes the weights out of what the general files cover
            texts = [text for text in texts if text.artifact]
    for text in texts:
        match = text.match
        key = _comparable(match.license or match.spdx or '')
        if not key:
            continue
        if match.status in ('exact', 'custom'):
            found.append((key, text.path, text.line(1)))
        elif match.status == 'modified' and all(find(other) for other, _, _ in found):
            # with a name of its own the changed text is stated as it should be; under the
            # original's name the changes are the matter of OWL202
            if not _same_family(key, found):
                line = match.changes[0].line if match.changes else 1
                found.append((f'{key} with changes', text.path, text.line(line)))
    for weights in release.weights:
        for name, value in weights.licenses:
            key = '' if name.endswith(('.link', '.name')) else _comparable(value)
            if key:
                found.append((key, f'{weights.path} ({name})', weights.at()))
    return found


def _same_family(key: str, found: list[tuple[str, str, Place]]) -> bool:
    return any(key == other for other, _, _ in found)


def _comparable(name: str) -> str:
    """A license name such that two names of one license are equal; '' for names that say nothing."""
    lower = ' '.join(name.split()).lower()
    if lower in ('', 'other', 'unknown', 'none') or '://' in lower or len(lower) > 80:
        return ''
    if any(word in lower.split() for word in ('or', 'and', 'with')) or ',' in lower:
        # an expression or list of several licenses; whether it holds the others is not compared
        return ''
    record = find(lower)
    if record is not None:
        if len(record.hub_ids) > 1 or len(record.spdx_ids) > 1:
            # one record for several versions: the name itself tells them apart
            for ending in ('-only', '-or-later', '+'):
                lower = lower.removesuffix(ending)
            return lower if lower != record.key else ''
        return record.key
    if lower in FAMILIES:
        return ''
    return lower
