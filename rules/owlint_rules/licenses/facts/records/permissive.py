"""Permissive standard licenses."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import SCANCODE, Clause, Record

RECORDS = (
    Record(
        'apache-2.0',
        'YYYYY',
        hub_ids=('apache-2.0',),
        spdx_ids=('Apache-2.0',),
        branding='keep notices, NOTICE file, state changes',
        patents='granted, ends on patent suit (3)',
        trademarks='not granted (6)',
        source=SCANCODE + 'apache-2.0.LICENSE',
        note='4(a) "give any other recipients ... a copy of this License"',
        flags=('osi_approved', 'fsf_free'),
        clauses=(
            Clause(
                'notice_copy',
                (
                    'You must give any other recipients of the Work or Derivative Works a copy of'
                    ' this License'
                ),
                '4.a',
            ),
        ),
    ),
    Record(
        'mit',
        'YYYYY',
        hub_ids=('mit',),
        spdx_ids=('MIT',),
        branding='keep notice',
        source=SCANCODE + 'mit.LICENSE',
        note='notice "shall be included in all copies"',
        flags=('osi_approved', 'fsf_free'),
        clauses=(Clause('notice_copy', 'copyright notice and this permission notice', ''),),
    ),
    Record(
        'bsd-2-clause',
        'YYYYY',
        hub_ids=('bsd-2-clause',),
        spdx_ids=('BSD-2-Clause',),
        families=('bsd',),
        branding='keep notice',
        source=SCANCODE + 'bsd-simplified.LICENSE',
        flags=('osi_approved', 'fsf_free'),
        clauses=(
            Clause(
                'notice_copy',
                'must reproduce the above copyright notice, this list of conditions',
                '2',
            ),
        ),
    ),
    Record(
        'bsd-3-clause',
        'YYYYY',
        hub_ids=('bsd-3-clause',),
        spdx_ids=('BSD-3-Clause',),
        families=('bsd',),
        branding='keep notice',
        trademarks='no endorsement',
        source=SCANCODE + 'bsd-new.LICENSE',
        note='HF family tag "bsd" is ambiguous',
        flags=('osi_approved', 'fsf_free'),
        clauses=(
            Clause(
                'notice_copy',
                'must reproduce the above copyright notice, this list of conditions',
                '2',
            ),
        ),
    ),
    Record(
        'bsd-3-clause-clear',
        'YYYYY',
        hub_ids=('bsd-3-clause-clear',),
        spdx_ids=('BSD-3-Clause-Clear',),
        families=('bsd',),
        use_restrictions='none',
        user_threshold='no',
        territory='no',
        trains_other_models='no',
        branding='keep notice',
        acceptance='none',
        notice_by_reference='N',
        patents='expressly none',
        trademarks='no endorsement',
        termination='-',
        note='not OSI-approved in the SPDX list read; FSF free; facts from memory',
        flags=('fsf_free',),
        clauses=(
            Clause(
                'notice_copy',
                'must reproduce the above copyright notice, this list of conditions',
                '2',
            ),
        ),
    ),
    Record(
        'isc',
        'YYYYY',
        hub_ids=('isc',),
        spdx_ids=('ISC',),
        branding='keep notice',
        source=SCANCODE + 'isc.LICENSE',
        flags=('osi_approved', 'fsf_free'),
        clauses=(
            Clause(
                'notice_copy',
                'copyright notice and this permission notice appear in all copies',
                '',
            ),
        ),
    ),
    Record(
        'zlib',
        'YYYYY',
        hub_ids=('zlib',),
        spdx_ids=('Zlib',),
        branding='keep notice',
        notice_by_reference='?',
        source=SCANCODE + 'zlib.LICENSE',
        note='notice kept only in source distributions',
        flags=('osi_approved', 'fsf_free'),
        clauses=(
            Clause(
                'notice_copy', 'may not be removed or altered from any source distribution', '3'
            ),
        ),
    ),
    Record(
        'bsl-1.0',
        'YYYYY',
        title='bsl-1.0 (Boost)',
        hub_ids=('bsl-1.0',),
        spdx_ids=('BSL-1.0',),
        branding='keep notice',
        notice_by_reference='?',
        source=SCANCODE + 'boost-1.0.LICENSE',
        note='not the Business Source License; object-code copies need no notice',
        tag_note=('this is the Boost license, often taken for the Business Source License'),
        flags=('osi_approved', 'fsf_free'),
        clauses=(Clause('notice_copy', 'must be included in all copies of the Software', ''),),
    ),
    Record(
        'ncsa',
        'YYYYY',
        hub_ids=('ncsa',),
        spdx_ids=('NCSA',),
        use_restrictions='none',
        user_threshold='no',
        territory='no',
        trains_other_models='no',
        branding='keep notice',
        acceptance='none',
        notice_by_reference='N',
        patents='none stated',
        trademarks='no endorsement',
        termination='-',
        note='from memory',
        flags=('osi_approved', 'fsf_free'),
        clauses=(
            Clause(
                'notice_copy',
                'must reproduce the above copyright notice, this list of conditions',
                '2',
            ),
        ),
    ),
    Record(
        'postgresql',
        'YYYYY',
        hub_ids=('postgresql',),
        spdx_ids=('PostgreSQL',),
        branding='keep notice',
        source=SCANCODE + 'postgresql.LICENSE',
        flags=('osi_approved',),
        clauses=(
            Clause(
                'notice_copy',
                ('and this paragraph and the following two paragraphs appear in all copies'),
                '',
            ),
        ),
    ),
    Record(
        'ms-pl',
        'YYYYP',
        hub_ids=('ms-pl',),
        spdx_ids=('MS-PL',),
        branding='keep notice',
        acceptance='by use',
        patents='granted, ends on suit',
        trademarks='mentioned, no grant seen',
        source=SCANCODE + 'ms-pl.LICENSE',
        note='source copies must stay under MS-PL with a complete copy',
        flags=('osi_approved', 'fsf_free'),
        clauses=(
            Clause(
                'notice_copy',
                'by including a complete copy of this license with your distribution',
                '3.D',
            ),
        ),
    ),
    Record(
        'afl-3.0',
        'YYYYY',
        hub_ids=('afl-3.0',),
        spdx_ids=('AFL-3.0',),
        branding='keep notice',
        acceptance='by use',
        patents='granted',
        trademarks='mentioned, no grant seen',
        termination='patent suit',
        source=SCANCODE + 'afl-3.0.LICENSE',
        flags=('osi_approved', 'fsf_free'),
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
        'ecl-2.0',
        'YYYYY',
        hub_ids=('ecl-2.0',),
        spdx_ids=('ECL-2.0',),
        branding='keep notice',
        patents='granted (narrower)',
        trademarks='mentioned, no grant seen',
        source=SCANCODE + 'ecl-2.0.LICENSE',
        flags=('osi_approved', 'fsf_free'),
        clauses=(
            Clause(
                'notice_copy',
                (
                    'You must give any other recipients of the Work or Derivative Works a copy of'
                    ' this License'
                ),
                '4.a',
            ),
        ),
    ),
    Record(
        'artistic-2.0',
        'YYYYC',
        hub_ids=('artistic-2.0',),
        spdx_ids=('Artistic-2.0',),
        branding='keep notice',
        acceptance='by use',
        patents='granted, ends on suit',
        trademarks='mentioned, no grant seen',
        source=SCANCODE + 'artistic-2.0.LICENSE',
        flags=('osi_approved', 'fsf_free'),
        clauses=(
            Clause(
                'notice_copy',
                ('duplicate all of the original copyright notices and associated disclaimers'),
                '3',
            ),
        ),
    ),
    Record(
        'unlicense',
        'YYYYY',
        hub_ids=('unlicense',),
        spdx_ids=('Unlicense',),
        notice_by_reference='Y',
        source=SCANCODE + 'unlicense.LICENSE',
        flags=('osi_approved', 'fsf_free'),
    ),
    Record(
        'wtfpl',
        'YYYYY',
        hub_ids=('wtfpl',),
        spdx_ids=('WTFPL',),
        notice_by_reference='Y',
        source=SCANCODE + 'wtfpl-2.0.LICENSE',
        note='no warranty disclaimer',
        flags=('fsf_free',),
    ),
)
