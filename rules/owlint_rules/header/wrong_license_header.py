"""A source file states another license than the configured one.

## What it does
Reports source files that state a license other than the configured one. The order of an
expression's parts and the old names of the GNU licenses make no difference; several
license lines are combined. Older license wording is compared if it names a license,
with low confidence.

## Why it matters
A file under other terms changes what users may do with the whole: GPL code in an
Apache-2.0 release binds whoever passes it on (GPL 3.0, section 5.c), and a file under a
vendor's license keeps that vendor's conditions.

## Example
```python
# SPDX-License-Identifier: GPL-3.0-only
```
with `license = "Apache-2.0"` in the configuration.

## Use instead
State it: keep the header and name the file in `exclude`, or remove the file, or
ask its author. Correct the header only when it was wrong.

## Fix safety
No fix: owlint never replaces a license that somebody wrote.

## Options
- `header.license`: the SPDX expression that the files are under; without it, the rule
  is off.
- `header.paths`, `header.exclude`: globs of the files to compare.

## References
- https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.header._scope import LICENSE_TAG, configured, in_scope, own_tags, stated
from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import SourceHeader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.names.expression import Expression


CODE = 'OWL302'
SEVERITY = WARNING
WHY = 'the file contradicts the configuration, and either may be right'
OPTIONS: dict[str, str] = {
    'header.license': 'SPDX expression that the files are under',
    'header.paths': 'globs of files that are compared',
    'header.exclude': 'globs of files that are not',
}

_HELP = (
    'Name the file in `exclude` of the `[header]` table if it really is under other terms; '
    'otherwise correct the header.'
)


def check(header: SourceHeader, options: Options) -> Iterator[Finding]:
    """At most one finding, at the first license that differs."""
    wanted = configured(options, 'license')
    if not wanted or not in_scope(header, options):
        return
    from owlint_rules.licenses.names.expression import parse_expression

    right = parse_expression(wanted)
    if not right.parses:
        return
    values = [value for value in stated(header, LICENSE_TAG) if value]
    if values:
        yield from _compare(header, values, wanted, right)
    elif header.long_form is not None and header.own_counts:
        yield from _compare_words(header, wanted, right)


def _compare(
    header: SourceHeader, values: list[str], wanted: str, right: Expression
) -> Iterator[Finding]:
    from owlint_rules.licenses.names.expression import parse_expression

    each = [parse_expression(value) for value in values]
    if not all(expression.valid for expression in each):
        # first it has to be a license at all
        return
    together = parse_expression(' AND '.join(f'({value})' for value in dict.fromkeys(values)))
    if together.same_as(right):
        return
    shown = list(dict.fromkeys(values))
    # AND binds closer than OR: an alternative beside another line keeps its brackets
    alone = len(shown) == 1
    said = ' AND '.join(one if alone or ' OR ' not in one.upper() else f'({one})' for one in shown)
    place, source = header.span(0), f'`{header.elsewhere_path}`'
    tags = own_tags(header, LICENSE_TAG) if header.own_counts else []
    for tag in tags:
        if not parse_expression(tag.value).same_as(right):
            place, source = header.span(tag.start, tag.end), 'the header'
            break
    yield Finding(f'{source} says `{said}`, the configuration `{wanted}`', place, help=_HELP)


def _compare_words(header: SourceHeader, wanted: str, right: Expression) -> Iterator[Finding]:
    from owlint_rules.header.long_form import OTHER, may_be

    found = header.long_form
    assert found is not None
    if any(may_be(found, name) for name in (*right.ids, wanted)):
        return
    if found.name == OTHER:
        said = f'terms of its own (`{found.text}`)'
    else:
        said = f'{found.name} in its own words'
    message = f'the head comment states {said}; the configuration says `{wanted}`'
    yield Finding(message, header.span(found.start, found.end), help=_HELP, confidence='low')
