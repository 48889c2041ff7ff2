"""Weight formats that owlint does not read far: what their first bytes say.

No pickle is opened, no archive unpacked, no code run: what is told here is in
the first bytes of the file and in an archive's list of names.
"""

from __future__ import annotations

import re

from owlint.inputs.window import add_fault, quote
from owlint_rules.model.subjects import Weights

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.inputs.window import Window

#: Bytes at the start that are looked at; the list of names of an archive, at its end.
HEAD, MAX_DIRECTORY = 4 * 1024, 1024 * 1024
#: Entries of an archive's list of names that are looked at.
MAX_ENTRIES = 20_000
#: How far a Keras file is searched for a layer that holds code.
MAX_SEARCH = 1024 * 1024

_LAMBDA = re.compile(rb'"class_name": ?"Lambda"')

_PATH_LINE = re.compile(rb'#.*|import[ \t][\x20-\x7e\t]+|[\w.~:-]*[/\\][\x20-\x7e\x80-\xff]*')

PICKLE = 'a Python pickle; unpickling runs whatever code the file names'
_PICKLE_NAMES = (
    '.pt',
    '.pth',
    '.pth.tar',
    '.ckpt',
    '.pkl',
    '.pickle',
    '.joblib',
    '.pdparams',
    '.dill',
)
#: Names of ``.bin`` files that libraries write with pickle.
_PICKLE_BIN = (
    'pytorch_model', 'adapter_model', 'diffusion_pytorch_model', 'training_args', 'optimizer',
    'scheduler', 'consolidated',
)  # fmt: skip


def is_pickle_name(name: str) -> bool:
    """Whether files of this name are pickles by custom; their content was not seen."""
    name = name.lower()
    return name.endswith(_PICKLE_NAMES) or (name.endswith('.bin') and name.startswith(_PICKLE_BIN))


def is_path_list(head: bytes) -> bool:
    """Whether a ``.pth`` file is one that Python reads at its start: paths and imports, as text."""
    lines = [line.strip() for line in head.splitlines() if line.strip()]
    return bool(lines) and all(_PATH_LINE.fullmatch(line) for line in lines)


def read_tflite(window: Window, head: bytes, weights: Weights) -> None:
    """A FlatBuffer: where its root table is said to be."""
    weights.format = 'tflite'
    root = int.from_bytes(head[:4], 'little')
    if root >= window.size:
        add_fault(
            weights,
            f'the root table is said to be at byte {root:,}, but the file has '
            f'{window.size:,} bytes; it is cut off or broken',
        )


def read_zip(window: Window, weights: Weights) -> None:
    """Tell the archives of PyTorch, NumPy and Keras apart by the names in them."""
    names = _zip_names(window)
    if names is None:
        add_fault(
            weights, 'the file begins like a zip archive but has no list of contents; it is cut off'
        )
        first = window.read(0, HEAD)
        length = int.from_bytes(first[26:28], 'little')
        names = [first[30 : 30 + length]]
    if any(name.endswith((b'.pkl', b'.pickle')) for name in names):
        weights.format = 'pickle'
        weights.runs_code = PICKLE
    elif names and all(name.endswith(b'.npy') for name in names):
        weights.format = 'numpy'
    elif b'config.json' in names and any(name.endswith(b'.weights.h5') for name in names):
        weights.format = 'keras'
        _lambda(window, weights)


def _zip_names(window: Window) -> list[bytes] | None:
    """Names in the central directory, as far as the limits go; None when there is none."""
    start = max(0, window.size - 22 - 0xFFFF)
    tail = window.read(start, window.size - start)
    at = tail.rfind(b'PK\x05\x06')
    if at < 0 or len(tail) < at + 22:
        return None
    size = int.from_bytes(tail[at + 12 : at + 16], 'little')
    offset = int.from_bytes(tail[at + 16 : at + 20], 'little')
    if 0xFFFFFFFF in (size, offset):
        # zip64: the record with the real numbers is where the locator in front says
        locator = tail[max(0, at - 20) : at]
        if locator[:4] != b'PK\x06\x07':
            return None
        record = window.read(int.from_bytes(locator[8:16], 'little'), 56)
        if record[:4] != b'PK\x06\x06' or len(record) < 56:
            return None
        size = int.from_bytes(record[40:48], 'little')
        offset = int.from_bytes(record[48:56], 'little')
    if offset + size > window.size:
        return None
    data = window.read(offset, min(size, MAX_DIRECTORY))
    names: list[bytes] = []
    pos = 0
    while len(names) < MAX_ENTRIES and data[pos : pos + 4] == b'PK\x01\x02':
        lengths = [int.from_bytes(data[pos + at : pos + at + 2], 'little') for at in (28, 30, 32)]
        names.append(data[pos + 46 : pos + 46 + lengths[0]])
        pos += 46 + sum(lengths)  # name, extra field, comment
    return names


