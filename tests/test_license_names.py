"""A license's name is earned: titles, bounds; several texts in a file; pointers by name."""

from __future__ import annotations

import re
from itertools import permutations
from pathlib import Path

import pytest

from owlint_rules.licenses.facts.lookup import candidates
from owlint_rules.licenses.recognition.identify import identify
from owlint_rules.licenses.recognition.index import INDEX, Ref
from owlint_rules.licenses.texts import filled_text
from owlint_rules.statements.prose.names import ids_of
from releases import owlint


def text_of(id: str) -> str:
    return filled_text(id, '2026', 'Example Lab').decode()


def ref_of(license: str, *, policy: bool = False) -> Ref:
    """A reference text of a license, or of its use policy."""
    for number in range(len(INDEX.rows)):
        ref = INDEX.ref(number)
        if ref.license == license and ('policy' in ref.flags) == policy:
            return ref
    raise AssertionError(license)


def words_of(license: str, *, policy: bool = False) -> str:
    return ' '.join(INDEX.stream(ref_of(license, policy=policy).number))


def body(license: str) -> str:
    """The words of a license without its heading."""
    ref = ref_of(license)
    return ' '.join(INDEX.stream(ref.number)[ref.title :])


RENAMED = [
    ('aixcoder-7b', 'aixcoder', 'Heron'),
    ('deepseek-model-1.0', 'deepseek', 'Heron'),
    ('cogvlm', 'cogvlm', 'Heron'),
    ('minimax-model', 'minimax', 'Heron'),
]


@pytest.mark.parametrize(('license', 'name', 'other'), RENAMED)
def test_the_words_of_a_license_under_another_name_are_not_that_license(
    license: str, name: str, other: str
) -> None:
    words = re.sub(rf'\b{name}\w*', other, words_of(license))
    match = identify(f'{other} License\n\n{words}')
    assert (match.status, match.license, match.title) == ('unknown', None, '')
    assert any(ref_of(license).name in note for note in match.notes)


@pytest.mark.parametrize('version', ['llama3.1', 'llama3.2', 'flux1-dev-nc', 'exaone-1.1-nc'])
def test_a_title_with_another_version_is_not_this_version(version: str) -> None:
    ref = ref_of(version)
    maker = ref.name.split()[0]
    other = (
        f'{maker} Model License Agreement v9.7\n\n{body(version)} and one more sentence stands here'
    )
    match = identify(other)
    assert (match.status, match.license) == ('unknown', None)
    # the same change under a title without a version is a change of that text
    same = identify(f'License Agreement\n\n{body(version)} and one more sentence stands here')
    assert (same.status, same.license) == ('modified', version)


def test_a_policy_of_another_model_is_not_the_policy() -> None:
    words = words_of('llama3.1', policy=True).replace('llama', 'Heron').replace('meta', 'Lab')
    match = identify(f'Heron Acceptable Use Policy\n\n{words}')
    assert (match.status, match.license, match.policy) == ('unknown', None, False)


def test_a_changed_number_is_a_change_of_the_license() -> None:
    words = words_of('llama3.1').replace('700 million', '900 million')
    match = identify(words)
    assert (match.status, match.license) == ('modified', 'llama3.1')
    [change] = match.changes
    assert (change.old, change.new) == ('700', '900')


@pytest.mark.parametrize('share', [0.9, 0.75])
def test_a_license_that_was_cut_keeps_its_name(share: float) -> None:
    text = text_of('Apache-2.0')
    match = identify(text[: int(len(text) * share)])
    assert (match.status, match.license) == ('modified', 'apache-2.0')


OWN_TERMS = """HERON LAKE TERMS

Heron Lake lends the weights to {who}. They run them in their own rooms for lessons, and
when the lessons end every copy is destroyed. Copies for others need a letter of the lake.

THE WEIGHTS ARE PROVIDED "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES ARE DISCLAIMED. IN NO
EVENT SHALL THE AUTHORS BE LIABLE FOR ANY DAMAGES ARISING FROM THE USE OF THIS SOFTWARE.

The teachers answer for what the pupils do with the weights. {more}
"""


