"""Addresses of repositories on the Hub: ``hf:org/name@revision/path``."""

from __future__ import annotations

import re

from owlint.errors import ConfigError

#: The client's own addresses begin with ``hf://``.
PREFIX = 'hf:'
#: What stands before an id, and what the client calls it.
TYPES = {'models': 'model', 'datasets': 'dataset', 'spaces': 'space'}
_WHAT = {'model': 'model', 'dataset': 'dataset', 'space': 'Space'}

_ID = re.compile(r'\w(?:[\w.-]{0,94}\w)?(?:/\w(?:[\w.-]{0,94}\w)?)?', re.ASCII)
#: Revisions with a slash are those of the Hub's own references.
_REVISION = re.compile(r'(refs/(?:pr|convert|heads|tags)/[^/\s]+|[^/\s]+)(?:/(.*))?')


class Address:
    """A repository: its type, id and revision ('' for the newest), and a path in it."""

    __slots__ = ('id', 'path', 'revision', 'type')

    def __init__(self, type: str, id: str, revision: str = '', path: str = '') -> None:
        self.type = type
        self.id = id
        self.revision = revision
        self.path = path

    @property
    def prefix(self) -> str:
        """What stands before the id: ``datasets/``, '' for a model."""
        return '' if self.type == 'model' else f'{self.type}s/'

    @property
    def what(self) -> str:
        """What people call a repository of the type."""
        return _WHAT[self.type]

    def is_same(self, other: Address) -> bool:
        """Whether two addresses lead to one revision of one repository."""
        return str(self) == str(other)

    def __str__(self) -> str:
        revision = f'@{self.revision}' if self.revision else ''
        return f'{PREFIX}{self.prefix}{self.id}{revision}'


def parse(word: str) -> Address:
    """The address that a word of the command line is; raises ConfigError."""
    rest = word[len(PREFIX) :]
    rest = rest[2:] if rest.startswith('//') else rest
    first, slash, more = rest.partition('/')
    type = TYPES.get(first, '') if slash else ''
    rest = more if type else rest
    name, at, tail = rest.partition('@')
    revision = path = ''
    if at:
        found = _REVISION.fullmatch(tail)
        if found is None or '..' in found[1] or not found[1].isprintable() or len(tail) > 1_000:
            raise ConfigError(f'{word}: there is no revision behind the `@`')
        revision, path = found[1], found[2] or ''
    else:
        parts = name.split('/')
        name, path = '/'.join(parts[:2]), '/'.join(parts[2:])
    if not is_id(name):
        raise ConfigError(
            f'{word}: not the address of a repository; it is written hf:org/name, '
            'hf:org/name@revision, hf:datasets/org/name or hf:spaces/org/name'
        )
    return Address(type or 'model', name, revision, path)


def is_id(name: str) -> bool:
    """Whether a name can be the id of a repository, as the client judges it."""
    if not _ID.fullmatch(name) or len(name) > 96 or '--' in name or '..' in name:
        return False
    return not name.endswith('.git')
