"""``owlint completion``: the completions of a shell, made by shtab from the options themselves."""

from __future__ import annotations

import argparse
from importlib import import_module

from owlint.commands import COMMANDS
from owlint.commands.output import write_report
from owlint.errors import ConfigError

SHELLS = ('bash', 'zsh', 'tcsh')
#: What stands for a file or folder in the help.
_FILES = ('PATH', 'FILE', 'RELEASE', 'FOLDER')


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of ``completion``."""
    parser.add_argument('shell', choices=SHELLS, help='; '.join(SHELLS))


def run(options: argparse.Namespace) -> int:
    """Print the script, which a shell sources."""
    try:
        import shtab
    except ImportError:
        raise ConfigError('completions need shtab: pip install "owlint[completion]"') from None
    parser = argparse.ArgumentParser(prog='owlint', add_help=False)
    commands = parser.add_subparsers()
    for name, says in COMMANDS.items():
        command = commands.add_parser(name, help=says)
        if name in ('check', 'fix'):
            from owlint.commands import check

            check.add_options(command, fixing=name == 'fix')
        else:
            import_module(f'owlint.commands.{name}').add_options(command)
        for action in command._actions:
            if action.metavar in _FILES:
                action.complete = shtab.FILE  # type: ignore[attr-defined]
    write_report(shtab.complete(parser, options.shell))
    return 0
