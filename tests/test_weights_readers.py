"""What the readers of weight files tell, on files written byte by byte."""

from __future__ import annotations

import io
import json
import os
import pickle
import struct
import zipfile

import pytest

from owlint.inputs.weights import WEIGHT_ENDINGS, is_weight_name, read_weights
from tools import weight_files as w


@pytest.fixture
def read(tmp_path):
    """Write bytes to a file of some name and read it as weights."""

    def read_bytes(name, data):
        path = tmp_path / name
        path.write_bytes(data)
        return read_weights(str(path), f'release/{name}')

    return read_bytes


@pytest.mark.parametrize(
    'name',
    [
        'model.safetensors', 'MODEL.GGUF', 'a.onnx', 'pytorch_model.bin', 'x.pt', 'x.pth', 'x.ckpt',
        'x.pkl', 'x.h5', 'x.keras', 'x.tflite', 'x.npy', 'x.npz', 'model.safetensors.index.json',
        'diffusion_pytorch_model.safetensors.index.fp16.json', 'pytorch_model.bin.index.json',
    ],
)  # fmt: skip
def test_names_of_weights(name):
    assert is_weight_name(name)


@pytest.mark.parametrize('name', ['README.md', 'config.json', 'bin', 'safetensors', 'a.gguf.md'])
def test_names_of_other_files(name):
    assert not is_weight_name(name)


def test_endings_are_lower_case_and_unique():
    assert len(set(WEIGHT_ENDINGS)) == len(WEIGHT_ENDINGS)
    assert all(ending == ending.lower() and ending[0] == '.' for ending in WEIGHT_ENDINGS)


