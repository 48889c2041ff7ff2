# ruff: noqa: E501 - patterns read better on one line
"""Questions about commercial use that the words behind them answer with no."""

from __future__ import annotations

from owlint_rules.lazy import lazy

#: The question may stand in a title, and its answer in the paragraph below.
_ASKS = lazy(
    r'(?i)\b(?:can|may|could|allow(?:ed)?|permitted|ok(?:ay)?|free|use|used|usable|sell|darf|dürfen|erlaubt|puis-je|peut|puedo|puede|posso|pode|si può)\b|可|能|ですか|ますか|수 있|되나요|можно'
)
_COMMERCE = lazy(
    r'(?i)(?<!non)(?<!non[ -])commerc|(?<!no )(?<!não )comerc|(?<!nicht)(?<!nicht[ -])(?:kommerz|gewerb)|\bbusiness|\bcompany\b|\bsell|\bpaid\b|商用|商业|商業|(?<!비)(?:상업|상용)|(?<!не)коммерч'
)
_REFUSES = lazy(
    r'(?i)\W{0,8}(?:(?:a|answer|antwort|réponse|r|答)[ ]?[:：]\W{0,4})?(?:(?:no|nope|nein|non|não|нет|нельзя|not (?:yet|without|at the moment|unless|currently|permitted|allowed)|currently not|unfortunately,? no(?:t)?|sorry,? no)\b(?! (?:problem|restriction|limit|worries|one|license is needed))|いいえ|できません|否|不(?:可以|能|行|可)|아니|불가)'
)


def refused(question: str, answer: str) -> bool:
    """Whether it is asked for commercial use and the answer begins with a denial.

    ``question`` comes without its mark.
    """
    asked = question[-200:]
    return (
        _REFUSES.match(answer) is not None
        and _COMMERCE.search(asked) is not None
        and _ASKS.search(asked) is not None
    )
