"""The rules about weight files, each on files that pass and files that fail."""

from __future__ import annotations

import json
import pickle

import pytest

from owlint.inputs.weights import read_weights
from owlint_rules.catalog import RULES, kind_of, load
from owlint_rules.model.finding import WARNING
from owlint_rules.model.options import Options
from tools import weight_files as w

CODES = [code for code in RULES if kind_of(code) == 'weights']


@pytest.fixture
def findings(tmp_path):
    """Run one rule on a file of these bytes."""

    def run(code, name, data):
        path = tmp_path / name
        path.write_bytes(data)
        weights = read_weights(str(path), name)
        found = list(load(code).check(weights, Options()))
        for finding in found:
            assert finding.message.isprintable()
            assert finding.place.subject is weights
            assert finding.help
        return found

    return run


SOUND = {
    'm.safetensors': w.safetensors(metadata={'format': 'pt'}),
    'm.gguf': w.gguf(),
    'm.onnx': w.onnx({'model_license': 'MIT'}),
    'p.safetensors': w.LFS,
    'tokenizer.bin': b'anything at all',
}


@pytest.mark.parametrize('name', SOUND)
@pytest.mark.parametrize('code', CODES)
def test_sound_files_pass(findings, code, name):
    assert findings(code, name, SOUND[name]) == []


def gguf(*entries):
    return w.Gguf().file(
        [('general.architecture', w.TEXT, 'llama'), *entries], w.GGUF_TENSORS, data=w.GGUF_DATA
    )


class TestBrokenHeader:
    def test_each_fault_is_a_finding(self, findings):
        header = b'{"a":1,"b":2}'
        found = findings('OWL501', 'm.safetensors', w.raw_safetensors(header))
        assert [finding.message for finding in found] == [
            "broken safetensors file: the entry of tensor 'a' is not an object",
            "broken safetensors file: the entry of tensor 'b' is not an object",
        ]

    def test_cut_off(self, findings):
        (finding,) = findings('OWL501', 'm.gguf', w.gguf()[:-1])
        assert finding.message.startswith('broken GGUF file: the data of tensor')
        assert 'cut off' in finding.help

    def test_what_was_not_checked_is_a_warning(self, findings):
        data = b'GGUF\x04\0\0\0' + bytes(16)
        (finding,) = findings('OWL501', 'm.gguf', data)
        assert finding.severity == WARNING
        assert 'version 4' in finding.message

    def test_text_of_the_file_cannot_reach_the_terminal(self, findings):
        header = b'{"\\u001b[31m\\nx":1}'
        (finding,) = findings('OWL501', 'm.safetensors', w.raw_safetensors(header))
        assert r'\x1b[31m\nx' in finding.message


class TestCodeExecutingWeights:
    @pytest.mark.parametrize('name', ['pytorch_model.bin', 'a.pt', 'a.ckpt', 'x.safetensors'])
    def test_pickle(self, findings, name):
        (finding,) = findings('OWL502', name, pickle.dumps({'a': 1}))
        assert 'pickle' in finding.message
        assert all(safe in finding.help for safe in ('safetensors', 'GGUF', 'ONNX'))
        assert finding.confidence == 'high'

    def test_pointer_is_told_by_its_name(self, findings):
        (finding,) = findings('OWL502', 'pytorch_model.bin', w.LFS)
        assert finding.confidence == 'low'
        assert 'not here to be seen' in finding.help


class TestMissingLicenseKey:
    def test_gguf(self, findings):
        (finding,) = findings('OWL503', 'm.gguf', gguf())
        assert 'general.license' in finding.message
        assert findings('OWL503', 'm.gguf', gguf(('general.license', w.TEXT, '')))

    @pytest.mark.parametrize(
        'entry',
        [
            ('general.license', w.TEXT, 'mit'),
            ('general.license.link', w.TEXT, 'https://example.org/license'),
            ('general.type', w.TEXT, 'imatrix'),
            ('split.no', w.U16, 1),
        ],
    )
    def test_gguf_that_needs_none(self, findings, entry):
        assert findings('OWL503', 'm.gguf', gguf(entry)) == []

    def test_unread_headers_say_nothing(self, findings):
        assert findings('OWL503', 'm.gguf', gguf()[:-1]) == []

    def test_safetensors_only_with_model_spec(self, findings):
        metadata = {'modelspec.sai_model_spec': '1.0.1', 'modelspec.title': 'Owl'}
        assert findings('OWL503', 'm.safetensors', w.safetensors(metadata=metadata))
        metadata['modelspec.license'] = 'MIT'
        assert findings('OWL503', 'm.safetensors', w.safetensors(metadata=metadata)) == []
        assert findings('OWL503', 'm.safetensors', w.safetensors(metadata={'format': 'pt'})) == []


