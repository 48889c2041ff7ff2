"""A fix run changes what its findings named and nothing else, as two YAML readers see it."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml
from ruamel.yaml import YAML

from card_fuzz import card, comments_of, differences, named_places
from owlint.inputs.card import read_card
from owlint.verify import unintended_change
from program import owlint

#: Rules that move or mend the block itself: the values of such a card are compared after the
#: first fix run has made it readable.
BLOCK = {'OWL102', 'OWL103', 'OWL104', 'OWL105'}


def readings(text: str) -> tuple[Any, Any] | None:
    """The block as YAML 1.1 and YAML 1.2 readers see it; None when one refuses it."""
    block = read_card('README.md', text).block
    if block is None:
        return None
    front = text[block.start : block.end]
    try:
        return yaml.safe_load(front), YAML(typ='safe', pure=True).load(front)
    except Exception:
        return None


def run(folder: Path, seeds: range) -> list[str]:
    """What is wrong with the fixes of these cards, by the real program."""
    texts = {}
    for seed in seeds:
        path = folder / f'{seed}' / 'README.md'
        path.parent.mkdir()
        texts[path] = card(seed)
        path.write_bytes(texts[path].encode())
    arguments = ('--isolated', '--kind', 'card', '--fail-on', 'never')
    done = owlint('check', '--format', 'json', '--output', 'before.json', *arguments, cwd=folder)
    assert done.returncode == 0, done.stderr.decode()
    by_path: dict[str, list[dict]] = {}
    for finding in json.loads((folder / 'before.json').read_text('utf-8'))['findings']:
        by_path.setdefault(finding['path'], []).append(finding)
    done = owlint('fix', *arguments, cwd=folder)
    assert done.returncode == 0, done.stderr.decode()
    wrong = []
    changed = 0
    for path, before in texts.items():
        after = path.read_bytes().decode()
        findings = by_path.get(path.relative_to(folder).as_posix(), [])
        fixable = [one for one in findings if one['fixable'] == 'safe']
        if after != before:
            changed += 1
            if not fixable:
                wrong.append(f'{path}: changed without a fixable finding')
        if comments_of(before) != comments_of(after):
            wrong.append(f'{path}: comments {comments_of(before)} -> {comments_of(after)}')
        if before.count('\r\n') and not after.count('\r\n'):
            wrong.append(f'{path}: line endings')
        old, new = readings(before), readings(after)
        if old is None or any(one['code'] in BLOCK for one in fixable):
            continue
        if new is None:
            wrong.append(f'{path}: no longer readable')
            continue
        named = named_places(before, findings)
        for reader, pair in (('1.1', (old[0], new[0])), ('1.2', (old[1], new[1]))):
            wrong += [f'{path}: YAML {reader} {one}' for one in differences(*pair, named)]
    assert changed > len(texts) // 3
    first = {path: path.read_bytes() for path in texts}
    done = owlint('fix', *arguments, cwd=folder)
    assert done.returncode == 0, done.stderr.decode()
    again = [path for path in texts if path.read_bytes() != first[path]]
    wrong += [f'{path}: a second run changes it' for path in again]
    return wrong


def test_fixes_change_what_they_name(tmp_path: Path, thorough: bool) -> None:
    assert run(tmp_path, range(1000 if thorough else 60)) == []


def test_one_change_too_many_is_seen_among_many_that_are_declared() -> None:
    words = ['on'] * 600
    before = f'---\nlicense: mit\ntags: [{", ".join(words)}]\n---\n'
    after = before.replace('on', "'on'").replace("'on']", 'off]')
    subject = read_card('README.md', before)
    declared = [('tags', index) for index in range(599)]
    assert unintended_change(subject, before, after, declared).endswith('tags.599 too')
    assert unintended_change(subject, before, after, [*declared, ('tags', 599)]) == ''


if __name__ == '__main__':
    faults = []
    for start in range(0, int(sys.argv[1]), 250):
        with tempfile.TemporaryDirectory() as folder:
            faults += run(Path(folder), range(start, start + 250))
    print('\n'.join(faults[:50]) or 'nothing')
    sys.exit(bool(faults))
