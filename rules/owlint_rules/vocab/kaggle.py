"""The names that Kaggle gives licenses, for models and for datasets, with the SPDX identifiers."""

from __future__ import annotations

SOURCE = (
    'Kaggle API documentation: documentation/models_metadata.md at f99df05, '
    'docs/datasets_metadata.md at 1bea7b4; names that the client takes: kaggle 1.6.17, '
    'models/model_new_instance_request.py and models/license.py'
)
READ = '2026-11-29'

#: Labels of ``licenseName`` for models and their variations, with the SPDX id or the hub's name
#: of the license, '' where neither says the same. The documented ones first, then the further ones
#: that Kaggle's client takes.
MODEL_LABELS = {
    'Apache 2.0': 'Apache-2.0',
    'Attribution 3.0 IGO (CC BY 3.0 IGO)': 'CC-BY-3.0-IGO',
    'Attribution 3.0 Unported (CC BY 3.0)': 'CC-BY-3.0',
    'Attribution 4.0 International (CC BY 4.0)': 'CC-BY-4.0',
    'Attribution-NoDerivatives 4.0 International (CC BY-ND 4.0)': 'CC-BY-ND-4.0',
    'Attribution-NonCommercial 4.0 International (CC BY-NC 4.0)': 'CC-BY-NC-4.0',
    'Attribution-NonCommercial-NoDerivatives 4.0 International (CC BY-NC-ND 4.0)': (
        'CC-BY-NC-ND-4.0'
    ),
    'Attribution-NonCommercial-ShareAlike 3.0 IGO (CC BY-NC-SA 3.0 IGO)': 'CC-BY-NC-SA-3.0-IGO',
    'BSD-3-Clause': 'BSD-3-Clause',
    'CC BY-NC-SA 4.0': 'CC-BY-NC-SA-4.0',
    'CC BY-SA 3.0': 'CC-BY-SA-3.0',
    'CC BY-SA 4.0': 'CC-BY-SA-4.0',
    'CC0: Public Domain': 'CC0-1.0',
    'Community Data License Agreement - Permissive - Version 1.0': 'CDLA-Permissive-1.0',
    'Community Data License Agreement - Sharing - Version 1.0': 'CDLA-Sharing-1.0',
    'GNU Affero General Public License 3.0': 'AGPL-3.0',
    'GNU Free Documentation License 1.3': 'GFDL-1.3',
    'GNU Lesser General Public License 3.0': 'LGPL-3.0',
    'GPL 2': 'GPL-2.0',
    'GPL 3': 'GPL-3.0',
    'MIT': 'MIT',
    'ODC Attribution License (ODC-By)': 'ODC-By-1.0',
    'ODC Public Domain Dedication and Licence (PDDL)': 'PDDL-1.0',
    'Gemma': 'gemma',
    'Llama 2': 'llama2',
    'Llama 2 Community License': 'llama2',
    'Llama 3': 'llama3',
    'Llama 3 Community License': 'llama3',
    'BigScience OpenRAIL-M': '',
    'BigScience Open RAIL-M License': '',
    'RAIL-M': '',
    'AI Pubs Open RAIL-M License': '',
    'AIPubs Research-Use RAIL-M': '',
    'AI Pubs Research-Use RAIL-M License': '',
    'RAIL': '',
    'RAIL (specified in description)': '',
    'CC0 1.0': 'CC0-1.0',
    'CC BY 3.0': 'CC-BY-3.0',
    'CC BY 3.0 IGO': 'CC-BY-3.0-IGO',
    'CC BY 4.0': 'CC-BY-4.0',
    'CC BY-NC 4.0': 'CC-BY-NC-4.0',
    'CC BY-NC-ND 4.0': 'CC-BY-NC-ND-4.0',
    'CC BY-NC-SA 3.0 IGO': 'CC-BY-NC-SA-3.0-IGO',
    'CC BY-ND 4.0': 'CC-BY-ND-4.0',
    'CDLA Permissive 1.0': 'CDLA-Permissive-1.0',
    'CDLA Sharing 1.0': 'CDLA-Sharing-1.0',
    'AGPL 3.0': 'AGPL-3.0',
    'FDL 1.3': 'GFDL-1.3',
    'LGPL 3.0': 'LGPL-3.0',
    'gpl-3': 'GPL-3.0',
    'apache-2.0': 'Apache-2.0',
    'bsd-3-clause': 'BSD-3-Clause',
    'mit': 'MIT',
    'ODC-BY 1.0': 'ODC-By-1.0',
    'PDDL': 'PDDL-1.0',
    'Unknown': '',
    'Other': '',
    'Other (specified in description)': '',
}

#: Names of ``licenses[].name`` for datasets.
DATASET_LABELS = {
    'CC0-1.0': 'CC0-1.0',
    'CC-BY-3.0': 'CC-BY-3.0',
    'CC-BY-3.0-IGO': 'CC-BY-3.0-IGO',
    'CC-BY-4.0': 'CC-BY-4.0',
    'CC-BY-SA-3.0': 'CC-BY-SA-3.0',
    'CC-BY-SA-4.0': 'CC-BY-SA-4.0',
    'CC-BY-NC-4.0': 'CC-BY-NC-4.0',
    'CC-BY-NC-SA-3.0-IGO': 'CC-BY-NC-SA-3.0-IGO',
    'CC-BY-NC-SA-4.0': 'CC-BY-NC-SA-4.0',
    'CC-BY-ND-4.0': 'CC-BY-ND-4.0',
    'CC-BY-NC-ND-4.0': 'CC-BY-NC-ND-4.0',
    'CDLA-Permissive-1.0': 'CDLA-Permissive-1.0',
    'CDLA-Sharing-1.0': 'CDLA-Sharing-1.0',
    'ODbL-1.0': 'ODbL-1.0',
    'DbCL-1.0': 'DbCL-1.0',
    'ODC-BY-1.0': 'ODC-By-1.0',
    'PDDL': 'PDDL-1.0',
    'GPL-2.0': 'GPL-2.0',
    'GPL-3.0': 'GPL-3.0',
    'LGPL-3.0': 'LGPL-3.0',
    'AGPL-3.0': 'AGPL-3.0',
    'FDL-1.3': 'GFDL-1.3',
    'apache-2.0': 'Apache-2.0',
    'copyright-authors': '',
    'US-Government-Works': '',
    'EU-ODP-Legal-Notice': '',
    'reddit-api': '',
    'world-bank': '',
    'unknown': '',
    'other': '',
}

#: Names that leave everything open.
SAYS_NOTHING = frozenset({'unknown', 'other', 'Unknown', 'Other'})
