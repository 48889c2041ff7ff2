# ruff: noqa: E501 - patterns read better on one line
"""What a part of a document is for, by the titles above it and the label that begins it."""

from __future__ import annotations

import re
from functools import lru_cache

from owlint_rules.definitions.described.cues import Cues, bits_in
from owlint_rules.lazy import lazy
from owlint_rules.text import small_letters

#: What a title promises. GUIDE: what users do; EVALUATION: what was measured; ASIDE: neither.
DATA, METHOD, SETTINGS, ARCHITECTURE = 'data', 'method', 'settings', 'architecture'
GUIDE, EVALUATION, ASIDE = 'guide', 'evaluation', 'aside'
#: Places where nothing describes how the model was made.
SHUT = frozenset({GUIDE, EVALUATION, ASIDE})

_TRAIN = (
    r'(?:pre-?|post-?|mid-?)?train(?:ed|ing)?\b|fine-?\s?tun(?:e|ed|ing)\b|instruction[- ]tun|\btuning\b|\bsft\b|\brlhf\b|\bdpo\b|distill|align(?:ed|ment)\b'
    r'|训练|訓練|微调|微調|蒸馏|对齐|学習|ファインチューニング|チューニング|蒸留|학습|훈련|파인 ?튜닝|미세 ?조정'
    r'|trainiert|trainings(?:verfahren|prozess|ablauf|details|methode|prozedur|parameter)|feinabstimmung|feintuning|nachtraining|vortraining|entra[iî]n[eé]|apprentissage|affinage|entrenamiento|entrenad|ajuste fino|treinamento|treinad|treino|addestra|обучен|дообучен'
)
_DATA = (
    r'\bdata\b|^\W*sources?\W*$|data[- ]?sets?\b|\bcorpus\b|\bcorpora\b|data ?sheets?\b|data ?cards?\b|\btraining (?:cohorts?|sets?)\b'
    r'|数据|數據|资料|語料|语料|データ|コーパス|데이터|말뭉치|daten\b|datens[aä]tz|korpus|données|donnees|jeux? de données|\bdatos\b|\bdados\b|\bdati\b|данны|датасет|корпус'
)
#: In this order; the first that fits says what a title is about.
_WORDS = (
        (
            ASIDE,
            r'\bcit(?:e|ing|ations?)\b|bibtex|^\W*references?\b|acknowledg|related work|licen[cs]e|\bcontact\b|change ?log|\bnews\b|^\W*updates?\b|\bauthors?\b|\bteam\b|table of contents'
            r'|disclaimer|other (?:models|versions|work)|model (?:index|zoo|list|family)|\bfaq\b|to-?do\b|roadmap|about us|^\W*about [A-Z]|contribut|community|environmental|carbon|limitation|caveat|\brisks?\b'
            r'|引用|许可|協議|协议|致谢|联系|更新|局限|ライセンス|謝辞|制限|라이선스|인용|감사|한계|lizenz|zitat|danksagung|einschränkung|licence|remerciement|limites|licencia|limitacion|licença|limitaç|licenza|citazion|limitazion|лиценз|цитир|благодар|ограничен',
        ),
        (
            GUIDE,
            r'\bhow[- ]to\b|^\W*(?:model )?(?:in|out)puts?\b|how (?:can|do) (?:i|you|we)\b|\busage\b|quick[- ]?start|get(?:ting)?[- ]started|\bexamples?\b|tutorial|\bguides?\b|\bcookbook|\brecipes? for\b|deploy|install|requirements?\b|prerequisit'
            r'|\bdemos?\b|\bserving\b|inference|\binfer\b|prompt|\bformat\b|template|instructions?\b(?![- ](?:tun|data|follow))|\b(?:your|own|custom)\b|^\W*(?:run|use|using|load|loading|running|try)\b(?= ?\w)|recommended|suggested|\btips?\b|download'
            r'|\b(?:train|fine-?tune|finetune|tune)\b(?= ?\w)|further (?:fine-?tun|train)|(?:tuning|training) (?:with|for (?!the )|on your|scripts?\b|code\b)|generation\b|quanti[sz]|\bgptq\b|\bawq\b|\bgguf\b|calibrat|imatrix|\bapi\b|\bcli\b|playground'
            r'|使用|快速|推理|部署|示例|教程|安装|如何|下载|使い方|使用方法|利用方法|推論|サンプル|インストール|사용|추론|설치|예시|예제|verwendung|nutzung|beispiel|anleitung|\bwie (?:man|sie|kann)\b|\bcomment\b|\bc[oó]mo\b|\bcome (?:us|addestr|si)|utilis|exemple|\buso\b|ejemplo|exemplo|esempio|utilizzo|использован|пример|установк|запуск|инференс',
        ),
        (
            EVALUATION,
            r'evaluat|benchmark|contaminat|\bbaselines? (?:hyper|param|setting|config|train|method|set-?up)|\bof (?:the |all )?baselines\b|\bresults?\b|performance|\bmetrics?\b|\btest(?:ing)?\b|compar(?:e|ison)|leaderboard|accuracy|validation|\bscores?\b|quantitative|downstream|\bspeed\b|ablation'
            r'|评测|评估|評估|评价|性能|结果|結果|評価|測定|比較|对比|ベンチマーク|평가|성능|결과|벤치마크|ergebnis|bewertung|auswertung|résultat|évaluation|resultado|evaluación|avaliaç|risultat|valutazion|результат|оценк|метрик|сравнен',
        ),
        (SETTINGS, r'hyper-?\s?param|(?:training|fine-?tuning) (?:arg|config|set-?up|setting|param)|optimi[sz](?:er|ation)\b|learning[ _-]?rate|batch[ _-]?size|超参|ハイパーパラメ|하이퍼|iperparam|гиперпарам|lernrate|taux d.apprentissage|学习率|学習率|학습률'),
        (DATA, _DATA),
        (METHOD, _TRAIN + r'|\b(?:procedure|methodology|method|objective|losse?s?)\b|how (?:it|the model) was (?:made|built)|merge (?:method|details)|方法|手法|방법|procéd|procedimiento|процедур'),
        (
            ARCHITECTURE,
            r'architect|model (?:structure|config(?:uration)?|details?|specifications?|specs?|summary|overview|info(?:rmation)?|description|type|size|card)|\bnetwork\b|technical spec|parameters?\b|(?:network|model) size|backbone|\blayers?\b'
            r'|模型(?:结构|架构|介绍|信息|细节|参数|概述|简介)|结构|架构|參數|参数|アーキテクチャ|モデル(?:構造|詳細|概要)|パラメータ|構造|구조|아키텍처|모델 ?(?:정보|상세|개요)|파라미터|architektur|modellbeschreibung|arquitectura|arquitetura|architettura|архитектур|параметр',
        ),
)  # fmt: skip
_KINDS = tuple((kind, Cues(pattern)) for kind, pattern in _WORDS)
_ANY = sum({cues.bit for _, cues in _KINDS})
#: Titles that speak of data or method whatever else they hold.
_TRAINING_DATA = lazy(
    rf'(?:{_TRAIN}).{{0,24}}?(?:{_DATA})|(?:{_DATA})[^|]{{0,30}}?(?:for|used|zum|zur|pour|para|用于|用)\b.{{0,16}}(?:{_TRAIN})|(?:{_DATA}).{{0,6}}(?:and|&|und|et|y)\W.{{0,20}}(?:mix|training)',
    re.IGNORECASE,
)
_PAST = lazy(
    r'how (?:it|this|the model|we) (?:was|were)?|(?:training|pre-?training|fine-?tuning) (?:procedure|details|process|recipe|pipeline|strategy|stages?|objective|method|run|data|and)|(?:intended|primary) us(?:es?|age)\b|direct use|^\W*uses?\b',
    re.IGNORECASE,
)
_FORMAT = lazy(
    r'format|template|\byour\b|\bown\b|custom|prepar(?:e|ing)\b|how to|example|格式|フォーマット|형식',
    re.IGNORECASE,
)
_TESTED = lazy(r'evaluat|test|benchmark|评|評|평가|valid', re.IGNORECASE)


