"""Bounded reading of big binary files, and the limits that all weight readers share.

Plain reads instead of a memory map: a file that shrinks while it is read ends
early here, where a map would kill the whole process, and memory is the
buffer's, however far apart the interesting bytes are.
"""

from __future__ import annotations

import os
import stat

from owlint.mounts import elsewhere
from owlint_rules.model.subjects import Weights

TYPE_CHECKING = False
if TYPE_CHECKING:
    from io import RawIOBase


#: Longest metadata value that is kept; longer ones are cut.
MAX_TEXT = 64 * 1024
#: All kept metadata of one file together.
MAX_METADATA = 4 * 1024 * 1024
#: Metadata keys are kept up to this length; no known key has a tenth of it.
MAX_KEY = 1024
#: A broken header can have as many faults as tensors; nobody reads past the first few.
MAX_FAULTS = 20

_SMALL, _LARGE = 4 * 1024, 256 * 1024


class Stop(Exception):
    """Reading cannot go on. ``checked`` is False where our own limit is the reason."""

    def __init__(self, text: str, *, checked: bool = True) -> None:
        super().__init__(text)
        self.text = text
        self.checked = checked

    def tell(self, weights: Weights) -> None:
        """Write it down: as a fault of the file, or as what was not looked at."""
        if self.checked:
            add_fault(weights, self.text)
        else:
            weights.unchecked.append(self.text)


class Window:
    """A file of any size, seen through a buffer of at most 256 KiB.

    The buffer starts small after every jump and grows while reading goes
    straight on, so a header that is all jumps costs little.
    """

    __slots__ = ('_end', '_step', 'raw', 'size')

    def __init__(self, raw: RawIOBase, size: int) -> None:
        self.raw = raw
        self.size = size
        self._end = 0
        self._step = _SMALL

    def read(self, start: int, length: int) -> bytes:
        """Bytes of the file; fewer where it ends."""
        if length <= 0 or start >= self.size:
            return b''
        self.raw.seek(start)
        parts = []
        while length > 0:
            part = self.raw.read(length)
            if not part:
                break
            parts.append(part)
            length -= len(part)
        return parts[0] if len(parts) == 1 else b''.join(parts)

    def load(self, start: int, at_least: int = 0) -> bytes:
        """A stretch of the file from ``start`` on, as long as seems useful."""
        ahead = start - self._end
        self._step = min(self._step * 4, _LARGE) if -_LARGE <= ahead <= _SMALL else _SMALL
        data = self.read(start, max(self._step, at_least))
        self._end = start + len(data)
        return data


def open_window(file: str) -> Window:
    """Open a regular file; OSError for everything else, and never a wait on a pipe."""
    there = elsewhere(file)
    if there is not None:
        return Window(there[1](), there[0])
    flags = os.O_RDONLY
    for name in ('O_BINARY', 'O_NONBLOCK', 'O_CLOEXEC'):
        flags |= getattr(os, name, 0)
    descriptor = os.open(file, flags)
    try:
        status = os.fstat(descriptor)
        if stat.S_ISDIR(status.st_mode):
            raise IsADirectoryError(21, 'Is a directory', file)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(22, 'Not a regular file', file)
        return Window(open(descriptor, 'rb', buffering=0), status.st_size)
    except BaseException:
        os.close(descriptor)
        raise


def quote(text: str, limit: int = 80) -> str:
    """Foreign text for a message: in quotes, cut, without control characters."""
    return repr(text if len(text) <= limit else text[: limit - 1] + '…')


def add_fault(weights: Weights, text: str) -> bool:
    """Note a violation of the format; False when there are enough of them."""
    if len(weights.faults) < MAX_FAULTS:
        weights.faults.append(text)
    elif len(weights.faults) == MAX_FAULTS:
        weights.faults.append('there is more of this kind; only the first faults are listed')
    return len(weights.faults) <= MAX_FAULTS


def add_metadata(weights: Weights, key: str, value: str, spent: int) -> int:
    """Keep a metadata value, cut to the limit; the new sum of what is kept.

    License statements are kept when all else is over the limit: they are what
    the file is read for.
    """
    if len(key) > MAX_KEY:
        return spent
    value = value[:MAX_TEXT]
    spent += len(key) + len(value)
    if spent <= MAX_METADATA or ('license' in key and spent <= 2 * MAX_METADATA):
        weights.metadata[key] = value
    elif not any(text.startswith('metadata beyond') for text in weights.unchecked):
        weights.unchecked.append(
            f'metadata beyond the first {MAX_METADATA // 1024 // 1024} MiB was not kept'
        )
    return spent


def hub_id(url: str) -> str:
    """``owner/name`` out of an address on the Hub, '' for other addresses."""
    head, _, rest = url.strip().partition('://')
    if head not in ('http', 'https'):
        return ''
    host, _, path = rest.partition('/')
    if host.lower() not in ('huggingface.co', 'www.huggingface.co', 'hf.co'):
        return ''
    parts = path.split('?')[0].split('#')[0].split('/')
    if parts[0] == 'datasets':
        parts = parts[1:]
    return '/'.join(parts[:2]) if len(parts) >= 2 and all(parts[:2]) else ''
