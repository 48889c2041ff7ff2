"""``owlint init``: write owlint.toml for the release in a folder, with what was found there."""

from __future__ import annotations

import os

from owlint.commands.common import check_drive
from owlint.commands.output import harmless, say, write_report
from owlint.config import CONFIG_NAME, SCHEMAS
from owlint.engine import Engine, Settings
from owlint.errors import ConfigError
from owlint.inputs.weights import MODEL_ENDINGS
from owlint.paths import show
from owlint.report import SOURCE
from owlint.strings import shown_path
from owlint_rules.model.subjects import Release
from owlint_rules.quoting import quoted
from owlint_rules.statements.downloads import weights_named

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from owlint.config import Config
    from owlint_rules.model.subjects import LicenseText


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
    above = None
    if options.manifest:
        from owlint_rules.definitions.mof_init import init_manifest

        engine.finder.read_code(release)
        text = init_manifest(release)
    else:
        above = _configuration_above(folder)
        text = configuration_for(release, above.claims if above is not None else ())
    said = _account(release, above, path) if not options.manifest else []
    if options.diff:
        write_report(text, form=SOURCE)
    else:
        _write(engine, path, text)
        said.insert(0, f'wrote {path}; read it, and fill in what only you know')
    for line in said:
        say(f'owlint: {line}')
    return 0


def _write(engine: Engine, path: str, text: str) -> None:
    from owlint.files import LEADS_OUT
    from owlint.writing import write_atomically

    if engine.files.leads_out(path):
        raise ConfigError(f'{path}: cannot be written ({LEADS_OUT})')
    try:
        write_atomically(path, harmless(text, SOURCE).encode(), expected=None)
    except OSError as error:
        raise ConfigError(f'{path}: cannot be written ({(error.strerror or "").lower()})') from None


def _configuration_above(folder: str) -> Config | None:
    """The configuration in a folder above, which the new file takes the place of here."""
    config = Engine(Settings()).configs.of(os.path.abspath(folder))
    here = os.path.abspath(folder)
    return config if config.path and os.path.abspath(config.folder) != here else None


def _account(release: Release, above: Config | None, path: str) -> list[str]:
    """What a person must know of the new file besides."""
    said = []
    if above is not None:
        copied = f', with its claims ({", ".join(above.claims)})' if above.claims else ''
        said.append(
            f'{shown_path(show(above.path))} above held for this folder; {path} takes its place '
            f'here{copied}, and its other settings no longer hold'
        )
    if not _has_table(release):
        said.append(
            'no model was found here: neither a card, weights nor a license for them; '
            'fill in [release], and the folder is a release'
        )
    return said


def configuration_for(release: Release, claims: Sequence[str] = ()) -> str:
    """owlint.toml for a release: what was found as settings, the rest as comments to fill in."""
    from owlint_rules.definitions.facts import Facts
    from owlint_rules.model.options import Options

    code, terms = Facts(release, Options()).code('training-code')
    claimed = f'claims = {_toml_list([*claims])}' if claims else '# claims = ["open-weights"]'
    lines = [
        f'#:schema {SCHEMAS}owlint-1.json',
        '# Settings of owlint for this release. Everything here was found in its files;',
        '# lines that begin with # are for what only its publisher knows.',
        '',
        '# Definitions that this release says it meets; an unmet one fails `owlint check`.',
        claimed,
        '',
        '# For copyright lines that `owlint fix` writes.',
        '# year = "2026"',
        '# holder = "Example Lab"',
        '',
    ]
    if code:
        lines += ['[header]', '# license = "Apache-2.0"  # what source files should say', '']
    if not _has_table(release):
        lines += [
            '# No model was found here. With these lines filled in the folder is a release:',
            '# [release.components.weights]',
            '# url = "https://..."',
            '# license = "..."',
            '',
        ]
        return '\n'.join(lines).rstrip('\n') + '\n'
    if patterns := _patterns(release):
        lines += ['[release]', f'weights = {_toml_list(patterns)}', '']
    lines += [*_weights_component(release), '']
    if code:
        known = [one for one in terms if one.state == 'known']
        lines += [
            '[release.components.training-code]',
            _setting('path', release.inside(code[0].path)),
            _setting('license', known[0].records[0].key) if known else '# license = "..."',
            '',
        ]
    return '\n'.join(lines).rstrip('\n') + '\n'


def _has_table(release: Release) -> bool:
    """Whether anything was found that a table about the release can say."""
    from owlint_rules.definitions.facts import Facts
    from owlint_rules.model.options import Options
    from owlint_rules.statements.card import card_statements

    return bool(
        release.weights
        or card_statements(release)
        or _own_license(release)
        or _address(release)
        or Facts(release, Options()).code('training-code')[0]
    )


def _patterns(release: Release) -> list[str]:
    """Globs for the weight files; of an ending that other files have too the files themselves."""
    found = set()
    for weights in release.weights:
        name = release.inside(weights.path)
        ending = weights.name.rpartition('.')[2]
        if ending != 'json' and _can_be_written(name):
            found.add(f'*.{ending}' if weights.name.lower().endswith(MODEL_ENDINGS) else name)
    return sorted(found)


def _weights_component(release: Release) -> list[str]:
    """What was found about the weights besides: where they are, and under which terms."""
    from owlint_rules.statements.card import card_statements
    from owlint_rules.statements.texts import text_statement

    lines = ['[release.components.weights]']
    if not release.weights and (address := _address(release)):
        lines.append(_setting('url', address, '  # as README.md names it'))
    terms = card_statements(release)
    text = _own_license(release)
    if len(terms) == 1:
        lines.append(_setting('license', terms[0].name, '  # as the card states it'))
    elif text is not None:
        name = release.inside(text.path)
        stated = text_statement(text)
        if len(stated.records) == 1 and stated.state == 'known':
            lines.append(_setting('license', stated.records[0].key, f'  # as {name} holds it'))
        lines.append(_setting('license-file', name))
    else:
        lines.append('# license = "..."  # no file states a single license of the weights')
    return lines


def _own_license(release: Release) -> LicenseText | None:
    """The license file that is for the weights by its name or place."""
    for text in release.licenses:
        if text.role == 'license' and text.artifact == 'weights':
            return text
    return None


def _address(release: Release) -> str:
    """The address of weights that README.md names first, '' for none."""
    found = weights_named(release.card.text, software=True) if release.card is not None else None
    return found[1] if found is not None and found[1].startswith('http') else ''


def _setting(key: str, text: str, note: str = '') -> str:
    """A line with a setting; a comment to fill in when TOML cannot hold its value."""
    if not _can_be_written(text):
        return f'# {key} = "..."  # what was found is not Unicode'
    return f'{key} = {quoted(text)}{note}'


def _can_be_written(text: str) -> bool:
    """Whether a text has no half characters, which stand for bytes that are no UTF-8."""
    return not any('\ud800' <= character <= '\udfff' for character in text)


def _toml_list(items: list[str]) -> str:
    return '[' + ', '.join(map(quoted, items)) + ']'
