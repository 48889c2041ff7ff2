"""The generated pages about definitions: what each asks, the matrix of releases, one disagreement.

The matrix is what ``owlint verdict --all`` prints about the fixtures that are
modeled on well-known releases.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

from owlint_rules.definitions.loader import DEFINITIONS, load_definition
from tools.headlines import ROWS
from tools.releases import copy_release, owlint


def generated() -> Iterator[tuple[str, str]]:
    """docs/definitions.md and docs/disagreement.md."""
    single, real = ROWS[3]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for fixture, _ in ROWS.values():
            copy_release(fixture, folder)
        matrix = owlint('verdict', '--all', '--format', 'markdown', cwd=folder).stdout
        report = owlint('verdict', single, '--format', 'json', cwd=folder).stdout
    yield 'docs/definitions.md', definitions_page(matrix)
    yield 'docs/disagreement.md', disagreement_page(report, single, real)


_INTRO = """\
# Definitions

owlint judges a release against published definitions. Each is a file of questions in
`rules/owlint_rules/definitions/`, with its version and source; `owlint explain ID` prints one, and
`owlint explain` with a criterion shows what can answer it. You can add a definition as one more
file (see [verdicts](verdicts.md#definitions-of-your-own)).

*decided*: from the files and the license records. *asked for*: owlint checks whether there is
evidence; a person decides whether it is true and sufficient. *beyond checking*: no file can show
it, and it never counts.
"""

_MATRIX = """\
## Ten releases, side by side

The output of `owlint verdict --all` for ten fixtures, each modeled on a well-known release: its
license, its files and the statements of its card. The names are those of the fixtures; a fixture
represents a kind of release, not the real release, which may have changed since. Requirement 8 of
the Open Weights Definition is read leniently.
"""

_KINDS = {'decide': 'decided', 'ask': 'asked for', 'unchecked': 'beyond checking'}


def definitions_page(matrix: str) -> str:
    """docs/definitions.md."""
    lines = [_INTRO]
    for name in DEFINITIONS:
        data = load_definition(name)
        lines += [
            f'## {data["title"]}',
            '',
            f'`{name}`, version {data["version"]}. Source: {data["source"]}.',
            '',
        ]
        if data.get('about'):
            lines += [data['about'], '']
        lines += ['| Criterion | Question | Kind | Source |', '| --- | --- | --- | --- |']
        for item in data['criteria']:
            optional = ' (optional)' if item.get('optional') else ''
            lines.append(
                f'| `{item["id"]}` {item["title"]}{optional} | {_cell(item["question"])} '
                f'| {_KINDS[item["kind"]]} | {_cell(item["source"])} |'
            )
        lines.append('')
    lines += [_MATRIX, '| Fixture | Modeled on |', '| --- | --- |']
    lines += [f'| `{name}` | {real} |' for name, real in ROWS.values()]
    lines += ['', matrix.strip(), '']
    return '\n'.join(lines)


def _cell(text: str) -> str:
    return text.replace('|', '\\|')


_SEED = """\
# The seed of disagreement

People who disagree on whether a release is open have usually read the same files, but require
different things. This page takes one fixture, `{name}`, modeled on {real}: weights under a
permissive license, an architecture anybody can run, and no information on the data or the code that
trained it.

The license passes everywhere: {passed} of the definitions below that judge it accept it. They
differ in what they require to be open:

- **the weights**: the release has everything that is required, because weights are what people run,
  change and share;
- **what a person needs to study and change the model**: a description of data and training, and the
  code, are missing;
- **what the model was made from**: the data themselves are missing, and a description would not
  help.

Each row shows what `owlint verdict` reports for the same files.
"""


def disagreement_page(report: str, name: str, real: str) -> str:
    """docs/disagreement.md, from the verdicts about one release."""
    found = json.loads(report)['releases'][0]['definitions']
    asked = [item for item in found if item['axes']['license']]
    passed = sum(item['axes']['license'] == 'met' for item in asked)
    words = f'all {len(asked)}' if passed == len(asked) else f'{passed} of {len(asked)}'
    lines = [
        _SEED.format(name=name, real=real, passed=words).replace(
            f'{words} of the definitions', f'{words} definitions'
        ),
        '| Definition | License | Information | What is missing |',
        '| --- | --- | --- | --- |',
    ]
    for verdict in found:
        if verdict['id'] not in DEFINITIONS:
            continue
        missing = [
            f'`{item["id"]}` {item["title"]}'
            for item in verdict['criteria']
            if item['counts'] and item['status'] != 'met'
        ]
        label = f' ({verdict["label"]})' if verdict.get('label') else ''
        lines.append(
            f'| {verdict["title"]} {verdict["version"]}{label} '
            f'| {verdict["axes"]["license"] or "not asked"} '
            f'| {verdict["axes"]["information"] or "not asked"} '
            f'| {_cell(", ".join(missing)) or "nothing"} |'
        )
    lines += ['', '## Why', '']
    for verdict in found:
        if verdict['id'] in DEFINITIONS:
            about = load_definition(verdict['id']).get('about', '')
            if about:
                lines.append(f'- **{verdict["title"]}**: {about}')
    lines += [
        '',
        'The opposite case is `rail-complete`, modeled on BLOOM: nearly everything is described '
        'and published, under a license with a list of prohibited uses. It passes the half that '
        'this release fails, and fails the half that this release passes '
        '([matrix](definitions.md#ten-releases-side-by-side)).',
        '',
    ]
    return '\n'.join(lines)
