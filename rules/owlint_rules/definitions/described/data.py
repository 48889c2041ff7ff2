# ruff: noqa: E501 - patterns read better on one line
"""The parts of a document that say what a model was trained on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from owlint_rules.definitions.described.cues import Cues
from owlint_rules.definitions.described.names import is_placeholder
from owlint_rules.definitions.described.parts import CELLS, LISTED, Part, is_trained
from owlint_rules.definitions.described.phrases import ANY_PHRASE, vague_phrase
from owlint_rules.definitions.described.places import DATA, kind_of
from owlint_rules.definitions.described.sources import (
    MADE,
    is_own_collection,
    names_source,
    names_source_elsewhere,
)
from owlint_rules.definitions.described.words import TRAINED_ELSEWHERE
from owlint_rules.lazy import lazy

TRAINING_DATA, VAGUE_DATA = 'training-data', 'vague-data'

#: For a look whether a part may have a phrase that fits any model.
VAGUE = Cues(ANY_PHRASE)
#: What "trained" is followed by: data, or means.
_ON: tuple[tuple[str, Cues], ...] = tuple(
    (name, Cues(rf'(?s){pattern}'))
    for name, pattern in (
        ('on', r'(?:train\w*|tun(?:ed|ing)|fit|adapter|learned|distilled|optimi[sz]ed|learnt|adapted)\b[^.;]{0,110}?\b(?:on|over|upon)\b(?! (?:top|scratch|a single|one|\d+ ?[x×]))(.{2,240})'),
        ('with', r'(?:train\w*|tun(?:ed|ing))\b[^.;]{0,60}?\b(?:with|using|by|via|against)\b(.{2,240})'),
        ('set', r'((?:training|train|fine-?tuning|pre-?training|finetuning)[- ](?:and [\w-]+ )?(?:data\w*|corpus|corpora|sets?|mix\w*)\b.{0,240})'),
        ('used', r'((?:data\w*|corpus|corpora|\b\w{2,40}bank|images|texts?|sentences|examples|instructions|dialogues|conversations|pairs|samples)\b.{0,80}\b(?:used|for) (?:to |in |for |the )*(?:[\w-]+ ){0,3}?(?:train|fine-?tun|pre-?train).{0,200})'),
        ('resumed', r'(resumed from .{2,240})'),
        ('use', r'\b(?:train|fine-?tun|pre-?train)ing (?:consists|proceeds|is done|happens|has)\b.{0,120}?\buses?d?\b(.{2,240})'),
        ('playing', r'agents? playing (.{2,80})'),
    )
)  # fmt: skip
_DATA_WORD = lazy(
    r'\b(?:data|data[- ]?sets?|corpus|corpora|subset|samples|examples|images|sentences|pairs|texts?|articles|documents|pages|notes|tokens|hours|dialogues|conversations|instructions|recordings|split|sets)\b',
    re.IGNORECASE,
)
_HARDWARE = lazy(
    r'^\W*(?:an? |the |single |one |\d{1,6} ?[x×] ?|\d{1,6} |x)*(?:\d{1,6})?(?:nvidia|geforce|google cloud|cloud|tpu|gpu|a100|h100|v100|t4|rtx|gtx|amd|aws|azure|colab|\w+ (?:platform|cluster|supercomputer)|cpu|[ahv]\d00)',
    re.IGNORECASE,
)
_TRAINER = Cues(r'(?s)fine-?tuned version of .{1,400}? on (?:the |an? )?(\S+) dataset')
_MEASURED = lazy(
    r'(?i)\b(?:test|dev|val(?:idation)?|wer|cer|accuracy|acc|f1|score|bleu|rouge|map|mmlu|precision|recall|result|metric|benchmark|avg|average|perplexity|ppl|auc)\b|评测|得分|スコア|점수'
)
_TESTED = Cues(
    r'\b(?:our|the) (?:benchmark|test|evaluation|validation)(?: data| set)?s?\b(?! split)(?!.*train)|\btokeni[sz]ers?\b[^.;]{0,30}\b(?:was|were|is|are) (?:also )?(?:train|built|learn)|\bknowledge cut-?off|\bcut-?off\b|\bevaluated on\b(?!.*train)|\b(?:numbers|results|scores|metrics|accuracy|accuracies)\b[^.;]{0,30}\b(?:on|for)\b(?!.*train)|\bon the [\w-]{1,40} (?:validation|test|dev) (?:split|set)\b(?!.*train)'
)
_ON_THESE = lazy(
    r'(?i)\b(?:on|from|over|with|using|of)\b(?![^:]*(?:param|setting|config|hyper|argument|set-?up|technique|method|step))[^:：]{0,80}[:：]\s*$|[训練练习習학습].{0,20}[:：]\s*$|(?:以下|次の|如下|다음).{0,20}(?:データ|数据|語料|语料|コーパス|데이터|말뭉치)'
)

#: Behind "Trained on X," the model itself is the subject.
_RESULT = lazy(
    r', (?=[^,]{1,60} (?:can|is|are|has|will|achieves?|performs?|outperforms?|generates?|supports?|shows?|excels?)\b)'
)

_OF_MODELS = lazy(
    r'(?i)\b(?:these|following|two|three|several|both) (?:[\w-]+ )?(?:models|checkpoints|adapters)\b'
)


def data_said(part: Part, own: Sequence[str]) -> str:
    """TRAINING_DATA where a part names what the model was trained on, VAGUE_DATA for mere words."""
    columns = _columns(part.header)
    if columns is None or part.has(_TESTED):
        return ''
    trainer = _TRAINER.find(part.small) if part.may & _TRAINER.bit else None
    if trainer is not None:
        name = part.text[slice(*trainer.span(1))].strip('*_`"')
        return '' if is_placeholder(name) else TRAINING_DATA
    if part.place == DATA:
        named = _below_title(part, own)
    elif part.kind == CELLS and part.header:
        cells = [part.cells[number] for number in columns if number < len(part.cells)]
        return (
            TRAINING_DATA
            if any(names_source(f' {cell}', part.links, own) for cell in cells)
            else ''
        )
    elif is_trained(part):
        named = _in_sentence(part, own)
    else:
        return ''
    vague = part.may & VAGUE.bit and vague_phrase(part.text)
    return TRAINING_DATA if named else VAGUE_DATA if vague else ''


@lru_cache(maxsize=8)
def _columns(header: tuple[str, ...]) -> list[int] | None:
    """Which columns of a table hold data; None for a table of what was measured."""
    if _MEASURED.search(' '.join(header)):
        return None
    return [number for number, title in enumerate(header) if kind_of(title) == DATA]


def _below_title(part: Part, own: Sequence[str]) -> bool:
    """Whether a part that is about data by its title or label names a source."""
    words = part.text
    if part.kind == CELLS:
        if not part.cells or not re.search(r'[^\W\d_]', part.cells[0]):
            return False
        return names_source(' of ' + words.replace('|', ','), part.links, own)
    body = words.removeprefix(part.label) if part.label else words
    if names_source(body, part.links, own) or is_own_collection(words, part.may):
        return True
    return (
        part.has(MADE)
        and len(re.findall(r'[^\W_]+', words)) > 3
        and not (part.may & VAGUE.bit and vague_phrase(words))
    )


def _in_sentence(part: Part, own: Sequence[str]) -> bool:
    """Whether what stands behind "trained on" names a source."""
    words = part.text
    if (
        part.kind == LISTED
        and part.intro
        and _ON_THESE.search(part.intro)
        and not _OF_MODELS.search(part.intro)
        and names_source(words, part.links, own)
    ):
        return True
    for kind, cues in _ON:
        match = cues.find(part.small) if part.may & cues.bit else None
        if match is None:
            continue
        tail = _RESULT.split(words[slice(*match.span(1))], maxsplit=1)[0]
        if _HARDWARE.match(tail) or (kind == 'with' and not _DATA_WORD.search(tail)):
            continue
        links = [
            (shown, url)
            for shown, url in part.links
            if kind in ('used', 'set') or (shown.strip() and shown in tail)
        ]
        names = () if kind == 'playing' else own
        if names_source(' of ' + tail, links, names) or is_own_collection(tail, part.may):
            return True
    if part.has(TRAINED_ELSEWHERE):
        return names_source_elsewhere(words, part.links, own) or is_own_collection(words, part.may)
    return False
