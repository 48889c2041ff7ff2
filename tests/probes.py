"""Rules that exist to test the machinery around rules: each finds plain words in a text."""

from __future__ import annotations

import re
from types import ModuleType

from owlint_rules.model.finding import SAFE, WARNING, Edit, Finding, Fix, NewFile


def rule(code, name, kind, check, fix=None, *, safety=SAFE, severity=WARNING):
    """A rule module made of functions."""
    module = ModuleType(f'probes.{name}', f'Finds {name}.')
    module.CODE = code
    module.NAME = name
    module.KIND = kind
    module.SEVERITY = severity
    module.FIX = None if fix is None else safety
    module.check = check
    if fix is not None:
        module.fix = fix
    return module


def finder(word, message, *, fixable=None):
    """A check that reports each place of a word."""

    def check(subject, options):
        for match in re.finditer(word, subject.text):
            yield Finding(message, subject.span(*match.span()), fixable=fixable, data=match.span())

    return check


def replacer(text, *, changes=(), safety=SAFE):
    """A fix that writes something else in the word's place."""

    def fix(subject, finding, options):
        return Fix('write it', [Edit(*finding.data, text)], changes=changes, safety=safety)

    return fix


def word_rule(code, name, kind, word, text, **more):
    """Replaces a word by another."""
    safety = more.get('safety', SAFE)
    check = finder(word, f'{word} is here', fixable=safety)
    fix = replacer(text, changes=more.get('changes', ()), safety=safety)
    return rule(code, name, kind, check, fix, safety=safety)


def new_file_rule(code, name, path):
    """Writes a file somewhere."""

    def fix(subject, finding, options):
        return Fix('add it', new_files=[NewFile(path, b'written\n')])

    check = finder('newfile', 'a file is missing', fixable=SAFE)
    return rule(code, name, 'card', check, fix)


def both_edits(subject, finding, options):
    """Two edits that overlap each other."""
    start, end = finding.data
    return Fix('twice', [Edit(start, end, 'a'), Edit(start, end, 'b')])


def breaks_yaml(subject, finding, options):
    """An edit that turns the front matter into no YAML."""
    start, end = finding.data
    return Fix('break', [Edit(start, end, '"open')], changes=[('x',)])


def changes_more(subject, finding, options):
    """An edit that says it changes one key and changes another one too."""
    start, end = finding.data
    return Fix('more', [Edit(start, end, 'y\nlicense: other')], changes=[('x',)])


def differs_in_12(subject, finding, options):
    """An edit that YAML 1.2 takes for a change of the value, and YAML 1.1 does not."""
    start, end = finding.data
    return Fix('on', [Edit(start, end, 'true')])


def insertion(text):
    """Inserts before the word."""

    def fix(subject, finding, options):
        return Fix('insert', [Edit(finding.data[0], finding.data[0], text)])

    return fix


#: Loaded by ``plugins = ["probes"]``: a word that each kind of subject can hold.
RULES = [
    rule('PRB101', 'card-word', 'card', finder('WRONG', 'wrong word')),
    rule('PRB102', 'other-card-word', 'card', finder('WORSE', 'worse word')),
    rule('PRB201', 'license-word', 'license', finder('WRONG', 'wrong word')),
    rule('PRB301', 'header-word', 'header', finder('WRONG', 'wrong word')),
    rule('PRB401', 'manifest-word', 'manifest', finder('WRONG', 'wrong word')),
]
