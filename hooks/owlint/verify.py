"""The two-reader check of a YAML fix: both must see the intended change and no other.

PyYAML (YAML 1.1) stands for the Hub's client, ruamel.yaml (YAML 1.2) for the
hub's server. Only fix runs come here, so the second reader costs no check.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from owlint_rules.model.node import Node, Route
from owlint_rules.model.subject import Subject

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


_MISSING = object()
#: Differences of one part that are looked at; with more the edit counts as unproved.
_MOST = 100_000
#: The last texts that were read, by reader: each proof begins where the one before it ended.
_READ: dict[tuple[str, str], Any] = {}
_KEPT = 8


def unintended_change(subject: Subject, before: str, after: str, changes: Iterable[Route]) -> str:
    """Why an edited text must not be written, or '' when both readers agree to it.

    ``changes`` are the routes whose values may differ. Where the old text was
    readable by neither, it is enough that both can read the new one, which
    must hold the same data for both as far as their dialects go.
    """
    allowed = {tuple(route) for route in changes}
    old_text, new_text = _yaml_of(subject, before), _yaml_of(subject, after)
    syntax = getattr(subject, 'syntax', 'yaml')
    for name, read in _readers_of(subject):
        try:
            new = _kept(f'{syntax} {name}', read, new_text)
        except Exception as error:
            return f'{name} could not read the result ({_short(error)})'
        try:
            old = _kept(f'{syntax} {name}', read, old_text)
        except Exception:
            continue
        if old is None:
            continue
        found = _differences(old, new)
        for route in found:
            if not _covered(allowed, route):
                shown = '.'.join(map(str, route)) or 'the document'
                return f'{name} would see a change in {shown} too'
        if len(found) > _MOST:
            return f'{name} would see more changes than can be compared'
    return ''


def _kept(name: str, read: Callable[[str], Any], text: str) -> Any:
    """What a reader makes of a text, from the last few that were read."""
    if (name, text) not in _READ:
        data = read(text)
        while len(_READ) >= _KEPT:
            del _READ[next(iter(_READ))]
        _READ[name, text] = data
    return _READ[name, text]


def _readers_of(subject: Subject) -> list[tuple[str, Callable[[str], Any]]]:
    """The readers that must agree to an edit: two of YAML, else the standard one and ours."""
    from owlint_rules.model.subjects import Manifest

    if not isinstance(subject, Manifest) or subject.syntax == 'yaml':
        return [('YAML 1.1', _read_11), ('YAML 1.2', _read_12)]
    syntax = subject.syntax
    readers: list[tuple[str, Callable[[str], Any]]] = []
    if syntax == 'json':
        import json

        readers.append(('the JSON reader', json.loads))
    elif syntax == 'toml':
        from owlint_rules.toml_reader import load_toml

        readers.append(('the TOML reader', load_toml))

    def read(text: str) -> Any:
        from owlint.inputs.manifest import read_syntax
        from owlint.inputs.tree import comparable

        tree = read_syntax(text, syntax)
        if tree.problems:
            raise ValueError(tree.problems[0].message)
        # some formats are read on behind an error, which was there before the edit
        if tree.error and tree.node is None:
            raise ValueError(tree.error[0])
        return comparable(tree.node)

    return [*readers, ('the reader of this format', read)]


def _yaml_of(subject: Subject, text: str) -> str:
    from owlint_rules.model.subjects import Card

    if not isinstance(subject, Card):
        return text.lstrip('\ufeff')
    from owlint.inputs.card import read_card

    card = read_card(subject.path, text, subject.file)
    if card.block is None:
        return ''
    return text[card.block.start : card.block.end]


def _read_11(text: str) -> Any:
    import yaml

    from owlint.inputs.tree import MAX_NODES
    from owlint.inputs.yaml_tree import LOADER, read_tree

    tree = read_tree(text)
    if tree.problems:
        raise ValueError(tree.problems[0].message)
    if tree.error:
        raise ValueError(tree.error[0])

    if tree.node is not None and _merged_size(tree.node) > MAX_NODES:
        raise ValueError('its merge keys unfold to too many values')

    class Loader(LOADER):  # type: ignore[misc]
        """A safe loader that keeps values of unknown tags comparable instead of failing."""

    def keep(loader: Any, suffix: str, node: Any) -> Any:
        if isinstance(node, yaml.ScalarNode):
            return [suffix, node.value]
        if isinstance(node, yaml.SequenceNode):
            return [suffix, loader.construct_sequence(node, deep=True)]
        return [suffix, loader.construct_mapping(node, deep=True)]

    Loader.add_multi_constructor('', keep)
    return yaml.load(text, Loader=Loader)


def _merged_size(root: Node) -> int:
    """How many pairs the largest mapping has after its merge keys (``<<``) are resolved."""
    sizes: dict[int, int] = {}

    def size(node: Node) -> int:
        known = sizes.get(id(node))
        if known is None:
            if node.kind == 'map':
                known = sum(size(value) if key.value == '<<' else 1 for key, value in node.value)
            elif node.kind == 'list':
                known = sum(map(size, node.value))
            else:
                known = 1
            sizes[id(node)] = known
        return known

    return max(size(node) for _, node in root.walk())


def _read_12(text: str) -> Any:
    from ruamel.yaml import YAML

    reader = YAML(typ='safe', pure=True)
    reader.version = (1, 2)
    reader.allow_duplicate_keys = True
    return reader.load(text)


def _differences(old: Any, new: Any) -> list[Route]:
    """The shortest routes at which two documents differ, about _MOST of them at most.

    What is aliased is compared once and counts at each of its places.
    """
    known: dict[tuple[int, int], list[Route]] = {}

    def compare(one: Any, other: Any) -> list[Route]:
        if not isinstance(one, (dict, list, tuple)) or type(one) is not type(other):
            # NaN is not equal to itself
            same = type(one) is type(other) and (one == other or repr(one) == repr(other))
            return [] if same else [()]
        pair = (id(one), id(other))
        if pair in known:
            return known[pair]
        found: list[Route] = []
        known[pair] = found
        steps: list[tuple[str | int, Any, Any]]
        if isinstance(one, dict) and isinstance(other, dict):
            keys = {**one, **other}
            steps = [(str(key), one.get(key, _MISSING), other.get(key, _MISSING)) for key in keys]
        elif len(one) == len(other):
            steps = [(index, *values) for index, values in enumerate(zip(one, other, strict=True))]
        else:
            found.append(())
            return found
        for step, left, right in steps:
            found.extend((step, *route) for route in compare(left, right))
            if len(found) > _MOST:
                break
        return found

    return compare(old, new)


def _covered(allowed: set[Route], route: Route) -> bool:
    """Whether a difference lies at or below a declared route."""
    return any(route[:length] in allowed for length in range(len(route) + 1))


def _short(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:120] if lines else type(error).__name__
