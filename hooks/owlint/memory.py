"""A release that is only in memory: an empty folder, and an overlay of what seems to lie in it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from owlint.errors import ConfigError
from owlint.files import Files
from owlint.inputs.weights import is_weight_name
from owlint.mounts import MOUNTS, Mount, new_folder, within


@contextmanager
def in_memory(
    contents: Mapping[str, bytes], name: str = '', *, complete: bool = True
) -> Iterator[tuple[str, Files]]:
    """The folder and the files of a release of some texts; raises ConfigError for odd paths.

    ``name`` is what people call it, as ``org/name``: settings and cards may speak of it. What is
    not ``complete`` has more than these texts, and nothing is said to be missing from it.
    """
    here = name.rpartition('/')[2]
    folder = new_folder(here if within('', here) else 'release')

    def remove() -> None:
        MOUNTS.pop(folder, None)
        try:
            os.rmdir(folder)
            os.rmdir(os.path.dirname(folder))
        except OSError:  # folders of its files are in it
            import shutil

            shutil.rmtree(os.path.dirname(folder), ignore_errors=True)

    MOUNTS[folder] = Mount(folder, '', name, remove, lambda: not complete)
    try:
        files = Files()
        for path, content in contents.items():
            file = within(folder, path)
            if not file:
                raise ConfigError(f'{path}: is no path relative to a release')
            if is_weight_name(path.rpartition('/')[2]):
                raise ConfigError(f'{path}: weights are read from a disk')
            os.makedirs(os.path.dirname(file), exist_ok=True)
            files.overlay[file] = content
        yield folder, files
    finally:
        remove()
