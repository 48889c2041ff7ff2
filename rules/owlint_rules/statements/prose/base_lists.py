# ruff: noqa: E501 - patterns read better on one line
"""Lists of base models: the words or the title above say that the items are what a model was made from."""

from __future__ import annotations

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.blocks import HEADING, ITEM, PARAGRAPH

#: How a paragraph ends above a list of what was merged or tuned.
_LEAD = lazy(
    r'(?i)\b(?:(?P<merge>merg(?:e[ds]?|ing)|zusammengeführt\w*|zusammenführung|fusion\w*)|(?:base|parent|source|constituent|component|donor) models?|(?:fine-?tuned|distilled|derived|made|built|created|initiali[sz]ed|started) from)\b[^.;]{0,80}[:：]\s*$'
    r'|(?P<cjk>合并|融合|マージ|병합)[^。；\n]{0,40}[:：]\s*$'
)
#: Lists of data, of other releases, and advice.
_NO_LEAD = lazy(
    r'(?i)\b(?:data ?sets?|data|corp(?:us|ora)|evaluat\w+|compar\w+|benchmarks?|of (?:this|our)|can|could|may|you|to merge|not|code|pull requests?)\b|数据|データ|데이터'
)
_TITLE = lazy(
    r'(?i)[\W\d]*(?:(?P<merge>models? (?:that (?:were|are) )?merged|merged models?|merge (?:models?|components|ingredients))|parent models?|base model(?:\(s\))?)\W*$'
)
#: One of these is in each such title; looking for them costs less than compiling the pattern.
_WORDS = lazy(r'(?i)model|merge')
#: The longest end of a paragraph that is looked at.
_LONGEST = 200


class BaseLists:
    """What the items of a list are, block after block of a text."""

    def __init__(self) -> None:
        self._titled = self._first = self._relation = ''

    def of_item(self, kind: str, words: str) -> str:
        """The relation of what a block begins with to the release, '' for none.

        That of an item of such a list, or of the first words below a title.
        """
        if kind == ITEM:
            return self._relation
        if kind == HEADING:
            looks = len(words) < _LONGEST and _WORDS.search(words)
            title = _TITLE.match(words.strip('# ')) if looks else None
            self._titled = '' if title is None else _relation(title.group('merge'))
            self._relation = self._first = self._titled
        elif kind != PARAGRAPH:
            self._first = self._relation = ''
        elif not words.rstrip().endswith((':', '：')):
            first, self._first = self._first, ''
            self._relation = self._titled
            return first
        else:
            end = words.rstrip()[-_LONGEST:]
            lead = None if _NO_LEAD.search(end) else _LEAD.search(end)
            found = lead is not None and (lead.group('merge') or lead.group('cjk'))
            self._relation = '' if lead is None else _relation(found)
        return ''


def _relation(merged: object) -> str:
    return 'merge' if merged else 'finetune'
