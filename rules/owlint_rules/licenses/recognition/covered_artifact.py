"""Which artifact of a release a license text covers, by what its first lines say.

Only words that stand in front of the terms count: the terms of nearly every
license speak of "the software" or "the data" and mean the whole work.
"""

from __future__ import annotations

import re

from owlint_rules.lazy import lazy
from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.subjects import LicenseText

#: Only this much of a text is looked at.
_HEAD = 1_200

_WORDS = {
    'code': 'code', 'source': 'code', 'software': 'code', 'scripts': 'code',
    'weights': 'weights', 'checkpoints': 'weights', 'checkpoint': 'weights', 'model': 'weights',
    'models': 'weights', 'parameters': 'weights',
    'data': 'data', 'dataset': 'data', 'datasets': 'data', 'corpus': 'data', 'annotations': 'data',
    'documentation': 'documents', 'docs': 'documents',
}  # fmt: skip
_WORD = lazy(r'[a-z]+')


def stated_artifact(text: LicenseText) -> str:
    """``weights``, ``code``, ``data`` or ``documents``; '' for the whole release or when unsaid."""
    head = text.text[:_HEAD].lstrip('\ufeff')
    said = _preamble(head)
    if said is not None:
        return said
    title = _title(head)
    # standard texts have such titles too ("Community Data License") and cover anything
    if title and match_of(text).status in ('unknown', 'pointer'):
        return title
    return ''


def _preamble(head: str) -> str | None:
    """What sentences in front of the terms say: '' for several artifacts, None for nothing."""
    if 'licensed' not in head and 'released' not in head and 'applies' not in head:
        return None
    if 'cover' not in head and 'under' not in head and 'to the' not in head:
        return None
    head = re.sub(r'\A\s*#+[ \t]*licen[cs](?:es?|ing)[ \t]*\n', '', head, flags=re.IGNORECASE)
    terms = re.search(
        r'^(?!.*\b(?:is|are)\b)[\W_]*(?:the )?[\w .,+-]{0,60}licen[cs]e(?: agreement)?\W*'
        r'(?:version [\d., a-z]*)?$'
        r'|permission is hereby|redistribution and use|terms and conditions|^\W*copyright\b',
        head,
        re.IGNORECASE | re.MULTILINE,
    )
    front = head[: terms.start()] if terms else head
    found: set[str] = set()
    for sentence in re.finditer(
        r'([^.;:!?]{0,120}?)\b(?:is|are) (?:hereby )?(?:licensed|released|distributed|covered)'
        r' (?:to you )?(?:under|by)\b',
        front,
        re.IGNORECASE,
    ):
        found |= _artifacts(sentence.group(1))
    for sentence in re.finditer(
        r'\b(?:license|licence|agreement|terms) (?:applies|apply|covers|cover)(?: only)?(?: to)?'
        r'([^.;:!?]{0,80})',
        front,
        re.IGNORECASE,
    ):
        found |= _artifacts(sentence.group(1))
    if not found:
        return None
    return found.pop() if len(found) == 1 else ''


def _artifacts(words: str) -> set[str]:
    return {_WORDS[word] for word in _WORD.findall(words.lower()) if word in _WORDS}


def _title(head: str) -> str:
    """The artifact that the first line names in front of the word "license"."""
    line = next((line for line in head.splitlines() if line.strip(' \t#*=-_<>')), '')
    if not any(word in line.lower() for word in ('model', 'weight', 'data', 'code', 'software')):
        return ''
    found = re.fullmatch(
        r'\W*(?:[\w.+-]+\s+){0,5}?(model|models|weights|data|dataset|code|software)\s+(?:use\s+)?'
        r'licen[cs]e(?:\s+(?:agreement|terms))?\W*(?:v?[\d.]+\W*)?'
        r'|\W*(?:terms|licen[cs]e) (?:for|of) (?:the )?'
        r'(weights|model|models|data|dataset|code)\b[^.]{0,60}',
        line.strip(),
        re.IGNORECASE,
    )
    if found is None:
        return ''
    return _WORDS[(found.group(1) or found.group(2)).lower()]


def artifact_of_component(name: str) -> str:
    """The artifact that a component is part of, by its name in the configuration or a manifest."""
    words = set(_WORD.findall(name.lower()))
    if words & {'code', 'software', 'libraries', 'tools', 'interface', 'architecture', 'tokenizer'}:
        return 'code'
    if words & {'weights', 'parameters', 'checkpoints', 'checkpoint'} or name.lower() == 'model':
        return 'weights'
    if words & {'card', 'report', 'paper', 'results', 'documentation', 'docs', 'documents'}:
        return 'documents'
    if words & {'data', 'dataset', 'datasets', 'metadata'}:
        return 'data'
    return 'documents'
