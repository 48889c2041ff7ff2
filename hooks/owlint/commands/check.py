"""``owlint check`` and ``owlint fix``."""

from __future__ import annotations

import os
import sys
from functools import partial

from owlint import __version__
from owlint.commands.common import (
    add_color_option,
    add_jobs,
    add_output_options,
    add_settings,
    answers,
    colors,
    expand,
    processes,
    read_standard_input,
    repository_prefix,
    settings_of,
    watched,
    without_excluded,
)
from owlint.commands.output import say, write_content, write_report
from owlint.commands.remote import at_hand, refuse_fixes, tell_about
from owlint.config import resolve_rule
from owlint.engine import Engine
from owlint.errors import ConfigError
from owlint.files import Files
from owlint.mounts import MOUNTS
from owlint.report import FINDINGS, SOURCE, TEXT
from owlint.result import Result
from owlint.settings import KINDS, Settings
from owlint_rules.model.finding import INFO, SEVERITIES
from owlint_rules.text import counted

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from owlint.fix import FixRun
    from owlint.places import Hit


#: From this number of files on, other processes are worth their start.
_MANY = 400


def add_options(parser: argparse.ArgumentParser, *, fixing: bool) -> None:
    """The options of ``check``; ``fix`` has the same, and ``--fix`` switched on."""
    add = parser.add_argument
    what = 'files, folders or hf:org/name; `-` is standard input'
    add('paths', nargs='*', metavar='PATH', help=what)
    if fixing:
        parser.epilog = 'Exits 1 when it created files: a commit would go without them.'
    else:
        add('--fix', action='store_true', help='apply the safe fixes')
    add(
        '--fix-only',
        action='store_true',
        help='apply the safe fixes, and neither report nor fail for what is left',
    )
    add('--unsafe-fixes', action='store_true', help='also apply fixes that may change the meaning')
    add('--diff', action='store_true', help='show the fixes instead of applying them')
    add(
        '--stdin-filename',
        metavar='PATH',
        default='',
        help='path that stdin stands for (finds its config and neighboring files)',
    )
    ends = parser.add_mutually_exclusive_group()
    ends.add_argument('-e', '--exit-zero', action='store_true', help='exit 0 in spite of findings')
    ends.add_argument(
        '--exit-non-zero-on-fix',
        action='store_true',
        help='exit 1 when files were fixed, even where nothing is left',
    )
    add_settings(parser, 'check')
    add_jobs(parser)
    add('--write-baseline', action='store_true', help='record the current findings in --baseline')
    add_output_options(parser, FINDINGS)
    add_color_option(parser)
    add('--statistics', action='store_true', help='count the findings by rule and severity')
    add('--show-files', action='store_true', help='print the files that are looked at, and stop')
    add('--show-settings', action='store_true', help='print the settings that hold, and stop')
    add('-q', '--quiet', action='store_true', help='one line for each finding, and no summary')
    add(
        '-v',
        '--verbose',
        action='store_true',
        help='show all related places, and count suppressed findings',
    )


def run(options: argparse.Namespace, *, fixing: bool) -> int:
    """Check, and where asked for fix; the exit code."""
    fixing = fixing or options.fix or options.fix_only
    if fixing or options.diff:
        refuse_fixes(options.paths)
    if not fixing and not options.diff:
        return _run(options, None, writing=False)
    from owlint.fix import FixRun
    from owlint.signals import accounts

    fixes = FixRun()
    writing = not options.diff and '-' not in options.paths
    if writing:
        accounts.append(fixes.account)
    try:
        return _run(options, fixes, writing=writing)
    finally:
        accounts.clear()


