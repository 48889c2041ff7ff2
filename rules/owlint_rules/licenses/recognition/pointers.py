# ruff: noqa: E501 - patterns read better on one line
"""A text that no reference explains: it may only point to a license, and say which."""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.lazy import lazy
from owlint_rules.licenses.recognition.match import POINTER, UNKNOWN, Match

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.recognition.context import Context
    from owlint_rules.licenses.recognition.normalize import Normal

_ADDRESS = lazy(r'https?://[^\s<>"\')\]]+|\bwww\.[^\s<>"\')\]]+', re.IGNORECASE)
_FILE = lazy(
    r'(?<![\w/])(?:\.{0,2}/)?(?:[\w.-]+/)*(?i:[\w-]*(?:licen[cs]e|copying|notice|terms|policy|agreement)[\w-]*'
    r'\.(?:md|txt|pdf|html|rst))'
)
# bare names are files where somebody sends there; "LICENSE AGREEMENT" is a title
_BARE_FILE = lazy(
    r'(?i:\b(?:see|read|refer to|consult|in|to|at|under|file|with)\s+(?:the\s+)?(?:file\s+)?)'
    r'["\'`]?'
    r'((?:\.{0,2}/)?(?:[\w.-]+/)*(?:(?:UN)?LICEN[CS]E|COPYING|NOTICE|TERMS)(?![a-z ]*[A-Z])[\w.-]*)'
    r'|((?:(?:UN)?LICEN[CS]E|COPYING|NOTICE)[\w.-]*)["\'`]?\s+(?:file|above|below)\b'
    r'|(?<![\w/:])((?:\.{1,2}|[\w.-]+)/(?:[\w.-]+/)*(?:LICEN[CS]E|COPYING|NOTICE|TERMS)\b[\w.-]*)'
)
#: Longer than any name of a file.
_NO_NAME = lazy(r'(?<!\S)\S{300,}')
#: Words that send somebody to terms, and words that are terms.
_SENDING = lazy(
    r'\b(?:licen[sc]\w*|under|terms|agreement|policy|copying|conditions|see|refer|visit|read)\b',
    re.IGNORECASE,
)
_TERMS = lazy(
    r'\b(?:may not|must|shall|prohibited|forbidden|not allowed|not permitted|non-?commercial\w*|'
    r'hereby|permission is|is granted|are granted|for research|only for|only be|without permission|'
    r'may (?:use|copy|be used|withdraw)|no (?:resale|redistribution|sharing|selling|sublicensing)|'
    r'prohibits?|forbids?|solely|exclusively|(?:cannot|do not|not be) (?:use|used|shared?|copy|copied|distributed?|sell|sold)|'
    r'(?:use|users|universities|institutions|members|students|customers|purposes|hospitals|academics?) only)\b'
    r'|不得|禁止|仅限|仅供|不可',
    re.IGNORECASE,
)

#: The notice that Apache-2.0 asks for sends to the license, and is none.
_APACHE = lazy(
    r'you\s+may\s+not\s+use\s+this\s+\w+\s+except\s+in\s+compliance\s+with\s+the\s+license',
    re.IGNORECASE,
)


#: The longest text that is looked at: the notice of the GNU licenses, with a line about the work.
_LONGEST = 240
_SPDX = lazy(r'SPDX-License-Identifier\s*:\s*([\w.+()-]+(?: (?:AND|OR|WITH) [\w.+()-]+)*)')
_CC = lazy(
    r'creativecommons\.org/(?:licenses/(?P<kind>by[a-z-]*)/(?P<version>\d\.\d)|publicdomain/(?P<zero>zero)/1\.0)'
)
_AT = lazy(
    r'(?:opensource\.org/licen[sc]es?/|spdx\.org/licenses/|choosealicense\.com/licenses/|'
    r'gnu\.org/licenses/(?:old-licenses/)?|mozilla\.org/(?:en-US/)?|apache\.org/licenses/)'
    r'(?P<name>[\w.+/-]+?)(?:\.(?:html?|txt|php|json))?/?(?=[\s<>"\')\],.]|$)',
    re.IGNORECASE,
)
_GNU = lazy(
    r'(?P<kind>affero |lesser |library )?general public license(?: version| v)? ?'
    r'(?P<version>\d(?: [01])?)?\b'
    r'|\b(?P<short>[al]?gpl) ?v?(?P<number>\d(?: [01])?)\b'
)
_GNU_VERSION = lazy(r'\b(?:either )?version (\d(?: [01])?)\b')
_KINDS = {'affero ': 'AGPL', 'lesser ': 'LGPL', 'library ': 'LGPL'}
_UNDER = lazy(
    r'\b(?:under|by|with|licen[sc]e:?|is) (?:the |an? )?(?:terms of )?(?:the |an? )?(?=[A-Z0-9])',
)
#: Numbers that a short address of a license stands for.
_SHORT = {'mpl/2.0': 'MPL-2.0', 'license-2.0': 'Apache-2.0'}


