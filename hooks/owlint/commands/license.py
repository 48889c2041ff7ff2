"""``owlint license``: what license texts really are."""

from __future__ import annotations

import os
from collections.abc import Iterator

from owlint.commands.common import (
    add_jobs,
    add_output_options,
    answers,
    check_drive,
    processes,
    read_standard_input,
)
from owlint.commands.output import say, write_report
from owlint.commands.remote import at_hand, license_files
from owlint.errors import ConfigError
from owlint.files import Files
from owlint.reader import Reader
from owlint.report import JSON, TEXT
from owlint.strings import shown_path, visible
from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.subject import Unread
from owlint_rules.model.subjects import LicenseText
from owlint_rules.text import counted, cut

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from typing import Any

    from owlint.engine import Engine
    from owlint_rules.licenses.facts.record import Record
    from owlint_rules.licenses.recognition.clause_words import Standing
    from owlint_rules.licenses.recognition.clauses import Clause
    from owlint_rules.licenses.recognition.match import Change, Match

    #: A path, what standard input held where that is meant, and how it is shown: as JSON, verbose.
    Work = tuple[str, bytes | None, bool, bool]

#: From this number of texts on, other processes are worth their start.
_MANY = 100


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of ``license``."""
    parser.add_argument('paths', nargs='+', metavar='FILE', help='license texts')
    parser.add_argument(
        '-v', '--verbose', action='store_true', help='show what the license allows as well'
    )
    add_jobs(parser)
    add_output_options(parser, ('text', 'json'))


def run(options: argparse.Namespace) -> int:
    """Identify each file; 0 unless one cannot be read."""
    named, failed = at_hand(options.paths, licenses_only=True)
    as_json = options.format == 'json'
    work: list[Work] = []
    for path in [file for one in named for file in license_files(one)]:
        raw = read_standard_input() if path == '-' else None
        work.append((path, raw, as_json, options.verbose))
    jobs = processes(options.jobs, len(work), _MANY)
    told: list[Any] = []
    engine: Engine | _Alone = _Alone()
    if jobs > 1:
        from owlint.engine import Engine
        from owlint.settings import Settings

        engine = Engine(Settings(isolated=True))
    for answer in answers(engine, jobs, identify_one, work):
        if isinstance(answer, ConfigError):
            failed = True
            say(f'owlint: {answer}')
        else:
            told.append(answer)
    if as_json:
        import json

        output = json.dumps({'version': 1, 'files': told}, indent=2, ensure_ascii=False) + '\n'
    else:
        output = '\n\n'.join(told) + '\n' if told else ''
    write_report(output, options.output, JSON if as_json else TEXT)
    return 2 if failed else 0


class _Alone:
    """What of an engine one process needs; to import all of it takes longer than one text."""

    def __init__(self) -> None:
        self.reader = Reader(Files())


def identify_one(engine: Engine | _Alone, work: Work) -> dict[str, Any] | str | ConfigError:
    """What is said of one file, as data or as text, or why it cannot be read."""
    path, raw, as_json, verbose = work
    try:
        text = _read(engine, path, raw)
        if isinstance(text, Unread):
            return ConfigError(f'{shown_path(path)}: {text.problems[0].message}')
        return plain(text) if as_json else '\n'.join(_as_text(text, verbose=verbose))
    finally:
        engine.reader.forget()


def _read(engine: Engine | _Alone, path: str, raw: bytes | None) -> LicenseText | Unread:
    if raw is not None:
        from owlint.decoding import decode

        return LicenseText(path, decode(raw).text)
    check_drive(path)
    if not os.path.lexists(path):
        raise ConfigError(f'{shown_path(path)}: no such file')
    if os.path.isdir(path):
        raise ConfigError(f'{shown_path(path)}: this is a folder; name the license files in it')
    return engine.reader.license(path)


def plain(text: LicenseText) -> dict[str, Any]:
    """One text, in the shape of docs/schema/license-1.json."""
    match = match_of(text)
    return {
        'path': text.path,
        'status': match.status,
        'license': match.license,
        'spdx': match.spdx,
        'title': match.title,
        'variant': match.variant,
        'similarity': round(match.similarity, 4),
        'changes': [
            {'kind': change.kind, 'line': change.line, 'text': change.text}
            for change in match.changes
        ],
        'clauses': [
            {
                'kind': clause.kind,
                'line': clause.line,
                'text': clause.text,
                'criteria': list(clause.criteria),
            }
            for clause in match.clauses
        ],
        'facts': [
            {
                'fact': fact,
                'state': found.state,
                'number': found.clause.number,
                'line': found.line,
                'text': found.text,
            }
            for fact, found in _facts(text)
        ],
        'notes': list(match.notes),
        'parts': [_part(part) for part in match.parts],
    }


def _facts(text: LicenseText) -> list[tuple[str, Standing]]:
    """What the record of the license says of it, with the clauses that stand in the file."""
    from owlint_rules.licenses.recognition.clause_words import facts_in

    match = match_of(text)
    found: list[tuple[str, Standing]] = []
    lines = text.text.split('\n') if match.parts else []
    for part in match.parts or [match]:
        record = _record(part)
        if record is not None:
            # the lines of one part, each where it is in the file
            before = [''] * (part.start_line - 1)
            own = '\n'.join(before + lines[part.start_line - 1 : part.end_line])
            found += facts_in(own if match.parts else text.text, part, record)
    return found


def _record(match: Match) -> Record | None:
    from owlint_rules.licenses.facts.lookup import find

    return find(match.license) if match.license else None


def _part(part: Match) -> dict[str, Any]:
    return {
        'status': part.status,
        'license': part.license,
        'spdx': part.spdx,
        'line': part.start_line,
        'end_line': part.end_line,
    }


def _as_text(text: LicenseText, *, verbose: bool) -> Iterator[str]:
    match = match_of(text)
    path = '-' if text.path == '-' else shown_path(text.path)
    yield f'{path}: {_headline(match)}'
    if match.variant and match.variant not in match.title:
        yield f'  compared with: {match.variant}'
    for note in match.notes:
        yield f'  note: {visible(note)}'
    for part in match.parts:
        name = part.title or part.spdx or part.license or 'unknown text'
        yield f'  lines {part.start_line}-{part.end_line}: {name} ({part.status})'
    starts = {part.start_line for part in match.parts}
    # a text that is listed as a part is none of the changes of another
    changes = [one for one in match.changes if one.kind != 'added' or one.line not in starts]
    yield from _changes(path, changes, verbose=verbose)
    facts = _facts(text)
    if match.license and not match.parts and not match.spdx and _record(match) is None:
        what = 'policy; read what it forbids' if match.policy else 'license; read what it allows'
        yield f'  note: owlint has no record of this {what}'
    yield from _fact_lines(path, facts)
    told = {found.line for _, found in facts}
    if facts:
        # the record says what the license holds; what was changed in it nobody has read
        told.update(clause.line for clause in match.clauses)
        told.difference_update(change.line for change in match.changes)
    yield from _clauses(path, [clause for clause in match.clauses if clause.line not in told])
    record = _record(match) if verbose else None
    if record is not None:
        from owlint_rules.licenses.facts.describe import describe

        yield ''
        for line in describe(record).splitlines():
            yield f'  {line}'


def _fact_lines(path: str, facts: list[tuple[str, Standing]]) -> Iterator[str]:
    """One line for each clause that stands, was changed or is gone, with all that it says."""
    from owlint_rules.licenses.facts.marks import REASONS

    clauses: dict[tuple[str, int, str, str], list[str]] = {}
    for fact, found in facts:
        key = (found.state, found.line, found.clause.number, found.text)
        clauses.setdefault(key, []).append(REASONS[fact])
    for (state, line, number, text), reasons in clauses.items():
        place = f'{path}:{line}' if line else path
        where = f' ({number})' if number else ''
        words = {
            'stands': f'{", ".join(reasons)}{where}: "{visible(text)}"',
            'changed': f'this clause was changed{where}: "{visible(text)}"',
            'gone': f'clause{where} was taken out: {", ".join(reasons)}',
        }
        yield f'  {place}: {words[state]}'


#: Changes shown without --verbose, and characters of one.
_SHOWN, _WIDTH = 12, 200


def _changes(path: str, changes: list[Change], *, verbose: bool) -> Iterator[str]:
    """The changes; a name that was exchanged again and again is told once."""
    from owlint_rules.licenses.recognition.copyright import is_name

    lines: dict[tuple[str, str, str], list[int]] = {}
    names: list[Change] = []
    for change in changes:
        if (
            change.kind == 'replaced'
            and not change.restricts
            and change.new[:1].isupper()
            and len(change.old.split()) <= 4
            and is_name(change.new, words=6)
        ):
            names.append(change)
        lines.setdefault((change.kind, change.old.lower(), change.new.lower()), []).append(
            change.line
        )
    by_name = len(names) > _SHOWN // 2 and not verbose
    shown: set[tuple[str, str, str]] = set()
    count = 0
    for change in changes:
        key = (change.kind, change.old.lower(), change.new.lower())
        if key in shown or (by_name and change in names and change is not names[0]):
            continue
        shown.add(key)
        count += 1
        if count > _SHOWN and not verbose:
            left = len({*lines} - shown) + 1
            many = 'one more change' if left == 1 else f'{left} more changes'
            yield f'  {many}; --verbose shows them'
            return
        often = f' ({len(lines[key])} times)' if len(lines[key]) > 1 else ''
        if by_name and change is names[0]:
            often = f' (one of {len(names)} places where other words of one name stand)'
        words = visible(change.text if verbose else cut(change.text, _WIDTH))
        yield f'  {path}:{change.line}: {change.kind}: {words}{often}'


def _clauses(path: str, clauses: list[Clause]) -> Iterator[str]:
    """One line for each kind of clause, with the lines on which it stands."""
    kinds: dict[str, list[Clause]] = {}
    for clause in clauses:
        kinds.setdefault(clause.kind, []).append(clause)
    for kind, same in kinds.items():
        first = same[0]
        touches = f' [{", ".join(first.criteria)}]' if first.criteria else ''
        also = sorted({clause.line for clause in same[1:]} - {first.line})
        lines = ', '.join(map(str, also[:_SHOWN])) + (', …' if len(also) > _SHOWN else '')
        further = f'; also line{"s" if len(also) > 1 else ""} {lines}' if also else ''
        quote = visible(first.text)
        yield f'  {path}:{first.line}: read this clause ({kind}): "{quote}"{touches}{further}'


def _headline(match: Match) -> str:
    if match.parts and len({part.title for part in match.parts}) > 1:
        return f'{len(match.parts)} license texts in one file'
    if match.status == 'pointer' and match.license:
        return f'names {match.spdx or match.license}; its text is elsewhere'
    name = match.title or match.spdx or match.license or ''
    ids = match.spdx or match.license
    name = f'{name} ({ids})' if ids and ids != name else name
    return {
        'exact': f'the standard text of {name}',
        'modified': f'{name} with {counted(len(match.changes), "change")}',
        'custom': f'the text of {name}, a license of its own',
        'pointer': 'points to terms that are elsewhere',
    }.get(match.status, 'not a license text that owlint knows')
