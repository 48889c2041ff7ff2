"""Writers of small weight files, from scratch, so that every byte can be made wrong."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

#: A key of a GGUF file, its type, its value; and a tensor's name, shape, type, offset.
Entry = tuple[str, int, Any]
Tensor = tuple[str, Sequence[int], int, int]

#: GGUF value types by name.
U8, I8, U16, I16, U32, I32, F32, BOOL, TEXT, ARRAY, U64, I64, F64 = range(13)
_CODES = {
    U8: 'B', I8: 'b', U16: 'H', I16: 'h', U32: 'I', I32: 'i', F32: 'f', BOOL: 'B', U64: 'Q',
    I64: 'q', F64: 'd',
}  # fmt: skip

_ST_SIZES = {
    'F64': 8,
    'F32': 4,
    'F16': 2,
    'BF16': 2,
    'I64': 8,
    'I32': 4,
    'I8': 1,
    'U8': 1,
    'BOOL': 1,
}


def safetensors(
    tensors: Mapping[str, tuple[str, list[int]]] | None = None,
    metadata: object = None,
    *,
    data: bytes | None = None,
    padding: bool = True,
) -> bytes:
    """The bytes of a safetensors file; tensors are name -> (dtype, shape)."""
    if tensors is None:
        tensors = {'weight': ('F32', [2, 3]), 'bias': ('F16', [3])}
    header: dict[str, object] = {}
    if metadata is not None:
        header['__metadata__'] = metadata
    at = 0
    for name, (dtype, shape) in tensors.items():
        size = _ST_SIZES[dtype]
        for number in shape:
            size *= number
        header[name] = {'dtype': dtype, 'shape': shape, 'data_offsets': [at, at + size]}
        at += size
    text = json.dumps(header, separators=(',', ':'), ensure_ascii=False).encode()
    if padding:
        text += b' ' * (-len(text) % 8)
    return raw_safetensors(text, bytes(at) if data is None else data)


def raw_safetensors(header: bytes, data: bytes = b'') -> bytes:
    """The same around any header."""
    return struct.pack('<Q', len(header)) + header + data


class Gguf:
    """Writes GGUF files of any version and byte order."""

    def __init__(self, version: int = 3, order: str = '<') -> None:
        self.order = order
        self.wide = version > 1
        self.version = version

    def number(self, code: str, value: float) -> bytes:
        return struct.pack(self.order + code, value)

    def length(self, value: int) -> bytes:
        return self.number('Q' if self.wide else 'I', value)

    def text(self, value: str | bytes) -> bytes:
        raw = value if isinstance(value, bytes) else value.encode()
        return self.length(len(raw)) + raw

    def value(self, kind: int, value: Any) -> bytes:
        if kind == TEXT:
            return self.text(value)
        if kind == ARRAY:
            of, items = value
            body = b''.join(self.value(of, item) for item in items)
            return self.number('I', of) + self.length(len(items)) + body
        return self.number(_CODES[kind], value)

    def entry(self, key: str | bytes, kind: int, value: Any) -> bytes:
        return self.text(key) + self.number('I', kind) + self.value(kind, value)

    def tensor(self, name: str | bytes, shape: Sequence[int], kind: int, offset: int) -> bytes:
        return (
            self.text(name)
            + self.number('I', len(shape))
            + b''.join(self.length(number) for number in shape)
            + self.number('I', kind)
            + self.number('Q', offset)
        )

    def head(self, tensors: int, entries: int) -> bytes:
        return (
            b'GGUF' + self.number('I', self.version) + self.length(tensors) + self.length(entries)
        )

    def file(
        self,
        entries: Sequence[Entry],
        tensors: Sequence[Tensor] = (),
        *,
        data: int = 0,
        alignment: int = 32,
    ) -> bytes:
        """A whole file; entries are (key, type, value), tensors (name, shape, type, offset)."""
        raw = self.head(len(tensors), len(entries))
        raw += b''.join(self.entry(*entry) for entry in entries)
        raw += b''.join(self.tensor(*tensor) for tensor in tensors)
        raw += bytes(-len(raw) % alignment)
        return raw + bytes(data)


#: Metadata of a small quantized model.
GGUF_ENTRIES: tuple[Entry, ...] = (
    ('general.architecture', TEXT, 'llama'),
    ('general.name', TEXT, 'Small Owl'),
    ('general.license', TEXT, 'apache-2.0'),
    ('general.base_model.count', U32, 1),
    ('general.base_model.0.name', TEXT, 'Big Owl'),
    ('general.base_model.0.repo_url', TEXT, 'https://huggingface.co/owls/big-owl'),
    ('general.dataset.0.name', TEXT, 'Hoots'),
    ('general.tags', ARRAY, (TEXT, ['owl', 'text-generation'])),
    ('general.file_type', U32, 15),
    ('llama.context_length', U32, 4096),
    ('llama.rope.freq_base', F32, 10000.0),
    ('tokenizer.ggml.model', TEXT, 'gpt2'),
    ('tokenizer.ggml.tokens', ARRAY, (TEXT, ['<s>', 'hoot', 'é', ''])),
    ('tokenizer.ggml.scores', ARRAY, (F32, [0.0, 1.0, 2.0, 3.0])),
    ('tokenizer.ggml.add_bos_token', BOOL, 1),
)
#: Two tensors: F32 of 64 elements and Q4_0 of 64 elements (2 blocks of 18 bytes).
GGUF_TENSORS: tuple[Tensor, ...] = (('a.weight', [32, 2], 0, 0), ('b.weight', [64], 2, 256))
GGUF_DATA = 256 + 36
#: Types of tensors: number, elements in a block, bytes of a block.
GGUF_TYPES = {'F32': (0, 1, 4), 'F16': (1, 1, 2), 'Q4_0': (2, 32, 18), 'Q8_0': (8, 32, 34),
              'Q2_K': (10, 256, 84)}  # fmt: skip


def gguf(version: int = 3, order: str = '<', extra: Sequence[Entry] = ()) -> bytes:
    """A sound small GGUF file."""
    return Gguf(version, order).file((*GGUF_ENTRIES, *extra), GGUF_TENSORS, data=GGUF_DATA)


def varint(value: int) -> bytes:
    out = bytearray()
    while True:
        value, low = value >> 7, value & 0x7F
        out.append(low | (0x80 if value else 0))
        if not value:
            return bytes(out)


def field(number: int, value: int | str | bytes) -> bytes:
    """A protobuf field: a number as varint, bytes or text with their length."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    raw = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(raw)) + raw


