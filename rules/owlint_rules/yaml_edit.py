"""Edits of YAML in place, for cards and manifests alike: nothing is dumped anew.

An edit is offered only where the text has a form that is certainly understood;
elsewhere the answer is None and a person decides. What an alias repeats is
never edited, for that would change both places, and no comment is lost.
"""

from __future__ import annotations

from bisect import bisect_right

from owlint_rules.lazy import lazy
from owlint_rules.model.finding import Edit
from owlint_rules.model.node import Node
from owlint_rules.model.subject import Subject
from owlint_rules.model.subjects import Card

#: Words that some reader of plain scalars takes for a truth value or nothing.
_WORDS_WITH_MEANING = frozenset(('y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null'))
_PLAIN = lazy(r'[A-Za-z][\w.+/()-]*(?: +[\w.+/()-]+)*')
_BLANK = lazy(r'\s*')
_COMMENT_LINE = lazy(r'[ \t]*#')

# ---- scalars -------------------------------------------------------------------------------


def plain_is_safe(text: str) -> bool:
    """Whether both YAML readers take an unquoted text for that text."""
    return _PLAIN.fullmatch(text) is not None and text.lower() not in _WORDS_WITH_MEANING


def as_scalar(text: str, style: str | None = None) -> str:
    """A text as a YAML scalar: in the quotes given, else quoted only where it must be."""
    if style == '"':
        return '"' + text.replace('\\', '\\\\').replace('"', '\\"') + '"'
    if style is None and plain_is_safe(text):
        return text
    return "'" + text.replace("'", "''") + "'"


def is_simple(subject: Subject, node: Node) -> bool:
    """Whether a scalar stands on one line as written, so that it can be replaced there."""
    if node.kind != 'scalar' or node.style in ('|', '>') or id(node) in _shared(subject):
        return False
    written = subject.text[node.start : node.end]
    if node.style is None:
        return written == node.value and bool(written)
    # an anchor or a tag belongs to the value and would stand before the quote
    quoted = len(written) >= 2 and written[0] == written[-1] == node.style
    return quoted and written[1:-1] == node.value


def replace_scalar(subject: Subject, node: Node | None, new: str) -> Edit | None:
    """Put another text in a scalar's place; quotes stay as they are. None when that is unsure."""
    if node is None or not is_simple(subject, node):
        return None
    if node.style is None:
        return Edit(node.start, node.end, as_scalar(new))
    return Edit(node.start + 1, node.end - 1, as_scalar(new, node.style)[1:-1])


def quote_scalar(subject: Subject, node: Node) -> Edit | None:
    """Put quotes around a plain scalar."""
    if node.style is not None or not is_simple(subject, node):
        return None
    quote = '"' if "'" in node.value else "'"
    if quote in node.value or '\\' in node.value:
        return None
    return Edit(node.start, node.end, f'{quote}{node.value}{quote}')


def _shared(subject: Subject) -> set[int]:
    """The nodes that an alias makes part of another place too: an edit would change both."""
    known: set[int] | None = subject.cache.get('shared')
    if known is not None:
        return known
    shared = subject.cache['shared'] = set()
    data = subject.data
    if data is None or subject.text.find('*', data.start, data.end) < 0:
        return shared
    met: set[int] = set()
    stack = [data]
    while stack:
        node = stack.pop()
        if id(node) in met:
            # only the first visit goes deeper, so the walk stays as long as the file
            if id(node) not in shared:
                shared.update(id(one) for _, one in node.walk())
            continue
        met.add(id(node))
        if node.kind == 'map':
            stack.extend(part for pair in node.value for part in pair)
        elif node.kind == 'list':
            stack.extend(node.value)
    return shared


# ---- lines ---------------------------------------------------------------------------------


def has_odd_lines(text: str) -> bool:
    """Whether lines end in bare carriage returns, which edits of list items do not understand."""
    return '\r' in text and '\r' in text.replace('\r\n', '')


def line_start(text: str, offset: int) -> int:
    """The offset at which the line that holds ``offset`` begins."""
    return text.rfind('\n', 0, offset) + 1


def line_end(text: str, offset: int) -> int:
    """The offset behind the line break of the line that holds ``offset``."""
    end = text.find('\n', offset)
    return len(text) if end < 0 else end + 1


def whole_lines(subject: Subject, start: int, end: int) -> tuple[int, int]:
    """The whole lines around a stretch, the last line ending included."""
    starts = subject.lines
    last = bisect_right(starts, end)
    return starts[bisect_right(starts, start) - 1], (
        starts[last] if last < len(starts) else len(subject.text)
    )


def content_end(subject: Subject, node: Node) -> int:
    """Where a node's own text ends; a block collection's ends with its last leaf.

    YAML readers put the end of a block collection at the next token, behind
    comments and blank lines that are not its own.
    """
    text = subject.text
    while node.kind != 'scalar' and node.value and text[node.end - 1] not in ']}':
        if node.kind == 'list':
            last: Node = node.value[-1]
            if id(last) in _shared(subject) and last.style not in ('|', '>'):
                return _last_content(text, node)
        else:
            key, last = node.value[-1]
            if last.start < key.start:
                # nothing stands there, or an alias, whose node stands elsewhere
                empty = last.is_null and last.start == last.end
                return key.end if empty else _last_content(text, node)
        node = last
    return node.end