def unrecognized(normal: Normal, text: str) -> Match:
    """A text that no reference explains: it may point somewhere, and say to which license."""
    words = len(normal.words)
    match = _to_a_license(normal, text) if 0 < words <= _LONGEST else None
    if match is None and 0 < words <= _LONGEST:
        match = _in_other_words(text)
    if match is None and words and len(text) <= _LONGEST_SENTENCE:
        match = _to_a_record(text)
    if match is None and words <= 120:
        match = _elsewhere(text, words)
    if match is not None:
        return match
    match = Match(UNKNOWN)
    if words == 0:
        match.notes.append('the file holds no words')
    elif words <= 16:
        match.notes.append('the file holds a title or a few words, and no terms that owlint knows')
    elif _only_disclaims(normal):
        match.notes.append('the text disclaims warranty and liability; it gives no permission')
    else:
        match.notes.append('no known license text explains this one')
    return match


def _in_other_words(text: str) -> Match | None:
    """The pointer to a license that a text names in another language."""
    from owlint_rules.licenses.recognition.foreign import in_english
    from owlint_rules.licenses.recognition.normalize import normalize

    english = in_english(text)
    return _to_a_license(normalize(english), english) if english != text else None


def _to_a_license(normal: Normal, text: str) -> Match | None:
    """The pointer to a license that a text names, when it says nothing else."""
    from owlint_rules.licenses.names.expression import parse_expression
    from owlint_rules.licenses.recognition.context import Context
    from owlint_rules.licenses.recognition.index import INDEX

    tag = _SPDX.search(text)
    named = [tag.group(1)] if tag else list(_names(normal, text))
    match = Match(POINTER)
    if tag:
        expression = parse_expression(tag.group(1))
        if not expression.valid:
            return None
        named = list(expression.ids)
    for name in named:
        ref = INDEX.of_spdx(_base(name)) or INDEX.of_spdx(name)
        if ref is None:
            continue
        context = Context(normal, ref, INDEX.stream(ref.number), 0, len(normal.words))
        rest = _SPDX.sub(' ', text) if tag else text
        if tag and not re.search(r'\w{3} \w', rest):
            explained = True
        else:
            explained = _says_nothing_else(context, text)
        if not explained:
            continue
        match.spdx = tag.group(1) if tag else name
        match.license = ref.license if not tag or len(named) == 1 else match.spdx.lower()
        match.title = ref.name if len(named) == 1 or not tag else match.spdx
        match.notes.append(
            f'the text only names {match.spdx}; the text of the license itself is not here'
        )
        return match
    return None


#: A sentence that sums up a license as free for everything, and takes nothing back.
_FREE = lazy(
    r'\b(?:as you (?:like|wish|want|please)|for any purpose|(?:even|also|and) commercially|'
    r'commercially(?: too|,? also)|in any way|for everything)\b',
    re.IGNORECASE,
)
_LIMITS = lazy(
    r'\b(?:not|no|non|never|none|nor|only|solely|must|shall|should|except\w*|unless|without|until|if|but|'
    r'however|provided|prohibit\w*|forbid\w*|forbidden|restrict\w*|limit\w*|pay\w*|fees?|ask\w*|'
    r"request\w*|contact|agree\w*|research|academic|military|weapons?|members?|cannot|can't|other than)\b",
    re.IGNORECASE,
)


#: Links of Markdown that lead to an address further down, and those addresses.
_REFERENCE = lazy(r'!?(\[[^\[\]\n]*\])\[[\w .-]*\]')
_DEFINITION = lazy(
    r'^[ \t]*\[[\w .-]+\]:[ \t]*<?https?://(?:[\w-]+\.)*(?:creativecommons\.org|licensebuttons\.net|'
    r'img\.shields\.io|opensource\.org|gnu\.org|apache\.org)/\S*[ \t]*$',
    re.MULTILINE | re.IGNORECASE,
)


def _says_nothing_else(context: Context, text: str) -> bool:
    """Whether a text says which license something is under, and nothing that changes it."""
    from owlint_rules.licenses.recognition.allowed_text import Remainder
    from owlint_rules.licenses.recognition.normalize import normalize
    from owlint_rules.licenses.recognition.remainder import inserted

    def explained(context: Context) -> bool:
        high = len(context.normal.words)
        return inserted(context, 0, high, 'start', Remainder(), most=_LONGEST)

    if explained(context):
        return True
    text = _REFERENCE.sub(r'\1', _DEFINITION.sub('', text))
    pieces = re.split(r'(?<=[.!])\s+(?=[A-Z])', text)
    kept = [piece for piece in pieces if not _FREE.search(piece) or _LIMITS.search(piece)]
    context.normal = normalize('\n'.join(kept))
    return explained(context)