@lru_cache(maxsize=1_000)
def kind_of(title: str) -> str:
    """What a title or a label is about, '' for anything else."""
    title = re.sub(r'<[^<>]{1,200}>|[*`#]', ' ', title)
    small = small_letters(title)
    may = bits_in(small)
    if not may & _ANY:
        return ''
    if _TRAINING_DATA.search(title) and not _FORMAT.search(title):
        return DATA
    for kind, cues in _KINDS:
        if cues.fits(small, may):
            if kind == GUIDE and _PAST.search(title) and not _FORMAT.search(title):
                if re.search(r'(?i)\bus(?:es?|age)\b', title):
                    return ''
                continue
            return kind
    return ''


def is_training_data(title: str) -> bool:
    """Whether a title or a label is about the data of a training, and not about any data."""
    return _TRAINING_DATA.search(title) is not None


@lru_cache(maxsize=1_000)
def place_of(titles: tuple[str, ...], general: str = '') -> str:
    """What the titles above a part say of it, the innermost first.

    The one title of a document is its name, and says nothing unless it is
    plainly that of a chapter.
    """
    found = ''
    for number in range(len(titles) - 1, -1, -1):
        title = titles[number]
        kind = '' if number == 0 and _is_name(title) else kind_of(title)
        if not kind:
            continue
        if not found:
            found = kind
            if (
                kind in (GUIDE, EVALUATION, ASIDE)
                or _PAST.search(title)
                or _TRAINING_DATA.search(title)
            ):
                break
        elif kind in (GUIDE, EVALUATION) and kind != found:
            return kind  # data of an evaluation, the training of users
        elif kind == DATA and found == METHOD:
            return DATA  # the data of each stage
        else:
            break
    return found or general


def _is_name(title: str) -> bool:
    title = re.sub(r'^[\W\d_]+', '', title)
    words = re.findall(r'[^\W_]+', title)
    return len(words) > 4 or bool(re.search(r'\d|\w[-_]\w|\b[Mm]odel [Cc]ard\b', title))