@pytest.mark.parametrize('who', ['schools', 'hospitals', 'members of the lake club'])
@pytest.mark.parametrize('more', ['', 'Nobody sells them. ' * 5])
def test_terms_of_ones_own_with_a_usual_disclaimer_are_unknown(who: str, more: str) -> None:
    match = identify(OWN_TERMS.format(who=who, more=more))
    assert (match.status, match.license) == ('unknown', None)


def test_a_bare_disclaimer_is_no_license() -> None:
    mit = text_of('MIT')
    match = identify(mit[mit.index('THE SOFTWARE IS PROVIDED') :])
    assert (match.status, match.license) == ('unknown', None)
    assert any('gives no permission' in note for note in match.notes)


def test_a_license_whole_inside_terms_of_ones_own_is_told_with_its_lines() -> None:
    own = 'Heron Lake lends the weights to schools and takes them back when it wants.\n' * 40
    match = identify(f'{own}\n{text_of("MIT")}')
    assert (match.status, match.license) == ('unknown', None)
    assert any('MIT License' in note and 'lines' in note for note in match.notes)


# -- several texts in one file ---------------------------------------------------


@pytest.mark.parametrize('version', ['llama3.1', 'llama3.2', 'llama4', 'gemma-tou'])
@pytest.mark.parametrize('policy_first', [False, True])
def test_an_agreement_and_its_policy_are_one_license(version: str, policy_first: bool) -> None:
    texts = [words_of(version), words_of(version, policy=True)]
    match = identify('\n\n'.join(reversed(texts) if policy_first else texts))
    assert (match.status, match.license, match.changes) == ('custom', version, [])
    assert not match.policy
    assert any('use policy of this license' in note for note in match.notes)


def test_the_policy_of_another_version_is_a_second_text() -> None:
    match = identify(f'{words_of("llama3.2")}\n\n{words_of("llama2", policy=True)}')
    assert match.status == 'modified'
    assert [part.license for part in match.parts] == ['llama3.2', 'llama2']


def test_a_ban_between_agreement_and_policy_is_a_change() -> None:
    ban = 'The materials may not be used commercially in any way.'
    match = identify(f'{words_of("llama3.1")}\n\n{ban}\n\n{words_of("llama3.1", policy=True)}')
    assert (match.status, match.license) == ('modified', 'llama3.1')
    assert any('commercially' in change.text for change in match.changes)


def test_llama_3_without_its_policy_is_llama_3() -> None:
    words = words_of('llama3')
    match = identify(words[: words.index('meta llama 3 acceptable use policy')])
    assert (match.status, match.license) == ('custom', 'llama3')


HEADINGS = ('', '===== heron =====\n', '----- LICENSE FOR heron -----\nBSD License\n')


@pytest.mark.parametrize('heading', HEADINGS)
def test_three_texts_of_one_license_are_that_license(heading: str) -> None:
    bare = text_of('BSD-2-Clause').split('\n', 2)[2]
    match = identify('\n\n'.join(f'{heading}\n{bare}' for _ in range(3)))
    assert (match.status, match.license) == ('exact', 'bsd-2-clause')
    assert [part.status for part in match.parts] == ['exact'] * 3


@pytest.mark.parametrize('heading', HEADINGS)
@pytest.mark.parametrize(
    'pair', [('BSD-3-Clause', 'BSD-2-Clause'), ('BSD-2-Clause', 'BSD-3-Clause')]
)
def test_relatives_behind_each_other_are_told_apart(heading: str, pair: tuple[str, str]) -> None:
    match = identify('\n\n'.join(heading + text_of(id) for id in pair))
    assert [(part.spdx, part.status) for part in match.parts] == [(id, 'exact') for id in pair]
    assert match.status == 'modified'  # no single license


