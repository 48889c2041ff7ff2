"""Official wordings are exact: filled forms, page numbers, headings, scope sentences, addresses."""

from __future__ import annotations

import re

import pytest

from owlint_rules.licenses.recognition.identify import identify
from owlint_rules.licenses.recognition.index import INDEX
from owlint_rules.licenses.recognition.normalize import normalize
from owlint_rules.licenses.texts import filled_text


def text_of(id: str) -> str:
    return filled_text(id, '2026', 'Example Lab').decode()


FORMS = (
    (r"<one line to give the (?:program|library)'s name and a[^>]*>", '{line}'),
    (r'<year>|\[yyyy\]', '2026'),
    (r'<name of author>|\[name of copyright owner\]', 'Example Lab'),
    (r'<program>|Gnomovision', 'Heron'),
    (r'James Hacker', 'Jane Roe'),
    (r'<signature of (?:Ty Coon|Moe Ghoul)>, 1 April 1989', 'Jane Roe, 3 May 2026'),
    (r'(?:Ty Coon|Moe Ghoul), President of Vice', 'Jane Roe, Director'),
)
GNU = ['GPL-3.0-only', 'GPL-2.0-only', 'LGPL-3.0-only', 'AGPL-3.0-only', 'Apache-2.0']


def filled(id: str, line: str) -> str:
    text = text_of(id)
    for form, value in FORMS:
        text = re.sub(form, value.format(line=line), text)
    return text


@pytest.mark.parametrize('id', GNU)
@pytest.mark.parametrize(
    'line', ['Heron, a model that names birds by their song', 'Heron 2: language model of the lake']
)
def test_the_blanks_of_how_to_apply_may_be_filled_in(id: str, line: str) -> None:
    match = identify(filled(id, line))
    assert (match.status, match.changes) == ('exact', [])


@pytest.mark.parametrize('id', ['GPL-3.0-only', 'GPL-2.0-only', 'AGPL-3.0-only'])
@pytest.mark.parametrize(
    'line', ['Heron, not for commercial use', 'Heron: for students only', 'Ask the lab before use']
)
def test_a_limit_in_a_blank_is_a_change(id: str, line: str) -> None:
    assert identify(filled(id, line)).status == 'modified'


@pytest.mark.parametrize('id', ['Apache-2.0', 'MPL-2.0', 'CC-BY-4.0', 'GPL-3.0-only'])
@pytest.mark.parametrize('form', ['{}', '- {} -', 'Page {}', 'Page {} of 20', '{} / 20'])
def test_page_numbers_of_a_printed_text_say_nothing(id: str, form: str) -> None:
    paragraphs = text_of(id).split('\n\n')
    pages = [
        f'{piece}\n\n{form.format(at // 6 + 1)}' if at % 6 == 5 else piece
        for at, piece in enumerate(paragraphs)
    ]
    assert identify('\n\n'.join(pages)).status == 'exact'


ITEMS = [
    'violence or terrorism',
    'exploitation or harm',
    'human trafficking',
    'sexual solicitation',
]


@pytest.mark.parametrize(
    ('numbers', 'status'), [((1, 2, 3, 4), 'custom'), ((4, 3, 2, 1), 'modified')]
)
def test_items_of_a_list_may_be_numbered(numbers: tuple[int, ...], status: str) -> None:
    ref = next(
        ref
        for ref in map(INDEX.ref, range(len(INDEX.rows)))
        if ref.license == 'llama3.1' and 'policy' in ref.flags
    )
    words = ' '.join(INDEX.stream(ref.number))
    for number, item in zip(numbers, ITEMS, strict=True):
        assert words.count(item) == 1
        words = words.replace(item, f'\n    {number}. {item}')
    words = words.replace('\n', ':\n', 1)
    assert identify(words).status == status


