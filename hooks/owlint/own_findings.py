"""Findings of the program itself, about suppressions and baselines; ignoring by configuration."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping

from owlint.globs import glob_matches
from owlint.result import Region, Reported
from owlint_rules.catalog import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.config import Config, ConfigFault
    from owlint.suppress import Suppression

#: Codes that the engine itself reports, about suppressions and baselines.
UNUSED, NO_REASON, INVALID, STALE = 'OWL801', 'OWL802', 'OWL803', 'OWL804'
UNREADABLE = 'OWL901'
#: The rule about configurations that are not the user's own and cannot be followed.
BROKEN = 'OWL805'
#: The rule about whole documents, which runs only where that is asked for.
VALIDATION = 'OWL436'


def own_finding(code: str, region: Region, message: str, help_text: str) -> Reported:
    """A finding of the program itself, about suppressions and baselines."""
    rule = load(code)
    return Reported(
        code=code,
        name=str(rule.NAME),
        severity=str(rule.SEVERITY),
        region=region,
        message=message,
        help=help_text,
        fingerprint=f'{code}:{region.path}:{message}',
    )


def broken_configuration(fault: ConfigFault) -> Iterator[Reported]:
    """One finding for each fault of a configuration that the run goes on without."""
    from owlint.release import show

    path = show(fault.path)
    for line, column, text in fault.said:
        region = Region(path, line or 1, column or 1, line or 1, column or 1)
        message = f'{text}; the files below are checked as without it, and not fixed'
        help_text = 'Correct it, or leave its folder out: `exclude` of the configuration above.'
        yield own_finding(BROKEN, region, message, help_text)


def comment_faults(
    comment: Suppression, ran: set[str], shown: Mapping[str, int]
) -> Iterator[tuple[str, str, str]]:
    """What is wrong with a comment: (code, message, help).

    ``ran`` are the rules that ran, ``shown`` the lines of what they found
    elsewhere in the file and nothing holds back.
    """
    if comment.error:
        yield INVALID, f'this comment suppresses nothing: {comment.error}', ''
        return
    for problem in comment.unknown:
        yield INVALID, problem, ''
    for name, codes in comment.codes.items():
        if name not in comment.used and codes <= ran:
            missed = [shown[code] for code in sorted(codes) if code in shown]
            where = f'; there is one in line {missed[0]}' if missed else ''
            help_text = 'Delete the comment, or the name from its brackets.'
            if missed:
                # no comment fits into the line that opens a card's front matter
                move = 'Move it there, or write' if missed[0] > 1 else 'Write'
                help_text = (
                    f'{move} `owlint: ignore-file[{name}]`, which speaks for the whole file.'
                )
            yield UNUSED, f'nothing to suppress: no {name} finding here{where}', help_text
    if not comment.reason:
        yield (
            NO_REASON,
            'this suppression gives no reason',
            'Write the reason behind the bracket; reports show it.',
        )


def apply_ignores(finding: Reported, file: str, config: Config) -> None:
    """Suppress by the configuration's ``ignore`` and ``per-file-ignores``."""
    for prefix, reason in config.ignore.items():
        if finding.code.startswith(prefix):
            finding.suppressed, finding.suppressed_by, finding.reason = True, 'ignore', reason
            return
    if not config.per_file_ignores:
        return
    relative = os.path.relpath(os.path.abspath(file), config.folder).replace(os.sep, '/')
    for glob, codes in config.per_file_ignores:
        for prefix, reason in codes.items():
            if finding.code.startswith(prefix) and glob_matches(glob, relative):
                finding.suppressed = True
                finding.suppressed_by = 'per-file-ignores'
                finding.reason = reason
                return