def _run(options: argparse.Namespace, fixes: FixRun | None, *, writing: bool) -> int:
    settings = _settings(options)
    files = Files()
    stdin, failed = '-' in options.paths, False
    if stdin:
        paths = [_read_stdin(options, files)]
    else:
        options.paths, failed = at_hand(options.paths)
        paths = expand(options.paths, files)
    engine = Engine(settings, files)
    paths = without_excluded(paths, engine.configs)
    if options.show_files or options.show_settings:
        from owlint.commands import show

        told = show.files(paths, engine) if options.show_files else show.settings(paths, engine)
        write_report(told, options.output, SOURCE if options.show_settings else TEXT)
        return 0
    home = engine.configs.home()
    if not stdin:
        use_baseline(settings, engine)
    fail_on = settings.fail_on or home.fail_on or 'warning'
    if options.exit_zero:
        fail_on = 'never'
    if options.write_baseline:
        return _write_baseline(settings, engine, paths)
    if fixes is not None:
        # settings that cannot be read may say to leave a file alone
        mended = [path for path in paths if not engine.configs.of(os.path.dirname(path)).broken]
        _fix(fixes, options, settings, mended, files, writing=writing)
        if options.diff:
            shown = _show_diff(fixes, options)
            return 0 if options.exit_zero else shown
        # what is left after the fixes is what counts
        rest = files.anew()
        if stdin:
            _write_stdin(options, fixes, files)
            rest.overlay.update(fixed_stdin(fixes, files))
        engine = Engine(settings, rest)
    bar = watched(len(paths), 'files')
    seen = None if bar is None else bar.add
    if options.fix_only:
        result = Result()
        result.unchecked = True
        result.files_checked = len(paths)
    else:
        on_hit: Callable[[Hit], None] | None = None
        if FINDINGS[options.format].with_fixes and fixes is None:
            from owlint.fix import add_replacements

            on_hit = add_replacements
        jobs = 1 if stdin else processes(options.jobs, len(paths), _MANY)
        spread = partial(answers, engine, jobs) if jobs > 1 else None
        result = engine.check(paths, on_hit, spread=spread, seen=seen)
    if bar is not None:
        bar.end()
    if fixes is not None:
        result.fixed = fixes.fixed
        result.notes.extend(fixes.notes)
    code = _exit_code(result, fail_on, fixes, on_fix=options.exit_non_zero_on_fix)
    # what fails the run is shown, whatever else is not
    result.leave_out_below(min(settings.min_severity or INFO, fail_on, key=_rank))
    if stdin and fixes is not None:
        # standard output holds the fixed text, so what is left goes beside it
        from owlint.report.findings.text import where

        for finding in result.visible:
            place = where(finding.region)
            say(f'{place}: {finding.code} {finding.message}')
        return code
    if options.format == 'text' and not (options.output or options.quiet):
        _tell_about_remote(options.paths, engine)
    _report(result, options, engine, code, fail_on, fixing=fixes is not None)
    return 2 if failed else code


def _settings(options: argparse.Namespace) -> Settings:
    settings = settings_of(options, 'check')
    check_kinds(settings)
    if options.write_baseline and not settings.baseline:
        raise ConfigError('--write-baseline needs --baseline FILE')
    if options.stdin_filename and '-' not in options.paths:
        raise ConfigError('--stdin-filename says what `-` is; there is no `-` among the paths')
    if settings.isolated and settings.config:
        raise ConfigError('--isolated and --config contradict each other')
    if settings.select or settings.ignore:
        from owlint.configs import Configs

        # a misspelt rule must be an error even when no file is left to check
        home = Configs(Files(), explicit=settings.config, isolated=settings.isolated).home()
        for word in (*settings.select, *settings.ignore):
            resolve_rule(word, home.plugin_rules)
    return settings


def check_kinds(settings: Settings) -> None:
    """Raise ConfigError for a kind of files that there is not."""
    for kind in settings.kinds:
        if kind not in KINDS:
            from owlint_rules.text import did_you_mean

            raise ConfigError(f'there is no kind `{kind}`' + did_you_mean(kind, KINDS))


def use_baseline(settings: Settings, engine: Engine) -> None:
    """Take the baseline that the user's configuration names, where no option names one."""
    home = engine.configs.home()
    if not settings.baseline and home.baseline:
        settings.baseline = os.path.relpath(os.path.join(home.folder, home.baseline))
        if not settings.config and not engine.files.lies_within(settings.baseline, home.folder):
            raise home.fault('baseline', f'`baseline`: {home.baseline}: outside of the repository')


def _read_stdin(options: argparse.Namespace, files: Files) -> str:
    if len(options.paths) > 1:
        raise ConfigError('`-` cannot be mixed with other paths')
    if not options.stdin_filename:
        raise ConfigError('`-` needs --stdin-filename PATH, which says what the text is')
    files.overlay[os.path.abspath(options.stdin_filename)] = read_standard_input()
    return str(options.stdin_filename)


