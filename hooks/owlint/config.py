"""Configuration: ``owlint.toml`` or ``[tool.owlint]`` in ``pyproject.toml``, and what it may hold.

Every wrong key or value is one sentence with file and line.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from types import ModuleType

from owlint_rules.catalog import RULES, load, name_of
from owlint_rules.finding import Route
from owlint_rules.subjects import Node

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint_rules.configured import Configuration

CONFIG_NAME = 'owlint.toml'
#: Stands between the steps of a key where a step may hold a dot itself.
_STEP = '\0'

#: Most faults of a table that are told at once.
_MOST_FAULTS = 20
#: Longest sentence about a fault.
_LONGEST = 500


class ConfigError(Exception):
    """A configuration or command line that cannot be followed; the message is one sentence."""

    def sentences(self) -> list[str]:
        """What is said of it, each on a line of its own."""
        return [str(self)]


class ConfigFault(ConfigError):
    """What is wrong with one configuration file.

    ``path`` is the file as it is shown, ``said`` one or more faults as line,
    column (0 where the file as a whole is meant) and sentence.
    """

    def __init__(self, path: str, *said: tuple[int, int, str]) -> None:
        self.path = path
        # words of the file stand in the sentences, and may be as long as the file
        self.said = [(line, column, _cut(text)) for line, column, text in said]
        super().__init__('; '.join(self.sentences()))

    def sentences(self) -> list[str]:
        """Each fault with its place."""
        return [
            f'{self.path}:{line}:{column}: {text}' if line else f'{self.path}: {text}'
            for line, column, text in self.said
        ]


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + '...'


class Config:
    """The settings for the files below one folder.

    ``path`` is the file they come from ('' for none), ``folder`` the folder
    that its globs and paths are relative to. ``ignore`` maps codes (or
    prefixes) to the reason given. ``per_file_ignores`` holds pairs of a glob
    and such a mapping. ``rules`` are options of single rules by name.
    ``definitions`` are paths as the file has them, ``plugin_definitions`` those
    that its plugins bring. ``broken`` says why the file could not be followed;
    then these are the settings of a folder without one.
    """

    def __init__(self, path: str = '', folder: str = '') -> None:
        self.path = path
        self.folder = folder
        self.text = ''
        self.select: list[str] = []
        self.ignore: dict[str, str] = {}
        self.per_file_ignores: list[tuple[str, dict[str, str]]] = []
        self.claims: list[str] = []
        self.plugins: list[str] = []
        self.definitions: list[str] = []
        self.header: dict[str, Any] = {}
        self.release: dict[str, Any] = {}
        self.rules: dict[str, dict[str, Any]] = {}
        self.exclude: list[str] = []
        self.license = ''
        self.year = ''
        self.holder = ''
        self.strict = False
        self.validate = False
        self.fail_on = ''
        self.baseline = ''
        self.plugin_rules: dict[str, ModuleType] = {}
        self.plugin_definitions: list[str] = []
        self.broken: ConfigFault | None = None
        self._node: Node | None = None

    def fault(self, key: str, message: str, value: str | None = None) -> ConfigFault:
        """What is wrong with a key (its steps joined by dots), or with a text below it."""
        from owlint.toml_place import find_key, find_value

        steps = [step for step in key.split(_STEP if _STEP in key else '.') if step]
        route = [*self.root, *steps]
        if value is None:
            line, column = find_key(self.text, route)
        else:
            line, column = find_value(self.text, route, value)
        return ConfigFault(self.path, (line, column, message))

    @property
    def root(self) -> tuple[str, ...]:
        """The route to owlint's own table in the file."""
        return ('tool', 'owlint') if os.path.basename(self.path) == 'pyproject.toml' else ()

    def subject(self) -> Configuration:
        """The file as a subject, for findings and evidence that stand in it."""
        from owlint.paths import show
        from owlint_rules.configured import Configuration

        file = os.path.join(self.folder, os.path.basename(self.path))
        return Configuration(show(file), self.text, _compose, file=file, root=self.root)

    def place_in(self, route: Route) -> tuple[int, int]:
        """Line and column of a key by its whole route, through lists of tables too."""
        if self._node is None:
            self._node = _compose(self.text)
        node, at = self._node, 0
        for step in (*self.root, *route):
            if node is None:
                break
            key = node.key(step) if isinstance(step, str) else None
            node = node.find((step,))
            at = key.start if key is not None else node.start if node is not None else at
        return self.text.count('\n', 0, at) + 1, at - self.text.rfind('\n', 0, at)


