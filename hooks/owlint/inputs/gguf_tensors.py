"""The tensors of a GGUF header: names, shapes, types and where their data is."""

from __future__ import annotations

import struct

from owlint.inputs.window import MAX_FAULTS, Stop, add_fault, quote

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.inputs.gguf_bytes import Reader

#: A tensor's name and its dimensions are at most these.
MAX_NAME, MAX_DIMENSIONS = 64, 4

#: Room for one entry with a name and dimensions as long as allowed.
_ENTRY = 8 + MAX_NAME + 4 + 8 * MAX_DIMENSIONS + 12


def read_tensors(reader: Reader, count: int, alignment: int) -> None:
    """Count elements by type, and see that the data lies in the file and not over each other."""
    weights = reader.weights
    names: set[bytes] = set()
    spans: list[tuple[int, int, bytes]] = []
    dimension = 'Q' if reader.wide else 'I'
    layouts = [struct.Struct(f'{reader.order}{n}{dimension}IQ') for n in range(MAX_DIMENSIONS + 1)]
    length_at = reader.layouts[dimension].unpack_from
    rank_at = reader.layouts['I'].unpack_from
    wide = 8 if reader.wide else 4
    # Shape and type -> elements, bytes, name of the type; most tensors of a model share a few.
    known: dict[tuple[int, ...], tuple[int, int, str]] = {}
    sizes = _Sizes(reader)
    dtypes: dict[str, int] = {}
    faults = weights.faults
    for index in range(count):
        buffer, i = reader.buffer, reader.i
        room = len(buffer) - i
        length = length_at(buffer, i)[0] if room >= _ENTRY else MAX_NAME + 1
        if length <= MAX_NAME:
            start = i + wide
            i = start + length
            name = buffer[start:i]
            rank = rank_at(buffer, i)[0]
            i += 4
        else:
            # near the end of the buffer or of the file, or too long
            reader.what = f'the entry of tensor {index + 1:,} of {count:,}'
            name = _name(reader)
            rank = reader.number('I')
            if rank <= MAX_DIMENSIONS:
                reader.need(layouts[rank].size)
            buffer, i = reader.buffer, reader.i
        if rank > MAX_DIMENSIONS:
            raise Stop(
                f'tensor {_quoted(name)} says that it has {rank:,} dimensions; '
                f'{MAX_DIMENSIONS} are allowed'
            )
        layout = layouts[rank]
        row = layout.unpack_from(buffer, i)
        reader.i = i + layout.size
        if name in names:
            add_fault(weights, f'the tensor {_quoted(name)} is in the header twice')
        names.add(name)
        key, offset = row[:-1], row[-1]
        found = known.get(key)
        if found is None:
            found = sizes.of(key[:-1], key[-1], name)
            if len(faults) > MAX_FAULTS:
                raise Stop('')
            if len(known) < 1_000:
                known[key] = found
        elements, size, label = found
        if offset % alignment:
            add_fault(
                weights,
                f'the data of tensor {_quoted(name)} begins at {offset:,}, '
                f'which is not a multiple of the alignment {alignment}',
            )
        elif elements:
            spans.append((offset, offset + size, name))
            dtypes[label] = dtypes.get(label, 0) + elements
        if faults and len(faults) > MAX_FAULTS:
            raise Stop('')
    broken = [name for name in names if not name.isascii() and not _is_text(name)]
    if broken:
        add_fault(weights, f'the tensor name {_quoted(min(broken))} is not UTF-8 text')
    weights.dtypes, weights.tensors = dtypes, count
    weights.parameters = sum(dtypes.values())
    if sizes.unknown:
        kinds = ', '.join(str(kind) for kind in sorted(sizes.unknown)[:5])
        weights.unchecked.append(
            f'tensors of type {kinds} are unknown to owlint, so their size was not checked'
        )
    _cover(reader, spans, alignment)


class _Sizes:
    """Works out what a shape and a type take."""

    def __init__(self, reader: Reader) -> None:
        from owlint.inputs.gguf_types import TYPES

        self.types = TYPES
        self.weights = reader.weights
        self.unknown: set[int] = set()

    def of(self, shape: tuple[int, ...], kind: int, name: bytes) -> tuple[int, int, str]:
        """Elements, bytes and the name of the type; no elements, and a fault, where that fails."""
        elements = 1
        for number in shape:
            elements *= number
        if elements >= 1 << 63:
            add_fault(
                self.weights,
                f'tensor {_quoted(name)} has the shape {list(shape)}, too much to count',
            )
            return 0, 0, ''
        known = self.types.get(kind)
        if known is None:
            self.unknown.add(kind)
            known = (f'type {kind}', 1, 0)
        label, block, size = known
        if shape and shape[0] % block:
            add_fault(
                self.weights,
                f'tensor {_quoted(name)} has rows of {shape[0]:,} elements, but type '
                f'{label} is stored in blocks of {block}',
            )
        return elements, elements // block * size, label


def _name(reader: Reader) -> bytes:
    """A name that is near the end of the buffer, or longer than allowed."""
    length = reader.length()
    if length > reader.left:
        reader.jump(length, f'has a name that says that it is {length:,} bytes long')
    kept = min(length, MAX_NAME + 4)
    reader.need(kept)
    name = reader.buffer[reader.i : reader.i + kept]
    reader.i += length
    if length > MAX_NAME:
        add_fault(reader.weights, f'the tensor name {_quoted(name)} has more than {MAX_NAME} bytes')
        if len(reader.weights.faults) > MAX_FAULTS:
            raise Stop('')
    return name


def _cover(reader: Reader, spans: list[tuple[int, int, bytes]], alignment: int) -> None:
    """Tensors must lie within the file and not over each other."""
    weights = reader.weights
    if not spans or weights.faults:
        return
    start = reader.base + reader.i
    start += -start % alignment
    spans.sort()
    end, before = 0, b''
    for begin, finish, name in spans:
        if begin < end:
            add_fault(
                weights,
                f'the data of tensor {_quoted(name)} begins at {begin:,}, inside that of '
                f'{_quoted(before)}, which goes to {end:,}',
            )
            return
        if start + finish > reader.size:
            add_fault(
                weights,
                f'the data of tensor {_quoted(name)} goes to byte {start + finish:,}, but the '
                f'file ends at byte {reader.size:,}; it is cut off',
            )
            return
        end, before = finish, name


def _is_text(raw: bytes) -> bool:
    try:
        raw.decode('utf-8')
    except UnicodeDecodeError:
        return False
    return True


def _quoted(name: bytes) -> str:
    return quote(name.decode('utf-8', 'replace'))
