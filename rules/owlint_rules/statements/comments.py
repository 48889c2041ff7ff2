# ruff: noqa: E501 - patterns read better on one line
"""Comments, and what is printed, in programs that fetch weights: they tell people the terms."""

from __future__ import annotations

import re

from owlint_rules.lazy import lazy

#: What begins a comment or a text.
_MARK = lazy(r'(?<![^\s;])(?:#|//)|(?im:^[ \t]{0,8}(?:rem|::)[ \t])|["\']|<<')
_LONGEST = 5_000
#: A text that a shell prints line by line, up to its last word.
_HERE = lazy(r'-?[ \t]?["\']?([A-Za-z_]\w{0,30})["\']?[^\n]{0,200}\n')
#: The terms of the program itself at its head, and what tells programs something.
_OF_THE_PROGRAM = lazy(
    r'(?i)SPDX-|\bcopyright\b|this (?:file|script|software|program|source)|\(the "licen|^!|coding[:=]'
    r'|licensed under the \w{1,20} licen[cs]e,? version'
)
#: What stands before a text in quotes that people see.
_SAID = lazy(
    r'(?i)\b(?:print|echo|printf|warn\w{0,5}|info|input|write|read|log\w{0,5})(?: -\w{1,4}){0,2}[\s(]{0,40}[fr]?$'
)
_DOWNLOAD = lazy(r'(?i)\bdownload|下载|herunterl|télécharg|descarg|\bfetch')
_OF_CODE = lazy(r'(?i)\b(?:code|scripts?|software|tools?|packages?|librar(?:y|ies)|programs?)\b')


def comments_of(text: str) -> str:
    """A program with blanks for all but what it tells people, at the places where that stands."""
    kept: list[str] = []
    at = 0
    said = False
    while (match := _MARK.search(text, at)) is not None:
        start, quote = match.end(), match.group()
        quoted = quote in ('"', "'")
        line_end = text.find('\n', start)
        line_end = len(text) if line_end < 0 else line_end
        if quote == '<<':
            here = _HERE.match(text, start)
            printed = 'cat' in text[max(at, text.rfind('\n', at, start) + 1) : start]
            end = (
                text.find(f'\n{here.group(1)}', start, start + _LONGEST)
                if here is not None and printed
                else -1
            )
            if here is None or end < 0:
                kept.append(_blank(text[at:start]))
                at = start
                continue
            start = here.end()
            end = max(start, end)
        elif not quoted:
            while start < line_end and text[start] == '#':
                start += 1
            end = line_end
        elif text.startswith(quote * 2, start):
            start += 2
            end = text.find(quote * 3, start)
            end = len(text) if end < 0 else end
        else:
            end = text.find(quote, start, line_end)
            end = line_end if end < 0 else end
            before = text[max(at, match.start() - 80) : match.start()]
            # a further piece of the same text may follow
            said = _SAID.search(before) is not None or (said and not before.strip(' \nf'))
        words = text[start:end]
        # long texts explain a program to people, short ones may do anything
        told = said or not quoted or start > match.end()
        kept.append(_blank(text[at:start]))
        kept.append(words if told and not _OF_THE_PROGRAM.search(words) else _blank(words))
        # past the mark that closes it
        at = min(end + (start - match.start() if quoted else 0), len(text))
        kept.append(_blank(text[end:at]))
    kept.append(_blank(text[at:]))
    return ''.join(kept)


def _blank(text: str) -> str:
    return re.sub(r'[^\n]', ' ', text)


def is_about_download(text: str, start: int, end: int) -> bool:
    """Whether words stand where the download is spoken of, which is that of the weights."""
    lines = text[max(0, start - 400) : start].split('\n')
    last = text.find('\n', end)
    line = lines.pop() + text[start : last if last >= 0 else len(text)]
    above = [line]
    while lines and lines[-1].strip():
        above.append(lines.pop())
    return _OF_CODE.search(line) is None and any(map(_DOWNLOAD.search, above))
