"""Cases for ``licenses.py``: standard texts in other dress, with restrictions, with gaps.

The words that are added were written for this file; which of them, and where
they go, is drawn at random from a seed.
"""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Iterator

from owlint_rules.licenses.texts import filled_text, ids

LABS = ('Strix Labs', 'Barn Owl Cooperative e.V.', 'A. Tawny', 'Eule & Kauz GmbH', 'Snowy, Inc.')
HEADINGS = ('License', 'License of the Nightjar models', 'Terms', 'LICENSE.txt', 'Copying')
#: Sentences that take rights away, each kind in several wordings.
LIMITS = {
    'appended': (
        'Selling the Work, or anything made with it, is excluded from this license.',
        'Whoever earns money with these files has to ask the authors first.',
        'Schools and universities may rely on the terms above; everybody else needs a contract.',
        'The rights above end when the licensor says so in writing.',
    ),
    'middle': (
        'This permission covers private study only.',
        'None of this applies to anyone who competes with the licensor.',
        'Residents of the European Union are excepted.',
        'Results computed with it must not be used to train another model.',
    ),
    'heading': (
        'Evaluation License - not for production',
        'License (academic use only)',
        'Non-commercial edition',
        'Terms for members, all other use prohibited',
    ),
    'copyright line': (
        'Copyright (c) 2025 {lab}. Commercial use requires a separate agreement.',
        'Copyright 2024-2026 {lab}, for evaluation only',
        '(c) 2026 {lab}; no part may be hosted as a service',
        'Copyright {lab} 2026 - redistribution is forbidden',
    ),
    'user threshold': (
        'If your services reach {n},000,000 people a month, you must request a license.',
        'A company with yearly sales above {n} million euros receives no rights hereunder.',
        'Beyond {n}0,000 active accounts a fee is due for each account.',
        'Only teams of fewer than {n}0 persons may use it free of charge.',
    ),
    'field of use': (
        'You shall not operate it in a nuclear plant, in policing or on a battlefield.',
        'It is reserved for uses that do good and do no harm.',
        'Medical advice, credit scoring and hiring are outside the scope of this grant.',
        'You agree not to use the model to generate political content.',
    ),
}
#: One word or two that turn a grant or a duty round.
FLIPS = (
    (r'\bhereby grants\b', 'does not grant'),
    (r'\bhereby granted\b', 'hereby not granted'),
    (r'\b(may|shall|must|will)\b(?! not| only)', r'\1 not'),
    (r'\bwithout restriction\b', 'with restriction'),
    (r'\bis (granted|permitted|licensed)\b', r'is not \1'),
    (r'\bprovided that\b', 'unless'),
    (r'\bnon-exclusive\b', 'exclusive'),
    (r'\birrevocable\b', 'revocable'),
)
HARMLESS = (
    'holder', 'wrapped', 'unwrapped, CRLF', 'byte-order mark', 'indented', 'comment leaders',
    'heading', 'quotes', 'UTF-16', 'Markdown', 'several holders',
)  # fmt: skip
RESTRICTIVE = (*LIMITS, 'negation')
#: Where the terms of a text begin and end: a step of the instructions behind them is no term.
BEGIN = re.compile(r'By exercising the Licensed Rights|Statement of Purpose')
END = re.compile(r'END OF TERMS AND CONDITIONS|Creative Commons is not a party')
DRAWS = {'harmless': 1, 'restrictive': 2, 'removed': 3}


def with_holder(name: str, pick: random.Random) -> str:
    """The text of a license as a project would carry it."""
    return filled_text(name, str(pick.randint(2015, 2026)), pick.choice(LABS)).decode()


def wrapped(text: str, width: int) -> str:
    return '\n\n'.join(textwrap.fill(' '.join(p.split()), width) for p in text.split('\n\n'))


