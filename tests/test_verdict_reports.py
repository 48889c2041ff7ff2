"""Verdicts as HTML, badge and SARIF, from the real command line and in a real browser."""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from owlint_rules.definitions.loader import DEFINITIONS, load_definition
from releases import NAMES, ROOT, copy_release, owlint

CHROMIUM = shutil.which('chromium') or shutil.which('chromium-browser')
SVG = '{http://www.w3.org/2000/svg}'
HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(2)>&\u202e\u0007'


class Page(HTMLParser):
    """The elements of a page, and whether they are closed in order."""

    VOID = ('meta', 'br', 'img', 'link', 'input', 'hr')

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ''
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if 'style' not in self.open:
            self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def html(folder: Path, *arguments: str) -> str:
    run = owlint('verdict', *arguments, '--format', 'html', cwd=folder)
    assert run.returncode in (0, 1), run.stderr
    return run.stdout


@pytest.mark.parametrize('name', ['example', 'permissive-complete', 'mof-manifest'])
def test_the_page_needs_nothing_else(name: str, tmp_path: Path) -> None:
    copy_release(name, tmp_path)
    text = html(tmp_path, name)
    page = Page(text)
    assert page.all('script') == page.all('link') == page.all('img') == page.all('iframe') == []
    assert not re.search(r'(?:src|@import|url\()\s*=?', text.partition('</head>')[2])
    assert 'url(' not in text
    # the text of a license is a link to follow, and nothing that the page loads
    links = [item['href'] for item in page.all('a') if item.get('rel') != 'noreferrer']
    texts = [item['href'] for item in page.all('a') if item.get('rel') == 'noreferrer']
    assert all(link is not None and link.startswith('https://') for link in texts)
    anchors = {item['id'] for _, item in page.elements if 'id' in item}
    assert links
    assert all(link is not None and link[0] == '#' and link[1:] in anchors for link in links)
    ids = [item['id'] for _, item in page.elements if 'id' in item]
    assert len(ids) == len(set(ids))


def test_the_page_is_built_for_screen_readers(tmp_path: Path) -> None:
    copy_release('example', tmp_path)
    page = Page(html(tmp_path, 'example'))
    assert page.all('html') == [{'lang': 'en'}]
    assert len(page.all('main')) == len(page.all('h1')) == 1
    assert page.elements[-1][0] == 'footer'
    assert len(page.all('caption')) == len(page.all('table'))
    assert all(item.get('scope') in ('row', 'col') for item in page.all('th'))
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r'h[1-6]', tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    # a state is a word; the shape beside it is hidden from those who cannot see it
    for word in ('not met', 'no evidence', 'undecided'):
        assert word in page.text
    assert all(
        item.get('aria-hidden') == 'true' for item in page.all('span') if not item.get('class')
    )


def test_what_a_release_says_cannot_break_the_page(tmp_path: Path) -> None:
    release = copy_release('permissive-no-data', tmp_path)
    card = (release / 'README.md').read_text(encoding='utf-8')
    evil = json.dumps(HOSTILE)
    (release / 'README.md').write_text(
        card.replace('license: apache-2.0', f'license: {evil}\ndatasets: [{evil}]'),
        encoding='utf-8',
    )
    text = html(tmp_path, 'permissive-no-data')
    page = Page(text)
    assert page.all('script') == page.all('img') == []
    assert '<script>alert(1)</script>' in page.text
    assert '\u202e' not in text
    assert '\u0007' not in text
    badge = owlint(
        'verdict', '--definition', 'osd', '--format', 'badge', 'permissive-no-data', cwd=tmp_path
    )
    ElementTree.fromstring(badge.stdout)


