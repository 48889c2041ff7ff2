"""What the card rules share: one look over the values, texts for people, edits in place."""

from __future__ import annotations

from bisect import bisect_right

from owlint_rules.finding import Edit, Finding, Fix, Route
from owlint_rules.lazy import lazy
from owlint_rules.subjects import Card, Node, Options

#: Flavors whose front matter the hub reads by the same rules.
HUB_FLAVORS = ('model', 'dataset')

#: Most items of one list that rules look at.
MOST_ITEMS = 5_000

#: Most findings of one rule about one card: nobody reads more.
MOST_FINDINGS = 500

#: Blanks and line endings.
_BLANK = lazy(r'\s*')

#: Types of node that every safe reader takes.
_SAFE_TYPES = frozenset(
    'str int float bool null timestamp map seq binary omap pairs set merge'.split()  # noqa: SIM905
)
_NUMBER_STARTS = frozenset('0123456789.+-')
_BOOLEANS = frozenset(
    'y n yes no on off true false null'.split()  # noqa: SIM905
)


class Scan:
    """What one walk over all values finds; each node is met once however often it is aliased.

    ``odd`` are plain scalars, with the key they stand under, that a YAML reader
    takes or may take for something else than text. ``repeated`` are
    mappings with a repeated key. ``unsafe`` are nodes that no safe reader
    takes: unknown tags, keys that are collections.
    """

    __slots__ = ('odd', 'repeated', 'unsafe')

    def __init__(self) -> None:
        self.odd: list[tuple[Node, str]] = []
        self.repeated: list[Node] = []
        self.unsafe: list[Node] = []


def scan(card: Card) -> Scan:
    """The walk over a card's values, done once."""
    known: Scan | None = card.cache.get('scan')
    if known is not None:
        return known
    found = card.cache['scan'] = Scan()
    if card.data is None:
        return found
    if card.data.kind == 'scalar':
        return found
    odd = found.odd
    unsafe = found.unsafe
    seen: set[int] = set()
    stack = [(card.data, '')]
    while stack:
        node, name = stack.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if node.type not in _SAFE_TYPES:
            unsafe.append(node)
        is_map = node.kind == 'map'
        if is_map:
            names = set()
            for key, _ in node.value:
                if key.kind == 'scalar':
                    names.add(key.value)
                    if key.type != 'str' and key.style is None:
                        if key.type not in _SAFE_TYPES:
                            unsafe.append(key)
                        elif key.type not in ('merge', 'null'):
                            odd.append((key, name))
                else:
                    unsafe.append(key)
                    names.add(f'{id(key)} ')
            if len(names) != len(node.value):
                found.repeated.append(node)
        for part in node.value:
            if is_map:
                key, part = part
                name = key.value if key.kind == 'scalar' else ''
            if part.kind != 'scalar':
                stack.append((part, name))
            elif part.type == 'str':
                if part.style is None and part.value[:1] in _NUMBER_STARTS:
                    odd.append((part, name))
            elif part.type not in _SAFE_TYPES:
                unsafe.append(part)
            elif part.style is None and part.type != 'null':
                odd.append((part, name))
    return found


def reads_as_number_12(text: str) -> bool:
    """Whether a text of YAML 1.1 is a number for YAML 1.2."""
    if not ('e' in text or 'E' in text or 'o' in text) or len(text) > 60:
        return False
    import re

    # compiled at the first need: most cards never ask
    number = r'[-+]?(?:0o[0-7]+|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+)'
    return re.fullmatch(number, text) is not None


def texts(card: Card, name: str) -> list[tuple[Route, Node]]:
    """The scalars of a field that is one text or a list, with routes from the top.

    Of a list no more than the first ``MOST_ITEMS``; the longest real one, of
    languages, has about 1,100.
    """
    pair = card.fields.get(name)
    if pair is None:
        return []
    return [((name, *route), node) for route, node in pair[1].texts()[:MOST_ITEMS]]


