"""Texts, addresses and ids as the documents of others can hold them."""

from __future__ import annotations

import re

from owlint_rules.definitions.facts_data import looks_like_hub_id
from owlint_rules.model.subjects import Release
from owlint_rules.text import cut

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


#: An address with a host that every reader of addresses takes; a name beyond ASCII has its codes.
_ADDRESS = re.compile(
    r'[A-Za-z][A-Za-z0-9+.-]{0,30}://(?:[A-Za-z0-9._~%-]+@)?'
    r'(?:[A-Za-z0-9._~-]|%[89A-F][0-9A-F])+(?::[0-9]{1,5})?(?:[/?#].*)?'
)
#: Characters that no address may hold as they are; a percent sign without two digits is one.
_NOT_IN_ADDRESS = re.compile(r'[^A-Za-z0-9._~:/?#@!$&\'()*+,;=%-]|%(?![0-9A-Fa-f]{2})')
_NOT_IN_ID = re.compile(r'[^A-Za-z0-9.-]+')
#: Names for licenses that are on no list, in an expression.
REFERENCE = re.compile(r'LicenseRef-[A-Za-z0-9.-]+')
#: Unicode's replacement for what is no character, such as half of a pair or a byte of a file name.
_LOST = '\ufffd'


def line(text: str, longest: int = 300) -> str:
    """A text on one line, without control characters, and not longer than a limit."""
    text = clean(text[: 4 * longest])
    text = ' '.join(''.join(char if char >= ' ' else ' ' for char in text).split())
    return cut(text, longest)


def clean(text: str) -> str:
    """A text that can be written as UTF-8 and that every reader of JSON and YAML takes."""
    kept = [
        char
        if char in '\t\n\r' or (' ' <= char < '\x7f') or ('\xa0' <= char < '\ud800')
        else char
        if char >= '\ue000' and char not in '\ufffe\uffff\ufeff'
        else _LOST
        for char in text
    ]
    return ''.join(kept)


def address_of(place: str, kind: str) -> str:
    """An address for a hub id or an address, '' for anything else.

    Characters that no address may hold are written as their percent codes.
    """
    if '://' in place:
        if any(char.isspace() for char in place) or len(place) > 2_000:
            return ''
        found = percent(place)
        front, mark, rest = found.partition('#')
        found = front + mark + rest.replace('#', '%23')
        return found if _ADDRESS.fullmatch(found) else ''
    if looks_like_hub_id(place) and re.fullmatch(r'[\w.-]{1,96}/[\w.-]{1,96}', place, re.ASCII):
        return f'https://huggingface.co/{kind}{place}'
    return ''


def percent(text: str) -> str:
    """A text with percent codes for what an address cannot hold."""

    def code(match: re.Match[str]) -> str:
        return ''.join(f'%{byte:02X}' for byte in clean(match[0]).encode())

    return _NOT_IN_ADDRESS.sub(code, text)


def path_address(path: str) -> str:
    """The address of a file of the release, relative to it."""
    written = percent(path.replace('%', '%25').replace('?', '%3F').replace('#', '%23'))
    # a colon in the first part would read as the scheme of an address
    return './' + written if ':' in written.partition('/')[0] else written


def model_purl(name: str, revision: str = '') -> str:
    """The package URL of a model on the Hub, '' for what is no id of it."""
    if not re.fullmatch(r'[\w.-]{1,96}/[\w.-]{1,96}', name, re.ASCII):
        return ''
    commit = f'@{revision.lower()}' if re.fullmatch(r'[0-9A-Fa-f]{7,64}', revision) else ''
    return f'pkg:huggingface/{name}{commit}'


def id_of(text: str) -> str:
    """A text in the characters of SPDX ids (SPDX 2.3, 7.2); '' where none is left."""
    return _NOT_IN_ID.sub('-', text).strip('-.')


def release_path(release: Release, path: str) -> str:
    """A shown path relative to its release."""
    return clean(release.inside(path))


def value_of(value: Any, depth: int = 0) -> str:
    """A value of the configuration as a text: a list with commas, a table as ``key = value``."""
    if isinstance(value, bool):
        return 'true' if value else 'false'
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e18:
        return str(int(value))
    if isinstance(value, list) and depth < 4:
        return ', '.join(value_of(item, depth + 1) for item in value)
    if isinstance(value, dict) and depth < 4:
        return '; '.join(f'{key} = {value_of(item, depth + 1)}' for key, item in value.items())
    return line(str(value), 2_000)


def digest_of(*parts: object) -> str:
    """A hash that is the same for the same facts, for the ids that documents need."""
    import hashlib

    return hashlib.sha256(repr(parts).encode('utf-8', 'backslashreplace')).hexdigest()


def json_text(document: object) -> str:
    """A document as JSON, indented; the same for the same document."""
    import json

    return json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False) + '\n'
