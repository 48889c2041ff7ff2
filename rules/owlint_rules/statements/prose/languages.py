# ruff: noqa: E501 - patterns read better on one line
"""The languages in which terms are heard: their words, as patterns made at the first need."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.needs import Gated
from owlint_rules.statements.prose.pieces import HINTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_KANA = re.compile('[\u3041-\u30ff]')
_HAN = re.compile('[\u4e00-\u9fff]')
_HANGUL = re.compile('[\uac00-\ud7a3]')
_CYRILLIC = re.compile('[\u0400-\u04ff]')
_LATIN = re.compile(r'[A-Za-z]{3}')


#: Small words of languages that share many others with English.
_OWN_WORDS = {
    'de': re.compile(r'\b(?:der|die|das|des|dem|den|und|nicht|ist|sind|nur|für|unter|ein|eine|wird|mit)\b'),
    'fr': re.compile(r"\b(?:le|la|les|des|du|est|sont|sous|pour|une?|à|aux|ce|et|dans)\b|[ld]['’]"),
    'es': re.compile(r'\b(?:el|los|las|del|bajo|para|está|una?|se|es|con|por|este|y)\b'),
    'pt': re.compile(r'\b(?:o|os|as|do|da|para|uma?|não|sob|são|é|com|este|e)\b'),
    'it': re.compile(r"\b(?:il|gli|della|del|sotto|questo|è|per|sono|non|con|una?|e|di)\b"),
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


def spoken_in(lower: str, *, every: bool = False, also: str = '') -> Iterator[Language]:
    """The languages of a stretch in small letters, as far as it may speak of terms in them.

    ``every`` asks for no hint: below a title about terms each word counts. ``also`` is the
    language of that title.
    """
    japanese = _KANA.search(lower) is not None
    possible = ['ja'] if japanese else ['zh'] if _HAN.search(lower) else []
    if _HANGUL.search(lower):
        possible.append('ko')
    if _CYRILLIC.search(lower):
        possible.append('ru')
    if _LATIN.search(lower):
        possible += ['en', 'de', 'fr', 'es', 'pt', 'it']
    counts = {name: len(own.findall(lower)) for name, own in _OWN_WORDS.items() if name in possible}
    most = max(counts.values(), default=0)
    for name in possible:
        count = counts.get(name)
        if (
            name != also
            and count is not None
            and (1 < most > count or (not count and len(lower) > 79))
        ):
            continue  # these languages share many words
        if (
            name == also
            or any(hint in lower for hint in HINTS[name])
            or (every and (count is None or count > 1))
        ):
            yield language(name)
