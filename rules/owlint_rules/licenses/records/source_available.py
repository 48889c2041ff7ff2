"""Standard texts that hold back commercial or competing use."""

from __future__ import annotations

from owlint_rules.licenses.record import (
    ARGUABLE,
    OTHER_WORKS,
    PRODUCT,
    SCANCODE,
    TECHNOLOGY,
    UNREAD,
    Record,
)

RECORDS = (
    Record(
        'elastic-2.0',
        'NCYYY',
        spdx_ids=('Elastic-2.0',),
        use_restrictions='no "hosted or managed service" for third parties',
        branding='keep notice',
        patents='granted, ends on suit',
        trademarks='mentioned, no grant seen',
        source=SCANCODE + 'elastic-license-v2.LICENSE',
        ties={TECHNOLOGY: (ARGUABLE, 'protects a license key in the software: Limitations')},
    ),
    Record(
        'busl-1.1',
        'NCYYY',
        spdx_ids=('BUSL-1.1',),
        use_restrictions='non-production use unless an Additional Use Grant says more',
        branding='keep notice',
        trademarks='mentioned, no grant seen',
        source=SCANCODE + 'bsl-1.1.LICENSE',
        note='becomes another license on the Change Date',
    ),
    Record(
        'fsl-1.1',
        'NCYYY',
        spdx_ids=('FSL-1.1-MIT', 'FSL-1.1-ALv2'),
        use_restrictions='no Competing Use until the change date',
        branding='keep notice',
        patents='granted, ends on suit',
        trademarks='mentioned, no grant seen',
        source=SCANCODE + 'fsl-1.1-mit.LICENSE',
    ),
    Record(
        'polyform-noncommercial-1.0.0',
        'NNCCY',
        spdx_ids=('PolyForm-Noncommercial-1.0.0',),
        use_restrictions='noncommercial purposes only',
        branding='keep notice',
        patents='granted',
        source=SCANCODE + 'polyform-noncommercial-1.0.0.LICENSE',
    ),
    Record(
        'commons-clause',
        'NNYYY',
        title='commons-clause (rider)',
        use_restrictions='no right to Sell the Software',
        branding='keep notice',
        url='-',
        source=SCANCODE + 'commons-clause.LICENSE',
        note='a rider on another license; it has no identifier of its own',
        ties={
            PRODUCT: (UNREAD, 'is a condition beside another license, which must be read too'),
            OTHER_WORKS: (UNREAD, 'is a condition beside another license, which must be read too'),
            TECHNOLOGY: (UNREAD, 'is a condition beside another license, which must be read too'),
        },
    ),
)
