"""Well-known base models, what their licenses allow derivatives, and the duties they carry."""

from __future__ import annotations

import pytest

from owlint_rules.licenses.facts.derivatives import allows_relicensing
from owlint_rules.licenses.facts.describe import describe, not_read
from owlint_rules.licenses.facts.duties import name_fits, naming_duty, required_notices
from owlint_rules.licenses.facts.lookup import Record, find, keys
from owlint_rules.licenses.facts.record import DISPLAY, NAME, NOTICE
from owlint_rules.vocab.base_models import (
    REPORTED,
    STATED,
    SUGGESTED,
    family_of,
    row_of,
    rows,
    rows_of,
    suggested_by,
)


def get(name: str) -> Record:
    found = find(name)
    assert found is not None, name
    return found


@pytest.mark.parametrize(
    ('hub_id', 'key'),
    [
        ('meta-llama/Llama-2-7b-hf', 'llama2'),
        ('meta-llama/Meta-Llama-3-8B', 'llama3'),
        ('meta-llama/Meta-Llama-3.1-8B-Instruct', 'llama3.1'),
        ('meta-llama/Llama-3.1-8B', 'llama3.1'),
        ('meta-llama/Llama-3.2-11B-Vision', 'llama3.2'),
        ('meta-llama/Llama-3.3-70B-Instruct', 'llama3.3'),
        ('meta-llama/Llama-4-Scout-17B-16E', 'llama4'),
        ('https://huggingface.co/meta-llama/Llama-3.1-8B/', 'llama3.1'),
        ('deepseek-ai/DeepSeek-R1', 'mit'),
        ('deepseek-ai/DeepSeek-R1-Distill-Llama-8B', 'llama3.1'),
        ('deepseek-ai/DeepSeek-R1-Distill-Llama-70B', 'llama3.3'),
        ('deepseek-ai/DeepSeek-R1-Distill-Qwen-7B', 'mit'),
        ('deepseek-ai/deepseek-llm-67b-chat', 'deepseek-model-1.0'),
        ('Qwen/Qwen-1_8B-Chat', 'tongyi-qianwen-research'),
        ('Qwen/Qwen-72B-Chat-Int4', 'tongyi-qianwen'),
        ('Qwen/Qwen2.5-72B-Instruct', 'qwen-2024'),
        ('Qwen/Qwen2.5-7B-Instruct', 'apache-2.0'),
        ('google/gemma-2-9b-it', 'gemma-tou'),
        ('google/gemma-3-4b-it', 'gemma-tou'),
        ('black-forest-labs/FLUX.1-dev', 'flux1-dev-nc-1.1.1'),
        ('black-forest-labs/FLUX.1-Depth-dev-lora', 'flux1-dev-nc-1.1.1'),
        ('black-forest-labs/FLUX.1-schnell', 'apache-2.0'),
        ('stabilityai/stable-diffusion-xl-base-1.0', 'openrail++-m'),
        ('stabilityai/stable-diffusion-xl-base-0.9', 'sdxl-0.9-research'),
        ('openai/gpt-oss-20b', 'gpt-oss'),
        ('bigscience/bloom', 'bigscience-bloom-rail-1.0'),
        ('allenai/OLMo-2-1124-7B-Instruct', 'apache-2.0'),
        ('THUDM/CogVideoX-5b-I2V', 'cogvideox'),
        ('THUDM/CogVideoX-2b', 'apache-2.0'),
        ('zai-org/CogVideoX-5b', 'cogvideox'),
        ('mistralai/Mistral-7B-Instruct-v0.3', 'apache-2.0'),
        ('mistralai/Mixtral-8x22B-v0.1', 'apache-2.0'),
        ('mistralai/Mistral-Large-Instruct-2411', 'mistral-mrl-0.1'),
        ('mistralai/Ministral-8B-Instruct-2410', 'mistral-mrl-0.1'),
        ('mistralai/Codestral-22B-v0.1', 'mistral-mnpl-0.1'),
        ('mistralai/Mamba-Codestral-7B-v0.1', 'apache-2.0'),
        ('deepseek-ai/deepseek-coder-6.7b-instruct', 'deepseek-model-1.0'),
        ('deepseek-ai/DeepSeek-Coder-V2-Lite-Instruct', 'deepseek-model-1.0'),
        ('deepseek-ai/DeepSeek-V3', 'deepseek-model-1.0'),
        ('Qwen/Qwen3-30B-A3B-Thinking-2507', 'apache-2.0'),
        ('Qwen/Qwen3-8B-Base', 'apache-2.0'),
        ('codellama/CodeLlama-34b-Instruct-hf', 'llama2'),
        ('CohereLabs/aya-expanse-8b', 'cohere-c4ai-cc-by-nc+aup'),
        ('stabilityai/stable-diffusion-2-1-base', 'openrail++-m'),
        ('stabilityai/sdxl-turbo', 'stability-nc-research'),
        ('CompVis/stable-diffusion-v1-4', 'creativeml-openrail-m'),
        ('stable-diffusion-v1-5/stable-diffusion-v1-5', 'creativeml-openrail-m'),
        ('facebook/opt-1.3b', 'opt-175b'),
        ('facebook/musicgen-small', 'cc-by-nc-2.0/3.0/4.0'),
        ('google/gemma-3n-E2B-it', 'gemma-tou'),
        ('google-bert/bert-base-uncased', 'apache-2.0'),
        ('01-ai/Yi-1.5-9B-Chat', 'apache-2.0'),
        ('tiiuae/falcon-40b', 'apache-2.0'),
        ('tiiuae/falcon-11B', 'falcon-2-11b-tii-1.0'),
        ('microsoft/phi-2', 'mit'),
        # sizes and dates of a family under other terms
        ('Qwen/Qwen2.5-3B', 'qwen-research-2024'),
        ('mistralai/Mistral-Small-Instruct-2409', 'mistral-mrl-0.1'),
        ('01-ai/Yi-34B', 'apache-2.0'),
        ('bert-base-uncased', 'apache-2.0'),
        # copies, by the table of who made them
        ('unsloth/meta-llama-3.1-8b-bnb-4bit', 'llama3.1'),
        ('unsloth/Llama-3.2-3B-Instruct-unsloth-bnb-4bit', 'llama3.2'),
        ('unsloth/gemma-3-4b-it', 'gemma-tou'),
        ('unsloth/DeepSeek-R1-Distill-Llama-8B', 'llama3.1'),
    ],
)
def test_base_model_leads_to_its_license(hub_id: str, key: str) -> None:
    found = family_of(hub_id)
    assert found is not None
    assert found[0] == key
    row = row_of(hub_id)
    assert row is not None
    assert row.source


