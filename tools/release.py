"""Releases a version: ``python -m tools.release 0.2.0``.

Sets the version, closes the open section of the changelog with the date, writes the tag into the
pages that name one, renews what is generated, commits and tags. Nothing is pushed: look at the
commit, then push it with its tag, and .github/workflows/release.yml publishes it.

``--verify TAG`` tells whether a checkout is that release, ``--notes`` prints its part of the
changelog. Both need no library.
"""

from __future__ import annotations

import argparse
import datetime
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VERSION_FILE = 'hooks/owlint/__init__.py'
CHANGELOG = 'CHANGELOG.md'
#: Behind the version of the section that is being written.
OPEN = 'not released yet'
_VERSION = re.compile(r"^__version__ = '([^']+)'$", re.MULTILINE)
_SECTION = re.compile(r'^## (\S+) \(([^)\n]+)\)\n(.*?)(?=^## |\Z)', re.DOTALL | re.MULTILINE)
#: What a page says until there is a release.
_BEFORE = re.compile(
    r'<!-- before the first release -->\n.*?<!-- since the first release -->\n+', re.DOTALL
)
_REV = re.compile(
    r'(- repo: https://github\.com/owlint/owlint\n +rev: |\bowlint/owlint(?:/owlint)?@)'
    r'(?:main|v[\d.]+)$',
    re.MULTILINE,
)


class ReleaseError(Exception):
    """A release that cannot be made, and why."""


def number(version: str) -> tuple[int, ...]:
    """A version such as 0.2.0 as numbers."""
    if not re.fullmatch(r'(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}', version):
        raise ReleaseError(f'{version!r} is not a version such as 0.2.0')
    return tuple(map(int, version.split('.')))


def sections(changelog: str) -> dict[str, tuple[str, str]]:
    """The changelog: version -> date, or that it is open, and text."""
    return {match[1]: (match[2], match[3].strip()) for match in _SECTION.finditer(changelog)}


def closed(changelog: str, version: str, date: str) -> str:
    """The changelog with its open section closed as a version."""
    found = sections(changelog)
    opened = [name for name, (when, _) in found.items() if when == OPEN]
    if len(opened) != 1 or next(iter(found)) != opened[0]:
        raise ReleaseError(f'{CHANGELOG} must begin with one section "## VERSION ({OPEN})"')
    if not re.search(r'^- \S', found[opened[0]][1], re.MULTILINE):
        raise ReleaseError(f'the open section of {CHANGELOG} says nothing')
    for name in found:
        if name != opened[0] and number(name) >= number(version):
            raise ReleaseError(f'{version} is not newer than {name}')
    return changelog.replace(f'## {opened[0]} ({OPEN})', f'## {version} ({date})', 1)


def pages(root: Path) -> list[Path]:
    """Where a version may be named."""
    return [root / 'README.md', *sorted((root / 'docs').rglob('*.md'))]


def write(root: Path, version: str, date: str) -> None:
    """Write a version into the files of a checkout."""
    file = root / VERSION_FILE
    text, count = _VERSION.subn(f"__version__ = '{version}'", file.read_text(encoding='utf-8'))
    if count != 1:
        raise ReleaseError(f'{VERSION_FILE} states no version')
    changelog = closed((root / CHANGELOG).read_text(encoding='utf-8'), version, date)
    (root / CHANGELOG).write_bytes(changelog.encode())
    file.write_bytes(text.encode())
    for page in pages(root):
        before = page.read_text(encoding='utf-8')
        after = _REV.sub(rf'\g<1>v{version}', _BEFORE.sub('', before))
        if after != before:
            page.write_bytes(after.encode())


def git(root: Path, *arguments: str) -> str:
    """What git answers in a checkout."""
    done = subprocess.run(
        ['git', *arguments], cwd=root, capture_output=True, encoding='utf-8', check=False
    )
    if done.returncode:
        raise ReleaseError(f'git {arguments[0]}: {done.stderr.strip() or done.stdout.strip()}')
    return done.stdout.strip()


def release(root: Path, version: str, date: str) -> None:
    """Write a version, commit and tag it."""
    number(version)
    if git(root, 'status', '--porcelain'):
        raise ReleaseError('the work tree has changes that are not committed')
    if git(root, 'tag', '--list', f'v{version}'):
        raise ReleaseError(f'the tag v{version} is there already')
    write(root, version, date)
    # in a new process: this one has imported the old version
    subprocess.run([sys.executable, '-m', 'tools.docs'], cwd=root, check=True)
    git(root, 'commit', '--all', '--message', f'Release {version}')
    git(root, 'tag', '--annotate', f'v{version}', '--message', f'owlint {version}')


def current(root: Path) -> str:
    """The version that a checkout states."""
    found = _VERSION.search((root / VERSION_FILE).read_text(encoding='utf-8'))
    if found is None:
        raise ReleaseError(f'{VERSION_FILE} states no version')
    return found[1]


def notes(root: Path) -> str:
    """What the changelog says about the version of a checkout."""
    version = current(root)
    date, text = sections((root / CHANGELOG).read_text(encoding='utf-8')).get(version, ('', ''))
    if not text or date == OPEN:
        raise ReleaseError(f'{CHANGELOG} has no closed section for {version}')
    return text


def verify(root: Path, tag: str) -> None:
    """Whether a checkout is what a tag says."""
    version = current(root)
    if tag != f'v{version}':
        raise ReleaseError(f'the tag is {tag}, and {VERSION_FILE} states {version}')
    notes(root)


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog='python -m tools.release', description=__doc__)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument('version', nargs='?', help='the version to release, such as 0.2.0')
    what.add_argument('--verify', metavar='TAG', help='whether this checkout is that release')
    what.add_argument('--notes', action='store_true', help='the changelog of this version')
    options = parser.parse_args(arguments)
    try:
        if options.verify:
            verify(root, options.verify)
        elif options.notes:
            print(notes(root))
        else:
            release(root, options.version, datetime.date.today().isoformat())
            print(f'look at the commit, then: git push origin HEAD v{options.version}')
    except ReleaseError as error:
        print(f'release: {error}', file=sys.stderr)
        return 1
    return 0


if __name__ == '__main__':
    sys.exit(main())
