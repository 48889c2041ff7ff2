"""Reading a manifest by what the Model Openness Framework means.

Names and keys must be right, and what is wrong is said as an error; but a
license is what it means, not how it is spelled, and a component that is marked
as not included is not part of the release. The syntax before 2025-04-18 is
read by the tool's own migration rule.
"""

from __future__ import annotations

from owlint_rules.definitions.mof_license import (
    UNLICENSED,
    is_appropriate_strict,
    is_not_specified,
    is_open_strict,
    strict_license,
)
from owlint_rules.definitions.mof_result import (
    ABSENT,
    INCLUDED,
    INVALID,
    MISSING,
    OPTIONAL,
    ComponentResult,
    Note,
)
from owlint_rules.definitions.mof_scalars import tool_type
from owlint_rules.model.node import Node, Route
from owlint_rules.statements.manifests.mof import is_placeholder
from owlint_rules.vocab.mof import BY_NAME, LICENSE_KEYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.mof_result import MofResult

#: From the status that counts most to the one that counts least, for a component listed twice.
_WORST = (INCLUDED, OPTIONAL, UNLICENSED, INVALID)


def read_strictly(node: Node | None, result: MofResult) -> None:
    """Which component has which license, as the framework means it."""

    def error(name: str, message: str, route: Route) -> None:
        result.notes.append(Note(name, message, route, error=True))

    release = node.get('release') if node is not None else None
    if release is None or release.kind != 'map':
        error('no-release', 'the manifest has no `release` mapping', ('release',))
        return
    here: Route = ('release', 'components')
    components = release.get('components')
    if components is None or components.kind != 'list':
        error('no-components', '`release.components` is not a list', here)
        return
    licenses = _global(release.get('license'), error)
    seen: set[str] = set()
    for index, item in enumerate(components.value):
        route = (*here, index)
        name_node = item.get('name')
        if name_node is None or name_node.kind != 'scalar' or not name_node.value:
            error('no-name', 'a component has no name', route)
            continue
        name = name_node.value
        component = BY_NAME.get(name)
        if component is None:
            error(
                'unknown-component',
                f'`{name}` is not one of the 17 components and is not counted',
                (*route, 'name'),
            )
            continue
        one = ComponentResult(component)
        _license(item, one, licenses, route, result)
        if name in seen:
            error('duplicate-component', f'{name} is listed more than once', (*route, 'name'))
            # of two statements about one component the less open one is believed
            one = _lesser(result.components[name], one)
        seen.add(name)
        result.components[name] = one


def _lesser(first: ComponentResult, second: ComponentResult) -> ComponentResult:
    if first.status in (MISSING, ABSENT):
        return second
    if second.status in (MISSING, ABSENT):
        return first
    return max(first, second, key=lambda one: _WORST.index(one.status))


def _global(node: Node | None, error: object) -> dict[str, tuple[str, Route]]:
    """The release's licenses by key."""
    assert callable(error)
    found: dict[str, tuple[str, Route]] = {}
    here: Route = ('release', 'license')
    if node is None or node.is_null:
        return found
    if node.kind == 'scalar':
        error('string-license', 'write `{distribution: {name: …}}`', here)
        return {'distribution': (node.value, here)} if node.value else found
    for key, value in node.items():
        route = (*here, key)
        if key == 'documentation' and node.get('document') is None:
            error('ignored-license-key', 'the key is `document`', route)
            key = 'document'
        elif key not in LICENSE_KEYS:
            error('ignored-license-key', f'`{key}` is not a key of a license', route)
            continue
        found.pop(key, None)
        if value.kind == 'scalar' and not value.is_null and value.value:
            error('string-license', 'write `{name: …}`', route)
            found[key] = (value.value, route)
            continue
        name = value.get('name')
        if name is None or name.is_null:
            continue
        if name.kind != 'scalar':
            error('license-type', 'the name of a license must be text', (*route, 'name'))
        elif name.value == '0':
            error('zero-license', 'no license is called `0`', (*route, 'name'))
        elif name.value:
            found[key] = (name.value, (*route, 'name'))
    return found


def _license(
    item: Node,
    one: ComponentResult,
    licenses: dict[str, tuple[str, Route]],
    route: Route,
    result: MofResult,
) -> None:
    one.route = route
    stated = item.get('license')
    place = (*route, 'license')
    if stated is None:
        stated = item.get('license_name')
        place = (*route, 'license_name')
    if stated is None or stated.is_null:
        for key in (one.component.type, 'distribution'):
            if key in licenses:
                one.license, one.route = licenses[key]
                one.source = f'release.license.{key}'
                break
        _status(one, result)
        return
    one.route = place
    one.source = 'component'
    if tool_type(stated) != 'str':
        one.status = INVALID
        one.license = stated.value if stated.kind == 'scalar' else ''
        result.notes.append(
            Note('license-type', 'the license of a component must be text', place, error=True)
        )
        return
    text = stated.value
    if is_placeholder(text):
        one.route = route
        one.source = ''
        one.status = MISSING if one.component.required else ABSENT
        result.notes.append(
            Note('placeholder', f'{one.component.name} is marked as not included', place)
        )
        return
    if text == '0':
        result.notes.append(Note('zero-license', 'no license is called `0`', place, error=True))
        text = ''
    one.license = text
    _status(one, result)


def _status(one: ComponentResult, result: MofResult) -> None:
    """Status by what the license text means."""
    text = one.license
    if not text or text.lower() == UNLICENSED or is_not_specified(text):
        one.status = UNLICENSED
        return
    known = strict_license(text)
    if known is None:
        one.status = INVALID
        result.notes.append(
            Note(
                'unknown-license',
                f'no license is known by the name `{text}`',
                one.route,
                error=True,
            )
        )
        return
    one.license = str(known)
    if not known.holds(is_open_strict):
        one.status = INVALID
        return
    one.status = INCLUDED if one.component.required else OPTIONAL
    type = one.component.type
    # an offer of several licenses is judged by those that are open
    one.appropriate = known.holds(
        lambda name: is_open_strict(name) and is_appropriate_strict(name, type)
    )