def test_what_the_license_allows_is_answered(tmp_path: Path) -> None:
    copy_release('llama-base', tmp_path)
    page = Page(html(tmp_path, 'llama-base'))
    for words in (
        'May I use it commercially?', '700M monthly active users', 'May I sell it or pass it on?',
        'What must I ship with it?', 'Built with Llama',
    ):  # fmt: skip
        assert words in page.text
    assert any('meta-llama' in str(item['href']) for item in page.all('a'))
    assert 'What stays undecided' in page.text
    assert 'whoever reads the terms' in page.text
    data = json.loads(owlint('verdict', '--format', 'json', 'llama-base', cwd=tmp_path).stdout)
    (release,) = data['releases']
    (license,) = release['licenses']
    assert license['answers'][0]['question'] == 'May I use it commercially?'
    assert license['places'][0]['line']
    undecided = {name for doubt in release['undecided'] for name in doubt['criteria']}
    assert undecided == {
        item['id']
        for definition in release['definitions']
        for item in definition['criteria']
        if item['counts'] and item['status'] == 'undecided'
    }
    text = owlint('verdict', 'llama-base', cwd=tmp_path).stdout
    assert 'May I change it?  yes' in text
    for form in (('--quiet',), ('--definition', 'osd')):
        assert 'May I' not in owlint('verdict', *form, 'llama-base', cwd=tmp_path).stdout


def test_what_stands_beside_a_license_is_no_secret(tmp_path: Path) -> None:
    for name in ('adapter', 'apache-with-usage-policy', 'permissive-complete'):
        copy_release(name, tmp_path / name)
    data = json.loads(owlint('verdict', '--all', '--format', 'json', '.', cwd=tmp_path).stdout)
    own, base, policy, free = [it for one in data['releases'] for it in one['licenses']]
    assert base['title'] == 'llama2 of the base model meta-llama/Llama-2-7b-hf'
    assert '700M' in base['answers'][0]['answer']
    assert base['title'] in own['doubt']
    assert not base['doubt']
    assert 'use policy' in policy['doubt']
    assert not free['doubt']


@pytest.mark.parametrize('form', ['text', 'markdown', 'html', 'json'])
@pytest.mark.parametrize('names', [('llama-base',), ('llama-base', 'rail-complete')])
def test_every_form_answers_and_leads_to_the_text(
    form: str, names: tuple[str, ...], tmp_path: Path
) -> None:
    for name in names:
        copy_release(name, tmp_path / name)
    arguments = ('--all', '.') if len(names) > 1 else names
    text = owlint('verdict', '--format', form, *arguments, cwd=tmp_path).stdout
    for words in ('May I use it commercially?', '700M', 'https://github.com/meta-llama/'):
        assert words in text
    one = owlint('verdict', '--definition', 'osd', '--format', form, names[0], cwd=tmp_path)
    assert 'https://github.com/meta-llama/' in one.stdout


@pytest.mark.parametrize(
    ('tag', 'link'),
    [
        ('cc-by-nc-4.0', 'CC-BY-NC-4.0'), ('cc-by-nc-2.0', 'CC-BY-NC-2.0'),
        ('gpl-3.0', 'GPL-3.0-only'), ('agpl-3.0', 'AGPL-3.0-only'), ('gpl', ''),
    ],
)  # fmt: skip
def test_the_link_leads_to_the_version_that_is_stated(tag: str, link: str, tmp_path: Path) -> None:
    (tmp_path / 'README.md').write_text(f'---\nlicense: {tag}\n---\n# Owl\n', encoding='utf-8')
    data = json.loads(owlint('verdict', '--format', 'json', '.', cwd=tmp_path).stdout)
    found = [it['link'] for one in data['releases'] for it in one['licenses'] if it['link']]
    assert found == ([f'https://spdx.org/licenses/{link}.html'] if link else [])


def test_evidence_in_markdown_has_its_words(tmp_path: Path) -> None:
    copy_release('permissive-complete', tmp_path)
    arguments = ('--definition', 'open-weights', '--format', 'markdown', 'permissive-complete')
    text = owlint('verdict', *arguments, cwd=tmp_path).stdout
    (row,) = [line for line in text.split('\n') if line.startswith('| OWM-2c')]
    assert 'The first stage reads' in row


def test_no_license_has_no_answers(tmp_path: Path) -> None:
    (tmp_path / 'README.md').write_text('---\nlicense: owl-terms\n---\n# Owl\n', encoding='utf-8')
    page = Page(html(tmp_path, '.'))
    assert 'No license that owlint knows' in page.text
    assert 'commercially' not in page.text


