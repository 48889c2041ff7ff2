"""The keys of a configuration: what each may hold, read into the settings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from owlint.config import STEP, Config, codes_of, resolve_rule
from owlint.errors import ConfigError, ConfigFault
from owlint.settings import (
    CHOICE,
    FLAG,
    HEADER,
    HEADER_KEYS,
    KEYS,
    LOCKS,
    POLICY,
    REASONS,
    REASONS_BY_GLOB,
    RELEASE,
    RULE_NAMES,
    RULE_OPTIONS,
    SEVERITY,
    TEXT,
    TEXTS,
    YEAR,
)
from owlint_rules.catalog import load
from owlint_rules.model.finding import SEVERITIES
from owlint_rules.text import did_you_mean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint_rules.model.node import Route

#: Most faults of a table that are told at once.
_MOST_FAULTS = 20


def parse_config(
    raw: bytes,
    shown: str,
    folder: str,
    *,
    nested: bool,
    plugins: list[str] | None = None,
    only: frozenset[str] = frozenset(),
) -> Config | None:
    """Read and check one configuration; None when a pyproject.toml has no table for owlint.

    ``plugins`` are those that it may name, None for any. ``only`` are the keys that are read at
    all, empty for every one. Raises ConfigFault.
    """
    try:
        # editors on Windows write a byte-order mark
        text = raw.decode('utf-8-sig')
    except UnicodeDecodeError:
        raise ConfigFault(shown, (0, 0, 'not UTF-8; TOML is UTF-8')) from None
    from owlint_rules.toml_reader import load_toml

    try:
        table: Any = load_toml(text)
    except ValueError as error:
        message = str(error)
        place = re.search(r'line (\d+), column (\d+)', message)
        if place:
            line, column = int(place.group(1)), int(place.group(2))
        else:
            # the end of the document
            lines = text.split('\n')
            line, column = len(lines), len(lines[-1]) + 1
        reason = re.sub(r' \(at .*\)$', '', message)
        raise ConfigFault(shown, (line, column, f'not TOML: {reason}')) from None
    except RecursionError:
        raise ConfigFault(shown, (0, 0, 'nested too deeply')) from None
    if nested:
        tool = table.get('tool')
        table = tool.get('owlint') if isinstance(tool, dict) else None
        if table is None:
            return None
    config = Config(shown, folder)
    config.text = text
    _Reader(config).read(table, plugins, only)
    return config


class _Reader:
    """Checks the values of one configuration file."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.whole: dict[str, Any] = {}
        #: Plugins are not loaded for some keys alone, so names may be those of their rules.
        self.is_partial = False

    def fail(self, key: str, message: str) -> ConfigFault:
        return self.config.fault(key, f'`{key.replace(STEP, ".")}` {message}')

    def read(self, table: Any, allowed: list[str] | None, only: frozenset[str]) -> None:
        if not isinstance(table, dict):
            raise self.config.fault('', '[tool.owlint] must be a table')
        config = self.config
        self.is_partial = bool(only)
        if only:
            table = {key: value for key, value in table.items() if key in only}
        self.whole = table
        config.keys = set(table)
        # plugins first: their codes may be named in the other keys
        config.plugins = self.texts('plugins', table.get('plugins', []))
        if config.plugins:
            from owlint.plugins import load_plugins

            config.plugin_rules = load_plugins(config, allowed)
        for key, value in table.items():
            row = KEYS.get(key)
            if row is None:
                raise self.fail(key, 'is not a known key' + did_you_mean(key, KEYS))
            setattr(config, row.name, _READERS[row.holds](self, key, value))

    def text(self, key: str, value: Any) -> str:
        if not isinstance(value, str):
            raise self.fail(key, 'must be text')
        return value

    def texts(self, key: str, value: Any) -> list[str]:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.fail(key, 'must be a list of texts')
        return list(value)

    def table(self, key: str, value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise self.fail(key, 'must be a table')
        return dict(value)

    def year(self, key: str, value: Any) -> str:
        is_number = isinstance(value, int) and not isinstance(value, bool)
        return self.text(key, str(value) if is_number else value)

    def flag(self, key: str, value: Any) -> bool:
        if not isinstance(value, bool):
            raise self.fail(key, 'must be true or false')
        return value

    def choice(self, key: str, value: Any) -> str:
        choices = KEYS[key].choices
        if value not in choices:
            raise self.fail(key, f'must be {", ".join(choices[:-1])} or {choices[-1]}')
        return str(value)

    def header(self, key: str, value: Any) -> dict[str, Any]:
        table = self.table(key, value)
        for name, item in table.items():
            if name not in HEADER_KEYS:
                hint = did_you_mean(name, HEADER_KEYS)
                raise self.fail(f'header.{name}', 'is not a known key' + hint)
            _READERS[HEADER_KEYS[name]](self, f'header.{name}', item)
        return table

    def release(self, key: str, value: Any) -> dict[str, Any]:
        from owlint.release_table import faults

        table = self.table(key, value)
        own = bool(table.get('components')) and any(
            name in self.whole for name in ('definitions', 'plugins')
        )
        self.refuse(key, faults(table, any_component=own))
        return table

    def policy(self, key: str, value: Any) -> dict[str, Any]:
        from owlint.policy_table import faults
        from owlint_rules.model.policy import Policy

        table = self.table(key, value)
        self.refuse(key, faults(table))
        self.config.policies = [Policy(table, self.config.subject(), self.config.folder)]
        return table

    def refuse(self, key: str, faults: Iterator[tuple[Route, str]]) -> None:
        """Raise the first faults of a table, if there are any."""
        from itertools import islice

        from owlint_rules.model.node import route_text

        found = [
            (*self.config.place_in((key, *route)), f'`{route_text((key, *route))}` {message}')
            for route, message in islice(faults, _MOST_FAULTS)
        ]
        if found:
            raise ConfigFault(self.config.path, *found)

    def severity(self, key: str, value: Any) -> dict[str, str]:
        found = {}
        for name, word in self.table(key, value).items():
            if word not in SEVERITIES:
                known = f'{", ".join(SEVERITIES[:-1])} or {SEVERITIES[-1]}'
                raise self.fail(f'{key}{STEP}{name}', f'must be {known}')
            try:
                found[self.rule(key, name)] = word
            except ConfigFault:
                if not self.is_partial:
                    raise
        return found

    def locks(self, key: str, value: Any) -> list[str]:
        return [name if name in KEYS else self.rule(key, name) for name in self.texts(key, value)]

    def rules(self, key: str, value: Any) -> list[str]:
        return [self.rule(key, name) for name in self.texts(key, value)]

    def reasons_by_glob(self, key: str, value: Any) -> list[tuple[str, dict[str, str]]]:
        return [
            (glob, self.reasons(f'{key}{STEP}{glob}', item))
            for glob, item in self.table(key, value).items()
        ]

    def rule_options(self, key: str, value: Any) -> dict[str, dict[str, Any]]:
        found = {}
        for name, options in self.table(key, value).items():
            rule = self.rule(f'{key}{STEP}{name}', name)
            code = codes_of(rule, self.config.plugin_rules)
            if len(code) != 1:
                raise self.fail(f'{key}{STEP}{name}', 'must name one rule')
            table = self.table(f'{key}{STEP}{name}', options)
            self.check_options(f'{key}{STEP}{name}', code[0], table)
            found[code[0]] = table
        return found

    def check_options(self, key: str, code: str, options: Mapping[str, Any]) -> None:
        """Refuse options that the rule does not have."""
        module = self.config.plugin_rules.get(code) or load(code)
        known = [name for name in module.OPTIONS if '.' not in name]
        for name in options:
            if name not in known:
                have = f'; it has {", ".join(known)}' if known else '; it has none'
                said = 'is not an option of the rule' + (did_you_mean(name, known) or have)
                raise self.fail(f'{key}{STEP}{name}', said)
        for name, allowed in getattr(module, 'CHOICES', {}).items():
            value = options.get(name)
            if value is not None and value not in allowed:
                words = ' or '.join(f'`{word}`' for word in allowed)
                raise self.fail(f'{key}{STEP}{name}', f'must be {words}, not `{value}`')
        if code not in self.config.plugin_rules and not isinstance(options.get('file', ''), str):
            raise self.fail(f'{key}{STEP}file', 'must be text')
        for name in ('allow',) if code not in self.config.plugin_rules else ():
            value = options.get(name)
            if isinstance(value, list) and all(isinstance(one, str) for one in value):
                continue
            if value is not None and not isinstance(value, str):
                raise self.fail(f'{key}{STEP}{name}', 'must be a list of texts')

    def reasons(self, key: str, value: Any) -> dict[str, str]:
        """A list of rules, or a table of rules with reasons."""
        if isinstance(value, list):
            return {self.rule(key, name): '' for name in self.texts(key, value)}
        if not isinstance(value, dict):
            raise self.fail(key, 'must be a list of rules, or a table of rules and reasons')
        reasons = self.table(key, value)
        return {self.rule(key, name): self.text(key, why) for name, why in reasons.items()}

    def rule(self, key: str, name: str) -> str:
        """A code, prefix or name as a code or prefix."""
        try:
            return resolve_rule(name, self.config.plugin_rules)
        except ConfigError as error:
            said = f'`{key.replace(STEP, ".")}`: {error}'
            raise self.config.fault(key, said, name) from None


#: What a setting holds -> how its value is read and checked.
_READERS: dict[str, Callable[[_Reader, str, Any], Any]] = {
    TEXT: _Reader.text,
    TEXTS: _Reader.texts,
    FLAG: _Reader.flag,
    CHOICE: _Reader.choice,
    YEAR: _Reader.year,
    RULE_NAMES: _Reader.rules,
    REASONS: _Reader.reasons,
    REASONS_BY_GLOB: _Reader.reasons_by_glob,
    RULE_OPTIONS: _Reader.rule_options,
    HEADER: _Reader.header,
    RELEASE: _Reader.release,
    POLICY: _Reader.policy,
    SEVERITY: _Reader.severity,
    LOCKS: _Reader.locks,
}
