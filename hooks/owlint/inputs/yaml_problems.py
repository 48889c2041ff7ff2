"""What is wrong with a YAML text, in words and at a place that every reader agrees on.

libyaml and PyYAML's own reader say the same thing in different words, which
change from version to version. Findings, baselines and fingerprints rest on
the wordings here instead, one for each kind of problem.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from yaml import MarkedYAMLError

_ESCAPE = 'an unknown escape behind a backslash'
_TAG = 'a tag (`!...`) that cannot be read'
_DIRECTIVE = 'a directive (`%...`) that cannot be read'
_CHARACTER = 'no value can begin with this character'
_TAB = 'a tab where YAML allows only spaces'
UNKNOWN = 'it cannot be read from here on'
#: (pattern of the readers' context and problem, wording); the first match counts.
_KINDS = (
    ('mapping values are not allowed', 'mapping values are not allowed here'),
    ('mapping keys are not allowed', 'mapping keys are not allowed here'),
    ('sequence entries are not allowed', 'list items are not allowed here'),
    ("could not find expected ':'", "could not find expected ':'"),
    ("found unexpected ':'", 'a text in brackets that ends with a colon'),
    ('directive(?!>)|incompatible|duplicate tag handle', _DIRECTIVE),
    (r'\ba tag\b|tag handle', _TAG),
    ('tab character', _TAB),
    ('escape|hexa?decimal|no character', _ESCAPE),
    ('a block scalar', 'only signs of indentation and line breaks may follow `|` or `>`'),
    ('undefined alias', 'an alias (`*name`) without its anchor'),
    ('duplicate anchor', 'an anchor (`&name`) that was there before'),
    ('(?:anchor|alias): ', 'the name of an anchor or alias has letters, digits, - and _ only'),
    ('quoted scalar: found unexpected', 'quotes that are never closed'),
    ('another document', 'a second document begins here'),
    ("expected '?<document start>", 'expected the end of the document'),
    ('cannot start any token', _CHARACTER),
    ('node content', 'expected a value'),
    ("block collection|'-' indicator", "expected the '-' of a list"),
    ('block mapping', 'expected a key of the mapping'),
    ('flow sequence', "expected ',' or ']'"),
    ('flow mapping', "expected ',' or '}'"),
)
#: An escape of a text in double quotes that stands for a character.
_SOUND_ESCAPE = re.compile(
    r'\\(?:\r\n|[0abt\tnvfre "/\\N_LP\r\n\x85\u2028\u2029]|x[0-9A-Fa-f]{2}'
    r'|u(?![dD][89A-Fa-f])[0-9A-Fa-f]{4}|U(?!0000[dD][89A-Fa-f])00(?:0[0-9A-Fa-f]|10)[0-9A-Fa-f]{4})'
)


#: Every wording, for those who explain them.
WORDINGS = (*dict(_KINDS).values(), _TAB, UNKNOWN)


def describe(error: MarkedYAMLError, text: str) -> tuple[str, int]:
    """The wording for a reader's error about a text, and the offset it is about."""
    mark = error.problem_mark or error.context_mark
    start = error.context_mark
    at = mark.index if mark else 0
    said = f'{error.context}: {error.problem}'
    wording = next((words for piece, words in _KINDS if re.search(piece, said)), UNKNOWN)
    if start is not None and wording == _ESCAPE:
        return wording, _first_bad_escape(text, start.index + 1, at)
    if start is not None and (wording == _DIRECTIVE or ' a tag' in said):
        return wording, start.index
    if wording == _CHARACTER and text[at : at + 1] == '\t':
        return _TAB, at
    return wording, at


def _first_bad_escape(text: str, start: int, end: int) -> int:
    while (start := text.find('\\', start, end)) >= 0:
        sound = _SOUND_ESCAPE.match(text, start)
        if sound is None:
            return start
        start = sound.end()
    return end