def _compose(text: str) -> Node | None:
    """The tree of a configuration; most runs need no place in it, so no reader for it."""
    from owlint.inputs.toml_tree import read_toml_tree

    return read_toml_tree(text).node


def parse_config(
    raw: bytes, shown: str, folder: str, *, nested: bool, plugins: list[str] | None = None
) -> Config | None:
    """Read and check one configuration; None when a pyproject.toml has no table for owlint.

    ``plugins`` are those that it may name, None for any. Raises ConfigFault.
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
    _Reader(config).read(table, plugins)
    return config


class _Reader:
    """Checks the values of one configuration file."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.whole: dict[str, Any] = {}

    def fail(self, key: str, message: str) -> ConfigFault:
        return self.config.fault(key, f'`{key.replace(_STEP, ".")}` {message}')

    def read(self, table: Any, allowed: list[str] | None) -> None:
        if not isinstance(table, dict):
            raise self.config.fault('', '[tool.owlint] must be a table')
        config = self.config
        self.whole = table
        # plugins first: their codes may be named in the other keys
        config.plugins = self.texts('plugins', table.get('plugins', []))
        if config.plugins:
            from owlint.plugins import load_plugins

            config.plugin_rules = load_plugins(config, allowed)
        for key, value in table.items():
            handler = _KEYS.get(key)
            if handler is None:
                raise self.fail(key, 'is no known key' + nearest(key, _KEYS))
            getattr(self, handler)(key, value)

    def skip(self, key: str, value: Any) -> None:
        """Read already."""

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

    def set_text(self, key: str, value: Any) -> None:
        setattr(self.config, key.replace('-', '_'), self.text(key, value))

    def set_year(self, key: str, value: Any) -> None:
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        self.config.year = self.text(key, value)

    def set_texts(self, key: str, value: Any) -> None:
        setattr(self.config, key.replace('-', '_'), self.texts(key, value))

    def set_flag(self, key: str, value: Any) -> None:
        if not isinstance(value, bool):
            raise self.fail(key, 'must be true or false')
        setattr(self.config, key.replace('-', '_'), value)

    def set_table(self, key: str, value: Any) -> None:
        setattr(self.config, key, self.table(key, value))

    def set_header(self, key: str, value: Any) -> None:
        table = self.table(key, value)
        known = {'license': str, 'copyright': str, 'paths': list, 'exclude': list}
        for name, item in table.items():
            if name not in known:
                raise self.fail(f'header.{name}', 'is no known key' + nearest(name, known))
            if known[name] is str:
                self.text(f'header.{name}', item)
            else:
                self.texts(f'header.{name}', item)
        self.config.header = table

    def set_release(self, key: str, value: Any) -> None:
        from itertools import islice

        from owlint.release_table import faults
        from owlint_rules.finding import route_text

        table = self.table(key, value)
        own = bool(table.get('components')) and any(
            name in self.whole for name in ('definitions', 'plugins')
        )
        found = [
            (*self.config.place_in((key, *route)), f'`{route_text((key, *route))}` {message}')
            for route, message in islice(faults(table, any_component=own), _MOST_FAULTS)
        ]
        if found:
            raise ConfigFault(self.config.path, *found)
        self.config.release = table

    def set_select(self, key: str, value: Any) -> None:
        self.config.select = [self.rule(key, name) for name in self.texts(key, value)]

    def set_ignore(self, key: str, value: Any) -> None:
        self.config.ignore = self.ignores(key, value)

    def set_per_file(self, key: str, value: Any) -> None:
        for glob, item in self.table(key, value).items():
            pair = (glob, self.ignores(f'{key}{_STEP}{glob}', item))
            self.config.per_file_ignores.append(pair)

    def set_rules(self, key: str, value: Any) -> None:
        for name, options in self.table(key, value).items():
            rule = self.rule(f'{key}{_STEP}{name}', name)
            code = codes_of(rule, self.config.plugin_rules)
            if len(code) != 1:
                raise self.fail(f'{key}{_STEP}{name}', 'must name one rule')
            table = self.table(f'{key}{_STEP}{name}', options)
            self.check_options(f'{key}{_STEP}{name}', code[0], table)
            self.config.rules[code[0]] = table

    def check_options(self, key: str, code: str, options: Mapping[str, Any]) -> None:
        """Refuse options that the rule does not have."""
        module = self.config.plugin_rules.get(code) or load(code)
        known = [name for name in module.OPTIONS if '.' not in name]
        for name in options:
            if name not in known:
                have = f'; it has {", ".join(known)}' if known else '; it has none'
                said = 'is no option of the rule' + (nearest(name, known) or have)
                raise self.fail(f'{key}{_STEP}{name}', said)

    def set_fail_on(self, key: str, value: Any) -> None:
        if value not in ('info', 'warning', 'error', 'never'):
            raise self.fail(key, 'must be info, warning, error or never')
        self.config.fail_on = value

    def ignores(self, key: str, value: Any) -> dict[str, str]:
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
            said = f'`{key.replace(_STEP, ".")}`: {error}'
            raise self.config.fault(key, said, name) from None


