"""The license behind a well-known address, a label of a platform, or a whole text in a field."""

from __future__ import annotations

from owlint_rules.lazy import lazy

FILE_NAME = lazy(r'(?!/)[\w.+()@-]+(?:[/ ][\w.+()@-]+)*')

_HOST = lazy(r'(?:[a-z0-9-]+\.)+(?:com|org|net|io|ai|co|dev|eu|de)(?:/|$)')

#: Longer values of fields are texts, not names.
LONGEST_NAME = 200


def license_at(address: str) -> str:
    """The license that a well-known address is of, '' for all others."""
    from owlint_rules.licenses.facts.lookup import at_address
    from owlint_rules.vocab.spdx_ids import SPDX_BY_LOWER

    lower = address.strip().lower().rstrip('/')
    name = at_address(lower)
    if name:
        return name
    _, found, rest = lower.partition('spdx.org/licenses/')
    if found:
        return SPDX_BY_LOWER.get(rest.removesuffix('.html').removesuffix('.json'), '')
    _, found, rest = lower.partition('creativecommons.org/licenses/')
    if found:
        kind, _, version = rest.partition('/')
        return SPDX_BY_LOWER.get(f'cc-{kind}-{version.partition("/")[0]}', '')
    if 'creativecommons.org/publicdomain/zero/1.0' in lower:
        return 'CC0-1.0'
    if lower.endswith(('apache.org/licenses/license-2.0', 'apache.org/licenses/license-2.0.html')):
        return 'Apache-2.0'
    _, found, rest = lower.partition('opensource.org/licenses/')
    if not found:
        _, found, rest = lower.partition('choosealicense.com/licenses/')
        if found and rest not in SPDX_BY_LOWER:
            # the hub's own pages describe data sets with addresses there that are its tags
            from owlint_rules.vocab.hub import HUB_LICENSES

            return rest if rest in HUB_LICENSES else ''
    return SPDX_BY_LOWER.get(rest, '') if found else ''


def license_in_value(value: str) -> str:
    """The license that a name, an address or a whole text stands for; '' for unknown texts."""
    if '://' in value[:10]:
        return license_at(value)
    if len(value) <= LONGEST_NAME and '\n' not in value.strip():
        return value
    from owlint_rules.licenses.recognition.identify import identify

    match = identify(value)
    return match.spdx or match.license or '' if match.status in ('exact', 'custom') else ''


def decoded(link: str) -> str:
    """The name of a file that is written as in an address, with blanks as ``%20``."""
    if '%' not in link or '://' in link:
        return link
    from urllib.parse import unquote

    return unquote(link)


def names_a_file(link: str) -> bool:
    """Whether a link has the form of a file's name in the repository."""
    return has_form_of_file(link) and not _HOST.match(link)


def has_form_of_file(link: str) -> bool:
    """Whether a link could be a file by its characters; the name of a host could be one too."""
    return (
        FILE_NAME.fullmatch(link) is not None
        and link.count(' ') < 3
        and '..' not in link.split('/')
    )
