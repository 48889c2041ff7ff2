"""A release states a license but does not carry its text.

## What it does
Checks that the release contains the text of the license that the card, a manifest or
the configuration states for the weights. A text for other parts (`LICENSE-CODE`,
`train/LICENSE`) does not count. A file in a folder above, up to the repository's root,
counts if it contains exactly that license. In the layout `reuse`, every license that
the release states must have its text in `LICENSES/`.

## Why it matters
Most licenses grant their rights on the condition that the text is included: Apache-2.0
section 4(a), "give any other recipients of the Work or Derivative Works a copy of this
License", and the last sentence of MIT's permission. Of the permissively tagged models
on the Hub, 95.8 % lack the text (Jewitt et al., arXiv 2602.08816, 2026). With a tag
alone, nobody can read the terms in the release.

## Example
A folder with `README.md` (`license: apache-2.0`) and `model.safetensors`.

## Use instead
The same folder with a `LICENSE` file. `owlint fix` writes the standard text.

## Fix safety
Safe: adds a file and changes none. The text is the standard text, verified by its hash,
and only of the license that the release itself states. Licenses with a copyright line
(MIT, BSD, ISC ...) need `year` and `holder` from the configuration or the command line.
No fix if the terms of the base model do not allow the license, or a sentence, a gate or
a use policy of the release may limit it.

## Options
- `file`: name of the file that the fix writes, default `LICENSE` (for the weights alone
  `LICENSE-MODEL`, if `LICENSE` exists for other parts).
- `layout`: `reuse` requires `LICENSES/<id>.txt` for every stated license, as the REUSE
  specification does; `single` (the default) requires one file.

## References
- Open Weights Definition, requirement 3 to 7: they can only be read from terms
- REUSE specification 3.3: https://reuse.software/spec-3.3/
- arXiv 2602.08816
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.finding import SAFE, WARNING, Finding, Fix, NewFile
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import LicenseText, Release

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.statements.statement import Statement

CODE = 'OWL601'
SEVERITY = WARNING
WHY = 'the license is stated, but most licenses require their text'
FIX = SAFE
OPTIONS: dict[str, str] = {
    'file': 'The name of the file that the fix writes, default `LICENSE`.',
    'layout': '`reuse` for `LICENSES/<id>.txt`, `single` for one file.',
}
CHOICES = {'layout': ('single', 'reuse')}

#: Names of no license of which a text could be given.
_NO_LICENSE = frozenset({'unknown', 'unlicensed', 'proprietary', 'none'})


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding when the stated license has no text; in the layout `reuse` one for each."""
    reuse = options.rule(CODE).get('layout') == 'reuse'
    if not reuse and release.card is None and not release.weights and not release.licenses:
        # a manifest alone describes a model whose files are elsewhere
        return
    from owlint_rules.statements.headers import SOURCE as HEADER
    from owlint_rules.statements.weights import stated_licenses

    statements = [
        one
        for one in stated_licenses(release, options)
        # a weight file that is passed on alone carries its license in its header
        if one.name.lower() not in _NO_LICENSE and one.source != HEADER
    ]
    if reuse:
        yield from _reuse(release, options, statements)
        return
    if not statements or _is_there(release, options, statements):
        return
    first = statements[0]
    if _is_own(first):
        later = [one for one in statements if not _is_own(one)]
        if not later:
            yield Finding(
                'no license text in the release, although the tag is `other`',
                first.place,
                help='Add the license as a file named LICENSE.',
            )
            return
        first = later[0]
    yield _finding(release, options, first, statements)


def _is_there(release: Release, options: Options, statements: list[Statement]) -> bool:
    """Whether some file of the release, or above it, gives the terms of the weights."""
    from owlint_rules.statements.files import holds
    from owlint_rules.statements.statement import STATES
    from owlint_rules.statements.weights import weight_license_texts

    if any(one.carried for one in statements):
        return True
    if any(one.certainty == STATES for one in weight_license_texts(release, options)):
        return True
    keys = frozenset().union(*(one.keys for one in statements))
    others = [text for text in release.licenses if in_reuse_folder(text)]
    if not keys:
        return bool(others)
    # the general text of that license is there, whatever else is said of the weights
    general = [
        text
        for text in release.licenses
        if text.role == 'copyright'
        or (text.role == 'license' and not text.artifact and '/' not in release.inside(text.path))
    ]
    general = [text for text in general if not match_of(text).policy]
    if any(holds([text], keys) for text in general):
        return True
    return holds([*others, *release.above], keys)


def _is_own(one: Statement) -> bool:
    """Whether a statement only says: terms of our own."""
    return one.name == 'other' or (one.label and not one.keys)


def in_reuse_folder(text: LicenseText) -> bool:
    """Whether a text lies in the folder of the REUSE specification."""
    return '/LICENSES/' in '/' + text.path