def harmless(kind: str, text: str, pick: random.Random) -> bytes:
    """The same license in another dress."""
    if kind == 'wrapped':
        text = wrapped(text, pick.randint(50, 120))
    elif kind == 'unwrapped, CRLF':
        text = wrapped(text, 10**6).replace('\n', '\r\n')
    elif kind == 'byte-order mark':
        text = '\ufeff' + text
    elif kind == 'indented':
        text = textwrap.indent(text, pick.choice(('  ', '    ', '\t')))
    elif kind == 'comment leaders':
        leader = pick.choice(('# ', '// ', ' * ', '-- ', '; '))
        text = textwrap.indent(text, leader, lambda line: True)
    elif kind == 'heading':
        text = f'{pick.choice(HEADINGS)}\n{"=" * pick.randint(5, 30)}\n\n{text}'
    elif kind == 'quotes':
        text = re.sub(r'"([^"\n]*)"', '\u201c\\1\u201d', text).replace("'", '\u2019')
    elif kind == 'UTF-16':
        return text.encode('utf-16')
    elif kind == 'Markdown':
        text = f'# {pick.choice(HEADINGS)}\n\n' + re.sub(
            r'(?m)^ *(\(?[0-9a-z][.)]) +', r'\1 ', wrapped(text, 10**6)
        )
    elif kind == 'several holders':
        lines = [f'Copyright (c) {pick.randint(2010, 2026)} {lab}' for lab in pick.sample(LABS, 3)]
        text = '\n'.join(lines) + '\n\n' + text
    return text.encode()


def terms(text: str) -> tuple[int, int]:
    """Where the terms of a text stand."""
    begin, end = BEGIN.search(text), END.search(text)
    return (begin.start() if begin else 0), (end.start() if end else len(text))


def restrictive(kind: str, text: str, pick: random.Random) -> str:
    """The license with words added or turned that take rights away; empty when none fit."""
    if kind == 'negation':
        low, high = terms(text)
        found = [
            (match, new)
            for old, new in FLIPS
            for match in re.finditer(old, text)
            if low <= match.start() < high
        ]
        if not found:
            return ''
        match, new = pick.choice(found)
        return text[: match.start()] + match.expand(new) + text[match.end() :]
    words = pick.choice(LIMITS[kind]).format(lab=pick.choice(LABS), n=pick.randint(2, 90))
    if kind in ('heading', 'copyright line'):
        return f'{words}\n\n{text}'
    if kind == 'appended':
        return f'{text.rstrip()}\n{pick.choice(("", chr(10)))}{words}\n'
    low, high = terms(text)
    places = [m.end() for m in re.finditer(r'[a-z)][.;]\s', text) if low <= m.start() < high]
    at = pick.choice(places)
    return f'{text[:at]}{words}{pick.choice((" ", chr(10), chr(10) * 2))}{text[at:]}'


def shortened(text: str, pick: random.Random) -> str:
    """The license without one sentence of its terms."""
    low, high = terms(text)
    found = [
        match
        for match in re.finditer(r'(?<=[.;:]\s)\s*[A-Z(][^.;]{50,600}[.;](?=\s)', text)
        if low <= match.start() and match.end() <= high and 'opyright (c)' not in match[0]
    ]
    if not found:
        return ''
    match = pick.choice(found)
    return text[: match.start()] + text[match.end() :]


def cases(seed: int) -> Iterator[tuple[str, str, str, bytes]]:
    """Group, kind, license and bytes of all cases."""
    for name in ids():
        pick = random.Random(f'{seed} {name}')
        for kind in HARMLESS:
            for _ in range(DRAWS['harmless']):
                yield 'harmless', kind, name, harmless(kind, with_holder(name, pick), pick)
        for kind in RESTRICTIVE:
            for _ in range(DRAWS['restrictive']):
                text = restrictive(kind, with_holder(name, pick), pick)
                if text:
                    yield 'restrictive', kind, name, text.encode()
        gone = {shortened(with_holder(name, random.Random(1)), pick) for _ in range(9)} - {''}
        for text in sorted(gone)[: DRAWS['removed']]:
            yield 'removed', 'one sentence', name, text.encode()