def line_number(card: Card, offset: int) -> int:
    """The line that an offset lies in, counted from 1."""
    return bisect_right(card.lines, offset)


def option_words(options: Options, rule: str, name: str) -> frozenset[str]:
    """A list of words from a rule's options; anything else counts as none."""
    value = options.rule(rule).get(name, ())
    if not isinstance(value, list | tuple):
        return frozenset()
    return frozenset(str(word) for word in value)


def route_to(card: Card, wanted: Node) -> tuple[Route, bool]:
    """The route to a node, and whether it is the key of the route's last step."""
    routes: dict[int, tuple[Route, bool]] | None = card.cache.get('routes')
    if routes is None:
        routes = card.cache['routes'] = {}
        for route, node in card.data.walk() if card.data is not None else ():
            routes.setdefault(id(node), (route, False))
            if node.kind == 'map':
                for key, _ in node.value:
                    step = key.value if key.kind == 'scalar' else ''
                    routes.setdefault(id(key), ((*route, step), True))
    return routes.get(id(wanted), ((), False))


def shown(text: str, limit: int = 60) -> str:
    """A value as a message quotes it: on one line and not too long."""
    flat = ' '.join(text.split())
    if not flat.isascii():
        flat = _visible(flat)
    return flat if len(flat) <= limit else flat[: limit - 1] + '…'


def _visible(text: str) -> str:
    """A text whose only letters beyond ASCII cannot be seen, with those written out."""
    from unicodedata import category

    strange = {letter for letter in text if not letter.isascii()}
    if any(category(letter) != 'Cf' for letter in strange):
        return text
    return ''.join(f'\\u{ord(letter):04x}' if letter in strange else letter for letter in text)


def listed(words: list[str], last: str = 'and') -> str:
    """Words as people list them."""
    if len(words) < 2:
        return ''.join(words)
    return f'{", ".join(words[:-1])} {last} {words[-1]}'


def distance(one: str, other: str, limit: int) -> int:
    """How many letters are added, lost, exchanged or swapped with a neighbor."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        after = [i]
        for j, right in enumerate(other, 1):
            cost = min(row[j] + 1, after[j - 1] + 1, row[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                cost = min(cost, before[j - 2] + 1)
            after.append(cost)
        if min(after) > limit:
            return limit + 1
        before, row = row, after
    return row[-1]


def with_hyphens(text: str) -> str:
    """A name as the hub's lists write names: lower case, hyphens instead of blanks and _."""
    return '-'.join(text.lower().replace('_', ' ').replace('-', ' ').split())


def nearest(word: str, words: frozenset[str]) -> str:
    """The only word of a list that is two letters away at most; '' for none or several."""
    if not 5 < len(word) < 60:
        return ''
    found = [one for one in words if distance(word, one, 2) <= 2]
    return found[0] if len(found) == 1 else ''


# ---- edits ---------------------------------------------------------------------------------


def plain_is_safe(text: str) -> bool:
    """Whether both YAML readers take an unquoted text for that text."""
    import re

    plain = r'[A-Za-z][\w.+/-]*(?: [\w.+/-]+)*'
    return re.fullmatch(plain, text) is not None and text.lower() not in _BOOLEANS


def quoted(text: str) -> str:
    """A text as a YAML scalar, quoted only where it must be."""
    if plain_is_safe(text):
        return text
    return "'" + text.replace("'", "''") + "'"


def _shared(card: Card) -> set[int]:
    """The nodes that an alias makes part of another field too: an edit would change both."""
    known: set[int] | None = card.cache.get('shared')
    if known is not None:
        return known
    shared = card.cache['shared'] = set()
    block = card.block
    if card.data is None or block is None or card.text.find('*', block.start, block.end) < 0:
        return shared
    met: set[int] = set()
    stack = [card.data]
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