@pytest.mark.parametrize('order', list(permutations(('MIT', 'BSD-3-Clause', 'ISC'))))
def test_three_short_texts_below_headings_are_told_apart(order: tuple[str, ...]) -> None:
    parts = [f'## heron{len(id)} ({id.split("-")[0]})\n\n{text_of(id)}' for id in order]
    match = identify('\n'.join(parts))
    assert [(part.spdx, part.status) for part in match.parts] == [(id, 'exact') for id in order]
    parts[1] += '\nCompanies ask us first.\n'
    match = identify('\n'.join(parts))
    assert any('Companies' in change.text for change in match.changes)
    assert any(part.status == 'modified' for part in match.parts)


@pytest.mark.parametrize('purpose', ['research', 'academia', 'students', 'evaluation', 'members'])
def test_a_license_for_a_purpose_is_a_change(purpose: str) -> None:
    bsd = text_of('BSD-2-Clause')
    assert identify(f'LICENSE FOR {purpose}\n\n{bsd}').status == 'modified'
    assert identify(f'{bsd}\n\nLICENSE FOR {purpose}\n\n{bsd}').status == 'modified'


def test_a_condition_between_two_texts_is_no_heading() -> None:
    bsd = text_of('BSD-2-Clause')
    match = identify(f'{bsd}\n\nNot for use by armies.\n\n{bsd}')
    assert match.status == 'modified'


# -- pointers that name a license ------------------------------------------------


@pytest.mark.parametrize(
    ('text', 'spdx'),
    [
        ('Les poids du modèle sont distribués sous licence CC BY 4.0.', 'CC-BY-4.0'),
        ('Die Modellgewichte stehen unter der Lizenz CC BY-SA 4.0.', 'CC-BY-SA-4.0'),
        ('Los pesos del modelo están publicados bajo la licencia MIT.', 'MIT'),
        ('O modelo está disponível sob a licença Apache 2.0.', 'Apache-2.0'),
        ('I pesi del modello sono rilasciati con licenza CC BY 4.0.', 'CC-BY-4.0'),
        ('本模型权重采用 Apache-2.0 许可证发布。', 'Apache-2.0'),
        ('このモデルはMITライセンスの下で公開されています。', 'MIT'),
        ('본 모델은 Apache 2.0 라이선스에 따라 배포됩니다.', 'Apache-2.0'),
        ('模型权重采用 CC BY-NC 4.0 协议。', 'CC-BY-NC-4.0'),
        ('Les poids sont sous licence MIT pour la recherche.', None),
        ('Le code est distribué sous licence MIT.', None),
        ('Die Gewichte stehen unter der MIT-Lizenz, nur für die Forschung.', None),
        ('本模型权重采用 Apache-2.0 许可证发布，仅限研究。', None),
        ('このモデルはMITライセンスの下で公開されています。商用利用は禁止です。', None),
    ],
)
def test_notices_in_other_languages(text: str, spdx: str | None) -> None:
    match = identify(text)
    assert match.spdx == spdx
    assert match.status == ('pointer' if spdx else 'unknown')