def read_hdf5(window: Window, head: bytes, weights: Weights) -> None:
    """The superblock states where the file ends (HDF5 File Format Specification 3.0, II.A)."""
    weights.format = 'hdf5'
    _superblock(window, head, weights)
    _lambda(window, weights)


def _superblock(window: Window, head: bytes, weights: Weights) -> None:
    if len(head) < 48:
        add_fault(weights, f'the file has {len(head):,} bytes, too few for an HDF5 superblock')
        return
    version = head[8]
    if version in (0, 1):
        width, at = head[13], 24 + (4 if version else 0)
        at += 2 * width
    elif version in (2, 3):
        width, at = head[9], 12
        at += 2 * width
    else:
        add_fault(weights, f'the HDF5 superblock has version {version}; 0 to 3 exist')
        return
    if width not in (4, 8):
        add_fault(weights, f'the HDF5 superblock says that addresses have {width} bytes')
        return
    end = int.from_bytes(head[at : at + width], 'little')
    if end > window.size:
        add_fault(
            weights,
            f'the file says that it ends at byte {end:,}, but it ends at byte {window.size:,}: '
            'it is cut off',
        )


def _lambda(window: Window, weights: Weights) -> None:
    """Keras keeps the code of Lambda layers inside the file and runs it when the model loads."""
    if _LAMBDA.search(window.read(0, MAX_SEARCH)):
        weights.runs_code = 'a Keras model with a Lambda layer, whose code runs when it loads'


_DESCR = re.compile(rb"""['"]descr['"]\s{0,9}:\s{0,9}['"][<>|=]?([a-zA-Z])(\d{0,9})['"]""")
_OBJECT = re.compile(rb"""['"][<>|=]?O\d{0,2}['"]""")
_SHAPE = re.compile(rb"""['"]shape['"]\s{0,9}:\s{0,9}\(([\d, L]{0,400})\)""")


def read_npy(window: Window, weights: Weights) -> None:
    """The header of NumPy's own format (NEP 1 and its version 3)."""
    weights.format = 'numpy'
    head = window.read(0, 12)
    if len(head) < 10:
        add_fault(weights, 'the file ends inside the NumPy header')
        return
    width = 2 if head[6] == 1 else 4
    if not 1 <= head[6] <= 3:
        add_fault(weights, f'version {head[6]}.{head[7]} of the NumPy format does not exist')
        return
    length = int.from_bytes(head[8 : 8 + width], 'little')
    start = 8 + width
    if start + length > window.size:
        add_fault(
            weights,
            f'the NumPy header says that it is {length:,} bytes long, but the file ends at byte '
            f'{window.size:,}',
        )
        return
    header = window.read(start, min(length, 64 * 1024))
    if _OBJECT.search(header):
        weights.runs_code = 'a NumPy array of Python objects, which are stored as a pickle'
        return
    descr, shape = _DESCR.search(header), _SHAPE.search(header)
    if descr is None or shape is None:
        if b'descr' not in header or b'shape' not in header:
            add_fault(weights, 'the NumPy header does not state type and shape')
        return
    elements = 1
    for number in shape.group(1).replace(b'L', b'').split(b','):
        if number.strip():
            if len(number) > 20 or not number.strip().isdigit():
                add_fault(
                    weights, f'the NumPy header has the shape {quote(shape.group(1).decode())}'
                )
                return
            elements *= int(number)
    size = elements * (int(descr.group(2) or b'1') * (4 if descr.group(1) == b'U' else 1))
    if start + length + size > window.size:
        add_fault(
            weights,
            f'the array takes {size:,} bytes, but only {window.size - start - length:,} follow '
            'the header: the file is cut off',
        )
        return
    weights.tensors, weights.parameters = 1, elements
    weights.dtypes[(descr.group(1) + descr.group(2)).decode()] = elements
