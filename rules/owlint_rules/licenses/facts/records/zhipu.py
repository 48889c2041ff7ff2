"""Licenses of Zhipu AI and THUDM: GLM, ChatGLM, CodeGeeX, CogVLM."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import (
    ARGUABLE,
    DISPLAY,
    NAME,
    OTHER_WORKS,
    TRAINED,
    Clause,
    Duty,
    Record,
)

_GRANT = Clause('revocable', 'non-transferable, non-sublicensable, revocable', '2')


_GRANT_TO_USE = Clause(
    'revocable sharing_condition', 'non-transferable, non-sublicensable, revocable', '2'
)


_TO_USE = Clause('change_condition', 'copyright license to use the Software', '2')


_NOTICE = Clause(
    'notice_copy',
    'copyright notice and this permission notice shall be included in all copies',
    '2',
)


_RESEARCH = (
    _GRANT,
    Clause('non_commercial use_limit', 'solely for your non-commercial research purposes', '2'),
    _NOTICE,
    Clause('use_limit change_limit', 'for any commercial, military, or illegal purposes', '3'),
)


_REGISTERED = Clause(
    'registration commercial_condition',
    'Users who wish to use the models for commercial purposes must register',
    '2',
)


_MILITARY = Clause('use_limit change_limit', 'for any military, or illegal purposes', '3')


_MILITARY_2024 = Clause('use_limit change_limit', 'for any military or illegal purposes', '3')


def _research(
    key: str, title: str, source: str, url: str, note: str = '', dated: str = ''
) -> Record:
    """The text for non-commercial research that GLM-130B had first."""
    return Record(
        key,
        'NNCCC',
        title=title,
        use_restrictions=(
            '"solely for your non-commercial research purposes" 2; no commercial, military or '
            'illegal use; China national security (3)'
        ),
        branding='keep the notice and the permission (2)',
        acceptance='none stated',
        termination='"revocable" (2); "subject to update"',
        url=url,
        source=source,
        note=note or 'nothing is said of the terms of derivatives',
        dated=dated,
        flags=('revocable',),
        clauses=_RESEARCH,
    )


def _built_with(key: str, title: str, source: str, name: str, url: str, dated: str = '') -> Record:
    """The text of 2024 that asks for a display line and a prefix."""
    return Record(
        key,
        'PCYCP',
        title=title,
        names=(key, name.lower()) if key != name.lower() else (),
        use_restrictions='"for any military or illegal purposes"; national security of China (3)',
        branding=(
            f'notices; copy of the agreement, "Built with {name}"; name of a trained model '
            f'starts "{name}" (2)'
        ),
        acceptance='registration for commercial use (2)',
        termination='"revocable" (2); "subject to update"',
        url=url,
        source=source,
        dated=dated,
        flags=('registration', 'revocable'),
        duties=(
            Duty(DISPLAY, f'Built with {name}', '2'),
            Duty(NAME, name, '2', TRAINED),
        ),
        clauses=(
            _GRANT_TO_USE,
            Clause(
                'registration commercial_condition',
                'For users who wish to use the models for commercial purposes',
                '2',
            ),
            Clause(
                'notice_copy terms_passed_on',
                'Provide a copy of this Agreement with any such',
                '2.A',
            ),
            _MILITARY_2024,
        ),
    )


RECORDS = (
    _research(
        'glm-130b',
        'GLM-130B License',
        'THUDM/GLM-130B@212215c:MODEL_LICENSE',
        'THUDM/GLM-130B MODEL_LICENSE',
    ),
    _research(
        'codegeex2',
        'CodeGeeX License (CodeGeeX2)',
        'THUDM/CodeGeeX2@5adbc5d:MODEL_LICENSE',
        'THUDM/CodeGeeX2 MODEL_LICENSE',
        dated='CodeGeeX4 has a text of its own',
    ),
    _research(
        'chatglm-6b-2023-05',
        'ChatGLM-6B License (May 2023, research only)',
        'THUDM/ChatGLM-6B@875a8b2:MODEL_LICENSE',
        'THUDM/ChatGLM-6B MODEL_LICENSE, until July 2023',
        dated='the later texts for ChatGLM-6B and ChatGLM2-6B have no ban on commercial use',
    ),
    Record(
        'chatglm-6b',
        'PYCCC',
        title='ChatGLM-6B License',
        use_restrictions='"for any military, or illegal purposes"; China national security 3',
        branding='keep the notice and the permission (2)',
        acceptance='none stated',
        termination='"revocable"; "subject to update"',
        url='THUDM/ChatGLM-6B MODEL_LICENSE',
        source='THUDM/ChatGLM-6B@401bf3a:MODEL_LICENSE',
        note=(
            'non-transferable, non-sublicensable; the grant says only "to use"; nothing is said '
            'of the terms of derivatives'
        ),
        dated='the text of May 2023 allowed research only',
        flags=('revocable',),
        clauses=(_GRANT_TO_USE, _TO_USE, _NOTICE, _MILITARY),
    ),
    Record(
        'chatglm3-6b',
        'PCYCC',
        title='ChatGLM3-6B License',
        names=('chatglm3-license',),
        use_restrictions='"for any military or illegal purposes"; national security of China (3)',
        branding='include the license notice (2)',
        acceptance='registration for commercial use (2)',
        termination='"revocable" (2); "subject to update"',
        url='THUDM/ChatGLM3 MODEL_LICENSE',
        source='THUDM/ChatGLM3@61c56f7:MODEL_LICENSE',
        note='nothing is said of the terms of derivatives',
        flags=('registration', 'revocable'),
        clauses=(
            _GRANT_TO_USE,
            _REGISTERED,
            Clause('notice_copy', 'license notice shall be included in all copies', '2'),
            _MILITARY_2024,
        ),
    ),
    _built_with(
        'glm-4-9b',
        'GLM-4-9B License',
        'orsonteodoro/oiledmachine-overlay@5413230:licenses/glm-4-9b-LICENSE',
        'glm-4',
        'THUDM/glm-4-9b LICENSE (HF)',
        'models from GLM-4.5 on are under other licenses',
    ),
    _built_with(
        'codegeex4',
        'CodeGeeX4 License',
        'THUDM/CodeGeeX4@be3b3bb:MODEL_LICENSE',
        'CodeGeeX4',
        'THUDM/CodeGeeX4 MODEL_LICENSE',
    ),
    Record(
        'glm-5.3',
        'YCYYP',
        title='GLM-5.3 License',
        user_threshold=(
            'USD 10bn revenue in 12 months for a Model as a Service business: security review (2)'
        ),
        branding='keep the notice and the permission (1)',
        termination='nothing is said of an end',
        url='glmlicense@z.ai is its contact; no page is named in the text',
        source='orsonteodoro/oiledmachine-overlay@1ad16f4:licenses/GLM-5.3',
        flags=('lawful_use_only',),
        clauses=(
            Clause('notice_copy', 'permission notice shall be included in all copies', '1'),
            Clause('lawful', 'must comply with applicable laws and regulations', '1'),
            Clause(
                'threshold',
                'revenue of the Licensee and its affiliates exceeds 10 billion US dollars',
                '2',
            ),
            Clause(
                'terms_passed_on',
                'before using the Software or its derivative works for any commercial purpose',
                '2',
            ),
        ),
    ),
    Record(
        'cogvlm-2023-10',
        'PYCCC',
        title='CogVLM License (October 2023)',
        use_restrictions='"for any military, or illegal purposes"; China national security 3',
        branding='keep the notice and the permission (2)',
        acceptance='none stated',
        termination='"revocable"; "subject to update"',
        url='THUDM/CogVLM MODEL_LICENSE, October 2023',
        source='THUDM/CogVLM@3a20a38:MODEL_LICENSE',
        note='nothing is said of the terms of derivatives',
        dated='later texts ask for registration before commercial use',
        flags=('revocable',),
        ties={OTHER_WORKS: (ARGUABLE, 'adds the license of Llama 2 for CogVLM-17B: 7')},
        clauses=(_GRANT_TO_USE, _TO_USE, _NOTICE, _MILITARY),
    ),
    Record(
        'cogvlm-2023-12',
        'PCYCC',
        title='CogVLM License (December 2023)',
        use_restrictions='"for any military, or illegal purposes"; China national security 3',
        branding='no notice is asked for in this text',
        acceptance='registration for commercial use (2, 7)',
        notice_by_reference='Y',
        termination='"revocable"; "subject to update"',
        url='THUDM/CogVLM MODEL_LICENSE, December 2023',
        source='THUDM/CogVLM@23bceb6:MODEL_LICENSE',
        note='nothing is said of the terms of derivatives',
        dated='the texts before and after ask for a notice and name the license of Llama 2',
        flags=('registration', 'revocable'),
        clauses=(_GRANT_TO_USE, _REGISTERED, _MILITARY),
    ),
    Record(
        'cogvlm2',
        'PCYCC',
        title='CogVLM2 License',
        use_restrictions='"for any military, or illegal purposes"; China national security 3',
        branding='include the license notice (2)',
        acceptance='registration for commercial use (2)',
        termination='"revocable"; "subject to update"',
        url='THUDM/CogVLM2 MODEL_LICENSE',
        source='THUDM/CogVLM2@f6e1d14:MODEL_LICENSE',
        note='nothing is said of the terms of derivatives; its heading still says CogVLM',
        flags=('registration', 'revocable'),
        ties={
            OTHER_WORKS: (
                ARGUABLE,
                'adds the license of Llama 3, in its first text that of Llama 2: 7',
            )
        },
        clauses=(
            _GRANT_TO_USE,
            _REGISTERED,
            Clause('notice_copy', 'license notice shall be included in all copies', '2'),
            _MILITARY,
        ),
    ),
    Record(
        'chatglm2-6b',
        'PYCCC',
        use_restrictions='"for any military, or illegal purposes"; China national security 3',
        branding='keep the notice and the permission (2)',
        acceptance='none stated',
        termination='"revocable"; "subject to update"',
        url='THUDM/ChatGLM2-6B MODEL_LICENSE',
        source='THUDM/ChatGLM2-6B@cb8e8b4:MODEL_LICENSE',
        note=(
            'non-transferable, non-sublicensable; the grant says only "to use"; nothing '
            'is said of the terms of derivatives; variants add commercial registration'
        ),
        dated='other copies of this text ask for registration before commercial use',
        flags=('revocable',),
        clauses=(
            Clause(
                'revocable sharing_condition', 'non-transferable, non-sublicensable, revocable', '2'
            ),
            Clause('change_condition', 'copyright license to use the Software', '2'),
            Clause(
                'notice_copy',
                ('copyright notice and this permission notice shall be included in all copies'),
                '2',
            ),
            Clause('use_limit change_limit', 'for any military, or illegal purposes', '3'),
        ),
    ),
    Record(
        'cogvlm',
        'PCYCC',
        use_restrictions='"for any military, or illegal purposes"; China national security 3',
        branding='include the license notice (2)',
        acceptance='registration for commercial use',
        termination='revocable; terms or policy may be updated',
        url='THUDM/CogVLM MODEL_LICENSE',
        source='THUDM/CogVLM@f7283b2:MODEL_LICENSE',
        note='nothing is said of the terms of derivatives',
        dated='the text has changed in place; compare the date of the copy',
        flags=('registration', 'revocable'),
        ties={OTHER_WORKS: (ARGUABLE, 'adds the license of Llama 2 for CogVLM-17B: 7')},
        clauses=(
            Clause(
                'revocable sharing_condition', 'non-transferable, non-sublicensable, revocable', '2'
            ),
            Clause(
                'registration commercial_condition',
                ('Users who wish to use the models for commercial purposes must register'),
                '2',
            ),
            Clause('notice_copy', 'license notice shall be included in all copies', '2'),
            Clause('use_limit change_limit', 'for any military, or illegal purposes', '3'),
        ),
    ),
    Record(
        'cogvideox',
        'PCYCC',
        use_restrictions='"for any military, or illegal purposes"; China national security 3',
        user_threshold='1M visits per month: contact for license',
        branding='include the copyright and license statement (2)',
        acceptance='registration for commercial use',
        termination='revocable; terms or policy may be updated',
        url='THUDM/CogVideo MODEL_LICENSE',
        source='THUDM/CogVideo@e519ece:MODEL_LICENSE',
        note='nothing is said of the terms of derivatives',
        flags=('registration', 'revocable'),
        clauses=(
            Clause(
                'revocable sharing_condition', 'non-transferable, non-sublicensable, revocable', '2'
            ),
            Clause(
                'registration commercial_condition',
                ('Users who wish to use the models for commercial purposes must register'),
                '2',
            ),
            Clause('threshold', 'exceeds 1 million visits per month', '2'),
            Clause('notice_copy', 'license statement should be included in all copies', '2'),
            Clause('use_limit change_limit', 'for any military, or illegal purposes', '3'),
        ),
    ),
)