GNU = """Heron, a model of bird song
Copyright (C) 2026 Example Lab

This program is free software: you can redistribute it and/or modify
it under the terms of the GNU {kind}General Public License as published by
the Free Software Foundation, {version}.

This program is distributed in the hope that it will be useful,
but WITHOUT ANY WARRANTY; without even the implied warranty of
MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
GNU {kind}General Public License for more details.

You should have received a copy of the GNU {kind}General Public License
along with this program.  If not, see <https://www.gnu.org/licenses/>.
"""
LATER = 'either version {} of the License, or\n(at your option) any later version'
BY_NC = 'https://creativecommons.org/licenses/by-nc/4.0/'
POINTERS = [
    (GNU.format(kind='', version=LATER.format('3')), 'GPL-3.0-or-later'),
    (GNU.format(kind='', version='version 2 of the License'), 'GPL-2.0-only'),
    (GNU.format(kind='Lesser ', version=LATER.format('2.1')), 'LGPL-2.1-or-later'),
    (GNU.format(kind='Affero ', version=LATER.format('3')), 'AGPL-3.0-or-later'),
    (
        'Strix is released under the GNU Lesser General Public License as published by\n'
        'the Free Software Foundation, either version 3 of the License, or (at your option)\n'
        'any later version.\n',
        'LGPL-3.0-or-later',
    ),
    (
        'This model is distributed under the terms of the GNU General Public License as\n'
        'published by the Free Software Foundation, version 2.\n',
        'GPL-2.0-only',
    ),
    ('SPDX-License-Identifier: Apache-2.0\n', 'Apache-2.0'),
    ('SPDX-License-Identifier: MIT OR Apache-2.0\n', 'MIT OR Apache-2.0'),
    ('The weights are released under CC BY 4.0.\n', 'CC-BY-4.0'),
    ('This project is licensed under the MIT License.\n', 'MIT'),
    (
        'The models are licensed under the Creative Commons Attribution-NonCommercial 4.0\n'
        f'International License (CC BY-NC 4.0).\n\n{BY_NC}\n',
        'CC-BY-NC-4.0',
    ),
    (
        '[![CC BY-NC 4.0][shield]][cc]\n\nThis work is licensed under a [Creative Commons '
        f'Attribution-NonCommercial 4.0 International License][cc].\n\n[cc]: {BY_NC}\n'
        '[shield]: https://img.shields.io/badge/License-CC%20BY--NC%204.0-lightgrey.svg\n',
        'CC-BY-NC-4.0',
    ),
    (
        'Models: CC BY 4.0\n\nhttps://creativecommons.org/licenses/by/4.0/legalcode\n'
        'Share and change them as you like, commercially too.\n',
        'CC-BY-4.0',
    ),
]


@pytest.mark.parametrize(('text', 'spdx'), POINTERS)
def test_a_notice_points_to_its_license(text: str, spdx: str) -> None:
    match = identify(text)
    assert (match.status, match.spdx) == ('pointer', spdx)


#: Sentences that name a license without an SPDX id, and the record that they lead to.
BY_NAME = [
    ('Llama 3.1 is licensed under the Llama 3.1 Community License', 'llama3.1'),
    (
        'Llama 3.1 is licensed under the Llama 3.1 Community License, '
        'Copyright © Meta Platforms, Inc. All Rights Reserved.',
        'llama3.1',
    ),
    (
        '# License\n\nThe weights are licensed under the [Llama 3.1 Community License Agreement]'
        '(https://www.llama.com/llama3_1/license/).\n',
        'llama3.1',
    ),
    (
        'Gemma is provided under and subject to the Gemma Terms of Use found at '
        'ai.google.dev/gemma/terms',
        'gemma-tou',
    ),
    (
        'The FLUX.1 [dev] Model is licensed by Black Forest Labs. Inc. under the FLUX.1 [dev] '
        'Non-Commercial License. Copyright Black Forest Labs. Inc.',
        'flux-1-dev-non-commercial-license',
    ),
    ('This model is under the Kolors License.', 'kolors'),
    ('DINOv3 License\n', 'dinov3-license'),
]


@pytest.mark.parametrize(('text', 'key'), BY_NAME)
def test_a_sentence_points_to_a_license_without_an_id(text: str, key: str) -> None:
    match = identify(text)
    assert (match.status, match.license) == ('pointer', key)


@pytest.mark.parametrize(
    'text',
    [
        f'{before}{sentence}{after}'
        for sentence in ['odel is licensed under the Llama 3.1 Community License']
        for before, after in [
            ('The m', ' for research only.'),
            ('The m', ', except for companies.'),
            ('The m', '. You may not sell it.'),
            ('The m', ' and the Gemma Terms of Use.'),
            ('The m', ' (https://ai.google.dev/gemma/terms).'),
            ('Only the m', '.'),
            ('A non-commercial m', '.'),
            ('If you are a student, the m', '.'),
            ('In France the m', '.'),
        ]
    ]
    + [
        'Llama 3.1 is not licensed under the Llama 3.1 Community License.',
        'The model is licensed to students under the Llama 3.1 Community License.',
        'The model is licensed under the Llama 3.5 Community License.',
        'The model is licensed under the Llamas 3.1 Community License.',
        'The model is licensed under a modified Llama 3.1 Community License.',
        'The model is released under the Solar License.',
        'The model is provided under the unknown license.',
    ],
)
def test_a_sentence_that_limits_or_names_another_license_points_to_none(text: str) -> None:
    assert identify(text).license is None


