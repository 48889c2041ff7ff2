"""The lock does not fit the release.

## What it does
Compares the base models and datasets that the release names with those in its
`owlint.lock`. The lock itself names base models of base models. A release without a
lock is ignored.

## Why it matters
The licenses of entries in the lock are known; others are unknown, and verdicts leave
open what depends on them. An entry that is no longer named shows readers terms that do
not apply.

## Example
```toml
# owlint.lock of a model whose card says `base_model: example-lab/barn`
version = 1

[models."example-lab/tawny"]
date = "2026-11-30"
license = "apache-2.0"
revision = "1111111111111111111111111111111111111111"
```

## Use instead
```sh
owlint lock    # adds what is missing, drops what is gone, keeps the rest as it is
```

## Fix safety
No fix: `owlint lock` queries the Hub, which a hook never does.

## References
- docs/hub.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.evidence import Evidence
from owlint_rules.model.finding import WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import LOCK_NAME, Release
from owlint_rules.statements.lock import TABLES, lock_of
from owlint_rules.text import first_of, shown
from owlint_rules.vocab.hub_ids import id_of

CODE = 'OWL640'
SEVERITY = WARNING
WHY = 'the release has changed since it was locked, perhaps on purpose'

Names = dict[tuple[str, str], tuple[str, Evidence]]

#: What mends it.
COMMAND = 'Run `owlint lock`.'
_SHOWN = 3


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for all that is missing, one for each entry that is gone."""
    if release.lock is None:
        return
    lock = lock_of(release)
    known = {*lock.entries, *lock.broken}
    if lock.faults and not known:
        return
    named = names_to_lock(release, options)
    missing = [name for key, (name, _) in named.items() if key not in known]
    if missing:
        names = first_of([shown(name) for name in missing], _SHOWN)
        yield Finding(
            f'{LOCK_NAME} lacks {names}, which the release names',
            release.lock.at('version', key=True),
            help=COMMAND,
        )
    for key, entry in lock.entries.items():
        if key not in named:
            what = f'{TABLES[entry.table]} {shown(entry.name)}'
            yield Finding(
                f'{LOCK_NAME} has the {what}, which nothing names',
                release.lock.at(entry.table, entry.name, key=True),
                help=COMMAND,
            )


def names_to_lock(
    release: Release, options: Options
) -> dict[tuple[str, str], tuple[str, Evidence]]:
    """What the release names for certain: table and id in lower case -> id, and where.

    The base models of those that are locked are among them.
    """
    from owlint_rules.definitions.facts_data import data_entries, hub_name
    from owlint_rules.statements.bases import named_bases

    found: Names = {}
    for base in named_bases(release):
        name = id_of(base.name)
        if name:
            found.setdefault(('models', name.lower()), (name, base.evidence))
    for entry in data_entries(release, options):
        name = hub_name(entry)
        if name:
            found.setdefault(('datasets', name.lower()), (name, entry.evidence))
    return found
