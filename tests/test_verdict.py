"""Verdicts on the release fixtures, criterion by criterion, and what may not change them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from releases import copy_release, owlint

MET, NOT_MET, NO_EVIDENCE, UNDECIDED = 'met', 'not met', 'no evidence', 'undecided'
LICENSE = ('OWM-3', 'OWM-4', 'OWM-5', 'OWM-7')
INFORMATION = ('OWM-1', 'OWM-2a', 'OWM-2b', 'OWM-2c', 'OWM-2d', 'OWM-6')


def verdict(folder: Path, *arguments: str, path: str = '.') -> dict:
    """The Open Weights Definition about a release, from the real command line."""
    run = owlint(
        'verdict', '--definition', 'open-weights', '--format', 'json', *arguments, path, cwd=folder
    )
    assert run.returncode in (0, 1), run.stderr
    releases = json.loads(run.stdout)['releases']
    assert len(releases) == 1
    (definition,) = releases[0]['definitions']
    assert definition['id'] == 'open-weights'
    return definition


def states(definition: dict) -> dict[str, str]:
    return {item['id']: item['status'] for item in definition['criteria']}


def criterion(definition: dict, name: str) -> dict:
    return next(item for item in definition['criteria'] if item['id'] == name)


#: Release -> overall status, then the criteria of the license and of the information.
TABLE = {
    # Mistral 7B v0.1: weights under Apache-2.0 and nothing else
    'permissive-no-data': (
        NO_EVIDENCE,
        (MET, MET, MET, MET),
        (MET, MET, NO_EVIDENCE, NO_EVIDENCE, NO_EVIDENCE, NO_EVIDENCE),
    ),
    # OLMo 2: everything
    'permissive-complete': (MET, (MET, MET, MET, MET), (MET, MET, MET, MET, MET, MET)),
    # DeepSeek-R1: MIT for code and weights, no data, no training code
    'mit-code-and-weights': (
        NO_EVIDENCE,
        (MET, MET, MET, MET),
        (MET, MET, MET, NO_EVIDENCE, NO_EVIDENCE, NO_EVIDENCE),
    ),
    # DeepSeek-R1-Distill-Llama-8B: LICENSE and tag say MIT, the base model is Llama 3.1
    'llama-finetune-as-mit': (
        NOT_MET,
        (NOT_MET, UNDECIDED, NOT_MET, UNDECIDED),
        (MET, MET, MET, MET, NO_EVIDENCE, NO_EVIDENCE),
    ),
    'llama-finetune-as-llama': (
        NOT_MET,
        (NOT_MET, UNDECIDED, NOT_MET, UNDECIDED),
        (MET, MET, NO_EVIDENCE, MET, NO_EVIDENCE, MET),
    ),
    # BLOOM: passes information, fails use for any purpose
    'rail-complete': (
        NOT_MET,
        (NOT_MET, NOT_MET, NOT_MET, UNDECIDED),
        (MET, MET, MET, MET, MET, MET),
    ),
    'diffusers-openrail': (
        NOT_MET,
        (NOT_MET, NOT_MET, NOT_MET, MET),
        (MET, MET, MET, MET, MET, NO_EVIDENCE),
    ),
    # gpt-oss: a usage policy beside Apache-2.0
    'apache-with-usage-policy': (
        NO_EVIDENCE,
        (UNDECIDED, UNDECIDED, UNDECIDED, UNDECIDED),
        (MET, MET, NO_EVIDENCE, NO_EVIDENCE, NO_EVIDENCE, NO_EVIDENCE),
    ),
    # Kimi K2: MIT with a display clause
    'modified-mit': (
        NO_EVIDENCE,
        (UNDECIDED, UNDECIDED, UNDECIDED, UNDECIDED),
        (MET, MET, NO_EVIDENCE, NO_EVIDENCE, NO_EVIDENCE, NO_EVIDENCE),
    ),
    # MobileCLIP: MIT code, research-only weights, CC BY-NC-ND data
    'three-artifacts': (
        NOT_MET,
        (NOT_MET, NOT_MET, NOT_MET, UNDECIDED),
        (MET, NO_EVIDENCE, NO_EVIDENCE, NO_EVIDENCE, NO_EVIDENCE, MET),
    ),
    'quantized-gguf-of-restricted-base': (
        NOT_MET,
        (NOT_MET, UNDECIDED, NOT_MET, UNDECIDED),
        (MET, MET, NO_EVIDENCE, NO_EVIDENCE, NO_EVIDENCE, NO_EVIDENCE),
    ),
    'adapter': (
        NOT_MET,
        (NOT_MET, UNDECIDED, NOT_MET, UNDECIDED),
        (MET, MET, MET, NO_EVIDENCE, NO_EVIDENCE, NO_EVIDENCE),
    ),
    'owpl-complete': (MET, (MET, MET, MET, MET), (MET, MET, MET, MET, MET, MET)),
    'mof-manifest': (MET, (MET, MET, MET, MET), (MET, MET, MET, MET, MET, MET)),
    'example': (
        NOT_MET,
        (NOT_MET, UNDECIDED, NOT_MET, UNDECIDED),
        (MET, MET, NO_EVIDENCE, MET, MET, MET),
    ),
}


@pytest.mark.parametrize('name', TABLE)
def test_criteria(name: str, tmp_path: Path) -> None:
    definition = verdict(copy_release(name, tmp_path))
    found = states(definition)
    status, license_part, information = TABLE[name]
    assert definition['status'] == status
    assert tuple(found[item] for item in LICENSE) == license_part
    assert tuple(found[item] for item in INFORMATION) == information
    for item in definition['criteria']:
        if item['status'] in (MET, NOT_MET, UNDECIDED):
            assert item['evidence'] or item['note'], item['id']


def test_a_fine_tune_carries_the_terms_of_its_base_model(tmp_path: Path) -> None:
    """LICENSE and tag say MIT; the evidence against it is the line that names the base model."""
    release = copy_release('llama-finetune-as-mit', tmp_path)
    assert 'MIT License' in (release / 'LICENSE').read_text(encoding='utf-8')
    found = criterion(verdict(release), 'OWM-3')
    assert found['status'] == NOT_MET
    (evidence,) = found['evidence']
    assert (evidence['path'], evidence['line']) == ('README.md', 3)
    assert 'llama3.1' in evidence['text']

    card = release / 'README.md'
    text = card.read_text(encoding='utf-8')
    card.write_text(text.replace('meta-llama/Llama-3.1-8B', 'example-lab/unheard-of'), 'utf-8')
    unknown = criterion(verdict(release), 'OWM-3')
    assert unknown['status'] == UNDECIDED
    assert 'its terms are not known' in unknown['note']

    card.write_text(text.replace('base_model: meta-llama/Llama-3.1-8B', 'tags: [owl]'), 'utf-8')
    assert criterion(verdict(release), 'OWM-3')['status'] == MET


def test_two_releases_of_a_zoo_do_not_mix(tmp_path: Path) -> None:
    zoo = copy_release('model-zoo', tmp_path)
    pygmy = verdict(zoo, path='models/pygmy')
    assert [states(pygmy)[item] for item in LICENSE] == [MET] * 4
    assert {item['path'] for item in criterion(pygmy, 'OWM-3')['evidence']} == {
        'models/pygmy/LICENSE',
        'models/pygmy/README.md',
    }
    horned = states(verdict(zoo, path='models/great-horned'))
    assert horned['OWM-5'] == NOT_MET
    assert horned['OWM-2c'] == NO_EVIDENCE
    by_file = verdict(zoo, path='models/great-horned/config.json')
    assert states(by_file) == horned


@pytest.mark.parametrize(
    ('name', 'plain', 'strict'),
    [
        ('permissive-complete', MET, NOT_MET),
        ('owpl-complete', MET, MET),
        ('mof-manifest', MET, MET),
    ],
)
def test_requirement_8_counts_when_asked(
    name: str, plain: str, strict: str, tmp_path: Path
) -> None:
    release = copy_release(name, tmp_path)
    lenient = verdict(release)
    literal = verdict(release, '--strict')
    assert lenient['status'] == plain
    assert literal['status'] == strict
    # the literal reading is shown either way; only whether it counts differs
    assert states(lenient)['OWM-8'] == states(literal)['OWM-8'] == strict
    run = owlint('verdict', '--definition', 'open-weights', '--quiet', '--strict', '.', cwd=release)
    assert ('fails OWM-8' in run.stdout) == (strict == NOT_MET)


def test_a_data_sheet_stands_for_the_four_descriptions(tmp_path: Path) -> None:
    release = copy_release('permissive-no-data', tmp_path)
    sheet = '\n'.join(
        f'## {title}\n\n{words}\n'
        for title, words in (
            ('Training method', 'Trained with masked language modeling.'),
            ('Training data', '12,000 letters, written by six owls.'),
            *((f'Data {topic}', 'Six owls wrote down what they did.') for topic in (
                'scope', 'collection', 'selection', 'labelling', 'cleaning',
            )),
        )
    )  # fmt: skip
    (release / 'DATASHEET.md').write_text(sheet, encoding='utf-8')
    found = states(verdict(release))
    assert found['OWM-2e'] == MET
    assert [found[item] for item in INFORMATION[1:5]] == [MET] * 4
    (release / 'DATASHEET.md').write_text(sheet.replace('## Data cleaning', '## Thanks'), 'utf-8')
    found = states(verdict(release))
    assert found['OWM-2e'] == NO_EVIDENCE
    assert found['OWM-2d'] == NO_EVIDENCE


def test_headings_of_a_template_are_no_evidence(tmp_path: Path) -> None:
    release = copy_release('example', tmp_path)
    found = criterion(verdict(release), 'OWM-2b')
    assert found['status'] == NO_EVIDENCE
    assert 'template' in found['note']
    card = release / 'README.md'
    text = card.read_text(encoding='utf-8')
    card.write_text(
        text.replace('[More Information Needed]', 'Three epochs of supervised fine-tuning.'),
        'utf-8',
    )
    assert criterion(verdict(release), 'OWM-2b')['status'] == MET


@pytest.mark.parametrize(
    ('text', 'expected'),
    [
        ('## Training procedure\n\nLoRA, r=8, learning rate 2e-4, 3 epochs.\n', MET),
        ('## Fine-tuning\n\n### Run\n\n| Learning rate | 1e-5 |\n| Batch size | 64 |\n', MET),
        ('## Training procedure\n\nWe train for a few epochs in batches.\n', NO_EVIDENCE),
        ('## Training procedure\n\nTrained for 3 epochs.\n', NO_EVIDENCE),
        ('## How to use\n\nFine-tune it with a learning rate of 1e-5 for 3 epochs.\n', NO_EVIDENCE),
        ('## Training\n\nBy us.\n\n## Tips\n\nBatch size 8, learning rate 1e-5.\n', NO_EVIDENCE),
    ],
)
def test_settings_in_the_sentences_about_the_training(
    text: str, expected: str, tmp_path: Path
) -> None:
    release = copy_release('mit-code-and-weights', tmp_path)
    (release / 'README.md').write_text(f'---\nlicense: mit\n---\n# Owl\n\n{text}', 'utf-8')
    assert criterion(verdict(release), 'OWM-2d')['status'] == expected


def test_the_configuration_tells_what_no_file_says(tmp_path: Path) -> None:
    release = copy_release('mit-code-and-weights', tmp_path)
    (release / 'owlint.toml').write_text(
        '[release.components.training-code]\npath = "inference"\nlicense = "llama3.1"\n',
        encoding='utf-8',
    )
    assert states(verdict(release))['OWM-6'] == NOT_MET
    (release / 'owlint.toml').write_text(
        '[release.components.training-code]\n'
        'url = "https://example.org/train"\nlicense = "Apache-2.0"\n',
        encoding='utf-8',
    )
    assert states(verdict(release))['OWM-6'] == MET


SILENCED = """\
ignore = { OWL = "we do not want to hear it" }
per-file-ignores = { "**" = ["OWL6"] }
fail-on = "never"
"""


@pytest.mark.parametrize('name', ['llama-finetune-as-mit', 'modified-mit', 'three-artifacts'])
def test_no_setting_changes_a_verdict(name: str, tmp_path: Path) -> None:
    release = copy_release(name, tmp_path)
    before = verdict(release)
    assert owlint('check', '.', cwd=release).returncode == 1
    (release / 'owlint.toml').write_text(SILENCED, encoding='utf-8')
    card = release / 'README.md'
    comment = '\n<!-- owlint: ignore-file[OWL1, OWL6] not here -->\n'
    card.write_text(card.read_text(encoding='utf-8') + comment, encoding='utf-8')
    quiet = owlint('check', '.', cwd=release)
    assert quiet.returncode == 0
    assert 'OWL60' not in quiet.stdout
    after = verdict(release)
    assert after == before
    shown = owlint('verdict', '--definition', 'open-weights', '.', cwd=release)
    assert 'suppressed findings, which change no verdict' in shown.stdout
    assert 'we do not want to hear it' in shown.stdout


def test_an_unmet_claim_is_a_finding(tmp_path: Path) -> None:
    release = copy_release('llama-finetune-as-llama', tmp_path)
    silent = owlint('check', '.', '--select', 'OWL603', cwd=release)
    assert (silent.returncode, 'OWL603' in silent.stdout) == (0, False)
    assert owlint('verdict', '.', cwd=release).returncode == 0

    (release / 'owlint.toml').write_text('claims = ["open-weights"]\n', encoding='utf-8')
    check = owlint('check', '.', '--select', 'OWL603', '--format', 'json', cwd=release)
    assert check.returncode == 1
    findings = json.loads(check.stdout)['findings']
    assert {item['severity'] for item in findings} == {'error'}
    text = '\n'.join(item['message'] for item in findings)
    for name in ('OWM-2b', 'OWM-2d', 'OWM-3', 'OWM-4', 'OWM-5', 'OWM-7'):
        assert f'{name} (' in text
    for name in ('OWM-1', 'OWM-2a', 'OWM-2c', 'OWM-6', 'OWM-8'):
        assert f'{name} (' not in text
    claimed = owlint('verdict', '--claims', '.', cwd=release)
    assert claimed.returncode == 1
    assert '(claimed)' in claimed.stdout


def test_a_claim_that_is_met(tmp_path: Path) -> None:
    release = copy_release('owpl-complete', tmp_path)
    assert 'claims = ["open-weights"]' in (release / 'owlint.toml').read_text(encoding='utf-8')
    assert owlint('check', '.', cwd=release).returncode == 0
    claimed = owlint('verdict', '--claims', '--quiet', '--strict', '.', cwd=release)
    assert claimed.returncode == 0
    assert 'meets Open Weights Definition (claimed)' in claimed.stdout

    # a claim is kept by what the files say: another tag breaks it
    card = release / 'README.md'
    text = card.read_text(encoding='utf-8')
    card.write_text(
        text.replace('license: other\nlicense_name: owpl-1.0.0', 'license: llama3.1'), 'utf-8'
    )
    assert owlint('check', '.', '--select', 'OWL603', cwd=release).returncode == 1
    assert owlint('verdict', '--claims', '.', cwd=release).returncode == 1


def test_the_word_open_is_never_owlints_own(tmp_path: Path) -> None:
    """Verdicts speak of definitions by name and of nothing else as open."""
    for name in ('permissive-complete', 'owpl-complete', 'three-artifacts'):
        copy_release(name, tmp_path)
        run = owlint('verdict', '--definition', 'open-weights', '--verbose', name, cwd=tmp_path)
        for line in run.stdout.splitlines():
            words = line.lower()
            for known in (
                'open weights', 'openmdw', 'open-weights', 'software open', 'further training open',
                'open source license',
                'open terms',
            ):  # fmt: skip
                words = words.replace(known, '')
            assert ' open' not in words, line


def write_card(folder: Path, front: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / 'README.md').write_text(f'---\n{front}---\n# A model\n', encoding='utf-8')
    return folder


@pytest.mark.parametrize(
    ('front', 'expected'),
    [
        # OWM-3, 4, 5, 7, and 8 read literally
        ('license: cc-by-4.0\n', (MET, MET, MET, MET, MET)),
        ('license: cc0-1.0\n', (MET, MET, MET, MET, MET)),
        ('license: agpl-3.0\n', (MET, MET, MET, MET, NOT_MET)),
        ('license: Apache-2.0\n', (MET, MET, MET, MET, NOT_MET)),
        ('license: cc-by-nc-4.0\n', (NOT_MET, NOT_MET, NOT_MET, MET, MET)),
        # changes are allowed, passing them on is not
        ('license: cc-by-nd-4.0\n', (MET, MET, MET, NOT_MET, MET)),
        # limits of use: whether they also limit changes is for a person to say
        ('license: gemma\n', (NOT_MET, UNDECIDED, NOT_MET, MET, NOT_MET)),
        ('license: llama3.2\n', (NOT_MET, UNDECIDED, NOT_MET, UNDECIDED, NOT_MET)),
        # the European Union gets no license at all
        ('license: other\nlicense_name: hunyuan-video\n', (NOT_MET,) * 5),
        # a display duty above a number of users: a person must say
        ('license: other\nlicense_name: kimi-k2\n', (MET, MET, UNDECIDED, MET, NOT_MET)),
        # names that say nothing certain
        ('license: other\nlicense_name: club-terms\n', (UNDECIDED,) * 5),
        ('license: other\n', (UNDECIDED,) * 5),
        ('license: cc\n', (*(UNDECIDED,) * 4, MET)),
        ('license: unknown\n', (UNDECIDED,) * 5),
        # no license: nobody else has rights
        ('pipeline_tag: text-generation\n', (NOT_MET,) * 5),
    ],
)
def test_tags(front: str, expected: tuple[str, ...], tmp_path: Path) -> None:
    found = states(verdict(write_card(tmp_path / 'model', front)))
    assert tuple(found[item] for item in (*LICENSE, 'OWM-8')) == expected


def test_licenses_side_by_side_leave_it_open(tmp_path: Path) -> None:
    release = write_card(tmp_path / 'model', 'license:\n- mit\n- cc-by-nc-4.0\n')
    found = verdict(release)
    assert states(found)['OWM-5'] == UNDECIDED
    assert 'one of several licenses' in criterion(found, 'OWM-5')['note']
    write_card(release, 'license:\n- mit\n- apache-2.0\n')
    assert states(verdict(release))['OWM-5'] == MET
    write_card(release, 'license:\n- llama3.1\n- cc-by-nc-4.0\n')
    assert states(verdict(release))['OWM-5'] == NOT_MET


def test_the_text_counts_more_than_what_the_card_calls_it(tmp_path: Path) -> None:
    release = copy_release('permissive-complete', tmp_path)
    card = release / 'README.md'
    text = card.read_text(encoding='utf-8')
    own = 'license: other\nlicense_name: tawny-terms\nlicense_link: LICENSE'
    card.write_text(text.replace('license: apache-2.0', own), encoding='utf-8')
    assert verdict(release)['status'] == MET
    # terms at an address are others than those in the file
    own = own.replace('license_link: LICENSE', 'license_link: https://example.org/terms')
    card.write_text(text.replace('license: apache-2.0', own), encoding='utf-8')
    assert states(verdict(release))['OWM-3'] == UNDECIDED


def test_a_restriction_behind_a_standard_text_is_never_called_that_text(tmp_path: Path) -> None:
    release = copy_release('permissive-complete', tmp_path)
    license_file = release / 'LICENSE'
    text = license_file.read_text(encoding='utf-8')
    license_file.write_text(text + '\nThe Work may not be used for weapons.\n', encoding='utf-8')
    found = verdict(release)
    assert [states(found)[item] for item in LICENSE] == [UNDECIDED] * 4
    evidence = criterion(found, 'OWM-3')['evidence'][0]
    assert (evidence['path'], evidence['line']) == ('LICENSE', text.count('\n') + 2)


@pytest.mark.parametrize(
    ('expression', 'expected'),
    [
        ('MIT OR CC-BY-NC-4.0', MET),
        ('MIT AND CC-BY-NC-4.0', NOT_MET),
        ('CC-BY-NC-4.0 OR CC-BY-NC-SA-4.0', NOT_MET),
        ('(MIT OR Apache-2.0) AND CC-BY-NC-4.0', NOT_MET),
    ],
)
def test_the_text_of_a_license_that_need_not_be_chosen(
    expression: str, expected: str, tmp_path: Path
) -> None:
    from owlint_rules.licenses.recognition.index import INDEX
    from owlint_rules.licenses.texts import filled_text

    restricted = INDEX.of_spdx('CC-BY-NC-4.0')
    assert restricted is not None
    write_card(tmp_path, 'language: en\n')
    (tmp_path / 'owlint.toml').write_text(f'license = "{expression}"\n', encoding='utf-8')
    (tmp_path / 'LICENSE-MIT').write_bytes(filled_text('MIT', '2026', 'Example Lab'))
    words = ' '.join(INDEX.stream(restricted.number))
    (tmp_path / 'LICENSE-NC').write_text(words, encoding='utf-8')
    assert states(verdict(tmp_path))['OWM-5'] == expected


def test_a_policy_that_belongs_to_the_license_is_not_counted_twice(tmp_path: Path) -> None:
    release = copy_release('llama-finetune-as-llama', tmp_path)
    before = states(verdict(release))
    (release / 'USE_POLICY.md').write_text('You may not build weapons.\n', encoding='utf-8')
    assert states(verdict(release)) == before
    plain = copy_release('permissive-complete', tmp_path)
    (plain / 'USE_POLICY.md').write_text('You may not build weapons.\n', encoding='utf-8')
    assert states(verdict(plain))['OWM-3'] == UNDECIDED


def test_the_license_of_a_folder_of_code_is_not_that_of_the_weights(tmp_path: Path) -> None:
    release = copy_release('rail-complete', tmp_path)
    (release / 'LICENSE').unlink()
    (release / 'train' / 'pretrain.py').write_text("print('would train')\n", encoding='utf-8')
    found = verdict(release)
    for name in LICENSE:
        paths = {item['path'] for item in criterion(found, name)['evidence']}
        assert paths == {'README.md'}
    training = criterion(found, 'OWM-6')
    assert training['status'] == MET
    assert {item['path'] for item in training['evidence']} == {
        'train/pretrain.py',
        'train/LICENSE',
    }


def test_what_was_not_read_is_unknown(tmp_path: Path) -> None:
    """A license file that cannot be read leaves the question to a person or unmet, never met."""
    release = copy_release('permissive-complete', tmp_path)
    (release / 'LICENSE').write_bytes(b'Apache License\0\0\0\0')
    card = release / 'README.md'
    text = card.read_text(encoding='utf-8')
    card.write_text(text.replace('license: apache-2.0\n', ''), encoding='utf-8')
    assert MET not in {states(verdict(release))[item] for item in LICENSE}


def test_blanks_in_the_release_table_say_nothing(tmp_path: Path) -> None:
    (tmp_path / 'owlint.toml').write_text(
        '[release]\nseed = "  "\nos = [""]\nhardware = {cards = " "}\n'
        'init = "normal"\ncompute = 0\n'
    )
    run = owlint('verdict', '--definition', 'strict', '--format', 'json', '.', cwd=tmp_path)
    found = {
        item['id']: item['status']
        for item in json.loads(run.stdout)['releases'][0]['definitions'][0]['criteria']
    }
    assert found['STR-F10'] == found['STR-F14'] == 'met'
    assert [found[f'STR-F{number}'] for number in (7, 8, 9)] == ['no evidence'] * 3


MANIFEST = """\
framework: {{name: Model Openness Framework, version: '1.0', date: '2024-12-15'}}
release:
  name: Owl
  components:
  - {{name: Model parameters (Final), license: {license}}}
