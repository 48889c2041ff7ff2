"""What a release calls itself: the words that promise something, where they are about this model.

Words about other models, tools, communities and definitions, negations and
quotations are nobody's claim. Where it is not clear that a sentence speaks of
this model, nothing is said.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from owlint_rules.definitions.criterion import Test
from owlint_rules.definitions.described.cues import Cues, bits_in
from owlint_rules.definitions.judged_terms import judge_terms
from owlint_rules.definitions.promising import WORDS
from owlint_rules.definitions.verdict import MET, NO_EVIDENCE, NOT_MET
from owlint_rules.lazy import lazy
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.subjects import Card
from owlint_rules.text import line_of, lines_with, small_letters

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.criterion import Answer, Item, Statuses
    from owlint_rules.definitions.facts import Facts
    from owlint_rules.statements.prose.subjects import Mention

#: Kind of promise -> the definitions that carry it: one that is met is enough.
CARRIED_BY: dict[str, tuple[str, ...]] = {
    'open source': ('osaid', 'osaid-data', 'strict'),
    'open weights': ('open-weights', 'openweight', 'openweight-0.1', 'osaid', 'strict'),
    'fully open': ('osaid-data', 'strict'),
    'free software': ('fsf', 'strict'),
}

_MODEL = (
    r'(?:(?:\w+[- ]){0,4}?(?:model|llm|vlm|mllm|lm|checkpoint|weights|release|ai|assistant|network'
    r'|transformer|encoder|embedding|adapter|lora|fine-?tune)\b)'
)
_WORD = (
    r'(?P<fully>(?:fully|truly|completely|totally|100[^\S\n]?%|entirely|really)[- ]'
    r'(?:and \w+ly )?open(?:[- ]?sourced?|[- ]weights?|[- ]access)?)'
    r'|(?P<source>open[- ]?sourc(?:ed?|ing)(?:[- ]ai)?)'
    r'|(?P<weights>open[- ]weights?)'
    r'|(?P<free>free(?:[- ]and[- ]open(?:[- ]source)?)?[- ]software|libre)'
)
_LICENSED = (
    r'(?P<licensed>(?P<name>MIT|Apache(?:[- ]2(?:\.0)?)?|BSD|GPL(?:v?3)?|CC[- ]BY(?:[- ]4\.0)?|CC0)'
    r'[- ]licensed)'
)
_FIND = lazy(rf'(?i)(?<![\w-])(?:{_WORD}|{_LICENSED})(?![\w-])')

#: What follows a word that is about something else than this model.
_OTHER_THING = lazy(
    r'(?i)[\s-]*(?:\w+[- ]){0,2}?(?:communit|librar|tool|framework|software|code\b|codebase|project'
    r'|package|data ?set|data\b|corpus|corpora|benchmark|initiative|definition|permissive'
    r'|licen[sc]e|ecosystem|implementation|movement|alternative|world|counterpart|leaderboard|foundation'
    r'|platform|engine|inference|repositor|contribut|standard|plugin|app\b|ui\b|models\b|llms\b'
    r'|vlms\b|mllms\b|lms\b|peers|competitors|baselines|systems\b|solutions\b|efforts?\b|space\b)'
)
#: What precedes a word that is about other models, or denies it.
_BEFORE = Cues(
    r"\b(?:not|no|never|nor|isn't|aren't|isn’t|aren’t|neither|without|cannot|non|than|other"
    r'|others|existing|compar\w*|versus|vs\.?|among(?:st)?|many|most|popular|leading|competing'
    r'|outperform\w*|surpass\w*|exceed\w*|rival\w*|previous|against|similar|unlike|beat\w*|based on'
    r'|built (?:on|upon|with)|fine-?tuned (?:from|on|version)|derived from|distilled from|using|use'
    r'|uses|used|thanks? to|inspired by|rather|instead|support\w*|contribut\w* to|advance\w*'
    r'|whether|so-called|alternative to|if|will|would|how to'
    r'|(?:want|plan|hope|aim|intend|going)\w* to'
    r'|(?:base|teacher|parent|underlying|original|student|reference|proxy) models?)\b'
    r'[^.!?\n]{0,70}$'
)
#: Whose word it is: this model, its makers, or a title.
_ABOUT_US = lazy(
    r'(?i)\b(?:is|are|was|were|we|our|this|these|it|its|the|an?|being|as|now|has been|have been'
    r'|release[sd]?|model|first|introduc\w+|present\w*|announc\w+)\b[^.!?\n]{0,60}$'
)
#: What models are put into: no subject of terms, which may forbid just that use.
_PRODUCT = lazy(
    r'(?i)\b(?:platforms?|tools?|tool ?box(?:es)?|applications?|apps?|environments?|pipelines?'
    r'|systems?|suite|harness|recipes?|client|sdk|[gu]ui|interface|extension|workflow|runtime|project|software)\b'
)
#: What the nouns for the model itself are called.
_OF_THE_MODEL = ('weights', 'everything')
_QUOTES = '"“”„«»‘’'
_LIMIT = 400_000
#: Places of one promise in a text that are enough for all who ask: more say nothing else.
ENOUGH = 5


class Claim:
    """A promising word about this model: its kind, the words, where they stand in the text.

    ``kind`` is a key of CARRIED_BY, or ``licensed`` with ``name`` as the license that is named.
    """

    __slots__ = ('end', 'kind', 'name', 'start', 'words')

    def __init__(self, kind: str, words: str, start: int, end: int, name: str = '') -> None:
        self.kind = kind
        self.words = words
        self.start = start
        self.end = end
        self.name = name


_latest: list[tuple[Card, list[Claim]]] = []


def claims_of_card(card: Card) -> list[Claim]:
    """The promises of a card's text; those of the latest card are kept for whoever asks next."""
    if not (_latest and _latest[0][0] is card):
        _latest[:] = [(card, list(claims_of(card.text, card.body)))]
    return _latest[0][1]


