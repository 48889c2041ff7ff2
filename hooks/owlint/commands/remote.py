"""Addresses of the Hub among the paths of a command: ``hf:org/name``."""

from __future__ import annotations

import os
from collections.abc import Sequence

from owlint.commands.output import say, write_report
from owlint.errors import ConfigError
from owlint.kinds import kinds_of
from owlint.mounts import MOUNTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.engine import Engine
    from owlint.hub.summary import Judge


def is_remote(path: str) -> bool:
    """Whether a path is an address of the Hub; a file of such a name goes first."""
    return path.startswith('hf:') and not os.path.lexists(path)


def at_hand(paths: Sequence[str], *, licenses_only: bool = False) -> tuple[list[str], bool]:
    """The paths, with a folder for each address, and whether one of them failed.

    What failed is told, unless nothing is left: then ConfigError is raised.
    """
    if not any(map(is_remote, paths)):
        return list(paths), False
    from owlint.hub.mounting import folder_of

    found, failed = [], None
    for path in paths:
        if not is_remote(path):
            found.append(path)
            continue
        try:
            found.append(folder_of(path, licenses_only=licenses_only))
        except ConfigError as error:
            if failed is not None:
                say(f'owlint: {failed}')
            failed = error
    if failed is not None:
        if not found:
            raise failed
        say(f'owlint: {failed}')
    return found, failed is not None


def tell_about(paths: Sequence[str], engine: Engine, judge: Judge) -> None:
    """Print what one wants to know of each repository of the Hub before it is downloaded."""
    folders = [path for path in paths if path in MOUNTS]
    if folders:
        from owlint.hub.summary import summary

        write_report('\n'.join(summary(engine, folder, judge) for folder in folders) + '\n')


def license_files(path: str) -> list[str]:
    """The license files of what was an address of the Hub; any other path is one itself."""
    if path not in MOUNTS:
        return [path]
    mount = MOUNTS[path]
    found = [file for file in mount.files if 'license' in kinds_of(file)]
    if not found:
        raise ConfigError(f'{mount.name}: there is no license file in it')
    return found


def refuse_fixes(paths: Sequence[str]) -> None:
    """Raise ConfigError where a fix is asked for of a repository of the Hub."""
    for path in filter(is_remote, paths):
        raise ConfigError(
            f'{path}: fixes are for files at hand; download the repository and fix it there'
        )
