# ruff: noqa: E501 - patterns read better on one line
"""Code that is named by its address: what trained the model, and what runs it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from owlint_rules.definitions.described.cues import Cues, bits_in
from owlint_rules.definitions.described.parts import LISTING, Part
from owlint_rules.definitions.described.places import SHUT
from owlint_rules.definitions.described.words import advises
from owlint_rules.lazy import lazy
from owlint_rules.text import small_letters

TRAINING_CODE, INFERENCE_CODE = 'training-code', 'inference-code'

_CODEWORD = r'(?:code(?:s|base)?|scripts?|notebooks?|recipes?|instructions|pipeline|repo(?:sitory)?|configs?|configurations?|implementation|framework repo)'
_MAKING = r'(?:(?:pre-?|post-?)?train(?:ing)?|(?:sft|rlhf|dpo)(?! notebook))'
_CODE_NAMED = Cues(
    rf'\b(?<!after )(?<!before ){_MAKING}(?:[ ,/&+:]+(?:and |the )?(?:\w+[ ,/&]+){{0,4}}?|[- ]){_CODEWORD}\b'
    rf'|\b(?:repo(?:sitory)?|code(?:base)?)\b ?\([^()]{{0,30}}\b{_MAKING}\b'
    r'|训练(?:的)?(?:更多)?(?:代码|脚本|流程|细节|框架代码)|訓練(?:程式碼|コード)|学習(?:用)?(?:の)?(?:コード|スクリプト)|(?:コード|スクリプト).{0,12}学習|학습 ?(?:코드|스크립트)|훈련 ?(?:코드|스크립트)|trainings?(?:code|skript\w*)|trainings-code|code d[’\']entra[iî]nement|scripts? d[’\']entra[iî]nement|código de (?:entrenamiento|treinamento|treino)|codice di addestramento|код (?:для )?обучени',
)
_CODE_USED = Cues(
    rf'\b{_CODEWORD}\b[^.;]{{0,60}}?\b(?:for|to|used|includ\w+|contain\w+)\b (?:the )?(?:[\w-]+ ){{0,3}}?(?:(?:pre-?|post-?)?train(?:ing|ed)?|distill(?:ation|ing|ed)?)\b(?! data)'
    rf'|\b(?:pre-?|post-?)?(?:trained|fine-?tuned)\b[^.;]{{0,160}}?\b(?:using|with|leveraging|by|use of)\b[^.;]{{0,60}}?\b{_CODEWORD}\b'
    r'|\b(?:github|repo(?:sitory)?)\b[^.;]{0,60}\btraining (?:procedure|details|process|set-?up)\b|\b(?:github|repo(?:sitory)?|code|scripts?)\b[^.;]{0,80}\b(?:reproduc\w+|replicat\w+) (?:the |our |this )?(?:training|model|it\b)'
    rf'|\b(?:trained|fine-?tuned|pre-?trained)\b[^.;]{{0,40}}?\b(?:with|using)\b[^;]{{0,100}}?\b(?:commit|revision|tag)\b'
    r'|\b(?:commit|revision|tag|v\d[\d.]*)\b[^.;]{0,40}\bwas used (?:to|for) (?:the )?(?:pre-?)?train',
)
_RUNNING = Cues(
    rf'\b(?:inference|sampling|generation|serving|prediction)[ ,/&-]+(?:and \w+ )?{_CODEWORD}\b|\b{_CODEWORD} (?:for|to run) (?:the )?inference|推理代码|推論(?:用)?(?:コード|スクリプト)|추론 ?코드',
)
_TO_TRAIN = Cues(
    r'\bfurther\b|^\W*(?:to|for) (?:pre-?|re-?)?(?:train|fine-?tun|finetun)|\byour (?:own|data|model|custom)|\bon your\b|\bown (?:data|model)|(?<!used )\bto (?:train|fine-?tune) (?:your|a|an|other|new|it|this model)\b|\bnot (?:been )?(?:yet )?(?:public|releas|availab|includ|provid|open)|\bwill (?:also )?(?:be|release|open|publish|share|provide)\b|\bplan to\b|\b(?<!but )(?<!and )soon\b|\bsoon\b(?! for\b)|\btutorial\b|未开源|暂未|即将|公開していません'
)
_LINK_WORDS = lazy(rf'(?i)\W*(?:the )?(?:model )?(?:pre-?)?training(?: {_CODEWORD})?\W*')
_HOSTS = lazy(
    r'(?i)github|gitlab|gitee|bitbucket|codeberg|huggingface\.co|hf\.co|modelscope|colab|nbviewer|kaggle|wandb|sr\.ht|zenodo|^(?!https?:|mailto:|#|www)[\w./-]+$'
)
#: The bits of all that is said of code: what follows needs one of them.
_TRAINING = Cues('training')
_SPEAKS = _CODE_NAMED.bit | _CODE_USED.bit | _RUNNING.bit | _TRAINING.bit
#: A run of a training script, the copy of a repository before it, and what was trained with it.
_RUN = lazy(
    r'(?m)^[ \t$>!%]{0,8}(?:python3?|torchrun|accelerate launch|deepspeed|bash|sh) [^\n]{0,120}?(?:train|fine_?tune|sft|dpo)\w{0,40}\.(?:py|sh)\b',
    re.IGNORECASE,
)
_CLONE = lazy(r'\bgit clone [^\n]{0,60}?https?://[\w.:/-]{3,80}/([\w.-]{2,60})')
_IT = lazy(
    r'\b(?:it|this|these|the (?:above )?(?:script|command|code))\b[^.;]{0,60}\b(?:found|available|described|documented|hosted)\b',
    re.IGNORECASE,
)
_MADE = Cues(
    r'\b(?:was|were|been|we) (?:pre-?|fine-?)?(?:trained|tuned)\b(?! (?:on|with|using) your)',
)
_OF_USERS = Cues(
    r'\byour (?:own|data|model|custom)|\bon your\b|\bown (?:data|model)|\byou (?:can|may|could) (?:\w+ )?(?:train|fine-?tune)',
)


def code_named(part: Part) -> list[str]:
    """The components whose address a part with links names; what users may do with code is none."""
    may = part.look()
    small = part.small
    if part.label and not part.text.startswith(part.label):
        small = small_letters(f'{part.label}: {part.text}')
        may = bits_in(small)
    if not may & _SPEAKS:
        return []
    places = _places(part)
    if not places or _TO_TRAIN.fits(small, may):
        return []
    found = []
    named = _CODE_NAMED.fits(small, may) or any(map(_LINK_WORDS.fullmatch, places))
    if named or (
        part.place not in SHUT and _CODE_USED.fits(small, may) and not advises(small, may)
    ):
        found.append(TRAINING_CODE)
    if _RUNNING.fits(small, may):
        found.append(INFERENCE_CODE)
    return found


def code_run(parts: Sequence[Part]) -> list[Part]:
    """Parts that name the code of a training whose command is shown in the same section.

    The address stands in the sentence behind the command, or the repository is copied by its
    name: "trained with Barn" and `git clone https://…/barn`.
    """
    found: list[Part] = []
    if not any(part.kind == LISTING and _RUN.search(part.text) for part in parts):
        return found
    for _, inside in groupby(parts, key=lambda part: part.titles):
        section = list(inside)
        shown = [part for part in section if part.kind == LISTING]
        runs = [part for part in shown if _RUN.search(part.text)]
        if not runs:
            continue
        said = [part for part in section if part.kind != LISTING and part.look()]
        made = [part.small for part in said if part.has(_MADE)]
        if not made or any(part.has(_OF_USERS) for part in said):
            continue
        for part in shown:
            copied = _CLONE.search(part.text)
            name = copied.group(1).lower().removesuffix('.git') if copied else ''
            if copied and any(name in re.findall(r'[\w.-]+', words) for words in made):
                line = part.line + part.text.count('\n', 0, copied.start())
                found.append(Part(LISTING, copied.group(), line, part.place, part.titles))
        behind = [part for part in said if part.line > runs[0].line]
        found += [
            part
            for part in behind[:1]
            if part.place not in SHUT and _places(part) and _IT.search(part.text)
        ]
    return found


def _places(part: Part) -> list[str]:
    """The words of a part that lead to where code is kept."""
    return [shown for shown, url in part.links if _HOSTS.search(url)]
