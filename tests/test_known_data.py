"""The table of data sets with known trouble: every entry can be checked, and says what it may."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from owlint_rules.licenses.facts.generators import generator_terms
from owlint_rules.licenses.facts.lookup import find
from owlint_rules.vocab import datasets
from owlint_rules.vocab.datasets import known_data
from releases import owlint

ENTRIES = [known for *_, known in datasets.PATTERNS]


@pytest.mark.parametrize('known', ENTRIES, ids=lambda known: known.title)
def test_an_entry_names_a_source_with_a_date_or_a_commit(known: datasets.KnownData) -> None:
    assert re.search(r'(?:19|20)\d\d|at [0-9a-f]{7}\b|issues? \d|discussion', known.source)
    assert known.trouble in ('availability', 'rights', 'both', 'terms', '')
    assert known.note
    assert not known.note.endswith('.')
    assert not known.license or find(known.license) is not None
    assert bool(known.generator) == (known.trouble == 'terms')
    assert not known.generator or generator_terms(known.generator) is not None


@pytest.mark.parametrize(
    ('name', 'title'),
    [
        ('EleutherAI/pile', 'The Pile'),
        ('https://huggingface.co/datasets/allenai/dolma', 'Dolma'),
        ('ILSVRC/imagenet-1k', 'ImageNet'),
        ('80 Million Tiny Images', '80 Million Tiny Images'),
        ('MS-Celeb-1M', 'MS-Celeb-1M'),
        ('legacy-datasets/c4', 'C4'),
        ('HuggingFaceFW/fineweb-2', 'FineWeb'),
        ('liuhaotian/LLaVA-Instruct-150K', 'LLaVA-Instruct'),
        ('jondurbin/airoboros-gpt4-1.1', 'Airoboros GPT4 1.1'),
    ],
)
def test_names_lead_to_their_entry(name: str, title: str) -> None:
    known = known_data(name)
    assert known is not None
    assert known.title == title


@pytest.mark.parametrize(
    'name',
    [
        'example-lab/imagenet-sketches-of-owls', 'example-lab/dolma', 'imagenet-a', 'mc4',
        'HuggingFaceFW/fineweb-edu', 'celeba-hq', 'openorca-for-owls/letters', 'webvideos',
    ],
)  # fmt: skip
def test_names_that_only_sound_alike_are_unknown(name: str) -> None:
    assert known_data(name) is None


@pytest.mark.parametrize(
    ('name', 'status', 'piece'),
    [
        ('Open-Orca/OpenOrca', 'undecided', 'whether that binds you needs review'),
        ('allenai/c4', 'undecided', 'covers the database'),
        ('ILSVRC/imagenet-1k', 'not met', 'non-commercial research'),
        ('databricks/databricks-dolly-15k', 'met', 'declared'),
    ],
)
def test_what_an_entry_means_for_free_data(
    name: str, status: str, piece: str, tmp_path: Path
) -> None:
    card = f'---\nlicense: apache-2.0\ndatasets:\n- {name}\n---\n# Barn\n'
    (tmp_path / 'README.md').write_text(card, encoding='utf-8')
    (tmp_path / 'model.gguf').write_bytes(b'GGUF')
    run = owlint('verdict', '--definition', 'debian', '--format', 'json', cwd=tmp_path)
    (verdict,) = json.loads(run.stdout)['releases'][0]['definitions']
    (found,) = (item for item in verdict['criteria'] if item['id'] == 'DEB-2')
    assert found['status'] == status
    assert piece in found['note']
