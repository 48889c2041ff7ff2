"""What a report needs to know about the run besides the result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import ModuleType


class Context:
    """The circumstances of a run.

    ``command`` is ``check``, ``fix`` or ``verdict``. ``fixing`` says that fixes were written
    in this run (or, with a ``diff``, worked out), ``unsafe_fixes`` that unsafe
    ones were among those allowed. ``quiet`` leaves findings only. ``matrix`` asks
    verdicts for one table of all releases and definitions. ``color`` may be
    true only for the text format, ``links`` only with color. ``width`` is the width of the
    terminal in cells, 0 when there is none. ``diff`` is the text that
    ``--diff`` shows.

    ``root`` is the working folder as an absolute path, '' when the report
    shall not carry it. ``prefix`` is the working folder relative to the
    repository's top, '' at the top: formats that a forge reads name files from
    there. ``exit_code`` is what the process will end with, where that is known.
    ``fail_on`` is the mildest severity that fails the run, or ``never``.
    ``skipped`` are the folders that look like a release and were not judged, and why.
    ``rules`` are the modules of rules that are not ours, by code.
    """

    __slots__ = (
        'color',
        'command',
        'diff',
        'exit_code',
        'fail_on',
        'fixing',
        'links',
        'matrix',
        'prefix',
        'quiet',
        'root',
        'rules',
        'skipped',
        'statistics',
        'unsafe_fixes',
        'verbose',
        'version',
        'width',
    )

    def __init__(
        self,
        *,
        command: str = 'check',
        fixing: bool = False,
        unsafe_fixes: bool = False,
        verbose: bool = False,
        quiet: bool = False,
        color: bool = False,
        links: bool = False,
        statistics: bool = False,
        matrix: bool = False,
        width: int = 0,
        diff: str = '',
        root: str = '',
        prefix: str = '',
        version: str = '',
        exit_code: int | None = None,
        fail_on: str = 'warning',
        rules: Mapping[str, ModuleType] | None = None,
        skipped: Sequence[tuple[str, str]] = (),
    ) -> None:
        self.command = command
        self.fixing = fixing or command == 'fix'
        self.unsafe_fixes = unsafe_fixes
        self.verbose = verbose
        self.quiet = quiet
        self.color = color
        self.links = links
        self.statistics = statistics
        self.matrix = matrix
        self.width = width
        self.diff = diff
        self.root = root
        self.prefix = prefix
        self.version = version
        self.exit_code = exit_code
        self.fail_on = fail_on
        self.rules = rules or {}
        self.skipped = skipped

    def repository_path(self, path: str) -> str:
        """A path of the result as the repository names it, with ``/`` between its parts."""
        import posixpath

        if self.root and path.startswith(self.root.rstrip('/') + '/'):
            path = path[len(self.root.rstrip('/')) + 1 :]
        if posixpath.isabs(path):
            return path
        return posixpath.normpath(posixpath.join(self.prefix, path))
