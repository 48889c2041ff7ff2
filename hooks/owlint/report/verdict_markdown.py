"""Verdicts as Markdown, for a pull request comment."""

from __future__ import annotations

from owlint.report.verdict_text import AXES, named, sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.commands.verdict import Judged


def render(judged: list[Judged], *, verbose: bool, quiet: bool, color: bool) -> str:
    """A sentence for each verdict, and its criteria in a table unless quiet."""
    from owlint.report.markdown import escape as cell

    lines: list[str] = []
    for one in judged:
        for verdict in one.verdicts:
            lines += [f'**{cell(named(one.path))}** {cell(sentence(verdict))}', '']
            if quiet:
                continue
            lines += ['| Criterion | Status | Evidence |', '| --- | --- | --- |']
            for axis, title in AXES:
                items = [item for item in verdict.criteria if item.axis == axis]
                if items:
                    lines.append(f'| **{title}** | | |')
                for item in items:
                    places = '<br>'.join(
                        cell(f'{evidence.path}:{evidence.line}' if evidence.line else evidence.path)
                        for evidence in item.evidence[:3]
                    )
                    note = cell(item.note) if item.note and item.status != 'met' else ''
                    text = '<br>'.join(part for part in (note, places) if part)
                    counts = '' if item.counts else ' (does not count)'
                    lines.append(
                        f'| {item.id} {cell(item.title)}{counts} | {item.status} | {text} |'
                    )
            lines.append('')
    return '\n'.join(lines)
