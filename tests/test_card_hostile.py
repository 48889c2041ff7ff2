"""Odd and hostile front matter through the real program: it ends, says where, and fixes once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from program import owlint

#: name -> card; each goes through check, fix and a second fix.
CARDS: dict[str, str | bytes] = {
    'bom twice': '\ufeff\ufeff---\nlicense: MIT\n---\n',
    'line endings mixed': '---\r\nlicense: MIT\ntags: owl\r\nlanguage: no\n---\r\n# A\r\n',
    'carriage returns': '---\rlicense: MIT\r---\r# A\r',
    'tabs': '---\nlicense:\tMIT\ntags:\n\t- a\n---\n',
    'blanks behind the dashes': '--- \nlicense: MIT\n--- \t\n',
    'keys thrice': '---\nlicense: MIT\nlicense: mit\nlicense: MIT # c\ntags: a\ntags: a\n---\n',
    'anchors': '---\nlicense: &l MIT\nlicense_name: *l\ntags: &t [a, on]\nmetrics: *t\n---\n',
    'merge keys': '---\nd: &d {license: MIT}\n<<: *d\nlanguage: no\n---\n',
    'a long line': f'---\nlicense: MIT\ndescription: {"x" * 200_000}\nlanguage: no\n---\n',
    'a long key': f'---\nlicense: MIT\n{"k" * 5_000}: v\n---\n',
    'never closed': '---\nlicense: MIT\nlanguage: no\n\n# Title\n',
    'list of licenses': '---\nlicense:\n- MIT # one\n-  Apache 2.0\n---\n',
    'comment behind a value': '---\nlicense: MIT   # as agreed: yes\n---\n',
    'no text': '---\nlicense: 3.0\ntags: 5\nlanguage: {a: b}\nbase_model: [[a]]\n---\n',
    'emoji': '---\nlicense: MIT\n"\U0001f989 key": \U0001f989\nlanguage: [no, \U0001f989]\n---\n',
    'right to left': '---\nlicense: \u202eTIM\u202c\nlanguage: \u200fno\n---\n',
    'no width': '---\nlicense: MIT\u200b\npipeline_tag: text-generation\u200d\n---\n',
    'next line': '---\nlicense: MIT\u0085language: no\n---\n',
    'line separator': '---\nlicense: MIT\u2028tags: owl\nlanguage: no\n---\n',
    'nul': '---\nlicense: MIT\x00\n---\n',
    'Latin-1': b'---\nlicense: MIT\ndescription: caf\xe9\nlanguage: no\n---\n',
    'UTF-16': '---\nlicense: MIT\n---\n'.encode('utf-16'),
    'nothing': '',
    'dashes': '---\n---',
    'deep': f'---\nlicense: MIT\na: {"[" * 3_000}{"]" * 3_000}\n---\n',
    'aliases of aliases': '---\nlicense: MIT\na0: &a0 [x]\n'
    + ''.join(f'a{i}: &a{i} [{",".join([f"*a{i - 1}"] * 10)}]\n' for i in range(1, 12))
    + '---\n',
    'an anchor in itself': '---\nlicense: MIT\na: &a [*a]\n---\n',
    'a tag of Python': '---\nlicense: !!python/object/apply:os.system ["true"]\n---\n',
    'a list as key': '---\n? [a, b]\n: c\nlicense: MIT\n---\n',
    'blocks': '---\nlicense: |\n  MIT\nlanguage: >\n  no\n---\n',
    'two lines': '---\nlicense: Apache\n  2.0\n---\n',
    'JSON': '---\n{"license":"MIT","language":["no","en"]}\n---\n',
    'braces': '---\n{license: MIT, tags: owl, language: no, licence: x}\n---\n',
    'indented': '---\n  license: MIT\n  language: no\n---\n',
    'many repeated keys': '---\n' + 'license: MIT\n' * 400 + '---\n',
    'headings of HTML': '---\nlicense: MIT\n---\n' + '<h1>\n' * 20_000,
}  # fmt: skip
#: What the fixes make of some of them.
FIXED = {
    'line endings mixed': "---\r\nlicense: mit\ntags: [owl]\r\nlanguage: 'no'\n---\r\n# A\r\n",
    'list of licenses': '---\nlicense:\n- mit # one\n-  apache-2.0\n---\n',
    'comment behind a value': '---\nlicense: mit   # as agreed: yes\n---\n',
    'JSON': '---\n{"license":"mit","language":["no","en"]}\n---\n',
    'anchors': CARDS['anchors'],
    'blocks': CARDS['blocks'],
    'two lines': CARDS['two lines'],
    'right to left': CARDS['right to left'],
    'next line': CARDS['next line'],
    'nul': CARDS['nul'],
    'deep': CARDS['deep'],
}
#: Where a finding stands.
PLACES = {
    'anchors': ('OWL107', 4, 14),
    'merge keys': ('OWL107', 4, 11),
    'a long line': ('OWL107', 4, 11),
    'list of licenses': ('OWL111', 4, 4),
    'emoji': ('OWL107', 4, 12),
    'tabs': ('OWL104', 4, 1),
    'braces': ('OWL108', 2, 41),
    'a list as key': ('OWL104', 2, 3),
    'nul': ('OWL905', 1, 1),
    'deep': ('OWL904', 2, 1),
}
OPTIONS = ('--isolated', '--kind', 'card', '--fail-on', 'never')


@pytest.fixture(scope='module')
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp('hostile')
    for name, content in CARDS.items():
        path = made / name / 'README.md'
        path.parent.mkdir()
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return made


def test_every_card_is_read_and_fixed_once(folder: Path) -> None:
    done = owlint('check', '--format', 'json', *OPTIONS, cwd=folder)
    assert done.returncode == 0
    found = {
        (finding['path'], finding['code'], finding['line'], finding['column'])
        for finding in json.loads(done.stdout)['findings']
    }
    for name, place in PLACES.items():
        assert (f'{name}/README.md', *place) in found, name
    assert owlint('fix', *OPTIONS, cwd=folder).returncode == 0
    first = {name: (folder / name / 'README.md').read_bytes() for name in CARDS}
    for name, text in FIXED.items():
        assert first[name].decode() == text, name
    assert owlint('fix', *OPTIONS, cwd=folder).returncode == 0
    again = [name for name in CARDS if (folder / name / 'README.md').read_bytes() != first[name]]
    assert again == []
