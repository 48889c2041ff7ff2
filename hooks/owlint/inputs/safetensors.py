"""safetensors headers: one JSON object in front of the data.

Format: README.md and safetensors/src/tensor.rs of huggingface/safetensors,
read 2026-05-12. What the reference implementation rejects is a fault here,
and repeated keys, which the format forbids, are as well.
"""

from __future__ import annotations

import re
from operator import gt, ne, sub

from owlint.inputs.flat_json import Cursor, is_utf8, text_of
from owlint.inputs.safetensors_types import INT, WS, size_of
from owlint.inputs.window import MAX_FAULTS, MAX_TEXT, Stop, add_fault, add_metadata, quote
from owlint_rules.model.subjects import Weights

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeGuard

    from owlint.inputs.window import Window

#: The longest header that the format allows.
MAX_HEADER = 100_000_000
#: The longest header that is read here; a model of 2,000 tensors has a header of 250 kB.
READ_HEADER = 6 * 1024 * 1024
#: Tensors checked in one file, and bytes of entries that are not written the usual way.
MAX_TENSORS = 25_000
MAX_UNUSUAL = 128 * 1024
#: Different shapes in one file; a model has a few dozen.
MAX_SHAPES = 3_000
#: Keys of ``__metadata__`` that are looked at; training tools write about a hundred.
MAX_KEYS = 3_000

_NAME = [b'', rb'"([^"\\\x00-\x1f]{0,4096})"', b':', rb'\{']
_MEMBERS = (
    [b'"dtype"', b':', rb'"([A-Z0-9_]{1,32})"'],
    [b'"shape"', b':', rb'\[([0-9, \t\r\n]{0,512})\]'],
    [b'"data_offsets"', b':', rb'\[', INT, b',', INT, rb'\]'],
)
#: One entry and the comma behind it. Writers put the three members in different orders
#: (the reference implementation type first, others by the alphabet); one that stands there
#: twice leaves the group of another empty.
_ENTRY = re.compile(
    WS.join(_NAME)
    + rb'(?:(?:(?<=\{)|,)'
    + WS
    + b'(?:' + b'|'.join(WS.join(member) for member in _MEMBERS) + b')'
    + WS
    + rb'){3}\}'
    + WS
    + b','
)  # fmt: skip
#: Entries that are looked at together.
_CHUNK = 500


def read_safetensors(window: Window, weights: Weights) -> None:
    """Fill in the facts of the header and its faults."""
    weights.format = 'safetensors'
    size = window.size
    if size < 8:
        weights.faults.append(
            f'the file has {size:,} bytes, but the length of the header alone takes 8'
        )
        return
    length = int.from_bytes(window.read(0, 8), 'little')
    left = size - 8
    if length > left:
        add_fault(
            weights,
            f'the header says that it is {length:,} bytes long, but only {left:,} bytes follow: '
            'the file is cut off or is not safetensors',
        )
        return
    if length > MAX_HEADER:
        add_fault(
            weights,
            f'the header is {length:,} bytes long; the format allows {MAX_HEADER:,} at most',
        )
        return
    if window.read(8, 1) != b'{':
        add_fault(weights, "the header does not start with '{', as the format requires")
        return
    if length > READ_HEADER:
        weights.unchecked.append(
            f'the header is {length:,} bytes long; nothing of it '
            f'was read, because owlint reads headers of up to {READ_HEADER:,} bytes'
        )
        return
    data = window.read(8, length)
    if len(data) < length:
        add_fault(weights, 'the file ends inside its header')
        return
    wrong = is_utf8(data)
    if wrong >= 0:
        add_fault(weights, f'the header is not UTF-8 at its byte {wrong:,}')
        return
    header = _Header(data, left - length, weights)
    try:
        header.walk()
    except Stop as stop:
        stop.tell(weights)
    if weights.faults or weights.unchecked:
        # Half a count would be a wrong fact.
        weights.tensors = weights.parameters = 0
        weights.dtypes.clear()
    _facts(weights)


