"""`license_link` or a package names a license file that the release does not have.

## What it does
Checks that the file named by `license_link` exists in the release, and suggests a file
whose name differs only in letter case or extension. Also checks the files named by
packages next to the card: `SEE LICENSE IN <file>` in `package.json`, `license = {file =
…}` and the names (not patterns) in `license-files` of `pyproject.toml`.

## Why it matters
The Hub turns the name into a link, which is case-sensitive; if there is no such file,
the license badge leads to an error page, and nobody can read the terms of `license:
other`. 68 cards of the 2024 dump have a link of this kind. Build backends that follow
PEP 639 fail if a name in `license-files` does not exist.

## Example
A release with the file `LICENSE` and a card with:
```yaml
license: other
license_name: example-license
license_link: License
```

## Use instead
```yaml
license: other
license_name: example-license
license_link: LICENSE
```

## Fix safety
Safe: corrects the letter case to that of the only matching file. Any other file needs a
person.

## References
- https://github.com/huggingface/hub-docs/blob/main/modelcard.md
- OWL116
- PEP 639, license-files
- npm documentation: package.json, license
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, SAFE, Finding, Fix
from owlint_rules.model.node import Route
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Manifest, Release

CODE = 'OWL630'
SEVERITY = ERROR
WHY = 'the license is said to be in a file that is not there'
FIX = SAFE


def check(release: Release, options: Options) -> Iterator[Finding]:
    """At most one finding about the link of the card, and one for each name in a package."""
    if release.manifests and not release.truncated:
        yield from _of_packages(release)
    card = release.card
    pair = card.fields.get('license_link') if card is not None else None
    if card is None or pair is None or release.truncated:
        return
    node = pair[1]
    link = node.value
    if node.kind != 'scalar' or node.is_null or link in release.files:
        return
    from owlint_rules.statements.addresses import decoded, names_a_file

    # with `./` before it the form is OWL116's to report, the file is looked for all the same
    wanted = decoded(link.removeprefix('./'))
    if not names_a_file(wanted) or wanted in release.files:
        return
    if any(file.startswith(wanted.rstrip('/') + '/') for file in release.files):
        return  # a folder of texts is a page of the hub too
    same = [file for file in release.files if file.lower() == wanted.lower()]
    if len(same) == 1:
        from owlint_rules.yaml_edit import replace_scalar

        yield Finding(
            f'the release has no file `{wanted}`; it has `{same[0]}`',
            card.span(node.start, node.end),
            fixable=SAFE if replace_scalar(card, node, same[0]) else None,
            help=f'Write `{same[0]}`: the Hub is case-sensitive.',
            data=same[0],
        )
        return
    yield Finding(
        f'`license_link` points to `{wanted}`, which is not in the release',
        card.span(node.start, node.end),
        help=_advice(release, wanted, same),
    )


def _of_packages(release: Release) -> Iterator[Finding]:
    """Names of license files in packages that are not there."""
    for manifest in release.manifests:
        for route, name in _names(manifest):
            wanted = name.removeprefix('./')
            # a folder above may be part of the package; nobody looks there
            if wanted in release.files or wanted.startswith(('/', '../')) or '\\' in wanted:
                continue
            same = [file for file in release.files if file.lower() == wanted.lower()]
            yield Finding(
                f'{manifest.name} names the license file `{wanted[:80]}`, which is not in the '
                'release' + (f'; it has `{same[0]}`' if len(same) == 1 else ''),
                manifest.at(*route),
                help=_advice(release, wanted, same),
            )


def _names(manifest: Manifest) -> Iterator[tuple[Route, str]]:
    """The names of files that a package gives as its license."""
    from owlint_rules.statements.manifests.reading import scalar

    data = manifest.data
    if data is None:
        return
    if manifest.format == 'package-json':
        text = scalar(data.get('license'))
        if text.upper().startswith('SEE LICENSE IN ') and '://' not in text:
            yield ('license',), text[len('SEE LICENSE IN ') :].strip().strip('<>')
    elif manifest.format == 'pyproject':
        route = ('project', 'license', 'file')  # for `license-files` see license-files-pattern
        if name := scalar(data.find(route)):
            yield route, name


def _advice(release: Release, wanted: str, same: list[str]) -> str:
    """What to do, with the file that may be meant."""
    stem = wanted.rpartition('/')[2].partition('.')[0].lower()
    near = same or [
        file for file in release.files if file.rpartition('/')[2].partition('.')[0].lower() == stem
    ]
    if not near:
        near = [release.inside(text.path) for text in release.licenses if text.role == 'license']
    if near:
        return f'Write `{near[0]}`, if that is the file you mean; or add `{wanted}`.'
    if release.above:
        return (
            f'Copy {release.above[0].path} into the release: the Hub serves each repository '
            'separately.'
        )
    return f'Add the text of the license as `{wanted}`, or link to a page with it.'


def fix(release: Release, finding: Finding, options: Options) -> Fix | None:
    """Write the name as the file has it."""
    from owlint_rules.yaml_edit import replace_scalar

    card = release.card
    if card is None or not finding.data:
        return None
    edit = replace_scalar(card, card.fields['license_link'][1], finding.data)
    if edit is None:
        return None
    return Fix(f'write `{finding.data}`', [edit], changes=[('license_link',)], subject=card)
