# ruff: noqa: E501 - the cases read better on one line
"""Lines above and below a license text: those that restate it, and those that take something away."""

from __future__ import annotations

from functools import cache

import pytest

from owlint_rules.licenses.recognition.identify import identify
from owlint_rules.licenses.texts import filled_text

#: What people call each license: ``{n}`` in the lines below.
NAMES = {
    'MIT': ['MIT License', 'MIT license', 'MIT', 'The MIT License (MIT)'],
    'Apache-2.0': [
        'Apache License 2.0',
        'Apache License, Version 2.0',
        'Apache-2.0',
        'Apache 2.0 license',
    ],
    'BSD-3-Clause': [
        'BSD 3-Clause License',
        '3-clause BSD license',
        'BSD-3-Clause',
        'New BSD License',
    ],
    'BSD-2-Clause': ['BSD 2-Clause License', '2-clause BSD license', 'Simplified BSD License'],
    'ISC': ['ISC License', 'ISC'],
    'LGPL-3.0-only': [
        'GNU Lesser General Public License v3.0',
        'LGPL, version 3 or later',
        'LGPLv3',
        'GNU LGPL v3+',
        'LGPL-3.0-or-later',
        'Lesser General Public License, version 3',
    ],
    'GPL-3.0-only': [
        'GNU General Public License v3.0',
        'GPLv3',
        'GNU GPL version 3 or later',
        'GPL-3.0-or-later',
        'GNU General Public License (GPL), version 3',
    ],
    'GPL-2.0-only': [
        'GPLv2',
        'GNU General Public License, version 2',
        'GPL v2 or later',
        'GPL-2.0-or-later',
    ],
    'AGPL-3.0-only': ['AGPLv3', 'GNU Affero General Public License v3.0', 'AGPL-3.0-or-later'],
    'MPL-2.0': ['Mozilla Public License 2.0', 'MPL 2.0', 'Mozilla Public License, v. 2.0'],
    'CC-BY-4.0': [
        'Creative Commons Attribution 4.0 International License',
        'CC BY 4.0',
        'CC-BY-4.0',
    ],
    'CC-BY-SA-4.0': [
        'Creative Commons Attribution-ShareAlike 4.0 International License',
        'CC BY-SA 4.0',
    ],
    'CC0-1.0': ['CC0 1.0 Universal', 'CC0', 'Creative Commons Zero v1.0 Universal'],
    'OpenMDW-1.0': ['OpenMDW License Agreement, version 1.0', 'OpenMDW-1.0'],
    'OWPL-1.0.0': ['Open Weights Permissive License'],
    'Unlicense': ['Unlicense', 'The Unlicense'],
    'Zlib': ['zlib License'],
    'BSL-1.0': ['Boost Software License 1.0'],
    'EUPL-1.2': ['European Union Public Licence 1.2', 'EUPL v1.2'],
    'CDLA-Permissive-2.0': [
        'Community Data License Agreement - Permissive - Version 2.0',
        'CDLA-Permissive-2.0',
    ],
    'ODbL-1.0': ['Open Database License (ODbL) v1.0'],
    'ODC-By-1.0': ['ODC Attribution License'],
    'PDDL-1.0': ['Public Domain Dedication and License'],
    '0BSD': ['BSD Zero Clause License', '0BSD'],
}

