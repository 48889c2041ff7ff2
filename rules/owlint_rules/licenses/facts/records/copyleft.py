"""Standard licenses that ask for the same terms on changed copies."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import (
    ARGUABLE,
    NO_ONLY_OR_LATER,
    SCANCODE,
    TECHNOLOGY,
    TIES,
    UNREAD,
    Clause,
    Record,
)

RECORDS = (
    Record(
        'epl-1.0/2.0',
        'YYYYS',
        title='epl-1.0 / epl-2.0',
        hub_ids=('epl-1.0', 'epl-2.0'),
        spdx_ids=('EPL-1.0', 'EPL-2.0'),
        branding='keep notice',
        acceptance='by use',
        patents='granted',
        trademarks='mentioned, no grant seen',
        termination=(
            'on breach that is not cured in reasonable time; patent suit ends the patent license'
        ),
        source=SCANCODE + 'epl-2.0.LICENSE',
        flags=('osi_approved', 'fsf_free', 'copyleft'),
        clauses=(
            Clause(
                'notice_copy',
                ('a copy of this Agreement must be included with each copy of the Program'),
                '3',
            ),
        ),
    ),
    Record(
        'eupl-1.1/1.2',
        'YYYYS',
        title='eupl-1.1 / 1.2',
        hub_ids=('eupl-1.1', 'eupl-1.2'),
        spdx_ids=('EUPL-1.1', 'EUPL-1.2'),
        branding='keep notice',
        acceptance='by use',
        patents='granted (scope of use)',
        trademarks='mentioned, no grant seen',
        termination='automatic on breach (12)',
        source=SCANCODE + 'eupl-1.2.LICENSE',
        note='must "include a copy of ... the Licence with every copy"',
        flags=('osi_approved', 'fsf_free', 'copyleft'),
        clauses=(Clause('notice_copy', 'a copy of the Licence with every copy of the Work', '5'),),
    ),
    Record(
        'mpl-2.0',
        'YYYYS',
        hub_ids=('mpl-2.0',),
        spdx_ids=('MPL-2.0',),
        branding='keep notice',
        notice_by_reference='Y',
        patents='granted, ends on suit',
        trademarks='mentioned, no grant seen',
        termination=(
            'automatic on breach (5.1): reinstated 60 days after it ended, unless somebody gives '
            'notice, or when cured within 30 days of a first notice'
        ),
        source=SCANCODE + 'mpl-2.0.LICENSE',
        note='3.1: inform recipients "how they can obtain a copy"',
        flags=('osi_approved', 'fsf_free', 'copyleft'),
    ),
    Record(
        'gpl-2.0/3.0',
        'YYYYS',
        title='gpl-2.0 / gpl-3.0',
        hub_ids=('gpl-2.0', 'gpl-3.0'),
        spdx_ids=('GPL-2.0-only', 'GPL-2.0-or-later', 'GPL-3.0-only', 'GPL-3.0-or-later'),
        names=('gpl-2.0+', 'gpl-3.0+'),
        families=('gpl',),
        branding='keep notice',
        patents='v3: granted',
        trademarks='mentioned, no grant seen',
        termination=(
            '2.0: automatic on breach (4); 3.0: reinstated 60 days after the breach ended, unless '
            'somebody gives notice, or when cured within 30 days of a first notice (8)'
        ),
        source=SCANCODE + 'gpl-3.0.LICENSE',
        note=('source = preferred form for modification; HF tag does not say only / or-later'),
        tag_note=NO_ONLY_OR_LATER,
        flags=('osi_approved', 'fsf_free', 'copyleft'),
        clauses=(
            Clause(
                'notice_copy',
                'give all recipients a copy of this License along with the Program',
                '4 of 3.0',
            ),
            Clause(
                'notice_copy',
                (
                    'give any other recipients of the Program a copy of this License along with '
                    'the Program'
                ),
                '1 of 2.0',
            ),
        ),
    ),
    Record(
        'agpl-3.0',
        'YYYYS',
        hub_ids=('agpl-3.0',),
        spdx_ids=('AGPL-3.0-only', 'AGPL-3.0-or-later'),
        names=('agpl-3.0+',),
        branding='keep notice',
        patents='granted (11)',
        trademarks='mentioned, no grant seen',
        termination=(
            'automatic on breach: reinstated 60 days after it ended, unless somebody gives notice, '
            'or when cured within 30 days of a first notice (8)'
        ),
        source=SCANCODE + 'agpl-3.0.LICENSE',
        note=(
            '13: who lets others use a changed version over a network must offer them its source'
        ),
        tag_note=NO_ONLY_OR_LATER,
        flags=('osi_approved', 'fsf_free', 'copyleft'),
        clauses=(
            Clause(
                'notice_copy',
                'give all recipients a copy of this License along with the Program',
                '4',
            ),
        ),
    ),
    Record(
        'lgpl-2.1/3.0',
        'YYYYS',
        title='lgpl-2.1 / 3.0',
        hub_ids=('lgpl-2.1', 'lgpl-3.0'),
        spdx_ids=('LGPL-2.1-only', 'LGPL-2.1-or-later', 'LGPL-3.0-only', 'LGPL-3.0-or-later'),
        names=('lgpl-2.1+', 'lgpl-3.0+'),
        families=('lgpl',),
        branding='keep notice',
        patents='3.0 takes in GPL-3.0 with its patent license (11); 2.1 grants none',
        termination='2.1: automatic on breach (8); 3.0: as GPL-3.0 says (8)',
        source=SCANCODE + 'lgpl-3.0.LICENSE',
        tag_note=NO_ONLY_OR_LATER,
        flags=('osi_approved', 'fsf_free', 'copyleft'),
        clauses=(
            Clause('notice_copy', 'a copy of the GNU GPL and this license document', '4 of 3.0'),
            Clause(
                'notice_copy',
                'distribute a copy of this License along with the Library',
                '1 of 2.1',
            ),
        ),
    ),
    Record(
        'osl-3.0',
        'YYYYS',
        hub_ids=('osl-3.0',),
        spdx_ids=('OSL-3.0',),
        branding='keep notice',
        acceptance='by use',
        patents='granted',
        trademarks='mentioned, no grant seen',
        termination='automatic on breach of 1(c) (9); patent suit (10)',
        source=SCANCODE + 'osl-3.0.LICENSE',
        note='5: whoever lets others use it over a network must treat that as passing it on',
        flags=('osi_approved', 'fsf_free', 'copyleft'),
        clauses=(
            Clause(
                'notice_copy',
                (
                    'You must retain, in the Source Code of any Derivative Works that You create,'
                    ' all copyright'
                ),
                '6',
            ),
        ),
    ),
    Record(
        'lppl-1.3c',
        'YYYYC',
        hub_ids=('lppl-1.3c',),
        spdx_ids=('LPPL-1.3c',),
        branding='keep notice',
        notice_by_reference='?',
        source=SCANCODE + 'lppl-1.3c.LICENSE',
        flags=('osi_approved',),
    ),
    Record(
        'ofl-1.1',
        'YYYYS',
        hub_ids=('ofl-1.1',),
        spdx_ids=('OFL-1.1',),
        branding='keep notice',
        notice_by_reference='?',
        trademarks='mentioned, no grant seen',
        termination='void when a condition is not met',
        source=SCANCODE + 'ofl-1.1.LICENSE',
        note='may not be sold by itself; reserved font names',
        flags=('osi_approved', 'fsf_free', 'copyleft'),
        clauses=(
            Clause('notice_copy', 'contains the above copyright notice and this license', '2'),
        ),
    ),
    Record(
        'gfdl',
        'YYYYS',
        hub_ids=('gfdl',),
        spdx_ids=(
            'GFDL-1.1-only',
            'GFDL-1.1-or-later',
            'GFDL-1.2-only',
            'GFDL-1.2-or-later',
            'GFDL-1.3-only',
            'GFDL-1.3-or-later',
        ),
        names=('gfdl-1.1', 'gfdl-1.2', 'gfdl-1.3'),
        branding='keep notice',
        termination='automatic on breach; 1.3: reinstated if cured (9)',
        source=SCANCODE + 'gfdl-1.3.LICENSE',
        note=('invariant sections; not OSI-approved; the hub tag does not say the version'),
        tag_note='the tag says neither the version nor "only" or "or later"',
        flags=('fsf_free', 'copyleft'),
        ties={TECHNOLOGY: (ARGUABLE, 'has duties for printed copies and for opaque formats: 3')},
        clauses=(Clause('notice_copy', 'provided that this License, the copyright notices', '2'),),
    ),
    Record(
        'lgpl-lr',
        'YYYYS',
        title='Lesser General Public License For Linguistic Resources',
        hub_ids=('lgpl-lr',),
        spdx_ids=('LGPLLR',),
        territory='no: the holder may exclude countries for patents or interfaces (9)',
        branding=(
            'copy of the license, keep notices (1), say what was changed (2.b), notice with '
            'packages (4)'
        ),
        acceptance='by changing it or passing it on (6)',
        termination='automatic on breach (5)',
        source='Xtra-Computing/ModelGo@efe34fe:license_raw/LGPL-LR.txt',
        note=(
            'for lexicons, grammars and other data about language; a changed version must be such '
            'data too (2.a), a package with a program may have other terms (4)'
        ),
        flags=('copyleft',),
        clauses=(
            Clause(
                'notice_copy',
                'distribute a copy of this License along with the Linguistic Resource',
                '1',
            ),
        ),
    ),
    Record(
        'llgpl',
        'YYYYS',
        title='Lisp Lesser General Public License (preamble to LGPL-2.1)',
        branding='as LGPL-2.1, which goes with it',
        notice_by_reference='?',
        source=SCANCODE + 'llgpl.LICENSE',
        note='says what the LGPL means for Lisp; a program linked with the library is not covered',
        flags=('copyleft',),
        ties=dict.fromkeys(TIES, (UNREAD, 'is an addition to a license, which must be read too')),
    ),
)
