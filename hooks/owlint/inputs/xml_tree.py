"""XML to a tree of nodes with positions, in the shape that the same document has as JSON.

CycloneDX is written in either; the rules know one shape. Attributes and child
elements are pairs of a mapping; elements that are known to be lists hold their
children in order. Documents with a type declaration are refused: entities are
how small XML files grow without end, and these formats need none.
"""

from __future__ import annotations

from owlint.inputs.tree import MAX_NODES, Tree
from owlint_rules.model.node import Node
from owlint_rules.model.subject import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Deepest nesting that is read.
MAX_DEPTH = 128
#: Longest text that is read, in characters.
MAX_LENGTH = 8 * 1024 * 1024

#: Elements whose children are the items of a list.
LISTS = frozenset(
    {
        'components', 'licenses', 'services', 'datasets', 'externalReferences', 'hashes',
        'properties', 'ancestors', 'descendants', 'variants', 'authors', 'custodians',
        'stewards', 'owners', 'performanceMetrics',
    }
)  # fmt: skip
#: Elements that keep their name within such a list, because several names may stand there.
NAMED_ITEMS = frozenset({'license', 'expression', 'expression-detailed', 'ref'})


class _Stop(Exception):
    """Reading ends here: a limit, or what is refused."""


class _Element:
    __slots__ = ('first', 'node', 'parts', 'start', 'tag', 'text')

    def __init__(self, tag: str, start: int) -> None:
        self.tag = tag
        self.start = start
        self.node = Node('map', [], start, start, 'map')
        self.parts: list[str] = []
        self.text = ''
        #: where the first text that is no blank stands, -1 before it comes
        self.first = -1


def read_xml_tree(text: str) -> Tree:
    """Read an XML document; never raises.

    The root element is the tree; its name is the value of its pair ``@name``.
    """
    tree = Tree()
    if len(text) > MAX_LENGTH:
        message = f'more than {MAX_LENGTH:,} characters of XML'
        tree.problems.append(Problem('too-complex', message, 0))
        return tree
    _Reader(text, tree).read()
    return tree


