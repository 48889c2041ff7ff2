"""Globs of the configuration, of REUSE.toml and of dep5, matched by one machine.

The machine follows all ways through a glob at once, character by character, so
its time grows with the lengths of glob and path, whatever they hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

#: What stands for more than itself; each other token is one character.
#: Any text, any text without ``/``, one character, one that is no ``/``, folders or nothing.
_ANY, _NAME, _ONE, _ONE_NAME, _FOLDERS = 'any', 'name', 'one', 'one-name', 'folders'
_WILD = frozenset({_ANY, _NAME, _ONE, _ONE_NAME, _FOLDERS})


class Glob:
    """A glob ready to be compared with paths, whose steps are separated by ``/``."""

    __slots__ = (
        '_consume', '_end', '_head', '_loop', '_loop_name', '_name_only', '_next', '_one',
        '_one_name', '_over', '_sole', '_tail', 'key', 'literal',
    )  # fmt: skip

    def __init__(self, tokens: list[str], *, name_only: bool = False) -> None:
        wild = [number for number, token in enumerate(tokens) if token in _WILD]
        #: The only path that matches, where there are no wildcards.
        self.literal = None if wild or name_only else ''.join(tokens)
        self._name_only = name_only
        self._head = ''.join(tokens[: wild[0]] if wild else tokens)
        self._tail = ''.join(tokens[wild[-1] + 1 :]) if wild else ''
        self._sole = tokens[wild[0]] if len(wild) == 1 else '' if wild else 'none'
        #: What all paths that match have in common: all, the name, or the folder they begin with.
        first, slash, _ = self._head.partition('/')
        self.key = self._head if not wild else first + slash if slash else ''
        # bits are places between tokens: which of them consume what, stay, or lead on for nothing
        consume: dict[str, list[int]] = {}
        places: dict[str, list[int]] = {token: [] for token in (*_WILD, 'next', 'over')}
        at = 0
        for token in tokens:
            if token == _FOLDERS:
                # nothing at all, or any text that ends with a slash
                places['over'].append(at)
                places['next'] += (at, at + 1)
                places[_ANY].append(at + 1)
                consume.setdefault('/', []).append(at + 2)
                at += 3
                continue
            (places if token in _WILD else consume).setdefault(token, []).append(at)
            if token in (_ANY, _NAME):
                places['next'].append(at)
            at += 1
        self._consume = {char: _bits(found) for char, found in consume.items()}
        self._one, self._one_name = _bits(places[_ONE]), _bits(places[_ONE_NAME])
        self._loop, self._loop_name = _bits(places[_ANY]), _bits(places[_NAME])
        self._next, self._over = _bits(places['next']), _bits(places['over'])
        self._end = 1 << at

    def matches(self, path: str) -> bool:
        """Whether a path matches from its first to its last character."""
        if self._name_only:
            path = path.rpartition('/')[2]
        if self._sole == 'none':
            return path == self._head
        if not (path.startswith(self._head) and path.endswith(self._tail)):
            return False
        rest = len(path) - len(self._head) - len(self._tail)
        if rest < 0 or self._sole == _ANY:
            return rest >= 0
        if self._sole == _NAME:
            return '/' not in path[len(self._head) : len(path) - len(self._tail)]
        return self._follow(path)

    def _follow(self, path: str) -> bool:
        places = self._closed(1)
        for char in path:
            moved = places & (self._consume.get(char, 0) | self._one)
            kept = places & self._loop
            if char != '/':
                moved |= places & self._one_name
                kept |= places & self._loop_name
            places = self._closed(moved << 1 | kept)
            if not places:
                return False
        return bool(places & self._end)

    def _closed(self, places: int) -> int:
        """Places, and those that are reached from them for nothing."""
        while True:
            more = places | (places & self._next) << 1 | (places & self._over) << 3
            if more == places:
                return places
            places = more


def _bits(places: list[int]) -> int:
    """A number with these bits, made in one step however many they are."""
    made = bytearray(places[-1] // 8 + 1 if places else 0)
    for place in places:
        made[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(made, 'little')


@lru_cache(maxsize=4096)
def config_glob(glob: str) -> Glob:
    """A glob of the configuration, relative to its folder.

    ``*`` and ``?`` stay within one folder, ``**`` crosses folders, a glob
    without ``/`` matches the name in any folder, one that ends with ``/``
    everything below a folder.
    """
    name_only = '/' not in glob
    glob = glob.lstrip('/')
    if glob.endswith('/'):
        glob += '**'
    steps: list[str] = []
    for step in glob.split('/'):
        if not (step == '**' and steps and steps[-1] == '**'):
            steps.append(step)
    tokens: list[str] = []
    for number, step in enumerate(steps):
        last = number == len(steps) - 1
        if step == '**':
            # at the end it stands for something below, in the middle also for nothing
            tokens += [_ONE, _ANY] if last else [_FOLDERS]
            continue
        pieces = re.findall(r'\*+|[^*]', step, re.DOTALL)
        tokens += [_NAME if one[0] == '*' else _ONE_NAME if one == '?' else one for one in pieces]
        tokens += [] if last else ['/']
    return Glob(tokens, name_only=name_only)


class Globs:
    """Many globs of a configuration for many paths: most fall by a name or a first folder."""

    def __init__(self, globs: Sequence[str]) -> None:
        self._globs = [config_glob(glob) for glob in globs]
        self._by_key: dict[str, list[int]] = {}
        for number, glob in enumerate(self._globs):
            self._by_key.setdefault(glob.key, []).append(number)

    def matching(self, path: str) -> Iterator[int]:
        """The numbers of the globs that a path matches, in their order."""
        first, slash, _ = path.partition('/')
        keys = {'', first + slash, path.rpartition('/')[2], path}
        found = sorted(number for key in keys for number in self._by_key.get(key, ()))
        return (number for number in found if self._globs[number].matches(path))


def reuse_glob(glob: str) -> Glob:
    """A path of REUSE.toml: ``*`` within a folder, ``**`` across, a backslash escapes."""
    tokens = []
    # the reference tool lets the slash behind ** be absent
    for piece in re.findall(r'\\[*\\]|\*{2,}/?|.', glob, re.DOTALL):
        if piece.startswith('**'):
            tokens.append(_ANY)
        elif piece == '*':
            tokens.append(_NAME)
        elif piece != '\\':
            tokens.append(piece[-1])
    return Glob(tokens)


def dep5_glob(glob: str) -> Glob:
    """A glob of Debian's copyright format: ``*`` and ``?`` match slashes too, \\ escapes."""
    tokens = []
    for piece in re.findall(r'\\[*?\\]|\*+|.', glob, re.DOTALL):
        if piece[0] == '*':
            tokens.append(_ANY)
        elif piece == '?':
            tokens.append(_ONE)
        elif piece != '\\':
            tokens.append(piece[-1])
    return Glob(tokens)


def glob_matches(glob: str, path: str) -> bool:
    """Whether a path relative to the configuration's folder matches one of its globs."""
    return config_glob(glob).matches(path)