@pytest.mark.parametrize(
    'hub_id',
    [
        '',
        'Llama-3.1-8B',
        './meta-llama',
        'someone/Llama-3.1-8B',
        'meta-llama/',
        'meta-llama/Llama-3',
        'meta-llama/llama-3.1-' + 'a' * 100_000,
        'deepseek-ai/DeepSeek-R1-Distill-Other-8B',
    ],
)
def test_unknown_models_stay_unknown(hub_id: str) -> None:
    assert row_of(hub_id) is None


@pytest.mark.parametrize(
    'hub_id',
    ['Qwen/Qwen2.5-VL-3B-Instruct', 'facebook/opt-iml-max-30b', 'unsloth/gemma-4-31B-it'],
)
def test_what_others_report_decides_nothing(hub_id: str) -> None:
    row = row_of(hub_id)
    assert row is not None
    assert row.certainty == REPORTED
    assert family_of(hub_id) is None


def test_every_row_says_where_it_is_from() -> None:
    table = rows()
    assert len(table) > 1_500
    for row in table:
        assert row.certainty in (STATED, REPORTED), row
        assert row.source, row
        assert row.date, row
        assert row.license != 'other' or row.note, row


def test_the_table_is_sound() -> None:
    table = rows()
    assert [row.pattern for row in table] == sorted(
        (row.pattern for row in table), key=lambda one: (one.split('/')[0], one)
    )
    assert len({row.pattern for row in table}) == len(table)
    for row in table:
        assert row.pattern == row.pattern.lower()
        organization, _, name = row.pattern.partition('/')
        assert row.pattern in {one.pattern for one in rows_of(organization)}
        # each row is reachable: its own pattern, taken as a name, leads to it
        found = row_of(f'{organization}/{name.replace("*", "x")}')
        assert found is not None, row
        assert found.pattern == row.pattern


