"""Reading a manifest as the Model Openness Tool does, its oddities included.

The order of decisions and what counts as empty are those of the tool's
importer and resolver (lfai/model_openness_tool at commit 8b5d30e, 2026-05-11).
"""

from __future__ import annotations

from owlint_rules.definitions.mof_license import OPEN, UNLICENSED, is_open_strict, strict_license
from owlint_rules.definitions.mof_result import INCLUDED, INVALID, OPTIONAL, Note
from owlint_rules.definitions.mof_scalars import is_empty_to_tool, tool_type
from owlint_rules.model.node import Node, Route
from owlint_rules.statements.manifests.mof import is_placeholder
from owlint_rules.vocab.mof import APPROPRIATE, BY_NAME, FALLBACK, FLAGGED_LATER, LICENSE_KEYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.mof_result import ComponentResult, MofResult


class Rejected(Exception):
    """The tool's importer would stop at this value."""

    def __init__(self, message: str, route: Route) -> None:
        super().__init__(message)
        self.route = route


def read_as_tool(node: Node | None, result: MofResult) -> None:
    """Which component has which license, as the tool's importer and resolver decide."""
    if node is not None:
        _refuse_repeated_keys(node)
    release = node.get('release') if node is not None else None
    if release is None or release.kind != 'map':
        raise Rejected('the manifest has no `release` mapping', ('release',))
    components = release.get('components')
    if components is None:
        raise Rejected('`release.components` is missing', ('release',))
    here: Route = ('release', 'components')
    if components.kind != 'list':
        raise Rejected('`release.components` is not a list', here)
    licenses = _global_as_tool(release.get('license'), result)
    seen: dict[str, tuple[Node, Route]] = {}
    for index, item in enumerate(components.value):
        route = (*here, index)
        name_node = item.get('name')
        if name_node is None:
            raise Rejected('a component has no `name`', route)
        if tool_type(name_node) != 'str':
            raise Rejected('the name of a component is not text', (*route, 'name'))
        name = name_node.value
        if name not in BY_NAME:
            result.notes.append(
                Note(
                    'unknown-component',
                    f'`{name}` is not one of the 17 components; the tool counts it as {FALLBACK}',
                    (*route, 'name'),
                )
            )
            name = FALLBACK
        if name in seen:
            result.notes.append(
                Note(
                    'duplicate-component',
                    f'{name} is listed more than once; the tool keeps the last',
                    (*route, 'name'),
                )
            )
        seen[name] = item, route
    # only now: the tool never looks at the license of an entry that a later one replaced
    for name, (item, route) in seen.items():
        _license_as_tool(item, result.components[name], licenses, route, result)


def _refuse_repeated_keys(node: Node) -> None:
    """The tool's YAML reader takes no repeated key, unless the first one stands there for null."""
    for route, one in node.walk():
        if one.kind != 'map':
            continue
        seen: dict[str, Node] = {}
        for key, value in one.items():
            if key in seen and tool_type(seen[key]) != 'null' and '<<' not in seen:
                raise Rejected(f'the key `{key[:60]}` stands twice in one mapping', (*route, key))
            seen[key] = value


def _global_as_tool(node: Node | None, result: MofResult) -> dict[str, tuple[Node, Route]]:
    """The names of the release's licenses by key; what PHP calls empty is left out."""
    found: dict[str, tuple[Node, Route]] = {}
    here: Route = ('release', 'license')
    if node is None or tool_type(node) == 'null':
        return found
    if node.kind != 'map':
        result.notes.append(
            Note('string-license', '`release.license` is not a mapping; the tool ignores it', here)
        )
        return found
    for key, value in node.items():
        if key not in LICENSE_KEYS:
            result.notes.append(
                Note('ignored-license-key', f'the tool ignores `{key}` here', (*here, key))
            )
            continue
        # a key may stand twice when the first is null; the last counts, also when it says nothing
        found.pop(key, None)
        name = value.get('name')
        if name is None:
            if value.kind == 'scalar' and tool_type(value) != 'null' and value.value:
                result.notes.append(
                    Note(
                        'string-license',
                        f'`{key}` is not a mapping with a name; the tool ignores it',
                        (*here, key),
                    )
                )
            continue
        route = (*here, key, 'name')
        if not is_empty_to_tool(name):
            found[key] = name, route
        elif name.kind == 'scalar' and name.value == '0':
            result.notes.append(Note('zero-license', 'the tool skips a license called `0`', route))
    return found


def _license_as_tool(
    item: Node,
    one: ComponentResult,
    licenses: dict[str, tuple[Node, Route]],
    route: Route,
    result: MofResult,
) -> None:
    stated = item.get('license')
    one.license, one.source, one.route = '', '', route
    one.appropriate = None
    if stated is not None:
        kind = tool_type(stated)
        place = (*route, 'license')
        if kind != 'null':
            text = stated.value if stated.kind == 'scalar' else ''
            if is_empty_to_tool(stated):
                zero = kind == 'str' and text == '0'
                result.notes.append(
                    Note(
                        'zero-license' if zero else 'empty-license',
                        f'the license `{text}` counts as none, and none is inherited',
                        place,
                    )
                )
                text = ''
            elif kind != 'str':
                raise Rejected('the license of a component is not text', place)
            elif text.lower() == UNLICENSED and text != UNLICENSED:
                result.notes.append(
                    Note(
                        'unlicensed-case',
                        f'only the lower-case word counts; `{text}` is taken for a license',
                        place,
                    )
                )
            elif is_placeholder(text):
                result.notes.append(
                    Note(
                        'placeholder',
                        f'the tool counts this as part of the release, licensed `{text}`',
                        place,
                    )
                )
            one.license, one.source, one.route = text, 'component', place
            _status_as_tool(one, result)
            return
    elif item.get('license_name') is not None:
        result.notes.append(
            Note(
                'old-syntax',
                'the tool does not read `license_name` since 2025-04-18',
                (*route, 'license_name'),
            )
        )
    for key in (one.component.type, 'distribution'):
        if key in licenses:
            name, one.route = licenses[key]
            if tool_type(name) != 'str':
                raise Rejected('the name of a license is not text', one.route)
            one.license = name.value
            one.source = f'release.license.{key}'
            break
    _status_as_tool(one, result)


def _status_as_tool(one: ComponentResult, result: MofResult) -> None:
    """Status by the tool's lists: the exact identifier and nothing else."""
    name = one.license
    if not name or name == UNLICENSED:
        one.status = UNLICENSED
    elif name in OPEN:
        one.status = INCLUDED if one.component.required else OPTIONAL
        one.appropriate = name in APPROPRIATE[one.component.type]
        if name == 'ODC-PDDL-1.0':
            result.notes.append(
                Note('pddl', 'the tool knows PDDL-1.0 under this wrong identifier', one.route)
            )
        elif name == 'CC0-1.0' and one.component.type == 'data':
            result.notes.append(
                Note('cc0', 'the tool calls CC0-1.0 appropriate for documents only', one.route)
            )
    else:
        one.status = INVALID
        if name == 'PDDL-1.0':
            result.notes.append(
                Note('pddl', 'the tool does not count PDDL-1.0 as open, by a slip', one.route)
            )
        elif name in FLAGGED_LATER:
            result.notes.append(
                Note(
                    'approved-later',
                    f'the list that the tool uses (May 2024) does not call {name} open yet',
                    one.route,
                )
            )
        else:
            known = strict_license(name)
            if known is not None and known.holds(is_open_strict):
                result.notes.append(
                    Note(
                        'inexact-license',
                        f'the tool wants an exact SPDX identifier; it does not know `{name}`',
                        one.route,
                    )
                )
