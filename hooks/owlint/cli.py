"""The command line: which command, its options, its exit code.

Exit codes: 0 nothing to report, 1 findings at or above ``--fail-on`` or an
unmet claim, 2 wrong use, broken configuration or an error of our own; 130 and
143 after SIGINT and SIGTERM. Only light modules are imported here, so that a
signal finds its handler soon.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from owlint import __version__
from owlint.commands import COMMANDS
from owlint.signals import ENDING, ending, exit_code, on_ending

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

OK, ERROR = 0, 2

#: How many more objects there are before those that only hold one another are looked for. A release
#: leaves some hundred of them; to look as often as Python does costs a tenth of a run.
OBJECTS = 20_000

USAGE = """\
usage: owlint COMMAND [OPTIONS] [PATH...]

{commands}

`owlint COMMAND --help` shows the options of a command.
`owlint --version` shows the version, with `--verbose` those of the libraries too.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; never raises for anything a user can do."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    from owlint.commands.output import closed_stream, complain
    from owlint.errors import ConfigError
    from owlint.mounts import remove_all

    closed = closed_stream()
    if closed:
        complain(f'{closed} is closed')
        return ERROR
    try:
        return _run(arguments)
    except ConfigError as error:
        for sentence in error.sentences():
            complain(sentence)
        return ERROR
    except SystemExit:
        return OK  # after `--help`
    except BrokenPipeError:
        return OK  # the reader of our output has gone away
    except KeyboardInterrupt:  # in a process that is not ours, see `entry`
        complain(ending(ENDING[0]))
        return exit_code(ENDING[0])
    except MemoryError:
        complain('out of memory; check fewer files at once')
        return ERROR
    except OSError as error:
        if os.environ.get('OWLINT_TRACEBACK'):
            raise
        place = f'{error.filename}: ' if error.filename else ''
        complain(f'{place}{(error.strerror or str(error)).lower()}')
        return ERROR
    except Exception as error:
        if os.environ.get('OWLINT_TRACEBACK'):
            raise
        complain(
            f'internal error: {type(error).__name__}: {" ".join(str(error).split())}. '
            'This is a bug in owlint; please report it with the output of the same command '
            'under OWLINT_TRACEBACK=1.'
        )
        return ERROR
    finally:
        remove_all()


def _run(arguments: list[str]) -> int:
    from owlint.commands.output import write_report

    if not arguments or arguments[0] in ('-h', '--help', 'help'):
        lines = (f'  {name:<12}{text}' for name, text in COMMANDS.items())
        write_report(USAGE.format(commands='\n'.join(lines)))
        return OK if arguments else ERROR
    if arguments[0] in ('-V', '--version'):
        from owlint.commands.versions import versions

        more = any(word in ('-v', '--verbose') for word in arguments[1:])
        write_report(f'owlint {__version__}\n' + (versions() if more else ''))
        return OK
    command, rest = arguments[0], arguments[1:]
    if command not in COMMANDS:
        from owlint.errors import ConfigError
        from owlint_rules.text import did_you_mean

        hint = did_you_mean(command, COMMANDS)
        if not hint and os.path.exists(command):
            hint = f'; to check a path, write `owlint check {command}`'
        raise ConfigError(f'there is no command `{command}`' + (hint or ' (see `owlint --help`)'))
    from owlint.commands.parser import Parser

    parser = Parser(command, COMMANDS[command].capitalize() + '.')
    if command in ('check', 'fix'):
        from owlint.commands import check

        check.add_options(parser, fixing=command == 'fix')
        return check.run(parser.parse_args(rest), fixing=command == 'fix')
    from importlib import import_module

    module = import_module(f'owlint.commands.{command}')
    module.add_options(parser)
    code: int = module.run(parser.parse_args(rest))
    return code


def _end(number: int, frame: object = None) -> NoReturn:
    """End the process at a signal: what must not be left half done holds the signal back."""
    on_ending(None)  # a second signal does not wait for what is said here
    try:
        from owlint.commands.output import complain

        complain(ending(number))
    except Exception:
        pass  # it came while that was imported, or while something else was said
    os._exit(exit_code(number))


def entry() -> NoReturn:
    """The entry point of the program ``owlint`` and of ``python -m owlint``.

    Ends the process without taking the interpreter down piece by piece, which
    costs a run over one card a seventh of its time and frees nothing that the
    system does not free.
    """
    gc.set_threshold(OBJECTS)
    # an exception would be lost where Python ignores them, and be shown where nobody catches it
    on_ending(_end)
    code = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            pass  # what was written there was flushed, and the code says how that went
    os._exit(code)
