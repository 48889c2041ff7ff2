"""Writing a header: tags as a comment of the file's own language, as one insertion."""

from __future__ import annotations

import re

from owlint_rules.header._scope import COPYRIGHT_TAG, LICENSE_TAG, configured
from owlint_rules.header.styles import CLOSE, STYLES, leaders_of
from owlint_rules.model.finding import Edit
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import SourceHeader, Tag
from owlint_rules.text import newline_of

_NEWLINE = re.compile(r'\r\n|\n|\r')


def copyright_lines(options: Options) -> list[str]:
    """The configured copyright statements, one a line."""
    return [line.strip() for line in configured(options, 'copyright').splitlines() if line.strip()]


def tag_lines(options: Options, *, copyright: bool = True) -> list[str]:
    """The lines of a complete header, without comment marks."""
    lines = [f'{COPYRIGHT_TAG}: {line}' for line in copyright_lines(options)] if copyright else []
    return [*lines, f'{LICENSE_TAG}: {configured(options, "license")}']


def comment(style: str, lines: list[str], newline: str) -> str:
    """Lines as a comment; '' when one of them would end it too early."""
    line, start, middle, end = STYLES[style]
    if line:
        return ''.join(f'{line} {text}{newline}' for text in lines)
    if any(mark in text for text in lines for mark in (end, start)):
        return ''
    if len(lines) == 1 and style != 'jinja':
        return f'{start} {lines[0]} {end}{newline}'
    lead = f' {middle} ' if middle else ''
    tail = f' {end}' if middle else end
    return newline.join([start, *(lead + text for text in lines), tail]) + newline


def insertion(header: SourceHeader, lines: list[str]) -> Edit | None:
    """The edit that puts a new header at its place, or None where there is none."""
    if header.insert_at < 0:
        return None
    newline = newline_of(header.text)
    text = comment(header.style, lines, newline)
    if not text:
        return None
    before, after = header.text[: header.insert_at], header.text[header.insert_at :]
    if before.lstrip('\ufeff') and not before.endswith(('\n', '\r')):
        text = newline + text
    if after and not _NEWLINE.match(after) and header.style not in CLOSE:
        text += newline
    return Edit(header.insert_at, header.insert_at, text)


def beside(header: SourceHeader, tag: Tag, line: str, *, below: bool) -> Edit | None:
    """The edit that puts one more tag line above or below a tag, in the same comment.

    None when the comment around the tag is of a shape that cannot be extended line by line.
    """
    text, newline = header.text, newline_of(header.text)
    name_at = text.rfind('SPDX-', 0, tag.start)
    begin = max(text.rfind('\n', 0, name_at), text.rfind('\r', 0, name_at)) + 1
    match = _NEWLINE.search(text, tag.end)
    end = match.start() if match is not None else len(text)
    prefix, suffix = text[begin:name_at], text[tag.end : end]
    mark = ''
    if prefix.startswith('\ufeff'):
        mark, prefix = '\ufeff', prefix[1:]
    if re.search(r'["\'\w=]', prefix.replace('REM', '').replace('dnl', '').replace("'", '', 1)):
        return None
    line_mark, start, middle, close = STYLES[header.style]
    if line_mark and not start and not prefix.lstrip().startswith(leaders_of(header.style)):
        # a line of a docstring: one more would be part of the program
        return None
    closers = {close, close.lstrip('-')} - {''}
    if header.style in ('slash', 'rust', 'php', 'sql'):
        start, middle, closers = '/*', '*', {'*/'}
    opens = bool(start) and prefix.lstrip().startswith(start)
    closes = any(closer in suffix for closer in closers)
    if any(closer in line for closer in closers) and (start and not line_mark):
        return None
    at = begin + len(mark)
    if opens == closes:
        # a line comment, a block of one line, or a line inside a block
        if below:
            lead = newline if match is None else ''
            return _after(text, end, match, lead + prefix + line + suffix.rstrip() + newline)
        return Edit(at, at, prefix + line + suffix.rstrip() + newline)
    if opens:
        inner = ' ' * (len(prefix) - len(prefix.lstrip())) + (f' {middle} ' if middle else '')
        lead = newline if match is None else ''
        return _after(text, end, match, lead + inner + line + newline)
    if below:
        return None
    return Edit(at, at, prefix + line + newline)


def _after(text: str, end: int, match: re.Match[str] | None, new: str) -> Edit:
    at = match.end() if match is not None else end
    return Edit(at, at, new)
