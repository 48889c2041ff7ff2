"""The license's own name where a sentence says it: whole, in short, or as people call it."""

from __future__ import annotations

import re

from owlint_rules.licenses.recognition.context import joined
from owlint_rules.licenses.recognition.vocabulary import STRICT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.recognition.context import Context

#: What licenses are called that their own names do not say.
_OTHER_NAMES = {
    'BSD-2-Clause': r'\b(?:simplified|free) ?bsd(?: licen[sc]e)?\b',
    'BSD-3-Clause': r'\b(?:modified|new|revised)(?: (?:revised|3-clause))? bsd(?: licen[sc]e)?\b',
    'BSD-4-Clause': r'\b(?:original|old) bsd(?: licen[sc]e)?\b',
}


#: Stands for a whole name; no text that was made ready for comparison holds it.
NAMED = '\u2115'


def with_names(context: Context, text: str) -> str:
    """The text with a sign for each whole name of the license."""
    ref = context.ref
    words = re.findall(r'[^\W_]+', ref.name.removeprefix('The '))
    if len(words) < 2:
        return text
    names = r'\b' + r'\W{0,12}'.join(words) + r'\b'
    if words[-1] == 'only':
        names = names.replace('only', '(?:only|or later)')
    # of ids that share one text, the others say what they add: "(no copyleft exception)"
    own = ref.spdx.split('-')
    for other in ref.also:
        more = [
            word
            for word in other.replace('RFN', 'reserved-font-name').split('-')
            if word not in own
        ]
        names += r'(?:\W{1,3}(?:with )?' + r'\W{1,3}'.join(more) + r'\b)?' if more else ''
    short = '[- ]'.join(map(re.escape, own)) + f'|{own[0]}'
    names += (
        rf'(?:\W{{1,3}}(?:public )?licen[sc]e\b)?(?: ?\((?:{short})(?:\)|$))?(?:[ -]licensed\b)?'
    )
    if ref.spdx in _OTHER_NAMES:
        names += f'|(?:{_OTHER_NAMES[ref.spdx]})(?!-)'
    return re.sub(names, f'{NAMED} ', text, flags=re.IGNORECASE)


def own_words(context: Context) -> set[str]:
    """Words of the license's own name."""
    ref = context.ref
    own = set(re.findall(r'[a-z]+|\d+', f'{ref.name} {ref.spdx} {ref.license}'.lower()))
    own.update(re.findall('[a-z]+', ' '.join(ref.also).lower()))
    family = ref.spdx.partition('-')[0].lower()
    if family in ('gpl', 'lgpl', 'agpl'):
        own |= {'gnu', 'general', 'public', family}
        own |= {'lgpl': {'lesser', 'library'}, 'agpl': {'affero'}}.get(family, set())
    elif family in ('cc', 'cc0'):
        own |= {'cc', 'creative', 'commons', 'public', 'international'}
        if family == 'cc0':
            own |= {'domain', 'dedication'}
    elif family == 'mit':
        own.add('expat')
    elif family == 'bsd':
        own |= {'clause', 'license', *_NUMERALS.get(ref.spdx[4:5], ())}
    return (own | joined(own)) - {'only', 'later', 'or', 'no', 'not'}


_NUMERALS = {'2': ('two',), '3': ('three',), '1': ('one',)}
_INSIDE = frozenset(
    ['license', 'licence', 'licenses', 'licensed', 'version', 'v', 'the', 'and', 'for', 'software']
)


def name_end(context: Context, own: set[str], tokens: list[str], at: int) -> int:
    """Where the license's own name ends that begins at a token; ``at`` when none does."""
    named = 0
    end = at
    gnu = 'gnu' in own
    for place in range(at, min(len(tokens), at + 14)):
        low = tokens[place].lower().replace('’', "'")
        low = low.removesuffix("'s")
        low = low.removesuffix('-licensed')
        later = gnu and low.endswith(('+', '-or-later', '-only'))
        if gnu:
            low = re.sub(r'(?:\+|-or-later|-only)$', '', low)
        low = re.sub(r'^([a-z]{2,})v(?=\d)', r'\1 ', low)
        parts = re.findall(r'[^\W\d_]+|\d+(?:\.\d+)*', low)
        if place == at and low in ('by', 'of', 'and', 'to', 'in', 'the', 'for', 'v', 'version'):
            break
        if not parts:
            break
        good = True
        for part in parts:
            if part[0].isdigit():
                good = good and (part in own or context.is_version(part))
            elif part not in own and part not in _INSIDE:
                good = False
        if not good:
            break
        if any(part in STRICT and part in own for part in parts):
            named += 2
        elif any(
            part in own and part not in ('license', 'licensed', 'version', 'v') for part in parts
        ):
            named += 1
        elif place == at:
            break
        if parts[-1] not in ('the', 'and', 'for', 'software') or parts[-1] in own:
            end = place + 1
        if later:
            if tokens[end : end + 1] == ['licensed']:
                end += 1
            break
    return end if named >= 2 else at
