"""The terms of a license text, by what the text really is: a file, or a whole text in a field."""

from __future__ import annotations

from owlint_rules.licenses.facts.lookup import find
from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.subjects import LicenseText
from owlint_rules.statements.statement import (
    CHANGED,
    KNOWN,
    POLICY,
    UNKNOWN,
    Statement,
    license_statement,
)
from owlint_rules.text import one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint_rules.licenses.recognition.match import Match

FILE, POLICY_FILE = 'license-file', 'policy-file'


def text_statement(text: LicenseText, *, note: str = '', **more: Any) -> Statement:
    """What a license file says by its text; a use policy is part of the terms and no license.

    ``note`` says why a text that only suggests its terms does not state them.
    """
    match = match_of(text)
    artifact = text.artifact or 'everything'
    if text.role == 'policy' or match.policy:
        return _policy(text, match, artifact)
    evidence = Evidence(text.path, 1, '')
    found = match_statement(
        match, text.name, evidence, source=FILE, artifact=artifact, text=text, **more
    )
    found.place = text.line(match.changes[0].line if found.state == CHANGED else 1)
    found.note = note or found.note
    return found


def _policy(text: LicenseText, match: Match, artifact: str) -> Statement:
    """A use policy: its record when owlint has read it, else for a person to read."""
    record = find(match.license) if match.license else None
    known = record if match.status in ('exact', 'custom') else None
    title = match.title or match.license or text.name
    name, words, note = title, title, ''
    if known is None:
        name, words = text.name, 'use policy'
        note = f'{text.name} is a use policy beside the license and part of the terms; read it'
    return Statement(
        name,
        POLICY,
        Evidence(text.path, 1, words),
        note=note,
        source=POLICY_FILE,
        artifact=artifact,
        place=text.line(1),
        text=text,
        policy=known,
    )


def match_statement(match: Match, name: str, evidence: Evidence, **more: Any) -> Statement:
    """The terms of a recognized text; ``name`` is what its file or field is called."""
    record = find(match.license) if match.license else None
    records = [record] if record is not None else []
    title = match.title or match.license or match.spdx or name

    def made(name: str, state: str, line: int, words: str, note: str = '') -> Statement:
        known = records if state in (KNOWN, CHANGED) else []
        # in a field of another file the lines of the text are not those of the file
        where = Evidence(evidence.path, line if more.get('text') else evidence.line, words)
        return Statement(name, state, where, known, note, **more)

    if match.status == 'modified':
        line = match.changes[0].line if match.changes else 1
        further = len(match.changes) - 1
        others = ''
        if further > 0:
            others = f' and {further} more {"change" if further == 1 else "changes"}'
        change = match.changes[0] if match.changes else None
        words = f' ({change.kind}: "{one_line(change.text, 60)}")' if change is not None else ''
        note = f'{title} with changes; read line {line}{words}{others}'
        return made(title, CHANGED, line, note, note)
    if match.status in ('exact', 'custom') and record is not None:
        return made(title, KNOWN, 1, title)
    if match.status in ('exact', 'custom'):
        note = f'{title} is recognized, but owlint has no record of what it allows'
        return made(title, UNKNOWN, 1, title, note)
    if match.status == 'pointer':
        named = match.spdx or match.license or ''
        if named:
            where = Evidence(evidence.path, 1, f'points to {named}')
            pointed = license_statement(named, where, **more)
            if pointed.state == KNOWN:
                return pointed
        note = f'{name} only points to terms that are elsewhere'
    else:
        note = f'{name} holds no text that owlint knows; read it'
    return made(name, UNKNOWN, 1, note, note)