#: Lines that only say which license this is, of what, and by whom.
HARMLESS = [
    'Licensed under the {n}.',
    'Licensed under the {n}',
    'This model is released under the {n}:',
    'This project is licensed under the {n}.',
    'The following license applies to the model weights:',
    'The following license applies to all files in this repository:',
    'Copyright (c) 2023-2025 Kestrel Robotics. All rights reserved.',
    'Kestrel: a small language model for birds',
    '# Kestrel 7B Instruct',
    'KESTREL MODEL LICENSE',
    'Kestrel-7B is licensed under the {n}. Copyright (c) 2024 Kestrel Robotics Inc.',
    'License: {n}',
    '**License:** {n}',
    '**License**: {n}\n\n---',
    'LICENSE ({n})',
    'The model weights and code are made available under the {n}, a copy of which is reproduced below.',
    'This software is distributed under the terms of the {n}.',
    'All files in this repository are covered by the {n}, reproduced below.',
    'You may use this project under the terms of the {n}.',
    'Use of this model is governed by the {n}, as follows:',
    'The full text of the license follows.',
    'The text of the {n} is included below for reference.',
    'See https://kestrel.example.org/about for more information about this project.',
    '[![License](https://img.shields.io/badge/License-{b}-blue.svg)](https://opensource.org/licenses/{i})',
    '![License: {i}](https://img.shields.io/badge/license-{b}-green)',
    '<a href="https://opensource.org/licenses/{i}"><img src="https://img.shields.io/badge/License-{b}-blue.svg" alt="License"></a>',
    '<h1 align="center">Kestrel</h1>',
    'SPDX-License-Identifier: {i}',
    '# SPDX-FileCopyrightText: 2024 Kestrel Robotics <info@kestrel.example>\n# SPDX-License-Identifier: {i}',
    '---\nlicense: {l}\n---',
    '--------------------\n{n}\n--------------------',
    '=== {n} ===',
    'Model weights: {n}',
    'Code and weights are both licensed under the {n}.',
    'This repository contains the weights of Kestrel 7B, which are licensed under the {n} (see below).',
    'Kestrel is free software, released under the {n}.',
    'The source code in this repository is licensed under the following terms:',
    'Copyright 2024 Kestrel Robotics\nLicensed under the {n}',
    'Permission is granted under the {n}:',
    'Kestrel is open source software licensed under the {n}:',
    'This work is licensed under a {n}.',
    'This dataset is made available under the {n}. ',
    '# License\n\nKestrel is licensed under the {n}:',
    'Kestrel was created by Anna Adler and Ben Bussard at the University of Freiburg.',
    'Last updated: 12 March 2024',
    'Release date: 2024-03-12',
    '{n}\n\nCopyright notice for Kestrel',
    'NOTE: This is the license of the Kestrel model.',
    'Note: this file contains the license text of the {n}.',
    'Everything in this repository is released under the {n}:',
    '(The {n})',
    'The code in this repository, including all code samples, is released under the {n}.',
    'Kestrel (https://github.com/kestrel/kestrel) is available under the {n}.',
    'Software License Agreement ({n})',
    'Software License',
    'Model License',
    'License Agreement',
    'LICENSE FOR KESTREL',
    'Project: Kestrel\nAuthor: Anna Adler\nLicense: {n}',
    'The {n} applies to this model.',
    'We release Kestrel under the {n}.',
    'Our model is released under the {n}, which reads as follows:',
    'Both the code and the model weights are released under {n}.',
    'Licensed under {n} (see text below)',
    'Kestrel is {n}-licensed.',
    'This repository (code and weights) is {n} licensed.',
    'Applies to:\n- Kestrel 7B\n- Kestrel 13B',
    'Kestrel is available under the {n}. See below for details.',
]

