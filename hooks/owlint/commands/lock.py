"""``owlint lock``: what the Hub says of base models and datasets, written beside the card."""

from __future__ import annotations

import os

from owlint.commands.common import add_settings, check_drive, no_such, settings_of
from owlint.commands.export import now
from owlint.commands.output import progress, say, write_content, write_report
from owlint.engine import Engine
from owlint.errors import ConfigError
from owlint.paths import show
from owlint.strings import shown_path, visible
from owlint.tracking import only_staged_counts
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.subjects import LOCK_NAME
from owlint_rules.release.stale_lock import names_to_lock
from owlint_rules.statements.lock import TABLES, Lock, Locked, lock_of
from owlint_rules.text import counted
from owlint_rules.vocab.hub_ids import id_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse

    from owlint.hub.locking import Key
    from owlint_rules.statements.lock import Values


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of ``lock``."""
    add = parser.add_argument
    add('paths', nargs='*', metavar='RELEASE', help='folders of releases; default: this one')
    add(
        '--check', action='store_true',
        help='write nothing; tell what has changed on the Hub since, and exit 1 if something has',
    )  # fmt: skip
    add(
        '--update', nargs='?', const='', default=None, metavar='ID',
        help='ask the Hub anew about all that is locked, or about one model or dataset',
    )  # fmt: skip
    add('-q', '--quiet', action='store_true', help='say nothing of what has not changed')
    add_settings(parser, 'export')


def run(options: argparse.Namespace) -> int:
    """Lock each release; with ``--check`` 1 when the Hub says something else than the lock."""
    if only_staged_counts() and not options.check:
        raise ConfigError('a hook writes no lock; run `owlint lock` by hand, and commit the file')
    if options.check and options.update is not None:
        raise ConfigError('--check and --update contradict each other')
    engine = Engine(settings_of(options, 'export'))
    changed = False
    for folder in _releases(options.paths or ['.'], engine):
        release = engine.finder.gather(folder)
        lock, file = lock_of(release), release.lock
        if options.check:
            if file is None:
                raise ConfigError(f'{_path(folder)} is not there; run `owlint lock`')
            for _, what in lock.faults[:1]:
                raise ConfigError(f'{_path(folder)}: {what}; run `owlint lock --update`')
            changed |= _check(folder, lock, quiet=options.quiet)
        else:
            # what the rest of the release names, and not what was locked
            release.lock = None
            settings = engine.selection.options_of(engine.configs.to_follow(folder))
            named = names_to_lock(release, settings)
            names = [(key, name) for key, (name, _) in named.items()]
            if names or file is not None:
                _write(folder, names, lock, options.update, quiet=options.quiet)
            elif not options.quiet:
                say(f'owlint: {show(folder)} names no base model or dataset; nothing to lock')
        engine.forget()
    return 1 if changed else 0


def _releases(paths: list[str], engine: Engine) -> list[str]:
    found: dict[str, None] = {}
    for path in paths:
        check_drive(path)
        if not os.path.isdir(path):
            raise no_such(path)
        engine.files.bound(path)
        here = engine.finder.named(path)
        found.update(dict.fromkeys(engine.finder.below(path) if here is None else [here]))
    if not found:
        raise ConfigError(f'{shown_path(paths[0])}: no release here')
    return list(found)


def _path(folder: str) -> str:
    return shown_path(show(os.path.join(folder, LOCK_NAME)))


def _check(folder: str, lock: Lock, *, quiet: bool) -> bool:
    """Tell what has changed on the Hub; whether something has."""
    from owlint.hub.locking import changes, entry_of

    lines = []
    today = now()[:10]
    for entry in lock.entries.values():
        progress(f'{LOCK_NAME}: {entry.name}')
        found = entry_of(entry.table, entry.name, today, entry.values)
        lines += changes(entry.name, entry.values, found)
    progress('')
    path = _path(folder)
    if lines:
        write_report(''.join(f'{path}: {visible(line)}\n' for line in lines))
    elif not quiet:
        count = counted(len(lock.entries), 'entry', 'entries')
        write_report(f'{path}: the Hub says the same of {count}\n')
    return bool(lines)


def _write(
    folder: str, names: list[tuple[Key, str]], lock: Lock, update: str | None, *, quiet: bool
) -> None:
    """Write the lock of a release: what is missing is asked for, the rest kept or asked anew."""
    from owlint.hub.locking import entry_of, follow, lock_text

    old = {key: (entry.name, entry.values) for key, entry in lock.entries.items()}
    if update:
        keys = [(table, id_of(update, table).lower()) for table in TABLES]
        if not any(key in old for key in keys):
            raise ConfigError(f'{_path(folder)} has no entry {update}')
        old = {key: value for key, value in old.items() if key not in keys}
    elif update is not None:
        old = {}
    today = now()[:10]
    asked = []

    def ask(table: str, name: str) -> Values:
        progress(f'{LOCK_NAME}: {name}')
        asked.append(name)
        return entry_of(table, name, today)

    entries = follow(names, old, ask)
    progress('')
    write_content(lock_text(entries).encode(), os.path.join(folder, LOCK_NAME))
    if quiet:
        return
    count = counted(len(entries), 'entry', 'entries')
    lines = [f'{_path(folder)}: {count}, {len(asked)} of them asked for now']
    for _, (name, values) in sorted(entries.items()):
        one = Locked('', name, values, Evidence('', 0, ''))
        _, doubt = one.terms()
        known = f' ({doubt})' if doubt else ''
        gate = ', gated' if 'gate' in values else ''
        lines.append(f'  {name}: {one.said or "no license"}{gate}{known}')
    write_report('\n'.join(map(visible, lines)) + '\n')
