"""The locked versions that `.ci/demo`, `.ci/test` and `.ci/run` install."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from owlint_rules.toml_reader import load_toml
from releases import ROOT

if not (ROOT / '.ci').is_dir():
    pytest.skip('a source archive has no locks', allow_module_level=True)

LOCKS = {path.stem: path for path in sorted((ROOT / '.ci' / 'lock').glob('*.txt'))}
PROJECT = load_toml((ROOT / 'pyproject.toml').read_text(encoding='utf-8'))
#: The machines that owlint runs on.
ENVIRONMENTS = [
    {
        'python_version': f'3.{minor}',
        'python_full_version': f'3.{minor}.5',
        'sys_platform': platform,
        'os_name': 'nt' if platform == 'win32' else 'posix',
        'platform_python_implementation': 'CPython',
        'implementation_name': 'cpython',
        'extra': '',
    }
    for minor in range(10, 15)
    for platform in ('linux', 'darwin', 'win32')
]


def locked(name: str) -> list[tuple[Requirement, list[str]]]:
    """What a lock pins, with the hashes of each."""
    text = LOCKS[name].read_text(encoding='utf-8').replace('\\\n', ' ')
    found = []
    for line in text.splitlines():
        if line and not line.startswith('#'):
            pin, *hashes = re.split(r'\s+--hash=', line.strip())
            found.append((Requirement(pin), hashes))
    return found


def versions(name: str, environment: dict[str, str]) -> dict[str, str]:
    """Package -> version on one machine."""
    found: dict[str, str] = {}
    for pin, _ in locked(name):
        if pin.marker is None or pin.marker.evaluate(environment):
            package = canonicalize_name(pin.name)
            assert package not in found, f'{package} is pinned twice for {environment}'
            (specifier,) = pin.specifier
            assert specifier.operator == '=='
            found[package] = specifier.version
    return found


def asked(texts: list[str], environment: dict[str, str]) -> list[Requirement]:
    """The requirements that hold on one machine; those of owlint's own extras in their place."""
    extras = PROJECT['project']['optional-dependencies']
    found = []
    for text in texts:
        requirement = Requirement(text)
        if requirement.marker is not None and not requirement.marker.evaluate(environment):
            continue
        if requirement.name == 'owlint':
            for extra in requirement.extras:
                found += asked(extras[extra], environment)
        else:
            found.append(requirement)
    return found


def test_there_is_a_lock_for_each_script() -> None:
    named = set()
    for script in ('demo', 'test', 'run', 'dist', 'site'):
        text = (ROOT / '.ci' / script).read_text(encoding='utf-8')
        for line in re.findall(r'^environment (.+)$', text, re.MULTILINE):
            named |= set(line.split())
    assert named == set(LOCKS) == {'run', 'build', 'test', 'site'}


@pytest.mark.parametrize('environment', ENVIRONMENTS, ids=lambda one: '-'.join(one.values())[:20])
def test_the_locks_hold_what_pyproject_asks_for(environment: dict[str, str]) -> None:
    project = PROJECT['project']
    everything = [*project['dependencies']]
    groups = PROJECT['dependency-groups']
    for extra in (*project['optional-dependencies'].values(), groups['test'], groups['lint']):
        everything += extra
    for name, texts in (
        ('test', everything),
        ('run', [*project['dependencies'], *PROJECT['build-system']['requires']]),
        ('site', groups['site']),
    ):
        found = versions(name, environment)
        for requirement in asked(texts, environment):
            package = canonicalize_name(requirement.name)
            assert package in found, f'{package} is not in {name}.txt; run: bash .ci/relock'
            assert requirement.specifier.contains(found[package], prereleases=True), requirement


@pytest.mark.parametrize('environment', ENVIRONMENTS, ids=lambda one: '-'.join(one.values())[:20])
def test_the_locks_agree(environment: dict[str, str]) -> None:
    run, test = versions('run', environment), versions('test', environment)
    for name in LOCKS:
        for package, version in versions(name, environment).items():
            assert test.get(package, version) == run.get(package, version) == version


@pytest.mark.parametrize('name', LOCKS)
def test_every_pin_has_hashes_and_no_place(name: str) -> None:
    for pin, hashes in locked(name):
        assert hashes, pin
        assert all(re.fullmatch(r'sha256:[0-9a-f]{64}', one) for one in hashes), pin
        assert pin.url is None
    text = LOCKS[name].read_text(encoding='utf-8')
    assert not re.search(r'://|^-|/(?:home|opt|tmp|work)/', text, re.MULTILINE)
    comments = [line for line in text.splitlines() if line.lstrip().startswith('#')]
    assert [line.strip('# ') for line in comments][1:] == ['bash .ci/relock']


def test_the_demo_installs_little() -> None:
    assert len(versions('run', ENVIRONMENTS[0])) <= 12


def test_markers_know_every_python_of_the_classifiers() -> None:
    classifiers = PROJECT['project']['classifiers']
    told = {text.rpartition(' ')[2] for text in classifiers if ':: 3.' in text}
    assert told == {environment['python_version'] for environment in ENVIRONMENTS}
    for workflow in ('ci.yml', 'daily.yml'):
        text = (ROOT / '.github' / 'workflows' / workflow).read_text(encoding='utf-8')
        (line,) = re.findall(r'^ +python: (\[.+\])$', text, re.MULTILINE)
        assert set(re.findall(r'[\d.]+', line)) == told


def test_the_demo_succeeds_and_says_what_it_shows(tmp_path: Path) -> None:
    """With this environment in place of an own one: nothing is installed."""
    if sys.platform == 'win32':
        pytest.skip('programs are stood in for by shell scripts')
    for broken in (False, True):
        programs = tmp_path / str(broken) / 'bin'
        programs.mkdir(parents=True)
        python = '#!/bin/sh\n[ "$2" = pip ] && exit 0\n'
        (programs / 'python').write_text(python, encoding='utf-8')
        run = 'exit 3' if broken else f'exec "{sys.executable}" -m owlint "$@"'
        (programs / 'owlint').write_text(f'#!/bin/sh\n{run}\n', encoding='utf-8')
        for program in programs.iterdir():
            program.chmod(0o755)
        demo = subprocess.run(
            ['bash', '.ci/demo'],
            cwd=ROOT,
            env={'PATH': '/usr/bin:/bin', 'OWLINT_VENV': str(programs.parent)},
            capture_output=True,
            encoding='utf-8',
            check=False,
        )
        if broken:
            assert demo.returncode == 1
            assert 'ended with exit code 3' in demo.stderr
        else:
            assert demo.returncode == 0, demo.stderr
            last = demo.stdout.splitlines()[-1]
            assert 'pre-commit hook' in last
            assert 'stopped the commit' in last
