"""Whatever the bytes: an answer, never an exception, and never more of it than fits a screen."""

from __future__ import annotations

import io
import json
import struct
import zipfile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from owlint.inputs.weights import FORMATS, read_weights
from tools import weight_files as w


def _zip():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, 'w') as archive:
        archive.writestr('archive/data.pkl', b'pickle')
    return stream.getvalue()


_NPY = b"{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }\n"
SOUND = {
    'm.safetensors': w.safetensors(metadata={'format': 'pt', 'modelspec.license': 'MIT "é"'}),
    'm.gguf': w.gguf(),
    'old.gguf': w.gguf(1),
    'big-endian.gguf': w.gguf(3, '>'),
    'm.onnx': w.onnx({'model_license': 'MIT'}),
    'm.safetensors.index.json': json.dumps(
        {'metadata': {'total_size': 10}, 'weight_map': {'a': 'm.safetensors', 'b': 'm.gguf'}}
    ).encode(),
    'm.npy': b'\x93NUMPY\x01\x00' + struct.pack('<H', len(_NPY)) + _NPY + bytes(24),
    'm.bin': _zip(),
    'm.h5': b'\x89HDF\r\n\x1a\n\0\0\0\0\0\x08\x08\0'
    + bytes(24)
    + struct.pack('<Q', 96)
    + bytes(48),
    'm.tflite': struct.pack('<I', 16) + b'TFL3' + bytes(40),
    'm.caffemodel': b'\x0a\x04barn' + bytes(40),
    'pointer.safetensors': w.LFS,
    **{f'sample{row.endings[0]}': row.sample for row in FORMATS if row.sample},
}
#: What a truncated file may still be: a whole, shorter one.
_BOUNDARY = {
    'm.onnx': {len(w.onnx())},
    'm.bin': {1, 2, 3},
    'm.tflite': set(range(17, 48)),
    'm.caffemodel': set(range(1, 46)),  # whatever is in it
    'pointer.safetensors': set(range(125, 131)),
}


@pytest.fixture(scope='module')
def read(tmp_path_factory):
    folder = tmp_path_factory.mktemp('weights')
    for name, data in SOUND.items():
        (folder / f'beside-{name}').write_bytes(data)

    def read_bytes(name, data):
        path = folder / name
        path.write_bytes(data)
        weights = read_weights(str(path), name)
        path.write_bytes(b'x')
        check(weights)
        return weights

    return read_bytes


def check(weights):
    """What rules and reports rely on, for any input."""
    assert len(weights.faults) <= 22
    assert len(weights.unchecked) <= 5
    for text in (*weights.faults, *weights.unchecked):
        assert text
        assert len(text) < 2_000
        assert text.isprintable()
        text.encode()
    assert sum(len(key) + len(value) for key, value in weights.metadata.items()) < 2**23
    for value in (*weights.metadata.values(), *weights.missing_shards, weights.architecture):
        value.encode()
    assert weights.parameters >= 0
    assert weights.tensors >= 0


@pytest.mark.parametrize('name', SOUND)
def test_sound_files_have_no_faults(read, name):
    weights = read(name, SOUND[name])
    assert weights.faults == []
    assert weights.unchecked == []


@pytest.mark.parametrize('name', SOUND)
def test_cut_off_anywhere(read, name, thorough):
    data = SOUND[name]
    # the lengths in a text say the same at each of its letters
    for length in range(0, len(data), 1 if thorough or len(data) < 200 else 5):
        weights = read(name, data[:length])
        assert weights.faults or length in _BOUNDARY.get(name, ()), length


_CHANGES = st.lists(
    st.tuples(
        st.integers(0, 1500),
        st.sampled_from([0, 1, 2, 4, 8]),
        st.one_of(
            st.binary(max_size=12),
            st.sampled_from(
                [
                    *(struct.pack('<Q', 2**power) for power in (7, 31, 32, 62, 63)),
                    struct.pack('<Q', 2**64 - 1), struct.pack('>Q', 2**63), b'\xff' * 10,
                    b'{', b'}', b'[', b']', b'"', b'\\', b'\\ud800', b',', b':', b'-1', b'1e9',
                    b'null', b'"__metadata__":{},', b'9' * 30, b'\x00', b'../',
                ]
            ),
        ),
    ),
    min_size=1,
    max_size=5,
)  # fmt: skip


@given(st.sampled_from(sorted(SOUND)), _CHANGES)
def test_changed_files(read, name, changes):
    data = bytearray(SOUND[name])
    for at, length, replacement in changes:
        at %= len(data) + 1
        data[at : at + length] = replacement
    read(name, bytes(data))


@given(
    st.sampled_from([*sorted(SOUND), 'm.pt', 'm.keras', 'm.ckpt']),
    st.sampled_from(
        [b'', b'GGUF', b'GGUF\x03\0\0\0', b'PK\x03\x04', b'\x80\x04', b'\x93NUMPY', b'{']
    ),
    st.binary(max_size=200),
)
@example('m.safetensors', b'', struct.pack('<Q', 2) + b'{}')
def test_any_bytes(read, name, head, data):
    read(name, head + data)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3)
    ),
    max_leaves=8,
)
_ENTRY = st.fixed_dictionaries(
    {},
    optional={
        'dtype': st.sampled_from(['F32', 'U8', 'F4', 'X', None]),
        'shape': st.lists(st.integers(-1, 4), max_size=3) | _JSON,
        'data_offsets': st.lists(st.integers(-1, 64), min_size=2, max_size=2) | _JSON,
        'more': _JSON,
    },
)


