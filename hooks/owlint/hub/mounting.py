"""Repositories of the Hub as folders that the readers read: see ``owlint.mounts``."""

from __future__ import annotations

import os
import shutil
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import partial

from owlint.commands.output import progress
from owlint.config import CONFIG_NAME
from owlint.errors import ConfigError
from owlint.gather import MAX_WEIGHTS
from owlint.hub.address import Address, parse
from owlint.hub.client import Repository, repository_at
from owlint.kinds import is_evidence_name, kinds_of
from owlint.mounts import MOUNTS, Mount, new_folder, remove_all, within
from owlint.signals import accounts

#: Most files of a repository that get a name in its folder.
MAX_FILES = 20_000
#: How many files are loaded at once, how many texts before they are asked for, and requests after.
_AT_ONCE, _MAX_TEXTS, _LATER = 8, 200, 100
_CONFIGURATIONS = (CONFIG_NAME, 'pyproject.toml')

#: What the Hub says of the repositories of this run, by folder.
REPOSITORIES: dict[str, Repository] = {}


def mount(address: Address) -> str:
    """A folder that stands for a repository; raises ConfigError."""
    repository = repository_at(address)
    folder = new_folder(repository.id.rpartition('/')[2])
    revision = address.revision or 'main'
    name = f'hf:{address.prefix}{repository.id}@{revision}'
    release = f'{repository.id}@{repository.sha}' if address.type == 'model' else ''
    one = Mount(folder, name, release, partial(_remove, folder), lambda: repository.is_cut)
    if _account not in accounts:
        accounts.append(_account)
    MOUNTS[folder] = one
    REPOSITORIES[folder] = repository
    # what speaks comes first, should there be too many
    for path in sorted(repository.files, key=lambda path: (_use(path) or 'z', path)):
        file = place(folder, path) if len(one.files) < MAX_FILES else ''
        if file:
            one.files[file] = repository.files[path], partial(repository.open, path)
        else:
            repository.is_cut = True
    return folder


def place(folder: str, path: str) -> str:
    """An empty file for a path of a repository, '' for a path that can have none here."""
    file = within(folder, path)
    try:
        os.makedirs(os.path.dirname(file), exist_ok=True)
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except (OSError, ValueError):
        return ''
    return file


def preload(folder: str, *, licenses_only: bool = False) -> None:
    """Load the beginnings of what will be read for certain, several at once; raises ConfigError.

    What else is read is loaded when it is, within a limit.
    """
    repository = REPOSITORIES[folder]
    by_use: dict[str, list[str]] = {}
    for file, (size, _) in MOUNTS[folder].files.items():
        path = os.path.relpath(file, folder).replace(os.sep, '/')
        if size and not path.startswith('.') and '/.' not in path:
            by_use.setdefault(_use(path), []).append(path)
    wanted = by_use.get('license', [])[:_MAX_TEXTS]
    if not licenses_only:
        texts = sorted(by_use.get('text', []), key=lambda path: path.count('/'))
        wanted += texts[:_MAX_TEXTS] + by_use.get('weights', [])[:MAX_WEIGHTS]
    repository.allowed = len(wanted) + _LATER
    done = 0
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        started = [pool.submit(_load, repository, path) for path in wanted]
        try:
            for one in as_completed(started):
                one.result()
                done += 1
                progress(f'{repository.address}: {done} of {len(wanted)} files')
        except OSError:
            pass  # told of the file when it is read
        finally:
            pool.shutdown(cancel_futures=True)
            progress('')


def _use(path: str) -> str:
    """What a file is read as for certain: ``license``, ``text`` or ``weights``, '' for others."""
    kinds = kinds_of(path)
    if 'card' in kinds or is_evidence_name(path) or path in _CONFIGURATIONS:
        return 'text'
    return next((kind for kind in ('license', 'weights') if kind in kinds), '')


def _load(repository: Repository, path: str) -> None:
    with repository.open(path) as file:
        file.read(1)


def folder_of(word: str, *, licenses_only: bool = False) -> str:
    """The folder, or the file in it, that an address stands for; raises ConfigError."""
    address = parse(word)
    folder = next((one for one, at in REPOSITORIES.items() if at.address.is_same(address)), '')
    if not folder:
        folder = mount(address)
        preload(folder, licenses_only=licenses_only)
    if not address.path:
        return folder
    file = os.path.join(folder, *address.path.split('/'))
    if file not in MOUNTS[folder].files:
        raise ConfigError(f'{address}: there is no file {address.path}')
    return file


def _remove(folder: str) -> None:
    del REPOSITORIES[folder]
    shutil.rmtree(os.path.dirname(folder), ignore_errors=True)
    if not REPOSITORIES and _account in accounts:
        accounts.remove(_account)


def _account() -> str:
    """What a run that is ended says."""
    remove_all()
    return 'what was loaded is removed'
