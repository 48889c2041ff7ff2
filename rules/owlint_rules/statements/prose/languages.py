# ruff: noqa: E501 - patterns read better on one line
"""The languages in which terms are heard: their words, as patterns made at the first need."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from copy import copy

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.needs import Gated, Words
from owlint_rules.statements.prose.pieces import HINTS, OTHERS, Letters, asked_for

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

    def within(self, words: Words) -> Language:
        """The language for a text with these words: what cannot match in it is left out."""
        narrowed = copy(self)
        narrowed.limits = [
            (kind, certainty, pattern.within(words)) for kind, certainty, pattern in self.limits
        ]
        narrowed.limits = [one for one in narrowed.limits if not one[2].never]
        narrowed.combined = [
            (kind, [cue.within(words) for cue in cues]) for kind, cues in self.combined
        ]
        narrowed.combined = [
            one for one in narrowed.combined if not any(cue.never for cue in one[1])
        ]
        narrowed.grants = self.grants.within(words)
        narrowed.void = self.void.within(words)
        narrowed.harm = self.harm.within(words)
        return narrowed

    def told_in(self, text: str) -> set[str]:
        """The kinds of limits some of whose words a text has; ``grants`` for words that allow."""
        told = {kind for kind, _, pattern in self.limits if pattern.may_match(text)}
        told.update(
            kind for kind, cues in self.combined if all(cue.may_match(text) for cue in cues)
        )
        if self.harm.may_match(text):
            told.add('field-of-use')
        if self.grants.may_match(text):
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

    def __init__(self, lower: str) -> None:
        self._words = Words(lower)
        letters = Letters(lower)
        self._hints = {name: letters.among(asked_for(hints)) for name, hints in HINTS.items()}
        self._narrowed: dict[str, Language] = {}

    def languages_of(
        self, lower: str, *, every: bool = False, also: str = ''
    ) -> Iterator[Language]:
        """The languages of a stretch of the text; see ``spoken_in``."""
        for name in spoken_in(lower, self._hints, every=every, also=also):
            found = self._narrowed.get(name)
            if found is None:
                found = self._narrowed[name] = language(name).within(self._words)
            yield found


def spoken_in(
    lower: str,
    hints: Mapping[str, Sequence[str]] = HINTS,
    *,
    every: bool = False,
    also: str = '',
) -> Iterator[str]:
    """The languages in which a stretch in small letters may speak of terms.

    ``hints`` are the pieces of words that tell so. ``every`` asks for none: below a title about
    terms each word counts. ``also`` is the language of that title.
    """
    possible: list[str] = []
    if not lower.isascii():
        if _KANA.search(lower):
            possible.append('ja')
        elif _HAN.search(lower):
            possible.append('zh')
        if _HANGUL.search(lower):
            possible.append('ko')
        if _CYRILLIC.search(lower):
            possible.append('ru')
    if _LATIN.search(lower):
        possible += ['en', *_OWN_WORDS]
    if not lower.isascii() or _LATIN.search(lower):
        possible.append(OTHERS)
    hinted = {
        name for name in possible if name == also or any(hint in lower for hint in hints[name])
    }
    counts: dict[str, int] = {}
    if every or not hinted.isdisjoint(_OWN_WORDS):
        # these languages share many words
        counts = {
            name: len(own.findall(lower)) for name, own in _OWN_WORDS.items() if name in possible
        }
    most = max(counts.values(), default=0)
    for name in possible:
        count = counts.get(name)
        if name != also and count is not None:
            if 1 < most > count or (not count and len(lower) > 79):
                continue
        if name in hinted or (every and name != OTHERS and (count is None or count > 1)):
            yield name