LIMITS = (
    'They must not be used for military purposes.',
    'Only for research.',
    'Companies pay a fee.',
    'Ask us first.',
)


@pytest.mark.parametrize('limit', LIMITS)
@pytest.mark.parametrize(('text', 'spdx'), POINTERS)
def test_a_notice_with_a_limit_names_no_license(text: str, spdx: str, limit: str) -> None:
    assert identify(f'{text}\n{limit}\n').spdx is None


@pytest.mark.parametrize(
    'text',
    [
        'https://github.com/a-b/c-d/blob/main/README.md#c-d-1',
        'https://example.org/' + '/'.join(f'part-{n}' for n in range(30)),
        'See LICENSE.md',
    ],
)
def test_an_address_alone_is_a_pointer_however_long(text: str) -> None:
    match = identify(text)
    assert (match.status, match.spdx) == ('pointer', None)


def test_two_licenses_by_name_are_none() -> None:
    assert identify('The model is under CC BY 4.0, the code under MIT.').spdx is None


# -- what `owlint license` prints ------------------------------------------------


def printed(folder: Path, text: str, *options: str) -> list[str]:
    (folder / 'LICENSE').write_text(text, encoding='utf-8')
    return owlint('license', *options, 'LICENSE', cwd=folder).stdout.splitlines()


def test_one_line_tells_each_kind_of_clause(tmp_path: Path) -> None:
    text = (
        'HERON TERMS\n\n'
        + (
            'Commercial use is not permitted.\n\nBirds sing early, and owls sleep the whole day.\n'
            'They wake when it is dark and fly out to look for mice in the wood.\n\n'
        )
        * 3
    )
    lines = [line for line in printed(tmp_path, text) if '(non-commercial)' in line]
    assert len(lines) == 1
    assert lines[0].startswith('  LICENSE:3: read this clause')
    assert lines[0].endswith('; also lines 8, 13')


@pytest.mark.parametrize(
    ('sentence', 'told'),
    [
        ('You may use, change and pass on the model in any field of use.', False),
        ('The permission holds in all fields of endeavor.', False),
        ('No field of use is excluded.', False),
        ('Use is free, without limitation as to the field of use.', False),
        ('The grant holds for everybody, regardless of field of use.', False),
        ('No field of use other than teaching is covered.', True),
        ('You may use it in every field of use except advertising.', True),
        ('You may use the model only in the field of use of bird counting.', True),
        ('You must not use it in any other field of use.', True),
        ('You may not use it in any field of use but farming.', True),
        ('The grant holds in all fields of use except for banking.', True),
    ],
)
def test_a_grant_for_every_field_is_no_restriction(
    tmp_path: Path, sentence: str, told: bool
) -> None:
    output = '\n'.join(printed(tmp_path, f'HERON TERMS\n\n{sentence}\n'))
    assert ('field-of-use' in output) == told


def test_a_license_with_a_record_shows_the_clauses_of_its_record(tmp_path: Path) -> None:
    output = printed(tmp_path, words_of('llama3.1'))
    assert any('700 million' in line for line in output)
    assert not any('read this clause' in line for line in output)


