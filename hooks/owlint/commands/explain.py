"""``owlint explain``: a rule, a criterion, a license or a definition in plain words."""

from __future__ import annotations

import os

from owlint.commands.common import add_config_options, write_output
from owlint.config import ConfigError, Configs, nearest, resolve_rule
from owlint.files import Files
from owlint_rules.catalog import RULES, load

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from types import ModuleType
    from typing import Any


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of ``explain``."""
    parser.add_argument(
        'words', nargs='*', metavar='WORD',
        help='a rule (code or name), a criterion, a license or a definition; none lists all rules',
    )  # fmt: skip
    add_config_options(parser)


def run(options: argparse.Namespace) -> int:
    """Explain each word; exit code 2 for one that stands for nothing."""
    config = Configs(Files(), explicit=options.config, isolated=options.isolated).of('')
    plugins = config.plugin_rules
    if not options.words:
        write_output(_list(plugins), '')
        return 0
    own = [os.path.join(config.folder, path) for path in config.definitions]
    write_output('\n\n'.join(_explain(word, plugins, own) for word in options.words) + '\n', '')
    return 0


def _list(plugins: dict[str, ModuleType]) -> str:
    lines = []
    for code in [*RULES, *plugins]:
        module = plugins.get(code) or load(code)
        lines.append(f'{code}  {module.NAME:<28} {summary_of(module)}')
    return '\n'.join(lines) + '\n'


def _explain(word: str, plugins: dict[str, ModuleType], own: list[str]) -> str:
    try:
        code = resolve_rule(word, plugins)
    except ConfigError:
        code = ''
    if code in RULES or code in plugins:
        return rule_page(plugins.get(code) or load(code))
    if code and word.upper() != 'ALL':
        family = [name for name in RULES if name.startswith(code)]
        return '\n'.join(f'{name}  {RULES[name][0]}' for name in family)
    from owlint_rules.licenses.describe import describe
    from owlint_rules.licenses.lookup import FAMILIES, candidates, find, keys

    record = find(word)
    if record is not None:
        return describe(record)
    lower = word.lower()
    if lower in FAMILIES:
        meant = ', '.join(item.key for item in candidates(lower))
        may = f'\nIt may mean: {meant}.' if meant else ''
        return f'{word} names no single license. It leaves open: {FAMILIES[lower][0]}.{may}'
    text = _definition(word, own)
    if text:
        return text
    hint = nearest(word, [*RULES, *(pair[0] for pair in RULES.values()), *keys()])
    raise ConfigError(
        f'`{word}` is no rule, criterion, license or definition that owlint knows{hint}'
    )


def summary_of(module: ModuleType) -> str:
    """The one-sentence summary of a rule."""
    return (module.__doc__ or '').strip().partition('\n')[0]


def rule_page(module: ModuleType) -> str:
    """The documentation page of a rule, as Markdown."""
    fix = {'safe': 'yes', 'unsafe': 'only with --unsafe-fixes'}.get(module.FIX or '', 'no')
    doc = (module.__doc__ or '').strip()
    first, _, rest = doc.partition('\n')
    return '\n'.join(
        [
            f'# {module.CODE} {module.NAME}',
            '',
            first,
            '',
            f'Subject: {module.KIND}. Severity: {module.SEVERITY}. Fix: {fix}. '
            f'Since {getattr(module, "SINCE", "unknown")}.',
            rest.rstrip(),
        ]
    )


def _definition(word: str, own: list[str]) -> str:
    from owlint_rules.definitions.evaluate import DEFINITIONS, DefinitionError, load_definition

    for name in [*DEFINITIONS, *own]:
        try:
            definition = load_definition(name)
        except DefinitionError as error:
            raise ConfigError(str(error)) from None
        if word.lower() in (definition['id'], definition['title'].lower()):
            lines = [
                f'{definition["title"]}, version {definition["version"]}',
                f'Source: {definition["source"]}',
                '',
            ]
            for item in definition['criteria']:
                mark = ' (optional)' if item.get('optional') else ''
                lines.append(f'{item["id"]:<8} {item["title"]}{mark}')
            return '\n'.join(lines)
        for item in definition['criteria']:
            if item['id'].lower() == word.lower():
                return _criterion(definition, item)
    return ''


_KINDS = {
    'decide': 'owlint decides it from the files of the release and its license records',
    'ask': 'owlint can only see whether there is evidence; whether it is enough is for a person',
    'unchecked': 'it cannot be checked from files',
}


def _criterion(definition: dict[str, Any], item: dict[str, Any]) -> str:
    lines = [
        f'{item["id"]} {item["title"]}',
        '',
        item['question'],
        '',
        f'Definition: {definition["title"]}, version {definition["version"]}',
        f'Source: {definition["source"]}, {item["source"]}',
        f'How: {_KINDS.get(item.get("kind", ""), "not said")}.',
    ]
    if item.get('optional'):
        lines.append('Optional: it is reported and does not count.')
    if item.get('literal'):
        lines.append('Read literally hardly any license passes; it counts only with --strict.')
    if definition.get('license-part') and item['test'] == 'license':
        from owlint_rules.definitions.license_part import TABLE
        from owlint_rules.licenses.marks import REASONS

        fails, opens = TABLE[definition['license-part']].get(item['id'], ((), ()))
        for word, marks in (('Not met', fails), ('Undecided', opens)):
            if marks:
                reasons = '; '.join(REASONS[mark] for mark in marks)
                lines.append(f'{word} when the license: {reasons}.')
    if item.get('next'):
        lines.append(f'Next: {item["next"]}')
    return '\n'.join(lines)
