"""The summary of an audit: counts of rows, as text and as a page with plots that needs no more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from html import escape

from owlint.report.verdicts.style import STYLE
from owlint.strings import visible

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Rules that find that a release contradicts itself, its base model or what it calls itself.
CONTRADICTIONS = ('OWL201', 'OWL602', 'OWL603', 'OWL604', 'OWL608', 'OWL620')
#: The states of verdicts, with the classes of their colors.
STATES = {'met': 'met', 'undecided': 'read', 'no evidence': 'none', 'not met': 'not'}
#: The beginning of the columns about the terms of licenses, which a card alone can answer.
_TERMS = 'terms_'
#: Most licenses, rules, tasks and errors that are shown, and characters of a name.
_MOST, _WIDTH = 20, 40
#: What years and tasks are counted by.
_LICENSED, _CONTRADICTED = 'states a license', 'contradicts itself or its base model'


class Summary:
    """Counts of rows; ``groups`` are those of each year and task, by what they are counted by."""

    def __init__(self) -> None:
        self.rows = 0
        self.errors: Counter[str] = Counter()
        self.kinds: Counter[str] = Counter()
        self.licenses: Counter[str] = Counter()
        self.bases: Counter[str] = Counter()
        self.rules: Counter[str] = Counter()
        self.states: dict[str, Counter[str]] = {}
        self.groups: dict[str, dict[str, Counter[str]]] = {'year': {}, 'task': {}}

    def add(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Count some more rows of the answer."""
        for row in rows:
            self.rows += 1
            if row['error'] is not None:
                self.errors[row['error'].partition(':')[0]] += 1
                continue
            self.kinds[row['kind'] or 'other'] += 1
            self.licenses.update(set(row['licenses'] or ()) or {'none stated'})
            self.bases.update(set(row['base_models'] or ()))
            # hints are no faults
            found = {
                f'{one["code"]} {one["name"]}'
                for one in row['findings'] or ()
                if one['severity'] != 'info'
            }
            self.rules.update(found)
            said = [_LICENSED] if row['licenses'] else []
            said += [_CONTRADICTED] if any(one.startswith(CONTRADICTIONS) for one in found) else []
            for column, state in row.items():
                if column.startswith(_TERMS) and state is not None:
                    name = column[len(_TERMS) :]
                    self.states.setdefault(name, Counter())[state] += 1
                    said += [_met(name)] if state == 'met' else []
            for group, counts in self.groups.items():
                value = row[group]
                if value is not None:
                    of_group = counts.setdefault(visible(str(value))[:_WIDTH], Counter())
                    of_group.update(['rows', *said])

    @property
    def contradictions(self) -> Counter[str]:
        """How many rows each rule about contradictions found something in."""
        return Counter(
            {rule: count for rule, count in self.rules.items() if rule.startswith(CONTRADICTIONS)}
        )

    def measures(self) -> list[str]:
        """What years and tasks are counted by, the definitions behind the rest."""
        return [_LICENSED, _CONTRADICTED, *map(_met, self.states)]

    def of(self, group: str) -> list[tuple[str, Counter[str]]]:
        """The counts of years in their order, or of the commonest tasks."""
        counts = self.groups[group].items()
        if group == 'year':
            return sorted(counts)[-_MOST:]
        return sorted(counts, key=lambda one: (-one[1]['rows'], one[0]))[:_MOST]


def _met(name: str) -> str:
    return f'terms meet {name}'


def _share(part: int, whole: int) -> str:
    return f'{100 * part / whole:.1f} %' if whole else '-'


def as_text(summary: Summary) -> str:
    """A screen of counts."""
    judged = summary.rows - summary.errors.total()
    lines = [f'{summary.rows:,} rows, {judged:,} judged']

    def block(title: str, counts: Counter[str], whole: int, most: int = _MOST) -> None:
        if counts:
            lines.extend(('', title))
            for name, count in counts.most_common(most):
                lines.append(f'  {count:>10,}  {_share(count, whole):>7}  {visible(name)[:_WIDTH]}')

    block('not judged', summary.errors, summary.rows)
    block('what the rows are', summary.kinds, judged)
    block('licenses', summary.licenses, judged, 10)
    block('contradictions', summary.contradictions, judged)
    block('findings', summary.rules, judged, 10)
    if summary.states:
        lines += ['', 'what the terms of the licenses meet', '  ' + 'definition'.ljust(20)]
        lines[-1] += ''.join(state.rjust(13) for state in STATES)
        for name, states in summary.states.items():
            lines.append(f'  {name:<20}' + ''.join(f'{states[state]:>13,}' for state in STATES))
    for group in summary.groups:
        if summary.of(group):
            lines += ['', f'by {group}: rows, with a license, with a contradiction']
        for name, counts in summary.of(group)[:10]:
            rows = counts['rows']
            shares = [_share(counts[one], rows) for one in (_LICENSED, _CONTRADICTED)]
            lines.append(f'  {rows:>10,}  {shares[0]:>7}  {shares[1]:>7}  {name}')
    return '\n'.join(lines) + '\n'


