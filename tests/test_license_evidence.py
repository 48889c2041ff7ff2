"""Verdicts about a license text point to the words in the file, and rest on them."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

import pytest

from owlint_rules.licenses.recognition.index import INDEX
from owlint_rules.licenses.texts import standard_text
from releases import owlint

CARD = '---\nlicense: other\nlicense_name: {}\n---\n# Barn\n'
THRESHOLD = 'greater than 700 million monthly active users'


def known_text(record: str, *, policy: bool = False) -> str:
    """The words of a text that owlint carries, a few to a line."""
    for number in range(len(INDEX.rows)):
        ref = INDEX.ref(number)
        if ref.license == record and ('policy' in ref.flags) == policy:
            return textwrap.fill(' '.join(INDEX.stream(number)), 70) + '\n'
    raise AssertionError(record)


def judged(folder: Path, definition: str, files: dict[str, str], card: str) -> dict[str, dict]:
    """The criteria of a release, by the program."""
    (folder / 'model.gguf').write_bytes(b'GGUF')
    for name, text in {'README.md': card, **files}.items():
        (folder / name).write_text(text, encoding='utf-8')
    run = owlint('verdict', '--definition', definition, '--format', 'json', cwd=folder)
    assert run.returncode in (0, 1), run.stderr
    (verdict,) = json.loads(run.stdout)['releases'][0]['definitions']
    return {item['id']: item for item in verdict['criteria']}


def words(text: str) -> str:
    return ' '.join(text.lower().split())


@pytest.mark.parametrize(
    ('record', 'definition'),
    [
        ('llama3.1', 'open-weights'),
        ('hunyuan-video', 'open-weights'),
        ('creativeml-openrail-m', 'osaid'),
        ('opt-175b', 'osd'),
        ('flux1-dev-nc-1.1.1', 'eu-ai-act'),
        ('exaone-1.1-nc', 'fsf'),
    ],
)
def test_the_evidence_is_the_line_with_the_words(
    record: str, definition: str, tmp_path: Path
) -> None:
    text = known_text(record)
    criteria = judged(tmp_path, definition, {'LICENSE': text}, '# Barn\n')
    lines = text.split('\n')
    failed = [item for item in criteria.values() if item['status'] == 'not met']
    shown = [
        evidence
        for item in failed
        for evidence in item['evidence']
        if evidence['path'].endswith('LICENSE') and item['id'] != 'FSF-1'
    ]
    assert shown
    for evidence in shown:
        quoted = evidence['text'].partition('"')[2].rpartition('"')[0]
        here = words('\n'.join(lines[evidence['line'] - 1 : evidence['line'] + 4]))
        assert quoted
        assert words(quoted) in here
        assert words(quoted).split()[0] in lines[evidence['line'] - 1]


def test_every_reason_is_there_the_heaviest_first(tmp_path: Path) -> None:
    found = judged(tmp_path, 'open-weights', {'LICENSE': known_text('hunyuan-video')}, '# Barn\n')
    texts = [evidence['text'] for evidence in found['OWM-5']['evidence']]
    assert 'european union united kingdom and south korea' in texts[0]
    assert '100 million' in texts[1]
    assert len(texts) == 4
    for piece in ('people in some countries', 'number of users', 'train other models'):
        assert piece in found['OWM-5']['note']


def test_a_changed_clause_is_read_and_not_quoted_from_memory(tmp_path: Path) -> None:
    text = known_text('llama3.1').replace('700', '900')
    found = judged(tmp_path, 'open-weights', {'LICENSE': text}, CARD.format('barn-terms'))['OWM-5']
    # the use policy still stands, which is one reason; the number of the record is nowhere
    assert '700' not in json.dumps(found)
    eu = judged(tmp_path, 'eu-ai-act', {'LICENSE': text}, CARD.format('barn-terms'))['EU-D3']
    assert eu['status'] == 'undecided'
    assert 'was changed' in eu['note']
    (evidence,) = [one for one in eu['evidence'] if one['path'] == 'LICENSE']
    assert '900 million' in evidence['text']


def test_a_clause_that_was_taken_out_counts_no_more(tmp_path: Path) -> None:
    text = words(known_text('llama3.1'))
    start, end = text.index('if on the llama 3 1 version'), text.index('disclaimer of warranty')
    text = textwrap.fill(text[:start] + text[end:], 70)
    found = judged(tmp_path, 'eu-ai-act', {'LICENSE': text}, CARD.format('barn-terms'))['EU-D3']
    assert found['status'] == 'undecided'
    assert 'taken out' in found['note']
    assert '700' not in json.dumps(found)


def test_other_changes_leave_a_standing_clause_in_force(tmp_path: Path) -> None:
    text = known_text('llama3.1') + '\nUse it with joy, and tell your neighbors about the owls.\n'
    found = judged(tmp_path, 'open-weights', {'LICENSE': text}, CARD.format('barn-terms'))
    assert found['OWM-5']['status'] == 'not met'
    assert THRESHOLD in found['OWM-5']['note']
    assert found['OWM-4']['status'] == 'undecided'


def test_a_use_policy_has_no_facts_of_the_license(tmp_path: Path) -> None:
    files = {
        'LICENSE': standard_text('Apache-2.0').decode(),
        'USE_POLICY.md': known_text('llama2', policy=True),
    }
    found = judged(tmp_path, 'open-weights', files, '---\nlicense: apache-2.0\n---\n# Barn\n')
    assert found['OWM-3']['status'] == 'not met'
    (evidence,) = found['OWM-3']['evidence']
    assert evidence['path'] == 'USE_POLICY.md'
    assert 'military' in evidence['text']
    assert '700' not in json.dumps(found['OWM-5'])
    assert found['OWM-7']['status'] == 'met'


def test_a_use_policy_alone_grants_nothing(tmp_path: Path) -> None:
    files = {'LICENSE': known_text('llama2', policy=True)}
    found = judged(tmp_path, 'open-weights', files, '# Barn\n')
    assert found['OWM-3']['status'] == 'not met'
    assert found['OWM-4']['status'] == 'undecided'
    assert found['OWM-7']['status'] == 'undecided'
    assert 'it grants nothing' in found['OWM-7']['note']
    check = owlint('check', '.', '--select', 'OWL601', cwd=tmp_path)
    assert check.returncode == 0
    (tmp_path / 'README.md').write_text('---\nlicense: llama2\n---\n# Barn\n')
    check = owlint('check', '.', '--select', 'OWL601', cwd=tmp_path)
    assert 'LICENSE is its use policy, which grants nothing' in check.stdout


@pytest.mark.parametrize(
    ('expression', 'states'),
    [
        ('Apache-2.0 OR GPL-3.0-only', ['met', 'met']),
        ('Apache-2.0 OR CC-BY-NC-4.0', ['met', 'met']),
        ('Apache-2.0 AND CC-BY-NC-4.0', ['not met', 'met']),
        ('CC-BY-NC-4.0 OR CC-BY-NC-ND-4.0', ['not met', 'met']),
        ('CC-BY-NC-ND-4.0 AND (MIT OR Apache-2.0)', ['not met', 'not met']),
        ('Apache-2.0 WITH LLVM-exception', ['met', 'met']),
        ('Apache-2.0 OR LicenseRef-Club', ['undecided', 'undecided']),
        ('Apache-2.0 OR', ['undecided', 'undecided']),
    ],
)
def test_an_expression_is_judged_by_its_parts(
    expression: str, states: list[str], tmp_path: Path
) -> None:
    (tmp_path / 'owlint.toml').write_text(
        f'[release.components.weights]\nlicense = "{expression}"\n', encoding='utf-8'
    )
    found = judged(tmp_path, 'open-weights', {}, '# Barn\n')
    assert [found[name]['status'] for name in ('OWM-3', 'OWM-7')] == states


def test_a_family_name_quotes_no_text_of_one_of_its_licenses(tmp_path: Path) -> None:
    found = judged(tmp_path, 'open-weights', {}, '---\nlicense: openrail\n---\n# Barn\n')
    assert found['OWM-3']['status'] == 'not met'
    assert '"' not in found['OWM-3']['evidence'][0]['text']


def test_a_text_model_is_not_shut_out_of_a_country(tmp_path: Path) -> None:
    for name, state in (('llama3.2', 'undecided'), ('llama3.3', 'met'), ('llama4', 'not met')):
        card = f'---\nlicense: {name}\n---\n# Barn\n'
        assert judged(tmp_path, 'eu-ai-act', {}, card)['EU-L1']['status'] == state


def test_the_license_command_shows_each_fact_with_its_clause(tmp_path: Path) -> None:
    whole = known_text('llama3.1')
    versions = {'LICENSE': whole, 'OTHER': whole.replace('700', '900')}
    for name, text in versions.items():
        (tmp_path / name).write_text(text, encoding='utf-8')
    run = owlint('license', '--format', 'json', *versions, cwd=tmp_path)
    same, other = (
        {fact['fact']: fact for fact in file['facts']} for file in json.loads(run.stdout)['files']
    )
    assert set(same) == {'use_limit', 'threshold'}
    assert same['threshold']['state'] == 'stands'
    assert same['threshold']['number'] == '2'
    assert '700 million' in same['threshold']['text']
    assert other['threshold']['state'] == 'changed'
    shown = owlint('license', *versions, cwd=tmp_path).stdout
    line = same['threshold']['line']
    assert f'LICENSE:{line}: sets other terms above a number of users or an income (2): ' in shown
    assert f'OTHER:{line}: this clause was changed (2): ' in shown


def test_a_permissive_text_has_no_fact_to_show(tmp_path: Path) -> None:
    (tmp_path / 'LICENSE').write_bytes(standard_text('Apache-2.0'))
    run = owlint('license', '--format', 'json', 'LICENSE', cwd=tmp_path)
    assert json.loads(run.stdout)['files'][0]['facts'] == []
