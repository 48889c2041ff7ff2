"""Creative Commons licenses and CC0."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import SCANCODE, Clause, Record

RECORDS = (
    Record(
        'cc0-1.0',
        'YYYYY',
        hub_ids=('cc0-1.0',),
        spdx_ids=('CC0-1.0',),
        families=('cc',),
        notice_by_reference='Y',
        patents='expressly none',
        trademarks='not granted',
        source=SCANCODE + 'cc0-1.0.LICENSE',
        flags=('fsf_free',),
    ),
    Record(
        'cc-by-4.0',
        'YYYYY',
        hub_ids=('cc-by-4.0',),
        spdx_ids=('CC-BY-4.0',),
        families=('cc',),
        branding='attribution, state changes',
        acceptance='by use',
        notice_by_reference='Y',
        patents='expressly none',
        trademarks='not granted',
        termination='automatic, reinstated if cured in 30 days',
        source=SCANCODE + 'cc-by-4.0.LICENSE',
        note='attribution may be "a URI or hyperlink"; no DRM clause',
        flags=('fsf_free',),
    ),
    Record(
        'cc-by-2.0/2.5/3.0',
        'YYYYY',
        title='cc-by-2.0 / 2.5 / 3.0',
        hub_ids=('cc-by-2.0', 'cc-by-2.5', 'cc-by-3.0'),
        spdx_ids=('CC-BY-2.0', 'CC-BY-2.5', 'CC-BY-3.0'),
        families=('cc',),
        branding='attribution',
        acceptance='by use',
        notice_by_reference='Y',
        trademarks='mentioned, no grant seen',
        termination='automatic, no cure',
        source=SCANCODE + 'cc-by-3.0.LICENSE',
        note='"a copy of, or the Uniform Resource Identifier for, this License"',
        flags=('osd_conformant_terms',),
    ),
    Record(
        'cc-by-sa-3.0/4.0',
        'YYYYS',
        title='cc-by-sa-3.0 / 4.0',
        hub_ids=('cc-by-sa-3.0', 'cc-by-sa-4.0'),
        spdx_ids=('CC-BY-SA-3.0', 'CC-BY-SA-4.0'),
        families=('cc',),
        branding='attribution',
        acceptance='by use',
        notice_by_reference='Y',
        patents='expressly none (4.0)',
        trademarks='4.0: not licensed (2.b.2)',
        termination='automatic on breach; 4.0: reinstated if cured in 30 days (6)',
        source=SCANCODE + 'cc-by-sa-4.0.LICENSE',
        flags=('fsf_free', 'copyleft'),
    ),
    Record(
        'cc-by-nc-2.0/3.0/4.0',
        'NNCCY',
        hub_ids=('cc-by-nc-2.0', 'cc-by-nc-3.0', 'cc-by-nc-4.0'),
        spdx_ids=('CC-BY-NC-2.0', 'CC-BY-NC-3.0', 'CC-BY-NC-4.0'),
        families=('cc',),
        use_restrictions=(
            'NonCommercial: "not primarily intended for ... commercial advantage or '
            'monetary compensation"'
        ),
        branding='attribution',
        acceptance='by use',
        notice_by_reference='Y',
        patents='4.0: not licensed (2.b.2)',
        trademarks='4.0: not licensed (2.b.2)',
        termination='automatic on breach; 4.0: reinstated if cured in 30 days (6)',
        source=SCANCODE + 'cc-by-nc-4.0.LICENSE',
        clauses=(
            Clause(
                'non_commercial use_limit',
                (
                    'reproduce and Share the Licensed Material, in whole or in part, for '
                    'NonCommercial purposes only'
                ),
                '2.a of 4.0',
            ),
            Clause(
                'non_commercial use_limit',
                (
                    'in any manner that is primarily intended for or directed toward commercial '
                    'advantage'
                ),
                '4 of 2.0 and 3.0',
            ),
        ),
    ),
    Record(
        'cc-by-nc-sa-2.0/3.0/4.0',
        'NNCCS',
        hub_ids=('cc-by-nc-sa-2.0', 'cc-by-nc-sa-3.0', 'cc-by-nc-sa-4.0'),
        spdx_ids=('CC-BY-NC-SA-2.0', 'CC-BY-NC-SA-3.0', 'CC-BY-NC-SA-4.0'),
        families=('cc',),
        use_restrictions=(
            'NonCommercial: "not primarily intended for ... commercial advantage or '
            'monetary compensation"'
        ),
        branding='attribution',
        acceptance='by use',
        notice_by_reference='Y',
        patents='4.0: not licensed (2.b.2)',
        trademarks='4.0: not licensed (2.b.2)',
        termination='automatic on breach; 4.0: reinstated if cured in 30 days (6)',
        source=SCANCODE + 'cc-by-nc-sa-4.0.LICENSE',
        clauses=(
            Clause(
                'non_commercial use_limit',
                (
                    'reproduce and Share the Licensed Material, in whole or in part, for '
                    'NonCommercial purposes only'
                ),
                '2.a of 4.0',
            ),
            Clause(
                'non_commercial use_limit',
                (
                    'in any manner that is primarily intended for or directed toward commercial '
                    'advantage'
                ),
                '4 of 2.0 and 3.0',
            ),
            Clause(
                'terms_passed_on',
                'must be a Creative Commons license with the same License Elements',
                '3.b of 4.0',
            ),
            Clause(
                'terms_passed_on',
                ('a later version of this License with the same License Elements as this License'),
                '4.b of 2.0 and 3.0',
            ),
        ),
    ),
    Record(
        'cc-by-nd-4.0',
        'YYYYN',
        hub_ids=('cc-by-nd-4.0',),
        spdx_ids=('CC-BY-ND-4.0',),
        families=('cc',),
        use_restrictions='may "produce and reproduce, but not Share, Adapted Material"',
        branding='attribution',
        acceptance='by use',
        notice_by_reference='Y',
        patents='not licensed (2.b.2)',
        trademarks='not licensed (2.b.2)',
        termination='automatic on breach, reinstated if cured in 30 days (6)',
        source=SCANCODE + 'cc-by-nd-4.0.LICENSE',
        clauses=(
            Clause(
                'no_sharing_of_changes',
                'produce and reproduce, but not Share, Adapted Material',
                '2.a',
            ),
        ),
    ),
    Record(
        'cc-by-nc-nd-3.0/4.0',
        'NNCCN',
        hub_ids=('cc-by-nc-nd-3.0', 'cc-by-nc-nd-4.0'),
        spdx_ids=('CC-BY-NC-ND-3.0', 'CC-BY-NC-ND-4.0'),
        families=('cc',),
        use_restrictions='NonCommercial and no sharing of adaptations',
        branding='attribution',
        acceptance='by use',
        notice_by_reference='Y',
        patents='4.0: not licensed (2.b.2)',
        trademarks='4.0: not licensed (2.b.2)',
        termination='automatic on breach; 4.0: reinstated if cured in 30 days (6)',
        source=SCANCODE + 'cc-by-nc-nd-4.0.LICENSE',
        clauses=(
            Clause(
                'non_commercial use_limit',
                (
                    'reproduce and Share the Licensed Material, in whole or in part, for '
                    'NonCommercial purposes only'
                ),
                '2.a of 4.0',
            ),
            Clause(
                'non_commercial use_limit',
                (
                    'in any manner that is primarily intended for or directed toward commercial '
                    'advantage'
                ),
                '4 of 2.0 and 3.0',
            ),
            Clause(
                'no_sharing_of_changes',
                'produce and reproduce, but not Share, Adapted Material',
                '2.a of 4.0',
            ),
            Clause('no_sharing_of_changes', 'you have no rights to make Adaptations', '3 of 3.0'),
        ),
    ),
)
