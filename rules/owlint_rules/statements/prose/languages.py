# ruff: noqa: E501 - patterns read better on one line
"""The languages in which terms are heard: their words, as patterns made at the first need."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import copy

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.needs import Gated, clauses_in, hinted, meets
from owlint_rules.statements.prose.pieces import OTHERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_KANA = lazy('[\u3041-\u30ff]')
_HAN = lazy('[\u4e00-\u9fff]')
_HANGUL = lazy('[\uac00-\ud7a3]')
_CYRILLIC = lazy('[\u0400-\u04ff]')
_LATIN = lazy(r'[A-Za-z]{3}')


#: Small words of languages that share many others with English.
_OWN_WORDS = {
    'de': lazy(r'\b(?:der|die|das|des|dem|den|und|nicht|ist|sind|nur|für|unter|ein|eine|wird|mit)\b'),
    'fr': lazy(r"\b(?:le|la|les|des|du|est|sont|sous|pour|une?|à|aux|ce|et|dans)\b|[ld]['’]"),
    'es': lazy(r'\b(?:el|los|las|del|bajo|para|está|una?|se|es|con|por|este|y)\b'),
    'pt': lazy(r'\b(?:o|os|as|do|da|para|uma?|não|sob|são|é|com|este|e)\b'),
    'it': lazy(r"\b(?:il|gli|della|del|sotto|questo|è|per|sono|non|con|una?|e|di)\b"),
}  # fmt: skip


class Language:
    """The words of one language; see ``words/en.py`` for what each part means."""

    __slots__ = (
        'combined', 'grants', 'harm', 'headings', 'label_words', 'limits', 'name', 'nouns', 'quoting', 'referring', 'soft', 'strict', 'under', 'void',
    )  # fmt: skip

    def __init__(self, name: str, words: Any) -> None:
        self.name = name
        self.nouns = _one(words.NOUNS)
        self.label_words = words.LABEL
        self.under = _compiled(words.UNDER)
        self.limits = [
            (kind, certainty, Gated(pattern)) for kind, certainty, pattern in words.LIMITS
        ]
        self.grants = Gated(words.GRANTS)
        self.void = Gated(words.VOID)
        self.soft = _compiled(words.SOFT)
        self.strict = _compiled(words.STRICT)
        self.quoting = _compiled(words.QUOTING)
        self.referring = _compiled(words.REFERRING)
        from owlint_rules.statements.prose.words.combined import COMBINED

        self.combined = [
            (kind, [Gated(one) for one in cues])
            for spoken, kind, cues in COMBINED
            if spoken == name
        ]
        self.harm = Gated(getattr(words, 'HARM', r'(?!)'))
        self.headings = [(context, _compiled(pattern)) for context, pattern in words.HEADINGS]

    def within(self, met: int) -> Language:
        """The language for a text that meets these clauses: what cannot match is left out."""
        narrowed = copy(self)
        narrowed.limits = [one for one in self.limits if meets(met, one[2].need)]
        narrowed.combined = [
            (kind, cues)
            for kind, cues in self.combined
            if all(meets(met, cue.need) for cue in cues)
        ]
        return narrowed

    def told_in(self, text: str) -> set[str]:
        """The kinds of limits some of whose words a text has; ``grants`` for words that allow."""
        met = clauses_in(text)
        told = {kind for kind, _, pattern in self.limits if meets(met, pattern.need)}
        told.update(
            kind for kind, cues in self.combined if all(meets(met, cue.need) for cue in cues)
        )
        if meets(met, self.harm.need):
            told.add('field-of-use')
        if meets(met, self.grants.need):
            told.add('grants')
        return told


def _compiled(pattern: str) -> re.Pattern[str]:
    return lazy(pattern, re.IGNORECASE)


def _one(nouns: Sequence[tuple[str, str]]) -> re.Pattern[str]:
    """One pattern of all nouns, whose group says what a noun means."""
    return _compiled('|'.join(f'(?P<{name.replace("-", "_")}{number}>{pattern})'
                              for number, (name, pattern) in enumerate(nouns)))  # fmt: skip


_loaded: dict[str, Language] = {}


def language(name: str) -> Language:
    """The words of a language, loaded once."""
    found = _loaded.get(name)
    if found is None:
        words = __import__(f'owlint_rules.statements.prose.words.{name}', fromlist=['LIMITS'])
        found = _loaded[name] = Language(name, words)
    return found


class Speech:
    """The languages of one text, of each no more than what the words of that text can match."""

    def __init__(self, met: int) -> None:
        self._met = met
        self._narrowed: dict[str, Language] = {}

    def languages_of(self, text: str, *, every: bool = False, also: str = '') -> Iterator[Language]:
        """The languages of a stretch of the text; see ``spoken_in``."""
        for name in spoken_in(text, every=every, also=also):
            found = self._narrowed.get(name)
            if found is None:
                found = self._narrowed[name] = language(name).within(self._met)
            yield found


def spoken_in(text: str, *, every: bool = False, also: str = '') -> Iterator[str]:
    """The languages in which a stretch may speak of terms.

    Pieces of words tell so. ``every`` asks for none: below a title about terms each word counts.
    ``also`` is the language of that title.
    """
    possible: list[str] = []
    ascii = text.isascii()
    if not ascii:
        if _KANA.search(text):
            possible.append('ja')
        elif _HAN.search(text):
            possible.append('zh')
        if _HANGUL.search(text):
            possible.append('ko')
        if _CYRILLIC.search(text):
            possible.append('ru')
    latin = _LATIN.search(text) is not None
    if latin:
        possible += ['en', *_OWN_WORDS]
    if latin or not ascii:
        possible.append(OTHERS)
    met = clauses_in(text)
    told = {name for name in possible if name == also or hinted(name, met)}
    counts: dict[str, int] = {}
    if every or not told.isdisjoint(_OWN_WORDS):
        # these languages share many words
        lower = text.lower()
        counts = {
            name: len(own.findall(lower)) for name, own in _OWN_WORDS.items() if name in possible
        }
    most = max(counts.values(), default=0)
    for name in possible:
        count = counts.get(name)
        if name != also and count is not None:
            if 1 < most > count or (not count and len(text) > 79):
                continue
        if name in told or (every and name != OTHERS and (count is None or count > 1)):
            yield name
