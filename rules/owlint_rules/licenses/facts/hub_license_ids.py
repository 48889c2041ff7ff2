"""From what people write for a license to the Hub's id, where that is certain."""

from __future__ import annotations

import re

from owlint_rules.vocab.hub import HUB_LICENSES

#: Names that can mean only one of the hub's ids, after lower case and with single hyphens.
_ALIASES = {
    'apache': '',
    'apache-2': 'apache-2.0',
    'apache2': 'apache-2.0',
    'apache2.0': 'apache-2.0',
    'apache-v2': 'apache-2.0',
    'apachev2': 'apache-2.0',
    'apache-v2.0': 'apache-2.0',
    'apache-license-2.0': 'apache-2.0',
    'apache-license-version-2.0': 'apache-2.0',
    'apache-license-v2.0': 'apache-2.0',
    'apache-2.0-license': 'apache-2.0',
    'asl-2.0': 'apache-2.0',
    'mit-license': 'mit',
    'the-mit-license': 'mit',
    'expat': 'mit',
    'bsd-3': 'bsd-3-clause',
    'bsd3': 'bsd-3-clause',
    'bsd-3-clauses': 'bsd-3-clause',
    'bsd-3-clause-license': 'bsd-3-clause',
    '3-clause-bsd': 'bsd-3-clause',
    'new-bsd': 'bsd-3-clause',
    'bsd-2': 'bsd-2-clause',
    'bsd2': 'bsd-2-clause',
    'bsd-2-clause-license': 'bsd-2-clause',
    '2-clause-bsd': 'bsd-2-clause',
    'gplv2': 'gpl-2.0',
    'gpl-v2': 'gpl-2.0',
    'gpl2': 'gpl-2.0',
    'gpl-2': 'gpl-2.0',
    'gplv3': 'gpl-3.0',
    'gpl-v3': 'gpl-3.0',
    'gpl3': 'gpl-3.0',
    'gpl-3': 'gpl-3.0',
    'gpl-v3.0': 'gpl-3.0',
    'agplv3': 'agpl-3.0',
    'agpl-v3': 'agpl-3.0',
    'agpl3': 'agpl-3.0',
    'agpl-3': 'agpl-3.0',
    'lgplv3': 'lgpl-3.0',
    'lgpl-v3': 'lgpl-3.0',
    'lgpl-3': 'lgpl-3.0',
    'lgplv2.1': 'lgpl-2.1',
    'lgpl-v2.1': 'lgpl-2.1',
    'cc0': 'cc0-1.0',
    'cc-0': 'cc0-1.0',
    'cc0-v1.0': 'cc0-1.0',
    'cc-zero': 'cc0-1.0',
    'creativecommons-zero': 'cc0-1.0',
    'pddl-1.0': 'pddl',
    'odbl-1.0': 'odbl',
    'odc-odbl': 'odbl',
    'odc-by-1.0': 'odc-by',
    'c-uda-1.0': 'c-uda',
    'lgpllr': 'lgpl-lr',
    'ms-pl-license': 'ms-pl',
    'mpl-2': 'mpl-2.0',
    'mplv2': 'mpl-2.0',
    'mpl2': 'mpl-2.0',
    'mozilla-public-license-2.0': 'mpl-2.0',
    'academic-free-license-v3.0': 'afl-3.0',
    'academic-free-license-3.0': 'afl-3.0',
    'the-unlicense': 'unlicense',
    'isc-license': 'isc',
    'zlib-license': 'zlib',
    'sil-ofl-1.1': 'ofl-1.1',
    'boost-software-license-1.0': 'bsl-1.0',
    'etalab': '',
    'llama-2': 'llama2',
    'llama-3': 'llama3',
    'llama-3.1': 'llama3.1',
    'llama-3.2': 'llama3.2',
    'llama-3.3': 'llama3.3',
    'llama-4': 'llama4',
    'gemma-license': 'gemma',
    'creativeml-open-rail-m': 'creativeml-openrail-m',
    'bigscience-rail-1.0': '',
    'openmdw': '',
    'no-license': '',
}
_SEPARATORS = re.compile(r'[\s_,;:/-]+')
_CC = re.compile(
    r'(?:cc|creative-commons)-?(by(?:-nc)?(?:-(?:sa|nd))?)-?v?([234]\.[05])'
    r'(?:-int(?:ernational|l)?)?'
)
_PUBLIC_DOMAIN = (
    'how the work came into the public domain (`cc0-1.0`, `pddl` and `unlicense` say it)'
)
_ONLY = re.compile(r'(.+?)(?:-only|-or-later|\+)', re.IGNORECASE)


