"""The two-reader check of a YAML fix: both must see the intended change and no other.

PyYAML (YAML 1.1) stands for the hub's client, ruamel.yaml (YAML 1.2) for the
hub's server. Only fix runs come here, so the second reader costs no check.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from owlint_rules.finding import Route
    from owlint_rules.subjects import Subject

_MISSING = object()


def unintended_change(subject: Subject, before: str, after: str, changes: Iterable[Route]) -> str:
    """Why an edited text must not be written, or '' when both readers agree to it.

    ``changes`` are the routes whose values may differ. Where the old text was
    readable by neither, it is enough that both can read the new one, which
    must hold the same data for both as far as their dialects go.
    """
    allowed = [tuple(route) for route in changes]
    for name, read in (('YAML 1.1', _read_11), ('YAML 1.2', _read_12)):
        try:
            new = read(_yaml_of(subject, after))
        except Exception as error:
            return f'{name} could not read the result ({_short(error)})'
        try:
            old = read(_yaml_of(subject, before))
        except Exception:
            continue
        if old is None:
            continue
        for route in _differences(old, new):
            if not any(_covers(one, route) for one in allowed):
                shown = '.'.join(map(str, route)) or 'the document'
                return f'{name} would see a change in {shown} too'
    return ''


def _yaml_of(subject: Subject, text: str) -> str:
    from owlint_rules.subjects import Card

    if not isinstance(subject, Card):
        return text.lstrip('\ufeff')
    from owlint.inputs.card import read_card

    card = read_card(subject.path, text, subject.file)
    if card.block is None:
        return ''
    return text[card.block.start : card.block.end]


def _read_11(text: str) -> Any:
    import yaml

    from owlint.inputs.yaml_tree import read_tree

    tree = read_tree(text)
    if tree.problems:
        raise ValueError(tree.problems[0].message)
    if tree.error:
        raise ValueError(tree.error[0])

    class Loader(getattr(yaml, 'CSafeLoader', yaml.SafeLoader)):  # type: ignore[misc]
        """A safe loader that keeps values of unknown tags comparable instead of failing."""

    Loader.add_multi_constructor('', lambda loader, suffix, node: (suffix, repr(node.value)))
    return yaml.load(text, Loader=Loader)


def _read_12(text: str) -> Any:
    from ruamel.yaml import YAML

    reader = YAML(typ='safe', pure=True)
    reader.version = (1, 2)
    reader.allow_duplicate_keys = True
    return reader.load(text)


def _differences(old: Any, new: Any) -> list[Route]:
    """The shortest routes at which two documents differ; what is aliased is compared once."""
    found: list[Route] = []
    seen: set[tuple[int, int]] = set()
    stack: list[tuple[Any, Any, Route]] = [(old, new, ())]
    while stack:
        one, other, route = stack.pop()
        if isinstance(one, (dict, list)):
            if (id(one), id(other)) in seen:
                continue
            seen.add((id(one), id(other)))
        if isinstance(one, dict) and isinstance(other, dict):
            stack.extend(
                (one.get(key, _MISSING), other.get(key, _MISSING), (*route, str(key)))
                for key in {**one, **other}
            )
        elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
            stack.extend((*pair, (*route, index)) for index, pair in enumerate(zip(one, other, strict=True)))
        elif type(one) is not type(other) or not (one == other or repr(one) == repr(other)):
            found.append(route)
    return found


def _covers(allowed: Route, route: Route) -> bool:
    """Whether a difference lies at or below a declared route."""
    return route[: len(allowed)] == allowed


def _short(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:120] if lines else type(error).__name__
