"""Configuration: ``owlint.toml`` or ``[tool.owlint]`` in ``pyproject.toml``, nearest one upwards.

Every wrong key or value is one sentence with file and line. Nothing is
imported for a folder without configuration, not even the TOML reader.
"""

from __future__ import annotations

import os
import re

from owlint_rules.catalog import RULES, load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from types import ModuleType
    from typing import Any

    from owlint.files import Files
    from owlint_rules.configured import Configuration
    from owlint_rules.finding import Route
    from owlint_rules.subjects import Node

CONFIG_NAME = 'owlint.toml'
#: Stands between the steps of a key where a step may hold a dot itself.
_STEP = '\0'

#: Most faults of a table that are told at once.
_MOST_FAULTS = 20


class ConfigError(Exception):
    """A configuration or command line that cannot be followed; the message is one sentence."""


class Config:
    """The settings for the files below one folder.

    ``path`` is the file they come from ('' for none), ``folder`` the folder
    that its globs and paths are relative to. ``ignore`` maps codes (or
    prefixes) to the reason given. ``per_file_ignores`` holds pairs of a glob
    and such a mapping. ``rules`` are options of single rules by name.
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

    def place_of(self, key: str, value: str | None = None) -> str:
        """``path:line:column`` of a key (its steps joined by dots), or of a text below it."""
        from owlint.toml_place import find_key, find_value

        steps = [step for step in key.split(_STEP if _STEP in key else '.') if step]
        route = [*self.root, *steps]
        if value is None:
            line, column = find_key(self.text, route)
        else:
            line, column = find_value(self.text, route, value)
        return f'{self.path}:{line}:{column}'

    @property
    def root(self) -> tuple[str, ...]:
        """The route to owlint's own table in the file."""
        return ('tool', 'owlint') if os.path.basename(self.path) == 'pyproject.toml' else ()

    def subject(self) -> Configuration:
        """The file as a subject, for findings and evidence that stand in it."""
        from owlint.release import show
        from owlint_rules.configured import Configuration

        file = os.path.join(self.folder, os.path.basename(self.path))
        return Configuration(show(file), self.text, _compose, file=file, root=self.root)

    def place_in(self, route: Route) -> str:
        """``path:line:column`` of a key by its whole route, through lists of tables too."""
        from owlint.inputs.toml_tree import read_toml_tree

        route = (*self.root, *route)
        node = read_toml_tree(self.text).node
        at = 0
        for step in route:
            if node is None:
                break
            key = node.key(step) if isinstance(step, str) else None
            node = node.find((step,))
            at = key.start if key is not None else node.start if node is not None else at
        line = self.text.count('\n', 0, at) + 1
        return f'{self.path}:{line}:{at - self.text.rfind(chr(10), 0, at)}'


def _compose(text: str) -> Node | None:
    """The tree of a configuration; most runs need no place in it, so no reader for it."""
    from owlint.inputs.toml_tree import read_toml_tree

    return read_toml_tree(text).node


class Configs:
    """Finds and remembers the configuration of each folder."""

    def __init__(self, files: Files, *, explicit: str = '', isolated: bool = False) -> None:
        self.files = files
        self._by_folder: dict[str, Config] = {}
        self._last = ''
        self._by_path: dict[str, Config] = {}
        self._none = Config()
        self._fixed: Config | None = None
        if isolated:
            self._fixed = self._none
        elif explicit:
            if not os.path.isfile(explicit):
                raise ConfigError(f'{explicit}: no such configuration file')
            self._fixed = self._read(explicit)
            if self._fixed is None:
                raise ConfigError(f'{explicit}: has no [tool.owlint] table')

    def of(self, folder: str) -> Config:
        """The configuration that holds for the files of a folder."""
        if self._fixed is not None:
            return self._fixed
        folder = self._last = os.path.abspath(folder or '.')
        if folder not in self._by_folder:
            root = self.files.root_of(folder)
            passed: list[str] = []
            found = None
            here = folder
            while found is None:
                passed.append(here)
                parent = os.path.dirname(here)
                found = self._in(here) or (
                    self._none if here in (root, parent) else self._by_folder.get(parent)
                )
                here = parent
            self._by_folder.update(dict.fromkeys(passed, found))
        return self._by_folder[folder]

    def trim(self) -> None:
        """Forget which folder has which configuration once these are many; files stay read."""
        from owlint.files import trim_answers

        trim_answers(self._last, self._by_folder)

    def _in(self, folder: str) -> Config | None:
        """The configuration that a folder itself holds."""
        for name in (CONFIG_NAME, 'pyproject.toml'):
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                found = self._read(path)
                if found is not None:
                    return found
            elif name == CONFIG_NAME and os.path.lexists(path):
                # settings that nobody can read would silently not hold
                raise ConfigError(f'{os.path.relpath(path)}: this is no file that can be read')
        return None

    def _read(self, path: str) -> Config | None:
        path = os.path.abspath(path)
        if path in self._by_path:
            return self._by_path[path]
        shown = os.path.relpath(path)
        try:
            with open(path, 'rb') as stream:
                raw = stream.read(1_000_001)
        except OSError as error:
            raise ConfigError(f'{shown}: cannot be read ({error.strerror})') from None
        if len(raw) > 1_000_000:
            raise ConfigError(f'{shown}: over a megabyte; this is no configuration')
        nested = os.path.basename(path) == 'pyproject.toml'
        if nested and b'owlint' not in raw:
            return None
        config = parse_config(raw, shown, os.path.dirname(path), nested=nested)
        if config is not None:
            self._by_path[path] = config
        return config