def onnx(
    metadata: Mapping[str, str] | None = None, *, external: str = '', raw_size: int = 24
) -> bytes:
    """A sound small ONNX model with one weight of type float."""
    tensor = field(1, 2) + field(1, 3) + field(2, 1) + field(8, 'weight')
    if external:
        tensor += field(13, field(1, 'location') + field(2, external)) + field(14, 1)
    else:
        tensor += field(9, bytes(raw_size))
    kind = field(1, field(1, 1) + field(2, field(1, field(1, 2)) + field(1, field(1, 3))))
    graph = field(1, field(1, 'weight') + field(2, 'y') + field(4, 'Identity'))
    graph += field(2, 'small') + field(5, tensor) + field(12, field(1, 'y') + field(2, kind))
    model = field(1, 8) + field(2, 'owl-writer') + field(7, graph) + field(8, field(2, 17))
    for key, value in (metadata or {}).items():
        model += field(14, field(1, key) + field(2, value))
    return model


LFS = (
    b'version https://git-lfs.github.com/spec/v1\n'
    b'oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\n'
    b'size 132735\n'
)
XET = (
    b'# xet version 0\nfilesize = 4096\n'
    b"hash = '4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393'\n"
)


def sparse(path: Path, head: bytes, size: int) -> Path:
    """A file of any size that takes no room: a head, then a hole."""
    with open(path, 'wb') as stream:
        stream.write(head)
        stream.truncate(size)
    return path
