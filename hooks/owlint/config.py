"""Configuration: ``owlint.toml`` or ``[tool.owlint]`` in ``pyproject.toml``, and what it may hold.

Every wrong key or value is one sentence with file and line.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from types import ModuleType

from owlint.errors import ConfigError, ConfigFault
from owlint.globs import Globs
from owlint.settings import (
    Settings,
)
from owlint_rules.catalog import RULES, name_of
from owlint_rules.model.configuration import Configuration
from owlint_rules.model.node import Node, Route
from owlint_rules.text import did_you_mean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.model.policy import Policy

CONFIG_NAME = 'owlint.toml'
#: Where the schemas of docs/schema are published.
SCHEMAS = 'https://raw.githubusercontent.com/owlint/owlint/main/docs/schema/'
#: Stands between the steps of a key where a step may hold a dot itself.
STEP = '\0'


class Config(Settings):
    """The settings for the files below one folder, as their configuration makes them.

    ``path`` is the file they come from ('' for none), ``folder`` the folder
    that its globs and paths are relative to. ``ignore`` maps codes (or
    prefixes) to the reason given. ``per_file_ignores`` holds pairs of a glob
    and such a mapping. ``rules`` are options of single rules by name.
    ``definitions`` are paths as the file has them, ``plugin_definitions`` those
    that its plugins bring. ``keys`` are those that the file has, ``policies`` its own behind those
    that it stands under, ``locks`` the codes (or prefixes) of rules that nothing in it holds back,
    with the severities that hold for them. ``broken`` says why the file could not be followed;
    then these are the settings of a folder without one.
    """

    def __init__(self, path: str = '', folder: str = '') -> None:
        super().__init__()
        self.path = path
        self.folder = folder
        self.text = ''
        self.keys: set[str] = set()
        self.policies: list[Policy] = []
        self.locks: tuple[str, ...] = ()
        self.locked_severity: dict[str, str] = {}
        self.plugin_rules: dict[str, ModuleType] = {}
        self.plugin_definitions: list[str] = []
        self.broken: ConfigFault | None = None
        self._node: Node | None = None

    @cached_property
    def excluded(self) -> Globs:
        """The globs of ``exclude``."""
        return Globs(self.exclude)

    @cached_property
    def ignored_files(self) -> Globs:
        """The globs of ``per_file_ignores``."""
        return Globs([glob for glob, _ in self.per_file_ignores])

    def fault(self, key: str, message: str, value: str | None = None) -> ConfigFault:
        """What is wrong with a key (its steps joined by dots), or with a text below it."""
        steps = [step for step in key.split(STEP if STEP in key else '.') if step]
        return ConfigFault(self.path, (*self.place_in(tuple(steps), value), message))

    @property
    def root(self) -> tuple[str, ...]:
        """The route to owlint's own table in the file."""
        return ('tool', 'owlint') if os.path.basename(self.path) == 'pyproject.toml' else ()

    def subject(self) -> Configuration:
        """The file as a subject, for findings and evidence that stand in it."""
        from owlint.paths import show
        from owlint_rules.model.configuration import Configuration

        file = os.path.join(self.folder, os.path.basename(self.path))
        return Configuration(show(file), self.text, _compose, file=file, root=self.root)

    def locks_rule(self, code: str) -> bool:
        """Whether nothing in this configuration or below it holds back the findings of a rule."""
        return code.startswith(self.locks) if self.locks else False

    def severity_of(self, code: str) -> str:
        """The severity that is set for a rule, '' for its own; the longest prefix counts."""
        table = self.locked_severity if self.locks_rule(code) else self.severity
        fitting = [prefix for prefix in table if code.startswith(prefix)]
        return table[max(fitting, key=len)] if fitting else ''

    def place_in(self, route: Route, value: str | None = None) -> tuple[int, int]:
        """Line and column of a key by its whole route, or of a text or key below it.

        Of what is not there, the place of the last step that is; the first line at worst.
        """
        if self._node is None:
            self._node = _compose(self.text)
        node, at = self._node, 0
        for step in (*self.root, *route):
            if node is None:
                break
            key = node.key(step) if isinstance(step, str) else None
            node = node.find((step,))
            at = key.start if key is not None else node.start if node is not None else at
        if value is not None and node is not None:
            parts = (
                one
                for _, below in node.walk()
                for one in ([key for key, _ in below.value] if below.kind == 'map' else [below])
            )
            same = (one.start for one in parts if one.kind == 'scalar' and one.value == value)
            at = next(same, at)
        return self.text.count('\n', 0, at) + 1, at - self.text.rfind('\n', 0, at)


def _compose(text: str) -> Node | None:
    """The tree of a configuration; most runs need no place in it, so no reader for it."""
    from owlint.inputs.toml_tree import read_toml_tree

    return read_toml_tree(text).node


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
    raise ConfigError(f'there is no rule `{name}`' + (did_you_mean(name, known) if hint else ''))


def _is_prefix(text: str, plugins: Mapping[str, ModuleType]) -> bool:
    return len(text) >= 3 and any(
        code.startswith(text) for table in (RULES, plugins) for code in table
    )


def codes_of(prefix: str, plugins: Mapping[str, ModuleType] | None = None) -> list[str]:
    """All rule codes that begin with a code or prefix."""
    return [code for table in (RULES, plugins or {}) for code in table if code.startswith(prefix)]
