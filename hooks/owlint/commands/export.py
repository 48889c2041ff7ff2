"""``owlint export``: the facts of a release as a manifest of another format."""

from __future__ import annotations

import os

from owlint.commands.common import add_settings, check_drive, settings_of
from owlint.commands.output import write_report
from owlint.commands.remote import at_hand
from owlint.engine import Engine
from owlint.errors import ConfigError
from owlint.report import JSON, SOURCE
from owlint.strings import shown_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse

FORMATS = ('mof', 'cyclonedx', 'cyclonedx-1.7', 'spdx', 'spdx3')


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of ``export``."""
    add = parser.add_argument
    add('folder', nargs='?', default='.', metavar='FOLDER', help='default: this one')
    add(
        '--to',
        choices=FORMATS,
        required=True,
        help='mof: Model Openness Framework, YAML; cyclonedx: CycloneDX 1.6, or 1.7, JSON; '
        'spdx: SPDX 2.3, JSON; spdx3: SPDX 3.0.1 with its AI and dataset profiles, JSON-LD',
    )
    add('--output', metavar='FILE', default='', help='write to a file, not to the screen')
    add_settings(parser, 'export')


def run(options: argparse.Namespace) -> int:
    """Write what the release states; what it does not state is left out."""
    (options.folder,), _ = at_hand([options.folder])
    check_drive(options.folder)
    if not os.path.isdir(options.folder):
        raise ConfigError(f'{shown_path(options.folder)}: no such folder')
    engine = Engine(settings_of(options, 'export'))
    folder = os.path.abspath(options.folder)
    engine.files.bound(options.folder)
    release = engine.finder.gather(folder)
    engine.finder.read_code(release)
    text = _text(engine, folder, release, options.to)
    write_report(text, options.output, SOURCE if options.to == 'mof' else JSON)
    return 0


def _text(engine: Engine, folder: str, release: object, to: str) -> str:
    from owlint_rules.model.subjects import Release

    assert isinstance(release, Release)
    from importlib import import_module

    from owlint import __version__
    from owlint_rules.definitions.facts import facts_of
    from owlint_rules.export.facts import Exported

    facts = Exported(
        facts_of(release, engine.selection.options_of(engine.configs.to_follow(folder)))
    )
    name, _, spec = to.partition('-')
    module = import_module(f'owlint_rules.export.{name}')
    more = {'spec': spec} if spec else {}
    text: str = module.document(facts, version=__version__, created=now(), **more)
    return text


def now() -> str:
    """The time of writing, or the one that reproducible builds set."""
    import time

    try:
        moment = int(os.environ.get('SOURCE_DATE_EPOCH', ''))
        if not 0 <= moment < 253_402_300_800:  # the formats write years with four digits
            raise ValueError
        return time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime(moment))
    except (ValueError, OverflowError, OSError):
        return time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime())
