"""What a license asks of whoever passes a model on: exact notices, display lines, names.

The sentences are quoted from the copy that the license record names (for
``apple-amlr`` from apple/ml-mobileclip@4144bb1:LICENSE_MODELS), because the
licenses ask for these words and no others. Licenses that ask for a notice
without giving its words have no entry here, nor has ``stability-svd/sv3d-nc``,
whose two texts ask for different words; the record's ``branding`` says so.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.lookup import Record

#: Kinds of duty. A notice goes into a file next to the model, a display line where people see
#: it, a name prefix into the name of the derived model.
NOTICE, DISPLAY, NAME = 'notice', 'display', 'name'

_ALWAYS = 'whenever the model or a derivative is passed on'
_TRAINED = 'when the model was used to create, train or improve an AI model that is passed on'
_OUTPUTS = (
    'when the model or its outputs were used to create, train or improve an AI model that is '
    'passed on'
)
_META = 'Copyright (c) Meta Platforms, Inc. All Rights Reserved.'
_META_SIGN = 'Copyright © Meta Platforms, Inc. All Rights Reserved.'
_STABILITY = 'Copyright (c) Stability AI Ltd. All Rights Reserved.'
_ALIBABA = 'Copyright (c) Alibaba Cloud. All Rights Reserved.'
_TENCENT = (
    'Tencent. All Rights Reserved. The trademark rights of “Tencent Hunyuan” are owned by '
    'Tencent or its affiliate.'
)


def _llama(name: str) -> tuple[tuple[str, str, str, str], ...]:
    return (
        (
            NOTICE,
            f'{name} is licensed under the {name} Community License, {_META_SIGN}',
            _ALWAYS,
            '1.b.iii',
        ),
        (DISPLAY, 'Built with Llama', _ALWAYS, '1.b.i'),
        (NAME, 'Llama', _OUTPUTS, '1.b.i'),
    )


#: Record key -> (kind, exact words, when, clause).
_DUTIES: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    'llama-1-2023': (
        (NOTICE, f'LLaMA is licensed under the LLaMA License, {_META}', _ALWAYS, '3'),
    ),
    'llama2': (
        (
            NOTICE,
            f'Llama 2 is licensed under the LLAMA 2 Community License, {_META}',
            _ALWAYS,
            '1.b.iii',
        ),
    ),
    'llama3': (
        (
            NOTICE,
            f'Meta Llama 3 is licensed under the Meta Llama 3 Community License, {_META_SIGN}',
            _ALWAYS,
            '1.b.iii',
        ),
        (DISPLAY, 'Built with Meta Llama 3', _ALWAYS, '1.b.i'),
        (NAME, 'Llama 3', _TRAINED, '1.b.i'),
    ),
    'llama3.1': _llama('Llama 3.1'),
    'llama3.2': _llama('Llama 3.2'),
    'llama3.3': _llama('Llama 3.3'),
    'llama4': _llama('Llama 4'),
    'chameleon-research': (
        (
            NOTICE,
            f'Chameleon is licensed under the Chameleon Research License, {_META}',
            _ALWAYS,
            '2.2.3',
        ),
    ),
    'opt-175b': (
        (NOTICE, f'OPT-175B is licensed under the OPT-175B license, {_META}', _ALWAYS, '3'),
    ),
    'gemma-tou': (
        (
            NOTICE,
            'Gemma is provided under and subject to the Gemma Terms of Use found at '
            'ai.google.dev/gemma/terms',
            _ALWAYS,
            '3.1',
        ),
    ),
    'tongyi-qianwen': (
        (
            NOTICE,
            f'Tongyi Qianwen is licensed under the Tongyi Qianwen LICENSE AGREEMENT, {_ALIBABA}',
            _ALWAYS,
            '3.c',
        ),
    ),
    'tongyi-qianwen-research': (
        (
            NOTICE,
            'Tongyi Qianwen is licensed under the Tongyi Qianwen RESEARCH LICENSE AGREEMENT, '
            + _ALIBABA,
            _ALWAYS,
            '3.c',
        ),
    ),
    'qwen-2024': (
        (
            NOTICE,
            f'Qwen is licensed under the Qwen LICENSE AGREEMENT, {_ALIBABA}',
            _ALWAYS,
            '3.c',
        ),
        (DISPLAY, 'Built with Qwen', f'{_OUTPUTS} (or: Improved using Qwen)', '5.b'),
    ),
    'hunyuan-large': (
        (
            NOTICE,
            'Tencent Hunyuan is licensed under the Tencent Hunyuan Community License Agreement, '
            f'Copyright © 2024 {_TENCENT}',
            _ALWAYS,
            '3.d',
        ),
    ),
    'hunyuan-video': (
        (
            NOTICE,
            'Tencent Hunyuan is licensed under the Tencent Hunyuan Community License Agreement, '
            f'Copyright © 2024 {_TENCENT}',
            _ALWAYS,
            '3.d',
        ),
    ),
    'hunyuan-3d-2.0': (
        (
            NOTICE,
            'Tencent Hunyuan 3D 2.0 is licensed under the Tencent Hunyuan 3D 2.0 Community '
            f'License Agreement, Copyright © 2025 {_TENCENT}',
            _ALWAYS,
            '3.d',
        ),
    ),
    'kimi-k2': (
        (
            DISPLAY,
            'Kimi K2',
            'in commercial products above 100 million monthly active users or USD 20 million '
            'monthly revenue',
            'last paragraph',
        ),
    ),
    'minimax-model': (
        (
            NOTICE,
            'MiniMax AI model is licensed under the MiniMax Model License, Copyright © MiniMax. '
            'All Rights Reserved.',
            _ALWAYS,
            '2.b.ii',
        ),
    ),
    'minimax-m2.7': ((DISPLAY, 'Built with MiniMax M2.7', 'for any commercial use', '2'),),
    'nvidia-open-model-2025-04-28': (
        (
            NOTICE,
            'Licensed by NVIDIA Corporation under the NVIDIA Open Model License',
            _ALWAYS,
            'Redistribution',
        ),
        (DISPLAY, 'Built on NVIDIA Cosmos', 'for NVIDIA Cosmos models only', 'Redistribution'),
    ),
    'apple-amlr': (
        (
            NOTICE,
            'Apple Machine Learning Research Model is licensed under the Apple Machine Learning '
            'Research Model License Agreement.',
            _ALWAYS,
            '',
        ),
    ),
    'databricks-open-model': (
        (
            NOTICE,
            'DBRX is provided under and subject to the Databricks Open Model License, Copyright '
            '© Databricks, Inc. All rights reserved.',
            _ALWAYS,
            '2.2',
        ),
    ),
    'stability-community-2024': (
        (
            NOTICE,
            'This Stability AI Model is licensed under the Stability AI Community License, '
            'Copyright © Stability AI Ltd. All Rights Reserved',
            _ALWAYS,
            'IV.a',
        ),
        (DISPLAY, 'Powered by Stability AI', _ALWAYS, 'IV.a'),
    ),
    'stability-nc-research': (
        (
            NOTICE,
            'This Stability AI Model is licensed under the Stability AI Non-Commercial Research '
            f'Community License, {_STABILITY}',
            _ALWAYS,
            '1.c',
        ),
    ),
    'sdxl-0.9-research': (
        (
            NOTICE,
            f'SDXL 0.9 is licensed under the SDXL Research License, {_STABILITY}',
            _ALWAYS,
            '3',
        ),
    ),
    'deepfloyd-if': (
        (NOTICE, f'DeepFloyd is licensed under the DeepFloyd License, {_STABILITY}', _ALWAYS, '3'),
    ),
    'flux1-dev-nc-1.1.1': (
        (
            NOTICE,
            'The FLUX.1 [dev] Model is licensed by Black Forest Labs Inc. under the FLUX.1 [dev] '
            'Non-Commercial License. Copyright Black Forest Labs Inc.\n'
            'IN NO EVENT SHALL BLACK FOREST LABS INC. BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER '
            'LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF '
            'OR IN CONNECTION WITH USE OF THIS MODEL.',
            _ALWAYS,
            '3.b',
        ),
    ),
    'playground-v2-community': (
        (
            NOTICE,
            'Playground v2 is licensed under the Playground v2 Community License.',
            _ALWAYS,
            '1.b.iii',
        ),
    ),
    'exaone-1.1-nc': ((NAME, 'EXAONE', 'when the model is changed', '2.1.c'),),
    'hyperclova-x-seed-2025': (
        (
            NOTICE,
            'HyperCLOVA X SEED Model is licensed under the HyperCLOVA X SEED Model License '
            'Agreement, Copyright © NAVER Corp. All Rights Reserved.',
            _ALWAYS,
            '3.1',
        ),
        (DISPLAY, 'Powered by HyperCLOVA X', _ALWAYS, '3.1'),
        (NAME, 'HyperCLOVA X', _OUTPUTS, '3.1'),
    ),
    'falcon-2-11b-tii-1.0': (
        (
            DISPLAY,
            'is built using Falcon LLM technology from the Technology Innovation Institute',
            'in public statements about a derivative, after its name',
            '6',
        ),
    ),
}


class Duty:
    """One duty: its kind, the exact words, when it applies and the clause that asks for it."""

    __slots__ = ('clause', 'kind', 'text', 'when')

    def __init__(self, kind: str, text: str, when: str, clause: str) -> None:
        self.kind = kind
        self.text = text
        self.when = when
        self.clause = clause

    @property
    def always(self) -> bool:
        """Whether it applies to every release that holds the model or a derivative."""
        return self.when == _ALWAYS

    def __repr__(self) -> str:
        return f'Duty({self.kind!r}, {self.text!r})'


def duties(record: Record) -> list[Duty]:
    """The duties whose exact words are known, in the order of the license."""
    return [Duty(*fields) for fields in _DUTIES.get(record.key, ())]


def required_notices(record: Record) -> list[Duty]:
    """The notices that must stand beside the model, word for word."""
    return [duty for duty in duties(record) if duty.kind == NOTICE]


def naming_duty(record: Record) -> Duty | None:
    """The words that the name of a derived model must begin with, or None."""
    return next((duty for duty in duties(record) if duty.kind == NAME), None)


def name_fits(duty: Duty, name: str) -> bool:
    """Whether a model's name begins as a naming duty asks.

    ``name`` may be a hub id; its organization is left out. Hub names cannot
    hold blanks, so ``Llama-3-8B`` begins with "Llama 3".
    """
    wanted = duty.text.lower().replace(' ', '')
    given = name.rstrip('/').rpartition('/')[2].lower()
    given = ''.join(char for char in given if char not in ' -_')
    return given.startswith(wanted)