def _finding(
    release: Release, options: Options, first: Statement, statements: list[Statement]
) -> Finding:
    problem, help_text = _why_not(release, options, first, statements)
    part = ' for the weights' if 'LICENSE' in release.files else ''
    message = f'the text of the license {first.name}{part} is missing'
    above = release.above[0] if release.above else None
    if above is not None:
        held = match_of(above).title or 'a text that owlint does not know'
        message += f'; {above.path} above it holds {held}'
    left_out = next((name for name in release.ignored if 'licen' in name.lower()), '')
    if left_out:
        message += f'; {left_out} is ignored by git'
    unstaged = next((name for name in release.untracked if 'licen' in name.lower()), '')
    if unstaged:
        message += f'; {unstaged} is not tracked yet: `git add {unstaged}`'
    policy = next((text.path for text in release.licenses if match_of(text).policy), '')
    if policy:
        message += f'; {policy} is its use policy, which grants nothing'
    if unstaged:
        problem, help_text = 'untracked', f'`git add {unstaged}`, so that it is committed.'
    elif left_out:
        problem, help_text = 'ignored', f'Let no line of .gitignore match {left_out}.'
    if not problem:
        help_text = f'`owlint fix` writes the standard text of {first.name}.'
    return Finding(
        message,
        first.place,
        fixable=None if problem else SAFE,
        help=help_text,
        data=(first.name, _file_name(release, options)),
    )


def _why_not(
    release: Release, options: Options, first: Statement, statements: list[Statement]
) -> tuple[str, str]:
    """Why the text cannot be inserted mechanically: (short reason or '', what to do)."""
    from owlint_rules.licenses.recognition.equivalence import may_agree
    from owlint_rules.licenses.texts.insert import insertion_problem
    from owlint_rules.statements.conflicts import conflict_with

    for one in statements:
        if one is first or _is_own(one) or may_agree(one.keys, first.keys):
            continue
        if one.name.lower() == first.name.lower():
            continue
        if one.where == first.where:
            return 'several', (
                'Several licenses are stated; add the text of each and say which part it covers.'
            )
        return 'several', f'{one.where} states {one.name}; let both say the same first.'
    conflict = conflict_with(first.name, release, options)
    return insertion_problem(first.name, options, conflict=conflict)


def _file_name(release: Release, options: Options) -> str:
    wanted = str(options.rule(CODE).get('file', 'LICENSE'))
    return 'LICENSE-MODEL' if wanted == 'LICENSE' and 'LICENSE' in release.files else wanted


def _reuse(release: Release, options: Options, statements: list[Statement]) -> Iterator[Finding]:
    """One finding for each stated license without its text in LICENSES/."""
    from owlint_rules.licenses.recognition.equivalence import keys_of
    from owlint_rules.licenses.texts.insert import insertion_problem, spdx_name
    from owlint_rules.statements.conflicts import conflict_with
    from owlint_rules.statements.files import holds

    parts = _of_parts(release, options)
    there = [text for text in release.licenses if in_reuse_folder(text)]
    done: set[str] = set()
    for one in (*statements, *parts):
        for name in _single_names(one.name):
            identifier = spdx_name(name)
            path = f'LICENSES/{identifier or "LicenseRef-" + name}.txt'
            if name == 'other' or path in done or path in release.files:
                continue
            if not identifier and (
                holds(there, keys_of(name)) or not re.fullmatch(r'[A-Za-z0-9.-]{1,60}', name)
            ):
                continue  # its text is there, or the name is one that OWL609 speaks of
            done.add(path)
            conflict = '' if one in parts else conflict_with(name, release, options)
            problem, help_text = insertion_problem(name, options, conflict=conflict)
            if problem == 'no text':
                help_text = f'Add its text as {path}.'
            elif not problem:
                help_text = f'`owlint fix` writes {path}.'
            yield Finding(
                f'{one.where} states the license {name}, and {path} is not there',
                one.place,
                fixable=None if problem else SAFE,
                help=help_text,
                data=(name, path),
            )


def _of_parts(release: Release, options: Options) -> list[Statement]:
    """What configuration, manifests and source headers state for other parts."""
    from owlint_rules.statements.manifests.artifacts import manifest_parts
    from owlint_rules.statements.settings import component_license, components, setting_place
    from owlint_rules.statements.statement import statement_at

    found = []
    for name in components(options):
        license_id = component_license(options, name)
        if license_id:
            place = setting_place(release, options, 'release', 'components', name, 'license')
            found.append(statement_at(license_id, place, f'[release.components.{name}]'))
    header = options.header.get('license')
    if isinstance(header, str) and header.strip():
        place = setting_place(release, options, 'header', 'license')
        found.append(statement_at(header.strip(), place, '[header] of the configuration'))
    found += [one for _, one in manifest_parts(release)]
    for source in release.headers:
        for tag in source.tags:
            if tag.name == 'SPDX-License-Identifier':
                place = source.span(tag.start, tag.end)
                found.append(statement_at(tag.value, place, source.path))
    return found


def _single_names(name: str) -> list[str]:
    """The licenses of an expression; the name itself when it is none."""
    if ' ' not in name.strip():
        return [name]
    from owlint_rules.licenses.names.expression import parse_expression

    expression = parse_expression(name)
    return list(dict.fromkeys(expression.ids)) if expression.valid else [name]


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
