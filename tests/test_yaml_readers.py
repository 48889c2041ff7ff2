"""PyYAML with and without libyaml, old and new: same trees, findings, fixes, fingerprints."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from owlint.inputs import yaml_tree
from owlint.inputs.pure_yaml import PureLoader
from owlint.inputs.yaml_problems import UNKNOWN, WORDINGS, describe
from owlint.inputs.yaml_tree import MAX_DEPTH, read_tree
from owlint_rules.card._yaml_faults import CAUSES, usual_cause
from releases import ROOT, clean_environment, load_yaml
from test_yaml_tree import PIECES, plain_ours

with_libyaml = pytest.mark.skipif(
    not hasattr(yaml, 'CSafeLoader'), reason='PyYAML has no libyaml here'
)
#: What readers of YAML are known to differ in, beside what any text is made of.
ODDITIES = (
    *PIECES, '\n\t', '- \t', '-\tx', 'k:\tv', '?\tx', '[a,\t b]', '|\t\n', '|x\n', '>-2\n', '|+1\n',
    '!<a>', '!<', '!%41b ', '!a!b ', '!a.b!c ', '!!str\tx', '{!!str, a: b}', '%TAG ! x\n---\n',
    '%FOO\n---\n', '%YAML 2.0\n---\n', '%YAML 1.2 # x\n---\n', '"\\x', '"\\ud800"', '"\\u00e9"',
    '"\\U00110000"', '\\\n', '[a?, b]', '{a? : b}', '[a:]', '[a:b]', '{a: , b: }', '[a: ]', '[?a]',
    '*a.b ', '&a/b ', '\xa0', '\u3000', '# c\n\ufeff', '... x', '---\tx', '\x00', '\x7f', "'a''b'",
)  # fmt: skip
FRONTS = [card['front'] for card in load_yaml(ROOT / 'fixtures' / 'cards' / 'sound.yaml')]


@contextmanager
def loader(chosen: Any) -> Iterator[None]:
    before = yaml_tree.LOADER
    yaml_tree.LOADER = chosen
    try:
        yield
    finally:
        yaml_tree.LOADER = before


def read_by(chosen: Any, text: str) -> tuple[Any, ...]:
    """Everything that reading a text gives, as plain values."""
    with loader(chosen):
        tree = read_tree(text)
    node = None if tree.node is None else plain_ours(tree.node, {})
    return node, tree.error, [(one.name, one.message, one.offset) for one in tree.problems]


def mutated(front: str, pieces: list[tuple[float, str]]) -> str:
    """A front matter with pieces put into it, each at a share of its length."""
    for share, piece in pieces:
        at = round(share * len(front))
        front = front[:at] + piece + front[at:]
    return front


pieces = st.sampled_from(ODDITIES)
texts = st.one_of(
    st.lists(pieces, max_size=14).map(''.join),
    st.builds(
        mutated,
        st.sampled_from([front for front in FRONTS if len(front) < 600]),
        st.lists(st.tuples(st.floats(0, 1), pieces), min_size=1, max_size=3),
    ),
)


@with_libyaml
@given(texts)
def test_both_readers_see_the_same(text: str) -> None:
    assert read_by(yaml.CSafeLoader, text) == read_by(PureLoader, text)


@with_libyaml
@pytest.mark.parametrize('text', [*ODDITIES, *(f'a: [b, {piece}' for piece in ODDITIES)])
def test_both_readers_see_the_same_oddity(text: str) -> None:
    found = read_by(yaml.CSafeLoader, text)
    assert found == read_by(PureLoader, text)
    assert found[1] is None or found[1][0] != UNKNOWN


@with_libyaml
@given(texts)
def test_every_fault_has_a_wording(text: str) -> None:
    for chosen in (yaml.CSafeLoader, PureLoader):
        error = read_by(chosen, text)[1]
        assert error is None or 'is not allowed in YAML' in error[0] or error[0] in WORDINGS
        assert error is None or error[0] != UNKNOWN


def test_an_unknown_message_of_a_reader_is_not_passed_on() -> None:
    error = yaml.MarkedYAMLError(problem='a message of tomorrow')
    assert describe(error, 'a: b') == (UNKNOWN, 0)


def test_every_wording_is_explained_or_speaks_for_itself() -> None:
    plain = {
        'mapping keys are not allowed here',
        'expected a value',
        'a directive (`%...`) that cannot be read',
        'only signs of indentation and line breaks may follow `|` or `>`',
        'no value can begin with this character',  # its cause depends on the character
        UNKNOWN,
    }
    assert set(WORDINGS) == {*CAUSES, *plain}
    assert 'backtick' in usual_cause('no value can begin with this character', 'a: `b`', 3)


LOADERS = [pytest.param(PureLoader, id='pure')]
if hasattr(yaml, 'CSafeLoader'):
    LOADERS.append(pytest.param(yaml.CSafeLoader, id='libyaml'))


@pytest.mark.parametrize('chosen', LOADERS)
@pytest.mark.parametrize('depth', [MAX_DEPTH + 1, 999, 1_000, 1_001, 5_000])
@pytest.mark.parametrize('opening', ['[', '{a: ', '{', '- ', '? ', '[a, {b: '])
def test_nesting_is_too_complex_for_every_reader(opening: str, depth: int, chosen: Any) -> None:
    node, error, problems = read_by(chosen, 'a: 1\nb:\n  ' + opening * depth)
    assert node is None
    assert error is None
    assert problems == [('too-complex', 'YAML nested more than 64 levels deep', 0)]


@pytest.mark.parametrize('chosen', LOADERS)
def test_a_fault_behind_many_brackets_is_too_complex(chosen: Any) -> None:
    """libyaml 0.2.6 stops at bracket 1,000; before, it went on to the fault within its sight."""
    node, error, problems = read_by(chosen, '[' * 1_010 + '@')
    assert (node, error, problems[0][0]) == (None, None, 'too-complex')
    # few brackets: the fault counts
    assert read_by(chosen, '[[[@')[1] == ('no value can begin with this character', 3)
    # many that are closed again
    assert read_by(chosen, '[],' * 2_000 + '@')[2] == []


@pytest.mark.parametrize('chosen', LOADERS)
def test_libyamls_own_words_about_nesting(chosen: Any) -> None:
    class Newer(chosen):  # type: ignore[misc]
        def get_event(self) -> Any:
            mark = yaml.Mark('', 7, 0, 7, None, None)
            raise yaml.parser.ParserError(None, None, 'exceeded maximum nesting depth', mark)

    node, error, problems = read_by(Newer, 'a: [[[[[[')
    assert (node, error, problems[0][0]) == (None, None, 'too-complex')


def run_owlint(*arguments: str, cwd: Path, libyaml: bool) -> subprocess.CompletedProcess[str]:
    """The command line, if need be on a PyYAML that was built without libyaml."""
    code = 'import runpy, sys; sys.argv[0] = "owlint"\n'
    if not libyaml:
        code += 'sys.modules["yaml._yaml"] = None\nimport yaml\n'
        code += 'assert not hasattr(yaml, "CSafeLoader")\n'
    code += 'runpy.run_module("owlint", run_name="__main__", alter_sys=True)'
    return subprocess.run(
        [sys.executable, '-c', code, *arguments],
        cwd=cwd,
        env=clean_environment(),
        capture_output=True,
        encoding='utf-8',
        timeout=300,
        check=False,
    )


def write_cards(folder: Path, mutations: int) -> None:
    """Cards and manifests with the faults of real ones and with random ones."""
    chance = random.Random(20261129)
    fronts = [
        'license: mit\ntags: [a,\tb]\n',
        'license:\tgpl-3.0\n',
        'license: mit\nlanguage:\n- en\n\t- de\n',
        'license: mit\nlicense_name: Example: the license\n',
        'license: mit\ntags:\n- a\n b\n',
        'license: "a\\qb"\n',
        'license: !x mit\n',
        'license: mit\ntags: ' + '[' * 1_200 + '\n',
        *(
            mutated(
                chance.choice(FRONTS),
                [(chance.random(), chance.choice(ODDITIES)) for _ in range(chance.randint(1, 2))],
            )
            for _ in range(mutations)
        ),
    ]
    for number, front in enumerate(fronts):
        place = folder / f'{number:03}'
        place.mkdir()
        with open(place / 'README.md', 'w', encoding='utf-8', newline='') as stream:
            stream.write(f'---\n{front}\n---\n# A model\n')
        (place / 'weights.safetensors').write_bytes(b'\x02\0\0\0\0\0\0\0{}')
        with open(place / 'CITATION.cff', 'w', encoding='utf-8', newline='') as stream:
            stream.write(f'cff-version: 1.2.0\ntitle: a\n{front}\n')


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob('*'))
        if path.is_file()
    }


@with_libyaml
def test_findings_fixes_and_fingerprints_need_no_libyaml(tmp_path: Path, thorough: bool) -> None:
    results = []
    for libyaml in (True, False):
        folder = tmp_path / str(libyaml)
        folder.mkdir()
        write_cards(folder, 100 if thorough else 6)
        check = run_owlint('check', '--format', 'json', '.', cwd=folder, libyaml=libyaml)
        assert check.returncode == 1, check.stderr
        fix = run_owlint('fix', '--unsafe-fixes', '.', cwd=folder, libyaml=libyaml)
        assert fix.returncode == 1, fix.stderr
        results.append((json.loads(check.stdout), fix.stdout, contents(folder)))
    (check, fix, fixed), (pure_check, pure_fix, pure_fixed) = results
    assert pure_check == check
    assert pure_fix == fix
    assert pure_fixed == fixed
    codes = {finding['code'] for finding in check['findings']}
    assert {'OWL104', 'OWL420', 'OWL904'} <= codes
