# ruff: noqa: E501 - patterns read better on one line
"""Licenses of which a text lets one choose: "MIT or Apache-2.0, at your option"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.blocks import ITEM, Block
from owlint_rules.statements.prose.passage import CHOSEN, LICENSE, OPEN, Passage

#: The choice is that of the recipient.
_OPTION = lazy(
    r"(?i)\bat (?:your|the (?:user|licensee|recipient)['’]?s) (?:own )?(?:option|choice|discretion)\b|\b(?:of )?your (?:own )?choice\b|\byou (?:may|can) choose\b|\bchoose (?:either|one|between|which)\b"
    r'|\bwahlweise\b|\bnach (?:ihrer|deiner|eurer) wahl\b|\bau choix\b|\bà votre choix\b|\ba (?:su|tu) elección\b|\bà (?:sua )?escolha\b|\ba (?:tua |vostra )?scelta\b|任选|二选一|自行选择|いずれか|중 선택|택일'
)
_DUAL = lazy(r'(?i)\bdual[- ]?licen[sc]ed\b')
#: What opens a list of licenses that are a choice.
_OPENS = lazy(r'(?i)\b(?:either|one|any) of\b[^.;:]{0,60}[:：]?\s*$')
_LINK = lazy(r'\]\([^()\n]{0,300}\)')
_LETTERS = lazy(r'[^\W\d_]+')
_OR = frozenset({'or', 'oder', 'ou', 'o', 'и', '或', '或者', 'または', '또는'})
_AND = frozenset({'and', 'und', 'et', 'y', 'e'})
_FILLING = frozenset(
    {
        'license', 'licence', 'lizenz', 'licencia', 'licença', 'licenza', 'version', 'v', 'the',
        'an', 'a', 'either', 'under', 'of', 'der', 'die', 'la', 'le',
    }
)  # fmt: skip
#: How far behind a list the words stand that leave the choice to the recipient.
_AHEAD = 1_200


class Choices:
    """Marks the licenses of a sentence or list that are a choice, block after block."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._above: Block | None = None
        self._listed: str | None = ''

    def mark(self, block: Block, told: Sequence[Passage]) -> None:
        """Mark what a block says: ``choice`` is where the choice begins, ``chosen`` who chooses."""
        licenses = [one for one in told if one.kind == LICENSE]
        if block.kind != ITEM:
            self._above, self._listed = block, None
        elif licenses and self._above is not None:
            if self._listed is None:
                self._listed = self._opens(self._above)
            if self._listed:
                licenses[0].choice, licenses[0].chooser = self._above.end, self._listed
                return
        for first, second in pairwise(licenses):
            if first.artifact == second.artifact:
                self._pair(block, first, second)

    def _opens(self, block: Block) -> str:
        """Who chooses among the items below a block, '' where they are no choice."""
        end = self._text[max(block.start, block.end - 200) : block.end]
        if not _OPENS.search(end):
            return ''
        ahead = self._text[block.end : block.end + _AHEAD].split('\n#', 1)[0]
        return CHOSEN if _OPTION.search(end) or _OPTION.search(ahead) else OPEN

    def _pair(self, block: Block, first: Passage, second: Passage) -> None:
        between = _LINK.sub('', self._text[first.end : second.start])
        words = {word.lower() for word in _LETTERS.findall(between)}
        around = self._text[block.start : block.end]
        either = not words.isdisjoint(_OR) and words <= _OR | _FILLING
        dual = words <= _AND | _FILLING and bool(words) and _DUAL.search(around) is not None
        if not either and not dual:
            return
        # many who write "dual-licensed" mean one license for the code and one for the weights
        chooser = CHOSEN if either and _OPTION.search(around) else OPEN
        first.choice = first.choice or first.start + 1
        second.choice, first.chooser, second.chooser = first.choice, chooser, chooser
