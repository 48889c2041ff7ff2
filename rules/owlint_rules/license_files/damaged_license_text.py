"""A license text was damaged on its way into the file.

## What it does
Reports, each with its line, the traces that copying leaves in a license text: menus and
footers of a web page, merge conflict markers, characters in the wrong encoding, a
literal `\\n`, HTML entities in plain text, missing spaces between words, and years
damaged by a search-and-replace (`2025-2070`).

## Why it matters
A damaged text may still be readable, but it is no longer the license, and nobody can
tell which words were meant. Real files: a copy of the DeepSeek license dated "23
October 2025-2070", and a copy of Command R's license that includes the menu of its web
page.

## Example
`Version 1.0, 23 October 2025-2070`

## Use instead
The text as its steward publishes it, copied as a file and not from a page.

## Fix safety
No fix: owlint never replaces a text that somebody wrote.

## References
- docs/license-texts.md
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.lazy import lazy
from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import LicenseText

CODE = 'OWL207'
SEVERITY = WARNING
WHY = 'the words can still be read, but programs do not recognize the license'

_PAGE = (
    r'skip to (?:main )?content|toggle navigation|sign (?:in|up)|log ?in|pricing|breadcrumbs'
    r'|you signed in with another tab.*|sign in to .{1,40}|search or jump to.*|go to file'
    r'|cookie (?:settings|preferences|policy)|accept (?:all )?cookies|we use cookies.*'
    r'|raw blame|history ?raw|all rights reserved\.? ?privacy policy.*|back to top'
    r'|table of contents|© ?20\d\d github, inc\.?|terms privacy .*security.*|copy permalink'
    r'|open menu|close menu|navigation menu|pull requests|subscribe|share this.*'
)
#: Lines that only a web page has; one alone may be chance, so two are asked for.
_PAGE_LINE = lazy(rf'^[ \t*#>•-]*(?:{_PAGE})[ \t]*\r?$', re.IGNORECASE | re.MULTILINE)
_ENCODING = 'a character in the wrong encoding'
_CONFLICT = 'a mark of a merge conflict'
_ENTITY = 'an entity of HTML'
#: What such a text cannot be without (nothing named: characters beyond ASCII), the mark, its name.
_MARKS = (
    (('<<<<<<<', '>>>>>>>'), lazy(r'^(?:<{7} |={7}$|>{7} )', re.MULTILINE), _CONFLICT),
    (
        # UTF-8 read as Windows-1252, Latin-1 or Mac Roman, once or twice, and bytes that got lost
        (),
        lazy(
            r'â€[œ™˜“”¦¢\x80-\x9f]?|â\x80[\x80-\xbf]?|Ã[©¨¤¶¼¡±]|Ã¢|Â[©®«» ]'
            r'|\ufffd|ï¿½|‚Äú|‚Äù|‚Äô|‚Äì|‚Äî|¬©'
        ),
        _ENCODING,
    ),
    (
        ('\\n',),
        lazy(r'(?<=[\w.,;:)])\\n(?:\\n|(?=[ \w("]))'),
        'a line break written out as `\\n`',
    ),
    (('&',), lazy(r'&(?:quot|amp|lt|gt|nbsp|ldquo|rdquo|#39|#8220);'), _ENTITY),
)
#: Endings of ranges further away than any license was meant to reach.
_RANGE = lazy(r'\b((?:19|20)\d\d)\s*[-–—]\s*(20[4-9]\d|2[1-9]\d\d)\b')
#: How recognition puts it.
_TOGETHER = lazy(r'words run together at line (\d+): "(.+)"$')
_SHOWN = 5


def check(text: LicenseText, options: Options) -> Iterator[Finding]:
    """One finding for each kind of damage, the further places with it."""
    if not text.text.strip() or text.text == '%PDF-' or text.role == 'policy':
        return
    source = text.text
    if match_of(text).status != 'exact':
        yield from _of_page(text)
    for signs, pattern, what in _MARKS:
        found = any(sign in source for sign in signs) if signs else not source.isascii()
        places = [match.span() for match in pattern.finditer(source)] if found else []
        if what == _ENCODING and not places and '?' in source:
            from owlint_rules.licenses.recognition.characters import LOST

            places = [match.span() for match in LOST.finditer(source)]
        if what == _CONFLICT and len(places) < 2:
            continue  # a rule of equal signs is no conflict
        if what == _ENTITY and re.search(r'<(?:p|div|br|html|body)\b', source):
            continue  # HTML is written so
        if places:
            yield _finding(text, what, places)
    ranges = [match.span() for match in _RANGE.finditer(source)]
    if ranges:
        more = f' (and {len(ranges) - 1} more)' if len(ranges) > 1 else ''
        yield Finding(
            f'the years {source[slice(*ranges[0])]} look like the result of a '
            f'search-and-replace{more}',
            text.span(*ranges[0]),
            help='Compare the line with the original text and restore it.',
            confidence='low',
            related=[(text.span(*place), 'years') for place in ranges[1:_SHOWN]],
        )
    if text.role == 'license':
        yield from _run_together(text)


def _finding(text: LicenseText, what: str, places: list[tuple[int, int]]) -> Finding:
    more = f' (and {len(places) - 1} more)' if len(places) > 1 else ''
    return Finding(
        f'{what} in the license text{more}',
        text.span(*places[0]),
        help='Restore the text from its published source.',
        related=[(text.span(*place), what) for place in places[1:_SHOWN]],
    )


def _of_page(text: LicenseText) -> Iterator[Finding]:
    places = [match.span() for match in _PAGE_LINE.finditer(text.text)]
    distinct = {text.text[start:end].strip().lower() for start, end in places}
    if len(distinct) < 2:
        return
    words = ' '.join(text.text[slice(*places[0])].split())
    yield Finding(
        f'the license text contains parts of a web page: "{words}" and {len(places) - 1} more',
        text.span(*places[0]),
        help='Keep only the terms, or copy the text from its source file.',
        related=[(text.span(*place), 'of the page') for place in places[1:_SHOWN]],
    )


def _run_together(text: LicenseText) -> Iterator[Finding]:
    """Words of a known text that lost the blank between them, told by the comparison."""
    for note in match_of(text).notes:
        found = _TOGETHER.match(note)
        if found is None:
            continue
        place = text.line(int(found.group(1)))
        start, end = text.locate(place)
        at = text.text.lower().find(found.group(2).lower(), start, end)
        if at >= 0:
            place = text.span(at, at + len(found.group(2)))
        yield Finding(f'missing spaces: "{found.group(2)}"', place, help='Restore the spaces.')
