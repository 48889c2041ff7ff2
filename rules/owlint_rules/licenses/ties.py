"""What a license ties its rights to: a product, other works, a technology.

The last three criteria of the Open Source Definition ask for clauses that no
other fact holds. A text on the OSI's list passes them by its approval and has
no entry here. For the others the table says, license by license, what the copy
named in the license record holds: nothing of the kind, or a clause with its
number. A license without an entry was not read for this, and one that makes a
policy part of itself that was not read stays open.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.lookup import Record

#: What may be asked: rights tied to one product or distribution, conditions on
#: other works or other models, a rule that needs one technology or interface.
PRODUCT, OTHER_WORKS, TECHNOLOGY = 'product', 'other-works', 'technology'
TIES = (PRODUCT, OTHER_WORKS, TECHNOLOGY)

#: How the text answers: no clause of the kind, a clause, a clause that can be
#: read two ways, or not read.
NONE, CLAUSE, ARGUABLE, UNREAD = 'none', 'clause', 'arguable', 'unread'

_NOTHING = (NONE, '')


def _name_rule(word: str, clause: str) -> tuple[str, str]:
    return (
        ARGUABLE,
        f'asks that a model improved with its outputs has a name beginning with "{word}": {clause}',
    )


def _distilled(clause: str) -> tuple[str, str]:
    return (
        ARGUABLE,
        'counts another model that is made from its patterns or outputs as a derivative, with '
        f'the same duties: {clause}',
    )


def _policy(name: str, clause: str) -> tuple[str, str]:
    return (UNREAD, f'takes in {name}, which was not read: {clause}')


#: 2.a of the licenses for research that follow the one of LLaMA.
_CONTAINING = (
    ARGUABLE,
    'puts works that contain the model, and data that it produces, under the same bans: 2.a',
)
_BESIDE = (UNREAD, 'is a condition beside another license, which must be read too')

#: Record key -> kind -> (answer, what the text says, to be read after the license's name).
#: A kind that is left out holds nothing of the sort.
_FOUND: dict[str, dict[str, tuple[str, str]]] = {
    'aixcoder-7b': {},
    # read in apple/ml-mobileclip@4144bb1:LICENSE_MODELS, as for its duties
    'apple-amlr': {},
    'apple-ascl-style': {},
    'bigcode-openrail-m-v1': {OTHER_WORKS: _distilled('1.i')},
    'bigscience-bloom-rail-1.0': {OTHER_WORKS: _distilled('1, definition 5')},
    'bigscience-openrail-m': {OTHER_WORKS: _distilled('1.e')},
    'bilibili-indextts2': {},
    'busl-1.1': {},
    'c-uda': {},
    'cc-by-4.0': {},
    'cc-by-nc-2.0/3.0/4.0': {},
    'cc-by-nc-nd-3.0/4.0': {},
    'cc-by-nc-sa-2.0/3.0/4.0': {},
    'cc-by-nd-4.0': {},
    'cc-by-sa-3.0/4.0': {},
    'cc0-1.0': {},
    'chatglm2-6b': {},
    'cogvideox': {},
    'cogvlm': {
        OTHER_WORKS: (ARGUABLE, 'adds the license of Llama 2 for CogVLM-17B: 7'),
    },
    'commons-clause': dict.fromkeys(
        TIES, (UNREAD, 'is a condition beside another license, which must be read too')
    ),
    'coqui-cpml-1.0.0': {},
    'creativeml-openrail-m': {OTHER_WORKS: _distilled('1')},
    'deepfloyd-if': {OTHER_WORKS: _CONTAINING},
    'deepseek-model-1.0': {OTHER_WORKS: _distilled('1')},
    'elastic-2.0': {
        TECHNOLOGY: (ARGUABLE, 'protects a license key in the software: Limitations'),
    },
    'exaone-1.1-nc': {},
    'fair-ai-public-1.0': {},
    'fair-noncommercial-research': {
        OTHER_WORKS: (ARGUABLE, 'bars commercial uses of the outputs too: 1.b.i'),
    },
    'flux1-dev-nc-1.1.1': {
        TECHNOLOGY: (ARGUABLE, 'asks for content filters or a review of the outputs: 2.e'),
    },
    'fsl-1.1': {},
    'funasr-model-1.1': {},
    'gemma-tou': {OTHER_WORKS: _distilled('1.1(e)')},
    'gfdl': {
        TECHNOLOGY: (ARGUABLE, 'has duties for printed copies and for opaque formats: 3'),
    },
    'hunyuan-3d-2.0': {},
    'hunyuan-large': {},
    'hunyuan-video': {},
    'hyperclova-x-seed-2025': {OTHER_WORKS: _name_rule('HyperCLOVA X', '3.1')},
    'kimi-k2': {
        TECHNOLOGY: (
            ARGUABLE,
            'asks large services to display its name on their user interface: last paragraph',
        ),
    },
    'llama-1-2023': {},
    'llama2': {},
    'llama3': {},
    'llama3.1': {OTHER_WORKS: _name_rule('Llama', '1.b.i')},
    'llama3.2': {OTHER_WORKS: _name_rule('Llama', '1.b.i')},
    'llama3.3': {OTHER_WORKS: _name_rule('Llama', '1.b.i')},
    'llama4': {OTHER_WORKS: _name_rule('Llama', '1.b.i')},
    'ltxv-open-weights-2025-05': {OTHER_WORKS: _distilled('1.4')},
    'minimax-m2.7': {},
    'minimax-model': {},
    'ms-research-license': {},
    'odbl': {},
    'open-aleph-1.0': {
        OTHER_WORKS: (
            CLAUSE,
            'does not allow it to be bundled with products meant for commercial advantage: 3.3(c)',
        ),
        TECHNOLOGY: (
            ARGUABLE,
            'asks for its text where people use the work through a user interface: 5',
        ),
    },
    'openatom-model-1.0': {OTHER_WORKS: _distilled('1.3')},
    'openmdw-1.0': {},
    'openmdw-1.1': {},
    'openrail++-m': {OTHER_WORKS: _distilled('1')},
    'opt-175b': {OTHER_WORKS: _CONTAINING},
    'orion-14b': {OTHER_WORKS: _distilled('1')},
    'owpl-1.0.0': {},
    'playground-v2-community': {},
    'polyform-noncommercial-1.0.0': {},
    'qwen-2024': {
        OTHER_WORKS: (
            ARGUABLE,
            'asks that the documentation of a model improved with its outputs shows '
            '"Built with Qwen" or "Improved using Qwen": 5.b',
        ),
    },
    'scfoundation': {},
    'sdxl-0.9-research': {OTHER_WORKS: _CONTAINING},
    'tongyi-qianwen': {},
    'tongyi-qianwen-research': {},
    'wtfpl': {},
    # what follows takes in a policy or terms at another place
    'chameleon-research': {
        OTHER_WORKS: (ARGUABLE, 'bars commercial uses of the outputs too: 3, item 1'),
        **{kind: _policy('a use policy', '2.2, item 4') for kind in (PRODUCT, TECHNOLOGY)},
    },
    'databricks-open-model': {
        kind: _policy('a use policy', '2.3') for kind in (PRODUCT, TECHNOLOGY)
    },
    'falcon-2-11b-tii-1.0': {kind: _policy('a use policy', '5') for kind in TIES},
    'kolors': {kind: _policy('a service agreement', '3.a') for kind in (PRODUCT, TECHNOLOGY)},
    'nvidia-open-model-2025-04-28': {
        OTHER_WORKS: (
            ARGUABLE,
            'asks for "Built on NVIDIA Cosmos" where a model is improved with the outputs of a '
            'Cosmos model: Redistribution',
        ),
        **{kind: _policy('terms on trustworthy AI', 'AI Ethics') for kind in (PRODUCT, TECHNOLOGY)},
    },
    'stability-community-2024': {
        kind: _policy('a use policy', 'IV.b') for kind in (PRODUCT, TECHNOLOGY)
    },
    'stability-nc-research': {
        OTHER_WORKS: _distilled('definition of Derivative Work'),
        **{kind: _policy('a use policy', '1.a') for kind in (PRODUCT, TECHNOLOGY)},
    },
    'stability-svd/sv3d-nc': {
        OTHER_WORKS: _distilled('definition of Derivative Work'),
        **{kind: _policy('a use policy', '1.a') for kind in (PRODUCT, TECHNOLOGY)},
    },
}


def tie(record: Record, kind: str) -> tuple[str, str]:
    """How a license answers one of TIES: (answer, words to be read after its name).

    The answer is NONE for a text without such a clause and for the texts on
    the OSI's list, which were approved against these criteria.
    """
    flags = record.flags
    if 'osi_approved' in flags or 'osd_conformant_terms' in flags:
        return _NOTHING
    if record.any_purpose == record.modification == record.redistribution == 'N':
        return CLAUSE, 'grants no rights'
    if kind == OTHER_WORKS:
        from owlint_rules.licenses.marks import marks

        barred = marks(record).get('training_bar')
        if barred is not None:
            return CLAUSE, barred.reason
    found = _FOUND.get(record.key)
    if found is None:
        return UNREAD, 'was not read for a clause of this kind'
    return found.get(kind, _NOTHING)
