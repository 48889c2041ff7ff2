"""What several commands share: options, paths, output."""

from __future__ import annotations

import os
import sys

from owlint.config import ConfigError, glob_matches

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from owlint.config import Configs
    from owlint.files import Files


def add_config_options(parser: argparse.ArgumentParser) -> None:
    """``--config`` and ``--isolated``."""
    parser.add_argument('--config', metavar='FILE', default='', help='use this configuration file')
    parser.add_argument('--isolated', action='store_true', help='read no configuration file at all')


def add_output_options(parser: argparse.ArgumentParser, formats: Iterable[str]) -> None:
    """``--format`` and ``--output``."""
    names = sorted(formats)
    parser.add_argument('--format', choices=names, default='text', help='default: text')
    parser.add_argument(
        '--output', metavar='FILE', default='', help='write the report to a file, not to the screen'
    )


def expand(paths: list[str], files: Files) -> list[str]:
    """The files that paths stand for; raises ConfigError for a path that is not there.

    No path: the files that git tracks below the working folder, or all files
    below it where git does not answer. A folder: all files below it.
    """
    if not paths:
        tracked = tracked_files()
        if tracked:
            return tracked
        paths = ['.']
    found: list[str] = []
    for path in paths:
        if os.path.isdir(path) and not os.path.islink(path.rstrip('/\\') or path):
            for folder, names in files.walk(path):
                found.extend(
                    name if folder == '.' else os.path.join(folder, name) for name in names
                )
        elif os.path.isdir(path):
            raise ConfigError(f'{path}: this is a link to a folder; name the folder itself')
        elif os.path.lexists(path) or os.path.abspath(path) in files.overlay:
            found.append(path)
        else:
            raise ConfigError(f'{path}: no such file or folder')
    return found


def tracked_files() -> list[str] | None:
    """The files git tracks below the working folder; None when git does not answer."""
    import subprocess

    try:
        answer = subprocess.run(
            ['git', 'ls-files', '-z'], capture_output=True, check=True, timeout=60
        )
    except (OSError, subprocess.SubprocessError):
        return None
    names = [os.fsdecode(name) for name in answer.stdout.split(b'\0') if name]
    # a file deleted from the work tree but not from the index is nobody's concern here
    return [name for name in names if os.path.lexists(name)]


def without_excluded(paths: Iterable[str], configs: Configs) -> list[str]:
    """The paths that no ``exclude`` of the configuration matches."""
    kept = []
    for path in paths:
        config = configs.of(os.path.dirname(path))
        if config.exclude:
            relative = os.path.relpath(os.path.abspath(path), config.folder).replace(os.sep, '/')
            if any(glob_matches(glob, relative) for glob in config.exclude):
                continue
        kept.append(path)
    return kept


def write_output(text: str, output: str) -> None:
    """Print a report, or write it to a file in one step; raises ConfigError."""
    if output:
        from owlint.files import write_atomically

        old = None
        try:
            if os.path.exists(output):
                with open(output, 'rb') as stream:
                    old = stream.read()
            write_atomically(output, text.encode('utf-8', 'backslashreplace'), expected=old)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise ConfigError(f'{output}: cannot be written ({reason})') from None
        return
    screen = sys.stdout
    encoding = screen.encoding or 'utf-8'
    data = text.encode(encoding, 'backslashreplace')
    buffer = getattr(screen, 'buffer', None)
    if buffer is None:
        screen.write(data.decode(encoding))
    else:
        screen.flush()
        buffer.write(data)
        buffer.flush()


def say(text: str) -> None:
    """A sentence about the run itself, on standard error."""
    encoding = sys.stderr.encoding or 'utf-8'
    sys.stderr.write(text.encode(encoding, 'backslashreplace').decode(encoding) + '\n')


def words(values: list[str] | None) -> list[str]:
    """Options that may be repeated and hold commas, as one list."""
    return [word.strip() for value in values or () for word in value.split(',') if word.strip()]