"""


@pytest.mark.parametrize(
    ('tag', 'license', 'state'),
    [
        ('mit', 'unlicensed', UNDECIDED),
        ('mit', 'MIT', MET),
        # words for no license say nothing, for or against
        ('mit', 'License not specified', MET),
        ('mit', 'To be determined', MET),
        ('mit', 'Unknown license', MET),
        ('mit', 'Unknown Lab License', UNDECIDED),
        ('', 'unlicensed', NOT_MET),
    ],
)
def test_a_manifest_that_calls_the_weights_unlicensed(
    tag: str, license: str, state: str, tmp_path: Path
) -> None:
    head = f'---\nlicense: {tag}\n---\n' if tag else ''
    (tmp_path / 'README.md').write_text(f'{head}# Owl\n\nA model.\n', encoding='utf-8')
    (tmp_path / 'mof.yml').write_text(MANIFEST.format(license=license), encoding='utf-8')
    found = criterion(verdict(tmp_path), 'OWM-3')
    assert found['status'] == state
    if license == 'unlicensed':
        assert {'path': 'mof.yml', 'line': 5} in [
            {'path': one['path'], 'line': one['line']} for one in found['evidence']
        ]
    export = owlint('export', '--to', 'spdx', '.', cwd=tmp_path).stdout
    assert 'LicenseRef-License' not in export
