"""The floors of the two packages: imports go down or stay on their floor, none in a circle.

All imports count: of modules, of functions, and those that only type checkers read. What a table
names as text (``catalog.py``, ``formats.py``, the tests of definitions) is no import.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = (ROOT / 'rules' / 'owlint_rules', ROOT / 'hooks' / 'owlint')

#: From the ground up. A name stands for the module or the folder; the longest that fits counts.
#: Folders that are parted by ``|`` stand side by side: they import nothing of one another.
FLOORS = {
    'owlint_rules': (
        'text',
        'model',
        'folders formats lazy quoting toml_reader vocab word_table yaml_edit',
        'licenses licenses.names',
        'licenses.facts',
        'licenses.texts',
        'licenses.recognition',
        'statements',
        'definitions',
        'card | configuration | header | license_files | manifest | policy | release '
        '| unreadable_files | weights',
        'export',
        'catalog',
    ),
    'owlint': (
        'decoding errors files git globs mounts output_file paths result settings signals strings '
        'writing',
        'inputs',
        'config config_keys configs extends own_definitions plugins policy_table release_table',
        'finder gather kinds memory ollama reader related_files signs tracking',
        'validation',
        'baseline engine parallel places selection suppress work',
        'edits fix fix_batches fix_diff verify',
        'report',
        'api api_answers batch clusters commands hub tables',
        'cli __main__',
    ),
}


def names_of_modules() -> dict[str, Path]:
    """Every module of both packages by its dotted name."""
    found = {}
    for package in PACKAGES:
        for path in package.rglob('*.py'):
            parts = path.relative_to(package.parent).with_suffix('').parts
            found['.'.join(parts[:-1] if parts[-1] == '__init__' else parts)] = path
    return found


MODULES = names_of_modules()


def imports(tree: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    """Every import, wherever it stands; none is within an expression, and those are many."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node
        elif not isinstance(node, ast.expr):
            yield from imports(node)


@cache
def imports_of(path: Path) -> list[ast.Import | ast.ImportFrom]:
    return list(imports(ast.parse(path.read_text(encoding='utf-8'))))


def ours(found: Iterable[ast.Import | ast.ImportFrom], module: str) -> Iterator[tuple[int, str]]:
    """Line and module of the imports that are of one of our modules."""
    for node in found:
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            assert not node.level, f'{module}:{node.lineno}: a relative import'
            names = [
                whole if (whole := f'{node.module}.{alias.name}') in MODULES else str(node.module)
                for alias in node.names
            ]
        yield from ((node.lineno, name) for name in names if name in MODULES and name != module)


@cache
def graph() -> dict[str, dict[str, int]]:
    """module -> modules that it imports, each with the line of one import."""
    found: dict[str, dict[str, int]] = {}
    for module, path in MODULES.items():
        below = found[module] = {}
        for line, name in ours(imports_of(path), module):
            below.setdefault(name, line)
    return found


def floor_of(module: str) -> tuple[int, str] | None:
    """The number of a module's floor and its room there; None for a package itself or no floor."""
    package, _, inside = module.partition('.')
    found: tuple[int, int, str] | None = None
    for number, floor in enumerate(FLOORS[package]):
        for room in floor.split('|'):
            for name in room.split():
                if inside == name or inside.startswith(name + '.'):
                    if found is None or len(name) > found[0]:
                        found = len(name), number, room.strip()
    return None if found is None else (found[1], found[2])


def upward(arrows: dict[str, dict[str, int]]) -> list[str]:
    """The imports that lead to a higher floor or into another room of the same one."""
    found = []
    for module, below in sorted(arrows.items()):
        here = floor_of(module)
        for name, line in sorted(below.items()):
            there = floor_of(name)
            if module.partition('.')[0] != name.partition('.')[0]:
                wrong = module.startswith('owlint_rules')
            else:
                wrong = here is not None and there is not None and (
                    there[0] > here[0] or (there[0] == here[0] and there[1] != here[1])
                )  # fmt: skip
            if wrong:
                found.append(f'{module}:{line} -> {name}')
    return found


def circle(arrows: dict[str, dict[str, int]]) -> list[str]:
    """The modules of one circle in their order, none when there is no circle."""
    left = {module: set(below) for module, below in arrows.items()}
    while loose := {module for module, below in left.items() if not below}:
        left = {module: below - loose for module, below in left.items() if module not in loose}
    # all that is left leads to something that is left
    way: list[str] = []
    here = min(left, default='')
    while here and here not in way:
        way.append(here)
        here = min(left[here])
    return way[way.index(here) :] if here else []


def test_no_import_leads_up() -> None:
    found = upward(graph())
    assert not found, '\n'.join(found)


def first_names(path: Path) -> set[str]:
    """The first names of all modules that a file imports, wherever in it."""
    found = set()
    for node in imports_of(path):
        names = [one.name for one in node.names] if isinstance(node, ast.Import) else [node.module]
        found |= {str(name).partition('.')[0] for name in names}
    return found


def test_packages_import_no_tools_and_tools_no_tests() -> None:
    tests = {path.stem for path in (ROOT / 'tests').glob('*.py')} | {'tests'}
    for path in (ROOT / 'tools').rglob('*.py'):
        assert not first_names(path) & tests, path
    for path in MODULES.values():
        assert not first_names(path) & (tests | {'tools', 'benchmarks'}), path


def test_no_imports_run_in_a_circle() -> None:
    found = circle(graph())
    assert not found, ' -> '.join([*found, found[0]])


def test_every_module_has_a_floor() -> None:
    homeless = [name for name in MODULES if '.' in name and floor_of(name) is None]
    assert not homeless


def test_no_floor_names_what_is_not_there() -> None:
    named = {
        f'{package}.{name}'
        for package, floors in FLOORS.items()
        for floor in floors
        for name in floor.replace('|', ' ').split()
    }
    assert not named - MODULES.keys()


def test_wrong_arrows_are_seen() -> None:
    """The guard of the guards: each kind of wrong import, in a graph of its own."""
    assert upward({'owlint_rules.model.node': {'owlint_rules.formats': 1}})
    assert upward({'owlint_rules.card.license_name': {'owlint_rules.manifest.bad_url': 1}})
    assert upward({'owlint_rules.text': {'owlint.errors': 1}})
    assert not upward({'owlint.errors': {'owlint_rules.catalog': 1}})
    assert not upward({'owlint_rules.card.license_name': {'owlint_rules.text': 1}})
    assert circle({'a': {'b': 1}, 'b': {'c': 1}, 'c': {'b': 1}, 'd': {'a': 1}}) == ['b', 'c']
    assert not circle({'a': {'b': 1, 'c': 1}, 'b': {'c': 1}, 'c': {}})
    inside = (
        'if X:\n    import owlint.cli\ndef f():\n    try:\n        1\n'
        '    except E:\n        from owlint.files import Files\n'
    )
    found = [name for _, name in ours(imports(ast.parse(inside)), 'owlint.paths')]
    assert found == ['owlint.cli', 'owlint.files']
