"""The command line: which command, its options, its exit code.

Exit codes: 0 nothing to report, 1 findings at or above ``--fail-on`` or an
unmet claim, 2 wrong use, broken configuration or an error of our own.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from owlint import __version__
from owlint.config import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

OK, FOUND, ERROR = 0, 1, 2

#: command -> what it does, in the order of the help
COMMANDS = {
    'check': 'find what is wrong with files and releases',
    'fix': 'check, and mend what can be mended mechanically',
    'verdict': 'judge releases against definitions, criterion by criterion',
    'license': 'say what license texts really are',
    'explain': 'explain a rule, a criterion, a license or a definition',
    'init': 'write owlint.toml for the release in this folder',
    'export': 'write the facts of a release as MOF, CycloneDX or SPDX',
}

USAGE = """\
usage: owlint COMMAND [OPTIONS] [PATH...]

{commands}

`owlint COMMAND --help` shows the options of a command.
`owlint --version` shows the version.
"""


class _Formatter(argparse.HelpFormatter):
    """Help without asking ``shutil``, whose import would cost every run two milliseconds."""

    def __init__(self, prog: str) -> None:
        try:
            width = os.get_terminal_size().columns
        except OSError:
            width = 80
        super().__init__(prog, max_help_position=30, width=min(max(width - 2, 40), 100))


class _Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one sentence."""

    def error(self, message: str) -> NoReturn:
        raise ConfigError(f'{message} (see `{self.prog} --help`)')


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; never raises for anything a user can do."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        return _run(arguments)
    except ConfigError as error:
        _complain(f'owlint: {error}')
        return ERROR
    except BrokenPipeError:
        # the reader of our output has gone away; keep the interpreter from complaining at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        _complain('owlint: interrupted')
        return ERROR
    except MemoryError:
        _complain('owlint: out of memory; check fewer files at once')
        return ERROR
    except OSError as error:
        if os.environ.get('OWLINT_TRACEBACK'):
            raise
        place = f'{error.filename}: ' if error.filename else ''
        _complain(f'owlint: {place}{(error.strerror or str(error)).lower()}')
        return ERROR
    except Exception as error:
        if os.environ.get('OWLINT_TRACEBACK'):
            raise
        _complain(
            f'owlint: internal error: {type(error).__name__}: {" ".join(str(error).split())}. '
            'This is a mistake of ours; please report it with the output of the same command '
            'under OWLINT_TRACEBACK=1.'
        )
        return ERROR


def _complain(text: str) -> None:
    data = text.encode(sys.stderr.encoding or 'utf-8', 'backslashreplace')
    sys.stderr.write(data.decode(sys.stderr.encoding or 'utf-8') + '\n')


def _print(text: str) -> None:
    from owlint.commands.common import write_output

    write_output(text, '')


def _run(arguments: list[str]) -> int:
    if not arguments or arguments[0] in ('-h', '--help', 'help'):
        lines = (f'  {name:<9}{text}' for name, text in COMMANDS.items())
        _print(USAGE.format(commands='\n'.join(lines)))
        return OK if arguments else ERROR
    if arguments[0] in ('-V', '--version'):
        _print(f'owlint {__version__}\n')
        return OK
    command, rest = arguments[0], arguments[1:]
    if command not in COMMANDS:
        from owlint.config import nearest

        hint = nearest(command, COMMANDS)
        if not hint and os.path.exists(command):
            hint = f'; to check a path, write `owlint check {command}`'
        raise ConfigError(f'there is no command `{command}`' + (hint or ' (see `owlint --help`)'))
    parser = _Parser(
        prog=f'owlint {command}',
        description=COMMANDS[command].capitalize() + '.',
        allow_abbrev=False,
        formatter_class=_Formatter,
    )
    if command in ('check', 'fix'):
        from owlint.commands import check

        check.add_options(parser, fixing=command == 'fix')
        return check.run(parser.parse_args(rest), fixing=command == 'fix')
    from importlib import import_module

    module = import_module(f'owlint.commands.{command}')
    module.add_options(parser)
    code: int = module.run(parser.parse_args(rest))
    return code


def entry() -> NoReturn:
    """The entry point of the program ``owlint`` and of ``python -m owlint``.

    Ends the process without taking the interpreter down piece by piece, which
    costs a run over one card a seventh of its time and frees nothing that the
    system does not free.
    """
    code = main()
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        pass  # nobody reads it any more
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        _complain(f'owlint: standard output: cannot be written ({reason})')
        code = ERROR
    sys.stderr.flush()
    os._exit(code)
