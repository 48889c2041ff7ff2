"""A small JSON reader for shallow documents of many megabytes.

The headers and indexes of weight files are two or three levels deep and may
have a hundred thousand entries. Reading them with the general parser would
keep every value as an object, accept repeated keys and follow any nesting; this
one walks the bytes, so memory does not grow with the document.
"""

from __future__ import annotations

import re

from owlint.inputs.window import MAX_TEXT, Stop, quote

#: Values other than texts are parsed up to this length; real ones have a few hundred bytes.
MAX_VALUE = 4 * 1024
#: Escapes in texts, all together; tag lists of training tools have some ten thousand.
MAX_ESCAPES = 500_000
#: Names of tensors, files and keys are read up to this length.
MAX_NAME = 64 * 1024
#: Nesting of such a value. Writers of these files never exceed three levels.
MAX_DEPTH = 16

_SPACE = re.compile(rb'[ \t\r\n]*')
# Repeats are bounded so that the matcher's own memory is, too.
_STRING = re.compile(
    rb'[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*){0,1000}'
)
_BRACKET = re.compile(rb'["\[\]{}]')
_ATOM = re.compile(rb'[^,\]}\s]{1,64}')


class Cursor:
    """A position in a JSON document, moved forward by its methods.

    All of them raise Stop where the document is not what it should be.
    """

    __slots__ = ('data', 'escapes', 'pos')

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.pos = 0
        self.escapes = MAX_ESCAPES

    def peek(self) -> bytes:
        """The next character that is not white space, b'' at the end."""
        match = _SPACE.match(self.data, self.pos)
        assert match is not None
        self.pos = match.end()
        return self.data[self.pos : self.pos + 1]

    def expect(self, character: bytes, where: str) -> None:
        found = self.peek()
        if found != character:
            what = f'{quote(found.decode("latin-1"))} stands there' if found else 'it ends there'
            raise Stop(
                f"the JSON is broken at its byte {self.pos:,}: '{character.decode()}' is "
                f'expected {where}, but {what}'
            )
        self.pos += 1

    def string(self, where: str) -> bytes:
        """The inside of a string as written, escapes untouched."""
        self.expect(b'"', where)
        start = self.pos
        while True:
            match = _STRING.match(self.data, self.pos)
            assert match is not None
            if match.end() == self.pos:
                break
            done = match.end() - self.pos < 2000  # a thousand escapes have at least that
            self.escapes -= self.data.count(b'\\', self.pos, match.end())
            self.pos = match.end()
            if self.escapes < 0:
                raise Stop(
                    f'the JSON has more than {MAX_ESCAPES:,} characters written as escapes; '
                    'what follows was not read',
                    checked=False,
                )
            if done:
                break
        if self.data[self.pos : self.pos + 1] != b'"':
            raise Stop(
                f'the JSON is broken at its byte {self.pos:,}: the text that starts at byte '
                f'{start:,} does not end or has a character that must be escaped'
            )
        self.pos += 1
        return self.data[start : self.pos - 1]

    def name(self, where: str) -> bytes:
        """A string as written that is a name, so no megabytes."""
        raw = self.string(where)
        if len(raw) > MAX_NAME:
            raise Stop(
                f'the JSON has {len(raw):,} bytes {where}; it and what follows was not read',
                checked=False,
            )
        return raw

    def value(self, where: str) -> object:
        """A value of any kind but text, parsed; for rare and small ones."""
        start = self.pos
        self.skip(where)
        if self.pos - start > MAX_VALUE:
            raise Stop(f'the value {where} is longer than {MAX_VALUE:,} bytes')
        import json

        try:
            raw = self.data[start : self.pos]
            value: object = json.loads(raw, parse_constant=_refuse, object_pairs_hook=_once)
            if b'\\u' in raw:
                json.dumps(value, ensure_ascii=False).encode()  # half a surrogate pair fails here
            return value
        except ValueError as error:
            message = 'a text is half a character'
            if not isinstance(error, UnicodeError):
                message = getattr(error, 'msg', '') or str(error)
            raise Stop(f'the JSON is broken near its byte {start:,}, {where}: {message}') from None

    def skip(self, where: str) -> None:
        """Move behind a value; brackets are matched, the inside is not otherwise checked."""
        first = self.peek()
        if first == b'"':
            self.string(where)
            return
        if first not in (b'{', b'['):
            match = _ATOM.match(self.data, self.pos)
            if match is None:
                raise Stop(f'the JSON is broken at its byte {self.pos:,}: no value {where}')
            self.pos = match.end()
            return
        stack = bytearray()
        start = self.pos
        while True:
            match = _BRACKET.search(self.data, self.pos, start + MAX_VALUE)
            if match is None:
                if start + MAX_VALUE < len(self.data):
                    raise Stop(f'the value {where} is longer than {MAX_VALUE:,} bytes')
                raise Stop(
                    f'the bracket that opens at byte {start:,} of the JSON, {where}, never closes'
                )
            self.pos = match.start()
            character = match.group()
            if character == b'"':
                self.string(where)
                continue
            self.pos += 1
            if character in b'[{':
                stack += character
                if len(stack) > MAX_DEPTH:
                    raise Stop(
                        f'the JSON is nested more than {MAX_DEPTH} levels deep at its byte '
                        f'{self.pos:,}, {where}'
                    )
            else:
                if not stack or stack.pop() != (0x5B if character == b']' else 0x7B):
                    raise Stop(
                        f'the JSON is broken at its byte {self.pos:,}: a bracket closes '
                        'what was not opened'
                    )
                if not stack:
                    return

    def more(self, where: str) -> bool:
        """After a member of an object: whether another one follows."""
        if self.peek() == b',':
            self.pos += 1
            return True
        self.expect(b'}', where)
        return False

    def key(self, where: str) -> str:
        """A key and the colon behind it."""
        name = text_of(self.name(where))
        self.expect(b':', f'behind the key {quote(name)}')
        return name


