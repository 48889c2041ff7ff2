"""What keeps the work linear: how often things are read, asked and judged, not how long it takes.

``benchmarks/growth.py`` measures the times.
"""

from __future__ import annotations

import os
import random
from collections import Counter
from pathlib import Path

import pytest

from owlint import config, fix, fix_diff, globs, reader, suppress, verify
from owlint import files as files_module
from owlint.engine import Engine
from owlint.files import Files
from owlint.fix_diff import STRETCH, _hunks, _Lines
from owlint.inputs.card import read_card
from owlint.settings import Settings
from owlint.signs import Signs
from owlint_rules.definitions import evaluate, wording
from owlint_rules.licenses.recognition import identify as identify_module
from owlint_rules.licenses.recognition.identify import identify
from owlint_rules.licenses.recognition.index import INDEX
from owlint_rules.model.finding import Edit
from owlint_rules.model.node import Node
from owlint_rules.model.subjects import Release
from owlint_rules.statements import bases
from owlint_rules.text import line_of
from program import put

TEXTS = Path(__file__).parent.parent / 'rules' / 'owlint_rules' / 'licenses' / 'texts'
MIT = (TEXTS / 'MIT.txt').read_text(encoding='utf-8')
APACHE = (TEXTS / 'Apache-2.0.txt').read_text(encoding='utf-8')
CARD = '---\nlicense: mit\npipeline_tag: text-generation\n---\n# Owl\n'


@pytest.fixture
def calls(monkeypatch):
    """Counts the calls of functions by name: ``calls.of(owner, 'name')`` begins to."""

    class Calls(Counter):
        def of(self, owner, name):
            real = getattr(owner, name)

            def counting(*arguments, **named):
                self[name] += 1
                return real(*arguments, **named)

            monkeypatch.setattr(owner, name, counting)

    return Calls()


# ---- folders ---------------------------------------------------------------------------------

TREES = {
    'LICENSE above': lambda n: {'LICENSE': MIT, **{f'f{i}/a.yaml': 'a: 1\n' for i in range(n)}},
    'README above': lambda n: {'README.md': '# A\n', **{f'f{i}/a.yaml': '' for i in range(n)}},
    'nothing above': lambda n: {f'f{i}/a.yaml': 'a: 1\n' for i in range(n)},
    'a release': lambda n: {'README.md': CARD, **{f'f{i}/a.yaml': 'a: 1\n' for i in range(n)}},
    'releases': lambda n: {f'f{i}/README.md': CARD for i in range(n)},
    'licenses': lambda n: {'LICENSE': MIT, **{f'f{i}/LICENSE': MIT for i in range(n)}},
    'a chain': lambda n: {'LICENSE': MIT, **{'a/' * i + 'a.yaml': 'a: 1\n' for i in range(n)}},
    'nested releases': lambda n: {'a/' * i + 'README.md': CARD for i in range(n)},
}


def looks(tree, count, folder, monkeypatch, calls):
    """How often folders were listed and asked for what they are, and what was found."""
    put(folder, {'.git/HEAD': '', **TREES[tree](count)})
    monkeypatch.chdir(folder)
    calls.clear()
    paths = [
        os.path.join(here, name)
        for here, _, names in os.walk('.')
        if '.git' not in here
        for name in names
    ]
    engine = Engine(Settings(isolated=True))
    found = engine.check(paths).findings
    shown = [(one.region.path, one.code, one.message) for one in found]
    return calls['names'], calls['_says_so'], calls['_is_checkout'], shown


@pytest.mark.parametrize('remembered', [20_000, 10])
@pytest.mark.parametrize('tree', TREES)
def test_folders_are_looked_at_as_often_as_there_are(
    tree, remembered, tmp_path, monkeypatch, calls
):
    """Also when only few answers are remembered: those above the file at hand always are."""
    monkeypatch.setattr(files_module, 'MAX_REMEMBERED', remembered)
    calls.of(Files, 'names')
    calls.of(Signs, '_says_so')
    calls.of(files_module, '_is_checkout')
    *one, _ = looks(tree, 20, tmp_path / 'one', monkeypatch, calls)
    *two, _ = looks(tree, 40, tmp_path / 'two', monkeypatch, calls)
    for few, many in zip(one, two, strict=True):
        assert many <= 2 * few + 5
    # each folder: what it is, what it holds, who is above it
    assert two[0] <= 8 * 41
    assert two[1] <= 3 * 41


@pytest.mark.parametrize('tree', TREES)
def test_what_is_remembered_is_bounded_and_changes_nothing(tree, tmp_path, monkeypatch, calls):
    *_, all_remembered = looks(tree, 30, tmp_path / 'a', monkeypatch, calls)
    monkeypatch.setattr(files_module, 'MAX_REMEMBERED', 3)
    *_, few_remembered = looks(tree, 30, tmp_path / 'b', monkeypatch, calls)
    assert few_remembered == all_remembered


