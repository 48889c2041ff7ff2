"""Licenses written or changed for models that set no or few conditions."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import ARGUABLE, OTHER_WORKS, SCANCODE, Clause, Record

RECORDS = (
    Record(
        'owpl-1.0.0',
        'YYYYY',
        spdx_ids=('LicenseRef-scancode-open-weights-permissive-1.0.0',),
        branding=(
            'tell whoever gets it that it is under this license, by a copy or its address (Notices)'
        ),
        notice_by_reference='Y',
        patents='granted ("patent rights, and trade secret rights")',
        trademarks='no trademark or publicity rights',
        termination=(
            'no breach clause; void where the warranty/liability disclaimer is barred (No'
            ' Liability)'
        ),
        url='Open-Weights/Definition main, "Open Weights License.MD"',
        flags=('for_models',),
        source='Open-Weights/Definition@099e232:Open Weights License.MD',
        note='five different texts were all labelled 1.0.0',
        dated=(
            'five texts carry the number 1.0.0: two of 2023-06-08, then 2024-01-04 (adds '
            'the last sentence), 2024-09-26 and 2024-10-17'
        ),
    ),
    Record(
        'openmdw-1.0',
        'YYYYY',
        addresses=('openmdw.ai/license/1-0',),
        hub_ids=('openmdw-1.0',),
        spdx_ids=('OpenMDW-1.0', 'LicenseRef-scancode-openmdw-1.0'),
        branding='keep copyright and origin notices',
        acceptance='by use',
        patents='granted, with database and trade secret rights',
        termination=('patent suit ends all rights, unless it answers one that was brought first'),
        url='openmdw.ai license 1-0',
        flags=('for_models',),
        source='OpenMDW/OpenMDW@b26b32b:1.0/LICENSE.openmdw',
        note='outputs explicitly unrestricted',
        clauses=(
            Clause('notice_copy', 'a copy of this agreement, and (2) all copyright notices', ''),
        ),
    ),
    Record(
        'openmdw-1.1',
        'YYYYY',
        addresses=('openmdw.ai/license/1-1',),
        hub_ids=('openmdw-1.1',),
        branding='keep copyright and origin notices',
        acceptance='by use',
        patents='granted, with database and trade secret rights',
        termination=(
            'patent or copyright suit ends all rights, unless it answers one that was brought first'
        ),
        url='openmdw.ai license 1-1',
        flags=('for_models',),
        source='OpenMDW/OpenMDW@b26b32b:1.1/LICENSE.OpenMDW-1.1',
        note='only difference from 1.0: "or copyright"',
        clauses=(
            Clause('notice_copy', 'a copy of this agreement, and (2) all copyright notices', ''),
        ),
    ),
    Record(
        'openatom-model-1.0',
        'CYYYY',
        spdx_ids=('LicenseRef-scancode-openatom-model-1.0',),
        use_restrictions=(
            'unlawful uses only: "for any unlawful purposes under the applicable law" 3.1(4)'
        ),
        branding='copy of the license, keep notices, say what was changed (3.1)',
        acceptance='by use',
        patents='granted, ends on patent suit',
        trademarks='not granted',
        termination=(
            'breach, cured if it ends within 30 days of a first notice (4.6); patent suit (2.2)'
        ),
        url='OpenAtom Foundation (copy in vivo-ai BlueLM repo, HF)',
        source=SCANCODE + 'openatom-model-1.0.LICENSE',
        flags=('lawful_use_only',),
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'counts another model that is made from its patterns or outputs as a '
                    'derivative, with the same duties: 1.3'
                ),
            )
        },
        clauses=(
            Clause('notice_copy', 'with a copy of this License', '3.1.1'),
            Clause('lawful', 'for any unlawful purposes under the applicable law', '3.1.4'),
        ),
    ),
    Record(
        'fair-ai-public-1.0',
        'YYYYS',
        names=('faipl-1.0',),
        spdx_ids=('LicenseRef-scancode-fair-ai-public-1.0',),
        branding='text of the license and source code to whoever gets a copy (Notices)',
        acceptance='by use',
        patents='granted',
        termination='breach; no end if cured within 30 days of notice',
        url='freedevproject.org faipl-1.0',
        source=SCANCODE + 'fair-ai-public-1.0.LICENSE',
        note=(
            'network copyleft; source excludes training data; the text 1.0-SD is another, which '
            'adds prohibited uses'
        ),
        flags=('copyleft',),
        clauses=(
            Clause(
                'terms_passed_on',
                (
                    'must be provided under this license or another license that allows '
                    'everything this license allows'
                ),
                'Notices',
            ),
            Clause('notice_copy', 'gets the text of this license', 'Notices'),
        ),
    ),
    Record(
        'gpt-oss',
        'YYYYY',
        title='gpt-oss (Apache-2.0 + usage policy)',
        hub_ids=('apache-2.0',),
        spdx_ids=('Apache-2.0',),
        borrows_ids=True,
        use_restrictions='separate USAGE_POLICY: "you agree to comply with all applicable law"',
        branding=('copy of Apache-2.0, keep notices and NOTICE, say what was changed (Apache 4)'),
        acceptance='by use',
        patents='granted (Apache 3)',
        trademarks='not granted',
        termination='patent suit ends patent license',
        url='openai/gpt-oss USAGE_POLICY',
        source='openai/gpt-oss@7b58334:USAGE_POLICY',
        note=('one-sentence policy outside the license; linter should report, not fail'),
        flags=('osi_approved', 'fsf_free', 'lawful_use_only'),
        clauses=(
            Clause('lawful', 'you agree to comply with all applicable law', 'policy', policy=True),
        ),
    ),
    Record(
        'moss',
        'YYYYS',
        title='moss (AGPL-3.0 weights)',
        hub_ids=('agpl-3.0',),
        spdx_ids=('AGPL-3.0-only',),
        borrows_ids=True,
        branding=('keep notices, say what was changed, copy of the license (AGPL 4 and 5)'),
        acceptance='by use',
        patents='granted',
        trademarks='may be limited by added terms',
        termination='cure period',
        url='OpenMOSS/MOSS MODEL_LICENSE',
        source='OpenMOSS/MOSS@f7c3309:MODEL_LICENSE',
        note='weights AGPL, data CC BY-NC 4.0, code Apache-2.0 in one repo',
        flags=('osi_approved', 'fsf_free', 'copyleft'),
    ),
)
