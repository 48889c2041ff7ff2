"""Licenses of speech models: FunASR, Coqui, Fish Audio, IndexTTS."""

from __future__ import annotations

from owlint_rules.licenses.facts.record import (
    DISPLAY,
    NOTICE,
    PRODUCT,
    SCANCODE,
    TECHNOLOGY,
    UNREAD,
    Clause,
    Duty,
    Record,
)

_LEARNING = (
    'its clause on liability says "for reference and learning purposes only" (3); whether that '
    'limits use is not settled'
)


_POLICY_UNREAD = {
    PRODUCT: (UNREAD, 'takes in a use policy, which was not read'),
    TECHNOLOGY: (UNREAD, 'takes in a use policy, which was not read'),
}

RECORDS = (
    Record(
        'funasr-model-1.0-2023-05',
        '??YCC',
        title='FunASR Model Open Source License 1.0 (May 2023)',
        use_restrictions=_LEARNING,
        branding='attribute source and author (2.2)',
        acceptance='by use; upload to other platforms needs an additional license (2.2)',
        notice_by_reference='?',
        termination='automatic on any violation (4)',
        url='modelscope/FunASR MODEL_LICENSE',
        source='modelscope/FunASR@9c0c867:MODEL_LICENSE',
        note='nothing is said of the terms of derivatives; asks who uploads to apply by mail (2.2)',
        dated='texts of May 2023; since June 2023 nothing is asked of uploads',
        clauses=(
            Clause('sharing_condition', 'an additional license is required', '2.2'),
            Clause('sharing_condition', 'you need to obtain an additional license', '2.2'),
        ),
    ),
    Record(
        'funasr-model-1.0',
        '??YYC',
        title='FunASR Model Open Source License 1.0',
        use_restrictions=_LEARNING,
        branding='attribute source and author, keep model names (2.2)',
        acceptance='by use',
        notice_by_reference='?',
        termination='automatic on any violation (4)',
        url='modelscope/FunASR MODEL_LICENSE',
        source='modelscope/FunASR@5fd14ce:MODEL_LICENSE',
        note='nothing is said of the terms of derivatives',
        dated='since June 2023; version 1.1 of November 2024 adds a ban on smearing the software',
    ),
    Record(
        'funasr-model-1.1',
        'PYYYC',
        names=('funasr-model-license',),
        use_restrictions=(
            'conduct: ban on "unjustified denigration, malicious smearing, or baseless insults" 4.2'
        ),
        branding='attribute source and author, keep model names 2.2',
        acceptance='by use',
        termination='automatic on any violation (5)',
        url='modelscope/FunASR MODEL_LICENSE',
        notice_by_reference='?',
        source='modelscope/FunASR@3c58cb5:MODEL_LICENSE',
        note='nothing is said of the terms of derivatives',
        dated='the text has changed in place; compare the date of the copy',
        flags=('restriction_not_safety_oriented',),
        clauses=(
            Clause(
                'use_limit',
                'unjustified denigration, malicious smearing, or baseless insults',
                '4.2',
            ),
        ),
    ),
    Record(
        'coqui-cpml-1.0.0',
        'NNCCP',
        addresses=('coqui.ai/cpml',),
        names=('coqui-public-model-license', 'cpml'),
        use_restrictions=(
            '"allows only non-commercial use of a machine learning model and its outputs"'
        ),
        trains_other_models='yes, commercially: "train other models for commercial use" excluded',
        branding=(
            'a copy of the terms or their address to whoever gets the model or its output (Notices)'
        ),
        acceptance='by use',
        notice_by_reference='Y',
        patents='granted for non-commercial; ends on patent claim',
        termination=(
            'breach, if not cured within 30 days of a first notice (Violations); patent claim'
        ),
        url='jasonppy/VoiceCraft LICENSE-MODEL (copy)',
        source='jasonppy/VoiceCraft@a702dfd:LICENSE-MODEL',
        note='notice may be given as "the URL for them above"',
        clauses=(
            Clause(
                'non_commercial use_limit',
                ('allows only non-commercial use of a machine learning model and its outputs'),
                'preamble',
            ),
            Clause(
                'training_bar',
                ('train other models for commercial use is not a non-commercial purpose'),
                'Non-commercial Purpose',
            ),
            Clause('terms_passed_on', 'also gets a copy of these terms or the URL', 'Notices'),
        ),
    ),
    Record(
        'fish-audio-research-2026',
        'NNCCP',
        title='Fish Audio Research License Agreement',
        names=('fish-audio-research-license',),
        use_restrictions='"for any Research or Non-Commercial Purpose" II; use policy (IV.b)',
        territory='trade-control lists (IV.b)',
        trains_other_models='yes: no "foundational generative AI model" IV.b',
        branding='copy of the agreement, Notice text, "Built with Fish Audio" (IV.a)',
        acceptance='click or by use',
        trademarks='not granted (IV.c)',
        termination='"revocable" (II); breach: delete (IV.f); IP suit (IV.c)',
        url='fishaudio/fish-speech LICENSE',
        source='fishaudio/fish-speech@2aea59f:LICENSE',
        dated='older Fish Speech models were given out under other licenses',
        flags=('revocable',),
        ties=_POLICY_UNREAD,
        duties=(
            Duty(
                NOTICE,
                'This model is licensed under the Fish Audio Research License, Copyright © 39 AI, '
                'INC. All Rights Reserved.',
                'IV.a',
            ),
            Duty(DISPLAY, 'Built with Fish Audio', 'IV.a'),
        ),
        clauses=(
            Clause('revocable', 'non-sublicensable, revocable and royalty-free', 'II'),
            Clause('non_commercial use_limit', 'for any Research or Non-Commercial Purpose', 'II'),
            Clause(
                'notice_copy terms_passed_on',
                'provide a copy of this Agreement to that third party',
                'IV.a',
            ),
            Clause(
                'training_bar', 'create or improve any foundational generative AI model', 'IV.b'
            ),
        ),
    ),
    Record(
        'bilibili-indextts2',
        'PCYYP',
        spdx_ids=('LicenseRef-scancode-bilibili-model-ula-2025-09-09',),
        use_restrictions=(
            'not in "high-risk scenarios such as medical diagnosis, autonomous driving" 4'
        ),
        user_threshold='100M MAU or RMB 1bn revenue (2.2)',
        trains_other_models='yes, except "non-commercial AI models" 3.4(c)',
        branding='keep notices and a copy of the agreement in every copy (3.4.b)',
        acceptance='click or by use',
        trademarks='not granted',
        termination='may be revoked on breach (5.1); IP suit (5.3)',
        url='index-tts/index-tts LICENSE',
        source=SCANCODE + 'bilibili-model-ula-2025-09-09.LICENSE',
        clauses=(
            Clause('threshold', 'more than 100 million monthly active users', '2.2'),
            Clause(
                'notice_copy terms_passed_on',
                ('a copy of this Agreement in every copy of the Model or any Derivative Work'),
                '3.4.b',
            ),
            Clause(
                'training_bar',
                'to improve any AI model, except for the bilibili indextts2 itself',
                '3.4.c',
            ),
            Clause(
                'use_limit', 'are not deployed, directly or indirectly, in high-risk scenarios', '4'
            ),
        ),
    ),
)
