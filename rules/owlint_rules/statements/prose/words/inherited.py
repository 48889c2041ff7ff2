# ruff: noqa: E501 - lists of words read better on long lines
"""Terms of the model that others made: "the license of the base model", "subject to its license"."""

from __future__ import annotations

BASE = r'(?:that of |those of )?(?:(?:each|all) (?:of )?)?(?:the |its |their |your )?(?:respective )?(?:(?:original|base|underlying|upstream|parent|foundation|source)(?: [\w-]{1,20})? (?:models?|weights|checkpoints?|llms?)|(?:merged|constituent|component) models|models (?:in|of|behind) (?:the|this) merge)'
LICENSE = r'(?:licen[sc](?:e|es|ing)|terms)(?: terms| agreement| conditions| restrictions)?'
_BASIS = r'(?:(?:des|vom) (?:jeweiligen |ursprünglichen |zugrunde ?liegenden )?(?:basis|ausgangs|ursprungs|grund|original)?-?modells?)'
_MODELE = r"du modèle (?:de base|d['’]origine|original|initial|source|sous-jacent|parent)"
_MODELO = r'del? modelo (?:base|original|de base|de origen|subyacente|fuente)'
_LIZENZ = r'(?:lizenz\w{0,12}|nutzungsbedingungen|bedingungen)'
_LICENCE = r"(?:licence|conditions(?: d['’]utilisation)?|termes)"
_LICENCIA = r'(?:licencia|condiciones(?: de uso)?|términos)'
_BRACKET = r'(?:[ ]?[（(][^（）()]{1,30}[）)])?'
_MOTO = rf'(?:元|元の|ベース|ベースの|オリジナル|オリジナルの|基盤|親)モデル{_BRACKET}の(?:利用|使用)?(?:ライセンス|規約|条件)'
_WON = (
    rf'(?:원본|원|기반|베이스|기본) ?모델{_BRACKET}의 ?(?:라이선스|라이센스|이용 ?약관|사용 ?조건)'
)
_XUKE = r'(?:许可证|许可协议|许可条款|许可|许可證|协议|授权协议|授权|条款)'
#: The group that met is what the license is called.
OF_THE_BASE = (
    rf'\b(?:unterlieg\w{{1,12}}|unter|gilt|gelten|folg\w{{1,12}}|übern\w{{1,12}}|erb\w{{1,12}}|beacht\w{{1,12}}|gemäß|nach|siehe|vgl|vergleiche|entspr\w{{1,12}})\b[^.;,]{{0,30}}?\b(?P<de>{_LIZENZ} {_BASIS})\b'
    rf"|\b(?P<en_first>{LICENSE} (?:of|from) {BASE})\b(?!['’])[^.;,]{{0,20}}?\b(?:appl(?:y|ies)|governs?|binds?|holds?)\b(?! to the (?:code|data|tokenizer))"
    rf'|\b(?P<of_name>licen[sc]e of (?-i:[A-Z])[\w.+-]{{1,30}}(?: \d[\d.]{{0,3}})?) (?:also )?(?:appl(?:y|ies)|governs?|holds?)\b(?: to| for)?(?= (?:the |this |these |our )?(?:model )?(?:weights|models?|checkpoints?|adapters?)\b(?! code)|\W{{0,4}}$)'
    rf'|\b(?P<de_first>{_LIZENZ} {_BASIS}) (?:gilt|gelten|ist|sind|bindet)\b'
    rf"|\b(?:soumise?s?|sous|suit|suivent|hérite\w{{0,12}}|respecter|conform\w{{1,12}}|s['’]applique\w{{0,12}}|régie?s?)\b[^.;,]{{0,30}}?\b(?P<fr>{_LICENCE} {_MODELE})\b"
    rf"|\b(?P<fr_first>{_LICENCE} {_MODELE}) (?:s['’]appliqu\w{{1,12}}|régi\w{{0,12}}|vaut)"
    rf'|\b(?:sujet[oa]s?|bajo|sigue[n]?|hereda[n]?|respet\w{{1,4}}|cumplir|aplica[n]?|rige[n]?)\b[^.;,]{{0,30}}?\b(?P<es>{_LICENCIA} {_MODELO})\b'
    rf'|\b(?P<es_first>{_LICENCIA} {_MODELO}) (?:se aplica|aplica|rige)'
    rf'|(?<!请)(?:遵守|遵循|受|适用|沿用|继承|服从|依照|按照|符合|采用|使用)[^。；，]{{0,6}}?(?P<zh>其?(?:基座|基础|基底|底座|原始|原|上游|源)模型的?{_XUKE})'
    rf'|(?:参考|参照|参见|参阅|详见|请见|查看|同)[^。；，]{{0,6}}?(?P<zh_see>其?(?:基座|基础|基底|底座|原始|原|上游|源)模型{_BRACKET}的?{_XUKE})'
    rf'|(?P<ja>{_MOTO})(?:を|に|と|が|は)[^。、]{{0,8}}?(?:準|従|準拠|継承|参照|引き継|確認|適用|同じ|同一|同様|遵守|守)'
    rf'|(?P<ko>{_WON})(?:를|을|와|과|가|이|은|는)? ?[^.,]{{0,8}}?(?:따르|따릅|따름|참고|참조|확인|준수|적용|동일|상속|승계)'
    rf'|\b(?:derived from|derives? from|derivatives? of|based (?:up)?on|buil(?:t|ds?) (?:up)?on|(?:tuned|adapted|converted|quantized|merged|distilled) from) (?=(?-i:[^.;a-z]{{0,3}}[A-Z]))[^.;]{{0,90}}?\b(?:subject to|bound by|governed by|covered by|inherits?|compl(?:y|ies) with) (?P<its>(?:its|their) (?:original )?(?:licen[sc]e|terms)\b)'
    rf'|\b(?:abgeleitet|basier\w{{1,12}}|beruht)\b[^.;]{{0,60}}?\b(?:unterlieg\w{{1,12}}|unter) (?P<dessen>(?:dessen|deren) {_LIZENZ})'
    rf'|\b(?:dérivée?s?|basée?s?|issue?s?)\b[^.;]{{0,60}}?\b(?:soumise?s? à|sous) (?P<sa>(?:sa|leur) {_LICENCE})'
    rf'|\b(?:deriva\w{{0,12}}|basad[oa]s?)\b[^.;]{{0,60}}?\b(?:sujet[oa]s? a|bajo) (?P<su>su {_LICENCIA})'
    rf'|(?:基于|派生自|源自|源于)[^。；]{{0,40}}?(?:受|遵守|遵循|适用|沿用)(?P<qi>其{_XUKE})'
)
#: A name that is that of such a license.
NAME = rf'\b(?:{BASE}|{_BASIS}|{_MODELE}|{_MODELO})|^(?:its|their|dessen|deren|sa|leur|su) |^其|(?:基座|基础|基底|底座|原始|原|上游|源)模型|(?:元|ベース|オリジナル|基盤|親)の?モデル|(?:元|オリジナル|ベース)のモデル|(?:원본|원|기반|베이스|기본) ?모델'
#: Without one of these no license is spoken of.
WORDS = (
    'licen', 'terms', 'lizenz', 'beding', 'conditions', 'condiciones', '许可', '协议', '授权', '条款',
    'ライセンス', '規約', '条件', '라이선스', '라이센스', '약관', '조건',
)  # fmt: skip
