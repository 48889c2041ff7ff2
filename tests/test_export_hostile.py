"""``owlint export`` of releases that were made to break it: valid documents, always the same."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from exports import FILES, FORMATS, check_spdx3
from owlint_rules.export.licenses import References, StatedLicense
from owlint_rules.export.texts import address_of, clean, line, model_purl, path_address, value_of
from releases import owlint

NASTY = 'Owl "says" \'hoo\'\n\t---\nlicense: mit # {x}: [y] & *z | > % @ ` \\ \u2028 \u0085 ünï 🦉'


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding='utf-8')
    return folder


def export_bytes(folder: Path, to: str) -> bytes:
    (folder / 'out').mkdir(exist_ok=True)
    run = owlint('export', '--to', to, '--output', f'out/{to}', cwd=folder)
    assert (run.returncode, run.stderr) == (0, '')
    data = (folder / 'out' / to).read_bytes()
    (folder / 'out' / to).unlink()
    (folder / 'out').rmdir()
    return data


def judge(to: str, data: bytes, folder: Path) -> None:
    """Valid by the format's own validator, and no finding that the document was written wrongly."""
    validate(to, data, folder)
    read_back(to, data, folder)


def validate(to: str, data: bytes, folder: Path) -> None:
    text = data.decode('utf-8')
    if to == 'cyclonedx':
        pytest.importorskip('cyclonedx')
        from cyclonedx.schema import SchemaVersion
        from cyclonedx.validation.json import JsonStrictValidator

        assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    elif to == 'spdx':
        pytest.importorskip('spdx_tools')
        from spdx_tools.spdx.parser.parse_anything import parse_file
        from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document

        path = folder / 'judged.spdx.json'
        path.write_bytes(data)
        found = validate_full_spdx_document(parse_file(str(path)))
        path.unlink()
        assert [one.validation_message for one in found] == []
    elif to == 'spdx3':
        check_spdx3(text)
    else:
        data_ = yaml.load(text, yaml.BaseLoader)
        assert set(data_) == {'framework', 'release'}
        assert {'name', 'license', 'producer', 'components'} <= set(data_['release'])


def read_back(to: str, data: bytes, folder: Path) -> None:
    path = folder / FILES[to]
    path.write_bytes(data)
    run = owlint('check', '--kind', 'manifest', '--format', 'json', FILES[to], cwd=folder)
    path.unlink()
    honest = {
        'missing-license-in-manifest', 'missing-link', 'license-not-type-appropriate',
        'unknown-component-license', 'deprecated-license-in-manifest',
    }  # fmt: skip
    assert {one['name'] for one in json.loads(run.stdout)['findings']} <= honest


def toml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


@pytest.mark.parametrize('to', FORMATS)
def test_names_that_break_out_of_their_place(to: str, tmp_path: Path) -> None:
    name = toml(NASTY)
    odd = ' "quoted" [list] 100% ünï'
    write(
        tmp_path,
        {
            'README.md': '---\nlicense: other\nlicense_name: ' + json.dumps(NASTY) + '\n'
            'license_link: "javascript:alert(1)"\nlanguage: [en, "\\u0001"]\n'
            f'base_model: ["a/b c", {json.dumps(NASTY)}]\n'
            'model-index:\n- name: x\n  results:\n'
            f'  - {{task: {{type: {json.dumps(NASTY)}}}, dataset: {{type: "[", name: "<&>"}}, '
            f'metrics: [{{type: {json.dumps(NASTY)}, value: .nan}}]}}\n---\n# Owl\n',
            'owlint.toml': f'[release]\ntraining-method = {name}\nparameters = 7\n'
            f'training-tokens = 1e300\n[release.reproducibility]\nseed = {name}\n'
            'hyperparameters = {"\\n" = [1, {"]" = "\\u0000"}], "a:b" = 1979-05-27}\n'
            f'[[release.data]]\nname = {name}\nurl = "https://example.org/[x]\\"<>{{}}%zz"\n'
            f'license = {name}\nsha256 = "nonsense"\naccess = "released"\n'
            '[[release.data]]\nname = "b"\nurl = "https://[::1"\n'
            f'[release.components.weights]\nname = {name}\nurl = "ftp://example.org/ü?a#b#c"\n'
            f'[release.components.training-code]\npath = {name}\nname = {name}\n'
            f'license = {name}\n'
            f'[release.components.model-card]\npath = {toml(odd)}\nlicense = "a b"\n'
            f'[release.components.data-card]\nurl = {name}\nlicense = "a-b"\n',
            'CITATION.cff': 'cff-version: 1.2.0\nmessage: x\ntitle: x\n'
            f"version: '{'9' * 3000}'\ndate-released: 2026-02-31\n"
            'repository-code: "https://exa mple.org"\nauthors: [{name: x}]\n',
        },
    )
    data = export_bytes(tmp_path, to)
    judge(to, data, tmp_path)
    assert data.count(b'owlint: ignore') <= 1
    assert b'2026-02-31' not in data


@pytest.mark.skipif(sys.platform != 'linux', reason='file names are bytes on Linux alone')
@pytest.mark.parametrize('to', FORMATS)
def test_file_names_that_are_no_text(to: str, tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path) + b'/o\xffwl\n"x"'
    try:
        os.mkdir(folder)
    except OSError:
        pytest.skip('this file system takes no such names')
    home = Path(os.fsdecode(folder))
    pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:' + 'a' * 64 + '\nsize 12\n'
    write(home, {'README.md': '---\nlicense: mit\n---\n# Owl\n'})
    for name in (
        b'mo\xfedel.safetensors',
        b'a\nb.gguf',
        b"tr'ain_\xff.py",
        b'c: d.onnx',
        b'?#%.pt',
    ):
        with open(folder + b'/' + name, 'w', encoding='utf-8') as file:
            file.write(pointer)
    judge(to, export_bytes(home, to), home)


