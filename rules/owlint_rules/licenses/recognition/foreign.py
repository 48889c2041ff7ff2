# ruff: noqa: E501 - patterns read better on one line
"""Notices in other languages, put into English words: "Les poids sont sous licence MIT".

Only whole sentences about a model, its weights or the whole work are taken over, and only when
nothing but the name of a license and its address stands in them. What a frame does not fit stays
as it is, and no English form explains it.
"""

from __future__ import annotations

import re

from owlint_rules.lazy import lazy

_NAME = r'(?P<{}>[A-Z0-9][\w .()+-]{{1,90}}?)'
#: Frames by language: what comes in front of the name of a license, and what may follow it.
_FRAMES = (
    (
        r'(?:les?|la|ce|cette|ces) (?:poids(?: du modèle)?|modèles?|projet|dépôt|œuvre)'
        r'(?: et (?:le|les|la) (?:poids|code|modèles?))? (?:est|sont) '
        r'(?:(?:distribu|publi|diffus|plac|propos|licenci)é(?:e?s?) |fourni(?:e?s?) |mise?s? à disposition )?'
        r'(?:sous|selon(?: les termes de)?) (?:la )?(?:licence )?',
        '',
    ),
    (
        r'(?:das|die|der|dieses?) (?:Modell(?:e|gewichte)?|Gewichte(?: des Modells)?|Werk|Projekt)'
        r'(?: und (?:der|die|das) (?:Code|Gewichte|Modell))? (?:steht|stehen|ist|sind|wird|werden) '
        r'unter (?:der )?(?:Lizenz )?',
        r'(?:[- ]Lizenz)?(?: (?:veröffentlicht|lizenziert|bereitgestellt|verfügbar))?',
    ),
    (
        r'(?:los|el|la|este|estos|esta) (?:pesos(?: del modelo)?|modelos?|proyecto|obra)'
        r'(?: y (?:el|los) (?:código|pesos|modelo))? (?:está|están|se) '
        r'(?:publicad|distribuid|licenciad|disponible|publica|distribuye)\w{0,3} '
        r'(?:bajo|con|según) (?:la |una )?(?:licencia )?',
        '',
    ),
    (
        r'(?:os?|as?|este|estes|esta) (?:pesos(?: do modelo)?|modelos?|projeto|obra)'
        r'(?: e (?:o|os) (?:código|pesos|modelo))? (?:está|estão|é|são|foi|foram) '
        r'(?:publicad|distribuíd|licenciad|disponibilizad|disponíve)\w{0,3} sob (?:a )?(?:licença )?',
        '',
    ),
    (
        r'(?:i|il|questo|questi) (?:pesi(?: del modello)?|modell[oi]|progetto)'
        r'(?: e il codice)? (?:è|sono) (?:distribuit|rilasciat|pubblicat)[oi] '
        r'(?:con|sotto|secondo) (?:la )?(?:licenza )?',
        '',
    ),
    (
        r'(?:本|该|此)?(?:项目|仓库)?(?:的|中的)?(?:模型权重|模型|权重)(?:(?:和|及|与|、)(?:代码|权重))?'
        r'(?:均|都)? ?(?:采用|遵循|使用|基于|依据|根据) ?',
        r' ?(?:许可证|许可协议|协议|许可)?(?:进行)?(?:发布|开源|授权)?',
    ),
    (
        r'(?:本|この)?(?:モデルの重み|モデル|重み)は、? ?',
        r' ?(?:ライセンス)?(?:の(?:下|もと)で|で|に基づき)?、?(?:公開|提供|配布)?'
        r'(?:されています|されます|しています|します|です)?',
    ),
    (
        r'(?:본 |이 )?(?:모델 가중치|모델의 가중치|모델|가중치)[은는] ?',
        r' ?(?:라이선스)?(?:에 따라|로|하에)? ?(?:배포|공개|제공)(?:됩니다|합니다)',
    ),
)
_SENTENCE = lazy(
    '|'.join(
        f'(?:{before}{_NAME.format(f"name{number}")}{behind})'
        for number, (before, behind) in enumerate(_FRAMES)
    ),
    re.IGNORECASE,
)
_PIECE = lazy(r'(?<=[.。])\s+(?=\D)|(?<=。)|\n')
_ADDRESS = lazy(r'[ (（<：:]{0,3}(https?://[^\s<>()（）]{1,300}?)[)）>]?[.。]?$')


def in_english(text: str) -> str:
    """The text with each notice that a frame fits in English words."""
    return '\n'.join(_english(piece) for piece in _PIECE.split(text) if piece)


def _english(piece: str) -> str:
    words = ' '.join(piece.split())
    address = _ADDRESS.search(words) if 'http' in words else None
    bare = words[: address.start()] if address else words
    found = _SENTENCE.fullmatch(bare.rstrip('.。:： '))
    if found is None:
        return piece
    name = next(filter(None, found.groupdict().values()), '')
    behind = f' {address.group(1)}' if address else ''
    return f'The model is licensed under the {name}.{behind}'
