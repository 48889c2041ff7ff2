"""Change the code one place at a time, and see whether a test notices.

    python tools/mutate.py                              the modules that differ from main
    python tools/mutate.py --lines                      of these, only the lines that differ
    python tools/mutate.py hooks/owlint/edits.py -- tests/test_fix_engine.py

Tried with the tests behind ``--``; without them with the cases of a rule and
the tests that name the module. It happens in a copy of the tree. What survives
is printed as a diff: a line that no test holds, or a condition that nothing needs.

Needs cosmic-ray (``pip install cosmic-ray``). Each mutant starts pytest, so a
module of 100 lines takes some minutes.
"""

from __future__ import annotations

import argparse
import json
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROOTS = ('hooks', 'rules')
#: Seconds after which the tests of a mutant do not end, which is noticed too.
SECONDS = 300
#: `int | None` in annotations, which nothing runs.
NO_OPERATORS = ['core/ReplaceBinaryOperator_BitOr_.*']


def git(*arguments: str) -> str:
    run = subprocess.run(
        ['git', *arguments], cwd=ROOT, check=True, stdout=subprocess.PIPE, encoding='utf-8'
    )
    return run.stdout


def tool(name: str) -> str:
    """One of cosmic-ray's programs in this environment."""
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    if found is None:
        sys.exit(f'{name} is not installed here: pip install cosmic-ray')
    return found


def tests_of(module: str) -> list[str]:
    """The arguments for pytest that run the tests of a module: ``hooks/owlint/edits.py``."""
    path = Path(module)
    name = '.'.join(path.with_suffix('').parts[1:])
    catalog = (ROOT / 'rules/owlint_rules/catalog.py').read_text(encoding='utf-8')
    if f"'{name.removeprefix('owlint_rules.')}'" in catalog:
        text = (ROOT / module).read_text(encoding='utf-8')
        code = text.partition("CODE = '")[2].partition("'")[0]
        return ['tests/test_rule_cases.py', '-k', code]
    package, _, last = name.rpartition('.')
    words = (name, f'from {package} import {last}')
    return [
        f'tests/{test.name}'
        for test in sorted((ROOT / 'tests').glob('test_*.py'))
        if any(word in test.read_text(encoding='utf-8') for word in words)
    ]


def copy(folder: Path) -> None:
    """The tracked files as they are, in a repository of their own that has the history too."""
    subprocess.run(['git', 'clone', '--quiet', '--shared', str(ROOT), str(folder)], check=True)
    for name in filter(None, git('diff', '--name-only', '-z', 'HEAD').split('\0')):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
        else:
            (folder / name).unlink()


def survivors(folder: Path, module: str, tests: list[str], lines_since: str) -> int:
    """Try the mutants of a module and print those that no test noticed; how many they are."""
    command = [sys.executable, '-m', 'pytest', '-x', '-q', '-p', 'no:cacheprovider', *tests]
    if subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL).returncode != 0:
        sys.exit(f'{module}: its tests fail without any mutant: {shlex.join(command)}')
    # strings of JSON are strings of TOML
    (folder / 'mutate.toml').write_text(
        f'[cosmic-ray]\nmodule-path = {json.dumps(module)}\ntimeout = {SECONDS}.0\n'
        f'excluded-modules = []\ntest-command = {json.dumps(shlex.join(command))}\n'
        '[cosmic-ray.distributor]\nname = "local"\n'
        f'[cosmic-ray.filters.git-filter]\nbranch = {json.dumps(lines_since)}\n'
        '[cosmic-ray.filters.operators-filter]\n'
        f'exclude-operators = {json.dumps(NO_OPERATORS)}\n',
        encoding='utf-8',
    )
    session = str(folder / 'mutate.sqlite')
    Path(session).unlink(missing_ok=True)

    def run(*words: str) -> str:
        return subprocess.run(
            words, cwd=folder, check=True, stdout=subprocess.PIPE, encoding='utf-8'
        ).stdout

    run(tool('cosmic-ray'), 'init', 'mutate.toml', session)
    run(tool('cr-filter-operators'), session, 'mutate.toml')
    if lines_since:
        run(tool('cr-filter-git'), '--config', 'mutate.toml', session)
    run(tool('cosmic-ray'), 'exec', 'mutate.toml', session)
    report = run(tool('cr-report'), '--surviving-only', '--show-diff', session)
    print(f'== {module}, tried with {shlex.join(tests)}\n{report}', flush=True)
    return report.count('test outcome: TestOutcome.SURVIVED')


def main() -> int:
    """Run the mutants of each module; 1 when one survived."""
    parser = argparse.ArgumentParser(description=(__doc__ or '').partition('\n')[0])
    parser.add_argument('modules', nargs='*', metavar='MODULE')
    parser.add_argument('--base', default='main', help='the branch to compare with')
    parser.add_argument('--lines', action='store_true', help='only the lines that differ from it')
    words, tests = sys.argv[1:], []
    if '--' in words:
        words, tests = words[: words.index('--')], words[words.index('--') + 1 :]
    options = parser.parse_args(words)
    since = git('merge-base', options.base, 'HEAD').strip()
    modules = options.modules
    if not modules:
        changed = git('diff', '--name-only', '--diff-filter=d', since, '--', *ROOTS)
        modules = [name for name in changed.splitlines() if name.endswith('.py')]
    left = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, 'owlint')
        copy(folder)
        for module in modules:
            chosen = tests or tests_of(module)
            if chosen:
                left += survivors(folder, module, chosen, since if options.lines else '')
            else:
                print(f'== {module}: no test names it; name some behind `--`', flush=True)
    return 1 if left else 0


if __name__ == '__main__':
    sys.exit(main())
