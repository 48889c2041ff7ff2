"""What one wants to know of a repository before it is downloaded."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator

from owlint.errors import ConfigError
from owlint.files import Files, Unreadable
from owlint.hub.client import Repository
from owlint.hub.mounting import REPOSITORIES
from owlint.inputs.other_weights import PICKLE, is_pickle_name
from owlint.mounts import MOUNTS
from owlint.report.verdicts.table import cell
from owlint.strings import visible
from owlint_rules.definitions.data_release import is_data
from owlint_rules.statements.card import scalar_text
from owlint_rules.text import counted, first_of, one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.engine import Engine
    from owlint.result import Judged
    from owlint_rules.model.subjects import Release

    Judge = Callable[[Engine, str, list[str]], Judged]

#: Files with code of the publisher, and most that are named.
_PROGRAMS, _SHOWN = ('.py', '.so', '.sh'), 6
#: Settings that may name code, most of them that are read, and their size.
_SETTINGS = re.compile(r'(?i)^(?:[^/]+/)?(?=[^/]*config)[^/]*\.json$')
_MOST, _SIZE = 16, 1_000_000
#: How access is granted, by what the Hub calls it.
_GATES = {
    '': 'for everybody',
    'auto': 'on request, granted at once (gated: auto)',
    'manual': 'on request, granted by the publisher (gated: manual)',
}
_UNITS = ('bytes', 'kB', 'MB', 'GB', 'TB', 'PB')


def summary(engine: Engine, folder: str, judge: Judge) -> str:
    """A block of lines about the repository that a folder stands for; ``judge`` gives verdicts."""
    repository, name = REPOSITORIES[folder], MOUNTS[folder].name
    changed = f', changed on {repository.modified}' if repository.modified else ''
    lines = [f'{name}: revision {repository.sha}{changed}']
    release = engine.finder.gather(folder)
    rows = list(_rows(engine.files, folder, repository, release))
    if repository.address.type != 'space':
        rows += _verdicts(engine, folder, release, judge)
    lines += [f'  {title:<11}{visible(text)}' for title, text in rows]
    return '\n'.join(lines) + '\n'


def _rows(
    files: Files, folder: str, repository: Repository, release: Release
) -> Iterator[tuple[str, str]]:
    yield 'License', _license(release)
    if repository.offline:
        yield 'Access', 'read from the cache of the client; files that are not in it are not seen'
    else:
        private = 'private; your token opens it' if repository.private else ''
        yield 'Access', private or _GATES[repository.gate]
    total, loaded = sum(repository.files.values()), repository.loaded
    size = f'{amount(total)} in {counted(len(repository.files), "file")}'
    yield 'Size', f'{size}; {amount(loaded)} loaded in {counted(repository.requests, "request")}'
    if repository.is_cut:
        yield '', 'not all of it was looked at: it is too much, or names lead nowhere'
    runs = {release.inside(one.path): one.runs_code for one in release.weights if one.runs_code}
    if runs:
        yield 'Runs code', f'{first_of(list(runs), _SHOWN)}: {next(iter(runs.values()))}'
    others = [path for path in release.files if is_pickle_name(path.rpartition('/')[2])]
    read = {release.inside(one.path) for one in release.weights}
    others = [path for path in others if path not in read]
    if others:
        yield 'Runs code', f'{first_of(others, _SHOWN)}: by the name {PICKLE}'
    if release.weights and not (runs or others):
        yield 'Runs code', 'no weight file that was read'
    for text in _code(files, folder, release):
        yield 'Code', text


def _license(release: Release) -> str:
    card = release.card
    node = card.get('license') if card is not None else None
    tags = [scalar_text(one) for _, one in node.texts()] if node is not None else []
    said = ', '.join(tag for tag in tags if tag)
    if card is not None and said:
        more = [scalar_text(card.get(key)) for key in ('license_name', 'license_link')]
        said += ''.join(f', {text}' for text in more if text)
    files = [release.inside(one.path) for one in release.licenses]
    texts = f'in {first_of(files, _SHOWN)}' if files else 'no license file'
    return f'{one_line(said, 300) or "the card states none"}; {texts}'


def _code(files: Files, folder: str, release: Release) -> Iterator[str]:
    """Code of the publisher that loading the model may run."""
    settings = [path for path in release.files if _SETTINGS.search(path)]
    for name in settings[:_MOST]:
        try:
            text = files.read(os.path.join(folder, *name.split('/')), _SIZE).text
        except Unreadable:
            continue
        for where, here in _auto_map(text) if '"auto_map"' in text else ():
            yield f'auto_map in {name} names {where}: trust_remote_code=True runs {here}'
    programs = [path for path in release.files if path.endswith(_PROGRAMS)]
    if programs:
        yield f'{counted(len(programs), "file")} of code: {first_of(programs, _SHOWN)}'


def _auto_map(text: str) -> list[tuple[str, str]]:
    """What an ``auto_map`` names, and whose code that is."""
    import json

    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return [('something that cannot be read', 'it')]
    table = data.get('auto_map') if isinstance(data, dict) else None
    values = table.values() if isinstance(table, dict) else ()
    names: dict[str, list[str]] = {}
    for value in values:
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, str):
                other, dashes, here = one.rpartition('--')
                names.setdefault(other if dashes else '', []).append(here)
    return [
        (first_of(sorted(set(found)), _SHOWN), f'code of {other}' if other else 'this code')
        for other, found in sorted(names.items())
    ]


def _verdicts(
    engine: Engine, folder: str, release: Release, judge: Judge
) -> Iterator[tuple[str, str]]:
    try:
        judged = judge(engine, folder, [] if is_data(release) else ['open-weights'])
    except ConfigError as error:
        yield 'Verdict', f'none: {error}'
        return
    for verdict in judged.verdicts:
        yield 'Verdict', f'{verdict.title}: {cell(verdict)}'


def amount(size: int) -> str:
    """Bytes as people count them."""
    number, unit = float(size), 0
    while number >= 1000 and unit < len(_UNITS) - 1:
        number, unit = number / 1000, unit + 1
    return f'{number:.1f} {_UNITS[unit]}' if unit else f'{size} bytes'
