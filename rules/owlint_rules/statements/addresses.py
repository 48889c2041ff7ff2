"""The license behind a well-known address, a label of a platform, or a whole text in a field."""

from __future__ import annotations

#: Longer values of fields are texts, not names.
LONGEST_NAME = 200


def license_at(address: str) -> str:
    """The license that a well-known address is of, '' for all others."""
    from owlint_rules.vocab.spdx_ids import SPDX_BY_LOWER

    lower = address.strip().lower().rstrip('/')
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
    if len(value) <= LONGEST_NAME:
        return value
    from owlint_rules.licenses.identify import identify

    match = identify(value)
    return match.spdx or match.license or '' if match.status in ('exact', 'custom') else ''
