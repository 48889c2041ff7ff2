"""Models in several files: indexes, splits and external data, and which of them are missing.

Only the folder of the file and what is below it is looked at. A Git LFS
pointer in place of a shard is a shard that is present.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable

from owlint.inputs.window import MAX_FAULTS, Stop, add_fault, quote
from owlint_rules.model.subjects import Weights

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.inputs.flat_json import Cursor
    from owlint.inputs.window import Window

#: The longest index that is read; 140,000 tensors make one of 12 MB.
MAX_INDEX = 16 * 1024 * 1024
#: Shards of one model, and tensors in one index.
MAX_SHARDS, MAX_TENSORS = 5_000, 150_000
#: Pairs of names that are written in an unusual way (escapes, changing white space).
MAX_UNUSUAL = 5_000
#: Files that are looked for, and the length of all their names.
MAX_LOOKED, MAX_NAMES = 5_000, 512 * 1024

#: Bytes that are looked at together, and pairs that are read one by one after a failure.
_STRETCH, _PAUSE = 128 * 1024, 256
_CONTROLS = bytes(range(32))
_COMMA = re.compile(rb'[ \t\r\n]*,[ \t\r\n]*')
_COLON = re.compile(rb'[ \t\r\n]*:[ \t\r\n]*')
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
        stop.tell(weights)
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
        raise Stop(f'something follows the end of the JSON, at its byte {cursor.pos:,}')
    if 'weight_map' not in seen:
        raise Stop('the index has no weight_map, so it says nothing about the shards')
    if not shards:
        add_fault(weights, 'the weight_map of the index is empty')


def _weight_map(cursor: Cursor, weights: Weights, shards: dict[str, None]) -> None:
    from owlint.inputs.flat_json import text_of

    cursor.expect(b'{', 'behind the key weight_map')
    names: set[bytes] = set()
    raw_shards: dict[bytes, None] = {}
    going = cursor.peek() != b'}'
    if not going:
        cursor.pos += 1
    unusual = wait = 0
    pause = _PAUSE
    while going:
        if wait:
            wait -= 1
        elif _usual(cursor, names, raw_shards):
            pause = _PAUSE
        else:
            # What could not be split is read pair by pair for a while before the next attempt.
            wait, pause = pause, 4 * pause
        name = cursor.key('for the name of a tensor').encode()
        shard = text_of(cursor.name('for the name of a shard')).encode()
        going = cursor.more('behind the name of a shard')
        unusual += 1
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
        if unusual > MAX_UNUSUAL:
            raise Stop(
                'the weight_map is written in a way that takes too long to read; '
                f'nothing behind byte {cursor.pos:,} of the index was read',
                checked=False,
            )
    weights.tensors = len(names)
    shards.update((shard.decode(), None) for shard in raw_shards)


def _usual(cursor: Cursor, names: set[bytes], shards: dict[bytes, None]) -> bool:
    """Read pairs as long as they are written the usual way, many at a time.

    Between quotes stand in turn the name of a tensor, a colon, the name of a
    shard and a comma; with no escape in the texts, splitting at the quotes
    takes a document apart. The cursor is moved behind the comma of the last
    pair that was read; what is not certain to be well formed is left where it
    is. False when nothing could be read.
    """
    data = cursor.data
    any_read = False
    while len(names) <= MAX_TENSORS and len(shards) <= MAX_SHARDS:
        stretch = data[cursor.pos : cursor.pos + _STRETCH]
        parts = stretch.split(b'"')
        # Behind the last pair another text begins, so the stretch between them is complete.
        count = (len(parts) - 2) // 4
        rest = parts[4 * count + 1 :]
        parts[4 * count + 1 :] = []
        if count < 1 or parts[0].strip(b' \t\r\n'):
            break
        strange = {part for part in set(parts[2::4]) if _COLON.fullmatch(part) is None}
        strange.update(part for part in set(parts[4::4]) if _COMMA.fullmatch(part) is None)
        if strange:
            count = next(at for at, part in enumerate(parts[2::2]) if part in strange) // 2
            rest = parts[4 * count + 1 :] + rest
            parts[4 * count + 1 :] = []
            if count < 1:
                break
        own, files = parts[1::4], dict.fromkeys(parts[3::4])
        new = set(own)
        text = b''.join(own) + b''.join(files)
        if (
            b'\\' in text
            or len(text.translate(None, _CONTROLS)) < len(text)
            or len(new) < count
            or not names.isdisjoint(new)
        ):
            break
        names |= new
        shards.update(files)
        any_read = True
        behind = len(parts[-1]) - parts[-1].index(b',') - 1
        cursor.pos += len(stretch) - sum(map(len, rest)) - len(rest) - behind
        if strange:
            break
    return any_read


def missing_files(names: Iterable[str], weights: Weights) -> list[str]:
    """Those of the names that are no file in or below the folder of the weights."""
    folder = os.path.dirname(weights.file)
    missing = []
    length = looked = 0
    folders: dict[str, bool] = {}
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
            if not add_fault(weights, f'{quote(name)} is not the name of a file in this folder'):
                break
            continue
        looked += 1
        length += len(name)
        if looked > MAX_LOOKED or length > MAX_NAMES:
            weights.unchecked.append(
                f'more than {MAX_LOOKED:,} files or very long names of files are listed; '
                'the rest was not looked for'
            )
            break
        within = name.rpartition('/')[0]
        if within and within not in folders:
            folders[within] = _is_folder(os.path.join(folder, within))
        if (within and not folders[within]) or not _is_file(os.path.join(folder, name)):
            missing.append(name)
    return missing


def missing_splits(weights: Weights) -> list[str]:
    """Other parts of a split GGUF that are not there; told by the first part that is.

    A part whose name says another number than its header is a fault.
    """
    match = _SPLIT.fullmatch(weights.name)
    count = weights.metadata.get('split.count', '')
    if match is None or count in ('', '0', '1'):
        return []
    named = int(match.group(2)), int(match.group(3))
    index = weights.metadata.get('split.no', '')
    if index.isdigit() and count.isdigit() and named != (int(index) + 1, int(count)):
        part = f'{int(index) + 1} of {count}'
        add_fault(weights, f'its name says part {named[0]} of {named[1]}, its header part {part}')
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


def _is_folder(path: str) -> bool:
    try:
        return os.path.isdir(path)
    except (OSError, ValueError):
        return False


def _is_file(path: str) -> bool:
    try:
        return os.path.isfile(path)
    except (OSError, ValueError):
        return False