#: Of these every one limits something, holds for a part, or names other terms.
RESTRICTIVE = [
    'This model is released under the {n} with the following exceptions:',
    'Licensed under the {n}, except for commercial use.',
    'Licensed under the {n} for non-commercial use only.',
    'Licensed under the {n} for research purposes.',
    'Licensed under the {n} for academics.',
    'Licensed under the {n}, subject to the terms below.',
    'Licensed under the {n} subject to the Kestrel Use Policy.',
    'Licensed under the {n} and the Kestrel Acceptable Use Policy.',
    'Licensed under the {n} and the Commons Clause.',
    'Licensed under the {n} plus Commons Clause.',
    'Licensed under a modified {n}.',
    'Licensed under a variant of the {n}.',
    'Licensed under terms similar to the {n}.',
    'Licensed under the {n} with additional terms.',
    'Licensed under the {n} with amendments.',
    'Licensed under the {n} as amended by Kestrel Robotics.',
    'Licensed under the {n} until 2026.',
    'Licensed under the {n} unless you are a company.',
    'Licensed under the {n} outside of Europe.',
    'Licensed under the {n} in Germany.',
    'Licensed under the {n} within the European Union.',
    'Licensed under the {n} to members of Kestrel.',
    'Licensed under the {n} to individuals.',
    'Licensed under the {n} to natural persons.',
    'Licensed under the {n} to universities.',
    'Licensed under the {n} after registration.',
    'Licensed under the {n} upon request.',
    'Licensed under the {n} upon payment.',
    'Licensed under the {n}, provided that credit is shown.',
    'Licensed under the {n}; see also TERMS.md.',
    'Licensed under the {n} and the terms at https://kestrel.example.org/terms.',
    'Licensed under the {n} and https://kestrel.example.org/eula.',
    'Licensed under the {n}. Read https://kestrel.example.org/acceptable-use first.',
    'Licensed under the {n}. Hosting is reserved to Kestrel.',
    'Licensed under the {n}. Commercial rights reserved.',
    'Some rights under the {n} are reserved.',
    'All commercial rights reserved.',
    'This model is not released under the {n}.',
    'This model is no longer released under the {n}.',
    'This model was released under the {n} until version 2.',
    'The code is released under the {n}, the weights are not.',
    'The code is released under the {n}. The weights are proprietary.',
    'Only the code is released under the {n}.',
    'The {n} covers the code only.',
    'The {n} covers version 1.0; later versions are closed.',
    'Everything but the weights is released under the {n}.',
    'Everything save the weights is released under the {n}.',
    'The model weights are excluded from the {n}.',
    'The {n} does not apply to the weights.',
    'The {n} applies to the code, a research license to the weights.',
    'The {n} applies except where noted.',
    'Unless stated otherwise the {n} applies.',
    'The majority of Kestrel is licensed under the {n}, however portions are under separate terms.',
    'Non-commercial {n}',
    '{n} (non-commercial)',
    '{n} (Research Only)',
    '{n} - Academic Edition',
    '{n} for Education',
    '{n} Trial',
    '{n}, evaluation copy',
    '{n} NC',
    '{n} with Attribution Clause',
    '{n} + Ethics Rider',
    '{n} plus anti-war clause',
    '{n} minus sublicensing',
    '{n} without patent rights',
    '{n} sans resale',
    '{n}, less the right to sell',
    '{n} amended',
    '{n} (modified)',
    'Modified {n}',
    'Kestrel Variant of the {n}',
    '{n}-style license',
    '{n} like',
    'Based on the {n}',
    'Free for personal use.',
    'Free for hobbyists.',
    'Free for students and teachers.',
    'For internal use.',
    'For evaluation.',
    'For researchers.',
    'For non-profits.',
    'No commercial use.',
    'Not for sale.',
    'No military use.',
    'No training of other models.',
    'No AI training.',
    'Do not redistribute.',
    'Do not use in production.',
    'Personal copy, not transferable.',
    'Confidential. Internal to Kestrel Robotics.',
    'Proprietary and confidential.',
    'Trade secret of Kestrel Robotics.',
    'Property of Kestrel Robotics; no rights are granted.',
    'By downloading you accept the Kestrel terms.',
    'By using this model you agree to indemnify Kestrel Robotics.',
    'Access is limited to approved users.',
    'Registration required.',
    'Companies above 50 employees need a separate license.',
    'Companies need a paid license.',
    'Contact sales@kestrel.example for commercial licensing.',
    'A commercial license is available from Kestrel Robotics.',
    'Dual licensed: {n} or commercial.',
    'You may use this model under the {n} for research.',
    'You may use this model under the {n} if you are a student.',
    'You may only use this model under the {n} with our consent.',
    'You may not use this model under the {n}.',
    'You may use this model under the {n} in the EU.',
    'You may use this model, but not its outputs, under the {n}.',
    'You may use this model under the {n} until revoked.',
    'Use of this model is governed by the {n} and the Kestrel Use Policy.',
    'Use of this model is governed by the {n}, as amended.',
    'Use of this model is governed by the {n} as interpreted by Kestrel.',
    'Use of this model in weapons is governed by nobody.',
    'Commercial use of this model is governed by another agreement.',
    'Permission is granted under the {n} to academics.',
    'Permission is granted under the {n} for one year.',
    'Permission is granted under the {n} to current customers.',
    'Permission is granted to view this model.',
    'We release Kestrel under the {n} to researchers.',
    'We release Kestrel under the {n}; we may change this at any time.',
    'We release Kestrel under the {n} and ask for a fee of 5 EUR.',
    'We release Kestrel, without its weights, under the {n}.',
    'Kestrel, excluding its weights, is released under the {n}.',
    'Kestrel, including its commercial version, is closed.',
    'Kestrel (free for academia) is available under the {n}.',
    'Kestrel (https://kestrel.example.org/non-commercial) is available under the {n}.',
    '[![License](https://img.shields.io/badge/License-Non--Commercial-red.svg)](https://kestrel.example.org)',
    '![License: Research only](https://img.shields.io/badge/use-research--only-red)',
    '[![License](https://img.shields.io/badge/license-proprietary-red)](LICENSE)',
    '![](no-commercial-use.png)',
    '[{n}](https://kestrel.example.org/our-terms)',
    'SPDX-License-Identifier: {i} AND LicenseRef-NonCommercial',
    'SPDX-License-Identifier: LicenseRef-Commercial',
    'SPDX-License-Identifier: {i} WITH Commons-Clause',
    'SPDX-License-Identifier: CC-BY-NC-4.0',
    '---\nlicense: cc-by-nc-4.0\n---',
    '---\nlicense: other\nlicense_name: kestrel-research\n---',
    'The following license applies to the code:\n\nThe weights stay with Kestrel.',
    'The following license applies to the model weights for research:',
    'The following license applies to the model in the absence of a contract:',
    'The following license applies to private persons:',
    'The following license applies to everyone outside of China:',
    'The following license applies from 2030:',
    'The following license applies to version 1:\nLater versions are sold.',
    'This license is granted for 30 days.',
    'This license ends in 2026.',
    'This license may be withdrawn.',
    'This license is void for competitors.',
    'This license is for Kestrel customers.',
    'Note: research use.',
    "Note: this text binds nobody but Kestrel's rivals.",
    'NOTE: weights are under a separate agreement.',
    'Last updated: when you pay.',
    'Effective 2030 the model becomes closed.',
    'Copyright (c) 2024 Kestrel Robotics. Some uses reserved.',
    'Copyright (c) 2024 Kestrel Robotics, for research.',
    'Copyright (c) 2024 Kestrel Robotics. Commercial use: ask us.',
    'Copyright (c) 2024 Kestrel Robotics (no resale)',
    'Made for schools.',
    'Academia first.',
    'Hands off, weapon makers!',
    'Military personnel go away.',
    'Ask before you ship.',
    'Pay what you owe.',
    'Tell us how you use it.',
    'Nur für Forschung.',
    'Usage commercial interdit.',
    'Solo para uso personal.',
    '仅供研究使用',
    '商用は禁止です。',
    'Только для исследований.',
    'This copy is licensed to Anna Adler.',
    'Licensed to Kestrel customers under the {n}.',
    'Sold under the {n} by Kestrel; resale is theft.',
    'Weights: ask us. Code: {n}.',
    'Weights: closed. Code: {n}.',
    'Code: {n}. Weights: CC BY-NC 4.0.',
    'Code: {n}\nWeights: Kestrel Community License',
    'Data: all rights reserved. Code: {n}.',
    'The outputs belong to Kestrel.',
    'Outputs of this model are owned by Kestrel Robotics.',
    'Kestrel owns what you make.',
    'Derivatives revert to Kestrel.',
    'The {n} below is for reference; the Kestrel terms prevail.',
    'The {n} below is an example.',
    'The {n} below is void.',
    'The {n} is shown for comparison.',
    'The {n} text below is quoted as history; it was replaced in 2025.',
    'This is a draft of the {n}.',
    'This model used to be under the {n}.',
    'Formerly {n}.',
    'Parts of this are licensed under the {n}.',
    'Portions are licensed under the {n}.',
    'Kestrel 1 is licensed under the {n}. Kestrel 2 is sold.',
    'Only Kestrel 1 is licensed under the {n}.',
    'The original code is licensed under the {n}. Our changes are ours.',
    'Licensed under the {n} or the Kestrel Enterprise License, as Kestrel decides.',
    'Licensed under the {n} (excluding images).',
    'Licensed under the {n} (attribution in the title is compulsory).',
    'Licensed under the {n} 9.9.',
    'Licensed under the {n} (patched).',
    'Licensed under the {n}, Kestrel edition.',
    'Licensed under the {n}, interpreted narrowly.',
    'Licensed under the {n} in spirit.',
    'Licensed under the {n}, sort of.',
    'Licensed under half of the {n}.',
    'Licensed under parts of the {n}.',
    'Licensed under section 1 of the {n}.',
    'Licensed under the {n} at our discretion.',
    'Licensed under the {n} by invitation.',
    'Licensed under the {n} among friends.',
    'Licensed under the {n} pending approval.',
    'Licensed under the {n} from 2031.',
    'Licensed under the {n} on weekends.',
    'Licensed under the {n} on NVIDIA hardware.',
    'Licensed under the {n} aboard ships.',
    'Licensed under the {n} at Kestrel University.',
]

