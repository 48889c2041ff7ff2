"""Clause tripwires: what they catch, where, and that standard texts do not trip them."""

from __future__ import annotations

import pytest

from owlint_rules.licenses import texts
from owlint_rules.licenses.recognition.clauses import clauses
from owlint_rules.licenses.recognition.identify import identify
from owlint_rules.licenses.recognition.index import INDEX
from owlint_rules.licenses.recognition.normalize import Normal, normalize

MIT = texts.filled_text('MIT', '2025', 'Example Lab').decode()

PHRASES = [
    ('non-commercial', 'The weights are for non-commercial purposes.'),
    ('non-commercial', 'You may not use the model for any commercial purpose.'),
    ('non-commercial', 'Commercial use requires a separate agreement.'),
    ('non-commercial', 'The license does not grant to you the right to sell the software.'),
    ('non-commercial', 'Companies must obtain permission first.'),
    ('research-only', 'Use is permitted solely for academic research.'),
    ('research-only', 'For research purposes only.'),
    ('field-of-use', 'The model must not be used for military ends.'),
    ('field-of-use', 'No deployment for mass surveillance.'),
    ('use-policy', 'You must follow the Acceptable Use Policy.'),
    ('use-policy', 'The use-based restrictions of Attachment A apply.'),
    ('user-threshold', 'If you have more than 700 million monthly active users, ask us.'),
    ('revenue-threshold', 'Entities with annual revenue above ten million pay.'),
    ('territory', 'The grant excludes the European Union.'),
    ('territory', 'This agreement does not apply in the United Kingdom.'),
    ('training-others', 'You will not use outputs to improve any other large language model.'),
    ('naming', 'Put "Built with Llama" on a related page.'),
    ('naming', 'Use the prefix at the beginning of any such model name.'),
    ('registration', 'Fill out the registration form before any use.'),
    ('updates', 'The terms may be updated from time to time.'),
    ('updates', 'You shall use the latest version of the Model.'),
    ('termination', 'This is a revocable license.'),
    ('termination', 'The licensor may end this at any time upon notice.'),
    ('remote-restriction', 'We may restrict (remotely or otherwise) usage.'),
    ('guardrails', 'Do not bypass any guardrail.'),
    ('reverse-engineering', 'You must not reverse engineer the model.'),
    ('indemnity', 'You will indemnify us against all claims.'),
]


@pytest.mark.parametrize(('kind', 'phrase'), PHRASES)
def test_phrase_is_caught_in_its_line(kind: str, phrase: str) -> None:
    text = f'{MIT}\n{phrase}\n'
    line = MIT.count('\n') + 2
    found = [clause for clause in identify(text).clauses if clause.kind == kind]
    assert [clause.line for clause in found] == [line]
    assert len(found[0].text.split()) <= 12
    assert found[0].criteria
    assert all(c.startswith(('OWM-', 'OSD-', 'OSAI-', 'EU-')) for c in found[0].criteria)


@pytest.mark.parametrize(
    'phrase',
    [
        'Non\u00adcommercial use.',
        'n\u200bon-comm\u200bercial use',
        'nоn-cоmmercial use',  # two Cyrillic letters
        'NON\n# COMMERCIAL\n# USE',
        '**non**-**commercial** use',
        'non\u2010commercial use',
    ],
)
def test_disguises_do_not_hide_a_phrase(phrase: str) -> None:
    kinds = {clause.kind for clause in clauses(normalize(f'Terms\n\n{phrase}\n'))}
    assert 'non-commercial' in kinds


def test_no_open_standard_text_trips_a_pattern() -> None:
    seen = 0
    for number in range(len(INDEX.rows)):
        ref = INDEX.ref(number)
        if not ref.spdx or ref.flags:
            continue
        if ref.license in _OPEN or ref.spdx in _OPEN:
            hits = clauses(_words(number))
            assert not hits, f'{ref.spdx} ({ref.variant}): {hits}'
            seen += 1
    assert seen >= 60


@pytest.mark.parametrize('id', list(texts.ids()))
def test_no_inserted_text_trips_a_pattern(id: str) -> None:
    assert clauses(normalize(texts.standard_text(id).decode())) == []


def test_hits_are_bounded_and_in_order() -> None:
    text = 'For research purposes only.\n' * 5000
    found = clauses(normalize(text))
    assert 0 < len(found) <= 200
    assert [c.line for c in found] == sorted(c.line for c in found)


_OPEN = frozenset(
    [
        'MIT',
        'MIT-0',
        'Apache-2.0',
        'BSD-2-Clause',
        'BSD-3-Clause',
        'BSD-3-Clause-Clear',
        '0BSD',
        'ISC',
        'Zlib',
        'BSL-1.0',
        'MPL-2.0',
        'GPL-2.0-only',
        'GPL-3.0-only',
        'LGPL-2.1-only',
        'LGPL-3.0-only',
        'AGPL-3.0-only',
        'EPL-1.0',
        'EPL-2.0',
        'EUPL-1.1',
        'EUPL-1.2',
        'Unlicense',
        'WTFPL',
        'UPL-1.0',
        'NCSA',
        'PostgreSQL',
        'MS-PL',
        'OSL-3.0',
        'AFL-3.0',
        'Artistic-2.0',
        'ECL-2.0',
        'BlueOak-1.0.0',
        'MulanPSL-2.0',
        'CECILL-2.1',
        'Apache-1.1',
        'BSD-4-Clause',
        'X11',
        'PSF-2.0',
        'HPND',
        'CC0-1.0',
        'CC-BY-4.0',
        'CC-BY-SA-4.0',
        'CC-BY-3.0',
        'CC-BY-SA-3.0',
        'CDLA-Permissive-1.0',
        'CDLA-Permissive-2.0',
        'CDLA-Sharing-1.0',
        'ODC-By-1.0',
        'ODbL-1.0',
        'PDDL-1.0',
        'OFL-1.1',
        'GFDL-1.3-only',
        'O-UDA-1.0',
        'etalab-2.0',
        'OpenMDW-1.0',
        'LPPL-1.3c',
    ]
)


def _words(number: int) -> Normal:
    return normalize(' '.join(INDEX.stream(number)))
