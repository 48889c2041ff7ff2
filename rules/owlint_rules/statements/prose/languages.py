# ruff: noqa: E501 - patterns read better on one line
"""The languages in which terms are heard: their words, as patterns made at the first need."""

from __future__ import annotations

import re
from collections.abc import Sequence

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.needs import SPEAKS, Choice, Gated, hinted, meets
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
    name: frozenset(words.split())
    for name, words in {
        'de': 'der die das des dem den und nicht ist sind nur für unter ein eine wird mit',
        'fr': 'le la les des du est sont sous pour un une à aux ce et dans',
        'es': 'el los las del bajo para está un una se es con por este y',
        'pt': 'o os as do da para um uma não sob são é com este e',
        'it': 'il gli della del sotto questo è per sono non con un una e di dei degli delle alla',
    }.items()
}
_WORD = lazy(r'\w+')
#: Words that begin another one; "un" alone is one of those above.
_ELISIONS = {'fr': lazy(r"[ld]['’]"), 'it': lazy(r"(?:[ld]|(?<=\w)un)['’]")}


class Language:
    """The words of one language for texts in small letters; see ``words/en.py`` for each part."""

    __slots__ = (
        '_combined', '_limits', 'combined', 'grants', 'harm', 'headings', 'label_words', 'limits', 'name', 'nouns', 'quoting', 'referring', 'soft', 'strict', 'under', 'void',
    )  # fmt: skip

    def __init__(self, name: str, words: Any) -> None:
        self.name = name
        self.nouns = _one(words.NOUNS, getattr(words, 'NOUN_START', ''))
        self.label_words = words.LABEL
        self.under = lazy(words.UNDER)
        self.limits = [
            (kind, certainty, Gated(pattern)) for kind, certainty, pattern in words.LIMITS
        ]
        self._limits = Choice([pattern.need] for _, _, pattern in self.limits)
        self.grants = Gated(words.GRANTS)
        self.void = Gated(words.VOID)
        self.soft = lazy(words.SOFT)
        self.strict = lazy(words.STRICT)
        self.quoting = lazy(words.QUOTING)
        self.referring = lazy(words.REFERRING)
        from owlint_rules.statements.prose.words.combined import COMBINED

        self.combined = [
            (kind, [Gated(one) for one in cues])
            for spoken, kind, cues in COMBINED
            if spoken == name
        ]
        self._combined = Choice([cue.need for cue in cues] for _, cues in self.combined)
        self.harm = Gated(getattr(words, 'HARM', r'(?!)'))
        self.headings = [(context, Gated(pattern)) for context, pattern in words.HEADINGS]

    def heard_in(self, met: int) -> Heard:
        """What may be said of terms in this language in a text that meets some clauses."""
        return Heard(
            self,
            [self.limits[number] for number in self._limits.of(met)],
            [self.combined[number] for number in self._combined.of(met)],
            grants=meets(met, self.grants.need),
            harms=meets(met, self.harm.need),
        )


class Heard:
    """What a text may say of terms in one language: no more than what its words can match."""

    __slots__ = ('combined', 'grants', 'limits', 'something', 'words')

    def __init__(
        self,
        words: Language,
        limits: list[tuple[str, str, Gated]],
        combined: list[tuple[str, list[Gated]]],
        *,
        grants: bool,
        harms: bool,
    ) -> None:
        self.words = words
        self.limits = limits
        self.combined = combined
        self.grants = grants
        self.something = bool(limits or combined or grants or harms)


def _one(nouns: Sequence[tuple[str, str]], start: str) -> re.Pattern[str]:
    """One pattern of all nouns, whose group says what a noun means."""
    groups = (f'(?P<{name.replace("-", "_")}{at}>{one})' for at, (name, one) in enumerate(nouns))
    return lazy(f'{start}(?:{"|".join(groups)})')


_loaded: dict[str, Language] = {}


def language(name: str) -> Language:
    """The words of a language, loaded once."""
    found = _loaded.get(name)
    if found is None:
        words = __import__(f'owlint_rules.statements.prose.words.{name}', fromlist=['LIMITS'])
        found = _loaded[name] = Language(name, words)
    return found


def spoken_in(text: str, met: int, *, every: bool = False, also: str = '') -> list[str]:
    """The languages in which a stretch that meets some clauses may speak of terms.

    Pieces of words tell so. ``every`` asks for none: below a title about terms each word counts.
    ``also`` is the language of that title.
    """
    if not (every or also or met & SPEAKS):
        return []
    possible: list[str] = []
    ascii = text.isascii()
    if not ascii:
        if _KANA.search(text):
            possible.append('ja')
        elif _HAN.search(text):
            possible += ['zh', 'ja'] if also == 'ja' else ['zh']  # some words have no kana
        if _HANGUL.search(text):
            possible.append('ko')
        if _CYRILLIC.search(text):
            possible.append('ru')
    latin = _LATIN.search(text) is not None
    if latin:
        possible += ['en', *_OWN_WORDS]
    if latin or not ascii:
        possible.append(OTHERS)
    told = {name for name in possible if hinted(name, met) or name == also}
    if not (told or every):
        return []
    counts: dict[str, int] = {}
    if every or not told.isdisjoint(_OWN_WORDS):
        # these languages share many words
        lower = text.lower()
        words = _WORD.findall(lower)
        for name, own in _OWN_WORDS.items() if latin else ():
            counts[name] = sum(map(own.__contains__, words))
        for name, begin in _ELISIONS.items() if latin else ():
            counts[name] += len(begin.findall(lower))
    most = max(counts.values(), default=0)
    spoken = []
    for name in possible:
        count = counts.get(name)
        if name != also and count is not None:
            if 1 < most > count or (not count and len(text) > 79):
                continue
        if name in told or (every and name != OTHERS and (count is None or count > 1)):
            spoken.append(name)
    return spoken