@pytest.mark.parametrize('numbers', [(7,), (1, 5), (3, 2), (1, 1)])
def test_other_numbers_are_changes(numbers: tuple[int, ...]) -> None:
    paragraphs = text_of('MPL-2.0').split('\n\n')
    for at, number in enumerate(numbers, 1):
        paragraphs.insert(8 * at, str(number))
    assert identify('\n\n'.join(paragraphs)).status == 'modified'


HEADINGS = [
    ('CC-BY-4.0', 'Creative Commons Attribution 4.0 International Public License'),
    ('CC-BY-SA-4.0', 'Creative Commons Attribution-ShareAlike 4.0 International Public License'),
    ('CC0-1.0', 'CC0 1.0 Universal (CC0 1.0) Public Domain Dedication'),
    ('BSD-3-Clause', 'Modified BSD License'),
    ('BSD-3-Clause', 'The New BSD License'),
    ('BSD-2-Clause', 'Simplified BSD License'),
    ('BSD-2-Clause', 'FreeBSD License'),
    ('Apache-2.0', 'The Apache Software License, Version 2.0'),
    ('MIT', 'The MIT License (MIT)'),
]


@pytest.mark.parametrize(('id', 'heading'), HEADINGS)
@pytest.mark.parametrize('instead', [False, True])
def test_a_heading_that_names_the_license(id: str, heading: str, *, instead: bool) -> None:
    text = text_of(id)
    first = text.split('\n', 1)[0]
    if instead and first.strip() and 'Copyright' not in first:
        text = text.split('\n', 1)[1]
    assert identify(f'{heading}\n\n{text}').status == 'exact'


@pytest.mark.parametrize(
    ('id', 'heading'),
    [
        ('BSD-2-Clause', 'Modified BSD License'),
        ('MIT', 'Modified MIT License'),
        ('Apache-2.0', 'Modified Apache License 2.0'),
        (
            'CC-BY-4.0',
            'Creative Commons Attribution-NonCommercial 4.0 International Public License',
        ),
        ('BSD-3-Clause', 'Modified BSD License for research'),
        ('MIT', 'Evaluation License'),
    ],
)
def test_a_heading_that_names_something_else_is_a_change(id: str, heading: str) -> None:
    assert identify(f'{heading}\n\n{text_of(id)}').status in ('modified', 'unknown')


#: As READMEs name these licenses.
NAMES = {
    'MIT': 'MIT License',
    'Apache-2.0': 'Apache License, Version 2.0',
    'BSD-3-Clause': 'BSD 3-Clause License',
    'ISC': 'ISC License',
    'GPL-3.0-only': 'GNU General Public License v3.0',
    'AGPL-3.0-only': 'GNU Affero General Public License v3.0',
    'MPL-2.0': 'Mozilla Public License 2.0',
    'CC-BY-4.0': 'Creative Commons Attribution 4.0 International License',
    'CC-BY-SA-4.0': 'CC BY-SA 4.0 license',
    'BSL-1.0': 'Boost Software License 1.0',
    'EUPL-1.2': 'European Union Public Licence 1.2',
    'CDLA-Permissive-2.0': 'Community Data License Agreement Permissive 2.0',
    'Zlib': 'zlib License',
    'OpenMDW-1.1': 'OpenMDW-1.1',
    'OWPL-1.0.0': 'Open Weights Permissive License 1.0.0',
}
NAMED = [ref for ref in map(INDEX.ref, range(len(INDEX.rows))) if ref.variant == 'SPDX list text']
ABOVE = [
    '# License\n\nKestrel is licensed under the {}.',
    '# {}',
    '**{}**',
    'Licensed under the {}',
]
LIMITING = [
    'Kestrel is licensed under the {} for research.',
    'Kestrel is licensed under a modified {}.',
    'Kestrel is not licensed under the {}.',
    'The code of Kestrel is licensed under the {}, its weights are not.',
    'Kestrel is licensed under the {} and our use policy.',
]


def called(name: str) -> str:
    return name if re.search('licen[cs]e|agreement|dedication', name, re.I) else f'{name} License'


