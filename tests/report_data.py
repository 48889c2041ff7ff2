"""Results made by hand for the tests of the report formats, hostile texts among them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from owlint import report
from owlint.commands.output import harmless
from owlint.report.context import Context
from owlint.result import Region, Replacement, Reported, Result

ROOT = Path(__file__).parent.parent

#: What no report may hand to a terminal or a log as it is.
CONTROL = re.compile('[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]')

HOSTILE = (
    'a\x1b[31mred\x1b[0m',
    'two\nlines\r\n::error::injected',
    '50%0A::warning file=x::y',
    'a]]><b>&amp;"\'',
    'nul\0 bell\x07 c1\x9b',
    'half\ud800 byte\udcff',
    'turn\u202eback\u2066 \u2028 \ufeff',
    '| cell | `code` | [x](https://example.org) <img src=x> @someone #12 $a$ ![i](j)',
    '##[add-mask]x',
    'www.example.org https://example.org :smile: ~~a~~ **b** \\| \\',
    '\ufffe\uffff\U0010ffff',
)


def finding(
    path: str = 'README.md',
    line: int = 2,
    column: int = 10,
    end_column: int | None = None,
    *,
    end_line: int | None = None,
    code: str = 'OWL111',
    name: str = 'license-not-in-list',
    severity: str = 'error',
    message: str = 'the hub does not know `MIT`; write it `mit`',
    **more: Any,
) -> Reported:
    region = Region(path, line, column, end_line or line, end_column or column + 3)
    return Reported(code=code, name=name, severity=severity, region=region, message=message, **more)


def result(*findings: Reported, files: int = 12, fixed: int = 0, notes: Any = ()) -> Result:
    made = Result()
    made.findings = list(findings)
    made.files_checked = files
    made.looked_at = {'release': 1, 'card': 1} if files else {}
    made.fixed = fixed
    made.notes = list(notes)
    return made


def suppressed(item: Reported, by: str, reason: str) -> Reported:
    item.suppressed = True
    item.suppressed_by = by
    item.reason = reason
    return item


def render(form: str, made: Result, **context: Any) -> str:
    output = report.FINDINGS[form]
    text = output.load().render(made, Context(version='0.1.0', **context))
    assert isinstance(text, str)
    text.encode()  # nothing that cannot be written
    return harmless(text, output.form, color=context.get('color', False))


def rich() -> Result:
    """Findings of all severities, kinds of fix and suppressions."""
    first = finding(
        fixable='safe',
        source='license: MIT\n',
        help='write `mit`',
        place='license',
        fingerprint='f1',
        related=[(Region('LICENSE', 1, 1, 1, 12), 'the text says MIT')],
    )
    first.fix_title = 'Write `mit`'
    first.replacements = [
        Replacement(Region('README.md', 2, 10, 2, 13), 'mit'),
        Replacement(Region('LICENSE.new', 1, 1, 1, 1), 'text\n', create=True),
    ]
    second = finding(
        'LICENSE', 1, 1, code='OWL203', name='pointer', severity='warning', message='only a link'
    )
    second.fixable = 'unsafe'
    third = finding(
        'a b/ü#?.md', 3, 1, 1, code='XYZ001', name='own-rule', severity='info', message='hm'
    )
    third.confidence = 'low'
    hidden = suppressed(finding(line=9, fingerprint='f2'), 'comment', 'agreed with legal')
    old = suppressed(finding(line=11), 'baseline', '')
    return result(first, hidden, old, second, third, fixed=1, notes=['a fix was dropped'])


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands a runner finds in a log: kind, properties and text, unescaped as it does."""
    found = []
    for line in text.splitlines():
        if not line.lstrip().startswith('::'):
            assert '##[' not in line
            continue
        head, _, data = line.lstrip()[2:].partition('::')
        kind, _, properties = head.partition(' ')
        values = dict(pair.split('=', 1) for pair in properties.split(','))
        for key, value in values.items():
            for escape, char in (('%0D', '\r'), ('%0A', '\n'), ('%3A', ':'), ('%2C', ',')):
                value = value.replace(escape, char)
            values[key] = value.replace('%25', '%')
        text = data.replace('%0D', '\r').replace('%0A', '\n').replace('%25', '%')
        found.append((kind, values, text))
    return found
