# ruff: noqa: E501 - patterns read better on one line
"""Questions that a text answers itself: "Can I use it commercially?" - "No."

A question states nothing, and an answer has no words of its own, so they are heard together.
"""

from __future__ import annotations

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.languages import language, spoken_in
from owlint_rules.statements.prose.passage import RESTRICTION, SUGGESTS, Passage
from owlint_rules.statements.prose.subjects import mentions_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.statements.prose.context import Context

_QUESTION = lazy(r'[?？][*_"”’)\]\s]*$')
#: Use for money or in trade, in the languages that are heard.
_TRADE = lazy(
    r'(?i)commerc|kommerz|comerc|gewerb|коммерч|\b(?:products?|business|compan(?:y|ies)|sell|profit|money|production)\b|商用|商业|商業|盈利|営利|상업|상용|영리'
)
#: What turns the question round: "is a license needed?", "are there limits?".
_TURNED = lazy(
    r'(?i)\b(?:restrict|limit|prohibit|forbid|forbidden|need|requir|pay|fee|cost|charge|permission|why|what|how|which|who|not|without)|n[\'’]t\b|\b(?:warum|pourquoi|porqu|perch)|为什么|如何|怎么|禁止|需要|限制|なぜ|必要|왜|필요|제한'
)
_NO = lazy(
    r'(?i)[\W_]*(?:(?:a(?:ns(?:wer)?)?|答|回答|답변?)\s*[:：.][\W_]*)?(?:no\b(?! problem| worries|, (?:you|there|it))|nope|unfortunately|sorry|not (?:at|for|yet|without|under|commercially|allowed|permitted)|currently not|absolutely not|sadly|only (?:for|with|after|if|under)|nein\b|leider|nicht|non\b|não|нет\b|к сожалению|不可以|不可|不能|不行|不允许|否|いいえ|できません|不可|아니|안 ?됩|불가)'
)


def may_ask(words: str) -> bool:
    """Whether words end with a question mark, and perhaps with marks behind it."""
    return '?' in words[-9:] or '？' in words[-9:]


def answer(question: str, reply: str, context: Context) -> str:
    """The artifact that a reply to a question keeps from commercial use, '' when it does not."""
    if not _QUESTION.search(question) or not _NO.match(reply):
        return ''
    if not _TRADE.search(question) or _TURNED.search(question):
        return ''
    lower = question.lower()
    mentions = mentions_in(lower, [language(name) for name in spoken_in(lower, every=True)])
    return mentions[-1].artifact if mentions else context.artifact


def restriction(artifact: str, start: int, end: int, words: str) -> Passage:
    """What such a reply means."""
    return Passage(
        artifact, RESTRICTION, start, end, words, certainty=SUGGESTS, restriction='non-commercial'
    )
