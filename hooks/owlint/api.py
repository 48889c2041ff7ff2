"""The interface for programs in Python: see docs/python.md; docs/stability.md says what stays.

What the functions return has the attributes that the JSON of the commands has as keys, with the
same meaning: docs/schema/check-1.json, verdict-1.json and license-1.json.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from typing import Literal

from owlint import __version__
from owlint.api_answers import (
    Answer,
    Change,
    Clause,
    Criterion,
    Definition,
    Doubt,
    Edit,
    Evidence,
    Fact,
    Finding,
    Fix,
    Identified,
    License,
    Part,
    Related,
    Release,
    Report,
    Suppressed,
    read,
)
from owlint.commands import license as texts
from owlint.commands import verdict as judging
from owlint.commands.check import check_kinds, use_baseline
from owlint.commands.common import check_drive, expand, no_such, without_excluded, words
from owlint.decoding import decode
from owlint.engine import Engine
from owlint.errors import ConfigError as Error
from owlint.files import Files
from owlint.fix import add_replacements
from owlint.memory import in_memory
from owlint.paths import show
from owlint.report.context import Context
from owlint.report.findings import json as findings_json
from owlint.report.verdicts import json as verdicts_json
from owlint.settings import Settings
from owlint.strings import shown_path
from owlint_rules.model.subjects import LicenseText
from owlint_rules.text import counted

__all__ = [
    'Answer', 'Change', 'Clause', 'Criterion', 'Definition', 'Doubt', 'Edit', 'Error', 'Evidence',
    'Fact', 'Finding', 'Fix', 'Identified', 'License', 'Part', 'Related', 'Release', 'Report',
    'Suppressed', 'check', 'identify', 'releases', 'verdict',
]  # fmt: skip

Path = str | os.PathLike[str]
Kind = Literal['card', 'license', 'header', 'manifest', 'weights', 'release']


def check(
    *paths: Path,
    files: Mapping[str, str | bytes] | None = None,
    name: str = '',
    complete: bool = True,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    kinds: Iterable[Kind] = (),
    strict: bool = False,
    validate: bool = False,
    config: str = '',
    isolated: bool = False,
) -> Report:
    """What ``owlint check`` finds in files and folders, or in a release of texts in memory.

    ``files`` are texts by their path in that release, ``name`` is its name, as ``org/name``; a
    release that is not ``complete`` has more files, and none is said to be missing. The other
    arguments are the options of the command. Raises Error where the command would end with
    exit code 2.
    """
    settings = Settings(
        select=_words(select),
        ignore=dict.fromkeys(_words(ignore), ''),
        kinds=tuple(kinds),
        strict=strict,
        validate=validate,
        config=config,
        isolated=isolated,
    )
    check_kinds(settings)
    with _given(paths, files, name, complete=complete) as (folders, given):
        engine = Engine(settings, given)
        expanded = without_excluded(expand(folders, given), engine.configs)
        if files is None:
            use_baseline(settings, engine)
        result = engine.check(expanded, add_replacements)
        context = Context(version=__version__, rules=engine.configs.home().plugin_rules)
    found = [findings_json.plain(one, context) for one in result.findings]
    return Report(
        findings=tuple(read(Finding, one) for one in found),
        files_checked=result.files_checked,
        looked_at=result.looked_at,
        left_out=result.left_out,
        notes=tuple(result.notes),
    )


def verdict(
    path: Path = '',
    *,
    files: Mapping[str, str | bytes] | None = None,
    name: str = '',
    complete: bool = True,
    definitions: str | Iterable[str] = (),
    strict: bool = False,
    config: str = '',
    isolated: bool = False,
) -> Release:
    """What ``owlint verdict`` says of the release at a path, or of one of texts in memory.

    ``files``, ``name`` and ``complete`` are as for ``check``. ``definitions`` are ids or the paths
    of definition files; none stands for all. Raises Error where nothing can be judged.
    """
    settings = Settings(strict=strict, config=config, isolated=isolated)
    with _given((path,) if path else (), files, name, complete=complete) as (folders, given):
        engine = Engine(settings, given)
        folder = folders[0] if files is not None else _release_at(folders[0], engine)
        judged = judging.judge(engine, folder, _words(definitions))
        data = verdicts_json.plain(judged)
    for one in data['definitions']:
        known = {field.name for field in fields(Definition)}
        one['extra'] = {key: one.pop(key) for key in one.keys() - known}
    return read(Release, data)


def releases(path: Path = '.', *, config: str = '', isolated: bool = False) -> tuple[str, ...]:
    """The folders of all releases in and below a folder, as ``owlint verdict --all`` finds them."""
    engine = Engine(Settings(config=config, isolated=isolated))
    folders = judging.folders_of([_existing(path)], engine, {}, every=True)
    return tuple(map(show, folders))


def identify(text: str | bytes) -> Identified:
    """Which license a text is, as ``owlint license`` says."""
    subject = LicenseText('-', decode(_raw(text)).text)
    data = texts.plain(subject)
    del data['path']
    return read(Identified, data)


@contextmanager
def _given(
    paths: Iterable[Path],
    files: Mapping[str, str | bytes] | None,
    name: str,
    *,
    complete: bool,
) -> Iterator[tuple[list[str], Files]]:
    """The paths to work on, and the files as they are seen: of the disk, or of memory."""
    named = [_existing(path) for path in paths]
    if bool(named) == (files is not None):
        raise Error('either paths or `files` say what is looked at')
    if files is None:
        yield named, Files()
        return
    contents = {path: _raw(content) for path, content in files.items()}
    with in_memory(contents, name, complete=complete) as (folder, given):
        yield [folder], given


def _existing(path: Path) -> str:
    found = os.fspath(path)
    if not os.path.lexists(found):
        raise no_such(found)
    check_drive(found)
    return found


def _release_at(path: str, engine: Engine) -> str:
    """The folder of the one release that a path stands for."""
    folders = judging.folders_of([path], engine, {}, every=False)
    if len(folders) != 1:
        many = counted(len(folders), 'release')
        raise Error(f'{shown_path(path)}: {many} here, and not one; `releases` lists them')
    return folders[0]


def _words(given: str | Iterable[str]) -> list[str]:
    return words([given] if isinstance(given, str) else given)


def _raw(text: str | bytes) -> bytes:
    return text.encode('utf-8', 'surrogatepass') if isinstance(text, str) else text
