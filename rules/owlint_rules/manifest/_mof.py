"""What the rules about Model Openness Framework manifests share: ways through one, and edits.

No rule of its own. Edits are offered only where the text has the plain block
form that people and the tool's own exporter write; elsewhere the answer is
None and a person decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.finding import Edit, Route
from owlint_rules.subjects import Manifest, Node

COMPONENTS_ROUTE: Route = ('release', 'components')
LICENSE_ROUTE: Route = ('release', 'license')

_PLAIN = re.compile(r'[A-Za-z][A-Za-z0-9.+/()_ -]*(?<! )')
_WORDS_WITH_MEANING = frozenset(('y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null'))
_COMMENT_LINE = re.compile(r'[ \t]*#')


def release_of(manifest: Manifest) -> Node | None:
    """The ``release`` mapping of a Model Openness Framework manifest, or None."""
    if manifest.format != 'mof' or manifest.data is None:
        return None
    release = manifest.data.get('release')
    return release if release is not None and release.kind == 'map' else None


def components_of(manifest: Manifest) -> Iterator[tuple[int, Node]]:
    """The components that are mappings, with their positions in the list."""
    release = release_of(manifest)
    listed = release.get('components') if release is not None else None
    if listed is not None and listed.kind == 'list':
        for index, item in enumerate(listed.value):
            if item.kind == 'map':
                yield index, item


def text_of(node: Node | None) -> str:
    """The text of a scalar, '' for anything else and for null."""
    return node.value if node is not None and node.kind == 'scalar' and not node.is_null else ''


def shown(text: str) -> str:
    """A text as a message can show it: one line, and not more than 60 characters."""
    line = ' '.join(text[:200].split())
    return line if len(line) <= 60 and len(text) <= 200 else line[:59] + '…'


def component_name(item: Node) -> str:
    """The name of a component as it is written, '' without one."""
    return text_of(item.get('name'))


def has_old_syntax(manifest: Manifest) -> bool:
    """Whether the manifest is in the syntax before 2025-04-18."""
    return any(
        item.key('license_name') or item.key('location') for _, item in components_of(manifest)
    )


def stated_licenses(manifest: Manifest) -> Iterator[tuple[Route, Node]]:
    """Every license that the manifest names as text, for the release or one component."""
    release = release_of(manifest)
    licenses = release.get('license') if release is not None else None
    if licenses is not None:
        for key, value in licenses.items():
            name = value.get('name')
            if name is not None and name.kind == 'scalar' and not name.is_null:
                yield (*LICENSE_ROUTE, key, 'name'), name
    for index, item in components_of(manifest):
        for key in ('license', 'license_name'):
            stated = item.get(key)
            if stated is not None and stated.kind == 'scalar' and not stated.is_null:
                yield (*COMPONENTS_ROUTE, index, key), stated


def written(text: str, style: str | None = None) -> str:
    """A text as a YAML scalar: in the quotes given, else plain where that is certain to be text."""
    if style == '"':
        return '"' + text.replace('\\', '\\\\').replace('"', '\\"') + '"'
    if style is None and _PLAIN.fullmatch(text) and text.lower() not in _WORDS_WITH_MEANING:
        return text
    return "'" + text.replace("'", "''") + "'"


def replaced(manifest: Manifest, node: Node | None, text: str) -> Edit | None:
    """Write another text in a scalar's place, in the same quotes."""
    if node is None or node.kind != 'scalar' or node.style in ('|', '>') or node.start == node.end:
        return None
    if manifest.text[node.start] in '&*!':  # an anchor, alias or tag belongs to the value
        return None
    return Edit(node.start, node.end, written(text, node.style))


def newline_of(text: str) -> str:
    """The line ending that the text uses."""
    return '\r\n' if '\r\n' in text else '\n'


def has_odd_lines(text: str) -> bool:
    """Whether lines end in bare carriage returns, which line edits do not understand."""
    return '\r' in text and '\r' in text.replace('\r\n', '')


def line_start(text: str, offset: int) -> int:
    return text.rfind('\n', 0, offset) + 1


def line_end(text: str, offset: int) -> int:
    """The offset behind the line break of the line that holds ``offset``."""
    end = text.find('\n', offset)
    return len(text) if end < 0 else end + 1


def content_end(node: Node) -> int:
    """Where the last scalar in a node ends; block collections reach further, over comments."""
    end = node.start
    stack = [node]
    while stack:
        one = stack.pop()
        if one.kind == 'scalar':
            end = max(end, one.end)
        elif one.kind == 'map':
            for key, value in one.value:
                stack += [key, value]
            if not one.value:
                end = max(end, one.end)
        else:
            stack.extend(one.value)
            if not one.value:
                end = max(end, one.end)
    return end


def whole_lines_end(text: str, node: Node) -> int:
    """The offset behind the last line of a node."""
    end = content_end(node)
    if end > node.start and text[end - 1] == '\n':  # a block scalar ends behind its line break
        return end
    return line_end(text, end)


def item_lines(manifest: Manifest) -> list[tuple[int, int]] | None:
    """Whole lines of each component, comments right above it included; None in any other form.

    The comment above the first component may speak of them all, so it stays.
    """
    release = release_of(manifest)
    listed = release.get('components') if release is not None else None
    text = manifest.text
    if listed is None or listed.kind != 'list' or not listed.value or has_odd_lines(text):
        return None
    spans: list[tuple[int, int]] = []
    previous = None
    for item in listed.value:
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
        end = whole_lines_end(text, item)
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


def pair_lines(manifest: Manifest, item: Node, key: str) -> tuple[int, int] | None:
    """The whole lines of one key and its value; None when it shares a line with something else.

    Only for texts that ``item_lines`` can read: bare carriage returns are no line ends here.
    """
    text = manifest.text
    node, value = item.key(key), item.get(key)
    if node is None or value is None:
        return None
    start = line_start(text, node.start)
    if text[start : node.start].strip():
        return None
    end = max(line_end(text, node.start), whole_lines_end(text, value))
    # something else between the value's end and the line break would be cut off too
    rest = text[max(content_end(value), node.end) : end].strip().lstrip(':').strip()
    return None if rest and not rest.startswith('#') else (start, end)


def spelled(name: str) -> str:
    """A component name without what people get wrong: case, brackets, blanks, dashes."""
    return ''.join(char for char in name.lower() if char.isalnum())
