"""`python -m tools.release`: version, changelog, pages, commit and tag of a release."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from owlint import __version__
from program import ROOT, environment
from tools.release import ReleaseError, closed, main, number, pages, sections, write

CHANGELOG = """\
# Changelog

## 0.2.0 (not released yet)

### Rules
- OWL199 finds barns.

## 0.1.0 (2026-12-01)

- The first.
"""
PAGE = """\
# Owl

<!-- before the first release -->
There is no release.

<!-- since the first release -->

```yaml
  - repo: https://github.com/owlint/owlint
    rev: main
  - repo: https://github.com/other/hooks
    rev: main
```
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for path, text in {
        'hooks/owlint/__init__.py': '"""owlint"""\n\n__version__ = \'0.1.0\'\n',
        '.gitignore': '__pycache__/\n',
        'CHANGELOG.md': CHANGELOG,
        'README.md': PAGE,
        'docs/pre-commit.md': PAGE,
        'tools/__init__.py': '',
        'tools/docs.py': "open('README.md', 'a').write('generated\\n')\n",
    }.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding='utf-8')
    git(tmp_path, 'init', '-q')
    git(tmp_path, 'add', '.')
    git(tmp_path, 'commit', '-qm', 'start')
    return tmp_path


def git(folder: Path, *arguments: str) -> str:
    names = ['-c', 'user.name=Owl', '-c', 'user.email=owl@example.org']
    done = subprocess.run(
        ['git', *names, *arguments], cwd=folder, env=environment(), capture_output=True,
        encoding='utf-8', check=True,
    )  # fmt: skip
    return done.stdout.strip()


@pytest.fixture
def _somebody(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ('AUTHOR', 'COMMITTER'):
        monkeypatch.setenv(f'GIT_{name}_NAME', 'Owl')
        monkeypatch.setenv(f'GIT_{name}_EMAIL', 'owl@example.org')


@pytest.mark.usefixtures('_somebody')
def test_a_release_is_written_committed_and_tagged(checkout: Path) -> None:
    assert main(['0.2.0'], checkout) == 0
    assert git(checkout, 'status', '--porcelain') == ''
    assert git(checkout, 'describe', '--exact-match') == 'v0.2.0'
    assert "__version__ = '0.2.0'\n" in (checkout / 'hooks/owlint/__init__.py').read_text()
    found = sections((checkout / 'CHANGELOG.md').read_text())
    assert found['0.2.0'][0] != 'not released yet'
    for name in ('README.md', 'docs/pre-commit.md'):
        page = (checkout / name).read_text()
        assert 'owlint/owlint\n    rev: v0.2.0\n' in page
        assert 'other/hooks\n    rev: main\n' in page
        assert 'There is no release' not in page
        assert 'first release' not in page
    assert page.startswith('# Owl\n\n```yaml\n')
    assert (checkout / 'README.md').read_text().endswith('generated\n')
    assert main(['--verify', 'v0.2.0'], checkout) == 0
    assert main(['--verify', 'v0.1.0'], checkout) == 1


@pytest.mark.usefixtures('_somebody')
def test_the_notes_of_a_release_are_its_section(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(['0.2.0'], checkout)
    capsys.readouterr()
    assert main(['--notes'], checkout) == 0
    assert capsys.readouterr().out == '### Rules\n- OWL199 finds barns.\n'


@pytest.mark.usefixtures('_somebody')
@pytest.mark.parametrize(
    ('version', 'change', 'words'),
    [
        ('0.2', None, 'not a version'),
        ('0.02.0', None, 'not a version'),
        ('0.1.0', None, 'not newer than 0.1.0'),
        ('0.0.9', None, 'not newer than 0.1.0'),
        ('0.2.0', ('- OWL199 finds barns.\n', ''), 'says nothing'),
        ('0.2.0', ('not released yet', '2026-12-02'), 'must begin with one section'),
        ('0.2.0', None, 'not committed'),
        ('0.2.0', ('x', 'x'), 'tag v0.2.0 is there already'),
    ],
)
def test_what_is_no_release_changes_nothing(
    version: str,
    change: tuple[str, str] | None,
    words: str,
    checkout: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = checkout / 'CHANGELOG.md'
    if change:
        file.write_text(file.read_text().replace(*change))
        git(checkout, 'commit', '-qam', 'change', '--allow-empty')
    if 'tag' in words:
        git(checkout, 'tag', 'v0.2.0')
    if 'committed' in words:
        file.write_text('')
    head, status = git(checkout, 'rev-parse', 'HEAD'), git(checkout, 'status', '--porcelain')
    assert main([version], checkout) == 1
    assert words in capsys.readouterr().err
    assert git(checkout, 'rev-parse', 'HEAD') == head
    assert git(checkout, 'status', '--porcelain') == status


def test_this_checkout_can_be_released(tmp_path: Path) -> None:
    """The changelog has the form, and the pages the words, that the command looks for."""
    for path in (ROOT / 'CHANGELOG.md', ROOT / 'hooks/owlint/__init__.py', *pages(ROOT)):
        copy = tmp_path / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    newest = max([*sections((ROOT / 'CHANGELOG.md').read_text('utf-8')), __version__], key=number)
    write(tmp_path, f'{number(newest)[0] + 1}.0.0', '2030-01-01')
    for page in pages(tmp_path):
        text = page.read_text('utf-8')
        assert 'the first release -->' not in text, page
        assert 'owlint/owlint\n    rev: main' not in text, page
        assert 'owlint/owlint@main' not in text, page


def test_numbers_are_compared_as_numbers() -> None:
    assert number('0.10.0') > number('0.9.1')
    with pytest.raises(ReleaseError, match='not newer'):
        closed(CHANGELOG.replace('0.1.0', '0.10.0'), '0.9.0', '2026-12-02')


def test_it_runs_without_the_libraries_of_owlint() -> None:
    done = subprocess.run(
        [sys.executable, '-S', '-m', 'tools.release', '--verify', 'v0'],
        cwd=ROOT,
        capture_output=True,
        encoding='utf-8',
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith('release: the tag is v0')
