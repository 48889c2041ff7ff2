"""The ModelGo licenses (MG0, MG-BY and its variants): three editions made of the same elements.

NC allows non-commercial purposes only, ND keeps changed versions from being passed on, RAI adds
use restrictions, OS and SA keep the license on derivatives. Editions: 1.0 of April 2024, 2.0 of
November 2024, and 2.0 of December 2025, which has the number of the one before and other terms.
"""

from __future__ import annotations

from owlint_rules.licenses.facts.record import ARGUABLE, CLAUSE, OTHER_WORKS, Clause, Record

_FIRST, _DRAFT, _LAST = '1.0', '2.0-2024-11', '2.0'
_COPY = {
    _FIRST: Clause(
        'notice_copy terms_passed_on',
        'You shall provide a copy of this License to such Third Party',
        '2.b.i',
    ),
    _DRAFT: Clause(
        'notice_copy', 'provide a copy of this License to such third party', '2.3(b)(i)'
    ),
    _LAST: Clause(
        'notice_copy terms_passed_on',
        'provide a copy of this License with the Licensed Materials',
        '2.2(a)(i)',
    ),
}
_COPY_OF_SOURCE = Clause('notice_copy', 'and a copy of this License to such Third Party', '2.b.i')
_NC = {
    _FIRST: ('solely for Your NonCommercial purposes', '2.a'),
    _DRAFT: (
        'for any commercial purpose, including the sale, licensing and/or transfer of the Licensed',
        '2.2(c)',
    ),
    _LAST: ('for NonCommercial purposes only', '2.1(a)'),
}
_ND = {
    _FIRST: ('You will not Distribute any Derivatives of the Model You create', '2.c'),
    _DRAFT: ('construed as granting You rights to Distribute any Derivative Materials', '2.2(b)'),
    _LAST: (
        'You do not have permission under this License to Distribute any Derivative Materials',
        '2.2(c)',
    ),
}
_SAME = {
    _FIRST: ('You must license Derivatives of the Model You created, as a whole', '2.b.vi'),
    _DRAFT: ('the third party under the same terms as this License', '2.3(b)(vi)'),
    _LAST: (
        'license Derivative Materials and Extracted Models under the terms and conditions',
        '2.2(a)(vi)',
    ),
}
_RAI = {
    _FIRST: (
        Clause(
            'use_limit',
            'You agree not to Use the Model or Derivatives of the Model',
            'Attachment B',
        ),
        Clause(
            'terms_passed_on',
            'Use-based restrictions as referenced in Attachment B must be included',
            '2.b.vi',
        ),
    ),
    _DRAFT: (
        Clause(
            'use_limit change_limit',
            'You shall not use, reproduce, Distribute, modify and create derivative works',
            'Annex B',
        ),
        Clause(
            'terms_passed_on',
            'bound by legally enforceable obligations to comply with the Use Restrictions',
            '2.3(b)(v)',
        ),
    ),
    _LAST: (
        Clause(
            'use_limit',
            'You agree not to use any of the Licensed Materials, Derivative Materials',
            '2.2',
        ),
    ),
}
_LAWFUL = {
    _FIRST: ('Your use of the Licensed Materials must comply with applicable laws', '2.b'),
    _DRAFT: ('in compliance with: all applicable laws', '2.3(a)(i)'),
}
_RESTRICTED = 'harm, deception, discrimination, medical advice, justice and law enforcement'
_NO_OUTPUT = Clause(
    'use_limit training_bar',
    'works of, or Distribute the Output produced by the Licensed Materials',
    '2.d',
)
_OUTSIDE = {_FIRST: 'Attachment B', _DRAFT: 'Annex B', _LAST: '2.2'}
_COUNTS = 'counts a model trained on its outputs as a derivative, with the same duties'
_DISTILLED = {
    _FIRST: (ARGUABLE, f'{_COUNTS}: 1, 2.b'),
    _DRAFT: (ARGUABLE, f'{_COUNTS}: 1.1, 2.3(b)'),
    _LAST: (ARGUABLE, 'asks that models trained on its outputs carry its terms: 2.2'),
}
_EDITIONS = {
    _FIRST: ('f2ba66d:MGL/V1/{}-1.0.txt', 'granted (2.a), ends on suit (5)', '(2.b)'),
    _DRAFT: ('5cf6e54:MG_licenses/V2/{}-2.0.txt', 'granted (2.1(a))', '(2.3(b))'),
    _LAST: ('efe34fe:MGL/V2/{}/LICENSE', 'granted (2.1(a))', '(2.2(a))'),
}
_ENDS = {
    _FIRST: 'on a patent action (5)',
    _DRAFT: 'the licensor may end it on breach or a suit (5.2)',
    _LAST: 'on breach or a patent action (5)',
}


