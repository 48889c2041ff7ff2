"""Community licenses of Tencent for Hunyuan and HY models of 2024 to 2026.

They share their clauses and differ in the name of the model, in the territory, in
the size of user and in one rule of distribution.
"""

from __future__ import annotations

from owlint_rules.licenses.facts.record import NOTICE, SCANCODE, Clause, Duty, Record


def _own_notice(name: str, year: int, mark: str = 'Tencent Hunyuan') -> str:
    return (
        f'{name} is licensed under the {name} Community License Agreement, Copyright © {year} '
        f'Tencent. All Rights Reserved. The trademark rights of “{mark}” are owned by Tencent '
        'or its affiliate.'
    )


_HUNYUAN_2024 = _own_notice('Tencent Hunyuan', 2024)
_HUNYUAN = _own_notice('Tencent Hunyuan', 2025)


def _record(
    key: str,
    title: str,
    source: str,
    notice: str,
    users: str = '100 million',
    *,
    spdx: tuple[str, ...] = (),
    text: str = '',
    europe: bool = False,
    discloses: bool = False,
) -> Record:
    """The record of one model; ``europe``: the European Union alone is left out."""
    short = users.replace(' million', 'M')
    trains = 'large language model' if europe else 'AI model'
    provider = '; name the provider of a service (3.e)' if discloses else ''
    territory = (
        Clause('territory', 'excluding the territory of the European Union', '1.l')
        if europe
        else Clause(
            'territory',
            'DOES NOT APPLY IN THE EUROPEAN UNION, UNITED KINGDOM AND SOUTH KOREA',
            'preamble',
        )
    )
    return Record(
        key,
        'PCYYP',
        title=title,
        spdx_ids=spdx,
        families=('tencent-hunyuan-community',),
        use_restrictions='acceptable use policy (5.a, Exhibit A), military purposes among it',
        user_threshold=f'{short} MAU: request license (4)',
        territory=(
            'excludes the European Union (1.l, 5.c)'
            if europe
            else 'excludes EU, UK and South Korea (preamble, 1.l, 5.c)'
        ),
        trains_other_models=f'yes: "to improve any other {trains}" 5.b',
        branding=(
            'copy of the agreement (3.a), say what was changed (3.b), Notice text 3.d; '
            f'"Powered by" line encouraged (3.c){provider}'
        ),
        acceptance='click or by use',
        trademarks='granted for the "Powered by" line (3.c) alone (6.b)',
        termination='breach: delete (8.b); IP suit (6.c); the use policy may be updated',
        url=source.partition('@')[0] + ' ' + source.partition(':')[2],
        source=source,
        dated=text,
        duties=(Duty(NOTICE, notice, '3.d'),),
        clauses=(
            territory,
            Clause('notice_copy', 'a copy of this Agreement', '3.a'),
            Clause('threshold', f'greater than {users} monthly active users', '4'),
            Clause('use_limit', 'adhere to the Acceptable Use Policy', '5.a'),
            Clause(
                'terms_passed_on',
                'You must include the use restrictions referenced in these Sections 5(a) and '
                '5(b) as an enforceable provision',
                '5.a',
            ),
            Clause('training_bar', f'to improve any other {trains}', '5.b'),
            Clause('territory', 'outside the Territory is unlicensed and unauthorized', '5.c'),
        ),
    )


_TWO = 'there are two texts of this date; one asks to name the provider of a service (3.e)'

RECORDS = (
    _record(
        'hunyuan-large',
        'Tencent Hunyuan Large Community License',
        'Tencent/Tencent-Hunyuan-Large@cdc3735:LICENSE.txt',
        _HUNYUAN_2024,
        europe=True,
        text='texts of 2025 and 2026 for later Hunyuan and HY models differ',
    ),
    _record(
        'hunyuan-video',
        'Tencent HunyuanVideo Community License',
        'Tencent-Hunyuan/HunyuanVideo@fa14b00:LICENSE.txt',
        _HUNYUAN_2024,
        text=(
            'a text of December 2024 excluded the European Union alone; copies of 2025 say 2025 '
            'in the notice'
        ),
    ),
    _record(
        'hunyuan-3d-2.0',
        'Tencent Hunyuan 3D 2.0 Community License',
        SCANCODE + 'tencent-hunyuan-3d-2.0-cla.LICENSE',
        _own_notice('Tencent Hunyuan 3D 2.0', 2025),
        '1 million',
        spdx=('LicenseRef-scancode-tencent-hunyuan-3d-2.0-cla',),
        text='the texts for version 2.1 and HY 3D 3 differ',
    ),
    _record(
        'hunyuan-dit',
        'Tencent Hunyuan DiT Community License',
        'Tencent-Hunyuan/HunyuanDiT@8dd22c6:LICENSE.txt',
        _HUNYUAN,
        europe=True,
    ),
    _record(
        'hunyuan-a13b',
        'Tencent Hunyuan A13B Community License',
        'Tencent-Hunyuan/Hunyuan-A13B@a728865:LICENSE',
        _HUNYUAN,
    ),
    _record(
        'hunyuan-mt',
        'Tencent Hunyuan-MT Community License',
        'Tencent-Hunyuan/Hunyuan-MT@cb13ed7:License.txt',
        _HUNYUAN,
    ),
    _record(
        'hunyuan-image-2.1',
        'Tencent HunyuanImage 2.1 Community License',
        'Tencent-Hunyuan/HunyuanImage-2.1@690e811:LICENSE',
        _HUNYUAN,
        text=_TWO,
    ),
    _record(
        'hunyuan-image-3.0',
        'Tencent HunyuanImage 3.0 Community License',
        'Tencent-Hunyuan/HunyuanImage-3.0@2cd96b3:LICENSE',
        _HUNYUAN,
    ),
    _record(
        'hunyuan-ocr',
        'Tencent HunyuanOCR Community License',
        'Tencent-Hunyuan/HunyuanOCR@b673fac:License.txt',
        _HUNYUAN,
        discloses=True,
    ),
    _record(
        'hunyuan-video-1.5',
        'Tencent HunyuanVideo 1.5 Community License',
        'Tencent-Hunyuan/HunyuanVideo-1.5@e8b2117:LICENSE',
        _HUNYUAN,
        discloses=True,
        text='HunyuanVideo of 2024 has a text of its own',
    ),
    _record(
        'hunyuan-3d-2.1',
        'Tencent Hunyuan 3D 2.1 Community License',
        'Tencent-Hunyuan/Hunyuan3D-2.1@c88bee6:LICENSE',
        _own_notice('Tencent Hunyuan 3D 2.1', 2025),
        '1 million',
        text='version 2.0 has a text of its own',
    ),
    _record(
        'hunyuan-world-1.0',
        'Tencent HunyuanWorld-1.0 Community License',
        'Tencent-Hunyuan/HunyuanWorld-1.0@9818194:LICENSE',
        _own_notice('Tencent HunyuanWorld-1.0', 2025),
        '1 million',
        text=_TWO,
    ),
    _record(
        'hy-motion-1.0',
        'Tencent HY-Motion 1.0 Community License',
        'Tencent-Hunyuan/HY-Motion-1.0@72cfcb1:License.txt',
        _own_notice('Tencent HY-MOTION 1.0', 2025, 'Tencent HY'),
        '1 million',
    ),
    _record(
        'hy-world-2.0',
        'Tencent HY-World 2.0 Community License',
        'Tencent-Hunyuan/HY-World-2.0@f49d21e:License.txt',
        _own_notice('Tencent HY-WORLD 2.0', 2026, 'Tencent HY'),
        '1 million',
        discloses=True,
    ),
)
