"""Edits of values in manifests of any syntax, and places within a value. No rule of its own."""

from __future__ import annotations

from owlint_rules.model.finding import Edit
from owlint_rules.model.node import Node, Route
from owlint_rules.model.subject import Place
from owlint_rules.model.subjects import Manifest
from owlint_rules.yaml_edit import replace_scalar


def rewritten(manifest: Manifest, node: Node | None, text: str) -> Edit | None:
    """Write another text in a value's place; None where that cannot be done without harm."""
    if node is None or node.kind != 'scalar':
        return None
    if manifest.syntax == 'yaml':
        return replace_scalar(manifest, node, text)
    if any(char in text for char in '"\'\\\r\n') or not text.isprintable():
        return None
    if manifest.syntax == 'json':
        return Edit(node.start, node.end, f'"{text}"')
    if manifest.syntax == 'toml':
        quote = "'" if node.style == "'" else '"'
        return Edit(node.start, node.end, f'{quote}{text}{quote}')
    if manifest.syntax == 'xml':
        if node.style not in ('attribute', 'element') or any(char in text for char in '&<>'):
            return None
        start, end = node.start, node.end
        if node.style == 'element':
            # schemas that list identifiers compare the blanks around one too
            end += len(manifest.text[end:]) - len(manifest.text[end:].lstrip())
            start = len(manifest.text[:start].rstrip())
        return Edit(start, end, text)
    if manifest.syntax == 'tags' and '\n' not in node.value and '\r' not in node.value:
        return Edit(node.start, node.end, text)
    return None


def within(manifest: Manifest, route: Route, start: int, end: int) -> Place:
    """The place of a stretch of a value, counted in its text without blanks around it.

    The whole value where its text is not what stands in the file, letter by letter.
    """
    node = manifest.data.find(route) if manifest.data is not None else None
    if node is not None and node.kind == 'scalar':
        text = node.value.strip()
        raw = manifest.text[node.start : node.end]
        at = raw.find(text)
        if text and 0 <= at <= 6 and start < end <= len(text):
            return Place(manifest, route, span=(node.start + at + start, node.start + at + end))
    return manifest.at(*route)
