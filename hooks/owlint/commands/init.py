"""``owlint init``: write owlint.toml for the release in a folder, with what was found there."""

from __future__ import annotations

import os

from owlint.commands.common import check_drive
from owlint.commands.output import harmless, say, write_report
from owlint.config import CONFIG_NAME
from owlint.engine import Engine, Settings
from owlint.errors import ConfigError
from owlint.report import SOURCE
from owlint.strings import shown_path
from owlint_rules.model.subjects import Release
from owlint_rules.quoting import quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of ``init``."""
    parser.add_argument(
        'folder', nargs='?', default='.', metavar='FOLDER', help='default: this one'
    )
    parser.add_argument(
        '--manifest',
        choices=['mof'],
        help='write a release manifest instead (mof: Model Openness Framework, MOF.yml)',
    )
    parser.add_argument('--diff', action='store_true', help='show the file instead of writing it')


def run(options: argparse.Namespace) -> int:
    """Write the file; never over one that exists."""
    folder = options.folder
    check_drive(folder)
    if not os.path.isdir(folder):
        raise ConfigError(f'{shown_path(folder)}: no such folder')
    path = os.path.join(folder, 'MOF.yml' if options.manifest else CONFIG_NAME)
    if os.path.lexists(path) and not options.diff:
        raise ConfigError(f'{path} exists; owlint does not overwrite it')
    engine = Engine(Settings(isolated=True))
    release = engine.finder.gather(os.path.abspath(folder))
    if options.manifest:
        from owlint_rules.definitions.mof_init import init_manifest

        engine.finder.read_code(release)
        text = init_manifest(release)
    else:
        text = configuration_for(release)
    if options.diff:
        write_report(text, form=SOURCE)
        return 0
    from owlint.files import LEADS_OUT
    from owlint.writing import write_atomically

    if engine.files.leads_out(path):
        raise ConfigError(f'{path}: cannot be written ({LEADS_OUT})')
    try:
        write_atomically(path, harmless(text, SOURCE).encode(), expected=None)
    except OSError as error:
        raise ConfigError(f'{path}: cannot be written ({(error.strerror or "").lower()})') from None
    say(f'owlint: wrote {path}; read it, and fill in what only you know')
    return 0


def configuration_for(release: Release) -> str:
    """owlint.toml for a release: what was found as settings, the rest as comments to fill in."""
    from owlint_rules.definitions.facts import Facts
    from owlint_rules.model.options import Options
    from owlint_rules.statements.card import card_statements

    facts = Facts(release, Options())
    lines = [
        '# Settings of owlint for this release. Everything here was found in its files;',
        '# lines that begin with # are for what only its publisher knows.',
        '',
        '# Definitions that this release says it meets; an unmet one fails `owlint check`.',
        '# claims = ["open-weights"]',
        '',
        '# For copyright lines that `owlint fix` writes.',
        '# year = "2026"',
        '# holder = "Example Lab"',
        '',
    ]
    if facts.code('training-code')[0]:
        lines += ['[header]', '# license = "Apache-2.0"  # what source files should say', '']
    components: list[str] = []
    if release.weights:
        files = [weights for weights in release.weights if not weights.name.endswith('.json')]
        endings = {weights.name.rpartition('.')[2] for weights in files}
        patterns = sorted('*.' + ending for ending in endings if _can_be_written(ending))
        if patterns:
            lines += ['[release]', f'weights = {_toml_list(patterns)}', '']
        terms = card_statements(release)
        components += ['[release.components.weights]']
        if len(terms) == 1:
            components += [_setting('license', terms[0].name, '  # as the card states it'), '']
        else:
            components += ['# license = "..."  # the card states no single license', '']
    if facts.code('training-code')[0]:
        paths = [evidence.path for evidence in facts.code('training-code')[0]]
        path = release.inside(paths[0])
        components += ['[release.components.training-code]', _setting('path', path)]
        known = [one for one in facts.code('training-code')[1] if one.state == 'known']
        if known:
            components += [_setting('license', known[0].records[0].key), '']
        else:
            components += ['# license = "..."', '']
    return '\n'.join(lines + components).rstrip('\n') + '\n'


def _setting(key: str, text: str, note: str = '') -> str:
    """A line with a setting; a comment to fill in when TOML cannot hold its value."""
    if not _can_be_written(text):
        return f'# {key} = "..."  # what was found is no Unicode, as TOML is'
    return f'{key} = {quoted(text)}{note}'


def _can_be_written(text: str) -> bool:
    """Whether a text has no half characters, which stand for bytes that are no UTF-8."""
    return not any('\ud800' <= character <= '\udfff' for character in text)


def _toml_list(items: list[str]) -> str:
    return '[' + ', '.join(map(quoted, items)) + ']'
