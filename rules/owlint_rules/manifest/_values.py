"""What is wrong with one stated license, apart from the format it is stated in. No rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.definitions.mof_license import spdx_id
from owlint_rules.licenses.names.expression import CASE, DEPRECATED, UNKNOWN, parse_expression
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.reading import (
    EXPRESSION,
    FREE,
    ID,
    NO_LICENSE,
    URL,
    statements_of,
)
from owlint_rules.text import cut, shown
from owlint_rules.vocab.spdx_ids import SPDX_IDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.names.expression import Fault
    from owlint_rules.statements.manifests.reading import Statement


class ValueFault:
    """A fault of a value: message, the stretch of it (counted in its text), and the right text.

    ``right`` is the whole value as it should be written, '' when nobody can be sure.
    """

    __slots__ = ('certain', 'end', 'message', 'right', 'start')

    def __init__(
        self, message: str, start: int, end: int, right: str = '', *, certain: bool = True
    ) -> None:
        self.message = message
        self.start = start
        self.end = end
        self.right = right
        self.certain = certain


def spdx_statements(manifest: Manifest) -> Iterator[Statement]:
    """The statements whose values should be SPDX identifiers or expressions."""
    if manifest.format == 'mof':  # has rules of its own
        return
    for statement in statements_of(manifest):
        if statement.kind in (EXPRESSION, ID, FREE) and not _has_own_word(manifest, statement):
            yield statement


def _has_own_word(manifest: Manifest, statement: Statement) -> bool:
    """Values that mean something in one format alone; other rules look at these."""
    value = statement.value
    if manifest.format == 'package-json':
        return value.lower() in ('unlicensed', 'unlicense') or value.upper().startswith(
            'SEE LICENSE IN '
        )
    return False


def unknown(statement: Statement, *, hints: bool = True) -> ValueFault | None:
    """Why a value is not what SPDX writes, None when it is fine or only deprecated.

    ``hints`` False leaves out the nearest identifier, which takes some milliseconds to find.
    """
    value = statement.value
    if value in SPDX_IDS:
        return None
    if not value:
        return ValueFault('the license is empty', 0, 0)
    expression = parse_expression(value)
    if statement.kind == ID and (' ' in value or '(' in value) and expression.valid:
        return None  # an expression in the place of an identifier is for the format's rule
    if expression.valid:
        faults = [fault for fault in expression.faults if fault.kind == CASE]
        if not faults:
            return None
        right = _corrected(value, faults)
        what = f'`{shown(value)}` is written `{shown(right)}` in SPDX'
        return ValueFault(what, faults[0].start, faults[0].end, right)
    known = spdx_id(value)
    if known:
        return ValueFault(
            f'`{shown(value)}` is not an SPDX identifier; write it `{known}`', 0, len(value), known
        )
    fault = next(fault for fault in expression.faults if fault.kind not in (CASE, DEPRECATED))
    if value.lower() in NO_LICENSE:
        return ValueFault(f'`{shown(value)}` names no license', 0, len(value))
    if not _has_operator(value) and (' ' in value or len(value) > 100):
        joined = '; several are joined with AND (all of them) or OR (a choice)'
        hint = joined if ',' in value or ';' in value or '|' in value else ''
        return ValueFault(
            f'`{shown(value)}` is not an SPDX identifier or expression{hint}', 0, len(value)
        )
    told = fault.kind != UNKNOWN or 'did you mean' in fault.message
    hint = '' if told or not hints else _nearest(value)
    return ValueFault(cut(fault.message, 300) + hint, fault.start, fault.end)


def _has_operator(value: str) -> bool:
    words = value[:4_000].lower().replace('(', ' ').replace(')', ' ').split()
    return any(word in ('and', 'or', 'with') for word in words)


def _nearest(value: str) -> str:
    """The identifier that a single misspelt word is closest to, for a message only."""
    if len(value) > 40 or ' ' in value:
        return ''
    from owlint_rules.licenses.facts.lookup import FAMILIES, find
    from owlint_rules.vocab.spdx_ids import DEPRECATED_SPDX_IDS, SPDX_BY_LOWER

    lower = value.lower()
    if lower in FAMILIES:
        return f'; what it leaves open: {FAMILIES[lower][0]}'
    of_it = re.compile(rf'{re.escape(lower)}-[0-9][0-9.]*(?:-only)?')
    versions = [
        name
        for key, name in SPDX_BY_LOWER.items()
        if of_it.fullmatch(key) and name not in DEPRECATED_SPDX_IDS
    ]
    if versions:
        return f'; it leaves the version open: {_listed(sorted(versions))}'
    record = find(value)
    if record is not None:
        listed = [name for name in record.spdx_ids if name in SPDX_IDS]
        named = [name for name in record.spdx_ids if name.startswith('LicenseRef-')]
        if not listed:
            return f'; ScanCode names these terms `{named[0]}`' if len(named) == 1 else ''
    from owlint_rules.licenses.names.plain_name import misspelled

    near = SPDX_BY_LOWER.get(misspelled(value, SPDX_BY_LOWER), '')
    return f'; the nearest identifier is `{near}`' if near else ''


def _listed(names: list[str]) -> str:
    return f'`{names[0]}`' + (f' … `{names[-1]}`' if len(names) > 1 else '')


def _corrected(value: str, faults: list[Fault]) -> str:
    for fault in sorted(faults, key=lambda fault: -fault.start):
        value = value[: fault.start] + fault.replacement + value[fault.end :]
    return value


def deprecated(statement: Statement) -> Iterator[ValueFault]:
    """The deprecated identifiers in a value that is otherwise right."""
    value = statement.value
    if statement.kind == URL:
        yield from _deprecated_address(value)
        return
    expression = parse_expression(value)
    if not expression.valid or any(fault.kind == CASE for fault in expression.faults):
        return
    for fault in expression.faults:
        if fault.kind != DEPRECATED:
            continue
        new = fault.replacement
        # `-only` is a guess: the old name leaves open what the author meant
        fits = bool(new) and not new.endswith('-only')
        if ' ' in new and (statement.kind == ID or len(expression.ids) > 1):
            fits = False
        right = value[: fault.start] + new + value[fault.end :] if fits else ''
        yield ValueFault(fault.message, fault.start, fault.end, right)


def _deprecated_address(value: str) -> Iterator[ValueFault]:
    """The same of an address on spdx.org."""
    from owlint_rules.licenses.names.expression import successor
    from owlint_rules.vocab.spdx_ids import DEPRECATED_SPDX_IDS

    head, _, page = value.partition('://spdx.org/licenses/')
    name = page.removesuffix('.html').removesuffix('.json')
    if head not in ('http', 'https') or name not in DEPRECATED_SPDX_IDS:
        return
    message = next(fault.message for fault in parse_expression(name).faults)
    new = successor(name)
    start = len(value) - len(page)
    right = '' if not new or ' ' in new or new.endswith('-only') else value.replace(page, new)
    yield ValueFault(message, start, start + len(name), right)
