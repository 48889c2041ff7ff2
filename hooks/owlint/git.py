"""The files that git tracks, asked in a way that lets a checkout neither run nor reach anything.

A checkout's ``.git`` may come from a stranger too: an archive, a shared disk.
Its settings can name programs (file system monitor, hooks, the other end of a
promisor remote), and its index can hold any name.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

from owlint.files import is_meant_as_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.files import Files

_SECONDS = 60
#: Mode of an index entry that stands for the commit of another repository.
_SUBMODULE = b'160000 '
#: Settings of the checkout that would run a program, or take a bare repository for one.
_SETTINGS = {
    'core.fsmonitor': 'false',
    'core.hooksPath': os.devnull,
    'diff.external': '',
    'protocol.allow': 'never',
    'safe.bareRepository': 'explicit',
}
#: No transport and no fetch of what is missing: both start programs that settings name.
_ENVIRONMENT = {
    'GIT_ALLOW_PROTOCOL': 'none',
    'GIT_NO_LAZY_FETCH': '1',
    'GIT_OPTIONAL_LOCKS': '0',
    'GIT_TERMINAL_PROMPT': '0',
}


def run_git(*arguments: str) -> bytes | None:
    """What git prints; None when there is none, or it fails. Nothing else in owlint calls git."""
    import subprocess

    program = _program()
    if not program:
        return None
    environment = {**os.environ, **_ENVIRONMENT}
    environment.pop('GIT_EXTERNAL_DIFF', None)
    settings = [word for item in _SETTINGS.items() for word in ('-c', '='.join(item))]
    try:
        answer = subprocess.run(
            [program, '--no-pager', *settings, *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=True,
            env=environment,
            timeout=_SECONDS,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return answer.stdout


def _program() -> str:
    """The path of git, '' for none.

    Looked for here and not by the system, which may begin in the working
    folder (Windows always does) or in what PATH calls ``.``: a checkout must
    not bring a git of its own.
    """
    here = os.path.realpath(os.getcwd()).rstrip(os.sep) + os.sep
    name = 'git.exe' if sys.platform == 'win32' else 'git'
    for folder in os.environ.get('PATH', os.defpath).split(os.pathsep):
        inside = (os.path.realpath(folder) + os.sep).startswith(here)
        if not os.path.isabs(folder) or (inside and here != os.sep):
            continue
        path = os.path.join(folder, name)
        if os.path.isfile(path) and os.access(path, os.X_OK):
            return path
    return ''


def tracked_files(files: Files) -> tuple[list[str], int] | None:
    """The files git tracks below the working folder, and how many names were not followed.

    None when git does not answer, or not with names. Submodules are left out:
    they are repositories of their own. Names that lead out of the repository,
    through a link in their path too, are not followed.
    """
    answer = run_git('ls-files', '-z', '--stage')
    if answer is None:
        return None
    told: dict[str, None] = {}
    for entry in answer.split(b'\0'):
        about, _, name = entry.partition(b'\t')
        if name.endswith(b'/'):
            # a damaged index: who knows what else it lacks
            return None
        if name and not about.startswith(_SUBMODULE):
            told[os.fsdecode(name)] = None
    outside = {
        folder
        for folder in {name.rpartition('/')[0] for name in told}
        if folder and files.leads_out(folder)
    }
    names = [name for name in told if _is_plain(name) and name.rpartition('/')[0] not in outside]
    # a file deleted from the work tree but not from the index is nobody's concern here
    kept = [name for name in _once(names) if os.path.lexists(name)]
    return [*kept, *_folders_meant_as_files(kept)], len(told) - len(names)


def _is_plain(name: str) -> bool:
    """Whether a name is one that a checkout could have put into its index."""
    steps = (name.replace(os.sep, '/') if os.sep == '\\' else name).split('/')
    odd = any(step in ('', os.curdir, os.pardir) or step.lower() == '.git' for step in steps)
    return not (odd or os.path.isabs(name) or os.path.splitdrive(name)[0])


def _once(names: Iterable[str]) -> Iterator[str]:
    """The names that stand for a file of their own.

    Two names that differ in case alone are one file on the disks of Windows
    and macOS; the one that the folder has is that file.
    """
    by_case: dict[str, list[str]] = {}
    for name in names:
        by_case.setdefault(name.casefold(), []).append(name)
    for group in by_case.values():
        if len(group) == 1:
            yield group[0]
            continue
        for name in group:
            folder, _, last = name.rpartition('/')
            try:
                if last in os.listdir(folder or '.'):
                    yield name
            except OSError:
                yield name


def _folders_meant_as_files(names: Iterable[str]) -> Iterator[str]:
    """Folders around tracked files whose names only files should have, such as ``README.md/``."""
    for folder in sorted({name.rpartition('/')[0] for name in names}):
        steps = folder.split('/')
        for end in range(1, len(steps) + 1):
            if is_meant_as_file(outer := '/'.join(steps[:end])):
                yield outer
