"""Reading files: limits, links, and an overlay for planned changes.

All reading goes through ``Files``, so a fix run can show every rule the files
as they will be (the overlay) before a single byte is written.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Mapping

from owlint.decoding import Source, decode
from owlint.mounts import MOUNTS, elsewhere
from owlint.paths import is_leftover
from owlint_rules.lazy import lazy
from owlint_rules.model.subject import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from io import BufferedReader
    from typing import Any

#: Longest text file that is read whole, in bytes. The longest license text known is 300 kB.
MAX_TEXT = 8 * 1024 * 1024
#: Most answers about folders that are remembered, so that memory does not grow with a repository.
MAX_REMEMBERED = 20_000
#: Folders whose names are remembered until the next release: several ask for those of one.
_MAX_LISTED = 16
#: Most entries of one folder tree that are looked at.
MAX_ENTRIES = 50_000

#: Folders that hold nothing a release would state about itself.
SKIPPED_FOLDERS = frozenset(
    {
        '.git', '.hg', '.svn', '.venv', 'venv', '.tox', '.nox', '.cache', '.eggs', 'node_modules',
        '__pycache__', 'site-packages', '.mypy_cache', '.pytest_cache', '.ruff_cache',
    }
)  # fmt: skip

#: Names that only a file should have: a folder of such a name hides the file that is missed.
MEANT_AS_FILE = lazy(r'(?i)(?:readme|licen[cs]e[^/]*)\.(?:md|txt)|.+\.(?:safetensors|gguf)')
#: Folders of the hub's download cache; the files of a snapshot are links into its blobs.
_HUB_CACHE = ('models--', 'datasets--', 'spaces--')


_FOLDER = 'this is a folder, not a file'
#: What is said of an output that would end up outside.
LEADS_OUT = 'a link in its place or path leads out of the repository; name what it leads to'


class Unreadable(Exception):
    """A file that cannot be read; ``problem`` is what its finding will say."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class Overlay(dict[str, bytes]):
    """Planned contents by absolute path, which knows what it adds to each folder."""

    def __init__(self) -> None:
        super().__init__()
        self._names: dict[str, set[str]] = {}

    def __setitem__(self, path: str, content: bytes) -> None:
        super().__setitem__(path, content)
        while True:
            folder, name = os.path.split(path)
            known = self._names.setdefault(folder, set())
            if name in known or folder == path:
                return
            known.add(name)
            path = folder

    def update(self, other: Mapping[str, bytes]) -> None:  # type: ignore[override]
        """Add the contents of another overlay."""
        for path, content in other.items():
            self[path] = content

    def clear(self) -> None:
        """Forget all that is planned."""
        super().clear()
        self._names.clear()

    def names(self, folder: str) -> set[str]:
        """The names of planned files and of their folders in a folder."""
        return self._names.get(folder, set())


