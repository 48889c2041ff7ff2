"""Verdicts as one HTML page that needs nothing else: no network, no script, no font.

It reads on a phone, with a keyboard and with a screen reader, in light and
dark, and on paper: states are words and shapes before they are colors, tables
have captions and headings, and everything is in the page at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from owlint.report.context import Context
from owlint.report.verdicts.style import STYLE
from owlint.report.verdicts.table import by_id, definitions_of, outcome, reasons, said_by_places
from owlint.report.verdicts.text import AXES, named, sentence
from owlint.result import Judged
from owlint.strings import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.verdict import CriterionResult, Verdict

_CLASS = {'met': 'met', 'not met': 'not', 'no evidence': 'none', 'undecided': 'read'}
#: Shapes that tell the states apart without color; hidden from screen readers, which hear the word.
_SHAPE = {'met': '●', 'not met': '✕', 'no evidence': '○', 'undecided': '?'}


def render(judged: list[Judged], context: Context) -> str:
    """One page about all releases."""
    title = 'Verdicts' if len(judged) != 1 else f'Verdicts on {_text(named(judged[0].name))}'
    lines = [
        '<!doctype html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">",
        '<meta name="color-scheme" content="light dark">',
        f'<title>{title}</title>',
        f'<style>\n{STYLE}</style>',
        '</head>',
        '<body>',
        '<a class="skip" href="#verdicts">Skip to the verdicts</a>',
        '<header>',
        f'<h1>{title}</h1>',
        '<p>Each definition asks its own questions. What the license allows and what information '
        'is there are shown apart. “Met” about information means that something is there; whether '
        'it is true and enough is for a person to say.</p>',
        '</header>',
        '<main id="verdicts">',
    ]
    if context.matrix or len(judged) > 1:
        lines += _matrix(judged)
    for number, one in enumerate(judged):
        lines += _release(one, number, several=len(judged) > 1, quiet=context.quiet)
    lines += [
        '</main>',
        f'<footer>owlint {escape(context.version)}. No suppression, ignore or severity changes a '
        'verdict.</footer>',
        '</body>',
        '</html>',
    ]
    return '\n'.join(lines) + '\n'


def _text(text: str) -> str:
    return escape(visible(text))


def _state(state: str, words: str = '') -> str:
    shape = f'<span aria-hidden="true">{_SHAPE[state]}</span>'
    return f'<span class="state {_CLASS[state]}">{shape} {_text(words or state)}</span>'


def _anchor(number: int, verdict: Verdict) -> str:
    kept = ''.join(char if char.isalnum() else '-' for char in verdict.id)
    return f'r{number}-{kept}'


def _matrix(judged: list[Judged]) -> Iterator[str]:
    definitions = definitions_of(judged)
    yield '<div class="scroll" role="region" aria-label="All releases" tabindex="0"><table>'
    yield '<caption>All releases and all definitions</caption>'
    heads = ''.join(f'<th scope="col">{_text(title)}</th>' for _, title in definitions)
    yield f'<thead><tr><th scope="col">Release</th>{heads}</tr></thead><tbody>'
    for number, one in enumerate(judged):
        verdicts = by_id(one)
        cells = []
        for name, _ in definitions:
            verdict = verdicts.get(name)
            if verdict is None:
                cells.append('<td>not judged</td>')
                continue
            href = f'#{_anchor(number, verdict)}'
            found = _state(verdict.status, outcome(verdict))
            behind = f'<span class="behind">{_text(reasons(verdict))}</span>'
            cells.append(f'<td><a href="{href}">{found}</a>{behind}</td>')
        yield f'<tr><th scope="row">{_text(one.name)}</th>{"".join(cells)}</tr>'
    yield '</tbody></table></div>'


def _release(one: Judged, number: int, *, several: bool, quiet: bool) -> Iterator[str]:
    yield f'<section aria-labelledby="r{number}">'
    head = _text(one.name) if several else 'All definitions'
    yield f'<h2 id="r{number}">{head}</h2>'
    label = f'Definitions and {_text(named(one.name))}'
    yield f'<div class="scroll" role="region" aria-label="{label}" tabindex="0"><table>'
    yield '<caption>Each definition with its two halves and what stands against it</caption>'
    yield (
        '<thead><tr><th scope="col">Definition</th><th scope="col">License</th>'
        '<th scope="col">Information</th></tr></thead><tbody>'
    )
    for verdict in one.verdicts:
        cells = []
        for axis, _ in AXES:
            state = verdict.axis_status(axis)
            cells.append(f'<td>{_state(state) if state else "not asked"}</td>')
        found = outcome(verdict)
        behind = '' if found == verdict.status else f'{_text(found)}. '
        claimed = ' (claimed)' if verdict.id in one.claims else ''
        name = f'<a href="#{_anchor(number, verdict)}">{_text(verdict.title)}</a>'
        behind += _text(reasons(verdict))
        behind = f'<span class="behind">{behind}</span>' if behind else ''
        yield (
            f'<tr><th scope="row">{name} <span class="source">{_text(verdict.version)}{claimed}'
            f'</span>{behind}</th>{"".join(cells)}</tr>'
        )
    yield '</tbody></table></div>'
    if not quiet:
        for verdict in one.verdicts:
            yield from _verdict(one, verdict, number)
        if one.suppressed:
            yield from _suppressed(one)
    yield '</section>'


def _verdict(one: Judged, verdict: Verdict, number: int) -> Iterator[str]:
    anchor = _anchor(number, verdict)
    yield f'<article aria-labelledby="{anchor}">'
    yield f'<h3 id="{anchor}">{_text(verdict.title)}</h3>'
    claimed = ' The release claims it.' if verdict.id in one.claims else ''
    yield f'<p>{_state(verdict.status, outcome(verdict))}<br>'
    yield f'{_text(named(one.name))} {_text(sentence(verdict))}.{claimed}</p>'
    source = f'Version {_text(verdict.version)}. Source: {_text(verdict.source)}.'
    yield f'<p class="source">{source}</p>'
    stated = verdict.extra.get('stated')
    if stated:
        yield f'<p>Reproducibility factors stated: {_text(str(stated))}.</p>'
    for axis, title in AXES:
        counted = [item for item in verdict.criteria if item.axis == axis and item.counts]
        others = [item for item in verdict.criteria if item.axis == axis and not item.counts]
        if counted or others:
            yield f'<h4>{title}</h4>'
        yield from _criteria(counted)
        if others:
            yield f'<details><summary>{len(others)} more that do not count</summary>'
            yield from _criteria(others)
            yield '</details>'
    yield '</article>'


def _criteria(items: list[CriterionResult]) -> Iterator[str]:
    if not items:
        return
    yield '<ul class="criteria">'
    for item in items:
        yield f'<li class="edge-{_CLASS[item.status]}"><div class="row">{_state(item.status)}'
        yield f'<span class="title">{_text(item.title)}</span>'
        yield f'<span class="id">{_text(item.id)}</span></div>'
        yield f'<p class="ask">{_text(item.question)} [{_text(item.source)}]</p>'
        if item.note and not said_by_places(item):
            yield f'<p class="note">{_text(_sentence(item.note))}</p>'
        if item.evidence:
            yield '<ul class="places">'
            for evidence in item.evidence:
                place = evidence.path + (f':{evidence.line}' if evidence.line else '')
                yield f'<li><code>{_text(place)}</code> {_text(evidence.text)}</li>'
            yield '</ul>'
        if item.next_step and item.counts:
            yield f'<p class="next"><strong>Next:</strong> {_text(item.next_step)}</p>'
        yield '</li>'
    yield '</ul>'


def _sentence(text: str) -> str:
    """A note with a full stop; its first letter stays, since it may be the name of a license."""
    return text if text.endswith('.') else text + '.'


def _suppressed(one: Judged) -> Iterator[str]:
    yield '<h3>Suppressed findings, which change no verdict</h3><ul>'
    for finding in one.suppressed:
        reason = _text(finding.reason) or 'no reason given'
        yield (
            f'<li><code>{_text(finding.path)}:{finding.line}</code> {_text(finding.code)} '
            f'{_text(finding.name)} ({reason})</li>'
        )
    yield '</ul>'
