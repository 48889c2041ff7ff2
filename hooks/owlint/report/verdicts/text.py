"""Verdicts for the terminal: what the license allows and what information is there, apart."""

from __future__ import annotations

from collections.abc import Iterator

from owlint.report.color import paint
from owlint.report.context import Context
from owlint.report.verdicts.table import (
    LEGEND,
    SHORT,
    by_id,
    cell,
    definitions_of,
    doubts,
    licenses_of,
    outcome,
    reasons,
    said_by_places,
    shortened,
    some_of,
)
from owlint.result import Judged
from owlint.strings import shown_path, visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.answers import LicenseAnswers
    from owlint_rules.definitions.verdict import CriterionResult, Verdict

AXES = (('license', 'What the license allows'), ('information', 'What information is there'))
#: What "met" says about information, wherever it is shown.
MEANING = 'met: evidence was found; its accuracy is not checked'
_STYLE = {'met': 'good', 'not met': 'error', 'no evidence': 'warning', 'undecided': 'info'}
#: Lines of the matrix are no longer, unless a name is.
_WIDTH = 100


def render(judged: list[Judged], context: Context) -> str:
    """All verdicts, release by release, or one matrix of all releases and definitions."""
    verbose, quiet, color = context.verbose, context.quiet, context.color
    lines: list[str] = []
    if context.matrix:
        lines.extend(_matrix(judged, quiet=quiet, color=color))
        if not quiet and not verbose:
            for license, names in licenses_of(judged):
                lines += _answers(license, some_of(list(map(shown_path, names))), color=color)
        if context.skipped and not quiet:
            lines += ['', 'Not judged:']
            lines += [f'  {shown_path(path)}: {why}' for path, why in context.skipped]
        if not verbose:
            return '\n'.join(lines) + '\n'
    for one in judged:
        rest = []
        if not quiet and len(one.lacks) > 1:
            # a folder that a person named and that may be no release at all
            lines.append(f'{shown_path(one.name)}: found {_listed(one.found)}; no {_without(one)}')
        for verdict in one.verdicts:
            if quiet:
                lines.append(_sentence(one, verdict, color=color))
            elif verbose or verdict.id in one.detailed:
                if lines:
                    lines.append('')
                lines.extend(_criteria(one, verdict, verbose=verbose, color=color))
                lines.append(_sentence(one, verdict, color=color))
            else:
                rest.append(verdict)
        if rest:
            lines.append('')
            lines.extend(_table(one, rest, color=color))
        if not quiet and rest:
            for license in one.licenses:
                lines.extend(_answers(license, shown_path(one.name), color=color))
            lines.extend(_undecided(one, color=color))
        elif not quiet:
            texts = [license for license in one.licenses if license.link]
            lines += [f'Text of {license.title}: {license.link}' for license in texts]
        if one.suppressed and not quiet:
            lines.extend(_suppressed(one))
    return '\n'.join(lines) + '\n'


def _table(one: Judged, verdicts: list[Verdict], *, color: bool) -> Iterator[str]:
    """The definitions that are not shown in detail, a line each, the two axes apart."""
    titles = [f'{verdict.title} ({verdict.id})' for verdict in verdicts]
    width = max(map(len, titles))
    head = f'{"Definition":<{width}}  {"License":<12}{"Information":<13}Not met, or not shown'
    yield paint(f'{shown_path(one.name)}: other definitions', 'path', color)
    yield '  ' + head
    for title, verdict in zip(titles, verdicts, strict=True):
        parts = []
        for axis, room in (('license', 12), ('information', 13)):
            state = verdict.axis_status(axis)
            parts.append(
                paint(f'{state:<{room}}', _STYLE[state], color) if state else f'{"-":<{room}}'
            )
        label = outcome(verdict)
        known = '' if label == verdict.status else f'{label}. '
        yield f'  {title:<{width}}  {"".join(parts)}{known}{reasons(verdict)}'.rstrip()
    yield '  (owlint verdict --definition ID shows one of them criterion by criterion)'


def _matrix(judged: list[Judged], *, quiet: bool, color: bool) -> Iterator[str]:
    """Releases and definitions in blocks of columns, then the criteria behind each cell."""
    width = max([len('Release'), *(len(shown_path(one.name)) for one in judged)])
    for names in _blocks([name for name, _ in definitions_of(judged)], _WIDTH - width):
        yield f'{"Release":<{width}}  ' + '  '.join(names)
        for one in judged:
            verdicts = by_id(one)
            cells = []
            for name in names:
                verdict = verdicts.get(name)
                word = SHORT[verdict.status] if verdict is not None else '-'
                style = _STYLE[verdict.status] if verdict is not None else 'faint'
                cells.append(paint(f'{word:<{len(name)}}', style, color))
            yield f'{shown_path(one.name):<{width}}  {"  ".join(cells)}'.rstrip()
        yield ''
    yield LEGEND
    for one in () if quiet else judged:
        yield ''
        yield paint(shown_path(one.name), 'path', color)
        for verdict in one.verdicts:
            yield f'  {verdict.id:<14}  {cell(verdict)}'


def _blocks(names: list[str], width: int) -> list[list[str]]:
    """Columns in blocks that a line has room for, one column at least in each."""
    blocks: list[list[str]] = []
    room = 0
    for name in names:
        room -= len(name) + 2
        if room < 0:
            blocks.append([])
            room = width - len(name) - 2
        blocks[-1].append(name)
    return blocks


