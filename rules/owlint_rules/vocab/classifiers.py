"""The license classifiers of Python packages, as names that other places of a release use."""

from __future__ import annotations

SOURCE = 'Python package trove-classifiers 2026.9.21.13'
READ = '2026-11-21'

_OSI = 'License :: OSI Approved :: '

#: What a classifier may mean: an SPDX expression, or a family of the hub where it names no
#: version. Classifiers that are not here name nothing that can be compared.
CLASSIFIERS = {
    'License :: CC0 1.0 Universal (CC0 1.0) Public Domain Dedication': 'CC0-1.0',
    _OSI + 'Apache Software License': 'Apache-2.0 OR Apache-1.1 OR Apache-1.0',
    _OSI + 'BSD License': 'bsd',
    _OSI + 'Blue Oak Model License (BlueOak-1.0.0)': 'BlueOak-1.0.0',
    _OSI + 'Boost Software License 1.0 (BSL-1.0)': 'BSL-1.0',
    _OSI + 'Eclipse Public License 1.0 (EPL-1.0)': 'EPL-1.0',
    _OSI + 'Eclipse Public License 2.0 (EPL-2.0)': 'EPL-2.0',
    _OSI + 'Educational Community License, Version 2.0 (ECL-2.0)': 'ECL-2.0',
    _OSI + 'European Union Public Licence 1.1 (EUPL 1.1)': 'EUPL-1.1',
    _OSI + 'European Union Public Licence 1.2 (EUPL 1.2)': 'EUPL-1.2',
    _OSI + 'GNU Affero General Public License v3': 'AGPL-3.0',
    _OSI + 'GNU Affero General Public License v3 or later (AGPLv3+)': 'AGPL-3.0-or-later',
    _OSI + 'GNU General Public License (GPL)': 'gpl',
    _OSI + 'GNU General Public License v2 (GPLv2)': 'GPL-2.0',
    _OSI + 'GNU General Public License v2 or later (GPLv2+)': 'GPL-2.0-or-later',
    _OSI + 'GNU General Public License v3 (GPLv3)': 'GPL-3.0',
    _OSI + 'GNU General Public License v3 or later (GPLv3+)': 'GPL-3.0-or-later',
    _OSI + 'GNU Lesser General Public License v2 (LGPLv2)': 'LGPL-2.0 OR LGPL-2.1',
    _OSI + 'GNU Lesser General Public License v2 or later (LGPLv2+)': 'lgpl',
    _OSI + 'GNU Lesser General Public License v3 (LGPLv3)': 'LGPL-3.0',
    _OSI + 'GNU Lesser General Public License v3 or later (LGPLv3+)': 'LGPL-3.0-or-later',
    _OSI + 'GNU Library or Lesser General Public License (LGPL)': 'lgpl',
    _OSI + 'ISC License (ISCL)': 'ISC',
    _OSI + 'MIT License': 'MIT',
    _OSI + 'MIT No Attribution License (MIT-0)': 'MIT-0',
    _OSI + 'Mozilla Public License 1.1 (MPL 1.1)': 'MPL-1.1',
    _OSI + 'Mozilla Public License 2.0 (MPL 2.0)': 'MPL-2.0',
    _OSI + 'Mulan Permissive Software License v2 (MulanPSL-2.0)': 'MulanPSL-2.0',
    _OSI + 'PostgreSQL License': 'PostgreSQL',
    _OSI + 'The Unlicense (Unlicense)': 'Unlicense',
    _OSI + 'Universal Permissive License (UPL)': 'UPL-1.0',
    _OSI + 'University of Illinois/NCSA Open Source License': 'NCSA',
    _OSI + 'Zero-Clause BSD (0BSD)': '0BSD',
    _OSI + 'zlib/libpng License': 'Zlib',
}