@pytest.mark.parametrize(
    ('base', 'child', 'allowed'),
    [
        ('apache-2.0', 'mit', True),
        ('apache-2.0', 'llama3.1', True),
        ('mit', None, True),
        ('llama3.1', 'llama3.1', True),
        ('llama3.1', 'apache-2.0', False),
        ('llama3', 'mit', False),
        ('llama2', 'llama3', None),
        ('gemma', 'apache-2.0', False),
        ('openrail++', 'mit', False),
        ('openrail++', 'creativeml-openrail-m', None),
        ('deepseek', 'apache-2.0', False),
        ('gpl-3.0', 'mit', False),
        ('gpl-3.0', 'gpl-3.0', True),
        ('gpl-3.0', 'agpl-3.0', None),
        ('moss', 'agpl-3.0', True),
        ('cc-by-sa-4.0', 'cc-by-4.0', False),
        ('cc-by-nd-4.0', 'cc-by-nd-4.0', False),
        ('cc-by-nc-nd-4.0', 'mit', False),
        ('cc-by-nc-4.0', 'apache-2.0', None),
        ('cc-by-nc-4.0', 'cc-by-nc-4.0', True),
        ('tongyi-qianwen', 'apache-2.0', None),
        ('gpt-oss', 'apache-2.0', None),
        ('kimi-k2', 'mit', None),
        ('llama3.1', None, None),
        ('gpl-3.0', None, None),
        ('jamba-open-model', 'mit', None),
        ('chatglm2-6b', 'apache-2.0', None),
        ('no-license', 'mit', False),
        ('all-rights-reserved', None, False),
        ('unknown', 'mit', None),
        ('lgpl-3.0', 'jamba-open-model', None),
        ('artistic-2.0', 'mit', None),
    ],
)
def test_relicensing(base: str, child: str | None, allowed: bool | None) -> None:
    answer, reason, clause = allows_relicensing(get(base), get(child) if child else None)
    assert answer is allowed, reason
    assert reason
    if answer is False and base in ('llama3.1', 'gemma', 'deepseek', 'cc-by-nd-4.0'):
        assert clause


def test_relicensing_never_fails_on_any_pair(thorough: bool) -> None:
    """All pairs each day; in the suite each license as base and as child of several others."""
    known = [get(key) for key in keys()]
    step = 1 if thorough else 5
    for number, base in enumerate(known):
        for child in (*known[number % step :: step], base, None):
            answer, reason, _ = allows_relicensing(base, child)
            assert answer in (True, False, None)
            assert reason
            if base.derivatives_own_terms in '?C' and child is not base:
                assert answer is not False
            if base.derivatives_own_terms == 'N':
                assert answer is False


