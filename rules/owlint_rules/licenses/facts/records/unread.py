"""Licenses that cards name and of which no text was read."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import Record

_CAMBRIAN = 'evolutionaryscale.ai/policies/cambrian-'


def _unread(
    key: str,
    title: str,
    url: str,
    *,
    address: str = '',
    names: tuple[str, ...] = (),
    note: str = '',
) -> Record:
    return Record(
        key,
        '?????',
        title=title,
        names=names,
        addresses=(address,) if address else (),
        url=url,
        note=note or 'no text was read',
    )


RECORDS = (
    Record(
        'jamba-open-model',
        '?????',
        names=('jamba-open-model-license',),
        use_restrictions='not read (model card calls it "permissive"; gated)',
        acceptance='HF gate',
        url='AI21 Jamba Open Model License',
    ),
    Record(
        'h-research/intel-research',
        '?????',
        title='h-research / intel-research',
        hub_ids=('h-research', 'intel-research'),
        use_restrictions='not read (both are HF tags)',
        url='Hcompany/Holo1-3B LICENSE; OpenVINO FastDraft LICENSE.md (HF)',
    ),
    Record(
        'plamo-community',
        '?????',
        title='PLaMo Community License',
        names=('plamo-community-license',),
        url='pfnet/plamo-2-8b LICENSE (HF)',
        note='no text was read',
    ),
    Record(
        'bria-rmbg-1.4',
        '?????',
        title='BRIA RMBG 1.4 license',
        names=('bria-rmbg', 'bria-huggingface-model-license-agreement'),
        url='https://bria.ai/bria-huggingface-model-license-agreement/',
        note='no text was read',
    ),
    Record(
        'skywork-community',
        '?????',
        title='Skywork Community License',
        names=('skywork', 'skywork-license', 'skywork-community-license'),
        url='SkyworkAI/Skywork Skywork Community License.pdf',
        note='a page of terms in its LICENSE file points to the agreement, which was not read',
    ),
    Record(
        'xverse-model',
        '?C???',
        use_restrictions='PDF not read',
        acceptance='application form for commercial use (README)',
        url='xverse-ai/XVERSE-13B MODEL_LICENSE.pdf',
        flags=('registration',),
    ),
    _unread('bria-rmbg-2.0', 'BRIA RMBG 2.0 license', 'briaai/RMBG-2.0 (HF)'),
    _unread(
        'falcon-mamba-7b',
        'TII Falcon Mamba 7B License',
        'https://falconllm.tii.ae/falcon-mamba-7b-terms-and-conditions.html',
        address='falconllm.tii.ae/falcon-mamba-7b-terms-and-conditions',
        names=('falcon-mamba-7b-license', 'falcon-mamba-license'),
    ),
    _unread(
        'fair-noncommercial-research-2025-08',
        'FAIR Noncommercial Research License (18 August 2025)',
        'facebook/fair-noncommercial-research-license (HF)',
        note='no text was read; the one before it has a record of its own',
    ),
    _unread(
        'cambrian-open',
        'Cambrian Open License Agreement',
        'https://www.evolutionaryscale.ai/policies/cambrian-open-license-agreement',
        address=_CAMBRIAN + 'open-license-agreement',
    ),
    _unread(
        'cambrian-non-commercial',
        'Cambrian Non-Commercial License Agreement',
        'https://www.evolutionaryscale.ai/policies/cambrian-non-commercial-license-agreement',
        address=_CAMBRIAN + 'non-commercial-license-agreement',
    ),
    _unread(
        'cambrian-inference',
        'Cambrian Inference Clickthrough License Agreement',
        'https://www.evolutionaryscale.ai/policies/cambrian-inference-clickthrough-license-agreement',
        address=_CAMBRIAN + 'inference-clickthrough-license-agreement',
    ),
)
