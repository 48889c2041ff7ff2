"""Verdicts as one HTML page that needs nothing else: no network, no script, no font.

It reads on a phone, with a keyboard and with a screen reader, in light and
dark, and on paper: states are words and shapes before they are colors, tables
have captions and headings, and everything is in the page at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from owlint.report.context import Context
from owlint.report.verdicts.style import STYLE
from owlint.report.verdicts.table import (
    doubts,
    outcome,
    reasons,
    said_by_places,
    shortened,
)
from owlint.report.verdicts.text import AXES, named, sentence
from owlint.result import Judged
from owlint.strings import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.verdict import CriterionResult, Verdict
    from owlint_rules.model.evidence import Evidence

#: Most places that are named beside a license or a doubt.
_MOST_PLACES = 4
_CLASS = {'met': 'met', 'not met': 'not', 'no evidence': 'none', 'undecided': 'read'}
#: Shapes that tell the states apart without color; hidden from screen readers, which hear the word.
_SHAPE = {'met': '●', 'not met': '✕', 'no evidence': '○', 'undecided': '?'}


def render(judged: list[Judged], context: Context) -> str:
    """One page about all releases."""
    title = 'Verdicts' if len(judged) != 1 else f'Verdicts on {_text(judged[0].title)}'
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
        'is there are shown apart. “Met” about information means that evidence was found; its '
        'accuracy is not checked.</p>',
        '</header>',
        '<main id="verdicts">',
    ]
    if context.matrix or len(judged) > 1:
        lines += _matrix(judged)
    for number, one in enumerate(judged):
        lines += _release(one, number, several=len(judged) > 1, quiet=context.quiet)
    if len(judged) > 1 and not context.quiet:
        lines += _questions(judged)
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
    """All releases with their verdicts as words that wrap, so that nothing is cut at any width."""
    yield '<h2 id="all">All releases and all definitions</h2><ul class="matrix">'
    for number, one in enumerate(judged):
        yield f'<li><a class="title" href="#r{number}">{_text(one.title)}</a><ul class="chips">'
        for verdict in one.verdicts:
            found = _state(verdict.status, outcome(verdict))
            href = f'#{_anchor(number, verdict)}'
            yield f'<li><a href="{href}">{_text(verdict.short)}</a> {found}</li>'
        yield '</ul></li>'
    yield '</ul>'


def _licenses(one: Judged) -> Iterator[str]:
    """What the licenses found answer, with a link to their texts."""
    if not one.licenses:
        yield '<p class="note">No license that owlint knows was found.</p>'
    for license in one.licenses:
        title = _text(license.title)
        if license.link:
            title = f'<a href="{escape(license.link)}" rel="noreferrer">{title}</a>'
        places = ', '.join(
            f'<code>{_text(place.path)}{f":{place.line}" if place.line else ""}</code>'
            for place in license.places[:_MOST_PLACES]
        )
        yield f'<div class="terms"><p><strong>{title}</strong> <span class="source">{places}</span>'
        yield '</p>'
        if license.doubt:
            yield f'<p class="note">{_text(_sentence(license.doubt))}</p>'
        yield '<dl>'
        for question, answer in license.answers:
            yield f'<dt>{_text(question)}</dt><dd>{_text(answer)}</dd>'
        yield '</dl></div>'


def _doubts(one: Judged, title: str, *states: str) -> Iterator[str]:
    """Each reason why criteria are not met, once; of what is undecided who could settle it."""
    found = doubts(one, *states)
    if found:
        yield f'<h3>{title}</h3><ul class="criteria">'
    for doubt in found:
        words = _text(_sentence(doubt.note))
        if len(states) > 1:
            words = f'{_state(doubt.status)} {words}'
        about = f'For {doubt.who}: ' if doubt.who else ''
        yield f'<li class="edge-{_CLASS[doubt.status]}">{words}'
        yield f' <span class="source">{_text(about)}{_text(shortened(doubt.ids))}</span>'
        yield from _places(doubt.places[:_MOST_PLACES])
        yield '</li>'
    if found:
        yield '</ul>'


def _places(evidence: Sequence[Evidence]) -> Iterator[str]:
    if evidence:
        yield '<ul class="places">'
        for one in evidence:
            place = one.path + (f':{one.line}' if one.line else '')
            yield f'<li><code>{_text(place)}</code> {_text(one.text)}</li>'
        yield '</ul>'


def _release(one: Judged, number: int, *, several: bool, quiet: bool) -> Iterator[str]:
    yield f'<section aria-labelledby="r{number}">'
    head = _text(one.title) if several else 'What the license allows'
    yield f'<h2 id="r{number}">{head}</h2>'
    yield from _licenses(one)
    if not several:
        yield from _doubts(one, 'What stays undecided', 'undecided')
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
        row = '<tr>'
        if several or quiet:
            # there is no more about this verdict than its row
            name, row = _text(verdict.title), f'<tr id="{_anchor(number, verdict)}">'
        behind += _text(reasons(verdict))
        behind = f'<span class="behind">{behind}</span>' if behind else ''
        yield (
            f'{row}<th scope="row">{name} <span class="source">{_text(verdict.version)}{claimed}'
            f'</span>{behind}</th>{"".join(cells)}</tr>'
        )
    yield '</tbody></table></div>'
    if not quiet:
        if several:
            states = ('not met', 'no evidence', 'undecided')
            yield from _doubts(one, 'What stands against the definitions', *states)
        for verdict in () if several else one.verdicts:
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
        yield from _places(item.evidence)
        if item.next_step and item.counts:
            yield f'<p class="next"><strong>Next:</strong> {_text(item.next_step)}</p>'
        yield '</li>'
    yield '</ul>'


def _questions(judged: list[Judged]) -> Iterator[str]:
    """The questions that the page answers with their ids, each once for all releases."""
    seen: set[str] = set()
    yield '<section aria-labelledby="questions"><h2 id="questions">What is asked</h2>'
    for verdict in (verdict for one in judged for verdict in one.verdicts):
        if verdict.id not in seen:
            seen.add(verdict.id)
            yield f'<h3>{_text(verdict.title)}</h3><p class="source">Version '
            yield f'{_text(verdict.version)}. Source: {_text(verdict.source)}.</p><dl>'
            for item in verdict.criteria:
                if item.counts:
                    yield f'<dt>{_text(item.id)} {_text(item.title)}</dt>'
                    yield f'<dd>{_text(item.question)} [{_text(item.source)}]</dd>'
            yield '</dl>'
    yield '</section>'


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
