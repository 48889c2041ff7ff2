"""What usually is behind a fault of YAML, in plain words."""

from __future__ import annotations

#: What is wrong, in the words of the reader -> what is usually behind it.
CAUSES = {
    'mapping values are not allowed here': (
        'the value contains a colon and a space: put quotes around it'
    ),
    "could not find expected ':'": (
        'a line is not a `key: value` pair: either its colon is missing, or the front matter '
        'is not '
        'closed before the text begins'
    ),
    'list items are not allowed here': (
        'a list begins on the line of its key: put each `- item` on a line of its own'
    ),
    "expected the '-' of a list": (
        'a line among the items of a list has no dash, or is indented like the dashes'
    ),
    'expected a key of the mapping': ('a line is indented differently from the keys around it'),
    "expected ',' or ']'": ('a `[` or `{` is not closed, or a comma is missing between its parts'),
    "expected ',' or '}'": ('a `[` or `{` is not closed, or a comma is missing between its parts'),
    'a text in brackets that ends with a colon': 'put quotes around text that contains a colon',
    'an alias (`*name`) without its anchor': (
        'a value that begins with `*` names an anchor: put quotes around it'
    ),
    'the name of an anchor or alias has letters, digits, - and _ only': (
        'a value begins with `*` or `&`: put quotes around it'
    ),
    'an anchor (`&name`) that was there before': 'two anchors (`&name`) have the same name',
    'an unknown escape behind a backslash': ('a backslash inside double quotes: use single quotes'),
    'quotes that are never closed': 'a quote is opened and never closed',
    'a second document begins here': (
        'a second document begins here: the front matter is only one'
    ),
    'expected the end of the document': 'text follows the end of the YAML document',
    'a tag (`!...`) that cannot be read': 'a value begins with `!`: put quotes around it',
    'a tab where YAML allows only spaces': ('YAML does not allow tabs for indentation'),
}

#: What cannot begin a plain value, as people see it.
_STARTERS = {
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
    """The usual cause of what a reader found wrong; '' where none is known.

    ``text`` and ``at`` are the file and the offset the message is about.
    """
    here = text[at : at + 1]
    for blank, name in _BLANKS.items():
        # on the line of the fault or the one before, where the reader was still content
        first = text.rfind('\n', 0, max(text.rfind('\n', 0, at), 0)) + 1
        if blank in text[first : at + 80].partition('\n---')[0]:
            return f'{name} is used where YAML needs a plain space: retype the space'
    if message == 'no value can begin with this character':
        return _STARTERS.get(here, '')
    if 'is not allowed in YAML' in message:
        return 'an invisible character that YAML does not allow: delete it'
    return CAUSES.get(message, '')
