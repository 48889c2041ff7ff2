"""Licenses of Meta for SAM 3, DINOv3 and SeamlessExpressive."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import ARGUABLE, NOTICE, OTHER_WORKS, Clause, Duty, Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def _materials(key: str, title: str, name: str, source: str, url: str, **more: Any) -> Record:
    """The text that SAM 3 and DINOv3 share."""
    return Record(
        key,
        'PYYYS',
        title=title,
        names=(title.lower().replace(' ', '-'),),
        use_restrictions=(
            'no military or warfare, nuclear, espionage or weapon use, ITAR (1.b.v); no reverse '
            'engineering (1.b.iv)'
        ),
        territory='trade-control lists (1.b.v)',
        branding=(
            'under this agreement, with a copy of it (1.b.i); acknowledge in publications (1.b.ii)'
        ),
        acceptance='click or by use',
        patents='none express ("intellectual property or other rights")',
        trademarks='silent',
        termination='breach: delete (6); IP suit over materials or outputs (5.b)',
        url=url,
        source=source,
        note='Meta may change the agreement; continued use accepts it (8)',
        flags=('no_reverse_engineering',),
        clauses=(
            Clause(
                'terms_passed_on', 'you may only do so under the terms of this Agreement', '1.b.i'
            ),
            Clause(
                'notice_copy',
                f'you shall provide a copy of this Agreement with any such {name} Materials',
                '1.b.i',
            ),
            Clause(
                'reverse_engineering',
                'reverse engineer, decompile or discover the underlying',
                '1.b.iv',
            ),
            Clause('use_limit', 'including those related to military or warfare purposes', '1.b.v'),
        ),
        **more,
    )


RECORDS = (
    _materials(
        'sam-license-2025-11',
        'SAM License',
        'SAM',
        'SceneWorks/SceneWorks@0b39a1a:apps/desktop/licenses/sam3/SAM-License.txt',
        'facebookresearch/sam3 LICENSE',
        dated='text of 2025-11-19; SAM and SAM 2 were given out under Apache-2.0',
    ),
    _materials(
        'dinov3-license',
        'DINOv3 License',
        'DINO',
        'facebookresearch/dinov3@bbc5d61:LICENSE.md',
        'facebookresearch/dinov3 LICENSE.md',
        dated='texts of 2025-08-14 and 2025-08-19 differ in one list of numbers',
    ),
    Record(
        'seamless-license',
        'NNCCS',
        title='Seamless Licensing Agreement',
        names=('seamless-licensing-agreement',),
        use_restrictions='"any uses other than Noncommercial Research Uses" 2.a; policy (1.b.v)',
        territory='trade-control lists (2.d, 2.e)',
        branding=(
            'under this agreement, with a copy of it (1.b.i), acknowledge in publications '
            '(1.b.ii), Notice file text 1.b.iv'
        ),
        acceptance='click or by use',
        trademarks='not granted (6.a)',
        termination='breach: delete (7); IP suit (6.c)',
        url='https://ai.meta.com/resources/models-and-libraries/seamless-license/',
        source='facebookresearch/seamless_communication@90e2b57:SEAMLESS_LICENSE',
        note='Meta may change the agreement; continued use accepts it (9)',
        ties={OTHER_WORKS: (ARGUABLE, 'bars commercial uses of the outputs too: 2.a')},
        duties=(
            Duty(
                NOTICE,
                'Seamless is licensed under the Seamless Licensing Agreement, Copyright © Meta '
                'Platforms, Inc. All Rights Reserved.',
                '1.b.iv',
            ),
        ),
        clauses=(
            Clause('terms_passed_on', 'you may only do so under this Agreement', '1.b.i'),
            Clause(
                'notice_copy',
                'You shall also provide a copy of this Agreement to such third party',
                '1.b.i',
            ),
            Clause('use_limit', 'adhere to the Acceptable Use Policy', '1.b.v'),
            Clause(
                'non_commercial use_limit',
                'in connection with any commercial uses or for any uses other than '
                'Noncommercial Research Uses',
                '2.a',
            ),
            Clause(
                'use_limit',
                'Military, warfare, nuclear industries or applications',
                'policy',
                policy=True,
            ),
        ),
    ),
)
