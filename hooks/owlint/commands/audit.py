"""``owlint audit``: what a whole hub says of itself, as a table with a row for each release."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import islice

from owlint.commands.common import add_jobs, answers, check_drive, no_such, processes
from owlint.commands.output import say, write_report
from owlint.commands.progress import Progress
from owlint.engine import Engine
from owlint.errors import ConfigError
from owlint.mounts import remove_all
from owlint.report import MARKUP
from owlint.settings import Settings
from owlint.signals import accounts
from owlint.strings import shown_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse

    import pyarrow as pa

    from owlint.tables import Input

#: From this number of rows on, other processes are worth their start.
_MANY = 256
#: More rows than that, where nobody knows how many there are.
_UNKNOWN = 1_000_000


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of ``audit``."""
    add = parser.add_argument
    what = 'Parquet or JSON Lines files of cards, or folders of downloaded repositories'
    add('paths', nargs='+', metavar='INPUT', help=what)
    add(
        '-o', '--output', metavar='FILE', required=True,
        help='the Parquet file to write; a run that was cut off goes on where it stopped',
    )  # fmt: skip
    add('--id-column', metavar='NAME', default='', help='column of ids (default: id or modelId)')
    add('--card-column', metavar='NAME', default='', help='column of cards (default: card)')
    add('--html', metavar='FILE', default='', help='also write the summary as a page with plots')
    add(
        '--ray', metavar='ADDRESS', default='',
        help='have the work done by a cluster of Ray; `local` starts one here',
    )  # fmt: skip
    add_jobs(parser)


def run(options: argparse.Namespace) -> int:
    """Audit; what cannot be judged is a row like others, with its error."""
    try:
        from owlint.tables import Input, Output
    except ImportError:
        raise ConfigError('to audit tables of cards, pip install "owlint[audit]"') from None
    from owlint.report.audit import Summary, as_page, as_text

    files, folders = _inputs(options.paths)
    given = Input(files, folders, (options.id_column, options.card_column))
    output = Output(options.output, given.state())
    done = output.start()
    bar = Progress(given.rows, 'rows')
    bar.done = bar.skipped = output.rows
    if done:
        say(f'owlint: {output.rows:,} rows are there from a run before; going on behind them')

    def account() -> str:
        remove_all()
        bar.end()
        return f'what is done is kept in {shown_path(output.folder)}; the same command goes on'

    accounts.append(account)
    try:
        output.write(_counted(_answers(options, given, done), bar))
        bar.end()
        summary = Summary()
        output.finish(summary.add)
    finally:
        accounts.remove(account)
    write_report(as_text(summary))
    if options.html:
        write_report(as_page(summary), options.html, MARKUP)
    return 0


def _inputs(paths: list[str]) -> tuple[list[str], list[str]]:
    """The files of rows, and the folders of the releases below the others."""
    from owlint.commands.verdict import folders_of
    from owlint.tables import LINES, PARQUET

    files: list[str] = []
    folders: list[str] = []
    for path in paths:
        check_drive(path)
        if not os.path.lexists(path):
            raise no_such(path)
        if os.path.isdir(path):
            engine = Engine(Settings(isolated=True))
            found = folders_of([path], engine, {}, every=True)
            if not found:
                raise ConfigError(f'{shown_path(path)}: no release in it; name files of cards')
            folders += [os.path.relpath(one) for one in found]
        elif path.endswith((*PARQUET, *LINES)):
            files.append(path)
        else:
            endings = ', '.join((*PARQUET, *LINES))
            raise ConfigError(f'{shown_path(path)}: is neither a folder nor a file in {endings}')
    return files, folders


def _answers(options: argparse.Namespace, given: Input, done: int) -> Iterable[pa.RecordBatch]:
    """The answers to all batches but the first, in order."""
    batches = islice(given.batches(), done, None)
    if options.ray:
        from owlint.clusters import by_ray

        return by_ray(options.ray, batches)
    jobs = processes(options.jobs, given.rows or _UNKNOWN, _MANY)
    return answers(Engine(Settings(isolated=True)), jobs, audit_one, batches)


def audit_one(engine: Engine, batch: pa.RecordBatch) -> pa.RecordBatch:
    """A piece of work; each row has an engine of its own."""
    from owlint.batch import audit

    return audit(batch)


def _counted(answers: Iterable[pa.RecordBatch], bar: Progress) -> Iterator[pa.RecordBatch]:
    for answer in answers:
        bar.add(answer.num_rows, str(answer.column('id')[-1].as_py() or ''))
        yield answer
