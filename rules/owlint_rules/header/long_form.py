"""License wording in a source file's head comment, from before there were one-line tags.

Such a header is a statement of its author: it is left as it stands. What it
names is told only as exactly as its words do.
"""

from __future__ import annotations

import re

from owlint_rules.model.subjects import LongForm

#: The words speak of license terms without naming any (``see LICENSE``), or name several.
POINTER = 'pointer'

#: The words state terms that are none of the known ones; ``LongForm.text`` quotes them.
OTHER = 'other'

#: More of a head comment is not looked at, in characters.
LIMIT = 16_000


#: What begins a line of a comment and is none of its words, and then one word.
_LEADER = re.compile(r'[ \t]*(?:(?:REM|dnl|[cC])(?=[ \t])|[*#/;%!|"\'<>.:({@-]+)?[ \t]*')
_WORD = re.compile(r'\S+')
_LINE = re.compile(r'[^\r\n]+')

#: (SPDX id, words that only its header has); the first that fits counts.
_KNOWN = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ('Apache-2.0', r'under the (?:terms of the )?Apache License,? Version 2(?:\.0)?'),
        ('Apache-2.0', r'licen[cs]ed? under (?:the )?Apache(?:[- ]License)?,?[- ](?:Version )?2\b'),
        ('Apache-2.0', r'Apache License,? (?:Version )?2\.0 which accompanies'),
        ('MPL-2.0', r'the terms of the Mozilla Public License,? v(?:ersion|\.)? ?2\.0'),
        ('EPL-2.0', r'terms of the Eclipse Public License(?:,? v(?:ersion|\.)?)? ?2\.0'),
        ('EPL-1.0', r'terms of the Eclipse Public License(?:,? v(?:ersion|\.)?)? ?1\.0'),
        ('BSL-1.0', r'under the Boost Software License,? Version 1\.0'),
        ('Unlicense', r'this is free and unencumbered software released into the public domain'),
        ('CC0-1.0', r'CC0 1\.0 Universal|waived all copyright and related'),
        ('Zlib', r'altered source versions must be plainly marked as such'),
        ('ISC', r'distribute this software for any purpose with or without fee is hereby granted'),
        ('MIT', r'permission is hereby granted, free of charge, to any person obtaining a copy'),
        ('MIT', r'(?:licensed|released|distributed) under (?:the )?(?:terms of the )?MIT\b'),
        ('MIT', r'under the terms of the MIT licen[cs]e|governed by an MIT-style license'),
        ('BSD', r'redistribution and use in source and binary forms'),
        ('BSD', r'governed by a BSD-style license'),
        ('BSD', r'(?:licensed|released|distributed) under (?:the )?(?:terms of the )?'
                r'(?:new |modified |simplified |[234][- ]clause )?BSD'),
    )
)  # fmt: skip

_GNU = re.compile(
    r'(?:under|of) (?:the terms of )?(?:version \d(?:\.\d)? of )?the (?:terms of the )?'
    r'GNU (?P<kind>Affero |Lesser |Library )?General Public Licen[cs]e',
    re.IGNORECASE,
)
_GNU_NAME = re.compile(r'GNU (Affero |Lesser |Library )?General Public Licen[cs]e', re.IGNORECASE)
_DUAL = re.compile(
    r'\b(?:dual|multi|triple|tri)[- ]?licen[cs]ed|\bat your (?:option|choice),? any of', re.I
)
_GNU_SHORT = re.compile(
    r'licen[cs]ed? (?:is )?under (?:the )?(?:GNU )?(?P<kind>A|L)?GPL[- ]?v?'
    r'(?P<version>\d(?:\.\d)?)',
    re.IGNORECASE,
)
_GNU_VERSION = re.compile(
    r'\bversion (?P<version>\d(?:\.\d)?)|\bv\.?(?P<short>\d(?:\.\d)?)\b', re.IGNORECASE
)
_GNU_IDS = {
    '': 'GPL', 'affero': 'AGPL', 'lesser': 'LGPL', 'library': 'LGPL', 'a': 'AGPL', 'l': 'LGPL',
}  # fmt: skip

