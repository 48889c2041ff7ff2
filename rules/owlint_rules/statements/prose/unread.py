"""Sentences in a language whose words nobody knows here: below a title on terms they may limit.

Silence would be taken for consent, so that such a sentence suggests a limit.
"""

from __future__ import annotations

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.pieces import HINTS, OTHERS

#: Letters of which no language, or no more than plain words of it, is known: neither Latin nor
#: Russian nor of East Asia; and Cyrillic ones that Russian has not, of which a few tell.
_STRANGE = lazy('[\u0370-\u03ff\u0530-\u10ff\u1200-\u1dbf\u1f00-\u1fff\ua8e0-\ua8ff\uaa00-\uabff]')
_CYRILLIC = lazy('[\u0402-\u040f\u0452-\u045f\u0490-\u052f]')
#: A word in small Latin letters that is no part of an address, a path or a name.
_WORD = lazy(
    r"(?<![\w./@:#'’-])[a-z\u00df-\u024f\u1e00-\u1eff][a-z\u00df-\u024f\u1e00-\u1eff'’-]{0,30}(?![\w/@:-])"
)
_PIECE = lazy(r'\w+')
#: Small words of the Latin languages that are known.
_SMALL = frozenset(
    """the an is are was of for and to in under by on this that with see all not no only you we it
    as or at from may must if be can use used using here please our your license licensed licence
    commercial permission rights
    der die das des dem den und nicht ist sind nur für unter ein eine wird mit siehe
    le la les du est sont sous pour un une aux ce et dans voir
    el los las del bajo para está una con por este sin ver sujeto uso
    os da um uma não são com sem é sob
    il gli della sotto questo per sono non di è""".split()  # noqa: SIM905
)
#: How many strange letters or words in a row of unknown ones make a sentence.
_LETTERS, _FEW, _WORDS = 8, 3, 4
#: The name of a license file, to which a sentence only points.
_FILE = lazy(r'\bLICEN[SC]E\b|(?i:\blicen[sc]e\.(?:md|txt)\b)')
#: What stands in commands and programs.
_CODE = lazy(r'[=(){}<>\[\]_$\\]|--|\bimport\b')


def is_unread(text: str) -> bool:
    """Whether a stretch is a sentence in a language that is not known well enough."""
    strange = not text.isascii() and (
        len(_STRANGE.findall(text)) >= _LETTERS or len(_CYRILLIC.findall(text)) >= _FEW
    )
    return (strange or _is_latin(text)) and _FILE.search(text) is None


def _is_latin(text: str) -> bool:
    """Whether it is a sentence in Latin letters without any word of the languages known well."""
    lower = text.lower()
    if _CODE.search(text) or not _SMALL.isdisjoint(_PIECE.findall(lower)):
        return False
    if len(_WORD.findall(text)) < _WORDS:
        return False
    return not any(
        hint in lower for name, hints in HINTS.items() if name != OTHERS for hint in hints
    )
