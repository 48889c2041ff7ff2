"""``owlint explain``: a rule, a criterion, a license, a definition or a model in plain words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import ModuleType

from owlint.commands.common import add_settings, settings_of
from owlint.commands.output import write_report
from owlint.config import resolve_rule
from owlint.configs import Configs
from owlint.errors import ConfigError
from owlint.files import Files
from owlint.settings import Settings
from owlint_rules.catalog import RULES, load, name_of
from owlint_rules.text import did_you_mean

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from typing import Any

#: Shortest word whose continuations are offered, and how many of them are shown.
_SHORTEST = 3
_MOST_SHOWN = 8


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of ``explain``."""
    parser.add_argument(
        'words', nargs='*', metavar='WORD',
        help='a rule (code or name), a criterion, a license, a definition or a model of the '
            'Hub (org/name); none lists all rules',
    )  # fmt: skip
    add_settings(parser, 'explain')


def run(options: argparse.Namespace) -> int:
    """Explain each word; exit code 2 for one that stands for nothing."""
    settings = settings_of(options, 'explain')
    configs = Configs(Files(), explicit=settings.config, isolated=settings.isolated)
    config = configs.home()
    plugins = config.plugin_rules
    if not options.words:
        write_report(_list(plugins))
        return 0
    own = configs.definitions_of(config)
    pages = [_explain(word, plugins, own, settings) for word in options.words]
    write_report('\n\n'.join(pages) + '\n')
    return 0


def _list(plugins: dict[str, ModuleType]) -> str:
    lines = []
    for code in [*RULES, *plugins]:
        module = plugins.get(code) or load(code)
        lines.append(f'{code}  {module.NAME:<28} {summary_of(module)}')
    return '\n'.join(lines) + '\n'


def _explain(
    word: str, plugins: dict[str, ModuleType], own: Mapping[str, Any], settings: Settings
) -> str:
    try:
        code = resolve_rule(word, plugins)
    except ConfigError:
        code = ''
    if code in RULES or code in plugins:
        return rule_page(plugins.get(code) or load(code))
    if code and word.upper() != 'ALL':
        family = [name for name in RULES if name.startswith(code)]
        return '\n'.join(f'{name}  {name_of(name)}' for name in family)
    from owlint_rules.licenses.facts.describe import describe
    from owlint_rules.licenses.facts.lookup import candidates, find, keys, left_open
    from owlint_rules.licenses.names.plain_name import misspelled

    record = find(word)
    if record is not None:
        return describe(record)
    from owlint.commands import explain_definition, explain_model

    text = explain_definition.explain(word, own, settings) or explain_model.explain(word)
    if text:
        return text
    records = candidates(word)
    if len(records) == 1:
        return describe(records[0])
    if left_open(word):
        meant = ', '.join(item.key for item in records)
        may = f'\nIt may mean: {meant}.' if meant else ''
        return f'{word} names no single license. It leaves open: {left_open(word)}.{may}'
    text = _text_alone(word) or _expression(word)
    if text:
        return text
    known = [*map(name_of, RULES), *explain_definition.names(own)]
    license = misspelled(word, keys())
    numbers = re.findall(r'\d+', word)
    # a license with a name that is only alike may have quite other terms
    hint = _beginning(word.lower(), [*known, *keys()]) or (
        f'; did you mean `{license}`?'
        if license
        else did_you_mean(word, [name for name in known if re.findall(r'\d+', name) == numbers])
    )
    raise ConfigError(
        f'`{word}` is not a rule, criterion, license or definition that owlint knows{hint}'
    )


def _text_alone(word: str) -> str:
    """What is known of a license or policy whose text is recognized and has no record, or ''."""
    from owlint_rules.licenses.recognition.index import INDEX

    name = ' '.join(word.split()).lower()
    found = [
        ref
        for ref in (
            INDEX.ref(number)
            for number, row in enumerate(INDEX.rows)
            if name in row.lower().split('\t', 3)[:3]
        )
        if 'rider' not in ref.flags
    ]
    if not found:
        return ''
    ids = found[0].spdx or found[0].license
    titles = ', '.join(dict.fromkeys(ref.name for ref in found))
    if all('policy' in ref.flags for ref in found):
        return (
            f'{titles} ({ids})\nIt is a use policy and grants nothing: the license that it belongs '
            'to says what is allowed. owlint recognizes its text and has no record of what it '
            'forbids.'
        )
    return f'{titles} ({ids})\nowlint recognizes its text and has no record of what it allows.'


def _expression(word: str) -> str:
    """The licenses of an expression, each explained, and how they stand to each other; or ''."""
    from owlint_rules.licenses.facts.describe import describe
    from owlint_rules.licenses.facts.lookup import find
    from owlint_rules.licenses.names.expression import parse_expression

    parsed = parse_expression(word)
    if not parsed.valid or not isinstance(parsed.tree, tuple):
        return ''
    text = parsed.text
    rules = [
        meaning
        for operator, meaning in _OPERATORS.items()
        if re.search(rf'\s{operator}\s', text, re.IGNORECASE)
    ]
    pages = [
        describe(record) if (record := find(name)) is not None else
        _text_alone(name) or f'{name}\nowlint has no record of what it allows.'
        for name in dict.fromkeys(parsed.ids)
    ]  # fmt: skip
    return '\n\n'.join([f'{text}: {"; ".join(rules)}.', *pages])


#: What the operators of a license expression mean.
_OPERATORS = {
    'OR': 'OR lets one choose',
    'AND': 'AND asks to keep both',
    'WITH': 'WITH adds an exception, which owlint does not describe',
}


def _beginning(word: str, known: list[str]) -> str:
    """`; did you mean …?` for the names that begin with a word, or ''."""
    found = sorted({name for name in known if name.lower().startswith(word)})
    if len(word) < _SHORTEST or not found:
        return ''
    shown = [f'`{name}`' for name in found[:_MOST_SHOWN]]
    more = ' ...' if len(found) > _MOST_SHOWN else ''
    return f'; did you mean {", ".join(shown)}{more}?'


def summary_of(module: ModuleType) -> str:
    """The one-sentence summary of a rule."""
    return (module.__doc__ or '').strip().partition('\n')[0]


def rule_page(module: ModuleType) -> str:
    """The documentation page of a rule, as Markdown."""
    fix = {'safe': 'yes', 'unsafe': 'only with --unsafe-fixes'}.get(module.FIX or '', 'no')
    doc = (module.__doc__ or '').strip()
    first, _, rest = doc.partition('\n')
    why = f' ({module.WHY})' if module.WHY else ''
    return '\n'.join(
        [
            f'# {module.CODE} {module.NAME}',
            '',
            first,
            '',
            f'Subject: {module.KIND}. Severity: {module.SEVERITY}{why}. Fix: {fix}. '
            f'Since {module.SINCE}.',
            rest.rstrip(),
        ]
    )
