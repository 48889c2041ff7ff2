"""What a verdict says in words: whose license it is, what was changed, what a refusal is worth."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from owlint_rules.definitions.sections import sections_of
from owlint_rules.licenses.texts import filled_text
from releases import owlint
from tools import weight_files


def write(folder: Path, card: str, **others: str) -> None:
    (folder / 'README.md').write_text(card, encoding='utf-8')
    (folder / 'model.safetensors').write_bytes(weight_files.safetensors())
    for name, text in others.items():
        (folder / name.replace('__', '.')).write_text(text, encoding='utf-8')


def criteria(folder: Path, definition: str) -> dict[str, dict]:
    run = owlint('verdict', '--definition', definition, '--format', 'json', cwd=folder)
    assert run.returncode in (0, 1), run.stderr
    (verdict,) = json.loads(run.stdout)['releases'][0]['definitions']
    return {item['id']: item for item in verdict['criteria']}


@pytest.mark.parametrize(
    ('text', 'answers'),
    [
        ('We cannot disclose the training data.', False),
        ('The training data are not publicly available.', False),
        ('The mix of data will not be disclosed at this time.', False),
        ("The letters can't be shared; they are 12,000 discharge letters, 2010 to 2020.", True),
        ('We do not share the data, which are 12,000 letters of a clinic.', True),
        ('All data were collected from Wikipedia and are publicly available.', True),
        ('The data are not available in English but in German, from the Bundestag.', True),
    ],
)
def test_a_refusal_is_no_description(text: str, answers: bool) -> None:
    (section,) = sections_of(f'## Training data\n\n{text}\n')
    assert section.answers('training-data') is answers


def test_data_that_the_release_calls_undisclosed_are_not_described(tmp_path: Path) -> None:
    card = '---\nlicense: mit\n---\n## Training data\n\nWe will not disclose our data.\n'
    write(tmp_path, card, owlint__toml='[release]\ndata-complete = "undisclosed"\n')
    found = criteria(tmp_path, 'open-weights')['OWM-2c']
    assert found['status'] == 'not met'
    assert {(item['path'], item['line']) for item in found['evidence']} == {
        ('README.md', 4),
        ('owlint.toml', 2),
    }
    shown = owlint('verdict', cwd=tmp_path).stdout
    assert 'the release says that its data are not disclosed' in shown


def test_terms_of_a_base_model_are_called_so(tmp_path: Path) -> None:
    write(tmp_path, '---\nlicense: mit\nbase_model: meta-llama/Llama-3.1-8B\n---\n# Barn\n')
    (place,) = criteria(tmp_path, 'open-weights')['OWM-3']['evidence']
    assert place['line'] == 3
    assert place['text'].startswith('llama3.1 of the base model meta-llama/Llama-3.1-8B limits')


def test_one_license_at_two_places_is_explained_once(tmp_path: Path) -> None:
    write(tmp_path, '---\nlicense: gemma\nbase_model: google/gemma-2-9b\n---\n# Barn\n')
    first, second = criteria(tmp_path, 'open-weights')['OWM-3']['evidence']
    assert 'limits what the model may be used for' in first['text']
    assert second['text'] == 'base_model: google/gemma-2-9b'


def test_a_license_name_is_evidence_at_its_own_line(tmp_path: Path) -> None:
    write(tmp_path, '---\nlicense: other\nlicense_name: owpl-1.0.0\n---\n# Barn\n')
    (place,) = criteria(tmp_path, 'open-weights')['OWM-3']['evidence']
    assert (place['line'], place['text']) == (3, 'license_name: owpl-1.0.0')


def test_a_changed_text_shows_the_words(tmp_path: Path) -> None:
    text = filled_text('MIT', '2026', 'Example Lab').decode()
    changed = text.replace('to deal', 'to deal for research only')
    assert changed != text
    write(tmp_path, '---\nlicense: mit\n---\n# Barn\n', LICENSE=changed)
    found = criteria(tmp_path, 'open-weights')['OWM-3']
    assert found['status'] == 'undecided'
    assert '(added: "for research only")' in found['evidence'][0]['text']


def test_the_license_of_a_database_says_nothing_of_what_it_holds(tmp_path: Path) -> None:
    data = '[[release.data]]\nname = "example-lab/letters"\nlicense = "{}"\n'
    for license_id, status in (('ODC-By-1.0', 'undecided'), ('CC-BY-4.0', 'met')):
        write(tmp_path, '---\nlicense: mit\n---\n# Barn\n', owlint__toml=data.format(license_id))
        for definition, name in (('fsf', 'FSF-2'), ('debian', 'DEB-2')):
            found = criteria(tmp_path, definition)[name]
            assert found['status'] == status, license_id
            assert ('covers the database' in found['note']) == (status == 'undecided')


def test_markdown_says_what_to_do_next(tmp_path: Path) -> None:
    write(tmp_path, '---\npipeline_tag: text-generation\n---\n# Barn\n')
    text = owlint('verdict', '--format', 'markdown', cwd=tmp_path).stdout
    (row,) = (line for line in text.splitlines() if line.startswith('| OWM-3 '))
    assert 'Next: State a license' in row
    assert 'evidence was found; its accuracy is not checked' in text