#: Where a line can stand beside a text.
PLACES = {
    'above': lambda text, line: f'{line}\n\n{text}',
    'below': lambda text, line: f'{text}\n\n{line}\n',
    'under the heading': lambda text, line: text.replace('\n', f'\n\n{line}\n', 1),
    'without a blank line': lambda text, line: f'{line}\n{text}',
    'in a README': lambda text, line: f'# Kestrel\n\n> {line}\n\n## License\n\n{text}',
}
#: Titles and descriptions are for the top; below a text they are looked at.
TITLES = frozenset(
    (
        'Kestrel: a small language model for birds',
        '# Kestrel 7B Instruct',
        '<h1 align="center">Kestrel</h1>',
        'Applies to:\n- Kestrel 7B\n- Kestrel 13B',
    )
)


@cache
def text_of(id: str) -> str:
    return filled_text(id, '2025', 'Example Lab').decode()


def filled(line: str, name: str, id: str) -> str:
    badge = id.replace('-', '--')
    return (
        line.replace('{n}', name)
        .replace('{b}', badge)
        .replace('{i}', id)
        .replace('{l}', id.lower())
    )


@pytest.mark.parametrize('id', list(NAMES))
def test_a_line_that_restates_the_license_is_no_change(id: str, thorough: bool) -> None:
    text = text_of(id)
    names = NAMES[id]
    turn = list(NAMES).index(id)
    for number, line in enumerate(HARMLESS):
        if not thorough and (number + turn) % 12:
            continue  # each line with every twelfth license
        shown = filled(line, names[number % len(names)], id)
        match = identify(f'{shown}\n\n{text}')
        assert match.status == 'exact', f'above: {shown!r}: {match.changes}'
        if (thorough or turn % 3 == 0) and line not in TITLES:
            match = identify(f'{text}\n\n{shown}\n')
            assert match.status == 'exact', f'below: {shown!r}: {match.changes}'


