"""What the messages of YAML readers usually mean, in plain words.

The messages are those of libyaml and of PyYAML's own reader.
"""

from __future__ import annotations

#: (piece of the message, what is usually behind it), first match wins.
_CAUSES = (
    (
        'mapping values are not allowed',
        'a value holds a colon and a space of its own: put quotes around the value',
    ),
    (
        "could not find expected ':'",
        'a line is no `key: value` pair: either its colon is missing, or the front matter is not '
        'closed before the text begins',
    ),
    (
        'block sequence entries are not allowed',
        'a list begins on the line of its key: put each `- item` on a line of its own',
    ),
    (
        "expected <block end>, but found '-'",
        'the dashes of a list are not all indented alike',
    ),
    (
        "did not find expected '-' indicator",
        'a line among the items of a list has no dash, or is indented like the dashes',
    ),
    ('did not find expected key', 'a line is indented differently from the keys around it'),
    ('expected <block end>', 'a line is indented differently from those around it'),
    (
        "did not find expected ',' or",
        'a `[` or `{` is not closed, or a comma is missing between its parts',
    ),
    ("expected ',' or", 'a `[` or `{` is not closed, or a comma is missing between its parts'),
    ('undefined alias', 'a value that begins with `*` names an anchor: put quotes around it'),
    ('did not find expected alphabetic', 'a value begins with `*` or `&`: put quotes around it'),
    ('expected alphabetic', 'a value begins with `*` or `&`: put quotes around it'),
    ('unknown escape character', 'a backslash inside double quotes: use single quotes'),
    ('did not find expected hexdecimal', 'a backslash inside double quotes: use single quotes'),
    ('unexpected end of stream', 'a quote is opened and never closed'),
    ('unexpected document', 'a quote is opened and never closed'),
    ('found another document', 'a second document begins here: the front matter is only one'),
    ('expected <document start>', 'text follows the end of the YAML document'),
    ('did not find expected <document start>', 'text follows the end of the YAML document'),
    ('is not allowed in YAML', 'an invisible character that YAML does not take: delete it'),
    ('control characters', 'an invisible character that YAML does not take: delete it'),
    ('found duplicate anchor', 'two anchors (`&name`) have the same name'),
    ('tag', 'a value begins with `!`: put quotes around it'),
)

#: What cannot begin a plain value, as people see it.
_STARTERS = {
    '\t': 'a tab stands where only spaces may: YAML knows no tabs outside of values',
    '@': 'a value begins with `@`: put quotes around it',
    '`': 'a value begins with a backtick: put quotes around it',
    '%': 'a value or line begins with `%`: put quotes around it',
    '{': 'a `{` begins a mapping: put quotes around the value',
    '|': 'a `|` begins a text of several lines',
}


#: Characters that look like a blank and are none for YAML, as copied text brings them.
_BLANKS = {
    '\u00a0': 'a no-break space',
    '\u2007': 'a figure space',
    '\u202f': 'a narrow no-break space',
    '\u3000': 'an ideographic space',
}


def usual_cause(message: str, text: str, at: int) -> str:
    """The usual cause of a reader's message; '' where none is known.

    ``text`` and ``at`` are the file and the offset the message is about.
    """
    here = text[at : at + 1]
    for blank, name in _BLANKS.items():
        # on the line of the fault or the one before, where the reader was still content
        first = text.rfind('\n', 0, max(text.rfind('\n', 0, at), 0)) + 1
        if blank in text[first : at + 80].partition('\n---')[0]:
            return f'{name} stands where YAML needs a plain blank: type the blank anew'
    if 'cannot start any token' in message or here == '\t':
        cause = _STARTERS.get(here)
        if cause:
            return cause
    for piece, cause in _CAUSES:
        if piece in message:
            return cause
    return ''
