"""Base models whose cards lie in the same repository: read there, not in the table."""

from __future__ import annotations

from pathlib import Path

import pytest

from owlint.engine import Engine, Settings
from tools.weight_files import safetensors

CHILD = '---\nlicense: {license}\nbase_model: {base}\n---\n# Child\n\nA fine-tune.\n'
TERMS = ('OWL604',)


def findings(
    folder: Path, monkeypatch: pytest.MonkeyPatch, cards: dict[str, str], *codes: str
) -> list[tuple[str, str]]:
    """(path:line:col, message) of some rules for a repository of several models."""
    (folder / '.git').mkdir()
    for name, text in cards.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')
        if name.endswith('README.md') and path.parent != folder:
            (path.parent / 'model.safetensors').write_bytes(safetensors())
    monkeypatch.chdir(folder)
    result = Engine(Settings(select=codes or TERMS)).check(sorted(cards))
    return [(f'{one.path}:{one.line}:{one.column}', one.message) for one in result.visible]


def test_the_card_of_a_base_beside_it_is_read(tmp_path, monkeypatch) -> None:
    cards = {
        'models/owl-base/README.md': '---\nlicense: cc-by-nc-4.0\n---\n# Base\n\nText.\n',
        'models/owl-chat/README.md': CHILD.format(license='mit', base='example/owl-base'),
    }
    found = findings(tmp_path, monkeypatch, cards)
    assert [at for at, _ in found] == ['models/owl-chat/README.md:2:10']
    assert 'example/owl-base' in found[0][1]


def test_it_is_read_instead_of_the_table(tmp_path, monkeypatch) -> None:
    """The table knows Llama 3.1; the repository has a model of that name under other terms."""
    cards = {
        'Llama-3.1-8B/README.md': '---\nlicense: apache-2.0\n---\n# Base\n\nText.\n',
        'chat/README.md': CHILD.format(license='mit', base='meta-llama/Llama-3.1-8B'),
    }
    assert findings(tmp_path, monkeypatch, cards) == []


def test_without_it_the_table_speaks(tmp_path, monkeypatch) -> None:
    cards = {'chat/README.md': CHILD.format(license='mit', base='meta-llama/Llama-3.1-8B')}
    assert len(findings(tmp_path, monkeypatch, cards)) == 1


def test_a_card_that_states_nothing_leaves_the_table(tmp_path, monkeypatch) -> None:
    cards = {
        'Llama-3.1-8B/README.md': '---\npipeline_tag: text-generation\n---\n# Base\n\nText.\n',
        'chat/README.md': CHILD.format(license='mit', base='meta-llama/Llama-3.1-8B'),
    }
    assert len(findings(tmp_path, monkeypatch, cards)) == 1


def test_a_chain_is_followed_to_the_model_at_its_end(tmp_path, monkeypatch) -> None:
    """The model in between says MIT; what Llama asks for reaches the grandchild."""
    cards = {
        'middle/README.md': CHILD.format(license='mit', base='meta-llama/Llama-2-7b-hf'),
        'last/README.md': CHILD.format(license='mit', base='example/middle'),
    }
    found = findings(tmp_path, monkeypatch, cards)
    assert [at for at, _ in found] == ['last/README.md:2:10', 'middle/README.md:2:10']
    assert all('meta-llama/Llama-2-7b-hf' in message for _, message in found)


@pytest.mark.parametrize('base', ['../middle', 'models/middle', '../../repository/models/middle'])
def test_a_base_named_by_its_path(tmp_path, monkeypatch, base) -> None:
    repository = tmp_path / 'repository'
    repository.mkdir()
    cards = {
        'models/middle/README.md': '---\nlicense: cc-by-nc-4.0\n---\n# Base\n\nText.\n',
        'models/last/README.md': CHILD.format(license='mit', base=base),
    }
    assert len(findings(repository, monkeypatch, cards)) == 1


def test_a_circle_ends(tmp_path, monkeypatch) -> None:
    cards = {
        'one/README.md': CHILD.format(license='cc-by-nc-4.0', base='example/two'),
        'two/README.md': CHILD.format(license='mit', base='example/one'),
    }
    found = findings(tmp_path, monkeypatch, cards)
    assert [at for at, _ in found] == ['two/README.md:2:10']


def test_folders_outside_of_the_repository_are_not_read(tmp_path, monkeypatch) -> None:
    outside = tmp_path / 'owl-base'
    outside.mkdir()
    (outside / 'README.md').write_text('---\nlicense: cc-by-nc-4.0\n---\n', encoding='utf-8')
    repository = tmp_path / 'repository'
    repository.mkdir()
    (repository / 'linked').symlink_to(outside)
    cards = {
        'a/README.md': CHILD.format(license='mit', base='../../owl-base'),
        'b/README.md': CHILD.format(license='mit', base='example/linked'),
    }
    found = findings(repository, monkeypatch, cards)
    # of a path OWL126 tells
    assert [at for at, _ in found] == ['b/README.md:3:13']
    assert 'are not known' in found[0][1]
    (repository / '.git').rmdir()
    found = findings(repository, monkeypatch, cards, 'OWL126', 'OWL604')
    assert [at for at, _ in found] == ['a/README.md:3:13', 'b/README.md:3:13']
    assert 'cc-by-nc' not in str(found)


def test_a_path_of_the_download_cache_names_a_known_base(tmp_path, monkeypatch) -> None:
    cards = {
        'chat/README.md': '---\nlicense: mit\n---\n# Adapter\n\nText.\n',
        'chat/adapter_config.json': '{"base_model_name_or_path": '
        '"/data/hub/models--meta-llama--Llama-2-7b-hf/snapshots/0123", "peft_type": "LORA"}',
    }
    found = findings(tmp_path, monkeypatch, cards)
    assert [at for at, _ in found] == ['chat/README.md:2:10']


def test_a_name_duty_reaches_through_a_card_nearby(tmp_path, monkeypatch) -> None:
    cards = {
        'middle/README.md': '---\nlicense: llama3.1\n---\n# Llama-Middle\n\nText.\n',
        'last/README.md': '---\nlicense: llama3.1\nbase_model: example/middle\n'
        'model_name: Wise Owl\n---\n# Wise Owl\n\nText.\n',
    }
    found = findings(tmp_path, monkeypatch, cards, 'OWL606')
    assert [at for at, _ in found] == ['last/README.md:4:13']
