"""Verdicts as Markdown, for a pull request comment."""

from __future__ import annotations

from owlint.report.context import Context
from owlint.report.findings.markdown import escape
from owlint.report.verdicts.table import (
    doubts,
    licenses_of,
    outcome,
    reasons,
    said_by_places,
    shortened,
    some_of,
)
from owlint.report.verdicts.text import AXES, MEANING, named, sentence
from owlint.result import Judged

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.answers import LicenseAnswers
    from owlint_rules.definitions.verdict import Verdict
    from owlint_rules.model.evidence import Evidence


def render(judged: list[Judged], context: Context) -> str:
    """A sentence for each verdict and its criteria in a table; or one matrix of all releases."""
    lines: list[str] = []
    if context.matrix:
        lines += [*matrix_lines(judged), '']
        if not context.verbose:
            for license, names in licenses_of(judged):
                lines += _answers(license, some_of(names))
        if context.skipped:
            lines += ['Not judged:', '']
            lines += [f'- {escape(path)}: {escape(why)}' for path, why in context.skipped] + ['']
        if not context.verbose:
            return '\n'.join(lines)
    for one in judged:
        rest = []
        for verdict in one.verdicts:
            if context.verbose or context.quiet or verdict.id in one.detailed:
                lines += [f'**{escape(named(one.name))}** {escape(sentence(verdict))}', '']
                if not context.quiet:
                    lines += [*_criteria(verdict), '']
            else:
                rest.append(verdict)
        if rest:
            lines += [*_table(rest), '', *_terms(one)]
        elif not context.quiet:
            texts = [f'[{escape(it.title)}]({it.link})' for it in one.licenses if it.link]
            lines += [f'Text of {", ".join(texts)}', ''] if texts else []
    return '\n'.join(lines)


def _criteria(verdict: Verdict) -> list[str]:
    lines = ['| Criterion | Status | Evidence |', '| --- | --- | --- |']
    for axis, title in AXES:
        items = [item for item in verdict.criteria if item.axis == axis]
        if items:
            met = axis == 'information' and any(item.status == 'met' for item in items)
            lines.append(f'| **{title}** | | {MEANING if met else ""} |')
        for item in items:
            places = '<br>'.join(map(_place, item.evidence[:3]))
            told = item.status != 'met' and not said_by_places(item)
            note = escape(item.note) if told else ''
            step = f'Next: {escape(item.next_step)}' if item.next_step and item.counts else ''
            text = '<br>'.join(part for part in (note, places, step) if part)
            counts = '' if item.counts else ' (does not count)'
            lines.append(f'| {item.id} {escape(item.title)}{counts} | {item.status} | {text} |')
    return lines


def _place(evidence: Evidence) -> str:
    place = f'{evidence.path}:{evidence.line}' if evidence.line else evidence.path
    return f'{escape(place)} {escape(evidence.text)}'.rstrip()


def _table(verdicts: list[Verdict]) -> list[str]:
    """The definitions that are not shown in detail."""
    lines = [
        '| Definition | License | Information | Not met, or not shown |',
        '| --- | --- | --- | --- |',
    ]
    for verdict in verdicts:
        label = outcome(verdict)
        behind = '' if label == verdict.status else f'{escape(label)}. '
        lines.append(
            f'| {escape(verdict.title)} {escape(verdict.version)} '
            f'| {verdict.axis_status("license") or "-"} '
            f'| {verdict.axis_status("information") or "-"} '
            f'| {behind}{_plain(reasons(verdict))} |'
        )
    return lines


def matrix_lines(judged: list[Judged]) -> list[str]:
    """All releases and definitions as one table with a column for each state."""
    states = ('met', 'not met', 'no evidence', 'undecided')
    lines = [
        '| Release | Met | Not met | No evidence | Undecided |',
        '| --- | --- | --- | --- | --- |',
    ]
    for one in judged:
        cells = [
            ', '.join(_named(verdict) for verdict in one.verdicts if verdict.status == state) or '-'
            for state in states
        ]
        lines.append(f'| {escape(one.title)} | ' + ' | '.join(cells) + ' |')
    return lines


def _named(verdict: Verdict) -> str:
    """A definition by its short name, with the label that it gives and the criteria behind it."""
    label = outcome(verdict)
    label = '' if label == verdict.status else f' {escape(label)}'
    names = shortened([item.id for item in verdict.unmet() if item.status == verdict.status])
    return f'{escape(verdict.short)}{label}' + (f' ({escape(names)})' if names else '')


def _terms(one: Judged) -> list[str]:
    """What the licenses found answer, and what stays undecided."""
    lines = [line for license in one.licenses for line in _answers(license)]
    found = doubts(one, 'undecided')
    if found:
        lines += ['**What stays undecided**', '']
        for doubt in found:
            ids = escape(shortened(doubt.ids))
            lines.append(f'- {escape(doubt.note)} (for {doubt.who}: {ids})')
        lines.append('')
    return lines


def _answers(license: LicenseAnswers, whose: str = '') -> list[str]:
    title = escape(license.title)
    title = f'[{title}]({license.link})' if license.link else title
    but = f' ({escape(license.doubt)})' if license.doubt else ''
    lines = [f'| {title}{but} | {escape(whose)} |', '| --- | --- |']
    lines += [f'| {question} | {escape(answer)} |' for question, answer in license.answers]
    return [*lines, '']


def _plain(text: str) -> str:
    """Escaped, with the colons that follow a word of ours left as they are."""
    return escape(text).replace('\\: ', ': ')
