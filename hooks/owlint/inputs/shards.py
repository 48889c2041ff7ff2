"""Models in several files: indexes, splits and external data, and which of them are missing.

Only the folder of the file and what is below it is looked at. A Git LFS
pointer in place of a shard is a shard that is present.
"""

from __future__ import annotations

import os
import re

from owlint.inputs.window import MAX_FAULTS, Stop, add_fault, quote

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from owlint.inputs.flat_json import Cursor
    from owlint.inputs.window import Window
    from owlint_rules.subjects import Weights

#: The longest index that is read; 90,000 tensors make one of 9 MB.
MAX_INDEX = 16 * 1024 * 1024
#: Shards of one model, and tensors in one index.
MAX_SHARDS, MAX_TENSORS = 10_000, 200_000

_PAIR = re.compile(rb'[ \t\r\n]*"([^"\\\x00-\x1f]*)"[ \t\r\n]*:[ \t\r\n]*"([^"\\\x00-\x1f]*)"'
                   rb'[ \t\r\n]*([,}])')  # fmt: skip
_SPLIT = re.compile(r'(.*)-(\d{5})-of-(\d{5})\.gguf', re.IGNORECASE | re.DOTALL)


def read_index(window: Window, weights: Weights) -> None:
    """Fill in tensors and shards of an index file."""
    weights.format = (
        'pickle-index' if '.bin.index.' in weights.name.lower() else 'safetensors-index'
    )
    if window.size > MAX_INDEX:
        weights.unchecked.append(
            f'the index has {window.size:,} bytes; nothing of it was read, because owlint reads '
            f'indexes of up to {MAX_INDEX:,} bytes'
        )
        return
    from owlint.inputs.flat_json import is_utf8

    data = window.read(0, window.size)
    wrong = is_utf8(data)
    if wrong >= 0:
        add_fault(weights, f'the index is not UTF-8 at its byte {wrong:,}')
        return
    shards: dict[str, None] = {}
    try:
        _walk(data, weights, shards)
    except Stop as stop:
        if stop.checked:
            add_fault(weights, stop.text)
        else:
            weights.unchecked.append(stop.text)
        weights.tensors = 0
    weights.missing_shards = missing_files(shards, weights)


def _walk(data: bytes, weights: Weights, shards: dict[str, None]) -> None:
    from owlint.inputs.flat_json import Cursor

    cursor = Cursor(data)
    cursor.expect(b'{', 'at the start of the index')
    seen: set[str] = set()
    going = cursor.peek() != b'}'
    if not going:
        cursor.pos += 1
    while going:
        key = cursor.key('for a key of the index')
        where = f'of the key {quote(key)}'
        if key in seen:
            raise Stop(f'the key {quote(key)} is in the index twice')
        seen.add(key)
        if len(seen) > 100:
            raise Stop('the index has more than 100 keys beside weight_map')
        if key == 'weight_map':
            _weight_map(cursor, weights, shards)
        else:
            value = b'' if cursor.peek() == b'"' else cursor.value(where)
            if value == b'':
                cursor.string(where)
            elif key == 'metadata' and isinstance(value, dict):
                total = value.get('total_size')
                if type(total) is int:
                    weights.metadata['total_size'] = str(total)
        going = cursor.more(f'behind the value {where}')
    if cursor.peek():
        raise Stop(f'something stands behind the end of the JSON, at its byte {cursor.pos:,}')
    if 'weight_map' not in seen:
        raise Stop('the index has no weight_map, so it says nothing about the shards')
    if not shards:
        add_fault(weights, 'the weight_map of the index is empty')


def _weight_map(cursor: Cursor, weights: Weights, shards: dict[str, None]) -> None:
    from owlint.inputs.flat_json import text_of

    cursor.expect(b'{', 'behind the key weight_map')
    data, names = cursor.data, set[bytes]()
    going = cursor.peek() != b'}'
    if not going:
        cursor.pos += 1
    pos = cursor.pos
    raw_shards: dict[bytes, None] = {}
    while going:
        match = _PAIR.match(data, pos)
        if match is not None:
            name, shard, behind = match.groups()
            pos = match.end()
            going = behind == b','
        else:
            cursor.pos = pos
            name = cursor.key('for the name of a tensor').encode()
            shard = cursor.string('for the name of a shard')
            shard = text_of(shard).encode()
            going = cursor.more('behind the name of a shard')
            pos = cursor.pos
        raw_shards[shard] = None
        if name in names:
            add_fault(
                weights,
                f'the tensor {quote(name.decode("utf-8", "replace"))} is in the weight_map twice',
            )
            if len(weights.faults) > MAX_FAULTS:
                raise Stop('')
        names.add(name)
        if len(names) > MAX_TENSORS or len(raw_shards) > MAX_SHARDS:
            raise Stop(
                f'the weight_map has more than {MAX_TENSORS:,} tensors or {MAX_SHARDS:,} shards; '
                'the rest was not read',
                checked=False,
            )
    cursor.pos = pos
    weights.tensors = len(names)
    shards.update((shard.decode(), None) for shard in raw_shards)


def missing_files(names: Iterable[str], weights: Weights) -> list[str]:
    """Those of the names that are no file in or below the folder of the weights."""
    folder = os.path.dirname(weights.file)
    missing = []
    for name in names:
        parts = name.split('/')
        if (
            not name
            or '\\' in name
            or '\0' in name
            or ':' in name
            or name[0] == '/'
            or ('..' in parts or len(name) > 1_000)
        ):
            if not add_fault(
                weights, f'{quote(name)} is no name of a file in the folder of this one'
            ):
                break
        elif not _is_file(os.path.join(folder, *parts)):
            missing.append(name)
    return missing


def missing_splits(weights: Weights) -> list[str]:
    """Other parts of a split GGUF that are not there; told by the first part that is."""
    match = _SPLIT.fullmatch(weights.name)
    if match is None or weights.metadata.get('split.count', '') in ('', '0', '1'):
        return []
    stem, own, total = match.group(1), int(match.group(2)), int(match.group(3))
    if not 1 <= own <= total <= MAX_SHARDS:
        return []
    folder = os.path.dirname(weights.file)
    missing = []
    for number in range(1, total + 1):
        name = f'{stem}-{number:05}-of-{total:05}{weights.name[-5:]}'
        if number == own or _is_file(os.path.join(folder, name)):
            if number < own:
                return []
        else:
            missing.append(name)
    return missing


def _is_file(path: str) -> bool:
    try:
        return os.path.isfile(path)
    except (OSError, ValueError):
        return False
