"""Licenses of Lightricks: LTX-Video and LTX-2."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import ARGUABLE, OTHER_WORKS, SCANCODE, Clause, Record


def _ltxv(date: str, title: str, dated: str) -> Record:
    """The text that LTX-Video had in two versions, which differ in the model they name."""
    return Record(
        f'ltxv-open-weights-{date[:7]}',
        'PCYYP',
        title=f'LTX-Video Open Weights License ({title} 2025)',
        spdx_ids=(f'LicenseRef-scancode-ltxv-owl-{date}',),
        use_restrictions=(
            'Att. A incl. "To provide medical advice and medical results interpretation"'
        ),
        user_threshold='USD 10M annual revenue: paid license (2)',
        branding=(
            'copy of the agreement, keep notices, say what was changed, tell users of the'
            ' use restrictions (3)'
        ),
        acceptance='by use',
        trademarks='not granted',
        termination='remote restriction (6); liquidated damages',
        url='Lightricks/LTX-Video license files (HF)',
        source=SCANCODE + f'ltxv-owl-{date}.LICENSE',
        note='named "Open Weights" license; unrelated to OWPL',
        dated=dated,
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                (
                    'counts another model that is made from its patterns or outputs as a '
                    'derivative, with the same duties: 1.4'
                ),
            )
        },
        clauses=(
            Clause('threshold', 'entities with annual revenues of at least $10,000,000', '2'),
            Clause('terms_passed_on', 'subject to paragraph 4', '3.1'),
            Clause(
                'notice_copy',
                (
                    'give any third party recipients of the Model or Derivatives of the Model a '
                    'copy of this Agreement'
                ),
                '3.2',
            ),
            Clause('use_limit', 'in violation of the specified restricted uses', '4'),
            Clause('change_limit', 'creating any content with, fine-tuning, updating', '4'),
        ),
    )


TYPE_CHECKING = False


if TYPE_CHECKING:
    from typing import Any


_SAME_DUTIES = (
    ARGUABLE,
    'counts another model that is made from its patterns or outputs as a derivative, with the '
    'same duties: 1',
)


def _ltx2(
    key: str, title: str, source: str, name: str, part: str, names: tuple[str, ...], **more: Any
) -> Record:
    """The LTX-2 community licenses of 2026."""
    return Record(
        key,
        'PCYYS',
        title=title,
        names=names,
        families=('ltx-2-community-license-agreement',),
        use_restrictions=(
            'Attachment A: medical advice, military, products that compete with the licensor (A.20)'
        ),
        user_threshold='USD 10M annual revenue: paid license (2)',
        territory='trade-control lists (7)',
        trains_other_models='yes, for commercial use: no other machine learning model (A.18)',
        branding=(
            'under this agreement, with a complete copy of it; keep notices, say what was '
            'changed, tell users of the use restrictions (3)'
        ),
        acceptance='by use',
        trademarks='not granted (8)',
        url='https://github.com/Lightricks/LTX-2',
        source=source,
        ties={OTHER_WORKS: _SAME_DUTIES},
        clauses=(
            Clause('threshold', 'Entities with annual revenues of at least $10,000,000', part),
            Clause(
                'terms_passed_on', 'must be distributed exclusively under the terms of this', '3'
            ),
            Clause('notice_copy', f'recipients of {name} or Derivatives of {name} a copy', '3'),
            Clause('use_limit', 'in violation of the specified restricted uses', '4'),
            Clause('change_limit', 'creating any content with, fine-tuning, updating', '4'),
            Clause(
                'training_bar', 'improve, or fine-tune any other machine learning model', 'A.18'
            ),
        ),
        **more,
    )


RECORDS = (
    Record(
        'ltxv-0.9-rail-m',
        'NNCCP',
        title='LTX Video 0.9 RAIL-M License',
        names=('ltx-video-license',),
        use_restrictions=(
            '"for academic or research purposes only", no selling of the model (1.12); '
            'Attachment A (5)'
        ),
        branding=(
            'copy of the license, keep notices, say what was changed, tell users of the use '
            'restrictions (4)'
        ),
        acceptance='by use',
        patents='granted for the permitted purpose, ends on suit (3)',
        trademarks='not granted (8)',
        termination='remote restriction; efforts to use the latest version (7)',
        url='Lightricks/LTX-Video license files (HF)',
        source='Lightricks/LTX-Video@5a592aa:LICENSE',
        dated='versions of 2025 are under LTX-Video Open Weights Licenses, LTX-2 under others',
        ties={OTHER_WORKS: _SAME_DUTIES},
        clauses=(
            Clause('non_commercial use_limit', 'for academic or research purposes only', '1.12'),
            Clause('terms_passed_on', 'Derivatives of the Model are subject to paragraph 5', '4.1'),
            Clause(
                'notice_copy',
                'You must give any Third Party recipients of the Model or Derivatives of the '
                'Model a copy of this License',
                '4.2',
            ),
            Clause('use_limit', 'in violation of such restrictions', '5'),
            Clause('change_limit', 'creating any content with, fine-tuning, updating', '5'),
        ),
    ),
    _ltxv('2025-04-17', '17 April', 'later models have the text of May 2025'),
    _ltxv(
        '2025-05-05',
        '5 May',
        'LTX-2 and later have community licenses of their own (2026)',
    ),
    _ltx2(
        'ltx-2-community-2026-01',
        'LTX-2 Community License Agreement (5 January 2026)',
        'SceneWorks/SceneWorks@0b39a1a:apps/desktop/licenses/ltx-2.3-eros/LTX-2-Community-License.txt',
        'LTX-2',
        '2',
        (),
        termination=(
            'breach: delete, tell recipients; IP suit (13); remote restriction, efforts to use '
            'the latest version (6); damages (2)'
        ),
        dated='a text of 2026-08-11 follows for LTX-2.5 and later',
        note='terms in addition are allowed for derivatives, under this agreement (3)',
    ),
    _ltx2(
        'ltx-2-community-2026-08',
        'LTX-2.x Community License Agreement (11 August 2026)',
        'SceneWorks/SceneWorks@5a4e904:apps/desktop/licenses/ltx-2.5/LTX-2-Community-License.txt',
        'LTX-2.x',
        '2.1',
        ('ltx-2.x-community-license-agreement',),
        termination=(
            'breach, material breach at once: delete, tell recipients; IP suit (13); may be '
            'revoked when disclosure features were removed (6)'
        ),
        dated='the text of 2026-01-05 holds for LTX-2 before version 2.5',
        note=(
            'commercial entities may test it without the paid license (2.2) and may not be given '
            'derivatives without it (3.5); its use policy was not read'
        ),
    ),
)
