"""A release that is only in memory: a folder that is nowhere, and an overlay of what lies in it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from secrets import token_hex

from owlint.errors import ConfigError
from owlint.files import Files
from owlint.inputs.weights import is_weight_name
from owlint.mounts import MOUNTS, Mount, within


@contextmanager
def in_memory(
    contents: Mapping[str, bytes], name: str = '', files: Files | None = None, *, complete: bool
) -> Iterator[tuple[str, Files]]:
    """The folder and the files of a release of some texts; raises ConfigError for odd paths.

    ``name`` is what people call it, as ``org/name``: settings and cards may speak of it. What is
    not ``complete`` has more than these texts, and nothing is said to be missing from it.
    ``files`` serve several releases, one after another.
    """
    here = name.rpartition('/')[2]
    here = here if within('', here) else 'release'
    # as a clone would be called, and nobody can have put something there
    folder = os.path.join(os.getcwd(), f'owlint-{token_hex(8)}', here)
    files = files or Files()
    MOUNTS[folder] = Mount(folder, '', name, lambda: None, lambda: not complete)
    try:
        for path, content in contents.items():
            file = within(folder, path)
            if not file:
                raise ConfigError(f'{path}: is no path relative to a release')
            if is_weight_name(path.rpartition('/')[2]):
                raise ConfigError(f'{path}: weights are read from a disk')
            files.overlay[file] = content
        yield folder, files
    finally:
        MOUNTS.pop(folder, None)
        files.overlay.clear()