def _last_content(text: str, node: Node) -> int:
    """Where the last line of a block collection ends that is neither blank nor a comment."""
    end = node.end
    while True:
        end = node.start + len(text[node.start : end].rstrip())
        start = max(line_start(text, end), node.start)
        if start == node.start or not _COMMENT_LINE.match(text, start, end):
            return end
        end = start


def pair_lines(subject: Subject, key: Node, value: Node) -> tuple[int, int] | None:
    """The whole lines of a key and its value; None when they are shared with something else.

    A comment may stand behind the value, and is then part of the last line.
    """
    text = subject.text
    stop = content_end(subject, value)
    if value.kind == 'scalar' and value.style in ('|', '>'):
        stop = value.start + len(text[value.start : value.end].rstrip())
    if value.start < key.end:
        # an alias, or nothing at all
        if not (value.is_null and value.start == value.end):
            return None
        stop = key.end
    stop = max(stop, key.end)
    first, last = whole_lines(subject, key.start, stop)
    after = _nonblank(text, stop, last)
    after = _nonblank(text, after + text.startswith(':', after, last), last)
    if _nonblank(text, first, key.start) < key.start:
        return None
    return (first, last) if after == last or text[after] == '#' else None


def _nonblank(text: str, start: int, stop: int) -> int:
    """Where blanks end; without a slice, for the line may be very long and hold as many values."""
    match = _BLANK.match(text, start, stop)
    return match.end() if match is not None else start


def item_lines(subject: Subject, items: list[Node]) -> list[tuple[int, int]] | None:
    """Whole lines of each mapping in a block list, comments right above it included.

    None in any other form. The comment above the first item may speak of them
    all, so it stays.
    """
    text = subject.text
    if not items or has_odd_lines(text):
        return None
    spans: list[tuple[int, int]] = []
    previous = None
    for item in items:
        if item.kind != 'map' or not item.value:
            return None
        found = _dash_line(text, item.start)
        if found is None:
            return None
        start = found
        if item.value[0][0].start != item.start:  # an anchor or tag before the first key
            return None
        while previous is not None:
            above = line_start(text, start - 1)
            if above < previous or not _COMMENT_LINE.match(text, above, start):
                break
            start = above
        end = content_end(subject, item)
        if text[end - 1] != '\n':  # a block scalar ends behind its line break
            end = line_end(text, end)
        if previous is not None and start < previous:
            return None
        spans.append((start, end))
        previous = end
    return spans


def _dash_line(text: str, start: int) -> int | None:
    """The start of the line with the dash of an item whose first key starts at ``start``.

    The dash stands before the key, or alone on a line above it, as the Model
    Openness Tool writes it; only comments and blank lines may stand between.
    """
    line = line_start(text, start)
    before = text[line:start].strip()
    while not before or before[0] == '#':
        if line == 0:
            return None
        end = line - 1
        line = line_start(text, end)
        before = text[line:end].strip()
        if before[:1] == '-' and before[1:].lstrip()[:1] in ('', '#'):
            return line
    return line if before == '-' else None


# ---- fields of a front matter --------------------------------------------------------------


def delete_pair(card: Card, key: Node, value: Node) -> Edit | None:
    """Delete the lines of a key and its value; None where other things stand on them."""
    if card.block is None or card.data is None or len(card.data.value) < 2:
        # a block without any field is no front matter
        return None
    lines = pair_lines(card, key, value)
    if lines is None:
        return None
    gone = card.text[lines[0] : lines[1]]
    if '#' in gone or '&' in gone:
        # a comment, or an anchor that others may name
        return None
    return _cut_lines(card, *lines)


def delete_item(card: Card, value: Node, index: int) -> Edit | None:
    """Delete one scalar item of a list with more items; None where that is unsure."""
    if value.kind != 'list' or len(value.value) < 2 or card.block is None:
        return None
    item = value.value[index]
    text = card.text
    if text[value.start] == '[':
        if index:
            return Edit(value.value[index - 1].end, item.end, '')
        return Edit(item.start, value.value[1].start, '')
    first, last = whole_lines(card, item.start, item.end)
    line = text[first:last].strip()
    return _cut_lines(card, first, last) if line in ('-', '- null', '- ~') else None


def _cut_lines(card: Card, first: int, last: int) -> Edit | None:
    """Delete whole lines of the block; of its last one, the line ending before it."""
    block = card.block
    if block is None or last > block.end + 2:
        return None
    if last > block.end:
        last = block.end
        if first > block.start:
            first -= 2 if card.text.startswith('\r\n', first - 2) else 1
    return Edit(first, last, '')