def fixed_stdin(fixes: FixRun, files: Files) -> dict[str, bytes]:
    """Standard input after the fixes, by the absolute path of the file it stands for."""
    return {
        path: fixes.changes[path][1] if path in fixes.changes else raw
        for path, raw in files.overlay.items()
    }


def _write_stdin(options: argparse.Namespace, fixes: FixRun, files: Files) -> None:
    """Standard input, fixed, goes to standard output; nothing is written to other files."""
    from owlint.paths import show
    from owlint.strings import shown_path

    for note in fixes.notes:
        say(note)
    for path in fixes.changes:
        if path not in files.overlay:
            say(f'{shown_path(show(path))}: not written: only standard input is fixed')
    for content in fixed_stdin(fixes, files).values():
        write_content(content, options.output)


def _fix(
    fixes: FixRun,
    options: argparse.Namespace,
    settings: Settings,
    paths: list[str],
    files: Files,
    *,
    writing: bool,
) -> None:
    from owlint.fix import note_created, write_changes
    from owlint.fix_batches import plan_all

    engine = Engine(settings, files, every=True)
    # other processes know nothing of standard input
    jobs = 1 if files.overlay else processes(options.jobs, len(paths), _MANY)
    bar = watched(len(paths), 'files')
    for count in plan_all(
        paths, engine, options.unsafe_fixes, fixes, partial(answers, engine, jobs)
    ):
        if bar is not None:
            bar.add(count)
    if bar is not None:
        bar.end()
    if writing:
        write_changes(fixes, paths)
        note_created(fixes, files)


def _show_diff(fixes: FixRun, options: argparse.Namespace) -> int:
    from owlint.fix_diff import diff_of

    for note in fixes.notes:
        say(note)
    diff = diff_of(fixes)
    if not options.output and sys.stdout.isatty():
        # what commands a terminal is shown, not sent
        from owlint.report.context import Context
        from owlint.report.findings.text import diff_lines

        text = diff.decode('utf-8', 'replace')
        color, _ = colors(options)
        context = Context(command='check', diff=text, color=color)
        write_report('\n'.join(diff_lines(context)) + '\n' if text else '', color=color)
    else:
        write_content(diff, options.output)
    return 1 if fixes.changes else 0


def _write_baseline(settings: Settings, engine: Engine, paths: list[str]) -> int:
    from owlint.baseline import write_baseline

    path, settings.baseline = settings.baseline, ''
    findings = counted(write_baseline(path, engine.check(paths).visible), 'finding')
    say(f'owlint: {findings} recorded in {path}')
    return 0


def _tell_about_remote(paths: list[str], engine: Engine) -> None:
    if any(path in MOUNTS for path in paths):
        from owlint.commands.verdict import judge

        tell_about(paths, engine, judge)


def _rank(severity: str) -> int:
    """How grave a severity is; `never` is graver than all."""
    return SEVERITIES.index(severity) if severity in SEVERITIES else len(SEVERITIES)


def _exit_code(result: Result, fail_on: str, fixes: FixRun | None, *, on_fix: bool) -> int:
    if fixes is not None and fixes.failed:
        return 2
    if fixes is not None and fixes.created and fail_on != 'never':
        return 1  # pre-commit sees a changed file, and not a new one
    if fixes is not None and fixes.fixed and on_fix:
        return 1
    worst = max((_rank(item.severity) for item in result.visible), default=-1)
    return 1 if worst >= _rank(fail_on) else 0


def _report(
    result: Result,
    options: argparse.Namespace,
    engine: Engine,
    code: int,
    fail_on: str,
    *,
    fixing: bool,
) -> None:
    from owlint.report.context import Context

    color, links = colors(options)
    width = 0
    if options.format == 'text' and not options.output:
        if not options.quiet and sys.stdout.isatty():
            width = os.get_terminal_size().columns
    context = Context(
        command='fix' if fixing else 'check',
        fixing=fixing,
        unsafe_fixes=options.unsafe_fixes,
        verbose=options.verbose,
        quiet=options.quiet,
        color=color,
        links=links,
        statistics=options.statistics,
        width=width,
        prefix=repository_prefix(engine.files),
        version=__version__,
        exit_code=code,
        fail_on=fail_on,
        rules=engine.configs.home().plugin_rules,
    )
    output = FINDINGS[options.format]
    text = output.load().render(result, context)
    write_report(text, options.output, output.form, color=color)