#: Letters of the longest text that is looked at for one sentence and a copyright line.
_LONGEST_SENTENCE = 600
_LINK = lazy(r'\[([^\[\]\n]+)\]\((\S{1,300}?)\)')
_HEADING = lazy(
    r'^\W*(?:the )?(?:model )?(?:licen[sc]e|licensing|terms|notice)\W*$', re.IGNORECASE | re.M
)
_AT_ADDRESS = lazy(
    r'[\s,(]+(?:(?:see|(?:as )?(?:found|available|published) at|at):? )?<?((?:https?://|www\.)[^\s<>()]{1,300}|(?:[\w-]{1,60}\.){1,4}[a-z]{2,8}/[^\s<>()]{1,300})>?\)?',
    re.IGNORECASE,
)
_HOLDER = lazy(
    r'[\s,.]+(?:copyright|©|\(c\)) (?:©|\(c\))?[\d ,-]*(.{1,160}?)(?:all rights reserved)?[\s.]*$',
    re.IGNORECASE,
)
#: What something is called in front of "is licensed under", besides names.
_THINGS = frozenset(
    [
        'a',
        'all',
        'an',
        'and',
        'checkpoint',
        'checkpoints',
        'code',
        'content',
        'data',
        'dataset',
        'file',
        'files',
        'here',
        'family',
        'model',
        'models',
        'of',
        'our',
        'parameters',
        'project',
        'release',
        'repository',
        'series',
        'software',
        'the',
        'these',
        'this',
        'weights',
        'work',
    ]
)
#: Words that begin a condition with a capital.
_LIMITED = lazy(
    r'(?:after|as|at|before|by|during|for|from|if|in|inside|on|outside|to|until|when|where|while|with|within)\b',
    re.IGNORECASE,
)
_SENTENCE = lazy(
    r'(?:(?P<what>.{1,100}?) (?:is|are) )?(?:licensed|released|distributed|published|shared|provided|'
    r'governed|covered|made available|available|subject)?(?: by (?P<who>.{2,60}?))?'
    r'(?: ?\b(?:under|by|to)(?: and subject to)?)(?: the terms(?: and conditions)? of)? (?:the |a |an )?(?P<name>.{3,120}?)\.?',
    re.IGNORECASE,
)
_CALLED = lazy(r'\b(?:licen[sc]e|agreement|terms)\b', re.IGNORECASE)
#: Records of what is no license of its own.
_NO_LICENSE = ('all-rights-reserved', 'no-license', 'unknown')


def _to_a_record(text: str) -> Match | None:
    """The pointer to a license without an SPDX id that one sentence names, and no more."""
    from owlint_rules.licenses.facts.lookup import at_address, candidates, find
    from owlint_rules.licenses.recognition.copyright import is_name

    flat = ' '.join(_HEADING.sub(' ', _LINK.sub(r'\1 (\2)', text)).split()).strip('#*_>` ')
    addresses = _AT_ADDRESS.findall(flat)
    flat = _AT_ADDRESS.sub('', flat).strip()
    holder = _HOLDER.search(flat)
    if holder is not None:
        if not is_name(holder.group(1)):
            return None
        flat = flat[: holder.start()]
    found = _SENTENCE.fullmatch(flat)
    what, who, name = found.group('what', 'who', 'name') if found else ('', '', flat.rstrip('.'))
    name = name.strip('"*_`“” ')
    if not _CALLED.search(name) or (who and not is_name(who)):
        return None
    if not _names_things(what or ''):
        return None
    records = candidates(name)
    if len(records) != 1 or records[0].key in _NO_LICENSE:
        return None
    there = [find(at_address(address)) for address in addresses]
    if any(one is not None and one.key != records[0].key for one in there):
        return None
    match = Match(POINTER)
    match.license = records[0].key
    match.title = records[0].title
    match.notes.append(
        f'the text only names {match.title}; the text of the license itself is not here'
    )
    return match


def _names_things(what: str) -> bool:
    """Whether words name a work, and no part, group, time or place that limits what is said."""
    from owlint_rules.licenses.recognition.copyright import restricts

    return all(
        word.lower() in _THINGS
        or (
            (word[0].isupper() or any(char.isdigit() for char in word))
            and not _LIMITED.fullmatch(word)
            and not any(map(restricts, re.findall('[a-z]+', word.lower())))
        )
        for word in re.findall(r'[^\W_][^\s()\[\]]*', re.sub(r'\[\w+\]', ' ', what))
    )