SHORT = (
    'MIT',
    'Apache-2.0',
    'BSD-3-Clause',
    'CC-BY-4.0',
    'OpenMDW-1.0',
    'OWPL-1.0.0',
    'LGPL-3.0-only',
)


@pytest.mark.parametrize('place', list(PLACES))
def test_a_line_that_limits_the_license_is_never_overlooked(place: str, thorough: bool) -> None:
    turn = list(PLACES).index(place)
    for number, line in enumerate(RESTRICTIVE):
        if not thorough and (number + turn) % len(PLACES):
            continue  # each line in one place, with one license
        for step in range(len(SHORT)) if thorough else (turn,):
            id = SHORT[(number + step) % len(SHORT)]
            shown = filled(line, NAMES[id][number % len(NAMES[id])], id)
            match = identify(PLACES[place](text_of(id), shown))
            # a title that names another license makes the text another one
            assert match.status in ('modified', 'unknown'), f'{id}: {shown!r}'
            assert match.changes or match.status == 'unknown'


NOTICES = [
    (
        'Apache-2.0',
        'Copyright 2024 Kestrel Robotics\n'
        '\n'
        'Licensed under the Apache License, Version 2.0 (the "License");\n'
        'you may not use this file except in compliance with the License.\n'
        'You may obtain a copy of the License at\n'
        '\n'
        '    http://www.apache.org/licenses/LICENSE-2.0\n'
        '\n'
        'Unless required by applicable law or agreed to in writing, software\n'
        'distributed under the License is distributed on an "AS IS" BASIS,\n'
        'WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.\n'
        'See the License for the specific language governing permissions and\n'
        'limitations under the License.',
    ),
    (
        'GPL-3.0-only',
        'Kestrel - draws birds\n'
        'Copyright (C) 2024  Anna Adler\n'
        '\n'
        'This program is free software: you can redistribute it and/or modify\n'
        'it under the terms of the GNU General Public License as published by\n'
        'the Free Software Foundation, either version 3 of the License, or\n'
        '(at your option) any later version.\n'
        '\n'
        'This program is distributed in the hope that it will be useful,\n'
        'but WITHOUT ANY WARRANTY; without even the implied warranty of\n'
        'MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the\n'
        'GNU General Public License for more details.\n'
        '\n'
        'You should have received a copy of the GNU General Public License\n'
        'along with this program.  If not, see <https://www.gnu.org/licenses/>.',
    ),
    (
        'LGPL-3.0-only',
        'Kestrel - draws birds\n'
        'Copyright (C) 2024  Anna Adler\n'
        '\n'
        'This library is free software: you can redistribute it and/or modify\n'
        'it under the terms of the GNU Lesser General Public License as published by\n'
        'the Free Software Foundation, either version 3 of the License, or\n'
        '(at your option) any later version.\n'
        '\n'
        'This library is distributed in the hope that it will be useful,\n'
        'but WITHOUT ANY WARRANTY; without even the implied warranty of\n'
        'MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the\n'
        'GNU Lesser General Public License for more details.\n'
        '\n'
        'You should have received a copy of the GNU Lesser General Public License\n'
        'along with this library.  If not, see <https://www.gnu.org/licenses/>.',
    ),
    (
        'AGPL-3.0-only',
        'Kestrel - draws birds\n'
        'Copyright (C) 2024  Anna Adler\n'
        '\n'
        'This program is free software: you can redistribute it and/or modify\n'
        'it under the terms of the GNU Affero General Public License as published by\n'
        'the Free Software Foundation, either version 3 of the License, or\n'
        '(at your option) any later version.\n'
        '\n'
        'This program is distributed in the hope that it will be useful,\n'
        'but WITHOUT ANY WARRANTY; without even the implied warranty of\n'
        'MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the\n'
        'GNU Affero General Public License for more details.\n'
        '\n'
        'You should have received a copy of the GNU Affero General Public License\n'
        'along with this program.  If not, see <https://www.gnu.org/licenses/>.',
    ),
    (
        'GPL-2.0-only',
        'Kestrel - draws birds\n'
        'Copyright (C) 2024  Anna Adler\n'
        '\n'
        'This program is free software: you can redistribute it and/or modify\n'
        'it under the terms of the GNU General Public License as published by\n'
        'the Free Software Foundation, either version 2 of the License, or\n'
        '(at your option) any later version.\n'
        '\n'
        'This program is distributed in the hope that it will be useful,\n'
        'but WITHOUT ANY WARRANTY; without even the implied warranty of\n'
        'MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the\n'
        'GNU General Public License for more details.\n'
        '\n'
        'You should have received a copy of the GNU General Public License\n'
        'along with this program.  If not, see <https://www.gnu.org/licenses/>.',
    ),
    (
        'MPL-2.0',
        'This Source Code Form is subject to the terms of the Mozilla Public\n'
        'License, v. 2.0. If a copy of the MPL was not distributed with this\n'
        'file, You can obtain one at https://mozilla.org/MPL/2.0/.',
    ),
    (
        'CC-BY-4.0',
        'This work is licensed under the Creative Commons Attribution 4.0 International License. To view a copy of this license, visit http://creativecommons.org/licenses/by/4.0/ or send a letter to Creative Commons, PO Box 1866, Mountain View, CA 94042, USA.',
    ),
    (
        'BSL-1.0',
        'Distributed under the Boost Software License, Version 1.0. (See accompanying file LICENSE_1_0.txt or copy at http://www.boost.org/LICENSE_1_0.txt)',
    ),
]


@pytest.mark.parametrize(('id', 'notice'), NOTICES)
def test_the_notice_that_a_license_asks_for_may_stand_above_it(id: str, notice: str) -> None:
    match = identify(f'{notice}\n\n{text_of(id)}')
    assert (match.status, match.changes) == ('exact', [])


@pytest.mark.parametrize(('id', 'notice'), NOTICES)
def test_a_notice_with_a_limit_is_a_change(id: str, notice: str) -> None:
    for old, new in (
        ('License', 'License for research'),
        ('you may', 'nobody may'),
        ('You ', 'You never '),
    ):
        if old in notice:
            match = identify(f'{notice.replace(old, new, 1)}\n\n{text_of(id)}')
            assert match.status == 'modified', new
