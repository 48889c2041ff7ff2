# ruff: noqa: E501 - lists of words read better on long lines
"""What the headings above a piece of text say about it."""

from __future__ import annotations

import re
from functools import lru_cache

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.languages import Language, language, spoken_in
from owlint_rules.statements.prose.passage import CODE, DATA, DEMO, EVERYTHING, OTHER_MODEL, WEIGHTS
from owlint_rules.statements.prose.subjects import mentions_in

#: Titles of languages whose other words say nothing of terms.
_TITLES = {
    'de': ('verbot', 'untersagt', 'zulässig', 'unerlaubt', 'nicht erlaubt', 'gestattet', 'vergleich', 'daten', 'dank', 'beispiel', 'grenzen', 'zugang', 'rechtlich', 'hinweis', 'bedingung', 'quell', 'abh', 'vorauss', 'verwandte', 'weitere', 'andere'),
    'fr': ('interdi', 'prohib', 'autoris', 'défendu', 'restriction', 'compar', 'donn', 'remerc', 'entra', 'acc', 'avertiss', 'juridi', 'licence', 'exemple', 'pendance', 'requis', 'autres', 'apparent'),
    'es': ('prohib', 'permitid', 'autorizad', 'restricc', 'compara', 'datos', 'agradec', 'entrena', 'acceso', 'aviso', 'ejemplo', 'uso', 'dependenc', 'requisito', 'relacionad', 'otros'),
    'pt': ('proib', 'vedad', 'permitid', 'autorizad', 'restriç', 'compara', 'dados', 'agradec', 'treina', 'acesso', 'aviso', 'exemplo', 'uso', 'requisito', 'relacionad', 'outros'),
    'it': ('vieta', 'diviet', 'proibit', 'consentit', 'permess', 'confront', 'dati', 'ringraz', 'addestra', 'accesso', 'avvert', 'esemp', 'uso', 'dipendenz', 'requisit', 'correlat', 'altri'),
}  # fmt: skip

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
        lower = title.lower()
        tongue = ''
        spoken = _languages_of_title(lower)
        kinds = [kind for kind in (_kind_in(name, lower) for name in spoken) if kind]
        if not kinds:
            continue
        # "not permitted" has the word of a license in some language
        kind = 'forbidden' if 'forbidden' in kinds else kinds[0]
        for name in spoken:
            if name.name != 'en' and any(
                one == kind and pattern.search(lower) for one, pattern in name.headings
            ):
                tongue = name.name
        artifact = {'data': DATA, 'code': CODE, 'demo': DEMO, 'other': OTHER_MODEL}.get(kind)
        if kind == 'license':
            mentions = mentions_in(lower, spoken)
            if mentions and len(lower) < 60:
                artifact = mentions[-1].artifact
                if artifact == OTHER_MODEL and not re.search(r'base|origin|基', lower):
                    artifact = None
                if artifact == EVERYTHING:
                    artifact = general
            if artifact is None and len(headings) > 1:
                # a section "License" below "Training data" is about the data
                outer = context_of(headings[: headings.index(title)][1:], general)
                if outer.kind in ('data', 'code', 'demo', 'other'):
                    artifact = outer.artifact
        return Context(kind, artifact or general, tongue)
    return Context('', general)


def context_of_items(context: Context, lead: str) -> Context | None:
    """The context of a list whose items a paragraph above it forbids, None for any other."""
    if context.kind not in ('', 'license', 'advice', 'forbidden') or not _LEAD.search(lead):
        return None
    if context.kind == '' and not _OF_USE.search(lead):
        return None
    kinds = {one.artifact for one in mentions_in(lead.lower(), _languages_of_title(lead.lower()))}
    if kinds and kinds.isdisjoint((WEIGHTS, EVERYTHING)):
        return None
    return Context('forbidden', context.artifact, 'ja' if _KANA.search(lead) else context.spoken)


def _kind_in(words: Language, lower: str) -> str:
    """What a title says by the words of one language, '' for nothing."""
    for kind, pattern in words.headings:
        if kind in ('data', 'code', 'demo', 'other') and len(lower) > 60:
            continue
        if pattern.search(lower):
            return str(kind)
    return ''


@lru_cache(maxsize=1024)
def _languages_of_title(lower: str) -> list[Language]:
    names = list(spoken_in(lower))
    found = [language(name) for name in names]
    if 'zh' in names:
        found.append(language('ja'))  # its titles often have no other letters
    for name, pieces in _TITLES.items():
        if name not in names and any(piece in lower for piece in pieces):
            found.append(language(name))
    if not lower.isascii() and not found:
        for name in ('zh', 'ja', 'ko', 'ru', 'de', 'fr', 'es', 'pt'):
            found.append(language(name))
    if 'en' not in names:
        found.append(language('en'))
    return found
