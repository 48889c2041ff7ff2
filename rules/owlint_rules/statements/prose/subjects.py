# ruff: noqa: E501 - patterns read better on one line
"""What a license or a limit is about: the nouns of its clause."""

from __future__ import annotations

import re
from collections.abc import Iterable

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.passage import (
    CODE,
    DATA,
    EVERYTHING,
    OTHER_MODEL,
    STATES,
    SUGGESTS,
    WEIGHTS,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.statements.prose.languages import Language

#: What parts the clauses of a sentence: each has a subject of its own.
_CLAUSE = lazy(
    r'(?i)[;；｜]|[,，]?[ ]?\b(?:while|whereas|but|although|however|though|aber|während|mais|tandis que|pero|mientras que|mas|enquanto|ma|mentre|а|но)\b[ ]|[，,]?(?:而|但|但是|不过)(?=[^且])|ですが|だが|지만|이지만| [—–] (?!\x01)'
)
#: What joins two nouns to one subject: "the code, data and weights".
_JOIN = lazy(
    r'(?i)^[\s*_()/\'’"\w.-]{0,30}?(?:,|&|/|\+|、|\band\b|\bor\b|\bas well as\b|\bplus\b|\balong with\b|\bincluding\b|和|与|與|及|以及|或|と|および|及び|または|와|과|및|\bund\b|\bsowie\b|\boder\b|\bet\b|\bou\b|\by\b|\be\b|\bи\b)[\s*_()/\'’"\w.-]{0,40}$'
)
#: What makes the second noun only describe the first: "the code of the project", "trained on data".
_OF = lazy(
    r'(?i)\b(?:of|in|for|from|within|with|by|behind|on|to|using|used|via|than|as|that|which|von|der|des|dieses|aus|für|auf|im|du|de|del|della|dans|pour|do|da|dos|para|en|к|на|для|из)\b'
)
#: What makes the first noun only describe the second: "模型的代码".
_HEAD_LAST = lazy(
    r'^[ ]?(?:的|中的?|中|之|の|内の|における|의|용|[\'’]s?)?[ ]?(?:[\w.+-]{1,20}[ ]?){0,2}$'
)
_CJK = lazy('[\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3]')
#: Models that releases hold or use as parts of something else, and families that others build on.
_PARTS = r'insight ?face|pyannote(?:\.audio)?|nllb(?:-\d+)?|birdnet|whisper|dino ?v[23]|clip|siglip|yolo[\w-]*|mms|vgg\w*|arcface|gfpgan|codeformer|realesrgan|open ?clip'
_FAMILIES = r'(?:code ?|meta[ -])?llama[ -]?[\d.]*|gpt-?\d\S*|vicuna|mi[sx]tral(?:-\w+)?|idefics\d?|gemma[ -]?[\d.]*|qwen[\d.]*(?:-\w+)?|stable diffusion|flux(?:\.1)?|alpaca|falcon|bloom|mpt|wizardlm\S*|xwin\S*|deepseek\S*|phi-\d|chatglm\S*|baichuan\S*|coqui|xtts|kolors|exaone\S*|claude[ -]?[\d.]*|gemini\S*|chatgpt|grok\S*|sd-turbo|sdxl\S*|command[ -]r\+?'
_PART = lazy(rf'(?i)(?<![A-Za-z0-9/-])(?:{_PARTS})(?![A-Za-z])')
_FAMILY = lazy(rf'(?i)(?<![A-Za-z0-9/-])(?:{_PARTS}|{_FAMILIES})(?![A-Za-z])')
#: What may stand between the name of a model and the noun for it.
_NAMED = lazy(
    r"^[\w.-]{0,12}(?:,? (?:whose|deren|dessen|dont les?|cuy[oa]s?|(?:i cui|il cui|la cui|le cui)|cuj[oa]s?)|，其|[,，、]?その|, котор\w+)?[ ]?(?:['’]s|の|의|的)?[ ]?(?:[\w-]{1,14}[ ]?)?$"
)


#: A noun with a participle that speaks of the terms of just this noun.
_ATTACHED = lazy(
    r'(?i)\b(?P<noun>\w+)(?: (?:that|which) (?:is|are|was|were))?'
    r' (?:released|licensed|distributed|published|available|provided|shared|offered) under'
    r'(?: the| an?)?\W{0,3}$'
)
#: Words behind which a sentence speaks of the model that this one is compared with.
_COMPARED = lazy(
    r'(?i)\b(?:beats?|outperform\w*|surpass\w*|exceed\w*|rivals?|compar\w+ (?:with|to|against)|unlike|versus'
    r'|vs\.?|than(?!\W{1,3}\d| (?:an?|one|for|in|to|research|academic|non|evaluation)\b)|in contrast to|as opposed to)\b'
)
#: Words by which a sentence says that it speaks of the release's own model.
OWN_WORDS = lazy(
    r'(?i)\b(?:this|our|these|we|the (?:model|weights)|dies\w*|unser\w*|ce|nos|notre|este|nuestr\w*|nostr\w+|quest\w+|noss\w+|(?:das|le|el|il|o) mod[eè]l\w*|(?:die|les|los|os|i) (?:gewichte|poids|pesos|pesi))\b|本|该|此|我们|この|当|이 |본 |эт|наш|\bмодель\b'
)
#: The name of a model that begins a sentence, and the words that set the own model against it.
_NAMED_FIRST = lazy(
    r'^\W*(?:[Tt]he |[Dd]as |[Ll][ea] |[Ee]l |[OI]l? )?(?:[A-Z][\w.+-]*[ -][A-Z\d][\w.+-]*|[A-Z]\w*[A-Z\d]\w*)'
)
_CONTRAST = lazy(
    r'(?i)(?:[,，;；、]|\b(?:but|while|whereas|aber|während|mais|pero|mas|ma|mentre|а|но)\b|だが|ですが|지만)\s*(?:(?:因此|所以|于是|而)\s*)?'
    r'(?:our (?:\w+ )?models?|ours\b|unser\w* (?:\w+ )?modell|notre modèle|le nôtre|nuestro modelo|el nuestro|(?:o )?nosso|il nostro|наша модель|我们|本模型|本モデル|当モデル|본 모델|저희)'
)
#: What takes the noun behind it out: "(not the code)", "the same as those of the base model".
_APART = lazy(
    r'(?i)(?:\(|[,，(] ?)(?:but |aber |mais |pero )?(?:not|nicht|pas|no|não|non|не) (?:for |für |pour |para |per )?(?:the |its |our |der |die |das |den |le |la |les |el |los |o |os |il |i )?$'
    r'|\bsame\b[^.;,]{0,30}\b(?:as|to) (?:that of |those of |in |for )?(?:the |its |our )?$'
)
#: Words behind a license which say that its holder is none of the release.
_NOT_PART = lazy(
    r'(?i)\bnot (?:a )?(?:part of|included in|shipped with|contained in) (?:this|the|our)\b|不包含在|含まれていません|nicht (?:teil|bestandteil)\b'
)
#: Where a clause turns to its reason, whose nouns are not its subject.
_REASON = lazy(
    r'(?i),\s*(?:I|we|as|so|it)\b|\b(?:because|since|due to|for (?:\w+ ){0,3}reasons?)\b'
)
#: A reason at the beginning: "Since the data are public, the weights …".
_LEAD = lazy(r'(?i)\W*(?:since|because|as|due to|given)\b[^,.;]{4,200},')
_THESE = lazy(r'(?i)\b(?:this|these|the|our|all)\b')
#: "Apache-2.0 for the code": the noun that the words behind a license name.
_FOR = lazy(
    r'(?i)\W{0,2}(?:licen[sc]e )?(?:\(?(?:(?:also )?appl(?:y|ies)(?: also)? to|for|für|pour|para|per|для)\b[ ]?|[(（])(?:the |this |our |all |die |den |das |les? |los |el |il |i |os? )?(?:model )?'
)
#: The nouns for a model; an encoder or a voice may be a part that others made.
_MODEL = lazy(r'(?i)model|weight|checkpoint|gewicht|poids|pesos|pesi|вес|^\W*$')
_MAIN = (WEIGHTS, EVERYTHING)


class Mention:
    """A noun that says what is spoken of."""

    __slots__ = ('artifact', 'end', 'start')

    def __init__(self, artifact: str, start: int, end: int) -> None:
        self.artifact = artifact
        self.start = start
        self.end = end

    def __repr__(self) -> str:
        return f'{self.artifact}@{self.start}'


class Nouns:
    """The nouns of a sentence, looked for when the first statement asks what it is about.

    ``objects`` are the places of licenses and limits, ``default`` the artifact of a sentence
    without nouns, ``before`` what the sentence before was about, ``model`` the named subject.
    """

    def __init__(
        self,
        text: str,
        languages: list[Language],
        objects: list[tuple[int, int]],
        own: tuple[str, ...],
        default: str,
        before: str,
        model: str,
    ) -> None:
        self._text = text
        self._languages = languages
        self._objects = objects
        self._own = own
        self._default = default
        self._before = before
        self._model = model
        self._found: list[Mention] | None = None
        #: whether the last answer rests on no noun and no name at all
        self.bare = False

    def artifact_of(self, start: int, end: int, until: int | None = None) -> tuple[str, str]:
        """What a license or limit at a place is about, and how sure; nouns ``until`` count."""
        text = self._text
        if self._found is None:
            self._found = mentions_in(text, self._languages)
        nouns = [one for one in self._found if until is None or one.end <= until]
        attached = _ATTACHED.search(text[:start])
        if attached is not None:
            # "trained on a data set released under …": the noun that the participle follows
            for one in nouns:
                if one.start < attached.end('noun') <= one.end and one.artifact not in _MAIN:
                    return one.artifact, STATES
        foreign = any(words.name not in ('en', 'zh') for words in self._languages)
        artifact = artifact_at(text, start, end, nouns, self._objects, self._own, foreign=foreign)
        self.bare = artifact is None and not OWN_WORDS.search(text)
        if artifact is None:
            artifact = self._default
            if artifact == EVERYTHING and re.search(r'\d', self._model):
                artifact = WEIGHTS  # "Owl-7B is under …" speaks of a model
        if artifact in _MAIN and _NOT_PART.search(text, end):
            return OTHER_MODEL, STATES
        if artifact != WEIGHTS:
            return artifact, STATES
        compared = _COMPARED.search(text[:start])
        if compared is not None and not OWN_WORDS.search(text[compared.end() : start]):
            return OTHER_MODEL, STATES
        if not OWN_WORDS.search(text[:start]) and (
            (self._before == OTHER_MODEL and not OWN_WORDS.search(text, start))
            or (
                (_NAMED_FIRST.match(text) and _CONTRAST.search(text, end))
                or (self._default == OTHER_MODEL and _names_other(text, start))
            )
        ):
            return OTHER_MODEL, STATES
        unsure = any(words.referring.search(text) for words in self._languages)
        return artifact, SUGGESTS if unsure else STATES


def _names_other(text: str, start: int) -> bool:
    """Whether a sentence in a section about others names one of them."""
    if _CJK.search(text):
        return re.search(r'[A-Z][\w-]', text[:start]) is not None
    return _NAMED_FIRST.match(text) is not None or not _MODEL.search(text[:start])


def mentions_in(text: str, languages: Iterable[Language]) -> list[Mention]:
    """The nouns of a text, without those that others hold."""
    found: list[Mention] = []
    for words in languages:
        for match in words.nouns.finditer(text):
            artifact = (match.lastgroup or '').rstrip('0123456789').replace('_', '-')
            found.append(Mention(artifact, match.start(), match.end()))
    found.sort(key=lambda one: (one.start, -one.end))
    found = [one for one in found if not _APART.search(text[max(0, one.start - 40) : one.start])]
    left: list[Mention] = []
    for one in found:
        if left and one.start < left[-1].end:
            continue
        left.append(one)
    return left


def clauses_of(text: str) -> list[tuple[int, int]]:
    """Start and end of the clauses of a sentence, each with a subject of its own."""
    spans = []
    at = 0
    for match in _CLAUSE.finditer(text):
        if match.start() > at:
            spans.append((at, match.start()))
        at = match.end()
    spans.append((at, len(text)))
    return spans


def artifact_at(
    text: str,
    start: int,
    end: int,
    mentions: list[Mention],
    objects: list[tuple[int, int]],
    own: tuple[str, ...],
    *,
    foreign: bool = False,
) -> str | None:
    """The artifact that the object at a stretch of a sentence is about; None for no noun."""
    first, last = 0, len(text)
    for match in _CLAUSE.finditer(text):
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end:
            last = match.start()
            break
    behind = _FOR.match(text, end)
    if behind is not None:
        for number, one in enumerate(mentions):
            if one.start <= behind.end() <= one.end:
                other = min((place for place, _ in objects if place > one.start), default=last)
                named = [each for each in mentions[number:] if each.start < other]
                return _joined({each.artifact for each in _forward(text, named)})
    for one in mentions:
        # "GPL code is not part of it": the license only describes a noun
        if one.artifact not in _MAIN and text[end : one.start] in (' ', '-licensed ', ' licensed '):
            return one.artifact
    inside = [one for one in mentions if first <= one.start < last]
    before = [one for one in inside if one.end <= start or one.start < start]
    lead = _LEAD.match(text)
    after = [one for one in before if lead is not None and lead.end() <= one.start]
    if lead is not None and after and _THESE.search(text, lead.end(), start):
        before = after
    subject = _subject(text, before, objects)
    if not subject:
        # behind the object, a demo or a paper is only where something is found
        earlier = _subject(text, [one for one in mentions if one.start < first], [])
        if any(one.artifact == OTHER_MODEL for one in earlier):
            return OTHER_MODEL
        if first and earlier and _of_others(text, 0, earlier[-1].start, earlier, own, foreign):
            return OTHER_MODEL
        reason = _REASON.search(text, end, last)
        until = reason.start() if reason is not None else last
        within = [
            one
            for one in inside
            if start <= one.start < until and one.artifact not in ('demo', 'documents')
        ]
        subject = _forward(text, within)
    if not subject and first:
        # a clause without a noun goes on about the one before
        subject = _subject(text, [one for one in mentions if one.start < first], [])
    kinds = {one.artifact for one in subject}
    if not inside:
        subject = []
    if (not inside or kinds == {WEIGHTS}) and _of_others(text, first, start, subject, own, foreign):
        return OTHER_MODEL
    if not kinds:
        return None
    return _joined(kinds)


def _of_others(
    text: str, first: int, start: int, subject: list[Mention], own: tuple[str, ...], foreign: bool
) -> bool:
    """Whether the clause is about a well-known model that is not the release's own."""
    until = min((one.start for one in subject if one.start >= first), default=start)
    # without the release's own names, a family with a noun may well be its own
    pattern = _FAMILY if own or foreign or (first and not subject) else _PART
    for match in pattern.finditer(text, first, max(first, until)):
        name = match.group().lower().strip(' -.')
        if any(name in mine.lower() for mine in own):
            continue
        if not subject or _NAMED.match(text[match.end() : until]):
            return True
    for one in subject:
        behind = pattern.match(text, min(one.end + 1, len(text)))
        if behind and not any(behind.group().lower() in mine.lower() for mine in own):
            return True
    return False


def _joined(kinds: set[str]) -> str:
    if EVERYTHING in kinds or (WEIGHTS in kinds and kinds - {WEIGHTS, OTHER_MODEL}):
        return EVERYTHING
    for kind in (WEIGHTS, OTHER_MODEL, CODE, DATA):
        if kind in kinds:
            return kind
    return min(kinds)


def _subject(text: str, before: list[Mention], objects: list[tuple[int, int]]) -> list[Mention]:
    """The nouns that together are the subject, from the last one backwards."""
    group: list[Mention] = []
    for one in reversed(before):
        if not group:
            group = [one]
            continue
        nearest = group[-1]
        between = text[one.end : nearest.start]
        if any(one.end <= place < nearest.start for place, _ in objects):
            break
        if _CJK.search(between) or (
            not between.strip() and _CJK.search(text[one.start : nearest.end])
        ):
            if _JOIN.match(between):
                group.append(one)
            elif _HEAD_LAST.match(between) or len(between) <= 4:
                continue
            else:
                break
        elif _JOIN.match(between) and not _OF.search(between.split(',')[0].split(' and ')[0]):
            group.append(one)
        elif _OF.search(between) and len(between) <= 90:
            # the later noun only describes this one
            group = [one]
        else:
            break
    return group


def _forward(text: str, after: list[Mention]) -> list[Mention]:
    """The first noun behind, with those that are joined to it."""
    group: list[Mention] = []
    for one in after:
        if not group:
            group = [one]
        elif _JOIN.match(text[group[-1].end : one.start]):
            group.append(one)
        else:
            break
    return group
