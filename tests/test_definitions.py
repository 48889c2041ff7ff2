"""Definitions as data: every file and criterion, definitions of one's own, what is never said."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from owlint.cli import main
from owlint_rules.definitions.evaluate import TESTS, label_of, parse_definition
from owlint_rules.definitions.loader import ALIASES, DEFINITIONS, OWN_EVALUATION, load_definition
from owlint_rules.definitions.shape import DefinitionError, check_shape
from releases import NAMES, ROOT, copy_release, owlint

ALL = {name: load_definition(name) for name in DEFINITIONS}
CRITERIA = [(name, item['id']) for name, data in ALL.items() for item in data['criteria']]
NO_RELEASE = ('dataset-card', 'jekyll-site')


@pytest.mark.parametrize('name', DEFINITIONS)
def test_a_definition_says_where_it_comes_from(name: str) -> None:
    data = ALL[name]
    assert data['id'] == name
    assert data['version']
    assert data['source']
    ids = [item['id'] for item in data['criteria']]
    assert len(ids) == len(set(ids))
    for item in data['criteria']:
        assert item['kind'] in ('decide', 'ask', 'unchecked'), item['id']
        assert item['question'].rstrip(')').rstrip('"').endswith(('?', '.')), item['id']
        assert item['source'], item['id']
        if item['test'] == 'nobody':
            # what no file can show never counts for or against
            assert item['optional'], item['id']
        elif not item.get('optional'):
            assert item.get('next'), item['id']
        for other in (*item.get('stands-for', ()), *item.get('needs', ()), item.get('after')):
            assert other is None or other in ids, item['id']
    shipped = (ROOT / 'rules/owlint_rules/definitions').glob('*.toml')
    assert DEFINITIONS[name] in {path.name for path in shipped}


def test_every_shipped_file_is_a_definition() -> None:
    shipped = {path.name for path in (ROOT / 'rules/owlint_rules/definitions').glob('*.toml')}
    assert shipped == set(DEFINITIONS.values())
    assert set(ALIASES.values()) <= set(DEFINITIONS)


def test_the_questions_of_the_source_documents_are_all_asked() -> None:
    """The numbers that the project's reference gives to the criteria of each definition."""
    wanted = {
        'open-weights': 'OWM-1 OWM-2a OWM-2b OWM-2c OWM-2d OWM-2e OWM-3 OWM-4 OWM-5 OWM-6 OWM-7 '
        'OWM-8 OWM-O1 OWM-O2 OWM-O3',
        'osaid': ' '.join(f'OSAI-{number}' for number in range(1, 16)),
        'osd': ' '.join(f'OSD-{number}' for number in range(1, 11)),
        'openweight': 'OWD3-1 OWD3-2a OWD3-2b OWD3-2c OWD3-2d OWD3-2e OWD3-3 OWD3-4 OWD3-5 OWD3-6 '
        'OWD3-7 OWD3-8 OWD3-9 OWD3-10',
        'openweight-0.1': 'OWD3-1 OWD3-2a OWD3-2b OWD3-2c OWD3-2e OWD3-4',
        'fsf': 'FSF-1 FSF-2 FSF-3 FSF-4 FSF-5 FSF-6',
        'debian': 'DEB-1 DEB-2 DEB-3 DEB-4 DEB-7',
        'strict': ' '.join(
            [f'STR-{number}' for number in range(1, 11)]
            + [f'STR-F{number}' for number in range(1, 22)]
        ),
        'eu-ai-act': 'EU-0 EU-S EU-L1 EU-L2 EU-L3 EU-L4 EU-L5 EU-D1 EU-D2 EU-D3 EU-D4 EU-M1 EU-M2 '
        'EU-M3 EU-M4 EU-I1 EU-I2 EU-I3a EU-I3b EU-I3c EU-I3d EU-R1 EU-R2 EU-X '
        + ' '.join(f'A4-{number}' for number in range(1, 9)),
    }
    for name, criteria in wanted.items():
        assert set(criteria.split()) <= {item['id'] for item in ALL[name]['criteria']}, name


