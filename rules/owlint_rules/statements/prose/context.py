# ruff: noqa: E501 - lists of words read better on long lines
"""What the headings above a piece of text say about it."""

from __future__ import annotations

import re
from functools import lru_cache

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.languages import language, spoken_in
from owlint_rules.statements.prose.needed import TITLED
from owlint_rules.statements.prose.needs import clauses_in, may_title, meets, titled
from owlint_rules.statements.prose.passage import CODE, DATA, DEMO, EVERYTHING, OTHER_MODEL, WEIGHTS
from owlint_rules.statements.prose.subjects import mentions_in
from owlint_rules.text import small_letters

#: How a paragraph ends whose list names what is forbidden.
_LEAD = lazy(
    r'(?i)(?:\b(?:(?<!not )(?:prohibited|forbidden|verboten\w*|untersagt\w*)|not (?:be used|allowed|permitted)|nicht (?:erlaubt|gestattet)|interdit\w*|prohibid\w+|proibid\w+|vietat\w+|запрещ\w+)|(?<!不)(?:禁止|严禁)|금지)[^.;。；\n]{0,60}[:：]\W*$'
    r'|(?:禁止|금지)[^.;；\n]{0,24}[。.]\W*$'
)
#: What such a paragraph speaks of where no title tells that it is about terms.
_OF_USE = lazy(
    r'(?i)\b(?:uses?d?|usage|using|nutzung\w*|verwendung\w*|zwecke?|usages?|utilisations?|usos?|uso|usi|использован\w+)\b|用途|使用|利用|用于|사용|이용|용도'
)
_KANA = lazy('[\u3041-\u30ff]')


class Context:
    """What the headings above say: ``kind`` of section ('' for none), the default ``artifact``.

    ``spoken`` is the language of the title that said so.
    """

    __slots__ = ('artifact', 'kind', 'spoken')

    def __init__(self, kind: str, artifact: str, spoken: str = '') -> None:
        self.kind = kind
        self.artifact = artifact
        self.spoken = spoken


def context_of(headings: tuple[str, ...], general: str) -> Context:
    """The context that titles give, the innermost first."""
    for title in reversed(headings):
        told = _read(small_letters(title))
        kind = told.kind
        if not kind:
            continue
        artifact = {'data': DATA, 'code': CODE, 'demo': DEMO, 'other': OTHER_MODEL}.get(kind)
        if kind == 'license':
            artifact = told.artifact
            if artifact == EVERYTHING:
                artifact = general
            if artifact is None and len(headings) > 1:
                # a section "License" below "Training data" is about the data
                outer = context_of(headings[: headings.index(title)][1:], general)
                if outer.kind in ('data', 'code', 'demo', 'other'):
                    artifact = outer.artifact
        return Context(kind, artifact or general, told.tongue)
    return Context('', general)


class _Title:
    """What a title in small letters says: the kind of its section, in which language, about what."""

    __slots__ = ('artifact', 'kind', 'tongue')

    def __init__(self, lower: str) -> None:
        self.tongue = ''
        self.artifact: str | None = None
        met = clauses_in(lower)
        names = _languages_of_title(lower, met)
        kinds = [kind for kind in (_kind_in(name, lower, met) for name in names) if kind]
        # "not permitted" has the word of a license in some language
        self.kind = 'forbidden' if 'forbidden' in kinds else kinds[0] if kinds else ''
        if not kinds:
            return
        for name in names:
            if name != 'en' and any(
                kind == self.kind and meets(met, title.need) and title.pattern.search(lower)
                for kind, title in language(name).headings
            ):
                self.tongue = name
        if self.kind == 'license':
            mentions = mentions_in(lower, map(language, names)) if len(lower) < 60 else []
            if mentions:
                self.artifact = mentions[-1].artifact
                if self.artifact == OTHER_MODEL and not re.search(r'base|origin|基', lower):
                    self.artifact = None


_read = lru_cache(maxsize=256)(_Title)


def context_of_items(context: Context, lead: str) -> Context | None:
    """The context of a list whose items a paragraph above it forbids, None for any other."""
    if context.kind not in ('', 'license', 'advice', 'forbidden') or not _LEAD.search(lead):
        return None
    if context.kind == '' and not _OF_USE.search(lead):
        return None
    lower = small_letters(lead)
    spoken = map(language, _languages_of_title(lower, clauses_in(lower)))
    kinds = {one.artifact for one in mentions_in(lower, spoken)}
    if kinds and kinds.isdisjoint((WEIGHTS, EVERYTHING)):
        return None
    return Context('forbidden', context.artifact, 'ja' if _KANA.search(lead) else context.spoken)


def _kind_in(name: str, lower: str, met: int) -> str:
    """What a title says by the words of one language, '' for nothing."""
    if not may_title(name, met):
        return ''
    for kind, title in language(name).headings:
        if kind in ('data', 'code', 'demo', 'other') and len(lower) > 60:
            continue
        if meets(met, title.need) and title.pattern.search(lower):
            return str(kind)
    return ''


def _languages_of_title(lower: str, met: int) -> list[str]:
    names = spoken_in(lower, met)
    found = list(names)
    if 'zh' in names:
        found.append('ja')  # its titles often have no other letters
    found += [name for name in TITLED if name not in names and titled(name, met)]
    if not found and not lower.isascii():
        found += ('zh', 'ja', 'ko', 'ru', 'de', 'fr', 'es', 'pt')
    if 'en' not in names:
        found.append('en')
    return found
