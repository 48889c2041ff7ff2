"""The part of ``owlint explain`` about definitions and their criteria."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint.settings import Settings
    from owlint_rules.definitions.verdict import CriterionResult

_KINDS = {
    'decide': 'owlint decides it from the files of the release and its license records',
    'ask': 'owlint can only see whether there is evidence; whether it is enough is for a person',
    'unchecked': 'it cannot be checked from files',
}

#: What the tests look at that are described for authors of definitions, in words for readers.
_LOOKS_AT = {
    'license': 'The license records of all terms that the release states or inherits: card, '
    'license files, manifests, headers, configuration, base models.',
    'no-such-clause': 'What the texts of all terms of the weights were found to say about it.',
    'information': 'Sections, files and fields that speak of it, with more in them than a '
    'template leaves behind.',
    'factor': 'A key of [release], a field of the card, a section, a file, or a number behind '
    'its name.',
    'data-license': 'The license of each dataset that the release names.',
    'data-detail': 'What [[release.data]] says of each dataset.',
}


def explain(word: str, own: Mapping[str, Any], settings: Settings) -> str:
    """A definition or a criterion in plain words; '' when the word is neither."""
    return _of_files(word, own, settings) or _of_mof(word, settings)


def names(own: Mapping[str, Any]) -> list[str]:
    """Every definition and criterion, for suggestions."""
    from owlint_rules.definitions.loader import OWN_EVALUATION

    found = list(OWN_EVALUATION)
    for definition in _definitions(own):
        found.append(definition['id'])
        found += [item['id'] for item in definition['criteria']]
    return list(dict.fromkeys(found))


def _definitions(own: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    from owlint_rules.definitions.loader import DEFINITIONS, load_definition

    yield from map(load_definition, DEFINITIONS)
    yield from own.values()


def _of_files(word: str, own: Mapping[str, Any], settings: Settings) -> str:
    from owlint_rules.definitions.loader import ALIASES

    lower = ALIASES.get(word.lower(), word.lower())
    found: list[tuple[dict[str, Any], dict[str, Any]]] = []
    for definition in _definitions(own):
        if lower in (definition['id'], definition['title'].lower()):
            return _definition(definition)
        found += [
            (definition, item) for item in definition['criteria'] if item['id'].lower() == lower
        ]
    if not found:
        return ''
    definition, item = found[0]
    text = _criterion(definition, item)
    others = [other['title'] for other, _ in found[1:]]
    if others:
        text += f'\nThe same is asked by: {", ".join(others)}.'
    return text + _here(definition['id'], item['id'], settings)


def _definition(definition: dict[str, Any]) -> str:
    lines = [
        f'{definition["title"]}, version {definition["version"]}',
        f'Source: {definition["source"]}',
    ]
    if definition.get('about'):
        lines.append(str(definition['about']))
    lines.append('')
    width = max(len(item['id']) for item in definition['criteria']) + 1
    for axis, title in (
        ('license', 'What the license must allow'),
        ('information', 'What information must be there'),
    ):
        items = [item for item in definition['criteria'] if item['axis'] == axis]
        if items:
            lines.append(title)
        for item in items:
            mark = ' (optional)' if item.get('optional') else ''
            lines.append(f'  {item["id"]:<{width}} {item["title"]}{mark}')
    labels = definition.get('label')
    if isinstance(labels, dict):
        words = ', '.join(str(labels.get(key, '')) for key in ('full', 'partial', 'nonfree'))
        lines += ['', f'It ends in a label: {words}.']
    return '\n'.join(lines)


def _criterion(definition: dict[str, Any], item: dict[str, Any]) -> str:
    lines = [
        f'{item["id"]} {item["title"]}',
        '',
        item['question'],
        '',
        f'Definition: {definition["title"]}, version {definition["version"]}',
        f'Source: {definition["source"]}; {item["source"]}',
    ]
    if definition.get('about'):
        lines.append(f'Why: {definition["about"]}')
    kind = _KINDS.get(item.get('kind', ''))
    if kind:
        lines.append(f'How: {kind}.')
    facts = _facts(item)
    if facts:
        lines.append(f'Answered by: {facts}')
    if item.get('optional'):
        lines.append('Optional: it is reported and does not count.')
    if item.get('literal'):
        lines.append('Read literally hardly any license passes; it counts only with --strict.')
    if item.get('after'):
        lines.append(f'It is not asked while nothing answers {item["after"]}.')
    if item.get('stands-for'):
        lines.append(f'Where it is met it counts for {", ".join(item["stands-for"])}.')
    lines += _license(item)
    if item.get('next'):
        lines.append(f'Next: {item["next"]}')
    return '\n'.join(lines)


def _facts(item: dict[str, Any]) -> str:
    """What the test of a criterion looks at: its own sentence, and the names it is given."""
    from owlint_rules.definitions.evaluate import TESTS

    test = TESTS[item['test']]
    first = ' '.join((test.answer.__doc__ or '').strip().partition('\n\n')[0].split())
    first = _LOOKS_AT.get(item['test'], first)
    given = []
    for key in (
        'topic', 'topics', 'components', 'component', 'keys', 'fields', 'details', 'config',
        'words', 'says', 'artifact',
    ):  # fmt: skip
        value = item.get(key)
        if value:
            text = ', '.join(value) if isinstance(value, list) else str(value)
            given.append(f'{key}: {text}')
    return f'{first}{" (" + "; ".join(given) + ")" if given else ""}'.replace('``', '`')


def _license(item: dict[str, Any]) -> list[str]:
    """Which marks of a license fail a criterion or leave it to a person."""
    from owlint_rules.licenses.facts.marks import REASONS

    if item['test'] not in ('license', 'data-license'):
        return []
    lines = []
    for key, word in (('fails', 'Not met'), ('open', 'Undecided')):
        if item.get(key):
            reasons = '; '.join(REASONS[mark] for mark in item[key])
            lines.append(f'{word} when the license: {reasons}.')
    return lines


def _of_mof(word: str, settings: Settings) -> str:
    """The Model Openness Framework, whose criteria are its components."""
    from owlint_rules.definitions.loader import OWN_EVALUATION
    from owlint_rules.definitions.mof_verdict import SOURCE, TITLES, VERSION
    from owlint_rules.vocab.mof import COMPONENTS

    lower = word.lower()
    roman = {1: 'I', 2: 'II', 3: 'III'}
    if lower in OWN_EVALUATION or lower in (title.lower() for title in TITLES.values()):
        name = lower if lower in OWN_EVALUATION else 'mof'
        lines = [
            f'{TITLES[name]}, version {VERSION}',
            f'Source: {SOURCE}',
            'Three classes by the parts of a release that are there under licenses that suit them.',
            '',
        ]
        for component in sorted(COMPONENTS, key=lambda one: (-one.level, one.number)):
            mark = '' if component.required else ' (optional)'
            lines.append(
                f'  MOF-{component.number:<3} class {roman[component.level]:<4}'
                f'{component.name}{mark}'
            )
        return '\n'.join(lines)
    for component in COMPONENTS:
        if lower != f'mof-{component.number}':
            continue
        mark = '' if component.required else ' It is optional.'
        lines = [
            f'MOF-{component.number} {component.name}',
            '',
            f'Is "{component.name}" part of the release, under an open license?',
            component.about,
            '',
            f'Definition: {TITLES["mof"]}, version {VERSION}',
            f'Source: {SOURCE}; class {roman[component.level]}, {component.type}.{mark}',
            f'How: {_KINDS["decide"]}: the entry of that name in the manifest, and its license.',
        ]
        return '\n'.join(lines) + _here('mof', f'MOF-{component.number}', settings)
    return ''


def _here(definition: str, criterion: str, settings: Settings) -> str:
    """How the release in the working folder answers a criterion; '' where there is none."""
    from owlint.engine import Engine
    from owlint_rules.definitions.evaluate import judge

    engine = Engine(settings)
    folder = engine.finder.release_of('.')
    if folder is None or os.path.realpath(folder) != os.path.realpath('.'):
        return ''
    config = engine.configs.of(folder)
    release = engine.finder.gather(folder)
    engine.finder.read_code(release)
    own = engine.configs.definitions_of(config)
    verdict = judge(own.get(definition, definition), release, engine.selection.options_of(config))
    for item in verdict.criteria:
        if item.id == criterion:
            return '\n\n' + '\n'.join(_answer(item))
    return ''


def _answer(item: CriterionResult) -> Iterator[str]:
    from owlint.report.verdicts.table import said_by_places
    from owlint.strings import shown_path, visible

    counts = '' if item.counts else ' (does not count)'
    yield f'Here: {item.status}{counts}'
    if item.note and not said_by_places(item):
        yield f'  {visible(item.note)}'
    for evidence in item.evidence:
        place = shown_path(evidence.path) + (f':{evidence.line}' if evidence.line else '')
        yield f'  - {place}  {visible(evidence.text)}'
