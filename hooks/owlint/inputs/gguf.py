"""GGUF headers, versions 1 to 3, little- and big-endian.

Format: docs/gguf.md of ggml, read 2026-08; limits after those of other
readers. Arrays are stepped over, not kept: a tokenizer's half a million texts
are most of a header and say nothing about the release.
"""

from __future__ import annotations

import struct

from owlint.inputs.window import (
    MAX_FAULTS,
    MAX_TEXT,
    Stop,
    add_fault,
    add_metadata,
    hub_id,
    quote,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.inputs.window import Window
    from owlint_rules.subjects import Weights

#: Metadata keys, tensors and array elements of variable length that are looked at.
MAX_KEYS, MAX_TENSORS, MAX_ITEMS = 20_000, 30_000, 1_000_000
#: All texts of arrays together: what has to be read to step over them.
MAX_ARRAY_TEXT = 64 * 1024 * 1024
#: A key is at most this long, a tensor's name and its dimensions at most these.
MAX_KEY, MAX_NAME, MAX_DIMENSIONS = 65_535, 64, 4
#: Arrays in arrays: allowed by the format, used by nobody.
MAX_DEPTH = 4
#: Short texts of an array that one match steps over.
RUN = 250

_BOOL, _TEXT, _ARRAY = 7, 8, 9
_SCALARS = {
    0: 'B', 1: 'b', 2: 'H', 3: 'h', 4: 'I', 5: 'i', 6: 'f', _BOOL: 'B', 10: 'Q', 11: 'q', 12: 'd',
}  # fmt: skip
#: Keys whose value must be a text for anybody to read it.
_TEXT_KEYS = frozenset(
    (
        'general.architecture', 'general.license', 'general.license.name', 'general.license.link',
        'general.name', 'general.author', 'general.organization',
    )
)  # fmt: skip
#: Arrays of texts that are kept, joined by commas.
_LISTS = ('general.tags', 'general.languages', 'general.datasets')


def read_gguf(window: Window, weights: Weights) -> None:
    """Fill in the facts of the header and its faults."""
    weights.format = 'gguf'
    header = _Header(window, weights)
    try:
        header.walk()
    except Stop as stop:
        if stop.checked:
            add_fault(weights, stop.text)
        else:
            weights.unchecked.append(stop.text)
        weights.tensors = 0
    if weights.faults or not weights.tensors:
        # Half a count would be a wrong fact.
        weights.tensors = weights.parameters = 0
        weights.dtypes = {}
    _facts(weights)


class _Header:
    """One walk over the header; ``what`` names the part that is being read."""

    def __init__(self, window: Window, weights: Weights) -> None:
        self.window = window
        self.weights = weights
        self.size = window.size
        self.buffer = b''
        self.base = 0
        self.i = 0
        self.set_order('<')
        self.wide = True
        self.what = 'the version'
        self.items = MAX_ITEMS
        self.array_text = MAX_ARRAY_TEXT
        self.spent = 0
        self.alignment = 32
        self.tensor_data = 0

    # Reading

    def need(self, count: int) -> None:
        """Make sure that the next bytes are in the buffer."""
        if self.i + count <= len(self.buffer):
            return
        start = self.base + self.i
        if start + count > self.size:
            raise Stop(
                f'the file ends at byte {self.size:,}, inside {self.what}: it is cut off, '
                'or a number before this point is wrong'
            )
        self.buffer = self.window.load(start, count)
        self.base = start
        self.i = 0
        if len(self.buffer) < count:
            raise Stop(f'the file became shorter while it was read, inside {self.what}')

    def number(self, code: str) -> int:
        """A number; a float for the two codes of floats, which only metadata values have."""
        layout = self.layouts[code]
        end = self.i + layout.size
        if end > len(self.buffer):
            self.need(layout.size)
            end = self.i + layout.size
        value: int = layout.unpack_from(self.buffer, self.i)[0]
        self.i = end
        return value

    def set_order(self, order: str) -> None:
        self.order = order
        self.layouts = {code: struct.Struct(order + code) for code in 'BbHhIifQqd'}

    def length(self) -> int:
        """A count or length: 64 bits, 32 in version 1."""
        return self.number('Q' if self.wide else 'I')

    @property
    def left(self) -> int:
        return self.size - self.base - self.i

    def jump(self, count: int, claim: str) -> None:
        """Step over bytes that ``claim`` says are there."""
        if count > self.left:
            raise Stop(f'{self.what} {claim}, but only {self.left:,} bytes of the file are left')
        self.i += count

    def text(self, keep: int = MAX_TEXT) -> str:
        """A text, cut to what is kept of it."""
        length = self.length()
        if length > self.left:
            self.jump(length, f'says that it is {length:,} bytes long')
        kept = min(length, keep)
        self.need(kept)
        raw = self.buffer[self.i : self.i + kept]
        self.i += length
        if raw.isascii():
            return raw.decode('ascii')
        import codecs

        try:
            return codecs.getincrementaldecoder('utf-8')().decode(raw, kept == length)
        except UnicodeDecodeError:
            add_fault(self.weights, f'{self.what} is not UTF-8 text')
            return ''

    # The parts of the header

    def walk(self) -> None:
        weights = self.weights
        self.i = 4
        self.base = 0
        self.buffer = self.window.load(0, 4)
        version = self.number('I')
        if version and version & 0xFFFF == 0:
            # The format has no field for the byte order: no version needs the upper half.
            self.set_order('>')
            version = int.from_bytes(version.to_bytes(4, 'big'), 'little')
        if not 1 <= version <= 3:
            known = f'this is version {version:,} of GGUF, and owlint knows 1 to 3'
            raise Stop(known + '; nothing of it was read', checked=not 3 < version < 100)
        self.wide = version > 1
        weights.metadata['GGUF.version'] = str(version)
        weights.metadata['GGUF.byte_order'] = 'big' if self.order == '>' else 'little'
        self.what = 'the counts'
        tensors, keys = self.length(), self.length()
        size = 8 if self.wide else 4
        self.counted(keys, 'metadata keys', size + 5, MAX_KEYS)
        self.counted(tensors, 'tensors', size + 16, MAX_TENSORS)
        self.metadata(keys)
        found = weights.metadata
        if not found.get('general.architecture') and found.get('general.type') != 'imatrix':
            add_fault(weights, 'the key general.architecture is missing; the format requires it')
        self.tensors(tensors)

    def counted(self, count: int, things: str, at_least: int, limit: int) -> None:
        if count * at_least > self.left:
            raise Stop(
                f'the header counts {count:,} {things}, but the {self.left:,} bytes that follow '
                f'have room for {self.left // at_least:,} at most'
            )
        if count > limit:
            raise Stop(
                f'the header counts {count:,} {things}; nothing was read, because owlint reads '
                f'up to {limit:,}',
                checked=False,
            )

    def metadata(self, count: int) -> None:
        weights = self.weights
        seen: set[str] = set()
        for index in range(count):
            self.what = f'metadata key {index + 1:,} of {count:,}'
            before = len(weights.faults)
            key = self.text(MAX_KEY + 1)
            if len(key) > MAX_KEY:
                raise Stop(f'{self.what} is longer than the {MAX_KEY:,} bytes that are allowed')
            if not key and len(weights.faults) == before:
                add_fault(weights, f'{self.what} has no name')
            elif not key.isascii():
                add_fault(weights, f'the key {quote(key)} is not ASCII, as the format requires')
            if key in seen:
                add_fault(weights, f'the key {quote(key)} is in the header twice')
            seen.add(key)
            self.what = f'the value of {quote(key)}'
            self.value(key, self.number('I'))
            if len(weights.faults) > MAX_FAULTS:
                raise Stop('')

    def value(self, key: str, kind: int) -> None:
        weights = self.weights
        code = _SCALARS.get(kind)
        if key in _TEXT_KEYS and kind != _TEXT:
            add_fault(weights, f'{self.what} is not a text, so nobody will find it')
        if key == 'general.alignment':
            self.need(4)
            (number,) = self.layouts['I'].unpack_from(self.buffer, self.i)
            if kind != 4 or not number or number % 8:
                raise Stop(
                    f'{self.what} must be a multiple of 8, stored as an unsigned 32-bit number'
                )
        if kind == _TEXT:
            self.keep(key, self.text())
        elif code is not None:
            number = self.number(code)
            if kind == _BOOL:
                if number > 1:
                    add_fault(weights, f'{self.what} is a truth value of {number}, not 0 or 1')
                self.keep(key, 'true' if number else 'false')
            else:
                self.keep(key, str(number))
            if key == 'general.alignment':
                self.alignment = number
        elif kind == _ARRAY:
            self.array(key, 1)
        else:
            raise Stop(
                f'{self.what} is of type {kind:,}, which the format does not know; '
                'what follows cannot be read'
            )

    def keep(self, key: str, value: str) -> None:
        if not key.startswith('tokenizer.') or key == 'tokenizer.ggml.model':
            self.spent = add_metadata(self.weights, key, value, self.spent)

    def array(self, key: str, depth: int) -> None:
        kind = self.number('I')
        count = self.length()
        claim = f'says that it has {count:,} elements'
        code = _SCALARS.get(kind)
        if code is not None:
            self.jump(count * struct.calcsize('=' + code), claim)
            return
        if kind not in (_TEXT, _ARRAY):
            raise Stop(f'{self.what} is an array of type {kind:,}, which the format does not know')
        least = (8 if self.wide else 4) + (4 if kind == _ARRAY else 0)
        if count * least > self.left:
            self.jump(count * least, claim)
        if count > self.items:
            raise Stop(
                f'{self.what} {claim}; it and what follows was not read, because owlint steps '
                f'over {MAX_ITEMS:,} array elements at most',
                checked=False,
            )
        self.items -= count
        if kind == _ARRAY:
            if depth == MAX_DEPTH:
                raise Stop(f'{self.what} has arrays in arrays, more than {MAX_DEPTH} levels deep')
            for _ in range(count):
                self.array('', depth + 1)
        elif key in _LISTS and count <= 1_000:
            texts = [self.text(MAX_NAME * 4) for _ in range(count)]
            if key == 'general.datasets':
                self.weights.datasets.extend(texts)
            self.keep(key, ', '.join(texts))
        else:
            self.skip_texts(count)

    def skip_texts(self, count: int) -> None:
        """Step over texts; the one loop that decides how long a header takes."""
        layout = self.layouts['Q' if self.wide else 'I']
        unpack, width = layout.unpack_from, layout.size
        begin = self.base + self.i
        many = None
        if count > 10 * RUN:
            from owlint.inputs.gguf_texts import matcher

            many = matcher(layout.format)
        while count:
            self.need(width)
            buffer, i = self.buffer, self.i
            last = len(buffer) - width
            while many is not None and count >= RUN:
                run = many(buffer, i)
                if run is None:
                    break
                i = run.end()
                count -= RUN
            # One by one: to the end of the buffer, or over the text that is too long for a run.
            for rest in range(count, 0, -1):
                if i > last:
                    count = rest
                    break
                i += width + unpack(buffer, i)[0]
            else:
                count = 0
            if self.base + i > self.size:
                raise Stop(
                    f'{self.what} has a text that says it goes on to byte {self.base + i:,}, '
                    f'but the file ends at byte {self.size:,}'
                )
            self.i = i
            if self.base + i - begin > self.array_text:
                raise Stop(
                    f'{self.what} has texts of more than {MAX_ARRAY_TEXT // 1024 // 1024} MiB; '
                    'it and what follows was not read',
                    checked=False,
                )
        self.array_text -= self.base + self.i - begin

    def tensors(self, count: int) -> None:
        from owlint.inputs.gguf_types import TYPES

        weights = self.weights
        names: set[str] = set()
        spans: list[tuple[int, int, str]] = []
        dimension = 'Q' if self.wide else 'I'
        formats = [struct.Struct(f'{self.order}{n}{dimension}IQ') for n in range(5)]
        unknown: set[int] = set()
        dtypes: dict[str, int] = {}
        for index in range(count):
            self.what = f'the entry of tensor {index + 1:,} of {count:,}'
            name = self.text(MAX_NAME + 4)
            if len(name.encode()) > MAX_NAME:
                add_fault(weights, f'the tensor name {quote(name)} has more than {MAX_NAME} bytes')
            if name in names:
                add_fault(weights, f'the tensor {quote(name)} is in the header twice')
            names.add(name)
            rank = self.number('I')
            if rank > MAX_DIMENSIONS:
                raise Stop(
                    f'tensor {quote(name)} says that it has {rank:,} dimensions; '
                    f'{MAX_DIMENSIONS} are allowed'
                )
            layout = formats[rank]
            self.need(layout.size)
            *shape, kind, offset = layout.unpack_from(self.buffer, self.i)
            self.i += layout.size
            elements = 1
            for number in shape:
                elements *= number
            if elements >= 1 << 63:
                add_fault(weights, f'tensor {quote(name)} has the shape {shape}, too much to count')
            elif offset % self.alignment:
                add_fault(
                    weights,
                    f'the data of tensor {quote(name)} begins at {offset:,}, '
                    f'which is no multiple of the alignment {self.alignment}',
                )
            else:
                known = TYPES.get(kind)
                if known is None:
                    unknown.add(kind)
                    known = (f'type {kind}', 1, 0)
                label, block, size = known
                if shape and shape[0] % block:
                    add_fault(
                        weights,
                        f'tensor {quote(name)} has rows of {shape[0]:,} elements, but type '
                        f'{label} is stored in blocks of {block}',
                    )
                if elements:
                    spans.append((offset, offset + elements // block * size, name))
                dtypes[label] = dtypes.get(label, 0) + elements
                weights.parameters += elements
            if len(weights.faults) > MAX_FAULTS:
                raise Stop('')
        weights.dtypes, weights.tensors = dtypes, count
        if unknown:
            kinds = ', '.join(str(kind) for kind in sorted(unknown)[:5])
            weights.unchecked.append(
                f'tensors of type {kinds} are unknown to owlint, so their size was not checked'
            )
        self.cover(spans)

    def cover(self, spans: list[tuple[int, int, str]]) -> None:
        """Tensors must lie within the file and not over each other."""
        if not spans or self.weights.faults:
            return
        start = self.base + self.i
        start += -start % self.alignment
        spans.sort()
        end, before = 0, ''
        for begin, finish, name in spans:
            if begin < end:
                add_fault(
                    self.weights,
                    f'the data of tensor {quote(name)} begins at {begin:,}, inside that of '
                    f'{quote(before)}, which goes to {end:,}',
                )
                return
            if start + finish > self.size:
                add_fault(
                    self.weights,
                    f'the data of tensor {quote(name)} goes to byte {start + finish:,}, but the '
                    f'file ends at byte {self.size:,}: it is cut off',
                )
                return
            end, before = finish, name


def _facts(weights: Weights) -> None:
    """Architecture, base models and data sets out of the keys."""
    metadata = weights.metadata
    weights.architecture = metadata.get('general.architecture', '')
    for prefix, found in (
        ('general.base_model.', weights.base_models),
        ('general.dataset.', weights.datasets),
    ):
        for index in range(1_000):
            name = metadata.get(f'{prefix}{index}.name', '')
            address = metadata.get(f'{prefix}{index}.repo_url', '')
            if not name and not address:
                break
            found.append(hub_id(address) or address or name)