def as_page(summary: Summary) -> str:
    """One page with plots, each with its numbers in words: no network, no script, no font."""
    judged = summary.rows - summary.errors.total()
    body = [
        f'<p>{summary.rows:,} rows, of which {judged:,} were judged. A card alone tells what its '
        'license allows, not what else is in its repository.</p>'
    ]
    for title, counts in (
        ('Not judged', summary.errors),
        ('Licenses', summary.licenses),
        ('Contradictions', summary.contradictions),
        ('Findings', summary.rules),
        ('Base models', summary.bases),
    ):
        rows = [(name, {'link': count}) for name, count in counts.most_common(_MOST)]
        body += _plot(title, rows, judged if title != 'Not judged' else summary.rows)
    rows = [
        (name, {STATES[state]: states[state] for state in STATES})
        for name, states in summary.states.items()
    ]
    body += _plot('What the terms of the licenses meet', rows, judged, legend=True)
    for group in summary.groups:
        for measure in summary.measures() if summary.of(group) else ():
            rows = [(name, {'link': counts[measure]}) for name, counts in summary.of(group)]
            wholes = [counts['rows'] for _, counts in summary.of(group)]
            if any(counts[measure] for _, counts in summary.of(group)):
                body += _plot(f'By {group}: {measure}', rows, wholes)
    return '\n'.join(
        [
            '<!doctype html>', '<html lang="en">', '<head>', '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
            "style-src 'unsafe-inline'\">",
            '<title>Audit</title>', f'<style>\n{STYLE}{_STYLE}</style>', '</head>', '<body>',
            '<header><h1>Audit</h1></header>', '<main>', *body, '</main>', '</body>', '</html>',
        ]
    ) + '\n'  # fmt: skip


_STYLE = """\
svg{display:block;width:100%;height:auto;font:12px system-ui,sans-serif}
svg text{fill:var(--ink)}svg .grid{fill:var(--card)}
svg .met{fill:var(--met)}svg .not{fill:var(--not)}svg .none{fill:var(--none)}
svg .read{fill:var(--read)}svg .link{fill:var(--link)}
"""
#: Sizes of a plot: a row, where bars begin, how long they are, all.
_ROW, _LEFT, _BAR, _ALL = 22, 250, 430, 800


def _plot(
    title: str,
    rows: list[tuple[str, dict[str, int]]],
    whole: int | list[int],
    *,
    legend: bool = False,
) -> Iterator[str]:
    """Bars of shares, one a row, with the numbers behind them."""
    if not rows:
        return
    wholes = whole if isinstance(whole, list) else [whole] * len(rows)
    yield f'<h2>{escape(title)}</h2>'
    if legend:
        names = (f'<span class="{css}">■ {state}</span>' for state, css in STATES.items())
        yield f'<p>{" ".join(names)}</p>'
    height = _ROW * len(rows)
    yield f'<svg role="img" viewBox="0 0 {_ALL} {height}" aria-label="{escape(title)}">'
    for number, ((name, parts), of) in enumerate(zip(rows, wholes, strict=True)):
        top = number * _ROW
        yield (
            f'<text x="{_LEFT - 8}" y="{top + 15}" text-anchor="end">'
            f'{escape(visible(name)[:_WIDTH])}</text>'
            f'<rect class="grid" x="{_LEFT}" y="{top + 3}" width="{_BAR}" height="{_ROW - 6}"/>'
        )
        at = float(_LEFT)
        for css, count in parts.items():
            width = _BAR * count / of if of else 0.0
            yield (
                f'<rect class="{css}" x="{at:.1f}" y="{top + 3}" width="{width:.1f}" '
                f'height="{_ROW - 6}"/>'
            )
            at += width
        first = next(iter(parts.values()))
        yield (
            f'<text x="{_LEFT + _BAR + 8}" y="{top + 15}">{first:,} ({_share(first, of)})</text>'
        )
    yield '</svg>'
