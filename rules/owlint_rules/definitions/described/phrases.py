# ruff: noqa: E501 - patterns read better on one line
"""Words about training data that fit any model."""

from __future__ import annotations

import re
from collections.abc import Sequence

from owlint_rules.lazy import lazy
from owlint_rules.text import lines_with, small_letters

#: Words of which each phrase has one, and how it goes on; none goes over the end of a line.
_PHRASES = (
        (
            'publicly',
            r'publicly[- ](?:available|accessible)(?: online)? (?:\w+ ){0,2}?(?:data(?:sets?)?'
            r'|sources?|text|corpora|content|information|documents|web ?pages)',
        ),
        (
            'internet|web',
            r'(?:from |across |over |of )(?:the )?(?:entire |whole |open )?'
            r'(?:internet|world[- ]wide web|web)\b(?! (?:archive|crawl corpus))',
        ),
        (
            'web',
            r'(?:a )?(?:large-scale |broad )?web[- ](?:scrapes?|scraped data|crawl(?:ed data)?'
            r'|data)',
        ),
        (
            'proprietary|internal|in-house|private|undisclosed|confidential',
            r'(?:proprietary|internal|in-house|private|undisclosed|confidential) (?:[\w-]+ ){0,3}?'
            r'(?:data(?:sets?)?|mix(?:ture)?|corpus|corpora|collection)',
        ),
        (
            'mix|blend|combination|variety|range|collection',
            r'(?:a )?(?:mix(?:ture)?|blend|combination|variety|range|collection) of '
            r'(?:[\w-]+,? ){0,6}?(?:data(?:sets?)?|sources|corpora)',
        ),
        (
            'various|multiple|several|numerous|diverse|many',
            r'(?:various|multiple|several|numerous|diverse|many) (?:\w+ ){0,2}?'
            r'(?:data ?sets|sources|corpora)',
        ),
        (
            'large|massive|huge|vast',
            r'(?:large|massive|huge|vast) (?:\w+ ){0,2}?'
            r'(?:corpus|corpora|amounts? of (?:\w+ ){0,2}?data)',
        ),
        ('licensed data|third parties', r'licensed data|data from third parties'),
)  # fmt: skip
#: The same in other languages, where words have no ends that a pattern could look for.
_ABROAD = (
    '公开|互联网|大规模|海量|私有数据|内部数据|公開|ウェブ|大規模|独自|공개|웹 데이터|대규모|자체 데이터|öffentlich|données|sources publiques|datos|fuentes|dados|fontes|dati pubblici|fonti pubbliche|открыт|общедоступн',
    r'公开(?:可用)?(?:的)?(?:数据|資料)|互联网(?:上)?(?:的)?(?:数据|文本|语料)|大规模(?:的)?(?:语料|数据)|海量(?:的)?(?:数据|语料|文本)|私有数据|内部数据|公開(?:されている)?データ|ウェブ(?:上の)?(?:データ|テキスト)|大規模な(?:データ|コーパス)|独自(?:の)?データ|공개(?:된)? 데이터|웹 데이터|대규모 (?:데이터|말뭉치)|자체 데이터'
    r'|öffentlich(?:e[nr]?)? (?:verfügbare[nr]?|zugängliche[nr]?) (?:daten|quellen|texte)|données (?:publiques|publiquement)|sources publiques|datos (?:públicos|disponibles públicamente)|fuentes públicas|dados públicos|fontes públicas|dati pubblici|fonti pubbliche|открыт\w+ (?:данн|источник)|общедоступн\w+ (?:данн|источник)',
)
PHRASES: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = tuple(
    (tuple(words.split('|')), lazy(rf'\b(?:{pattern})\b', re.IGNORECASE))
    for words, pattern in _PHRASES
)
ELSEWHERE = tuple(_ABROAD[0].split('|')), lazy(_ABROAD[1], re.IGNORECASE)
#: All of them in one.
ANY_PHRASE = '|'.join(pattern for _, pattern in (*_PHRASES, _ABROAD))


def vague_phrase(text: str, start: int = 0) -> re.Match[str] | None:
    """The first phrase that fits any model, the longest of those that begin there; None if none."""
    small = small_letters(text)
    found = [_first(text, small, start, *one) for one in PHRASES]
    first = min(filter(None, found), key=_order, default=None)
    if first is None and not text.isascii():
        first = _first(text, small, start, *ELSEWHERE)
    return first


def _first(
    text: str, small: str, start: int, words: Sequence[str], pattern: re.Pattern[str]
) -> re.Match[str] | None:
    for first, last in lines_with(small, words, start):
        match = pattern.search(text, first, last)
        if match is not None:
            return match
    return None


def _order(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), -match.end()