KNOWN = [
    'apache-2.0', 'Apache-2.0', 'MIT', 'llama3.1', 'openrail++', 'Apache License 2.0',
    'MIT License', 'Apache License, Version 2.0', 'GNU General Public License v3.0', 'CC BY-NC 4.0',
    'Llama 3.2 Community License', 'MIT OR Apache-2.0', 'mit,apache-2.0', 'LicenseRef-owls',
    '(MIT AND GPL-2.0-only WITH Classpath-exception-2.0) OR Zlib', 'GPL-2.0+', 'openmdw-1.1',
]  # fmt: skip
UNKNOWN = [
    'apache-2', 'see readme', 'MIT OR', 'MIT or Apache', 'free', 'MIT OR hoot', '((((', 'AND',
    'MIT WITH hoot', 'mit,hoot', 'MIT)', 'WITH MIT OR', '\x1b[31m', 'x' * 300,
]  # fmt: skip


class TestUnknownLicense:
    @pytest.mark.parametrize('value', KNOWN)
    def test_known(self, findings, value):
        assert findings('OWL504', 'm.gguf', gguf(('general.license', w.TEXT, value))) == []
        data = w.safetensors(metadata={'modelspec.license': value})
        assert findings('OWL504', 'm.safetensors', data) == []

    @pytest.mark.parametrize('value', UNKNOWN)
    def test_unknown(self, findings, value):
        (finding,) = findings('OWL504', 'm.gguf', gguf(('general.license', w.TEXT, value)))
        assert finding.message.startswith('general.license is ')
        (finding,) = findings('OWL504', 'm.onnx', w.onnx({'model_license': value}))
        assert finding.message.startswith('model_license is ')

    def test_all_names_of_the_lists_are_known(self, findings):
        from owlint_rules.vocab.hub import HUB_LICENSES
        from owlint_rules.vocab.spdx_ids import SPDX_IDS

        names = sorted({*HUB_LICENSES, *SPDX_IDS} - {'other'})
        for start in range(0, len(names), 4):
            several = ', '.join(names[start : start + 4])
            assert findings('OWL504', 'm.gguf', gguf(('general.license', w.TEXT, several))) == []
        several = f'{names[0]}, {names[1]}, Foo-9, {names[2]}'
        assert findings('OWL504', 'm.gguf', gguf(('general.license', w.TEXT, several)))

    @pytest.mark.parametrize(
        ('value', 'right'), [('apahce-2.0', 'Apache-2.0'), ('apache-2', 'Apache-2.0')]
    )
    def test_nearest_name(self, findings, value, right):
        (finding,) = findings('OWL504', 'm.gguf', gguf(('general.license', w.TEXT, value)))
        assert f'Did you mean {right}?' in finding.help

    def test_link_and_text(self, findings):
        link = 'https://www.apache.org/licenses/LICENSE-2.0'
        for value in (link, 'Permission is hereby granted. ' * 100):
            (finding,) = findings('OWL504', 'm.gguf', gguf(('general.license', w.TEXT, value)))
            assert 'general.license contains' in finding.message
            assert findings('OWL504', 'm.onnx', w.onnx({'model_license': value})) == []

    def test_other_needs_a_name_or_link(self, findings):
        other = ('general.license', w.TEXT, 'other')
        (finding,) = findings('OWL504', 'm.gguf', gguf(other))
        assert 'without general.license.name or general.license.link' in finding.message
        named = ('general.license.name', w.TEXT, 'owl-license')
        assert findings('OWL504', 'm.gguf', gguf(other, named)) == []


class TestMissingShard:
    def index(self, count):
        return json.dumps(
            {'weight_map': {f'layer.{n}': f'shard-{n}.safetensors' for n in range(count)}}
        ).encode()

    def test_listed(self, findings, tmp_path):
        (tmp_path / 'shard-0.safetensors').write_bytes(w.LFS)
        assert findings('OWL505', 'm.safetensors.index.json', self.index(1)) == []
        (finding,) = findings('OWL505', 'm.safetensors.index.json', self.index(2))
        assert "a file that is not in its folder: 'shard-1.safetensors'" in finding.message
        (finding,) = findings('OWL505', 'm.safetensors.index.json', self.index(9))
        assert '8 files that are not in its folder' in finding.message
        assert 'and 4 more' in finding.message
        assert len(finding.data) == 8

    def test_external_data_of_onnx(self, findings):
        (finding,) = findings('OWL505', 'm.onnx', w.onnx(external='m.onnx_data'))
        assert "'m.onnx_data'" in finding.message
