"""Configurations below and above another: what it extends, and the policies of folders above it."""

from __future__ import annotations

import os

from owlint.config import Config, resolve_rule
from owlint.errors import ConfigError
from owlint.settings import KEYS
from owlint_rules.model.policy import Policy

#: The entry-point group under which distributions register configurations for others.
GROUP = 'owlint.configurations'
FILE = 'owlint.toml'
#: Most configurations that stand below one another.
MOST = 8
#: What a release says of itself, and what would load or read further files, is not taken over.
OWN = frozenset(
    {'claims', 'definitions', 'plugins', 'baseline', 'license', 'release', 'extend', 'locked'}
)
#: What is read of a configuration above another: its policy, and what goes with it.
KEPT = frozenset({'policy', 'extend', 'locked', 'severity'})
#: The rules of policies, which whoever locks a policy locks with it.
RULES = 'OWL7'


def is_file(name: str) -> bool:
    """Whether a name is that of a file, and not of an installed configuration."""
    return name.endswith('.toml')


def path_of(name: str, folder: str) -> str:
    """The file that `extend` names, seen from a folder; raises ConfigError."""
    if '://' in name:
        raise ConfigError(f'{name}: an address; owlint loads nothing from the network')
    return os.path.abspath(os.path.join(folder, name) if is_file(name) else _installed(name))


def _installed(name: str) -> str:
    """The file that an installed distribution registers under a name.

    Nothing of the distribution is imported. What lies in the working folder is not installed: a
    release must not bring a policy along that takes the name of another.
    """
    from importlib.metadata import entry_points

    here = os.path.realpath('.')
    found: dict[str, str] = {}
    for entry in entry_points(group=GROUP):
        distribution = entry.dist
        if distribution is None or os.path.realpath(str(distribution.locate_file(''))) == here:
            continue
        folder = entry.value.strip().replace('.', '/')
        path = str(distribution.locate_file(f'{folder}/{FILE}'))
        if found.setdefault(entry.name, path) != path and entry.name == name:
            raise ConfigError(f'{name}: registered by more than one distribution')
    if name not in found:
        from owlint_rules.text import did_you_mean

        raise ConfigError(
            f'{name}: neither a .toml file nor a configuration that an installed distribution '
            f'registers, as an entry point of `{GROUP}`' + did_you_mean(name, found)
        )
    return found[name]


def extend(config: Config, base: Config) -> None:
    """Put a configuration under another: what this one does not say, that one does."""
    for key, row in KEYS.items():
        if key in OWN or key == 'policy':
            continue
        if key not in config.keys:
            setattr(config, row.name, getattr(base, row.name))
        elif key in base.locked:
            raise config.fault(key, f'`{key}` is locked by {base.path}')
    locks = [one for one in base.locked if one not in KEYS]
    if 'policy' in base.locked:
        locks.append(RULES)
    config.locks = (*base.locks, *(resolve_rule(one, base.plugin_rules) for one in locks))
    config.locked_severity = base.locked_severity or base.severity
    # exceptions of whoever extends a policy lift what it refuses, unless it is locked
    loosening = () if 'policy' in base.locked else config.policy.get('exceptions', ())
    under = [
        Policy(
            policy.table,
            policy.configuration,
            config.folder,
            [*policy.exceptions, *loosening],
        )
        for policy in base.policies
    ]
    config.policies = [*under, *config.policies]
    # what one configuration locks stays locked for those that extend this one
    config.locked = [*config.locked, *(one for one in base.locked if one not in config.locked)]
    config.keys |= base.keys - OWN


def stand_below(config: Config, above: Config) -> None:
    """Take over the policies of the folders above, which a configuration cannot loosen."""
    if not above.policies:
        return
    config.policies = [*above.policies, *config.policies]
    config.locks = (*config.locks, RULES)
    config.locked_severity = above.locked_severity or above.severity
    # whoever leaves files out leaves their policy out
    config.exclude = []
