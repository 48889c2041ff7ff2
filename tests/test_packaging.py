"""Wheel, source archive and installs hold exactly what the tree holds."""

from __future__ import annotations

import email
import os
import re
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

import owlint

ROOT = Path(__file__).parent.parent
PACKAGES = {'owlint': ROOT / 'hooks' / 'owlint', 'owlint_rules': ROOT / 'rules' / 'owlint_rules'}


def tree() -> set[str]:
    """The files of both packages as they are imported."""
    return {
        f'{name}/{path.relative_to(folder).as_posix()}'
        for name, folder in PACKAGES.items()
        for path in folder.rglob('*')
        if path.is_file() and '__pycache__' not in path.parts
    }


def test_the_packages_hold_no_programs_of_maintainers() -> None:
    programs = [
        path
        for folder in PACKAGES.values()
        for path in folder.rglob('*.py')
        if "__name__ == '__main__'" in path.read_text(encoding='utf-8')
    ]
    assert not programs


@pytest.fixture(scope='session')
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Wheel and source archive, built as a release would be."""
    pytest.importorskip('build')
    pytest.importorskip('hatchling')
    folder = tmp_path_factory.mktemp('dist')
    subprocess.run(
        [sys.executable, '-m', 'build', '--no-isolation', '--outdir', str(folder), str(ROOT)],
        check=True,
        capture_output=True,
    )
    return folder


def test_the_wheel_holds_the_two_packages_and_nothing_else(built: Path) -> None:
    (wheel,) = built.glob('*.whl')
    names = set(zipfile.ZipFile(wheel).namelist())
    inside = {name for name in names if '.dist-info/' not in name}
    assert inside == tree()
    assert {name.split('/')[0] for name in inside} == {'owlint', 'owlint_rules'}
    assert {'owlint/py.typed', 'owlint_rules/py.typed'} <= inside
    assert any(name.endswith('.dist-info/licenses/LICENSE') for name in names)


def test_the_source_archive_holds_what_a_build_and_the_tests_need(built: Path) -> None:
    (archive,) = built.glob('*.tar.gz')
    with tarfile.open(archive) as tar:
        names = {name.partition('/')[2] for name in tar.getnames()}
    for name in (
        'pyproject.toml',
        'README.md',
        'LICENSE',
        'CHANGELOG.md',
        '.pre-commit-hooks.yaml',
    ):
        assert name in names
    for prefix, folder in (('hooks/', ROOT / 'hooks'), ('rules/', ROOT / 'rules')):
        expected = {
            prefix + path.relative_to(folder).as_posix()
            for path in folder.rglob('*')
            if path.is_file() and '__pycache__' not in path.parts
        }
        assert expected <= names
    for folder in ('tests', 'tools', 'fixtures', 'docs', 'benchmarks'):
        assert any(name.startswith(folder + '/') for name in names)


def test_the_version_is_static_and_printed(built: Path) -> None:
    (wheel,) = built.glob('*.whl')
    assert wheel.name.startswith(f'owlint-{owlint.__version__}-')
    text = (ROOT / 'CHANGELOG.md').read_text(encoding='utf-8')
    assert f'## {owlint.__version__}' in text


def test_a_wheel_install_runs_and_stays_small(built: Path, tmp_path: Path) -> None:
    (wheel,) = built.glob('*.whl')
    venv.create(tmp_path / 'venv')
    scripts = tmp_path / 'venv' / ('Scripts' if sys.platform == 'win32' else 'bin')
    target = ['--python', str(tmp_path / 'venv')]
    subprocess.run(
        [sys.executable, '-m', 'uv', 'pip', 'install', '-q', *target, str(wheel)],
        check=True,
        capture_output=True,
    )
    release = tmp_path / 'release'
    release.mkdir()
    (release / 'README.md').write_text(
        '---\nlicense: owl\npipeline_tag: text-generation\n---\n# Owl\n', encoding='utf-8'
    )
    for command in ([str(scripts / 'owlint')], [str(scripts / 'python'), '-m', 'owlint']):
        run = subprocess.run(
            [*command, 'check', '.'],
            cwd=release,
            capture_output=True,
            text=True,
            encoding='utf-8',
            check=False,
        )
        assert run.returncode == 1, run.stderr
        assert 'README.md:2:10: OWL111' in run.stdout
    run = subprocess.run(
        [str(scripts / 'owlint'), '--version'], capture_output=True, text=True, check=True
    )
    assert run.stdout == f'owlint {owlint.__version__}\n'


def test_the_metadata_say_what_users_need_and_no_more(built: Path) -> None:
    (wheel,) = built.glob('*.whl')
    archive = zipfile.ZipFile(wheel)
    (name,) = [name for name in archive.namelist() if name.endswith('.dist-info/METADATA')]
    metadata = email.message_from_bytes(archive.read(name))
    assert metadata.get_all('Provides-Extra') == [
        'audit', 'completion', 'hub', 'validate', 'validate-croissant',
    ]  # fmt: skip
    urls = dict(line.split(', ') for line in metadata.get_all('Project-URL', []))
    assert {'Homepage', 'Documentation', 'Source', 'Changelog', 'Issues'} == set(urls)
    page = metadata.get_payload(decode=True).decode()
    assert page.lstrip().startswith('# owlint')
    links = re.findall(r'\]\(([^)\s]+)\)', page)
    assert len(links) > 10
    assert [link for link in links if not link.startswith('https://')] == []
    (picture,) = [link for link in links if link.endswith('.png')]
    assert picture == f'{RAW}/v{owlint.__version__}/docs/report.png'
    assert (ROOT / 'docs/report.png').stat().st_size < 60_000


RAW = 'https://raw.githubusercontent.com/owlint/owlint'


@pytest.mark.parametrize('program', ['uv', 'pipx'])
def test_the_wheel_runs_without_being_installed(program: str, built: Path, tmp_path: Path) -> None:
    pytest.importorskip(program)
    (wheel,) = built.glob('*.whl')
    command = {
        'uv': [sys.executable, '-m', 'uv', 'tool', 'run', '--from', str(wheel), 'owlint'],
        'pipx': [sys.executable, '-m', 'pipx', 'run', '--spec', str(wheel), 'owlint'],
    }[program]
    folders = ('UV_CACHE_DIR', 'UV_TOOL_DIR', 'PIPX_HOME', 'PIPX_BIN_DIR', 'PIPX_MAN_DIR')
    env = {**os.environ, **{name: str(tmp_path / name) for name in folders}}
    done = subprocess.run(
        [*command, '--version'],
        cwd=tmp_path,
        env={name: value for name, value in env.items() if name != 'PYTHONPATH'},
        capture_output=True,
        encoding='utf-8',
        check=False,
    )
    assert done.stdout == f'owlint {owlint.__version__}\n', done.stderr