def is_simple(card: Card, node: Node) -> bool:
    """Whether a scalar stands on one line as written, so that it can be replaced there."""
    if node.kind != 'scalar' or id(node) in _shared(card):
        return False
    written = card.text[node.start : node.end]
    if node.style is None:
        return written == node.value and bool(written)
    inner = written[1:-1]
    return (
        node.style in ('"', "'")
        and len(written) >= 2
        and written[0] == written[-1] == node.style
        and inner == node.value
    )


def replace_scalar(card: Card, node: Node, new: str) -> Edit | None:
    """Put another text in a scalar's place; quotes stay as they are. None when that is unsure."""
    if not is_simple(card, node):
        return None
    if node.style is None:
        return Edit(node.start, node.end, quoted(new))
    if '\\' in new or node.style in new:
        return None
    return Edit(node.start + 1, node.end - 1, new)


def quote_scalar(card: Card, node: Node) -> Edit | None:
    """Put quotes around a plain scalar."""
    if node.style is not None or not is_simple(card, node):
        return None
    quote = '"' if "'" in node.value else "'"
    if quote in node.value or '\\' in node.value:
        return None
    return Edit(node.start, node.end, f'{quote}{node.value}{quote}')


def end_of(node: Node) -> int:
    """Where a value's own text ends; a block collection reaches to its last leaf.

    YAML readers put the end of a block collection at the next token, behind
    comments and blank lines that are not its own.
    """
    for _ in range(100):
        if node.kind == 'list' and node.value:
            last: Node = node.value[-1]
        elif node.kind == 'map' and node.value:
            last = node.value[-1][1]
        else:
            break
        if last.start < node.start or last.end > node.end:
            # an alias: its node stands elsewhere
            break
        node = last
    return node.end


def eol_of(card: Card) -> str:
    """The line ending that new lines of a card get."""
    return '\r\n' if '\r\n' in card.text else '\n'


def line_of(card: Card, start: int, end: int) -> tuple[int, int]:
    """The whole lines around a stretch, the last line ending included."""
    starts = card.lines
    last = bisect_right(starts, end)
    return starts[bisect_right(starts, start) - 1], (
        starts[last] if last < len(starts) else len(card.text)
    )


def _nonblank(text: str, start: int, stop: int) -> int:
    """Where blanks end; without a slice, for the line may be very long and hold as many values."""
    match = _BLANK.match(text, start, stop)
    return match.end() if match is not None else start


def delete_pair(card: Card, key: Node, value: Node) -> Edit | None:
    """Delete the lines of a key and its value; None where other things stand on them."""
    if card.block is None or card.data is None or len(card.data.value) < 2:
        # a block without any field is no front matter
        return None
    stop = end_of(value)
    flow = card.text[value.start : value.start + 1] in ('[', '{') and value.kind != 'scalar'
    if flow:
        stop = value.end
    if value.kind == 'scalar' and value.style in ('|', '>'):
        written = card.text[value.start : value.end]
        stop = value.start + len(written.rstrip())
    if value.start < key.end:
        # an alias, or nothing at all
        if not (value.is_null and value.start == value.end):
            return None
        stop = key.end
    first, last = line_of(card, key.start, max(stop, key.end))
    after = _nonblank(card.text, max(stop, key.end), last)
    after = _nonblank(card.text, after + card.text.startswith(':', after, last), last)
    if _nonblank(card.text, first, key.start) < key.start or after < last:
        return None
    gone = card.text[first:last]
    if '#' in gone or '&' in gone:
        # a comment, or an anchor that others may name
        return None
    return _cut_lines(card, first, last)


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
    first, last = line_of(card, item.start, item.end)
    line = text[first:last].strip()
    return _cut_lines(card, first, last) if line in ('-', '- null', '- ~') else None


def write_right(card: Card, finding: Finding) -> Fix | None:
    """The fix of a finding whose data are a value's route and node, and what to write there."""
    route, node, right = finding.data
    edit = replace_scalar(card, node, right)
    return Fix(f'write `{right}`', [edit], changes=[route]) if edit is not None else None