def simplified(text: str) -> str:
    """Lower case, single hyphens for blanks and other separators."""
    text = text.strip().strip('\'"').rstrip('.')
    return _SEPARATORS.sub('-', text.lower()).strip('-')


def hub_id_of(text: str) -> str | None:
    """The only id of the Hub that a text can mean, or None."""
    plain = simplified(text)
    if plain in HUB_LICENSES:
        return plain
    alias = _ALIASES.get(plain)
    if alias:
        return alias
    cc = _CC.fullmatch(plain)
    if cc is not None:
        candidate = f'cc-{cc.group(1)}-{cc.group(2)}'
        if candidate in HUB_LICENSES:
            return candidate
    return None


def advice(text: str) -> tuple[str, str]:
    """Why a text is no id of the Hub, for the message, and the next step."""
    plain = simplified(text)
    other = 'Write `license: other` with license_name and license_link.'
    only = _ONLY.fullmatch(text.strip())
    if only is not None and hub_id_of(only.group(1)) is not None:
        right = hub_id_of(only.group(1))
        return (
            f'; it is an SPDX identifier, and the Hub\'s `{right}` does not say "only" or '
            '"or later"',
            f'Write `{right}`, and say in the text whether later versions are allowed.',
        )
    flat = ' '.join(text.split())
    words = re.split(r' (?:or|and|with) | ?[,;|&] ?', flat, flags=re.IGNORECASE)
    if len(words) > 1 and all(hub_id_of(word.strip('() ')) for word in words):
        ids = [str(hub_id_of(word.strip('() '))) for word in words]
        return (
            '; it is an expression of several licenses',
            f'Write a list, [{", ".join(ids)}], and say in the text what each one covers.',
        )
    family = {
        'apache': 'which version is meant (the Hub has `apache-2.0`)',
        'etalab': 'which version is meant (the Hub has `etalab-2.0`)',
        'openmdw': 'which version is meant (the Hub has `openmdw-1.0` and `openmdw-1.1`)',
        'public-domain': _PUBLIC_DOMAIN,
        'public-domain-notice': _PUBLIC_DOMAIN,
        'no-license': 'whether there is none (`unknown`) or whether all rights are reserved',
    }.get(plain)
    if family is None and re.fullmatch(r'cc-by(?:-nc)?(?:-(?:sa|nd))?', plain):
        version = re.compile(re.escape(plain) + r'-\d\.\d')
        have = ', '.join(f'`{one}`' for one in sorted(HUB_LICENSES) if version.fullmatch(one))
        family = f'which version is meant (the Hub has {have})'
    if family is not None:
        return f'; it does not say {family}', 'Write the id that was meant.'
    if len(text) > 60 or '\n' in text or '://' in text:
        return (
            '; it is not an id but a text or an address',
            'Write an id, or `license: other` with license_name, and the address as license_link.',
        )
    from owlint_rules.vocab.spdx_ids import SPDX_IDS

    if plain in {one.lower() for one in SPDX_IDS}:
        return '; it is an SPDX identifier for which the Hub has no id', other
    from owlint_rules.licenses.facts.lookup import find

    record = find(plain)
    if record is not None and record.title:
        return f'; the Hub has no id for the {record.title}', other
    from owlint_rules.licenses.names.plain_name import misspelled

    near = misspelled(plain, HUB_LICENSES)
    if near:
        return f'; perhaps `{near}` is meant', f'Write `{near}` if that is the license.'
    return '', other + ' A younger id than our list can be allowed in the configuration.'