def _criteria(one: Judged, verdict: Verdict, *, verbose: bool, color: bool) -> Iterator[str]:
    claimed = ', claimed' if verdict.id in one.claims else ''
    head = f'{shown_path(one.name)}: {verdict.title} ({verdict.version}{claimed})'
    yield paint(head, 'path', color)
    for axis, title in AXES:
        items = [item for item in verdict.criteria if item.axis == axis]
        items = [
            item for item in items if verbose or item.counts or item.status == 'met' or item.note
        ]
        if items:
            yield f'  {title}'
            if axis == 'information' and any(item.status == 'met' for item in items):
                yield f'    ({MEANING})'
            for item in items:
                yield from _criterion(item, verbose=verbose, color=color)


def _criterion(item: CriterionResult, *, verbose: bool, color: bool) -> Iterator[str]:
    status = paint(f'{item.status:<12}', _STYLE[item.status], color)
    title = item.title if item.counts else f'{item.title} (does not count)'
    yield f'    {status}{item.id:<7} {title}'
    if verbose:
        yield f'                {visible(item.question)} [{item.source}]'
    told = verbose or item.status != 'met' or not item.evidence
    if item.note and told and not said_by_places(item):
        yield f'                {visible(item.note)}'
    shown = item.evidence if verbose else item.evidence[:2]
    for evidence in shown:
        place = shown_path(evidence.path) + (f':{evidence.line}' if evidence.line else '')
        yield paint(f'                - {place}  {visible(evidence.text)}', 'faint', color)
    if len(item.evidence) > len(shown):
        yield f'                - and {len(item.evidence) - len(shown)} more (--verbose)'
    if item.next_step and item.counts:
        yield f'                next: {item.next_step}'


def _listed(words: list[str]) -> str:
    return ', '.join(map(shown_path, words)) or 'nothing that speaks of a model'


def _without(one: Judged) -> str:
    return ', no '.join(word.removeprefix('a ') for word in one.lacks)


def named(path: str) -> str:
    """How a sentence about a release begins."""
    return 'This release' if path == '.' else shown_path(path)


def sentence(verdict: Verdict) -> str:
    """A verdict in one sentence; never with "open" as a word of its own."""
    if 'class' in verdict.extra and verdict.status != 'met':
        return _classified(verdict)
    label = verdict.extra.get('label')
    if isinstance(label, str) and 'class' not in verdict.extra:
        behind = reasons(verdict)
        return f'has the label {label} of {verdict.title}' + (f': {behind}' if behind else '')
    if verdict.status == 'met':
        return f'{verdict.extra.get("words", "meets")} {verdict.title}'
    parts = []
    words = (('not met', 'fails'), ('no evidence', 'no evidence for'), ('undecided', 'undecided:'))
    for state, word in words:
        names = verdict.ids(state)
        if names:
            parts.append(f'{word} {", ".join(names)}')
    opening = {
        'not met': 'does not meet',
        'no evidence': 'is not shown to meet',
        'undecided': 'may meet',
    }[verdict.status]
    return f'{opening} {verdict.title}: {"; ".join(parts)}'


def _classified(verdict: Verdict) -> str:
    """The sentence for a definition with classes (the Model Openness Framework)."""
    level = verdict.extra['class']
    progress = verdict.extra.get('progress')
    shares = []
    if isinstance(progress, dict):
        shares = [
            f'class {roman} {progress.get(number, 0):.0f} %'
            for number, roman in (('3', 'III'), ('2', 'II'), ('1', 'I'))
        ]
    label = verdict.extra.get('label') or 'unclassified'
    words = f'is {label}' if level else 'is in no class'
    return f'{words} of {verdict.title}' + (f' ({", ".join(shares)})' if shares else '')


def _sentence(one: Judged, verdict: Verdict, *, color: bool) -> str:
    claimed = ' (claimed)' if verdict.id in one.claims else ''
    text = f'{named(one.name)} {sentence(verdict)}{claimed}'
    return paint(text, _STYLE[verdict.status], color)


def _answers(license: LicenseAnswers, whose: str, *, color: bool) -> Iterator[str]:
    """What a license answers to the questions that people ask first."""
    yield ''
    yield paint(f'{whose}: {license.title}', 'path', color)
    if license.doubt:
        yield f'  ({visible(license.doubt)})'
    for question, answer in license.answers:
        yield f'  {question}  {visible(answer)}'
    if license.link:
        yield f'  Text: {license.link}'


def _undecided(one: Judged, *, color: bool) -> Iterator[str]:
    """What a person must still decide, each doubt once, and who could."""
    found = doubts(one, 'undecided')
    if found:
        yield ''
        yield paint(f'{shown_path(one.name)}: what stays undecided', 'path', color)
    for doubt in found:
        yield f'  {visible(doubt.note)}'
        yield f'    for {doubt.who}: {shortened(doubt.ids)}'


def _suppressed(one: Judged) -> Iterator[str]:
    yield f'{shown_path(one.name)}: suppressed findings, which change no verdict:'
    for finding in one.suppressed:
        reason = visible(finding.reason) or 'no reason given'
        place = f'{shown_path(finding.path)}:{finding.line}'
        yield f'    {place}: {finding.code} {finding.name} ({reason})'
