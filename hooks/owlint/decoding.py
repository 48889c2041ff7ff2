"""Bytes as text that encodes back to the same bytes."""

from __future__ import annotations

from owlint_rules.model.subject import Problem


class Source:
    """The text of a file, and what is needed to write it back byte for byte.

    ``text.encode(encoding)`` gives the original bytes.
    """

    __slots__ = ('encoding', 'problems', 'text')

    def __init__(self, text: str, encoding: str, problems: list[Problem]) -> None:
        self.text = text
        self.encoding = encoding
        self.problems = problems


def decode_head(raw: bytes) -> str:
    """The first bytes of a text, for recognizing what it is; a cut character does no harm."""
    text = decode(raw).text
    if text:
        return text
    if raw.startswith((b'\xff\xfe', b'\xfe\xff')):
        return raw.decode('utf-16', 'replace')
    return raw.decode('utf-8', 'replace')


def decode(raw: bytes) -> Source:
    """Bytes as text that encodes back to the same bytes, with a problem for odd encodings."""
    if raw.startswith((b'\xff\xfe', b'\xfe\xff')):
        encoding = 'utf-16-le' if raw.startswith(b'\xff\xfe') else 'utf-16-be'
        return _decode_wide(raw, encoding, 'UTF-16')
    try:
        text = raw.decode('utf-8')
    except UnicodeDecodeError as error:
        if b'\0' in raw:
            return _binary_or_wide(raw)
        problem = Problem('not-utf-8', 'not UTF-8; read as Latin-1', error.start)
        return Source(raw.decode('latin-1'), 'latin-1', [problem])
    if '\0' in text:
        return _binary_or_wide(raw)
    return Source(text, 'utf-8', [])


def _decode_wide(raw: bytes, encoding: str, name: str) -> Source:
    try:
        text = raw.decode(encoding)
        if text.encode(encoding) == raw:
            return Source(text, encoding, [Problem('not-utf-8', f'{name}, not UTF-8')])
    except UnicodeError:
        pass
    return Source('', 'latin-1', [Problem('binary-content', f'damaged {name}')])


def _binary_or_wide(raw: bytes) -> Source:
    """Text full of NUL bytes: UTF-16 without its mark when every other byte is one, else binary."""
    head = raw[:4096]
    half = len(head) // 2
    if half and len(raw) % 2 == 0:
        if head[1::2].count(0) > 0.8 * half and head[0::2].count(0) < 0.1 * half:
            return _decode_wide(raw, 'utf-16-le', 'UTF-16 without byte-order mark')
        if head[0::2].count(0) > 0.8 * half and head[1::2].count(0) < 0.1 * half:
            return _decode_wide(raw, 'utf-16-be', 'UTF-16 without byte-order mark')
    message = f'NUL byte at offset {raw.index(0):,}; this is binary content'
    return Source('', 'latin-1', [Problem('binary-content', message)])