def claims_of(text: str, start: int = 0) -> Iterator[Claim]:
    """The promises that a Markdown text makes about its own model, reading from an offset.

    Of each the first places only, which are ENOUGH.
    """
    end = min(len(text), start + _LIMIT)
    hidden: list[tuple[int, int]] | None = None
    names = None
    made: dict[tuple[str, str], int] = {}
    for first, last in lines_with(small_letters(text), WORDS, start, end):
        heading = text.startswith('#', first)
        for match in _FIND.finditer(text, first, last):
            claim = _claim(match)
            promise = claim.kind, claim.name
            if made.get(promise, 0) == ENOUGH:
                continue
            if names is None:
                names = _names(text, start)
            if not _is_about_us(text, match, start, names, heading=heading):
                continue
            if hidden is None:
                hidden = _hidden(text, start, end)
            at = bisect_right(hidden, (match.start(), end)) - 1
            if at < 0 or hidden[at][1] <= match.start():
                made[promise] = made.get(promise, 0) + 1
                yield claim


def _claim(match: re.Match[str]) -> Claim:
    words = ' '.join(match.group().split())
    kind = match.lastgroup or ''
    if match.group('licensed'):
        return Claim('licensed', words, match.start(), match.end(), match.group('name'))
    for group, kind in (
        ('fully', 'fully open'), ('source', 'open source'), ('weights', 'open weights'),
        ('free', 'free software'),
    ):  # fmt: skip
        if match.group(group):
            return Claim(kind, words, match.start(), match.end())
    return Claim(kind, words, match.start(), match.end())


_HIDE = lazy(
    r'^[ ]{0,3}(?P<fence>`{3,40}|~{3,40})[^\n]*\n[\s\S]*?(?:^[ ]{0,3}(?P=fence)[^\n]*$|\Z)'
    r'|^[ ]{0,3}>[^\n]*$|<!--[\s\S]*?(?:-->|\Z)|`[^`\n]{1,200}`'
    r'|\]\([^()\s]{0,500}\)|https?://\S{1,500}|<[a-zA-Z/][^<>\n]{0,500}>'
    r'|^(?:#{1,6} *)?(?:references|citations?|bibtex|related work|acknowledge?ments?)\s*$'
    r'[\s\S]*?(?=^#|\Z)',
    re.MULTILINE | re.IGNORECASE,
)


