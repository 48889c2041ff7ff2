"""Packs the reference texts of the license index into ``known/``: words, streams, sketches."""

from __future__ import annotations

import io
import re
import sys
import zlib
from array import array
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from owlint_rules.licenses.recognition import index
from owlint_rules.licenses.recognition.normalize import normalize
from tools import license_sources as sources

#: The folder that is written to.
LICENSES = Path(index.__file__).parent.parent
#: Words that are numbered by how often they stand there.
COMMON = 512


class Entry:
    """A reference text on its way into the index."""

    def __init__(
        self, license: str, spdx: str, name: str, variant: str, text: str, flags: str
    ) -> None:
        self.license, self.spdx, self.name, self.variant, self.flags = (
            license,
            spdx,
            name,
            variant,
            flags,
        )
        self.text = text
        normal = normalize(text)
        self.words = normal.words
        self.numbered = normal.numbered_words()
        self.numbers = index.numbers_key(normal.numbers)
        self.also: list[str] = []
        self.runs = index.shingles(self.words)


def title_length(text: str) -> int:
    """How many words at the start are heading: copies may lack them."""
    count = 0
    for block in re.split(r'\n[ \t]*\n', text.strip())[:3]:
        words = normalize(block).words
        if len(words) > 16 or re.search(
            r'[;,]\s*$|^\W*(?:permission|this|redistribution)\b', block, re.I
        ):
            break
        count += len(words)
    return count if count < 40 else 0


def find_run(words: list[str], phrase: str) -> int:
    want = phrase.split()
    for at in range(len(words) - len(want), -1, -1):
        if words[at : at + len(want)] == want:
            return at
    return -1


def optional(entry: Entry) -> list[tuple[int, int]]:
    """Spans that a copy may lack as a whole."""
    out = []
    for pattern, start, end in sources.OPTIONAL:
        if not re.match(pattern, entry.spdx or entry.license):
            continue
        low = find_run(entry.words, start)
        if low < 0:
            continue
        high = len(entry.words)
        if end.startswith('+'):
            high = low + len(start.split())
        elif end:
            high = find_run(entry.words, end)
            if high < low:
                continue
        out.append((low, high))
    return out


def build_index(entries: list[Entry]) -> None:
    """Write the files of the index."""
    kept: list[Entry] = []
    seen: dict[bytes, Entry] = {}
    for entry in entries:
        if len(entry.words) < 8:
            continue
        key = index.digest(entry.words)
        first = seen.get(key)
        if first is not None:
            for other in (entry.spdx, *entry.also):
                if other and other != first.spdx and other not in first.also:
                    first.also.append(other)
            continue
        seen[key] = entry
        kept.append(entry)
    streams = io.BytesIO()
    rows: list[str] = []
    hashes: list[bytes] = []
    sampled: dict[int, list[int]] = {}
    words = vocabulary(kept)
    number_of = {word: number for number, word in enumerate(words)}
    packed = pack_all([ids(entry, number_of) for entry in kept], [entry.runs for entry in kept])
    for number, entry in enumerate(kept):
        best, parent = packed[number]
        spans = ','.join(f'{a}-{b}' for a, b in optional(entry))
        rows.append('\t'.join((
            entry.license, entry.spdx, entry.name, entry.variant, entry.flags, ' '.join(entry.also),
            str(len(entry.words)), str(streams.tell()), str(len(best)), str(parent),
            str(title_length(entry.text)), spans, entry.numbers,
        )))  # fmt: skip
        streams.write(best)
        hashes.append(index.digest(entry.words) + number.to_bytes(2, 'little'))
        for value in index.sketch(entry.words):
            sampled.setdefault(value, []).append(number)
    values = sorted(sampled)
    folder = LICENSES / 'recognition' / 'known'
    folder.mkdir(exist_ok=True)
    (folder / 'refs.tsv').write_text('\n'.join(rows) + '\n', encoding='utf-8')
    (folder / 'hashes.bin').write_bytes(b''.join(sorted(hashes)))
    (folder / 'sketches.bin').write_bytes(
        len(values).to_bytes(4, 'little')
        + stored('I', values)
        + stored('H', [len(sampled[value]) for value in values])
        + stored('H', [number for value in values for number in sampled[value]])
    )
    (folder / 'words.bin').write_bytes(zlib.compress('\n'.join(words).encode(), 9))
    (folder / 'streams.bin').write_bytes(streams.getvalue())
    total = sum(f.stat().st_size for f in folder.iterdir())
    print(
        f'{len(kept)} reference texts of {len({e.license for e in kept})} licenses, {total} bytes'
    )


def vocabulary(entries: Sequence[Entry]) -> list[str]:
    """All words and list numbers: the common ones first, of the others neighbors side by side."""
    count = Counter(word for entry in entries for word in entry.words)
    count.update(digits for entry in entries for _, digits in entry.numbered)
    words = [word for word, _ in count.most_common()]
    assert len(words) < index.END
    return words[:COMMON] + sorted(
        words[COMMON:], key=lambda word: (-count[word].bit_length(), word)
    )


def ids(entry: Entry, number_of: dict[str, int]) -> bytes:
    """A text as numbers: its words, and where its list numbers stand, each from the one before."""
    out = [number_of[word] for word in entry.words]
    out.append(index.END)
    before = 0
    for at, digits in entry.numbered:
        out += (at - before, number_of[digits])
        before = at
    return stored('H', out)


def stored(kind: str, values: Sequence[int]) -> bytes:
    """Numbers with the low byte first."""
    out = array(kind, values)
    if sys.byteorder != 'little':
        out.byteswap()
    return out.tobytes()


def pack_all(texts: list[bytes], runs: list[set[int]]) -> list[tuple[bytes, int]]:
    """Each text packed against an earlier relative: the bytes, and the number of that text or -1.

    A text far down a chain takes longer to unpack and cannot be built on for
    long, so it has to save more; a stranger serves only when it stands alone.
    """
    out: list[tuple[bytes, int]] = []
    depth: list[int] = []
    for number, data in enumerate(texts):
        own = runs[number]
        best, parent = pack(data, None), -1
        cost = float(len(best))
        likely = sorted(
            (
                (len(own & runs[at]) / max(1, len(own)), -at)
                for at in range(number)
                if depth[at] < 6
            ),
            reverse=True,
        )
        for share, at in likely[:8]:
            if share < 0.2 and depth[-at]:
                continue
            tried = pack(data, texts[-at][-32768:])
            if len(tried) * (1 + 0.08 * depth[-at]) < cost:
                best, parent, cost = tried, -at, len(tried) * (1 + 0.08 * depth[-at])
        depth.append(0 if parent < 0 else depth[parent] + 1)
        out.append((best, parent))
    return out


def pack(data: bytes, before: bytes | None) -> bytes:
    tool = (
        zlib.compressobj(9, zlib.DEFLATED, -15, 9)
        if before is None
        else zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, before)
    )
    return tool.compress(data) + tool.flush()
