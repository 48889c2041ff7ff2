"""Which files the header rules speak about, and what is stated about them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from owlint_rules.header.styles import NOTEBOOKS, PROSE, UNCOMMENTABLE, ending_of
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import SourceHeader, Tag

LICENSE_TAG = 'SPDX-License-Identifier'
COPYRIGHT_TAG = 'SPDX-FileCopyrightText'
#: What says which license the others are under.
SETTINGS = 'owlint.toml'


def configured(options: Options, key: str) -> str:
    """A text of the ``[header]`` table, '' when it is not there."""
    value = options.header.get(key, '')
    return value.strip() if isinstance(value, str) else ''


def excluded(header: SourceHeader, options: Options) -> bool:
    """Whether nobody wants to hear of this file's header: generated, vendored, ``exclude``."""
    return header.generated or _named(header, options.header.get('exclude', ()))


def in_scope(header: SourceHeader, options: Options) -> bool:
    """Whether a file has to carry a header.

    ``paths`` says it where it is given. Else in a repository that follows
    REUSE every file has to, elsewhere source files and notebooks: not data,
    prose or the dot files of tools.
    """
    if excluded(header, options) or not header.style:
        return False
    if header.style != UNCOMMENTABLE and not header.text.lstrip('\ufeff'):
        return False
    if 'paths' in options.header:
        return _named(header, options.header['paths'])
    if header.reuse or options.rule('OWL601').get('layout') == 'reuse':
        return True
    ending = ending_of(header.name)
    if header.style == UNCOMMENTABLE:
        return ending in NOTEBOOKS
    return ending not in PROSE and not header.name.startswith('.') and header.name != SETTINGS


def own_tags(header: SourceHeader, name: str) -> list[Tag]:
    """The file's own tags of a name."""
    return [tag for tag in header.tags if tag.name == name]


def stated(header: SourceHeader, name: str) -> list[str]:
    """All values of a tag that count for a file, its own and those kept elsewhere."""
    values = [tag.value for tag in own_tags(header, name)] if header.own_counts else []
    return values + [value for tag, value in header.elsewhere if tag == name]


def has_copyright(header: SourceHeader) -> bool:
    """Whether a holder is named for the file, with a tag or in older words."""
    if any(stated(header, COPYRIGHT_TAG)):
        return True
    return header.own_counts and bool(header.notices)


def _named(header: SourceHeader, globs: object) -> bool:
    if not isinstance(globs, list | tuple):
        return False
    path = header.scoped_path or header.path
    return any(matches(glob, path) for glob in globs if isinstance(glob, str))


def matches(glob: str, path: str) -> bool:
    """Whether a path fits a glob of the configuration.

    ``*`` and ``?`` stay within one folder, ``**`` crosses folders, a glob
    without ``/`` means the name in any folder, one that ends with ``/``
    everything below a folder.
    """
    if '/' not in glob:
        path = path.rpartition('/')[2]
    glob = glob.lstrip('/') + ('**' if glob.endswith('/') else '')
    pattern = ''
    for piece in re.findall(r'\*\*/|\*\*|.', glob, re.DOTALL):
        pattern += {'**/': '(?:[^/]+/)*', '**': '.*', '*': '[^/]*', '?': '[^/]'}.get(
            piece, re.escape(piece)
        )
    return re.fullmatch(pattern, path, re.DOTALL) is not None


#: Longest part of a copyright line that names somebody.
_LINE = 1_000
_NOT_A_NAME = re.compile(
    r'(?i)copyright|\(c\)|©|all rights reserved|\bby\b|\bthe\b|<[^>]*>|\S+@\S+'
    r'|https?://\S+|\b(?:present|now)\b|[\d,.;:-]+'
)


def other_holders(header: SourceHeader, copyright_lines: Iterable[str]) -> list[str]:
    """Copyright lines of a file that name none of the configured holders."""
    own = [_words(line) for line in copyright_lines]
    lines = [tag.value for tag in (*own_tags(header, COPYRIGHT_TAG), *header.notices) if tag.value]
    return [
        line
        for line in lines
        if own
        and not any(words and (words <= _words(line) or _words(line) <= words) for words in own)
    ]


def _words(line: str) -> frozenset[str]:
    return frozenset(re.findall(r'\w+', _NOT_A_NAME.sub(' ', line[:_LINE]).lower()))