class _Reader:
    def __init__(self, text: str, tree: Tree) -> None:
        self.text = text
        self.tree = tree
        # a lone half of a pair cannot come out of the decoder; expat would refuse it
        self.raw = text.encode('utf-8', 'surrogatepass')
        self.ascii = len(self.raw) == len(text)
        self.stack: list[_Element] = []
        self.budget = MAX_NODES
        self.last = (0, 0)
        self.parser: Any = None

    def read(self) -> None:
        from xml.parsers.expat import ExpatError, ParserCreate

        parser = self.parser = ParserCreate('utf-8')
        parser.buffer_text = False
        parser.ordered_attributes = True
        parser.StartElementHandler = self.open
        parser.EndElementHandler = self.close
        parser.CharacterDataHandler = self.characters
        parser.StartDoctypeDeclHandler = self.doctype
        try:
            parser.Parse(self.raw, True)
        except _Stop:
            self.tree.node = None
        except ExpatError as error:
            reason = str(error).partition(':')[0]
            self.tree.node = None
            self.tree.error = (reason, self.offset(max(parser.ErrorByteIndex, 0)))

    def offset(self, byte: int) -> int:
        """Characters before a byte; called with rising bytes, so each stretch is decoded once."""
        if self.ascii:
            return min(byte, len(self.text))
        known, characters = self.last
        if byte < known:
            known, characters = 0, 0
        characters += len(self.raw[known:byte].decode('utf-8', 'replace'))
        self.last = (byte, characters)
        return min(characters, len(self.text))

    def spend(self) -> None:
        self.budget -= 1
        if self.budget < 0:
            self.stop(f'more than {MAX_NODES:,} values')

    def stop(self, message: str) -> None:
        at = self.offset(self.parser.CurrentByteIndex)
        self.tree.problems.append(Problem('too-complex', message, at))
        raise _Stop

    def doctype(self, *_: object) -> None:
        self.stop('the XML declares a document type; such files are not read')

    def open(self, name: str, attributes: list[str]) -> None:
        self.spend()
        if len(self.stack) >= MAX_DEPTH:
            self.stop(f'XML nested more than {MAX_DEPTH} levels deep')
        start = self.offset(self.parser.CurrentByteIndex)
        element = _Element(name.rpartition(':')[2], start)
        if not self.stack:
            key = Node('scalar', '@name', start, start, 'str')
            # the name behind the bracket
            value = Node('scalar', element.tag, start + 1, start + 1 + len(name), 'str', 'name')
            element.node.value.append((key, value))
        pairs = list(zip(attributes[::2], attributes[1::2], strict=True))
        end = self.text.find('>', start)
        behind = start + 1 + len(name)
        prefix = name.rpartition(':')[0]
        for key_text, value_text in pairs:
            self.spend()
            at = self.text.find(key_text, behind, end if end > 0 else None)
            at = at if at >= 0 else start
            behind = max(behind, at + len(key_text))
            local = key_text.rpartition(':')[2]
            if key_text.startswith('xmlns:'):
                # the namespace of this element, and not one that is only declared here
                local = 'xmlns' if local == prefix else key_text
            key = Node('scalar', local, at, at + len(key_text), 'str')
            quote = at + len(key_text)
            while quote < len(self.text) and self.text[quote] in ' \t\r\n=':
                quote += 1
            inside = quote + 1
            style = 'attribute'
            if self.text[inside : inside + len(value_text)] != value_text:
                style = 'other'
            else:
                behind = max(behind, inside + len(value_text))
            value = Node('scalar', value_text, inside, inside + len(value_text), 'str', style)
            element.node.value.append((key, value))
        self.stack.append(element)

    def characters(self, data: str) -> None:
        element = self.stack[-1]
        element.parts.append(data)
        if element.first < 0:
            bare = data.lstrip()
            if bare:
                at = self.offset(self.parser.CurrentByteIndex)
                element.first = at + (len(data) - len(bare) if len(data) > 1 else 0)

    def close(self, name: str) -> None:
        element = self.stack.pop()
        closing = self.parser.CurrentByteIndex
        at = self.offset(closing)
        node = element.node
        node.end = min(len(self.text), at + len(name) + 3)
        if self.text[at : at + 2] != '</':
            node.end = self.text.find('>', at) + 1
        element.text = ''.join(element.parts)
        if element.tag in LISTS and not element.text.strip():
            node = _as_list(node)
        elif not node.value or element.text.strip():
            node = self.as_text(element, at)
        if not self.stack:
            self.tree.node = node
            return
        key = Node(
            'scalar', element.tag, element.start + 1, element.start + 1 + len(name), 'str', 'name'
        )
        self.stack[-1].node.value.append((key, node))

    def as_text(self, element: _Element, end: int) -> Node:
        """An element that holds text: a scalar, or a mapping with its attributes."""
        value = element.text.strip()
        start = end - len(element.text)
        raw = self.text[max(start, 0) : end]
        style: str | None = 'element'
        if raw.strip() == value:
            start += len(raw) - len(raw.lstrip())
            end = start + len(value)
        else:  # entities, CDATA or elements within the text
            start, style = max(element.first, element.start), 'other'
        scalar = Node('scalar', value, start, max(start, end), 'str', style)
        if not element.node.value:
            return scalar
        key = Node('scalar', '#text', start, start, 'str')
        element.node.value.append((key, scalar))
        return element.node


def _as_list(node: Node) -> Node:
    """A list element: its children without their names, apart from those that need them."""
    items = []
    for key, value in node.value:
        if key.style != 'name':
            continue  # an attribute
        if key.value in NAMED_ITEMS:
            items.append(Node('map', [(key, value)], key.start - 1, value.end, 'map'))
        else:
            items.append(value)
    return Node('list', items, node.start, node.end, 'seq')