def _record(name: str, edition: str) -> Record:
    elements = name.lower().split('-')[1:]
    closed, shut, fair = 'nc' in elements, 'nd' in elements, 'rai' in elements
    same = 'os' in elements or 'sa' in elements
    place, patents, where = _EDITIONS[edition]
    no_output = shut and not closed and edition == _FIRST
    nothing_asked = name == 'MG0' and edition == _LAST
    revocable = (closed and not same) or shut or fair
    lawful = edition in _LAWFUL and not (closed or fair or no_output)

    clauses = []
    if closed:
        clauses.append(Clause('use_limit non_commercial', *_NC[edition]))
    if shut:
        clauses.append(Clause('no_sharing_of_changes', *_ND[edition]))
    if fair:
        clauses.extend(_RAI[edition])
    if same:
        clauses.append(Clause('terms_passed_on', *_SAME[edition]))
    if lawful:
        clauses.append(Clause('lawful', *_LAWFUL[edition]))
    if no_output:
        clauses.append(_NO_OUTPUT)
    if revocable:
        free = 'sublicensable' if fair and not closed and edition != _LAST else 'non-sublicensable'
        first = 'non-exclusive' if edition == _LAST else 'non-transferable'
        number = '2.a' if edition == _FIRST else '2.1(a)'
        clauses.append(Clause('revocable', f'{first}, {free}, revocable', number))
    if not nothing_asked:
        clauses.append(_COPY_OF_SOURCE if same and edition == _FIRST else _COPY[edition])

    limits = [
        'non-commercial purposes only' if closed else '',
        f'{_RESTRICTED} ({_OUTSIDE[edition]})' if fair else '',
        'no use of the outputs (2.d)' if no_output else '',
        f'applicable laws {where}' if lawful else '',
    ]
    duties = ['copy of this license']
    if name != 'MG0':
        duties += ['attribution notices'] + ['notice of changes'] * (not shut)
    if same:
        duties.append('the form preferred for making changes')
    if edition != _LAST and not shut and (edition == _FIRST or not closed):
        duties.append('outputs named as AI-generated')
    if edition == _DRAFT:
        derivatives = 'C' if closed else 'Y'
    else:
        derivatives = 'Y' if nothing_asked else 'P'
    derivatives = 'N' if shut else 'S' if same else 'P' if fair else derivatives
    purpose = 'N' if closed else 'P' if fair or no_output else 'C' if lawful else 'Y'
    inner = 'C' if closed else 'Y'
    grades = purpose, 'N' if closed else 'Y', inner, inner, derivatives
    ties = {OTHER_WORKS: _DISTILLED[edition]}
    if edition == _LAST and not (closed or shut or fair or same):
        ties = {}
    elif edition == _LAST and shut:
        ties = {OTHER_WORKS: (CLAUSE, 'bars passing on models trained on its outputs: 2.2(c)')}
    note = ''
    if edition == _DRAFT:
        note = 'replaced by a text of December 2025 with the same version number'
        if closed or shut:
            note += '; rights in derivatives belong to the licensor (2.2(a))'
        elif fair:
            note += '; rights in derivatives go to the licensor when it asks for them (2.2(b))'
    date = {_FIRST: '', _DRAFT: ' (November 2024)', _LAST: ''}[edition]
    return Record(
        f'{name}-{edition}'.lower(),
        ''.join(grades),
        title=f'ModelGo {name} License {edition[:3]}{date}',
        use_restrictions='; '.join(filter(None, limits)) or None,
        trains_other_models='yes: the outputs may not be used (2.d)' if no_output else None,
        branding=None if nothing_asked else f'{", ".join(duties)} {where}',
        acceptance='by use',
        notice_by_reference='Y' if nothing_asked else 'N',
        patents=patents + ', ends on suit (5)' * (edition == _LAST and name != 'MG0'),
        trademarks='not granted',
        termination='; '.join(
            [
                'nothing is said; irrevocable (2.1(a))' if nothing_asked else _ENDS[edition],
                *(['revocable'] if revocable else ()),
            ]
        ),
        url='https://github.com/Xtra-Computing/ModelGo',
        source='Xtra-Computing/ModelGo@' + place.format(name),
        note=note,
        dated='a text of November 2024 with the same version number has other terms'
        if edition == _LAST and name != 'MG-BY-SA'
        else '',
        flags=(
            *(('lawful_use_only',) if lawful else ()),
            *(('revocable',) if revocable else ()),
            *(('copyleft',) if same and not closed else ()),
        ),
        ties=ties,
        clauses=tuple(clauses),
    )


_ALL = 'MG0 MG-BY MG-BY-NC MG-BY-NC-ND MG-BY-NC-RAI MG-BY-ND MG-BY-RAI '
RECORDS = tuple(
    _record(name, edition)
    for edition, names in (
        (_FIRST, _ALL + 'MG-BY-NC-OS MG-BY-OS'),
        (_DRAFT, _ALL + 'MG-BY-NC-OS MG-BY-OS'),
        (_LAST, _ALL + 'MG-BY-SA'),
    )
    for name in names.split()
)
