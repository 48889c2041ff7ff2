"""GGUF headers, versions 1 to 3, little- and big-endian.

Format: docs/gguf.md of ggml, read 2026-08; limits after those of other
readers. Arrays are stepped over, not kept: a tokenizer's half a million texts
are most of a header and say nothing about the release.
"""

from __future__ import annotations

import struct

from owlint.inputs.gguf_bytes import Reader
from owlint.inputs.window import (
    MAX_FAULTS,
    Stop,
    add_fault,
    add_metadata,
    hub_id,
    quote,
)
from owlint_rules.model.subjects import Weights

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.inputs.gguf_texts import Skipper
    from owlint.inputs.window import Window

#: Metadata keys and tensors that are looked at; real files have a hundred and two thousand.
MAX_KEYS, MAX_TENSORS = 10_000, 20_000
#: A key is at most this long.
MAX_KEY = 65_535
#: Arrays in arrays: allowed by the format, used by nobody.
MAX_DEPTH, MAX_NESTED = 4, 10_000
#: Texts of the kept arrays are cut to this length.
MAX_LISTED = 256

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
        stop.tell(weights)
        weights.tensors = 0
    if weights.faults or not weights.tensors:
        # Half a count would be a wrong fact.
        weights.tensors = weights.parameters = 0
        weights.dtypes = {}
    _facts(weights)


class _Header(Reader):
    """One walk over the header."""

    def __init__(self, window: Window, weights: Weights) -> None:
        super().__init__(window, weights)
        self.skipper: Skipper | None = None
        self.nested = MAX_NESTED
        self.spent = 0
        self.alignment = 32

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
        # of a model in several files the first one alone carries the metadata
        further = found.get('split.no', '0') != '0'
        is_model = found.get('general.type') != 'imatrix' and not further
        if is_model and not found.get('general.architecture'):
            add_fault(weights, 'the key general.architecture is missing; the format requires it')
        if tensors:
            from owlint.inputs.gguf_tensors import read_tensors

            read_tensors(self, tensors, self.alignment)

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
            add_fault(weights, f'{self.what} is not a text, so no reader will find it')
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
        if kind == _ARRAY:
            self.nested -= count
            if self.nested < 0:
                raise Stop(
                    f'{self.what} has more than {MAX_NESTED:,} arrays in arrays; it and what '
                    'follows was not read',
                    checked=False,
                )
            if depth == MAX_DEPTH:
                raise Stop(f'{self.what} has arrays in arrays, more than {MAX_DEPTH} levels deep')
            for _ in range(count):
                self.array('', depth + 1)
        elif key in _LISTS and count <= 1_000:
            texts = [self.text(MAX_LISTED) for _ in range(count)]
            if key == 'general.datasets':
                self.weights.datasets.extend(texts)
            self.keep(key, ', '.join(texts))
        elif count:
            if self.skipper is None:
                from owlint.inputs.gguf_texts import Skipper

                self.skipper = Skipper()
            self.skipper.skip(self, count)


def _facts(weights: Weights) -> None:
    """Architecture, base models and datasets out of the keys."""
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
            # an address without a path names nothing; converters write the hub's bare one
            leads = address if address.strip('/ ').count('/') > 2 else ''
            found.append(hub_id(address) or leads or name or address)
