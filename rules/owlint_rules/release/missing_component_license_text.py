"""A part of the release states a license whose text is not there.

## What it does
Checks that the release, or a folder above it, contains the text of each license that
the configuration (`[release.components]`) or a release manifest states for code, data
and documents. OWL601 checks the weights and the layout `reuse`.

## Why it matters
In most releases, code and data have their own licenses, and the same condition applies
to them: whoever passes them on must include the text (Apache-2.0 section 4(a), MIT,
BSD). Real releases show how to do it: `LICENSE` for the code, `LICENSE_MODELS` for the
weights, `LICENSE_DATA` for the data (apple/ml-mobileclip).

## Example
```toml
[release.components.training-code]
license = "Apache-2.0"
```
in a release whose only license file is CC-BY-4.0.

## Use instead
The same with a file `LICENSE-CODE`. `owlint fix` writes it.

## Fix safety
Safe: adds a file (`LICENSE-CODE`, `LICENSE-DATA` or `LICENSE-DOCS`) and changes none.
The text is the standard text of the stated license.

## References
- docs/license-texts.md
- Model Openness Framework: each component has a license
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import INFO, SAFE, WARNING, Finding, Fix, NewFile
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release
from owlint_rules.statements.manifests.artifacts import NO_LICENSE, manifest_parts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.statements.statement import Statement

CODE = 'OWL610'
SEVERITY = WARNING
WHY = 'the license of the part is stated, but most licenses require their text'
FIX = SAFE

_FILES = {'code': 'LICENSE-CODE', 'data': 'LICENSE-DATA', 'documents': 'LICENSE-DOCS'}


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for each license that has no text, with the parts that state it."""
    from owlint_rules.release.missing_license_text import CODE as WEIGHTS_RULE

    if options.rule(WEIGHTS_RULE).get('layout') == 'reuse':
        return
    all_parts = [*_configured_parts(release, options), *manifest_parts(release)]
    if not all_parts:
        return
    from owlint_rules.licenses.texts.insert import (
        insertable_id,
        insertion_problem,
    )
    from owlint_rules.statements.files import holds
    from owlint_rules.statements.parts import part_conflict
    from owlint_rules.statements.weights import stated_licenses

    texts = [text for text in release.licenses if text.role != 'notice']
    named = {text.artifact for text in texts if text.role == 'license'}
    weights = stated_licenses(release, options)
    missing: dict[str, list[tuple[str, Statement]]] = {}
    for artifact, one in all_parts:
        if one.name.lower() in NO_LICENSE or holds([*texts, *release.above], one.keys):
            continue
        if any(one.name == other.name or one.keys & other.keys for other in weights):
            continue  # the text that OWL601 asks for
        if not one.keys and artifact in named:
            continue  # a file for this part is there; what it is called nobody can compare
        missing.setdefault(insertable_id(one.name) or one.name, []).append((artifact, one))
    taken: set[str] = set()
    for name, parts in missing.items():
        artifact, first = parts[0]
        path = _FILES[artifact]
        if path in taken or path in release.files:
            path = f'{path}-{name}'
        taken.add(path)
        who = ', '.join(dict.fromkeys(one.where for _, one in parts[:3]))
        if len(parts) > 3:
            who += f' and {len(parts) - 3} more'
        conflict = part_conflict(first.name, artifact, release, options)
        problem, help_text = insertion_problem(first.name, options, conflict=conflict)
        if problem == 'no text':
            help_text = f'Add the text as a file named {path}.'
        elif not problem:
            help_text = f'`owlint fix` writes {path}.'
        documents = all(artifact == 'documents' for artifact, _ in parts)
        yield Finding(
            f'{who}: the license {first.name} is stated, but its text is missing',
            first.place,
            severity=INFO if documents else None,
            fixable=None if problem else SAFE,
            help=help_text,
            data=(first.name, path),
        )


def _configured_parts(release: Release, options: Options) -> Iterator[tuple[str, Statement]]:
    """The parts that the configuration gives a license, with their artifacts."""
    if not options.release:
        return
    from owlint_rules.licenses.recognition.covered_artifact import artifact_of_component
    from owlint_rules.statements.settings import component_license, components, setting_place
    from owlint_rules.statements.statement import statement_at

    for name, item in components(options).items():
        artifact = artifact_of_component(name)
        license_id = component_license(options, name)
        if not license_id or artifact == 'weights' or item.get('license-file') in release.files:
            continue
        if isinstance(item.get('url'), str) and 'path' not in item:
            continue  # it is elsewhere, and so is its license
        where = f'[release.components.{name}]'
        place = setting_place(release, options, 'release', 'components', name, 'license')
        yield artifact, statement_at(license_id, place, where)


def fix(release: Release, finding: Finding, options: Options) -> Fix | None:
    """Write the standard text of the stated license."""
    from owlint_rules.licenses.texts.insert import insertable_id, license_content

    name, path = finding.data
    identifier = insertable_id(name)
    if identifier is None:
        return None
    content = license_content(identifier, options)
    # the place may be in a configuration above the release
    return Fix(
        f'add the text of {identifier} as {path}',
        new_files=[NewFile(path, content)],
        subject=release,
    )
