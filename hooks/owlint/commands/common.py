"""What several commands share: options, paths, standard input, files of the user's choice."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from itertools import islice

from owlint.config import CONFIG_NAME
from owlint.errors import ConfigError
from owlint.files import MAX_TEXT, is_below, is_meant_as_file
from owlint.mounts import MOUNTS
from owlint.paths import is_leftover
from owlint.report.color import AUTO, CHOICES, use_color, use_links
from owlint.settings import FLAG, SETTINGS, Settings
from owlint.strings import shown_path
from owlint.tracking import only_staged_counts
from owlint_rules.folders import ELSEWHERE, SHOWN, TRIALS, lies_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from typing import Any, TypeVar

    from owlint.commands.progress import Progress
    from owlint.config import Config
    from owlint.configs import Configs
    from owlint.files import Files

    Item = TypeVar('Item')
    Answer = TypeVar('Answer')


#: Most names of a folder that are compared with one that is not in it.
_MOST_NAMES = 1_000


def add_settings(parser: argparse.ArgumentParser, command: str) -> None:
    """The flags of the settings that a command takes."""
    for row in SETTINGS:
        if command not in row.commands:
            continue
        if row.holds == FLAG:
            parser.add_argument(row.flag, dest=row.name, action='store_true', help=row.flag_help)
        else:
            several = row.empty != ''
            parser.add_argument(
                row.flag, dest=row.name, action='append' if several else 'store',
                default=[] if several else '', metavar=row.metavar, choices=row.choices or None,
                help=row.flag_help,
            )  # fmt: skip


def settings_of(options: argparse.Namespace, command: str) -> Settings:
    """The settings that the flags of a command make."""
    values = {}
    for row in SETTINGS:
        if command in row.commands:
            value = getattr(options, row.name)
            values[row.name] = words(value) if isinstance(value, list) else value
    if 'ignore' in values:
        # the command line gives no reasons
        values['ignore'] = dict.fromkeys(values['ignore'], '')
    return Settings(**values)


def words(values: Iterable[str]) -> list[str]:
    """Options that may be repeated and hold commas, as one list."""
    return [word.strip() for value in values for word in value.split(',') if word.strip()]


def add_output_options(parser: argparse.ArgumentParser, formats: Iterable[str]) -> None:
    """``--format`` and ``--output``."""
    names = sorted(formats)
    parser.add_argument('--format', choices=names, default='text', help='default: text')
    parser.add_argument(
        '--output', metavar='FILE', default='', help='write the report to a file, not to the screen'
    )


def add_color_option(parser: argparse.ArgumentParser) -> None:
    """``--color``, of commands whose text has colors."""
    parser.add_argument(
        '--color', choices=CHOICES, default=AUTO, metavar='WHEN',
        help='color the text report: auto, always or never (default: auto, a terminal)',
    )  # fmt: skip


def colors(options: argparse.Namespace) -> tuple[bool, bool]:
    """Whether the text report that a command prints has colors, and whether it has links."""
    if options.format != 'text' or options.output:
        return False, False
    color = use_color(sys.stdout, os.environ, options.color)
    return color, color and use_links(sys.stdout, os.environ)


def add_jobs(parser: argparse.ArgumentParser) -> None:
    """``--jobs``."""
    what = 'processes to use (default: one, for many files as many as there are processors)'
    parser.add_argument('-j', '--jobs', type=int, metavar='N', default=0, help=what)


def processes(asked: int, items: int, enough: int) -> int:
    """How many processes to use for some work: those asked for, or (0) what is worth it.

    What is at hand of the Hub only this process knows.
    """
    if asked < 0:
        raise ConfigError(f'--jobs is a number of processes, not {asked}')
    if MOUNTS:
        return 1
    if asked:
        return min(asked, items)
    if items < enough:
        return 1
    if hasattr(os, 'sched_getaffinity'):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def answers(
    engine: Any, jobs: int, work: Callable[[Any, Item], Answer], items: Iterable[Item]
) -> Iterable[Answer]:
    """The answers to pieces of work, in their order: of other processes where there are several."""
    if jobs > 1:
        from owlint.parallel import in_processes

        return in_processes(engine, jobs, work, items)
    return (work(engine, item) for item in items)


def watched(total: int, of: str) -> Progress | None:
    """What shows how far a long run is, None where nobody watches it on a terminal."""
    if total < 2 or not sys.stderr.isatty():
        return None
    from owlint.commands.progress import Progress

    return Progress(total, of)


def expand(paths: list[str], files: Files) -> list[str]:
    """The files that paths stand for; raises ConfigError for a path that is not there.

    No path: the files that git tracks below the working folder, or all files
    below it where git does not answer. A folder: all files below it.
    """
    if not paths:
        from owlint.git import tracked_files

        tracked, dropped = tracked_files(files) or ([], 0)
        if dropped:
            from owlint.commands.output import say

            which = '1 name leads' if dropped == 1 else f'{dropped} names lead'
            say(f"owlint: {which} out of the repository in git's index; not followed")
        if tracked:
            kept = [path for path in tracked if not is_leftover(path)]
            files.aside = _aside(kept, ['.'], files)
            return kept
        paths = ['.']
    found: list[str] = []
    for path in paths:
        check_drive(path)
        if files.is_folder(path) and not os.path.islink(path.rstrip(os.sep) or path):
            files.bound(path)
            if is_meant_as_file(path):
                found.append(path)
            for folder, names in files.walk(path, limit=0):
                found.extend(
                    name if folder == '.' else os.path.join(folder, name) for name in names
                )
            reason = files.unlisted.get(os.path.abspath(path))
            if reason:
                raise ConfigError(f'{shown_path(path)}: cannot be read ({reason})')
        elif os.path.isdir(path):
            raise ConfigError(
                f'{shown_path(path)}: this is a link to a folder; name the folder itself'
            )
        elif os.path.lexists(path) or os.path.abspath(path) in files.overlay:
            found.append(path)
        else:
            raise no_such(path)
    found = [path for path in found if not is_leftover(path)]
    files.aside = _aside(found, paths, files)
    return found


def _aside(found: list[str], asked: list[str], files: Files) -> frozenset[str]:
    """The files, as absolute paths, of tests, examples and works of others below what was asked.

    Who names such a file or folder asks for it, but not a hook, which names what is committed.
    A folder with a configuration of its own is none of these.
    """
    folders = sorted((os.path.abspath(path) for path in asked if files.is_folder(path)), key=len)
    by_folder: dict[str, bool] = {}
    aside = []
    for path in found:
        absolute = os.path.abspath(path)
        folder = os.path.dirname(absolute)
        if folder not in by_folder:
            above = (one for one in reversed(folders) if is_below(folder, one))
            root = next(above, files.root_of(folder) if only_staged_counts() else '')
            by_folder[folder] = bool(root) and _is_aside(folder, root)
        if by_folder[folder]:
            aside.append(absolute)
    return frozenset(aside)


def _is_aside(folder: str, root: str) -> bool:
    if not lies_in(folder[len(root) :].replace(os.sep, '/') + '/', TRIALS, SHOWN, ELSEWHERE):
        return False
    while is_below(folder, root) and folder != root:
        if os.path.lexists(os.path.join(folder, CONFIG_NAME)):
            return False
        folder = os.path.dirname(folder)
    return True


def check_drive(path: str) -> None:
    """Refuse a path on another drive than the working folder's: no path leads there from here."""
    if os.path.splitdrive(os.path.abspath(path))[0] != os.path.splitdrive(os.getcwd())[0]:
        raise ConfigError(f'{shown_path(path)}: on another drive than the working folder')