def test_llama_duties() -> None:
    llama = get('llama3.1')
    (notice,) = required_notices(llama)
    assert notice.text == (
        'Llama 3.1 is licensed under the Llama 3.1 Community License, '
        'Copyright © Meta Platforms, Inc. All Rights Reserved.'
    )
    assert notice.clause == '1.b.iii'
    assert notice.always
    assert [duty.text for duty in llama.duties if duty.kind == DISPLAY] == ['Built with Llama']
    name = naming_duty(llama)
    assert name is not None
    assert name_fits(name, 'someone/Llama-3.1-Tuned-8B')
    assert not name_fits(name, 'NousResearch/Hermes-2-Theta-Llama-3-8B')
    assert not name_fits(name, 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B')
    older = naming_duty(get('llama3'))
    assert older is not None
    assert name_fits(older, 'x/Llama-3-Tuned')
    assert name_fits(older, 'Llama 3 Tuned')
    assert not name_fits(older, 'x/Llama-Tuned')
    assert naming_duty(get('llama2')) is None
    assert get('mit').duties == ()


def test_every_duty_has_a_kind_words_and_an_occasion() -> None:
    for key in keys():
        for duty in get(key).duties:
            assert duty.kind in (NOTICE, DISPLAY, NAME)
            assert duty.text.strip() == duty.text
            assert duty.when


def test_description_says_what_is_allowed_with_clauses() -> None:
    text = describe(get('llama2'))
    assert (
        'Training other models: barred: "to improve any other large language model" 1.b.v' in text
    )
    assert '700M monthly active users' in text
    assert 'Read in: meta-llama/llama-models@a9c89c4:models/llama2/LICENSE' in text
    assert 'Commercial use: no' in describe(get('cc-by-nc-4.0'))
    assert 'no right to use is given' in describe(get('no-license'))
    assert 'Not read: ' not in describe(get('mit'))


def test_description_says_what_was_not_read() -> None:
    text = describe(get('jamba-open-model'))
    assert 'Use: not read' in text
    assert 'no full text was read' in text
    assert 'commercial use' in not_read(get('jamba-open-model'))
    assert not_read(get('apache-2.0')) == []


def test_descriptions_judge_nothing_and_spell_american() -> None:
    british = 'licen' + 'ce'
    for key in keys():
        known = get(key)
        text = describe(known)
        assert text.lower().startswith(known.title.lower())
        words = text.lower().replace(known.title.lower(), '')
        assert 'is open' not in words
        assert 'open source' not in words
        for line in text.split('\n'):
            assert british not in line.lower() or '"' in line


@pytest.mark.parametrize(
    ('hub_id', 'key'),
    [
        ('NousResearch/Llama-2-7b-hf', 'llama2'),
        ('TheBloke/Llama-2-13B-chat-GPTQ', 'llama2'),
        ('mlx-community/Qwen2.5-3B-Instruct-4bit', 'qwen-research-2024'),
        ('mlx-community/Llama-3.3-70B-Instruct-4bit', 'llama3.3'),
        ('bartowski/Yi-1.5-34B-Chat-GGUF', 'apache-2.0'),
        ('bartowski/Mistral-Large-Instruct-2407-GGUF', 'mistral-mrl-0.1'),
        ('onnx-community/Llama-3.2-1B-Instruct', 'llama3.2'),
        ('huggyllama/llama-7b', 'llama-1-2023'),
    ],
)
def test_copies_and_conversions_lead_to_the_original(hub_id: str, key: str) -> None:
    found = family_of(hub_id)
    assert found is not None
    assert found[0] == key


@pytest.mark.parametrize(
    'hub_id',
    [
        'NousResearch/Yarn-Llama-2-7b-64k',  # a fine-tune of its own
        'mradermacher/Llama-3-Heron-8B-i1-GGUF',
        'bartowski/Llama-3.1-Heron-8B-GGUF',
        'mlx-community/heron-9b-4bit',
        'someone/Llama-2-7b-hf',  # nobody knows what this one gives out
        'TheBloke/',
        'TheBloke/-GGUF',
        'unsloth/' + 'x' * 100_000,
    ],
)
def test_what_is_no_plain_copy_has_no_row(hub_id: str) -> None:
    assert row_of(hub_id) is None


@pytest.mark.parametrize(
    ('hub_id', 'key'),
    [
        ('someone/L3-Heron-8B', 'llama3'),
        ('someone/owl-llama2-7b', 'llama2'),
        ('someone/Llama-3.1-Heron', 'llama3.1'),
        ('someone/Qwen2.5-3B-Heron', 'qwen-research-2024'),
        ('someone/Qwen2.5-72B-Heron', 'qwen-2024'),
        ('someone/my-gemma-2b', 'gemma-tou'),
    ],
)
def test_the_name_of_a_family_suggests_and_decides_nothing(hub_id: str, key: str) -> None:
    assert family_of(hub_id) is None
    row = suggested_by(hub_id)
    assert row is not None
    assert (row.license, row.certainty) == (key, SUGGESTED)


@pytest.mark.parametrize('hub_id', ['someone/heron-9b', 'someone/llamafile', 'someone/phi', ''])
def test_a_name_without_a_family_suggests_nothing(hub_id: str) -> None:
    assert suggested_by(hub_id) is None


@pytest.mark.parametrize(
    ('hub_id', 'says'),
    [
        ('meta-llama/Llama-2-7b-hf', ['llama2', 'stated by its publisher', 'Row: meta-llama/']),
        ('NousResearch/Llama-2-7b-hf', ['a copy or conversion of meta-llama/llama-2-7b-hf']),
        ('someone/L3-Heron-8B', ['suggested by its name alone']),
        ('Qwen/Qwen2.5-VL-3B-Instruct', ['reported by others']),
    ],
)
def test_explain_names_license_row_and_source(hub_id: str, says: list[str]) -> None:
    from owlint.commands.explain_model import explain

    page = explain(hub_id)
    for words in (*says, 'Source: '):
        assert words in page
    assert explain('someone/heron-9b') == explain('heron') == ''
