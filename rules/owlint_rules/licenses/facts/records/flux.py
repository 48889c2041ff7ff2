"""FLUX licenses of Black Forest Labs, and one written after them."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import ARGUABLE, NOTICE, TECHNOLOGY, Clause, Duty, Record

_NO_LIABILITY = (
    'IN NO EVENT SHALL {} BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN '
    'ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH USE OF '
    'THIS MODEL.'
)


_COPY = Clause(
    'notice_copy terms_passed_on',
    'make available a copy of this License to third-party recipients',
    '3.a',
)


_PURPOSES = Clause('non_commercial', 'solely for your Non-Commercial Purposes', '2.a')


_MILITARY = Clause('use_limit change_limit', 'military purposes', '4.a')

RECORDS = (
    Record(
        'flux1-dev-nc',
        'NNCCP',
        families=('flux-1-dev-non-commercial-license',),
        title='FLUX.1 [dev] Non-Commercial License (2024)',
        spdx_ids=('LicenseRef-scancode-flux-1-nc',),
        use_restrictions=(
            '"solely for your Non-Commercial Purposes"; military, surveillance, biometric 4.a'
        ),
        territory='trade-control lists (4.f)',
        trains_other_models=(
            'yes: "to train, fine-tune or distill a model that is competitive" 2.d'
        ),
        branding='copy of the license (3.a), Attribution Notice 3.b, say what was changed (3.c)',
        acceptance='by use',
        trademarks='not granted (10)',
        termination='revocable; breach (8.a); "at any time upon notice" 8.b; IP suit (8.c)',
        url='black-forest-labs/FLUX.1-dev LICENSE.md, 2024',
        source='black-forest-labs/flux@805da85:model_licenses/LICENSE-FLUX1-dev',
        note='outputs may be used commercially (2.d)',
        dated='1.1 and 1.1.1 of 2025 have another notice and add a duty; FLUX.2 has 2.x',
        flags=('revocable',),
        duties=(
            Duty(
                NOTICE,
                'The FLUX.1 [dev] Model is licensed by Black Forest Labs. Inc. under the FLUX.1 '
                '[dev] Non-Commercial License. Copyright Black Forest Labs. Inc.\n'
                + _NO_LIABILITY.format('BLACK FOREST LABS, INC.'),
                '3.b',
            ),
        ),
        clauses=(
            Clause(
                'revocable', 'non-sublicensable, revocable, royalty free and limited license', '2.a'
            ),
            _PURPOSES,
            Clause(
                'training_bar', 'to train, fine-tune or distill a model that is competitive', '2.d'
            ),
            _COPY,
            Clause('non_commercial', 'any commercial or production purposes', '4.a'),
            _MILITARY,
        ),
    ),
    Record(
        'flux1-dev-nc-1.1',
        'NNCCP',
        families=('flux-1-dev-non-commercial-license',),
        title='FLUX.1 [dev] Non-Commercial License 1.1',
        use_restrictions=(
            '"solely for your Non-Commercial Purposes"; military, surveillance, biometric 4.a'
        ),
        territory='trade-control lists (4.g)',
        trains_other_models=(
            'yes: "to train, fine-tune or distill a model that is competitive" 4.b'
        ),
        branding='copy of the license (3.a), Attribution Notice 3.b, say what was changed (3.c)',
        acceptance='by use; must run content filters or review (2.e)',
        trademarks='not granted (10)',
        termination='revocable; breach (8.a); "at any time upon notice" 8.b; IP suit (8.c)',
        url='black-forest-labs/FLUX.1-Kontext-dev LICENSE.md, June 2025',
        source='black-forest-labs/flux@57ce405:model_licenses/LICENSE-FLUX1-dev',
        dated='1.1.1 followed, which lets outputs be used commercially in plain words (2.d)',
        flags=('revocable',),
        ties={TECHNOLOGY: (ARGUABLE, 'asks for content filters or a review of the outputs: 2.e')},
        duties=(
            Duty(
                NOTICE,
                'The FLUX.1 [dev] Model is licensed by Black Forest Labs Inc. under the FLUX.1 '
                '[dev] Non-Commercial License. Copyright Black Forest Labs Inc.\n'
                + _NO_LIABILITY.format('BLACK FOREST LABS INC.'),
                '3.b',
            ),
        ),
        clauses=(
            Clause(
                'revocable', 'non-sublicensable, revocable, royalty free and limited license', '2.a'
            ),
            _PURPOSES,
            _COPY,
            Clause('non_commercial', 'any commercial or production purposes', '4.a'),
            _MILITARY,
            Clause(
                'training_bar', 'to train, fine-tune or distill a model that is competitive', '4.b'
            ),
        ),
    ),
    Record(
        'flux1-dev-nc-1.1.1',
        'NNCCP',
        addresses=('huggingface.co/black-forest-labs/flux.1-dev/blob/main/license',),
        names=('flux-dev-license',),
        families=('flux-1-dev-non-commercial-license',),
        use_restrictions=(
            '"solely for your Non-Commercial Purposes"; military, surveillance, biometric 4.a'
        ),
        territory='trade-control lists (4.f)',
        trains_other_models=(
            'yes: "to train, fine-tune or distill a model that is competitive" 2.d'
        ),
        branding=('copy of the license (3.a), Attribution Notice 3.b, say what was changed (3.c)'),
        acceptance='by use; must run content filters or review (2.e)',
        trademarks='not granted',
        termination='revocable; "at any time upon notice" 8.b',
        url='black-forest-labs/flux model_licenses/LICENSE-FLUX1-dev',
        source='black-forest-labs/flux@802fb47:model_licenses/LICENSE-FLUX1-dev',
        note='outputs may be used commercially; older text (2024) 90% similar',
        dated=(
            'an older text of 2024 (LicenseRef-scancode-flux-1-nc) has the same name, '
            'another notice and no duty to filter; FLUX.2 has a Non-Commercial License of'
            ' its own'
        ),
        flags=('revocable',),
        ties={TECHNOLOGY: (ARGUABLE, 'asks for content filters or a review of the outputs: 2.e')},
        duties=(
            Duty(
                NOTICE,
                (
                    'The FLUX.1 [dev] Model is licensed by Black Forest Labs Inc. under the '
                    'FLUX.1 [dev] Non-Commercial License. Copyright Black Forest Labs Inc.\nIN NO '
                    'EVENT SHALL BLACK FOREST LABS INC. BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER'
                    ' LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING '
                    'FROM, OUT OF OR IN CONNECTION WITH USE OF THIS MODEL.'
                ),
                '3.b',
            ),
        ),
        clauses=(
            Clause(
                'revocable', 'non-sublicensable, revocable, royalty free and limited license', '2.a'
            ),
            Clause('non_commercial', 'for Non-Commercial Purposes', '2.b'),
            Clause(
                'training_bar', 'to train, fine-tune or distill a model that is competitive', '2.d'
            ),
            Clause(
                'notice_copy terms_passed_on',
                'make available a copy of this License to third-party recipients',
                '3.a',
            ),
            Clause('non_commercial', 'for any commercial or production purposes', '4.a'),
            Clause('use_limit change_limit', 'military purposes', '4.a'),
        ),
    ),
    Record(
        'flux-nc-2.1',
        'NNCCP',
        title='FLUX Non-Commercial License 2.1',
        names=('flux-non-commercial-license', 'flux-dev-non-commercial-license'),
        use_restrictions=(
            '"solely for your Non-Commercial Purposes"; military, surveillance, biometric 4.a'
        ),
        territory='trade-control lists (4.f)',
        trains_other_models=(
            'yes: "to train, fine-tune, or distill a model that is competitive" 2.d'
        ),
        branding='copy of the license (3.a), Attribution Notice 3.b, say what was changed (3.c)',
        acceptance='by use; must run content filters or review (2.e)',
        trademarks='not granted (10)',
        termination='revocable; breach (8.a); "at any time upon notice" 8.b; IP suit (8.c)',
        url='black-forest-labs/FLUX.2-dev LICENSE (HF)',
        source='SceneWorks/SceneWorks@0b39a1a:apps/desktop/licenses/flux2-dev/FLUX.2-dev-Non-Commercial-License.txt',
        note='for all models named FLUX.x [dev] and those released with it; outputs are free (2.d)',
        dated='FLUX.1 [dev] had texts of 2024, 1.1 and 1.1.1; 2.0 was not read',
        flags=('revocable',),
        ties={TECHNOLOGY: (ARGUABLE, 'asks for content filters or a review of the outputs: 2.e')},
        duties=(
            Duty(
                NOTICE,
                'This FLUX Model is licensed by Black Forest Labs Inc. under the FLUX '
                'Non-Commercial License. Copyright Black Forest Labs Inc. '
                + _NO_LIABILITY.format('BLACK FOREST LABS INC.'),
                '3.b',
            ),
        ),
        clauses=(
            Clause('revocable', 'non-sublicensable, revocable, royalty free, and limited', '2.a'),
            _PURPOSES,
            Clause(
                'training_bar', 'to train, fine-tune, or distill a model that is competitive', '2.d'
            ),
            _COPY,
            Clause('non_commercial', 'for any commercial or production purposes', '4.a'),
            _MILITARY,
        ),
    ),
    Record(
        'circlestone-nc-1.2',
        'NNCCP',
        title='CircleStone Labs Non-Commercial License 1.2',
        use_restrictions=(
            '"solely for your Non-Commercial Purposes" 2.a; single persons may sell derivatives '
            '(2.c)'
        ),
        territory='trade-control lists (4.e)',
        branding='copy of the license (3.a), Attribution Notice 3.b, say what was changed (3.d)',
        acceptance='by use',
        trademarks='not granted (10)',
        termination='"revocable" (2.a); automatic on breach (8.a); IP suit (8.b)',
        url='circlestone-labs/Anima LICENSE (HF)',
        source='SceneWorks/SceneWorks@0b39a1a:apps/desktop/licenses/anima/CircleStone-Labs-Non-Commercial-License.txt',
        note=(
            'outputs may be used commercially (2.e); who buys a commercial license may use '
            'derivatives of others too (3.c)'
        ),
        flags=('revocable',),
        duties=(
            Duty(
                NOTICE,
                'The CircleStone Model is licensed by CircleStone Labs LLC under the CircleStone '
                'Non-Commercial License. Copyright CircleStone Labs LLC.\n'
                + _NO_LIABILITY.format('CIRCLESTONE LABS LLC'),
                '3.b',
            ),
        ),
        clauses=(
            Clause('revocable', 'non-sublicensable, revocable, royalty free, and limited', '2.a'),
            Clause('non_commercial use_limit', 'solely for your Non-Commercial Purposes', '2.a'),
            _COPY,
        ),
    ),
)
