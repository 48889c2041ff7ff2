"""A release states a license but does not carry its text.

## What it does
Looks for a file with the license's text in every release whose card, manifest
or configuration states a license.

## Why it matters
Most licenses give their rights on the condition that the text goes along:
Apache-2.0 section 4(a), "give any other recipients of the Work or Derivative
Works a copy of this License", and the last sentence of MIT's permission. Of the
permissively tagged models on the hub 95.8 % lack the text (Jewitt et al., arXiv
2602.08816, 2026). A tag alone names terms that nobody can read in the release.

## Example
A folder with `README.md` (`license: apache-2.0`) and `model.safetensors`.

## Use instead
The same folder with a `LICENSE` file. `owlint fix` writes the standard text.

## Fix safety
Safe: a file is added, none is changed. The text is the standard one, proven by
its hash, and only of the license that the release itself states. Licenses with
a copyright line (MIT, BSD, ISC ...) need `year` and `holder` from the
configuration or the command line. The fix refuses when the terms of the base
model do not allow the license.

## Options
- `file`: the name of the file that the fix writes, default `LICENSE`.

## References
- Open Weights Definition, requirement 3 to 7: they can only be read from terms
- arXiv 2602.08816
"""

from __future__ import annotations

from owlint_rules.finding import SAFE, WARNING, Finding, Fix, NewFile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from owlint_rules.finding import Place
    from owlint_rules.subjects import Options, Release

CODE = 'OWL601'
NAME = 'missing-license-text'
KIND = 'release'
SINCE = '0.1.0'
SEVERITY = WARNING
FIX = SAFE
OPTIONS: dict[str, str] = {'file': 'The name of the file that the fix writes, default `LICENSE`.'}

#: Tags that name no license of which a text could be given.
_NO_LICENSE = frozenset({'other', 'unknown', 'unlicensed', 'proprietary', 'none'})


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding when a license is stated and no license file covers the weights."""
    stated = stated_licenses(release, options)
    if not stated:
        return
    from owlint_rules.definitions.terms import weight_license_files

    if weight_license_files(release) or any(
        text.role == 'copyright' or '/LICENSES/' in '/' + text.path for text in release.licenses
    ):
        return
    name, place = stated[0]
    shown = name
    problem, help_text = _why_not(release, options, stated)
    if name in _NO_LICENSE:
        message = 'no license text in the release; the tag `other` says nothing without it'
        if name != 'other':
            return
        yield Finding(message, place, help='Add the license as a file named LICENSE.')
        return
    if not problem:
        help_text = f'`owlint fix` writes the standard text of {shown}.'
    yield Finding(
        f'the release states the license {shown} but does not carry its text',
        place,
        fixable=None if problem else SAFE,
        help=help_text,
        data=name,
    )


def stated_licenses(release: Release, options: Options) -> list[tuple[str, Place]]:
    """The licenses that a release states for itself, most authoritative first, with places."""
    found: list[tuple[str, Place]] = []
    card = release.card
    node = card.get('license') if card is not None else None
    if card is not None and node is not None:
        for route, value in node.texts():
            if not value.is_null and value.value.strip():
                found.append((value.value.strip(), card.at('license', *route)))
    for manifest in release.manifests:
        route = ('release', 'license', 'distribution', 'name')
        given = manifest.data.find(route) if manifest.data is not None else None
        if given is not None and given.kind == 'scalar' and given.value.strip():
            found.append((given.value.strip(), manifest.at(*route)))
    if options.stated_license:
        found.append((options.stated_license, (card or release).at()))
    return found


def _why_not(
    release: Release, options: Options, stated: list[tuple[str, Place]]
) -> tuple[str, str]:
    """Why the text cannot be inserted mechanically: (short reason or '', what to do)."""
    from owlint_rules.licenses.insert import insertion_problem

    names = {name.lower() for name, _ in stated}
    if len(names) > 1:
        return 'several', (
            'Several licenses are stated; add the text of each and say which part it covers.'
        )
    return insertion_problem(stated[0][0], release, options)


def fix(release: Release, finding: Finding, options: Options) -> Fix | None:
    """Write the standard text of the stated license."""
    from owlint_rules.licenses.insert import insertable_id, license_content

    identifier = insertable_id(finding.data)
    if identifier is None:
        return None
    name = str(options.rule(NAME).get('file', 'LICENSE'))
    content = license_content(identifier, options)
    return Fix(f'add the text of {identifier} as {name}', new_files=[NewFile(name, content)])