def test_names_are_told_without_loading_a_reader():
    import subprocess
    import sys

    code = (
        'import sys; before = set(sys.modules);'
        'from owlint.inputs.weights import is_weight_name; is_weight_name("a.gguf");'
        'print(*sorted(name for name in set(sys.modules) - before if "owlint.inputs" in name))'
    )
    done = subprocess.run(
        [sys.executable, '-S', '-c', code],
        env={**os.environ, 'PYTHONPATH': os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ['owlint.inputs', 'owlint.inputs.weights']


class TestSafetensors:
    def test_facts(self, read):
        weights = read(
            'm.safetensors',
            w.safetensors(
                metadata={
                    'format': 'pt',
                    'modelspec.license': 'CC-BY-4.0 "é"',
                    'modelspec.architecture': 'stable-diffusion-v1',
                    'modelspec.merged_from': 'one, two',
                }
            ),
        )
        assert (weights.format, weights.faults, weights.unchecked) == ('safetensors', [], [])
        assert weights.path == 'release/m.safetensors'
        assert weights.licenses == [('modelspec.license', 'CC-BY-4.0 "é"')]
        assert weights.architecture == 'stable-diffusion-v1'
        assert weights.base_models == ['one', 'two']
        assert weights.dtypes == {'F32': 6, 'F16': 3}
        assert (weights.tensors, weights.parameters) == (2, 9)
        assert weights.runs_code == ''

    def test_no_tensors(self, read):
        assert read('m.safetensors', w.raw_safetensors(b'{}')).faults == []

    def test_any_order_of_keys_and_white_space(self, read):
        header = json.dumps(
            {
                'a': {'shape': [2], 'data_offsets': [4, 8], 'dtype': 'F16'},
                'b': {'data_offsets': [0, 4], 'dtype': 'F32', 'shape': []},
            },
            indent=2,
        ).encode()
        weights = read('m.safetensors', w.raw_safetensors(header, bytes(8)))
        assert weights.faults == []
        assert weights.dtypes == {'F16': 2, 'F32': 1}

    def test_four_and_six_bit_types(self, read):
        header = (
            b'{"a":{"dtype":"F4","shape":[4],"data_offsets":[0,2]},'
            b'"b":{"dtype":"F6_E2M3","shape":[4],"data_offsets":[2,5]}}'
        )
        assert read('m.safetensors', w.raw_safetensors(header, bytes(5))).faults == []

    def test_long_metadata_is_cut(self, read):
        weights = read('m.safetensors', w.safetensors(metadata={'a': 'ö\n' * 100_000, 'b': 'c'}))
        assert weights.faults == []
        assert 45_000 < len(weights.metadata['a'].encode()) <= 65_536
        assert set(weights.metadata['a']) == {'ö', '\n'}
        assert weights.metadata['b'] == 'c'

    def test_escaped_emoji_cut_in_the_middle(self, read):
        for shift in range(12):
            text = 'x' * shift + '\\ud83e\\udd89' * 20_000
            header = b'{"__metadata__":{"a":"' + text.encode() + b'"}}'
            weights = read('m.safetensors', w.raw_safetensors(header))
            assert weights.faults == []
            assert set(weights.metadata['a']) - {'x'} == {'🦉'}

    @pytest.mark.parametrize(
        ('header', 'data', 'words'),
        [
            (b'', b'', "does not start with '{'"),
            (b'[]', b'', "does not start with '{'"),
            (b' {}', b'', "does not start with '{'"),
            (b'{}', b'x', '1 belong to no tensor'),
            (b'{}x', b'', 'follows the header'),
            (b'{"a":1}', b'', 'is not an object'),
            (b'{"a":{}}', b'', 'no dtype and no shape and no data_offsets'),
            (b'{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}', bytes(4), "'}' is expected"),
            (b'{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},}', bytes(4), 'expected'),
            (b'{"a":{"dtype":"F31","shape":[1],"data_offsets":[0,4]}}', bytes(4), "type 'F31'"),
            (b'{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}', bytes(4), 'takes 8 bytes'),
            (b'{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}', bytes(4), 'whole numbers'),
            (b'{"a":{"dtype":"F32","shape":[1.0],"data_offsets":[0,4]}}', bytes(4), 'whole'),
            (b'{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}', bytes(4), 'ends before'),
            (b'{"a":{"dtype":"F32","shape":[1],"data_offsets":[-4,0]}}', bytes(4), 'two whole'),
            (b'{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}}', bytes(4), 'two whole'),
            (b'{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}}', bytes(4), 'only 4 bytes'),
            (
                b'{"a":{"dtype":"U8","shape":[0],"data_offsets":[0,9223372036854775808]}}',
                b'',
                'only 0 bytes of data',
            ),
            (
                b'{"a":{"dtype":"U8","shape":[4294967296,4294967296],"data_offsets":[0,0]}}',
                b'',
                '64 bits',
            ),
            (b'{"a":{"dtype":"F4","shape":[1],"data_offsets":[0,1]}}', b'x', 'whole bytes'),
            (
                b'{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},'
                b'"b":{"dtype":"U8","shape":[2],"data_offsets":[1,3]}}',
                b'xxx',
                'overlaps',
            ),
            (
                b'{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},'
                b'"b":{"dtype":"U8","shape":[1],"data_offsets":[2,3]}}',
                b'xxx',
                '1 bytes belong to no tensor',
            ),
            (
                b'{"a":{"dtype":"U8","shape":[0],"data_offsets":[0,0]},'
                b'"\\u0061":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}}',
                b'',
                "'a' is in the header twice",
            ),
            (b'{"__metadata__":{"a":"b","a":"c"}}', b'', 'in __metadata__ twice'),
            (b'{"__metadata__":{"a":1}}', b'', 'is not a text'),
            (b'{"__metadata__":{"a":"\xff"}}', b'', 'not UTF-8 at its byte 22'),
            (b'{"__metadata__":{"a":"\\ud800"}}', b'', 'not proper UTF-8'),
            (b'{"__metadata__":{"a":"b\n"}}', b'', 'must be escaped'),
            (b'{"a":' + b'[' * 100_000, b'', 'nested more than'),
            (b'{"a":' + b'{"a":' * 100_000, b'', 'nested more than'),
            (b'{"a":{"dtype":"U8","dtype":"U8","shape":[0],"data_offsets":[0,0]}}', b'', 'twice'),
        ],
    )
    def test_faults(self, read, header, data, words):
        faults = read('m.safetensors', w.raw_safetensors(header, data)).faults
        assert len(faults) == 1
        assert words in faults[0]

    def test_too_many_tensors_are_not_counted(self, read):
        tensors = {f't{number}': ('U8', [1]) for number in range(25_001)}
        weights = read('m.safetensors', w.safetensors(tensors, {'modelspec.license': 'MIT'}))
        assert weights.faults == []
        assert 'more than 25,000' in weights.unchecked[0]
        assert (weights.tensors, weights.parameters, weights.dtypes) == (0, 0, {})
        assert weights.licenses == [('modelspec.license', 'MIT')]

    def test_many_faults_are_cut_short(self, read):
        header = ','.join(f'"{i}":1' for i in range(1000)).join('{}').encode()
        assert len(read('m.safetensors', w.raw_safetensors(header)).faults) == 21

    @pytest.mark.parametrize('length', [2**63, 2**64 - 1, 100])
    def test_length_beyond_the_file(self, read, length):
        weights = read('m.safetensors', struct.pack('<Q', length) + b'{}')
        assert 'only 2 bytes follow' in weights.faults[0]

    def test_header_of_100_megabytes(self, tmp_path):
        path = w.sparse(
            tmp_path / 'm.safetensors', struct.pack('<Q', 100_000_000) + b'{', 200_000_000
        )
        weights = read_weights(str(path), path.name)
        assert 'nothing of it was read' in weights.unchecked[0]
        path = w.sparse(path, struct.pack('<Q', 100_000_001) + b'{', 200_000_000)
        assert 'the format allows' in read_weights(str(path), path.name).faults[0]

    def test_file_of_100_gigabytes(self, tmp_path):
        size = 100 * 2**30
        header = json.dumps(
            {'a': {'dtype': 'U8', 'shape': [size], 'data_offsets': [0, size]}}
        ).encode()
        path = w.sparse(
            tmp_path / 'm.safetensors', w.raw_safetensors(header), 8 + len(header) + size
        )
        weights = read_weights(str(path), path.name)
        assert (weights.faults, weights.parameters) == ([], size)

    def test_other_content_under_this_name(self, read):
        weights = read('m.safetensors', pickle.dumps({'a': 1}))
        assert weights.format == 'pickle'
        assert 'the content is a Python pickle' in weights.faults[0]
        assert weights.runs_code
        assert read('n.safetensors', b'<!DOCTYPE html>' * 9).faults


class TestGguf:
    @pytest.mark.parametrize('order', ['<', '>'])
    @pytest.mark.parametrize('version', [1, 2, 3])
    def test_facts(self, read, version, order):
        weights = read('m.gguf', w.gguf(version, order))
        assert (weights.format, weights.faults, weights.unchecked) == ('gguf', [], [])
        assert weights.metadata['GGUF.version'] == str(version)
        assert weights.metadata['GGUF.byte_order'] == ('little' if order == '<' else 'big')
        assert weights.licenses == [('general.license', 'apache-2.0')]
        assert weights.metadata['general.tags'] == 'owl, text-generation'
        assert weights.metadata['llama.context_length'] == '4096'
        assert weights.base_models == ['owls/big-owl']
        assert weights.datasets == ['Hoots']
        assert weights.architecture == 'llama'
        assert weights.dtypes == {'F32': 64, 'Q4_0': 64}
        assert (weights.tensors, weights.parameters) == (2, 128)
        assert 'tokenizer.ggml.tokens' not in weights.metadata

    def test_a_bare_address_names_no_base_model(self, read):
        first = 'general.base_model.1'
        entries = [
            (f'{first}.name', w.TEXT, 'Heron'),
            (f'{first}.repo_url', w.TEXT, 'https://huggingface.co/'),
        ]
        assert read('m.gguf', w.gguf(extra=entries)).base_models == ['owls/big-owl', 'Heron']

    def test_old_list_of_datasets(self, read):
        data = w.gguf(extra=[('general.datasets', w.ARRAY, (w.TEXT, ['a/b', 'c/d']))])
        assert read('m.gguf', data).datasets == ['a/b', 'c/d', 'Hoots']

    def test_nested_arrays(self, read):
        nested = (w.ARRAY, [(w.ARRAY, [(w.U8, [1, 2]), (w.TEXT, ['a'])]), (w.F64, [])])
        assert read('m.gguf', w.gguf(extra=[('x.y', w.ARRAY, nested)])).faults == []

    @pytest.mark.parametrize('order', ['<', '>'])
    @pytest.mark.parametrize('version', [1, 3])
    def test_big_tokenizer(self, read, version, order):
        texts = ['x' * (number * 7919 % 60) for number in range(9_000)] + ['é' * 70_000, '', 'z']
        data = w.gguf(version, order, [('tokenizer.ggml.merges', w.ARRAY, (w.TEXT, texts))])
        weights = read('m.gguf', data)
        assert (weights.faults, weights.unchecked, weights.tensors) == ([], [], 2)
        lying = data.replace(
            w.Gguf(version, order).text('x' * 58), w.Gguf(version, order).length(2**31) + b'x' * 58
        )
        assert 'says it goes on to byte' in read('m.gguf', lying).faults[0]

    def test_too_many_tensors_are_not_counted(self, read, tmp_path):
        g = w.Gguf()
        tensors = [(f't{number}', [1], 0, number * 32) for number in range(25_001)]
        weights = read('m.gguf', g.file(w.GGUF_ENTRIES, tensors, data=25_001 * 32))
        assert weights.faults == []
        assert '25,001 tensors' in weights.unchecked[0]
        assert (weights.tensors, weights.parameters, weights.dtypes) == (0, 0, {})

    def test_importance_matrix_needs_no_architecture(self, read):
        data = w.Gguf().file([('general.type', w.TEXT, 'imatrix')])
        assert read('m.gguf', data).faults == []

    @pytest.mark.parametrize(
        ('entry', 'words'),
        [
            (('general.license', w.TEXT, 'mit'), "'general.license' is in the header twice"),
            (('general.license.name', w.U32, 7), 'is not a text'),
            (('x', w.BOOL, 2), 'truth value of 2'),
            (('x', w.TEXT, b'\xff'), 'not UTF-8'),
            ((b'\xff', w.TEXT, b'x'), 'not UTF-8'),
            (('é', w.TEXT, b'x'), 'not ASCII'),
            (('', w.TEXT, b'x'), 'no name'),
            (('k' * 65_536, w.U8, 1), 'longer than the 65,535 bytes'),
            (('general.alignment', w.U32, 12), 'multiple of 8'),
            (('general.alignment', w.U32, 0), 'multiple of 8'),
            (('general.alignment', w.TEXT, 'x'), 'multiple of 8'),
            (('general.alignment', w.U64, 32), 'multiple of 8'),
        ],
    )
    def test_faults_in_metadata(self, read, entry, words):
        faults = read('m.gguf', w.gguf(extra=[entry])).faults
        assert len(faults) == 1
        assert words in faults[0]

    @pytest.mark.parametrize(
        ('tensors', 'data', 'words'),
        [
            ([('a', [32], 0, 0), ('a', [32], 0, 128)], 256, "'a' is in the header twice"),
            ([('a', [32], 0, 0), ('b', [32], 0, 96)], 256, 'inside that of'),
            ([('a', [32], 0, 1)], 256, 'not a multiple of the alignment'),
            ([('a', [32], 0, 2**63)], 256, 'the file ends at byte'),
            ([('a', [2**62, 4], 0, 0)], 256, 'too much to count'),
            ([('a', [33], 2, 0)], 256, 'blocks of 32'),
            ([('a', [1] * 5, 0, 0)], 256, '5 dimensions'),
            ([('a', [64], 0, 0)], 255, 'it is cut off'),
            ([('a' * 65, [32], 0, 0)], 256, 'more than 64 bytes'),
            ([(b'\xff', [32], 0, 0)], 256, 'not UTF-8'),
        ],
    )
    def test_faults_in_tensors(self, read, tensors, data, words):
        faults = read('m.gguf', w.Gguf().file(w.GGUF_ENTRIES, tensors, data=data)).faults
        assert len(faults) == 1
        assert words in faults[0]

    def test_unknown_tensor_type_is_no_fault(self, read):
        weights = read('m.gguf', w.Gguf().file(w.GGUF_ENTRIES, [('a', [3], 99, 0)], data=8))
        assert weights.faults == []
        assert 'type 99' in weights.unchecked[0]
        assert weights.dtypes == {'type 99': 3}

    @pytest.mark.parametrize('count', [2**63, 2**64 - 1, 2**40])
    @pytest.mark.parametrize('order', ['<', '>'])
    def test_lying_counts(self, read, count, order):
        g = w.Gguf(3, order)
        for data in (
            g.head(count, 0),
            g.head(0, count),
            g.head(0, 1) + g.length(count),
            g.head(0, 1) + g.text('a') + g.number('I', w.TEXT) + g.length(count),
            *(
                g.head(0, 1) + g.text('a') + g.number('I', w.ARRAY) + g.number('I', kind)
                + g.length(count)
                for kind in (w.U8, w.F64, w.TEXT, w.ARRAY)
            ),
            g.head(0, 1) + g.text('a') + g.number('I', w.ARRAY) + g.number('I', w.TEXT)
            + g.length(2) + g.length(0) + g.length(count),
        ):  # fmt: skip
            faults = read('m.gguf', data + bytes(40)).faults
            assert len(faults) == 1

    def test_array_bomb(self, read):
        g = w.Gguf()
        bomb = (g.number('I', w.ARRAY) + g.length(1)) * 10_000
        data = g.head(0, 1) + g.text('a') + g.number('I', w.ARRAY) + bomb
        assert 'levels deep' in read('m.gguf', data).faults[0]

    @pytest.mark.parametrize('version', [0, 4, 100, 0xFFFFFFFF])
    def test_versions(self, read, version):
        weights = read('m.gguf', b'GGUF' + struct.pack('<I', version) + bytes(16))
        assert weights.faults or weights.unchecked
        assert bool(weights.unchecked) == (version == 4)

    def test_not_gguf(self, read):
        assert "start with 'GGUF'" in read('m.gguf', b'<html>' * 9).faults[0]
        assert read('m.gguf', b'').faults == ['the file is empty']

    def test_license_statements_are_few_and_short(self, read):
        entries = [(f'a{number}.license', w.TEXT, 'MIT') for number in range(500)]
        text = ('general.license', w.TEXT, 'MIT OR ' * 500 + 'MIT')
        weights = read('m.gguf', w.Gguf().file([w.GGUF_ENTRIES[0], *entries, text]))
        assert weights.faults == []
        assert len(weights.licenses) == 20
        key, value = weights.licenses[0]
        assert key == 'general.license'
        assert len(value) < 1_000
        assert value.endswith('…')

    def test_many_arrays_in_arrays_are_not_read(self, read):
        g = w.Gguf()
        arrays = (g.number('I', w.U8) + g.length(0)) * 20_000
        nested = g.number('I', w.ARRAY) + g.length(20_000) + arrays
        data = g.head(0, 2) + g.entry(*w.GGUF_ENTRIES[0])
        weights = read('m.gguf', data + g.text('a') + g.number('I', w.ARRAY) + nested)
        assert weights.faults == []
        assert 'more than 10,000 arrays in arrays' in weights.unchecked[0]

    def test_long_texts_are_read_up_to_a_limit(self, read):
        entries = [(f'a.{number}', w.TEXT, 'x' * 65_536) for number in range(200)]
        weights = read('m.gguf', w.Gguf().file([*w.GGUF_ENTRIES, *entries]))
        assert weights.faults == []
        assert 'more than 12 MiB of text' in weights.unchecked[-1]
        assert weights.metadata['general.license'] == 'apache-2.0'

    def test_texts_of_a_tokenizer_of_any_length(self, read):
        """Short texts are stepped over in runs, long ones alone; what follows is found."""
        texts = [('t' * (number % 24 if number % 700 else 60)) for number in range(40_000)]
        entries = [
            *w.GGUF_ENTRIES,
            ('tokenizer.ggml.all', w.ARRAY, (w.TEXT, texts)),
            ('general.author', w.TEXT, 'Owl'),
        ]
        for version, order in ((1, '<'), (2, '<'), (3, '>')):
            data = w.Gguf(version, order).file(entries, w.GGUF_TENSORS, data=w.GGUF_DATA)
            weights = read('m.gguf', data)
            assert weights.faults == []
            assert weights.unchecked == []
            assert weights.metadata['general.author'] == 'Owl'

    def test_tensor_names_that_are_no_text(self, read):
        g = w.Gguf()
        data = g.file(w.GGUF_ENTRIES, [(b'\xff\xfe', [32], 0, 0)], data=128)
        assert read('m.gguf', data).faults == ["the tensor name '\ufffd\ufffd' is not UTF-8 text"]

    def test_sparse_array_of_texts(self, tmp_path):
        g = w.Gguf()
        head = g.head(0, 1) + g.text('a') + g.number('I', w.ARRAY) + g.number('I', w.TEXT)
        path = w.sparse(tmp_path / 'm.gguf', head + g.length(10**9), 100 * 2**30)
        weights = read_weights(str(path), path.name)
        assert '1,000,000,000 elements' in weights.unchecked[0]

    def test_file_of_100_gigabytes(self, tmp_path):
        size = 100 * 2**30
        head = w.Gguf().file(w.GGUF_ENTRIES, [('a', [size // 4], 0, 0)])
        path = w.sparse(tmp_path / 'm.gguf', head, len(head) + size)
        weights = read_weights(str(path), path.name)
        assert (weights.faults, weights.parameters) == ([], size // 4)

    def test_splits(self, read, tmp_path):
        keys = [('split.count', w.U16, 3)]
        first, third = (f'm-0000{number}-of-00003.gguf' for number in (1, 3))
        head = w.gguf(extra=[*keys, ('split.no', w.U16, 0)])
        # a further part has no metadata of the model
        tail = w.Gguf().file([*keys, ('split.no', w.U16, 2)], [('a', [8], 0, 0)], data=32)
        for name, data in ((first, head), (third, tail)):
            (tmp_path / name).write_bytes(data)
        assert read(first, head).missing_shards == ['m-00002-of-00003.gguf']
        further = read(third, tail)
        assert (further.missing_shards, further.faults) == ([], [])
        assert 'general.architecture' in read('m.gguf', w.Gguf().file(keys, [])).faults[0]
        wrong = read(third, head).faults
        assert wrong == ['its name says part 3 of 3, its header part 1 of 3']


class TestOnnx:
    def test_facts(self, read):
        weights = read('m.onnx', w.onnx({'model_license': 'MIT', 'model_author': 'Owls'}))
        assert (weights.format, weights.faults, weights.unchecked) == ('onnx', [], [])
        assert weights.licenses == [('model_license', 'MIT')]
        assert weights.metadata['producer_name'] == 'owl-writer'
        assert weights.metadata['ir_version'] == '8'
        assert weights.dtypes == {'FLOAT': 6}
        assert (weights.tensors, weights.parameters) == (1, 6)

    def test_external_data(self, read, tmp_path):
        data = w.onnx(external='data/m.bin')
        assert read('m.onnx', data).missing_shards == ['data/m.bin']
        (tmp_path / 'data').mkdir()
        (tmp_path / 'data' / 'm.bin').write_bytes(bytes(24))
        assert read('m.onnx', data).missing_shards == []
        assert 'is not the name of a file' in read('m.onnx', w.onnx(external='../m.bin')).faults[0]

    @pytest.mark.parametrize(
        ('data', 'words'),
        [
            (b'\xff' * 20, 'more than ten bytes'),
            (b'\x00\x01', 'cannot be'),
            (b'\x0b', 'of kind 3'),
            (w.field(1, b'x'), 'wrong kind of field'),
            (w.varint(7 << 3 | 2) + w.varint(2**63), 'bytes long'),
            (w.field(1, 8), 'no graph'),
            (b'<!DOCTYPE html><html>', 'of kind 4'),
            (w.onnx() + w.field(14, w.field(1, b'\xff')), 'UTF-8'),
            (w.onnx({'k': 'v'}) + w.field(14, w.field(1, 'k')), 'twice'),
        ],
    )
    def test_faults(self, read, data, words):
        faults = read('m.onnx', data).faults
        assert faults
        assert words in faults[0]

    def test_graph_with_a_shape_too_big(self, read):
        tensor = w.field(1, 2**62) + w.field(1, 4)
        model = w.field(1, 8) + w.field(7, w.field(5, tensor)) + w.field(8, b'')
        assert 'too much to count' in read('m.onnx', model).faults[0]


class TestPointers:
    def test_lfs(self, read):
        for name in ('m.safetensors', 'm.gguf', 'm.onnx', 'm.npy'):
            weights = read(name, w.LFS)
            assert (weights.format, weights.faults) == ('pointer', [])
            assert weights.size == 132_735
            assert weights.pointer == {
                'kind': 'git-lfs',
                'oid': 'sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393',
                'size': '132735',
            }
            assert weights.runs_code == ''

    def test_xet(self, read):
        weights = read('m.safetensors', w.XET)
        assert (weights.format, weights.size, weights.faults) == ('pointer', 4096, [])
        assert weights.pointer['kind'] == 'xet'

    def test_pointer_to_a_pickle(self, read):
        assert 'named like' in read('pytorch_model-00001-of-00002.bin', w.LFS).runs_code
        assert read('tokenizer.bin', w.LFS).runs_code == ''

    @pytest.mark.parametrize(
        'data',
        [
            w.LFS.replace(b'sha256:4', b'sha256:'),
            w.LFS.replace(b'size 132735', b'size -1'),
            w.LFS.replace(b'size', b'\xff'),
            w.LFS + b'x' * 2000,
            w.LFS[:60],
        ],
    )
    def test_broken(self, read, data):
        weights = read('m.safetensors', data)
        assert weights.format == 'pointer'
        assert weights.faults


class TestIndex:
    INDEX = 'model.safetensors.index.json'

    def index(self, *shards, **more):
        names = {f'layer.{number}': shard for number, shard in enumerate(shards)}
        return json.dumps({'metadata': {'total_size': 12}, 'weight_map': names, **more}).encode()

    def test_shards(self, read, tmp_path):
        (tmp_path / 'a-1.safetensors').write_bytes(w.LFS)
        weights = read(self.INDEX, self.index('a-1.safetensors', 'a-2.safetensors', 'é/b'))
        assert (weights.format, weights.faults, weights.tensors) == ('safetensors-index', [], 3)
        assert weights.missing_shards == ['a-2.safetensors', 'é/b']
        assert weights.metadata == {'total_size': '12'}

    def test_index_of_pickles(self, read):
        assert read('pytorch_model.bin.index.json', self.index('a.bin')).format == 'pickle-index'

    @pytest.mark.parametrize('name', ['../a', '/etc/passwd', 'a/../../b', 'C:\\x', 'a\0b', ''])
    def test_names_outside_the_folder(self, read, name):
        weights = read(self.INDEX, self.index(name))
        assert 'is not the name of a file' in weights.faults[0]
        assert weights.missing_shards == []

    @pytest.mark.parametrize(
        ('data', 'words'),
        [
            (b'', 'expected at the start'),
            (b'{}', 'no weight_map'),
            (b'{"weight_map":{}}', 'is empty'),
            (b'{"weight_map":{"a":1}}', 'expected'),
            (b'{"weight_map":{"a":"b","a":"c"}}', 'twice'),
            (b'{"weight_map":{"a":"b"},"weight_map":{"a":"b"}}', 'twice'),
            (b'{"weight_map":{"a":"b"}}x', 'follows the end'),
            (b'{"metadata":' + b'[' * 100_000, 'nested'),
            (b'{"weight_map":{"a":"\xff"}}', 'not UTF-8'),
        ],
    )
    def test_faults(self, read, data, words):
        faults = read(self.INDEX, data).faults
        assert words in faults[0]


class TestOthers:
    def zip(self, *names):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, 'w') as archive:
            for name in names:
                archive.writestr(name, b'{"class_name": "Lambda"}')
        return stream.getvalue()

    @pytest.mark.parametrize('protocol', [2, 3, 4, 5])
    def test_pickle(self, read, protocol):
        weights = read('anything.bin', pickle.dumps({'a': [1, 2.0]}, protocol))
        assert weights.format == 'pickle'
        assert 'pickle' in weights.runs_code

    def test_old_pickle_is_told_by_its_name(self, read):
        weights = read('model.pkl', pickle.dumps({'a': 1}, 0))
        assert weights.format == 'pickle'
        assert weights.runs_code.startswith('by its name')

    def test_other_binary_is_nothing(self, read):
        weights = read('vocab.bin', b'\x01\x02\x03' * 9)
        assert (weights.format, weights.runs_code, weights.faults) == ('', '', [])

    def test_archives(self, read):
        assert read('a.bin', self.zip('archive/data.pkl', 'archive/data/0')).format == 'pickle'
        assert read('a.bin', self.zip('big', 'x/data.pkl')).format == 'pickle'
        assert read('a.npz', self.zip('a.npy', 'b.npy')).format == 'numpy'
        keras = read('a.keras', self.zip('metadata.json', 'config.json', 'model.weights.h5'))
        assert keras.format == 'keras'
        assert 'Lambda' in keras.runs_code
        assert read('a.bin', self.zip('readme.txt')).runs_code == ''

    def test_archive_cut_off(self, read):
        weights = read('a.bin', self.zip('archive/data.pkl')[:60])
        assert (weights.format, len(weights.faults)) == ('pickle', 1)

    def test_big_archive_with_zip64(self, read):
        data = self.zip('archive/data.pkl')
        at = data.rfind(b'PK\x05\x06')
        offset, size = data.index(b'PK\x01\x02'), at - data.index(b'PK\x01\x02')
        record = b'PK\x06\x06' + struct.pack('<QHHIIQQQQ', 44, 45, 45, 0, 0, 1, 1, size, offset)
        locator = b'PK\x06\x07' + struct.pack('<IQI', 0, at, 1)
        end = bytearray(data[at:])
        end[12:20] = b'\xff' * 8
        weights = read('a.pt', data[:at] + record + locator + bytes(end))
        assert (weights.format, weights.faults) == ('pickle', [])

    def test_numpy(self, read):
        np = pytest.importorskip('numpy')

        def saved(array):
            stream = io.BytesIO()
            np.save(stream, array)
            return stream.getvalue()

        data = saved(np.ones((3, 4), dtype='<f4'))
        weights = read('a.npy', data)
        assert (weights.format, weights.faults, weights.dtypes) == ('numpy', [], {'f4': 12})
        assert 'cut off' in read('a.npy', data[:-1]).faults[0]
        objects = read('a.npy', saved(np.array([{'a': 1}], dtype=object)))
        assert 'Python objects' in objects.runs_code

    def test_hdf5(self, read):
        block = b'\x89HDF\r\n\x1a\n' + bytes([0, 0, 0, 0, 0, 8, 8, 0]) + bytes(24)
        whole = block + struct.pack('<Q', 96) + bytes(48)
        assert read('a.h5', whole).faults == []
        assert 'cut off' in read('a.h5', whole[:-1]).faults[0]
        assert 'Lambda' in read('a.h5', whole + b'{"class_name": "Lambda", ').runs_code

    def test_tflite(self, read):
        assert read('a.tflite', struct.pack('<I', 16) + b'TFL3' + bytes(40)).faults == []
        assert read('a.tflite', struct.pack('<I', 99) + b'TFL3' + bytes(40)).faults
        assert read('a.tflite', b'nothing of the kind').faults

    def test_empty_files(self, read):
        for name in ('a.safetensors', 'a.gguf', 'a.onnx', 'a.h5', 'a.bin', 'a.npy'):
            assert read(name, b'').faults == ['the file is empty']


class TestOpening:
    def test_missing_file(self, tmp_path):
        with pytest.raises(FileNotFoundError):
            read_weights(str(tmp_path / 'none.gguf'), 'none.gguf')

    def test_folder(self, tmp_path):
        with pytest.raises(IsADirectoryError):
            read_weights(str(tmp_path), 'folder.gguf')

    @pytest.mark.skipif(not hasattr(os, 'mkfifo'), reason='no pipes here')
    def test_pipe_is_refused_at_once(self, tmp_path):
        os.mkfifo(tmp_path / 'pipe.gguf')
        with pytest.raises(OSError, match='Not a regular file'):
            read_weights(str(tmp_path / 'pipe.gguf'), 'pipe.gguf')


class TestAgainstTheirOwnLibraries:
    def test_safetensors_reads_what_we_write(self, read, tmp_path):
        safetensors = pytest.importorskip('safetensors')
        pytest.importorskip('numpy')
        weights = read('m.safetensors', w.safetensors(metadata={'a': 'b'}))
        with safetensors.safe_open(weights.file, 'np') as stream:
            assert stream.metadata() == weights.metadata
            assert len(list(stream.keys())) == weights.tensors

    def test_we_read_what_safetensors_writes(self, tmp_path):
        np = pytest.importorskip('numpy')
        numpy_format = pytest.importorskip('safetensors.numpy')
        path = tmp_path / 'm.safetensors'
        tensors = {f'layer.{i}': np.ones((i, 3), dtype=np.float16) for i in range(50)}
        numpy_format.save_file(tensors, path, metadata={'modelspec.license': 'MIT'})
        weights = read_weights(str(path), path.name)
        assert (weights.faults, weights.unchecked) == ([], [])
        assert weights.dtypes == {'F16': sum(3 * i for i in range(50))}
        assert weights.licenses == [('modelspec.license', 'MIT')]

    @pytest.mark.parametrize('order', ['<', '>'])
    @pytest.mark.parametrize('version', [2, 3])
    def test_gguf_reads_what_we_write(self, read, version, order):
        gguf = pytest.importorskip('gguf')
        weights = read('m.gguf', w.gguf(version, order))
        reader = gguf.GGUFReader(weights.file)
        assert len(reader.tensors) == weights.tensors
        assert sum(int(tensor.n_elements) for tensor in reader.tensors) == weights.parameters
        assert reader.fields['general.license'].contents() == 'apache-2.0'

    def test_we_read_what_gguf_writes(self, tmp_path):
        gguf = pytest.importorskip('gguf')
        np = pytest.importorskip('numpy')
        path = tmp_path / 'm.gguf'
        writer = gguf.GGUFWriter(str(path), 'llama')
        writer.add_license('mit')
        writer.add_array('tokenizer.ggml.tokens', ['a', 'b'])
        writer.add_tensor('a', np.ones((2, 64), dtype=np.float32))
        writer.add_tensor('b', np.ones((3, 3), dtype=np.float16))
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()
        weights = read_weights(str(path), path.name)
        assert (weights.faults, weights.unchecked) == ([], [])
        assert weights.dtypes == {'F32': 128, 'F16': 9}
        assert weights.licenses == [('general.license', 'mit')]

    def test_tensor_types_are_those_of_gguf(self):
        constants = pytest.importorskip('gguf.constants')
        from owlint.inputs.gguf_types import TYPES

        theirs = {
            int(kind): (kind.name, *size) for kind, size in constants.GGML_QUANT_SIZES.items()
        }
        for number in theirs.keys() & TYPES.keys():
            assert TYPES[number] == theirs[number]

    def test_onnx_reads_what_we_write(self, read):
        onnx = pytest.importorskip('onnx')
        weights = read('m.onnx', w.onnx({'model_license': 'MIT'}))
        model = onnx.load(weights.file)
        onnx.checker.check_model(model)
        assert {entry.key: entry.value for entry in model.metadata_props} == {
            'model_license': 'MIT'
        }
        assert len(model.graph.initializer) == weights.tensors