def test_names_of_a_folder_above_are_sorted_out_once(tmp_path, monkeypatch, calls):
    """However many folders with a short license, which may point to a text above, lie in it."""
    calls.of(reader, 'is_license_name')
    counts = []
    for count in (20, 40):
        folder = tmp_path / str(count)
        put(folder, {'.git/HEAD': '', **TREES['licenses'](count)})
        monkeypatch.chdir(folder)
        calls.clear()
        Engine(Settings(isolated=True)).check([f'f{i}/LICENSE' for i in range(count)])
        counts.append(calls['is_license_name'])
    assert counts[0] <= counts[1] <= 2 * counts[0] + 5


def test_license_texts_above_are_those_that_are_there_now(tmp_path, monkeypatch):
    put(tmp_path, {'.git/HEAD': '', 'a/LICENSE': 'See the other.\n', 'b/LICENSE': 'See it.\n'})
    monkeypatch.chdir(tmp_path)
    files = Files()
    read = reader.Reader(files)
    assert not read.license('a/LICENSE').above
    files.overlay[str(tmp_path / 'LICENSE')] = MIT.encode()
    assert [one.path for one in read.license('b/LICENSE').above] == ['LICENSE']


@pytest.mark.parametrize(
    'glob', ['src/a{}.py', 'a{}.py', 'd{}/', 'd{}/*.py', '/a{}.py', 'd{}/**/a{}.py']
)
def test_most_globs_are_not_compared_with_a_path(glob, monkeypatch, calls):
    calls.of(globs.Glob, 'matches')
    many = [glob.replace('{}', str(i)) for i in range(200)]
    paths = ['src/a7.py', 'a7.py', 'x/a7.py', 'd7/a7.py', 'd7/x/a7.py', 'none']
    sought = globs.Globs(many)
    found = [list(sought.matching(path)) for path in paths]
    assert calls['matches'] <= 2 * len(paths)
    assert found == [
        [number for number, one in enumerate(many) if globs.glob_matches(one, path)]
        for path in paths
    ]
    assert any(found)


def test_globs_of_all_sorts_are_compared_in_their_order():
    several = ['*.py', 'a.py', 'src/*', '**/a.py', 'src/a.py', 'other/*', 'b.py', 'src/']
    assert list(globs.Globs(several).matching('src/a.py')) == [0, 1, 2, 3, 4, 7]
    assert list(globs.Globs([]).matching('src/a.py')) == []


def test_names_of_base_models_are_compared_all_at_once(calls):
    calls.of(bases, 'bare')
    counts = []
    for count in (20, 40):
        release = Release('.')
        for i in range(count):
            text = f'---\nbase_model:\n- owl/barn-{i}\n- wren-{i}\n---\n'
            release.cards.append(read_card(f'{i}/README.md', text))
        calls.clear()
        assert len(bases.base_models(release)) == 2 * count
        counts.append(calls['bare'])
    assert 0 < counts[0] < counts[1] <= 2 * counts[0] + 5


def test_memory_of_many_folders_is_bounded(tmp_path, monkeypatch):
    monkeypatch.setattr(files_module, 'MAX_REMEMBERED', 50)
    put(tmp_path, {'.git/HEAD': '', **TREES['LICENSE above'](200)})
    monkeypatch.chdir(tmp_path)
    engine = Engine(Settings(isolated=True))
    engine.check([f'f{i}/a.yaml' for i in range(200)])
    for owner in (engine.finder, engine.files, engine.configs):
        tables = [value for value in vars(owner).values() if isinstance(value, dict)]
        assert sum(map(len, tables)) <= 100


def test_a_link_is_followed_wherever_it_stands(tmp_path):
    put(tmp_path, {'a/b/c.txt': '', 'd/e.txt': ''})
    (tmp_path / 'a' / 'b' / 'link').symlink_to('../../d')
    (tmp_path / 'd' / 'back').symlink_to('../a/b')
    files = Files()
    for folder in ('a/b', 'a/b/link', 'a/b/link/back', 'a/b/link/back/link', 'd/none/below'):
        path = str(tmp_path / folder)
        assert files.real(path) == os.path.realpath(path)


def test_planned_files_are_names_of_their_folders(tmp_path):
    put(tmp_path, {'a/x.txt': ''})
    files = Files()
    for name in ('a/x.txt', 'a/LICENSE', 'b/c/d.txt'):
        files.overlay[str(tmp_path / name)] = b''
    assert files.names(str(tmp_path)) == ['a', 'b']
    assert files.names(str(tmp_path / 'a')) == ['LICENSE', 'x.txt']


# ---- one card --------------------------------------------------------------------------------