class Files:
    """The file system as one run sees it.

    Paths are as the caller gives them, absolute or relative to the working
    folder. ``overlay`` holds planned contents by absolute path. ``unlisted``
    are folders that could not be looked into, with the reason; ``cut_short``
    those whose walk ended at its limit. ``aside`` are the absolute paths of files
    of tests, examples and works of others, of which only headers are checked.
    """

    def __init__(self) -> None:
        self.overlay = Overlay()
        self.unlisted: dict[str, str] = {}
        self.cut_short: set[str] = set()
        self.aside: frozenset[str] = frozenset()
        self._roots: dict[str, str] = {}
        self._checkouts: dict[str, str] = {}
        self._reals: dict[str, str] = {}
        self._last = ''
        self._bounds: dict[str, int] = {}
        self._insides: dict[str, bool] = {}
        self._annotated: dict[str, bool] = {}
        self._listed: dict[str, list[str]] = {}

    def anew(self) -> Files:
        """The same files as another run sees them, without what is planned."""
        files = Files()
        files.aside = self.aside
        files._bounds = dict(self._bounds)
        return files

    def bound(self, folder: str) -> None:
        """Remember a folder that the user named: outside of a checkout it bounds what is in it."""
        folder = os.path.abspath(folder)
        if folder not in self._bounds:
            self._bounds[folder] = len(self._bounds)
            self._roots.clear()
            self._insides.clear()
            self._annotated.clear()

    def trim(self) -> None:
        """Forget answers about folders once they are many; they are worked out anew when asked."""
        self._listed.clear()
        trim_answers(
            self._last, self._roots, self._checkouts, self._reals, self._insides, self._annotated
        )

    def exists(self, file: str) -> bool:
        """Whether there is a file (a link that leads nowhere is none)."""
        return os.path.isfile(file) or (
            bool(self.overlay) and os.path.abspath(file) in self.overlay
        )

    def is_folder(self, path: str) -> bool:
        """Whether there is a folder, on the disk, planned or in memory."""
        if os.path.isdir(path):
            return True
        if not (MOUNTS or self.overlay):
            return False
        path = os.path.abspath(path)
        return path in MOUNTS or bool(self.overlay.names(path))

    def annotated(self, folder: str) -> bool:
        """Whether a folder, or one above it up to the root, has a REUSE.toml."""
        folder = os.path.abspath(folder or '.')
        root = self.root_of(folder)
        # what is planned is not known for good
        known = {} if self.overlay else self._annotated
        passed = []
        while folder not in known:
            passed.append(folder)
            parent = os.path.dirname(folder)
            if self.exists(os.path.join(folder, 'REUSE.toml')):
                known[folder] = True
            elif folder in (root, parent):
                known[folder] = False
            else:
                folder = parent
        known.update(dict.fromkeys(passed, known[folder]))
        return known[folder]

    def names(self, folder: str) -> list[str]:
        """The names in a folder, sorted; none when it cannot be read. Nobody may change them."""
        if self.overlay:
            planned = self.overlay.names(os.path.abspath(folder or '.'))
            return sorted(planned.union(self._names_in(folder)))
        known = self._listed.get(folder)
        if known is None:
            if len(self._listed) >= _MAX_LISTED:
                self._listed.clear()
            known = self._listed[folder] = sorted(self._names_in(folder))
        return known

    def _names_in(self, folder: str) -> list[str]:
        """The names in a folder on the disk."""
        try:
            return [name for name in os.listdir(folder or '.') if not is_leftover(name)]
        except OSError as error:
            if not (isinstance(error, FileNotFoundError) and self.is_folder(folder)):
                self.unlisted[os.path.abspath(folder or '.')] = why_unreadable(folder, error)
            return []

    def root_of(self, folder: str) -> str:
        """The folder that bounds all searching upwards: the checkout's, else the working folder.

        Outside of both it is the folder that the user named, else the folder itself.
        """
        known = self._roots.get(folder)
        if known is not None:
            return known  # it is an absolute path already
        folder = os.path.abspath(folder or '.')
        known = self._roots.get(folder)
        if known is None:
            here = os.getcwd()
            known = self._checkout_of(folder) or (here if is_below(folder, here) else '')
            known = self._roots[folder] = known or next(iter(self._bounds_of(folder)), folder)
        return known

    def _checkout_of(self, folder: str) -> str:
        """The checkout that a folder lies in, '' for none."""
        passed: list[str] = []
        here = folder
        while here not in self._checkouts:
            passed.append(here)
            parent = os.path.dirname(here)
            if _is_checkout(here):
                self._checkouts[here] = here
            elif parent == here:
                self._checkouts[here] = ''
            else:
                here = parent
        for one in passed:
            self._checkouts[one] = self._checkouts[here]
        return self._checkouts[here]

    def _bounds_of(self, folder: str) -> list[str]:
        """The folders named by the user that a folder lies in, the first named one first."""
        if not self._bounds:
            return []
        around = [folder]
        while os.path.dirname(around[-1]) != around[-1]:
            around.append(os.path.dirname(around[-1]))
        return sorted((one for one in around if one in self._bounds), key=self._bounds.__getitem__)

    def real(self, folder: str) -> str:
        """The absolute path of a folder without links; each folder above is looked at once."""
        passed: list[str] = []
        while folder not in self._reals:
            parent = os.path.dirname(folder)
            # Windows has further names for a folder than links
            if parent == folder or os.name == 'nt' or os.path.islink(folder):
                self._reals[folder] = os.path.realpath(folder)
                break
            passed.append(folder)
            folder = parent
        real = self._reals[folder]
        for one in reversed(passed):
            real = self._reals[one] = os.path.join(real, os.path.basename(one))
        return real

    def leads_out(self, file: str) -> bool:
        """Whether a path leads out of its repository through a link, its own or a folder's.

        Outside of a checkout a folder that the user named may lie behind a link.
        """
        folder = self._last = os.path.dirname(os.path.abspath(file))
        inside = self._insides.get(folder)
        if inside is None:
            inside = self._insides[folder] = self._within(self.real(folder), folder)
        if inside and os.path.islink(file):
            return not self._within(os.path.realpath(file), folder)
        return not inside

    def lies_within(self, file: str, folder: str) -> bool:
        """Whether a file, links followed, lies in the repository of a folder."""
        root = os.path.realpath(self.root_of(folder))
        return is_below(os.path.realpath(file), root)

    def _within(self, target: str, folder: str) -> bool:
        """Whether a real path lies within what bounds a folder."""
        if is_below(target, self.real(self.root_of(folder))):
            return True
        bounds = [] if self._checkout_of(folder) else self._bounds_of(folder)
        return any(is_below(target, self.real(bound)) for bound in bounds)

    def check_regular(self, file: str) -> int:
        """Make sure that opening a file is harmless; its size, or raise Unreadable."""
        try:
            state = os.stat(file)
        except OSError as error:
            reason = _FOLDER if self.is_folder(file) else why_unreadable(file, error)
            raise Unreadable(Problem('unreadable-file', reason)) from None
        if stat.S_ISDIR(state.st_mode):
            raise Unreadable(Problem('unreadable-file', _FOLDER))
        if not stat.S_ISREG(state.st_mode):
            raise Unreadable(Problem('unreadable-file', 'this is not a regular file'))
        if self.leads_out(file):
            what = 'this link' if os.path.islink(file) else 'a link in its path'
            raise Unreadable(
                Problem('unreadable-file', f'{what} leads out of the repository; not followed')
            )
        there = elsewhere(file)
        return state.st_size if there is None else there[0]

    def read_bytes(self, file: str, limit: int = MAX_TEXT) -> bytes:
        """The bytes of a file of at most ``limit`` bytes; raises Unreadable."""
        planned = self.overlay.get(os.path.abspath(file)) if self.overlay else None
        if planned is not None:
            return planned
        size = self.check_regular(file)
        if size > limit:
            raise Unreadable(
                Problem('too-large', f'{size:,} bytes; files over {limit:,} are not read')
            )
        try:
            with _open(file) as stream:
                raw = stream.read(limit + 1)
        except OSError as error:
            raise Unreadable(Problem('unreadable-file', why_unreadable(file, error))) from None
        if len(raw) > limit:
            raise Unreadable(Problem('too-large', f'over {limit:,} bytes; not read'))
        return raw

    def read_named(self, file: str, limit: int) -> bytes:
        """The bytes of a file that a command line or a configuration names; raises Unreadable.

        Outside of every checkout and every folder that is checked, no stranger
        can have put a link in its place, so one is followed.
        """
        folder = os.path.dirname(os.path.abspath(file))
        if not (
            self._checkout_of(folder) or self._bounds_of(folder) or is_below(folder, os.getcwd())
        ):
            file = os.path.realpath(file)
        return self.read_bytes(file, limit)

    def read_head(self, file: str, size: int) -> bytes:
        """The first bytes of a file; raises Unreadable."""
        planned = self.overlay.get(os.path.abspath(file)) if self.overlay else None
        if planned is not None:
            return planned[:size]
        self.check_regular(file)
        try:
            with _open(file) as stream:
                return stream.read(size)
        except OSError as error:
            raise Unreadable(Problem('unreadable-file', why_unreadable(file, error))) from None

    def read(self, file: str, limit: int = MAX_TEXT) -> Source:
        """The text of a file; raises Unreadable. Odd encodings are problems of the source."""
        return decode(self.read_bytes(file, limit))

    def walk(
        self,
        folder: str,
        *,
        hidden: bool = False,
        limit: int = MAX_ENTRIES,
        enter: Callable[[str], bool] | None = None,
    ) -> Iterator[tuple[str, list[str]]]:
        """Folders below (and with) one, each with its file names; links to folders not followed.

        ``enter`` is asked about each folder below: False leaves it out with all that is in it.

        A folder that is named like a file that matters counts as a file too, so
        that reading it says what is wrong. Stops after ``limit`` names, 0 for
        none, and then adds the folder to ``cut_short``.
        """
        budget = limit
        top = folder or '.'
        stack = [top]
        while stack:
            if limit and budget <= 0:
                self.cut_short.add(folder)
                return
            here = stack.pop()
            if enter is not None and here != top and not enter(here):
                continue
            files, folders = [], []
            for name in self.names(here):
                budget -= 1
                path = name if here == '.' else os.path.join(here, name)
                if self.is_folder(path):
                    skip = name in SKIPPED_FOLDERS or (name.startswith('.') and not hidden)
                    if not skip and not os.path.islink(path):
                        folders.append(path)
                    if is_meant_as_file(path):
                        files.append(name)
                else:
                    files.append(name)
            yield here, files
            stack.extend(reversed(folders))


