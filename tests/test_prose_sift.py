# ruff: noqa: E501 - lists of words read better on long lines
"""What is sifted out before the hearing of prose says nothing that the tags do not."""

from __future__ import annotations

import importlib
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from owlint_rules.licenses.recognition.equivalence import keys_of, may_agree
from owlint_rules.statements.prose import statements_of_text
from owlint_rules.statements.prose.needs import Gated
from owlint_rules.statements.prose.pieces import HINTS
from owlint_rules.statements.prose.sift import may_name_base, may_say_more
from owlint_rules.statements.prose.words import en
from owlint_rules.statements.prose.words.combined import COMBINED

SUBJECTS = (
    'The model',
    'The weights',
    'This repository',
    'Das Modell',
    '本模型',
    'Le modèle',
    'El modelo',
)
ENDS = (
    ' is released under the {name} license.', ' is licensed under {name}.', ': {name}',
    ' is for research only.', ' may not be used commercially.', ' darf nicht kommerziell genutzt werden.',
    '禁止商用。', ' est réservé à la recherche.', ' no puede usarse con fines comerciales.',
    ' is fine-tuned from {base}.', ' is based on {base}.', ' is a quantized version of {base}.',
    '基于{base}微调。', ' basiert auf {base}.', ' is small and fast.', ' knows owls.',
)  # fmt: skip
NAMES = ('MIT', 'Apache 2.0', 'CC BY-NC 4.0', 'GPL-3.0', 'Llama 3.1', 'OpenRAIL++', 'BSD-3-Clause')
BASES = (
    'meta-llama/Llama-3.1-8B',
    '[Qwen2.5](https://huggingface.co/Qwen/Qwen2.5-7B)',
    'Mistral-7B-v0.1',
)
TITLES = ('# Owl', '## License', '## Uses', '## Lizenz', '## 协议', '## Training')

sentence = st.builds(
    lambda who, end, name, base: (who + end).format(name=name, base=base),
    st.sampled_from(SUBJECTS), st.sampled_from(ENDS), st.sampled_from(NAMES), st.sampled_from(BASES),
)  # fmt: skip
text = st.lists(st.one_of(st.sampled_from(TITLES), sentence), min_size=1, max_size=6).map(
    '\n\n'.join
)


@given(text, st.sampled_from(['apache-2.0', 'mit']))
def test_nothing_is_hidden(card: str, tag: str) -> None:
    lower = card.lower()
    more, base = may_say_more(lower, [tag]), may_name_base(lower)
    for passage in statements_of_text(card):
        if passage.kind == 'base':
            assert base, passage
        elif passage.kind == 'restriction':
            assert more, passage
        elif passage.kind == 'license' and passage.license is not None and passage.license.ids:
            assert more or may_agree(passage.license.keys, keys_of(tag)), passage


@pytest.mark.parametrize('tag', ['apache-2.0', 'mit'])
def test_a_card_that_repeats_its_tag_is_not_heard(tag: str) -> None:
    card = (
        f'# owl\n\na small model of owls.\n\n## license\n\n{tag}\n\n## training\n\nthree epochs.\n'
    )
    assert not may_say_more(card, [tag])
    assert not may_name_base(card)


@pytest.mark.parametrize(
    ('line', 'heard'),
    [
        ('slerp of llama-3-8b-instruct and hermes.', True),
        ('a dare ties of llama-3-8b-instruct and hermes.', True),
        ('4.65bpw of google/gemma-2-27b-it.', True),
        ('faster than google/gemma-2-27b-it.', False),
    ],
)
def test_words_of_merges_and_quants_are_heard(line: str, heard: bool) -> None:
    assert may_name_base(f'# lark\n\n{line}\n') is heard


def test_a_long_row_of_hyphens_is_read_in_one_way() -> None:
    """Names of licenses may hold hyphens; a row of them was read in exponential time."""
    for unit in ('-0', '-A', '-de', 'A-a-', '_0', ' A', '(A'):
        text = f'Released as Intended Use{unit * 60} License.\n'
        assert len(list(statements_of_text(text, 0))) < 2, unit


#: Examples of a pattern take long to make.
FEW = settings.default.max_examples // 5


def _patterns(name: str) -> list[str]:
    words = importlib.import_module(f'owlint_rules.statements.prose.words.{name}')
    found = [pattern for _, _, pattern in words.LIMITS]
    found += [cue for spoken, _, cues in COMBINED if spoken == name for cue in cues]
    return [*found, words.GRANTS, words.VOID]


@pytest.mark.parametrize('name', HINTS)
@settings(max_examples=FEW)
@given(data=st.data())
def test_what_matches_a_pattern_has_the_words_that_it_needs(name: str, data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(_patterns(name)))
    text = data.draw(st.from_regex(re.compile(pattern, re.IGNORECASE)))
    assert Gated(pattern).may_match(text)


def test_a_pattern_without_its_words_is_not_tried() -> None:
    gated = [Gated(pattern) for _, _, pattern in en.LIMITS]
    assert not any(one.may_match('the encoder has twelve layers.') for one in gated)
    assert any(one.may_match('it may be used for research only.') for one in gated)
    assert Gated('a pattern that the table does not know').may_match('')


@pytest.mark.parametrize(
    ('words', 'heard'),
    [
        ('## License\n\nLlama 3.1', True),
        ('## License\n\n| Weights | Gemma |\n| --- | --- |', True),
        ('The weights are under Gemma.', True),
        ('| Weights | License |\n| --- | --- |\n| Owl | Llama 3.1 |', True),
        ('| 模型 | 许可 |\n| --- | --- |\n| Owl | Llama 3.1 |', True),
        ('| Model | Score |\n| --- | --- |\n| Llama 3.1 | 61.2 |', False),
        ('## Results\n\nBetter than Llama 3.1 and Mistral.', False),
    ],
)
def test_a_model_family_names_a_license_only_beside_words_on_terms(words: str, heard: bool) -> None:
    assert may_say_more(f'# Owl\n\n{words}\n', ['apache-2.0']) is heard


@pytest.mark.parametrize(
    'words',
    [
        'The weights are under the AI2 ImpACT License.',
        'Licensed under the Business Source License 1.1.',
        'License: Tern Community License',
        'The PolyForm Noncommercial License applies.',
        '使用模型权重需要遵循《燕鸥模型许可协议》。',
        'Use is subject to our [policy](USE_POLICY.md).',
        '## Zugang\n\nFür die Gewichte füllen Sie bitte das Formular aus.',
        '## Acceso\n\nPara obtener los pesos, rellene el formulario.',
    ],
)
def test_names_and_titles_that_no_list_has_are_heard(words: str) -> None:
    assert may_say_more(f'# Owl\n\n{words}\n', ['apache-2.0'])
    assert not may_say_more('# Owl\n\nUnder the Apache License. See the license.\n', ['apache-2.0'])