@pytest.mark.parametrize('name', [*DEFINITIONS, *ALIASES, *OWN_EVALUATION])
def test_explain_a_definition(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(['explain', '--isolated', name]) == 0
    page = capsys.readouterr().out
    if name in OWN_EVALUATION:
        assert 'MOF-7' in page
        return
    data = ALL[ALIASES.get(name, name)]
    assert page.startswith(f'{data["title"]}, version {data["version"]}\n')
    for item in data['criteria']:
        assert f' {item["id"]} ' in page


@pytest.mark.parametrize(('name', 'criterion'), CRITERIA)
def test_explain_a_criterion(
    name: str, criterion: str, capsys: pytest.CaptureFixture[str], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert main(['explain', '--isolated', criterion]) == 0
    page = capsys.readouterr().out
    item = next(item for item in ALL[name]['criteria'] if item['id'] == criterion)
    first = next(
        data for data in ALL.values() for one in data['criteria'] if one['id'] == criterion
    )
    assert page.startswith(f'{criterion} ')
    assert first['source'] in page
    assert 'Answered by: ' in page
    assert 'Here:' not in page
    if first['id'] == name:
        assert item['question'] in page
        assert item['source'] in page
    else:
        assert ALL[name]['title'] in page


def test_explain_shows_how_a_release_answers(tmp_path: Path) -> None:
    release = copy_release('llama-finetune-as-mit', tmp_path)
    page = owlint('explain', 'OWM-3', 'EU-D3', cwd=release).stdout
    assert page.count('Here: ') == 2
    assert 'README.md:3  ' in page
    assert 'Here: not met' in page
    assert 'Here:' not in owlint('explain', 'OWM-3', cwd=tmp_path).stdout


POLICY = """\
id = "lab-policy"
title = "Lab policy"
version = "2"
source = "our handbook, section 4"

[[criteria]]
id = "LAB-1"
axis = "license"
title = "commercial use"
question = "May our customers use it?"
source = "4.1"
test = "license"
fails = ["non_commercial", "threshold"]
open = ["scale"]

[[criteria]]
id = "LAB-2"
axis = "license"
title = "as open weights"
question = "Do two rows of the Open Weights Definition pass?"
source = "4.2"
test = "license"
fails = ["use_limit", "non_commercial", "redistribution_denied"]

[[criteria]]
id = "LAB-3"
axis = "information"
title = "inference code"
question = "Is there code to run it?"
source = "4.3"
test = "components"
components = ["inference-code"]
"""


def judge(folder: Path, name: str) -> dict:
    run = owlint('verdict', '--definition', name, '--format', 'json', cwd=folder)
    assert run.returncode in (0, 1), run.stderr
    return json.loads(run.stdout)['releases'][0]['definitions'][0]


def test_a_policy_of_ones_own(tmp_path: Path) -> None:
    release = copy_release('llama-base', tmp_path)
    (release / 'policy.toml').write_text(POLICY, encoding='utf-8')
    (release / 'owlint.toml').write_text('definitions = ["policy.toml"]\n', encoding='utf-8')
    for name in ('policy.toml', 'lab-policy'):
        found = {item['id']: item['status'] for item in judge(release, name)['criteria']}
        assert found == {'LAB-1': 'not met', 'LAB-2': 'not met', 'LAB-3': 'no evidence'}
    assert 'lab-policy' in owlint('verdict', '--quiet', cwd=release).stdout or (
        'Lab policy' in owlint('verdict', '--quiet', cwd=release).stdout
    )
    assert 'May our customers use it?' in owlint('explain', 'LAB-1', cwd=release).stdout

    (release / 'owlint.toml').write_text(
        'definitions = ["policy.toml"]\nclaims = ["lab-policy"]\n', encoding='utf-8'
    )
    check = owlint('check', '--select', 'OWL603', cwd=release)
    assert check.returncode == 1
    assert 'claims Lab policy, but fails LAB-1' in check.stdout


@pytest.mark.parametrize(
    ('change', 'message'),
    [
        (('test = "components"', 'test = "componets"'), 'no test `componets`'),
        (('components = ["inference-code"]', ''), 'needs `components`, a list'),
        (('"inference-code"', '"inference"'), 'no component `inference`'),
        (('"non_commercial"', '"noncommercial"'), 'no mark `noncommercial`'),
        (('axis = "information"', 'axis = "moral"'), '`axis` of LAB-3 must be'),
        (
            ('axis = "information"', 'axis = "information"\nkind = "deside"'),
            '`kind` of LAB-3 must be',
        ),
        (('id = "lab-policy"', 'id = "osaid"'), 'the id `osaid` is taken'),
        (('title = "Lab policy"', ''), '`title` must be text'),
    ],
)
def test_a_wrong_policy_is_told_what_is_wrong(change: tuple[str, str], message: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        parse_definition('policy.toml', POLICY.replace(*change))
    assert message in str(caught.value)


def test_labels() -> None:
    labels = ALL['debian']['label']
    states = dict.fromkeys(('DEB-1', 'DEB-2', 'DEB-3', 'DEB-4'), 'met')
    assert label_of(labels, states) == 'Free Model'
    assert label_of(labels, {**states, 'DEB-3': 'undecided'}) == 'undecided'
    assert label_of(labels, {**states, 'DEB-2': 'no evidence'}) == 'ToxicCandy'
    assert label_of(labels, {**states, 'DEB-1': 'undecided'}) == 'undecided'
    assert label_of(labels, {**states, 'DEB-1': 'undecided', 'DEB-4': 'no evidence'}) == (
        'ToxicCandy at best'
    )
    assert label_of(labels, {**states, 'DEB-1': 'not met'}) == 'Non-free'
    assert label_of(labels, {}) == 'Non-free'


@pytest.mark.parametrize('name', ['llama-finetune-as-mit', 'modified-mit', 'three-artifacts'])
def test_no_setting_changes_any_verdict(name: str, tmp_path: Path) -> None:
    release = copy_release(name, tmp_path)

    def all_verdicts() -> list[dict]:
        run = owlint('verdict', '--format', 'json', cwd=release)
        return json.loads(run.stdout)['releases'][0]['definitions']

    before = all_verdicts()
    assert len(before) >= len(DEFINITIONS)
    (release / 'owlint.toml').write_text(
        'ignore = { OWL = "no" }\nselect = ["OWL1"]\nfail-on = "never"\n'
        'per-file-ignores = { "**" = ["OWL6"] }\n',
        encoding='utf-8',
    )
    card = release / 'README.md'
    comment = '\n<!-- owlint: ignore-file[OWL1, OWL6] not here -->\n'
    card.write_text(card.read_text(encoding='utf-8') + comment, encoding='utf-8')
    assert all_verdicts() == before


def test_facts_that_a_configuration_states(tmp_path: Path) -> None:
    release = copy_release('permissive-no-data', tmp_path)
    assert judge(release, 'osaid-data')['status'] == 'no evidence'
    (release / 'owlint.toml').write_text(
        '[release]\ndata-complete = "complete"\n'
        '[release.components.data-processing-code]\nurl = "https://code.example.org/prep"\n'
        'license = "Apache-2.0"\n'
        '[release.components.training-code]\nurl = "https://code.example.org/train"\n'
        'license = "Apache-2.0"\n'
        '[release.components.evaluation-code]\nurl = "https://code.example.org/eval"\n'
        'license = "MIT"\n'
        '[release.components.inference-code]\nurl = "https://code.example.org/run"\n'
        'license = "MIT"\n'
        '[release.components.documents]\nlicense = "Apache-2.0"\n'
        '[[release.data]]\nname = "example-lab/letters"\nlicense = "CC0-1.0"\n'
        'revision = "2b41c9"\n',
        encoding='utf-8',
    )
    card = release / 'README.md'
    text = card.read_text(encoding='utf-8')
    card.write_text(
        text + '\n## Training data\n\nTwo million letters of three archives.\n', encoding='utf-8'
    )
    assert judge(release, 'osaid-data')['status'] == 'met'
    assert judge(release, 'debian')['label'] == 'Free Model'
    assert judge(release, 'fsf')['status'] == 'met'
    strict = {item['id']: item['status'] for item in judge(release, 'strict')['criteria']}
    assert strict['STR-1'] == strict['STR-2'] == strict['STR-3'] == strict['STR-F1'] == 'met'

    config = (release / 'owlint.toml').read_text(encoding='utf-8')
    (release / 'owlint.toml').write_text(
        config.replace('license = "CC0-1.0"', 'license = "CC-BY-NC-4.0"'), encoding='utf-8'
    )
    assert judge(release, 'debian')['label'] == 'ToxicCandy'
    assert judge(release, 'osaid-data')['status'] == 'met'
    (release / 'owlint.toml').write_text(
        config.replace('revision = "2b41c9"', 'access = "unshareable"\nreason = "patients"'),
        encoding='utf-8',
    )
    assert judge(release, 'osaid-data')['status'] == 'not met'
    assert judge(release, 'osaid')['status'] == 'met'


def test_a_gate_leaves_freedoms_to_a_person(tmp_path: Path) -> None:
    release = copy_release('permissive-no-data', tmp_path)
    card = release / 'README.md'
    text = card.read_text(encoding='utf-8')
    gate = (
        'extra_gated_prompt: Tell us who you are\nextra_gated_fields:\n'
        '  Full name: text\n  I agree: checkbox\n'
    )
    card.write_text(text.replace('inference: false\n', gate), encoding='utf-8')
    osaid = {item['id']: item for item in judge(release, 'osaid')['criteria']}
    assert osaid['OSAI-1']['status'] == 'undecided'
    assert osaid['OSAI-4']['status'] == 'met'
    assert any('extra_gated_prompt' in one['text'] for one in osaid['OSAI-1']['evidence'])
    act = {item['id']: item for item in judge(release, 'eu-ai-act')['criteria']}
    assert act['EU-L1']['status'] == act['EU-M3']['status'] == 'undecided'
    assert [one['text'] for one in act['EU-M3']['evidence']] == ['the form asks for "Full name"']
    card.write_text(
        text.replace('inference: false\n', 'extra_gated_eu_disallowed: true\n'), encoding='utf-8'
    )
    act = {item['id']: item['status'] for item in judge(release, 'eu-ai-act')['criteria']}
    assert act['EU-L1'] == 'not met'
    osd = {item['id']: item['status'] for item in judge(release, 'osd')['criteria']}
    assert osd['OSD-5'] == 'not met'
    assert osd['OSD-6'] == 'met'


def test_the_source_of_copyleft_weights(tmp_path: Path) -> None:
    """Asked for under a copyleft license alone: the training code and the places of the data."""
    card = tmp_path / 'README.md'
    config = tmp_path / 'owlint.toml'

    def source() -> tuple[str, str, str]:
        criteria = {item['id']: item for item in judge(tmp_path, 'osd')['criteria']}
        item = criteria['OSD-source']
        return item['status'], item['note'], item.get('next', '')

    card.write_text('---\nlicense: mit\n---\n# Owl\n', encoding='utf-8')
    assert source() == ('met', 'no license of the weights asks for a corresponding source', '')
    card.write_text('---\nlicense: gpl-3.0\n---\n# Owl\n', encoding='utf-8')
    status, note, following = source()
    assert status == 'no evidence'
    assert note.endswith('asks for the source; not named: training code, places of the data')
    # no section is missing here, so nothing is said of one
    assert following == ''
    config.write_text(
        '[release.components.training-code]\nurl = "https://code.example.org/train"\n',
        encoding='utf-8',
    )
    status, note, _ = source()
    assert status == 'no evidence'
    assert note.endswith('not named: places of the data')
    config.write_text(
        config.read_text(encoding='utf-8')
        + '[[release.data]]\nname = "letters"\nurl = "https://data.example.org/letters"\n',
        encoding='utf-8',
    )
    status, note, _ = source()
    assert status == 'met'
    assert 'a person must say' in note


#: Titles and terms that hold the word; beyond them owlint does not call anything open.
_NAMES = re.compile(
    '|'.join(
        sorted((re.escape(data['title'].lower()) for data in ALL.values()), key=len, reverse=True)
    )
    + r'|open-weights|osaid|openweight\S*|openmdw|model openness framework|open weights permissive'
    r'|under an open license|open source license|osi-approved|training software open'
    r'|user interface software open|further training open|open terms|"open source[^"]*"'
    r'|open-source exception|open exception|open, and not one of|takes for open'
)


@pytest.mark.parametrize('name', [name for name in NAMES if name not in NO_RELEASE])
def test_nothing_is_called_open_or_exempt(name: str, tmp_path: Path) -> None:
    copy_release(name, tmp_path)
    for arguments in (('--quiet',), (), ('--all',)):
        text = owlint('verdict', *arguments, name, cwd=tmp_path).stdout
        for line in text.splitlines():
            # what the release says of itself is quoted, not said
            quoted = r'section ".*"|:\d+  ".*"|datasets: .*|license: .*|text: https://.*'
            line = re.sub(quoted, '', line.lower())
            left = _NAMES.sub('', line)
            assert not re.search(r'\bopen\b|\bopen-source\b', left), line
            assert 'exempt' not in left, line
            assert 'sufficient' not in left, line


@pytest.mark.parametrize('name', DEFINITIONS)
def test_ours_have_the_shape_that_others_must_have(name: str) -> None:
    check_shape(name, ALL[name], TESTS)


def test_every_test_is_used_or_documented() -> None:
    used = {item['test'] for data in ALL.values() for item in data['criteria']}
    page = (ROOT / 'docs' / 'verdicts.md').read_text(encoding='utf-8')
    for name in TESTS:
        assert f'`{name}`' in page, name
    assert used <= set(TESTS)


POINTS = (ROOT / 'docs' / 'points.md').read_text(encoding='utf-8')
ROWS = [
    [cell.strip() for cell in line.strip('|').split('|')]
    for line in POINTS.splitlines()
    if line.startswith('| ') and not line.startswith(('| Point', '| ---'))
]


@pytest.mark.parametrize('row', ROWS, ids=lambda row: row[0])
def test_what_answers_a_point_exists(row: list[str]) -> None:
    from owlint.cli import COMMANDS
    from owlint_rules.catalog import RULES
    from owlint_rules.licenses.facts.lookup import Record
    from owlint_rules.vocab.mof import COMPONENTS

    criteria = {item['id']: item for data in ALL.values() for item in data['criteria']}
    known = {*RULES, *criteria, *DEFINITIONS, *OWN_EVALUATION}
    known |= {f'MOF-{component.number}' for component in COMPONENTS}
    _, kind, answers = row
    fields = re.findall(r'record field `([^`]+)`', answers)
    assert set(fields) <= set(Record.__slots__)
    names = re.findall(r'`([^`]+)`', re.sub(r'record field `[^`]+`', '', answers))
    commands = [name for name in names if name.startswith('owlint ')]
    assert all(name.split()[1] in COMMANDS for name in commands)
    codes = [name for name in names if name not in commands]
    assert set(codes) <= known
    pages = re.findall(r'\]\(([^)]+)\)', answers)
    assert all((ROOT / 'docs' / page).exists() for page in pages)
    assert fields or names or pages
    assert kind in ('decided', 'asked for', 'beyond checking')
    if kind == 'beyond checking':
        # said to be beyond checking, and never counted
        assert all(criteria[name]['kind'] == 'unchecked' for name in codes)
        assert all(criteria[name]['optional'] for name in codes)


def test_every_point_is_there() -> None:
    assert len(ROWS) == 169
    kinds = [row[1] for row in ROWS]
    assert (kinds.count('decided'), kinds.count('asked for')) == (127, 39)
    assert kinds.count('beyond checking') == 3