@pytest.fixture(scope='module')
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release of many files, parts and results."""
    home = tmp_path_factory.mktemp('large') / 'owl'
    (home / 'files').mkdir(parents=True)
    for number in range(1_200):
        (home / 'files' / f'{number:05}.txt').touch()
    for number in range(300):
        (home / f'model-{number:05}.safetensors').write_text(
            'version https://git-lfs.github.com/spec/v1\n'
            f'oid sha256:{number:064x}\nsize {number}\n',
            encoding='utf-8',
        )
    results = ''.join(
        f'  - {{task: {{type: t}}, dataset: {{type: d{number}, name: d{number}}}, '
        f'metrics: [{{type: m, value: {number}}}]}}\n'
        for number in range(1_100)
    )
    names = ', '.join(f'lab/d{number}' for number in range(1_100))
    write(
        home,
        {
            'README.md': f'---\nlicense: mit\ndatasets: [{names}]\n'
            f'model-index:\n- name: x\n  results:\n{results}---\n# Owl\n'
        },
    )
    return home


@pytest.mark.parametrize('to', FORMATS)
def test_many_files_and_parts(to: str, large: Path) -> None:
    data = export_bytes(large, to)
    assert len(data) < 8_000_000
    if to != 'mof':
        assert b'lab/d999"' in data
    # the validators themselves need minutes for documents of this size
    read_back(to, data, large)


def test_the_same_release_gives_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever it lies, and whatever the seed of hashes; another fact gives another id."""
    monkeypatch.setenv('SOURCE_DATE_EPOCH', '1700000000')
    files = {
        'README.md': '---\nlicense: mit\ndatasets: [a/b, "c d"]\ntags: [x, y]\n---\n# Owl\n',
        'owlint.toml': '[release.reproducibility]\nseed = 1\nhardware = {a = 1, b = 2}\n',
        'config.json': '{"architectures": ["B", "A", "C"], "model_type": "z"}',
    }
    one, two = write(tmp_path / 'one' / 'owl', files), write(tmp_path / 'two' / 'owl', files)
    for to in FORMATS:
        first = export_bytes(one, to)
        assert first == export_bytes(two, to)
        if to != 'mof':
            assert b'2023-11-14T22:13:20Z' in first
    before = {to: ids(export_bytes(one, to)) for to in FORMATS if to != 'mof'}
    monkeypatch.setenv('SOURCE_DATE_EPOCH', '1800000000')
    # the time of writing is no fact of the release
    assert before == {to: ids(export_bytes(one, to)) for to in before}
    write(one, {'owlint.toml': '[release.reproducibility]\nseed = 2\n'})
    after = {to: ids(export_bytes(one, to)) for to in before}
    assert all(before[to] != after[to] for to in before)


def ids(data: bytes) -> list[str]:
    document: Any = json.loads(data)
    if '@graph' in document:
        return [one['spdxId'] for one in document['@graph'] if 'spdxId' in one]
    return [document.get('serialNumber') or document['documentNamespace']]


def test_broken_files_are_left_out(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            'README.md': '---\nlicense: mit\nmodel-index: 7\nco2_eq_emissions: []\n'
            'tags: {a: b}\nlanguage: null\n---\n# Owl\n',
            'config.json': '[' * 100_000,
            'MOF.yml': 'framework: {name: Model Openness Framework}\nrelease: [1]\n',
            'CITATION.cff': 'cff-version: 1.2.0\nversion: [1, 2]\ndate-released: {a: b}\n',
        },
    )
    for to in FORMATS:
        judge(to, export_bytes(tmp_path, to), tmp_path)


@given(st.text())
def test_addresses_hold_only_what_they_may(text: str) -> None:
    for found in (
        address_of(text, ''),
        address_of('https://x/' + text, ''),
        path_address(clean(text)),
    ):
        assert found.isascii()
        assert not set(found) & set(' <>"{}|\\^`\n\r\t[]')
    assert not address_of(text, '') or '://' in address_of(text, '')
    assert not any(char < ' ' for char in line(text))
    line(text).encode('utf-8')


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=50,
    )
)
def test_any_value_has_words(value: Any) -> None:
    clean(value_of(value)).encode('utf-8')


@given(st.lists(st.text(min_size=1, max_size=12).map(lambda text: line(text) or 'x'), max_size=20))
def test_no_two_licenses_share_a_reference(names: list[str]) -> None:
    references = References()
    given_to: dict[str, str] = {}
    for name in names:
        reference = references.declared(StatedLicense(name=name))
        assert given_to.setdefault(reference, name) == name
        assert references.declared(StatedLicense(name=name)) == reference


def test_package_urls() -> None:
    assert model_purl('a/b') == 'pkg:huggingface/a/b'
    assert model_purl('a/b', '59A53E3') == 'pkg:huggingface/a/b@59a53e3'
    assert model_purl('a/b', 'main') == 'pkg:huggingface/a/b'
    assert model_purl('b') == ''
    assert model_purl('a/b/c') == ''
    assert model_purl('ä/b') == ''
