"""Hyper-parameters that a document tells in its sentences, not under a heading of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.lazy import lazy
from owlint_rules.model.evidence import Evidence

#: What a setting looks like: its name with a number near by. One group for each setting.
_SETTING = lazy(
    r'(?P<rate>\b(?:learning[ _-]?rate|lr)\b[^\d\n]{0,20}\d[\d.e^+\u2212-]*)'
    r'|(?P<batch>\bbatch(?:[ _-]?size)?\b[^\d\n]{0,20}\d+)'
    r'|(?P<epochs>\b\d[\d.]*[ _-]?epochs?\b|\bepochs?\b[^\d\n]{0,12}\d+)'
    r'|(?P<steps>\b\d[\d.,]*[kKM]?[ ](?:\w+[ ])?steps\b|\bsteps\b[^\d\n]{0,12}\d+)'
    r'|(?P<decay>\bweight[ _-]?decay\b[^\d\n]{0,20}\d[\d.e-]*)'
    r'|(?P<warmup>\bwarm-?up\b[^\d\n]{0,20}\d[\d.]*)'
    r'|(?P<rank>\b(?:rank|r)[ ]?[=:][ ]?\d+)'
    r'|(?P<alpha>\balpha[ ]?[=:][ ]?\d+)',
    re.IGNORECASE,
)
#: Settings that must be told before a sentence counts: one alone is often about something else.
_FEWEST = 2
#: Longest part of a section that is read.
_MOST = 20_000


def settings_in_prose(path: str, text: str, start: int = 0) -> Iterator[Evidence]:
    """The first place in a section about the training that gives two settings with their numbers.

    Sentences elsewhere may be advice for training the model further, and do not count.
    """
    from owlint_rules.definitions.sections import sections_of, topics_of

    lower = text[start:].lower()
    if 'rate' not in lower and 'epoch' not in lower and 'batch' not in lower:
        # no training is told without one of them; most cards have none
        return
    lines = text.split('\n')
    sections = sections_of(text, start)
    for number, section in enumerate(sections):
        if 'training-method' not in topics_of(section.title):
            continue
        later = [one.line for one in sections[number + 1 :] if one.level <= section.level]
        end = later[0] - 1 if later else len(lines)
        body = '\n'.join(lines[section.line - 1 : end])[:_MOST]
        found: dict[str, re.Match[str]] = {}
        for match in _SETTING.finditer(body):
            found.setdefault(match.lastgroup or '', match)
        if len(found) >= _FEWEST:
            first, second = list(found.values())[:2]
            line = section.line + body.count('\n', 0, first.start())
            words = [' '.join(one.group().split())[:40] for one in (first, second)]
            yield Evidence(path, line, ', '.join(words))
            return
