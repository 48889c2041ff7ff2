"""ONNX files: a walk over the top level of the protobuf message.

Fields: ModelProto, GraphProto and TensorProto of onnx.proto (onnx/onnx, read
2026-08-22). The graph's weights are stepped over by their length; of each one
only the few bytes that state type, shape and place are read.
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint.inputs.window import MAX_FAULTS, MAX_TEXT, Stop, add_fault, add_metadata, quote
from owlint_rules.model.subjects import Weights

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.inputs.window import Window

#: Fields that are looked at in one file, all levels together; texts, long numbers, shapes and
#: jumps count as some more.
MAX_FIELDS, _LOAD = 50_000, 5
#: Metadata entries and external files that are kept.
MAX_ENTRIES = 5_000
#: Bytes of texts that are read, all together.
MAX_TEXTS = 8 * 1024 * 1024
#: Dimensions of one tensor, stored together; real ones have four.
MAX_DIMENSIONS = 1_000
#: Names of types, by number (TensorProto.DataType).
DTYPES = {
    1: 'FLOAT', 2: 'UINT8', 3: 'INT8', 4: 'UINT16', 5: 'INT16', 6: 'INT32', 7: 'INT64',
    8: 'STRING', 9: 'BOOL', 10: 'FLOAT16', 11: 'DOUBLE', 12: 'UINT32', 13: 'UINT64',
    14: 'COMPLEX64', 15: 'COMPLEX128', 16: 'BFLOAT16', 17: 'FLOAT8E4M3FN', 18: 'FLOAT8E4M3FNUZ',
    19: 'FLOAT8E5M2', 20: 'FLOAT8E5M2FNUZ', 21: 'UINT4', 22: 'INT4', 23: 'FLOAT4E2M1',
    24: 'FLOAT8E8M0', 25: 'UINT2', 26: 'INT2',
}  # fmt: skip

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
#: Field number in ModelProto -> (name, wire type); texts are kept as metadata.
_MODEL = {
    1: ('ir_version', _VARINT), 2: ('producer_name', _BYTES), 3: ('producer_version', _BYTES),
    4: ('domain', _BYTES), 5: ('model_version', _VARINT), 6: ('doc_string', _BYTES),
    7: ('graph', _BYTES), 8: ('opset_import', _BYTES), 14: ('metadata_props', _BYTES),
    20: ('training_info', _BYTES), 25: ('functions', _BYTES),
}  # fmt: skip


def read_onnx(window: Window, weights: Weights) -> list[str]:
    """Fill in facts and faults; answers the names of files that hold data of the model."""
    weights.format = 'onnx'
    walk = _Walk(window, weights)
    try:
        walk.model()
    except Stop as stop:
        stop.tell(weights)
        walk.counted = False
    if weights.faults or not walk.counted:
        weights.tensors = weights.parameters = 0
        weights.dtypes = {}
    return list(walk.external)


class _Walk:
    def __init__(self, window: Window, weights: Weights) -> None:
        self.window = window
        self.weights = weights
        self.buffer = b''
        self.base = 0
        self.fields_left = MAX_FIELDS
        self.texts_left = MAX_TEXTS
        self.spent = 0
        self.counted = True
        self.external: dict[str, None] = {}

    def varint(self, pos: int, end: int, where: str) -> tuple[int, int]:
        """A number of at most ten bytes, and the position behind it."""
        i = pos - self.base
        if not 0 <= i <= len(self.buffer) - 10:
            if not 0 <= i < len(self.buffer) or self.base + len(self.buffer) < self.window.size:
                self.fields_left -= _LOAD
                self.buffer = self.window.load(pos)
                self.base = pos
                i = 0
        buffer = self.buffer
        value = 0
        for shift in range(0, 70, 7):
            if i >= len(buffer) or self.base + i >= end:
                raise Stop(f'the file is cut off or broken at byte {pos:,}, inside {where}')
            byte = buffer[i]
            i += 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                if shift > 14:
                    self.fields_left -= 1
                return value & 0xFFFF_FFFF_FFFF_FFFF, self.base + i
        raise Stop(f'at byte {pos:,}, inside {where}, a number has more than ten bytes')

    def fields(self, start: int, end: int, where: str) -> Iterator[tuple[int, int, int, int]]:
        """Number, wire type, value or start of the content, and end of each field."""
        pos = start
        while pos < end:
            self.fields_left -= 1
            if self.fields_left < 0:
                raise Stop(
                    f'the file has more than {MAX_FIELDS:,} parts, or they are far apart; '
                    'the rest was not read',
                    checked=False,
                )
            at = pos
            i = pos - self.base
            buffer = self.buffer
            # Most tags and lengths are a single byte, and near.
            if 0 <= i < len(buffer) - 1 and pos + 1 < end and buffer[i] < 0x80:
                tag, pos = buffer[i], pos + 1
                simple = buffer[i + 1] < 0x80
            else:
                tag, pos = self.varint(pos, end, where)
                simple = False
            number, wire = tag >> 3, tag & 7
            if number == 0 or number >= 1 << 29:
                raise Stop(
                    f'field {number:,} at byte {at:,}, inside {where}, cannot be: '
                    'this is not an ONNX file, or it is broken'
                )
            if wire == _VARINT:
                if simple:
                    value, pos = buffer[i + 1], pos + 1
                else:
                    value, pos = self.varint(pos, end, where)
            elif wire == _BYTES:
                if simple:
                    length, value = buffer[i + 1], pos + 1
                else:
                    length, value = self.varint(pos, end, where)
                if length > end - value:
                    raise Stop(
                        f'field {number:,} at byte {at:,}, inside {where}, says that it is '
                        f'{length:,} bytes long, but only {end - value:,} are left: the file is '
                        'cut off or broken'
                    )
                pos = value + length
            elif wire in (_FIXED32, _FIXED64):
                value = pos
                pos += 4 if wire == _FIXED32 else 8
                if pos > end:
                    raise Stop(f'the file is cut off at byte {at:,}, inside {where}')
            else:
                raise Stop(
                    f'field {number:,} at byte {at:,}, inside {where}, is of kind {wire}, '
                    'which ONNX does not use: this is not an ONNX file, or it is broken'
                )
            yield number, wire, value, pos

    def text(self, start: int, end: int, what: str, limit: int = MAX_TEXT) -> str:
        """A text, cut to the limit."""
        kept = min(end - start, limit)
        self.fields_left -= 1
        self.texts_left -= kept
        if self.texts_left < 0:
            raise Stop(
                f'the file has more than {MAX_TEXTS // 1024 // 1024} MiB of metadata; '
                f'{what} and what follows was not read',
                checked=False,
            )
        i = start - self.base
        if 0 <= i <= len(self.buffer) - kept:
            raw = self.buffer[i : i + kept]
        else:
            raw = self.window.read(start, kept)
        if raw.isascii():
            return raw.decode('ascii')
        import codecs

        try:
            return codecs.getincrementaldecoder('utf-8')().decode(raw, kept == end - start)
        except UnicodeDecodeError:
            add_fault(self.weights, f'{what} is not UTF-8 text')
            return ''

    def model(self) -> None:
        weights = self.weights
        seen: set[str] = set()
        own: dict[str, str] = {}
        entries = 0
        graphs: list[tuple[int, int]] = []
        for number, wire, value, end in self.fields(0, self.window.size, 'the model'):
            name, expected = _MODEL.get(number, ('', wire))
            if wire != expected:
                raise Stop(
                    f'{name} is stored as the wrong kind of field: this is not an ONNX file, '
                    'or it is broken'
                )
            seen.add(name)
            if name == 'graph':
                graphs.append((value, end))
            elif name == 'metadata_props':
                entries += 1
                if entries > MAX_ENTRIES:
                    raise Stop(
                        f'there are more than {MAX_ENTRIES:,} metadata_props; the rest was '
                        'not read',
                        checked=False,
                    )
                key, text = self.entry(value, end, 'metadata_props')
                if key in weights.metadata:
                    add_fault(weights, f'the key {quote(key)} is in metadata_props twice')
                self.spent = add_metadata(weights, key, text, self.spent)
            elif name and wire == _VARINT:
                own[name] = str(value)
            elif name in ('producer_name', 'producer_version', 'domain', 'doc_string'):
                own[name] = self.text(value, end, name)
            if len(weights.faults) > MAX_FAULTS:
                return
        for name, text in own.items():
            weights.metadata.setdefault(name, text)
        for required in ('ir_version', 'graph', 'opset_import'):
            if required not in seen:
                add_fault(
                    weights,
                    f'the model has no {required}, which every ONNX model must have: '
                    'the file is cut off or broken',
                )
        if not weights.faults:
            for start, end in graphs[-1:]:
                self.graph(start, end)

    def entry(self, start: int, end: int, what: str) -> tuple[str, str]:
        """Key and value of a StringStringEntryProto."""
        key = value = ''
        for number, wire, begin, finish in self.fields(start, end, what):
            if wire == _BYTES and number == 1:
                key = self.text(begin, finish, f'a key of {what}', 4 * 1024)
            elif wire == _BYTES and number == 2:
                value = self.text(begin, finish, f'the value of {quote(key)} in {what}')
        return key, value

    def graph(self, start: int, end: int) -> None:
        """Count the weights (initializers) of the graph."""
        weights = self.weights
        for number, wire, begin, finish in self.fields(start, end, 'the graph'):
            if number == 5 and wire == _BYTES:
                kind, elements = self.tensor(begin, finish)
                label = DTYPES.get(kind, f'type {kind}')
                weights.dtypes[label] = weights.dtypes.get(label, 0) + elements
                weights.parameters += elements
                weights.tensors += 1

    def tensor(self, start: int, end: int) -> tuple[int, int]:
        """Type and number of elements of a TensorProto; notes where its data is."""
        kind, elements = 0, 1
        for number, wire, begin, finish in self.fields(start, end, 'a tensor of the graph'):
            if number == 1 and wire == _VARINT:
                elements *= self.dimension(begin)
            elif number == 1 and wire == _BYTES:
                pos = begin
                if finish - begin > 10 * MAX_DIMENSIONS:
                    raise Stop(f'a tensor of the graph has more than {MAX_DIMENSIONS:,} dimensions')
                self.fields_left -= (finish - begin) // 2
                while pos < finish and elements < 1 << 63:
                    dimension, pos = self.varint(pos, finish, 'the shape of a tensor')
                    elements *= self.dimension(dimension)
            elif number == 2 and wire == _VARINT:
                kind = begin
            elif number == 13 and wire == _BYTES:
                key, value = self.entry(begin, finish, 'external_data')
                if key == 'location' and len(self.external) < MAX_ENTRIES:
                    self.external[value] = None
            if elements >= 1 << 63:
                raise Stop('a tensor of the graph has a shape that is too much to count')
        return kind, elements

    @staticmethod
    def dimension(number: int) -> int:
        if number >= 1 << 63:
            raise Stop('a tensor of the graph has a negative dimension')
        return number
