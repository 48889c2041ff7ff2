# ruff: noqa: E501 - patterns read better on one line
"""Names of licenses that no list has: what stands behind "License:", in a cell, behind "is"."""

from __future__ import annotations

import re

from owlint_rules.lazy import Needing, lazy
from owlint_rules.statements.prose.limits import uses_in
from owlint_rules.statements.prose.names import named
from owlint_rules.statements.prose.words.inherited import BASE, LICENSE, NAME, OF_THE_BASE, WORDS
from owlint_rules.text import small_letters

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.statements.prose.languages import Language

#: A value that names nothing.
_NO_VALUE = lazy(
    r'(?i)^\W{0,80}(?:n/?a|none|unknown|tbd|todo|-|\?|see .{0,60}|more information.{0,40}|\[?more .{0,40}|coming soon|not (?:specified|available|disclosed|yet).{0,40}|to be .{0,30}|your .{0,40}|\{.{0,60}|<.{0,60}|"?any .{0,40}|yes|no|true|false|(?:not )?met|undecided|no evidence|various|mixed|refers? .{0,80}|please .{0,80}|check .{0,80}|same .{0,80}|unclear.{0,80}|license|licence|link|here|view|read|show|file|text|full text|details|terms|pdf|click .{0,40}|ansehen|anzeigen|voir|ver|查看|链接|表示|リンク|보기|明示.{0,20}|不明.{0,10}|なし|未定|未知|无|没有|暂无|없음|미정|.{0,80}(?:니다|세요|어요|です|ます)|limited|unlimited|free|open(?: ?-?source)?|permissive)\W*$'
)
#: "The license is owl-community-1.0": a name without the word for what it is.
_IS_ID = Needing(
    'licen|lizenz|лицензия|许可|协议|ライセンス|라이',
    lazy(
        r'(?i)(?:\b(?:licen[sc]es?|lizenz|licen[cz]ia|licença|licenza|лицензия)|许可证?|协议|ライセンス|라이[선센]스)[ ]?'
        r'(?:is|ist|est|es|é|è|为|是|采用|[はが]、?|[는은]|—|–)[ ]?["「『`*“]{0,2}'
        r'(?P<id>[a-z][\w+]{0,40}(?:\.\w{1,10}){0,2}(?:-[\w+]{1,30}(?:\.\w{1,10}){0,3}){1,8})["」』`*”]{0,2}[ ]?(?=です|とな|である|입니다|이며|$|\.(?!\w)|[。,，;；)])'
    ),
)
#: "The same license as Gemma", "subject to the license of the original LLaMA": that of another.
_OF_ANOTHER = lazy(
    r'(?i)\b(?:same (?:licen[sc]e|licensing|terms)(?: terms)? (?:as|of)|licen[sc]e is the same as|(?:subject to|follows?|inherits?|under|governed by|compl(?:y|ies) with|abides? by|adheres? to|bound by|keeps?|retains?|respects?) (?:the |its )?(?:same )?(?:licen[sc]e|licensing)(?: terms| agreement)? (?:of|as|from))'
    r'(?: (?:that|those) of)? (?:the |its |their )?(?:original |base |underlying |upstream |parent )?(?:(?:base )?model[,:]? )?[(*_`\"]{0,2}(?-i:(?!The |This |That |It |We )[A-Z])[\w.+-]{2,40}(?: v?\d[\w.]{0,6})?'
    r"|\b(?:(?:is|are|be|remains?|stays?|falls?|compl(?:y|ies)|licen[sc]ed|released|distributed|governed|subject) (?:subject |released |licensed )?(?:under|to|with|by)|carr(?:y|ies)|follows?|inherits?) (?P<holder>(?-i:[A-Z])[\w.+-]{1,40}['’]s (?:(?!code|data)[\w-]+ ){0,2}?(?:licen[sc]e|terms)(?: terms| agreement| of use| of service)?)\b"
)
#: The same, where the other model has no name in the sentence.
_UNDER = r'(?:refer to|see|check|read|consult|as per|under|to|with|by|follows?|inherits?|keeps?|retains?|respects?)'
_OF_THE_BASE = lazy(
    rf"(?i)\b(?:licen[sc]e|terms)\W{{1,6}}(?P<same>(?:same(?: as)?|see|refer to|check|follows?|as per|inherited from|depends on) {BASE})\b(?!['’])"
    rf"|\b(?:(?P<alike>(?:the )?same {LICENSE} (?:as|of|from) {BASE})|{_UNDER} (?P<of>(?:the |its )?{LICENSE} (?:of|from) {BASE}))\b(?!['’])"
    rf"|\b{_UNDER} (?P<its>{BASE}['’]s?(?: own)? (?:original |model |use )?(?:licen[sc]e|terms))"
)
_OF_THE_BASE_TOO = lazy(OF_THE_BASE, re.IGNORECASE)
#: What a license is called that is that of another: "the same license as the original: mit".
_NAMED = lazy(
    r'[ ]?[:：(（][ *_`(（]{0,4}([\w+-]{2,30}(?:\.\d)?)(?=[ *_`)）.]*(?:$|[.;,)。；，）]))'
)
#: Where the label of a line ends at the latest.
_LABEL = 200


def value_of(text: str, languages: list[Language], *, cell: bool) -> tuple[str, int, int]:
    """What a sentence gives as the name of a license, '' for nothing.

    With it stand from where on that is, and the end of the words that may say what it is about.
    """
    another = None if cell else _of_another(text)
    if another is not None:
        name = _NAMED.match(text, another.end())
        if name is not None and named(name.group(1)).ids:
            return name.group(1), name.start(1), another.start()
        group = another.lastgroup or 0
        return another.group(group).rstrip('.'), another.start(group), another.start(group)
    at = 0 if cell else _label(text, languages)
    value = text[at:].strip(' |*_.`') if at >= 0 else _id(text)
    if not value or len(value) > 80 or len(value.split()) > 9 or _NO_VALUE.match(value):
        return '', 0, 0
    if re.search(r'[，。；、？！]|[;?!] |\. [A-Z]', value):
        return '', 0, 0
    start = text.index(value, max(at, 0))
    return value, start, start


def _of_another(text: str) -> re.Match[str] | None:
    lower = small_letters(text)
    if not any(word in lower for word in WORDS):
        return None
    return _OF_ANOTHER.search(text) or _OF_THE_BASE.search(text) or _OF_THE_BASE_TOO.search(text)


def is_of_the_base(name: str) -> bool:
    """Whether a license is named as that of a base model which the words do not name."""
    return re.search(NAME, name, re.IGNORECASE) is not None


def _label(text: str, languages: list[Language]) -> int:
    """Where the value behind the label "License:" begins, -1 for none."""
    begin = text[:_LABEL]
    if ':' not in begin and '：' not in begin and '|' not in begin:
        return -1
    for words in languages:
        match = re.match(
            rf'[ *_|#-]*(?:{words.label_words})[ *_]*[:：|][ *_|]*', begin, re.IGNORECASE
        )
        if match is not None:
            return match.end()
    return -1


def _id(text: str) -> str:
    """The id of "the license is owl-community-1.0", '' where no such name is told."""
    match = _IS_ID.search(text)
    name = match.group('id') if match is not None else ''
    plain = not re.search(r'[A-Z\d]', name) and not named(name).ids
    return '' if plain or uses_in(name) != ['other'] else name
