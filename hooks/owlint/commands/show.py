"""``--show-files`` and ``--show-settings``: what a run would look at, and by which settings."""

from __future__ import annotations

import os
from collections.abc import Iterable

from owlint.config import Config
from owlint.engine import Engine
from owlint.kinds import kinds_of
from owlint.settings import KEYS
from owlint.strings import shown_path
from owlint_rules.catalog import RULES
from owlint_rules.quoting import quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def files(paths: Iterable[str], engine: Engine) -> str:
    """The files that some rule would look at, one in a line."""
    wanted = set(engine.settings.kinds)
    asked = engine.settings.kinds == ('header',)
    found = []
    for path in paths:
        config = engine.configs.of(os.path.dirname(path))
        kinds = kinds_of(path, headers=bool(config.header) or asked) & wanted
        if os.path.abspath(path) in engine.files.aside:
            kinds &= {'header'}
        if kinds:
            found.append(shown_path(path))
    return ''.join(f'{path}\n' for path in sorted(dict.fromkeys(found)))


def settings(paths: Iterable[str], engine: Engine) -> str:
    """Each configuration that holds for some of the files, as TOML with the keys that it makes."""
    configs = {id(config): config for config in [engine.configs.home()]}
    for path in paths:
        config = engine.configs.of(os.path.dirname(path))
        configs.setdefault(id(config), config)
    return '\n'.join('\n'.join(_of_config(config, engine)) + '\n' for config in configs.values())


def _of_config(config: Config, engine: Engine) -> Iterable[str]:
    folder = os.path.relpath(config.folder) if config.path else '.'
    yield f'# below {shown_path(folder)}: {shown_path(config.path) or "no configuration"}'
    for policy in config.policies:
        yield f'# policy: {shown_path(policy.configuration.path)}'
    for code in config.locks:
        yield f'# locked: {code}'
    count = len([code for code in engine.selection.codes_run(config) if code in RULES])
    yield f'# {count} of {len(RULES)} rules run'
    for key, row in KEYS.items():
        value = getattr(config, row.name)
        if value != row.empty:
            yield f'{key} = {_toml(value)}'


def _toml(value: Any) -> str:
    """A value of a setting as TOML in one line."""
    if isinstance(value, bool):
        return 'true' if value else 'false'
    if isinstance(value, dict):
        pairs = ', '.join(f'{quoted(str(key))} = {_toml(item)}' for key, item in value.items())
        return f'{{ {pairs} }}' if pairs else '{}'
    if isinstance(value, list | tuple):
        if value and all(isinstance(item, tuple) for item in value):
            return _toml(dict(value))  # globs with rules
        return f'[{", ".join(map(_toml, value))}]'
    return quoted(value) if isinstance(value, str) else str(value)