def parse_config(raw: bytes, shown: str, folder: str, *, nested: bool) -> Config | None:
    """Read and check one configuration; None when a pyproject.toml has no table for owlint.

    Raises ConfigError with file and line.
    """
    try:
        # editors on Windows write a byte-order mark
        text = raw.decode('utf-8-sig')
    except UnicodeDecodeError:
        raise ConfigError(f'{shown}: not UTF-8; TOML is UTF-8') from None
    from owlint_rules.toml_reader import load_toml

    try:
        table: Any = load_toml(text)
    except ValueError as error:
        message = str(error)
        place = re.search(r'line (\d+), column (\d+)', message)
        if place:
            where = f':{place.group(1)}:{place.group(2)}'
        else:
            # the end of the document
            lines = text.split('\n')
            where = f':{len(lines)}:{len(lines[-1]) + 1}'
        reason = re.sub(r' \(at .*\)$', '', message)
        raise ConfigError(f'{shown}{where}: not TOML: {reason}') from None
    except RecursionError:
        raise ConfigError(f'{shown}: nested too deeply') from None
    if nested:
        tool = table.get('tool')
        table = tool.get('owlint') if isinstance(tool, dict) else None
        if table is None:
            return None
    config = Config(shown, folder)
    config.text = text
    _Reader(config).read(table)
    return config


class _Reader:
    """Checks the values of one configuration file."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.whole: dict[str, Any] = {}

    def fail(self, key: str, message: str) -> ConfigError:
        place = self.config.place_of(key)
        return ConfigError(f'{place}: `{key.replace(_STEP, ".")}` {message}')

    def read(self, table: Any) -> None:
        if not isinstance(table, dict):
            raise ConfigError(f'{self.config.place_of("")}: [tool.owlint] must be a table')
        config = self.config
        self.whole = table
        # plugins first: their codes may be named in the other keys
        config.plugins = self.texts('plugins', table.get('plugins', []))
        if config.plugins:
            from owlint.plugins import load_plugins

            config.plugin_rules = load_plugins(config)
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

    def add_texts(self, key: str, value: Any) -> None:
        # plugins may have given some already
        getattr(self.config, key).extend(self.texts(key, value))

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
            f'{self.config.place_in((key, *route))}: `{route_text((key, *route))}` {message}'
            for route, message in islice(faults(table, any_component=own), _MOST_FAULTS)
        ]
        if found:
            raise ConfigError('\nowlint: '.join(found))
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
            self.config.rules[name_of(code[0], self.config)] = table

    def check_options(self, key: str, code: str, options: Mapping[str, Any]) -> None:
        """Refuse options that the rule does not have."""
        module = self.config.plugin_rules.get(code) or load(code)
        known = [name for name in getattr(module, 'OPTIONS', {}) if '.' not in name]
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
            place = self.config.place_of(key, name)
            raise ConfigError(f'{place}: `{key.replace(_STEP, ".")}`: {error}') from None


_KEYS = {
    'select': 'set_select',
    'ignore': 'set_ignore',
    'per-file-ignores': 'set_per_file',
    'claims': 'set_texts',
    'plugins': 'skip',
    'definitions': 'add_texts',
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


def name_of(code: str, config: Config) -> str:
    """The name of a rule of ours or of a plugin's."""
    plugin = config.plugin_rules.get(code)
    return str(plugin.NAME) if plugin is not None else RULES[code][0]


def resolve_rule(
    name: str, plugins: Mapping[str, ModuleType] | None = None, *, hint: bool = True
) -> str:
    """The code or code prefix that a word stands for; raises ConfigError when it is none.

    ``hint`` looks for the rule that was meant, which takes about a millisecond.
    """
    plugins = plugins or {}
    upper = name.upper()
    if upper in RULES or upper in plugins or (upper and _is_prefix(upper, plugins)):
        return upper
    lower = name.lower()
    for code, (rule_name, _) in RULES.items():
        if rule_name == lower:
            return code
    for code, module in plugins.items():
        if lower == module.NAME:
            return code
    if upper == 'ALL':
        return ''
    known = [*(pair[0] for pair in RULES.values()), *plugins]
    if not (upper.startswith('OWL') and upper[3:].isdigit()):
        # the code next to one that does not exist is a rule about something else
        known += RULES
    raise ConfigError(f'there is no rule `{name}`' + (nearest(name, known) if hint else ''))


def _is_prefix(text: str, plugins: Mapping[str, ModuleType]) -> bool:
    return len(text) >= 3 and any(
        code.startswith(text) for table in (RULES, plugins) for code in table
    )


def codes_of(prefix: str, plugins: Mapping[str, ModuleType] | None = None) -> list[str]:
    """All rule codes that begin with a code or prefix."""
    return [code for table in (RULES, plugins or {}) for code in table if code.startswith(prefix)]