def answered(tmp_path: Path, *files: tuple[str, str]) -> dict[str, tuple[str, str]]:
    """License -> its doubt, and what it answers on commercial use."""
    release = tmp_path / 'owl'
    release.mkdir()
    for name, text in files:
        (release / name).write_text(text, encoding='utf-8')
    data = json.loads(owlint('verdict', '--format', 'json', 'owl', cwd=tmp_path).stdout)
    return {
        one['title']: (one['doubt'], one['answers'][0]['answer'])
        for one in data['releases'][0]['licenses']
    }


def test_a_changed_text_allows_nothing_for_sure(tmp_path: Path) -> None:
    release = copy_release('modified-mit', tmp_path)
    data = json.loads(owlint('verdict', '--format', 'json', release.name, cwd=tmp_path).stdout)
    for item in data['releases'][0]['licenses']:
        assert item['doubt']
        first, *_, last = item['answers']
        assert first['answer'].startswith('undecided; ')
        assert not last['answer'].startswith('undecided; ')  # what must be shipped is no less


CARD = '---\nlicense: {license}\n{more}---\n# Owl\n\n{words}\n'


@pytest.mark.parametrize(
    ('more', 'words', 'doubt'),
    [
        ('base_model: meta-llama/Llama-3.1-8B\n', '', 'llama3.1 of the base model'),
        ('base_model: nobody/knows-it\n', '', 'its terms are not known'),
        ('', 'The model is for non-commercial use only.', 'non-commercial use only'),
        ('', 'The weights are released under CC BY-NC 4.0.', 'cc-by-nc'),
    ],
)
def test_what_may_hold_as_well_leaves_answers_open(
    tmp_path: Path, more: str, words: str, doubt: str
) -> None:
    card = CARD.format(license='mit', more=more, words=words)
    found = answered(tmp_path, ('README.md', card))
    assert doubt in found['mit'][0]
    assert found['mit'][1].startswith('undecided; ')


@pytest.mark.parametrize('more', ['', 'base_model: Qwen/Qwen2.5-7B\n'])
def test_what_is_sure_is_answered(tmp_path: Path, more: str) -> None:
    card = CARD.format(license='apache-2.0', more=more, words='A model of owls.')
    assert answered(tmp_path, ('README.md', card)) == {'apache-2.0': ('', 'yes')}


def test_a_page_of_many_releases_is_small_and_wraps(tmp_path: Path, thorough: bool) -> None:
    names = [name for name in NAMES if name not in ('dataset-card', 'jekyll-site')]
    number_of_releases = 50 if thorough else 20
    for number in range(number_of_releases):
        copy_release(names[number % len(names)], tmp_path / f'{number:02}')
    text = html(tmp_path, '--all')
    assert text.count('<section') == number_of_releases + 1
    assert len(text.encode()) < 40_000 * number_of_releases
    page = Page(text)
    # what is side by side wraps; tables have three columns
    assert max(len(re.findall('<t[hd][ >]', row)) for row in text.split('<tr')) == 3
    anchors = {item['id'] for _, item in page.elements if 'id' in item}
    links = [str(item['href']) for item in page.all('a') if item.get('rel') != 'noreferrer']
    assert {link[1:] for link in links} <= anchors


def test_titles_name_the_model_and_its_date(tmp_path: Path) -> None:
    (tmp_path / 'README.md').write_text('---\nlicense: mit\n---\n# Barn Owl 7B\n', encoding='utf-8')
    (tmp_path / 'LICENSE').write_bytes(b'')
    (tmp_path / 'CITATION.cff').write_text(
        'cff-version: 1.2.0\nmessage: Cite.\ntitle: Barn Owl\nauthors: [{name: Lab}]\n'
        'date-released: 2026-03-01\n',
        encoding='utf-8',
    )
    assert '<title>Verdicts on Barn Owl 7B, 2026-03-01</title>' in html(tmp_path, '.')


#: A phone and a screen.
WIDTHS = (360, 1280)


