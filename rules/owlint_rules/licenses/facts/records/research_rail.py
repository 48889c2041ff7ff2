"""Licenses with behavioral-use clauses of 2022 to 2026: RAIL texts, Fair AI Public SD, LTX-2."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import ARGUABLE, OTHER_WORKS, SCANCODE, Clause, Record

TYPE_CHECKING = False


if TYPE_CHECKING:
    from typing import Any


_RAIL_BRANDING = (
    'copy of the license (6.2), say what was changed (6.3), keep notices (6.4), use restrictions '
    'in every agreement (6.1)'
)


_SAME_DUTIES = (
    ARGUABLE,
    'counts another model that is made from its patterns or outputs as a derivative, with the '
    'same duties: 1',
)


def _research(key: str, title: str, source: str, names: tuple[str, ...], **more: Any) -> Record:
    """The research-only text of the RAIL initiative, with an attachment by its licensor."""
    return Record(
        key,
        'NNCCP',
        title=title,
        names=names,
        use_restrictions='"for academic or research purposes only" 1.m; Attachment A (4)',
        branding=_RAIL_BRANDING,
        acceptance='by use',
        patents='granted for the permitted purpose, ends on patent suit (3)',
        trademarks='not granted (8)',
        termination='breach: delete (12); remote restriction of usage reserved (7)',
        source=source,
        clauses=(
            Clause('non_commercial use_limit', 'for academic or research purposes only', '1.m'),
            Clause('use_limit', 'may not Use the Artifact in violation of such restrictions', '4'),
            Clause(
                'terms_passed_on',
                'condition precedent to effect any type of legal agreement',
                '6.1',
            ),
            Clause(
                'notice_copy',
                'give any Third Party recipients of the Artifact or its Derivatives a copy',
                '6.2',
            ),
        ),
        **more,
    )


RECORDS = (
    _research(
        'research-rail-ms',
        'Research-Only RAIL-MS (Instella, AMD)',
        'AMD-AIG-AIMA/Instella@eca638d:LICENSE',
        ('research-rail-ms', 'rail-ms'),
        url='AMD-AIG-AIMA/Instella license files',
        note='Attachment A is the Responsible AI Use Policy of AMD; weapons and military among it',
    ),
    _research(
        'research-rail-m',
        'Research-Only RAIL-M (VideoActionModel)',
        'valeoai/VideoActionModel@fdcd2c7:LICENSE_MODEL',
        ('research-only-rail-m', 'rail-m'),
        url='valeoai/VideoActionModel license files',
        note='Attachment A names weaponry and warfare, medical advice, administration of justice',
    ),
    _research(
        'research-rail-ams',
        'Research-Only RAIL-AMS (Franca)',
        'thepian/Franca@4b2eb91:LICENSE_MODEL',
        ('research-only-rail-ams', 'rail-ams'),
        url='valeoai/Franca LICENSE',
        note=(
            'a sentence above it prohibits commercial use, since a dataset was non-commercial; '
            'parts under MIT, Apache-2.0 or BSD are left out'
        ),
    ),
    Record(
        'ai-pubs-openrail-m-0.1',
        'PYYYP',
        title='AI Pubs OpenRAIL-M 0.1',
        families=('openrail',),
        use_restrictions='Attachment A (5): law, harm and discrimination, transparency',
        branding=(
            'copy of the license, keep notices, say what was changed, tell users of the use '
            'restrictions (4)'
        ),
        acceptance='by use',
        patents='granted, ends on suit (3)',
        trademarks='not granted (8)',
        termination='copyright license irrevocable (2); remote restriction reserved (7)',
        url='http://licenses.ai/',
        source='Clay-foundation/model@534e8e3:model-license.md',
        note='read in the copy for Clay models, which has a heading of its own',
        ties={OTHER_WORKS: _SAME_DUTIES},
        clauses=(
            Clause('terms_passed_on', 'Derivatives of the Model are subject to paragraph 5', '4.a'),
            Clause(
                'notice_copy',
                'You must give any Third Party recipients of the Model or Derivatives of the '
                'Model a copy of this License',
                '4.b',
            ),
            Clause('use_limit', 'in violation of such restrictions', '5'),
            Clause('change_limit', 'creating any content with, fine-tuning, updating', '5'),
        ),
    ),
    Record(
        'fair-ai-public-1.0-sd',
        'PYYYS',
        title='Fair AI Public License 1.0-SD',
        spdx_ids=('LicenseRef-scancode-fair-ai-public-1.0-sd',),
        names=('faipl-1.0-sd', 'fair-ai-public-license-1.0-sd'),
        use_restrictions='Prohibited Uses, for the model and models derived from it',
        branding='text of the license and source code to whoever gets a copy (Notices)',
        acceptance='by use',
        patents='granted',
        termination='breach; no end if cured within 30 days of notice (Excuse); not revocable',
        url='https://freedevproject.org/faipl-1.0-sd/',
        source=SCANCODE + 'fair-ai-public-1.0-sd.LICENSE',
        note=(
            'network copyleft; source excludes training data; parts that are no model may be used '
            'under AGPL-3.0 (Alternatives)'
        ),
        dated='version 1.0 without -SD has no Prohibited Uses',
        flags=('copyleft',),
        clauses=(
            Clause('notice_copy', 'gets the text of this license', 'Notices'),
            Clause(
                'use_limit',
                'may not use this model or any derived model for the following',
                'Prohibited Uses',
            ),
        ),
    ),
)
