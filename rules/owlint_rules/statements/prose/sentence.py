# ruff: noqa: E501 - patterns read better on one line
"""One sentence: the licenses that it gives, the limits and grants that it puts, about what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.languages import language, spoken_in
from owlint_rules.statements.prose.limits import BLANK, Limit, blanked, is_grant, limits_in
from owlint_rules.statements.prose.names import (
    Found,
    ids_of_link,
    is_proper,
    is_unnamed,
    leads_to_terms,
    licenses_in,
    named,
    names_something,
)
from owlint_rules.statements.prose.needs import Gated, clauses_in, may_tell_base, meets
from owlint_rules.statements.prose.passage import (
    BASE,
    CODE,
    EVERYTHING,
    LICENSE,
    OTHER_MODEL,
    OUTPUT,
    PERMISSION,
    RESTRICTION,
    STATES,
    SUGGESTS,
    WEIGHTS,
    NamedLicense,
    Passage,
)
from owlint_rules.statements.prose.plain import ADDRESS
from owlint_rules.statements.prose.subjects import OWN_WORDS, Nouns
from owlint_rules.statements.prose.unread import is_unread
from owlint_rules.statements.prose.values import value_of
from owlint_rules.statements.prose.words.carried import ALSO, NOT_ALSO
from owlint_rules.text import small_letters

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.statements.prose.context import Context
    from owlint_rules.statements.prose.plain import Link, Plain

#: Words; without them "CC BY-NC 4.0" is no sentence of any language.
WORDS = lazy(r'[^\W\d_]{3}')
#: A dot that ends no clause: "version 1.2", "e.g. research".
_DOT = lazy(
    r'\.(?:(?<=\d\.)(?=\d)|(?<=\b[eia]\.)(?=[geo]\b)|(?<=\b[ei]\.[ge]\.)|(?<=\bInc\.)|(?<=\bvs\.))'
)
_QUESTION = lazy(r'[?？]["”’)\]\s]*$')
_QUOTE = lazy(r'"([^"\n]{40,1200})"|“([^”\n]{40,1200})”|「([^」\n]{40,1200})」|«([^»\n]{60,1200})»')
_NOT_BEFORE = lazy(
    r"(?i)(?:\bnot|n['’]t|\bnever|\bno|\bkeine?\w*|\bnicht|\bpas|\bsans|\bnon?|\bnão|\bне|不是|并非|非|而不是|not be)\s+(?:(?:under|a|an|the|licen[sc]ed|released|by|with|in|of|sous|unter|bajo|la|le|der|die|das|licence|lizenz|es|est|é|è|sous|sob)\s+){0,4}\W{0,3}$"
)
#: Who uses the model, or its use: words that need no noun for it.
_ANYBODY = lazy(
    r"(?i)\b(?:you|it|they|this|these|do not|don['’]t|users?|nobody|no ?one|governments?|agencies|organi[sz]ations|individuals|anyone|anybody|(?:the |any )?use of|use is|everyone|everybody|deployment|fine-tun\w+|licen[sc]e[ds]?|companies|institutions|unlicensed|modif\w+|derivatives?|sie|es|wer|nutz\w+|verwendung|gebrauch|usages? internes?|internal (?:use|evaluation|testing)|dies\w*|firmen|vous|il|ils|utilisat\w+|usted|uso|usuarios|empresas|você|usuários|utenti)\b|您|你|用户|使用|企业|任何|利用|使用|配布|사용|이용|배포|использ\w+"
)
#: Where a sentence turns: what is denied or past before holds no more.
_TURN = lazy(
    r'(?i)[,，、]? ?\b(?:but(?! not\b| also\b| rather\b)|however|except(?:ing)?|aber|jedoch|außer|mais|sauf|pero|salvo|excepto|mas|porém|exceto|ma|tranne|но|кроме)\b|但(?!不限)|不过|ですが|だが|ただし|지만|다만'
)
_NOT_BEHIND = lazy(
    r'[ ]?(?:ライセンス|라이선스|라이센스|許諾)?(?:では(?:な[くい]|あ?りません|ございません)|じゃな|[がは]?(?:이|가)? ?아니|이 아닌|가 아닌)'
)
_TERMS = lazy(
    'licen[sc]|liscen|lizenz|terms|许可|协议|授权|ライセンス|規約|라이선스|라이센스|약관|лиценз'
)
#: The sentence explains a license, it gives none.
_TELLS = lazy(
    r'(?i)["”*]{0,2}[ ]?(?:\([^()]{0,40}\)|（[^（）]{0,40}）|[^()（）]{0,20}[)）])?[ ]?(?:is an?\b|are\b|was\b|has been\b|for\b(?! (?:the |our |all )?(?:model )?(?:code|weights|models?|data|checkpoints?|scripts?|documentation|everything|all|both|this|any)\b)|为一|是一|ist eine?\b|est une?\b|es una?\b|é uma?\b|は[^。]{0,20}ライセンス|為|为[^。]{0,40}(?:总称|统称|协议)|[^。，]{0,3}(?:变更|更新日志)|\.(?:pdf|md|txt|docx?)\b)'
)
#: Nothing before a name, or its name in another language: "通用模型许可协议（General Model License".
_OPENS = lazy(r'[ "“*#•-]*|[^，。,;:：]{2,30}[（(]')
#: "Checkpoints (CC-BY-NC-4.0)", "Weights: GPLv3": the license of a noun before it.
_OWNS = lazy(
    r'(?i)(?:\b(?:models?|weights|checkpoints?|parameters|lo[rR]as?|adapters?|(?:modell)?gewichte|modell|poids|modèles?|pesos|modelos?|pesi|modell[oi]|веса|модель)(?:[ ](?:and|und|et|y|e|и|&) \w{3,12})?[*_]{0,2}[ ]?|(?:权重|模型|權重|モデル|重み|모델|가중치)[ ]?)(?:[(（]|[:：–—][*_]{0,2}[ ]?)$'
)
#: What a link shows, and where that says itself that terms are there.
_SHOWN = lazy(r'\w|\ufffc')
_TERMS_WORD = lazy(r'(?i)licen|许可|协议|ライセンス|라이선스|lizenz|terms|here|此处|\ufffc')
#: A page of terms that lies neither in a repository nor among collections of known licenses.
_ELSEWHERE = lazy(
    r'(?i)https?://(?!(?:[\w-]{1,40}\.){0,3}(?:github|githubusercontent|gitlab|bitbucket|gitee|codeberg|huggingface|hf|modelscope|opensource|choosealicense|spdx|creativecommons|gnu|apache|wikipedia|shields)\.)[^\s?#]{0,300}(?<!privacy-)(?:licen[sc]|terms|legal|agreement|eula)'
)
_POINTS = lazy(
    r'(?i)\b(?:see|refer|found|read|check|consult|find|look|described|visit|subject to|under|applies|governed|accordance|check out|available (?:at|here|from|on))\b|请参阅|参见|见|查看|参照|참조|siehe|voir|consulte'
)


#: A name that is as well that of the model.
_LLAMA = r'(?i)(?:meta[ -])?llama[ -]?\d(?:\.\d)?'
_MODEL_NAME = lazy(_LLAMA)
#: What may be a model and no license in brackets: "the license of the original model (Gemma)".
_MAY_BE_MODEL = lazy(rf'{_LLAMA}|gemma(?:[ -]?\d)?')
#: "Owl-7B is released under …": the one model that a sentence is about.
_SUBJECT = lazy(
    r'[ *_#|\-•]*(?:The |Our |All )?(?P<name>[A-Z][\w.+/]*(?:[ -](?:[\dvV][\w.]*|[A-Z][\w.+/]*)){0,4})(?: (?:models?|weights|checkpoints?|series|family))?'
    r' (?:is|are|was|were|has|have|carries|falls|follows|uses|comes)\b'
)
#: "owl/Owl-7B: Apache-2.0": the same in an item.
_LABELED = lazy(
    r'[ *_`•-]*(?P<name>(?:[\w.-]{1,90}/)?[A-Za-z][\w.+]{0,40}-(?:[\w.+]{0,40}-)?[\w.+]{0,40}\d[\w.+-]{0,60})[`*]*[ ]?[:：](?=[ ]?[^\s/])'
)


#: What is all of an example.
_EXAMPLE = lazy(r'(?i)\W*(?:example|例|beispiel|exemple|ejemplo|예시)')
_ALSO = Gated(ALSO)
_NOT_ALSO = lazy(NOT_ALSO, re.IGNORECASE)
#: A license of code that is denied to the weights.
_NOT_TO_WEIGHTS = lazy(
    r"(?i)\b(?:does|do)(?: not|n['’]t) (?:extend|apply) to [^.;]{0,40}?\b(?:weights|checkpoints?|models?(?!['’]s| (?:code|cards?|outputs?))|parameters)\b"
)


class Sentence:
    """A sentence of a plain text in its context. ``alone`` tells that it is all of an item."""

    def __init__(
        self,
        source: str,
        plain: Plain,
        start: int,
        end: int,
        context: Context,
        own: tuple[str, ...],
        met: int | None = None,
        *,
        alone: bool = False,
        heading: bool = False,
        cell: bool = False,
        before: str = '',
        last: Sequence[Passage] = (),
        listed: str = '',
    ) -> None:
        self.source = source
        self.plain = plain
        self.start = start
        self.text = plain.text[start:end]
        self.small = plain.small[start:end]
        self.context = context
        self.own = own
        self.met = clauses_in(self.text) if met is None else met
        self.alone = alone
        self.heading = heading
        self.cell = cell
        #: what an earlier sentence of the same paragraph was about, and what the last one said
        self.before = before
        self.last = last
        #: how a model that begins the sentence became this one, by the words above a list
        self.listed = listed

    # -- places -----------------------------------------------------------------------------

    def _statement(self, artifact: str, kind: str, start: int, end: int, certainty: str) -> Passage:
        while start < end and self.text[start] in ' |\n':
            start += 1
        while end > start + 1 and self.text[end - 1] in ' |\n':
            end -= 1
        first, last = self.plain.place(self.start + start, self.start + end)
        words = ' '.join(self.source[first:last].split())
        return Passage(artifact, kind, first, last, words, certainty=certainty)

    def about(self) -> str:
        """The name of the model that is the subject of the sentence, where it looks like one."""
        match = _SUBJECT.match(self.text) or _LABELED.match(self.text)
        name = match.group('name') if match else ''
        return name if re.search(r'[\d-]', name) else ''

    def _links(self) -> list[Link]:
        return self.plain.links_in(self.start, self.start + len(self.text))

    # -- the sentence -----------------------------------------------------------------------

    def statements(self) -> list[Passage]:
        """All that the sentence says about terms and bases, in order of kind."""
        text = self.text
        if not text.strip() or (('?' in text or '？' in text) and _QUESTION.search(text)):
            return []
        in_license = self.context.kind == 'license'
        self.languages = [
            language(name)
            for name in spoken_in(
                text,
                self.met,
                every=in_license or self.context.kind == 'forbidden',
                also=self.context.spoken,
            )
        ]
        terms: list[Passage] = []
        if self.languages or in_license or not WORDS.search(text):
            terms = list(self._terms())
        terms += self._carried(terms or self.last)
        if not terms and in_license and not self.heading:
            terms += self._unread()
        if any(one.artifact == WEIGHTS for one in terms):
            name = self.about()
            for one in terms:
                one.about = name if one.artifact == WEIGHTS else ''
        if self.context.kind != 'scores' and (
            self.listed or may_tell_base(self.met, linked=bool(self.plain.links))
        ):
            from owlint_rules.statements.prose.bases import bases_in

            for base, start, end, certainty in bases_in(
                self.plain, self.start, text, self.met, self.own, self.listed, heading=self.heading
            ):
                one = self._statement(WEIGHTS, BASE, start, end, certainty)
                one.base = base
                terms.append(one)
        return terms

    def _carried(self, told: Sequence[Passage]) -> list[Passage]:
        """What was told of something else, where the sentence says that the model has it too."""
        others = [one for one in told if one.artifact not in (WEIGHTS, EVERYTHING)]
        also = others and meets(self.met, _ALSO.need)
        match = _ALSO.pattern.search(self.small) if also else None
        if match is None or _NOT_ALSO.search(self.text, 0, match.end()):
            return []
        found = []
        for one in others:
            if one.kind in (LICENSE, RESTRICTION):
                copy = self._statement(WEIGHTS, one.kind, *match.span(), one.certainty)
                copy.license, copy.restriction = one.license, one.restriction
                found.append(copy)
        return found

    def _unread(self) -> Iterator[Passage]:
        """A sentence of unknown words, which may be any limit."""
        if is_unread(self.text):
            one = self._statement(self.context.artifact, RESTRICTION, 0, len(self.text), SUGGESTS)
            one.restriction = 'field-of-use'
            yield one

    def _terms(self) -> Iterator[Passage]:
        names = licenses_in(self.plain, self.start, self.start + len(self.text), self.met)
        for name in names:
            name.start -= self.start
            name.end -= self.start
        self.heard = [words.heard_in(self.met) for words in self.languages]
        told = bool(names) or self.cell or self.context.kind == 'forbidden'
        told = told or any(one.something for one in self.heard)
        if not (told or _TERMS.search(self.small)) and not any(
            leads_to_terms(link.url) and (named('', link.url).ids or _ELSEWHERE.match(link.url))
            for link in self._links()
        ):
            return
        bare = _DOT.sub('_', self.text)
        for name in names:
            if not is_unnamed(name.license.name):  # its words may be those of a limit
                bare = blanked(bare, name.start, name.end)
        if BLANK in bare:  # some words stand before or behind any name
            self.met |= clauses_in(bare)
            self.heard = [words.heard_in(self.met) for words in self.languages]
        left = small_letters(bare)
        voids = self._voids(left)
        kept = [name for name in names if not _inside(name.start, voids) and not self._denied(name)]
        for start, end in voids:
            left = blanked(left, start, end)
        limits = limits_in(self.small, left, self.heard, self.context.kind)
        objects = [(one.start, one.end) for one in names]
        objects = sorted(objects + [(one.start, one.end) for one in limits])
        self.nouns = Nouns(bare, self.languages, objects, self.own, self.context.artifact,
                           self.before, self.about)  # fmt: skip
        given = list(self._licenses(kept))
        yield from given
        given = [one for one in given if one.artifact != OTHER_MODEL]
        if not given and all(_MAY_BE_MODEL.fullmatch(one.license.name) for one in names):
            if all(one.kind == 'other' or one.vague for one in limits):
                yield from self._value()
            yield from self._pointer(voids, elsewhere=not limits)
        yield from self._restrictions(limits)
        yield from self._permissions(left)

    def _voids(self, bare: str) -> list[tuple[int, int]]:
        """The stretches that deny, remember or quote, in their order."""
        spans = []
        for words in self.languages:
            if meets(self.met, words.void.need):
                for match in words.void.pattern.finditer(bare):
                    turn = _TURN.search(bare, match.start() + 1, match.end())
                    spans.append((match.start(), turn.start() if turn is not None else match.end()))
        text = self.text
        if any(mark in text for mark in '"“「«'):
            for match in _QUOTE.finditer(text):
                before = self.small[max(0, match.start() - 80) : match.start()]
                quoting = any(words.quoting.search(before) for words in self.languages)
                if quoting and len(match.group()) > 50:
                    spans.append(match.span())
        if _EXAMPLE.match(text):
            begin = self.small.lstrip(' *-_#|"“')
            if any(words.quoting.match(begin) for words in self.languages):
                spans.append((0, len(text)))
        return sorted(spans)

    def _denied(self, name: Found) -> bool:
        return (
            _NOT_BEFORE.search(self.text[max(0, name.start - 50) : name.start]) is not None
            or _NOT_BEHIND.match(self.text, name.end) is not None
        )

    # -- licenses ---------------------------------------------------------------------------

    def _licenses(self, names: list[Found]) -> Iterator[Passage]:
        for name in names:
            if not self._is_given(name):
                continue
            artifact, certainty = self.nouns.artifact_of(name.start, name.end)
            one = self._statement(artifact, LICENSE, name.start, name.end, certainty)
            one.license = name.license
            yield one

    def _is_given(self, name: Found) -> bool:
        """Whether the license that is named is given to something, not only spoken of."""
        before = self.text[max(0, name.start - 140) : name.start]
        if _MODEL_NAME.fullmatch(name.license.name) and not re.search(
            r'(?i)licen\w*(?:\(s\))?(?: of (?:its|the|our) [\w -]{1,30})?\W{0,6}(?:under)?\W{0,4}$',
            before,
        ):
            return self.cell or self.text.strip(' |*-_#"') == name.license.name
        after = self.text[name.end : name.end + 40]
        if is_unnamed(name.license.name) and (not self.nouns.bare or after[:1] in ':：'):
            return True
        if self.heading and not name.license.ids and not is_proper(name.license.name):
            return False
        if _OPENS.fullmatch(before) and _TELLS.match(self.text[name.end : name.end + 80]):
            return False
        if self.context.kind == 'license' and (self.alone or self.heading):
            return True
        if re.search(r'(?i)^\W*this\s*$', before):
            return True
        if self.heading:
            alone = name.license.ids and not re.search(
                r'\w', self.text[: name.start] + self.text[name.end :]
            )
            return bool(
                alone
                or re.search(r'(?i)licen|terms|协议|许可|ライセンス|라이선스|lizenz', self.text)
            )
        if not self.text[: name.start].strip(' |*-_#"“(:') and self.alone and len(self.text) < 120:
            return True
        first = max(0, name.start - 140)
        if any(words.under.search(self.small[first : name.start]) for words in self.languages):
            return True
        if _OWNS.search(before):
            return True
        if re.match(
            r'(?i)[ -]{1,2}(?:licen[sc]ed|licen[sc]e\b|许可|协议|ライセンス|라이선스)|(?:を|를|을)[ ]?(?:準拠|遵守|준수|따르|따라)|に(?:準|従)|で(?:公開|配布|提供|頒布|リリース)',
            after,
        ):
            return True
        return self.context.kind == 'license'

    def _value(self) -> Iterator[Passage]:
        """A cell, or "License: some name that no list has"."""
        languages = [] if self.heading else self.languages
        value, start, until = value_of(self.text, languages, cell=self.cell)
        if not value:
            return
        end = start + len(value)
        links = self.plain.links_in(self.start + start, self.start + end)
        license = named('' if value == ADDRESS else value, next((one.url for one in links), ''))
        if value == ADDRESS and not license.ids:
            return
        artifact, certainty = self.nouns.artifact_of(start, end, until)
        one = self._statement(artifact, LICENSE, start, end, certainty)
        one.license = license
        yield one

    def _pointer(self, voids: list[tuple[int, int]], *, elsewhere: bool) -> Iterator[Passage]:
        """ "See the LICENSE file", with the name that a well-known address gives it.

        ``elsewhere`` tells that an address nobody knows may be all that is said of the terms.
        """
        links = self._links()
        if not links or (self.context.kind != 'license' and not _POINTS.search(self.text)):
            return
        for link in links:
            start, end = link.start - self.start, link.end - self.start
            if _inside(start, voids):
                continue
            shown = self.text[start:end]
            terms = (leads_to_terms(link.url) and not link.url.startswith('#')) or (
                ids_of_link(link.url) and _TERMS_WORD.search(shown)
            )
            if start < 0 or end > len(self.text) or not terms or not _SHOWN.search(shown):
                continue
            license = named('', link.url)
            artifact, certainty = self.nouns.artifact_of(start, end)
            name = shown.strip()
            if not license.ids and (
                'olicy' in name
                or not names_something(name)
                or not is_proper(name)
                or name == ADDRESS
                or not re.search(r'[A-Z\u3041-\uffff]', name[:1])
            ):
                name = ''
                if elsewhere and self.context.kind == 'license' and _ELSEWHERE.match(link.url):
                    name, certainty = link.url, SUGGESTS  # terms that nobody has read
            elif not license.ids:
                license = named(name, link.url)
            one = self._statement(artifact, LICENSE, start, end, certainty)
            one.license = NamedLicense(name, license.ids, license.keys, link.url)
            yield one
            return

    # -- limits and grants --------------------------------------------------------------------

    def _restrictions(self, limits: list[Limit]) -> Iterator[Passage]:
        told: set[tuple[str, str]] = set()
        for limit in limits:
            until = limit.start if limit.kind == 'training-other-models' else len(self.text)
            artifact, certainty = self.nouns.artifact_of(limit.start, limit.end, until)
            if artifact == CODE and _NOT_TO_WEIGHTS.search(self.text, limit.start):
                artifact, certainty = WEIGHTS, SUGGESTS
            if limit.again and self._is_known(limit.kind, artifact, told):
                continue
            if limit.vague and self.nouns.bare and not _ANYBODY.search(self.text):
                continue
            told.add((limit.kind, artifact))
            if artifact == WEIGHTS and self.nouns.bare and (going := self._goes_on_about()):
                # in the section on the model's own terms it may be about either
                if self.context.kind == 'license':
                    certainty = SUGGESTS
                else:
                    artifact = going
            if certainty == STATES:
                certainty = limit.certainty
            one = self._statement(artifact, RESTRICTION, limit.start, limit.end, certainty)
            one.restriction = limit.kind
            # what may not be done with outputs binds who runs the model; how far, a person must say
            if artifact == OUTPUT:
                if limit.kind == 'training-other-models':
                    one.artifact = WEIGHTS
                elif limit.kind != 'field-of-use' or self.context.kind == 'license':
                    one.artifact, one.certainty = WEIGHTS, SUGGESTS
            yield one

    def _is_known(self, kind: str, artifact: str, told: set[tuple[str, str]]) -> bool:
        """Whether a limit that is put a second time is about nothing new."""
        # who spoke of others speaks of the own model only in words of his own
        others = (kind, OTHER_MODEL) in told and not OWN_WORDS.search(self.text)
        return others or (kind, artifact) in told

    def _goes_on_about(self) -> str:
        """What the sentence before put a limit or license on, '' unless on one thing beside the model.

        A license of code does not tell that a limit behind it is one of the code.
        """
        terms = [one for one in self.last if one.kind in (LICENSE, RESTRICTION)]
        about = {one.artifact for one in terms}
        if len(about) != 1 or not about.isdisjoint((WEIGHTS, EVERYTHING, OTHER_MODEL)):
            return ''
        limited = any(one.kind == RESTRICTION for one in terms)
        return min(about) if limited or CODE not in about else ''

    def _permissions(self, left: str) -> Iterator[Passage]:
        for heard in self.heard:
            if not heard.grants:
                continue
            grants = heard.words.grants.pattern.finditer(left)
            match = next((one for one in grants if is_grant(left, one)), None)
            if match is not None:
                artifact, certainty = self.nouns.artifact_of(match.start(), match.end())
                yield self._statement(artifact, PERMISSION, match.start(), match.end(), certainty)
                return


def _inside(offset: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in spans)
