"""A license in the configuration is not a license id, or is one that SPDX has replaced.

## What it does
Checks the licenses in the configuration (`license`, `[header] license`,
`[release.components.*] license`), in `--license` and in release manifests. Accepted are
SPDX ids and expressions, Hub ids and names of license records. An id that the SPDX list
calls deprecated is an info.

## Why it matters
A license that no program can parse is not checked: a misspelled id in the configuration
would silently match nothing. `GPL-3.0` leaves open whether later versions of the
license may be used; SPDX replaced it with `GPL-3.0-only` and `GPL-3.0-or-later` in
version 3.0 of its list (2018).

## Example
```toml
license = "Apache-2"
```

## Use instead
```toml
license = "Apache-2.0"
```

## Fix safety
No fix: only the publisher knows which license is meant.

## References
- SPDX License List: https://spdx.org/licenses/
- SPDX Specification 2.3, annex D (license expressions)
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import INFO, WARNING, Finding
from owlint_rules.model.node import Route
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Release
from owlint_rules.text import cut

CODE = 'OWL609'
SEVERITY = WARNING
WHY = 'only owlint reads the value'


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for each name that is no license, one for each that is deprecated."""
    named = list(_configured(options))
    if named:
        from owlint_rules.statements.settings import setting_place

        for where, name, route in named:
            told = _fault(name)
            if told is not None:
                place = setting_place(release, options, *route)
                message, help_text, severity = told
                yield Finding(f'{where}: {message}', place, severity=severity, help=help_text)
    if not release.manifests:
        return
    from owlint_rules.statements.manifests.mof import stated_licenses
    from owlint_rules.vocab.spdx_ids import DEPRECATED_SPDX_IDS

    for manifest in release.manifests:
        for route, node in stated_licenses(manifest):
            if node.value in DEPRECATED_SPDX_IDS:
                message, help_text = _deprecated(node.value)
                yield Finding(message, manifest.at(*route), severity=INFO, help=help_text)


def _configured(options: Options) -> Iterator[tuple[str, str, Route]]:
    """(where, name, setting) of each license that configuration or command line name."""
    from owlint_rules.statements.settings import component_license, components

    if options.stated_license:
        where = '`license` of the configuration or --license'
        yield where, options.stated_license.strip(), ('license',)
    header = options.header.get('license')
    if isinstance(header, str) and header.strip():
        where = '`license` in [header] of the configuration'
        yield where, header.strip(), ('header', 'license')
    for name in components(options):
        given = component_license(options, name)
        if given:
            where = f'`license` in [release.components.{name}] of the configuration'
            yield where, given, ('release', 'components', name, 'license')


def _fault(name: str) -> tuple[str, str, str | None] | None:
    """What is wrong with a name: (message, what to do, severity), None when nothing is."""
    from owlint_rules.licenses.facts.lookup import FAMILIES, find
    from owlint_rules.licenses.names.expression import DEPRECATED, nickname, parse_expression
    from owlint_rules.licenses.texts.insert import insertable_id
    from owlint_rules.vocab.hub import HUB_LICENSES

    shown = cut(name, 60)
    if name in HUB_LICENSES and name.lower() not in FAMILIES:
        return None
    expression = parse_expression(name)
    if expression.valid:
        for fault in expression.faults:
            if fault.kind == DEPRECATED:
                old = name[fault.start : fault.end]
                message, help_text = _deprecated(old)
                return message, help_text, INFO
        return None
    if find(name) is not None or insertable_id(name) is not None:
        return None
    family = FAMILIES.get(name.lower())
    if family is not None:
        return (
            f'`{shown}` is ambiguous; it leaves open {family[0]}',
            'State the exact license.',
            None,
        )
    guess = nickname(name)
    help_text = f'Write `{guess}` if that is meant.' if guess else (
        'Write an SPDX id, or `LicenseRef-` and a name for terms of your own.'
    )  # fmt: skip
    if not expression.parses and expression.faults:
        fault_text = expression.faults[0].message
        return f'`{shown}` is not a license expression; {fault_text}', help_text, None
    meant = f'; did you mean `{guess}`?' if guess else ''
    return f'`{shown}` is not a known license{meant}', help_text, None


def _deprecated(name: str) -> tuple[str, str]:
    from owlint_rules.licenses.names.expression import successor

    new = successor(name)
    message = f'`{name}` is a deprecated SPDX identifier'
    if new.endswith('-only'):
        later = new.removesuffix('-only') + '-or-later'
        return message, f'Write `{new}` or `{later}`, whichever applies.'
    return message, f'Write `{new}`.' if new else 'See the SPDX list for its replacement.'
