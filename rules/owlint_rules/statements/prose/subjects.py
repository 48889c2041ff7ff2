# ruff: noqa: E501 - patterns read better on one line
"""What a license or a limit is about: the nouns of its clause."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from owlint_rules.lazy import Needing, lazy
from owlint_rules.statements.prose.passage import (
    CODE,
    DATA,
    EVERYTHING,
    OTHER_MODEL,
    STATES,
    SUGGESTS,
    WEIGHTS,
)
from owlint_rules.statements.prose.words.models import ABROAD, EAST, PARTS
from owlint_rules.text import small_letters

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.statements.prose.languages import Language

#: What parts the clauses of a sentence: each has a subject of its own.
_CLAUSE = Needing(
    ';|；|｜|while|whereas|but|however|though|aber|während|tandis que|pero|mientras que|ma|enquanto|mentre|а|но|而|但|不过|ですが|だが|が、|지만|—|–|\x01',
    lazy(
        r'(?i)[;；｜]|[,，]?[ ]?\b(?:while|whereas|but|although|however|though|aber|während|mais|tandis que|pero|mientras que|mas|enquanto|ma|mentre|а|но)[ ]|[，,]?(?:而|但|但是|不过)(?=[^且])|ですが|だが|(?<=[ぁ-ん])が、|지만|이지만| [—–] (?!\x01)|,[ ](?=(?:für|for|pour|para|per|для) (?:[^\W\d_]{2,12} ){1,3}(?:gilt |: ?)?\x01)'
    ),
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
#: "仓库中使用的信息与": the first noun only tells where all that is joined behind it lies.
_DESCRIBES = lazy('^[^和与與及、]{0,12}[的之][^和与與及、]{0,30}(?:和|与|與|及|、)')
_CJK = lazy('[\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3]')
_NOT_OF = r'(?<![A-Za-z0-9/-])'
#: A name goes on where its model is only the root of another: "Llama-3-Chinese".
_END = r'(?![a-rt-z]|s[a-z]|[\d.-]{0,6}-(?:(?:\d+[bm]-)?(?:chinese|japanese|korean|german|french|spanish|zh|cn|ja|jp|ko|de|fr|es)\b))'
_PART = lazy(rf'(?i){_NOT_OF}(?:{PARTS}){_END}')
_FAR = lazy(rf'(?i){_NOT_OF}(?:{PARTS}|{ABROAD}){_END}')
_FAMILY = lazy(rf'(?i){_NOT_OF}(?:{PARTS}|{ABROAD}|{EAST}){_END}')
#: What may stand between the name of a model and the noun for it.
_NAMED = lazy(
    r"^(?:[ ]?(?:[/、,]|与|和|及|と|and|und|et|y|e)[ ]?[A-Z][\w.-]{1,20}){0,3}[ ]?[\w.-]{0,12}(?:,? (?:whose|deren|dessen|dont les?|cuy[oa]s?|(?:i cui|il cui|la cui|le cui)|cuj[oa]s?)|，其|[,，、]?その|, котор\w+)?[ ]?(?:['’]s|の|의|的)?[ ]?(?:[\w-]{1,14}[ ]?){0,2}$"
)


#: A model with a name that is no word of a language: "MusicGenの重み", "los pesos de MusicGen".
_NAME = r'(?=[\w.+-]{0,40}[a-z])(?!PyTorch|TensorFlow|Open(?:VINO|AI)|Hugging|LoRA|Safe|GitHub|(?:Core|Tiny)ML)(?:[A-Z][a-z]{0,20}-?[A-Z\d][\w.+-]{0,30}|[A-Z][a-z]{1,20}[ -]v?\d[\w.-]{0,20})'
_NAME_OF_MODEL = lazy(
    rf'^\W{{0,8}}(?P<alone>{_NAME})(?:는|은|は)|(?P<before>(?<![\w/-]){_NAME})(?:[ ]?(?:および|と|、|・|/|와|과|및)[ ]?[\w.-]{{1,16}})?[)）]?[ ]?(?:の|의|的|-)?[ ]?(?:公開|事前|学習済み|사전 ?학습(?:된)? ?)*(?:モデル|重み|ウェイト|가중치|모델|权重|模型|[Gg]ewichte|[Mm]odell)'
    rf'|\b(?:poids|pesos|pesi|[Gg]ewichte|[Mm]od[eè]l\w{{0,5}}|веса|весов|модел\w{{1,3}}) (?:(?:d[eiou]|del|von|от) |d[\'’])?(?:la |le )?(?P<behind>{_NAME}|(?i:{PARTS}|{ABROAD}){_END})'
)
#: A title that may hold the name by which sentences call the model.
_TELLING = lazy(r'(?i)(?!\W*(?:model ?card|readme|introduction|overview)\W*$)^.*[a-z]{2}')
#: What may stand before the theme of a sentence, and before a name in a list behind a colon.
_OPENS = lazy(r'(?i)(?:[^:：]{0,24}[:：])?\W{0,8}(?:the |das |die |le |la |el |il |o |модель )?')
#: What stands between a noun and the name behind it: "models (InsightFace)".
_GAP = lazy(r'[ ][\w-]{1,16} \(|[ (]')
#: The noun stands in brackets behind the theme.
_ASIDE = lazy(r'[(（][^()（）]*$')
_LISTED = lazy(r'[:：][ ]?$')
#: A noun with a participle that speaks of the terms of just this noun.
_ATTACHED = lazy(
    r'(?i)\b(?P<noun>\w+)(?:,? (?:that|which) (?:is|are|was|were)\W{0,3}$'
    r'| that (?:is|are|was|were|may|can|must)(?: (?:be|only|used|for|meant|limited|restricted|to|available|free)){1,6}\W{0,3}$'
    r'|(?:,? (?:that|which) (?:is|are|was|were))? (?:released|licensed|distributed|published|available|provided|shared|offered) under'
    r'(?: the| an?)?\W{0,3}$)'
)
#: Words behind which a sentence speaks of the model that this one is compared with.
_COMPARED = lazy(
    r'(?i)\b(?:beats?|outperform\w*|surpass\w*|exceed\w*|rivals?|compar\w+ (?:with|to|against)|unlike|versus'
    r'|vs\.?|than(?!\W{1,3}\d| (?:an?|one|for|in|to|research|academic|non|evaluation)\b)|in contrast to|as opposed to)\b'
)
#: Words by which a sentence says that it speaks of the release's own model.
_OURS = r'(?i)\b(?:this|our|these|we|dies\w*|unser\w*|ce|nos|notre|este|nuestr\w*|nostr\w+|quest\w+|noss\w+)\b|本|该|此|我们|この|当|이 |본 |эт|наш'
OWN_WORDS = lazy(
    rf'{_OURS}|\b(?:the (?:model|weights)|(?:das|le|el|il|o) mod[eè]l\w*|(?:die|les|los|os|i) (?:gewichte|poids|pesos|pesi)|модель)\b'
)
#: The same, without articles: "InsightFace is MIT, the weights are not" speaks of one model.
_OWN_ONLY = lazy(_OURS)
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
    r'|\((?:see|cf\.|siehe|voir|ver|véase|vedi|см\.)(?: also| auch)? (?:the |die |das |den |le |la |el |il |o )?$'
    r'|\bsame\b[^.;,]{0,30}\b(?:as|to) (?:that of |those of |in |for )?(?:the |its |our )?$'
)
#: "We use Foo, which is MIT licensed": the license of something that is only used.
_USED = lazy(
    r'(?i)\b(?:thank\w*|us(?:e[sd]?|ing)|buil(?:ds?|t) (?:up)?on|based on|borrow\w*|includ\w+|adapt\w*|rel(?:y|ies) on|powered by|integrat\w+|contains?|incorporat\w+)\b[^.;]{0,60}?'
    r'(?-i:(?<![\w-])[A-Z][\w.+/-]{1,40})\]?(?: ?\([^()]{0,80}\))?,? (?:(?:which|that) (?:is|are|was)(?: \w+){0,2}?|licensed|released|distributed|available|provided|published)(?: under)?(?: the| an?)? ?$'
)
#: Words behind a license which say that its holder is none of the release.
_NOT_PART = lazy(
    r'(?i)\bnot (?:a )?(?:part of|included in|shipped with|contained in) (?:this|the|our)\b|不包含在|不(?:会|再)?(?:重新)?分发(?:模型|权重|这些)|不随[^。，,]{0,8}(?:分发|提供|发布)|含まれていません|同梱(?:していません|しません)|(?:포함|재배포)하지 않|nicht (?:teil|bestandteil|enthalten|mitgeliefert)\b|не (?:входит|входят|включ\w+) в (?!комплект)'
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
#: The path of a weight file, which is one noun whatever its folders are called.
_WEIGHT_FILE = lazy(
    r'(?i)(?<![\w./-])[\w./-]{1,150}\.(?:safetensors|gguf|onnx|pth?|ckpt|bin|tflite|h5|keras|msgpack|mlmodel|caffemodel|npz|joblib|pkl)(?![\w/-])'
)
#: A word for what the text before named: only a model is trained.
_TRAINED = lazy(
    r'(?i)\W*(?P<it>it|they|this|these|es|sie|il|elle|ils|elles) (?:(?:is|are|was|were|ha[sd]|have|been|wurden?|ist|sind|a|ont|été) ){1,2}(?:also )?(?:pre-?)?(?:trained|fine-?tuned|distilled|quanti[sz]ed|trainiert|destilliert|entraînée?s?)\b'
    r'|\W*(?P<es>es|sie|dieses) (?:wurden?|ist|sind) [^.;,\n]{0,80}? (?:trainiert|destilliert|feinabgestimmt)\b'
)
#: The first word of the name of a model that a sentence begins with.
_NAMED_TRAINED = lazy(
    r'\W*(?:[Tt]he )?([A-Z][\w.-]{1,30})(?: [\w.-]{1,30}){0,3}? (?:is|was|has been) (?:also )?(?:pre-?)?(?:trained|fine-?tuned|distilled)\b'
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
    without nouns, ``before`` what the sentence before was about, ``model`` tells the named subject.
    """

    def __init__(
        self,
        text: str,
        languages: list[Language],
        objects: list[tuple[int, int]],
        own: tuple[str, ...],
        default: str,
        before: str,
        model: Callable[[], str],
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
        known = _FAMILY if self._own else _known_to({words.name for words in self._languages})
        artifact = artifact_at(text, start, end, nouns, self._objects, self._own, known)
        self.bare = artifact is None and not OWN_WORDS.search(text)
        if artifact is None:
            artifact = self._default
            if artifact == EVERYTHING and re.search(r'\d', self._model()):
                artifact = WEIGHTS  # "Owl-7B is under …" speaks of a model
            if artifact == DATA and self._is_trained_one():
                artifact = WEIGHTS
        if artifact in _MAIN and _NOT_PART.search(text, end):
            return OTHER_MODEL, STATES
        if artifact in _MAIN and _USED.search(text[:start]):
            return artifact, SUGGESTS
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
        lower = small_letters(text)
        unsure = any(words.referring.search(lower) for words in self._languages)
        unsure = unsure or self._other_name(text[:start])
        return artifact, SUGGESTS if unsure else STATES

    def _is_trained_one(self) -> bool:
        """Whether the sentence begins with the release's own name and says what it was trained on."""
        match = _NAMED_TRAINED.match(self._text)
        first = match.group(1).lower() if match is not None else ''
        return any(first and first in own.lower().split() for own in self._own)

    def _other_name(self, text: str) -> bool:
        """Whether the model that is spoken of has a name of its own, which is not the release's.

        Without a title that may be the own one in English and Chinese, where most cards are.
        """
        spoken = {words.name for words in self._languages}
        own = ' '.join(filter(_TELLING.search, self._own)).lower()
        if spoken <= {'en'} or (not own and 'zh' in spoken):
            return False
        found = _NAME_OF_MODEL.finditer(text)
        if OWN_WORDS.search(text):  # "the weights", but not "the weights of X"
            found = (one for one in found if one['behind'])
        names = (one.group(one.lastgroup or 0) for one in found)
        return any(not own or re.split(r'[\W\d_]', one)[0].lower() not in own for one in names)


def _names_other(text: str, start: int) -> bool:
    """Whether a sentence in a section about others names one of them."""
    if _CJK.search(text):
        return re.search(r'[A-Z][\w-]', text[:start]) is not None
    return _NAMED_FIRST.match(text) is not None or not _MODEL.search(text[:start])


def mentions_in(text: str, languages: Iterable[Language]) -> list[Mention]:
    """The nouns of a text, without those that others hold."""
    text = small_letters(text)
    found: list[Mention] = []
    for words in languages:
        for match in words.nouns.finditer(text):
            artifact = (match.lastgroup or '').rstrip('0123456789').replace('_', '-')
            found.append(Mention(artifact, match.start(), match.end()))
    for match in _WEIGHT_FILE.finditer(text):
        found.append(Mention(WEIGHTS, *match.span()))
    trained = _TRAINED.match(text)
    if trained is not None:
        found.append(Mention(WEIGHTS, *trained.span('it' if trained.group('it') else 'es')))
    found.sort(key=lambda one: (one.start, -one.end))
    found = [one for one in found if not _APART.search(text[max(0, one.start - 40) : one.start])]
    left: list[Mention] = []
    for one in found:
        if left and one.start < left[-1].end:
            continue
        left.append(one)
    return left


def clauses_of(text: str) -> list[tuple[int, int]]:
    """Start and end of the clauses of a sentence in small letters, each with a subject of its own."""
    spans = []
    at = 0
    for match in _CLAUSE.pattern.finditer(text) if _CLAUSE.may_match(text) else ():
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
    known: re.Pattern[str],
) -> str | None:
    """The artifact that the object at a stretch of a sentence is about; None for no noun."""
    first, last = 0, len(text)
    for match in _CLAUSE.pattern.finditer(text):
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end:
            last = match.start()
            break
    behind = _FOR.match(text, end) if last > end else None
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
        if first and earlier and _of_others(text, 0, earlier[-1].start, earlier, own, known):
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
    if (not inside or WEIGHTS in kinds) and _of_others(text, first, start, subject, own, known):
        return OTHER_MODEL
    if not kinds:
        return None
    return _joined(kinds)