def _base(name: str) -> str:
    """The id that the texts of a GNU license go by."""
    return re.sub(r'(?:-or-later|-only|\+)$', '', name) + '-only'


def _names(normal: Normal, text: str) -> Iterator[str]:
    """The SPDX ids of licenses that a short text may name, the surest first."""
    from owlint_rules.licenses.names.expression import nickname
    from owlint_rules.vocab.spdx_ids import SPDX_BY_LOWER

    low = ' '.join(normal.words).replace('noncommercial', 'non commercial')
    gnu = list(_GNU.finditer(low))
    if gnu:
        found = gnu[0]
        stated = _GNU_VERSION.search(low)
        number = found.group('version') or found.group('number')
        number = number or (stated.group(1) if stated else '')
        short = found.group('short')
        kind = short.upper() if short else _KINDS.get(found.group('kind') or '', 'GPL')
        if number:
            number = number.replace(' ', '.') if ' ' in number else f'{number}.0'
            later = 'any later version' in low or 'or later' in low
            name = SPDX_BY_LOWER.get(f'{kind}-{number}-{"or-later" if later else "only"}'.lower())
            if name:
                yield name
        return
    for found in _CC.finditer(text):
        name = f'cc-{found.group("kind")}-{found.group("version")}'
        name = 'cc0-1.0' if found.group('zero') else name
        if name in SPDX_BY_LOWER:
            yield SPDX_BY_LOWER[name]
    for found in _AT.finditer(text):
        name = found.group('name').lower()
        name = _SHORT.get(name) or SPDX_BY_LOWER.get(name) or nickname(name)
        if name:
            yield name
    named = _by_full_name(low)
    if named:
        yield named
    flat = re.sub(r'[\[\]*,;()]+', ' ', ' '.join(text.split()))
    for found in _UNDER.finditer(flat):
        following = flat[found.end() : found.end() + 80].split()
        for count in range(min(8, len(following)), 0, -1):
            name = nickname(' '.join(following[:count]).rstrip('.'))
            if name:
                yield name
                break
    name = nickname(flat)
    if name:
        yield name


def _by_full_name(low: str) -> str:
    """The SPDX id whose full name stands in the words; the longest, as names hold each other."""
    from owlint_rules.licenses.recognition.index import INDEX

    best, size = '', 0
    text = f' {low} '
    for row in INDEX.rows:
        cells = row.split('\t', 3)
        if not cells[1] or len(cells[2]) <= size:
            continue
        name = ' '.join(re.findall(r'[^\W_]+', cells[2].lower()))
        if len(name) > size and ' ' in name and f' {name} ' in text:
            best, size = cells[1], len(name)
    return best


def _elsewhere(text: str, words: int) -> Match | None:
    """The pointer to an address or a file, whatever stands there."""
    address = _ADDRESS.search(text)
    rest = _ADDRESS.sub(' ', text)
    # a text with terms of its own does not only point elsewhere
    own = bool(_TERMS.search(_APACHE.sub(' ', rest)))
    few = len(re.findall(r'\w+', rest)) <= 6
    match = Match(POINTER)
    if address and not own and (few or _SENDING.search(rest)):
        match.notes.append(
            f'the text points to {address.group().rstrip(".,;")}; owlint does not look there'
        )
        return match
    tag = re.search(r'SPDX-License-Identifier\s*:\s*([^\n*]{1,80})', text)
    if tag and words <= 40:
        match.notes.append(
            f'the text only names {tag.group(1).strip()}; the license text itself is not here'
        )
        return match
    if words > 60 or own:
        return None
    rest = _NO_NAME.sub(' ', rest)
    name = _FILE.search(rest)
    bare = None if name else _BARE_FILE.search(rest)
    if name or bare:
        shown = name.group() if name else next(filter(None, bare.groups()), '') if bare else ''
        match.notes.append(f'the text only points to the file {shown}')
        return match
    return None


_DISCLAIMS = lazy(r'\bas is\b|\bwarrant(?:y|ies)\b|\bliab(?:le|ility)\b|\bdamages\b', re.IGNORECASE)
_GRANTS = lazy(
    r'\b(?:permission|permitted|licensed?|grant\w*|allowed|you may|may be used|free to)\b',
    re.IGNORECASE,
)


def _only_disclaims(normal: Normal) -> bool:
    """Whether a text refuses warranty and liability and gives no permission."""
    text = ' '.join(normal.words)
    return bool(_DISCLAIMS.search(text)) and not _GRANTS.search(text)
