"""Builds the documentation site: ``python -m tools.site FOLDER`` (or ``bash .ci/site``).

With ``--links`` in place of the folder it asks whether the addresses in the pages answer.

The pages are those of docs/. Here come the navigation, a page for each license record, the
changelog and the guide for contributors; links that lead out of docs/ lead to GitHub.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools import license_pages
from tools.releases import ROOT

DOCS = ROOT / 'docs'
GITHUB = 'https://github.com/owlint/owlint'
#: Pages of the top folder that the site has too.
FROM_ABOVE = {
    'CHANGELOG.md': 'changelog.md',
    'CONTRIBUTING.md': 'contributing.md',
    'SECURITY.md': 'security.md',
}
#: The navigation: heading -> pages.
NAVIGATION = {
    'First steps': ['getting-started', 'pre-commit', 'ci', 'editors'],
    'Tutorials': [
        'tutorials/restricted-base',
        'tutorials/meet-a-definition',
        'tutorials/policy-gate',
        'tutorials/audit',
        'tutorials/monorepo',
        'tutorials/quantizer',
    ],
    'Reference': [
        'rules/README',
        'definitions',
        'licenses/index',
        'command-line',
        'configuration',
        'policy',
        'release-manifest',
        'suppressions',
        'manifests',
        'weights',
        'export',
        'hub',
        'python',
        'plugins',
    ],
    'How it works': [
        'verdicts',
        'license-texts',
        'accuracy',
        'precision',
        'disagreement',
        'model-openness',
        'points',
        'model-card-faults',
        'limits',
    ],
    'The project': [
        'features',
        'stability',
        'security',
        'changelog',
        'contributing',
        'adding-a-card-rule',
        'adding-a-manifest-format',
        'adding-a-license',
        'adding-a-definition',
        'adding-an-output-format',
        'adding-a-weight-format',
    ],
}
_CODE = re.compile(r'(^```.*?^```|`[^`\n]*`)', re.DOTALL | re.MULTILINE)
_LINK = re.compile(r'\]\((?!https?://|#|mailto:)(?P<target>[^)\s#]*)(?P<anchor>#[^)\s]*)?\)')


_RULE = re.compile(r'rules/OWL\d')
#: Above a page that a table leads to and the navigation does not: hundreds would hide the others.
UNLISTED = '---\norphan: true\n---\n\n'


def links(text: str) -> Iterator[tuple[str, str]]:
    """The links of a page that lead to files of the checkout: target and anchor."""
    for match in _LINK.finditer(_CODE.sub('', text)):
        yield match['target'], match['anchor'] or ''


def with_links(text: str, page: Path) -> str:
    """A page for the site: what is not on it is on GitHub."""

    here = page.parent if page.is_relative_to(DOCS) else DOCS

    def moved(match: re.Match[str]) -> str:
        target = Path(os.path.normpath(page.parent / match['target']))
        name = target.relative_to(ROOT).as_posix()
        anchor = match['anchor'] or ''
        if name in FROM_ABOVE:
            new = os.path.relpath(DOCS / FROM_ABOVE[name], here)
        elif target.suffix in ('.md', '.png') and target.is_relative_to(DOCS):
            new = os.path.relpath(target, here)
        else:
            new = f'{GITHUB}/{"tree" if target.is_dir() else "blob"}/main/{name}'
        return f']({Path(new).as_posix() if "://" not in new else new}{anchor})'

    parts = _CODE.split(text)
    return ''.join(part if part.startswith('`') else _LINK.sub(moved, part) for part in parts)


def listed(pages: Iterable[str], caption: str = '') -> str:
    """A list of pages that Sphinx makes a part of the navigation of."""
    option = f':caption: {caption}\n' if caption else ''
    return f'\n```{{toctree}}\n:hidden:\n{option}\n' + '\n'.join(pages) + '\n```\n'


def navigation(pages: Iterable[str]) -> str:
    """The navigation, for the end of the first page; a page that nobody placed is a reference."""
    placed = [page for group in NAVIGATION.values() for page in group]
    further = sorted({*pages} - {*placed, 'index'})
    return ''.join(
        listed([*group, *(further if caption == 'Reference' else [])], caption)
        for caption, group in NAVIGATION.items()
    )


def write_sources(folder: Path) -> None:
    """Write what the site is built from."""
    shutil.copy(DOCS / 'conf.py', folder / 'conf.py')
    shutil.copytree(DOCS / 'schema', folder / 'schema')
    for picture in DOCS.glob('*.png'):
        shutil.copy(picture, folder / picture.name)
    texts = {page.relative_to(DOCS).as_posix(): page for page in DOCS.rglob('*.md')}
    texts = {name: page for name, page in texts.items() if not name.startswith('example_plugin/')}
    texts |= {name: ROOT / above for above, name in FROM_ABOVE.items()}
    for name, page in texts.items():
        text = with_links(page.read_text(encoding='utf-8'), page)
        if name == 'index.md':
            text += navigation(other[:-3] for other in texts if not _RULE.match(other))
        if _RULE.match(name):
            text = UNLISTED + re.sub(
                r'^- docs/(\S+\.md)', r'- [\1](../\1)', text, flags=re.MULTILINE
            )
        put(folder / name, text)
    for name, text in license_pages.generated():
        put(folder / name, text if name == license_pages.INDEX else UNLISTED + text)


def put(file: Path, text: str) -> None:
    """Write one source."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding='utf-8')


def build(sources: Path, target: str) -> int:
    """Build the site, or with ``--links`` ask the addresses that lead out of it; the exit code."""
    builder = (
        ['-b', 'linkcheck'] if target == '--links' else ['-W', '--keep-going', '-b', 'dirhtml']
    )
    out = str(sources / '_build') if target == '--links' else target
    command = [sys.executable, '-m', 'sphinx', '-q', *builder, str(sources), out]
    return subprocess.run(command, check=False).returncode


def main(arguments: list[str]) -> int:
    """Build the site; a warning is an error."""
    (target,) = arguments
    with tempfile.TemporaryDirectory() as name:
        write_sources(Path(name))
        return build(Path(name), target)


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
