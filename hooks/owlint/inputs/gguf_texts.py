"""Steps over the texts of a GGUF array, many at a time.

A tokenizer has up to a million of them, each with its length in front. A
regular expression that knows the common lengths is several times as fast as a
loop that unpacks every one.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable

from owlint.inputs.window import Stop

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.inputs.gguf_bytes import Reader

    Matcher = Callable[[bytes, int], re.Match[bytes] | None]

#: All texts of arrays together: what has to be read to step over them.
MAX_BYTES = 64 * 1024 * 1024
#: Texts of all arrays; one that is stepped over alone counts as two. The largest
#: tokenizers have 262,000 tokens and 515,000 merges.
MAX_STEPS = 1_200_000
#: Short texts that one match steps over, and texts after which another match is tried.
RUN, STRETCH = 250, 1_000
#: Their lengths, the common ones of tokens and merges first.
LENGTHS = (6, 5, 7, 4, 8, 9, 3, 10, 2, 11, 12, 1, 13, 14, 15, 16, 0, *range(17, 25))

_matchers: dict[str, Matcher] = {}


class Skipper:
    """Steps over texts, and what is left of the limits for the whole file."""

    __slots__ = ('bytes_left', 'steps_left')

    def __init__(self) -> None:
        self.bytes_left = MAX_BYTES
        self.steps_left = MAX_STEPS

    def skip(self, reader: Reader, count: int) -> None:
        """Step over so many texts; the one loop that decides how long a header takes."""
        if count > self.steps_left:
            self.stop(reader, f'says that it has {count:,} elements')
        layout = reader.layouts['Q' if reader.wide else 'I']
        unpack, width = layout.unpack_from, layout.size
        begin = reader.base + reader.i
        many = matcher(layout.format) if count > 10 * RUN else None
        while count:
            reader.need(width)
            buffer, i = reader.buffer, reader.i
            last = len(buffer) - width
            before = count
            while many is not None and count >= RUN:
                run = many(buffer, i)
                if run is None:
                    break
                i = run.end()
                count -= RUN
            in_runs = before - count
            # One by one: to the end of the buffer, or over the text that is too long for a run.
            end = max(0, count - STRETCH)
            for rest in range(count, end, -1):
                if i > last:
                    count = rest
                    break
                i += width + unpack(buffer, i)[0]
            else:
                count = end
            if reader.base + i > reader.size:
                raise Stop(
                    f'{reader.what} has a text that says it goes on to byte '
                    f'{reader.base + i:,}, but the file ends at byte {reader.size:,}'
                )
            reader.i = i
            self.steps_left -= 2 * (before - count) - in_runs
            if self.steps_left < 0:
                self.stop(reader, 'has too many texts')
            if reader.base + i - begin > self.bytes_left:
                raise Stop(
                    f'{reader.what} has texts of more than {MAX_BYTES // 1024 // 1024} MiB; '
                    'it and what follows was not read',
                    checked=False,
                )
        self.bytes_left -= reader.base + reader.i - begin

    @staticmethod
    def stop(reader: Reader, claim: str) -> None:
        raise Stop(
            f'{reader.what} {claim}; it and what follows was not read, because owlint steps '
            f'over up to {MAX_STEPS:,} texts of arrays',
            checked=False,
        )


def matcher(layout: str) -> Matcher:
    """Matches ``RUN`` short texts in a row; ``layout`` is the struct format of their length."""
    found = _matchers.get(layout)
    if found is None:
        texts = b'|'.join(
            re.escape(struct.pack(layout, length)) + b'.' * length for length in LENGTHS
        )
        found = re.compile(b'(?:%b){%d}' % (texts, RUN), re.DOTALL).match
        _matchers[layout] = found
    return found
