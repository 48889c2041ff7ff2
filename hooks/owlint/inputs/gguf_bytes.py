"""Reading numbers and texts out of a GGUF header, of either byte order and width."""

from __future__ import annotations

import struct

from owlint.inputs.window import MAX_TEXT, Stop, add_fault
from owlint_rules.model.subjects import Weights

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.inputs.window import Window

#: Bytes of keys and texts that are read in one header; those of arrays are counted apart.
#: Real ones have some ten thousand, most of it the chat template.
MAX_TEXTS = 12 * 1024 * 1024


class Reader:
    """A place in the header, moved on by its methods; ``what`` names the part that it is in.

    All of them raise Stop where the file cannot be what it says.
    """

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
        self.texts_left = MAX_TEXTS

    def set_order(self, order: str) -> None:
        self.order = order
        self.layouts = {code: struct.Struct(order + code) for code in 'BbHhIifQqd'}

    @property
    def left(self) -> int:
        return self.size - self.base - self.i

    def need(self, count: int) -> None:
        """Make sure that the next bytes are in the buffer."""
        if self.i + count <= len(self.buffer):
            return
        start = self.base + self.i
        if start + count > self.size:
            raise Stop(
                f'the file ends at byte {self.size:,}, inside {self.what}; it is cut off, '
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

    def length(self) -> int:
        """A count or length: 64 bits, 32 in version 1."""
        return self.number('Q' if self.wide else 'I')

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
        self.texts_left -= kept
        if self.texts_left < 0:
            raise Stop(
                f'the metadata has more than {MAX_TEXTS // 1024 // 1024} MiB of text; '
                f'{self.what} and what follows was not read',
                checked=False,
            )
        self.need(kept)
        raw = self.buffer[self.i : self.i + kept]
        self.i += length
        if raw.isascii():
            return raw.decode('ascii')
        return self.decoded(raw, whole=kept == length)

    def decoded(self, raw: bytes, *, whole: bool) -> str:
        """The text of some bytes, perhaps without its end; '' and a fault if they are none."""
        import codecs

        try:
            return codecs.getincrementaldecoder('utf-8')().decode(raw, whole)
        except UnicodeDecodeError:
            add_fault(self.weights, f'{self.what} is not UTF-8 text')
            return ''
