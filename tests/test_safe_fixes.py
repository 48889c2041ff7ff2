"""A safe fix never hurts: invariant 4 over whole releases with faults of all rules mixed in.

A few releases in the suite, and 2,000 others each day (``--hypothesis-profile=thorough``).
"""

from __future__ import annotations

import collections
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from mixed import parts, write_release
from owlint_rules.toml_reader import load_toml
from owlint_rules.vocab.spdx_ids import DEPRECATED_SPDX_IDS
from program import owlint

#: What these say keeps values from being read, so that a fix may show what they hid.
HIDING = {
    'OWL102', 'OWL103', 'OWL104', 'OWL105', 'OWL106', 'OWL107', 'OWL108', 'OWL120', 'OWL127',
    'OWL401', 'OWL402', 'OWL405', 'OWL409', 'OWL410', 'OWL413', 'OWL420', 'OWL421', 'OWL501',
    'OWL805',
}  # fmt: skip
#: Statements of these disagree, so that a program must not write what one of them says.
DOUBTING = {'OWL131', 'OWL602', 'OWL604', 'OWL634'}
#: Files that give the terms of the weights.
TERMS = re.compile(r'(?:^|/)LICENSE(?:-MODEL)?(?:\.txt)?$')


FIXABLE, OTHERS = parts()
#: The profile of the daily job has thousands; each is a whole release with three runs.
EXAMPLES = settings().max_examples if settings().max_examples > 100 else 16


@settings(max_examples=EXAMPLES)
@given(
    st.lists(st.sampled_from(FIXABLE), min_size=1, max_size=4, unique=True),
    st.lists(st.sampled_from(OTHERS), max_size=2, unique=True),
)
def test_a_safe_fix_never_hurts(tmp_path_factory, wrong, others) -> None:
    folder = tmp_path_factory.mktemp('release')
    assert faults(folder, write_release(folder, [*others, *wrong])) == []
    shutil.rmtree(folder)


def faults(folder: Path, contradicted: bool) -> list[tuple[str, str]]:
    """What `fix` does to a release that it must not: kind of fault, and what shows it."""
    code, found = _run(folder, 'check')
    before = _snapshot(folder)
    fixed_code, left = _run(folder, 'fix')
    after = _snapshot(folder)
    _run(folder, 'fix')
    out = [('a second run changes files', '')] if _snapshot(folder) != after else []
    if 2 in (code, fixed_code):
        return [*out, ('cannot be checked', '')]
    gone = _count(found) - _count(left)
    shown = any(rule in HIDING for rule, _ in gone)
    for (rule, path), number in (_count(left) - _count(found)).items():
        if not shown:
            told = [one['message'] for one in left if one['code'] == rule]
            out.append((f'new {rule}', f'{path}: {told[-number:]}'))
    # a part may set `fail-on`, so that what is left says nothing
    if code == 0 and _run(folder, 'check')[0] == 1:
        out.append(('exit code 0 became 1', str(left)))
    created = sorted(set(after) - set(before))
    if created and fixed_code == 0:
        out.append(('files were created without exit code 1', str(created)))
    terms = [name for name in created if TERMS.search(name)]
    doubted = {
        _home(one['path'])
        for one in found
        if one['code'] in DOUBTING
        and one['severity'] != 'info'
        and not one['message'].startswith(('code ', 'data ', '['))
    }
    wrong = [name for name in terms if _home(name) in doubted or (contradicted and '/' not in name)]
    if wrong:
        out.append(('contradicted terms were written', f'{wrong} {contradicted}'))
    for name, content in after.items():
        old = before.get(name)
        if content == old:
            continue
        ids = _ids(content) - _ids(old or b'') if name not in terms else set()
        if ids:
            out.append(('a deprecated id was written', f'{name}: {sorted(ids)}'))
        lost = _lost(name, old, content) if old is not None else set()
        if lost:
            out.append(('a value was deleted', f'{name}: {sorted(lost)}'))
    return out


def _run(folder: Path, command: str) -> tuple[int, list[dict]]:
    done = owlint(command, '--format', 'json', '.', cwd=folder)
    found = json.loads(done.stdout)['findings'] if done.returncode < 2 else []
    return done.returncode, [one for one in found if not one['suppressed']]


def _snapshot(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob('*'))
        if path.is_file()
    }


def _home(path: str) -> str:
    return path.rpartition('/')[0]


def _count(found: list[dict]) -> collections.Counter[tuple[str, str]]:
    # what a policy denies is reported at the text as soon as there is one, and a claim that is not
    # met at another reason when the first is gone
    moving = ('OWL603', 'OWL7')
    return collections.Counter(
        (one['code'], '' if one['code'].startswith(moving) else one['path']) for one in found
    )


def _ids(content: bytes) -> set[str]:
    words = re.findall(rb'[A-Za-z][\w.+-]*', content)
    return {word.decode() for word in words} & DEPRECATED_SPDX_IDS


def _lost(name: str, before: bytes, after: bytes) -> set[str]:
    """Values that went without another one in their place."""
    old, new = set(_values(name, before)), set(_values(name, after))
    # `other` says no more than the name that takes its place
    new |= old & {'other'}
    fewer = len(list(_values(name, after))) < len(list(_values(name, before)))
    return old - new if fewer and len(old - new) > len(new - old) else set()


def _values(name: str, content: bytes) -> Iterator[str]:
    """Every value of a structured file, in small letters; none where it cannot be read."""
    text = content.decode('utf-8', 'replace')
    try:
        if name.endswith('.toml'):
            yield from _leaves(load_toml(text))
            return
        if name.endswith('.md'):
            text = text.partition('---')[2].partition('\n---')[0]
        elif not name.endswith(('.json', '.yml', '.yaml', '.cff')):
            return
        yield from _scalars(yaml.compose(text))
    except (ValueError, yaml.YAMLError):
        return


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _leaves(item)
    elif value not in ('', None):
        yield str(value).lower()


def _scalars(node: yaml.Node | None) -> Iterator[str]:
    """Values as they are written: a second one of a repeated key is one as well."""
    if isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _scalars(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item)
    elif isinstance(node, yaml.ScalarNode) and node.value and not node.tag.endswith(':null'):
        yield node.value.lower()
