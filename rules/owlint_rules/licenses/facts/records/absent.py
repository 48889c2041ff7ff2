"""What stands for the absence of a license or of knowledge about it."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import Record

RECORDS = (
    Record(
        'no-license',
        'NNNNN',
        title='no license file / no tag',
        names=('none',),
        use_restrictions='no grant at all (all rights reserved)',
        user_threshold='no',
        territory='no',
        trains_other_models='no',
        branding='-',
        acceptance='none',
        notice_by_reference='N',
        patents='none stated',
        trademarks='silent',
        termination='-',
        url='-',
        note='SPDX writes NONE',
    ),
    Record(
        'all-rights-reserved',
        'NNNNN',
        title='"all rights reserved" text',
        use_restrictions='no grant',
        user_threshold='no',
        territory='no',
        trains_other_models='no',
        branding='-',
        acceptance='none',
        notice_by_reference='N',
        patents='none stated',
        trademarks='silent',
        termination='-',
        url='-',
        note=(
            'CompVis 2022 first text: "must not distribute the weights"; SPDX has no '
            'identifier for it, only LicenseRef-*'
        ),
    ),
    Record(
        'unknown',
        '?????',
        hub_ids=('unknown',),
        names=('noassertion',),
        use_restrictions='tag gives no information',
        user_threshold='not known',
        territory='not known',
        trains_other_models='not known',
        branding='-',
        acceptance='not known',
        patents='not known',
        trademarks='not known',
        termination='-',
        url='-',
        note='SPDX writes NOASSERTION',
    ),
)
