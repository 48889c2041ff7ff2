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

owlint judges a release against definitions that others wrote. Each is a file of questions in
`rules/owlint_rules/definitions/`, with its version and source; `owlint explain ID` prints one, and
`owlint explain` with a criterion says what answers it. A definition of your own is one more file
(see [verdicts](verdicts.md#definitions-of-your-own)).

*decided*: from the files and the license records. *asked for*: owlint sees whether there is
evidence; whether it is true and enough is for a person. *beyond checking*: no file can show it, and
it never counts.
"""

_MATRIX = """\
## Ten releases, side by side

`owlint verdict --all` about ten fixtures, each modeled on a well-known release by its license, its
files and what its card says. The names are those of the fixtures; a fixture stands for the kind of
release, and says nothing about the real one that may have changed since. Requirement 8 of the Open
Weights Definition is read leniently.
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

People who call the same release open and not open rarely read different files. They ask different
things. This page takes one fixture, `{name}`, modeled on {real}: weights under a
permissive license, an architecture anybody can run, and not a word on the data or the code that
trained it.

The license passes everywhere: {passed} of the definitions below that ask about it are content with
it. What parts them is what they take for the thing that must be free:

- **the weights**: then the release has all that is asked for, because weights are what people run,
  change and pass on;
- **what a person needs to study and change the model**: then a description of data and training,
  and the code, are missing;
- **what the model was made from**: then the data themselves are missing, and a description would
  not help.

Each row is what `owlint verdict` says about the same files.
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
        'and given out, under a license with a list of uses that it does not allow. It passes '
        'the half that this release fails, and fails the half that this release passes '
        '([matrix](definitions.md#ten-releases-side-by-side)).',
        '',
    ]
    return '\n'.join(lines)