def test_every_license_may_be_named_above_its_text(thorough: bool) -> None:
    assert len(NAMED) > 600
    for at, ref in enumerate(NAMED):
        if not thorough and at % 12 and ref.spdx != 'gSOAP-1.3b':
            continue
        text = ' '.join(INDEX.stream(ref.number))
        status = identify(text).status
        for line in ABOVE if thorough else ABOVE[at // 12 % 4 :][:1]:
            match = identify(f'{line.format(called(ref.name))}\n\n{text}')
            assert (match.status, match.changes) == (status, []), ref.spdx


def test_a_limit_beside_the_name_of_any_license_is_a_change(thorough: bool) -> None:
    for at, ref in enumerate(NAMED):
        if not thorough and at % 12:
            continue
        text = ' '.join(INDEX.stream(ref.number))
        for line in LIMITING if thorough else LIMITING[at // 12 % 5 :][:1]:
            match = identify(f'{line.format(called(ref.name))}\n\n{text}')
            assert match.status in ('modified', 'unknown'), (ref.spdx, line)


def test_where_the_original_stands_says_nothing() -> None:
    text = text_of('MPL-2.0')
    source = 'For the original copy, see example.org/legal/mpl-terms'
    assert identify(f'[{source}]\n\n{text}').status == 'exact'
    assert identify(f'{source} and the terms there\n\n{text}').status == 'modified'
    other = 'For the use of the weights, see example.org/legal/terms'
    assert identify(f'[{other}]\n\n{text}').status == 'modified'


SCOPES = [
    '# License\n\nThe Heron models are licensed under the {n}.',
    '## License\n\nHeron (code and weights) is licensed under the {n}.',
    '# Licensing\n\nThis library is under the {n}.',
    '# License\n\nHeron uses the {n}.',
    'This license applies to the source code and to the model weights in this repository.',
    'This license covers both the code and the trained parameters.',
    'The same license applies to the model weights.',
    'This copyright and license covers both the source code and the model weights named in the '
    'README file.',
    'This license also covers the pretrained checkpoints, the tokenizer and the training scripts.',
    'If you find this model useful in your research, please consider citing our paper '
    '(Heron et al., 2025).',
    'Please cite our work if you use the weights.',
    'For questions please contact the authors at heron@example.org.',
    'Contact: Heron Lab <heron@example.org>',
    'Contact: Example Lab <lab@example.org>',
    'The above license covers the source code, the configuration files and the parameters.',
    'We thank the Heron Foundation for its generous support.',
    'This product includes software developed by Heron University (https://www.example.edu/).',
]


@pytest.mark.parametrize('scope', SCOPES)
@pytest.mark.parametrize('id', list(NAMES))
def test_a_sentence_that_says_what_is_under_the_license(id: str, scope: str) -> None:
    assert identify(f'{scope.format(n=NAMES[id])}\n\n{text_of(id)}').status == 'exact'


LIMITED = [
    'This license applies to the code only.',
    'This license does not apply to the weights.',
    'This license applies to the code; the weights are for research.',
    'This license covers the weights of models below 7 billion parameters.',
    'This license covers the code until 2027.',
    'The same license applies to the weights, except for commercial use.',
    'The weights are under another license.',
    'If you use this model in your research, cite our paper.',
    'Please cite our paper and use the weights in research alone.',
    'Please consider citing our paper; companies contact us first.',
    'For commercial use please contact the authors at heron@example.org.',
    'Contact: Heron Lab for business licenses.',
    'The model is published by Heron Lab for research.',
    'Contact: Example Research License.',
    'We thank the Heron Foundation, whose consent is needed for sales.',
    'This product includes software that only Heron University may use.',
    'The above license covers the source code, not the weights.',
    'The research-only weights are released under this license.',
]


@pytest.mark.parametrize('scope', LIMITED)
@pytest.mark.parametrize('id', ['MIT', 'Apache-2.0', 'BSD-3-Clause', 'CC-BY-4.0'])
def test_a_sentence_that_limits_what_is_under_it_is_a_change(id: str, scope: str) -> None:
    text = text_of(id)
    assert identify(f'{scope}\n\n{text}').status == 'modified'
    assert identify(f'{text}\n{scope}\n').status == 'modified'


def stream(license: str) -> str:
    for number in range(len(INDEX.rows)):
        ref = INDEX.ref(number)
        if ref.license == license and 'policy' not in ref.flags:
            return ' '.join(INDEX.stream(number))
    raise AssertionError(license)


STEWARDS = [
    ('llama3.1', 'llama meta com doc overview', 'llama com docs overview'),
    ('llama3.2', 'llama com docs overview', 'llama meta com doc overview'),
    ('llama3.3', 'llama com docs overview', 'llama meta com doc overview'),
    ('llama2', 'constitutes an infringement', 'constitutes infringement'),
    ('gfdl-1.3-only', 'gnu org copyleft', 'gnu org licenses'),
]


@pytest.mark.parametrize(('license', 'one', 'other'), STEWARDS)
def test_copies_of_the_steward_are_the_license(license: str, one: str, other: str) -> None:
    words = stream(license)
    assert (one in words) != (other in words)
    changed = words.replace(one, other) if one in words else words.replace(other, one)
    assert identify(changed).status in ('exact', 'custom')


@pytest.mark.parametrize(
    ('license', 'one', 'other'),
    [
        ('llama2', 'constitutes an infringement', 'does not constitute infringement'),
        ('llama3.2', 'llama com docs overview', 'example com docs overview'),
        ('gfdl-1.3-only', 'gnu org', 'example org'),
    ],
)
def test_other_words_in_these_places_are_changes(license: str, one: str, other: str) -> None:
    words = stream(license)
    assert one in words
    assert identify(words.replace(one, other)).status == 'modified'


def test_a_paragraph_of_a_page_ends_as_one_of_a_text_does() -> None:
    text = 'THE HERON TERMS VERSION 2\n\n1. You may use it.\n\n2. You may change it.\n'
    page = '<html><body>\n' + ''.join(f'<p>{part.strip()}</p>\n' for part in text.split('\n\n'))
    assert normalize(f'{page}</body></html>\n').words == normalize(text).words
    run_on = 'See section\n4. You may use it.\n'
    assert '4' in normalize(run_on).words
    assert '4' in normalize(run_on.replace('section', '<b>section</b>')).words


def test_several_numbers_before_one_word_are_compared_in_their_order() -> None:
    ref = next(ref for ref in NAMED if ref.spdx == 'gSOAP-1.3b')
    numbers = INDEX.numbering(ref.number)
    assert any(len(here) > 1 for here in numbers.values())
    words = INDEX.stream(ref.number)

    def written(swapped: bool) -> str:
        lines = []
        for at, word in enumerate(words):
            here = [one if '.' in one else f'{one}.' for one in numbers.get(at, ())]
            here = here[::-1] if swapped and at == 148 else here
            lines.append(''.join(f';\n{one} ' for one in here) + word)
        return '# The gSOAP public license\n\n' + ' '.join(lines)

    assert identify(written(swapped=False)).status == 'exact'
    assert identify(written(swapped=True)).status == 'modified'


@pytest.mark.parametrize(
    ('number', 'status'),
    [
        ('Page 1 of 2', 'exact'),
        ('1 / 2', 'exact'),
        ('7', 'modified'),
        ('Page 7', 'modified'),
        ('7 / 2', 'modified'),
    ],
)
def test_a_single_page_number_says_of_how_many(number: str, status: str) -> None:
    paragraphs = text_of('BSD-3-Clause').split('\n\n')
    paragraphs.insert(-1, number)
    assert identify('\n\n'.join(paragraphs)).status == status
