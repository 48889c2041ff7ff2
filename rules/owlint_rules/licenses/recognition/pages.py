"""A license text in the form of a page of choosealicense.com: front matter, then the text.

The front matter says which license it is, what it permits and who uses it.
Every line of it must be one that the site itself has for this license, or be
made of things that cannot be a condition; else the lines are words that were
added to the text below them.

Source: the pages as package ``pychoosealicense`` 2026.5.19 holds them; of their
sentences only digests are kept (``known/pages.bin``, made by tools/license_index.py).
"""

from __future__ import annotations

import re

from owlint_rules.lazy import lazy

#: Front matter that is longer is none of these pages.
_MOST = 8_000
_SIZE = 8
_FENCE = lazy(r'\A\ufeff?---[ \t]*\n(.*?)\n---[ \t]*\n', re.DOTALL)
_LINE = lazy(r'[\w.-]+:(?: .*)?|[ \t]*(?:-[ \t].*)?|[ \t]+\S.*')
_PAIR = lazy(r'([a-z][a-z-]*|redirect_from):(?:[ \t]+(\S.*?))?[ \t]*')
_USER = lazy(r'[ \t]+(\S[^:]{0,60}): (https?://[^\s<>"\']{3,200})[ \t]*')
_ITEM = lazy(r'[ \t]*-[ \t]+(\S+)[ \t]*')
_PATH = lazy(r'/licenses/([\w.-]{1,40})/')
#: What the site counts up for each license.
_LISTS = {
    'permissions': 'commercial-use distribution modifications patent-use private-use',
    'conditions': 'disclose-source document-changes include-copyright include-copyright--source '
    'network-use-disclose same-license same-license--file same-license--library',
    'limitations': 'liability patent-use trademark-use warranty',
}
#: Sentences and names, which are known word for word.
SAID = ('title', 'nickname', 'description', 'how', 'note')


def digest_of(license: str, key: str, value: str) -> bytes:
    """How a sentence of a license's page is known."""
    from owlint_rules.licenses.recognition.index import digest

    return digest([license.lower(), key, *value.split()])[:_SIZE]


def _known(license: str, key: str, value: str) -> bool:
    from owlint_rules.licenses.recognition.index import INDEX

    data = INDEX.pages
    wanted = digest_of(license, key, value)
    at = data.find(wanted)
    while at >= 0 and at % _SIZE:
        at = data.find(wanted, at + 1)
    return at >= 0


def without_front(text: str) -> tuple[str, str] | None:
    """The text with blank lines for the front matter, and the SPDX id that this names.

    None when there is none, or when it holds anything that such pages do not have.
    """
    head = text[:_MOST].replace('\r\n', '\n')
    found = _FENCE.match(head)
    if found is None:
        return None
    lines = found.group(1).split('\n')
    license = next((line[8:].strip() for line in lines if line.startswith('spdx-id:')), '')
    if not license or not _fits(license, lines):
        return None
    count = found.group().count('\n')
    rest = text.split('\n', count)[count]
    return '\n' * count + rest, license


def apart_from_front(text: str) -> tuple[str, str] | None:
    """The text with blank lines for any YAML front matter, and that; None when there is none."""
    head = text[:_MOST].replace('\r\n', '\n')
    found = _FENCE.match(head)
    if found is None or not all(_LINE.fullmatch(line) for line in found.group(1).split('\n')):
        return None
    count = found.group().count('\n')
    return '\n' * count + text.split('\n', count)[count], found.group(1)


def _fits(license: str, lines: list[str]) -> bool:
    """Whether each line is one of this license's page."""
    inside = ''
    for line in lines:
        if not line.strip():
            continue
        pair = _PAIR.fullmatch(line)
        if pair is None:
            if not _item(license, inside, line):
                return False
            continue
        key, value = pair.group(1), pair.group(2) or ''
        inside = '' if value else key
        if key in SAID:
            if not _known(license, key, value):
                return False
        elif key in ('hidden', 'featured'):
            if value not in ('true', 'false'):
                return False
        elif key == 'redirect_from':
            if value and not _path(value):
                return False
        elif key == 'using' or key in _LISTS:
            if value not in ('', '[]'):
                return False
        elif key != 'spdx-id' or value != license:
            return False
    return True


def _item(license: str, inside: str, line: str) -> bool:
    """Whether a line is one of the things that a list of the page counts up."""
    if inside == 'using':
        if _known(license, inside, line):
            return True
        from owlint_rules.licenses.recognition.copyright import is_name
        from owlint_rules.licenses.recognition.restated import leads_to_terms

        user = _USER.fullmatch(line)
        return bool(user and is_name(user.group(1), words=6) and not leads_to_terms(user.group(2)))
    item = _ITEM.fullmatch(line)
    if item is None:
        return False
    if inside == 'redirect_from':
        return _path(item.group(1))
    return item.group(1) in _LISTS.get(inside, '').split()


def _path(value: str) -> bool:
    from owlint_rules.licenses.recognition.copyright import restricts

    found = _PATH.fullmatch(value)
    return found is not None and not any(
        restricts(word) for word in re.findall('[a-z]+', found.group(1).lower())
    )