def _hidden(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Stretches that are no words of the card's own: code, quotations, comments, addresses."""
    return [(match.start(), match.end()) for match in _HIDE.finditer(text, start, end)]


#: "open for academic research" promises no more than it says.
_ONLY_FOR = lazy(
    r'(?i)\s*(?:ed\s*)?(?:only\s+)?for\s+(?:[\w-]+\s+){0,3}?(?:research|academi\w+|scientific'
    r'|educational?|non-?commercial|personal)\b(?!\s+communit)'
)


def _is_about_us(
    text: str, match: re.Match[str], start: int, names: frozenset[str], *, heading: bool
) -> bool:
    near = max(match.start() - 160, start)
    paragraph = text.rfind('\n\n', near, match.start())
    before = text[max(paragraph + 1, near) : match.start()].replace('\n', ' ')
    # sentences: only the one that the word stands in
    cut = max(before.rfind(mark) for mark in ('. ', '! ', '? ', ';', '|'))
    before = before[cut + 1 :]
    after = text[match.end() : match.end() + 80].replace('\n', ' ')
    if (before and before[-1] in _QUOTES) or (after and after[0] in _QUOTES):
        return False
    if _BEFORE.search(before) or _ONLY_FOR.match(after):
        return False
    if match.group('licensed'):
        return bool(re.match(rf'(?i)[\s*_]*{_MODEL}', after)) or _predicate(before, names)
    if re.match(r'(?i)\s*(?:under|in|for|at|with|and|[.,;:!)]|$)', after):
        return _predicate(before, names) or _does(before, after, match)
    if _OTHER_THING.match(after):
        # "our open-source models" are the makers' own
        plural = re.match(r'(?i)[\s-]*(?:\w+[- ]){0,2}?(?:models|llms)\b', after)
        return bool(plural and re.search(r'(?i)\b(?:our|these)\b[^.]{0,30}$', before))
    model = re.match(rf'(?i)[\s*_-]*{_MODEL}', after)
    if model is not None:
        if _is_part_of_a_name(after[model.end() :]):
            return False
        kind = _IS_A.search(before)
        if kind is not None and not _is_said_of_us(before[: kind.start()], names):
            return False
        stripped = before.strip(' *_#-')
        return not stripped or heading or bool(_ABOUT_US.search(before))
    if re.match(r'(?i)\s+by\s', after):
        return False
    return _predicate(before, names) or _does(before, after, match)


def _is_part_of_a_name(after: str) -> bool:
    """Whether words behind "model" make it a part of another name ("a model hosting platform")."""
    rest = re.split(
        r'(?i)[.,;:!?]|\b(?:that|which|who|by|for|with|to|of|in|on|from|fine-?tuned|trained|built'
        r'|released|developed|designed|based|is|are)\b',
        after.replace('(', ' ').replace(')', ' '),
    )[0]
    return _names_a_thing(rest)


#: What a sentence says of its subject so far: "X is", "we released it as".
_SAYS = lazy(
    r'(?i)\b(?:is|are|has been|have been|was|were)(?P<rest>(?:\s+(?:also|now|all|both|released'
    r'|available|published|given out|provided|fully|made|as|under))*)\s*[*_]*$'
)
#: What is made of a model, or is a model: "Owl is an", with words of praise.
_IS_A = lazy(r'(?i)\b(?:is|are|was|were)\s+(?:now\s+|also\s+)?(?:an?|the|our|one)\b[^.!?]*$')
_CLAUSE = lazy(r'(?i)[,:;()–—]|\b(?:because|so|but|while|since|which|that|where|although|though)\b')
_PHRASE = lazy(r'(?i)\b(?:of|for|in|from|behind|to|with|at|on|by|used|we)\b')
_ITSELF = lazy(
    r'(?i)^\W*(?:now |today )?(?:we|it|this|these|they|everything|all(?: of (?:it|them|this))?)\W*$'
)


@cache
def nouns() -> Cues:
    """The nouns that ``_nouns`` looks for, as one pattern."""
    from owlint_rules.statements.prose.words.en import NOUN_START, NOUNS

    return Cues(f'{NOUN_START}(?:{"|".join(pattern for _, pattern in NOUNS)})')


def _nouns(text: str) -> list[Mention]:
    """The nouns of a stretch that say what is spoken of, as in statements about terms."""
    if not bits_in(small_letters(text)) & nouns().bit:
        return []
    from owlint_rules.statements.prose.languages import language
    from owlint_rules.statements.prose.subjects import mentions_in

    return mentions_in(text, [language('en')])


def _names_a_thing(text: str) -> bool:
    """Whether a noun of a stretch is no model."""
    if not text.strip():
        return False
    return _PRODUCT.search(text) is not None or any(
        one.artifact not in _OF_THE_MODEL for one in _nouns(text)
    )


def _is_said_of_us(subject: str, names: frozenset[str]) -> bool:
    """Whether the words before a verb name this model: by "it", "the weights", or its name."""
    clause = [part for part in _CLAUSE.split(subject) if part.strip()]
    for part in re.split(r'(?i)\band\b|&|\bboth\b|/', clause[-1] if clause else ''):
        head = _PHRASE.split(part.strip(' *_#-'))[0].strip(' *_')
        if _PRODUCT.search(head.rpartition(' ')[2]):
            continue
        if _ITSELF.search(head):
            return True
        nouns = [one for one in _nouns(head) if not head[one.end :].strip()]
        if any(one.artifact in _OF_THE_MODEL for one in nouns):
            return True
        if nouns or not re.search(r'[A-Z0-9]', head):
            continue
        if not names or names.intersection(word.lower() for word in re.findall(r'[^\W_]+', head)):
            return True
    return False


def _predicate(before: str, names: frozenset[str]) -> bool:
    """Whether a sentence so far is "X is", "it was released as", X being this model."""
    verb = _SAYS.search(before)
    if verb is not None:
        return _is_said_of_us(before[: verb.start()], names)
    # "we release it as": its object is the model
    return bool(
        re.search(r'(?i)\b(?:it|them|the (?:model|weights))\s+(?:as|under)\s*[*_]*$', before)
    )


def _names(text: str, start: int) -> frozenset[str]:
    """The words of the first heading: what the model of a card is called."""
    heading = _TITLE.search(text, start)
    words = re.findall(r'[^\W_]+', heading.group(1).lower()) if heading is not None else []
    return frozenset(words) - _NO_NAMES


_TITLE = lazy(r'^#{1,2}[ \t]+([^\n]{1,200})', re.MULTILINE)
_NO_NAMES = frozenset(
    ('model', 'card', 'for', 'the', 'a', 'an', 'of', 'and', 'with', 'introduction')
)


def _does(before: str, after: str, match: re.Match[str]) -> bool:
    """Whether the makers say that they "open-source" a model, and not their code or data."""
    if not match.group('source') or not re.search(r'(?i)\bwe\b', before):
        return False
    if not re.search(
        r'(?i)\b(?:we|and|to|have|are|hereby|also|now)\s*(?:(?:also|now|fully)\s*)?$', before
    ):
        return False
    object_of_it = re.split(r'[.,;:!?(]|\b(?:to|for|which|that|and|so)\b', after)[0]
    if re.search(r'(?i)\b(?:models?|weights|checkpoints?|llms?|vlms?)\b', object_of_it):
        return True
    return bool(re.search(r'\b[A-Z0-9]', object_of_it)) and not _names_a_thing(object_of_it)


def right_words(facts: Facts) -> str:
    """What may be said of the weights in place of a promise, from their terms alone."""
    terms = facts.weight_terms
    if not terms:
        return 'weights available without a stated license'
    states = {
        judge_terms(terms, 'open-weights', row)[0] for row in ('OWM-3', 'OWM-4', 'OWM-5', 'OWM-7')
    }
    if NOT_MET in states:
        return 'weights available under a restricted license'
    if states == {MET}:
        names = list(dict.fromkeys(one.name for one in terms if one.records))
        return f'weights under {names[0]}' if names else 'weights with a license'
    return 'weights available; see their license'


def by_wording(facts: Facts, item: Item, statuses: Statuses) -> Answer:
    """Words are used only with the criteria in ``needs``; or, with ``says``, used when these fail.

    ``words`` are kinds of promises (keys of CARRIED_BY).
    """
    card = facts.release.card
    unmet = [name for name in item.get('needs', ()) if statuses.get(name) != MET]
    if not unmet:
        return MET, [], 'what the words need is there'
    if card is None:
        return NO_EVIDENCE, [], 'there is no model card whose words could be read'
    if item.get('says'):
        lower = card.text.lower()
        words = [word for word in item['says'] if word.lower() in lower]
        pattern = re.compile('|'.join(rf'\b{re.escape(word)}\b' for word in words), re.I)
        match = pattern.search(card.text, card.body) if words else None
        if match is None:
            return NO_EVIDENCE, [], f'{", ".join(unmet)} unmet, and the card does not say it'
        line = line_of(card.text, match.start())
        return MET, [Evidence(card.path, line, match.group())], ''
    wanted = tuple(item.get('words', ('open source',)))
    found = [claim for claim in claims_of_card(card) if claim.kind in wanted]
    if found:
        evidence = [
            Evidence(card.path, line_of(card.text, claim.start), f'"{claim.words}"')
            for claim in found[:ENOUGH]
        ]
        return NOT_MET, evidence, f'the words are there, but not {", ".join(unmet)}'
    return MET, [], 'the card does not use these words of this model'


TESTS = {
    'wording': Test(by_wording),
}
