# ruff: noqa: E501 - patterns read better on one line
"""One sentence: the licenses that it gives, the limits and grants that it puts, about what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.languages import Language
from owlint_rules.statements.prose.limits import Limit, blanked, is_grant, limits_in
from owlint_rules.statements.prose.names import (
    Found,
    ids_of_link,
    is_proper,
    leads_to_terms,
    licenses_in,
    named,
    names_something,
)
from owlint_rules.statements.prose.passage import (
    BASE,
    LICENSE,
    OUTPUT,
    PERMISSION,
    RESTRICTION,
    STATES,
    WEIGHTS,
    NamedLicense,
    Passage,
)
from owlint_rules.statements.prose.plain import ADDRESS
from owlint_rules.statements.prose.subjects import Nouns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.statements.prose.context import Context
    from owlint_rules.statements.prose.plain import Link, Plain

#: A dot that ends no clause: "version 1.2", "e.g. research".
_DOT = lazy(
    r'(?<=\d)\.(?=\d)|(?<=\b[eia])\.(?=[geo]\b)|(?<=\b[ei]\.[ge])\.|(?<=\bInc)\.|(?<=\bvs)\.'
)
_QUESTION = lazy(r'[?？]["”’)\]\s]*$')
_QUOTE = lazy(r'"([^"\n]{40,1200})"|“([^”\n]{40,1200})”|「([^」\n]{40,1200})」|«([^»\n]{60,1200})»')
_NOT_BEFORE = lazy(
    r"(?i)(?:\bnot|n['’]t|\bnever|\bno|\bkeine?\w*|\bnicht|\bpas|\bsans|\bnon?|\bnão|\bне|不是|并非|非|而不是|not be)\s+(?:(?:under|a|an|the|licen[sc]ed|released|by|with|in|of|sous|unter|bajo|la|le|der|die|das|licence|lizenz)\s+){0,4}\W{0,3}$"
)
_TERMS = lazy(
    'licen[sc]|liscen|lizenz|terms|许可|协议|授权|ライセンス|規約|라이선스|라이센스|약관|лиценз'
)
#: A value that names nothing.
_NO_VALUE = lazy(
    r'(?i)^\W{0,80}(?:n/?a|none|unknown|tbd|todo|-|\?|see .{0,60}|more information.{0,40}|\[?more .{0,40}|coming soon|not (?:specified|available|disclosed|yet).{0,40}|to be .{0,30}|your .{0,40}|\{.{0,60}|<.{0,60}|"?any .{0,40}|yes|no|true|false|(?:not )?met|undecided|no evidence|various|mixed|refers? .{0,80}|please .{0,80}|check .{0,80}|same .{0,80}|unclear.{0,80}|license|licence|link|here|明示.{0,20}|不明.{0,10}|なし|未定|未知|无|没有|暂无|없음|미정|.{0,80}(?:니다|세요|어요|です|ます)|limited|unlimited|free|open(?: ?-?source)?|permissive|proprietary)\W*$'
)
#: The sentence explains a license, it gives none.
_TELLS = lazy(
    r'(?i)["”*]{0,2}[ ]?(?:\([^()]{0,40}\)|（[^（）]{0,40}）|[^()（）]{0,20}[)）])?[ ]?(?:is an?\b|are\b|was\b|has been\b|for\b(?! (?:the |our |all )?(?:model )?(?:code|weights|models?|data|checkpoints?|scripts?|documentation)\b)|为一|是一|ist eine?\b|est une?\b|es una?\b|é uma?\b|は[^。]{0,20}ライセンス|為|为[^。]{0,40}(?:总称|统称|协议))'
)
#: Nothing before a name, or its name in another language: "通用模型许可协议（General Model License".
_OPENS = lazy(r'[ "“*#]*|[^，。,;:：]{2,30}[（(]')
#: What a link shows, and where that says itself that terms are there.
_SHOWN = lazy(r'\w|\ufffc')
_TERMS_WORD = lazy(r'(?i)licen|许可|协议|ライセンス|라이선스|lizenz|terms|here|此处|\ufffc')
_POINTS = lazy(
    r'(?i)\b(?:see|refer|found|read|check|consult|find|look|described|visit|subject to|under|applies|governed|accordance|check out|available (?:at|here|from|on))\b|请参阅|参见|见|查看|参照|참조|siehe|voir|consulte'
)


#: A name that is as well that of the model.
_MODEL_NAME = lazy(r'(?i)(?:meta[ -])?llama[ -]?\d(?:\.\d)?')
#: "Owl-7B is released under …": the one model that a sentence is about.
_SUBJECT = lazy(
    r'[ *_#|\-•]*(?:The |Our |All )?(?P<name>[A-Z][\w.+/]*(?:[ -](?:[\dvV][\w.]*|[A-Z][\w.+/]*)){0,4})(?: (?:models?|weights|checkpoints?|series|family))?'
    r' (?:is|are|was|were|has|have|carries|falls|follows|uses|comes)\b'
)
#: "owl/Owl-7B: Apache-2.0": the same in an item.
_LABELED = lazy(
    r'[ *_`•-]*(?P<name>(?:[\w.-]{1,90}/)?[A-Za-z][\w.+]{0,40}-(?:[\w.+]{0,40}-)?[\w.+]{0,40}\d[\w.+-]{0,60})[`*]*[ ]?[:：](?=[ ]?[^\s/])'
)


#: Where the label of a line ends at the latest.
_LABEL = 200


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
        *,
        alone: bool = False,
        heading: bool = False,
        cell: bool = False,
        before: str = '',
    ) -> None:
        self.source = source
        self.plain = plain
        self.start = start
        self.text = plain.text[start:end]
        self.context = context
        self.own = own
        self.alone = alone
        self.heading = heading
        self.cell = cell
        self.kinds: list[tuple[Language, set[str]]] = []
        #: what the sentence before in the same paragraph was about
        self.before = before
        self.languages = list(
            plain.speech.languages_of(
                self.text.lower(),
                every=context.kind in ('license', 'forbidden'),
                also=context.spoken,
            )
        )

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

    def _links(self) -> Iterator[Link]:
        return self.plain.links_in(self.start, self.start + len(self.text))

    # -- the sentence -----------------------------------------------------------------------

    def statements(self) -> Iterator[Passage]:
        """All that the sentence says about terms and bases, in order of kind."""
        from owlint_rules.statements.prose.bases import bases_in

        if self.text.strip() and not _QUESTION.search(self.text):
            if self.languages or self.context.kind == 'license':
                for one in self._terms():
                    one.about = self.about() if one.artifact == WEIGHTS else ''
                    yield one
            if not self.heading and self.context.kind != 'scores':
                for base, start, end, certainty in bases_in(
                    self.plain, self.start, self.text, self.own
                ):
                    one = self._statement(WEIGHTS, BASE, start, end, certainty)
                    one.base = base
                    yield one

    def _terms(self) -> Iterator[Passage]:
        names = list(licenses_in(self.plain, self.start, self.start + len(self.text)))
        for name in names:
            name.start -= self.start
            name.end -= self.start
        lower = self.text.lower()
        self.kinds = [(words, words.told_in(lower)) for words in self.languages]
        told = names or self.cell or _TERMS.search(lower) or any(kinds for _, kinds in self.kinds)
        if not told and not any(
            leads_to_terms(link.url) and named('', link.url).ids for link in self._links()
        ):
            return
        bare = _DOT.sub('_', self.text)
        for name in names:
            bare = blanked(bare, name.start, name.end)
        voids = self._voids(bare)
        heard = [
            name for name in names if not _inside(name.start, voids) and not self._denied(name)
        ]
        left = bare
        for start, end in voids:
            left = blanked(left, start, end)
        limits = limits_in(self.text, left, self.kinds, self.context.kind)
        objects = [(one.start, one.end) for one in names]
        objects = sorted(objects + [(one.start, one.end) for one in limits])
        self.nouns = Nouns(bare, self.languages, objects, self.own, self.context.artifact,
                           self.before, self.about())  # fmt: skip
        yield from self._licenses(heard)
        if not names:
            if not limits:
                yield from self._value()
            yield from self._pointer(voids)
        yield from self._restrictions(limits)
        yield from self._permissions(left)

    def _voids(self, bare: str) -> list[tuple[int, int]]:
        spans = [match.span() for words in self.languages for match in words.void.finditer(bare)]
        for match in _QUOTE.finditer(self.text):
            before = self.text[max(0, match.start() - 80) : match.start()]
            quoting = any(words.quoting.search(before) for words in self.languages)
            if quoting and len(match.group()) > 50:
                spans.append(match.span())
        if any(words.quoting.match(self.text.lstrip(' *-_#|"“')) for words in self.languages):
            if re.match(r'(?i)\W*(?:example|例|beispiel|exemple|ejemplo|예시)', self.text):
                spans.append((0, len(self.text)))
        return sorted(spans)

    def _denied(self, name: Found) -> bool:
        return _NOT_BEFORE.search(self.text[max(0, name.start - 50) : name.start]) is not None

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
        if self.heading and not name.license.ids and not is_proper(name.license.name):
            return False
        if _OPENS.fullmatch(before) and _TELLS.match(self.text[name.end : name.end + 80]):
            return False
        if self.context.kind == 'license' and (self.alone or self.heading):
            return True
        if re.search(r'(?i)^\W*this\s*$', before):
            return True
        if self.heading:
            return bool(
                re.search(r'(?i)licen|terms|协议|许可|ライセンス|라이선스|lizenz', self.text)
            )
        if not self.text[: name.start].strip(' |*-_#"“(:') and self.alone and len(self.text) < 120:
            return True
        if any(words.under.search(before) for words in self.languages):
            return True
        if re.match(
            r'(?i)[ -]{1,2}(?:licen[sc]ed|licen[sc]e\b|许可|协议|ライセンス|라이선스)', after
        ):
            return True
        return self.context.kind == 'license'

    def _value(self) -> Iterator[Passage]:
        """A cell, or "License: some name that no list has"."""
        at = 0 if self.cell else self._label()
        value = self.text[at:].strip(' |*_.`') if at >= 0 else ''
        if not value or len(value) > 80 or len(value.split()) > 9 or _NO_VALUE.match(value):
            return
        if re.search(r'[，。；、？！]|[;?!] |\. [A-Z]', value):
            return
        start = self.text.index(value, at)
        end = start + len(value)
        links = self.plain.links_in(self.start + start, self.start + end)
        license = named('' if value == ADDRESS else value, next((one.url for one in links), ''))
        if value == ADDRESS and not license.ids:
            return
        artifact, certainty = self.nouns.artifact_of(start, end)
        one = self._statement(artifact, LICENSE, start, end, certainty)
        one.license = license
        yield one

    def _label(self) -> int:
        """Where the value behind the label "License:" begins, -1 for none."""
        for words in () if self.heading else self.languages:
            match = re.match(
                rf'[ *_|#-]*(?:{words.label_words})[ *_]*[:：|][ *_|]*',
                self.text[:_LABEL],
                re.IGNORECASE,
            )
            if match is not None:
                return match.end()
        return -1

    def _pointer(self, voids: list[tuple[int, int]]) -> Iterator[Passage]:
        """ "See the LICENSE file", with the name that a well-known address gives it."""
        if not _POINTS.search(self.text) and self.context.kind != 'license':
            return
        for link in self._links():
            start, end = link.start - self.start, link.end - self.start
            if _inside(start, voids):
                continue
            shown = self.text[start:end]
            terms = leads_to_terms(link.url) or (
                ids_of_link(link.url) and _TERMS_WORD.search(shown)
            )
            if start < 0 or end > len(self.text) or not terms or not _SHOWN.search(shown):
                continue
            license = named('', link.url)
            artifact, certainty = self.nouns.artifact_of(start, end)
            one = self._statement(artifact, LICENSE, start, end, certainty)
            name = shown.strip()
            if not license.ids and (
                'olicy' in name
                or not names_something(name)
                or not is_proper(name)
                or name == ADDRESS
                or not re.search(r'[A-Z\u3041-\uffff]', name[:1])
            ):
                name = ''
            elif not license.ids:
                license = named(name, link.url)
            one.license = NamedLicense(name, license.ids, license.keys, link.url)
            yield one
            return

    # -- limits and grants --------------------------------------------------------------------

    def _restrictions(self, limits: list[Limit]) -> Iterator[Passage]:
        for limit in limits:
            until = limit.start if limit.kind == 'training-other-models' else len(self.text)
            artifact, certainty = self.nouns.artifact_of(limit.start, limit.end, until)
            if certainty == STATES:
                certainty = limit.certainty
            one = self._statement(artifact, RESTRICTION, limit.start, limit.end, certainty)
            one.restriction = limit.kind
            if limit.kind == 'training-other-models' and artifact == OUTPUT:
                one.artifact = WEIGHTS  # what may not be done with outputs binds who runs the model
            yield one

    def _permissions(self, left: str) -> Iterator[Passage]:
        for words, kinds in self.kinds:
            if 'grants' not in kinds:
                continue
            match = next((one for one in words.grants.finditer(left) if is_grant(left, one)), None)
            if match is not None:
                artifact, certainty = self.nouns.artifact_of(match.start(), match.end())
                yield self._statement(artifact, PERMISSION, match.start(), match.end(), certainty)
                return


def _inside(offset: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in spans)
