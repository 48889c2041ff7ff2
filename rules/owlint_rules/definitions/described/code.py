# ruff: noqa: E501 - patterns read better on one line
"""Code that is named by its address: what trained the model, and what runs it."""

from __future__ import annotations

import re

from owlint_rules.definitions.described.parts import LISTING, Part
from owlint_rules.definitions.described.places import SHUT
from owlint_rules.definitions.described.words import ADVICE
from owlint_rules.lazy import lazy

TRAINING_CODE, INFERENCE_CODE = 'training-code', 'inference-code'

_CODEWORD = r'(?:code(?:s|base)?|scripts?|notebooks?|recipes?|instructions|pipeline|repo(?:sitory)?|configs?|configurations?|implementation|framework repo)'
_MAKING = r'(?:(?:pre-?|post-?)?train(?:ing)?|(?:sft|rlhf|dpo)(?! notebook))'
_CODE_NAMED = lazy(
    rf'\b(?<!after )(?<!before ){_MAKING}(?:[ ,/&+:]+(?:and |the )?(?:\w+[ ,/&]+){{0,4}}?|[- ]){_CODEWORD}\b'
    rf'|\b(?:repo(?:sitory)?|code(?:base)?)\b ?\([^()]{{0,30}}\b{_MAKING}\b'
    r'|训练(?:的)?(?:更多)?(?:代码|脚本|流程|细节|框架代码)|訓練(?:程式碼|コード)|学習(?:用)?(?:の)?(?:コード|スクリプト)|(?:コード|スクリプト).{0,12}学習|학습 ?(?:코드|스크립트)|훈련 ?(?:코드|스크립트)|trainings?(?:code|skript\w*)|trainings-code|code d[’\']entra[iî]nement|scripts? d[’\']entra[iî]nement|código de (?:entrenamiento|treinamento|treino)|codice di addestramento|код (?:для )?обучени',
    re.IGNORECASE,
)
_CODE_USED = lazy(
    rf'\b{_CODEWORD}\b[^.;]{{0,60}}?\b(?:for|to|used|includ\w+|contain\w+)\b (?:the )?(?:[\w-]+ ){{0,3}}?(?:(?:pre-?|post-?)?train(?:ing|ed)?|distill(?:ation|ing|ed)?)\b(?! data)'
    rf'|\b(?:pre-?|post-?)?(?:trained|fine-?tuned)\b[^.;]{{0,160}}?\b(?:using|with|leveraging|by|use of)\b[^.;]{{0,60}}?\b{_CODEWORD}\b'
    r'|\b(?:github|repo(?:sitory)?)\b[^.;]{0,60}\btraining (?:procedure|details|process|set-?up)\b|\b(?:github|repo(?:sitory)?|code|scripts?)\b[^.;]{0,80}\b(?:reproduc\w+|replicat\w+) (?:the |our |this )?(?:training|model|it\b)'
    rf'|\b(?:trained|fine-?tuned|pre-?trained)\b[^.;]{{0,40}}?\b(?:with|using)\b[^;]{{0,100}}?\b(?:commit|revision|tag)\b'
    r'|\b(?:commit|revision|tag|v\d[\d.]*)\b[^.;]{0,40}\bwas used (?:to|for) (?:the )?(?:pre-?)?train',
    re.IGNORECASE,
)
_RUNNING = lazy(
    rf'\b(?:inference|sampling|generation|serving|prediction)[ ,/&-]+(?:and \w+ )?{_CODEWORD}\b|\b{_CODEWORD} (?:for|to run) (?:the )?inference|推理代码|推論(?:用)?(?:コード|スクリプト)|추론 ?코드',
    re.IGNORECASE,
)
_TO_TRAIN = lazy(
    r'(?i)\bfurther\b|^\W*(?:to|for) (?:pre-?|re-?)?(?:train|fine-?tun|finetun)|\byour (?:own|data|model|custom)|\bon your\b|\bown (?:data|model)|(?<!used )\bto (?:train|fine-?tune) (?:your|a|an|other|new|it|this model)\b|\bnot (?:been )?(?:yet )?(?:public|releas|availab|includ|provid|open)|\bwill (?:also )?(?:be|release|open|publish|share|provide)\b|\bplan to\b|\bsoon\b|\btutorial\b|未开源|暂未|即将|公開していません'
)
_LINK_WORDS = lazy(rf'(?i)\W*(?:the )?(?:model )?(?:pre-?)?training(?: {_CODEWORD})?\W*')
_HOSTS = lazy(
    r'(?i)github|gitlab|gitee|bitbucket|codeberg|huggingface\.co|hf\.co|modelscope|colab|nbviewer|kaggle|wandb|sr\.ht|zenodo|^(?!https?:|mailto:|#|www)[\w./-]+$'
)


def code_named(part: Part) -> list[str]:
    """The components whose address a part names; what users may do with code is none."""
    if part.kind == LISTING or (not part.links and '://' not in part.text):
        return []
    words = part.text
    if part.label and not words.startswith(part.label):
        words = f'{part.label}: {words}'
    places = [shown for shown, url in part.links if _HOSTS.search(url)]
    if not places or _TO_TRAIN.search(words):
        return []
    found = []
    named = _CODE_NAMED.search(words) or any(map(_LINK_WORDS.fullmatch, places))
    if named or (part.place not in SHUT and not ADVICE.search(words) and _CODE_USED.search(words)):
        found.append(TRAINING_CODE)
    if _RUNNING.search(words):
        found.append(INFERENCE_CODE)
    return found
