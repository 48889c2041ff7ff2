# ruff: noqa: E501 - patterns read better on one line
"""The limits that the words of a sentence put, and how sure they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.languages import Heard, Language
from owlint_rules.statements.prose.needs import clauses_in, meets
from owlint_rules.statements.prose.passage import STATES, SUGGESTS
from owlint_rules.statements.prose.subjects import clauses_of
from owlint_rules.statements.prose.words.combined import NO_LIMIT, UNPLACED

#: What stands for each letter of a name that is taken out.
BLANK = '\x01'
#: What is left when a limit names a purpose.
_NC_WORDS = lazy(
    r'non[- ]?comm?er|\bnc\b|non-?business|profit|personal|private|hobby|非商|非营利|非盈利|非営利|非商用|个人|個人|비상업|비영리|개인'
    r'|nicht[- ]?kommerz|nicht-?gewerb|gemeinnützig|privat|non[- ]commercial|no comercial|não comercial|nao comercial|некоммерч|lucr|личн|priv[ée]|privad|personnel|pessoa',
    re.IGNORECASE,
)
_RESEARCH_WORDS = lazy(
    r'research|academ|scien|peer|reproduc|schol|educat|study|student|universit|teach|evaluation|experiment|non-?production|研究|科研|科学|高校|学术|學術|教育|教学|学习|学術|评审|评估|査読|심사|연구|학술|교육|테스트'
    r'|forsch|begutacht|рецензир|\blehre\b|unterricht|docencia|enseignement|insegnamento|ensino|wissenschaft|akadem|bildung|recherche|éducat|académ|scientif|cient[íi]f|investigaci|educati|académic|pesquisa|acadêm|ricerca|accadem|исследо|научн|образов',
    re.IGNORECASE,
)
#: Commerce, unless a denial stands before it.
_COMMERCE = lazy(
    r'(?<!non)(?<!non[ -])commer|(?<!no )(?<!não )comerc|(?<!nicht)(?<!nicht[ -])(?:kommerz|gewerb)|industr|business'
    r'|compan|enterprise|(?<!non-)(?<!not-for-)(?<!not for )profit(?:able|s\b)|(?<!非)(?:商用|商业|商業|营利|営利)|企业|企業|(?<!비)(?<!비 )(?:상업|영리)|기업|(?<!не)коммерч|\bпромышл',
    re.IGNORECASE,
)
#: What is sold is made with the model, or its use is.
_SALE = lazy(
    r'(?i)\bsell(?:ing)? (?!it\b|this\b|th[eo]se\b|the\b|them\b|merges|copies|models?\b|weights)|\b(?:paid|generation) services?\b'
)
#: Words for passing copies on.
_PASS_ON = lazy(r'(?i)distribut|licen[sc]|sell|rent')
#: The same in other languages, where they tell what a title forbids.
_SOLD_ON = lazy(
    r'转售|转卖|出售|售卖|倒卖|(?:再|重新|二次|擅自)(?:分发|发布|授权)|转授权|转让|再配布|再頒布|再販|転載|転売|販売|재배포|재판매|판매|\bweiter(?:verk|verb|verteil|geb|gab)|\bverkauf'
    r'|\brevent|\brevend|\bredistribu|\brediffus|\bvent[ae]s?\b|\bvend|\brivend|\bridistrib|перепрода|продаж|распростран|третьим лицам'
)
#: What stands before a grant that is none: a denial, a condition.
_NO_GRANT = lazy(
    r"(?i)(?:\bnot\b|n['’]t\b|\bno\b|\bnever\b|\bcannot\b|prohibit\w*|forbid\w*|\bbefore\b|\b(?:if|when|once|unless|as soon as) you\b|\bwant(?:s|ing)? to\b|\bwish(?:es|ing)? to\b|\bintend\w* to\b|\bto\b(?= use| deploy)|\bneeds?\b|\brequires?\b|\bnicht\b|\bkein\w*|\bne\b|\bpas\b|\bn[ãa]o\b|\bnon\b|\b(?:aucune?|nessun[oa]?|ning[uú]na?|nenhuma?)\b|\bне\b|нельзя|не|不|未|禁止|勿|暂)[^.;,，。；]{0,40}$"
)
_NOT_IN_GRANT = lazy(
    r"(?i)(?<!why )\b(?:not|never|nicht|keine?\w*|pas|nunca|neither|nor)\b(?! only| just| limited)|n['’]t\b|\bne\b|[不勿]|禁止"
    r"|\bn[ãa]o (?:é|são|está|estão|se)\b|\bno (?:es|son|está|están|se)\b|\bnon (?:è|sono)\b|\baucune?\b|\bn['’](?:est|sont)\b|\bnur (?:mit|nach|gegen|auf|unter)\b"
)
#: Outside a section about terms this is more often advice than a term.
_DO_NOT = lazy(r"(?i)\b(?:do not|don['’]t) ")
#: What binds whatever verb stands beside it.
_BINDS = lazy(
    r'(?i)\bviolat\w+[^.;]{0,60}\bpolic|\bcompan\w+ should \w+(?:[^.;]|\.\b){0,60}\b(?:licen[sc]|permission|agreement)'
)
#: What binds even below a title like "Intended use".
_PROHIBITS = lazy(
    r'(?i)\b(?:prohibit\w*|forbidden|forbids?|not (?:allowed|permitted)|verboten|untersagt|interdit\w*|prohibid\w+|vietat\w+|proibid\w+)\b|禁止|запрещ'
)
_NO_LIMIT = lazy(NO_LIMIT, re.IGNORECASE)
#: How near each other the words stand that make a limit in any order.
_NEAR = 160
#: How often a clause may put the same limit, on one thing after the other.
_MOST = 3


class Limit:
    """A restriction in a stretch of a sentence, in the words of one language.

    ``again`` tells that the same was said before, perhaps about something else; ``vague`` that
    the words only restrict and do not tell what.
    """

    __slots__ = ('again', 'certainty', 'end', 'kind', 'language', 'start', 'vague')

    def __init__(self, kind: str, certainty: str, start: int, end: int, words: Language) -> None:
        self.again = self.vague = False
        self.kind = kind
        self.certainty = certainty
        self.start = start
        self.end = end
        self.language = words


def limits_in(text: str, left: str, heard: list[Heard], section: str) -> list[Limit]:
    """The limits of a sentence, each once in a clause; what spans several clauses comes after.

    ``left`` is the sentence without names of licenses and without what denies
    or remembers; ``heard`` is what each language may say in it, ``section`` the kind of its
    context.
    """
    if not any(one.something for one in heard) and section != 'forbidden':
        return []
    spans = clauses_of(left)
    if len(spans) == 1:
        return _in_clause(text, left, heard, section)
    found: list[Limit] = []
    for start, end in spans:
        part = ' ' * start + left[start:end]
        found += _in_clause(text, part, heard, section, clauses_in(part))
    known = {one.kind for one in found}
    whole = _in_clause(text, left, heard, section)
    return found + [one for one in whole if one.kind not in known]


def _in_clause(
    text: str, left: str, heard: list[Heard], section: str, met: int | None = None
) -> list[Limit]:
    """The limits of a clause; ``met`` are the clauses of words that it meets, where it is a part."""
    told: dict[str, Limit] = {}
    further: list[Limit] = []
    granted = False
    for one in heard:
        if not one.something:
            continue
        words = one.words
        open_uses = left
        for match in words.grants.pattern.finditer(left) if one.grants else ():
            if is_grant(left, match):
                open_uses = blanked(open_uses, match.start(), match.end())
        for kind, certainty, gated in one.limits:
            if met is not None and not meets(met, gated.need):
                continue
            # a grant takes nothing from duties that stand beside it
            where = open_uses if kind in ('purpose', 'non-commercial') else left
            matches = (found for found in gated.pattern.finditer(where) if found.group())
            for match in islice(matches, _MOST):
                for use in uses_in(match.group()) if kind == 'purpose' else [kind]:
                    limit = Limit(use, certainty, *match.span(), words)
                    _weigh(text, limit, section)
                    known = told.get(use)
                    if known is None or (known.certainty, limit.certainty) == (SUGGESTS, STATES):
                        told[use] = limit
                    elif limit.start >= known.end or limit.end <= known.start:
                        limit.again = True
                        further.append(limit)
        if section in ('license', 'forbidden'):
            _combine(one, open_uses, told, granted=open_uses != left)
        granted = granted or open_uses != left
    if section == 'forbidden' and not told and not granted:
        told = _forbidden(left, [one.words for one in heard])
    return [*told.values(), *further]


def _forbidden(left: str, languages: list[Language]) -> dict[str, Limit]:
    """What a title forbids by a word that only names it: "Commercial use"."""
    trade, sold = _COMMERCE.search(left) or _SALE.search(left), _SOLD_ON.search(left)
    for words in languages:
        harm = trade or sold or words.harm.search(left)
        if harm is not None:
            passed = sold is not None or _PASS_ON.search(harm.group())
            kind = 'no-redistribution' if passed else 'field-of-use'
            kind = 'non-commercial' if trade is not None else kind
            return {kind: Limit(kind, STATES, *harm.span(), words)}
    return {}


def _combine(heard: Heard, left: str, told: dict[str, Limit], *, granted: bool) -> None:
    """Limits whose words meet in a clause in an order that no pattern has.

    Where nothing else was told or ``granted``, words that only restrict suggest a limit.
    """
    for kind, cues in heard.combined:
        unplaced = kind == UNPLACED
        if unplaced and (granted or told.keys() - {'no-redistribution'} or _NO_LIMIT.search(left)):
            continue
        if kind in told or (kind == 'non-commercial' and 'registration' in told):
            continue
        spans = []
        for cue in cues:
            match = cue.search(left)
            if match is None:
                break
            spans.append(match.span())
        if len(spans) == len(cues):
            start, end = min(spans)[0], max(end for _, end in spans)
            if unplaced and any(start < one.end and one.start < end for one in told.values()):
                continue  # the words of the limit on copies
            if end - start <= _NEAR:
                certainty = SUGGESTS if unplaced else STATES
                kind = 'field-of-use' if unplaced else kind
                told[kind] = Limit(kind, certainty, start, end, heard.words)
                told[kind].vague = unplaced


def uses_in(words: str) -> list[str]:
    """Which restrictions it is when only the uses are left that some words name."""
    found = ['non-commercial'] if _NC_WORDS.search(words) else []
    if _RESEARCH_WORDS.search(words):
        found.append('research-only')
    return found or ['other']


def uses_of_choice(options: Sequence[str]) -> str:
    """The restriction when one of some uses must be chosen, '' when one of them is open."""
    uses = [uses_in(option) for option in options if not _COMMERCE.search(option)]
    if not options or len(uses) < len(options) or ['other'] in uses:
        return ''
    return 'research-only' if all('research-only' in one for one in uses) else 'non-commercial'


def _weigh(text: str, limit: Limit, section: str) -> None:
    """Advice is told from terms by its words and by the heading above."""
    if limit.certainty == SUGGESTS or section in ('license', 'forbidden'):
        return
    if limit.kind in ('policy', 'registration') and _BINDS.search(text, limit.start):
        return  # a policy by its name, a license for money: not less for a "should"
    words = limit.language
    at = max(0, limit.start - 60)
    # what stands before the last comma is another clause
    at = max(at, *(text.rfind(mark, at, limit.start) + 1 for mark in ',;，、'))
    stretch = text[at : limit.end]
    soft = words.soft.search(stretch) is not None
    strict = words.strict.search(stretch) is not None
    binding = strict and (section != 'advice' or _PROHIBITS.search(stretch) is not None)
    if (soft and not binding) or (
        limit.kind == 'field-of-use' and _DO_NOT.search(text, limit.start, limit.end)
    ):
        limit.certainty = SUGGESTS


def is_grant(text: str, match: re.Match[str]) -> bool:
    """Whether words that allow are neither denied nor a condition."""
    before = text[max(0, match.start() - 60) : match.start()]
    return (
        match.end() > match.start()
        and _NO_GRANT.search(before) is None
        and _NOT_IN_GRANT.search(match.group()) is None
    )


def blanked(text: str, start: int, end: int) -> str:
    return text[:start] + BLANK * (end - start) + text[end:]