#: Terms with a name that is none of the above; capitals mark the name.
_NAMED = re.compile(
    r'(?:licensed|released|distributed|available|governed) (?:\w+ ){0,3}?(?:under|by) (?:the )?'
    r'(?:terms of the )?(?P<name>(?:[A-Z][\w.+&-]* ){1,7}Licen[cs]e(?: Agreement)?\b)'
    r'|terms (?:and conditions )?of the '
    r'(?P<other>[A-Z][\w.+&-]* (?:[A-Z0-9][\w.+&-]* ){0,6}Licen[cs]e(?: Agreement)?\b)'
)
_PROPRIETARY = re.compile(
    r'proprietary and confidential|confidential and proprietary|trade secrets? of'
    r'|unauthorized (?:copying|use|reproduction)|without an express license agreement'
    r'|any use, reproduction, disclosure or distribution',
    re.IGNORECASE,
)
#: ``License: BSD 3 clause``, as many Python projects write it.
_FIELD = re.compile(
    r'\bLicen[cs]e: ?(?P<name>[A-Z][\w.+-]*(?: (?:[A-Z]|v?\d|clause|or )[\w.+-]*){0,4})'
)
_POINTER = re.compile(
    r'licen[cs]ed under|licen[cs]e (?:that )?(?:can be )?found in'
    r'|see (?:the )?(?:accompanying |file |\S+ file )?[`\'"]?licen[cs]e'
    r'|for (?:full |more )?(?:licen[cs]e|licensing|copyright) (?:information|terms|details)'
    r'|subject to the (?:terms|license)|permission to use, copy'
    r'|(?:in|into|to) the public domain',
    re.IGNORECASE,
)
#: Without one of these words there is no license wording; most files end here.
_SPEAKS = re.compile(
    r'licen[cs]|permission|redistribution|public domain|proprietary|unauthorized|plainly|any use'
    r'|trade secret',
    re.IGNORECASE,
)


class _Words:
    """A comment's words with single blanks between them, and where each came from."""

    def __init__(self, comment: str) -> None:
        pieces: list[str] = []
        self.at: list[tuple[int, int]] = []
        length = 0
        for line in _LINE.finditer(comment):
            leader = _LEADER.match(line.group())
            begin = line.start() + (leader.end() if leader else 0)
            for word in _WORD.finditer(comment, begin, line.end()):
                self.at.append((length, word.start()))
                pieces.append(word.group())
                length += len(word.group()) + 1
        self.text = ' '.join(pieces)

    def offset(self, position: int) -> int:
        """The place in the comment of a place in the words."""
        from bisect import bisect_right

        here, there = self.at[bisect_right(self.at, (position, 1 << 60)) - 1]
        return there + position - here


def recognize(comment: str) -> LongForm | None:
    """The license wording of a head comment, or None when it speaks of no license."""
    comment = comment[:LIMIT]
    if not _SPEAKS.search(comment):
        return None
    words = _Words(comment)
    found = _gnu(words)
    for name, pattern in _KNOWN:
        match = pattern.search(words.text)
        if match is None:
            continue
        if found is None:
            found = _found(name, words, match.span())
        elif found.name != name:
            # which of them holds for this file, and whether all do, takes reading
            found.name = POINTER
    if found is not None:
        if _DUAL.search(words.text):
            found.name = POINTER
        return found
    match = _PROPRIETARY.search(words.text)
    if match is not None:
        return _found(OTHER, words, match.span())
    match = _NAMED.search(words.text)
    if match is not None:
        return _found(OTHER, words, match.span('name' if match.group('name') else 'other'))
    match = _FIELD.search(words.text)
    if match is not None:
        return _found(_field(match.group('name')), words, match.span('name'))
    match = _POINTER.search(words.text)
    if match is not None:
        return _found(POINTER, words, match.span())
    return None


def _field(written: str) -> str:
    """The license that a short name means, POINTER when that is not sure."""
    from owlint_rules.licenses.names.expression import nickname

    if re.match(r'(?i)(?:new )?bsd\b', written):
        return 'BSD'
    return nickname(written) or POINTER


def _gnu(words: _Words) -> LongForm | None:
    match = _GNU.search(words.text) or _GNU_SHORT.search(words.text)
    if match is None:
        match = _GNU_NAME.search(words.text)
        return _found(POINTER, words, match.span()) if match is not None else None
    kinds = {(kind or '').strip().lower() for kind in _GNU_NAME.findall(words.text)}
    if len(kinds) > 1:
        return _found(POINTER, words, match.span())
    family = _GNU_IDS[(match.group('kind') or '').strip().lower()]
    # the version stands shortly before or behind the name
    near = words.text[max(0, match.start() - 40) : match.end() + 250]
    version = match.groupdict().get('version')
    if not version:
        found = _GNU_VERSION.search(near)
        version = (found.group('version') or found.group('short')) if found else ''
    if not version:
        return _found(family, words, match.span())
    version = version if '.' in version else version + '.0'
    tail = '-or-later' if 'any later version' in near.lower() else '-only'
    return _found(f'{family}-{version}{tail}', words, match.span())


def _found(name: str, words: _Words, span: tuple[int, int]) -> LongForm:
    start, end = span
    return LongForm(name, words.text[start:end], words.offset(start), words.offset(end - 1) + 1)


def may_be(found: LongForm, license_id: str) -> bool:
    """Whether the wording can mean this license; a family fits each of its members."""
    if found.name == POINTER:
        return True
    name, wanted = found.name.lower(), license_id.lower()
    if name == wanted:
        return True
    if name in ('bsd', 'gpl', 'lgpl', 'agpl'):
        return wanted.startswith(name + '-')
    if name in ('mit', 'isc', 'zlib'):
        # relatives share most of their words
        return wanted.startswith(name)
    # the tag ``GPL-3.0`` is the old name of ``GPL-3.0-only``
    return name.removesuffix('-only') == wanted
