"""Steps over the texts of a GGUF array, many at a time.

A tokenizer has up to a million of them, each with its length in front. A
regular expression that knows the common lengths is several times as fast as a
loop that unpacks every one.
"""

from __future__ import annotations

import re
import struct

from owlint.inputs.gguf import RUN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    Matcher = Callable[[bytes, int], re.Match[bytes] | None]

#: Lengths of texts in a run, the common ones of tokens and merges first.
LENGTHS = (6, 5, 7, 4, 8, 9, 3, 10, 2, 11, 12, 1, 13, 14, 15, 16, 0, *range(17, 40))

_matchers: dict[str, Matcher] = {}


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
