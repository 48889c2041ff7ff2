"""The documentation site: links lead somewhere, no page is lost, each license has a page.

What is built from is looked at here; the build itself is tried where its generator is installed.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from owlint_rules.catalog import RULES
from releases import ROOT
from tools import license_pages, site

PAGES = [*ROOT.glob('*.md'), *site.DOCS.rglob('*.md')]


def anchors(text: str) -> set[str]:
    """The headings of a page as GitHub and the site name them."""
    text = re.sub(r'^```.*?^```', '', text, flags=re.DOTALL | re.MULTILINE)
    found: set[str] = set()
    for heading in re.findall(r'^#{1,6} (.+)$', text, re.MULTILINE):
        name = re.sub(r'[^\w\- ]', '', heading.strip().lower()).replace(' ', '-')
        number = sum(re.fullmatch(rf'{re.escape(name)}(-\d+)?', one) is not None for one in found)
        found.add(f'{name}-{number}' if number else name)
    return found


#: Languages of blocks that the highlighter of the site knows; any other ends its build.
LANGUAGES = {'console', 'json', 'lua', 'markdown', 'python', 'sh', 'text', 'toml', 'yaml'}


def test_the_languages_of_blocks_are_known() -> None:
    for page in PAGES:
        text = page.read_text(encoding='utf-8')
        assert set(re.findall(r'^```+([\w-]+)$', text, re.MULTILINE)) <= LANGUAGES, page


@pytest.mark.parametrize('page', PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_files_and_headings(page: Path) -> None:
    text = page.read_text(encoding='utf-8')
    for target, anchor in site.links(text):
        file = page.parent / target
        assert file.exists(), target
        if anchor and file.suffix == '.md':
            assert anchor[1:] in anchors(file.read_text(encoding='utf-8')), f'{target}{anchor}'
    for anchor in re.findall(r'\]\(#([^)\s]+)\)', text):
        assert anchor in anchors(text), anchor


@pytest.fixture(scope='module')
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp('sources')
    site.write_sources(folder)
    return folder


def test_every_page_is_in_the_navigation_once(sources: Path) -> None:
    pages = [
        line
        for block in re.findall(
            r'^```\{toctree\}\n(.*?)^```$', (sources / 'index.md').read_text('utf-8'), re.S | re.M
        )
        for line in block.splitlines()
        if line and not line.startswith(':')
    ]
    assert len(pages) == len(set(pages))
    there = {path.relative_to(sources).as_posix()[:-3] for path in sources.rglob('*.md')}
    unlisted = {
        name
        for name in there
        if (sources / f'{name}.md').read_text('utf-8').startswith('---\norphan')
    }
    assert set(pages) == there - unlisted - {'index'}
    assert {name.rpartition('/')[0] for name in unlisted} == {'rules', 'licenses'}
    assert {f'rules/{code}' for code in RULES} <= unlisted


def test_what_is_not_on_the_site_is_on_github() -> None:
    page = site.DOCS / 'tutorials' / 'audit.md'
    for text, expected in {
        '[x](../limits.md#trust)': '[x](../limits.md#trust)',
        '[x](../schema/verdict-1.json)': f'[x]({site.GITHUB}/blob/main/docs/schema/verdict-1.json)',
        '[x](../../fixtures)': f'[x]({site.GITHUB}/tree/main/fixtures)',
        '[x](../../CHANGELOG.md)': '[x](../changelog.md)',
        '[x](https://example.org)': '[x](https://example.org)',
        '`[x](../../fixtures)`': '`[x](../../fixtures)`',
        '```text\n[x](../../fixtures)\n```': '```text\n[x](../../fixtures)\n```',
    }.items():
        assert site.with_links(text, page) == expected
    above = site.with_links('[x](docs/limits.md) [y](SECURITY.md)', ROOT / 'CONTRIBUTING.md')
    assert above == '[x](limits.md) [y](security.md)'


def test_each_license_has_a_page_with_its_words_and_sources(sources: Path) -> None:
    index = (sources / license_pages.INDEX).read_text('utf-8')
    names = set()
    for known in license_pages.records():
        name = license_pages.file_name(known)
        assert name not in names
        names.add(name)
        assert f']({name}.md)' in index
        text = (sources / 'licenses' / f'{name}.md').read_text('utf-8')
        for clause in known.clauses:
            assert license_pages.escaped(clause.words) in text
        if known.source:
            assert license_pages.escaped(known.source) in text
    assert len(names) > 100


def test_words_of_others_are_no_markup() -> None:
    assert license_pages.escaped('a | b\n*c* <d> [e](f)') == r'a \| b \*c\* \<d\> \[e\](f)'


def test_a_link_that_leads_nowhere_ends_the_build(tmp_path: Path) -> None:
    for library in ('sphinx', 'myst_parser', 'furo'):
        pytest.importorskip(library)
    for number, text in enumerate(('[x](other.md)', '[x](index.md#nothing)', '[x](index.md#owl)')):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / 'conf.py').write_text((site.DOCS / 'conf.py').read_text('utf-8'), 'utf-8')
        (folder / 'index.md').write_text(f'# Owl\n\n{text}\n', 'utf-8')
        assert (site.build(folder, str(folder / 'out')) == 0) == (number == 2)