@pytest.mark.parametrize('between', ['\n', ' ', '\n\n'])
def test_a_word_is_judged_once_however_often_it_stands(between, tmp_path, monkeypatch, calls):
    put(tmp_path, {'README.md': CARD + between.join(['This is an open-source model.'] * 60)})
    monkeypatch.chdir(tmp_path)
    calls.of(evaluate, 'judge')
    calls.of(wording, 'claims_of')
    calls.of(wording, '_is_about_us')
    result = Engine(Settings(select=['OWL620'], isolated=True)).check(['README.md'])
    assert len(result.findings) == 3
    assert calls['judge'] == len(wording.CARRIED_BY['open source'])
    assert calls['claims_of'] == 1
    assert calls['_is_about_us'] == wording.ENOUGH


def test_fences_are_looked_for_once(tmp_path, monkeypatch):
    class Fences:
        asked = 0
        real = suppress._FENCE

        def finditer(self, text):
            self.asked += 1
            return self.real.finditer(text)

    fences = Fences()
    monkeypatch.setattr(suppress, '_FENCE', fences)
    comment = '<!-- owlint: ignore[OWL101] why -->\n'
    text = f'{CARD}\n```\n{comment * 50}```\n\n{comment * 50}\nwords\n'
    card = read_card('README.md', text)
    found = suppress.read_suppressions(card, {})
    assert fences.asked == 1
    assert len(found) == 50
    # a comment among comments speaks for the line behind them all
    last = text.count('\n')
    assert all((last, last) in comment.spans for comment in found)