def _known_to(languages: set[str]) -> re.Pattern[str]:
    """The models that are not the release's own where the text does not tell what that is called.

    A family with a noun may well be, unless its company writes cards in another language.
    """
    if languages <= {'en'}:
        return _PART
    return _FAR if 'zh' in languages else _FAMILY


def _of_others(
    text: str,
    first: int,
    start: int,
    subject: list[Mention],
    own: tuple[str, ...],
    known: re.Pattern[str],
) -> bool:
    """Whether the clause is about a well-known model that is not the release's own."""
    until = min((one.start for one in subject if one.start >= first), default=start)
    pattern = _FAMILY if first and not subject else known
    for match in pattern.finditer(text, 0, max(first, start)):
        name = match.group().lower().strip(' -.')
        if any(name in mine.lower() for mine in own):
            continue
        before, behind = text[: match.start()], text[match.end() : until]
        if match.start() < first:
            # "InsightFace is MIT, but the weights are not": who opens the sentence is its theme
            if _OPENS.fullmatch(before) and not _OWN_ONLY.search(text[first:start]):
                return True
        elif match.start() < until:
            aside = _OPENS.fullmatch(before) and _ASIDE.search(behind)
            if not subject or until >= start or _NAMED.match(behind) or aside:
                return True
        elif _LISTED.search(before):
            return True
    for one in subject:
        gap = _GAP.match(text, one.end)
        named = gap and pattern.match(text, gap.end())
        if named and not any(named.group().lower() in mine.lower() for mine in own):
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
            if _JOIN.match(between) and not _DESCRIBES.match(between):
                group.append(one)
            elif _HEAD_LAST.match(between) or _DESCRIBES.match(between) or len(between) <= 4:
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