@given(
    st.dictionaries(st.sampled_from(['a', 'b', 'é', '__metadata__']), _ENTRY | _JSON, max_size=4),
    st.integers(0, 64),
)
def test_faults_are_what_the_reference_implementation_refuses(read, header, size):
    """Both ways: no fault for what it takes, a fault for all that it refuses."""
    safetensors = pytest.importorskip('safetensors')
    data = w.raw_safetensors(json.dumps(header).encode(), bytes(size))
    try:
        safetensors.deserialize(data)
        refused = False
    except safetensors.SafetensorError:
        refused = True
    assert bool(read('m.safetensors', data).faults) == refused


@given(
    st.lists(
        st.tuples(st.sampled_from(['F32', 'F16', 'U8']), st.lists(st.integers(0, 4), max_size=3))
    ),
    st.dictionaries(st.text(max_size=10), st.text(max_size=30), max_size=4),
    st.randoms(use_true_random=False),
)
def test_sound_safetensors_of_any_shape(read, tensors, metadata, random):
    named = {f'tensor {number}': tensor for number, tensor in enumerate(tensors)}
    data = w.safetensors(named, metadata, padding=random.random() < 0.5)
    weights = read('m.safetensors', data)
    assert weights.faults == []
    assert weights.tensors == len(tensors)
    assert weights.metadata == metadata


_NAMES = st.text(st.characters(exclude_categories=['Cs']), max_size=12)


@given(
    st.dictionaries(_NAMES, _NAMES, max_size=12),
    st.sampled_from([None, 0, 1, '\t']),
    st.sampled_from([(', ', ': '), (',', ':'), (' ,\n', ' : ')]),
    st.booleans(),
    st.booleans(),
)
def test_an_index_in_any_spelling(read, pairs, indent, separators, ascii_only, metadata_last):
    """The fast way and the careful one see the same."""
    keys = ['weight_map', 'metadata'] if metadata_last else ['metadata', 'weight_map']
    values = {'metadata': {'total_size': 7}, 'weight_map': pairs}
    text = json.dumps(
        {key: values[key] for key in keys},
        indent=indent, separators=separators, ensure_ascii=ascii_only,
    )  # fmt: skip
    weights = read('m.safetensors.index.json', text.encode())
    if pairs:
        assert weights.tensors == len(pairs)
        named = set(pairs.values())
        shown = ' '.join(weights.faults)
        for name in named - set(weights.missing_shards):
            assert 'is not the name of a file' in shown or name == ''
        assert set(weights.missing_shards) <= named


_MEMBERS = ('"dtype":"F32"', '"shape":[2]', '"data_offsets":[%d,%d]')


@given(
    st.lists(st.permutations(_MEMBERS), max_size=9),
    st.sampled_from(['', ' ', '\n\t']),
    st.integers(0, 2),
)
def test_entries_in_any_order(read, orders, space, wrong):
    """A member that stands there twice in place of another is a fault, wherever it is."""
    rows = []
    for at, order in enumerate(orders):
        members = [*order]
        if wrong and at == len(orders) // 2:
            members[0] = members[wrong]
        body = f'{space},{space}'.join(
            member % (8 * at, 8 * at + 8) if '%' in member else member for member in members
        )
        rows.append(f'{space}"t{at}"{space}:{space}{{{space}{body}{space}}}{space}')
    header = ('{' + ','.join(rows) + '}').encode()
    weights = read('m.safetensors', w.raw_safetensors(header, bytes(8 * len(orders))))
    assert bool(weights.faults) == bool(wrong and orders)
    if not weights.faults:
        assert weights.tensors == len(orders)
        assert weights.parameters == 2 * len(orders)


_TEXTS = st.text(max_size=20)
_KEYS = st.from_regex(r'[a-z]{1,8}(\.[a-z_0-9]{1,8}){0,3}', fullmatch=True).filter(
    lambda key: not key.startswith('general.')
)
_VALUES = st.one_of(
    st.tuples(st.just(w.TEXT), _TEXTS),
    st.tuples(st.just(w.BOOL), st.integers(0, 1)),
    st.tuples(st.just(w.I64), st.integers(-(2**63), 2**63 - 1)),
    st.tuples(st.just(w.F64), st.floats()),
    st.tuples(st.just(w.ARRAY), st.tuples(st.just(w.TEXT), st.lists(_TEXTS, max_size=9))),
    st.tuples(st.just(w.ARRAY), st.tuples(st.just(w.U8), st.lists(st.integers(0, 255)))),
)


@given(
    st.dictionaries(_KEYS, _VALUES, max_size=6),
    st.sampled_from([1, 2, 3]),
    st.sampled_from('<>'),
)
def test_sound_gguf_of_any_content(read, entries, version, order):
    data = w.Gguf(version, order).file(
        [
            ('general.architecture', w.TEXT, 'owl'),
            *((key, *value) for key, value in entries.items()),
        ],
        w.GGUF_TENSORS,
        data=w.GGUF_DATA,
    )
    weights = read('m.gguf', data)
    assert weights.faults == []
    assert weights.tensors == 2
    for key, (kind, value) in entries.items():
        if kind == w.TEXT and not key.startswith('tokenizer.'):
            assert weights.metadata[key] == value
