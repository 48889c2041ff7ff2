# ruff: noqa: E501 - patterns read better on one line
"""Questions that a text answers itself: "Can I use it commercially?" - "No."

A question states nothing, and an answer has no words of its own, so they are heard together.
"""

from __future__ import annotations

from owlint_rules.lazy import lazy

#: Use for money or in trade, in the languages that are heard.
_TRADE = lazy(
    r'(?i)commerc|kommerz|comerc|gewerb|коммерч|\b(?:products?|business|compan(?:y|ies)|sell|profit|money|production|at work|at my job)\b|商用|商业|商業|盈利|営利|상업|상용|영리'
)
#: What turns the question round: "is a license needed?", "are there limits?".
_TURNED = lazy(
    r'(?i)\bnon[- ]?(?:commer|comer)|非商|非営利|비상업|비영리|\b(?:nicht|kein\w*)[- ](?:kommer|gewerb)|\b(?:restrict|limit|prohibit|forbid|forbidden|need|requir|pay|fee|cost|charge|permission|why|what|how|which|who|not|without)|n[\'’]t\b|\b(?:warum|pourquoi|porqu|perch)|为什么|如何|怎么|禁止|需要|限制|なぜ|必要|왜|필요|제한'
)
_NO = lazy(
    r'(?i)[\W_]*(?:(?:a(?:ns(?:wer)?)?|答|回答|답변?)\s*[:：.][\W_]*)?(?:no\b(?! problem| worries|, (?:you|there|it))|nope|unfortunately|sorry|not (?:at|for|yet|without|under|commercially|allowed|permitted)|currently not|absolutely not|sadly|only (?:for|with|after|if|under)|(?:please )?(?:(?:write|talk|speak) to|reach out|get in touch|contact|e-?mail|ask)\b|requires?\b|you (?:need|must|have to)\b|(?:an? )?(?:paid|commercial|separate) licen[sc]e|nein\b|leider|nicht|non\b|não|нет\b|к сожалению|不可以|不可|不能|不行|不允许|否|いいえ|できません|不可|아니|안 ?됩|불가)'
)


def question_in(words: str) -> str:
    """Words that end as a question, without its mark and what stands behind it; '' for others."""
    bare = words.rstrip(' \n"”’*_)]')
    return bare.rstrip('?？') if bare.endswith(('?', '？')) else ''


def refused(question: str, reply: str) -> bool:
    """Whether a question whether commercial use is allowed is answered with no."""
    return (
        _NO.match(reply) is not None
        and _TRADE.search(question) is not None
        and _TURNED.search(question) is None
    )
