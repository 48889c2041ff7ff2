"""What a check imports. Every commit waits for these imports, so costly modules are banned."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

#: Modules that cost more than they give on the hot path, with what was measured for them.
BANNED = {
    'importlib.metadata': 'about 40 ms',
    'importlib.resources': 'about 20 ms',
    'dataclasses': 'about 10 ms, through inspect',
    'inspect': 'about 10 ms',
    'email': 'part of importlib.metadata',
    'zipfile': 'part of importlib.metadata',
    'typing': 'about 4 ms',
    'pathlib': 'about 5 ms',
    'asyncio': 'more than 50 ms',
    'multiprocessing': 'about 20 ms',
    'concurrent': 'about 10 ms',
    'subprocess': 'about 8 ms; only a run without paths asks git',
    'requests': 'about 130 ms',
    'jsonschema': 'about 100 ms',
    'ruamel': 'about 20 ms; only fixes need the second reader',
    'tomllib': 'about 15 ms; only a configuration needs it',
    'tomli': 'as tomllib',
    'difflib': 'only hints and diffs need it',
    'pkg_resources': 'about 150 ms',
    'logging': 'about 10 ms',
    'unittest': 'never',
    'json': 'only readers of JSON need it',
    'urllib': 'no network, ever',
    'socket': 'no network, ever',
    'http': 'no network, ever',
    'ssl': 'no network, ever',
    'huggingface_hub': 'about 500 ms; only an address of the Hub needs it',
    'owlint.hub': 'no network, ever',
    'owlint.api': 'for other programs',
    'pyarrow': 'about 100 ms; only `owlint audit` needs it',
}

CARD = """\
---
license: apache-2.0
language:
- en
library_name: transformers
pipeline_tag: text-generation
---
# A model

A small model that knows the names of owls.
"""


def imported(folder: Path, *arguments: str) -> tuple[set[str], int]:
    """The modules that a run of the program imports."""
    code = (
        'import sys\n'
        'before = set(sys.modules)\n'
        'from owlint.cli import main\n'
        'code = main(sys.argv[1:])\n'
        'sys.stderr.write("\\n".join(sorted(set(sys.modules) - before)))\n'
        'sys.exit(code)\n'
    )
    run = subprocess.run(
        [sys.executable, '-I', '-c', PATHS + code, *arguments],
        capture_output=True,
        text=True,
        encoding='utf-8',
        cwd=folder,
        check=False,
    )
    return set(run.stderr.split()), run.returncode


ROOT = Path(__file__).parent.parent
PATHS = f'import sys; sys.path[:0] = [{str(ROOT / "hooks")!r}, {str(ROOT / "rules")!r}]\n'


def banned(modules: set[str]) -> set[str]:
    return {
        module
        for module in modules
        if any(module == name or module.startswith(name + '.') for name in BANNED)
    }


@pytest.mark.parametrize(
    'files',
    [
        {'README.md': CARD},
        {'README.md': CARD, 'LICENSE': (ROOT / 'LICENSE').read_text(encoding='utf-8')},
    ],
    ids=['card', 'card and license'],
)
def test_a_check_imports_nothing_that_is_banned(tmp_path: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding='utf-8')
    modules, code = imported(tmp_path, 'check', *files)
    assert code in (0, 1)
    assert 'owlint.engine' in modules
    assert banned(modules) == set()


def test_version_and_help_import_next_to_nothing(tmp_path: Path) -> None:
    for option in ('--version', '--help'):
        modules, code = imported(tmp_path, option)
        assert code == 0
        assert banned(modules) == set()
        assert not any(module.startswith(('yaml', 'owlint_rules.card')) for module in modules)


def test_rules_of_other_kinds_are_not_imported(tmp_path: Path) -> None:
    (tmp_path / 'README.md').write_text(CARD, encoding='utf-8')
    modules, _ = imported(tmp_path, 'check', '--kind', 'card', 'README.md')
    others = r'owlint_rules\.(license_files|header|manifest|weights|release|definitions|licenses)\.'
    assert not any(re.match(others, module) for module in modules)
