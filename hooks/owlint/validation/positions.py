"""From what a validator says to a place in the manifest."""

from __future__ import annotations

import re

from owlint_rules.model.fault import Fault
from owlint_rules.model.finding import INFO
from owlint_rules.model.node import Node, Route
from owlint_rules.model.subjects import Manifest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


#: Keys by which elements of a document are named.
_ID_KEYS = ('SPDXID', 'spdxId', '@id', 'name')


def fault_at(manifest: Manifest, schema: str, item: dict[str, Any]) -> Fault:
    """One fault of an answer with its place."""
    fault = Fault(
        item['message'],
        schema=schema,
        about_value=bool(item.get('about_value')),
        severity=INFO if item.get('unjudged') else None,
        key=bool(item.get('key')),
    )
    if 'path' in item:
        fault.span = _xml_span(manifest, item)
    elif 'line_number' in item:
        fault.span = _value_span(manifest, item['line_number'])
    elif 'lists' in item:
        fault.route = _lacking_route(manifest, item)
    elif 'element' in item:
        fault.route = _element_route(manifest, item)
    else:
        fault.route = tuple(item.get('route', ()))
    return fault


def _value_span(manifest: Manifest, number: int) -> tuple[int, int] | None:
    """The value of the tag in a line."""
    span = manifest.line(number).span
    if span is None:
        return None
    tag = re.match(r'[\w-]+:[ \t]*', manifest.text[slice(*span)])
    return (span[0] + tag.end(), span[1]) if tag is not None else span


def _lacking_route(manifest: Manifest, item: dict[str, Any]) -> Route:
    """The first element of a list that lacks the fields that are missing somewhere in it."""
    listed = manifest.data.get(item['lists']) if manifest.data is not None else None
    for index, element in enumerate(listed.value if listed is not None else ()):
        if all(element.get(field) is None for field in item['fields']):
            return item['lists'], index
    return ()


def _element_route(manifest: Manifest, item: dict[str, Any]) -> Route:
    """Where the element that a message names stands, and in it the value or field at fault."""
    data = manifest.data
    assert data is not None
    route: Route = ()
    element = data
    for wanted, keys in ((item.get('license'), ('licenseId',)), (item['element'], _ID_KEYS)):
        if wanted and data.kind == 'map' and element is data:
            found = _named(data, wanted, keys)
            if found is not None:
                route, element = found
    value = item['value']
    if value:
        for here, node in element.walk(route):
            if node.kind == 'scalar' and node.value == value:
                return here
            # a relationship stands in one line there
            if manifest.syntax == 'tags' and node.kind == 'scalar' and value in node.value.split():
                return here
    field = item['field']
    if field and element.kind == 'map':
        if element.get(field) is not None:
            return (*route, field)
        for here, node in element.walk(route):
            if node.kind == 'map' and node.get(field) is not None:
                return (*here, field)
    return route


def _named(data: Node, wanted: str, keys: tuple[str, ...]) -> tuple[Route, Node] | None:
    for route, node in data.walk():
        if node.kind != 'map':
            continue
        for key in keys:
            value = node.get(key)
            if value is not None and value.kind == 'scalar' and value.value == wanted:
                # the document is named like what it describes sometimes
                if route or key == 'SPDXID':
                    return route, node
    return None


_STEP = re.compile(r'/([^/\[]+)(?:\[(\d+)\])?')


def _xml_span(manifest: Manifest, item: dict[str, Any]) -> tuple[int, int] | None:
    """The name of the element that a path leads to, or the attribute or text that is meant."""
    found = _Elements(manifest.text).find(item['path'])
    if found is None:
        return manifest.line(item['line'] or 1).span
    start, name, end = found
    head_end = end if end > start else len(manifest.text)
    attribute = item.get('attribute')
    if attribute:
        head = manifest.text[start:head_end]
        match = re.search(rf'\s({re.escape(attribute)})\s*=\s*["\']([^"\']*)', head)
        if match is not None:
            part = 1 if item.get('key') else 2
            return start + match.start(part), start + match.end(part)
    elif item.get('about_value'):
        behind = manifest.text[head_end + 1 : manifest.text.find('<', head_end + 1)]
        if behind.strip():
            left = head_end + 1 + len(behind) - len(behind.lstrip())
            return left, left + len(behind.strip())
    return start + 1, start + 1 + len(name)


class _Elements:
    """Finds one element by the path that libxml2 writes: a step is a name or `*`, and a count."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.raw = text.encode('utf-8', 'surrogatepass')

    def find(self, path: str) -> tuple[int, str, int] | None:
        """The offset of its `<`, its name and the offset of its `>`."""
        from xml.parsers.expat import ExpatError, ParserCreate

        wanted = [(name, int(count or 1)) for name, count in _STEP.findall(path)]
        if not wanted:
            return None
        parser = ParserCreate('utf-8')
        counts: list[dict[str, int]] = [{}]
        matched: list[bool] = [True]
        hit: list[tuple[int, str]] = []

        def opened(name: str, _: Any) -> None:
            depth = len(matched) - 1
            seen = counts[-1]
            for key in ('*', name):
                seen[key] = seen.get(key, 0) + 1
            fits = False
            if matched[-1] and depth < len(wanted) and not hit:
                step, count = wanted[depth]
                fits = step in ('*', name) and seen[step] == count
                if fits and depth == len(wanted) - 1:
                    hit.append((parser.CurrentByteIndex, name))
            matched.append(fits)
            counts.append({})

        def closed(_: str) -> None:
            matched.pop()
            counts.pop()

        parser.StartElementHandler = opened
        parser.EndElementHandler = closed
        try:
            parser.Parse(self.raw, True)
        except ExpatError:
            return None
        if not hit:
            return None
        byte, name = hit[0]
        start = len(self.raw[:byte].decode('utf-8', 'replace'))
        return start, name, self.head_end(start)

    def head_end(self, start: int) -> int:
        """The `>` of a tag; one in an attribute's value does not end it."""
        quote = ''
        for at in range(start, len(self.text)):
            character = self.text[at]
            if quote:
                quote = '' if character == quote else quote
            elif character in '"\'':
                quote = character
            elif character == '>':
                return at
        return len(self.text)