def is_meant_as_file(folder: str) -> bool:
    """Whether a folder has a name that only a file should have, and is no release by that name.

    Repositories are called ``Owl-7B-GGUF`` or ``owl.safetensors`` too.
    """
    if not MEANT_AS_FILE.fullmatch(os.path.basename(os.path.abspath(folder))):
        return False
    inside = (os.path.join(folder, name) for name in ('README.md', '.git', 'config.json'))
    return not any(map(os.path.exists, inside))


def is_checkout(folder: str) -> bool:
    """Whether a folder is the top of a git work tree."""
    return os.path.exists(os.path.join(folder, '.git'))


def _open(file: str) -> BufferedReader:
    there = elsewhere(file)
    if there is None:
        return open(file, 'rb')
    from io import BufferedReader

    return BufferedReader(there[1]())


def _is_checkout(folder: str) -> bool:
    """Whether a folder is a checkout of git or stands for one, or a snapshot in the Hub's cache."""
    return (
        folder in MOUNTS
        or is_checkout(folder)
        or (
            os.path.basename(folder).startswith(_HUB_CACHE)
            and os.path.isdir(os.path.join(folder, 'blobs'))
        )
    )


def trim_answers(latest: str, *tables: dict[str, Any]) -> None:
    """Forget answers about folders once they are many, save those above the latest one.

    Files come in the order of their paths, so these are the ones that the next file needs.
    """
    if sum(map(len, tables)) <= MAX_REMEMBERED:
        return
    above = [latest]
    while os.path.dirname(above[-1]) != above[-1]:
        above.append(os.path.dirname(above[-1]))
    for table in tables:
        kept = {folder: table[folder] for folder in above if folder in table}
        table.clear()
        table.update(kept)


def is_below(path: str, folder: str) -> bool:
    """Whether an absolute path is a folder or leads through it."""
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def why_unreadable(file: str, error: OSError) -> str:
    """Why a file cannot be read, in plain words."""
    import errno

    if error.errno == errno.ENOENT:
        if os.path.islink(file):
            return 'broken symbolic link'
        return 'no such file'
    if error.errno == errno.ELOOP:
        return 'circular symbolic link'
    if error.errno in (errno.EACCES, errno.EPERM):
        return 'no permission to read it'
    return (error.strerror or 'cannot be read').lower()