def text_of(raw: bytes, limit: int = 0) -> str:
    """The text that a JSON string stands for, of at most about ``limit`` bytes of it."""
    if limit and len(raw) > limit:
        raw = _cut(raw, limit)
    try:
        text = raw.decode('utf-8')
        if '\\' in text:
            import json

            text = str(json.loads(f'"{text}"'))
            text.encode('utf-8')
    except (UnicodeError, ValueError):
        raise Stop(f'the text {quote(repr(raw[:60])[2:-1])} is not proper UTF-8') from None
    return text


def _cut(raw: bytes, limit: int) -> bytes:
    """The first bytes of a JSON string without half a character or half an escape at the end."""
    end = limit
    while end > limit - 4 and raw[end] & 0xC0 == 0x80:
        end -= 1
    tail = raw.rfind(b'\\', max(0, end - 6), end)
    if tail < 0:
        return raw[:end]
    while tail > 0 and raw[tail - 1 : tail] == b'\\':
        tail -= 1
    # The first half of a surrogate pair cannot stay alone.
    half = raw[max(0, tail - 6) : tail].lower()
    return raw[: tail - 6 if half[:3] == b'\\ud' and half[3:4] in b'89ab' else tail]


def is_utf8(data: bytes) -> int:
    """Offset of the first byte that is not UTF-8, -1 when all are; in small steps of memory."""
    if data.isascii():
        return -1
    import codecs

    decoder = codecs.getincrementaldecoder('utf-8')()
    step = MAX_TEXT * 4
    for start in range(0, len(data), step):
        part = data[start : start + step]
        held = len(decoder.getstate()[0])
        try:
            decoder.decode(part, start + step >= len(data))
        except UnicodeDecodeError as error:
            return start - held + error.start
    return -1


def _refuse(name: str) -> object:
    raise ValueError(f'{name} is not a JSON number')


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object; a repeated key is an error, as the general parser would keep the last one."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError('a key stands there twice')
    return found
