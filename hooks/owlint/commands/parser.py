"""The argument parser of all commands."""

from __future__ import annotations

import argparse
import os

from owlint.commands.output import write_report
from owlint.errors import ConfigError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


class _Formatter(argparse.HelpFormatter):
    """Help without asking ``shutil``, whose import would cost every run two milliseconds."""

    def __init__(self, prog: str) -> None:
        try:
            width = os.get_terminal_size().columns
        except (OSError, ValueError):
            width = 80
        super().__init__(prog, max_help_position=30, width=min(max(width - 2, 40), 100))


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one sentence (ConfigError)."""

    def __init__(self, command: str, description: str) -> None:
        super().__init__(
            prog=f'owlint {command}',
            description=description,
            allow_abbrev=False,
            formatter_class=_Formatter,
        )
        # from Python 3.14 on help is colored, in colors that are not ours
        self.color = False

    def error(self, message: str) -> NoReturn:
        """Raise ConfigError."""
        before, _, rest = message.partition('unrecognized arguments: ')
        if rest.startswith('--') and not before:
            from owlint_rules.text import nearest

            word = rest.split()[0].partition('=')[0]
            known = [one for one in self._option_string_actions if one.startswith('--')]
            found = nearest(word, known, 0.8)
            message += f'; did you mean `{found}`?' if found else ''
        raise ConfigError(f'{message} (see `{self.prog} --help`)')

    def _print_message(self, message: str, file: object = None) -> None:
        write_report(message)
