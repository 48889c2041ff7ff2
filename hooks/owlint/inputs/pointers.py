"""Pointer files: a few lines of text that stand for a big file stored elsewhere.

Git LFS: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md (read for
the required keys). Xet: the pointer of the git-xet filter, three lines of TOML.
Hugging Face repositories show LFS pointers for files stored in either way.
"""

from __future__ import annotations

import re

from owlint_rules.model.subjects import Weights

#: LFS pointers are below 1,024 bytes by their specification.
MAX_POINTER = 1024

_LFS = (b'version https://git-lfs.github.com/spec/', b'version https://hawser.github.com/spec/')
_XET = b'# xet version '
_OID = re.compile(r'sha256:[0-9a-f]{64}')
_HASH = re.compile(r'[0-9a-f]{64}')
_SIZE = re.compile(r'[0-9]{1,19}')


def is_pointer(head: bytes) -> bool:
    """Whether a file that starts so is a pointer."""
    return head.startswith((*_LFS, _XET))


def read_pointer(head: bytes, weights: Weights) -> None:
    """Fill in ``pointer`` (kind, oid, size) and the size of the file that it stands for."""
    weights.format = 'pointer'
    if weights.size > MAX_POINTER:
        weights.faults.append(
            f'this starts like a pointer file but has {weights.size:,} bytes; '
            f'a pointer has less than {MAX_POINTER:,}'
        )
        return
    try:
        lines = head.decode('utf-8').splitlines()
    except UnicodeDecodeError:
        weights.faults.append('this starts like a pointer file but is not UTF-8 text')
        return
    if head.startswith(_XET):
        kind, names, separator = 'xet', ('hash', 'filesize'), '='
    else:
        kind, names, separator = 'git-lfs', ('oid', 'size'), ' '
    values: dict[str, str] = {}
    for line in lines[1:]:
        key, _, value = line.partition(separator)
        values.setdefault(key.strip(), value.strip().strip('\'"'))
    weights.pointer['kind'] = kind
    oid, size = (values.get(name, '') for name in names)
    if (_HASH if kind == 'xet' else _OID).fullmatch(oid):
        weights.pointer['oid'] = oid
    else:
        weights.faults.append(
            f'the {kind} pointer has no {names[0]} of 64 hexadecimal digits; '
            'the file that it stands for cannot be fetched'
        )
    if _SIZE.fullmatch(size):
        weights.pointer['size'] = size
        weights.size = int(size)
    else:
        weights.faults.append(f'the {kind} pointer has no {names[1]} in bytes')
