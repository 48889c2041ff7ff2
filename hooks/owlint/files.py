"""Reading and writing files: limits, encodings, links, and an overlay for planned changes.

All reading goes through ``Files``, so a fix run can show every rule the files
as they will be (the overlay) before a single byte is written.
"""

from __future__ import annotations

import os
import stat

from owlint_rules.subjects import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

#: Longest text file that is read whole, in bytes. The longest license text known is 300 kB.
MAX_TEXT = 8 * 1024 * 1024
#: Most entries of one folder tree that are looked at.
MAX_ENTRIES = 50_000

#: Folders that hold nothing a release would state about itself.
SKIPPED_FOLDERS = frozenset(
    {
        '.git', '.hg', '.svn', '.venv', 'venv', '.tox', '.nox', '.cache', '.eggs', 'node_modules',
        '__pycache__', 'site-packages', '.mypy_cache', '.pytest_cache', '.ruff_cache',
    }
)  # fmt: skip


class Unreadable(Exception):
    """A file that cannot be read; ``problem`` is what its finding will say."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class Source:
    """The text of a file, and what is needed to write it back byte for byte.

    ``text.encode(encoding)`` gives the original bytes.
    """

    __slots__ = ('encoding', 'problems', 'text')

    def __init__(self, text: str, encoding: str, problems: list[Problem]) -> None:
        self.text = text
        self.encoding = encoding
        self.problems = problems


class Files:
    """The file system as one run sees it.

    Paths are as the caller gives them, absolute or relative to the working
    folder. ``overlay`` holds planned contents by absolute path.
    """

    def __init__(self) -> None:
        self.overlay: dict[str, bytes] = {}
        self._roots: dict[str, str] = {}

    def exists(self, file: str) -> bool:
        """Whether there is a file (a link that leads nowhere is none)."""
        return os.path.abspath(file) in self.overlay or os.path.isfile(file)

    def names(self, folder: str) -> list[str]:
        """The names in a folder, sorted; none when it cannot be read."""
        try:
            names = os.listdir(folder or '.')
        except OSError:
            names = []
        if self.overlay:
            here = os.path.abspath(folder or '.')
            known = set(names)
            for path in self.overlay:
                head, name = os.path.split(path)
                if head == here and name not in known:
                    names.append(name)
                elif head.startswith(here + os.sep):
                    first = head[len(here) + 1 :].split(os.sep)[0]
                    if first not in known:
                        known.add(first)
                        names.append(first)
        return sorted(names)

    def root_of(self, folder: str) -> str:
        """The folder that bounds all searching upwards: the checkout's, else the working folder.

        A folder outside both bounds itself.
        """
        folder = os.path.abspath(folder or '.')
        known = self._roots.get(folder)
        if known is not None:
            return known
        root = ''
        here = folder
        while True:
            if os.path.exists(os.path.join(here, '.git')):
                root = here
                break
            parent = os.path.dirname(here)
            if parent == here:
                break
            here = parent
        if not root:
            working = os.getcwd()
            inside = folder == working or folder.startswith(working.rstrip(os.sep) + os.sep)
            root = working if inside else folder
        self._roots[folder] = root
        return root

    def check_regular(self, file: str) -> os.stat_result:
        """Make sure that opening a file is harmless; raise Unreadable otherwise."""
        try:
            state = os.stat(file)
        except OSError as error:
            raise Unreadable(Problem('unreadable-file', _why(file, error))) from None
        if stat.S_ISDIR(state.st_mode):
            raise Unreadable(Problem('unreadable-file', 'this is a folder, not a file'))
        if not stat.S_ISREG(state.st_mode):
            raise Unreadable(Problem('unreadable-file', 'this is no regular file'))
        if os.path.islink(file):
            target = os.path.realpath(file)
            root = os.path.realpath(self.root_of(os.path.dirname(file)))
            if not target.startswith(root.rstrip(os.sep) + os.sep):
                raise Unreadable(
                    Problem(
                        'unreadable-file', 'this link leads out of the repository; not followed'
                    )
                )
        return state

    def read_bytes(self, file: str, limit: int = MAX_TEXT) -> bytes:
        """The bytes of a file of at most ``limit`` bytes; raises Unreadable."""
        planned = self.overlay.get(os.path.abspath(file)) if self.overlay else None
        if planned is not None:
            return planned
        state = self.check_regular(file)
        if state.st_size > limit:
            raise Unreadable(
                Problem('too-large', f'{state.st_size:,} bytes; files over {limit:,} are not read')
            )
        try:
            with open(file, 'rb') as stream:
                raw = stream.read(limit + 1)
        except OSError as error:
            raise Unreadable(Problem('unreadable-file', _why(file, error))) from None
        if len(raw) > limit:
            raise Unreadable(Problem('too-large', f'over {limit:,} bytes; not read'))
        return raw

    def read_head(self, file: str, size: int) -> bytes:
        """The first bytes of a file; raises Unreadable."""
        planned = self.overlay.get(os.path.abspath(file)) if self.overlay else None
        if planned is not None:
            return planned[:size]
        self.check_regular(file)
        try:
            with open(file, 'rb') as stream:
                return stream.read(size)
        except OSError as error:
            raise Unreadable(Problem('unreadable-file', _why(file, error))) from None

    def read(self, file: str, limit: int = MAX_TEXT) -> Source:
        """The text of a file; raises Unreadable. Odd encodings are problems of the source."""
        return decode(self.read_bytes(file, limit))

    def walk(self, folder: str, *, hidden: bool = False) -> Iterator[tuple[str, list[str]]]:
        """Folders below (and with) one, each with its file names; links to folders not followed.

        Stops quietly after MAX_ENTRIES names.
        """
        budget = MAX_ENTRIES
        stack = [folder or '.']
        while stack and budget > 0:
            here = stack.pop()
            files, folders = [], []
            for name in self.names(here):
                budget -= 1
                path = name if here == '.' else os.path.join(here, name)
                if os.path.isdir(path):
                    skip = name in SKIPPED_FOLDERS or (name.startswith('.') and not hidden)
                    if not skip and not os.path.islink(path):
                        folders.append(path)
                else:
                    files.append(name)
            yield here, files
            stack.extend(reversed(folders))


def _why(file: str, error: OSError) -> str:
    import errno

    if error.errno == errno.ENOENT:
        if os.path.islink(file):
            return 'this link leads to nothing'
        return 'no such file'
    if error.errno == errno.ELOOP:
        return 'this link leads in a circle'
    if error.errno in (errno.EACCES, errno.EPERM):
        return 'no permission to read it'
    return (error.strerror or 'cannot be read').lower()


def decode(raw: bytes) -> Source:
    """Bytes as text that encodes back to the same bytes, with a problem for odd encodings."""
    if raw.startswith((b'\xff\xfe', b'\xfe\xff')):
        encoding = 'utf-16-le' if raw.startswith(b'\xff\xfe') else 'utf-16-be'
        return _decode_wide(raw, encoding, 'UTF-16')
    try:
        text = raw.decode('utf-8')
    except UnicodeDecodeError as error:
        if b'\0' in raw:
            return _binary_or_wide(raw)
        problem = Problem('not-utf-8', 'not UTF-8; read as Latin-1', error.start)
        return Source(raw.decode('latin-1'), 'latin-1', [problem])
    if '\0' in text:
        return _binary_or_wide(raw)
    return Source(text, 'utf-8', [])


def _decode_wide(raw: bytes, encoding: str, name: str) -> Source:
    try:
        text = raw.decode(encoding)
        if text.encode(encoding) == raw:
            return Source(text, encoding, [Problem('not-utf-8', f'{name}, not UTF-8')])
    except UnicodeError:
        pass
    return Source('', 'latin-1', [Problem('binary-content', f'damaged {name}')])


def _binary_or_wide(raw: bytes) -> Source:
    """Text full of NUL bytes: UTF-16 without its mark when every other byte is one, else binary."""
    head = raw[:4096]
    half = len(head) // 2
    if half and len(raw) % 2 == 0:
        if head[1::2].count(0) > 0.8 * half and head[0::2].count(0) < 0.1 * half:
            return _decode_wide(raw, 'utf-16-le', 'UTF-16 without byte-order mark')
        if head[0::2].count(0) > 0.8 * half and head[1::2].count(0) < 0.1 * half:
            return _decode_wide(raw, 'utf-16-be', 'UTF-16 without byte-order mark')
    message = f'NUL byte at offset {raw.index(0):,}; this is binary content'
    return Source('', 'latin-1', [Problem('binary-content', message)])


def write_atomically(file: str, content: bytes, *, expected: bytes | None) -> None:
    """Put new content in place of a file in one step, keeping its mode.

    ``expected`` is what the file must still hold (None: it must not exist).
    Raises OSError and leaves the old file whole when anything fails, the disk
    being full included.
    """
    import errno
    import tempfile

    folder = os.path.dirname(file) or '.'
    if os.path.islink(file):
        raise OSError(errno.ELOOP, 'it is a link; fix the file that it leads to')
    if expected is None:
        os.makedirs(folder, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix='.owlint-', dir=folder)
    try:
        with os.fdopen(handle, 'wb') as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if expected is None:
            umask = os.umask(0)
            os.umask(umask)
            os.chmod(temporary, 0o666 & ~umask)
            # a link fails where a rename would replace a file that has appeared meanwhile
            try:
                os.link(temporary, file)
            except FileExistsError:
                raise OSError(errno.EEXIST, 'it exists by now') from None
            except (OSError, AttributeError):
                if os.path.lexists(file):
                    raise OSError(errno.EEXIST, 'it exists by now') from None
                os.rename(temporary, file)
            return
        with open(file, 'rb') as stream:
            if stream.read(len(expected) + 1) != expected:
                raise OSError(errno.EBUSY, 'it changed while owlint was running')
        os.chmod(temporary, stat.S_IMODE(os.stat(file).st_mode))
        os.replace(temporary, file)
    finally:
        if os.path.lexists(temporary):
            os.unlink(temporary)