@pytest.mark.parametrize('comments', [1, 300])
def test_unknown_names_are_looked_up_a_bounded_number_of_times(comments, monkeypatch, calls):
    calls.of(config, 'did_you_mean')
    names = ', '.join(f'mising-licens-{i}' for i in range(600 // comments))
    text = f'{CARD}\n' + f'<!-- owlint: ignore[{names}] why -->\nwords\n\n' * comments
    found = suppress.read_suppressions(read_card('README.md', text), {})
    assert sum(len(one.unknown) + bool(one.error) for one in found) == 600
    assert 0 < calls['did_you_mean'] <= suppress.MAX_HINTS + 2


@pytest.mark.parametrize('count', [3, 100])
def test_keys_are_found_in_small_and_large_mappings(count):
    pairs = []
    for i in range(count):
        for value in ('first', 'last'):
            key = Node('scalar', f'k{i}', 0, 0, 'str')
            pairs.append((key, Node('scalar', value, 0, 0, 'str')))
    mapping = Node('map', pairs, 0, 0, 'map')
    assert mapping.get('k1').value == 'last'
    assert mapping.key('k1') is pairs[3][0]
    assert mapping.get('none') is mapping.key('none') is None
    mapping.value.append((Node('scalar', 'new', 0, 0, 'str'), pairs[0][1]))
    assert mapping.get('new') is pairs[0][1]


def test_lines_of_offsets_in_any_order():
    dice = random.Random(1)
    texts = [''.join(dice.choice('a\n') for _ in range(200)) for _ in range(3)]
    for _ in range(500):
        text, at = dice.choice(texts), dice.randint(0, 200)
        assert line_of(text, at) == text[:at].count('\n') + 1


# ---- fixes -----------------------------------------------------------------------------------


def test_all_fixes_of_a_file_are_one_round_and_one_proof(tmp_path, monkeypatch, calls):
    tags = '- no\n' * 700
    put(tmp_path, {'README.md': f'---\nlicense: mit\nlibrary_name: t\ntags:\n{tags}---\n'})
    monkeypatch.chdir(tmp_path)
    calls.of(verify, '_read_12')
    calls.of(fix, '_apply_round')
    run = fix.plan_fixes(['README.md'], Settings(isolated=True, kinds=('card',)), unsafe=False)
    (change,) = run.changes.values()
    assert change[1].count(b"- 'no'\n") == 700
    assert calls['_apply_round'] == 2
    assert calls['_read_12'] == 2


def test_findings_are_bounded_and_fixes_are_not(tmp_path, monkeypatch):
    tags = '- no\n' * 700
    put(tmp_path, {'README.md': f'---\nlicense: mit\nlibrary_name: t\ntags:\n{tags}---\n'})
    monkeypatch.chdir(tmp_path)
    settings = Settings(select=['OWL107'], isolated=True)
    assert len(Engine(settings).check(['README.md']).findings) == 500
    assert fix.plan_fixes(['README.md'], settings, unsafe=False).fixed == 700


def test_a_fix_that_fails_is_found_by_halves(tmp_path, monkeypatch):
    """One of many that both readers do not agree to costs a few proofs, and no other fix."""
    proofs = []
    real = verify.unintended_change

    def judge(subject, before, after, changes):
        proofs.append(after)
        return 'it is the bad one' if "'bad'" in after else real(subject, before, after, changes)

    monkeypatch.setattr(verify, 'unintended_change', judge)
    monkeypatch.setattr(
        'owlint_rules.card.ambiguous_yaml_word.quote_scalar',
        lambda card, node: (
            None
            if node.value not in ('no', 'yes')
            else Edit(node.start, node.end, "'bad'" if node.value == 'yes' else "'no'")
        ),
        raising=True,
    )
    tags = '- no\n' * 40 + '- yes\n' + '- no\n' * 40
    put(tmp_path, {'README.md': f'---\nlicense: mit\ntags:\n{tags}---\n'})
    monkeypatch.chdir(tmp_path)
    settings = Settings(select=['OWL107'], isolated=True)
    run = fix.plan_fixes(['README.md'], settings, unsafe=False)
    (change,) = run.changes.values()
    assert change[1].count(b"'no'") == 80
    assert b'bad' not in change[1]
    assert len(proofs) <= 16
    assert run.notes == ['README.md: OWL107 not fixed: it is the bad one']


@pytest.mark.parametrize('seed', range(40))
def test_a_diff_leads_from_one_text_to_the_other(seed, monkeypatch):
    monkeypatch.setattr(fix_diff, 'STRETCH', 5)
    dice = random.Random(seed)
    before = [b'%d\n' % dice.randrange(dice.choice((3, 10, 60))) for _ in range(40)]
    after = list(before)
    for _ in range(dice.randrange(1, 8)):
        at = dice.randrange(len(after))
        after[at : at + dice.randrange(2)] = [b'new %d\n' % dice.randrange(3)] * dice.randrange(3)
    rebuilt = []
    for tag, i1, i2, j1, j2 in _Lines(before, after).get_opcodes():
        assert tag != 'equal' or before[i1:i2] == after[j1:j2]
        rebuilt += before[i1:i2] if tag == 'equal' else after[j1:j2]
    assert rebuilt == after
    assert bool(list(_hunks(before, after))) == (before != after)


def test_a_diff_of_many_changes_compares_short_stretches(monkeypatch):
    looked = []
    real = _Lines.__mro__[1].find_longest_match

    def counting(self, alo=0, ahi=None, blo=0, bhi=None):
        looked.append((len(self.a) if ahi is None else ahi) - alo)
        return real(self, alo, ahi, blo, bhi)

    monkeypatch.setattr(_Lines.__mro__[1], 'find_longest_match', counting)
    before = [b'name %d\n' % (i // 2) if i % 2 else b'old\n' for i in range(2_000)]
    after = [b'new\n' if line == b'old\n' else line for line in before]
    hunks = list(_hunks(before, after))
    assert sum(line == b'-old\n' for line in hunks) == 1_000
    assert sum(looked) <= 2_000 * STRETCH
    assert max(looked) <= 2 * STRETCH


# ---- license texts ---------------------------------------------------------------------------


def test_words_of_repeated_texts_are_looked_at_as_often_as_there_are(monkeypatch):
    looked = []
    real = INDEX.candidates

    def counting(words, *arguments, **named):
        looked.append(len(words))
        return real(words, *arguments, **named)

    monkeypatch.setattr(INDEX, 'candidates', counting, raising=True)
    sums = []
    for count in (4, 8):
        looked.clear()
        match = identify('\n\n'.join([APACHE] * count))
        found = [(part.spdx, part.status) for part in match.parts]
        assert found == [('Apache-2.0', 'exact')] * count
        starts = [part.start_line for part in match.parts]
        length = starts[1] - starts[0]
        assert starts == [starts[0] + length * i for i in range(count)]
        sums.append(sum(looked))
    assert sums[1] <= 2.1 * sums[0]


def test_a_repeated_text_and_another():
    match = identify(f'{MIT}\n\n{MIT}\n\n{MIT}\n\n{APACHE}\n\n{APACHE}')
    assert Counter(part.spdx for part in match.parts) == {'MIT': 3, 'Apache-2.0': 2}


def test_a_text_in_a_manifest_is_recognized_once(tmp_path, monkeypatch, calls):
    put(
        tmp_path,
        {
            '.git/HEAD': '',
            'README.md': '# Owl\n',
            'Modelfile': 'FROM owl\n' + 'LICENSE """MIT\nLicense"""\n' * 20,
        },
    )
    monkeypatch.chdir(tmp_path)
    calls.of(identify_module, 'identify')
    Engine(Settings(isolated=True)).check(['README.md', 'Modelfile'])
    assert calls['identify'] == 1


def test_mentions_of_the_model_itself_look_for_no_nouns(calls):
    """Also where sentences end at the ends of lines."""
    calls.of(wording, '_nouns')
    text = '# Owl\n\n' + 'This is an open-source model.\n' * 50
    assert len(list(wording.claims_of(text))) == wording.ENOUGH
    assert calls['_nouns'] == 0
