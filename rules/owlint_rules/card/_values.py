"""What the card rules share: one look over the values, words, ways to them."""

from __future__ import annotations

from bisect import bisect_right

from owlint_rules.model.finding import Finding, Fix
from owlint_rules.model.node import Node, Route
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import only_within
from owlint_rules.yaml_edit import replace_scalar

#: Flavors whose front matter the hub reads by the same rules.
HUB_FLAVORS = ('model', 'dataset')
#: All that have front matter; that of a Space has fields of its own.
ALL_FLAVORS = (*HUB_FLAVORS, 'space')

#: Most items of one list that rules look at.
MOST_ITEMS = 5_000

#: Most findings of one rule about one card: nobody reads more.
MOST_FINDINGS = 500

#: Types of node that every safe reader takes.
_SAFE_TYPES = frozenset(
    'str int float bool null timestamp map seq binary omap pairs set merge'.split()  # noqa: SIM905
)
_NUMBER_STARTS = frozenset('0123456789.+-')


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


def with_hyphens(text: str) -> str:
    """A name as the Hub's lists write names: lower case, hyphens instead of blanks and _."""
    return '-'.join(text.lower().replace('_', ' ').replace('-', ' ').split())


def near_miss(word: str, words: frozenset[str]) -> str:
    """The only word of a list of the Hub's that is two letters away at most, ''."""
    return only_within(word, words, 2) if 5 < len(word) < 60 else ''


def write_right(card: Card, finding: Finding) -> Fix | None:
    """The fix of a finding whose data are a value's route and node, and what to write there."""
    route, node, right = finding.data
    edit = replace_scalar(card, node, right)
    return Fix(f'write `{right}`', [edit], changes=[route]) if edit is not None else None