def no_such(path: str) -> ConfigError:
    """The error about a path that is not there, with what was meant where that shows."""
    hint = ''
    option, space, value = path.partition(' ')
    if option.startswith('--') and space:
        # `args: [--fail-on error]` of a pre-commit hook
        hint = f'; an option and its value are two arguments: `{option}`, `{value}`'
    elif path.isascii() and path.replace('-', '').isalnum():
        from owlint.config import resolve_rule

        try:
            resolve_rule(path)
            hint = '; give several rules to one `--select`, separated by commas'
        except ConfigError:
            pass
    return ConfigError(f'{shown_path(path)}: no such file or folder{hint or _meant(path)}')


def _meant(path: str) -> str:
    """`; did you mean …?` for the file beside a path that is most like it, or ''."""
    from owlint_rules.text import nearest

    folder, name = os.path.split(path)
    try:
        with os.scandir(folder or '.') as entries:
            names = [entry.name for entry in islice(entries, _MOST_NAMES)]
    except OSError:
        return ''
    found = nearest(name, names, 0.75)
    return f'; did you mean `{shown_path(os.path.join(folder, found))}`?' if found else ''


def without_excluded(paths: Iterable[str], configs: Configs) -> list[str]:
    """The paths that no ``exclude`` matches, of their own configuration or of the working folder's.

    The working folder's is asked first: a folder that it leaves out may hold
    samples or checkouts of others, whose configuration is then not even read.
    """
    home = configs.of('')
    kept = []
    for path in paths:
        if _excluded(path, home):
            continue
        config = configs.of(os.path.dirname(path))
        if config is home or not _excluded(path, config):
            kept.append(path)
    return kept


def _excluded(path: str, config: Config) -> bool:
    if not config.exclude:
        return False
    relative = os.path.relpath(os.path.abspath(path), config.folder).replace(os.sep, '/')
    return any(True for _ in config.excluded.matching(relative))


def read_standard_input() -> bytes:
    """All of standard input; raises ConfigError."""
    if sys.stdin is None:
        raise ConfigError('standard input is closed')
    try:
        raw = sys.stdin.buffer.read(MAX_TEXT + 1)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ConfigError(f'standard input: cannot be read ({reason})') from None
    if len(raw) > MAX_TEXT:
        raise ConfigError(f'standard input is over {MAX_TEXT:,} bytes')
    return raw


def repository_prefix(files: Files) -> str:
    """The working folder relative to the top of its repository, '' at the top."""
    here = os.getcwd()
    root = files.root_of('')
    return '' if root == here else os.path.relpath(here, root).replace(os.sep, '/')
