"""The report for people: each finding with the line of the file and what to do next."""

from __future__ import annotations

from collections.abc import Iterator

from owlint.report.color import link, paint
from owlint.report.rule_info import page_of
from owlint.report.summary import sentence, statistics
from owlint.strings import lay_out, shown_path, visible
from owlint_rules.model.finding import ERROR, SAFE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.report.context import Context
    from owlint.result import Region, Reported, Result

#: The width that source lines are cut to when the terminal's is not known.
DEFAULT_WIDTH = 100
CUT = '...'
#: Further places of a finding that are shown unasked.
_RELATED = 3


def render(result: Result, context: Context) -> str:
    """The whole report. Ends with a line break unless it is empty."""
    lines = list(_lines(result, context))
    return '\n'.join(lines) + '\n' if lines else ''


def _lines(result: Result, context: Context) -> Iterator[str]:
    if context.diff:
        yield from diff_lines(context)
    if context.statistics:
        yield from _statistics(result, context)
    else:
        for finding in result.visible:
            yield headline(finding, context)
            if not context.quiet:
                yield from _details(finding, context)
    if not context.quiet:
        for note in result.notes:
            yield f'note: {visible(note)}'
        style = 'faint' if result.visible else 'good'
        yield paint(sentence(result, context), style, context.color)


def where(region: Region) -> str:
    """``path:line:column``, on one line whatever the path holds."""
    return f'{shown_path(region.path)}:{region.line}:{region.column}'


def headline(finding: Reported, context: Context) -> str:
    """The one line of a finding. Severities other than error stand in brackets."""
    color = context.color
    place = paint(where(finding.region), 'path', color)
    code = paint(visible(finding.code), finding.severity, color)
    code = link(code, page_of(finding.code, context), context.links)
    name = visible(finding.name)
    if finding.severity != ERROR:
        name += f' ({finding.severity})'
    mark = ' ' + paint('[*]', 'fix', color) if finding.fixable == SAFE else ''
    return f'{place}: {code} {name}: {visible(finding.message)}{mark}'


def _details(finding: Reported, context: Context) -> Iterator[str]:
    number = str(finding.line)
    margin = ' ' * len(number)
    bar = paint('|', 'faint', context.color)
    if finding.source.strip():
        width = max((context.width or DEFAULT_WIDTH) - len(number) - 4, 20)
        line, mark = snippet(finding.source, finding.region, width)
        yield f' {paint(number, "faint", context.color)} {bar} {line}'
        yield f' {margin} {bar} {paint(mark, finding.severity, context.color)}'
    if finding.help:
        yield f' {margin} {paint("help:", "fix", context.color)} {visible(finding.help)}'
    if finding.confidence == 'low':
        yield f' {margin} note: this is a guess; read the place before you act on it'
    related = finding.related
    for region, text in related if context.verbose else related[:_RELATED]:
        yield f' {margin} see {where(region)}: {visible(text)}'
    if len(related) > _RELATED and not context.verbose:
        yield f' {margin} {len(related) - _RELATED} more with --verbose'


def snippet(source: str, region: Region, width: int) -> tuple[str, str]:
    """The line of a finding and the marks below it, both cut to ``width`` cells.

    A region over several lines is marked to the end of its first. Of a long
    line the part around the region is shown; only that part is looked at.
    """
    source = source.rstrip('\r\n')
    start = min(max(region.column - 1, 0), len(source))
    end = len(source)
    if region.end_line <= region.line:
        end = min(max(region.end_column - 1, start), end)
    # A few times the width in characters is enough to fill the width in cells.
    low, high = max(0, start - 2 * width), min(len(source), start + 4 * width)
    pieces = lay_out(source[low:high])
    first, last = start - low, min(end, high) - low

    before = [0]
    for _, cell in pieces:
        before.append(before[-1] + cell)
    # A mark below a combining character belongs below the character it combines with.
    while 0 < first < len(pieces) and pieces[first][1] == 0:
        first -= 1
    left, right = 0, len(pieces)
    room = width
    cut_left, cut_right = low > 0, high < len(source)
    if cut_left or cut_right or before[-1] > width:
        room = width - 2 * len(CUT)
        if before[first] > room // 2 and (cut_left or before[min(last, right)] > room):
            while before[first] - before[left] > room // 3:
                left += 1
        while left < right and before[right] - before[left] > room:
            right -= 1
        # Combining characters of a character that was cut away go with it.
        while left < first and pieces[left][1] == 0:
            left += 1
        cut_left, cut_right = cut_left or left > 0, cut_right or right < len(pieces)
    line = ''.join(piece for piece, _ in pieces[left:right])
    offset = before[first] - before[left]
    if cut_left:
        line = CUT + line
        offset += len(CUT)
    if cut_right:
        line += CUT
    marked = before[min(last, right)] - before[min(first, right)]
    return line.rstrip(), ' ' * offset + '^' * max(marked, 1)


def diff_lines(context: Context) -> Iterator[str]:
    """The lines of the diff as they are, but for characters that command a terminal."""
    for line in context.diff.removesuffix('\n').split('\n'):
        ending = '\r' if line.endswith('\r') else ''
        text = visible(line.removesuffix('\r'), keep='\t')
        style = ''
        if text.startswith(('+++', '---')):
            style = 'path'
        elif text.startswith('@@'):
            style = 'info'
        elif text.startswith('+'):
            style = 'added'
        elif text.startswith('-'):
            style = 'removed'
        yield (paint(text, style, context.color) if style else text) + ending


def _statistics(result: Result, context: Context) -> Iterator[str]:
    rows = statistics(result)
    if not rows:
        return
    number = max(len(str(row.count)) for row in rows)
    code = max(len(visible(row.code)) for row in rows)
    name = max(len(visible(row.name)) for row in rows)
    severity = max(len(row.severity) for row in rows)
    for row in rows:
        fixable = []
        if row.safe:
            fixable.append(f'{row.safe} fixable')
        if row.unsafe:
            fixable.append(f'{row.unsafe} with --unsafe-fixes')
        line = f'{row.count:>{number}}  {visible(row.code):<{code}}  {visible(row.name):<{name}}'
        yield f'{line}  {row.severity:<{severity}}  {", ".join(fixable)}'.rstrip()