_KEYS = {
    'select': 'set_select',
    'ignore': 'set_ignore',
    'per-file-ignores': 'set_per_file',
    'claims': 'set_texts',
    'plugins': 'skip',
    'definitions': 'set_texts',
    'header': 'set_header',
    'release': 'set_release',
    'rules': 'set_rules',
    'exclude': 'set_texts',
    'license': 'set_text',
    'year': 'set_year',
    'holder': 'set_text',
    'strict': 'set_flag',
    'validate': 'set_flag',
    'fail-on': 'set_fail_on',
    'baseline': 'set_text',
}


def nearest(word: str, known: Iterable[str]) -> str:
    """`; did you mean …?` for the known word closest to a misspelt one, or ''."""
    from difflib import get_close_matches

    found = get_close_matches(word.lower(), [item.lower() for item in known], 1, 0.6)
    if not found:
        return ''
    for item in known:
        if item.lower() == found[0]:
            return f'; did you mean `{item}`?'
    return ''


def resolve_rule(name: str, plugins: Mapping[str, ModuleType] | None = None) -> str:
    """The code or code prefix that a word stands for; raises ConfigError when it is none."""
    plugins = plugins or {}
    upper = name.upper()
    if upper in RULES or upper in plugins or (upper and _is_prefix(upper, plugins)):
        return upper
    lower = name.lower()
    for code in RULES:
        if name_of(code) == lower:
            return code
    for code, module in plugins.items():
        if lower == module.NAME:
            return code
    if upper == 'ALL':
        return ''
    known = [*map(name_of, RULES), *plugins]
    if not (upper.startswith('OWL') and upper[3:].isdigit()):
        # the code next to one that does not exist is a rule about something else
        known += RULES
    raise ConfigError(f'there is no rule `{name}`' + nearest(name, known))


def _is_prefix(text: str, plugins: Mapping[str, ModuleType]) -> bool:
    return len(text) >= 3 and any(
        code.startswith(text) for table in (RULES, plugins) for code in table
    )


def codes_of(prefix: str, plugins: Mapping[str, ModuleType] | None = None) -> list[str]:
    """All rule codes that begin with a code or prefix."""
    return [code for table in (RULES, plugins or {}) for code in table if code.startswith(prefix)]