@pytest.mark.skipif(CHROMIUM is None, reason='no Chromium here')
def test_in_a_browser(tmp_path: Path) -> None:
    """Nothing is wider than the screen, the skip link comes first, dark is dark."""
    copy_release('example', tmp_path)
    # the page forbids scripts, so the probe stands around it and not in it
    page = html(tmp_path, 'example').replace('http-equiv="Content-Security-Policy"', 'name="x"')
    encoded = base64.b64encode(page.encode()).decode()
    probe = tmp_path / 'probe.html'
    probe.write_text(
        '<body style="margin:0"><pre id="out">'
        + ','.join(str(width) for width in WIDTHS)
        + '</pre><script>\n'
        'const out = document.getElementById("out");\n'
        'const found = {};\n'
        'const widths = out.textContent.split(",");\n'
        f'const text = new TextDecoder().decode(Uint8Array.from(atob("{encoded}"), c => '
        'c.charCodeAt(0)));\n'
        'for (const width of widths) {\n'
        'const f = document.createElement("iframe");\n'
        'f.style.cssText = `width:${width}px;height:900px;border:0`;\n'
        'f.onload = () => { const d = f.contentDocument; const e = d.documentElement;\n'
        'const outside = [...d.querySelectorAll("main *")].filter(x => !x.closest(".scroll") &&\n'
        ' x.getBoundingClientRect().right > e.clientWidth + 1).length;\n'
        'found[width] = {wide: e.scrollWidth,\n'
        ' room: e.clientWidth, outside, first: d.querySelector("a").getAttribute("href"),\n'
        ' small: parseFloat(getComputedStyle(d.querySelector(".behind")).fontSize),\n'
        ' page: getComputedStyle(d.body).backgroundColor};\n'
        'if (Object.keys(found).length === widths.length) out.textContent = '
        'JSON.stringify(found); };\n'
        'f.srcdoc = text; document.body.append(f); }</script>',
        encoding='utf-8',
    )
    measured = {}
    for scheme in ('0', '1'):
        run = subprocess.run(
            [
                str(CHROMIUM), '--headless=new', '--no-sandbox', '--disable-gpu',
                f'--user-data-dir={tmp_path / scheme}', '--window-size=1400,1000',
                f'--blink-settings=preferredColorScheme={scheme}',
                '--virtual-time-budget=5000', '--dump-dom', probe.as_uri(),
            ],
            capture_output=True, encoding='utf-8', timeout=120, check=False,
        )  # fmt: skip
        found = re.search(r'<pre id="out">(\{.*\})</pre>', run.stdout)
        assert found, run.stderr[-2000:]
        measured[scheme] = json.loads(found.group(1))
    for width in map(str, WIDTHS):
        dark, light = measured['0'][width], measured['1'][width]
        assert light['wide'] <= light['room']
        assert light['outside'] == 0
        assert light['first'] == '#verdicts'
        assert light['small'] >= 13
        assert light['page'] == 'rgb(255, 255, 255)'
        assert dark['page'] == 'rgb(13, 17, 23)'