def test_a_name_that_was_exchanged_everywhere_is_told_once(tmp_path: Path) -> None:
    names = ('Alder', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel', 'Larch', 'Maple', 'Oak')
    words = words_of('llama3.1').split()
    places = [at for at, word in enumerate(words) if word == 'meta'][:9]
    for at, name in zip(places, names, strict=False):
        words[at] = name
    output = printed(tmp_path, ' '.join(words))
    assert sum('replaced' in line for line in output) == 1
    whole = printed(tmp_path, ' '.join(words), '--verbose')
    assert sum('replaced' in line for line in whole) == len(places)


def test_a_pointer_says_which_license(tmp_path: Path) -> None:
    assert printed(tmp_path, 'This project is licensed under the MIT License.\n')[0] == (
        'LICENSE: names MIT; its text is elsewhere'
    )


@pytest.mark.parametrize(
    ('words', 'ids'),
    [
        ('Hunyuan terms', 'tencent-hunyuan-community'),
        ('NVIDIA Open Model License', 'nvidia-open-model-license'),
        ('EXAONE 4.0 license', 'exaone'),
        ('Meta Llama license', 'llama-1-2023 llama2 llama3 llama3.1 llama3.2 llama3.3 llama4'),
        ('Llama 3.1 license', 'llama3.1'),
        # versions that nobody has read
        ('Llama 7 license', ''),
        ('FLUX.2 [dev] Non-Commercial License', ''),
        ('TII Falcon License 9.0', ''),
        ('MiniMax-M2.1 license', ''),
    ],
)
def test_a_name_without_its_version_means_no_single_one(words: str, ids: str) -> None:
    assert ids_of(words) == tuple(ids.split())


@pytest.mark.parametrize(
    'license',
    [
        'apple-fastvlm-code', 'nvidia-license-nc', 'nvidia-license-nc-processors',
        'chatglm-6b-2023-05', 'gemma-tou-2026-04-01', 'cogvlm2', 'mg-by-nc-2.0',
    ],
)  # fmt: skip
@pytest.mark.parametrize('share', [0.95, 0.85, 0.75, 0.65])
def test_a_text_that_breaks_off_never_gets_the_name_of_another(license: str, share: float) -> None:
    for number in range(len(INDEX.rows)):
        if INDEX.ref(number).license == license:
            words = INDEX.stream(number)
            match = identify(' '.join(words[: int(len(words) * share)]))
            assert match.license in (license, None)
            assert match.status != 'exact'
            if share > 0.9 and license != 'cogvlm2':
                assert match.license == license


def test_the_beginning_of_several_texts_is_none_of_them() -> None:
    words = words_of('cogvlm2').split()
    match = identify(' '.join(words[: len(words) // 2]))
    assert match.status == 'unknown'
    assert any('begins as several do' in note for note in match.notes)


def test_a_standard_text_without_its_end_keeps_its_name() -> None:
    words = text_of('MIT').split()
    match = identify(' '.join(words[:-12]))
    assert (match.status, match.license) == ('modified', 'mit')


def test_a_clause_more_does_not_turn_a_license_into_a_later_one_of_its_maker() -> None:
    words = words_of('minimax-model').split()
    clause = 'You shall not use the model in aviation without written consent.'
    half = len(words) // 2
    text = f'MiniMax Model License\n\n{" ".join(words[:half])}\n\n{clause}\n\n'
    match = identify(text + ' '.join(words[half:]))
    assert (match.status, match.license) == ('modified', 'minimax-model')


# -- names and expressions that `owlint explain` answers -------------------------


@pytest.mark.parametrize(
    ('name', 'key'),
    [
        ('cohere-labs-cc-by-nc-license', 'cohere-c4ai-cc-by-nc+aup'),
        ('c4ai-cc-by-nc-license', 'cohere-c4ai-cc-by-nc+aup'),
        ('llama-3-community-license', 'llama3'),
        ('mistral-research-license', 'mistral-mrl-0.1'),
        ('Tencent Hunyuan Community License Agreement', 'tencent-hunyuan-community'),
    ],
)
def test_a_name_leads_to_its_record(name: str, key: str) -> None:
    assert [record.key for record in candidates(name)] == [key]


@pytest.mark.parametrize('name', ['cc-by-nc-license', 'labs-license', 'llama-5-community-license'])
def test_a_name_that_is_only_alike_leads_to_none(name: str) -> None:
    assert candidates(name) == []


def test_explain_reads_expressions(tmp_path: Path) -> None:
    page = owlint('explain', 'Apache-2.0 OR GPL-3.0', cwd=tmp_path).stdout
    assert page.startswith('Apache-2.0 OR GPL-3.0: OR lets one choose.\n\nApache-2.0\n')
    assert '\ngpl-2.0 / gpl-3.0 (' in page
    assert owlint('explain', 'MIT OR Heron-1', cwd=tmp_path).returncode == 2
