"""A verdict as a badge: definition, version and status, drawn in SVG without fonts of its own.

A badge never says that a model is open; it says how the release stands to one
definition, with the version of that definition.
"""

from __future__ import annotations

from owlint.report.context import Context
from owlint.result import Judged
from owlint_rules.lazy import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.verdict import Verdict

#: Colors with at least 4.5 to 1 against white letters.
_COLORS = {'met': '#1a7f37', 'not met': '#b3261e', 'no evidence': '#7a5a00', 'undecided': '#475569'}
_LEFT = '#24292f'
_PADDING = 7
#: What Windows takes for a device, in any folder and with any ending.
_DEVICE = lazy('(?i)con|prn|aux|nul|(?:com|lpt)[0-9]')


def render(judged: list[Judged], context: Context) -> str:
    """The badge of the one verdict that was asked for; raises ConfigError for several."""
    found = [(one, verdict) for one in judged for verdict in one.verdicts]
    if len(found) != 1:
        from owlint.errors import ConfigError

        raise ConfigError(
            'a badge is about one release and one definition: name them with a path and '
            '--definition ID, or give --output a folder for one file each'
        )
    return badge(found[0][1])


def badges(judged: list[Judged]) -> dict[str, str]:
    """File name -> badge, for every verdict about every release."""
    several = len(judged) > 1
    found: dict[str, str] = {}
    for one in judged:
        for verdict in one.verdicts:
            name = file_name(verdict.id)
            if several:
                name = f'{file_name(one.path)}-{name}'
            found[_free(name, found)] = badge(verdict)
    return found


def _free(name: str, taken: dict[str, str]) -> str:
    """A file name that is not taken, nor by one that differs only in small and capital letters."""
    names = {one.casefold() for one in taken}
    number = 1
    while True:
        file = f'{name}-{number}.svg' if number > 1 else f'{name}.svg'
        if file.casefold() not in names:
            return file
        number += 1


def file_name(text: str) -> str:
    """A text as a part of a file name: letters, digits, dots and dashes, and no device."""
    kept = ''.join(char if char.isalnum() or char in '.-' else '-' for char in text)
    kept = kept.strip('.-') or 'release'
    return f'{kept}-' if _DEVICE.fullmatch(kept.partition('.')[0]) else kept


def badge(verdict: Verdict) -> str:
    """The SVG of one verdict."""
    from html import escape

    from owlint.report.verdicts.table import outcome
    from owlint.strings import visible

    left = visible(verdict.short)
    right = visible(_words(verdict, outcome(verdict)))
    whole = visible(f'{verdict.title} {verdict.version}')
    color = _COLORS[verdict.status]
    first, second = _width(left) + 2 * _PADDING, _width(right) + 2 * _PADDING
    total = first + second
    label = escape(f'{whole}: {right}')
    rows = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{total}" height="20" '
        f'viewBox="0 0 {total} 20" role="img" aria-label="{label}">',
        f'<title>{label}</title>',
        f'<clipPath id="r{total}"><rect width="{total}" height="20" rx="3"/></clipPath>',
        f'<g clip-path="url(#r{total})">',
        f'<rect width="{first}" height="20" fill="{_LEFT}"/>',
        f'<rect x="{first}" width="{second}" height="20" fill="{color}"/>',
        '</g>',
        '<g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">',
        _text(left, _PADDING, first - 2 * _PADDING),
        _text(right, first + _PADDING, second - 2 * _PADDING),
        '</g>',
        '</svg>',
    ]
    return '\n'.join(rows) + '\n'


def _words(verdict: Verdict, words: str) -> str:
    """The outcome in a few words, with the first criterion behind it and how many follow."""
    level = verdict.extra.get('class')
    if isinstance(level, int) and level:
        return f'class {("", "I", "II", "III")[level]}'
    behind = [item.id for item in verdict.unmet() if item.status == verdict.status]
    if words != verdict.status or not behind:
        return words
    more = f' +{len(behind) - 1}' if len(behind) > 1 else ''
    return f'{words}: {behind[0]}{more}'


def _text(text: str, x: int, width: int) -> str:
    from html import escape

    return f'<text x="{x}" y="14" textLength="{width}">{escape(text)}</text>'


def _width(text: str) -> int:
    """About how wide a text is at 11 pixels; ``textLength`` makes it exactly so."""
    narrow = sum(char in "iljtfrI.,:;'|()[]/ -" for char in text)
    wide = sum(char in 'mwMW@%' for char in text)
    return round(narrow * 4.4 + wide * 10.5 + (len(text) - narrow - wide) * 7.0)
