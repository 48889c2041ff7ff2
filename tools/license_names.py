"""Write the index of license names: which module holds a record, and what leads to it.

    python -m tools.license_names

Reads every module of ``owlint_rules/licenses/facts/records`` and writes ``names.py``,
``aliases.py``, ``other_names.py`` and ``addresses.py`` there, so that a question about one
license loads one family and no other.
A test holds the files to the records.
"""

from __future__ import annotations

import importlib
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

from owlint_rules.licenses.facts.lookup import VERSIONS
from owlint_rules.licenses.names.plain_name import plain_name, without_version
from owlint_rules.licenses.recognition.index import INDEX

if TYPE_CHECKING:
    from owlint_rules.licenses.facts.record import Record

FOLDER = Path(__file__).parent.parent / 'rules' / 'owlint_rules' / 'licenses' / 'facts' / 'records'
NAMES, ALIASES = FOLDER / 'names.py', FOLDER / 'aliases.py'
OTHER_NAMES, ADDRESSES = FOLDER / 'other_names.py', FOLDER / 'addresses.py'
#: Modules of the folder that hold no records.
_MADE = ('__init__', *(path.stem for path in (NAMES, ALIASES, OTHER_NAMES, ADDRESSES)))
#: A row of a table stands on one line up to here.
_LONGEST = 140


def families() -> dict[str, tuple[Record, ...]]:
    """The records of every module of the folder, by its name."""
    found = {}
    for path in sorted(FOLDER.glob('*.py')):
        if path.stem not in _MADE:
            module = importlib.import_module(f'owlint_rules.licenses.facts.records.{path.stem}')
            found[path.stem] = module.RECORDS
    return found


def names_of(record: Record) -> list[str]:
    """What leads to a record besides its key, in lower case."""
    ids = () if record.borrows_ids else (*record.hub_ids, *record.spdx_ids)
    return list(dict.fromkeys(name.lower() for name in (record.title, *ids, *record.names)))


def index() -> dict[Path, str]:
    """The modules that are written; raises ValueError when two records claim one name."""
    found = families()
    records = [record for family in found.values() for record in family]
    owner = {record.key: record.key for record in records}
    if len(owner) != len(records):
        raise ValueError('two records have one key')
    aliases: dict[str, str] = {}
    members: dict[str, list[str]] = {}
    for record in records:
        for name in names_of(record):
            if owner.setdefault(name, record.key) != record.key:
                raise ValueError(f'{name} is claimed by {owner[name]} and {record.key}')
            if name != record.key:
                aliases[name] = record.key
        for name in record.families:
            members.setdefault(name, []).append(record.key)
    plain = {name: ' '.join(keys) for name, keys in plain_names(found).items()}
    pages = {page: _name_at(record) for record in records for page in record.addresses}
    return {
        NAMES: _module(
            'Which module holds which license record, and what names of several mean',
            '#: Module -> the keys of its records, separated by blanks (keys hold none).',
            'MODULES = {',
            *(_entry(name, ' '.join(one.key for one in group)) for name, group in found.items()),
            '}',
            '',
            '#: Names that stand for several licenses -> the keys of those they may mean.',
            'FAMILY_MEMBERS = {',
            *(_entry(name, ' '.join(keys)) for name, keys in sorted(members.items())),
            '}',
        ),
        ALIASES: _module(
            'The names of license records besides their keys',
            '#: Key -> its other names in lower case.',
            '_NAMES = {',
            *(_entry(key, ' | '.join(names)) for key, names in grouped(aliases)),
            '}',
            '#: Other names -> key.',
            'ALIASES = {',
            '    name: key for key, names in _NAMES.items() '
            "for name in ' '.join(names.split()).split(' | ')",
            '}',
        ),
        OTHER_NAMES: _module(
            'Shortened names of license records, read when no other name leads to one',
            '#: Keys -> names of what they stand for, as ``names/plain_name.py`` shortens them.',
            '_PLAIN = {',
            *(_entry(keys, ' '.join(names)) for keys, names in grouped(plain)),
            '}',
            '#: Shortened names -> the keys of what they may mean.',
            'PLAIN = {name: keys for keys, names in _PLAIN.items() for name in names.split()}',
        ),
        ADDRESSES: _module(
            'Where publishers keep the terms of license records',
            '#: Pages of publishers -> the name of the terms there.',
            'ADDRESSES = {',
            *(f'    {page!r}: {name!r},' for page, name in sorted(pages.items())),
            '}',
        ),
    }


def _module(title: str, *lines: str) -> str:
    """The text of a module that holds tables only."""
    return '\n'.join(
        (
            '# ruff: noqa: E501 - rows read better on one line',
            f'"""{title}; made by tools/license_names.py."""',
            '',
            'from __future__ import annotations',
            '',
            *lines,
            '',
        )
    )


def grouped(names: dict[str, str]) -> list[tuple[str, list[str]]]:
    """What leads to each value, so that no value stands there twice."""
    found: dict[str, list[str]] = {}
    for name, value in sorted(names.items()):
        found.setdefault(value, []).append(name)
    return sorted(found.items())


def _name_at(record: Record) -> str:
    """What the terms at an address go by: texts of several dates stood at one address."""
    dated = [name for name in record.families if name in VERSIONS]
    return [*record.hub_ids, *dated, record.key][0]


def plain_names(found: dict[str, tuple[Record, ...]]) -> dict[str, list[str]]:
    """The records that the words of a name lead to, however it is written.

    A name without its version stands for all versions, but not of licenses on the SPDX
    list: there the version is part of the name.
    """
    titles: dict[str, list[str]] = {}
    for number in range(len(INDEX.rows)):
        ref = INDEX.ref(number)
        if 'policy' not in ref.flags:
            titles.setdefault(ref.license, []).append(ref.name)
    whole: dict[str, list[str]] = {}
    bare: dict[str, list[str]] = {}
    listed: set[str] = set()

    def add(names: dict[str, list[str]], name: str, key: str) -> None:
        if name and key not in names.setdefault(name, []):
            names[name].append(key)

    for family, records in found.items():
        for record in records if family != 'absent' else ():
            names = [record.key, *names_of(record), *titles.get(record.key, ())]
            for name in map(plain_name, names):
                if not name.startswith('licenseref'):
                    add(whole, name, record.key)
                    add(bare, without_version(name), record.key)
            if not all(id.startswith('LicenseRef-') for id in record.spdx_ids):
                listed.update(without_version(plain_name(name)) for name in names)
            for name in record.families:
                add(bare, plain_name(name), record.key)
    for name, keys in bare.items():
        for key in keys if name not in listed else ():
            add(whole, name, key)
    return whole


def _entry(name: str, keys: str) -> str:
    if len(name) + len(keys) < _LONGEST:
        return f'    {name!r}: {keys!r},'
    wrapped = textwrap.indent('\n'.join(textwrap.wrap(keys, 92, break_on_hyphens=False)), ' ' * 8)
    return f"    {name!r}: '''\n{wrapped}\n    ''',".replace("'''", '"""')


if __name__ == '__main__':
    for path, text in index().items():
        path.write_text(text, encoding='utf-8', newline='\n')