class _Header:
    """One walk over the entries; only numbers are kept of each."""

    def __init__(self, data: bytes, buffer: int, weights: Weights) -> None:
        from array import array

        self.cursor = Cursor(data)
        self.buffer = buffer
        self.weights = weights
        # Type and shape as written -> elements, bytes, and how many tensors have them.
        self.sizes: dict[tuple[bytes, bytes], list[int]] = {}
        # In the order of the header: names, and where the data begins and ends.
        self.names: list[bytes] = []
        self.begins, self.ends = array('Q'), array('Q')
        self.seen: set[bytes] = set()
        self.unusual = 0
        self.spent = 0

    def walk(self) -> None:
        cursor, weights = self.cursor, self.weights
        cursor.expect(b'{', 'at the start of the header')
        going = cursor.peek() != b'}'
        if not going:
            cursor.pos += 1
        while going:
            self.usual()
            if len(self.seen) >= MAX_TENSORS:
                raise Stop(
                    f'the header has more than {MAX_TENSORS:,} entries; they were not checked',
                    checked=False,
                )
            name, going = self.entry()
            self.once(name)
            self.enough()
        cursor.peek()
        if cursor.pos < len(cursor.data):
            raise Stop(
                f'something other than padding follows the header, at its byte {cursor.pos:,}'
            )
        self.cover()
        for (kind, _), (elements, _, count) in self.sizes.items():
            label = kind.decode()
            weights.tensors += count
            weights.parameters += count * elements
            weights.dtypes[label] = weights.dtypes.get(label, 0) + count * elements

    def usual(self) -> None:
        """Read entries as long as they are written the usual way, many at a time."""
        from itertools import islice

        cursor = self.cursor
        # A scanner's matches follow each other without a gap; the type hints do not know it.
        scanner = _ENTRY.scanner(cursor.data, cursor.pos)  # type: ignore[attr-defined]
        following = iter(scanner.match, None)
        while len(self.seen) < MAX_TENSORS:
            matches = list(islice(following, _CHUNK))
            if not matches:
                return
            rows = [match.groups() for match in matches]
            for index, row in enumerate(rows):
                if None in row or row[0] == b'__metadata__':
                    matches, rows = matches[:index], rows[:index]
                    break
            if rows:
                self.chunk(rows)
                cursor.pos = matches[-1].end()
            if len(rows) < _CHUNK:
                return

    def chunk(self, rows: list[tuple[bytes, ...]]) -> None:
        """Take over some entries, one by one only where something about them is new."""
        names, dtypes, shapes, begins, ends = zip(*rows, strict=True)
        kinds = list(zip(dtypes, shapes, strict=True))
        first, last = list(map(int, begins)), list(map(int, ends))
        try:
            known = [self.sizes[kind] for kind in kinds]
        except KeyError:
            known = []
        if (
            known
            and max(last) <= self.buffer
            and list(map(sub, last, first)) == [size[1] for size in known]
        ):
            for size in known:
                size[2] += 1
            self.begins.extend(first)
            self.ends.extend(last)
            self.names.extend(names)
        else:
            for name, kind, begin, end in zip(names, kinds, first, last, strict=True):
                self.tensor(name, *kind, begin, end)
                self.enough()
        if len(set(names)) < len(names) or not self.seen.isdisjoint(names):
            for name in names:
                self.once(name)
                self.enough()
        else:
            self.seen.update(names)

    def once(self, name: bytes) -> None:
        """Note a name, and a fault when it is there already."""
        if name in self.seen:
            add_fault(self.weights, f'the key {_quoted(name)} is in the header twice')
        self.seen.add(name)

    def enough(self) -> None:
        """Stop when there are more faults than anybody reads."""
        if len(self.weights.faults) > MAX_FAULTS:
            raise Stop('')

    def entry(self) -> tuple[bytes, bool]:
        """An entry that is not written the usual way; its name and whether more follow."""
        cursor = self.cursor
        name = cursor.key('for the name of a tensor')
        start = cursor.pos
        where = f'of the key {quote(name)}'
        if name == '__metadata__' and cursor.peek() != b'n':
            self.metadata()
        elif name == '__metadata__':
            # The reference implementation takes null for no metadata, and nothing else.
            if cursor.value(where) is not None:
                add_fault(self.weights, '__metadata__ is not an object')
        else:
            value = cursor.value(where)
            self.unusual += cursor.pos - start
            if self.unusual > MAX_UNUSUAL:
                raise Stop(
                    'the header is written in a way that takes too long to check; '
                    'its tensors were not counted',
                    checked=False,
                )
            self.odd_tensor(name, value)
        return name.encode(), cursor.more(f'behind the value {where}')

    def odd_tensor(self, name: str, value: object) -> None:
        if not isinstance(value, dict):
            add_fault(self.weights, f'the entry of tensor {quote(name)} is not an object')
            return
        missing = [key for key in ('dtype', 'shape', 'data_offsets') if key not in value]
        if missing:
            add_fault(
                self.weights, f'the entry of tensor {quote(name)} has no {" and no ".join(missing)}'
            )
            return
        dtype, shape, offsets = value['dtype'], value['shape'], value['data_offsets']
        if not isinstance(dtype, str):
            add_fault(self.weights, f'the dtype of tensor {quote(name)} is not a text')
        elif not _whole_numbers(shape):
            add_fault(
                self.weights,
                f'the shape of tensor {quote(name)} is not a list of whole numbers from 0 on',
            )
        elif not _whole_numbers(offsets) or len(offsets) != 2:
            add_fault(
                self.weights,
                f'the data_offsets of tensor {quote(name)} are not two whole numbers from 0 on',
            )
        else:
            dimensions = ','.join(str(number) for number in shape).encode()
            self.tensor(name.encode(), dtype.encode(), dimensions, offsets[0], offsets[1])

    def tensor(self, name: bytes, dtype: bytes, shape: bytes, begin: int, end: int) -> None:
        weights = self.weights
        known = self.sizes.get((dtype, shape))
        if known is None:
            try:
                known = size_of(dtype, shape)
            except Stop as stop:
                add_fault(weights, f'tensor {_quoted(name)} {stop.text}')
                return
            if len(self.sizes) >= MAX_SHAPES:
                raise Stop(
                    f'the tensors have more than {MAX_SHAPES:,} different shapes; '
                    'they were not checked',
                    checked=False,
                )
            self.sizes[dtype, shape] = known
        size = known[1]
        if begin > end or end > self.buffer:
            add_fault(
                weights,
                f'the data_offsets of tensor {_quoted(name)} are [{begin:,}, {end:,}], '
                + (
                    'which ends before it begins'
                    if begin > end
                    else f'but the file has only {self.buffer:,} bytes of data'
                ),
            )
            return
        if end - begin != size:
            add_fault(
                weights,
                f'tensor {_quoted(name)} of type {dtype.decode()} and shape '
                f'[{quote(shape.decode())[1:-1]}] takes {size:,} bytes, '
                f'but its data_offsets give it {end - begin:,}',
            )
        self.begins.append(begin)
        self.ends.append(end)
        self.names.append(name)
        known[2] += 1

    def metadata(self) -> None:
        cursor, weights = self.cursor, self.weights
        seen: set[str] = set()
        cursor.expect(b'{', 'behind the key __metadata__')
        going = cursor.peek() != b'}'
        if not going:
            cursor.pos += 1
        while going:
            if len(seen) >= MAX_KEYS:
                raise Stop(
                    f'__metadata__ has more than {MAX_KEYS:,} keys; the rest was not read',
                    checked=False,
                )
            key = cursor.key('for a key of __metadata__')
            if key in seen:
                add_fault(weights, f'the key {quote(key)} is in __metadata__ twice')
            seen.add(key)
            if cursor.peek() == b'"':
                raw = cursor.string('for a value of __metadata__')
                self.spent = add_metadata(weights, key, text_of(raw, MAX_TEXT), self.spent)
            else:
                cursor.value(f'of the key {quote(key)} in __metadata__')
                add_fault(weights, f'the value of {quote(key)} in __metadata__ is not a text')
            going = cursor.more(f'behind the value of {quote(key)} in __metadata__')
            self.enough()

    def cover(self) -> None:
        """Tensors must cover the data without hole or overlap, to the last byte."""
        if self.weights.faults:
            return  # what follows from an earlier fault is not worth a message of its own
        begins, ends = self.begins, self.ends
        order: range | list[int] = range(len(begins))
        if any(map(gt, begins, begins[1:])) or any(map(ne, ends[:-1], begins[1:])):
            order = sorted(order, key=lambda index: (begins[index], ends[index]))
        expected = 0
        for index in order:
            if begins[index] != expected:
                difference = begins[index] - expected
                name = _quoted(self.names[index])
                add_fault(
                    self.weights,
                    f'the data of tensor {name} begins at {begins[index]:,}, where {expected:,} '
                    'was due: '
                    + (
                        f'{difference:,} bytes belong to no tensor'
                        if difference > 0
                        else 'it overlaps the tensor before it'
                    ),
                )
                return
            expected = ends[index]
        if expected != self.buffer:
            add_fault(
                self.weights,
                f'the tensors end at byte {expected:,} of the data, but the file has '
                f'{self.buffer:,} bytes of it: {self.buffer - expected:,} belong to no tensor',
            )


def _whole_numbers(value: object) -> TypeGuard[list[int]]:
    return isinstance(value, list) and all(
        type(number) is int and 0 <= number < 1 << 64 for number in value
    )


def _quoted(name: bytes) -> str:
    return quote(name.decode('utf-8', 'replace'))


def _facts(weights: Weights) -> None:
    """What ModelSpec metadata says (https://github.com/Stability-AI/ModelSpec, 1.0.1)."""
    metadata = weights.metadata
    weights.architecture = metadata.get('modelspec.architecture', '')
    merged = metadata.get('modelspec.merged_from', '')
    weights.base_models = [name.strip() for name in merged.split(',') if name.strip()][:1000]
