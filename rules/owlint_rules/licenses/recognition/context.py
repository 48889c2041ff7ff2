"""One comparison of a text with a reference, as all that explain its differences see it."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from owlint_rules.lazy import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.recognition.index import Ref
    from owlint_rules.licenses.recognition.normalize import Normal

_SLOTS = lazy(
    r'neither the names? of (?P<a>(?:\w+ ){1,24}?)nor (?:the names? of|may)\b|'
    r'nor the names? of (?P<b>(?:\w+ ){1,16}?)may be used|'
    r'software (?:and documentation )?is provided by (?P<c>(?:\w+ ){1,20}?)as is\b|'
    r'event (?:shall|will) (?P<d>(?:\w+ ){1,30}?)be (?:held )?liable|'
    r'as is and (?P<e>(?:\w+ ){1,14}?)(?:disclaims?|makes?) |'
    r'software developed by (?P<f>(?:\w+ ){1,14}?)(?:and its contributors|for use|4|neither|\d)|'
    r'the names? (?:of )?(?P<g>(?:\w+ ){1,16}?)(?:(?:shall|may|must) )?not be used|'
    r'developed by (?P<h>(?:\w+ ){1,14}?)http|'
    r'permission of (?P<i>(?:\w+ ){1,12}?)(?:redistributions|the software|this software)'
)

_SLOTS_BEFORE_VERB = lazy(
    r'(?:permission|warranty|purpose) (?P<a>(?:\w+ ){1,10}?)'
    r'(?:makes? no representations?|disclaims? all)'
)

#: Licenses short enough to be templates with the holder's name inside.
SHORT = 760


class Context:
    """One comparison: the file's text, the reference, and where they are compared."""

    def __init__(self, normal: Normal, ref: Ref, words: Sequence[str], low: int, high: int) -> None:
        self.normal = normal
        self.ref = ref
        self.words = words
        self.low = low
        self.high = high
        self._names: set[str] | None = None
        self._numbering: dict[int, list[str]] | None = None
        self._slots: list[tuple[int, int]] | None = None

    @property
    def names(self) -> set[str]:
        """Words that the license itself is called by."""
        if self._names is None:
            ref = self.ref
            text = f'{ref.name} {ref.spdx} {ref.license} {" ".join(ref.also)}'.lower()
            self._names = {*re.findall(r'[a-z]+|[0-9]+', text), *re.findall(r'[a-z0-9]+', text)} | {
                word for word in self.words[: ref.title] if not word.isdigit()
            }
            if {'gpl', 'lgpl', 'agpl'} & self._names:
                self._names |= {'gnu', 'lesser', 'affero'} & set(self.words[:40]) | {'gnu'}
            if self.ref.spdx.startswith('CC'):
                self._names |= {'cc', 'creative', 'commons'} | joined(self._names)
        return self._names

    def number_at(self, i: int) -> str:
        """The list number or letter that the reference has before a word."""
        if self._numbering is None:
            from owlint_rules.licenses.recognition.index import INDEX

            self._numbering = INDEX.numbering(self.ref.number)
        return self._numbering.get(i, [''])[-1]

    def is_version(self, number: str) -> bool:
        """Whether a number is the license's version, as far as it goes."""
        ref = self.ref
        own = re.findall(r'\d+(?:\.\d+)*', f'{ref.name} {ref.spdx} {ref.license}')
        if any(v == number or v.startswith(number + '.') or number == v + '.0' for v in own):
            return True
        return f' version {number.replace(".", " ")} ' in f' {" ".join(self.words[: ref.title])} '

    @property
    def slots(self) -> list[tuple[int, int]]:
        """Word spans in which a template has the holder's name."""
        if self._slots is None:
            self._slots = []
            if len(self.words) <= SHORT and 'custom' not in self.ref.flags:
                text = ' '.join(self.words)
                for found in (*_SLOTS.finditer(text), *_SLOTS_BEFORE_VERB.finditer(text)):
                    start, end = found.span(found.lastgroup or 0)
                    low = text.count(' ', 0, start)
                    self._slots.append((low, low + text.count(' ', start, end)))
        return self._slots


def joined(own: Container[str]) -> set[str]:
    """What Creative Commons writes as one word and the names of the SPDX list as two."""
    return {word for word, parts in _JOINED.items() if all(part in own for part in parts)}


_JOINED = {
    'sharealike': ('share', 'alike'), 'noncommercial': ('non', 'commercial'),
    'noderivatives': ('no', 'derivatives'), 'noderivs': ('no', 'derivs'),
}  # fmt: skip
