"""The General Model Licenses of OpenBMB: 31 texts of one frame and the conditions of clause 2.

The frame grants use, inference, changes and sharing worldwide and free (2 to 5) and bars
legal or technical limits on what it allows (2). What tells the texts apart is which
conditions stand in clause 2; the name of each says which.
"""

from __future__ import annotations

from owlint_rules.licenses.facts.record import Clause, Record

#: Element of a name -> its word in the names of the publisher's files.
_ELEMENTS = {
    'by': '来源说明',
    'nd': '限制修改发布',
    'sa': '相同方式再许可',
    'ch': '修改说明',
    'ad': '宣传限制',
    'ca': '商业授权',
    'nc': '非商业化',
}
#: Element -> the words of its condition.
_CLAUSES = {
    'nd': Clause(
        'no_sharing_of_changes',
        '限制修改发布：使用者不可发布与传播经自行修改源模型后的派生模型以及派生模型结果',
        '2',
    ),
    'sa': Clause(
        'terms_passed_on',
        '相同方式再许可：使用者须采取与此许可协议相同方式授权下游使用者使用派生模型'
        '且不得对本协议所授权利的行使施以进一步的限制',
        '2',
    ),
    'ca': Clause(
        'use_limit commercial_condition registration',
        '使用者获得发布者书面授权后，可以以任何商业目的使用此通用模型',
        '2',
    ),
    'nc': Clause(
        'use_limit non_commercial', '非商业化：使用者不可以任何商业目的使用此通用模型', '2'
    ),
}
#: What stands in every text, and binds derivatives by it where nothing else does.
_NO_MORE = Clause('terms_passed_on', '无新增限制：使用者不得另外使用任何法律条款或技术措施', '2')
_LIMITS = {
    'nc': 'no commercial purpose (2)',
    'ca': 'commercial purposes only after written authorization of the publisher (2)',
}
_DUTIES = {
    'by': 'source and a link to the license with the model and its outputs',
    'ch': 'a prominent statement of the changes',
}
#: Texts whose heading says less than clause 2, or something else.
_NO_AUTHORIZATION = 'its heading leaves out the authorization that clause 2 asks for'
_NON_COMMERCIAL = 'its heading says non-commercial, clause 2 allows it after authorization'
_HEADINGS = {
    'by-ca': _NO_AUTHORIZATION,
    'by-ch-ad-ca': _NO_AUTHORIZATION,
    'by-ch-ca': _NO_AUTHORIZATION,
    'by-sa-ad-ca': _NO_AUTHORIZATION,
    'by-sa-ca': _NO_AUTHORIZATION,
    'by-nd-ad-ca': _NON_COMMERCIAL,
    'by-nd-ca': _NON_COMMERCIAL,
    'by-sa-ch-ad-ca': _NON_COMMERCIAL,
    'by-sa-ch-ca': _NON_COMMERCIAL,
}
_OWN_TERMS = 'derivatives may not be limited further in what this license allows (2)'


def _record(name: str) -> Record:
    elements = name.split('-') if name != 'unlimited' else []
    closed = 'nc' in elements
    limit = next((_LIMITS[one] for one in elements if one in _LIMITS), None)
    duties = '; '.join(_DUTIES[one] for one in elements if one in _DUTIES)
    grades = 'N' if limit else 'Y', 'N' if closed else 'C' if limit else 'Y', 'C' if closed else 'Y'
    derivatives = 'N' if 'nd' in elements else 'S' if 'sa' in elements else 'P'
    notes = [_HEADINGS.get(name, ''), '' if derivatives == 'N' else _OWN_TERMS]
    file = '-'.join(_ELEMENTS[one] for one in elements) or '无限制'
    return Record(
        f'openbmb-gml-{name}',
        ''.join((*grades, grades[-1], derivatives)),
        title='OpenBMB General Model License' + (f' {name.upper()}' if elements else ', unlimited'),
        names=(f'gml-{name}',),
        families=('gml',),
        use_restrictions=limit,
        branding=f'{duties} (2)' if duties else None,
        acceptance='by use' + ('; written authorization for commercial use' * ('ca' in elements)),
        notice_by_reference='Y',
        trademarks='no promotion in the name of the publisher (2)' if 'ad' in elements else None,
        termination='nothing is said',
        url='https://github.com/OpenBMB/General-Model-License',
        source=f'OpenBMB/General-Model-License@e4eb9be:通用模型许可协议-{file}.md',
        note='; '.join(filter(None, notes)),
        flags=(
            *(('registration',) if 'ca' in elements else ()),
            *(('copyleft',) if 'sa' in elements and not limit else ()),
        ),
        clauses=(
            *(_CLAUSES[one] for one in elements if one in _CLAUSES),
            *((_NO_MORE,) if derivatives == 'P' else ()),
        ),
    )


#: Shared endings of the names.
_ENDINGS = ('', '-ad', '-ad-ca', '-ad-nc', '-ca', '-nc')
RECORDS = tuple(
    _record(name)
    for name in (
        'unlimited',
        *(f'by{more}{end}' for more in ('', '-ch', '-nd', '-sa', '-sa-ch') for end in _ENDINGS),
    )
)