def luminance(color: str) -> float:
    parts = [int(color[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    first, second = sorted((luminance(one), luminance(other)), reverse=True)
    return (first + 0.05) / (second + 0.05)


def test_colors_can_be_read(tmp_path: Path) -> None:
    copy_release('example', tmp_path)
    style = html(tmp_path, 'example').partition('</style>')[0]
    schemes = [
        dict(re.findall(r'--(\w+):\s*(#[0-9a-f]{3,6})', block))
        for block in re.findall(r':root\{(.*?)\}', style, re.DOTALL)
    ]
    assert len(schemes) == 3
    for scheme in schemes:
        full = {
            name: color if len(color) == 7 else '#' + ''.join(2 * char for char in color[1:])
            for name, color in scheme.items()
        }
        for name in ('ink', 'soft', 'met', 'not', 'none', 'read', 'link'):
            for ground in ('page', 'card'):
                assert contrast(full[name], full[ground]) >= 4.5, (name, ground, full)


@pytest.mark.parametrize('definition', DEFINITIONS)
def test_badge(definition: str, tmp_path: Path) -> None:
    copy_release('permissive-complete', tmp_path)
    arguments = ('verdict', '--definition', definition, 'permissive-complete', '--format')
    badge = owlint(*arguments, 'badge', cwd=tmp_path)
    judged = json.loads(owlint(*arguments, 'json', cwd=tmp_path).stdout)
    verdict = judged['releases'][0]['definitions'][0]
    data = load_definition(definition)
    root = ElementTree.fromstring(badge.stdout)
    status = verdict.get('label', verdict['status'])
    behind = [
        item['id']
        for item in verdict['criteria']
        if item['counts'] and item['status'] == verdict['status'] != 'met'
    ]
    if status == verdict['status'] and behind:
        status += f': {behind[0]}' + (f' +{len(behind) - 1}' if behind[1:] else '')
    label = f'{data["title"]} {data["version"]}: {status}'
    assert root.get('aria-label') == label
    assert root.find(f'{SVG}title').text == label
    texts = [item.text for item in root.iter(f'{SVG}text')]
    assert texts == [data['short'], status]
    assert int(root.get('width')) <= 260
    for fill in re.findall(r'<rect[^>]*fill="(#\w+)"', badge.stdout):
        assert contrast(fill, '#ffffff') >= 4.5
    assert not re.search(r'(?:href|src|url\(h)', badge.stdout)


def test_names_of_badges_are_files_everywhere() -> None:
    from owlint.report.verdicts.badge import _free, file_name

    for name in ('nul', 'CON', 'aux.x', 'com1', 'LPT9.a.b'):
        assert file_name(name) == f'{name}-'
    for name in ('null', 'a.nul', 'com', 'com10'):
        assert file_name(name) == name
    assert _free('a', {}) == 'a.svg'
    assert _free('a', {'A.svg': '', 'a-2.SVG': ''}) == 'a-3.svg'


def test_badges_for_all_definitions(tmp_path: Path) -> None:
    copy_release('permissive-complete', tmp_path)
    (tmp_path / 'badges').mkdir()
    refused = owlint('verdict', 'permissive-complete', '--format', 'badge', cwd=tmp_path)
    assert refused.returncode == 2
    assert '--definition ID' in refused.stderr
    made = owlint(
        'verdict', 'permissive-complete', '--format', 'badge', '--output', 'badges', cwd=tmp_path
    )
    assert made.returncode == 0, made.stderr
    names = {path.name for path in (tmp_path / 'badges').iterdir()}
    assert names == {f'{name}.svg' for name in DEFINITIONS}


def test_sarif_is_about_claims_alone(tmp_path: Path) -> None:
    schema = json.loads(
        (ROOT / 'tests' / 'data' / 'sarif-schema-2.1.0.json').read_text(encoding='utf-8')
    )
    copy_release('example', tmp_path)
    run = owlint('verdict', 'example', '--format', 'sarif', cwd=tmp_path)
    assert run.returncode == 1
    document = json.loads(run.stdout)
    pytest.importorskip('jsonschema').validate(document, schema)
    results = document['runs'][0]['results']
    assert {item['ruleId'] for item in results} == {'OWL603'}
    names = [item['locations'][0]['logicalLocations'][0]['fullyQualifiedName'] for item in results]
    assert names == [
        'open-weights/OWM-2b', 'open-weights/OWM-3', 'open-weights/OWM-4', 'open-weights/OWM-5',
        'open-weights/OWM-7',
    ]  # fmt: skip
    for item in results:
        place = item['locations'][0]['physicalLocation']['artifactLocation']['uri']
        assert (tmp_path / place).exists()

    # no claim, no result; silence in the configuration hides none
    config = tmp_path / 'example' / 'owlint.toml'
    text = config.read_text(encoding='utf-8')
    config.write_text('ignore = { OWL = "hush" }\n' + text, encoding='utf-8')
    hushed = json.loads(owlint('verdict', 'example', '--format', 'sarif', cwd=tmp_path).stdout)
    assert hushed['runs'][0]['results'] == results
    config.write_text(text.replace('claims', '# claims'), encoding='utf-8')
    silent = owlint('verdict', 'example', '--format', 'sarif', cwd=tmp_path)
    assert silent.returncode == 0
    assert json.loads(silent.stdout)['runs'][0]['results'] == []
