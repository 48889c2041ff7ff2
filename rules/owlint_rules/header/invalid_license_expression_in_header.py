"""The license line of a source file is not a valid SPDX license expression.

## What it does
Checks each `SPDX-License-Identifier` value and reports expressions that do not parse,
names on no SPDX list (any `LicenseRef-…` and `AdditionRef-…` is accepted), names in the
wrong case, operators in lower case, and deprecated identifiers. A `<file>.license` next
to a file is read like a header of that file; a REUSE.toml or dep5 file that states the
license of several files is reported once, as are its misspelled keys.

## Why it matters
License scanners parse this line; a value they cannot parse counts as no license. SPDX
specification 3.0.1, annex B, is the grammar. `GPL-3.0` was deprecated because it leaves
open whether later versions are allowed.

## Example
```python
# SPDX-License-Identifier: apache-2.0
```

## Use instead
```python
# SPDX-License-Identifier: Apache-2.0
```

## Fix safety
Safe for a name or operator in the wrong case: the meaning is the same. No fix for
anything else: only the author knows which license was meant.

## Options
- `header.exclude`: globs of files to exclude.

## References
- https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/
- https://spdx.org/licenses/
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.header._scope import COPYRIGHT_TAG, LICENSE_TAG, excluded, own_tags
from owlint_rules.lazy import lazy
from owlint_rules.model.finding import ERROR, SAFE, WARNING, Edit, Finding, Fix
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import SourceHeader
from owlint_rules.text import only_within

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.names.expression import Fault


#: The keys of the files that say what other files are under.
_KEYS = {
    'REUSE.toml': ('version', 'path', 'precedence', LICENSE_TAG, COPYRIGHT_TAG),
    'dep5': (
        'Files',
        'Copyright',
        'License',
        'Format',
        'Source',
        'Upstream-Name',
        'Upstream-Contact',
        'Comment',
        'Disclaimer',
    ),
}
_KEY = lazy(r'^([A-Za-z][A-Za-z-]{2,40})[ \t]*[=:]', re.MULTILINE)

CODE = 'OWL303'
SEVERITY = ERROR
WHY = 'no tool can read which license the file is under'
FIX = SAFE
OPTIONS: dict[str, str] = {'header.exclude': 'globs of files that are left out'}


def check(header: SourceHeader, options: Options) -> Iterator[Finding]:
    """One finding for each fault, at the faulty part of the expression."""
    if excluded(header, options):
        return
    yield from _misspelled(header)
    for tag in own_tags(header, LICENSE_TAG):
        for fault in _faults(tag.value):
            start = tag.start + fault.start
            end = tag.start + fault.end
            yield Finding(
                fault.message,
                header.span(start, end),
                severity=WARNING if fault.kind in ('case', 'deprecated') else ERROR,
                fixable=SAFE if fault.kind == 'case' else None,
                help=_help(fault),
                data=(start, end, fault.replacement),
            )
    for (name, value), place in zip(header.elsewhere, header.elsewhere_places, strict=True):
        if name != LICENSE_TAG or (
            place is None and not header.elsewhere_path.endswith('.license')
        ):
            continue
        for fault in _faults(value):
            yield Finding(
                fault.message if place else f'`{header.elsewhere_path}`: {fault.message}',
                place or header.span(0),
                severity=WARNING if fault.kind in ('case', 'deprecated') else ERROR,
                help=_help(fault, fixable=False),
            )


def _misspelled(header: SourceHeader) -> Iterator[Finding]:
    """Keys of a REUSE.toml or dep5 file that its readers pass over."""
    if header.name not in _KEYS:
        return
    for match in _KEY.finditer(header.text):
        key, known = match.group(1), _KEYS[header.name]
        right = only_within(key, known, 1 if len(key) < 7 else 2) if key not in known else ''
        if right:
            yield Finding(
                f'the key `{key}` is not one of {header.name}; did you mean `{right}`?',
                header.span(match.start(1), match.end(1)),
                severity=WARNING,
                help='Readers ignore a key that they do not know.',
            )


def _faults(value: str) -> list[Fault]:
    """What is wrong with an expression; when it does not parse, only why."""
    from owlint_rules.licenses.names.expression import parse_expression

    expression = parse_expression(value)
    if expression.parses:
        return expression.faults
    return expression.faults[-1:]


def _help(fault: Fault, *, fixable: bool = True) -> str:
    if fault.kind == 'case':
        return 'Run `owlint fix` to correct it.' if fixable else f'Write `{fault.replacement}`.'
    if fault.kind == 'deprecated':
        return 'Write the current identifier of the license that is meant.'
    return (
        'Write identifiers of https://spdx.org/licenses/, joined by AND, OR and WITH, or '
        '`LicenseRef-…`.'
    )


def fix(header: SourceHeader, finding: Finding, options: Options) -> Fix | None:
    """Correct the case of one name."""
    if finding.fixable is None or not finding.data or not finding.data[2]:
        return None
    start, end, text = finding.data
    return Fix(f'Write `{text}`', [Edit(start, end, text)])
